"""Aims with a number of their own, in bold or as headings, each over the rows that reach it."""

from . import drafts

PLAN = """\
# Local Outcomes Improvement Plan 2026–2036

Community Planning Fenmarsh

## Introduction

Our outcomes are in this plan. It was agreed by the Board on 11 March 2026.

## Theme 1: Work

{mark}Stretch aim 1.1{mark}

Raise the number of fair employers from 61 to 150 by 2029.

| Project | Who leads | By when |
| --- | --- | --- |
| Visit 200 employers | Council | March 2028 |
| Ask for fair pay | Police | 2027 |

{mark}Stretch aim 1.2{mark}

{second}

| Project | Who leads | By when |
| --- | --- | --- |
| Open a hub | College | August 2027 |

## Theme 2: Health

{mark}Stretch aim 2.1{mark}

Halve the deaths by 2030.

| Project | Who leads | By when |
| --- | --- | --- |
| Give out kits | Nurses | December 2027 |
"""


def plan(mark: str = "**", second: str = "Help 400 parents into work by 2028.") -> str:
    """The plan, with its aims in this mark."""
    return PLAN.format(mark=mark, second=second)


def test_an_aim_over_its_rows_is_a_promise_that_they_carry_out() -> None:
    """No row loses the aim that it stood under."""
    made = drafts.of_text(plan())
    drafts.compiled(made)
    first, second = made.fields["priorities"]
    one, two = first["commitments"][0]["items"]
    assert (one["label"], two["label"]) == ("Stretch aim 1.1", "Stretch aim 1.2")
    assert one["text"] == "Raise the number of fair employers from 61 to 150 by 2029."
    assert [row["delivers"] for row in first["actions"]["rows"]] == [
        one["id"],
        one["id"],
        two["id"],
    ]
    assert second["commitments"][0]["items"][0]["label"] == "Stretch aim 2.1"


def test_more_than_an_aim_over_rows_stays_a_section() -> None:
    """What leads to a list, or two paragraphs, is no sentence that is kept or broken."""
    first, _ = drafts.of_text(plan(second="We know that:")).fields["priorities"]
    assert [one["label"] for one in first["commitments"][0]["items"]] == ["Stretch aim 1.1"]
    assert first["sections"][0]["title"] == "Stretch aim 1.2"
    assert len(first["actions"]["rows"]) == 3


def test_a_label_that_is_not_bold_is_text() -> None:
    """Nothing tells then that it heads what follows."""
    first, _ = drafts.of_text(plan(mark="")).fields["priorities"]
    assert "Stretch aim 1.1" in first["summary"]


def test_who_plans_and_when_it_was_agreed_is_known() -> None:
    """“It” is the plan that the sentence before names."""
    fields = drafts.of_text(plan()).fields
    assert fields["publisher"] == "community-planning-fenmarsh"
    assert fields["areas"] == ["Fenmarsh"]
    assert (fields["status"], fields["adopted"]["date"]) == ("adopted", "2026-03-11")
