"""Every id is followed, every entity counted as the format says."""

import pytest

from stratc.model import Action, Priority
from stratc.pipeline import Compilation
from stratc.source import Severity
from tests.conftest import SMALLEST, Compile

COUNTS = {
    "lincolnshire-2026": (5, 40, 0, 0, 15, 16),
    "lincolnshire-2021": (3, 21, 0, 0, 55, 0),
    "northamptonshire-2023": (4, 0, 25, 69, 0, 7),
    "cambridgeshire-peterborough-2022": (6, 0, 70, 0, 0, 0),
    "worcestershire-2022": (4, 31, 0, 0, 45, 15),
}


@pytest.mark.parametrize("name", COUNTS)
def test_the_strategies_hold_what_their_sources_hold(real: Compilation, name: str) -> None:
    """Priorities, commitments, actions, interventions, statistics and partners, as published."""
    strategy = real.library.strategy(name)
    assert strategy
    assert tuple(real.library.index(strategy).counts.values()) == COUNTS[name]


def test_every_reference_of_the_strategies_is_followed(real: Compilation) -> None:
    """No id in the five strategies leads nowhere."""
    lost = [
        (str(use.span), use.id)
        for strategy in real.library.strategies
        for use in real.library.index(strategy).uses
        if use.found is None
    ]
    assert lost == []


PROSE = """\
background:
  - title: Where we are
    text: |
      Some words. [=drinkers] drink, and
      again [=drinkers.value] do [@survey].
    source: survey
statistics:
  - id: drinkers
    title: People who drink
    value: 7,000
sources:
  - id: survey
    title: A survey
"""


def test_a_mark_in_prose_is_a_use_with_its_own_place(compiled: Compile) -> None:
    """Each mark in a block of prose has the place where it is typed."""
    result = compiled(SMALLEST + PROSE)
    assert result.worst() is not Severity.MUST
    (strategy,) = result.library.strategies
    uses = result.library.index(strategy).uses
    above = SMALLEST.count("\n")
    places = [(u.kind, u.id, u.span.line - above, u.span.column) for u in uses if u.field == "text"]
    assert places == [
        ("statistic", "drinkers", 4, 19),
        ("statistic", "drinkers", 5, 13),
        ("source", "survey", 5, 34),
    ]


def test_a_section_lends_its_source_to_its_statistics(compiled: Compile) -> None:
    """A statistic without a source has that of the section which prints it."""
    result = compiled(SMALLEST + PROSE)
    (strategy,) = result.library.strategies
    index = result.library.index(strategy)
    assert index.sources_of(index.statistics["drinkers"]) == (("survey",), True)


def test_every_element_has_a_path_of_its_own(real: Compilation) -> None:
    """However a strategy is spread over files, and wherever a bare word stands for a group."""
    for strategy in real.library.strategies:
        elements = real.library.index(strategy).elements
        assert len({element.path for element in elements}) == len(elements)


def test_what_holds_an_element_is_known(real: Compilation) -> None:
    """From an intervention up to its row, its table, its priority and the strategy."""
    (strategy,) = (s for s in real.library.strategies if s.id == "northamptonshire-2023")
    index = real.library.index(strategy)
    row = next(iter(index.actions.values()))
    shapes = [type(one).__name__ for one in index.above(row.interventions[0])]
    assert shapes == ["Action", "ActionTable", "Priority", "Strategy"]
    assert index.holder(row.interventions[0], Action) is row
    assert index.priority_of(row) is strategy.priorities[0]
    assert index.holder(strategy, Priority) is None


def test_a_statistic_has_the_sources_of_the_nearest_section(compiled: Compile) -> None:
    """A section within a section may rest on something else."""
    content = SMALLEST + (
        "sources:\n  - {id: a, title: A}\n  - {id: b, title: B}\n"
        "statistics:\n  - {id: one, title: One, value: 1}\n  - {id: two, title: Two, value: 2}\n"
        "background:\n  - title: Outer\n    source: a\n    text: There is [=one].\n"
        "    sections:\n      - title: Inner\n        source: b\n        text: There is [=two].\n"
    )
    library = compiled(content).library
    index = library.index(library.strategies[0])
    assert index.sources_of(index.statistics["one"]) == (("a",), True)
    assert index.sources_of(index.statistics["two"]) == (("b",), True)
