"""How much the templates of one page may take: steps of work, and time of the processor.

A step is a round of a loop, a filter, or fifty letters that are moved. Steps are the same on every
machine. The time is for what they do not see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import thread_time
from typing import Any

from jinja2.exceptions import SecurityError

TOO_LONG = "this would make a text that is longer than any document"
TOO_MUCH = "this is more work than any document needs: look for a loop without end"
LONGEST = 500_000
"""Letters of a text, or ten times the items of a list, that a template may make in one go."""
STEPS = 3_000_000
"""The page of a plan of 400 commitments and 976 actions takes a fifth of them."""
FEWEST, STEPS_A_LETTER = 300_000, 2
"""What a page of one strategy may take, however short it is, and for each letter of what the
strategy says; our own pages take half a step for a letter."""
SECONDS = 10.0
ITEM, STEP = 10, 50
"""What an item of a list weighs in letters, and how many letters are a step."""
LOOK = 50
"""After so many steps the clock is looked at."""


class Budget:
    """What is left to one page."""

    def __init__(self, letters: int | None = None) -> None:
        most = STEPS if letters is None else FEWEST + STEPS_A_LETTER * letters
        self.steps = self.look = min(STEPS, most)
        self.until = thread_time() + SECONDS

    def spend(self, steps: int) -> None:
        """Take steps away. Raises SecurityError where none are left, or no time."""
        self.steps -= steps
        if self.steps < self.look:
            self.look = self.steps - LOOK
            if self.steps < 0 or thread_time() > self.until:
                raise SecurityError(TOO_MUCH)


_page: ContextVar[Budget | None] = ContextVar("page", default=None)


@contextmanager
def one_page(letters: int | None = None) -> Iterator[None]:
    """Let what is done inside have the budget of one page: of a strategy of so many letters, or of
    however many."""
    before = _page.set(Budget(letters))
    try:
        yield
    finally:
        _page.reset(before)


def spend(weight: int = 0) -> None:
    """One step, and those that the weight takes."""
    if page := _page.get():
        page.spend(1 + weight // STEP)


def weight(value: Any) -> int:
    """The letters of a text, or of all that a list holds. Refuses lists that weigh too much."""
    if isinstance(value, str | bytes):
        return len(value)
    if isinstance(value, int):
        return value.bit_length() // 4
    if not isinstance(value, list | tuple | dict | set | frozenset):
        return 1
    total = 0
    for item in inside(value):
        total += ITEM + (len(item) if isinstance(item, str | bytes) else 0)
        if total > LONGEST:
            raise SecurityError(TOO_LONG)
    return total


def inside(value: Any) -> Iterator[Any]:
    """What a list or a dict holds, at any depth; nothing for any other value."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            one = [part for pair in one.items() for part in pair]
        if isinstance(one, list | tuple | set | frozenset):
            for item in one:
                yield item
                if isinstance(item, list | tuple | dict | set | frozenset):
                    left.append(item)


class Rounds:
    """What a loop goes through, at a step for each round."""

    def __init__(self, items: Any) -> None:
        self.items = in_order(items)

    def __iter__(self) -> Iterator[Any]:
        for item in self.items:
            spend()
            yield item

    def __len__(self) -> int:
        return len(self.items)


def in_order(value: Any) -> Any:
    """A list in place of a set, whose order is another in each run."""
    return sorted(value, key=repr) if isinstance(value, set | frozenset) else value
