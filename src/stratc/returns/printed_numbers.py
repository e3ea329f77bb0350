"""The numbers that stratc prints before promises, taken off again where a document comes back.

In: the fields of a draft, and the strategy that the document was built from. “A.1 hold a market” is
“hold a market” there: a number that the page gives is no word of the promise.
"""

from collections.abc import Iterator
from typing import Any

from stratc.diff.edition import Edition
from stratc.outputs import Publication


def take_off_numbers(draft: dict[str, Any], publication: Publication) -> None:
    """Leave of each promise of a draft its own words."""
    edition = Edition(publication.library, publication.strategy)
    numbers = {promise.number for promise in edition.of("commitment")}
    numbers = {one for one in numbers if one and not one.isdigit()}  # “1 in 5” is no number
    for item in _items([*draft.get("priorities", []), *draft.get("sections", [])]):
        number, _, words = str(item.get("text", "")).partition(" ")
        if words and number.rstrip(".") in numbers:
            item["text"] = words.strip()


def _items(homes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for home in homes:
        for group in home.get("commitments", []):
            yield from group["items"]
        yield from _items(home.get("sections", []))
