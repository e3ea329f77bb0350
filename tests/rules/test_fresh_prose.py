"""Kinds of mistakes in prose that nobody had marked before, and texts near them that are right."""

import pytest

from .catalogue import drawn

NOT_ASKED = {"figure-without-source", "figure-without-time", "promise-in-prose"}


def _rules(words: str) -> set[str | None]:
    text = words.replace("\n", "\n      ")
    body = f"background:\n  - title: Now\n    text: |\n      {text}\n"
    return {remark.rule for remark in drawn(body).said}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("**T1** We plant.\n\n**T2** We fell.\n\n**T4** We prune.", "label-skipped"),
        ("Goal 1. We read.\n\nGoal 2. We write.\n\nGoal 4. We sing.", "label-skipped"),
        ("Goal One. We read.\n\nGoal Two: We write.\n\nGoal Four: We sing.", "label-skipped"),
        ("Steps: (i) We go. (ii) We come. (iv) We stay.", "label-skipped"),
        ("Next are:\n\na) a path; b) a bid; d) a bridge.", "label-skipped"),
        ("2.1 We go.\n\n2.2 We come.\n\n2.4 We stay.", "label-skipped"),
        ("- B1 Mend it.\n- B2 Paint it.\n- B2 Fit it.", "label-used-twice"),
    ],
)
def test_the_mistake_is_told(words: str, rule: str) -> None:
    """What a careful reader of a whole document would mark is told by its rule."""
    assert rule in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "Steps: (i) We go. (ii) We come. (iii) We stay.",
        "It follows part (i) of the Act, part (ii) and part (iv) too.",
        "A1 Roads are bad.\n\nA5 Roads are worse.\n\nA12 Roads are best.",
        "Goal 1. We read.\n\nGoal 2. We write.\n\nGoal 1. We read.\n\nGoal 2. We write.",
        "Next are a) a path; b) a bid; c) a bridge.",
    ],
)
def test_what_is_right_is_left_alone(words: str) -> None:
    """Text that only looks like a mistake draws no remark."""
    assert _rules(words) - NOT_ASKED <= _rules("All is well here.")
