"""A glossary: terms and their meanings, in a table, a list, lines or headings of a section."""

import re
from typing import Any

from stratc.blocks import Block, BlockStream, Item, Paragraph, Row, Table, words_of
from stratc.checking.abbreviations import spelled

from ..account import ImportAccount
from ..headings.outline import OutlineNode

_TERM = re.compile(
    r"^\**([A-Z]:[A-Z]{2,6}|[^*:–—\n]{1,60}?)\**\s*"
    r"(?:\s[-–—](?:\*\*)?\s|:(?:\*\*)?\s|\t|\*\*\s)\s*(?=\S)(.+)$",
    re.S,
)
LONGEST_TERM = 50
FEWEST_TERMS, MOST = 3, 0.6
_LETTERS_ALONE = re.compile(r"(?=\S*[A-Z]\S*[A-Z])[\w&/:-]{2,8}")


def with_terms(
    listed: dict[str, Any] | None, source: BlockStream, account: ImportAccount
) -> dict[str, Any] | None:
    """A glossary, and what the file says of short forms that its text does not explain itself."""
    held = " ".join(words for block in source.blocks for words in words_of(block)).lower()
    made = dict(listed or {})
    for term, meaning in source.terms.items():
        if term not in made and meaning.lower() not in held:
            made[term] = meaning
            account.tell("placed", "a mark of the file", f"{term}: {meaning}", "became a term")
    return made or None


def glossary(node: OutlineNode, account: ImportAccount) -> dict[str, Any] | None:
    """Terms and their meanings; None where the section is no list of them."""
    blocks = node.blocks[len(before_terms(node)) :]
    held = [_terms(block) for block in blocks]
    told = [pair for one in held for pair in one]
    if node.children:
        told = [] if blocks else _headed(node)
    elif not all(held):
        told = _by_letters(blocks) or _line_by_line(blocks)
    made = dict(told)
    if not made or len(made) < len(told) or not all(made.values()):
        return None
    for block in node.blocks:
        if isinstance(block, Table) and (head := _head_of_terms(block)) is not None:
            words = " | ".join(cell.plain for cell in head.apart())
            reason = "the page has its own words for this head"
            account.tell("left", head.place, words, "left out", reason)
    account.count("terms", len(made))
    account.tell("placed", node.place, node.title, f"became a glossary of {len(made)} terms")
    return made


def lists_terms(node: OutlineNode) -> bool:
    """Whether a section lists terms, whatever its heading is.

    It is a table whose head says so, or lines of letters, each before the words that they spell.
    """
    if not node.children and _spells_letters(node.blocks):
        return True
    last = node.blocks[-1] if node.blocks and not node.children else None
    head = _head_of_terms(last) if isinstance(last, Table) else None
    return head is not None and bool(_MEANS.fullmatch(head.cells[-1].one_line))


def _spells_letters(blocks: list[Block]) -> bool:
    """Whether each line puts letters before their words, and most are spelled by these."""
    lines = [b for b in blocks if isinstance(b, Paragraph | Item)]
    found = [one for line in lines if (one := _TERM.match(line.text))]
    if not FEWEST_TERMS <= len(found) == len(blocks):
        return False
    told = [[*spelled(f"{one[2]} ({one[1]})")] for one in found if _LETTERS_ALONE.fullmatch(one[1])]
    return len(told) == len(found) and sum(map(bool, told)) >= MOST * len(told)


def before_terms(node: OutlineNode) -> list[Block]:
    """The words that stand before a table of terms."""
    if not node.blocks or not isinstance(node.blocks[-1], Table):
        return []
    words = node.blocks[:-1]
    plain = all(isinstance(one, Paragraph) and not _terms(one) for one in words)
    return words if plain else []


def _terms(block: Block) -> list[tuple[str, str]]:
    if isinstance(block, Table):
        head = _head_of_terms(block)
        kept = [row for row in block.rows if row is not head]
        rows = [[c.one_line for c in row.cells] for row in kept if row.cells[1:]]
        return [(row[0], " ".join(row[1:])) for row in rows]
    if isinstance(block, Paragraph | Item):
        made = []
        for line in re.split(r"\\\n", block.text):
            found = _TERM.match(line)
            if found is None:
                return []
            made.append((found[1].strip(), " ".join(found[2].replace("\\", "").split())))
        return made
    return []


def _headed(node: OutlineNode) -> list[tuple[str, str]]:
    """Terms, each a heading over its meaning; none where more than words stands below one."""
    lines = [[b.plain for b in one.blocks if isinstance(b, Paragraph)] for one in node.children]
    whole = all(
        len(words) == len(one.blocks) > 0 and not one.children and len(one.title) <= LONGEST_TERM
        for one, words in zip(node.children, lines, strict=True)
    )
    pairs = zip(node.children, lines, strict=True)
    return [(one.title, " ".join(words)) for one, words in pairs] if whole else []


_LETTERS = re.compile(r"(?P<short>[A-Z]{2,8}?)\s*(?P<meant>[A-Z][a-z].*)")
_SHORT_FORM = re.compile(r"(?P<short>(?=\S*[A-Z]\S*[A-Z])[\w&/-]{2,8}) (?P<meant>[A-Z][^.]*)")
_MEANS = re.compile(
    r"(?:what (?:it|this|they|the letters?) (?:means?|stands? for)|(?:its |the )?meanings?|"
    r"definitions?|explanations?|"
    r"descriptions?|stands for|in full|full (?:name|form|term|title))( .{1,30})?",
    re.I,
)
_HEAD = re.compile(r"(?:abbreviation|acronym|term|short form|initials)s? \w[\w ]{3,20}", re.I)


def _by_letters(blocks: list[Block]) -> list[tuple[str, str]]:
    """Letters before the words whose beginnings they are, between which a file has lost a tab.

    Of lines that all begin with letters, such as “LED Light-emitting diode”, half may spell theirs.
    """
    lines = [one.one_line for one in blocks if isinstance(one, Paragraph)]
    kept = lines[1:] if lines and _HEAD.fullmatch(lines[0]) else lines
    for form, share in ((_LETTERS, 1.0), (_SHORT_FORM, 0.5)):
        found = [one for line in kept if (one := form.fullmatch(line))]
        told = [one for one in found if [*spelled(f"{one['meant']} ({one['short']})")]]
        whole = len(found) == len(kept) > 0 and len(lines) == len(blocks)
        if whole and len(told) >= share * len(found):
            return [(one["short"], one["meant"]) for one in found]
    return []


def _line_by_line(blocks: list[Block]) -> list[tuple[str, str]]:
    """Terms, each with its meaning in the paragraph below it; none where one is no term."""
    lines = [one for one in blocks if isinstance(one, Paragraph)]
    terms = [one.plain.strip() for one in lines[::2]]
    short = all(one[-1:].isalnum() or one.endswith(")") for one in terms)
    longer = all(
        len(term) <= LONGEST_TERM and len(term) < len(meaning.plain)
        for term, meaning in zip(terms, lines[1::2], strict=False)
    )
    if len(lines) < len(blocks) or len(lines) < 4 or len(lines) % 2 or not (short and longer):
        return []
    return [(term, below.one_line) for term, below in zip(terms, lines[1::2], strict=True)]


def _head_of_terms(table: Table) -> Row | None:
    """The row above the terms that says what they are."""
    first = table.rows[0].cells[0].one_line.lower() if table.rows else ""
    heads = ("term", "abbreviation", "acronym", "word", "phrase", "initial", "letter", "short form")
    return table.rows[0] if first.rstrip("s") in heads else None
