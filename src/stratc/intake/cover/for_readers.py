"""What of a first page is printed: not the title again, nor what a workbook tells its editors."""

import re
from typing import Any

from stratc.blocks import Item, Paragraph

from ..account import ImportAccount
from .front import Front
from .sheet_titles import FOR_EDITORS


def printed(cover: Front, account: ImportAccount) -> list[Paragraph | Item]:
    """The lines of a first page that readers need and that are said nowhere else.

    Points below a line for editors, “How to use this workbook”, are for editors too.
    """
    key = _key(cover.title)
    kept: list[Paragraph | Item] = []
    over = False
    for block in cover.rest:
        said = _key(block.plain) in (key, "")
        over = bool(FOR_EDITORS.match(block.plain)) or (over and isinstance(block, Item))
        numbered = _OF_A_REPORT.fullmatch(block.plain.strip())
        if not said and not over and not numbered:
            kept.append(block)
            continue
        reason = "the title or the status says it" if said else "it is for whoever fills it in"
        reason = "it numbers the paper among those of a meeting" if numbered else reason
        account.tell("left", block.place, block.plain, "left out", reason)
    return kept


_OF_A_REPORT = re.compile(
    r"(?:appendix|annexe?|enclosure|enc|agenda item|item|paper|report)"
    r"(?: (?:no\.?|number))? ?(?:\d{1,3}[a-z]?|[A-Z])"
    r"(?: to (?:the )?(?:report|item|agenda)\b.{0,60})?",
    re.I,
)
"""What a committee calls the paper: “Appendix 2”, “Agenda item 7”."""
_VISION = re.compile(
    r"\**(?:(?:our|the) )?(?:shared )?vision(?: statement)?\**\s?[:–—-]\**\s(?P<words>\S.{10,600})"
    r"|(?P<sentence>(?:our|the) (?:shared )?vision is\b.{10,600})",
    re.I | re.S,
)


def vision_in(
    kept: list[Paragraph | Item], account: ImportAccount
) -> tuple[dict[str, str] | None, list[Paragraph | Item]]:
    """The vision that one line of a first page says, “Vision: a safe place”, and the others."""
    found = [(one, said) for one in kept if (said := _VISION.fullmatch(one.text.strip()))]
    if len(found) != 1 or isinstance(found[0][0], Item):
        return None, kept
    ((line, said),) = found
    account.tell("placed", line.place, line.plain, "became the vision")
    statement = said["words"] or said["sentence"]
    return {"statement": statement}, [one for one in kept if one is not line]


def put_into(shown: dict[str, Any], sections: list[dict[str, Any]]) -> bool:
    """Put what the first page says and shows into the section of its name, if there is one.

    Pictures alone go to the first section, since a heading over nothing else would say nothing.
    """
    same = [one for one in sections if one["title"].lower() == shown["title"].lower()]
    into = same[0] if same else sections[0] if sections and set(shown) == _PICTURED else None
    if into is None or "commitments" in shown:
        return False
    texts = [one["text"] for one in (shown, into) if "text" in one]
    pictures = [*shown.get("figures", ()), *into.get("figures", ())]
    joined = {"text": "\n\n".join(texts), "figures": pictures}
    kept = {key: into.pop(key) for key in [*into] if key not in ("title", "text", "figures")}
    into.update({key: value for key, value in joined.items() if value} | kept)
    return True


_PICTURED = {"title", "figures"}


def _key(words: str) -> str:
    return re.sub(r"\W+|20\d\d|draft", "", words.lower())
