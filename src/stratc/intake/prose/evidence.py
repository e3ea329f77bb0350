"""What a document rests on: its sources, and where the text cites them."""

import re
from collections.abc import Iterator
from typing import Any

from stratc.blocks import Item, Paragraph, Picture, Table
from stratc.model import Element, fields
from stratc.model.given_ids import GivenIds
from stratc.text.english import MONTH, SEASON

from ..account import ImportAccount
from ..headings.outline import OutlineNode
from .numbered_sources import SourceNumbers, without_numbers
from .source_entries import BEGINS, OF_NAMES, is_title, source_entry

_YEAR = r"(?:(?:19|20)\d\d[a-z]?|n\.d\.)"
_CITED = re.compile(rf"\((?P<inside>[^()A-Z]*[A-Z][^()]*?(?<![\w.]){_YEAR})\)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_ONE = re.compile(
    rf"^(?P<author>[A-Z][^;]*?)(?P<comma>,?)\s+(?P<year>(?:{_MONTH}\s)?(?:19|20)\d\d|n\.d\.)"
    r"(?P<letter>[a-z]?)$"
)
_APART = re.compile(r";|(?<=\d\d\d\d)[a-z]?,?\s+(?:and|&)\s+(?=[A-Z])")
_NO_AUTHOR = re.compile(
    rf"(?:in|since|from|by|until|during|{SEASON}|early|late|mid"
    rf"|{MONTH}"
    r"|census|year|updated|published|data|figures?|compared|per)\b",
    re.I,
)
"""What stands before a year in brackets and is nobody who wrote anything."""


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
