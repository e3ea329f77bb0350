"""The files of the package, each read once for all laws about them."""

import ast
from functools import cache
from pathlib import Path

import stratc

SOURCE = Path(stratc.__file__).parent


def files() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a file, in the order of `ast.walk`."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
