"""What the script of the pages does when a reader uses it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import cannot

SEARCH, ROWS = (Path(__file__).with_name(name) for name in ("using.mjs", "rows.mjs"))
NO_CHROMIUM = 3

pytestmark = pytest.mark.xdist_group("pages")


def told(*words: str | Path) -> dict[str, Any]:
    """What a script that uses a page in a browser prints."""
    run = subprocess.run(["node", *words], capture_output=True, text=True, check=False)
    if run.returncode == NO_CHROMIUM:
        cannot(run.stderr)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def test_a_search_leaves_the_strategies_that_hold_the_words(built: Path) -> None:
    """On the page of all strategies those without the words are hidden, and the rest counted."""
    found = told(SEARCH, built / "index.html", "lincolnshire")
    assert len(found["cards"]) == 2
    assert all("Lincolnshire" in title for title in found["cards"])
    assert found["said"] == "2 of 5 are shown"
    assert told(SEARCH, built / "index.html", "atlantis")["cards"] == []


def test_a_search_counts_the_places_of_a_page(built: Path) -> None:
    """In a strategy every place that holds the words is found, and none is hidden."""
    found = told(SEARCH, built / "lincolnshire-2021" / "index.html", "naloxone")
    assert found["said"].startswith("Found in ")


def test_the_rows_of_a_plan_stay_as_they_are_written(built: Path) -> None:
    """Where nothing was chosen, every row is shown and begins with its action."""
    found = told(ROWS, built / "northamptonshire-2023" / "index.html")
    assert found["said"] == "All 25 are shown"
    assert {name.split()[0] for name in found["first"]} == {"what"}


def test_the_choices_stand_before_all_that_they_rule(built: Path) -> None:
    """Over the first of several priorities, with “Show all” only where something is hidden."""
    found = told(ROWS, built / "northamptonshire-2023" / "index.html")
    assert found["behind"] and not found["parted"]
    assert found["undo"] == [True, False]


def test_a_folded_section_says_how_many_promises_it_holds(built: Path) -> None:
    """A reader with a telephone need not open each section to find the promises."""
    found = told(ROWS, built / "northamptonshire-2023" / "index.html")
    numbers = [int(said.strip(" ()").split()[0]) for said in found["told"]]
    assert sum(numbers) == 25
