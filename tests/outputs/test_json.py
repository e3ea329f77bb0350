"""strategy.json: everything that was written, each thing once, as its schema says."""

import json
from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft7Validator

from stratc.model import Intervention
from stratc.outputs import OUTPUTS, Publication, strategy_schema
from stratc.pipeline import Compilation
from tests.conftest import ROOT, SMALLEST, Compile

COUNTS = {
    "lincolnshire-2026": (5, 40, 0, 0, 15, 16),
    "lincolnshire-2021": (3, 21, 0, 0, 55, 0),
    "northamptonshire-2023": (4, 0, 25, 69, 0, 7),
    "cambridgeshire-peterborough-2022": (6, 0, 70, 0, 0, 0),
    "worcestershire-2022": (4, 31, 0, 0, 45, 15),
}


def told(made: Compilation, name: str = "fenmarsh") -> dict[str, Any]:
    strategy = made.library.strategy(name)
    assert strategy
    (artifact,) = OUTPUTS["json"](Publication(made.library, strategy))
    assert str(artifact.path) == f"{name}/strategy.json"
    found: dict[str, Any] = json.loads(artifact.content)
    return found


def at(told: dict[str, Any], pointer: str) -> Any:
    found: Any = told
    for step in pointer.split("/")[1:]:
        found = found[int(step)] if isinstance(found, list) else found[step]
    return found


def test_the_schema_is_one() -> None:
    """The published schema obeys the rules for schemas, and every shape in it is closed."""
    schema = strategy_schema()
    Draft7Validator.check_schema(schema)
    assert all(shape["additionalProperties"] is False for shape in schema["definitions"].values())


def test_promises_stand_as_the_document_numbers_them(compiled: Compile) -> None:
    """Commitments of a priority go before those of its sections, as they do on the page."""
    text = """\
priorities:
  - id: a
    title: Homes
    commitments: [{items: [{id: first, text: Build homes.}]}]
    sections:
      - {title: Repairs, commitments: [{items: [{id: later, text: Mend roofs.}]}]}
"""
    made = compiled(SMALLEST + text)
    index = made.library.index(made.library.strategies[0])
    numbers = {one.id: index.seats[one.path].number for one in index.commitments.values()}
    assert [numbers[one["id"]] for one in told(made)["commitments"]] == ["1.1", "1.2"]


@pytest.mark.parametrize("name", COUNTS)
def test_our_strategies_are_as_the_schema_says(name: str, real: Compilation) -> None:
    """What is written is what the published schema promises."""
    schema = json.loads((ROOT / "docs/schema/strategy-json.schema.json").read_text("utf-8"))
    assert list(Draft7Validator(schema).iter_errors(told(real, name))) == []


@pytest.mark.parametrize("name", COUNTS)
def test_everything_is_counted(name: str, real: Compilation) -> None:
    """The counts are those of the five documents, and the lists are as long as they say."""
    made = told(real, name)
    assert tuple(made["counts"].values()) == COUNTS[name]
    assert list(made["counts"]) == [
        "priorities", "commitments", "actions", "interventions", "statistics", "partners",
    ]  # fmt: skip
    for kind in ("priorities", "commitments", "actions", "statistics"):
        assert len(made.get(kind, ())) == made["counts"][kind]


@pytest.mark.parametrize("name", COUNTS)
def test_every_id_is_found_by_the_index(name: str, real: Compilation) -> None:
    """Each pointer of the index leads to the thing of that id, and everything has one."""
    made = told(real, name)
    for kind, pointers in made["index"].items():
        assert all(at(made, pointer)["id"] == one for one, pointer in pointers.items()), kind
    interventions = [
        one for one in real.library.index(_strategy(real, name)).elements
        if isinstance(one, Intervention) and one.id
    ]  # fmt: skip
    assert len(made["index"]["interventions"]) == len(interventions)


@pytest.mark.parametrize("name", COUNTS)
def test_everything_stands_once(name: str, real: Compilation) -> None:
    """A commitment or an action stands in its list, and its place holds its id only."""
    made = told(real, name)
    text = json.dumps(made)
    for kind in ("commitments", "actions"):
        listed = Counter(one["id"] for one in made[kind])
        assert set(listed.values()) <= {1}
        for one in made[kind]:
            field = "text" if kind == "commitments" else "action"
            assert text.count(json.dumps({field: one[field]})[1:-1]) == 1, one["id"]
    held = [one for p in made["priorities"] for g in p.get("commitments", ()) for one in g["items"]]
    held += [one for p in made["priorities"] for one in p.get("actions", {}).get("rows", ())]
    assert set(held) <= {one["id"] for one in (*made["commitments"], *made["actions"])}


def test_commitments_say_what_they_serve_or_why_not(real: Compilation) -> None:
    """Serving in full or in part, outside, cross-cutting and nothing can be told apart."""
    by_id = {one["id"]: one for one in told(real, "lincolnshire-2026")["commitments"]}
    served = by_id["response-to-enforcement"]
    assert served["standing"] == "serves" and served["priority"] is None
    assert [(link["to"], link["strength"]) for link in served["serves"]] == [
        ("from-harm-to-hope:2.1", "direct"),
        ("ncdof:s3", "direct"),
        ("from-harm-to-hope:1", "partial"),
    ]
    assert served["serves"][0]["framework"] == "from-harm-to-hope@2021"
    assert by_id["working-groups"]["standing"] == "cross-cutting"
    outside = told(real, "worcestershire-2022")["commitments"]
    assert {one["standing"] for one in outside} >= {"serves", "outside", "cross-cutting"}


def test_what_a_priority_hands_down_is_marked(compiled: Any) -> None:
    """Links are inherited only where the priority says so, and show that they are."""
    content = SMALLEST + (
        "priorities:\n  - id: p\n    title: P\n    inherit: true\n    serves: ncdof:s1\n"
        "    commitments:\n      - items:\n          - {id: c, text: Act., serves: ncdof:i1}\n"
        "  - id: q\n    title: Q\n    serves: ncdof:s1\n"
        "    commitments:\n      - items:\n          - {id: d, text: Act.}\n"
    )
    first, second = told(compiled(content))["commitments"]
    assert [(s["to"], s["inherited"]) for s in first["serves"]] == [
        ("ncdof:i1", False), ("ncdof:s1", True),
    ]  # fmt: skip
    assert (second["serves"], second["standing"]) == ([], "nothing")


def test_figures_and_dates_are_as_written_and_as_read(real: Compilation) -> None:
    """A program can reckon with them, and can show them as the author typed them."""
    statistics = {one["id"]: one for one in told(real, "lincolnshire-2021")["statistics"]}
    assert statistics["uk-drug-users"]["value"] == {
        "text": "3.2 million", "number": 3_200_000, "percent": False, "currency": "",
    }  # fmt: skip
    assert statistics["uk-drug-users"]["sources-from"] == "section"
    assert told(real, "northamptonshire-2023")["period"] == {
        "text": "2023-01/2024-03", "words": "January 2023 to March 2024", "kind": "range",
        "start": "2023-01-01", "end": "2024-03-31",
    }  # fmt: skip


def _strategy(made: Compilation, name: str) -> Any:
    return made.library.strategy(name)
