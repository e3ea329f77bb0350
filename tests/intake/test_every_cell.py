"""Each box of a plan stands, word for word, in the draft of it or in the account."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from stratc.intake import Draft, written
from stratc.text.markdown import plain

from . import drafts

DEEDS = ("Action", "Key actions", "What we will do", "Task", "Project", "Measure", "Initiative")
NAMES = ("Lead", "Owner", "Responsible officer", "Lead officer", "Partners", "Who", "Delivered by")
TIMES = ("By when", "Target date", "Start date", "Timescale", "Revised date", "Original date")
STATES = ("RAG", "Status", "Progress", "Q1 RAG", "Q2 RAG", "Position")
SUMS = ("Cost", "Budget", "Funding source", "Total cost", "2026/27 £", "Resources")
WORDS = (
    "Outcome", "Objective", "Theme", "Priority", "Update", "Comments", "Milestones", "KPI", "Ward",
    "Risk", "Success measure", "How", "Evidence", "Notes", "Site", "Category", "Description", "",
)  # fmt: skip
MONTHS = {"march": "3", "june": "6", "october": "10"}
NUMBERS = ("No.", "Ref", "Item", "#", "")
STATE = ("Green", "Amber", "R", "Complete", "On track", "Not started", "Delayed", "Ongoing", "75%")
LOOSE = ("TBC", "N/A", "x", "✓", "Yes", "Ongoing", "High", "£££", "2027", "Autumn 2027")


@st.composite
def a_box(draw: st.DrawFn, heading: str, at: int) -> Any:
    """What stands under a heading; most boxes hold a word that no other box holds."""
    tag = f"{chr(97 + at % 26)}{chr(97 + at // 26)}word"
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from((*LOOSE, None)))
    if heading in TIMES:
        day = f"{at % 27 + 1} {draw(st.sampled_from(('March', 'June', 'October')))} 2028"
        return draw(st.sampled_from((day, f"{day} ({tag})", f"by {tag}")))
    if heading in STATES:
        state = draw(st.sampled_from(STATE))
        return draw(st.sampled_from((state, f"{state} – {tag} is late", f"{tag} went well")))
    if heading in SUMS:
        return draw(
            st.sampled_from((f"£{at + 2},500", f"{tag} grant", f"£{at + 2}k from {tag}", at))
        )
    if heading in NUMBERS:
        return draw(st.sampled_from((f"{at % 7 + 1}.{at}", at, f"A{at}", tag)))
    if heading in NAMES:
        return f"{tag.title()} Team" + draw(st.sampled_from(("", f"; {tag}s", f"\n{tag}s")))
    return draw(
        st.sampled_from((f"Open the {tag} centre", f"{tag.title()}", f"Mend {tag}\nPaint {tag}s"))
    )


@st.composite
def a_plan(draw: st.DrawFn) -> list[list[Any]]:
    """The rows of a sheet: a head, rows, and now and then a line over rows or a note below."""
    others = st.sampled_from(NAMES + TIMES + STATES + SUMS + WORDS)
    head = draw(st.lists(others, min_size=2, max_size=8, unique=draw(st.booleans())))
    head.insert(draw(st.integers(0, 2)), draw(st.sampled_from(DEEDS)))
    if draw(st.booleans()):
        head.insert(0, draw(st.sampled_from(NUMBERS)))
    rows: list[list[Any]] = [head]
    for n in range(draw(st.integers(2, 5))):
        if draw(st.integers(0, 4)) == 0:
            rows.append(
                [draw(st.sampled_from((f"Theme {n}: Band{n}ery", f"Band{n}ery", f"Total {n}")))]
            )
        rows.append([draw(a_box(one, n * len(head) + at)) for at, one in enumerate(head)])
    if draw(st.booleans()):
        rows.append([f"Note: seen by the Fenboard of {len(rows)}"])
    return rows


@settings(max_examples=60, deadline=None, derandomize=True)
@given(a_plan())
def test_each_box_is_in_the_draft_or_in_the_account(rows: list[list[Any]]) -> None:
    """Whatever the columns are, and whichever of them are read: no box of a plan goes unsaid."""
    made = drafts.of_rows(*rows)
    there = said(made)
    boxes = [str(one) for row in rows for one in row if one not in (None, "", "-")]
    assert [one for one in boxes if not set(told(one)) <= there] == []


def said(made: Draft) -> set[str]:
    """All words of a draft and of the account of it; a day as it may have been typed as well."""
    account = " ".join(
        f"{one.words} {one.became} {one.reason}"
        for one in made.account.entries
        if one.kind != "placed"
    )
    found = f"{plain(written(made.fields))} {account}"
    return set(told(found))


def told(words: str) -> list[str]:
    """The words of a text, months and days of the month as figures."""
    found = re.findall(r"[^\W\d_]{2,}|\d+", words.lower())
    return [MONTHS.get(one, one.lstrip("0") or "0") for one in found]


OF_FIELD = {
    "lead": NAMES, "partners": NAMES, "due": TIMES, "start": TIMES, "status": STATES,
    "funding": SUMS, "label": (*NUMBERS, "Item"),
}  # fmt: skip


@settings(max_examples=60, deadline=None, derandomize=True)
@given(a_plan())
def test_a_row_holds_its_own_boxes_and_each_field_what_its_heading_says(
    rows: list[list[Any]],
) -> None:
    """No box goes to another row, and none into a field of another kind, unless that is told."""
    made = drafts.of_rows(*rows)
    doubts = " ".join(f"{one.words} {one.reason}" for one in made.account.of("doubt", "left"))
    homes: dict[str, dict[str, str]] = {}
    for action in drafts.actions(made):
        for field, value in action.items():
            for tag in tags(str(value)):
                homes.setdefault(tag, {})[action["id"]] = field
    head, *body = rows
    for row in body:
        held = [
            (heading, tag)
            for heading, one in zip(head, row, strict=False)
            for tag in tags(str(one))
            if tag in homes
        ]
        assert not held or set.intersection(*(set(homes[tag]) for _, tag in held))
        for heading, tag in held:
            for field in set(homes[tag].values()) & set(OF_FIELD):
                assert heading in OF_FIELD[field] or tag in doubts or heading in doubts


def tags(words: str) -> list[str]:
    """The words that only one box of a plan holds."""
    return re.findall(r"[a-z]{2}word", words.lower())


def test_a_heading_whose_boxes_are_those_of_another_is_told() -> None:
    """Where one box covers two columns, only one of the headings stands over what it says."""
    book = drafts.book(
        ["Action", "Due", "Remarkable", "Curious", "Odd"],
        ["Open a hub", "by merger", None, "both ways"],
        ["Close a depot", "2028", None, "either way"],
    )
    for area in ("B2:C2", "B3:C3", "D2:E2", "D3:E3"):
        book.active.merge_cells(area)
    made = drafts.of_files(("plan.xlsx", drafts.saved(book)))
    assert {one.words for one in made.account.of("left")} >= {"Remarkable", "Odd"}
    assert "Curious" in written(made.fields)
