"""Stories of two editions, each with the report that a person would want to read."""

import os
from datetime import date
from pathlib import Path

import pytest

from stratc.reports.changes import show
from tests.diff.laid import compared

HERE = Path(__file__).parent
STORIES = sorted(path.name for path in HERE.iterdir() if (path / "before.yaml").is_file())


@pytest.mark.parametrize("story", STORIES)
def test_its_report(story: str) -> None:
    """A story is told as its expected.txt says; `make golden` writes it anew."""
    folder = HERE / story
    before, after = (
        (folder / f"{name}.yaml").read_text(encoding="utf-8") for name in ("before", "after")
    )
    told = show("text", (compared(before, after, date(2026, 6, 1)),))
    assert isinstance(told, str)
    expected = folder / "expected.txt"
    if os.environ.get("STRATC_GOLDEN") == "write":
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


def test_there_are_enough() -> None:
    """Twenty stories at least, each complete."""
    assert len(STORIES) >= 20
    assert all((HERE / story / "expected.txt").is_file() for story in STORIES)
