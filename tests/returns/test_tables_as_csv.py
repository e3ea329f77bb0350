"""Tables that come back as CSV: edits by their ids, and no day that two countries read apart."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from stratc.cli.app import run

from .test_workbooks import SENT as WORKBOOK
from .test_workbooks import STRATEGY as PLAN
from .test_workbooks import lines_changed, text

SENT = f"{WORKBOOK},csv"
STRATEGY = PLAN.replace(
    "          due: 2026-12-31\n",
    "          due: 2026-12-31\n          partners: [police, health-board]\n",
)
BUILT = "build/fenmarsh-2026/action-plan.csv"
Rows = list[dict[str, str]]


def saved(
    change: Callable[[Rows], None], delimiter: str = ",", encoding: str = "utf-8-sig"
) -> list[str]:
    """The table of the build, edited and saved as a program of some country does; the command."""
    content = Path(BUILT).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    change(rows)
    with Path("plan.csv").open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return ["import", "plan.csv", "--into", "fenmarsh-2026"]


def in_england(rows: Rows) -> None:
    """What Excel makes of the table when it is opened and saved in England."""
    for row in rows:
        held = row["By when"]
        row["By when"] = {"2027-03": "Mar-27", "2026-12-31": "31/12/2026"}.get(held, held)


def in_america(rows: Rows) -> None:
    for row in rows:
        row["By when"] = row["By when"].replace("2026-12-31", "12/31/2026")


@pytest.mark.parametrize("change", [lambda rows: None, in_england, in_america])
@pytest.mark.parametrize(("mark", "encoding"), [(",", "utf-8-sig"), (";", "cp1252")])
def test_a_table_that_was_only_saved_changes_nothing(
    project: Path, change: Callable[[Rows], None], mark: str, encoding: str
) -> None:
    """Days as a country writes them, semicolons and the letters of Windows are no edits."""
    assert run([*saved(change, mark, encoding), "--accept", "all"]) == 0
    assert text(project) == STRATEGY


def test_edits_are_shown_and_written_when_they_are_accepted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """CSV does not say how old it is: what it would change is written once somebody says so."""

    def change(rows: Rows) -> None:
        in_england(rows)
        rows[0]["By when"] = "15/09/2027"
        rows[1]["Status"] = "At risk"
        rows[2]["Lead" if "Lead" in rows[2] else "Who"] = "Fenmarsh Police"

    command = saved(change, ";", "cp1252")
    assert run(command) == 0
    assert lines_changed(project)[0] <= {"due: 2026-12-31"}
    assert "CSV does not say how old it is" in capsys.readouterr().out
    assert run([*command, "--accept", "all"]) == 0
    new = set(text(project).splitlines()) - set(STRATEGY.splitlines())
    assert {line.strip() for line in new} == {"due: 2027-09-15", "status: at-risk", "lead: police"}


def test_a_day_is_read_as_the_other_days_of_its_table_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """“4/3/2027” is in April where the table wrote 12/31/2026, and no day where nothing tells."""

    def change(rows: Rows) -> None:
        rows[0]["By when"] = "4/3/2027"

    assert run([*saved(change), "--accept", "all"]) == 1
    assert "“4/3/2027” is no date" in capsys.readouterr().out
    assert text(project) == STRATEGY

    def over_there(rows: Rows) -> None:
        in_america(rows)
        change(rows)

    command = saved(over_there)
    assert run([*command, "--accept", "all"]) == 0
    assert "due: 2027-04-03" in text(project)


def test_a_line_among_several_comes_back_as_a_line(project: Path) -> None:
    """Lines that CSV joins with semicolons are lines again."""

    def change(rows: Rows) -> None:
        name = next(key for key, held in rows[1].items() if held.startswith("Fenmarsh Police;"))
        rows[1][name] = "Health Board; Fenmarsh Police"

    assert run([*saved(change), "--accept", "all"]) == 0
    _, _, partners = text(project).partition("partners:")
    assert partners.index("health-board") < partners.index("police")


def test_a_table_of_another_strategy_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """None of its ids is known here: nothing is guessed."""

    def change(rows: Rows) -> None:
        for row in rows:
            row["Id"] = f"other-{row['Id']}"

    assert run([*saved(change), "--accept", "all"]) == 2
    assert "none of the ids of this strategy" in capsys.readouterr().err
    assert text(project) == STRATEGY


def test_a_text_opened_in_the_wrong_letters_is_read_as_it_was(project: Path) -> None:
    """UTF-8 that a program took for letters of Windows and saved again says what it said."""
    content = Path(BUILT).read_bytes().replace(b"Id,", b'"Id",', 1)
    content = content.replace(b"Open a booking", "Open a ‘free’ booking".encode())
    Path("plan.csv").write_bytes(
        content.decode("cp1252").replace('ï»¿"Id', '"ï»¿Id').encode("utf-8")
    )
    assert run(["import", "plan.csv", "--into", "fenmarsh-2026", "--accept", "all"]) == 0
    assert "Open a ‘free’ booking line." in text(project)
