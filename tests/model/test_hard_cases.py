"""The 22 things that five published documents do and that a model must hold.

Each test is named after one of them and looks at the strategies in `strategies/`, which restate
these documents: nothing here is made up for the test.
"""

from collections import Counter
from typing import Any, TypeVar

from stratc.crossref import Index, promises
from stratc.model import (
    Action,
    Commitment,
    Comparator,
    Element,
    Intervention,
    Part,
    Priority,
    Statistic,
    walk,
)
from stratc.pipeline import Compilation

CAMBRIDGESHIRE = "cambridgeshire-peterborough-2022"
LINCOLNSHIRE = "lincolnshire-2026"
LINCOLNSHIRE_BEFORE = "lincolnshire-2021"
NORTHAMPTONSHIRE = "northamptonshire-2023"
WORCESTERSHIRE = "worcestershire-2022"

E = TypeVar("E", bound=Element)


def index(real: Compilation, name: str) -> Index:
    strategy = real.library.strategy(name)
    assert strategy
    return real.library.index(strategy)


def every(index: Index, kind: type[E]) -> list[E]:
    return [element for element in index.elements if isinstance(element, kind)]


def targets(element: Any) -> list[str]:
    return [link.to for link in element.serves]


def row(index: Index, label: str) -> Action:
    return next(action for action in every(index, Action) if action.label == label)


def test_01_one_commitment_serves_two_national_priorities(real: Compilation) -> None:
    """Links are many to many, and a commitment outside every priority has them too."""
    lincolnshire = index(real, LINCOLNSHIRE)
    response = lincolnshire.commitments["response-to-enforcement"]
    assert targets(response) == ["from-harm-to-hope:2.1", "ncdof:s3", "from-harm-to-hope:1"]
    assert lincolnshire.priority_of(response) is None
    arrest = index(real, LINCOLNSHIRE_BEFORE).commitments["testing-on-arrest"]
    assert {"from-harm-to-hope:3.1", "from-harm-to-hope:2.6"} <= set(targets(arrest))


def test_02_content_stands_under_another_priority_than_the_national_one(real: Compilation) -> None:
    """Out of court disposals stand under supply, and serve demand."""
    before = index(real, LINCOLNSHIRE_BEFORE)
    disposals = before.commitments["out-of-court-disposals"]
    host = before.priority_of(disposals)
    assert host and host.id == "supply" and targets(host)[0] == "from-harm-to-hope:1"
    assert "from-harm-to-hope:3.1" in targets(disposals)
    assert not any(link.startswith("from-harm-to-hope:1") for link in targets(disposals))
    assert not host.inherit


def test_03_columns_that_were_flattened(real: Compilation) -> None:
    """Cells may be empty or hold for the whole table, and a row says how sure its cells are."""
    rows = every(index(real, CAMBRIDGESHIRE), Action)
    assert len(rows) == 70
    assert sum(action.how is not None for action in rows) == 66
    assert sum(bool(action.measures) for action in rows) == 39
    assert sum(bool(action.lead) for action in rows) == 1
    assert any(measure.covers == "table" for action in rows for measure in action.measures)
    assert {action.alignment for action in rows} == {"certain", "judged", "lost"}


def test_04_rows_without_a_printed_id(real: Compilation) -> None:
    """Four rows print no number, and every row can be named all the same."""
    rows = every(index(real, NORTHAMPTONSHIRE), Action)
    assert sum(action.label is None for action in rows) == 4
    assert len({action.id for action in rows}) == len(rows) == 25


def test_05_several_priority_statements_in_one_row(real: Compilation) -> None:
    """One cell holds three statements, beside two interventions that belong to none of them."""
    first = every(index(real, NORTHAMPTONSHIRE), Action)[0]
    assert (first.label, len(first.action), len(first.interventions)) == (None, 3, 2)


def test_06_the_same_intervention_under_two_rows(real: Compilation) -> None:
    """Six interventions are written once and stand in two rows: 69 of them in 75 places."""
    northamptonshire = index(real, NORTHAMPTONSHIRE)
    places = every(northamptonshire, Intervention)
    again = [place for place in places if place.same_as]
    assert (len(places), northamptonshire.counts["interventions"], len(again)) == (75, 69, 6)
    assert again == list(row(northamptonshire, "2.8").interventions)
    once = {one.id for one in row(northamptonshire, "2.7").interventions}
    assert {place.same_as for place in again} <= once


def test_07_one_intervention_over_two_rows(real: Compilation) -> None:
    """An intervention that a page break cut in two is one again: five in row 2.2, not six."""
    cut = row(index(real, NORTHAMPTONSHIRE), "2.2")
    assert len(cut.interventions) == 5
    assert all((one.text or "").rstrip().endswith((".", ")")) for one in cut.interventions)


def test_08_printed_ids_that_repeat_skip_or_are_stray(real: Compilation) -> None:
    """What is printed is kept beside ids of our own, which never repeat."""
    worcestershire = index(real, WORCESTERSHIRE)
    commitments = every(worcestershire, Commitment)
    labels = Counter((one.label or "").lower() for one in commitments)
    assert labels["commitment 1"] == 5
    assert len({one.id for one in commitments}) == len(commitments) == 31
    supply = worcestershire.priorities["supply-chains"]
    assert [one.label for one in walk(supply) if isinstance(one, Commitment)] == [
        "Commitment 1",
        "Commitment 3",
    ]
    assert any(action.stray_labels for action in every(index(real, CAMBRIDGESHIRE), Action))


def test_09_priorities_without_commitments_and_commitments_without_priority(
    real: Compilation,
) -> None:
    """Either may stand alone; a table may stand outside the national priorities."""
    for name in (NORTHAMPTONSHIRE, CAMBRIDGESHIRE):
        held = index(real, name)
        assert held.counts["commitments"] == 0 and held.counts["actions"] > 0
    for name, number in ((LINCOLNSHIRE, 6), (WORCESTERSHIRE, 4)):
        held = index(real, name)
        outside = [one for one in every(held, Commitment) if held.priority_of(one) is None]
        assert len(outside) == number
    assert index(real, NORTHAMPTONSHIRE).priorities["cross-cutting"].kind == "cross-cutting"


def test_10_commitments_inside_subsections(real: Compilation) -> None:
    """A group may stand in a sub-section of a priority; promises in prose are not counted."""
    lincolnshire = index(real, LINCOLNSHIRE)
    inside = [
        one
        for priority in lincolnshire.strategy.priorities
        for section in priority.sections
        for one in walk(section)
        if isinstance(one, Commitment)
    ]
    assert inside and all(lincolnshire.priority_of(one) for one in inside)
    assert lincolnshire.counts["commitments"] == 40
    prose = lincolnshire.priorities["enforcement"].sections[1].text or ""
    assert "we will" in prose


def test_11_a_stem_and_its_fragments(real: Compilation) -> None:
    """The fragment and the whole sentence are both at hand; a whole sentence stays alone."""
    recovery = index(real, WORCESTERSHIRE).priorities["recovery"].commitments[0]
    alone, fragment = recovery.items[:2]
    assert recovery.lead_in == "We will:" and alone.stands_alone and not fragment.stands_alone
    strategy = real.library.strategy(WORCESTERSHIRE)
    assert strategy
    sentences = {view.id: view.sentence for view in promises(real.library, strategy)}
    assert sentences[alone.id].startswith("The partnership will actively engage")
    assert fragment.text.startswith("work to ensure equitable access")
    assert sentences[fragment.id].startswith("We will work to ensure equitable access")


def test_12_compound_commitments(real: Compilation) -> None:
    """One commitment may make several promises, which do not count by themselves."""
    before = index(real, LINCOLNSHIRE_BEFORE)
    assert len(before.commitments["supply-offenders"].parts) == 2
    assert before.counts["commitments"] == 21
    worcestershire = index(real, WORCESTERSHIRE)
    assert len(worcestershire.commitments["workforce"].parts) == 3
    assert any(
        "naloxone" in part.text.lower() or "needle" in part.text.lower()
        for part in every(worcestershire, Part)
    )


def test_13_numbers_that_are_wrong_as_printed(real: Compilation) -> None:
    """The figure as printed stands beside the figure as it can be read."""
    printed = {
        text: one
        for name in (LINCOLNSHIRE, LINCOLNSHIRE_BEFORE, WORCESTERSHIRE)
        for one in every(index(real, name), Statistic)
        if one.as_printed
        for text in one.as_printed.model_dump().values()
        if text
    }
    for text, value in (
        ("57/05%", "57.05%"),
        ("-54.67%", "-54.67%"),
        ("202-21", "81%"),
        ("2,298 both (OCU)", "2,298"),
        ("per 1000", "56"),
        ("Worcestershire and England", "251"),
    ):
        assert str(printed[text].value) == value


def test_14_statistics_without_a_value(real: Compilation) -> None:
    """Six of 115 statistics are findings in words, and say so instead of a number."""
    held = [
        element
        for name in (LINCOLNSHIRE, LINCOLNSHIRE_BEFORE, WORCESTERSHIRE)
        for element in every(index(real, name), Statistic)
    ]
    assert len(held) == 115
    without = [element for element in held if element.value is None]
    assert len(without) == 6 and all(element.finding for element in without)
    deaths = index(real, LINCOLNSHIRE).statistics["drug-and-alcohol-deaths"]
    assert [one.says for one in deaths.compare] == ["higher", "higher"]


def test_15_comparators_of_many_kinds(real: Compilation) -> None:
    """With a figure, with another period, with “the same” or with no figure at all."""
    held = [
        one
        for name in (LINCOLNSHIRE, WORCESTERSHIRE)
        for one in every(index(real, name), Comparator)
    ]
    words = {one.with_.lower() for one in held}
    assert len(words) > 4 and any("target" in one for one in words)
    assert any(one.says == "same" for one in held)
    assert any(one.value for one in held) and any(one.value is None for one in held)


def test_16_sources_of_a_section_or_none(real: Compilation) -> None:
    """A source of its own, one of its section and none at all can be told apart."""
    worcestershire = index(real, WORCESTERSHIRE)
    found = [worcestershire.sources_of(one) for one in every(worcestershire, Statistic)]
    assert sum(bool(ids) and inherited for ids, inherited in found) > 40
    lincolnshire = index(real, LINCOLNSHIRE)
    own = lincolnshire.sources_of(lincolnshire.statistics["mental-health-need"])
    none = lincolnshire.sources_of(lincolnshire.statistics["adults-treated"])
    assert own == (("ohid-2024",), False) and none[0] == ()
    assert worcestershire.strategy.sources and len(worcestershire.strategy.sources) == 8


def test_17_content_that_no_framework_covers(real: Compilation) -> None:
    """Alcohol licensing, tobacco and Covid-19 say that they are outside, and what they are."""
    cambridgeshire = index(real, CAMBRIDGESHIRE)
    covid = cambridgeshire.priorities["covid-recovery"]
    assert covid.outside == "Covid-19"
    assert all(one.outside == "Covid-19" for one in walk(covid) if isinstance(one, Action))
    assert row(cambridgeshire, "2.6").outside == "alcohol licensing"
    underage = index(real, WORCESTERSHIRE).commitments["underage-sales"]
    assert underage.outside and not underage.serves
    assert underage.scope == ("alcohol", "tobacco")


def test_18_cross_cutting_content(real: Compilation) -> None:
    """What serves every priority alike says so, and serves none by itself."""
    lincolnshire = index(real, LINCOLNSHIRE)
    assert lincolnshire.commitments["working-groups"].cross_cutting == "partnership working"
    cutting = [
        element
        for name in (LINCOLNSHIRE, NORTHAMPTONSHIRE, CAMBRIDGESHIRE, WORCESTERSHIRE)
        for element in index(real, name).elements
        if isinstance(element, Commitment | Action | Intervention) and element.cross_cutting
    ]
    assert len(cutting) > 20 and not any(element.outside for element in cutting)
    supply = [
        link.strength
        for one in every(lincolnshire, Commitment)
        for link in one.serves
        if link.to == "from-harm-to-hope:1"
    ]
    assert supply == ["partial"]


def test_19_bodies_with_many_names_or_closed(real: Compilation) -> None:
    """A body is listed once, with its other names, its end and who came after."""
    worcestershire = index(real, WORCESTERSHIRE)
    assert len(worcestershire.bodies["substance-misuse-oversight-group"].aliases) >= 4
    closed = worcestershire.bodies["ccg"]
    assert closed.until and set(closed.successor) <= set(worcestershire.bodies)
    cambridgeshire = index(real, CAMBRIDGESHIRE)
    assert cambridgeshire.bodies["public-health-england"].until
    assert len(index(real, NORTHAMPTONSHIRE).bodies["northamptonshire-cdp"].aliases) > 2


def test_20_another_bodys_plan_inside(real: Compilation) -> None:
    """The police plan has its own headings and time, and counts as nobody's commitments here."""
    worcestershire = index(real, WORCESTERSHIRE)
    (plan,) = worcestershire.strategy.appendices
    assert plan.body == "west-mercia-police" and plan.body in worcestershire.bodies
    assert [group.title for group in plan.groups] == ["Pursue", "Prepare", "Protect", "Prevent"]
    assert sum(len(group.items) for group in plan.groups) == 14
    assert plan.period and plan.period.end and worcestershire.strategy.period.end
    assert plan.period.end < worcestershire.strategy.period.end
    assert worcestershire.counts["commitments"] == 31


def test_21_contradictions_between_parts_of_one_document(real: Compilation) -> None:
    """Each statement is kept where the document makes it."""
    northamptonshire = index(real, NORTHAMPTONSHIRE).strategy
    assert str(northamptonshire.period) == "January 2023 to March 2024"
    assert northamptonshire.also_printed == ("2023 to 2025",)
    worcestershire = index(real, WORCESTERSHIRE)
    (plan,) = worcestershire.strategy.appendices
    assert plan.period and plan.period.text == "2021/2024" and plan.also_printed
    lines = [line for one in every(worcestershire, Priority) for line in one.in_brief]
    lines += worcestershire.strategy.in_brief
    assert len(lines) == 14
    assert all(name in worcestershire.commitments for one in lines for name in one.commitments)


def test_22_placeholders_and_drafting_notes(real: Compilation) -> None:
    """“??” and notes to the drafters stay in a draft and are remarked on there, mildly."""
    cambridgeshire = index(real, CAMBRIDGESHIRE)
    titles = [measure.title for one in every(cambridgeshire, Action) for measure in one.measures]
    assert sum("??" in title for title in titles) == 5
    said = [one for one in real.said if one.rule == "unfinished-value"]
    assert said and all(one.severity.words == "consider" for one in said)
    engagement = row(index(real, NORTHAMPTONSHIRE), "2.10").interventions[0].text or ""
    assert "2.4 above" in engagement
