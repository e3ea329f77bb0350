"""Mistakes of shape: one slip is one remark, and its hint leads to what was meant."""

from pathlib import PurePosixPath

import pytest

from stratc.model import Document, framework, strategy
from stratc.source import Diagnostic, Text, apply
from tests.conftest import SMALLEST

ROW = """\
priorities:
  - id: treatment
    title: Treatment
    actions:
      rows:
        - id: hubs
          action: Open a hub in every town.
"""


def remarks(content: str, **parts: str) -> list[Diagnostic]:
    texts = {PurePosixPath("strategy.yaml"): Text("strategy.yaml", content)}
    for name, part in parts.items():
        path = PurePosixPath(f"priorities/{name}.yaml")
        texts[path] = Text(path.as_posix(), part)
    said: list[Diagnostic] = []
    strategy(Document("fenmarsh", texts), said.append)
    return said


FIELDS = {
    "owner: council": "lead",
    "responsible officer: council": "lead",
    "timescale: 2027": "due",
    "budget: grant": "funding",
    "RAG: Amber": "status",
    "KPI: hubs that are open": "measures",
}


@pytest.mark.parametrize("field", FIELDS)
def test_a_councils_word_leads_to_the_field(field: str) -> None:
    """The remark names the one field that was meant, and its change can be read."""
    text = Text("strategy.yaml", SMALLEST + ROW + f"          {field}\n")
    said = remarks(text.content)
    assert [one.rule for one in said] == ["unknown-field"]
    assert f"“{FIELDS[field]}:”" in said[0].hints[0]
    assert remarks(apply(text, said[0].edits).content) == []


def test_a_second_word_for_a_field_that_is_filled_becomes_a_column_of_its_own() -> None:
    """“Accountable” beside a lead is another column, and never a second lead."""
    (said,) = remarks(SMALLEST + ROW + "          lead: council\n          accountable: Jo\n")
    assert "“accountable” under `own:`" in said.hints[0]
    assert not said.edits


@pytest.mark.parametrize(
    ("value", "field"), [("March 2028", "due"), ("every winter", "due"), ("council", "lead")]
)
def test_by_is_by_whom_or_by_when(value: str, field: str) -> None:
    """What stands behind “by” says which of the two is meant."""
    (said,) = remarks(SMALLEST + ROW + f"          by: {value}\n")
    assert f"“{field}:”" in said.hints[0]


@pytest.mark.parametrize("nothing", ["n/a", "–", "none"])
def test_nothing_where_a_list_belongs_is_left_out(nothing: str) -> None:
    """Who writes that there is nothing is told to leave the field out."""
    (said,) = remarks(SMALLEST + f"figures: {nothing}\n")
    assert "leave `figures:` out" in said.hints[0]


def test_a_misspelt_field_that_must_be_there_is_one_mistake() -> None:
    """A required field under a wrong name is not told to be missing as well."""
    said = remarks(SMALLEST.replace("title:", "titel:"))
    assert [(one.rule, one.edits[0].replacement) for one in said] == [("unknown-field", "title")]


@pytest.mark.parametrize("typed", ["treatmnet", 'trea"tment', "treat{ment", "Treatment"])
def test_a_misspelt_name_of_a_file_is_one_mistake(typed: str) -> None:
    """A priority that is listed under a wrong name is told where it is listed, and not again."""
    part = "title: Treatment\n"
    said = remarks(SMALLEST + f"priorities:\n  - {typed}\n", treatment=part)
    assert [(one.rule, one.edits[0].replacement) for one in said] == [("missing-file", "treatment")]


@pytest.mark.parametrize(
    "vision",
    [
        "objectives:\n    - Working together: people and places\n",
        "ambitions:\n    - A county where: all is well\n",
        "statement:\n    Our promise: a safe county\n",
    ],
)
def test_a_colon_in_a_sentence_is_one_mistake(vision: str) -> None:
    """Words that a colon cuts in two are told at once, with quotation marks that mend them."""
    text = Text("strategy.yaml", f"{SMALLEST}vision:\n  {vision}")
    said = remarks(text.content)
    assert [one.rule for one in said] == ["colon-in-words"]
    assert remarks(apply(text, said[0].edits).content) == []


def test_an_indent_that_says_something_else_is_told_as_an_indent() -> None:
    """Good YAML that a lost indent made into something else is told where the indent was lost."""
    text = Text("strategy.yaml", SMALLEST + ROW.replace("          action:", "      action:"))
    said = remarks(text.content)
    assert [(one.rule, one.span.line) for one in said] == [
        ("wrong-indent", text.content[: text.content.index("      action:")].count("\n") + 1)
    ]
    assert remarks(apply(text, said[0].edits).content) == []


def test_mistakes_beside_a_slip_are_told_in_the_same_run() -> None:
    """A file that is no YAML does not hide what else is wrong, in it or in another file."""
    content = SMALLEST + "review: a: b\npublished: soon\npriorities:\n  - treatment\n"
    said = remarks(content, treatment="title: Treatment\nkind: neither\n")
    assert sorted(one.rule for one in said) == ["date-shape", "quotes-needed", "unknown-word"]


def test_a_list_is_not_empty_because_an_entry_is_wrong() -> None:
    """A mistake in the one entry of a list that must hold one is told, and nothing else."""
    said: list[Diagnostic] = []
    about = "title: Plan\nissuer: Board\nurl: https://fens.example\n"
    content = f"{about}items:\n  - id: a\n    title: A\n"
    assert framework(Text("fen-plan@2025.yaml", content), said.append) is None
    assert [one.rule for one in said] == ["missing-field"]
    empty: list[Diagnostic] = []
    framework(Text("fen-plan@2025.yaml", f"{about}items: []\n"), empty.append)
    assert [one.rule for one in empty] == ["wrong-shape"]


@pytest.mark.parametrize("nothing", ["~", "null", ""])
def test_yamls_own_words_for_nothing_say_nothing(nothing: str) -> None:
    """A field that holds `~` or `null` is absent, like one with nothing behind its colon."""
    figure = "statistics:\n  - id: homes\n    title: Cold homes\n    value: 658\n"
    assert remarks(f"{SMALLEST}figures: {nothing}\n{figure}") == []
    untitled = SMALLEST.replace("title: Fenmarsh Drug and Alcohol Strategy", f"title: {nothing}")
    assert [one.rule for one in remarks(untitled)] == ["missing-field"]


def test_a_value_in_place_of_a_group_is_told_what_the_group_consists_of() -> None:
    """Who writes words where fields belong is shown the fields, and not sent to the spaces."""
    figure = "statistics:\n  - id: homes\n    title: Cold homes\n    as-printed: 2029/21\n"
    (said,) = remarks(SMALLEST + figure)
    assert (said.rule, said.span.written) == ("wrong-shape", "2029/21")
    assert "period:" in " ".join(said.hints)


WRITTEN_FLAT = {
    "partners: [council, friends]\n": "`- members: [council, friends]`",
    "background:\n  - Loans fall\n": "`text: Loans fall`",
    f"background:\n  - {'Everyone reads ' * 9}\n": "`text: |` with these words",
}


@pytest.mark.parametrize("typed", WRITTEN_FLAT)
def test_words_in_place_of_fields_are_shown_as_they_are_to_be_typed(typed: str) -> None:
    """The hint holds the author's own words in the field that they belong to, and no quotes."""
    first = remarks(SMALLEST + typed)[0]
    assert first.rule == "wrong-shape"
    assert WRITTEN_FLAT[typed] in first.hints[0]


def test_entries_without_their_list_are_sent_into_it() -> None:
    """A commitment written where a group of them belongs is told of `items:`."""
    typed = (
        "priorities:\n  - id: reading\n    title: Reading\n    commitments:\n"
        "      - id: sundays\n        text: open on Sundays\n"
    )
    assert "`- items:`" in remarks(SMALLEST + typed)[0].hints[0]


def test_a_list_in_place_of_a_plan_is_sent_to_its_rows() -> None:
    """Rows written straight under `actions:` are told of `rows:`."""
    typed = (
        "priorities:\n  - id: reading\n    title: Reading\n    actions:\n"
        "      - id: rota\n        action: Agree a rota\n"
    )
    assert "`rows:`" in remarks(SMALLEST + typed)[0].hints[0]


@pytest.mark.parametrize(
    ("typed", "mended"), [("partners: [moor, fen]\n", "partners:\n  - members: [moor, fen]\n")]
)
def test_a_value_where_a_group_belongs_is_put_into_its_field(typed: str, mended: str) -> None:
    """A sentence or a list of bodies has one place in the group, which the one remark writes."""
    whole = typed + SMALLEST
    (said,) = (one for one in remarks(whole) if one.rule == "wrong-shape")
    new = apply(said.span.text, said.edits).content
    assert new == mended + SMALLEST
    assert not [one for one in remarks(new) if one.rule == "wrong-shape"]


@pytest.mark.parametrize(
    "typed",
    [
        "vision: Every street is green.\n",
        "foreword: |\n  One.\n\n  Two.\n",
        "governance: The board meets each quarter.\n",
        "services:\n  - The tool library\n",
    ],
)
def test_words_alone_are_what_such_a_group_mainly_says(typed: str) -> None:
    """A vision, a foreword, how it is governed and a service may be written as their words."""
    assert not remarks(typed + SMALLEST)


def test_a_part_of_a_body_is_a_name_alone() -> None:
    """The parts of a body are names: of fields the hint keeps the name, at its hyphen."""
    text = "bodies:\n  - id: fen\n    name: Fen\n    parts:\n      - id: team\n"
    text += "        name: Flood Team\n"
    (said,) = (one for one in remarks(text + SMALLEST) if one.rule == "wrong-shape")
    assert said.hints == ("write `- Flood Team`, with no field before it",)


def test_what_stands_below_three_hyphens_is_not_missed_above() -> None:
    """Where hyphens cut a file in two, they are the one mistake: both halves are read."""
    first, *rest = SMALLEST.splitlines(keepends=True)
    said = remarks(f"{first}---\n{''.join(rest)}")
    assert [(one.rule, one.span.line) for one in said] == [("second-document", 2)]


@pytest.mark.parametrize("field", ["contact", "subtitle", "title"])
def test_a_word_behind_an_and_is_not_lost(field: str) -> None:
    """A value of one word that begins with “&” is told, as it is where more words follow."""
    content = "".join(
        line for line in SMALLEST.splitlines(keepends=True) if not line.startswith(f"{field}:")
    )
    said = remarks(f"{field}: &homes\n{content}")
    assert [(one.rule, one.span.line) for one in said][:1] == [("words-after-and", 1)]
    new = apply(said[0].span.text, said[0].edits).content
    assert new == f'{field}: "&homes"\n{content}'


@pytest.mark.parametrize(
    ("typed", "meant"), [("c.", "about"), ("circa", "about"), ("approx.", "about")]
)
def test_a_sign_for_about_is_its_word(typed: str, meant: str) -> None:
    """A qualifier in another word leads to stratc's own."""
    figure = "statistics:\n  - id: a\n    title: Homes\n    value: 5\n    qualifier: "
    text = Text("strategy.yaml", f"{SMALLEST}{figure}'{typed}'\n")
    (said,) = remarks(text.content)
    assert said.hints == (f"write “{meant}”",)
    assert remarks(apply(text, said.edits).content) == []


def test_promises_and_plans_at_the_margin_are_sent_to_their_priority() -> None:
    """Each list is told where it belongs, and no line is held to stand wrongly below the other."""
    promises = "commitments:\n  - priority: open\n    items:\n      - text: We will open.\n"
    plan = "actions:\n  - priority: open\n    items:\n      - title: Agree hours\n"
    said = remarks(f"{SMALLEST}priorities:\n  - id: open\n    title: Open\n{promises}{plan}")
    assert [one.rule for one in said] == ["unknown-field", "unknown-field"]
    assert all("entry of `priorities:`: move it there" in one.hints[0] for one in said)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("action plan:\n  - Action: Agree hours\n", "an entry of `priorities:`: move it there"),
        ("risks:\n  - Funding ends\n", "under `sections:` write `- title: Risks`"),
        (ROW.replace("rows:", "Action 1:"), "an entry of `rows:`, with `- action:` in place"),
    ],
)
def test_what_stands_in_the_wrong_place_is_sent_to_the_right_one(typed: str, hint: str) -> None:
    """A plan belongs to a priority, a row to its rows; what has no field is a section."""
    said = remarks(SMALLEST + typed)
    assert any(hint in one.hints[0] for one in said if one.rule == "unknown-field")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("11,300 homes (1 in 9)", "write `value: 11,300`, `unit: homes`, and “1 in 9” under"),
        ("143 (2024), 97 (2023)", "write each of the two figures in an entry of its own"),
        ("men 6.2 years; women 4.1 years", "write each of the two figures in an entry of its own"),
    ],
)
def test_each_part_of_a_figure_in_words_has_its_field(typed: str, hint: str) -> None:
    """What stands beside a figure is sent to its own field, and two figures to two entries."""
    said = remarks(f"{SMALLEST}statistics:\n  - id: homes\n    title: Homes\n    value: {typed}\n")
    assert [one.hints[0].startswith(hint) for one in said] == [True]


def test_no_target_is_left_out() -> None:
    """“None” for a target is not the 0 that would be one."""
    said = remarks(SMALLEST + ROW + "          measures:\n            - {title: A, target: none}\n")
    assert ["leave the line `target:` out" in one.hints[0] for one in said] == [True]


def test_promises_without_their_group_are_told_once() -> None:
    """One change moves all their fields, also those with another name."""
    promise = "      - text: We will mend {}.\n        timescale: 2028\n        status: Green\n"
    commitments = "".join(map(promise.format, ("roofs", "paths", "bins")))
    told = SMALLEST + "priorities:\n  - id: a\n    title: A\n    commitments:\n" + commitments
    said = remarks(told)
    assert [(one.span.line, one.hints[0][:23]) for one in said] == [
        (said[0].span.line, "it belongs to an entry ")
    ]
    mended = apply(said[0].span.text, said[0].edits)
    assert not [one for one in remarks(mended.content) if one.hints[0] == said[0].hints[0]]


def test_no_line_is_sent_into_a_list_that_cannot_be_read() -> None:
    """An entry with everyday names below rows without their group stands where it should."""
    one = (
        "  - name: {}\n    description: {}\n    actions:\n      - action: Do.\n        rag: Green\n"
    )
    said = remarks(
        SMALLEST + "priorities:\n" + one.format("A", "B.") + one.format("C", "|\n      D.")
    )
    assert {said.rule for said in said} == {"missing-field", "unknown-field", "wrong-shape"}


def test_an_id_is_offered_of_words_under_an_everyday_name() -> None:
    """“Task” is the action, so its id is made of it while both are still to be mended."""
    plan = "priorities:\n  - id: a\n    title: A\n    actions:\n      rows:\n"
    said = remarks(SMALLEST + plan + "        - task: Open a hub.\n")
    assert any("add `id: open-hub`" in one.hints[0] for one in said)
