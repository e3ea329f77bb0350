"""What the files of the package give, and what of it is read anywhere."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import ROOT
from tests.house.reading import SOURCE, files, nodes

VERBS = SOURCE / "cli"
"""The function of a verb is found by its file's name."""


def given(path: Path) -> Iterator[str]:
    """The names that a file gives; what is registered by a decorator is used by its list."""
    tree = nodes(path)[0]
    assert isinstance(tree, ast.Module)
    for node in tree.body:
        if isinstance(node, ast.ClassDef) or (
            isinstance(node, ast.FunctionDef)
            and all("cache" in ast.unparse(mark) for mark in node.decorator_list)
        ):
            yield node.name
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


@dataclass
class Uses:
    """Where the names of the package are read, by itself or by the makers of its documents."""

    inside: dict[str, set[Path]] = field(default_factory=lambda: defaultdict(set))
    """By name, the files that read it themselves."""
    imported: set[tuple[str, str]] = field(default_factory=set)
    """The last part of the module that a name is imported from, and the name."""
    attributes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for path in (*files(), *(ROOT / "tools").rglob("*.py")):
            for node in nodes(path):
                self._note(path, node)

    def _note(self, path: Path, node: ast.AST) -> None:
        match node:
            case ast.Name(ctx=ast.Load()):
                self.inside[node.id].add(path)
            case ast.Attribute():
                self.attributes.add(node.attr)
            case ast.ImportFrom():
                module = (node.module or "").rpartition(".")[2]
                self.imported |= {(module, one.name) for one in node.names}
            case ast.Constant(value=str() as text) if len(text) < 200:
                for name in re.findall(r"\w+", text):
                    self.inside[name].add(path)

    def has(self, path: Path, name: str) -> bool:
        return (
            path in self.inside[name]
            or (path.stem, name) in self.imported
            or name in self.attributes
        )
