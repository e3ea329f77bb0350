"""What an officer says of a piece is what becomes of it, and of no other piece."""

from typing import Any

from stratc.blocks import read
from stratc.intake import Choices, ChosenKind, Draft, draft

from .drafts import compiled

TEXT = """\
# Fenmarsh Alcohol Plan 2026 to 2031

## Background

Many people drink. We will open twelve homes by 2029. Few know it.

## Priority 1: Warm welcome

We will:

- open a service in every town
- train 40 volunteers
- be kind

| Action | Lead | By when |
| --- | --- | --- |
| Buy a van | Council | March 2028 |
| Paint it | Council | March 2029 |

### Young people

Young people want their own rooms.

## Priority 2: Quick help

We will:

- answer within 5 days
"""


def of(*chosen: tuple[str, str, ChosenKind]) -> Draft:
    source = read("Fenmarsh.md", TEXT.encode())
    return draft(source, Choices({(place, words): kind for place, words, kind in chosen}))


def place_of(words: str) -> str:
    """Where the account says that a piece stands."""
    return next(e.place for e in of().account.entries if e.words == words)


def promises(made: Draft) -> list[str]:
    return [
        item["text"]
        for holder in (*made.fields["priorities"], *made.fields.get("background", []))
        for group in holder.get("commitments", [])
        for item in group["items"]
    ]


def titles(made: Draft) -> list[str]:
    return [str(priority["title"]) for priority in made.fields["priorities"]]


def rows(made: Draft) -> list[Any]:
    return [
        row["action"]
        for priority in made.fields["priorities"]
        for row in priority.get("actions", {}).get("rows", [])
    ]


def test_no_choice_changes_nothing() -> None:
    """Without a choice the draft is the one that is read by itself."""
    made = of()
    assert promises(made) == [
        "open a service in every town",
        "train 40 volunteers",
        "be kind",
        "answer within 5 days",
    ]
    assert titles(made) == ["Warm welcome", "Quick help"]
    assert rows(made) == ["Buy a van", "Paint it"]


def test_a_promise_that_is_none_stays_text() -> None:
    """One point is taken out of the promises, and its words stay."""
    made = of((place_of("be kind"), "be kind", "text"))
    assert promises(made)[:2] == ["open a service in every town", "train 40 volunteers"]
    assert "be kind" not in promises(made)
    assert "be kind" in str(made.fields)
    compiled(made)


def test_a_sentence_becomes_a_promise() -> None:
    """One sentence is taken out of its paragraph, and the others stay where they were."""
    sentence = "We will open twelve homes by 2029."
    made = of((place_of(sentence), sentence, "commitment"))
    assert any("open twelve homes by 2029" in promise for promise in promises(made))
    (background,) = made.fields["background"]
    assert "Many people drink." in background["text"] and "Few know it." in background["text"]
    assert "twelve" not in background["text"]
    compiled(made)


def test_what_is_left_out_is_told() -> None:
    """A piece that goes is nowhere in the draft, and is the account's, with who chose it."""
    place = place_of("train 40 volunteers")
    made = of((place, "train 40 volunteers", "left"))
    assert "train 40 volunteers" not in str(made.fields)
    (told,) = [e for e in made.account.of("left") if e.words == "train 40 volunteers"]
    assert told.reason == "you chose it"


def test_a_section_becomes_a_priority_and_a_priority_a_section() -> None:
    """A heading is what it was said to be; one inside a priority is lifted out of it."""
    made = of(("heading “Young people”", "Young people", "priority"))
    assert titles(made) == ["Warm welcome", "Young people", "Quick help"]
    heading = "Priority 2: Quick help"
    fewer = of((f"heading “{heading}”", heading, "section"))
    assert titles(fewer) == ["Warm welcome"] and "answer within 5 days" in str(fewer.fields)
    compiled(made)
    compiled(fewer)


def test_a_row_and_a_table_stay_text() -> None:
    """One row, or the whole table, is text where it was said to be none of the plan."""
    entry = next(e for e in of().account.entries if "Buy a van" in e.words)
    assert rows(of((entry.place, entry.words, "text"))) == ["Paint it"]
    assert rows(of((entry.place, entry.words, "left"))) == ["Paint it"]
    whole = of((entry.place, entry.words, "table"))
    assert rows(whole) == [] and "Buy a van" in str(whole.fields)
    compiled(whole)
