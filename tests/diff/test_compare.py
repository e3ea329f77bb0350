"""Pairing, precedence and reports: what the pages of the kinds cannot show one by one."""

import json

import pytest

from stratc.diff import (
    BREAKING,
    NOTABLE,
    REVIEW,
    Edition,
    Grade,
    compare,
    comparison,
    since_last_edition,
)
from stratc.reports.changes import show

from .laid import SMALL, TODAY, compared, edition, kinds, laid


def towns(before_number: str) -> str:
    return "items:\n" + "".join(
        f"  - id: c{before_number}{n}\n    text: open the hub in town number {n} of the county.\n"
        for n in range(1, 6)
    )


def numbered(first: int) -> str:
    return "items:\n" + "".join(
        f"  - id: c{n + first}\n    text: {verb} {what}.\n"
        for n, (verb, what) in enumerate(
            [
                ("open", "a recovery hub in every town"),
                ("train", "all pharmacists in naloxone"),
                ("publish", "waiting times each quarter"),
                ("support", "carers with a grant"),
                ("teach", "about harm in schools"),
            ]
        )
    )


def test_a_renumbering_is_one_change() -> None:
    """Ids that changed by one pattern are one line, however many they are."""
    found = compared(laid(towns("")), laid(towns("-0")))
    assert [(c.kind, len(c.listed)) for c in found.changes] == [("id-changed", 5)]


def test_ids_that_shifted_by_one_are_one_change() -> None:
    """Where every id names another promise now, the old ones are told as reused, once."""
    found = compared(laid(numbered(1)), laid(numbered(2)))
    assert [c.kind for c in found.changes if c.grade == REVIEW] == ["id-reused"]
    assert not found.of(BREAKING)
    assert not kinds(found) & {"commitment-removed", "commitment-added", "commitment-reworded"}


def test_a_plan_that_is_numbered_anew_goes_on_in_other_words() -> None:
    """Where most ids changed for the same words, what is nearly the same has not ended."""
    old = [*SAME_WORDS, "inspect private rented homes every quarter", "mend holes within 24 hours"]
    new = [*SAME_WORDS, "inspect private rented homes every year", "repair holes within a day"]
    before, after = (
        "items:\n" + "".join(f"  - id: {c}{n}\n    text: {t}.\n" for n, t in enumerate(side))
        for c, side in (("c", old), ("homes-", new))
    )
    found = compared(laid(before), laid(after))
    assert {c.kind for c in found.of(BREAKING)} == {"commitment-weakened"}
    assert not kinds(found) & {"commitment-removed", "commitment-added"}
    assert not compared(laid(after), laid(before)).of(BREAKING)


SAME_WORDS = ["open a hub in every town", "train all pharmacists", "support carers with a grant"]


def test_another_promise_under_the_same_id_is_a_promise_gone() -> None:
    """Whoever writes another promise over an old one has taken that one away."""
    found = compared(
        laid("commitment:\n  text: open a recovery hub in every town.\n"),
        laid("commitment:\n  text: publish waiting times for all clinics each quarter.\n"),
    )
    assert {(c.kind, c.grade) for c in found.changes} == {
        ("commitment-removed", BREAKING), ("commitment-added", NOTABLE)
    }  # fmt: skip


def test_a_renamed_body_is_the_same_body() -> None:
    """Another id for the same body changes no lead."""
    before, after = (
        laid("commitment:\n  lead: trust\n"),
        laid("commitment:\n  lead: health-trust\n"),
    )
    after["bodies"] = [
        {**body, "id": "health-trust"} if body["id"] == "trust" else body
        for body in after["bodies"]
    ]
    assert kinds(compared(before, after)) == set()


def test_a_removed_priority_is_told_once() -> None:
    """A priority that went lists what went with it, and counts as no loss of its own."""
    before = laid("title: Fenmarsh Drug and Alcohol Strategy\n")
    before["priorities"].append(
        {
            "id": "prevention",
            "title": "Prevention",
            "commitments": [
                {"items": [{"id": f"p{n}", "text": f"We will teach in school {n}."} for n in "abc"]}
            ],
        }
    )
    found = compared(before, laid("areas: [Fenmarsh]\n"))
    (change,) = [change for change in found.changes if change.kind == "priority-removed"]
    assert change.listed == ("pa", "pb", "pc") and change.grade == REVIEW
    assert [c.kind for c in found.of(BREAKING)] == ["commitment-removed"] * 3
    assert [c.before for c in found.of(BREAKING)] == [
        f"We will teach in school {n}." for n in "abc"
    ]


def test_what_a_priority_left_behind_is_told_with_what_it_lost() -> None:
    """Of a priority that went, every promise is counted: those that went with it and the others."""
    taught = [
        {"id": one, "text": f"We will teach {what}."}
        for one, what in (("a", "swimming to every pupil"), ("b", "first aid in each school"))
    ]
    before = laid("title: Fenmarsh Drug and Alcohol Strategy\n")
    before["priorities"].append(
        {"id": "old", "title": "Learning", "commitments": [{"items": taught}]}
    )
    after = laid("title: Fenmarsh Drug and Alcohol Strategy\n")
    after["priorities"].append(
        {"id": "new", "title": "Fit and well", "commitments": [{"items": [
            taught[0], {"id": "c", "text": "We will lend 200 tools from the depot."}
        ]}]}
    )  # fmt: skip
    told = {
        c.kind: c.message for c in compared(before, after).changes if c.subject.sort == "priority"
    }
    assert told["priority-removed"].endswith(
        "is gone, and 1 commitment goes with it; 1 promise of it now stands under Fit and well"
    )


def test_a_day_that_is_to_be_confirmed_is_no_day_of_publication() -> None:
    """A next edition begins with `published: TBC`: the report calls it a draft."""
    made = edition(laid("status: draft\npublished: TBC\n"), "after")
    assert comparison.about(made).day == "Draft"


def test_an_edition_number_can_be_too_small() -> None:
    """A breaking change asks for a new first number, where it is asked about at all."""
    before = edition(laid("edition: 1.0\n"), "before")
    after = edition(
        laid("edition: 1.1\ncommitment:\n  text: seek to open a recovery hub in every town.\n"),
        "after",
    )
    assert "edition-number-too-small" in kinds(compare(before, after, TODAY, steps=True))
    assert "edition-number-too-small" not in kinds(compare(before, after, TODAY))


def test_changes_since_the_last_edition() -> None:
    """A document can say what changed, with the old date and the author's reason."""
    before = laid("commitment:\n  due: 2027-03\n")
    after: Edition = edition(
        laid("commitment:\n  due: 2027-09\n  reason: The site fell through.\n")
    )
    found = compare(edition(before), after, TODAY)
    (line,) = [one for one in since_last_edition(found, after) if one.date]
    assert (line.was, line.now, line.reason) == (
        "March 2027", "September 2027", "The site fell through."
    )  # fmt: skip
    assert line.subject.startswith("open a recovery hub")


def test_the_page_says_what_went_and_came_aloud() -> None:
    """The page marks words with elements and with words for those who listen, and needs no net."""
    found = compared(
        laid("commitment:\n  text: open a hub for every carer in each of our towns.\n"),
        laid("commitment:\n  text: fund a hub for every carer in each of our towns.\n"),
    )
    page = str(show("html", (found,)))
    assert "<del>" in page and "<ins>" in page
    assert "[taken out: " in page and "[put in: " in page
    assert "http://" not in page and "https://" not in page and "<script" not in page


def test_the_paper_is_accessible() -> None:
    """The PDF of a report has no fault that the validator of PDF/UA knows."""
    import page as validator

    found = compared(
        laid("commitment:\n  due: 2027-03\n"),
        laid("commitment:\n  due: 2027-09\n  text: seek to open a recovery hub in every town.\n"),
    )
    content = show("pdf", (found,))
    assert isinstance(content, bytes)
    assert validator.validate_pdf_bytes(content, profile="ua1").failures == []


def test_notable_is_the_most_a_draft_can_have() -> None:
    """Whatever a draft loses, nobody was promised it."""
    found = compared(
        laid("status: draft\ncommitment:\n  due: 2027-03\n  lead: trust\n"),
        laid("status: adopted\n"),
    )
    assert found.changes and max(c.grade for c in found.changes) == NOTABLE
    assert not found.fails("review")


def test_a_consultation_never_fails() -> None:
    """What a consultation loses is shown and fails nothing: nobody was promised it."""
    found = compared(
        laid("status: consultation\ncommitment:\n  due: 2027-03\n"), laid("status: adopted\n")
    )
    assert found.of(BREAKING)
    assert not found.fails("breaking") and not found.fails("review")


def test_sarif_says_where_a_value_ends() -> None:
    """A region ends behind the last character of what changed, counted from 1."""
    found = compared(laid("commitment:\n  due: 2027-03\n"), laid("commitment:\n  due: 2027-09\n"))
    (result,) = json.loads(str(show("sarif", (found,))))["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == region["endLine"]
    assert region["endColumn"] - region["startColumn"] == len("2027-09")


def test_a_cell_of_the_plans_own_is_compared_under_its_heading() -> None:
    """A column that stratc has no field for is compared like any other, and named as printed."""
    columns = "own: [{id: officer, title: Accountable officer}]"
    plan = (
        "priorities:\n  - id: treatment\n    title: Treatment\n    actions:\n"
        f"      columns: {{{columns}}}\n      rows:\n        - id: outreach\n"
        "          action: Run outreach in market towns.\n          own: {officer: WHO}\n"
    )
    found = compared(laid(plan.replace("WHO", "The chief")), laid(plan.replace("WHO", "Nobody")))
    (change,) = found.changes
    assert change.kind == "cell-changed" and "Accountable officer" in change.message
    assert (change.before, change.after) == ("The chief", "Nobody")


def test_late_is_judged_by_the_day_of_the_edition() -> None:
    """A date had passed if it had on the day of the new edition: today has no part in it."""
    before = laid("commitment:\n  due: 2026-03\n")
    for fields, late in (("published: 2026-02-01\n", False), ("published: 2026-05-01\n", True)):
        after = laid(fields + "commitment:\n  due: 2027-03\n")
        found = kinds(compare(edition(before), edition(after)))
        assert ("date-later-after-due" in found) == late
        assert ("date-later" in found) != late
    assert "date-later" in kinds(
        compare(edition(before), edition(laid("commitment:\n  due: 2027-03\n")))
    )


def test_a_condition_at_the_foot_of_the_page_is_for_review() -> None:
    """A note that a promise cites now may be what it depends on."""
    note = "notes:\n  - id: cond\n    text: Only if the grant is renewed.\n"
    before = laid(note)
    after = laid(note + "commitment:\n  text: open a recovery hub in every town.[^cond]\n")
    (change,) = [c for c in compared(before, after).changes if c.kind == "note-changed"]
    assert change.grade == REVIEW and change.after == "Only if the grant is renewed."


@pytest.mark.parametrize(
    ("note", "grade"),
    [
        ("**Update (2 November 2026):** All 12 grants are paid; 1,140 men came.", NOTABLE),
        ("**Update:** Two hubs are open.", NOTABLE),
        ("**Update (2 November 2026):** Work is paused until spring.", REVIEW),
        ("**Update:** Open to members only.", REVIEW),
        ("Two hubs are open.", REVIEW),
    ],
)
def test_an_update_that_came_is_no_condition(note: str, grade: Grade) -> None:
    """What a workbook brings back of progress takes nothing away, unless its words do."""
    before, after = (laid("commitment:\n" + one) for one in ("", f'  note: "{note}"\n'))
    (change,) = compared(before, after).changes
    assert (change.kind, change.grade) == ("note-changed", grade)


def test_a_state_is_told_in_the_words_of_readers() -> None:
    """No report names a state as files do."""
    states = ("off-track (on hold)", "at-risk"), ("off track (on hold)", "at risk")
    before, after = (laid(f"commitment:\n  status: {one}\n") for one in states[0])
    (change,) = compared(before, after).changes
    assert (change.before, change.after) == states[1]


def test_a_merge_into_an_id_that_stays_is_a_merge() -> None:
    """What was merged goes on, said or unsaid: nothing is gone."""
    before = """
items:
  - id: a
    text: train pharmacists.
  - id: b
    text: open a recovery hub in each of the seven districts of the county.
"""
    whole = (
        "train pharmacists and open a recovery hub in each of the seven districts of the county."
    )
    for said in ("", "    previously: [a, b]\n"):
        found = compared(laid(before), laid(f"items:\n  - id: a\n    text: {whole}\n{said}"))
        assert kinds(found) == {"commitment-merged"}
        assert not found.of(BREAKING)


def test_one_date_in_two_places_is_told_once() -> None:
    """A date that moved in the words and beside them is one loss."""
    text = "commitment:\n  text: open a recovery hub by March {0}.\n  due: {0}-03\n"
    found = compared(laid(text.format(2027)), laid(text.format(2028)))
    assert [c.kind for c in found.of(BREAKING)] == ["date-later"]


def test_nobody_in_particular_leads_nothing() -> None:
    """Partners, or a lead still to be agreed, is less than a body with a name."""
    before = laid("commitment:\n  lead: county-council\n")
    for words in ("Partners", "To be agreed", "All relevant agencies"):
        after = laid(f"commitment:\n  lead:\n    text: {words}\n")
        assert kinds(compared(before, after)) == {"lead-removed"}


def test_every_loss_of_a_priority_is_told_in_its_own_words() -> None:
    """A loss counts once: the goal that it served is told with it."""
    before = laid(
        "items:\n  - id: a\n    text: open a hub.\n    serves: ncdof:i2\n"
        "  - id: b\n    text: train staff.\n"
    )
    found = compared(before, laid("items:\n  - id: b\n    text: train staff.\n"))
    (change,) = found.of(BREAKING)
    assert change.kind == "commitment-removed"
    assert any("now works towards" in reason for reason in change.reasons)


def test_what_was_merged_under_a_new_id_is_a_merge() -> None:
    """Two promises whose words stand whole in a new one are told as that; backwards as a split."""
    before = (
        "items:\n  - id: a\n    text: train 200 pharmacists in naloxone.\n"
        "  - id: b\n    text: open a recovery hub in each of the seven districts.\n"
    )
    after = (
        "items:\n  - id: c\n    text: train 200 pharmacists in naloxone, and open a recovery hub "
        "in each of the seven districts.\n"
    )
    found = compared(laid(before), laid(after))
    assert kinds(found) == {"commitment-merged"} and not found.of(BREAKING)
    assert [one.sure for one in found.matched] == ["proposed"]
    assert kinds(compared(laid(after), laid(before))) == {"commitment-split"}


def test_of_what_was_merged_only_the_one_that_lost_is_less() -> None:
    """A promise that stands whole in the merged one is not counted as less for the other's loss."""
    before = (
        "items:\n  - id: a\n    text: train 200 wardens in first aid.\n"
        "  - id: b\n    text: open a bird hide in each of the seven parks.\n"
    )
    after = (
        "items:\n  - id: c\n    text: train 200 wardens in first aid, and open a bird hide in 3 "
        "of the seven parks.\n    previously: [a, b]\n"
    )
    found = compared(laid(before), laid(after)).fates
    ways = {fate.old.id: fate.way for fate in found if fate.old}
    assert ways["b"] == "less" and ways["a"] not in ("less", "ended")


DRAFT = (
    "develop a catalogue of training in data science", "develop a framework of data ethics",
    "pilot one application for researchers", "develop guidance on data quality",
    "constitute a body that governs data", "assess the maturity of data and infrastructure",
    "develop a repository of data standards",
)  # fmt: skip
FINAL = (
    "constitute a diverse body that governs data",
    "assess the maturity of data and of all infrastructure",
    "launch a council of chief data officers", "improve standards of financial data",
    "develop a catalogue of skills in data science", "develop a framework of data ethics for all",
    "improve data standards of finance", "pilot one standard application for researchers",
    "develop guidance on measuring data quality", "develop a repository of all data standards",
)  # fmt: skip
BECAME = {1: 5, 2: 6, 3: 8, 4: 9, 5: 1, 6: 2, 7: 10}


def test_a_final_numbered_anew_is_paired_by_its_words() -> None:
    """Where numbers mean other actions now, no action is taken for another one, in no direction."""

    def numbered_from(texts: tuple[str, ...]) -> str:
        items = (f"  - id: action-{n}\n    text: {t}.\n" for n, t in enumerate(texts, 1))
        return "items:\n" + "".join(items)

    before, after = laid(numbered_from(DRAFT)), laid(numbered_from(FINAL))
    pairs = {
        (fate.old.id, fate.new.id)
        for fate in compared(before, after).fates
        if fate.old and fate.new and fate.old.sort == "commitment"
    }
    assert pairs == {(f"action-{n}", f"action-{m}") for n, m in BECAME.items()}
    back = compared(after, before).fates
    assert pairs == {
        (f.new.id, f.old.id) for f in back if f.old and f.new and f.old.sort == "commitment"
    }


def test_readers_are_told_in_the_order_of_the_document() -> None:
    """What changed since the last edition follows the plan, hides no value and names no id."""
    before = laid(
        "items:\n  - id: aa\n    text: open a hub.\n  - id: bb\n    text: train staff.\n"
        "    lead: trust\n  - id: cc\n    text: pay grants.\n"
        "background:\n  - title: Where we are\n    text: Harm is growing.\n"
    )
    after = laid(
        "items:\n  - id: a2\n    text: open a hub.\n  - id: bb\n    text: train staff.\n"
        "    lead: county-council\n  - id: cc\n    text: seek to pay grants.\n"
        "background:\n  - title: Where we are\n    text: Harm is falling.\n"
    )
    new = edition(after)
    lines = since_last_edition(compare(edition(before), new, TODAY), new)
    assert [line.subject for line in lines] == ["train staff", "seek to pay grants", "Where we are"]
    assert (lines[-1].was, lines[-1].now) == ("Harm is growing.", "Harm is falling.")
    assert not any("a2" in line.message or "aa" in line.message for line in lines)


def test_a_note_is_quoted_and_a_day_is_called_by_its_name() -> None:
    """A value that is a sentence stands in quotation marks; no field is called by its bare key."""
    before = "action: {note: Visits are free.}\npublished: 2026-02-01\n"
    after = "action: {note: Visits cost £40.}\npublished: 2027-02-01\n"
    said = " ".join(change.message for change in compared(laid(before), laid(after)).changes)
    assert "“Visits cost £40.” instead of “Visits are free.”" in said
    assert "the day of publication is now 1 February 2027" in said


def test_an_aim_that_two_promises_served_is_lost_once() -> None:
    """Where all that served a national aim went out, that is told under one of them."""
    item = "ncdof:i2"
    rows = [{"id": name, "action": f"Run {name}.", "serves": [item]} for name in ("vans", "hubs")]
    before = laid("title: Fenmarsh Drug and Alcohol Strategy\n")
    before["priorities"][0]["actions"]["rows"] += rows
    said = str(show("text", (compared(before, SMALL),)))
    assert said.count("now works towards") == 1


def test_a_reason_is_told_once_and_only_where_it_is_new() -> None:
    """A reason that stood there before explains nothing, and one for several lines stands once."""
    row = "action: {status: at-risk, reason: A post is empty., due: %s, note: %s}\n"
    both = "commitment: {due: %s, lead: %s%s}\n"
    before = row % ("2027-03", "Visits are free.") + both % ("2027-03", "trust", "")
    after = row % ("2027-09", "Visits cost £40.") + both % (
        "2027-09", "county-council", ", reason: The site fell through."
    )  # fmt: skip
    new = edition(laid(after))
    lines = since_last_edition(compare(edition(laid(before)), new, TODAY), new)
    assert len(lines) > 3
    assert [line.reason for line in lines if line.reason] == ["The site fell through."]


def test_texts_that_went_round_are_paired_alike_both_ways() -> None:
    """What is paired earlier decides nothing of what comes later, whichever edition is first."""
    texts = ("open a hub.", "open a hub, where possible.", "open all hubs, where possible.")
    before, after = (
        "items:\n"
        + "".join(
            f'  - id: {id}\n    text: "{texts[n]}"\n' for id, n in zip("abc", order, strict=True)
        )
        for order in ((0, 1, 2), (2, 0, 1))
    )
    there, back = (
        compared(laid(one), laid(other)) for one, other in ((before, after), (after, before))
    )
    pairs = {(one.before, one.after) for one in there.matched}
    assert pairs == {(one.after, one.before) for one in back.matched}
    assert pairs == {("c", "a"), ("a", "b"), ("b", "c")}


def test_a_year_of_a_plan_that_covers_another_time_is_told_with_its_end() -> None:
    """“Year 1” is later where the plan begins later, though the words are the same."""
    text = "commitment:\n  text: open a hub.\n  due: Year 1\n"
    found = compared(laid(text), laid(text + "period: 2027/2032\n"))
    (said,) = [change.message for change in found.changes if change.kind == "date-later"]
    assert said.endswith("year 1 (to 31 December 2027) instead of year 1 (to 31 December 2026)")
