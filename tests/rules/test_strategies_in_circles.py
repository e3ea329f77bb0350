"""Strategies that replace or translate each other: each way must come to an end."""

from pathlib import PurePosixPath

import pytest

from stratc.model import Document
from stratc.pipeline import compile
from stratc.source import Text
from tests.conftest import SMALLEST


def told(rule: str, **ends: str) -> list[tuple[str, str]]:
    """What a rule says of strategies of which each ends in these lines, and of which one."""
    documents = [
        Document(name, {PurePosixPath("strategy.yaml"): Text(name, f"{SMALLEST}{lines}\n")})
        for name, lines in ends.items()
    ]
    said = compile(documents, ()).said
    return [(one.span.text.name, one.message) for one in said if one.rule == rule]


@pytest.mark.parametrize("field", ["supersedes", "translation-of"])
@pytest.mark.parametrize(
    ("ends", "message"),
    [
        ({"ash": "ash"}, "the strategy “ash” refers to itself"),
        (
            {"ash": "elm", "elm": "ash"},
            "the strategy “ash” refers to “elm”, which leads back to it",
        ),
        (
            {"ash": "oak", "elm": "ash", "oak": "elm", "fir": "ash"},
            "the strategy “ash” refers to “oak”, which leads back to it",
        ),
    ],
)
def test_a_circle_of_strategies_is_told_once(
    field: str, ends: dict[str, str], message: str
) -> None:
    """At the one whose id comes first."""
    lines = {name: f"{field}: {other}" for name, other in ends.items()}
    assert told("reference-to-itself", **lines) == [("ash", message)]


@pytest.mark.parametrize("field", ["supersedes", "translation-of"])
def test_a_way_that_ends_is_right(field: str) -> None:
    """Two may replace or translate one, and one another."""
    lines = {"ash": f"{field}: elm", "fir": f"{field}: elm", "elm": f"{field}: oak", "oak": ""}
    assert told("reference-to-itself", **lines) == told("unknown-strategy", **lines) == []


def test_an_original_that_is_not_there_is_told() -> None:
    """As an earlier strategy is."""
    assert told("unknown-strategy", ash="translation-of: elmm", elm="") == [
        ("ash", "the strategy “elmm” is not in this project")
    ]


PROMISE = """
priorities:
  - id: homes
    title: Warm homes
    commitments:
      - items:
          - id: insulate
            text: insulate 200 homes.
            continues: {0}
          - id: paint
            text: paint 30 doors.
"""


@pytest.mark.parametrize(
    ("after", "message"),
    [
        ({"ash": "ash:insulate"}, "“insulate” continues itself"),
        (
            {"ash": "elm:insulate", "elm": "ash:insulate"},
            "“insulate” continues “elm:insulate”, which leads back to it",
        ),
        (
            {"ash": "oak:insulate", "elm": "ash:insulate", "oak": "elm:insulate"},
            "“insulate” continues “oak:insulate”, which leads back to it",
        ),
    ],
)
def test_a_promise_that_leads_back_to_itself_is_told_once(
    after: dict[str, str], message: str
) -> None:
    """Whoever asks what became of it would never learn it."""
    lines = {name: PROMISE.format(one) for name, one in after.items()}
    assert told("reference-to-itself", **lines) == [("ash", message)]


def test_a_promise_may_carry_on_another() -> None:
    """Of the same strategy, of an earlier one that carries on others, or of one that leads to a
    circle of others."""
    after = {"ash": "[ash:paint, elm:insulate]", "elm": "oak:insulate", "oak": "fir:paint"}
    lines = {name: PROMISE.format(one) for name, one in after.items()}
    assert told("reference-to-itself", **lines) == []
    lines["oak"] = PROMISE.format("oak:insulate")
    found = told("reference-to-itself", **lines)
    assert found == [("oak", "“insulate” continues itself")]
