"""What is said of an id that is not listed: which was meant, or where to list it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from stratc.crossref import (
    ITS_PART,
    WITH,
    Index,
    Use,
    meant_ids,
    named_with_words,
    one_meant,
    perhaps_several,
    shortened,
    some_meant,
)
from stratc.model import REFERRED, Body, Lead, short_name
from stratc.model.given_ids import name as short_name_of
from stratc.model.times.time_vocabulary import NOTHING
from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar, Sequence, one_of
from stratc.source.yaml_writing import one_line
from stratc.text.nobody import is_everybody, is_group
from stratc.text.persons import is_person
from stratc.text.similarity import likeness, near_spelling, nearest
from stratc.text.tables import pieces

NOT_LISTED, SEVERAL_HERE = "list it under", "write each by itself"
IN_WORDS = "write the person in words"
NAMED = {"body": "name", "source": "title"}
"""What is named by its words where it should be listed, and the field that takes them."""
ALIKE = 65
LETTERS = 4  # in an id of so many, one other letter makes another word
WHO = ("publisher", "bodies", "partners")  # where nobody but bodies is named
KINDS = frozenset({
    "and", "board", "charity", "city", "council", "county", "district", "for", "forum",
    "foundation", "group", "local", "nhs", "of", "office", "partnership", "police", "school",
    "service", "services", "team", "the", "trust",
})  # fmt: skip
"""What kind of body it is, which many names share."""
_PIECES = pieces(__name__, WITH=WITH)
POST = re.compile(_PIECES["POST"], re.IGNORECASE)
OF_POSTS = re.compile(_PIECES["OF_POSTS"])
# Who works in a body, and is none; “Youth Service” may be either.
OFFICE = re.compile(rf"{POST.pattern}|\b(?:services?|unit|office)\b", re.IGNORECASE)
SEVERAL = re.compile(_PIECES["SEVERAL"])
SCHEME = re.compile(r"(https?://)?(?:www\.)?")
BESIDE = re.compile(r"\(((?:with|w/|and|&|plus) [^()]*)\)")  # “Highways (with landowners)”


def unlisted(index: Index, use: Use) -> Diagnostic:
    """The remark on one use of an id that is not listed."""
    told = f"there is no {use.kind} “{use.id}”"
    if slip := _misspelt_entry(index, use):
        return Diagnostic(use.span, told, hints=(slip,))
    if ids := meant_ids(index, use) or _one_slip_away(index, use):
        return _by_their_ids(use, ids)
    if use.id.strip().lower() in NOTHING:
        hint = "leave the field out where there is nobody and nothing to name"
        return Diagnostic(use.span, told, hints=(hint,))
    if use.kind == "body" and is_everybody(use.id) and not isinstance(use.element, Lead):
        members = (one for group in index.strategy.partners for one in group.members)
        all_ids = dict.fromkeys(id for one in members for id in (one.body, *one.bodies) if id)
        each = f", `[{', '.join(all_ids)}]`" if 1 < len(all_ids) < 9 else ""
        hint = f"name each of them{each}, or leave the field out and say it under `note:`"
        return Diagnostic(use.span, f"“{use.id}” names nobody who could be asked", hints=(hint,))
    if use.kind == "source" and (author := published_by(index, use.id)):
        entry = f"{{id: {author[0]}-figures, title: Its title, author: {author[1]}}}"
        hint = f"list what it published under `sources:`, `- {entry}`, and write its id here"
        told = f"“{use.id}” is a body, and a source is what it published"
        return Diagnostic(use.span, told, hints=(hint,))
    if use.kind == "body" and (whole := _whole_of(index, use.id)):
        hint = f"write `{whole.id}`"
        if isinstance(use.element, Lead):
            hint += (
                ", or on a line of its own, two spaces further right than the field, "
                f"`text: {whole.name}, {use.id}`"
            )
        told = f"“{use.id}” is a part of “{whole.name}”, and an id is wanted"
        return Diagnostic(use.span, told, hints=(hint,))
    if isinstance(use.element, Lead) and (mixed := _ids_and_words(index, use)):
        return _by_their_ids(use, mixed)
    names = some_meant(index, use) if use.kind == "body" else ()
    both = named_with_words(index, use) if isinstance(use.element, Lead) else None
    if both and not (len(names) > 2 and not OFFICE.search(both[1])):
        body, others = index.bodies[both[0]], _by_letters(index, both[1])
        if both[0] in (*others, one_meant(index, "body", both[1])):  # “Marford Trust (MT)”
            return _by_their_ids(use, both[:1])
        if len(others) == 1:
            return Diagnostic(use.span, told, hints=(f"write `[{both[0]}, {others[0]}]`",))
        return _with_its_words(
            use, *both, sure=both[1] in body.parts or bool(OFFICE.search(both[1]))
        )
    if isinstance(use.element, Lead) and is_person(use.id.partition(",")[0]):
        hint = f"{IN_WORDS}, below it and two spaces further right: `text: {one_line(use.id)}`"
        return Diagnostic(use.span, told, hints=(hint,))
    if names and not any(OFFICE.search(one) and one[0].islower() for one in names if " " in one):
        return _by_their_ids(use, tuple(_entry(use, name) for name in names))
    joined, room = perhaps_several(index, use) if use.kind == "body" else ((), False)
    if joined:
        typed = ", ".join(one_line(one, flow="," in one) for one in joined)
        hint = f"if these are {len(joined)}, write `[{typed}]`"
        if not room:
            first = next(one for one in joined if one in index.bodies)
            hint = f"one alone can stand here: write `{first}`, and name the others in a text"
        entry = f"`- {{id: {short_name_of(use.id)}, name: {one_line(use.id, flow=True)}}}`"
        other = f"or, if it is one body, list it under `bodies:`: {entry}"
        return Diagnostic(use.span, told, hints=(hint, other))
    near = shortened(index, use.id) if use.kind == "body" else ()
    near = near or (_shorter(index, use.id) if use.kind == "body" else ())
    near = near or tuple(id for id in nearest(use.id, index.named(use.kind)) if _alike(use.id, id))
    listed, name = REFERRED[use.kind].listed, ITS_PART.sub("", use.id)
    hints = [f"write {one_of(near)}" if near else f"{NOT_LISTED} `{listed}:` first"]
    several = [one.strip() for one in SEVERAL.split(use.id) if len(one.strip()) > 1]
    parts = several if len(several) > 1 else [one.strip() for one in use.id.split(",")]
    short = [found[0] for one in parts if len(found := _shorter(index, one)) == 1]
    if use.kind == "body" and 1 < len(parts) == len(short):  # “Redline, Dales”
        return Diagnostic(use.span, told, hints=(f"write `[{', '.join(short)}]`",))
    if use.kind == "body" and not near and len(several) > 1:
        shown = ", ".join(map(one_line, several))
        hints[0] = f"{SEVERAL_HERE}, `[{shown}]`, and list each under `{listed}:`"
    elif (
        use.kind in NAMED
        and (not near or " " in use.id)
        and (id := short_name_of(SCHEME.sub("", name)))
    ):
        words = "Its full name" if id == use.id else name
        typed = one_line(words, flow="," in words)
        typed += "".join(f", {key}: {url}" for key, url in address_of(name).items())
        entry = f"`- {{id: {id}, {NAMED[use.kind]}: {typed}}}`"
        if {*re.split(r"\W+(?:and\W+)?", use.id)} <= {*near}:
            hints[0] = (
                f"one alone can stand here: {hints[0]}, and name the others in a text beside it"
            )
        elif near:
            hints.append(f"or, if it is another, list it under `{listed}:`: {entry}")
        else:
            hints[0] += f": {entry}"
    # “Police, Fire and the Trust” are three.
    parts = re.split(r", *| (?:and|&) (?:the )?", use.id.strip()) if "," in use.id else [use.id]
    named = all(one[:1].isupper() for one in parts) and not POST.search(parts[-1])
    if use.kind == "body" and len(parts) > 1 and named:  # “Jo Ash, Head of Parks” is one
        hints.append(f"or, if these are {len(parts)}, write each by itself: `[{', '.join(parts)}]`")
    if isinstance(use.element, Lead) and not near:
        hints.append("or write `text:` and the words, where the cell names no listed body")
    return Diagnostic(use.span, told, hints=tuple(hints))


def address_of(name: str) -> dict[str, str]:
    """Where a source is, if its address stands in place of its title."""
    found = SCHEME.match(name)
    if not found or not found[0] or not re.fullmatch(r"\S+\.\S+", name):
        return {}
    return {"url": name if found[1] else f"https://{name}"}


def is_post(name: str) -> bool:
    """Whether a name is of somebody who works in a body, or of their post."""
    post = POST.search(name) and not OF_POSTS.match(name)
    return bool(post) or is_person(name.partition(",")[0])


def _misspelt_entry(index: Index, use: Use) -> str:
    """What to write in an entry whose id is a slip, where the use is spelt as its name is.

    Where another use is spelt as the id, that one would then be nowhere.
    """
    for id in near_spelling(use.id, tuple(index.named(use.kind))):
        element = index.named(use.kind)[id]
        words = {*short_name(str(getattr(element, NAMED.get(use.kind, "title"), ""))).split("-")}
        right = any((one.kind, one.id) == (use.kind, id) for one in index.uses)
        if {*use.id.split("-")} <= words and {*id.split("-")} - words and not right:
            line = element.where["id"].line
            return f"write `id: {use.id}` in line {line}, where it is listed as `{id}`"
    return ""


def _one_slip_away(index: Index, use: Use) -> tuple[str, ...]:
    """The one id that one slip of the hand turns into this one, which is typed once.

    A digit counts, and in short words a letter: “row-2” and “psna” may be meant as they stand.
    """
    near = near_spelling(use.id, tuple(index.named(use.kind)))
    if len(near) != 1 or not re.fullmatch(r"[a-z][a-z0-9-]{3,}", use.id):
        return ()
    moved, long = sorted(near[0]) == sorted(use.id), min(len(near[0]), len(use.id)) > LETTERS
    digits = re.sub(r"\D", "", near[0]) == re.sub(r"\D", "", use.id)
    once = sum(one.id == use.id for one in index.uses) == 1
    return near if digits and once and (moved or long) else ()


def _ids_and_words(index: Index, use: Use) -> tuple[str, ...]:
    """A listed body beside a post or a group in one cell: “Clerk w/ Marford Trust”."""
    typed = BESIDE.sub(r"\1", use.id)
    pieces = [one.strip() for one in re.split(rf"{SEVERAL.pattern}| (?:and|&) ", typed)]
    ids = [one_meant(index, use.kind, one) for one in pieces]
    if not any(ids) or all(ids):
        return ()
    told = tuple(id or _entry(use, one) for id, one in zip(ids, pieces, strict=True))
    return told if all(id or one[0] == "{" for id, one in zip(ids, told, strict=True)) else ()


def _entry(use: Use, name: str) -> str:
    """A name as an entry of a list: in words, where it is no body's and the field takes words."""
    typed = one_line(name, flow=True)
    in_words = isinstance(use.element, Lead) and (is_post(name) or is_group(name))
    return f"{{text: {typed}}}" if in_words else typed


def by_initials(words: str, name: str) -> bool:
    """Whether letters are the first of a name, or of its end: “CA” of “Wold Combined Authority”."""
    initials = "".join(re.findall(r"\b[A-Z]", name))
    return words.isupper() and 1 < len(words) <= len(initials) and initials.endswith(words)


def published_by(index: Index, words: str) -> tuple[str, str] | None:
    """The id and the name of the body that words name where a source is wanted.

    It need not be listed yet: who is typed as a partner or the publisher is a body.
    """
    ends = f" {words.lower()}"
    near = (id for id, one in index.bodies.items() if one.name.lower().endswith(ends))
    found = one_meant(index, "body", words) or next(iter((*_by_letters(index, words), *near)), "")
    if found:
        return found, index.bodies[found].name
    root = index.strategy.where.node
    fields = root.values if isinstance(root, Mapping) else {}
    typed = [one.text for name in WHO if name in fields for one in _words(fields[name])]
    typed += [one.id for one in index.uses if one.kind == "body" and one.found is None]
    names = (one for one in typed if one == words or by_initials(words, one))
    return next(((short_name_of(one), one) for one in names), None)


def _words(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    inside = node.values.values() if isinstance(node, Mapping) else ()
    for one in node.items if isinstance(node, Sequence) else inside:
        yield from _words(one)


def _shorter(index: Index, words: str) -> tuple[str, ...]:
    """The bodies that letters are short for, or whose names begin with the words."""
    begins = f"{words.lower()} "
    return _by_letters(index, words) or tuple(
        id for id, one in index.bodies.items() if one.name.lower().startswith(begins)
    )


def _by_letters(index: Index, words: str) -> tuple[str, ...]:
    return tuple(id for id, one in index.bodies.items() if by_initials(words, one.name))


def _alike(words: str, id: str) -> bool:
    """Whether words may be meant for an id: a slip of the hand, or a word that they share.

    “Marford Council” and “NHS Marford” share with others what kind of body they are.
    """
    apart = re.compile(r"[^\W_]+")
    shared = set(apart.findall(words.lower())) & set(apart.findall(id.lower())) - KINDS
    if POST.search(words) and not POST.search(id.replace("-", " ")):
        return False  # “Head of Libraries” works in the libraries
    return bool(shared) or likeness(words.lower(), id.lower()) >= ALIKE


def _whole_of(index: Index, part: str) -> Body | None:
    """The body of which a department or team of this name is listed as a part."""
    low = " ".join(part.lower().split())
    return next(
        (body for body in index.bodies.values() if low in (one.lower() for one in body.parts)), None
    )


def _with_its_words(use: Use, id: str, words: str, sure: bool) -> Diagnostic:
    """A body and one of its teams or officers in one value: two fields of a lead."""
    typed = (f"body: {id}", f"text: {one_line(words)}")
    line = use.span.text.line(use.span.line)
    before = line[: use.span.column - 1]
    edits: tuple[Edit, ...] = ()
    if sure and re.fullmatch(r" *(?:- )*[a-z-]+: ", before) and use.span.line == use.span.end_line:
        margin = "\n" + " " * (len(before) - len(before.lstrip(" -")) + 2)
        place = replace(use.span, column=use.span.column - 1)
        edits = (Edit(place, "".join(margin + one for one in typed)),)
    elif sure and re.search(r": \[(?:[^\[\]{}]*, )?[\"']?\Z", before):
        edits = (Edit(use.span, f"{{{', '.join(typed)}}}"),)
    hint = f"write below it, two spaces further right: `{typed[0]}` and `{typed[1]}`"
    other = () if sure else (f"or list “{words}” under `bodies:`, and write both ids as a list",)
    return Diagnostic(
        use.span,
        f"“{use.id}” is a body and words about it, and an id is wanted",
        hints=(hint, *other),
        edits=edits,
    )


def _by_their_ids(use: Use, ids: tuple[str, ...]) -> Diagnostic:
    """A name where an id is wanted, or several of either in one value."""
    written = ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"
    if len(ids) == 1 and use.span.written[:1] in ("[", "@", "="):  # cited in a text: the marks stay
        mark = rf"(?<=[@=]){re.escape(use.id)}(?![\w-])"
        written = re.sub(mark, ids[0], use.span.written)
    beside_its_field = use.span.text.line(use.span.line)[: use.span.column - 1].endswith(": ")
    edits = (Edit(use.span, written),) if len(ids) == 1 or beside_its_field else ()
    said = f"“{use.id}” is a name" if len(ids) == 1 else f"several stand here as one: “{use.id}”"
    if re.fullmatch(r"[a-z0-9-]+", use.id) and len(ids) == 1:
        return Diagnostic(
            use.span,
            f"there is no {use.kind} “{use.id}”",
            hints=(f"write “{written}”",),
            edits=edits,
        )
    if (bare := use.id.strip("“”‘’")) in ids and bare != use.id:
        said = f"the quotation marks round “{bare}” are read as part of it"
    return Diagnostic(
        use.span,
        f"{said}, and an id is wanted" if len(ids) == 1 else said,
        hints=(f"write `{written}`",) if edits else (f"write {' and '.join(ids)}, one an entry",),
        edits=edits,
    )
