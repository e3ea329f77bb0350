"""stratc crossref and stratc frameworks, as a person runs them."""

import csv
import io
import json
from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_first_lines_say_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """The report on Lincolnshire 2026 begins with breaking supply chains."""
    assert run(["crossref", "lincolnshire-2026"]) == 0
    first = " ".join(capsys.readouterr().out.splitlines()[2:5])
    assert "Break drug supply chains" in first and "no commitment is mainly about it" in first


def test_json_lists_what_every_promise_serves(capsys: pytest.CaptureFixture[str]) -> None:
    """Every commitment and action is listed, with what it serves and how strongly, or why not."""
    assert run(["crossref", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    for strategy in told["strategies"]:
        counts = strategy["counts"]
        assert len(strategy["promises"]) == counts["commitments"] + counts["actions"]
        for promise in strategy["promises"]:
            assert promise["standing"] in ("serves", "outside", "cross-cutting")
            assert bool(promise["serves"]) == (promise["standing"] == "serves")
            assert all(link["strength"] in ("direct", "partial") for link in promise["serves"])
    assert {len(row["strategies"]) for row in told["matrix"]} == {5}


def test_csv_has_a_line_for_every_item(capsys: pytest.CaptureFixture[str]) -> None:
    """Gaps have a line of their own, and every line has as many cells as there are headings."""
    assert run(["crossref", "lincolnshire-2026", "--format", "csv"]) == 0
    lines = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert {len(line) for line in lines} == {14}
    assert any(line[3] == "1.1" and line[6] == "gap" and line[7] == "" for line in lines)


def test_only_the_framework_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """`--framework` leaves out the others, and takes one that the strategy does not name."""
    assert run(["crossref", "lincolnshire-2021", "--framework", "wales", "--format", "json"]) == 0
    (strategy,) = json.loads(capsys.readouterr().out)["strategies"]
    assert [f["id"] for f in strategy["frameworks"]] == ["wales"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["lincolnshire-2026", "--fail-on", "gap"], 1),
        (["worcestershire-2022", "--fail-on", "gap"], 0),
        (["worcestershire-2022", "--fail-on", "partial"], 1),
        (["worcestershire-2022", "--fail-on", "gap", "--framework", "local-guidance"], 1),
        (["worcestershire-2022", "--fail-on", "nonsense"], 2),
        (["--framework", "nonsense"], 2),
        (["--format", "nonsense"], 2),
        (["nowhere"], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    """0 where nothing at the threshold was found, 1 where something was, 2 for a wrong question."""
    assert run(["crossref", *arguments]) == code


def test_suggest_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--suggest` prints lines to paste and leaves every file as it was."""
    source = ROOT / "strategies" / "lincolnshire-2021"
    for path in source.rglob("*.yaml"):
        copy = tmp_path / "strategies" / "lincolnshire-2021" / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8")
        if path.name == "supply.yaml":
            text = text.split("          serves:", 1)[0].split("        serves:", 1)[0]
        copy.write_text(text, encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    monkeypatch.chdir(tmp_path)
    run(["crossref", "--suggest"])
    assert "from-harm-to-hope:1" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before


def test_frameworks_lists_shows_and_finds(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name it lists, with an id it shows, with words it finds."""
    for arguments, expected in (
        ([], "ncdof@2023"),
        (["phof"], "phof:c19a"),
        (["six overarching outcomes"], "ncdof@2023"),
    ):
        assert run(["frameworks", *arguments]) == 0
        assert expected in capsys.readouterr().out
    assert run(["frameworks", "xyzzy qwertz"]) == 2


def test_suggestions_are_told_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """`--format json` works with `--suggest`, and a format that cannot tell them is refused."""
    strategy = str(ROOT / "strategies" / "lincolnshire-2021")
    assert run(["crossref", "--suggest", "--format", "json", strategy]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["format"] == "stratc-suggestions" and told["strategies"][0]["id"]
    assert run(["crossref", "--suggest", "--format", "csv", strategy]) == 2
    assert "choose text or json" in capsys.readouterr().err
