"""Promises below the words that lead to them, and lists of priorities by other names."""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

GROUPED = """\
    commitments:
      - items:
          - id: lofts
            text: We will insulate 400 lofts.
"""
LED = """\
      - lead-in: "We will:"
        items:
          - id: pay-grants
            text: pay grants
          - id: train-fitters
            text: train fitters
"""
LIST = "    we will:\n      - pay grants\n      - train fitters\n"


def fixed(tmp_path: Path, typed: str) -> str:
    strategy = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    return strategy.read_text(encoding="utf-8").removeprefix(HEAD)


def test_a_list_below_we_will_keeps_the_words_that_lead_to_it(tmp_path: Path) -> None:
    """They are printed before each promise."""
    assert fixed(tmp_path, PRIORITY + LIST) == PRIORITY + "    commitments:\n" + LED


def test_a_list_below_we_will_joins_the_promises_that_are_there(tmp_path: Path) -> None:
    """None of them, and none of the words, is lost."""
    assert fixed(tmp_path, PRIORITY + GROUPED + LIST) == PRIORITY + GROUPED + LED


def test_words_beside_we_will_are_one_promise(tmp_path: Path) -> None:
    """The lead-in stands before them."""
    made = fixed(tmp_path, PRIORITY + "    we will: pay grants to all.\n" + ROWS)
    assert (
        made
        == PRIORITY
        + (
            '    commitments:\n      - lead-in: "We will:"\n        items:\n'
            "          - id: pay-grants\n            text: pay grants to all.\n"
        )
        + ROWS
    )


ROWS = "    actions:\n      rows:\n        - id: ask\n          action: Ask each landlord.\n"


def test_a_whole_sentence_needs_no_words_before_it(tmp_path: Path) -> None:
    """“We will: We will pay …” would be said twice."""
    made = fixed(tmp_path, PRIORITY + GROUPED + "    we will: Byddwn yn helpu pob teulu.\n")
    assert made.startswith(PRIORITY + GROUPED + "      - items:\n")
    assert "text: Byddwn yn helpu pob teulu." in made
    assert "lead-in" not in made


def test_what_we_will_do_is_no_lead_in(tmp_path: Path) -> None:
    """A heading asks for the plan."""
    rows = "    what we will do:\n      - Ask each landlord.\n"
    put(tmp_path, HEAD + PRIORITY + rows)
    assert "lead-in" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize("name", ["objectives", "themes", "ambitions", "our big moves"])
def test_what_holds_promises_is_a_priority_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    """The entries tell it: the objectives of a vision are sentences."""
    entries = PRIORITY.removeprefix("priorities:\n") + GROUPED
    assert fixed(tmp_path, f"{name}:\n{entries}") == PRIORITY + GROUPED


def test_objectives_in_sentences_are_those_of_the_vision(tmp_path: Path) -> None:
    """They promise nothing of their own."""
    made = fixed(tmp_path, PRIORITY + GROUPED + "objectives:\n  - text: Every home is warm.\n")
    assert made.endswith("vision:\n  objectives:\n    - text: Every home is warm.\n")
