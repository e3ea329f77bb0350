"""What a document says of its strategy before anybody has edited it.

The page prints more than the strategy holds: labels, lead-ins, days and states beside a promise,
tables of its own. What comes back unchanged in such words is no edit of anybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stratc.diff.edition import Edition
from stratc.model import Path
from stratc.outputs import Publication

from .proposal import RefusedChange

NOT_READ = "the document prints them in a way that is not read back; change them in the workbook"


@dataclass(slots=True)
class PrintedDocument:
    """The words and values of elements as the document has them, what it adds, what it lacks."""

    texts: dict[tuple[Path, str], str] = field(default_factory=dict)
    values: dict[tuple[Path, str], str] = field(default_factory=dict)
    added: set[tuple[str, str]] = field(default_factory=set)
    refused: list[RefusedChange] = field(default_factory=list)
    edited: bool = True

    def says(self, element: Any, key: str, after: str) -> bool:
        """Whether the untouched document has this value for a field as well."""
        return self.values.get((element.path, key)) == after

    def without(
        self, refusals: list[RefusedChange], lacking: str, file: str
    ) -> list[RefusedChange]:
        """The refusals that are about an edit; those that `lacking` explains are told as one."""
        known = {(one.what, one.reason) for one in self.refused}
        kept = [one for one in refusals if (one.what, one.reason) not in known]
        unread = [one for one in self.refused if one.reason == lacking]
        if unread and self.edited:
            first = unread[0].what
            more = f" and {len(unread) - 1} more" if len(unread) > 1 else ""
            kept.append(RefusedChange(f"{first}{more}", NOT_READ, file))
        return kept


def take_off_numbers(draft: dict[str, Any], publication: Publication) -> None:
    """Leave of each promise and row of a draft its own words.

    “A.1 hold a market” is “hold a market” where the page gave the number.
    """
    edition = Edition(publication.library, publication.strategy)
    numbers = {one.number for sort in ("commitment", "action") for one in edition.of(sort)}
    numbers = {one for one in numbers if one and not one.isdigit()}  # “1 in 5” is no number
    for item in _items([*draft.get("priorities", []), *draft.get("sections", [])]):
        key = "text" if "text" in item else "action"
        number, _, words = str(item.get(key, "")).partition(" ")
        if words and number.rstrip(".") in numbers:
            item[key] = words.strip()


def _items(homes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for home in homes:
        for group in home.get("commitments", []):
            yield from group["items"]
        yield from home.get("actions", {}).get("rows", [])
        yield from _items(home.get("sections", []))
