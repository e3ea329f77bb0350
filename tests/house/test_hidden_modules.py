"""No name that a room gives hides one of its own files."""

from __future__ import annotations

import pkgutil
from types import ModuleType

import stratc.crossref
import stratc.model


def test_no_function_hides_its_module() -> None:
    """`import stratc.model.field` gives the file, whatever the room offers by that name."""
    for room in (stratc.model, stratc.crossref):
        for module in pkgutil.iter_modules(room.__path__):
            assert isinstance(getattr(room, module.name, stratc), ModuleType), module.name
