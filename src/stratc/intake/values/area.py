"""The place that a document is about, as its title or its first page names it."""

import re

from stratc.blocks import BlockStream, Heading, Item, Paragraph, words_of
from stratc.text.spelling import only_a_name
from stratc.text.tables import pieces

from ..account import ImportAccount
from .publishers import (
    DOCUMENT,
    LINKED,
    PRAISE,
    is_all_name,
    named_part,
    only_council,
    publisher,
    publisher_alone,
)

_PIECES = pieces(__name__)
SUBJECT = re.compile(_PIECES["SUBJECT"], re.I)
FOR_PLACE = re.compile(_PIECES["FOR_PLACE"], re.I)
IN_PLACE = re.compile(_PIECES["IN_PLACE"])
"""Where a title says where: “Growing old in Fenmarsh”."""
BEHIND = re.compile(r"(?:\s*[:–—-]|20\d\d(?:[-–—/ ]+(?:20)?\d\d)?)\s+([^\d:;,.!?()–—]{3,60})$")
"""What stands behind the title: “Green Plan 2026-2029: Fenmarsh Council”."""
_SAID = re.compile(r"(?:places?|(?:geographical )?areas?(?: covered)?): ([^:;]{3,80})", re.I)
"""A line that says the place: “Area covered: Fenmarsh and Saltby”."""
FIRST_BLOCKS = 8
"""So many pieces of a document may name who publishes it, where no first page is told apart."""
MOST_INITIALS = 5
"""“SVD” are the first letters of something, and no name."""
NO_PLACE = re.compile(_PIECES["NO_PLACE"], re.I)


def named_area(
    title: str, texts: list[Heading | Paragraph | Item], source: BlockStream, account: ImportAccount
) -> str:
    """The area, as the title and the first page name it; TBC where neither does."""
    lines = [b.one_line for b in texts]
    for words in lines:
        said = _SAID.fullmatch(words)
        if said and _names_place(said[1]) and not SUBJECT.search(said[1]):
            account.tell("placed", "the first page", words, f"gave the area “{said[1]}”")
            return said[1]
    named_behind = BEHIND.search(title)
    first = [b.plain for b in source.blocks[:FIRST_BLOCKS] if isinstance(b, Heading | Paragraph)]
    told = [line for line in dict.fromkeys([*lines, *first]) if line != title]
    told += source.title.split("|")[1:]
    alone = publisher_alone([*([named_behind[1]] if named_behind else []), *told])
    named_so = [one for one in lines[:6] if DOCUMENT.search(one) and not one.endswith(".")]
    for words in [title, *named_so]:
        place = _before_subject(words)
        if not _names_place(place):
            continue
        found = place.title() if place.isupper() else place
        named = any(only_a_name(word) for word in re.findall(r"[\w-]+", found))
        if alone and not _share(alone[1], found):
            reason = f"a line of the first page names this body, and the title “{found}”"
            return _doubted(account, "the first page", *alone, reason)
        begun = re.split(r"\s*[:–—|]\s+|\s+-\s+", words)[:1]
        council = publisher_alone(begun) or only_council(begun)
        if council is not None and f"{found} ".startswith(f"{council[1]} "):
            account.tell("placed", "the title", words, f"gave the area “{council[1]}”")
            return council[1]  # “Saltmere” of “Saltmere Town Council: …”
        if alone and f" {alone[1]} " in f" {found} " and not is_all_name(found):
            found = alone[1]  # “Smokefree Saltmere”, “Saltmere Homes”, beside “Saltmere Council”
        if named and (alone or is_all_name(found)):
            account.tell("placed", "the title", words, f"gave the area “{found}”")
            return found
        if _stands_as_place(found, source, title):
            reason = "its words may be the subject, but the text speaks of a place"
            return _doubted(account, "the title", words, found, reason)
        if named:
            found = named_part(found) or found
            reason = "the title begins so, and the text names it nowhere else as a place"
            return _doubted(account, "the title", words, found, reason)
    for behind, reason in (
        (FOR_PLACE.search(title), "it stands behind the subject"),
        (IN_PLACE.search(title), "the title ends with it"),
        (named_behind, "it stands behind the title"),
        *((FOR_PLACE.search(one), "a line of the first page ends with it") for one in named_so),
    ):
        found = behind[1].strip() if behind and not alone else ""
        named = (behind and behind.re is FOR_PLACE) or is_all_name(found)
        if _names_place(found) and not SUBJECT.search(found) and named:
            return _doubted(account, "the title", title, found, reason)
    if body := alone or publisher(lines):
        return _doubted(account, "the first page", *body, "the title names no place")
    at_edges = [aside.text for aside in source.asides]
    held = [words for block in source.blocks for words in words_of(block)]
    for place, told_there in (("the edges of its pages", at_edges), ("the document", held)):
        if council := only_council(told_there):
            reason = f"the title names no place, and this council alone is named in {place}"
            return _doubted(account, place, *council, reason)
    return _doubted(account, "the title", title, "TBC", "the title names no place")


def _doubted(account: ImportAccount, place: str, words: str, area: str, reason: str) -> str:
    became = "the area is TBC" if area == "TBC" else f"gave the area “{area}”"
    account.tell("doubt", place, words, became, reason, "area")
    return area


def _before_subject(words: str) -> str:
    """What stands in a title before its subject, without an article or the kind of a trust."""
    start = SUBJECT.search(words)
    place = words[: start.start()].strip(" :–—-,'’") if start else ""
    place = re.sub(r"^(?:the|a|draft)\s+", "", place, flags=re.I)
    place = PRAISE.sub("", re.sub(r"['’]s$", "", place))
    return re.sub(
        r"\s+(?:University |Teaching )?(?:Hospitals? )?(?:NHS )?(?:Foundation )?Trust$", "", place
    )


def _share(one: str, two: str) -> bool:
    both = {*one.lower().split()} & {*two.lower().split()}
    return any(LINKED.fullmatch(word) is None for word in both)


def _stands_as_place(words: str, source: BlockStream, title: str) -> bool:
    """Whether the text speaks of it as one does of a place: “in Reading”, “Reading’s”."""
    text = "\n".join(
        b.plain for b in source.blocks if isinstance(b, Heading | Paragraph) and b.plain != title
    )
    name = re.escape(words)
    return bool(
        re.search(
            rf"\b(?:in|across|around|throughout|within|(?:people|residents|city|town|borough|county"
            rf"|district|isle) of) {name}\b(?! [A-Z])"
            rf"|\b{name} (?:(?:City|County|Borough|District|Town) |)(?:Council|residents|people)\b",
            text,
        )
    )


def _names_place(words: str) -> bool:
    """Whether some words can be the name of a place: “Making Wendham a” is the start of a title."""
    names = [word for word in words.split() if not LINKED.fullmatch(word)]
    return (
        bool(names)
        and len(words.split()) <= 8
        and not re.search(r"[\d:;.!?]", words)
        and not LINKED.fullmatch(words.split()[-1])
        and all(name[0].isupper() for name in names)
        and not NO_PLACE.match(words)
        and not DOCUMENT.search(words)
        and not (words.isupper() and len(words) < MOST_INITIALS)
    )
