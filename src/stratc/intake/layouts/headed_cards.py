"""Actions whose heading says what is done, each detail under a label, or in a table below it.

In: the blocks of a page. Out: the same, with a table of labels and values in the place of each such
action: “1.2 By May 2027”, then the heading “Mend the gates”, then “Who leads” and “Parks Team”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stratc.blocks import Block, Cell, Heading, Item, Paragraph, Row, Table

from ..head import heading_words
from ..headings import roles
from ..values import progress, times

FEWEST = 2
HIGHEST = 3
LOWEST = 2
LONGEST = 40
MOST_WORDS = 12
MOST_LINES = 4
_NUMBER = re.compile(
    r"(?:Action )?(?P<number>(?:[A-Z]{1,3}\.?)?\d{1,2}(?:\.\d{1,2})*[a-z]?)\b[.:]?"
)
_LABEL = re.compile(
    r"(?:who leads|lead(?: \w+)?|led by|owner|with whom|partners?|who helps|how we will know|how"
    r"|measures?(?: of success)?|steps|milestones?|on the way|carries out|why|note|so far|evidence"
    r"|by when|when|timescale|status|progress|funding|budget|resources|outcomes?|interventions?"
    r"|how we will do (?:it|this)|money|delivers|start)\W*",
    re.I,
)
_NARROW = re.compile(r"[^\s:;]+(?: [^\s:;]+){0,4}")
"""A line of a column so narrow that a number and a time fill several."""
_BRIEF = re.compile(
    r"(?:^|(?<=\S) )\**(?P<label>[A-Z][\w’'-]*(?: [a-z\d][\w’'-]*){0,6}):\** (?=\S)"
)
"""A label of a line that says several things: “Officer: Jo Hay Money: £900”."""


def with_headed_cards(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with a table for each action of this kind where several stand in a document."""
    blocks = _with_whole_heads(_with_heads_inside(blocks))
    begun = [at for at in range(len(blocks)) if _begins(blocks, at)]
    if len(begun) < FEWEST:
        return tuple(blocks)
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        if at not in begun:
            made.append(blocks[at])
            at += 1
            continue
        end = at + 2
        while end < len(blocks) and isinstance(blocks[end], Paragraph | Item) and end not in begun:
            end += 1
        rows = tuple(_rows(blocks[at:end]))
        made.append(Table(rows, rows[0].place))
        at = end
    return tuple(made)


def _with_heads_inside(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, each table of labels and values with the heading right above it as its action."""
    labels = [roles.labelled(one.plain) for one in blocks if isinstance(one, Heading)]
    spelt = any(one is not None and " " in one[0] for one in labels)  # “Priority 1”, over “P1: …”
    over = {at for at in range(len(blocks) - 1) if _is_over(blocks[at], blocks[at + 1], spelt)}
    if len(over) < FEWEST:
        return blocks
    made: list[Block] = []
    for at, block in enumerate(blocks):
        head = blocks[at - 1] if at - 1 in over else None
        if isinstance(block, Table) and isinstance(head, Heading | Paragraph):
            block = replace(block, rows=(*_heads(head), *block.rows))
        if at not in over:
            made.append(block)
    return made


def _is_over(head: Block, table: Block, spelt: bool) -> bool:
    """Whether a heading says what is done, and a table below it only who does it and by when.

    `spelt` where the document writes the labels of its priorities in full.
    """
    if not isinstance(head, Heading | Paragraph) or not isinstance(table, Table):
        return False
    number = _NUMBER.match(head.plain)
    sure = head.level >= LOWEST if isinstance(head, Heading) else number and number[0] != head.plain
    if not sure or len(head.plain.split()) > LONGEST:
        return False
    pairs = [row.apart() for row in table.rows]
    label = roles.labelled(head.plain)
    priority = label is not None and (" " in label[0] or not spelt)
    if priority or roles.role(head.plain) or any(len(pair) != 2 for pair in pairs):
        return False
    fields = {one: heading_words.field(one) for one in (pair[0].one_line for pair in pairs)}
    # A label that is not known, such as “Description”, may itself say what is done.
    known = all(_LABEL.fullmatch(one) or name for one, name in fields.items())
    told = set(fields.values())
    return (
        len(pairs) > 1 and known and bool(told & {"lead", "due"}) and not told & {"action", "group"}
    )


def _heads(head: Heading | Paragraph) -> Iterator[Row]:
    """The number and the words of a heading, as rows of a card."""
    found = _NUMBER.match(head.text)
    if found:
        yield _row("No", [Paragraph(found["number"], head.place)])
    words = head.text[found.end() :] if found else head.text
    yield _row("Action", [Paragraph(words.strip(" :.–—-") or head.text, head.place)])


def _with_whole_heads(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, the lines above a heading as one where only together they are what begins a
    card: “1.1 April 2026 to”, “March 2027”, “At risk”, as a narrow column of a page breaks them."""
    made: list[Block] = []
    for block in blocks:
        low = isinstance(block, Heading) and block.level >= HIGHEST
        for count in range(2, MOST_LINES + 1) if low else ():
            lines = [one for one in made[-count:] if isinstance(one, Paragraph)]
            if len(lines) < count or not _NARROW.fullmatch(lines[0].one_line):
                break
            whole = replace(lines[0], text=" ".join(one.text for one in lines))
            if _facts(whole) is not None:
                made[-count:] = [whole]
                break
        made.append(block)
    return made


def _begins(blocks: Sequence[Block], at: int) -> bool:
    """Whether a number, perhaps with a time and a state, stands above a heading of low level."""
    head, title = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    below = blocks[at + 2] if at + 2 < len(blocks) else None
    return (
        isinstance(head, Paragraph)
        and isinstance(title, Heading)
        and title.level >= HIGHEST
        and isinstance(below, Paragraph | Item)
        and (isinstance(below, Item) or _LABEL.fullmatch(below.plain.strip()) is not None)
        and _facts(head) is not None
    )


def _facts(head: Paragraph) -> list[tuple[str, str]] | None:
    """The number, the time and the state that a line holds; None where it holds anything else."""
    words = head.one_line
    found = _NUMBER.match(words)
    if found is None or len(words.split()) > MOST_WORDS:
        return None
    told, rest = [("No", found["number"])], words[found.end() :].split()
    for count in range(len(rest), 0, -1):
        read = times.read(" ".join(rest[:count]))
        if read is not None and read.exact:
            told.append(("By when", " ".join(rest[:count])))
            rest = rest[count:]
            break
    if rest and progress.state_of(" ".join(rest)):
        told.append(("Progress", " ".join(rest)))
        rest = []
    return None if rest else told


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    head, title, *body = blocks
    assert isinstance(head, Paragraph) and isinstance(title, Heading)
    for label, words in _facts(head) or []:
        yield _row(label, [Paragraph(words, head.place)])
    yield _row("Action", [Paragraph(title.text, title.place)])
    label, held = "Interventions", list[Paragraph | Item]()
    for block in body:
        assert isinstance(block, Paragraph | Item)
        if isinstance(block, Paragraph) and _LABEL.fullmatch(block.plain.strip()):
            if held:
                yield _row(label, held)
            label, held = block.plain.strip(" :"), []
            continue
        if held and isinstance(block, Paragraph) and _BRIEF.match(block.text):
            yield _row(label, held)
            yield from _brief(block)
            held = []
            continue
        if label == "Interventions" and isinstance(block, Paragraph):
            yield _row("Note", [block])
        else:
            held.append(block)
    if held:
        yield _row(label, held)


def _brief(block: Paragraph) -> Iterator[Row]:
    """A line of labels and values as a row for each of them."""
    found = list(_BRIEF.finditer(block.text))
    ends = [one.start() for one in found[1:]] + [len(block.text)]
    for one, end in zip(found, ends, strict=True):
        value = replace(block, text=block.text[one.end() : end].strip())
        yield _row(one["label"], [value])


def _row(label: str, lines: list[Paragraph | Item]) -> Row:
    place = lines[0].place
    return Row((Cell((Paragraph(label, place),), place), Cell(tuple(lines), place)), place)
