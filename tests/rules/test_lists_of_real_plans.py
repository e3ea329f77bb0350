"""What the plans of councils leave open or say twice: laws of several rules, by what they print."""

import pytest

from .catalogue import drawn

ROW = """
priorities:
  - id: a
    title: A
    actions:
      rows:
        - id: r
          {}
"""


def told(text: str) -> set[str]:
    """The rules that say something of a text."""
    return {remark.rule for remark in drawn(text).said}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Handicapped children wait longest.", True),
        ("The disabled deserve better.", True),
        ("The frail pay for it.", True),
        ("The disabled parking bays are full.", False),
        ("We met hard-to-reach groups.", True),
        ("The village is hard to reach by bus.", False),
        ("Normal children do not wait.", True),
        ("Normal opening times hold.", False),
        ("High-functioning autistic adults came.", True),
        ("A high-functioning team came.", False),
        ("Bed blocking costs us 40 beds.", True),
        ("Child prostitution was told to the police.", True),
        ("Valid and invalid forms are kept apart.", False),
    ],
)
def test_words_make_no_people_of_what_they_have(words: str, found: bool) -> None:
    """Words that stigmatise are told with what follows them, and only where people are meant."""
    assert ("words-that-stigmatise" in told(f"introduction: {words}\n")) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The form is here: [link].", True),
        ("The form is [here](https://fenmarsh.example/form).", False),
        ("[PARTNER] will open it.", True),
        ("[officer] will open it.", True),
        ("Please insert link here.", True),
        ("Details are in XX.", True),
        ("Surgeons insert photos.", False),
    ],
)
def test_a_gap_is_seen_in_every_form(words: str, found: bool) -> None:
    """What stands in square brackets for a link or a partner is still to come."""
    assert ("unfinished-value" in told(f'introduction: "{words}"\n')) == found


@pytest.mark.parametrize(
    ("cells", "rule", "found"),
    [
        ("lead: [text: Amber]", "value-in-wrong-column", True),
        ("lead: [text: £2,000]", "value-in-wrong-column", True),
        ("lead: [text: Amber Valley Trust]", "value-in-wrong-column", False),
        ("measures: In progress", "value-in-wrong-column", True),
        ("measures: 40 homes in progress", "value-in-wrong-column", False),
        ("lead: [text: All partners]", "action-without-lead", True),
        ("lead: [text: All Saints Hospice]", "action-without-lead", False),
        ("measures: Guide for parents written in May", "measure-that-repeats-its-action", False),
    ],
)
def test_a_cell_holds_what_its_column_asks(cells: str, rule: str, found: bool) -> None:
    """A status or an amount is no lead, and everybody is nobody."""
    text = ROW.format(f"action: Open a clinic in every town.\n          {cells}")
    assert (rule in told(text)) == found


@pytest.mark.parametrize(
    ("action", "measure", "found"),
    [
        ("Write a guide for parents", "Guide written for parents", True),
        ("Fit 200 locks for older people", "200 locks fitted for older people", True),
        ("Fit locks for older people", "Locks fitted for older people", False),
        ("Fit 200 locks for older people", "300 locks fitted for older people", False),
        ("Write a guide for parents", "Guide written with 20 parents", False),
    ],
)
def test_a_deed_in_the_middle_repeats_it_too(action: str, measure: str, found: bool) -> None:
    """A measure says nothing new wherever its participle stands; what is counted is new."""
    said = told(ROW.format(f"action: {action}\n          measures: {measure}"))
    assert ("measure-that-repeats-its-action" in said) == found


@pytest.mark.parametrize("words", ["See above", "As per 1.2", "Ditto"])
def test_a_row_that_points_elsewhere_says_nothing_to_do(words: str) -> None:
    """“See above” is no action."""
    assert "entry-without-deed" in told(ROW.format(f"action: {words}"))


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        (
            "Our Housing Plan 2023-2028 says so. The Housing Plan 2022-2028 does too.",
            "work-of-two-years",
            True,
        ),
        ("Footnote 12 says how.", "pointer-to-nothing", True),
        ("The board will look at progress regularly.", "how-often-left-open", True),
        (
            "The ZQE comes. A zone quick exchange (ZQE) is free.",
            "abbreviation-before-its-words",
            True,
        ),
        (
            "A zone quick exchange (ZQE) is free. The ZQE comes.",
            "abbreviation-before-its-words",
            False,
        ),
    ],
)
def test_a_slip_is_seen_within_one_paragraph(text: str, rule: str, found: bool) -> None:
    """Works, pointers, intervals and abbreviations are followed from sentence to sentence."""
    assert (rule in told(f"introduction: {text}\n")) == found


def test_the_title_of_a_review_is_no_review() -> None:
    """“Fenmarsh Review 2025” does not say when the strategy is reviewed."""
    text = "period: 2026/2031\nintroduction: So says the Fenmarsh Homelessness Review 2025.\n"
    assert "strategy-without-review" in told(text + ROW.format("action: Open a clinic."))


PERIOD = "title: Fenmarsh Homes Strategy\nperiod: 2026/2029\n"


@pytest.mark.parametrize(
    ("words", "rule", "found"),
    [
        ("This is our five-year strategy.", "duration-that-differs", True),
        ("This is our three-year strategy.", "duration-that-differs", False),
        ("Our four-year strategy was replaced.", "duration-that-differs", False),
        ("Our five-year capital plan pays for it.", "duration-that-differs", False),
        ("This plan covers April 2026 to March 2031.", "period-stated-twice", True),
        ("This plan covers April 2026 to March 2030.", "period-stated-twice", False),
        ("We will open it by September 2030.", "date-in-words-outside-the-period", True),
        ("We will open it by March 2030.", "date-in-words-outside-the-period", False),
        ("The Warm Homes Plan 2015-2022 will guide us.", "expired-plan", True),
        ("The Warm Homes Plan 2015-2022 was a success.", "expired-plan", False),
        ("This builds on the Warm Homes Plan 2015-2022 and supports it.", "expired-plan", False),
        ("The Warm Homes Plan 2025-2032 will guide us.", "expired-plan", False),
        ("We walk on White Ribbon Day (25 December).", "impossible-date", True),
        ("We walk on International Women’s Day, 8 March.", "impossible-date", False),
    ],
)
def test_times_are_held_against_the_period(words: str, rule: str, found: bool) -> None:
    """How long it lasts, what it rests on and when it ends agree with the period."""
    assert (rule in told(f"{PERIOD}introduction: {words}\n")) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("By May 2027 we will open a warm hub in each village.", True),
        ("By June 2028 we will open a warm hub in each village.", False),
        ("By May 2027 we will open a warm hub.", False),
        ("A warm hub in each village was wanted by May 2027.", False),
    ],
)
def test_a_promise_in_the_text_has_the_date_of_its_row(words: str, found: bool) -> None:
    """What the text promises by a day is due on that day in the plan."""
    row = ROW.format("action: Open a warm hub in each village.\n          due: 2028-06")
    said = told(f"{PERIOD}introduction: {words}\n{row}")
    assert ("date-in-words-that-differs" in said) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The Adult Support and Protection Act 2007 binds us, in Scotland and Scotland.", True),
        ("The Adult Support and Protection (Scotland) Act 2007 binds us.", False),
        ("The Wellbeing of Future Generations Act 2015 binds us.", True),
        ("The Well-being of Future Generations (Wales) Act 2015 binds us.", False),
        ("The Violence against Women, Domestic Abuse and Sexual Violence (Wales) Act 2016.", True),
        ("The Justice Act (Northern Ireland) 2011 set us up.", False),
        ("The Education and Inspections Act 2006 binds us.", False),
        ("The Environment Act 2021 goes with the Housing (Scotland) Act 2001.", False),
    ],
)
def test_acts_of_every_nation_are_known(words: str, found: bool) -> None:
    """An Act of one nation is called by its whole name there."""
    assert ("law-misnamed" in told(f"introduction: {words}\n")) == found


@pytest.mark.parametrize(
    ("words", "rule", "found"),
    [
        ("We will open a hub in due course.", "escape-clause", True),
        ("The bridge is mended where possible.", "escape-clause", False),
        (
            "According to Public Health Fenmarsh (2024), one in four is ill.",
            "citation-in-words",
            True,
        ),
        ("According to the Board (now closed), it was so.", "citation-in-words", False),
        ("It was 4% (SEN2 Jan 2023) and is 5%.", "citation-in-words", False),
        ("The Fen Act (Amended 2019) says so.", "citation-in-words", False),
        ("It was 4% (Fen Trust, 2023) and is 5%.", "citation-in-words", True),
    ],
)
def test_the_text_is_read_like_the_promises(words: str, rule: str, found: bool) -> None:
    """What lets a promise lapse, and what is cited, is told where it stands in the text."""
    assert (rule in told(f"introduction: {words}\n")) == found
