"""Figures that stand beside what they are held against are worked out; right ones are left."""

import pytest

from .catalogue import drawn, messages

ADDS = "breakdown-that-does-not-add-up"


def said(text: str, rule: str) -> list[str]:
    """What a rule says of a section of one text."""
    body = text.replace("\n", "\n      ")
    return messages(f"background:\n  - title: Where we are now\n    text: |\n      {body}\n", rule)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("48% of the ponds were clean and {}% were not.", "52", "57", ADDS),
        (
            "Of the £410,000 spent, £260,000 came from the Agency and £120,000 from the council; "
            "the rest, £{}, came from partners.",
            "30,000", "50,000", ADDS,
        ),
        (
            "The grant pays £820,000 for weights, £140,000 for schools and £95,000 for boats, "
            "£{} million a year in all.",
            "1.055", "1.55", ADDS,
        ),
        ("It lent 2,140 bats, an increase of a {} on the year before (1,605).", "third", "quarter",
         ADDS),
        ("It was 46.2% in Mere, which is {} that in Carr (23.1%).", "twice", "three times", ADDS),
        ("It owns shops worth £18.9 million, which brought in £1.1 million, a return of {}%.",
         "5.8", "8.5", ADDS),
        ("Eight of the nine are in Ashby, and {} in Carr.", "one", "three", ADDS),
        ("It will open with 120 flats, {} at Mill Lane and 60 at Canal Street.", "60", "70", ADDS),
        ("Of its 41 outcomes we achieved 17, partly achieved 15 and did not achieve {}.", "9", "14",
         ADDS),
        ("Half of the boats, {}%, are wet.", "49", "44", ADDS),
        ("{} themes run through the plan: bogs, rivers, and the places where people live.",
         "Three", "Four", "count-of-a-list-that-differs"),
        ("| Why | Share |\n|-|-|\n| Dear | 41% |\n| Far | 27% |\n| Dark | {}% |\n| Total | 100% |",
         "32", "37", ADDS),
        ("We mapped 148 km, compared with 131 km in 2017: 52 km of moor, 61 km of fen and {} km "
         "of road.", "35", "55", ADDS),
    ],
)  # fmt: skip
def test_what_stands_beside_is_held_against_it(
    text: str, right: str, wrong: str, rule: str
) -> None:
    """The same words with figures that come out are left alone, and told where they do not."""
    assert said(text.format(right), rule) == []
    assert said(text.format(wrong), rule)


@pytest.mark.parametrize(("target", "wrong"), [("51%", False), ("43%", True)])
def test_an_action_says_which_way_its_measure_goes(target: str, wrong: bool) -> None:
    """“Raise the share of babies breastfed” is not met by fewer."""
    rules = {
        one.rule
        for one in drawn(
            "priorities:\n  - id: t\n    title: T\n    actions:\n      rows:\n        - id: r\n"
            "          action: Raise the share of babies breastfed\n          measures:\n"
            "            - title: Share breastfed\n              baseline: 47%\n"
            f"              target: {target}\n"
        ).said
    }
    assert ("target-against-direction" in rules) == wrong


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        (
            "direct-number",
            "You can write to us or ring 01632 960300.",
            "Ann Lee is on 01632 960300.",
        ),
        (
            "name-in-two-forms",
            "Natural Resource Wales digs. We thank Natural Resources Wales.",
            "Fen Water Resource Board digs. We thank Fen Water Resources Board.",
        ),
    ],
)
def test_what_is_an_offices_or_told_elsewhere_is_left(rule: str, right: str, wrong: str) -> None:
    """A number beside “write to us” is no one person's; a national body has the name it has."""
    assert said(right, rule) == []
    assert said(wrong, rule)


@pytest.mark.parametrize(
    ("text", "action", "told"),
    [
        ("We will set up a youth council with the academy.", "Start a youth council", False),
        ("The Council will pilot two play streets a year.", "Close streets for play", False),
        ("We will set up a boat club with the academy.", "Start a youth council", True),
        ("Progress will be reported each year and the plan reviewed in 2029.", "Dig", False),
        ("A mid-term review will be held in 2028.", "Dig", False),
        ("A fair of boats will be held in 2028.", "Dig", True),
    ],
)
def test_an_action_takes_a_promise_up_in_other_words(text: str, action: str, told: bool) -> None:
    """A row that names what is promised takes it up; reports of progress are no promise of more."""
    plan = (
        f"priorities:\n  - id: t\n    title: T\n    actions:\n      rows:\n        - id: r\n"
        f"          action: {action}\n"
    )
    body = f"background:\n  - title: Now\n    text: {text}\n{plan}"
    assert bool(messages(body, "promise-in-prose")) == told


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        (
            "unexplained-abbreviation",
            "It is law by the UNCRC (Incorporation) (Scotland) Act 2024.",
            "It is law by the UNCRC (Incorporation) of 2024.",
        ),
        ("words-that-stigmatise", "Obese hens cost more.", "The obese cost more."),
        (
            "words-that-stigmatise",
            "The elderly farm has a wall.",
            "The elderly mentally infirm have a wall.",
        ),
        (
            "figure-without-source",
            "The Fen Care Board rates 73% of care homes in the town as good.",
            "Most rate 73% of care homes in the town as good.",
        ),
    ],
)
def test_names_of_laws_and_of_who_rates_are_left(rule: str, right: str, wrong: str) -> None:
    """Letters in the name of an Act, and who rates homes, stand for themselves."""
    assert said(right, rule) == []
    assert said(wrong, rule)
