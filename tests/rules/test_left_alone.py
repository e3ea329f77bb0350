"""Right texts of which rules once said that they were wrong."""

import pytest

from .catalogue import drawn


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("There are four weekly markets in the town.", "grammar-slip"),
        ("Nationally the rate was 60.5% in 2024.", "grammar-slip"),
        (
            "The Planning (Listed Buildings) Act 1990 guides planning.",
            "word-with-and-without-capital",
        ),
        ("The centre is at Pont y Coed.", "misspelling"),
        (
            "| Yard | Opened | Graves |\n| --- | --- | --- |\n| Abbey | 1858 | 1,460 |\n"
            "| North | 1921 | 640 |\n| South | 1887 | 310 |",
            "number-without-comma",
        ),
    ],
)
def test_a_right_text_is_left_alone(words: str, rule: str) -> None:
    """What is right as it stands draws no remark of the rule that once took it for a slip."""
    text = words.replace("\n", "\n      ")
    body = f"background:\n  - title: Now\n    text: |\n      {text}\n"
    assert rule not in {remark.rule for remark in drawn(body).said}


def test_counts_that_do_not_add_up_are_told_without_a_pound() -> None:
    """The sum of some counts is told as a count."""
    body = "introduction: Twelve came in 2023, 19 in 2024 and 25 in 2025, a total of 54.\n"
    told = [one.message for one in drawn(body).said if "not 54" in one.message]
    assert told == ["Twelve and 19 and 25 make 56, not 54"]
