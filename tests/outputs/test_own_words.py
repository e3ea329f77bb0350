"""What stands over tables and after counts is called as the document calls it itself."""

import re

import pytest

from stratc.outputs import Publication, write_document
from tests.conftest import SMALLEST, Compile

OBJECTIVES = (
    SMALLEST.replace("published", "draft")
    + """\
frameworks: [ncdof@2023]
vision:
  aim: Less harm.
  objectives:
    - {text: Fewer people sell., priority: supply}
    - {text: More people recover., priority: recovery}
priorities:
  - id: supply
    kind: objective
    label: Aim 1
    title: Break the chains that bring drugs into our small market towns
    commitments: [{items: [{id: a, text: Stop the lines., serves: ncdof:s1, lead: police}]}]
  - id: recovery
    kind: objective
    label: Aim 2
    title: Give everybody who wants to recover the means and the time for it
    commitments: [{items: [{id: b, text: Open a house., serves: ncdof:s2}]}]
bodies: [{id: police, name: Fenmarsh Police}]
sections:
  - title: Working together
    commitments: [{items: [{id: c, text: Meet., cross-cutting: Partnership}]}]
"""
)


def shown(compiled: Compile, source: str = OBJECTIVES) -> str:
    result = compiled(source)
    (strategy,) = result.library.strategies
    return write_document(Publication(result.library, strategy))


def heads(html: str, table: str) -> list[str]:
    """The words over the columns of one table."""
    found = re.search(rf'<table id="{table}">.*?</thead>', html, re.S)
    assert found, table
    cells = re.findall(r'<th scope="col">(.*?)</th>', found[0], re.S)
    return [re.sub(r"<[^>]+>", "", cell).strip() for cell in cells]


def test_columns_without_room_bear_a_number_that_is_told_above(compiled: Compile) -> None:
    """Where a title does not fit over its column, it stands beside its number over the table."""
    html = shown(compiled)
    assert heads(html, "match") == ["National goal", "1", "2", "In all"]
    told = re.search(r'<span class="small columns">.*?</caption>', html, re.S)
    assert told and re.findall(r"<b>(\d)</b> (\w+)", told[0]) == [("1", "Break"), ("2", "Give")]


def test_no_column_is_empty(compiled: Compile) -> None:
    """Promises of the one section outside of priorities have a column where one serves a goal."""
    towards = OBJECTIVES.replace("cross-cutting: Partnership", "serves: ncdof:s1")
    assert heads(shown(compiled, towards), "match")[-2:] == ["A", "In all"]


def test_few_promises_are_counted_in_words(compiled: Compile) -> None:
    """A goal that rests on little says on how many promises."""
    assert re.search(r"Goals with few promises</h3><p>[^<]+\(1 commitment\)", shown(compiled))


def test_objectives_are_called_objectives(compiled: Compile) -> None:
    """The strategy on a page names and counts objectives where all priorities are objectives."""
    unlabelled = re.sub(r"    label: .*\n", "", OBJECTIVES)
    html = shown(compiled, unlabelled)
    assert heads(html, "op")[:2] == ["Objective", "The change we want"]
    assert "2 objectives and 3 commitments" in html
    usual = shown(compiled, re.sub(r"    kind: objective\n", "", unlabelled))
    assert heads(usual, "op")[:2] == ["Priority", "Objective"]
    assert "2 priorities and 3 commitments" in usual


def test_priorities_are_called_as_all_their_labels_call_them(compiled: Compile) -> None:
    """“Aim 1” and “Aim 2” are two aims: over the contents, in what is counted and over tables."""
    html = shown(compiled)
    assert heads(html, "op")[:1] == ["Aim"]
    assert "2 aims and 3 commitments" in html
    assert re.findall(r'<li class="part">(\w+)</li>', html)[:1] == ["Aims"]
    mixed = shown(compiled, OBJECTIVES.replace("Aim 2", "Goal 2"))
    assert "2 objectives and 3 commitments" in mixed


@pytest.mark.parametrize(
    "over",
    [
        "introduction: We chose two.\ncontents: [{part: priorities, title: Our pledges}]\n",
        "introduction: '**Our pledges**'\n",
    ],
)
def test_priorities_without_labels_are_called_as_the_heading_over_them(
    compiled: Compile, over: str
) -> None:
    """Below “Our pledges” the first is Pledge 1; labels of another word go before the heading."""
    plain = re.sub(r"    (?:label: .*|kind: objective)\n", "", OBJECTIVES)
    html = shown(compiled, plain + over)
    assert heads(html, "op")[:1] == ["Pledge"]
    assert "2 pledges and 3 commitments" in html
    assert re.search(r'class="kicker">\s*Pledge <b>1', html)
    labelled = shown(compiled, re.sub(r"    kind: objective\n", "", OBJECTIVES) + over)
    assert "2 aims and 3 commitments" in labelled


def test_what_is_promised_stands_before_what_it_lacks(compiled: Compile) -> None:
    """How complete a draft is, is said after its priorities and not before."""
    html = shown(compiled)
    assert 0 < html.index('id="priority-recovery"') < html.index('id="leads"')


@pytest.mark.parametrize(
    ("adopted", "said"), [("2026-03-28", "on 28 March 2026"), ("2026-03", "in March 2026")]
)
def test_who_adopted_a_strategy_is_said_when_it_is_published(
    compiled: Compile, adopted: str, said: str
) -> None:
    """The body and the day, or the month, stay on the page after it is no longer just adopted."""
    more = f"published: 2026-04-02\nadopted: {{date: {adopted}, by: police}}\n"
    html = shown(compiled, OBJECTIVES.replace("status: draft\n", f"status: published\n{more}"))
    told = re.sub(r"<[^>]+>", "", html)
    assert f"Published 2 April 2026. Adopted by Fenmarsh Police {said}" in told


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            "{value: 98%, period: 2025/26}, target: {value: 98%, period: 2030/31}",
            "kept at 98% until 2030/31",
        ),
        ("{value: 12, period: 2025}, target: {value: 12}", "kept at 12"),
        (
            "{value: 98%, period: 2025}, target: {value: 99%, period: 2031}",
            "from 98% in 2025 to 99% by 2031",
        ),
        (
            "{value: 0, period: 2025}, target: {value: 8, period: 2031}",
            "from 0 in 2025 to 8 by 2031",
        ),
        ("{value: 40, period: 2025}", "from 40 in 2025"),
    ],
)
def test_a_figure_that_is_to_stay_is_kept(compiled: Compile, figures: str, said: str) -> None:
    """Where it stands today is what is wanted: nothing goes “from 98% to 98%”."""
    measure = f"{{title: Calls answered, baseline: {figures}}}"
    page = shown(
        compiled,
        f"""\
{SMALLEST}
priorities:
  - id: p
    title: Treatment
    commitments: [{{items: [{{id: c, text: Answer., measures: [{measure}]}}]}}]
""",
    )
    assert f"</strong>, {said}<" in re.sub(r"\s*</", "</", page)


def test_what_cuts_across_is_called_by_its_title(compiled: Compile) -> None:
    """“Cross-cutting 2” is nobody's name for a part; a title stands behind a colon."""
    page = shown(
        compiled,
        f"""\
{SMALLEST}
priorities:
  - {{id: p, title: Treatment, commitments: [{{items: [{{id: c, text: Meet.}}]}}]}}
  - {{id: q, title: Data, kind: cross-cutting, commitments: [{{items: [{{id: d, text: Ask.}}]}}]}}
""",
    )
    headings = re.findall(r"<h3[^>]*>Our commitments([^<]+)</h3>", page)
    assert headings == [" for Priority 1", ": Data"]
