"""Compiled patterns, kept from one run to the next as Python keeps compiled modules, beside them.

In: the verb that is run. Out: patterns that nobody has to compile again. That took a sixth of what
checking five strategies takes. What becomes of a pattern depends on itself, its flags and Python
alone: it is what the machine of `re` is given, and Python judges it again before it is used.
Where nothing may be written, or Python keeps no modules, patterns are compiled as ever.
"""

import os
import sys
import threading
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import cache_from_source
from marshal import dumps, loads
from types import SimpleNamespace
from typing import Any

KNOWN_PYTHONS = (3, 11), (3, 13)
"""What is inside `re` was looked at in these; in any other patterns are compiled as ever."""
FEW = 200  # so many new ones are worth writing
MOST = 6_000  # names of strategies are patterns too, and there is no end to them

Asked = tuple[str, int]


class KeptPatterns:
    """What was kept of the patterns of a verb, and what is compiled besides."""

    def __init__(self, verb: str) -> None:
        folder = os.path.dirname(cache_from_source(__file__))
        self.file = os.path.join(folder, f"patterns-{verb}.{sys.implementation.cache_tag}.bin")
        self.machine = import_module("_sre")
        self.python = f"{sys.version} {self.machine.MAGIC} {array('I').itemsize}"
        self.known: dict[Asked, tuple[Any, ...]] = {}
        self.fresh: dict[Asked, tuple[Any, ...]] = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            with open(self.file, "rb") as file:
                told = file.read()
            if int.from_bytes(told[:4]) == zlib.crc32(told[4:]):
                python, known = loads(told[4:])
                self.known = known if python == self.python else {}

    @contextmanager
    def used(self) -> Iterator[None]:
        """Meanwhile nothing that is known is compiled, and all else is noted and kept."""
        if not KNOWN_PYTHONS[0] <= sys.version_info[:2] <= KNOWN_PYTHONS[1]:
            yield
            return
        compiler: Any = import_module("re._compiler")
        usual, now = compiler.compile, threading.local()

        def compiled(pattern: Any, flags: int = 0) -> Any:
            now.asked = pattern, flags
            known = self.known.get(now.asked) if type(pattern) is str else None
            if not known:
                return usual(pattern, flags)
            all_flags, code, *rest = known
            return self.machine.compile(pattern, all_flags, array("I", code).tolist(), *rest)

        def noted(pattern: Any, flags: int, code: list[int], *rest: Any) -> Any:
            if type(pattern) is str and len(self.fresh) < MOST:
                self.fresh[now.asked] = (int(flags), array("I", code).tobytes(), *rest)
            return self.machine.compile(pattern, flags, code, *rest)

        compiler.compile = compiled
        compiler._sre = SimpleNamespace(**{**vars(self.machine), "compile": noted})
        try:
            yield
            self._keep()
        finally:
            compiler.compile, compiler._sre = usual, self.machine

    def _keep(self) -> None:
        """Write what is new, if it is much; without a word where that is not possible."""
        if sys.dont_write_bytecode or len(self.fresh) < FEW or len(self.known) > MOST:
            return
        with suppress(OSError, ValueError):
            told = dumps((self.python, {**self.known, **self.fresh}))
            staged = f"{self.file}.{os.getpid()}"
            with open(staged, "wb") as file:
                file.write(zlib.crc32(told).to_bytes(4) + told)
            os.replace(staged, self.file)
