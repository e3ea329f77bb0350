"""What is kept from one run to the next as Python keeps compiled modules, beside them.

In: the verb that is run. Out: patterns that nobody has to compile again, and answers that follow
from the program alone: signs of words, national frameworks. They took a quarter of what checking
five strategies takes. What becomes of a pattern depends on itself, its flags and Python alone: it
is what the machine of `re` is given, and Python judges it again before it is used. An answer holds
as long as no file of the program is another.
Where nothing may be written, or Python keeps no modules, all is made as ever.
"""

import os
import re
import sys
import threading
import zlib
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from marshal import dumps, loads
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from stratc.text import kept

from . import replay

KNOWN_PYTHONS = (3, 11), (3, 13)
"""What is inside `re` was looked at in these; in any other patterns are compiled as ever."""
FEW = 200  # so many new ones are worth writing
MOST = 6_000  # so many are noted of one run

WORD = re.compile(r"[^\W\d_]{4,}")
NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
BETWEEN = re.compile(r"\[[^\]]*\]|\\.|\(\?[a-zA-Z]*:?|[+*?]")
"""What stands between the words of a pattern."""

Asked = tuple[str, int]
fresh: dict[Asked, tuple[Any, ...]] = {}
"""What had to be compiled in this process."""


def handed_over() -> dict[Asked, tuple[Any, ...]]:
    """What was compiled since this was last asked, for a copy to give to the first process."""
    given = {**fresh}
    fresh.clear()
    return given


class KeptPatterns:
    """What was kept of the patterns of a verb, and what is compiled besides."""

    def __init__(self, verb: str) -> None:
        # The verbs that check ask for the same patterns, and share a file.
        verb = "check" if verb in replay.VERBS else verb
        self.machine = import_module("_sre")
        self.python = f"{sys.version} {self.machine.MAGIC} {array('I').itemsize}"
        self.file = _place(f"patterns-{verb}")
        self.known: dict[Asked, tuple[Any, ...]] = _opened(self.file, self.python)
        fresh.clear()

    @contextmanager
    def used(self) -> Iterator[None]:
        """Meanwhile nothing that is known is compiled, and all else is noted and kept."""
        if not KNOWN_PYTHONS[0] <= sys.version_info[:2] <= KNOWN_PYTHONS[1]:
            yield
            return
        compiler: Any = import_module("re._compiler")
        usual, now = compiler.compile, threading.local()

        def compiled(pattern: Any, flags: int = 0) -> Any:
            # A pattern that was packed names UNICODE, which any text has without being asked.
            now.asked = pattern, flags & ~int(re.UNICODE)
            known = self.known.get(now.asked) if type(pattern) is str else None
            if not known:
                return usual(pattern, flags)
            all_flags, code, *rest = known
            return self.machine.compile(pattern, all_flags, array("I", code).tolist(), *rest)

        def noted(pattern: Any, flags: int, code: list[int], *rest: Any) -> Any:
            if type(pattern) is str and len(fresh) < MOST:
                fresh[now.asked] = (int(flags), array("I", code).tobytes(), *rest)
            return self.machine.compile(pattern, flags, code, *rest)

        compiler.compile = compiled
        compiler._sre = SimpleNamespace(**{**vars(self.machine), "compile": noted})
        try:
            yield
            self._keep()
        finally:
            compiler.compile, compiler._sre = usual, self.machine

    def _keep(self) -> None:
        """Write what is new, if it is much."""
        if len(fresh) >= max(FEW, len(self.known) // 4):
            own = of_the_program([written for written, _ in fresh])
            new = {asked: made for asked, made in fresh.items() if asked[0] in own}
            _close(self.file, self.python, {**self.known, **new})


def of_the_program(patterns: Iterable[str]) -> set[str]:
    """Those in which no word and no name stands that the program does not hold itself.

    A body of a strategy becomes a pattern, and a draft's names are nothing to keep beside it.
    """
    every = Path(__file__).parents[1].rglob("*")
    held = [one.read_bytes() for one in every if one.suffix in (".py", ".txt")]
    texts = " ".join(" ".join(one.decode("utf-8", "replace").split()) for one in held)
    words = {*WORD.findall(texts.lower())}
    names = {*NAME.findall(texts)}
    plain = {one: " ".join(BETWEEN.sub(" ", one).split()) for one in patterns}
    return {
        pattern
        for pattern, said in plain.items()
        if words.issuperset(WORD.findall(said.lower())) and names.issuperset(NAME.findall(said))
    }


@contextmanager
def kept_answers(known: Iterable[Asked] = ()) -> Iterator[None]:
    """Meanwhile what was kept of this very program is not made again, and what is made is kept.

    Of a pattern only if it is known: those that hold names of a project are not.
    """
    kept.source = cache(_answers)
    kept.fresh.clear()
    kept.tables.clear()
    try:
        yield
        if grown := kept.grown({written for written, _ in known}):
            import pickle

            packed = {name: pickle.dumps(one, 5) for name, one in grown.items()}
            _close(_place("answers"), replay.program(), {**kept.source(), **packed})
    finally:
        kept.source = dict


def _answers() -> dict[str, bytes]:
    return _opened(_place("answers"), replay.program())


def _place(what: str) -> str:
    folder = os.path.dirname(cache_from_source(__file__))
    return os.path.join(folder, f"{what}.{sys.implementation.cache_tag}.bin")


def _opened(place: str, mark: str) -> dict[Any, Any]:
    """What a file holds, where it is whole and what was written under this mark; else nothing."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        if not os.path.isfile(place):  # nobody waits for a pipe
            return {}
        with open(place, "rb") as file:
            told = file.read()
        if int.from_bytes(told[:4]) == zlib.crc32(told[4:]):
            marked, known = loads(told[4:])
            return known if marked == mark else {}
    return {}


def _close(place: str, mark: str, known: dict[Any, Any]) -> None:
    """Write what is known; without a word where that is not possible."""
    if sys.dont_write_bytecode:
        return
    staged = f"{place}.{os.getpid()}"
    with suppress(OSError, ValueError):
        told = dumps((mark, known))
        try:
            with open(staged, "wb") as file:
                file.write(zlib.crc32(told).to_bytes(4) + told)
            os.replace(staged, place)
        except OSError:  # a full disk; a folder in its place
            os.unlink(staged)
