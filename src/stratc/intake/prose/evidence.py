"""What a document rests on: its glossary, its sources, and where the text cites them."""

import re
from collections.abc import Iterator
from typing import Any

from stratc.blocks import Block, BlockStream, Item, Paragraph, Picture, Row, Table, words_of
from stratc.checking.abbreviations import spelled
from stratc.model import Element, fields
from stratc.model.given_ids import GivenIds
from stratc.text.english import MONTH

from ..account import ImportAccount
from ..headings.outline import OutlineNode
from .numbered_sources import SourceNumbers, without_numbers
from .source_entries import BEGINS, OF_NAMES, is_title, source_entry

_TERM = re.compile(
    r"^\**([^*:–—\n]{1,60}?)\**\s*(?:\s[-–—](?:\*\*)?\s|:(?:\*\*)?\s|\t|\*\*\s)\s*(?=\S)(.+)$", re.S
)
LONGEST_TERM = 50
_YEAR = r"(?:(?:19|20)\d\d[a-z]?|n\.d\.)"
_CITED = re.compile(rf"\((?P<inside>[^()A-Z]*[A-Z][^()]*?(?<![\w.]){_YEAR})\)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_ONE = re.compile(
    rf"^(?P<author>[A-Z][^;]*?)(?P<comma>,?)\s+(?P<year>(?:{_MONTH}\s)?(?:19|20)\d\d|n\.d\.)"
    r"(?P<letter>[a-z]?)$"
)
_APART = re.compile(r";|(?<=\d\d\d\d)[a-z]?,?\s+(?:and|&)\s+(?=[A-Z])")
_NO_AUTHOR = re.compile(
    r"(?:in|since|from|by|until|during|spring|summer|autumn|winter|early|late|mid"
    rf"|{MONTH}"
    r"|census|year|updated|published|data|figures?|compared|per)\b",
    re.I,
)
"""What stands before a year in brackets and is nobody who wrote anything."""


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
    """Whether a section is a table of terms by its head, whatever its heading is."""
    last = node.blocks[-1] if node.blocks and not node.children else None
    head = _head_of_terms(last) if isinstance(last, Table) else None
    return head is not None and bool(_MEANS.fullmatch(head.cells[-1].one_line))


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
    r"(?:what (?:it|this|they) means?|(?:its |the )?meanings?|definitions?|explanations?|"
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
    heads = ("term", "abbreviation", "acronym", "word", "phrase", "initial")
    return table.rows[0] if first.rstrip("s") in heads else None


def sources(
    node: OutlineNode, account: ImportAccount, names: GivenIds
) -> tuple[list[dict[str, Any]], dict[int, str]] | None:
    """The entries of a bibliography, and their numbers; None where it holds more than entries."""
    lines = [b for b in node.all_blocks() if isinstance(b, Paragraph | Item)]
    if not lines or any(isinstance(b, Table) for b in node.all_blocks()):
        return None
    lines, numbers = without_numbers(lines)
    made = []
    for line in lines:
        made.append(source_entry(line, names, account))
        account.tell("placed", line.place, line.plain, f"became the source “{made[-1]['id']}”")
    account.count("sources", len(made))
    return made, dict(zip(numbers, (f"@{one['id']}" for one in made), strict=False))


def notes(
    node: OutlineNode, account: ImportAccount
) -> tuple[list[dict[str, Any]], dict[int, str]] | None:
    """Numbered notes under a heading of their own; None where it holds anything else."""
    lines = [b for b in node.all_blocks() if isinstance(b, Paragraph | Item)]
    made, numbers = without_numbers(lines)
    if not numbers or any(isinstance(b, Table | Picture) for b in node.all_blocks()):
        return None
    for line in made:
        account.tell("placed", line.place, line.plain, "became a note")
    account.count("notes", len(made))
    held = zip(numbers, made, strict=True)
    told = [{"id": f"note-{number}", "text": line.text} for number, line in held]
    return told, {number: f"^note-{number}" for number in numbers}


def _titles(listed: list[dict[str, Any]]) -> Iterator[tuple[tuple[str, str], str]]:
    """Sources that nobody is named for, by the title and the year that they begin with."""
    for one in listed:
        found = BEGINS.match(one["title"]) if "author" not in one else None
        if found is not None:
            yield (found["author"].strip(" “”\"‘’'").lower(), found["year"]), one["id"]


def _is_for(letters: str, author: str) -> bool:
    """Whether letters are those that the words of an author begin with: “ONS”."""
    words = [one for one in re.findall(r"[^\W\d_]+", author) if not OF_NAMES.fullmatch(one)]
    return letters.isupper() and letters.lower() == "".join(one[0] for one in words)


_SOURCE = re.compile(r"(?:^|(?<=\s))Source: (?P<what>[^:]+?)\.?$")
"""What a note ends with that names only where a figure is from."""


class Citations:
    """Finds “(OHID, 2024)” in text, and makes each a mark that leads to a source."""

    def __init__(
        self,
        account: ImportAccount,
        names: GivenIds,
        listed: list[dict[str, Any]],
        numbers: SourceNumbers | None = None,
    ) -> None:
        self.account = account
        self.numbers = numbers
        self.names = names
        self.listed = listed
        self.made: list[dict[str, Any]] = []
        self.known: dict[tuple[str, str], str] = {
            (one["author"].lower(), one["year"]): one["id"] for one in listed if "author" in one
        }
        self.titles = dict(_titles(listed))

    def throughout(self, shape: type[Element], made: Any) -> Any:
        """What is written of a shape, with the citations in all its prose as marks."""
        if isinstance(made, list):
            return [self.throughout(shape, one) for one in made]
        known = {field.key: field for field in fields(shape)}
        if isinstance(made, str):
            short = known.get(shape.shorthand or "")
            return self.marked(made) if short and short.prose else made
        if not isinstance(made, dict):
            return made
        if (
            not made.keys() & known.keys()
        ):  # elements under their ids, as the cells of own columns are
            return {key: self.throughout(shape, one) for key, one in made.items()}
        told = dict(made)
        for key, one in made.items():
            if key in known and (inner := known[key].holds):
                told[key] = self.throughout(inner, one)
            elif key in known and known[key].prose:
                told[key] = self._prose(one)
        if "source" in known and (said := _SOURCE.search(str(told.get("note", "")))):
            ones = [_ONE.fullmatch(part.strip()) for part in said["what"].split(";")]
            if all(one and one["comma"] for one in ones):
                ids = [self._id(o["author"].strip(), o["year"] + o["letter"]) for o in ones if o]
                told |= {"source": ids, "note": told["note"][: said.start()].strip()}
        return {key: one for key, one in told.items() if key != "note" or one}

    def _prose(self, held: Any) -> Any:
        if isinstance(held, list):
            return [self._prose(one) for one in held]
        return self.marked(held) if isinstance(held, str) else held

    def marked(self, text: str) -> str:
        """A text with its citations as marks."""

        def tell(words: str, many: int) -> None:
            self.account.count("citations", many)
            self.account.tell("placed", "the text", words, "became a citation")

        text = self.numbers.marked(text, tell) if self.numbers else text
        return _CITED.sub(self._mark, text)

    def _mark(self, found: re.Match[str]) -> str:
        inside = found["inside"].strip()
        if (titled := _ONE.match(inside.replace("*", "").strip("“”\"‘’' "))) is not None:
            key = titled["author"].strip(" “”\"‘’',").lower(), titled["year"] + titled["letter"]
            if (id := self.titles.get(key)) is not None:  # a title that nobody is named for
                self.account.count("citations")
                self.account.tell("placed", "the text", found.group(), "became a citation")
                return f"[@{id}]"
        ones = [_ONE.match(part.strip()) for part in _APART.split(inside)]
        if any(one and is_title(one["author"]) for one in ones):
            return found.group()
        if not all(ones) or "[" in found["inside"] or "*" in found["inside"]:
            return found.group()
        ids = []
        for one in ones:
            assert one
            author, year = one["author"].strip(), one["year"] + one["letter"]
            if not one["comma"] and (len(author.split()) < 2 or _NO_AUTHOR.search(author)):
                return found.group()
            if len(author.split()) > 9 or re.search(
                r"\b(?:in|since|from|by|until|\d{4})\b", author
            ):
                return found.group()
            ids.append(self._id(author, year))
        self.account.count("citations", len(ids))
        self.account.tell("placed", "the text", found.group(), "became a citation")
        return "[" + "; ".join(f"@{id}" for id in ids) + "]"

    def _id(self, author: str, year: str) -> str:
        key = (author.lower(), year)
        if key not in self.known:
            short = next(
                (
                    id
                    for (known, when), id in self.known.items()
                    if when == year
                    and (
                        re.match(rf"{re.escape(author.lower())}\b", known) or _is_for(author, known)
                    )
                ),
                "",
            )
            if short:
                self.known[key] = short
                return short
            id = self.names.new(f"{author} {year}", "source")
            self.known[key] = id
            self.made.append({"id": id, "author": author, "year": year, "listed": False})
        return self.known[key]
