"""How to reach whoever publishes a document: the one address under “Contact us”.

In: the sections of a document, and the lines of its first page: where no section says how to reach
anybody, it is the address for other formats, there or in the last lines. Out: it as a field; its
words stay where they stand.
"""

import re
from typing import Any

from stratc.blocks import Heading, Item, Paragraph, words_of
from stratc.rules.personal_data.addresses import EMAIL

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode
from ..unprinted import is_of_a_person
from ..values.publishers import is_body

_CONTACT = (
    r"(?:contacts?(?: us| details| information)?|get(?:ting)? in touch|cysylltu(?: â ni)?|cyswllt)"
)
_BESIDE = r"(?:complaints|feedback|comments|enquiries|queries|questions|adborth|cwynion)"
_HEADING = re.compile(
    rf"(?:how to |sut i )?{_CONTACT}(?:(?:,| and| or| a) {_BESIDE})*"
    rf"|(?:{_BESIDE}(?:,| and| or| a) )+{_CONTACT}|other formats",
    re.I,
)
_FORMATS = re.compile(r"(?:other|alternative|accessible|fformatau eraill)(?: formats?)?\s*:", re.I)


_LABELLED = re.compile(
    rf"(?:^|[.!?|;] )(?:{_CONTACT}|e-?mail(?: us)?|e-?bost|r-?phost|post-d)\s*:", re.I
)
_WRITE_TO = re.compile(
    rf"\b(?:e-?mail|contact|write to)(?: us| the team)?(?: at| on)? {EMAIL.pattern}", re.I
)
_ALONE = re.compile(rf"[A-Z][\w ’']{{2,40}}[:?–-] {{0,3}}{EMAIL.pattern}\W{{0,3}}", EMAIL.flags)
"""“Talk to us: parks@fenmarsh.gov.uk”, the last line of all."""
_OF_A_LABEL = re.compile(rf"\b{_CONTACT}\s*:", re.I)
_ANOTHER_FORMAT = re.compile(
    r"\b(?:(?:another|other|different|alternative|accessible) (?:language|format)s?|large print"
    r"|easy[- ]read|braille|audio)\b",
    re.I,
)
_LABEL = re.compile(r"(?:^|[|;.•·\n])\s{0,9}([A-Z][^|;:.•·\n]{3,60}):\s{0,9}\Z")
_REACHED = re.compile(
    rf"{EMAIL.pattern}|\b0\d[\d ]{{8,12}}\d\b|\b(?:https?://|www\.)\w", EMAIL.flags
)
_NO_SECTION = ("glossary", "sources", "notes", "partners", "appendix")
"""Parts that have a place of their own, where other words would keep them from it."""


def with_formats_apart(root: OutlineNode, account: ImportAccount) -> None:
    """Give the last line of a document, an address or the offer of other formats, its heading.

    Below a glossary it is none of the terms, though no heading parts them.
    """
    *_, last = root.every()
    kept = [one for one in last.blocks[-2:] if isinstance(one, Paragraph)]
    told = [
        one
        for one in kept
        if (_ANOTHER_FORMAT.search(one.plain) and _REACHED.search(one.plain))
        or _reaches_in_several_ways(one.plain)
    ]
    if (
        roles.role(last.title) not in _NO_SECTION
        or told != last.blocks[-1:]
        or len(last.blocks) < 2
    ):
        return
    (line,) = told
    last.blocks = last.blocks[:-1]
    title = "Other formats" if _ANOTHER_FORMAT.search(line.plain) else "Contact us"
    made = OutlineNode(Heading(title, 1, line.place), [line], order=last.order)
    root.children.append(made)
    reason = "it stands behind a list that it is no part of"
    account.tell("text", line.place, line.plain, f"became a section, “{title}”", reason)


def _reaches_in_several_ways(words: str) -> bool:
    """Whether words give more than one of an address, a number and a page."""
    return len({found.group()[:2] for found in _REACHED.finditer(words)}) > 1


def contact(
    root: OutlineNode,
    told: dict[str, Any],
    account: ImportAccount,
    lines: list[Paragraph | Item],
    publisher: str = "",
) -> dict[str, str]:
    """The field that the one address under such headings gives.

    That of a person gives none, nor that of a body which is not the publisher.
    """
    found: dict[str, tuple[str, str]] = {}

    def is_of_another(ahead: str) -> bool:
        """Whether another body is named right before an address: “Carers’ Forum: …”."""
        label = _LABEL.search(ahead)
        return label is not None and is_body(label[1]) and label[1].lower() != publisher.lower()

    def look(place: str, words: str) -> None:
        public = [
            one.group()
            for one in EMAIL.finditer(words)
            if not is_of_a_person(one) and not is_of_another(words[: one.start()])
        ]
        found.update(dict.fromkeys(public, (place, words)))

    for node in root.every():
        if _HEADING.fullmatch(roles.stripped(node.title).strip(" :?")):
            look(node.place, " ".join(w for block in node.all_blocks() for w in words_of(block)))
    for line in lines if not found else ():
        if any(one.match(line.one_line) for one in (_FORMATS, _LABELLED)) or (
            _ANOTHER_FORMAT.search(line.one_line)
        ):
            look(line.place, line.one_line)
    *_, last = root.every()
    for block in last.blocks[-1:] if not found else ():
        said = block.plain if isinstance(block, Paragraph) else ""
        named = _ANOTHER_FORMAT.search(said) or _LABELLED.search(said)
        several = _reaches_in_several_ways(said) and _WRITE_TO.search(said)
        if said and (named or several or _ALONE.fullmatch(said)):
            look(block.place, said)
    sure = bool(found)
    for node in root.every() if not found else ():
        if roles.role(node.title) not in _NO_SECTION:
            for said in (words for block in node.blocks for words in words_of(block)):
                if _OF_A_LABEL.search(said):
                    look(node.place, said)
    if "contact" in told or len(found) != 1:
        return {}
    ((address, (place, words)),) = found.items()
    reason = "" if sure else "it stands behind the only such label in the document"
    account.tell("placed" if sure else "doubt", place, words, f"gave the contact {address}", reason)
    return {"contact": address}
