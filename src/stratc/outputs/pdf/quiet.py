"""The state of the whole process while one PDF is made.

In: nothing. Out: `alone()`, a block in which only one PDF is made at a time, today's date and the
fonts of the machine stay out of it, Python does not look for garbage, and what WeasyPrint logs as
errors, or of letters that no face has, is gathered.

The search for garbage goes through all boxes of the layout again and again and never finds much:
without it printing takes an eighth less time and a twentieth more memory.
"""

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.resources import as_file, files
from threading import Lock

from .inner import Inner, wrapped

_ONE_AT_A_TIME = Lock()
_SETTINGS = "FONTCONFIG_FILE"
_NO_LETTER = ".notdef"
CLOCK = Inner("fontTools.ttLib.tables._h_e_a_d", "timestampNow", ())
_1970 = 2_082_844_800
"""The beginning of 1970 as fonts count the seconds, from 1904."""


@contextmanager
def alone() -> Iterator[dict[str, None]]:
    """Make one PDF in here; what WeasyPrint logs against its HTML, each message once, in order."""
    said: dict[str, None] = {}
    with ExitStack() as stack:
        stack.enter_context(_ONE_AT_A_TIME)
        # FontTools stamps the time into the fonts that are embedded.
        stack.enter_context(wrapped({CLOCK: lambda clock: lambda: _1970}))
        stack.enter_context(_own_faces())
        stack.enter_context(_garbage_left())
        stack.enter_context(_overheard(said))
        yield said


@contextmanager
def _own_faces() -> Iterator[None]:
    """A letter that no face of the page holds would be drawn in any font that a machine has: the
    PDF would differ from machine to machine, and hold a box where there is no font."""
    before = os.environ.get(_SETTINGS)
    with as_file(files(__package__) / "faces.conf") as path:
        os.environ[_SETTINGS] = str(path)
        try:
            yield
        finally:
            if before is None:
                del os.environ[_SETTINGS]
            else:
                os.environ[_SETTINGS] = before


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
            message = record.getMessage()
            if record.levelno >= logging.ERROR or message.startswith(_NO_LETTER):
                said[message] = None

    ear = Ear(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(ear)
    try:
        yield
    finally:
        logger.removeHandler(ear)
