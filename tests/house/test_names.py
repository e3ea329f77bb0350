"""Every name means one thing."""

from __future__ import annotations

import ast
import pkgutil
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import stratc

SOURCE = Path(stratc.__file__).parent
ROOMS = [
    "stratc",
    *(found.name for found in pkgutil.walk_packages(stratc.__path__, "stratc.") if found.ispkg),
]


@pytest.mark.parametrize("room", ROOMS)
def test_no_function_hides_its_module(room: str) -> None:
    """`import stratc.model.field` gives the file, whatever the room offers by that name."""
    given = import_module(room)
    for file in pkgutil.iter_modules(given.__path__):
        assert isinstance(getattr(given, file.name, stratc), ModuleType), file.name


def test_no_class_name_stands_twice() -> None:
    """Who reads the name of a class knows which one it is, wherever it stands."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(f"{path.relative_to(SOURCE)}:{node.lineno}")
    assert not {name: found for name, found in places.items() if len(found) > 1}
