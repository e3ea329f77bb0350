"""Kinds of mistakes in prose that nobody had marked before, and texts near them that are right."""

import pytest

from .catalogue import drawn

NOT_ASKED = {
    "figure-without-source",
    "figure-without-time",
    "promise-in-prose",
    "claim-without-source",
}

DATED = """| Measure | Baseline | Target | Date |
| --- | --- | --- | --- |
| Cold homes | 23% | 18% | March 2030 |
| Homes built | 0 | 60 | March 2029 |
| Lessons | 240 | 480 | {} |"""


def _rules(words: str) -> set[str | None]:
    text = words.replace("\n", "\n      ")
    body = f"background:\n  - title: Now\n    text: |\n      {text}\n"
    return {remark.rule for remark in drawn(body).said}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("**T1** We plant.\n\n**T2** We fell.\n\n**T4** We prune.", "label-skipped"),
        ("Goal 1. We read.\n\nGoal 2. We write.\n\nGoal 4. We sing.", "label-skipped"),
        ("Goal One. We read.\n\nGoal Two: We write.\n\nGoal Four: We sing.", "label-skipped"),
        ("Steps: (i) We go. (ii) We come. (iv) We stay.", "label-skipped"),
        ("Next are:\n\na) a path; b) a bid; d) a bridge.", "label-skipped"),
        ("2.1 We go.\n\n2.2 We come.\n\n2.4 We stay.", "label-skipped"),
        ("- B1 Mend it.\n- B2 Paint it.\n- B2 Fit it.", "label-used-twice"),
        ("We think that 30% of the offences was linked to drink.", "grammar-slip"),
        ("Of the people here, 22% cycle and 31% walks to work.", "grammar-slip"),
        (
            "It is thought that 5% of deaths of adults over 30 here is attributable to smoke.",
            "grammar-slip",
        ),
        ("It is to raise £740 and the cost of collections are £690.", "grammar-slip"),
        ("We ensure that everyone who has a bad fall are offered help.", "grammar-slip"),
        ("The Old Barn was restored at some cost, and were opened in May.", "grammar-slip"),
        ("The warning system went live in May and have told us of 31 floods.", "grammar-slip"),
        ("Its minutes is published on our website.", "grammar-slip"),
        ("We list the places whose canopy are thin.", "grammar-slip"),
        ("The residents' voice are heard.", "grammar-slip"),
        ("There were three child in the hall at the end.", "grammar-slip"),
        ("It is carried out every two year.", "grammar-slip"),
        ("It has 2,300 people, of who around 1,400 have a garden.", "grammar-slip"),
        ("Young people whom leave school should have a plan.", "grammar-slip"),
        ("It is hard, despite the work that we have did since 2020.", "grammar-slip"),
        ("The swimming programme, will take 60 people a year.", "grammar-slip"),
        (
            "The plan covers the four years from 1 April 2026 to 31 March 2029.",
            "length-between-dates-that-differs",
        ),
        ("It lasts one year, from April 2026 to March 2028.", "length-between-dates-that-differs"),
        ("We have set four aims for the next four years.", "duration-that-differs"),
        (DATED.format("March 2034"), "due-outside-the-period"),
        ("Everyone who uses a hall have the right to a key.", "grammar-slip"),
        ("Every two year we mend a fifth of it.", "grammar-slip"),
    ],
)
def test_the_mistake_is_told(words: str, rule: str) -> None:
    """What a careful reader of a whole document would mark is told by its rule."""
    assert rule in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "Steps: (i) We go. (ii) We come. (iii) We stay.",
        "It follows part (i) of the Act, part (ii) and part (iv) too.",
        "A1 Roads are bad.\n\nA5 Roads are worse.\n\nA12 Roads are best.",
        "Goal 1. We read.\n\nGoal 2. We write.\n\nGoal 1. We read.\n\nGoal 2. We write.",
        "Next are a) a path; b) a bid; c) a bridge.",
        "The lack of buses and the cost of fares are the main reasons.",
        "It shows that poor roads and the cost of fares are hard.",
        "Everyone who lives here and those who work here are asked.",
        "The streets and the park were swept and have been mended.",
        "People whom we met told us.",
        "The council has homes in five towns, and the number of tenants is rising.",
        "The plan was agreed by the board and the councils and have our support.",
        "Of all homes, 30% of them is a lot.",
        "We will open a reuse shop at the depot.",
        "A bleed kit hangs in every pub.",
        "Ask it in the forms that new patients fill in.",
        "It has more than doubled. As shown in a table, 7 people from 43 countries live here.",
        "We walked 86 km: 41 km in Ash, 22 km in Brent and 23 km in Carr. In total 14 people came.",
        "Half of all thefts happened in 9 of the 164 streets.",
        "The plan covers the three years from 1 April 2026 to 31 March 2029.",
        "It ran for two years from May 2024 to May 2026.",
        "We have set four aims for the next five years.",
        DATED.format("March 2031"),
        "Priority 1. Build homes.\n\nPriority 2. Mend homes.\n\nIt is part of Priority 2.",
        "Everyone who has a key and those who have none are asked.",
    ],
)
def test_what_is_right_is_left_alone(words: str) -> None:
    """Text that only looks like a mistake draws no remark."""
    assert _rules(words) - NOT_ASKED <= _rules("All is well here.")


@pytest.mark.parametrize(
    "title",
    [
        "Success rate of 60% by March 2029 (baseline 51%, 2024/25)",
        "Share of applicants appointed: 4% by 2030; baseline 2.6%",
    ],
)
def test_a_target_inside_the_words_of_a_measure_is_read(title: str) -> None:
    """A measure that says in its words what is to be reached by when has a target."""
    body = f"""
priorities:
  - id: work
    title: Work
    actions:
      rows:
        - id: train
          action: Train people.
          measures:
            - title: "{title}"
"""
    assert "measure-without-direction" not in {remark.rule for remark in drawn(body).said}


ROW = """
priorities:
  - id: work
    title: Work
    actions:
      rows:
        - id: it
          action: {}
          measures:
            - "{}"
"""


@pytest.mark.parametrize(
    ("action", "wrong", "right", "rule"),
    [
        (
            "Run three craft fairs.",
            "Two fairs (2025: 1)",
            "Three fairs (2025: 1)",
            "figure-repeated-differently",
        ),
        (
            "Carry out 60 test purchases a year.",
            "50 test purchases a year (2025: 22)",
            "60 test purchases a year (2025: 22)",
            "figure-repeated-differently",
        ),
        (
            "Open 12 hubs.",
            "10 hubs open",
            "4 hubs by March 2028, and 12 hubs in the end",
            "figure-repeated-differently",
        ),
        (
            "Reduce fires in the woods.",
            "80 fires a year (baseline: 76)",
            "60 fires a year (baseline: 76)",
            "target-against-direction",
        ),
        (
            "Increase visits to the museum.",
            "4,000 visits a year (baseline: 4,400)",
            "4,900 visits a year (baseline: 4,400)",
            "target-against-direction",
        ),
    ],
)
def test_a_measure_in_words_is_held_against_its_action(
    action: str, wrong: str, right: str, rule: str
) -> None:
    """What a row is to do and what its measure counts in words are one number, and one way."""
    assert rule in {remark.rule for remark in drawn(ROW.format(action, wrong)).said}
    assert rule not in {remark.rule for remark in drawn(ROW.format(action, right)).said}
