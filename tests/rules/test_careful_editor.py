"""What a careful editor finds in real text, and what she leaves alone."""

import pytest

from .catalogue import drawn, places

PROMISE = """
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: open
            text: {text}
"""


def rules(text: str) -> set[str]:
    """The rules that have something to say about an introduction."""
    return {remark.rule for remark in drawn(f"introduction: |\n  {text}\n").said}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Write to mary.kowalski@fenmarsh.example.", "personal-address"),
        ("Ring (07700) 900 123 at night.", "mobile-number"),
        ("Ring +44 (0) 7700 900 123 at night.", "mobile-number"),
        ("It is led by [NAME] and due by XX/XX/2026.", "unfinished-value"),
        ("It costs £XXk each year.", "unfinished-value"),
        ("There are XX people on the register.", "unfinished-value"),
        ("It ends in March (Jane to confirm the date).", "drafting-note"),
        ("It is 10<sup>th</sup> of all.", "stray-markup"),
        ("Of the 613 visits, 189 (41 per cent) were at night.", "share-in-words-that-is-not-so"),
        ("As Figure 4 shows, it rises.", "pointer-to-nothing"),
        ("Say so to the Ministry for Housing, Communities and Local Government.",
         "national-body-misnamed"),
        ("The Department for Levelling Up Housing and Communities pays.", "national-body-misnamed"),
        ("Many addicts come.", "words-that-stigmatise"),
        ("It is an unique chance.", "grammar-slip"),
        ("It came in a hour of need.", "grammar-slip"),
        ("It depends on members time commitments.", "grammar-slip"),
        ("The needs oftheir families are known.", "misspelling"),
        ("We reduce alcohol –related harm.", "punctuation-slip"),
        ("Partners focused on; early help, treatment and recovery.", "punctuation-slip"),
        ("She commited suicide, they say. He committed suicide.", "words-that-stigmatise"),
        ("Services users help.", "grammar-slip"),
        ("We met the (ABC) team.", "unexplained-abbreviation"),
        ("It was higher (Scott & McManus, 2016; Centre for Justice Innovation, 2023).",
         "citation-in-words"),
    ],
)  # fmt: skip
def test_a_slip_in_prose_is_found(text: str, rule: str) -> None:
    """Nothing has to be entered in a field for it."""
    assert rule in rules(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“We recieve all of the help that is needed,” she wrote.", "misspelling"),
        ("“It is open at night, e.g. on Sundays and Mondays.”", "latin-abbreviation"),
        ("There are 11 GPs, and GP's rooms are near.", "apostrophe-in-plural"),
        ("There were 1,197 visits compared to 1,046, an increase of 14.4%.",
         "change-in-words-that-is-not-so"),
        ("Of the 613 visits, 189 (31 per cent) were at night.", "share-in-words-that-is-not-so"),
        ("See GOV.UK for more of it.", "unexplained-abbreviation"),
        ("A unit, an hourly bus, a house and an onerous task.", "grammar-slip"),
        ("They help partners time and again, with a follow up visit.", "grammar-slip"),
        ("Smoking at time of delivery was high.", "grammar-slip"),
        ("In 2024, 13.1% of adults in Fenmarsh smoked.\n\n  | Adults who smoke | Year |\n"
         "  | --- | --- |\n  | 13.1% in Fenmarsh | 2024 |", "figure-told-twice"),
        ("We halved it, from 84 to 42, although rents have risen by 19% since.",
         "change-in-words-that-is-not-so"),
        ("Ofwat and Ofcom answer often, off and on.", "misspelling"),
        ("They are what they are; it is – for now – enough.", "punctuation-slip"),
        ("Give out clean needles and the Misuse of Drugs Act.", "words-that-stigmatise"),
        ("Figures of Public Health England were used in 2019.", "closed-national-body"),
        ("Figure 2 of the national plan shows it.", "pointer-to-nothing"),
        ("It ran for long (from May 2021 to June 2022).", "citation-in-words"),
        ("Ring 116 123, 0300 123 4567, 999 or 111.", "mobile-number"),
        ("The World Health Organization and one organisation agree.", "term-spelt-two-ways"),
        ("The harbour, the neighbours and their behaviour are coloured by it.", "misspelling"),
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(text: str, rule: str) -> None:
    """The opposite of each slip draws nothing."""
    assert rule not in rules(text)


def test_to_consider_peoples_interests_is_a_duty() -> None:
    """It is no attempt at something else; to consider a pilot is."""
    duty = PROMISE.format(text="always consider the best interests of residents.")
    assert places(duty, "hedged-wording") == []
    attempt = PROMISE.format(text="consider a pilot in every town.")
    assert places(attempt, "hedged-wording") == ["consider"]


def test_a_count_of_a_part_is_no_count_of_the_whole() -> None:
    """“Four to eight actions for each priority” counts no list."""
    text = "introduction: There are four to eight commitments for each priority.\n"
    promise = PROMISE.format(text="open a clinic in every town.")
    assert places(text + promise, "count-that-differs") == []


def test_a_fault_of_one_kind_in_many_places_is_told_once() -> None:
    """One remark names all of the abbreviations, each with its place."""
    said = drawn("introduction: Ask ABQ, BCQ, CDQ, DEQ and EFQ.\n").said
    (remark,) = [one for one in said if one.rule == "unexplained-abbreviation"]
    assert all(short in remark.message for short in ("ABQ", "BCQ", "CDQ", "DEQ", "EFQ"))
    assert len(remark.labels) == 4
