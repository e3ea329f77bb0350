"""Rules look at what readers see, however YAML had it written."""

from __future__ import annotations

import json

import pytest

from stratc.source import Diagnostic
from tests.conftest import SMALLEST, Compile

WORDS = "We help people to recieve care.\n\nEach town’s team is near: it is free, and open to all."


def told(compiled: Compile, written: str, rule: str) -> list[Diagnostic]:
    said = compiled(f"{SMALLEST}introduction: {written}\n").said
    assert not [one for one in said if one.rule in ("stray-markup", "bar-missing")]
    return [one for one in said if one.rule == rule]


@pytest.mark.parametrize(
    "written",
    [
        f"|\n  {WORDS}".replace("\n\n", "\n\n  "),
        json.dumps(WORDS),
        json.dumps(WORDS, ensure_ascii=False),
        json.dumps(WORDS).replace("people to ", "people to\\\n  \\ "),
        "'We help people to recieve care: it''s free, and open to everybody in the county.'",
    ],
)
def test_words_in_quotation_marks_are_read_as_they_are_printed(
    written: str, compiled: Compile
) -> None:
    """A slip in a value that YAML has in quotes is told at its own letters, as elsewhere."""
    (said,) = told(compiled, written, "misspelling")
    assert said.span.written == "recieve"


@pytest.mark.parametrize("mark", ["'", '"'])
def test_the_marks_of_yaml_are_no_speech(mark: str, compiled: Compile) -> None:
    """Quoted speech is left alone; a whole value in quotation marks is nobody's speech."""
    words = "We will open halls in every town, e.g. schools: they are near to everybody."
    assert len(told(compiled, f"{mark}{words}{mark}", "latin-abbreviation")) == 1
