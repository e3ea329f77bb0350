"""The one view of a promise: its sentence, its number, what holds it and what it serves."""

import pytest

from stratc.crossref import PromiseView, numbers, printed_commitments, promises
from tests.conftest import SMALLEST, Compile

PLAN = """\
bodies:
  - {id: care, name: Open Care, aliases: [OC]}
priorities:
  - id: homes
    title: Homes
    commitments:
      - lead-in: "We will:"
        items:
          - {id: built, text: Build homes., serves: "ncdof:s1"}
          - {id: care, text: Open Care will visit., cross-cutting: care}
          - {id: alone, text: nobody waits., stands-alone: yes}
          - {id: silent, text: NHS teams will call.}
    actions:
      rows:
        - {id: land, action: Find land., delivers: built}
        - {id: visits, action: Visit., delivers: [silent, care]}
        - {id: calls, label: "1.9", action: [Call., Call again.], delivers: silent}
        - {id: own, action: Pay., delivers: silent, outside: money}
sections:
  - title: Together
    commitments:
      - items:
          - {id: meet, text: We meet., label: COMMITMENT 4}
"""


@pytest.fixture
def views(compiled: Compile) -> dict[str, PromiseView]:
    library = compiled(SMALLEST + PLAN).library
    return {view.id: view for view in promises(library, library.strategies[0])}


def test_a_sentence_is_the_lead_in_and_the_words(views: dict[str, PromiseView]) -> None:
    """Small letters follow the lead-in, but for names; a sentence alone begins with a capital."""
    sentences = {id: view.sentence for id, view in views.items()}
    assert sentences["built"] == "We will build homes."
    assert sentences["care"] == "We will Open Care will visit."
    assert sentences["silent"] == "We will NHS teams will call."
    assert sentences["alone"] == "Nobody waits."
    assert sentences["calls"] == "Call. Call again."


def test_every_promise_is_named_and_numbered(views: dict[str, PromiseView]) -> None:
    """By labels where each is given once, else by its place; no two have the same number."""
    assert len({view.number for view in views.values()}) == len(views)
    assert [views[id].number for id in ("built", "alone", "land", "calls", "meet")] == [
        "1.1", "1.3", "1.5", "1.9", "A.1",
    ]  # fmt: skip
    assert views["built"].anchor == "commitment-built" and views["land"].anchor == "action-land"
    assert views["meet"].priority is None and views["meet"].host.title == "Together"


def test_a_row_answers_by_the_commitment_that_it_delivers(views: dict[str, PromiseView]) -> None:
    """A row without links is left without an answer only where its commitments are too."""
    assert {id: view.standing for id, view in views.items()} == {
        "built": "serves",
        "care": "cross-cutting",
        "alone": "nothing",
        "silent": "nothing",
        "land": "delivers",
        "visits": "delivers",
        "calls": "nothing",
        "own": "outside",
        "meet": "nothing",
    }


def test_printed_commitments_come_in_the_order_of_the_document(compiled: Compile) -> None:
    """Sub-sections that stand before the commitments are printed before them."""
    content = SMALLEST + (
        "sections:\n  - title: Last\n    commitments:\n      - items:\n"
        "          - {id: z, text: Z.}\n"
        "priorities:\n  - id: p\n    title: P\n    sections:\n      - title: First\n"
        "        commitments:\n          - items:\n              - {id: a, text: A.}\n"
        "    commitments:\n      - items:\n          - {id: b, text: B.}\n"
    )
    library = compiled(content).library
    printed = printed_commitments(library, library.strategies[0])
    assert [(view.id, view.number) for view in printed] == [
        ("a", "1.1"),
        ("b", "1.2"),
        ("z", "A.1"),
    ]


def test_two_commitments_of_one_id_are_two(compiled: Compile) -> None:
    """An id that is written twice is remarked on; each of the two keeps its own place."""
    content = SMALLEST + (
        "priorities:\n  - id: p\n    title: P\n    commitments:\n      - items:\n"
        "          - {id: a, text: A.}\n          - {id: a, text: B.}\n"
    )
    library = compiled(content).library
    found = promises(library, library.strategies[0])
    assert [(view.sentence, view.number) for view in found] == [("A.", "1.1"), ("B.", "1.2")]


@pytest.mark.parametrize(
    ("label", "delivers", "number"),
    [("1.1", "", "1a"), ("1.1", "built", "1.1"), ("1.9", "", "1.1"), ("1a", "", "1.1")],
)
def test_no_number_names_two_things(
    compiled: Compile, label: str, delivers: str, number: str
) -> None:
    """Where the plan prints “1.1” for another thing, the first commitment is “1a”."""
    wanted = f", delivers: {delivers}" if delivers else ""
    plan = PLAN.replace('label: "1.9"', f'label: "{label}"').replace(
        ", action: [Call., Call again.], delivers: silent", f", action: Call.{wanted}"
    )
    if label == "1a":  # the letters are taken as well
        plan = plan.replace("{id: own, ", '{id: own, label: "1.1", ')
    library = compiled(SMALLEST + plan).library
    view = {one.id: one for one in promises(library, library.strategies[0])}["built"]
    assert view.number == number


@pytest.mark.parametrize(
    ("printed", "cited"),
    [(("1.0", "1.1"), ("1.0", "1.1")), (("", "1.0", "1.1"), ("1.0a", "1.0", "1.1"))],
)
def test_a_plan_that_counts_from_nought_is_numbered(
    compiled: Compile, printed: tuple[str, ...], cited: tuple[str, ...]
) -> None:
    """Each row has its own number, and a row that prints none finds one that is free."""
    rows = "".join(
        f"        - {{id: r{place}, action: Do.{f', label: {label}' if label else ''}}}\n"
        for place, label in enumerate(printed)
    )
    plan = f"priorities:\n  - id: one\n    title: One\n    actions:\n      rows:\n{rows}"
    strategy = compiled(SMALLEST + plan).library.strategies[0]
    assert tuple(numbers(strategy).values()) == cited
