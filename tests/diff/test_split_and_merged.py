"""What was merged or split keeps its dates and its words, or is told to have lost them."""

import pytest

from stratc.diff import BREAKING

from .laid import compared, kinds, laid
from .test_reports import told

TWO = """
items:
  - id: a
    text: clear all gutters{a}.
  - id: b
    text: mend all drains{b}.
"""
ONE = """
items:
  - id: c
    text: clear all gutters and mend all drains{}.
    previously: [a, b]
"""
WHOLE = "items:\n  - id: a\n    text: paint 40 doors and 60 windows{}.\n"
PARTS = """
items:
  - id: c
    text: paint 40 doors{}.
    previously: a
  - id: d
    text: paint 60 windows{}.
    previously: a
"""
ROWS = """
rows:
  - {{id: a, action: Visit all tenants., due: {}}}
  - {{id: b, action: Ring all carers., due: {}}}
"""
ROW = """
rows:
  - {id: c, action: Visit all tenants and ring all carers., previously: [a, b], due: 2028-05}
"""


@pytest.mark.parametrize(
    ("a", "b", "both", "later"),
    [
        (" by May 2027", "", " by May 2029", {"a"}),
        (" by May 2027", " by May 2029", " by May 2029", {"a"}),
        (" by May 2028", " by May 2027", " by May 2029", {"a", "b"}),
        (" by May 2029", "", " by May 2029", set()),
        (" by May 2029", " by May 2029", " by May 2027", set()),
        (" by May 2027", "", "", {"a"}),
    ],
)
def test_of_what_was_merged_each_keeps_its_day(a: str, b: str, both: str, later: set[str]) -> None:
    """The day of a merged promise is held against that of each that went into it."""
    found = compared(laid(TWO.format(a=a, b=b)), laid(ONE.format(both)))
    assert {fate.old.id for fate in found.fates if fate.old and fate.way == "less"} == later


@pytest.mark.parametrize(
    ("whole", "parts", "less"),
    [
        (" by May 2027", (" by May 2027", " by May 2029"), True),
        (" by May 2027", ("", ""), True),
        (" by May 2027", (" by May 2027", " by May 2026"), False),
        ("", (" by May 2027", " by May 2029"), False),
    ],
)
def test_no_part_of_what_was_split_is_due_later(
    whole: str, parts: tuple[str, str], less: bool
) -> None:
    """A part that is due later than the whole was is a loss, and so is a day that went out."""
    found = compared(laid(WHOLE.format(whole)), laid(PARTS.format(*parts)))
    assert bool(found.of(BREAKING)) == less


def test_a_day_that_one_had_is_no_gain_of_both() -> None:
    """“It now says when” is told of nothing that said so before; what is later is told by name."""
    before = ROWS.format("2028-05", "").replace(", due: }", "}")
    found = compared(laid(before), laid(ROW))
    assert kinds(found) == {"action-merged"}
    later = compared(laid(ROWS.format("2028-05", "2027-05")), laid(ROW))
    (change,) = later.of(BREAKING)
    assert change.message.startswith("action 1.3 “Ring all carers” is due later")
    ways = {fate.old.id: fate.way for fate in later.fates if fate.old}
    assert ways["b"] == "less" and ways["a"] not in ("less", "same")


def test_the_report_says_which_of_them_is_later() -> None:
    """Beside its own number, and as “one of them” where a promise has become several."""
    text = told("text", TWO.format(a=" by May 2027", b=""), ONE.format(" by May 2029"))
    assert "1.1: promises less It is due later: May 2029 instead of May 2027." in text
    assert "1.2, now 1.1: to be judged" in text
    text = told("text", WHOLE.format(" by May 2027"), PARTS.format(" by May 2027", " by May 2029"))
    assert "One of them is due later: May 2029 instead of May 2027." in text


def test_a_promise_whose_word_means_less_is_no_longer_the_same() -> None:
    """Whoever uses a word of the glossary promises something else where its meaning changed."""
    text = "commitment:\n  text: help young people to keep a tenancy.\nglossary:\n"
    glossary = "  young people: Everyone aged {}.\n"
    before, after = (text + glossary.format(ages) for ages in ("11 to 25", "16 to 21"))
    (fate,) = [f for f in compared(laid(before), laid(after)).fates if f.old and f.changes]
    assert fate.way == "perhaps"
    said = told("text", before, after)
    assert "“young people”, which it uses, is defined differently" in said
    assert said.count("aged 16 to 21") == 1


def test_a_promise_whose_note_changed_is_to_be_judged() -> None:
    """Whoever cites a note is not told to be the same where the note says something else."""
    text = "commitment:\n  text: open every hub.[^a]\nnotes: [{{id: a, text: {}}}]\n"
    before, after = (text.format(note) for note in ("Paid for until 2031.", "Paid for if we can."))
    (fate,) = [f for f in compared(laid(before), laid(after)).fates if f.old and f.changes]
    assert fate.way == "perhaps"
    said = told("text", before, after)
    assert "The note that it cites is another: “Paid for if we can.” instead of" in said
    assert said.count("Paid for if we can") == 1


def test_a_direction_is_told_without_a_second_colon() -> None:
    """“Promises less: how soon: …” is no sentence."""
    items = "commitment:\n  text: mend every leak within {} days.\n"
    (change,) = compared(laid(items.format(5)), laid(items.format(9))).of(BREAKING)
    assert change.message.endswith("less: “within 9 days” instead of “within 5 days”")
    said = told("text", items.format(5), items.format(9))
    assert "promises less “within 9 days” instead of" in said


@pytest.mark.parametrize(
    ("parts", "less"), [((200, 100), False), ((250, 100), False), ((200, 90), True)]
)
def test_parts_that_come_to_the_whole_are_no_fewer(parts: tuple[int, int], less: bool) -> None:
    """Of 300 homes 200 here and 100 there are as many; 90 there are fewer."""
    before = "items:\n  - id: a\n    text: build 300 homes.\n"
    after = (
        "items:\n  - id: b\n    text: build {} homes in Sedgeby.\n    previously: a\n"
        "  - id: c\n    text: build {} homes elsewhere.\n    previously: a\n"
    )
    assert bool(compared(laid(before), laid(after.format(*parts))).of(BREAKING)) == less


def test_of_what_was_merged_the_whole_is_not_told_as_a_loss() -> None:
    """Beside one that lost nothing there is no word of what the other one lost."""
    text = told("text", TWO.format(a="", b=" every week"), ONE.format(" every year"))
    _, _, kept = text.partition("2 promises that lose nothing")
    assert "2 commitments are now one." in kept
    assert text.count("“every year” instead of “every week”") == 1


def test_a_merge_names_the_words_that_went() -> None:
    """Of what two promises said, the words that stand nowhere in the one are quoted."""
    after = ONE.format("")
    assert "gullies” went out" in told("text", TWO.format(a=" and gullies", b=""), after)
    assert "went out" not in told("text", TWO.format(a="", b=""), after)
