"""What covers a national item, and what does not."""

from pathlib import PurePosixPath

import pytest

from stratc.crossref import (
    CoverRow,
    Library,
    Summary,
    completeness,
    crosswalk,
    heat,
    matrix,
    outcome_measures,
    promises,
    side_by_side,
    successions,
    summary_of,
)
from stratc.model import Document, Strategy
from stratc.pipeline import Compilation, compile
from stratc.source import Text
from tests.conftest import SMALLEST, Compile

PROMISES = """\
frameworks: from-harm-to-hope@2021
priorities:
  - id: treatment
    title: Treatment
    serves: from-harm-to-hope:1
    commitments:
      - items:
          - id: jobs
            text: help people into work.
            serves: from-harm-to-hope:2.5
          - id: schools
            text: talk to every school.
            serves:
              - to: from-harm-to-hope:3.2
                strength: partial
          - id: licensing
            text: answer every application for a licence.
            outside: alcohol licensing
          - id: data
            text: share data.
            cross-cutting: data
          - id: silent
            text: do something.
"""


def only(result: Compilation) -> tuple[Library, Strategy]:
    (strategy,) = result.library.strategies
    return result.library, strategy


def rows(result: Compilation, name: str = "from-harm-to-hope") -> dict[str, CoverRow]:
    library, strategy = only(result)
    framework = library.framework(strategy, name)
    assert framework
    return {row.item.id: row for row in crosswalk(library, strategy, framework).rows}


def test_an_item_is_served_through_the_items_below_it(compiled: Compile) -> None:
    """A promise that serves a theme serves its priority, as strongly as the theme."""
    found = rows(compiled(SMALLEST + PROMISES))
    assert (found["2"].state, found["2"].direct) == ("direct", 1)
    assert (found["2.5"].state, found["2.4"].state) == ("direct", "gap")
    assert (found["3"].state, found["3"].partial) == ("partial", 1)


def test_a_priority_is_prose_and_no_cover(compiled: Compile) -> None:
    """What only a priority or a section says it serves is shown as prose only."""
    section = "sections:\n  - title: Dealing\n    serves: from-harm-to-hope:1.6\n    text: Words.\n"
    found = rows(compiled(SMALLEST + PROMISES + section))
    assert [(found[item].state, len(found[item].prose)) for item in ("1", "1.6", "1.5")] == [
        ("prose", 2),
        ("prose", 1),
        ("gap", 0),
    ]


def test_links_are_inherited_only_where_the_author_says_so(compiled: Compile) -> None:
    """`inherit: true` hands links down, but not to what is outside or cross-cutting."""
    handed = PROMISES.replace("    commitments:", "    inherit: true\n    commitments:")
    library, strategy = only(compiled(SMALLEST + PROMISES))
    assert not any(s.inherited for p in promises(library, strategy) for s in p.serves)
    library, strategy = only(compiled(SMALLEST + handed))
    inheriting = {p.id for p in promises(library, strategy) if any(s.inherited for s in p.serves)}
    assert inheriting == {"jobs", "schools", "silent"}
    assert rows(compiled(SMALLEST + handed))["1"].state == "direct"


def test_outside_cross_cutting_and_nothing_are_told_apart(compiled: Compile) -> None:
    """None of the three counts as cover, and each is listed by itself."""
    held = summary_of(*only(compiled(SMALLEST + PROMISES)))
    names = [[p.id for p in those] for those in (held.outside, held.cross_cutting, held.nothing)]
    assert names == [["licensing"], ["data"], ["silent"]]


def test_a_withdrawn_promise_covers_nothing(compiled: Compile) -> None:
    """A promise that was withdrawn or replaced no longer covers what it served."""
    gone = PROMISES.replace(
        "          - id: schools", "            status: withdrawn\n          - id: schools"
    )
    assert rows(compiled(SMALLEST + gone))["2.5"].state == "gap"


def test_the_findings_say_what_no_promise_is_mainly_about(compiled: Compile) -> None:
    """A reader meets the barest priorities first: nothing but prose, then in part only."""
    held = summary_of(*only(compiled(SMALLEST + PROMISES)))
    assert [finding.row.words for finding in held.findings] == ["prose only", "in part only"]
    assert held.findings[0].sentence == (
        "“Break drug supply chains” (From Harm to Hope 1): no commitment serves it; "
        "there is only prose: the priority “Treatment”"
    )


def test_lincolnshire_has_no_commitment_mainly_about_supply(real: Compilation) -> None:
    """The first finding on Lincolnshire 2026 is breaking supply chains: prose, and one in part."""
    strategy = real.library.strategy("lincolnshire-2026")
    assert strategy
    first = summary_of(real.library, strategy).findings[0]
    assert (first.row.item.id, first.row.state) == ("1", "partial")
    assert [cover.id for cover in first.row.covers] == ["response-to-enforcement"]
    assert "the rest is prose" in first.sentence and "section “Enforcement”" in first.sentence


def test_every_promise_says_what_it_serves(real: Compilation) -> None:
    """No commitment or action of the five strategies was left unjudged."""
    silent = [
        (strategy.id, promise.id)
        for strategy in real.library.strategies
        for promise in promises(real.library, strategy)
        if promise.serves_nothing
    ]
    assert silent == []


OLD = "title: Promise\nitems:\n  - id: a\n    title: Warm homes\n    kind: priority\n"
OLD += "  - id: b\n    title: Safe streets\n    kind: priority\n"
NEW = OLD.replace("Warm homes", "Warm and dry homes")
LINKED = """\
frameworks: promise@PIN
priorities:
  - id: homes
    title: Homes
    serves: [promise:a, promise:b]
"""


def pinned(edition: str) -> Summary:
    text = Text("strategy.yaml", SMALLEST + LINKED.replace("PIN", edition))
    document = Document("fenmarsh", {PurePosixPath("strategy.yaml"): text})
    frameworks = [Text("promise@2020.yaml", OLD), Text("promise@2025.yaml", NEW)]
    return summary_of(*only(compile([document], frameworks)))


def test_a_link_is_suspect_until_the_newest_edition_is_pinned() -> None:
    """Other words for an item make its links suspect, and pinning the new edition settles it."""
    (suspect,) = pinned("2020").suspect
    assert suspect.link.to == "promise:a" and suspect.suspicion
    assert suspect.suspicion.words == "the edition of 2025 calls it “Warm and dry homes”"
    assert pinned("2025").suspect == ()


def test_a_strategy_is_read_against_the_edition_it_pins() -> None:
    """The titles that a report prints are those of the pinned edition."""
    for edition, title in (("2020", "Warm homes"), ("2025", "Warm and dry homes")):
        assert pinned(edition).crosswalks[0].rows[0].item.title == title


PEOPLE = """\
bodies:
  - id: police
    name: Fenmarsh Police
  - id: probation
    name: The Probation Service – Fenmarsh
    aliases: [NPS]
  - id: council
    name: Fenmarsh County Council
partners:
  - role: member
    members:
      - police
      - body: council
        serves: local-guidance:m.la-housing
governance:
  roles:
    - role: senior responsible officer
      body: council
  text: The needs assessment is renewed each year.
"""


def test_expected_partners_are_found_by_link_and_by_name(compiled: Compile) -> None:
    """It says how each was found: a link, a listed partner's name, a named body, or the text."""
    library, strategy = only(compiled(SMALLEST + PEOPLE))
    guidance = library.editions("local-guidance")[-1]
    found = {e.item.id: e.how for e in completeness(library, strategy, guidance)}
    assert {name: found[name] for name in found if found[name]} == {
        "m.la-housing": "link",
        "m.la-officials": "partner",
        "m.police": "partner",
        "m.probation": "body",
        "p.needs-assessment": "text",
        "r.sro": "partner",
    }


MEASURES = """\
frameworks: ncdof@2023
statistics:
  - id: deaths
    title: Deaths
    value: 31
    period: 2024
    serves: ncdof:h5
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - items:
          - id: more
            text: treat more people.
            serves: ncdof:i2
            measures:
              - title: Adults in treatment
                baseline: 3,440
                target:
                  value: 4,000
                  period: 2028/29
"""


def test_an_outcome_has_a_measure_a_baseline_and_a_target(compiled: Compile) -> None:
    """A measure of a promise counts for what it serves; a statistic is a figure to start from."""
    library, strategy = only(compiled(SMALLEST + MEASURES))
    ncdof = library.editions("ncdof")[-1]
    has = {
        m.item.id: (m.measure, m.figure, m.target)
        for m in outcome_measures(library, strategy, ncdof)
    }
    assert has["i2"] == (True, True, True)
    assert has["s3"] == (False, True, False)
    assert has["i1"] == (False, False, False)


def test_the_heat_table_and_the_crosswalk_agree(real: Compilation) -> None:
    """The cells of a row add up to the whole, and each word follows from its numbers."""
    for strategy in real.library.strategies:
        columns, found = heat(real.library, strategy)
        for row in found:
            assert len(row.cells) == len(columns)
            assert sum(cell.number for cell in row.cells) == row.whole.number
            assert all(cell.word == "Gap" for cell in row.cells) == row.gap
            for cell in (*row.cells, row.whole):
                assert (cell.word == "Strong") == (cell.direct >= 3)
                assert (cell.word == "In part") == (cell.number > 0 == cell.direct)


def test_the_matrix_has_a_cell_for_every_area(real: Compilation) -> None:
    """Three national priorities and six outcomes, each with a number and a word for each area."""
    found = matrix(real.library)
    assert [row.item.id for row in found.rows] == [
        "1",
        "2",
        "3",
        "s1",
        "s2",
        "s3",
        "i1",
        "i2",
        "i3",
    ]
    assert all(len(row.cells) == 5 and all(c.word for c in row.cells) for row in found.rows)


def test_two_editions_of_one_area_are_set_side_by_side(real: Compilation) -> None:
    """What Lincolnshire's new strategy does less about is said."""
    (found,) = successions(real.library)
    assert (found.before.id, found.after.id) == ("lincolnshire-2021", "lincolnshire-2026")
    assert {turn.item.id: turn.word for turn in found.turns}["1"] == "less"


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_strategies_changes_no_account(real: Compilation, order: int) -> None:
    """Each strategy's account is its own, whichever stands beside it."""
    held = side_by_side(real.library, real.library.strategies[::order])
    for one in held.accounts:
        assert one.findings == summary_of(real.library, one.strategy).findings


def test_success_and_another_bodys_plan_are_prose(compiled: Compile) -> None:
    """Lines of success and entries of an appendix may say what they serve, and promise nothing."""
    content = SMALLEST + (
        "success:\n  - text: Fewer people die.\n    serves: ncdof:s3\n"
        "appendices:\n  - title: The police's plan\n    groups:\n      - items:\n"
        "          - Patrol the town.\n"
        "          - text: Arrest those who sell.\n            serves: from-harm-to-hope:1\n"
    )
    library, strategy = only(compiled(content))
    rows = {
        row.item.id: row
        for name in ("ncdof", "from-harm-to-hope")
        for row in crosswalk(library, strategy, library.editions(name)[-1]).rows
    }
    assert (rows["s3"].state, [one.text for one in rows["s3"].prose]) == (
        "prose",
        ["Fewer people die."],
    )
    assert (rows["1"].state, [one.kind for one in rows["1"].prose]) == (
        "prose",
        ["entry of an appendix"],
    )


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_prose_is_told_once_by_its_strongest_link(
    compiled: Compile, order: tuple[int, int]
) -> None:
    """A section that serves a theme in part and another directly is one row's prose, directly."""
    links = {
        1: "      - {to: from-harm-to-hope:2.1, strength: partial}\n",
        2: "      - from-harm-to-hope:2.2\n",
    }
    content = SMALLEST + (
        "background:\n  - title: Our case\n    serves:\n" + "".join(links[n] for n in order)
    )
    library, strategy = only(compiled(content))
    rows = crosswalk(library, strategy, library.editions("from-harm-to-hope")[-1]).rows
    (row,) = [row for row in rows if row.item.id == "2"]
    assert [(one.text, one.strength) for one in row.prose] == [("Our case", "direct")]


def test_a_framework_of_goals_and_people_is_asked_for_both() -> None:
    """A framework that also names a member still has its priorities answered, gaps included."""
    charter = (
        "title: Charter\nitems:\n  - {id: warm, title: Warm homes, kind: priority}\n"
        "  - {id: panel, title: Tenants' Panel, kind: member}\n"
    )
    text = Text("strategy.yaml", SMALLEST + "frameworks: charter@2026\n")
    document = Document("fenmarsh", {PurePosixPath("strategy.yaml"): text})
    found = summary_of(*only(compile([document], [Text("charter@2026.yaml", charter)])))
    assert [walk.framework.id for walk in found.crosswalks] == ["charter"]
    assert [finding.row.item.id for finding in found.findings] == ["warm"]
    assert [one.item.id for one in found.expected] == ["panel"]


@pytest.mark.parametrize(
    ("promises", "sentence"),
    [
        (1, "the one commitment says what it serves, or why it serves nothing"),
        (2, "all 2 commitments say what they serve, or why they serve nothing"),
    ],
)
def test_one_promise_is_spoken_of_as_one(compiled: Compile, promises: int, sentence: str) -> None:
    """The account of a single promise has its verb in the singular."""
    items = "".join(
        f"          - id: p{n}\n            text: open hub {n}.\n            serves: ncdof:i2\n"
        for n in range(promises)
    )
    content = SMALLEST + (
        "priorities:\n  - id: hubs\n    title: Hubs\n    summary: |\n      Near and quick.\n"
        "    commitments:\n      - lead-in: 'We will:'\n        items:\n" + items
    )
    library, strategy = only(compiled(content))
    assert summary_of(library, strategy).unanswered == sentence
