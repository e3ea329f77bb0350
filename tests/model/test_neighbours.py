"""What may be followed from one strategy into another makes the two tied."""

from pathlib import PurePosixPath

import pytest

from stratc.model import Document, ties
from stratc.source import Text


def documents(**contents: str) -> list[Document]:
    return [
        Document(
            id.replace("_", "-"),
            {PurePosixPath("strategy.yaml"): Text(f"strategies/{id}/strategy.yaml", content)},
        )
        for id, content in contents.items()
    ]


@pytest.mark.parametrize(
    "content",
    [
        "supersedes: plan-a",
        'supersedes: "plan-a"',
        r'supersedes: "plan\x2da"',
        r'supersedes: "\u0070lan-a"',
        'supersedes: "plan-\\\n  a"',
        "continues: plan-a:insulate",
        "continues: [other:x,plan-a:insulate]",
        '{"translation-of": plan-a}',
    ],
)
def test_a_name_ties_both_ways(content: str) -> None:
    """However an id is written, it ties the one that names with the one that is named."""
    found = ties(documents(plan_a="title: A", plan_b=content, plan_c="title: C"))
    assert found == {
        "plan-a": frozenset({"plan-b"}),
        "plan-b": frozenset({"plan-a"}),
        "plan-c": frozenset(),
    }


def test_a_longer_name_is_another() -> None:
    """A name inside a longer one is no tie."""
    found = ties(documents(plan_1="title: A", plan_10="supersedes: plan-100", plan_100="title: C"))
    assert found["plan-1"] == frozenset()


def test_translations_of_one_strategy_are_tied() -> None:
    """Two languages of one strategy link to each other's pages, and name only the first."""
    found = ties(
        documents(
            plan="title: A", plan_cy="translation-of: plan", plan_pl='"translation-of": "plan"'
        )
    )
    assert found["plan-cy"] == {"plan", "plan-pl"}
    assert found["plan-pl"] == {"plan", "plan-cy"}
