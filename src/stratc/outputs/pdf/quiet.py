"""The state of the whole process while one PDF is made.

In: nothing. Out: `alone()`, a block in which only one PDF is made at a time, today's date stays out
of it, Python does not look for garbage, and what WeasyPrint logs as errors is gathered.

The search for garbage goes through all boxes of the layout again and again and never finds much:
without it printing takes an eighth less time and a twentieth more memory.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
_1970 = 2_082_844_800
"""The beginning of 1970 as fonts count the seconds, from 1904."""


@contextmanager
def alone() -> Iterator[dict[str, None]]:
    """Make one PDF in here; the messages that WeasyPrint logs as errors, each once, in order."""
    said: dict[str, None] = {}
    with ExitStack() as stack:
        stack.enter_context(_ONE_AT_A_TIME)
        stack.enter_context(_clock_stopped())
        stack.enter_context(_garbage_left())
        stack.enter_context(_overheard(said))
        yield said


@contextmanager
def _clock_stopped() -> Iterator[None]:
    """FontTools stamps the time into the fonts that are embedded."""
    head: Any = import_module("fontTools.ttLib.tables._h_e_a_d")
    clock = head.timestampNow
    head.timestampNow = lambda: _1970
    try:
        yield
    finally:
        head.timestampNow = clock


@contextmanager
def _garbage_left() -> Iterator[None]:
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@contextmanager
def _overheard(said: dict[str, None]) -> Iterator[None]:
    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said[record.getMessage()] = None

    ear = Ear(logging.ERROR)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(ear)
    try:
        yield
    finally:
        logger.removeHandler(ear)
