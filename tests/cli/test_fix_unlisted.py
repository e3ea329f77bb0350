"""stratc validate --fix lists who and what a plan names by its words and lists nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_fix_lists import HEAD, put
from .whole import invoke

PROMISE = """\
    commitments:
      - items:
          - id: desk
            text: We will open a desk.
            lead: {lead}
"""
BODIES = "bodies:\n  - id: trust\n    name: The Wold Trust\n"


def mended(folder: Path, lead: str, bodies: str = BODIES) -> str:
    """The file after --fix, of a promise that somebody leads."""
    file = put(folder, HEAD + PROMISE.format(lead=lead) + bodies)
    invoke("validate --fix", folder)
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("bodies", [BODIES, ""])
def test_who_is_named_by_words_is_listed(tmp_path: Path, bodies: str) -> None:
    """The words are listed once as a body, every use has its id, and nothing is left to fix."""
    lead = "Skills Team\n            partners: [Skills Team, Town Farm]"
    text = mended(tmp_path, lead, bodies)
    assert text.count("    name: Skills Team\n") == text.count("    name: Town Farm\n") == 1
    assert "lead: skills-team\n            partners: [skills-team, town-farm]\n" in text
    assert "must fix" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    "lead", ["The Wold Trst", "Wold Trust and Farm", "farm", "trust-farm", "TBC", "Farm / Mill"]
)
def test_what_may_mean_another_is_asked_about(tmp_path: Path, lead: str) -> None:
    """A slip in a name, several names in one, an id without its entry: their author knows."""
    assert f"lead: {lead}\n" in mended(tmp_path, lead)


def test_a_source_in_words_is_listed(tmp_path: Path) -> None:
    """Where a figure comes from may be typed as words; they become the title of a source."""
    figure = (
        "statistics:\n  - id: a\n    title: A\n    value: 3\n    source: Council survey, 2025\n"
    )
    file = put(tmp_path, HEAD + figure)
    invoke("validate --fix", tmp_path)
    listed = "sources:\n  - id: council-survey-2025\n    title: Council survey, 2025\n"
    assert file.read_text(encoding="utf-8").endswith(listed)


def test_nobody_is_offered_for_letters_in_common(tmp_path: Path) -> None:
    """A listed body is offered for words that it shares or that are a slip; never for letters."""
    put(tmp_path, HEAD + PROMISE.format(lead="licensees") + BODIES.replace("trust", "police", 1))
    assert "write “police”" not in invoke("validate", tmp_path).stdout
