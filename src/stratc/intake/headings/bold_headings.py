"""Headings that are only bold, or numbered by hand: lines that look like one and are not marked so.

In: the blocks of a document. Out: the same, such lines as headings that are told as guesses. How
much is taken for a heading depends on how many the document marks itself.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from stratc.blocks import Block, Heading, Item, Paragraph, Table

from . import roles
from .sized_headings import with_sized_headings

LONGEST_HEADING = 12
MARKED = 3
"""With so many headings of its own a document keeps its bold lines, but for plain cases."""
LONGESTBOX = 4
IN_ABOX = frozenset(("vision", "foreword", "partners", "glossary", "sources"))
_OVER_ABOX = re.compile(
    r"(?:(?:our |the |some )?(?:key|main|quick|fast) (?:facts|figures|statistics|messages|points)"
    r"(?: and figures)?|facts and figures|at a glance|in (?:brief|numbers|figures)"
    r"|did you know|headlines)\W*",
    re.I,
)
BOX = re.compile(r"(?:[^“]*, )?box \d+, ")
_COUNTED = re.compile(r"\(?(\d{1,2})[.)]?\s")


def with_bold_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the bold lines that are headings as headings."""
    own = sum(isinstance(b, Heading) for b in blocks)
    if own < MARKED:
        blocks = with_sized_headings(blocks, LONGEST_HEADING)
        own = sum(isinstance(b, Heading) for b in blocks)
    blocks = _with_boxes_apart(_numbered_lines(_first_lines(map(_bold_behind, blocks))), own)
    titles = _boxes(blocks, own)
    if own >= MARKED:
        titles |= _series(blocks) | _recurring(blocks) | _labels(blocks)
    level = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = block.level
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if at in titles and isinstance(block, Paragraph):
            depth = level + 1 if own >= MARKED else 2  # no higher than the headings around it
            text = block.text if roles.begins_list(block.plain) else block.text.rstrip(": ")
            yield Heading(text, depth, block.place, guessed=True)
        elif isinstance(block, Paragraph) and _like_heading(block, following, own):
            yield Heading(block.text, _level(block.plain, level, own), block.place, guessed=True)
        else:
            yield block


def _level(words: str, level: int, own: int) -> int:
    if roles.labelled(words) and not roles.is_promise_label(words):
        if own < MARKED:
            return 1
    elif own < MARKED and not roles.known(words):
        return 1 if roles.CLOSING.fullmatch(roles.stripped(words)) else 2
    inner = (
        roles.begins_list(words) or roles.is_promise_label(words) or roles.names_commitments(words)
    )
    if not own:
        return 1
    return level + 1 if inner else max(level, 1)


def _like_heading(block: Paragraph, following: Block | None, own: int) -> bool:
    text = block.plain
    if following is None or "\n" in block.text or len(text.split()) > LONGEST_HEADING:
        return False
    if BOX.match(block.place) and roles.STORY.fullmatch(text):
        return False  # its box ends where the story ends
    if roles.labelled(text) and (block.bold or own < MARKED) and not text.endswith("."):
        return True
    if not block.bold or text.endswith((".", ";", ",")):
        return False
    if isinstance(following, Paragraph) and following.bold:
        return False
    if own >= MARKED:
        return roles.is_promise_label(text) or (
            (roles.begins_list(text) or roles.names_commitments(text))
            and isinstance(following, Item)
        )
    return isinstance(following, Paragraph | Item | Table) and bool(re.search(r"[A-Za-z]", text))


def _bold_behind(block: Block) -> Block:
    """A line of which all but its number is bold, as one that is bold: “3.3 **Leadership**”."""
    found = _BOLD_BEHIND.fullmatch(block.text) if isinstance(block, Paragraph) else None
    if found is None or not isinstance(block, Paragraph):
        return block
    return replace(block, text=f"{found['number']} {found['words']}", bold=True)


_BOLD_BEHIND = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2})?[.)]?)\s{1,9}\*\*(?P<words>[^*\n]+)\*\*"
)


def _first_lines(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with “Foreword” or “Our vision” apart from the lines of its own paragraph."""
    made: list[Block] = []
    for block in blocks:
        title, between, rest = (
            block.text.partition("\\\n") if isinstance(block, Paragraph) else ("", "", "")
        )
        if isinstance(block, Paragraph) and between and roles.role(title.strip("* ")) in IN_ABOX:
            made.append(Paragraph(title.strip("* "), block.place, bold=True))
            block = replace(block, text=rest)
        made.append(block)
    return made


def _numbered_lines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the bold points of a list that stand over text as bold lines."""
    made = list(blocks)
    found = [
        at
        for at, block in enumerate(blocks[:-1])
        if isinstance(block, Item)
        and block.bold
        and block.marker.strip("().").isdigit()
        and _stands_over(blocks, at)
    ]
    for at in found if len(found) > 1 else []:
        item = blocks[at]
        assert isinstance(item, Item)
        made[at] = Paragraph(f"{item.marker} {item.text}", item.place, bold=True)
    return made


def _stands_over(blocks: Sequence[Block], at: int) -> bool:
    """Whether text that is not bold follows a line."""
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return isinstance(following, Table) or (
        isinstance(following, Paragraph | Item) and not following.bold
    )


def _series(blocks: Sequence[Block]) -> set[int]:
    """Bold lines below one heading that count on, as 1, 2, 3 or as 4.3, 4.4 below “4. Aims”, or
    that stand below “Priorities”."""
    made: set[int] = set()
    heads = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    for first, last in pairwise([*heads, len(blocks)]):
        found = [at for at in range(first + 1, last) if _bold_line(blocks, at)]
        numbers = [_COUNTED.match(getattr(blocks[at], "plain", "")) for at in found]
        counted = [at for at, number in zip(found, numbers, strict=True) if number]
        counts = [int(number[1]) for number in numbers if number]
        parts = {at: part for at in found if (part := _part(blocks[first], blocks[at]))}
        if len(counts) > 1 and counts == list(range(1, len(counts) + 1)):
            made |= set(counted)
        elif len(parts) > 1 and all(b - a == 1 for a, b in pairwise(parts.values())):
            made |= set(parts)
        elif len(found) > 1 and roles.role(getattr(blocks[first], "plain", "")) == "priorities":
            made |= set(found)
    return made


def _part(head: Block, line: Block) -> int:
    """Which part of its section a line is, by the numbers of both: 3 for “3.3” below “3”."""
    own = _COUNTED.match(getattr(head, "plain", ""))
    part = _PART.match(getattr(line, "plain", ""))
    return int(part[2]) if own and part and own[1] == part[1] else 0


_PART = re.compile(r"(\d{1,2})\.(\d{1,2})\.?\s")


def _labels(blocks: Sequence[Block]) -> set[int]:
    """Bold lines that are one label with other numbers each time: “Stretch aim 1.1”, “… 1.2”."""
    found: dict[str, dict[str, int]] = {}
    for at, block in enumerate(blocks):
        line = _LABEL.fullmatch(getattr(block, "plain", ""))
        if line and _bold_line(blocks, at):
            found.setdefault(line["words"].lower(), {})[line["number"]] = at
    return {at for places in found.values() if len(places) > 1 for at in places.values()}


_LABEL = re.compile(
    r"(?P<words>[A-Z][a-z]+(?: [a-z]+){0,2}) (?P<number>\d{1,2}\.\d{1,2}|[A-Z]\d{1,2})"
)


def _recurring(blocks: Sequence[Block]) -> set[int]:
    """Bold lines that stand below several headings in the same words: “Why this matters”.

    Of lines that are not bold those over a list, a table or a sentence, where they come again and
    again.
    """
    below: dict[str, dict[int, int]] = {}
    plain: dict[str, dict[int, int]] = {}
    heading = -1
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            heading = at
        elif heading >= 0 and _bold_line(blocks, at, ":") and not _is_label(blocks[at - 1]):
            below.setdefault(_key(block), {}).setdefault(heading, at)
        elif heading >= 0 and _plain_line(blocks, at):
            plain.setdefault(_key(block), {}).setdefault(heading, at)
    found = [places for places in below.values() if len(places) > 1]
    found += [places for places in plain.values() if len(places) > 2]
    return {at for places in found for at in places.values()}


def _plain_line(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short line that begins no sentence stands over text: “How we will know”."""
    block = blocks[at]
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    over = isinstance(below, Item | Table) or (
        isinstance(below, Paragraph)
        and len(below.plain.split()) >= LONGEST_HEADING // 2
        and below.plain.rstrip()[-1:] in ".!?”’:"
    )
    return bool(
        isinstance(block, Paragraph)
        and 1 < len(block.plain.split()) <= LONGEST_HEADING
        and re.search(r"[\w)]\Z" if isinstance(below, Paragraph) else r"[\w):]\Z", block.plain)
        and over
        and not roles.begins_list(block.plain)
        and not _goes_on_in_list(block.plain, below)
    )


def _goes_on_in_list(words: str, below: Block | None) -> bool:
    """Whether the points below end a sentence that begins here: “The parish council will:”."""
    return words.endswith(":") and isinstance(below, Item) and below.plain[:1].islower()


def _is_label(block: Block) -> bool:
    """Whether a line says what stands in the next: “Who leads” above a name in bold.

    “Cost: £300” has said it itself.
    """
    words = block.plain if isinstance(block, Paragraph) else ""
    return (
        ": " not in words
        and 0 < len(words.split()) <= LONGEST_HEADING
        and not words.endswith((".", "!", "?", "”"))
    )


def _key(block: Block) -> str:
    return " ".join(re.findall(r"\w+", getattr(block, "plain", "").lower()))


def _bold_line(blocks: Sequence[Block], at: int, may_end: str = "") -> bool:
    block = blocks[at]
    return (
        isinstance(block, Paragraph)
        and block.bold
        and len(block.plain.split()) <= LONGEST_HEADING
        and (block.plain[-1:] not in ".;,:" or block.plain[-1:] == may_end)
        and _stands_over(blocks, at)
    )


def _boxes(blocks: Sequence[Block], own: int) -> set[int]:
    """Lines that say what the few lines below them are: “Our vision” in a box of its own."""
    made: set[int] = set()
    for at, block in enumerate(blocks):
        if _is_title(blocks, at):
            below = blocks[at + 1 : at + 2 + LONGESTBOX]
            ends = next((n for n, one in enumerate(below) if isinstance(one, Heading)), len(below))
            if BOX.match(block.place) or (own >= MARKED and ends <= LONGESTBOX):
                made.add(at)
    return made


def _is_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a bold line, or the first of a box, names what stands below it."""
    block = blocks[at]
    if not isinstance(block, Paragraph):
        return False
    if roles.role(block.plain) not in IN_ABOX and not _OVER_ABOX.fullmatch(block.plain.strip()):
        return False
    box = BOX.match(block.place)
    first = box is not None and (at == 0 or not blocks[at - 1].place.startswith(box[0]))
    more = box is not None and at + 1 < len(blocks) and blocks[at + 1].place.startswith(box[0])
    return _bold_line(blocks, at) or (first and more and not block.plain.endswith("."))


def _with_boxes_apart(blocks: list[Block], own: int) -> list[Block]:
    """The blocks, with each titled box behind the text around it: its title holds for it alone."""
    made: list[Block] = []
    held: list[Block] = []
    at = 0
    while at < len(blocks):
        box = BOX.match(blocks[at].place)
        if isinstance(blocks[at], Heading) or (
            own < MARKED and box is None and _bold_line(blocks, at)
        ):
            made += held
            held = []
        if box is None or not _is_title(blocks, at):
            made.append(blocks[at])
            at += 1
            continue
        while at < len(blocks) and blocks[at].place.startswith(box[0]):
            held.append(blocks[at])
            at += 1
    return made + held
