"""The invented project in docs/example is a model to copy from."""

from __future__ import annotations

from pathlib import Path

from stratc.model import Element, Strategy, fields, walk
from stratc.pipeline import compile
from stratc.work.files import Project, find
from tests.conftest import ROOT

EXAMPLE = ROOT / "docs" / "example" / "strategies" / "fenmarsh-2026"


def project(folder: Path) -> Project:
    said: list[str] = []
    found = find([str(folder)], lambda one: said.append(one.message))
    assert said == []
    return found


def test_nothing_is_wrong_with_the_example() -> None:
    """Whoever copies from it copies no mistake."""
    held = project(EXAMPLE)
    compiled = compile(held.documents, held.frameworks, settings=held.settings)
    assert [str(said.span) + said.message for said in compiled.said] == []


def test_the_example_uses_every_shape() -> None:
    """Everything that a strategy can hold stands in it once."""
    held = project(EXAMPLE)
    compiled = compile(held.documents, held.frameworks, settings=held.settings)
    (strategy,) = compiled.library.strategies
    assert _inside(Strategy, set()) <= {type(element) for element in walk(strategy)}


def _inside(shape: type[Element], seen: set[type[Element]]) -> set[type[Element]]:
    for field in fields(shape):
        if field.holds and field.holds not in seen:
            seen.add(field.holds)
            _inside(field.holds, seen)
    return seen
