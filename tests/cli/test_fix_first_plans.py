"""What first plans hold in shapes of their own: it finds its place, and nothing is lost."""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

OUTCOMES = """\
outcomes:
  - outcome: Carers are found early
    why: Many do not think of themselves as carers.
    what we will do:
      - text: Ask every new patient.
        when: March 2028
"""


def mended(folder: Path, typed: str) -> tuple[str, str]:
    strategy = put(folder, HEAD + typed)
    said = invoke("validate", folder).stdout
    invoke("validate --fix", folder)
    return said, strategy.read_text(encoding="utf-8")


def test_outcomes_with_what_we_will_do_are_priorities(tmp_path: Path) -> None:
    """Each has a plan of its own, whatever its author called the two."""
    said, text = mended(tmp_path, OUTCOMES)
    assert "write “priorities:”" in said
    assert "priorities:\n  - id: carers-found-early\n    title: Carers are found early\n" in text
    assert "action: Ask every new patient.\n          due: 2028-03\n" in text


@pytest.mark.parametrize("name", ["aims", "goals", "Objectives", "outcomes"])
def test_aims_in_words_beside_priorities_are_objectives(tmp_path: Path, name: str) -> None:
    """To join them with the priorities would make promises of none; to delete them, lose them."""
    said, text = mended(tmp_path, f"{name}:\n  - Warm homes\n  - Dry homes\n{PRIORITY}")
    assert "join the two" not in said and "`objectives:`" in said
    assert "vision:\n  objectives:\n    - Warm homes\n    - Dry homes\npriorities:\n" in text


@pytest.mark.parametrize("mark", ["-", "–", "—", "•"])
def test_points_whose_marks_touch_their_words_are_promises(tmp_path: Path, mark: str) -> None:
    """Typed under each other with a space too few, some with a dash of a word processor."""
    points = f"      {mark}plant trees\n      – water them\n      - tell neighbours\n"
    _, text = mended(tmp_path, f"{PRIORITY}    commitments:\n{points}")
    assert [line.partition("text: ")[2] for line in text.splitlines() if "text: " in line] == [
        "plant trees",
        "water them",
        "tell neighbours",
    ]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("85,000 (approx)", "about 85,000"),
        ("85,000 (approx.)", "about 85,000"),
        ("400 (est.)", "an estimated 400"),
        ("1,200 approximately", "about 1,200"),
    ],
)
def test_a_word_behind_a_figure_that_says_how_sure_it_is(
    tmp_path: Path, typed: str, printed: str
) -> None:
    """It qualifies the figure, as it does before it."""
    _, text = mended(tmp_path, f"statistics:\n  - title: Trees\n    value: {typed}\n")
    assert f"    value: {printed}\n" in text and "note:" not in text


@pytest.mark.parametrize("scheme", ["", "https://"])
def test_an_address_in_place_of_a_source_is_its_address(tmp_path: Path, scheme: str) -> None:
    """Readers can follow it."""
    address = f"{scheme}www.wold.example/trees"
    figure = f"statistics:\n  - title: Trees\n    value: 40\n    source: {address}\n"
    said, text = mended(tmp_path, figure)
    assert "url: https://www.wold.example/trees" in said
    assert "    source: wold-example-trees\n" in text
    assert "    url: https://www.wold.example/trees\n" in text


@pytest.mark.parametrize(("due", "left"), [("40 by May 27", "40"), ("85% by March 2028", "85%")])
def test_a_figure_to_reach_beside_a_time_is_asked_about(
    tmp_path: Path, due: str, left: str
) -> None:
    """“2027-05 (40)” would be printed, and nobody could tell what 40 is."""
    row = f"        - id: a\n          action: Plant.\n          due: {due}\n"
    said, text = mended(tmp_path, f"{PRIORITY}    actions:\n      rows:\n{row}")
    assert f"say “{left}” as the `target:` of a measure" in said
    assert f"          due: {due}\n" in text
