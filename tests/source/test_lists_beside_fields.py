"""What a hand used to Word does to a list, and to a field whose name has several words."""

from pathlib import PurePosixPath

import pytest

from stratc.model import ROOT, Document, strategy
from stratc.source import Diagnostic, Text, apply

HEAD = (
    "title: Homes\nareas: [Saltby]\nperiod: 2026/2031\nstatus: draft\npriorities:\n  - id: homes\n"
    "    title: Homes\n    actions:\n      columns:\n        own: [Latest update]\n      rows:\n"
    "        - id: one\n          action: Find land.\n"
)
ROW = "        - id: two\n          action: Build.\n"


def said_of(text: str) -> list[Diagnostic]:
    said: list[Diagnostic] = []
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}), said.append)
    return said


@pytest.mark.parametrize("gap", ["          ", "            ", "              "])
def test_a_list_beside_its_field_is_put_below_it(gap: str) -> None:
    """One remark at its line, and what it offers is the list as an author writes it."""
    text = f"{HEAD}          measures: - Waits are short: under a week\n{gap}- One form\n{ROW}"
    (said,) = said_of(text)
    assert (said.rule, said.span.line) == ("list-beside-its-field", 14)
    mended = apply(said.span.text, said.edits).content
    below = (
        "          measures:\n"
        '            - "Waits are short: under a week"\n'
        "            - One form\n"
    )
    assert mended == f"{HEAD}{below}{ROW}"
    assert said_of(mended) == []


def test_a_hyphen_before_a_single_value_goes() -> None:
    """A list of one that begins beside its field is that one value."""
    (said,) = said_of(f"{HEAD}          measures: - Waits are short\n{ROW}")
    mended = apply(said.span.text, said.edits).content
    assert mended == f"{HEAD}          measures: Waits are short\n{ROW}"


def test_a_field_of_several_words_keeps_its_name() -> None:
    """A colon in its value leads to quotation marks round the value, not round the line."""
    text = f"{HEAD}          own:\n            Latest update: Agreed; next: sign off\n{ROW}"
    (said,) = said_of(text)
    assert said.hints[0] == 'put it in quotes: `Latest update: "Agreed; next: sign off"`'
    assert said_of(apply(said.span.text, said.edits).content) == []


def test_a_cell_outside_own_is_sent_there() -> None:
    """A column that the plan declares is known by its heading wherever its cell stands."""
    (said,) = said_of(f"{HEAD}          Latest update: Agreed\n{ROW}")
    assert said.rule == "cell-outside-own"


def test_no_line_is_sent_far_away() -> None:
    """A line ten spaces from any other is not said to belong there."""
    text = f"{HEAD}          how: [a\n          note: b\n{ROW}"
    assert not [one for one in said_of(text) if "10 spaces" in one.message]


@pytest.mark.parametrize("value", ["TBC", "@x", "[]", "7", "? x", "see below", "yes", "Ann, Bob"])
def test_a_value_beside_a_list_is_the_one_mistake(value: str) -> None:
    """What stands below is read as the list that it is, and the value stays as a comment."""
    below = "\n  - id: count-2026\n    title: Count of homes\n    year: 2026\n"
    said = said_of(f"{HEAD}{ROW}sources: {value}{below}")
    assert {one.span.line for one in said} == {16}
    texts = Text(ROOT, f"{HEAD}{ROW}sources: {value}{below}")
    while said:
        texts = apply(texts, said[0].edits)
        said = said_of(texts.content)
    assert "sources: # " in texts.content
    assert texts.content.endswith(below)


@pytest.mark.parametrize("spaces", [2, 4])
def test_a_field_that_slipped_into_the_last_entry_is_moved_back(spaces: int) -> None:
    """The one remark stands at the field, and not at each line of the list that it left."""
    last = "appendices:\n  - id: plan\n    title: What the wardens do\n    text: They walk.\n"
    allowed = "  - rule: unknown-strategy\n    reason: It was never put in.\n"
    said = said_of(f"{HEAD}{ROW}{last}{' ' * spaces}allow:\n{allowed}{allowed}")
    assert [(one.rule, one.span.line) for one in said] == [("wrong-indent", 20)]
    assert apply(said[0].span.text, said[0].edits).content.endswith(f"\nallow:\n{allowed}{allowed}")


PROMISES = """title: Plan
areas: Fenmarsh
period: 2026/2029
status: draft
priorities:
  - id: early
    title: Early help
    commitments:
"""


def test_words_that_lead_to_a_list_right_below_them_keep_it() -> None:
    """`items:` is lost between; what is offered holds the words, and the list below its field."""
    text = (
        PROMISES
        + "      - lead-in: The Trust will:\n        - train staff\n        - open a shop\n"
    )
    (said, *_) = said_of(text)
    assert (said.rule, said.span.line) == ("items-lost", 9)
    mended = apply(said.span.text, said.edits).content.splitlines()[8:]
    assert mended == [
        '      - lead-in: "The Trust will:"',
        "        items:",
        "        - text: train staff",
        "        - text: open a shop",
    ]


@pytest.mark.parametrize("mark", [*"•▪◦–—*", "1.", "2)", "a)"])
def test_points_that_were_pasted_from_a_document_are_a_list(mark: str) -> None:
    """All at once, and never notes that nobody prints."""
    text = f"{PROMISES}    {mark} train all staff\n    {mark} open a shop\n"
    (said, *_) = said_of(text)
    assert (said.rule, said.span.line) == ("slip", 9)
    mended = apply(said.span.text, said.edits).content.splitlines()[8:]
    assert mended == ["    - train all staff", "    - open a shop"]
