"""Dates and states as Welsh plans say them."""

import pytest

from stratc.model import UnreadableTime, read_figure, read_period
from stratc.model.decoding.synonyms import meant
from stratc.model.progress import read_progress
from stratc.model.state_words import meant_word, state_of
from stratc.model.welsh import state_in_english
from stratc.outputs.language import speaking

PLAN = read_period("2025/2030")
# As typed; as stratc writes it; as a page in Welsh prints it.
TIMES = {
    "Mawrth 2027": ("2027-03", "Mawrth 2027"),
    "31 Mawrth 2026": ("2026-03-31", "31 Mawrth 2026"),
    "1af o Ebrill 2026": ("2026-04-01", "1 Ebrill 2026"),
    "erbyn mis Mai 2026": ("2026-05", "Mai 2026"),
    "erbyn diwedd Mehefin 2026": ("2026-06-30", "30 Mehefin 2026"),
    "o Ebrill 2026 i Fawrth 2027": ("2026-04/2027-03", "Ebrill 2026 i Fawrth 2027"),
    "yr hydref 2026": ("2026-autumn", "hydref 2026"),
    "Haf 2026": ("2026-summer", "haf 2026"),
    "Chwarter 3 2025/26": ("2025/26-Q3", "Hydref i Ragfyr 2025"),
    "Ch3 2025/26": ("2025/26-Q3", "Hydref i Ragfyr 2025"),
    "parhaus": ("ongoing", "parhaus"),
    "i’w gadarnhau": ("TBC", "i'w gadarnhau"),
    "bob blwyddyn": ("bob blwyddyn", "bob blwyddyn"),
    "bob mis Mehefin": ("bob mis Mehefin", "bob mis Mehefin"),
    "o fewn 6 mis": ("o fewn 6 mis", "o fewn 6 mis"),
    "Blwyddyn 2": ("Blwyddyn 2", "Blwyddyn 2"),
    "erbyn diwedd y cynllun": (
        "2030-12 (erbyn diwedd y cynllun)",
        "Rhagfyr 2030 (erbyn diwedd y cynllun)",
    ),
    "o fis Medi 2026 ymlaen": ("o fis Medi 2026 ymlaen", "o fis Medi 2026 ymlaen"),
}


@pytest.mark.parametrize("typed", TIMES)
def test_a_time_in_welsh_is_read_and_printed_in_welsh(typed: str) -> None:
    """It is the time that was meant, it reads the same again, and no word of it turns English."""
    text, printed = TIMES[typed]
    period = read_period(typed, PLAN)
    assert period.text == text
    assert read_period(period.text, PLAN) == period
    with speaking("cy"):
        assert str(period).replace("’", "'") == printed


def test_october_and_autumn_are_one_word() -> None:
    """“Hydref 2026” is asked about, and either answer is read."""
    with pytest.raises(UnreadableTime) as asked:
        read_period("Hydref 2026")
    assert asked.value.hints == (
        "write `mis Hydref 2026` for October",
        "write `yr hydref 2026` for autumn",
    )
    assert read_period("mis Hydref 2026").text == "2026-10"


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Coch", "off-track"),
        ("Gwyrdd", "on-track"),
        ("Heb ddechrau", "not-started"),
        ("Ar y trywydd iawn", "on-track"),
        ("Wedi'i gwblhau", "complete"),
        ("Parhaus", "on-track"),
        ("Heb ddechrau eto", "not-started"),
    ],
)
def test_a_state_in_welsh_is_read(word: str, state: str) -> None:
    """The words that the Welsh page itself prints, and the colours, are states."""
    found = read_progress(word, {})
    assert found and found[0] == state


def test_a_welsh_word_leads_to_its_field() -> None:
    """Headings of a Welsh plan, and states of a Welsh document, lead where English ones do."""
    fields = ("id", "action", "lead", "due", "status", "measures", "funding")
    assert meant("Arweinydd", fields) == ("lead",)
    assert meant("Erbyn pryd", fields) == ("due",)
    assert meant("Iaith", ("language", "title")) == ("language",)
    assert state_of("drafft", ("draft", "consultation")) == ("draft",)


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Pwy?", "lead"),
        ("Pwy sy’n arwain?", "lead"),
        ("Pwy arall?", "partners"),
        ("Pryd?", "due"),
        ("Beth fyddwn ni’n ei wneud?", "action"),
        ("Sut y byddwn yn gwybod?", "measures"),
        ("Sut fyddwn ni’n mesur cynnydd?", "measures"),
        ("Sut?", "how"),
    ],
)
def test_a_question_in_welsh_is_the_head_of_its_column(head: str, field: str) -> None:
    """Who, when, what and how are asked in Welsh as in English."""
    fields = ("id", "action", "how", "lead", "partners", "due", "status", "measures")
    assert meant(head, fields) == (field,)
    assert meant("Pwyllgor", fields) == ()


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("Tymor yr Hydref 2027", "2027-12-31"),
        ("tymor y gwanwyn 2027", "2027-04-30"),
        ("Yn nhymor yr haf 2027", "2027-07-31"),
        ("yr hydref 2027", "2027-11-30"),
    ],
)
def test_a_school_term_in_welsh_is_a_term(typed: str, ends: str) -> None:
    """A term has its own months, whatever capitals it is written with."""
    assert str(read_period(typed).end) == ends


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("Tua", ("about", "over"), "about"),
        ("o leiaf", ("about", "at least"), "at least"),
        ("i fyny", ("up", "down", "steady"), "up"),
        ("Decrease", ("up", "down", "steady"), "down"),
        ("lower is better", ("up", "down", "steady"), "down"),
    ],
)
def test_a_word_for_how_sure_or_which_way_is_offered(
    word: str, known: tuple[str, ...], meant: str
) -> None:
    """“Tua” is “about”, and a trend in a word of its own is up, down or steady."""
    assert meant_word(word, known) == (meant,)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("tua 3,150", 3150),
        ("un o bob pump", 20),
        ("tri chwarter", 75),
        ("bron i hanner", 50),
        ("£1.2 filiwn", 1_200_000),
        ("38 y cant", 38),
        ("9 o 12", 75),
        ("tri o 12", 25),
        ("22,000 o bobl", None),
        ("cyfran fach", None),
        ("wyth o bob dau", None),
    ],
)
def test_a_figure_in_welsh_is_read_and_kept_in_its_words(typed: str, number: int | None) -> None:
    """It counts as what it says and is printed as it was typed; what says no number is none."""
    found = read_figure(typed)
    assert (found.number if found else None) == number
    assert found is None or found.text == typed


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("Wedi gorffen", "complete"),
        ("wedi’u cyflawni", "complete"),
        ("Wedi eu gohirio", "off-track"),
        ("wedi'i mabwysiadu", "adopted"),
        ("heb ei gwblhau", ""),
        ("wedi blino", ""),
    ],
)
def test_what_is_over_is_said_with_any_of_its_letters(typed: str, state: str) -> None:
    """A verb behind “wedi” is one state, whoever it is said of; another verb is none."""
    assert state_in_english(typed) == state
