"""Actions that are written out, a line a label: “Action 1.2 Open a hub”, “Lead: … | By: …”.

In: the blocks of a document. Out: the same, with a table of labels and values in the place of each
such stretch, so that it is read like any other plan of cards.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from stratc.blocks import Block, Cell, Heading, Item, Paragraph, Row, Table

from ..head import heading_words
from ..head.read_plan import ReadPlan
from ..headings import roles
from . import card_lines

NAMED = re.compile(
    r"(?P<kind>action|task|project|initiative|step|commitment)\s+"
    r"(?P<number>(?-i:[A-Z]{1,3})?\d[\d.]*[a-z]?)\W*\s"
    r"(?P<words>\S.{3,})",
    re.I,
)
NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)[.):]?\s+(?P<words>\S.{3,})", re.DOTALL
)
"""A line of text that begins with the number of an action."""
CARD = re.compile(
    r"(?:action|task|item|card|project|programme|scheme|initiative|recommendation)\s*(?:no\.?\s*)?#?\s*"
    r"((?-i:[A-Z]{1,4}[-/ ]?)?\d{1,3}(?:\.\d+)*[a-z]?)\W*",
    re.I,
)
"""A heading above a card that says no more than its number."""
TOLD = card_lines.ANSWERS | {"measures"}
FEWEST = 2
LONGEST_TITLE = 40
LONGEST_DESCRIPTION = 2


@dataclass(slots=True)
class WrittenCard:
    """One action that is written out; `sure` where its first line alone says that it is one."""

    number: str
    action: Paragraph
    lines: list[tuple[str, str, Paragraph | Item]] = field(default_factory=list)
    sure: bool = True
    lists: list[tuple[str, tuple[Item, ...]]] = field(default_factory=list)
    kind: str = ""  # what its number calls it: “Project 3”

    @property
    def is_whole(self) -> bool:
        """Whether it says enough to be an action of a plan."""
        named = {heading_words.field(label) for label, _, _ in self.lines} & TOLD
        return len(named) >= FEWEST and (self.sure or named >= {"lead", "due"})

    def rows(self) -> Iterator[Row]:
        """Its labels and values as rows."""
        if self.number:
            yield _row(f"{self.kind} No".strip(), Paragraph(self.number, self.action.place))
        yield _row("Action", self.action)
        for label, value, block in self.lines:
            yield _row(label, _with(block, value))
        for label, items in self.lists:
            yield _row(label, *items)


def with_cards(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with a table for each run of headings that have labelled lines below them.

    What is no action by its first line is one only where others look alike: a page of facts about
    the document looks like a single one.
    """
    blocks = _told_of_each([one for block in blocks for one in _of_boxes(block)])
    found = _shared_out(blocks, [_card(blocks, at) for at in range(len(blocks))])
    kinds = [
        card and not card.sure and _kind(blocks[at], card) for at, (card, _) in enumerate(found)
    ]
    alike = Counter(kinds)
    made: list[Block] = []
    rows: list[Row] = []
    at = 0
    while at < len(blocks):
        card, after = found[at]
        beside = bool(rows) or (after < len(blocks) and found[after][0] is not None)
        if kinds[at] and alike[kinds[at]] < FEWEST and not beside:
            card = None
        if card is not None and not _is_promised(blocks, at, after):
            rows += card.rows()
            at = after
            continue
        made += _table(rows)
        rows = []
        made.append(blocks[at])
        at += 1
    return (*made, *_table(rows))


_Found = tuple[WrittenCard | None, int]


def _shared_out(blocks: Sequence[Block], found: list[_Found]) -> list[_Found]:
    """The cards, where lines below a whole list of deeds tell who does each of them: so many.

    Below another list such lines tell of it all, and make no card of its last point.
    """
    made = list(found)
    for at, (card, end) in enumerate(found):
        below = blocks[at + 1] if at + 1 < end else None
        if card is None or not isinstance(blocks[at], Item) or not isinstance(below, Paragraph):
            continue
        first = at
        while first and isinstance(blocks[first - 1], Item) and found[first - 1][0] is None:
            first -= 1
        if first == at:
            continue
        over = getattr(blocks[first - 1], "plain", "") if first else ""
        made[at] = (None, at)
        depths = {getattr(one, "depth", 0) for one in blocks[first : at + 1]}
        if heading_words.field(over.rstrip(" :")) != "action" or len(depths) > 1:
            continue
        for place in range(first, at):
            own = _begun(item) if isinstance(item := blocks[place], Item) else None
            if own is not None:
                own.lines, own.lists = [*own.lines, *card.lines], card.lists
                made[place] = (own, place + 1)
        made[at] = (card, end)
    return made


def _told_of_each(blocks: list[Block]) -> list[Block]:
    """The blocks, with who leads and by when in each promise of a list that such a line follows."""
    made: list[Block] = []
    for block in blocks:
        line = block.text.strip() if isinstance(block, Paragraph) else ""
        first = len(made)
        while first and isinstance(made[first - 1], Item):
            first -= 1
        over = getattr(made[first - 1], "plain", "") if first else ""
        if first == len(made) or not card_lines.tells(line) or not roles.begins_list(over):
            made.append(block)
            continue
        for at, item in enumerate(made[first:], first):
            if isinstance(item, Item):
                made[at] = replace(item, text=f"{item.text.rstrip(' .;')}. {line}")
    return made


def _of_boxes(block: Block) -> Sequence[Block]:
    """The lines of a table each of whose boxes is a card: cards that stand beside each other."""
    if not isinstance(block, Table):
        return (block,)
    boxes = [cell.lines for row in block.rows for cell in row.apart() if cell.lines]
    ends = ((*_card(lines, 0), len(lines)) for lines in boxes)
    whole = len(boxes) >= FEWEST and all(card and end == last for card, end, last in ends)
    return [line for lines in boxes for line in lines] if whole else (block,)


def _kind(block: Block, card: WrittenCard) -> tuple[type[Block], int, frozenset[str]]:
    """How the first line of a card looks, and what it calls who leads and by when."""
    labels = [label for label, _, _ in card.lines if heading_words.field(label) in ("lead", "due")]
    return type(block), getattr(block, "level", getattr(block, "depth", 0)), frozenset(labels)


def _is_promised(blocks: Sequence[Block], at: int, after: int) -> bool:
    """Whether a card is one point of a list under “We will:”, which makes promises of all."""
    if after > at + 1 or not isinstance(blocks[at], Item):
        return False
    while at and isinstance(blocks[at], Item):
        at -= 1
    return roles.begins_list(getattr(blocks[at], "plain", ""))


def _table(rows: list[Row]) -> Iterator[Table]:
    if rows:
        yield Table(tuple(rows), rows[0].place)


def _card(blocks: Sequence[Block], at: int) -> tuple[WrittenCard | None, int]:
    """The card that begins at a block, and where it ends; none where none does."""
    head = blocks[at] if at < len(blocks) else None
    if not isinstance(head, Heading | Paragraph | Item):
        return None, at
    end = at + 1
    below = blocks[end] if end < len(blocks) else None
    card = _begun(head)
    number = CARD.fullmatch(head.plain.strip())
    if number and isinstance(below, Paragraph) and not card_lines.labelled(below.text.strip()):
        card, end = WrittenCard(number[1], below), end + 1  # “Action 1.1”, and its words below
    if card is None:
        return None, at
    if isinstance(head, Heading):
        end = _described(card, blocks, end)
    while end < len(blocks) and isinstance(block := blocks[end], Paragraph | Item):
        if (items := _below_label(blocks, end)) and card.lines:
            card.lists.append((block.plain.strip(" :"), items))
            end += 1 + len(items)
            continue
        found = card_lines.labelled(block.text.strip())
        if found is None or _is_next(block, head):
            if found is None and isinstance(head, Heading):
                return None, at  # a section with text of its own
            break
        card.lines += [(label, value, block) for label, value in found]
        end += 1
    return (card, end) if card.is_whole else (None, at)


def _below_label(blocks: Sequence[Block], at: int) -> tuple[Item, ...]:
    """The points below a label that has no value of its own: “Key steps:”."""
    label = blocks[at]
    words = label.plain.strip() if isinstance(label, Paragraph | Item) else ""
    if not words.endswith(":") or not heading_words.field(words.rstrip(": ")):
        return ()
    above = label.depth if isinstance(label, Item) else -1
    found = list[Item]()
    for block in blocks[at + 1 :]:
        if not isinstance(block, Item) or block.depth <= above:
            break
        found.append(block)
    outer = min((one.depth for one in found), default=0)
    return tuple(replace(one, depth=one.depth - outer) for one in found)


def _described(card: WrittenCard, blocks: Sequence[Block], at: int) -> int:
    """Where the labels of a card begin: behind the few words that describe it."""
    for end in range(at, at + LONGEST_DESCRIPTION + 1):
        block = blocks[end] if end < len(blocks) else None
        if not isinstance(block, Paragraph):
            return at
        if card_lines.labelled(block.text.strip()) is not None:
            card.lines += [("Description", one.text, one) for one in _paragraphs(blocks[at:end])]
            return end
    return at


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    return (block for block in blocks if isinstance(block, Paragraph))


def _is_next(block: Paragraph | Item, head: Block) -> bool:
    """Whether a line of labels begins another action."""
    begun = _begun(block)
    if begun is None or not begun.sure:
        return False
    return not (isinstance(head, Item) and isinstance(block, Item) and block.depth > head.depth)


def _begun(head: Heading | Paragraph | Item) -> WrittenCard | None:
    """The card whose first line a block is: its number, its words, what the line says besides."""
    text = head.text.strip()
    if isinstance(head, Heading):
        named = NAMED.fullmatch(head.plain.strip())
        if named is None and (head.level < 2 or roles.known(head.plain)):
            return None
        return _made(head, named, head.plain.strip(), [])
    ticked, text = card_lines.without_tick(text)
    words, lines = card_lines.begun(text)
    own: list[tuple[str, str, Paragraph | Item]] = [(*one, head) for one in lines]
    if ticked:
        own.append(("Status", "Complete", head))
    if action := card_lines.action(words):
        number = re.search(r"\d[\d.]*[a-z]?", words.partition(":")[0])
        card = WrittenCard(number[0] if number else "", Paragraph(action, head.place), own)
        return card
    if isinstance(head, Item) and re.fullmatch(r"[\d.]+[a-z]?[.)]?", head.marker):
        return WrittenCard(head.marker.rstrip(".)"), Paragraph(words, head.place), own)
    named = NUMBERED.fullmatch(words) or NAMED.fullmatch(words.strip("* "))
    if named is None and (len(words.split()) > LONGEST_TITLE or card_lines.labelled(text)):
        return None
    return _made(head, named, words, own)


def _made(
    head: Heading | Paragraph | Item,
    named: re.Match[str] | None,
    words: str,
    lines: list[tuple[str, str, Paragraph | Item]],
) -> WrittenCard:
    if named is None:
        return WrittenCard("", Paragraph(words, head.place), lines, sure=False)
    text = Paragraph(named["words"].strip(" *"), head.place)
    kind = named.groupdict().get("kind", "")
    return WrittenCard(named["number"].rstrip("."), text, lines, kind=kind)


def _row(label: str, *lines: Paragraph | Item) -> Row:
    place = lines[0].place
    return Row((Cell((Paragraph(label, place),), place), Cell(lines, place)), place)


def _with(block: Paragraph | Item, words: str) -> Paragraph:
    return (
        replace(block, text=words)
        if isinstance(block, Paragraph)
        else Paragraph(words, block.place)
    )


def number_card(found: ReadPlan, number: str) -> None:
    """Give a card that stands under “Action 3” this number, where it has none of its own."""
    lines = [line for segment in found.segments for line in segment.lines]
    if len(lines) == 1 and "label" not in lines[0].cells:
        lines[0].cells["label"] = Cell((Paragraph(number, lines[0].place),), lines[0].place)
