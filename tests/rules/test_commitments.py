"""What commitments lack, and how it is told: one by one, or all together."""

from .catalogue import drawn, messages, places


def _priority(name: str, commitments: int, having: int = 0, field: str = "due: 2030") -> str:
    text = f"  - id: {name}\n    title: {name.title()}\n    commitments:\n      - items:\n"
    for number in range(commitments):
        text += f"          - id: {name}-{number}\n            text: do {name} {number}.\n"
        text += f"            {field}\n" if number < having else ""
    return text


def _strategy(*priorities: str) -> str:
    return "priorities:\n" + "".join(priorities)


def test_none_at_all_is_one_remark_for_the_strategy() -> None:
    """Forty commitments without a date are one thing to fix, at the first list of them."""
    text = _strategy(_priority("care", 4), _priority("supply", 5))
    assert messages(text, "commitment-without-date") == ["none of the 9 commitments has a date"]
    assert places(text, "commitment-without-date") == ["items"]


def test_none_in_one_priority_is_one_remark_for_it() -> None:
    """A priority without any date is named; the others are not."""
    text = _strategy(_priority("care", 5), _priority("supply", 2, having=2))
    assert messages(text, "commitment-without-date") == [
        "none of the 5 commitments of “Care” has a date"
    ]


def test_most_of_one_priority_are_counted_and_named() -> None:
    """Four of six are told together, and the hint says which."""
    text = _strategy(_priority("care", 6, having=2))
    (remark,) = [r for r in drawn(text).said if r.rule == "commitment-without-date"]
    assert remark.message == "4 of the 6 commitments of “Care” have no date"
    assert remark.hints[1] == "they are “do care 2.”, “do care 3.”, “do care 4.”, “do care 5.”"


def test_a_few_are_told_one_by_one() -> None:
    """Up to three have a remark each, at their own place."""
    text = _strategy(_priority("care", 8, having=6))
    assert places(text, "commitment-without-date") == ["care-6", "care-7"]


def test_a_date_in_the_words_counts_in_welsh_too() -> None:
    """“erbyn” and a time is a date as “by” is, however it is spelt; “erbyn hyn” is by now."""
    for words, due in (
        ("agor hwb erbyn Medi 2028", True),
        ("cael trefn erbyn diwedd Mawrth 2029", True),
        ("rhoi seibiant i bob gofalwr erbyn 2029", True),
        ("open a hub by 31st March 2029", True),
        ("open a hub by 1st of Sept. 2028", True),
        ("open a hub by end March 2029", True),
        ("hold a walk every year", True),
        ("cadw’r hwb sydd yma erbyn hyn", False),
        ("parhau â gwaith Medi 2024", False),
    ):
        text = _strategy(_priority("hwb", 1)).replace("do hwb 0.", words)
        assert bool(messages(text, "commitment-without-date")) is not due, words


def test_until_when_a_promise_holds_is_its_date() -> None:
    """As from when it does; “until” a state is no date."""
    for words, dated in (
        ("fund diversion until at least March 2028", True),
        ("keep the desk until 2029", True),
        ("keep the desk until it moves", False),
    ):
        text = _strategy(_priority("hub", 1)).replace("do hub 0.", words)
        assert (not messages(text, "commitment-without-date")) == dated


def test_who_speaks_or_is_named_in_the_lead_in_answers_for_it() -> None:
    """“I will:” in the plan of one office; “We will:” names nobody."""
    own = "publisher: pcc\nbodies: [{id: pcc, name: Fenmarsh Police and Crime Commissioner}]\n"
    for lead, plan, told in (
        ("I will:", own, False),
        ("I expect the Chief Constable to:", "", False),
        ("We will:", own, True),
    ):
        text = _strategy(_priority("hub", 1)).replace(
            "- items:", f'- lead-in: "{lead}"\n        items:'
        )
        assert bool(messages(plan + text, "commitment-without-lead")) == told


def test_commitments_in_sections_count_too() -> None:
    """Wherever a commitment stands, it needs what the others need."""
    text = (
        "sections:\n  - title: Together\n    commitments:\n      - items:\n"
        "          - id: meet\n            text: meet each month.\n"
    )
    assert places(text, "commitment-without-lead") == ["meet"]


def test_a_sentence_that_stands_alone_may_begin_with_we() -> None:
    """Only a text that follows a lead-in is read as its continuation."""
    text = (
        'priorities:\n  - id: p\n    title: P\n    commitments:\n      - lead-in: "We will:"\n'
        "        items:\n          - id: c\n            text: We will open a clinic.\n"
    )
    assert places(text, "lead-in-said-again") == ["We will"]
    assert not places(text + "            stands-alone: true\n", "lead-in-said-again")


def test_entries_of_one_sentence_end_as_sentences_do() -> None:
    """“; and” goes on in the next entry; the last one’s full stop ends them all."""
    entries = ("open hubs;", "train every nurse; and", "give kits to every pharmacy.")
    others = "".join(f"          - {{id: o{n}, text: do this {n} times a day}}\n" for n in range(6))
    begun = "  - id: care\n    title: Care\n    commitments:\n      - items:\n"
    made = [f"          - {{id: e{at}, text: {words}}}\n" for at, words in enumerate(entries)]
    other = "  - id: supply\n    title: Supply\n    commitments:\n      - items:\n" + others
    text = _strategy(begun + "".join(made), other)
    assert not messages(text, "text-cut-off") + messages(text, "promise-without-stop")
    lost = _strategy(begun + "".join(made[:2]), other)
    assert messages(lost.replace("every nurse", "every nurse and every midwife"), "text-cut-off")
