"""stratc schema: one schema to the screen, or all of them into a folder."""

import json
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.model import FILE_KINDS, json_schema


def test_it_prints_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """Alone it prints the schema of strategy.yaml; with --kind that of another file."""
    for words, kind in (([], "strategy"), (["--kind", "statistics"], "statistics")):
        assert run(["schema", *words]) == 0
        assert json.loads(capsys.readouterr().out) == json_schema(kind)


def test_it_writes_them_all(tmp_path: Path) -> None:
    """With --out there is a file for each kind."""
    assert run(["schema", "--out", str(tmp_path / "schema")]) == 0
    names = {path.name for path in (tmp_path / "schema").iterdir()}
    assert names == {f"{kind}.schema.json" for kind in FILE_KINDS}


def test_an_unknown_kind_is_met_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip is no traceback."""
    assert run(["schema", "--kind", "statistic"]) == 2
    assert "did you mean “statistics”" in capsys.readouterr().err
