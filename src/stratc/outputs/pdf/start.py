"""Brings in WeasyPrint, on Linux without the search for its libraries.

In: nothing. Out: the `weasyprint` module.

WeasyPrint tries three foreign names (`gobject-2.0-0`, ...) before `libgobject-2.0.so.0`, and for
each of them cffi has `ctypes.util.find_library` run ldconfig, gcc and ld: about fifty child
processes and half of the import. When the Linux names load as they are, the search can only cost
time, so it answers "not found" for as long as the import lasts. Otherwise nothing is touched.
"""

import ctypes
import ctypes.util
import importlib
import io
import sys
import warnings
from contextlib import redirect_stdout
from typing import Any

_LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)


class NoPrinter(Exception):
    """WeasyPrint cannot be brought in: a library of the machine is missing."""

    hint = (
        "Debian and Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
        "libharfbuzz-subset0; macOS: brew install pango; Windows: see “The PDF on Windows” in the "
        "README"
    )

    def __init__(self) -> None:
        super().__init__("no PDF is made, because Pango is missing")


def weasyprint() -> Any:
    """The WeasyPrint module, imported the quick way where that is sure to work.

    Raises NoPrinter where it does not load; what it prints of that itself is for programmers.
    """
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            # That a machine has no fonts is nothing to us: a page brings its own.
            warnings.filterwarnings("ignore", ".*Expect ugly output")
            return _imported()
    except (ImportError, OSError) as missing:
        raise NoPrinter from missing


def pango() -> str:
    """The version of what lays the lines out, which no package of Python tells. Raises NoPrinter
    where there is none."""
    weasyprint()
    from weasyprint.text.ffi import pango as library

    return str(library.pango_version())


def _imported() -> Any:
    if "weasyprint" in sys.modules or not _all_load():
        return importlib.import_module("weasyprint")
    search = ctypes.util.find_library
    ctypes.util.find_library = _not_found
    try:
        return importlib.import_module("weasyprint")
    finally:
        ctypes.util.find_library = search


def _all_load() -> bool:
    if sys.platform != "linux":
        return False
    try:
        for name in _LIBRARIES:
            ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _not_found(name: str) -> None:
    return None
