"""Mistakes that newcomers make together, each told as what it is."""

from pathlib import PurePosixPath

import pytest

from stratc.model import ROOT, Document, strategy
from stratc.source import Diagnostic, Text, apply
from stratc.text.similarity import nearest

HEAD = (
    "title: Homes\nareas: Saltby\nperiod: 2026/2031\nstatus: draft\n"
    "bodies:\n  - id: council\n    name: Saltby Council\n"
    "priorities:\n  - id: homes\n    title: Homes\n    summary: Homes are cold.\n"
    "    actions:\n      rows:\n"
)
ROW = "        - id: survey\n          action: Survey all homes.\n"


def said_of(rows: str) -> list[Diagnostic]:
    said: list[Diagnostic] = []
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, HEAD + rows)}), said.append)
    return said


def test_rows_with_heads_of_a_table_are_rows_still() -> None:
    """Heads in place of fields are told as such; no hyphen between two rows is called too many."""
    rows = (
        "        - what: Survey all homes\n          who: council\n          when: each quarter\n"
        "        - what: Publish a report\n          who: council\n          when: June 2027\n"
    )
    said = said_of(rows)
    assert {one.rule for one in said} == {"missing-field", "unknown-field"}
    assert sum(one.rule == "unknown-field" for one in said) == 6


def test_a_field_with_a_capital_is_not_loose_words() -> None:
    """A line that YAML refuses is told alone, and the heads of a table below it stay fields."""
    said = said_of(
        f"{ROW}          % done: 40%\n          Lead: council\n          Due: June 2027\n"
    )
    assert min(one.span.line for one in said) == 16
    assert not any("lines" in " ".join(one.hints) for one in said)
    assert {one.span.line for one in said if one.rule == "unknown-field"} >= {17, 18}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Contract let in May 2026", "note"),
        ("We met all the landlords and wrote to them", "note"),
        ("Green", "status"),
        ("On track, no issues to report", "status"),
        ("Delayed - now quarter three", "status"),
    ],
)
def test_progress_in_sentences_is_a_note(words: str, field: str) -> None:
    """What was done goes into the note; how far it has come is the status."""
    (said,) = said_of(f"{ROW}          progress: {words}\n")
    assert said.hints == (f"write “{field}:”",)


@pytest.mark.parametrize("field", ["baseline", "target", "direction"])
def test_what_belongs_to_a_measure_is_sent_there(field: str) -> None:
    """A baseline or target with a figure beside the measures of a row belongs to one of them."""
    (said,) = said_of(f"{ROW}          measures: [Homes, Lofts]\n          {field}: 12%\n")
    assert said.hints == (f"write it in an entry of `measures:`, below its title: `{field}:`",)


@pytest.mark.parametrize("words", ["every home is seen", "350 homes a year", "Bills down by 85%"])
def test_targets_in_words_are_measures(words: str) -> None:
    """A target that says what is counted is what a table calls a measure."""
    (said,) = said_of(f"{ROW}          targets: {words}\n")
    assert said.hints == ("write “measures:”",)


@pytest.mark.parametrize("words", ["412 lamps", "Supplier found late", "All is well now"])
def test_progress_beside_a_state_is_a_note(words: str) -> None:
    """Where a row says how far it has come already, its progress is what was done."""
    (said,) = said_of(f"{ROW}          status: Green\n          progress: {words}\n")
    assert said.hints == ("write “note:”",)
    assert said.edits


def test_the_head_of_a_note_is_not_needed() -> None:
    """A head for the words that go into each row's note is told to be deleted, as the rows are."""
    said: list[Diagnostic] = []
    columns = "      columns:\n        status: RAG\n        progress: Update\n      rows:\n"
    text = HEAD.replace("      rows:\n", columns) + ROW
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}), said.append)
    (one,) = said
    assert "delete this line" in one.hints[0] and not one.edits


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("104 weeks", "    value: 104\n    unit: weeks\n"),
        ("2,092 tCO2e", "    value: 2,092\n    unit: tCO2e\n"),
        ("61 homes in 2026", "    value: 61\n    unit: homes\n    period: 2026\n"),
    ],
)
def test_a_figure_with_its_unit_is_taken_apart(typed: str, written: str) -> None:
    """What is counted, and when, has a field of its own; where that is taken the author decides."""
    text = f"{HEAD}{ROW}statistics:\n  - id: one\n    title: One\n    value: {typed}\n"
    said: list[Diagnostic] = []
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}), said.append)
    (one,) = said
    assert apply(one.span.text, one.edits).content.endswith(written)
    strategy(
        Document("homes", {PurePosixPath(ROOT): Text(ROOT, text + "    unit: x\n")}), said.append
    )
    assert said[1].rule == "figure-shape" and not said[1].edits


def test_a_short_id_is_not_near_to_all_names() -> None:
    """Two letters stand in most names by chance; as a word of a name they may be meant."""
    assert nearest("Moorland owners", ["ne", "council"]) == ()
    assert nearest("The NE team", ["ne", "council"]) == ("ne",)
    assert nearest("nee", ["ne", "council"]) == ("ne",)


@pytest.mark.parametrize(
    ("heads", "hints"),
    [
        (("RAG: Green", "progress: We met all the landlords"), ["status", "note"]),
        (("progress: We met all the landlords", "RAG: Green"), ["note", "status"]),
        (("owner: council", "due date: June 2027"), ["lead", "due"]),
    ],
)
def test_two_heads_lead_to_two_fields(heads: tuple[str, ...], hints: list[str]) -> None:
    """Each head leads to a field of its own."""
    said = said_of(ROW + "".join(f"          {head}\n" for head in heads))
    assert [one.hints[0] for one in said] == [f"write “{hint}:”" for hint in hints]


def test_a_second_head_of_one_meaning_is_not_sent_to_the_same_field() -> None:
    """Two leads are not both made the lead: the second is asked about, and changes nothing."""
    said = said_of(f"{ROW}          owner: council\n          responsible: council\n")
    assert [bool(one.edits) for one in said] == [True, False]


@pytest.mark.parametrize("cell", ["status: Green", "text: Low\n              note: Once"])
def test_a_cell_that_became_a_group_is_told_and_nothing_breaks(cell: str) -> None:
    """A line that slips below the cell of an own column is told at its place."""
    columns = "      columns:\n        own: [Carbon saving]\n      rows:\n"
    text = HEAD.replace("      rows:\n", columns) + ROW
    text += f"          own:\n            Carbon saving:\n              {cell}\n"
    said: list[Diagnostic] = []
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}), said.append)
    assert said and all(one.span.line >= 19 for one in said)


@pytest.mark.parametrize("target", ["target: 90%", "target:\n                value: 90%"])
def test_the_time_of_a_measure_is_that_of_its_target(target: str) -> None:
    """A date beside a target is written below it; somebody's name there is not."""
    typed = f"{ROW}          measures:\n            - title: Homes\n              {target}\n"
    (said,) = said_of(f"{typed}              by: June 2027\n")
    assert apply(said.span.text, said.edits).content.endswith(
        "target:\n                value: 90%\n                period: June 2027\n"
    )
    (said,) = said_of(f"{typed}              by: the council\n")
    assert apply(said.span.text, said.edits).content.endswith('note: "By: the council"\n')


@pytest.mark.parametrize(
    ("part", "hint"),
    [
        ("statistics:\n  - id: one\n    title: One\n    value: 3\n    previous: 4\n", "`- with: "),
        ("governance:\n  text: It is led.\n  chair: The mayor\n", "`- role: chair`"),
        ("bodies:\n  - id: a\n    name: A\n    short name: Aa\n", "write “aliases:”"),
    ],
)
def test_a_head_is_sent_where_its_words_belong(part: str, hint: str) -> None:
    """What another field holds is sent to it, and is not called said already."""
    said: list[Diagnostic] = []
    text = HEAD.replace("bodies:\n  - id: council\n    name: Saltby Council\n", "") + ROW + part
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}), said.append)
    assert [hint in one.hints[0] for one in said] == [True]


@pytest.mark.parametrize("aims", ["target: 30", "baseline: 10%\n          target: 30% by 2028"])
def test_a_target_alone_wants_the_title_of_its_measure(aims: str) -> None:
    """Where nothing says what is measured, the hint shows the whole entry that is to be written."""
    said = said_of(f"{ROW}          {aims}\n")
    written = " and ".join(f"`{one.strip()}`" for one in aims.split("\n"))
    hint = "under `measures:` write `- title:` with what is measured, and below it "
    assert {one.hints for one in said} == {(hint + written,)}


def test_a_measure_that_became_a_note_takes_no_target() -> None:
    """What stands behind “#” is the title of that measure, and is told of first."""
    said = said_of(f"{ROW}          measures: # of trees planted\n          target: 30\n")
    assert [one.edits for one in said if "`target:`" in one.message] == [()]
