"""What the reports say alike: the question of a committee, each promise in full, the same once."""

import json
import re
from datetime import date
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from stratc.diff import compare
from stratc.diff.verdict import judge
from stratc.model.allowance import Approval, Approvals
from stratc.model.times.period import day
from stratc.reports.changes import show
from stratc.reports.changes.account import ComparisonAccount
from stratc.reports.changes.markdown import MOST

from .laid import SMALL, compared, edition, laid

ITEMS = """
items:
  - id: hub
    text: open a recovery hub in every town.
  - id: train
    text: train all pharmacists in naloxone.
  - id: data
    text: publish waiting times each quarter.
"""
FEWER = """
items:
  - id: hub
    text: seek to open a recovery hub in every town.
  - id: data
    text: publish waiting times each quarter.
  - id: grants
    text: pay a grant to each carer.
"""
PEOPLE = ("text", "markdown", "html")


def told(name: str, before: str, after: str) -> str:
    text = str(show(name, (compared(laid(before), laid(after)),)))
    text = re.sub(r"<(style|nav)\b.*?</\1>", "", text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("*", "").split())


def as_json(before: str, after: str) -> dict[str, Any]:
    found = compared(laid(before), laid(after))
    (one,) = json.loads(str(show("json", (found,))))["comparisons"]
    assert isinstance(one, dict)
    return one


@pytest.mark.parametrize("name", PEOPLE)
def test_the_order_is_that_of_a_committee(name: str) -> None:
    """The question and its answer, what ended, what is less, what is new: the same everywhere."""
    text = told(name, ITEMS, FEWER)
    marks = [
        "Was anything taken away?",
        "Yes. Of 4 promises made in the last edition, 1 has ended and 1 now promises less.",
        "1 promise that ended",
        "We will train all pharmacists in naloxone.",
        "1 promise that goes on with less",
        "“will seek” instead of “will open”",
        "2 promises that lose nothing",
        "We will publish waiting times each quarter.",
        "1 new promise",
        "We will pay a grant to each carer.",
        "Annex for officers",
    ]
    places = [text.find(mark, 0 if n < 2 else 200) for n, mark in enumerate(marks)]
    assert -1 not in places, marks[places.index(-1)]
    assert places == sorted(places)


def test_one_is_counted_as_one_for_who_cannot_see_the_picture() -> None:
    """“1 has ended”, “1 is new”: the words beside the picture agree with their numbers."""
    text = told("html", ITEMS, FEWER)
    assert "2 lose nothing, 1 promises less, 0 are to be judged and 1 has ended. 1 is new." in text


@pytest.mark.parametrize("name", PEOPLE)
def test_no_id_and_no_kind_stands_before_the_annex(name: str) -> None:
    """Members read words; ids, kinds and marks are for officers."""
    found = compared(laid(ITEMS.replace("id: ", "id: zz-")), laid(FEWER.replace("id: ", "id: zz-")))
    body, annex = str(show(name, (found,))).rsplit("Annex for officers", 1)
    body = re.sub(r"<[^>]+>", " ", body)
    assert "zz-" not in body and "commitment-" not in body
    assert "zz-train" in annex and "commitment-removed" in annex


@pytest.mark.parametrize("name", PEOPLE)
def test_against_a_draft_nothing_is_a_loss(name: str) -> None:
    """What changed since a draft is shown in full, and nobody is accused.

    Of two drafts it is told as what would be; of a draft and what was adopted as what is.
    """
    text = told(name, f"status: draft\n{ITEMS}", f"status: draft\n{FEWER}")
    assert "nothing here is a loss yet: of 4 promises, 1 would end and 1 would promise less" in text
    assert "1 promise that would end" in text and "We will train all pharmacists" in text
    text = told(name, f"status: draft\n{ITEMS}", f"status: adopted\n{FEWER}")
    assert "nothing here is a loss: of 4 promises, 1 is left out and 1 promises less" in text
    assert "1 promise that the new edition leaves out" in text and "would" not in text
    assert "no decision on record" not in text.lower() and "Yes." not in text
    assert "breaking:" not in text and "review:" not in text


def test_against_a_draft_no_loss_is_said_in_words() -> None:
    """Of a draft of which nothing would go, the answer says “none” and not a nought."""
    longer = ITEMS.replace("each quarter", "each month")
    text = told("text", f"status: draft\n{ITEMS}", f"status: draft\n{longer}")
    assert "of 4 promises, none would end or promise less" in text
    assert "none would end and 1 would promise less" in told(
        "text", f"status: draft\n{longer}", f"status: draft\n{ITEMS}"
    )


def test_against_a_draft_machines_count_nothing() -> None:
    """Programs see nothing above notable, and what it would be beside it."""
    before, after = f"status: draft\n{ITEMS}", f"status: adopted\n{FEWER}"
    one = as_json(before, after)
    assert {change["grade"] for change in one["changes"]} == {"notable"}
    assert {change["gravity"] for change in one["changes"]} == {"notable", "breaking"}
    assert one["counts"]["breaking"] == one["counts"]["review"] == 0
    assert "::error" not in told("github", before, after)
    assert "::warning" not in told("github", before, after)
    results = json.loads(str(show("sarif", (compared(laid(before), laid(after)),))))["runs"][0]
    assert {result["level"] for result in results["results"]} == {"note"}
    rows = told("csv", before, after)
    assert ",breaking," not in rows and ",review," not in rows


def test_programs_are_told_what_became_of_each_promise() -> None:
    """Every promise of both editions once, by its fate, with the words it has now or comes near."""
    before = ITEMS + "  - id: old\n    text: run a bus to the coast and to the fens.\n"
    after = FEWER.replace("pay a grant to each carer", "train some pharmacists and some nurses")
    after += (
        "  - id: coast\n    text: run a bus to the coast.\n    previously: old\n"
        "  - id: fens\n    text: run a bus to the fens.\n    previously: old\n"
    )
    one = as_json(before, after)
    fates = {(p["before"] or p["after"][0])["id"]: p for p in one["promises"]}
    assert {name: fate["fate"] for name, fate in fates.items()} == {
        "hub": "changed",
        "train": "ended",
        "data": "kept",
        "old": "split",
        "outreach": "kept",
        "grants": "new",
    }
    assert fates["train"]["nearest"]["id"] == "grants"
    assert [new["id"] for new in fates["old"]["after"]] == ["coast", "fens"]
    assert fates["hub"]["way"] == "less" and len(fates["hub"]["changes"]) == 1


def test_what_was_split_has_the_losses_of_all_its_parts() -> None:
    """A date that is later in one of two new promises is a loss of the one they were."""
    before = ITEMS.replace("town.", "town.\n    due: 2027-03")
    after = ITEMS.replace(
        "  - id: hub\n    text: open a recovery hub in every town.",
        "  - id: north\n    text: open a recovery hub in every town of the north.\n"
        "    due: 2027-03\n    previously: hub\n"
        "  - id: south\n    text: open a recovery hub in every town of the south.\n"
        "    due: 2027-09\n    previously: hub",
    )
    (fate,) = [f for f in compared(laid(before), laid(after)).fates if f.joined]
    assert fate.way == "less" and len(fate.rest) == 1


@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_less_in_a_part_is_said_to_be_so(name: str) -> None:
    """Below stand the words of the whole promise, in which nothing changed."""
    before = ITEMS.replace("town.", "town.\n    parts:\n      - text: Staff will run each hub.")
    after = before.replace("Staff will run", "Staff will discuss")
    assert "One of its parts promises less" in told(name, before, after)


ROWS = "rows:\n" + "".join(
    f"  - id: r{n}\n    action: {verb} {what}.\n    how: TOOL\n"
    for n, (verb, what) in enumerate(
        zip(
            ("Open", "Train", "Publish", "Support", "Teach", "Visit", "Mend", "Plant", "Fund"),
            ("hubs", "staff", "figures", "carers", "pupils", "farms", "roads", "trees", "clubs"),
            strict=True,
        )
    )
)


@pytest.mark.parametrize("name", PEOPLE)
def test_the_same_in_nine_places_is_told_once(name: str) -> None:
    """One column that changed alike in nine rows is one entry that names the nine."""
    text = told(name, ROWS.replace("TOOL", "Paper form"), ROWS.replace("TOOL", "Web portal"))
    assert text.split("Annex for officers")[0].count("Web portal") == 1
    assert "9 promises" in text
    for what in ("Open hubs.", "Plant trees.", "Fund clubs."):
        assert what in text


def test_a_comment_says_what_it_leaves_out() -> None:
    """What finds no room is counted under its heading, with where it can be read."""
    items = "items:\n" + "".join(
        f"  - id: c{n}\n    text: open a hub in town {n}, with {'everybody ' * 20}there.\n"
        for n in range(400)
    )
    found = compared(laid(items), laid("items:\n  - id: z\n    text: train staff.\n"))
    text = str(show("markdown", (found,)))
    assert len(text) <= MOST
    assert "no room for everything" in text.split("###")[0]
    shown = text.count("Nearest:")
    assert 50 < shown < 400
    assert f"{400 - shown} of the 400 under “400 promises that ended”" in text
    assert f"{400 - shown} more: see the full report" in text


def test_what_an_author_decided_is_no_undecided_loss() -> None:
    """A promise withdrawn by a decision that the edition prints has a decision on record."""
    after = ITEMS.replace(
        "naloxone.",
        "naloxone.\n    status: withdrawn\n    reason: The grant ended.\n"
        "    decision: Health board, minute 7.",
    )
    text = told("text", ITEMS, after)
    assert "1 loss rests on a decision" in text and "minute 7" in text
    assert "no decision on record" not in text


def test_a_promise_that_replaces_another_is_not_new() -> None:
    """What the author says was replaced stands beside what replaces it, by its words."""
    after = ITEMS.replace(
        "naloxone.", "naloxone.\n    status: superseded\n    replaced-by: everyone"
    )
    after += "  - id: everyone\n    text: train all pharmacists and nurses in naloxone.\n"
    found = compared(laid(ITEMS), laid(after))
    assert not [fate for fate in found.fates if fate.way == "new"]
    text = str(show("text", (found,))).split("Annex")[0]
    assert "replaced by commitment" in " ".join(text.split()) and "“everyone”" not in text


def test_an_edition_is_known_by_its_name() -> None:
    """The page names both editions with their period and day, and has no path in it."""
    before = laid("published: 2026-02-01\n")
    found = compared(before, laid("published: 2027-02-01\n"))
    assert edition(before).strategy.title in str(show("text", (found,)))
    assert "Published 1 February 2026" in str(show("html", (found,)))


def test_a_page_without_changes_has_a_heading() -> None:
    """Where no strategy differs, the page says so under a heading of its own."""
    page = str(show("html", ()))
    assert "<title>What changed</title>" in page
    assert page.count("<h1") == 1 and "No strategy differs between the two." in page


@pytest.mark.parametrize("name", PEOPLE)
def test_the_answer_counts_every_loss_and_names_those_of_the_whole(name: str) -> None:
    """What the strategy itself loses is said as it is, and counts among the losses."""
    reports = "governance:\n  reporting: each quarter, to the council\n"
    text = told(name, f"{ITEMS}review: annual\n{reports}", f"{FEWER}review: every two years\n")
    assert "the strategy is reviewed less often and the strategy no longer says how often" in text
    assert "progress is reported." in text
    assert "no longer says how often it is reviewed" not in text
    assert re.search(r"\b4 of these losses have no decision on record\b.*?2 beside the", text)


def test_one_fact_of_a_target_is_told_once() -> None:
    """A target that is lower and later says its figures once and its dates once."""
    measure = (
        "measure:\n  title: Homes insulated\n  direction: up\n"
        "  target:\n    value: {}\n    period: {}\n"
    )
    text = told("text", measure.format(900, 2028), measure.format(700, 2030))
    assert "weaker target for “Homes insulated”: 700 instead of 900." in text
    assert text.count("2030 instead of 2028") == 1
    same = told("text", measure.format(900, 2028), measure.format(700, 2028))
    assert "“Homes insulated” in 2028: 700 instead of 900." in same


def test_of_a_rewritten_promise_only_what_makes_it_less_is_told() -> None:
    """Both texts stand below: a list of nearly all their words would only be in the way."""
    before = "develop pathways so that everyone who misuses substances has their needs met early."
    after = "improve support for people whose conditions occur together, by sharing good practice."
    items = "items:\n  - id: {}\n    text: {}\n"
    now = items.format("b", after) + "    previously: a\n"
    text = told("text", items.format("a", before), now)
    assert re.search(r"promises less “[^”]+” went out\. It was rewritten, and little", text)


@pytest.mark.parametrize("name", PEOPLE)
def test_promises_that_became_one_are_named_by_their_numbers(name: str) -> None:
    """Whoever looks for either finds both, and where they are now."""
    items = (
        "items:\n  - id: a\n    text: train pharmacists.\n  - id: b\n    text: open a hub in Wex.\n"
    )
    whole = (
        "items:\n  - id: c\n    text: train pharmacists and open a hub in Wex.\n"
        "    previously: [a, b]\n"
    )
    assert re.search(r"1\.1 and 1\.2,? now 1\.1", told(name, items, whole))


def test_what_a_longer_reason_says_is_not_said_again() -> None:
    """A reason whose words stand in another one is left out."""
    text = told(
        "text",
        "commitment:\n  text: review deaths.\n",
        "commitment:\n  text: review deaths. We will publish the lessons every year.\n",
    )
    assert "“We will publish the lessons every year.” came in." in text
    assert "“every year” came in" not in text
    every, most = (
        f"commitment:\n  text: ensure that {who} treatment has a worker.\n"
        for who in ("every person who enters", "most people who enter")
    )
    text = told("text", every, most)
    assert "“most” instead of" in text and "“most people” came in" not in text


def test_new_promises_come_in_the_order_of_the_document() -> None:
    """Also where one stands among promises and the other in the plan of an earlier priority."""
    row = "action:\n  delivers: []\n"
    first = "Lend cameras from every library."
    after = laid(
        "priorities:\n"
        "  - id: treatment\n    title: Treatment\n    actions:\n      rows:\n"
        "        - {id: outreach, action: Run outreach in market towns.}\n"
        f"        - {{id: lend, action: {first}}}\n"
        "  - id: homes\n    title: Homes\n    commitments:\n      - lead-in: 'We will:'\n"
        "        items:\n          - {id: open-doors, text: open a recovery hub in every town.}\n"
        "          - {id: more, text: insulate forty homes.}\n"
    )
    fresh = [
        one.new.said for one in compared(laid(row), after).fates if one.way == "new" and one.new
    ]
    assert fresh == [first, "We will insulate forty homes."]


def test_what_was_withdrawn_before_is_no_promise_of_either() -> None:
    """A promise that both editions call withdrawn is counted nowhere, whatever changed in it."""
    gone = "commitment:\n  due: {}\n  status: withdrawn\n  reason: Costs.\n"
    found = compared(laid(gone.format(2027)), laid(gone.format(2029)))
    assert all(fate.old is None or fate.old.element.status is None for fate in found.fates)
    (again,) = (
        fate
        for fate in compared(laid(gone.format(2027)), laid("commitment:\n  due: 2027\n")).fates
        if fate.old and fate.old.element.status
    )
    assert again.new


def test_a_value_that_came_or_went_is_not_held_against_nothing() -> None:
    """“Is now stated” and “is no longer stated”, never “instead of not stated”."""
    text = told("text", "edition: 1.0\n", "edition: 2.0\npublished: 2027-02-01\n")
    assert "The day of publication is now stated: 1 February 2027." in text
    assert "The edition is now 2.0 instead of 1.0." in text
    assert "not stated" not in text


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_report_bears_the_day_of_the_new_edition(name: str) -> None:
    """The date is that of the new edition or the one asked for; without either the head says so."""
    old, new = (edition(laid(f"published: {day}\n")) for day in ("2026-02-01", "2027-02-01"))
    own, asked = (str(show(name, (compare(old, new, day),))) for day in (None, date(2027, 3, 9)))
    bare = edition(SMALL)
    none = str(show(name, (compare(bare, bare, None),)))
    assert "Date of this report" in own and "1 February 2027" in own
    assert "9 March 2027" in asked and "9 March 2027" not in own
    assert re.search("neither edition says when", none, re.IGNORECASE)


def test_the_picture_tells_what_promises_less_from_what_loses_nothing() -> None:
    """A band for what goes on with less, so that nothing weaker is counted among what was kept."""
    found = compared(laid(ITEMS), laid(ITEMS.replace("every", "some")))
    less = [fate for fate in found.fates if fate.way == "less"]
    picture = str(show("html", (found,))).split("<svg")[1].split("</svg>")[0]
    assert less and re.search(rf"{len(less)} promises? less</text>", picture)


def test_a_loss_in_very_many_places_leaves_room_in_a_comment() -> None:
    """A loss that hundreds of promises share is told before the annex, with some of them named."""
    items = "items:\n" + "".join(
        f"  - id: c{n}\n    text: open nine clinics in ward number {n}, with a helpline.\n"
        for n in range(450)
    )
    found = compared(laid(items), laid(items.replace("nine clinics", "seven clinics")))
    text = str(show("markdown", (found,)))
    assert len(text) <= MOST
    assert "“seven clinics” instead of “nine clinics”" in text
    assert "more, which" in text


@pytest.mark.parametrize("more", range(2, 12, 3))
def test_a_heading_in_print_stands_over_what_it_heads(more: int) -> None:
    """Wherever a page ends, the heading of what ended stands on the page of the first of it.

    A long title is cut in the running head, where it would run into what stands on the right.
    """
    kept = "".join(f"  - {{id: k{n}, text: open clinic {n} in the county.}}\n" for n in range(4))
    title = "title: " + "Drug and Alcohol Strategy " * (more + 1) + "\n"
    gone = "  - {id: gone, text: hold a public meeting each quarter.}\n"
    found = compared(laid(f"{title}items:\n{kept}{gone}"), laid(f"{title}items:\n{kept}"))
    told = show("pdf", (found,))
    assert isinstance(told, bytes)
    pages = [" ".join(one.get_textpage().get_text_range().split()) for one in PdfDocument(told)]
    (headed,) = (page for page in pages if "Near is not the" in page)
    assert "Promised in" in headed
    assert all("What changed in Drug and Alcohol Strategy Drug and…" in one for one in pages[1:])


def test_a_later_date_stands_in_its_sentence_once() -> None:
    """Where the words show the new date, the sentence is not printed twice more."""
    before, after = (f"items: [{{id: lift, text: open a lift by May {y}.}}]" for y in (2027, 2028))
    assert told("text", before, after).count("We will open a lift") == 1


def test_a_renamed_priority_is_one_priority() -> None:
    """What ended under the old name of a priority that goes on stands under its new name."""
    said = told("text", ITEMS, f"priority: {{title: Recovery}}\n{FEWER}")
    assert "-- Recovery --" in said
    assert "-- Treatment --" not in said


def test_a_partner_that_leads_now_still_takes_part() -> None:
    """Of a body that helped and leads now it is not said that it takes part no longer."""
    before = "action: {lead: county-council, partners: [trust]}"
    said = told("text", before, "action: {lead: trust}")
    assert "no longer takes part" not in said
    assert "no longer takes part" in told("text", before, "action: {lead: county-council}")


def test_a_note_that_came_is_not_called_another_one() -> None:
    """Where nothing stood before, or stands now, the sentence says so."""
    bare = laid("items: [{id: x, text: Train staff.}]")
    noted = laid("items: [{id: x, text: Train staff., note: Required of all.}]")
    there, back = compared(bare, noted), compared(noted, bare)
    assert "has a note now: “Required of all.”" in there.changes[0].message
    assert "has no note any more; it was “Required of all.”" in back.changes[0].message


def test_a_short_promise_of_which_most_words_stay_is_not_called_rewritten() -> None:
    """“Home” and “homes” count as one, so that little is new in such a sentence."""
    one = (
        "priorities:\n  - id: a\n    title: A\n    commitments:\n      - items:\n"
        "          - id: x\n            text: {}\n"
    )
    before, after = (
        f"status: adopted\n{one.format(text)}"
        for text in ("insulate every council home by 2028", "insulate council homes by 2029")
    )
    report = told("text", before, after)
    assert "promises less" in report and "It was rewritten" not in report


def test_a_promise_that_another_replaces_is_named_by_its_words() -> None:
    """Members of a committee know no ids."""
    one = (
        "status: adopted\npriorities:\n  - id: a\n    title: A\n    commitments:\n      - items:\n"
        "          - {id: x, text: warm homes, status: superseded, replaced-by: %s}\n"
        "          - {id: walls, text: fill walls}\n          - {id: roofs, text: lag roofs}\n"
    )
    report = told("text", one % "walls", one % "roofs").split("Annex for officers")[0]
    assert "what replaces it is now “lag roofs” instead of “fill walls”" in report


def test_what_ended_is_told_under_the_priority_it_stood_in() -> None:
    """However near the words of another priority come, no reader looks for it there."""

    def plan(*priorities: tuple[str, str, str]) -> dict[str, Any]:
        made = laid("{}")
        made["priorities"] = [
            {
                "id": title.lower(),
                "title": title,
                "commitments": [{"items": [{"id": name, "text": text, "stands-alone": "true"}]}],
            }
            for title, name, text in priorities
        ]
        return made

    parks = ("Parks", "wardens", "We will employ a warden in each of the four large parks.")
    before = plan(parks, ("Roads", "gritting", "We will grit the main roads."))
    after = plan(
        ("Roads", "gritting", "We will grit the main roads."),
        ("Homes", "concierge", "We will employ a caretaker in each of the four large estates."),
    )
    ended = [fate for fate in compared(before, after).fates if fate.way == "ended"]
    assert [(fate.priority, bool(fate.near)) for fate in ended] == [("Parks", True)]


def test_priorities_stand_as_in_the_new_edition() -> None:
    """Whoever reads the table beside the new document finds its priorities in the same order."""
    roads, parks, homes = (
        {
            "id": name,
            "title": title,
            "commitments": [{"items": [{"id": f"{name}-1", "text": text}]}],
        }
        for name, title, text in (
            ("roads", "Roads", "We will mend all holes within a day."),
            ("parks", "Parks", "We will plant 400 trees."),
            ("homes", "Homes", "We will insulate 600 homes."),
        )
    )
    before, after = (
        {**laid("items:\n"), "priorities": order}
        for order in ([roads, parks, homes], [homes, roads])
    )
    rows = ComparisonAccount(compared(before, after)).rows
    assert [row.title for row in rows] == ["Homes", "Roads", "Parks", "All"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "open two crisis cafés by 2027.",
            "open crisis cafés by 2027.",
            "“two crisis cafés” went out",
        ),
        ("train 40 staff across it.", "train staff across it.", "“40 staff” went out"),
        ("visit 12 schools always.", "visit schools always.", "“12 schools” went out"),
        (
            "heat 90 council homes.",
            "heat 60 council homes.",
            "“60 council homes” instead of “90 council homes”",
        ),
    ],
)
def test_a_figure_is_told_with_all_that_it_counts(before: str, after: str, said: str) -> None:
    """“Two crisis” went out is no English: the noun goes along, and nothing behind it."""
    items = "items:\n  - id: a\n    text: {}\n"
    (change,) = compared(laid(items.format(before)), laid(items.format(after))).changes
    assert change.message.endswith(said)


def test_a_priority_that_went_whole_is_told_with_its_promises() -> None:
    """Nothing is left to be judged of it, and its promises are counted once."""
    roads, young = (
        {
            "id": name,
            "title": title,
            "commitments": [{"items": [{"id": f"{name}-1", "text": text}]}],
        }
        for name, title, text in (
            ("roads", "Roads", "We will mend all holes within a day."),
            ("young", "Places for young people", "We will open a club in each ward."),
        )
    )
    before, after = ({**laid("items:\n"), "priorities": [roads, *more]} for more in ([young], []))
    comment = str(show("markdown", (compared(before, after),)))
    assert "#### Places for young people: nothing of this priority goes on\n" in comment
    assert "Elsewhere" not in comment
    # Each heading has one empty line above it and one below.
    assert not re.search(r"[^\n]\n#|\n\n\n|\n#[^\n]*\n[^\n]|[^\n]\n<details>", comment)


def test_of_a_promise_that_was_only_cut_the_words_are_marked() -> None:
    """However much went, whoever reads it sees what is left in its place."""
    one = "items: [{id: damp, text: inspect %s with reported damp%s.}]"
    report = told("text", one % ("every home", " within ten working days"), one % ("homes", ""))
    assert "It was rewritten" not in report


def test_the_day_at_the_head_is_no_change_to_note() -> None:
    """An edition has a day of its own, which is not told again among what is worth noting."""
    adopted = "status: adopted\nadopted: {}\npublished: {}\n"
    text = told(
        "text",
        adopted.format("2026-02-01", "2026-02-03"),
        adopted.format("2027-02-01", "2027-02-01"),
    )
    assert "Adopted 1 February 2027" in text
    assert "day of adoption" not in text and "day of publication" not in text
    later = told(
        "text",
        adopted.format("2026-02-01", "2026-02-03"),
        adopted.format("2027-02-01", "2027-02-09"),
    )
    assert "The day of publication is now 9 February 2027" in later


def test_one_loss_is_not_one_of_several() -> None:
    """Where there is but one loss it is called that, and of two one is one of these."""
    item = "items:\n  - id: a\n    text: plant {} trees.\n"
    assert re.search(
        r"\b1 loss has no decision on record", told("text", item.format(90), item.format(80))
    )


def test_a_note_that_changed_stands_beside_the_promise_that_cites_it() -> None:
    """Of a note the report says what changed in it, and shows the promise in its own words."""
    cited = (
        "notes:\n  - id: grant\n    text: Paid for until {}.\n"
        "items:\n  - id: a\n    text: plant trees in the park[^grant].\n"
    )
    text = told("text", cited.format("March 2029"), cited.format("March 2027"))
    assert "plant trees in the park" in text.partition("Annex for officers")[0]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "repair all lifts within a day.",
            "within a day, repair all lifts.",
            "says the same in other words",
        ),
        (
            "keep the hardship fund at £250,000 a year.",
            "keep a hardship fund.",
            "no longer says how much or how often: “£250,000 a year” went out",
        ),
    ],
)
def test_a_reason_is_told_once_and_only_where_it_tells_something(
    before: str, after: str, said: str
) -> None:
    """A sum is quoted once, with its sign; of the same in other words no more than that is said."""
    old, new = (laid(f"commitment:\n  text: {text}\n") for text in (before, after))
    (change,) = compared(old, new).changes
    assert change.message.endswith(said)


@pytest.mark.parametrize(
    ("after", "quoted"),
    [
        ("grit all A roads to the station.", "“A” came in"),
        ("grit all roads towards the station.", "“towards” came in"),
    ],
)
def test_a_reason_quotes_whole_words_as_printed(after: str, quoted: str) -> None:
    """The letter of a class of roads and a whole word are quoted, and nothing that is not there."""
    words = "items: [{{id: a, text: {}}}]".format
    before = words("grit all roads to the station.")
    assert quoted in told("text", before, words(after))


@pytest.mark.parametrize(
    ("before", "after", "quoted"),
    [
        ("hold fares at 2024 prices.", "hold fares.", "“2024 prices” went out"),
        ("build 2,024 homes.", "build homes.", "“2,024 homes” went out"),
        ("teach in the towns and online.", "teach in the towns.", "“online” went out"),
    ],
)
def test_a_reason_quotes_years_and_words_as_they_are_typed(
    before: str, after: str, quoted: str
) -> None:
    """A year has no comma, and “online” is no line."""
    assert quoted in judge(f"We will {before}", f"We will {after}").reasons


def test_a_sentence_that_a_message_quotes_stands_in_its_marks_once() -> None:
    """A value that ends with a full stop is told from the words around it, and marked once."""
    came, went = "Write to plan@fenmarsh.example.", "Write to strategy@fenmarsh.example."
    (change,) = compared(laid(f"contact: {came}"), laid(f"contact: {went}")).changes
    assert f"“{went}” instead of “{came}”" in change.message
    both, nurse = (
        laid(f"glossary: {{hub: {{expansion: recovery hub, text: {meant}}}}}")
        for meant in ("A place with a nurse and a doctor.", "A place with a nurse.")
    )
    (change,) = compared(both, nurse).changes
    assert "““" not in change.message and "””" not in change.message
    assert change.message.endswith("a nurse and a doctor.”")


def test_what_is_done_seldom_is_no_contrary() -> None:
    """“Never” that is “avoid” now is weaker, and is not said to promise the contrary."""
    said = told(
        "text",
        "items: [{id: a, text: never evict a family into a hostel.}]",
        "items: [{id: a, text: avoid placing families in hostels.}]",
    )
    assert "“avoid” instead of “never”" in said and "contrary" not in said


def test_a_reason_quotes_no_day_by_its_mark() -> None:
    """What came on top of a limit is quoted without the day behind it."""
    said = told(
        "text",
        "items: [{id: a, text: hold rents to inflation until April 2029.}]",
        "items: [{id: a, text: hold rents to inflation plus 1% until April 2028.}]",
    )
    assert "“plus 1%” came in" in said and "‹" not in said


@pytest.mark.parametrize("name", PEOPLE)
def test_a_chapter_says_how_many_of_its_losses_were_decided(name: str) -> None:
    """The answer counts what nobody decided and the heading counts all: the rest is explained."""
    found = compared(laid(ITEMS), laid("items:\n  - id: z\n    text: plant trees.\n"))
    (first,) = [one for one in found.changes if one.subject.id == "hub"]
    kept = [
        Approval.model_construct(
            fingerprint=mark, reason=why, decided_by="Board, minute 7", date=day(2026, 5, 12)
        )
        for mark, why in ((first.fingerprint, "The grant ended."), ("0" * 12, "An old matter."))
    ]
    text = str(show(name, (found.approved_by(Approvals.model_construct(approvals=tuple(kept))),)))
    text = " ".join(re.sub(r"<[^>]+>", " ", text).replace("*", "").split())
    assert "2 have ended" in text and "3 promises that ended" in text
    assert "1 of them rests on a decision." in text
    assert "the decision of Board, minute 7, 12 May 2026" in text and "An old matter." in text
    assert "breaking change" not in text.partition("Annex")[0]
