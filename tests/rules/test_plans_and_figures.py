"""Figures, sums, rows, ranges and intervals in sentences and typed tables, and what is right."""

from pathlib import Path

import pytest
import yaml

from .catalogue import drawn

WRITTEN = yaml.load(
    Path(__file__).with_name("plans_and_figures.yaml").read_text("utf-8"), yaml.CSafeLoader
)
FAULTS = [(rule, words) for rule, several in WRITTEN["faults"].items() for words in several]
QUIET = {"figure-without-source", "figure-without-time", "old-figure-in-words"}
QUIET |= {"promise-in-prose", "claim-without-source", "sums-written-two-ways"}


def _rules(words: str) -> set[str | None]:
    text = words.replace("\n", "\n      ")
    body = f"background:\n  - title: Now\n    text: |\n      {text}\n"
    return {remark.rule for remark in drawn(body).said}


@pytest.mark.parametrize(("rule", "words"), FAULTS)
def test_the_fault_is_found(rule: str, words: str) -> None:
    """A figure that cannot be so is told, whatever the words around it are."""
    assert rule in _rules(words)


@pytest.mark.parametrize("words", WRITTEN["right"])
def test_what_comes_out_is_left_alone(words: str) -> None:
    """Figures that agree with each other and with their words draw no remark."""
    assert _rules(words) <= {*QUIET, *_rules("All is well here.")}


@pytest.mark.parametrize("case", WRITTEN["entries"], ids=lambda case: str(case["wrong"]))
def test_an_entry_is_held_against_the_words(case: dict[str, str]) -> None:
    """A figure that an entry gives otherwise than the text is told, and the same one is not."""
    wrong, right = (
        {remark.rule for remark in drawn(case["body"].format(case[name])).said}
        for name in ("wrong", "right")
    )
    assert case["rule"] in wrong
    assert case["rule"] not in right
