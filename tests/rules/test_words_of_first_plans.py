"""What a plan of a first-time user says rightly, and the fault of the same form that is told."""

import pytest

from .catalogue import drawn

OFFICE = """\
foreword:
  - title: {title}
    text: We lose too many people too soon.
    signed:
      - name: Ines Hall
        role: Director of Public Health
"""
PROSE = """\
background:
  - title: Where we are now
    text: |
      In winter 1,764 people rang. {text}
"""
TERM = """\
glossary:
  {term}: Words that say what it is.
introduction: {text}
"""
ROW = """\
priorities:
  - id: help
    title: Help
    actions:
      rows:
        - id: groups
          action: Run a group in each of our five towns.
          measures:
            - {measure}
"""


def rules(text: str) -> set[str]:
    """The rules that have something to say of a draft."""
    return {one.rule for one in drawn(text).said}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Introduction from the Director of Public Health", False),
        ("Introduction To Warmer Homes For Everybody", True),
    ],
)
def test_an_office_in_a_heading_is_a_name_where_its_holder_signs(title: str, told: bool) -> None:
    """Capitals of an office are its holder's."""
    assert ("heading-in-capitals" in rules(OFFICE.format(title=title))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ring 116 123, or text HOPE to 85258, day or night.", False),
        ("Send “stop” to 60777 to hear no more.", False),
        ("In summer 2118 people rang.", True),
        ("We sent letters to 2118 people.", True),
        ("The library opened in 1868 & was burnt down.", False),
        ("In 1834 the guild was founded; in 1790 it was not.", False),
    ],
)
def test_a_number_that_one_writes_to_has_no_comma(text: str, told: bool) -> None:
    """A short code is dialled, and counts nothing."""
    assert ("number-without-comma" in rules(PROSE.format(text=text))) == told


@pytest.mark.parametrize(
    ("term", "text", "told"),
    [
        ("Place of concern", "We watch three places of concern.", False),
        ("Children in need", "A child in need waits for nobody.", True),
        ("Real-time watch", "The real time watch meets on Mondays.", False),
        ("Warm banks", "A warm bank is open in each town.", False),
        ("Strategies", "One strategy is not enough.", False),
        ("Family help service (FHS)", "The FHS is open.", False),
        ("Place of concern", "We watch every place.", True),
    ],
)
def test_a_term_is_used_in_any_of_its_forms(term: str, text: str, told: bool) -> None:
    """One or several, with a hyphen or a space, in words or in letters."""
    assert ("unused-term" in rules(TERM.format(term=term, text=text))) == told


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("Five groups (two in 2026)", False),
        ("At least twelve visits", False),
        ("One of our groups", True),
        ("Visits to groups", True),
    ],
)
def test_a_target_may_be_a_number_in_words(measure: str, told: bool) -> None:
    """“Five groups” says how far, as “5 groups” does."""
    assert ("measure-without-direction" in rules(ROW.format(measure=measure))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was written with 46 people who have lost somebody.", False),
        ("The plan was shaped by over 200 carers.", False),
        ("Drink is linked to 46% of all crime in this area since 2021.", True),
    ],
)
def test_with_how_many_people_a_plan_was_written_needs_no_source(text: str, told: bool) -> None:
    """Whoever wrote it counted them."""
    text = PROSE.replace("In winter 1,764 people rang. ", "").format(text=text)
    assert ("figure-without-source" in rules(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will run out of shelves by 2030.", False),
        ("We will close a third of branches by 2030 unless we find money.", False),
        ("We will open a fourth branch by 2030.", True),
    ],
)
def test_what_nobody_wants_is_no_promise(text: str, told: bool) -> None:
    """What will come if nothing is done is foreseen."""
    text = PROSE.format(text=text) + "introduction: The council will hire two drivers by 2031.\n"
    said = [one.message for one in drawn(text).said if one.rule == "promise-in-prose"]
    assert any("2 promises" in one for one in said) == told


def test_a_heading_without_capitals_keeps_its_names() -> None:
    """Only words of every day lose their capital in what is offered."""
    text = OFFICE.format(title="Warmer Homes For Everybody Near Grantby Mill")
    (said,) = (one for one in drawn(text).said if one.rule == "heading-in-capitals")
    assert "write “Warmer homes for everybody near Grantby mill”" in said.hints[0]


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        (
            "count-of-a-list-that-differs",
            "We run two yards: Mill Lane, opened in 1871, and Long Lea, opened in 1994.",
            False,
        ),
        (
            "count-of-a-list-that-differs",
            "We run two yards: Mill Lane, Long Lea, Pound Row and Fen End.",
            True,
        ),
        ("grammar-slip", "We will let nature thrive in the older parts.", False),
        ("grammar-slip", "The Local Plan allocate sites for homes.", True),
        ("period-without-year", "Most moved away in the last five years of life.", False),
        ("period-without-year", "Most moved away in the last five years.", True),
    ],
)
def test_rules_of_a_cemetery_are_plain_english(rule: str, text: str, told: bool) -> None:
    """What a policy says of its places, its wildlife and the end of life is no slip."""
    prose = PROSE.replace("In winter 1,764 people rang. ", "").format(text=text)
    assert (rule in rules(prose)) == told


@pytest.mark.parametrize(("number", "told"), [("3", False), ("9", True)])
def test_priorities_and_sections_may_be_numbered_in_one_row(number: str, told: bool) -> None:
    """“3. Burials” stands between priorities 2 and 4."""
    text = (
        "priorities:\n"
        "  - id: aims\n    label: 2\n    title: Aims\n    summary: Peace.\n"
        "  - id: next\n    label: 4\n    title: Next\n    summary: Order.\n"
        f"sections:\n  - title: {number}. Burials\n    text: Words.\n"
    )
    assert ("label-skipped" in rules(text)) == told
