"""What follows from the program alone: made once, and kept by whoever has a place for it.

In: a name, and a function that makes the answer. Out: the answer, out of what was kept if it is
there. It is never what a project says, of which there is no end.
"""

from collections.abc import Callable, Container, Mapping
from typing import Any, TypeVar

T = TypeVar("T")
MORE = 20  # so many answers more make a table worth writing again

source: Callable[[], Mapping[str, bytes]] = dict
"""Gives what was kept, packed, by its name."""
fresh: dict[str, Any] = {}
"""What had to be made in this run."""
tables: dict[str, tuple[dict[str, Any], int]] = {}
"""What grows, and how long it was when it was first asked for."""


def kept(name: str, make: Callable[[], T]) -> T:
    """The answer of that name. It can be pickled, and nobody changes it."""
    packed = source().get(name)
    if packed:
        import pickle  # not before the first answer: a program that starts has no time to lose

        answer: T = pickle.loads(packed)
        return answer
    fresh[name] = answer = make()
    return answer


def growing(name: str) -> dict[str, Any]:
    """A table that is kept with what is written into it in this run."""
    if name not in tables:
        table: dict[str, Any] = kept(name, dict)
        tables[name] = table, len(table)
    return tables[name][0]


def grown(own: Container[str]) -> dict[str, Any]:
    """All that is worth keeping of what this run has made; of tables the lines that are our own."""
    ours = {
        name: {line: one[line] for line in one if line in own} for name, (one, _) in tables.items()
    }
    made = {name: one for name, one in fresh.items() if name not in tables}
    return made | {name: one for name, one in ours.items() if len(one) >= tables[name][1] + MORE}
