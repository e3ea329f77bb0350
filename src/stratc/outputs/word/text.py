"""Runs inside a paragraph: bold and italic words, links, notes, other languages."""

import re
from dataclasses import dataclass, replace
from typing import Any

from . import parts

BOLD, ITALIC = {"strong", "b", "dfn", "th"}, {"em", "i", "cite"}
NOT_SHOWN = {"script", "style", "svg", "template"}
HIDDEN = {"skip", "on-screen", "pg", "aloud", "vh", "heads", "legend", "gantt-head", "ends"}
APART = {"kicker", "key", "say", "facts", "small"}
COLON = {"lab"}
BETWEEN = {"fact": " · ", "chip": ", "}
"""What parts those that stand in a row, which room parts on the page."""
LINES = {"facts", "step"}
"""What begins a line of its own in the paragraph of a promise; and so do its words behind a day."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look where we are."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    language: str = ""
    leftward: bool = False


class Runs:
    """Writes the words of elements into paragraphs of one document."""

    def __init__(self, document: Any, notes: dict[str, Any], footnotes: parts.Footnotes) -> None:
        self.document = document
        self.notes = notes
        self.footnotes = footnotes
        self.places: set[str] = set()

    def write(self, target: Any, node: Any, look: Look, *, inside: set[str]) -> None:
        """The words of a node and of what stands in it; `inside` are tags that others write."""
        self.words(target, node.text, look)
        for child in node:
            if isinstance(child.tag, str) and child.tag not in inside:
                self._child(target, child, look, inside)
            self.words(target, child.tail, look)

    def _child(self, target: Any, child: Any, look: Look, inside: set[str]) -> None:
        tag, classes = child.tag, set(child.get("class", "").split())
        if tag in NOT_SHOWN or classes & HIDDEN or _leads_on_only(child) or _repeats(child):
            return
        if tag == "br":
            target.append(_break())
            return
        if tag == "sup" and (note := self._note(child)) is not None:
            target.append(note)
            return
        made = replace(
            look,
            bold=(look.bold and "small" not in classes) or tag in BOLD or "ref" in classes,
            italic=look.italic or tag in ITALIC,
            raised=look.raised or tag == "sup",
            language=child.get("lang", look.language),
            leftward=child.get("dir", "rtl" if look.leftward else "") == "rtl",
        )
        if classes & LINES or _begins_line(child, classes):
            target.append(_break())
        elif classes & APART:
            self.words(target, " ", look)
        said = child.getprevious() is not None and "".join(child.itertext()).strip()
        for one in classes & set(BETWEEN) if said else ():
            self.words(target, BETWEEN[one], look)
        if tag == "a" and child.get("href"):
            link = self._link(child.get("href"))
            if link is not None:
                self.write(link, child, made, inside=inside)
                target.append(link)
                return
        self.write(target, child, made, inside=inside)
        if classes & (APART | COLON):
            colon = classes & COLON or ("kicker" in classes and (child.tail or "").strip())
            self.words(target, ": " if colon else " ", look)

    def words(self, target: Any, text: str | None, look: Look) -> None:
        """Some words with one look; blanks are one blank."""
        shown = re.sub(r"\s+", " ", text or "")
        if not shown:
            return
        if shown[0] == " " and _ends_blank(target):
            shown = shown[1:]
        if not shown:
            return
        run = parts.element("r")
        facts = parts.element("rPr")
        for letter in "b" * look.bold + "i" * look.italic:
            facts.append(parts.element(letter))
            if look.leftward:
                facts.append(parts.element(f"{letter}Cs"))
        if look.raised:
            facts.append(parts.element("vertAlign", val="superscript"))
        if look.leftward:
            facts.append(parts.element("rtl"))
        if look.language:
            which = "bidi" if look.leftward else "val"
            facts.append(parts.element("lang", **{which: look.language}))
        if len(facts):
            run.append(facts)
        held = parts.element("t")
        held.text = shown
        held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(held)
        target.append(run)

    def _note(self, child: Any) -> Any | None:
        link = child.find("a")
        name = "" if link is None else link.get("href", "").lstrip("#")
        if name not in self.notes:
            return None
        id, paragraph = self.footnotes.add()
        self.words(paragraph, " ", Look())
        for block in self.notes[name]:
            self.write(paragraph, block, Look(), inside=set())
        return self.footnotes.call(id)

    def _link(self, address: str) -> Any | None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        link = parts.element("hyperlink")
        if address.startswith("#"):
            if address[1:] not in self.places:
                return None
            link.set(qn("w:anchor"), parts.anchor(address[1:]))
            return link
        if not re.match(r"(?i)https?://|mailto:", address):
            return None
        id = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), id)
        return link


def _repeats(child: Any) -> bool:
    """The heading of a column inside a box, which telephones show and tables say already."""
    box = child.getparent()
    if child.get("class") != "lab" or box is None or box.tag not in ("td", "th"):
        return False
    table = next((one for one in box.iterancestors("table")), None)
    heads = [] if table is None else table.xpath("./thead/tr/th")
    at = list(box.getparent()).index(box)
    # A head may be the number alone: “1” over a box with “1. Warmth”.
    head = _bare(heads[at]) if at < len(heads) else ""
    return bool(head) and f"{_bare(child)} ".startswith(f"{head} ")


def _bare(node: Any) -> str:
    """The words of a heading, however it writes its number."""
    return re.sub(r"\W+", " ", "".join(node.itertext())).strip().lower()


def _begins_line(child: Any, classes: set[str]) -> bool:
    """A promise behind its number and its day, and what is said in small letters of a picture."""
    before, home = child.getprevious(), child.getparent().tag
    if "small" in classes and home in ("caption", "figcaption"):
        return before is not None or bool((child.getparent().text or "").strip())
    return "say" in classes and before is not None and len(before) > 1


def _leads_on_only(child: Any) -> bool:
    """A link whose words say nothing on paper: “Details”."""
    return child.tag == "a" and (child.get("aria-label") or "").startswith("Details")


def _break() -> Any:
    run = parts.element("r")
    run.append(parts.element("br"))
    return run


def _ends_blank(target: Any) -> bool:
    """Whether what was written so far ends with a blank, or nothing was."""
    texts = [t for t in target.iter() if isinstance(t.tag, str) and t.tag.endswith(("}t", "}br"))]
    return not texts or texts[-1].tag.endswith("}br") or (texts[-1].text or "").endswith(" ")
