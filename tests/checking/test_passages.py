"""Rules look at what readers see, however YAML had it written."""

import json

import pytest
import yaml

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


@pytest.mark.parametrize("width", [20, 80])
@pytest.mark.parametrize("mark", ["'", '"'])
def test_every_rule_finds_its_place_in_a_folded_text(
    mark: str, width: int, compiled: Compile
) -> None:
    """Addresses, links, marks and figures stand where they were typed, on whatever line."""
    words = (
        "We say *more.\n\nWe value www.wexcombe.gov.uk, and [this](homes.html) too. It’s 5 %, or "
        "£5m more (see the plan; about 1,200 homes. Ask a@b.example for “more."
    )
    typed = yaml.safe_dump(words, default_style=mark, width=width, allow_unicode=True).rstrip("\n")
    content = f"{SMALLEST}introduction: {typed.replace(chr(10), chr(10) + '  ')}\n"
    said = compiled(content).said
    found = {one.rule: one.span.written for one in said}
    assert "www.wexcombe.gov.uk" in found["bare-address"]
    assert {"bare-address", "bracket-without-its-pair"} <= found.keys()
