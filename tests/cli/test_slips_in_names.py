"""Slips of the hand in ids and in the names of fields: mended where one thing alone is meant."""

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, put
from .whole import invoke

PLAN = """\
bodies:
  - id: nifrs
    name: Fire and Rescue
  - id: highways
    name: Highways
  - id: team-1
    name: First Team
priorities:
  - id: warm
    title: Warm homes
    commitments:
      - items:
          - id: slower
            text: slow down the traffic
            lead: {body}
    actions:
      rows:
        - id: signs
          action: Mend the signs.
          delivers: {promise}
          {field}: highways
"""
TYPED = {"body": "nifrs", "promise": "slower", "field": "lead"}


def mended(folder: Path, **typed: str) -> tuple[str, str]:
    strategy = put(folder, HEAD + PLAN.format(**{**TYPED, **typed}))
    said = invoke("validate", folder).stdout
    invoke("validate --fix", folder)
    return said, strategy.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ({"body": "nirfs"}, "lead: nifrs"),
        ({"body": "higways"}, "lead: highways"),
        ({"promise": "slowr"}, "delivers: slower"),
        ({"promise": "slwoer"}, "delivers: slower"),
    ],
)
def test_an_id_that_one_slip_made_is_mended(
    tmp_path: Path, typed: dict[str, str], meant: str
) -> None:
    """The remark says there is none, and what to write; `--fix` writes it."""
    said, text = mended(tmp_path, **typed)
    assert f"“{next(iter(typed.values()))}”" in said
    assert f"hint: write “{meant.split()[1]}”" in said
    assert meant in text and f": {next(iter(typed.values()))}\n" not in text


@pytest.mark.parametrize("body", ["team-2", "nifr", "team"])
def test_an_id_that_may_be_another_is_asked_about(tmp_path: Path, body: str) -> None:
    """A number counts, and in a short word a letter: another body may be meant."""
    said, text = mended(tmp_path, body=body)
    assert f"there is no body “{body}”" in said
    assert f"lead: {body}\n" in text


def test_an_id_typed_twice_is_no_slip(tmp_path: Path) -> None:
    """Whoever types it so each time may have forgotten to list it."""
    typed = PLAN.format(**{**TYPED, "body": "higways"}).replace("lead: highways", "lead: higways")
    strategy = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert strategy.read_text(encoding="utf-8").count("lead: higways") == 2


@pytest.mark.parametrize("field", ["respnsible", "Responsibilty"])
def test_a_slip_in_the_name_that_a_council_gives_a_field_leads_to_it(
    tmp_path: Path, field: str
) -> None:
    """“responsible” is the lead of a row, and so is the same with a letter lost."""
    said, text = mended(tmp_path, field=field)
    assert "write “lead:”" in said
    assert text.count("lead: highways") == 1


def test_a_short_name_is_no_slip_of_another(tmp_path: Path) -> None:
    """“coast” is not “costs”."""
    said, text = mended(tmp_path, field="coast")
    assert "coast: highways" in text and "column of your own" in said


def test_a_national_document_that_is_not_known_may_be_left_out(tmp_path: Path) -> None:
    """A list of frameworks for other subjects helps nobody."""
    put(tmp_path, HEAD + "frameworks: Road Safety Strategy to 2030\n")
    said = invoke("validate", tmp_path).stdout
    assert "hint: leave it out" in said and "`stratc frameworks` lists" in said
    assert "cqs@2022" not in said


def test_a_document_in_two_languages_is_told_of_its_translation(tmp_path: Path) -> None:
    """One strategy has one language; `write en-GB` would be half of the answer."""
    put(tmp_path, HEAD + "language: Welsh and English\n")
    said = invoke("validate", tmp_path).stdout
    assert "write `en-GB` or `cy`" in said and "`translation-of:`" in said
