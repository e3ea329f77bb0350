"""The one table of kinds of element."""

from typing import Any

from stratc.model import KINDS, REFERRED, Element, Strategy, fields, kind_of, title_of, walk
from tests.conftest import SMALLEST

from .test_fields import shapes

BUNDLES = {"Relation", "Columns"}


def test_every_shape_has_its_row() -> None:
    """Whoever adds a kind of element is told where its names go."""
    known = {kind.shape for kind in KINDS}
    assert {shape.__name__ for shape in shapes(Strategy, set()) - known} <= BUNDLES
    assert len(known) == len(KINDS) == len({kind.singular for kind in KINDS})


def test_what_a_reference_names_has_a_row() -> None:
    """Each field that holds an id of something names a kind that can be referred to."""
    named = {f.refers_to for shape in shapes(Strategy, set()) for f in fields(shape)}
    assert named - {""} <= set(REFERRED)


def test_every_kind_is_listed_by_a_field_and_has_its_titles() -> None:
    """The table names only fields that are there."""
    every = {field.key: field for shape in shapes(Strategy, set()) for field in fields(shape)}
    for kind in KINDS:
        assert kind.listed in every or kind.shape is Strategy, kind
        assert set(kind.titles) <= set(kind.shape.model_fields), kind
        assert not kind.referred or "id" in kind.shape.model_fields, kind


def test_a_title_is_what_readers_know_a_thing_by(compiled: Any) -> None:
    """The title, the name or the words, whichever it has, on one line."""
    content = SMALLEST + (
        "priorities:\n  - id: p\n    title: Homes\n    commitments:\n      - items:\n"
        "          - {id: c, text: Build\n              homes.}\n"
        "    actions:\n      rows:\n        - id: a\n          action: [Find land., Build.]\n"
    )
    strategy = compiled(content).library.strategies[0]
    titles = {kind_of(type(one)).singular: title_of(one) for one in walk(strategy)}  # type: ignore[union-attr]
    assert titles["priority"] == "Homes"
    assert titles["commitment"] == "Build homes."
    assert titles["action"] == "Find land. Build."


def test_a_bundle_of_fields_has_no_title() -> None:
    """What is no kind has no name of its own."""

    class Bundle(Element):
        """Nothing."""

    assert kind_of(Bundle) is None and title_of(Bundle()) == ""
