"""What drafting leaves behind."""

import pytest

from stratc.source import Severity

from .catalogue import drawn, places


def _text(words: str, status: str = "published") -> str:
    return f"status: {status}\nbackground:\n  - title: Now\n    text: |\n      {words}\n"


@pytest.mark.parametrize(
    "note",
    [
        "(taken from 2.4 above)",
        "[insert figure]",
        "[to be added]",
        "delete as appropriate",
        "Error! Reference source not found.",
        "_Hlk89950369",
        "To do:",
    ],
)
def test_a_note_is_shown_whole(note: str) -> None:
    """The place is the note and nothing around it."""
    assert places(_text(f"People need help {note} now."), "drafting-note") == [note]


@pytest.mark.parametrize(
    "words",
    [
        "(see also page 4)",
        "[a quotation]",
        "(check-ups)",
        "add more clinics",
        "(commented on)",
        "and there is more to do:",
    ],
)
def test_an_aside_is_no_note(words: str) -> None:
    """Brackets alone do not make a note to colleagues."""
    assert not places(_text(f"People need help {words} now."), "drafting-note")


def test_a_draft_may_hold_notes() -> None:
    """The same note is milder while the strategy is a draft."""
    for status, severity in (("draft", Severity.CONSIDER), ("published", Severity.MUST)):
        said = drawn(_text("People need help [insert figure].", status)).said
        assert [r.severity for r in said if r.rule == "drafting-note"] == [severity]


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("We will ensure the availability of", "the availability of"),
        ("We will ensure the availability of (the line breaks off)", "the availability of"),
        ("We work with schools, police,", "schools, police,"),
        ("We will open clinics and", "open clinics and"),
        ("This is the world we live in.", ""),
        ("We will open a clinic in every town", ""),
        ("These are services that people rely on.", ""),
        ("Let families see where their own case has got to", ""),
        ("We will go where we are needed, and bring help to", "bring help to"),
    ],
)
def test_a_sentence_ends_in_a_word_that_can_end_it(words: str, ending: str) -> None:
    """A missing full stop alone is not a sentence cut off."""
    assert places(_text(words), "text-cut-off") == ([ending] if ending else [])


def test_two_modal_verbs_are_left_by_a_change() -> None:
    """“Will should” was two sentences; “the will must be read” is one."""
    rule = "left-by-tracked-changes"
    assert places(_text("Services will should be open."), rule) == ["will should"]
    assert not places(_text("The will must be read."), rule)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("bodies:\n  - id: c\n    name: Saltby Council,\n", ["Saltby Council,"]),
        ("background:\n  - title: Where we are,\n    text: Cold.\n", ["Where we are,"]),
        ("background:\n  - title: Where, when and how\n    text: Cold.\n", []),
    ],
)
def test_a_name_or_title_that_ends_with_a_comma_is_told(fields: str, found: list[str]) -> None:
    """A comma behind a name is left from a list, and would be printed."""
    assert places(fields, "text-cut-off") == found
