"""Lists: labels that skip or repeat, entries that stand twice."""

from collections.abc import Sequence
from time import process_time

import pytest

from stratc.rules import lists
from stratc.rules.arithmetic.lists_in_sentences import ITEMS
from stratc.text.similarity import likest

from .catalogue import drawn, places


def _commitments(*labelled: tuple[str, str], name: str = "p") -> str:
    text = f"  - id: {name}\n    title: {name.title()}\n    commitments:\n      - items:\n"
    for number, (label, words) in enumerate(labelled):
        text += f"          - id: {name}-{number}\n            text: {words}\n"
        text += f'            label: "{label}"\n' if label else ""
    return text


def _labels(*labels: str) -> str:
    numbered = [(label, f"do thing number {n} well.") for n, label in enumerate(labels)]
    return "priorities:\n" + _commitments(*numbered)


def test_labels_may_be_absent_or_begin_anew() -> None:
    """An unlabelled entry is no gap, and neither is a new beginning or another kind of label."""
    rule = "label-skipped"
    assert not places(_labels("1", "", "2"), rule)
    assert not places(_labels("Commitment 1", "Aim 5"), rule)
    assert not places(_labels("1.8", "1.9", "1.10"), rule)
    assert places(_labels("1.8", "1.10"), rule) == ['"1.10"']


def test_a_label_may_return_in_another_list() -> None:
    """“Commitment 1” under each priority is usual; twice under one is not."""
    twice = (
        "priorities:\n"
        + _commitments(("1", "do this well now."))
        + _commitments(("1", "do that well now."), name="q")
    )
    assert not places(twice, "label-used-twice")
    assert places(_labels("1", "1"), "label-used-twice") == ['"1"']


def test_the_same_words_in_two_lists_are_shown_with_both_places() -> None:
    """Capitals, marks and emphasis make no difference."""
    text = "priorities:\n"
    text += _commitments(("", "Give naloxone to every single pharmacy."))
    text += _commitments(("", "give **naloxone** to every single pharmacy"), name="q")
    (remark,) = [r for r in drawn(text).said if r.rule == "said-twice"]
    assert remark.message == "commitment “q-0” says word for word what commitment “p-0” says"
    assert remark.span.line > remark.labels[0].span.line


def test_what_repeats_on_purpose_is_left_alone() -> None:
    """`repeats:` says that a commitment stands twice on purpose."""
    text = "priorities:\n"
    text += _commitments(("", "Give naloxone to every single pharmacy."))
    text += _commitments(("", "Give naloxone to every single pharmacy."), name="q")
    assert not places(text + "            repeats: p-0\n", "said-twice")


def test_short_entries_may_be_alike() -> None:
    """“Train the staff” may well be said twice."""
    text = "priorities:\n" + _commitments(("", "Train the staff."), ("", "Train the staff."))
    assert not places(text, "said-twice")


def test_short_entries_are_held_against_those_one_word_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each of many short promises was compared with all before it: a third of the time of a large
    plan. A slip is told, whichever of the two comes first."""
    compared: list[int] = []

    def counted(text: str, texts: Sequence[str], least: float) -> tuple[tuple[int, float], ...]:
        compared.append(len(texts))
        return likest(text, texts, least)

    monkeypatch.setattr(lists, "likest", counted)
    slips = [
        "Open the comunity hall now.",
        "Mend the old village well.",
        "Open the community hall now.",
    ]
    slips += [
        "Mend the old vilage well.",
        "Mend the old village wall.",
        "Open the community hall today.",
    ]
    entries = [("", words) for words in (*slips, *(f"Open desk {n} in town." for n in range(40)))]
    assert len(places("priorities:\n" + _commitments(*entries), "said-nearly-twice")) == 2
    assert sum(compared) == 2


def test_a_row_of_repetitions_is_shown_as_one() -> None:
    """Interventions that all stand under another row are one remark on the row."""
    text = (
        "priorities:\n  - id: p\n    title: P\n    actions:\n      rows:\n"
        "        - id: a\n          action: First.\n          interventions:\n"
        "            - id: x\n              text: Map the gaps.\n"
        "            - id: y\n              text: Fill the gaps.\n"
        "        - id: b\n          action: Second.\n          interventions:\n"
        "            - same-as: x\n            - same-as: y\n"
    )
    assert places(text, "said-twice") == ["interventions"]
    assert not places(text + "            - text: Count the gaps.\n", "said-twice")


def _forms(lead: str, *entries: str) -> bool:
    text = f"introduction: |\n  {lead}\n\n" + "".join(f"  - {entry}\n" for entry in entries)
    return bool(places(text, "list-in-several-forms"))


def test_entries_are_held_against_what_leads_to_them() -> None:
    """A list behind “will:” takes plain verbs, one behind “have:” what was done."""
    assert _forms("This means that we will:", "think ahead", "look at roads", "Involving firms")
    assert _forms("We have:", "trained nurses", "set up a group", "a new clinic", "opened a hub")
    assert _forms("What we will do:", "Bring homes back", "Deliver homes", "Letting land go wild")


def test_entries_that_do_not_follow_what_leads_to_them() -> None:
    """No entry of the right form is needed: “will: reducing …” makes no sentence."""
    assert _forms("The board will:", "Reducing waste", "Improving parks", "Planting trees")
    assert _forms("Our aim is to:", "Reducing waste", "Improving parks", "Planting trees")
    assert _forms("We will do this by:", "Reduce waste", "Improve parks", "Extend paths")
    assert _forms("The work includes:", "Creating a page", "Improve parks", "Development of paths")
    assert _forms("We asked:", "Are there gaps?", "How the plan will look", "Is it clear?")
    assert not _forms("We asked:", "Are there gaps?", "How will it look?", "Is it clear?")
    assert not _forms(
        "The board will do this by:", "Reducing waste", "Improving parks", "Planting trees"
    )
    assert not _forms("It is linked to:", "Improving parks", "Reducing waste", "Planting trees")


def test_a_word_that_may_be_of_another_form_fits_its_list() -> None:
    """“Set up” may be done or to do, and “bring” has no -ing form."""
    assert not _forms("We have:", "trained nurses", "set up a group", "put up signs", "led walks")
    assert not _forms("We will:", "host a fair", "bring in help", "put people first", "think ahead")
    assert not _forms("We want:", "Better homes", "Improved access", "Housing that lasts")
    assert not _forms("We are:", "Open to all", "Based on need", "Led by tenants")


def test_an_id_or_a_line_that_was_pasted_twice_is_told() -> None:
    """Twice in one list, or twice in a row in one text; two lists may name the same."""
    bodies = "bodies:\n  - id: trust\n    name: Wold Trust\n  - id: mill\n    name: The Mill\n"
    groups = "partners:\n  - members: [trust, {}]\n  - members: [trust]\n"
    assert places(bodies + groups.format("trust"), "id-listed-twice") == ["trust"]
    assert not places(bodies + groups.format("mill"), "id-listed-twice")
    several = "partners:\n  - members:\n      - bodies: [trust, mill]\n      - bodies: [{}, mill]\n"
    assert places(bodies + several.format("trust"), "id-listed-twice") == ["bodies: [trust, mill]"]
    assert not places(bodies + several.format("mill"), "id-listed-twice")[1:]
    line = "the use of alarms"
    pasted = f"introduction: |\n  We train staff in\n  {line}\n  {line}\n  everywhere.\n"
    assert places(pasted, "passage-said-twice") == [line]


def test_words_behind_a_number_are_taken_whole() -> None:
    """Eight words of nine letters took four seconds, and of twelve letters a minute: every way to
    cut them was tried."""
    begun = process_time()
    assert not ITEMS.search(f"two parks {'abcdefghi ' * 8}.")
    assert process_time() - begun < 0.5


def test_one_action_that_is_done_in_two_ways_is_said_in_both_rows() -> None:
    """The cell of an action may stand beside several ways to do it; the same way twice is told."""
    plan = (
        "priorities:\n  - id: a\n    title: A\n    actions:\n      rows:\n"
        "        - {{id: b, action: Make public places more welcoming., how: Train shop staff.}}\n"
        "        - {{id: c, action: Make public places more welcoming., how: {}}}\n"
    )
    assert "said-twice" in [one.rule for one in drawn(plan.format("Train shop staff.")).said]
    assert "said-twice" not in [one.rule for one in drawn(plan.format("Put up signs.")).said]
