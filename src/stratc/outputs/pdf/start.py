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
import sys
from typing import Any

_LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)


def weasyprint() -> Any:
    """The WeasyPrint module, imported the quick way where that is sure to work."""
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
