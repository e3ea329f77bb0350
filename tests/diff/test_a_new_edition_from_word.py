"""A second edition from Word, where ids are only the words and the headings were written anew."""

from typing import Any

from stratc.diff import BREAKING, REVIEW, Comparison
from stratc.model.given_ids import name
from stratc.reports.changes import show

from .laid import SMALL, compared

FIRST = {
    "Finding carers early": [
        "require all GP practices to maintain a register of carers.",
        "ensure that 2,500 additional carers are registered by March 2027.",
        "undertake an assessment of need within 28 days of referral.",
    ],
    "Young and working carers": [
        "appoint a lead for young carers in each secondary school.",
        "facilitate monthly sessions of sport for young carers.",
        "support every young carer to develop a transition plan before the age of 18.",
        "introduce a charter for local employers of carers.",
        "adopt a policy of flexible hours for council staff with a caring role.",
    ],
}
SECOND = {
    "Seeing who cares": [
        "ask all GP practices to keep a register of carers.",
        "make sure that 2,500 more carers are registered by March 2027.",
        "carry out an assessment of need within 28 days of somebody being referred.",
    ],
    "Young carers": [
        "have a lead for young carers in every secondary school.",
        "hold sessions of sport every month for young carers.",
        "help every young carer make a plan for adult life before they turn 18.",
    ],
    "Carers who work": [
        "launch a charter for local employers of carers.",
        "have a policy of flexible hours for council staff who have a caring role.",
    ],
}


def plan(priorities: dict[str, list[str]]) -> dict[str, Any]:
    return {
        **SMALL,
        "priorities": [
            {
                "id": name(title),
                "title": title,
                "commitments": [
                    {"lead-in": "We will:", "items": [{"id": name(t), "text": t} for t in texts]}
                ],
            }
            for title, texts in priorities.items()
        ],
    }


def ended(found: Comparison) -> list[str]:
    return [fate.old.said for fate in found.fates if fate.old and fate.way == "ended"]


def test_promises_under_headings_that_were_renamed_or_divided_go_on() -> None:
    """Most of one heading stands under another, so that is where its promises are looked for."""
    found = compared(plan(FIRST), plan(SECOND))
    assert not ended(found)
    assert not any(fate.way == "new" for fate in found.fates)
    # What was softened is still told as less, and what nobody can tell is asked.
    ways = {fate.old.own.split()[0]: fate.way for fate in found.fates if fate.old}
    assert ways["require"] == "less"
    assert ways["support"] == "perhaps"


def test_a_promise_that_is_gone_has_ended_though_its_neighbours_go_on() -> None:
    """Nothing stands in its place, or another thing does."""
    second = {**SECOND, "Young carers": SECOND["Young carers"][:2]}
    assert len(ended(compared(plan(FIRST), plan(second)))) == 1
    second["Young carers"] = [*SECOND["Young carers"][:2], "print a leaflet on the age of consent."]
    assert len(ended(compared(plan(FIRST), plan(second)))) == 1


def test_the_place_in_a_list_says_which_promise_is_meant() -> None:
    """Beside a promise that goes on, or at the same end of its list; never another thing there."""
    old = [
        "undertake an annual inspection of all 24 sites.",
        "answer complaints within ten working days.",
        "hold rents at current levels until April 2026.",
    ]
    new = [
        "visit all 24 sites once a year to see that they are safe.",
        "answer complaints within ten working days.",
        "arrange an open day each summer.",
    ]
    found = compared(plan({"Sites": old}), plan({"Sites that work": new}))
    ways = [(fate.old.own.split()[0], fate.way) for fate in found.fates if fate.old]
    assert ways == [("undertake", "perhaps"), ("answer", "same"), ("hold", "ended")]
    assert [fate.new.own for fate in found.fates if fate.new and fate.way == "new"] == [new[2]]
    elsewhere = compared(plan({"Sites": old}), plan({"Sites that work": new[1:]}))
    assert [fate.way for fate in elsewhere.fates].count("ended") == 2


def test_what_two_actions_said_alike_is_said_once_in_the_one_they_became() -> None:
    """Neither loses a word; that they are one now is still for a person to see."""
    rows = [
        {"id": "order", "action": "Procure the first 70 public computers."},
        {"id": "set-up", "action": "Install the first 70 public computers."},
    ]
    one = {
        "id": "computers",
        "previously": ["order", "set-up"],
        "action": "Buy and install the first 70 public computers.",
    }

    def with_rows(*rows: dict[str, Any]) -> dict[str, Any]:
        made = plan(FIRST)
        made["priorities"][0]["actions"] = {"rows": list(rows)}
        return made

    found = compared(with_rows(*rows), with_rows(one))
    assert [(c.kind, c.grade) for c in found.changes] == [("action-merged", REVIEW)]
    # Both stand before what they became, once each.
    report = str(show("text", (found,)))
    assert all(report.partition("Annex")[0].count(str(row["action"])) == 1 for row in rows)
    assert report.count("  before: ") == len(rows)
    fewer = {**one, "action": "Buy and install the first 50 public computers."}
    assert [c.kind for c in compared(with_rows(*rows), with_rows(fewer)).of(BREAKING)] == [
        "action-merged"
    ]


def test_leave_for_those_who_care_is_not_the_carers_leave_of_all() -> None:
    """The same words in another order can be for fewer people."""
    old, new = (
        plan({"Carers who work": [text]})
        for text in (
            "introduce five days of paid carers' leave for all council employees.",
            "give all council staff who are carers five days of paid leave.",
        )
    )
    for item in (old, new):
        item["priorities"][0]["commitments"][0]["items"][0]["id"] = "leave"
    assert max(change.grade for change in compared(old, new).changes) >= REVIEW
