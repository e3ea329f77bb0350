"""What a wish comes to: edits with a name, or why there are none; and what its address means."""

from dataclasses import dataclass

from stratc.model import Element, Field, Strategy, fields
from stratc.source import Edit

from .marks import addresses
from .names import cited


class Refusal(Exception):
    """What was asked cannot be done; the words say why, and what to do instead."""


class Conflict(Exception):
    """The value was changed elsewhere since the page was made; `theirs` is what it says now."""

    def __init__(self, theirs: str) -> None:
        super().__init__(theirs)
        self.theirs = theirs


@dataclass(frozen=True, slots=True)
class NamedEdits:
    """Edits with a name to undo them by, such as “the lead of 2.2”."""

    what: str
    edits: tuple[Edit, ...]


def element_at(strategy: Strategy, address: str) -> Element:
    """The element that an address means, whatever stands before it by now."""
    path = address.partition(":")[0]
    for known, element in addresses(strategy):
        if known == path:
            return element
    raise Refusal("this is not in the strategy any more; look at the page again")


def field_at(strategy: Strategy, address: str) -> tuple[Element, Field, int]:
    """The element, the field and the number in it that an address means."""
    path, _, rest = address.partition(":")
    key, _, number = rest.partition(":")
    element = element_at(strategy, path)
    field = next((f for f in fields(type(element)) if f.key == key), None)
    if field is None:
        raise Refusal("this is not in the strategy any more; look at the page again")
    return element, field, int(number or 0)


def of(strategy: Strategy, element: Element) -> str:
    """“ of 2.2”, to end the name of a change with; nothing for the strategy itself."""
    return "" if element is strategy else f" of {cited(strategy, element)}"
