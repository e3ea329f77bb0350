"""No circle: whoever reads a file knows that nothing below it leads back to it."""

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.reading import SOURCE, files, nodes

pytestmark = pytest.mark.xdist_group("source")
FILES = {
    ".".join(("stratc", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(
        ".__init__"
    ): path
    for path in files()
}


def needed(module: str) -> set[str]:
    """The modules that a module imports anywhere in it: at the top, in a function, for types."""
    path = FILES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")
            above = above[: len(above) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            inside = {f"{base}.{name.name}" for name in node.names} & FILES.keys()
            found |= inside
            if len(inside) < len(node.names):
                found.add(base)
    return {name for name in found & FILES.keys() if name not in ("stratc", module)}


def test_there_is_no_circle() -> None:
    """No module needs itself, however far around, deferred and type-only imports included."""
    try:
        TopologicalSorter({module: needed(module) for module in FILES}).prepare()
    except CycleError as circle:
        raise AssertionError(" -> ".join(circle.args[1])) from None
