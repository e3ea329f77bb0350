"""The words of one paragraph of Word: runs with their looks, links, notes, tracked changes."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from . import word_fields
from .marks import SIGNS, claims_a_page, clean, emphasised, escaped, linked, raised
from .word_fields import TICKED, UNTICKED, W14
from .word_styles import W, size

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DEEPEST = 200


@dataclass(slots=True)
class StyledWords:
    """Words that look alike."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str = ""
    colour: str = ""
    raw: bool = False
    ink: str = ""
    language: str = ""
    size: float = 0


@dataclass(slots=True)
class ParagraphWords:
    """What was met in one paragraph, in order; `objects` are drawings and text boxes."""

    pieces: list[StyledWords] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)
    tracked: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    language: str = ""
    size: float = 0
    """That of letters of which nothing else is said, in points."""

    @property
    def written(self) -> str:
        """The words as characters."""
        return "".join(piece.text for piece in self.pieces if not piece.raw)

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        words = [piece for piece in self.pieces if piece.text.strip() and not piece.raw]
        return bool(words) and all(piece.bold for piece in words)

    @property
    def most(self) -> float:
        """The size of most of its letters."""
        letters: Counter[float] = Counter()
        for piece in self.pieces:
            letters[piece.size or self.size] += len(piece.text.strip())
        return letters.most_common(1)[0][0] if letters else 0

    @property
    def colour(self) -> str:
        """The marker pen over it, if all of it is marked alike; of a mere sign, its ink."""
        words = [piece for piece in self.pieces if piece.text.strip()]
        found = {piece.colour for piece in words}
        if found == {""} and not re.search(r"\w\w", self.written):
            found = {piece.ink for piece in words}
        return found.pop() if len(found) == 1 else ""

    def lines(self) -> Iterator[tuple[str, str]]:
        """Its lines as Markdown, each with what is struck out in it."""
        held: list[StyledWords] = []
        for piece in self.pieces:
            first, *rest = piece.text.split("\n")
            held.append(_with(piece, first))
            for text in rest:
                yield _markdown(held)
                held = [_with(piece, text)]
        yield _markdown(held)


def _with(piece: StyledWords, text: str) -> StyledWords:
    return replace(piece, text=text)


def _markdown(pieces: list[StyledWords]) -> tuple[str, str]:
    struck = "".join(p.text for p in pieces if p.struck and not p.raw).strip()
    kept = [p for p in pieces if not p.struck and p.text]
    joined: list[StyledWords] = []
    for piece in kept:
        last = joined[-1] if joined else None
        alike = last and (last.bold, last.italic, last.link, last.raw) == (
            piece.bold,
            piece.italic,
            piece.link,
            piece.raw,
        )
        if last and (alike or (not piece.text.strip() and not piece.raw and not last.raw)):
            last.text += piece.text
        else:
            joined.append(_with(piece, piece.text))
    words = [p for p in joined if p.text.strip() and not p.raw]
    plain = all(p.bold for p in words)  # a line that is bold throughout is a heading or a cell
    made = ""
    for piece in joined:
        if piece.raw:
            made += piece.text
            continue
        text = escaped(piece.text) if made else escaped(piece.text.lstrip())
        if piece.link:
            text = f"[{text.strip()}]({piece.link})" if text.strip() else text
        else:
            if piece.italic:
                text = emphasised(text, "*")
            if piece.bold and not plain:
                text = emphasised(text, "**")
        made += text
    return " ".join(made.split(" ")).strip(), " ".join(struck.split())


def read(element: Any, links: dict[str, str], styles: Any) -> ParagraphWords:
    """The words of a paragraph; tracked changes count as accepted."""
    made = ParagraphWords(language=styles.of(element).language, size=styles.size_of(element, None))
    _walk(element, made, links, styles, "", [], 0)
    return made


def _walk(
    element: Any,
    made: ParagraphWords,
    links: dict[str, str],
    styles: Any,
    link: str,
    fields: list[str],
    level: int,
) -> None:
    if level > DEEPEST:
        return
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        if tag == f"{W}r":
            _run(child, made, links, styles, link, fields, level)
        elif tag == f"{W}hyperlink":
            target = links.get(child.get(f"{R}id", ""), "")
            if not linked(target) and claims_a_page(target):
                made.astray.append(target)
            _walk(child, made, links, styles, linked(target) or link, fields, level + 1)
        elif tag in (f"{W}del", f"{W}moveFrom"):
            gone = "".join(t.text or "" for t in child.iter(f"{W}delText", f"{W}t"))
            if gone.strip():
                made.tracked.append(f"taken out: “{gone.strip()}”")
        elif tag in (f"{W}ins", f"{W}moveTo"):
            new = "".join(t.text or "" for t in child.iter(f"{W}t"))
            if new.strip():
                made.tracked.append(f"put in: “{new.strip()}”")
            _walk(child, made, links, styles, link, fields, level + 1)
        elif tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            if choice is not None:
                _walk(choice, made, links, styles, link, fields, level + 1)
        elif tag == f"{M}t":
            made.pieces.append(StyledWords(clean(child.text or "")))
        elif tag in (f"{W}pPr", f"{W}rPr", f"{W}tbl"):
            continue
        elif tag == f"{W}sdt" and (box := child.find(f"{W}sdtPr/{W14}checkbox")) is not None:
            made.pieces.append(StyledWords(TICKED if word_fields.is_on(box, W14) else UNTICKED))
        elif tag == f"{W}sdt" and is_placeholder(child):
            made.hidden.append("".join(t.text or "" for t in child.iter(f"{W}t")))
        elif tag == f"{W}commentRangeStart":
            made.comments.append(child.get(f"{W}id", ""))
        else:
            _walk(child, made, links, styles, link, fields, level + 1)


def _run(
    run: Any,
    made: ParagraphWords,
    links: dict[str, str],
    styles: Any,
    link: str,
    fields: list[str],
    level: int,
) -> None:
    look = run.find(f"{W}rPr")
    hidden = _on(look, "vanish")
    colour = _value(look, "highlight")
    ink, language = _value(look, "color"), _value(look, "lang")
    high = _value(look, "vertAlign") == "superscript"

    def put(text: str, raw: bool = False) -> None:
        if fields and fields[-1] == "code":
            return
        if hidden:
            made.hidden.append(text)
            return
        made.pieces.append(
            StyledWords(
                text if raw else clean(raised(text) if high else text),
                bold=_on(look, "b") or styles.bold(look),
                italic=_on(look, "i") or (_on(look, "iCs") and False),
                struck=_on(look, "strike") or _on(look, "dstrike"),
                link=link,
                colour=colour,
                raw=raw,
                ink="" if ink in ("auto", "000000") else ink,
                language=language,
                size=size(look),
            )
        )

    for child in run:
        tag = child.tag
        if tag == f"{W}t":
            put(child.text or "")
        elif tag == f"{W}tab":
            put("\t")
        elif tag in (f"{W}br", f"{W}cr"):
            put("\n" if child.get(f"{W}type") in (None, "textWrapping") else " ")
        elif tag == f"{W}noBreakHyphen":
            put("-")
        elif tag == f"{W}sym":
            code = int(child.get(f"{W}char", "0"), 16)
            face = child.get(f"{W}font", "").lower()
            sign = code >= 0xF000 or face.startswith(("wingdings", "webdings"))
            put(SIGNS.get(code & 0xFF, "•") if sign else chr(code))
        elif tag == f"{W}fldChar":
            kind = child.get(f"{W}fldCharType")
            if kind == "begin":
                put(word_fields.chosen(child))
                fields.append("code")
            elif kind == "separate" and fields:
                fields[-1] = "result"
            elif kind == "end" and fields:
                fields.pop()
        elif tag == f"{W}footnoteReference":
            put(f"[^n{child.get(f'{W}id', '')}]", raw=True)
        elif tag == f"{W}endnoteReference":
            put(f"[^e{child.get(f'{W}id', '')}]", raw=True)
        elif tag == f"{W}commentReference":
            made.comments.append(child.get(f"{W}id", ""))
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            made.objects.append(child)
        elif tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            if choice is not None:
                _run(choice, made, links, styles, link, fields, level + 1)


def is_placeholder(control: Any) -> bool:
    """Whether a content control still shows what Word asks for: “Click to enter a date.”"""
    found = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")


def _value(look: Any | None, name: str) -> str:
    found = None if look is None else look.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def _on(look: Any | None, name: str) -> bool:
    found = None if look is None else look.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")
