"""What of ours stands round the inner parts of another package for as long as a PDF is made.

In: a part by its place, and what makes ours of it. Out: a block in which ours stands there. When a
part is not as it is known nothing is wrapped, and a test fails. Not for two threads at a time.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any, NamedTuple


class Inner(NamedTuple):
    """A function, method or property of a module, with the parameters that it takes."""

    module: str
    path: str
    parameters: tuple[str, ...] | None
    """Nothing for a property."""

    @property
    def home(self) -> tuple[Any, str]:
        """What holds it, and its name there."""
        *above, name = self.path.split(".")
        home: Any = import_module(self.module)
        for one in above:
            home = getattr(home, one, None)
        return home, name

    def is_known(self) -> bool:
        """Whether it is the one that can be wrapped."""
        part = getattr(*self.home, None)
        if self.parameters is None:
            return isinstance(part, property)
        return callable(part) and tuple(inspect.signature(part).parameters) == self.parameters


@contextmanager
def wrapped(ours: Mapping[Inner, Callable[[Any], Any]]) -> Iterator[None]:
    """Work in here with what is made of each part in its place."""
    with ExitStack() as stack:
        for inner, make in ours.items() if all(one.is_known() for one in ours) else ():
            home, name = inner.home
            part = getattr(home, name)
            stack.callback(setattr, home, name, part)
            setattr(home, name, make(part))
        yield
