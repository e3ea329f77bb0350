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
