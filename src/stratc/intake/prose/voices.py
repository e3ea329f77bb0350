"""What people say, and stories: quotations with who says them, and case studies.

In: the blocks of a section, or a section below another. Out: fields of what encloses them, and the
blocks that are left. What is quoted, by its marks or by its style, stays text where nobody is said
to be the speaker.
"""

import re
from collections.abc import Sequence
from typing import Any

from stratc.blocks import Block, Item, Paragraph, Table, markdown
from stratc.text.markdown import plain

from ..account import ImportAccount
from ..headings import roles
from ..headings.bold_headings import BOX
from ..headings.outline import OutlineNode

FEWEST_WORDS, LONGEST_NAME = 4, 12
_SAID = re.compile(
    r"[“\"‘'](?P<said>[^“”\"]+?)[”\"’'][.,]?(?P<by>(?:\s|\\\n|[-–—])[^“”\"]{2,120})?", re.S
)
_WHO = re.compile(
    r"resident|parent|carer|user|child(?:ren)?\b|patient|pupil|student|young|person|people|participant|survey|focus"
    r"|respondent|staff|volunteer|member|mother|father|mum|dad|woman|man\b|girl|boy|aged|tenant"
    r"|learner|client|customer|nurse|teacher|worker|councillor|director|chair|officer|owner|family|survivor|victim|neighbour|grandparent|veteran|refugee|visitor|trader|farmer",
    re.I,
)
_NO_NAME = re.compile(
    r"[():]|\b(?:19|20)\d\d\b|[.;]$"
    r"|^(?:our|we|the|this|these|that|it|how|what|why|my|i|you|they|and|but)\b",
    re.I,
)
_QUOTED = re.compile(r"\bquot", re.I)
"""In the name of a style: “Quote”, “Intense Quote”, “Quotations”, “Pull quote”."""
_CREDIT = re.compile(r"\bquot|caption|attribut|citation|source|speaker", re.I)
"""In the name of a style that who says it may stand in."""
_TAIL = re.compile(r"(?P<said>.*[.!?…”\"’'])\s*(?P<by>[–—-]\s?\w.*|\([^()]{2,120}\)\.?)", re.S)
_LEAVE = re.compile(
    r"(?P<by>[^.]+)\.\s+(?P<leave>(?:\w+ words, )?(?:used|printed|shared|quoted)\b[^.]+)\.?", re.I
)
LONGEST_BARE_NAME = 3
"""Behind a dash so many words with a capital may be a name: “Sarah”, “Chair of Governors”."""


def voices(blocks: list[Block], made: dict[str, Any], account: ImportAccount) -> list[Block]:
    """The blocks without quotations and stories in boxes, which become fields of `made`."""
    left: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        used = isinstance(block, Paragraph) and (
            _quotation(block, blocks[at + 1 :], made, account)
            or _styled(blocks[at:], made, account)
            or _boxed(block, blocks[at + 1 :], made, account)
        )
        if not used:
            left.append(block)
        at += used or 1
    return left


def story(node: OutlineNode, made: dict[str, Any], account: ImportAccount) -> bool:
    """Whether a section is a case study, which then is one of `made`."""
    found = roles.STORY.fullmatch(node.title)
    if found is None or node.children or any(isinstance(b, Table) for b in node.blocks):
        return False
    lines = [block for block in node.blocks if isinstance(block, Paragraph | Item)]
    return len(lines) == len(node.blocks) and _told(found, lines, made, account)


def _quotation(
    block: Paragraph, following: Sequence[Block], made: dict[str, Any], account: ImportAccount
) -> int:
    """How many blocks a quotation takes that begins here."""
    found = _SAID.fullmatch(block.plain.strip())
    if found is None or len(found["said"].split()) < FEWEST_WORDS:
        return 0
    by, used = found["by"] or "", 1
    below = following[0] if following else None
    if not by and isinstance(below, Paragraph) and not below.bold:
        by, used = below.plain, 2
    name = _unbracketed(by.strip(" \n\\–—-"))
    if not name or len(name.split()) > LONGEST_NAME or _NO_NAME.search(name):
        return 0
    bare = re.match(r"\s*[–—-]", by) and len(name.split()) <= LONGEST_BARE_NAME
    among = bare and "quotations" in made  # others in this section say who they are
    if not (among or _WHO.search(name) or (name[0].isupper() and (bare or "," in name))):
        return 0  # “Warm homes for all” – what we want
    one = {"text": " ".join(found["said"].split()), "by": " ".join(name.split())}
    made.setdefault("quotations", []).append(one)
    account.tell("placed", block.place, block.plain, "became a quotation")
    return used


def _unbracketed(name: str) -> str:
    """A person without the brackets round them: “(woman, 44)”. Others may be a source."""
    whole = re.fullmatch(r"\(([^()]{2,120})\)\.?", name)
    return whole[1] if whole and _WHO.search(whole[1]) else name


def _styled(blocks: Sequence[Block], made: dict[str, Any], account: ImportAccount) -> int:
    """How many blocks a quotation takes that begins here in a style for quotations."""
    said: list[str] = []
    quoted = False
    for used, block in enumerate(blocks, start=1):
        if isinstance(block, Item) and said and not _is_point(blocks[used : used + 1]):
            block = Paragraph(f"– {block.text}", block.place)  # the dash looked like a bullet
        if not isinstance(block, Paragraph):
            return 0
        if used == 1:
            quoted = _QUOTED.search(block.look) is not None
            marks = _SAID.fullmatch(block.plain.strip())
            if not quoted and (marks is None or marks["by"]):
                return 0
        elif not _CREDIT.search(block.look) and (block.bold or not quoted):
            return 0
        words, by = _parted(block, below=bool(said))
        if by:
            text = "\n\n".join(filter(None, [*said, words]))
            if _SAID.fullmatch(text):
                text = text.rstrip(".,")[1:-1]
            if len(text.split()) < FEWEST_WORDS:
                return 0
            made.setdefault("quotations", []).append({"text": text, **by})
            account.tell("placed", blocks[0].place, f"{text} {by['by']}", "became a quotation")
            return used
        if said and not _QUOTED.search(block.look):
            return 0
        said.append(block.one_line)
    return 0


def _is_point(blocks: Sequence[Block]) -> bool:
    return any(isinstance(one, Item) for one in blocks)


def _parted(block: Paragraph, *, below: bool) -> tuple[str, dict[str, str]]:
    """What a paragraph quotes, and who says it with their leave; nobody where it says nobody."""
    *above, last = (plain(line) for line in block.text.split("\\\n"))
    if not above and not below:
        found = _TAIL.fullmatch(last)
        above, last = ([found["said"]], found["by"]) if found else ([last], "")
    leave = _LEAVE.fullmatch(last.strip())
    words = leave["by"] if leave else last
    name = _unbracketed(" ".join(words.strip(" –—-").split()))
    if _CREDIT.search(block.look):
        name = name.removesuffix(".")
    if not name or len(name.split()) > LONGEST_NAME or _NO_NAME.search(name):
        return block.one_line, {}
    bare = len(name.split()) <= LONGEST_BARE_NAME and name.istitle() and _CREDIT.search(block.look)
    likely = re.match(r"\s*[–—-]", last) or bare or "caption" in block.look.lower()
    if not (likely or _WHO.search(name) or (name[0].isupper() and "," in name)):
        return block.one_line, {}
    told = {"by": name} | ({"leave": leave["leave"]} if leave else {})
    return " ".join(" ".join(above).split()), told


def _boxed(
    block: Paragraph, following: Sequence[Block], made: dict[str, Any], account: ImportAccount
) -> int:
    """How many blocks a case study takes that begins here, in a box of its own."""
    box, found = BOX.match(block.place), roles.STORY.fullmatch(block.plain)
    if box is None or found is None or not (block.bold or len(block.plain.split()) <= LONGEST_NAME):
        return 0
    lines: list[Paragraph | Item] = []
    for one in following:
        if not isinstance(one, Paragraph | Item) or not one.place.startswith(box[0]):
            break
        lines.append(one)
    return 1 + len(lines) if _told(found, lines, made, account) else 0


def _told(
    named: re.Match[str],
    lines: list[Paragraph | Item],
    made: dict[str, Any],
    account: ImportAccount,
) -> bool:
    text = markdown(lines)
    if not text:
        return False
    title = named["title"] or named.group()
    title = f"{title[:1].upper()}{title[1:]}"
    made.setdefault("case-studies", []).append({"title": title, "text": text})
    account.tell("placed", lines[0].place, named.group(), "became a case study")
    return True
