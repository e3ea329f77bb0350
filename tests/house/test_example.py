"""The invented projects in docs are models to copy from."""

from pathlib import Path

import pytest

from stratc.model import Element, Strategy, fields, walk
from stratc.pipeline import Compilation, compile
from stratc.work.files import Project, find
from tests.conftest import ROOT

DRUGS = ROOT / "docs" / "example" / "strategies" / "fenmarsh-2026"
HOMES = ROOT / "docs" / "example-homes" / "strategies" / "saltby-homes-2026"
# What an invented plan has no use for: the text that it translates or restates.
OF_OTHERS = {"translation-of", "restates"}


def project(folder: Path) -> Project:
    said: list[str] = []
    found = find([str(folder)], lambda one: said.append(one.message))
    assert said == []
    return found


def compiled(folder: Path) -> Compilation:
    held = project(folder)
    return compile(held.documents, held.frameworks, settings=held.settings)


@pytest.mark.parametrize("folder", [DRUGS, HOMES], ids=lambda folder: folder.name)
def test_nothing_is_wrong_with_the_examples(folder: Path) -> None:
    """Whoever copies from them copies no mistake."""
    assert [str(said.span) + said.message for said in compiled(folder).said] == []


def test_the_example_uses_every_shape() -> None:
    """Everything that a strategy can hold stands in it once."""
    (strategy,) = compiled(DRUGS).library.strategies
    assert _inside(Strategy, set()) <= {type(element) for element in walk(strategy)}


def test_the_example_of_another_subject_uses_every_field_for_readers() -> None:
    """Whatever a reader can meet is built and looked at, and nothing in it is about drugs."""
    (strategy,) = compiled(HOMES).library.strategies
    used: dict[type[Element], set[str]] = {}
    for element in walk(strategy):
        shorthand = {element.shorthand} if element.shorthand else set()
        written = {f.key for f in fields(type(element)) if f.key in element.where}
        used.setdefault(type(element), set()).update(written, shorthand)
    shapes: list[type[Element]] = [Strategy, *_inside(Strategy, set())]
    missing = [
        f"{shape.__name__}: {field.key}"
        for shape in shapes
        for field in fields(shape)
        if not (field.given or field.for_editors or field.key in OF_OTHERS)
        and field.key not in used.get(shape, set())
    ]
    assert missing == []
    words = "".join(path.read_text("utf-8") for path in HOMES.rglob("*.yaml")).lower()
    assert "drug" not in words and "alcohol" not in words


def _inside(shape: type[Element], seen: set[type[Element]]) -> set[type[Element]]:
    for field in fields(shape):
        if field.holds and field.holds not in seen:
            seen.add(field.holds)
            _inside(field.holds, seen)
    return seen
