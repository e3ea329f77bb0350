"""The three cells of a row's time: its start, its end, and both in words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stratc.cli.app import run
from tests.returns.test_workbooks import STRATEGY, edit

SENT = "xlsx"


@pytest.fixture
def timed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A built project whose first row has the times of the case."""
    folder = tmp_path / "strategies" / "fenmarsh-2026"
    folder.mkdir(parents=True)
    times = "\n          ".join(request.param.split("; "))
    (folder / "strategy.yaml").write_text(STRATEGY.replace("due: 2027-03\n", f"{times}\n"))
    monkeypatch.chdir(tmp_path)
    assert run(["build", "--quiet"]) == 0
    return tmp_path


def returned(project: Path, **typed: Any) -> list[str]:
    """The times of the row after somebody typed into its cells."""
    names = {"due": "By when", "start": "Start", "words": "When, in words"}

    def change(sheet: Any, at: dict[str, int]) -> None:
        for name, value in typed.items():
            sheet.cell(2, at[names[name]]).value = value

    run(["import", str(edit(project, change)), "--into", "fenmarsh-2026"])
    text = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text()
    row = text[text.index("- id: clinic") : text.index("- id: line")]
    return [one.strip() for one in row.split("\n") if one.strip().startswith(("due:", "start:"))]


@pytest.mark.parametrize(
    ("timed", "typed", "lines"),
    [
        ("due: 2027-spring", {"due": date(2028, 5, 31), "words": None}, ["due: 2028-05-31"]),
        ("due: 2027-spring", {"words": None}, ["due: 2027-05-31"]),
        ("due: 2027-spring", {"words": "Autumn 2027"}, ["due: 2027-autumn"]),
        ("due: 2027-spring", {"due": None, "words": None}, []),
        ("due: ongoing", {"words": None}, []),
        ("due: 2027-03 onwards", {"due": date(2028, 3, 31)}, ["due: 2027-03-01/2028-03-31"]),
        ("due: 2027-04/2028-03", {"due": None}, ["due: 2027-04-01 onwards"]),
        ("due: 2027-04/2028-03", {"start": None}, ["due: 2028-03-31"]),
        (
            "start: 2027-04; due: 2028-03",
            {"start": date(2027, 6, 1), "due": date(2029, 1, 31)},
            ["start: 2027-06", "due: 2029-01"],
        ),
        ("due: 2027-12-31", {"start": date(2027, 6, 1)}, ["start: 2027-06-01", "due: 2027-12-31"]),
    ],
    indirect=["timed"],
)
def test_no_cell_undoes_what_was_typed_beside_it(
    timed: Path, typed: dict[str, Any], lines: list[str]
) -> None:
    """A day that was typed stays, whatever was cleared; words that go leave the day they meant."""
    assert sorted(returned(timed, **typed)) == sorted(lines)
    assert run(["validate", "--quiet"]) == 0


@pytest.mark.parametrize("timed", ["due: 2027-spring"], indirect=True)
def test_a_day_and_words_that_differ_are_refused(
    timed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which of them is meant only the author knows."""
    assert returned(timed, due=date(2028, 5, 31), words="Autumn 2029") == ["due: 2027-spring"]
    assert "say different times" in capsys.readouterr().out
