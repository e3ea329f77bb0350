"""How those who are named and not listed are put on their list, where there is no doubt.

In: the index of a strategy. Out: for each body and source that goes by its name the edits that list
it, and that write its id where its name stands. A post, such as a manager, is no body and stands in
words. What may be a slip of a name, or two names in one value, is left to the author.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from stratc.crossref import ITS_PART, Index, Use
from stratc.model import REFERRED, Lead, Strategy
from stratc.model.field import written_fields
from stratc.model.given_ids import GivenIds
from stratc.model.times.time_vocabulary import NOTHING
from stratc.model.values import ID_SHAPE
from stratc.source import Edit, Mapping, Sequence
from stratc.source.node_edits import NotEditable, insert_item, set_field
from stratc.source.yaml_writing import one_line
from stratc.text.nobody import is_everybody, is_undecided
from stratc.text.similarity import likeness, near_spelling

from .unlisted_ids import NAMED, POST, SEVERAL

TWO = re.compile(r" (?:and|with) | ?[&+] ?")
MOST_WORDS, SLIP = 8, 75
UsesByName = dict[str, list[Use]]


def listings(index: Index, uses: Iterable[Use]) -> dict[tuple[str, str], tuple[Edit, ...]]:
    """The edits for each kind and name; none for a name that only its author can place."""
    named: dict[str, UsesByName] = {kind: {} for kind in NAMED}
    for use in uses:
        if use.kind in named and use.span.written.strip("\"'") == use.id:
            named[use.kind].setdefault(use.id, []).append(use)
    made: dict[tuple[str, str], tuple[Edit, ...]] = {}
    for kind, held in named.items():
        sure = {name: held[name] for name in held if not _is_doubtful(name, kind, held, index)}
        for name in held:
            who = kind == "body" and (is_everybody(name) or (name in sure and POST.search(name)))
            if who and (did := _in_words(held[name])):
                made[kind, name] = did
        entries = {name: sure[name] for name in sure if (kind, name) not in made}
        made |= {(kind, name): did for name, did in _listed(index, kind, entries)}
    return made


def _is_doubtful(name: str, kind: str, named: UsesByName, index: Index) -> bool:
    """Whether only the author can tell what a name names."""
    others = [one for one in named if one != name]
    if name.lower() in NOTHING or ID_SHAPE.fullmatch(name) or is_undecided(name):
        return True
    if kind == "body" and not (_is_a_name(name) and not _is_two(name, named, index)):
        return True
    return bool(near_spelling(name, others)) or _is_near(name, kind, index)


def _is_a_name(words: str) -> bool:
    """Whether words can be the name of one body: in capitals, and no list or number in it."""
    long = [word for word in re.split(r"[\s-]+", words) if len(word) > 3]
    capitals = sum(word[:1].isupper() for word in long)
    return (
        (words != words.lower() if len(words.split()) < 4 else 2 * capitals > len(long))
        and len(words.split()) <= MOST_WORDS
        and not re.search(r"[\d,;?:]", words)
        and len(SEVERAL.split(words)) == 1
        and not is_everybody(words)
    )


def _is_two(words: str, named: Iterable[str], index: Index) -> bool:
    """Whether a part of the words is a name by itself in this strategy."""
    parts = [one.lower() for one in TWO.split(" ".join(words.split()))]
    known = {one.lower() for one in (*named, *index.named("body"))}
    return len(parts) > 1 and any(part in known for part in parts)


def _is_near(words: str, kind: str, index: Index) -> bool:
    """Whether it may be what is listed: by a slip, by a shorter name, or as one of its teams."""
    own, post = _tokens(words), bool(POST.search(words))  # a post of a body is another
    for id, element in index.named(kind).items():
        for known in (id, getattr(element, NAMED[kind], ""), *getattr(element, "aliases", ())):
            other = _tokens(known or "")
            if other and (own <= other or (other <= own and not post)):
                return True
            if likeness(words.lower(), (known or "").lower()) >= SLIP:
                return True
    return False


def _tokens(words: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w+", words.lower())} - {"the"}


def _listed(index: Index, kind: str, named: UsesByName) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    root, field = index.strategy.where.node, REFERRED[kind].listed
    if not isinstance(root, Mapping) or not named:
        return
    ids = GivenIds(index.named(kind))
    names = {name: ITS_PART.sub("", name) for name in named}
    entries = {one: {"id": ids.new(name, kind), NAMED[kind]: name} for one, name in names.items()}
    held = root.values.get(field)
    whole: Edit | None = None
    with suppress(NotEditable):
        if held is None or (isinstance(held, Sequence) and not held.items):
            order = [one.key for one in written_fields(Strategy)]
            whole = set_field(root, field, list(entries.values()), order)
        for name, entry in entries.items():
            listing = (
                insert_item(held, entry) if isinstance(held, Sequence) and not whole else whole
            )
            if listing:
                yield name, (listing, *(Edit(use.span, entry["id"]) for use in named[name]))


def _in_words(uses: list[Use]) -> tuple[Edit, ...]:
    """A post as the words of a lead, on a line of its own; nothing where one cannot be written."""
    made = []
    for use in uses:
        span = use.span
        before = span.text.line(span.line)[: span.column - 1]
        found = re.fullmatch(r"( *)((?:- )*)(?:([a-z-]+): )?", before)
        if not (found and isinstance(use.element, Lead) and span.line == span.end_line):
            return ()
        words = f"text: {one_line(use.id)}"
        if found[3]:
            margin = " " * (len(found[1]) + len(found[2]) + 2)
            made.append(Edit(replace(span, column=span.column - 1), f"\n{margin}{words}"))
        else:
            made.append(Edit(span, words))
    return tuple(made)
