"""stratc readability: what it measures, where it points, how it ends."""

import json
from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import SMALLEST

LONG = "We will " + "go on and " * 9 + "stop."
TEXT = f"""\
introduction: |
  Help is near. {LONG}

  One. Two. Three. Four. Five. Six.
background:
  - title: Where we are
    text: Many people live here.
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with one strategy, in which the test stands."""
    file = tmp_path / "strategies" / "fenmarsh" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(SMALLEST + TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_the_longest_are_listed_with_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    """A long sentence and a long paragraph are told with line and column; nothing fails."""
    assert run(["readability", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["strategies"]
    (sentence,), (paragraph,) = found["long-sentences"], found["long-paragraphs"]
    assert (sentence["length"], sentence["line"], sentence["column"]) == (30, 7, 17)
    assert (paragraph["length"], paragraph["line"], paragraph["column"]) == (6, 9, 3)
    assert found["sentences"] == 9
    assert [part["title"] for part in found["parts"]] == ["Where we are"]


def test_a_person_reads_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """The table names the whole and each part, then the longest sentences by place."""
    assert run(["readability", "fenmarsh"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("fenmarsh\n")
    assert "Where we are" in told and "over 25 words" in told
    assert "30 words  strategies/fenmarsh/strategy.yaml:7:17  We will go on and go …" in told
    assert run(["readability", "--format", "pdf"]) == 2
