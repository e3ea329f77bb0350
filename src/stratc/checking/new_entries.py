"""How those who are named and not listed are put on their list, where there is no doubt.

In: the index of a strategy. Out: for each body and source that goes by its name the edits that list
it, and that write its id where its name stands. A post, such as a manager, is no body and stands in
words. What may be a slip of a name, or two names in one value, is left to the author.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from stratc.crossref import ITS_PART, WITH, Index, Use
from stratc.model import REFERRED, Lead, Strategy
from stratc.model.field import written_fields
from stratc.model.given_ids import GivenIds
from stratc.model.times.time_vocabulary import NOTHING
from stratc.model.values import ID_SHAPE
from stratc.source import Edit, Mapping, Sequence
from stratc.source.node_edits import NotEditable, insert_item, set_field
from stratc.source.yaml_writing import one_line
from stratc.text.nobody import is_everybody, is_group, is_undecided
from stratc.text.persons import is_person
from stratc.text.similarity import likeness, near_spelling

from .unlisted_ids import (
    NAMED,
    POST,
    SCHEME,
    SEVERAL,
    address_of,
    by_initials,
    is_post,
    published_by,
)

TASK = re.compile(rf"(?:the )?(?:{POST.pattern}) to [a-z]", re.IGNORECASE)  # “Clerk to ask”
TWO = re.compile(rf" and | ?[&+] ?| ?(?:{WITH}) ?")
MOST_WORDS, SLIP, ANOTHER = 8, 75, 60
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
            words = is_everybody(name) or _is_one_of_several(name, held, index)
            words |= name in sure and (is_post(name) or is_group(name))
            words |= bool(TASK.match(name)) and not _is_near(name, kind, index)
            if kind == "body" and words and (did := _in_words(held[name])):
                made[kind, name] = did
        # “Western Trust” and “WHSCT” wait for “Western Health and Social Care Trust”.
        wait = {name for name in sure if any(_is_shorter(name, one) for one in sure)}
        entries = {
            name: sure[name] for name in sure if (kind, name) not in made and name not in wait
        }
        made |= {(kind, name): did for name, did in _listed(index, kind, entries)}
    return made


def _is_shorter(name: str, other: str) -> bool:
    """By its letters, or by its last word; “Public Health” is no short name of one of its teams."""
    ends = name.split()[-1:] == other.split()[-1:]
    return by_initials(name, other) or (ends and _tokens(name) < _tokens(other))


def _is_doubtful(name: str, kind: str, named: UsesByName, index: Index) -> bool:
    """Whether only the author can tell what a name names."""
    others = [one for one in named if one != name]
    one_word = ID_SHAPE.fullmatch(name) and not is_group(name)
    if name.lower() in NOTHING or one_word or is_undecided(name):
        return True
    if kind == "body" and not (_is_a_name(name) and not _is_two(name, named, index)):
        return True
    if kind == "source" and published_by(index, name):
        return True
    return bool(near_spelling(name, others)) or _is_near(name, kind, index)


def _is_one_of_several(name: str, named: UsesByName, index: Index) -> bool:
    """Whether posts or groups, and nobody who is known, stand in one cell: “Clerk / volunteers”."""
    pieces = [one.strip() for one in re.split(rf"{SEVERAL.pattern}|{TWO.pattern}|[,/]", name)]
    alike = [is_group(one) or bool(POST.search(one)) for one in pieces]
    known = any(_is_near(one, "body", index) for one in (name, *pieces))
    some = any(alike) and not known and not _is_two(name, named, index)
    return len(pieces) > 1 and (some or all(alike))


def _is_a_name(words: str) -> bool:
    """Whether words can be the name of one body: in capitals, and no list or number in it.

    A person stands with a post, as in “Jo Ash, Head of Parks”.
    """
    if is_group(words):
        return True
    name, _, post = words.partition(", ")
    if POST.search(post) or is_person(name):
        words = name
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
    parts = TWO.split(" ".join(words.split()))
    known = {one.lower() for one in (*named, *index.named("body"))}
    names = [*named, *(body.name for body in index.bodies.values())]
    return len(parts) > 1 and any(
        part.lower() in known or any(by_initials(part, name) for name in names) for part in parts
    )


def _is_near(words: str, kind: str, index: Index) -> bool:
    """Whether it may be what is listed: by a slip, by a shorter name, or as one of its teams."""
    own, post = _tokens(words), is_post(words)  # a post of a body is another
    for id, element in index.named(kind).items():
        for known in (id, getattr(element, NAMED[kind], ""), *getattr(element, "aliases", ())):
            other = _tokens(known or "")
            if other and (own <= other or (other <= own and not post)):
                return True
            if by_initials(words, known or ""):
                return True
            if likeness(words.lower(), (known or "").lower()) >= SLIP and not _differs(own, other):
                return True
    return False


def _differs(own: set[str], other: set[str]) -> bool:
    """Whether a whole word is another: “Marford Homes” is no slip of “Marford School”."""
    return any(
        all(likeness(one, two) < ANOTHER for two in other - own)
        for one in own - other
        if other - own
    )


def _tokens(words: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w+", words.lower())} - {"the"}


def _listed(index: Index, kind: str, named: UsesByName) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    root, field = index.strategy.where.node, REFERRED[kind].listed
    if not isinstance(root, Mapping) or not named:
        return
    ids = GivenIds(index.named(kind))
    names = {name: ITS_PART.sub("", _begun(name)) for name in named}
    entries = {
        one: {"id": ids.new(SCHEME.sub("", name), kind), NAMED[kind]: name, **address_of(name)}
        for one, name in names.items()
    }
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


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:] if is_group(name) else name


def _in_words(uses: list[Use]) -> tuple[Edit, ...]:
    """A post as the words of a lead, on a line of its own; nothing where one cannot be written."""
    made = []
    for use in uses:
        span = use.span
        before = span.text.line(span.line)[: span.column - 1]
        found = re.fullmatch(
            r"( *)((?:- )*)(?:([^\s:#'\"\[{][^:#]*): )?(\[(?:[^{}]*, *)?)?", before
        )
        if not (found and isinstance(use.element, Lead) and span.line == span.end_line):
            return ()
        words = f"text: {one_line(use.id, flow=bool(found[4]))}"
        if found[4]:
            made.append(Edit(span, f"{{{words}}}"))
        elif found[3]:
            margin = " " * (len(found[1]) + len(found[2]) + 2)
            made.append(Edit(replace(span, column=span.column - 1), f"\n{margin}{words}"))
        else:
            made.append(Edit(span, words))
    return tuple(made)
