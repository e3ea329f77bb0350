"""English: numbers in words, plurals, lists, sentences."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.text.english import (
    NUMBER,
    capitalised,
    continued,
    counted,
    lowered,
    lowered_title,
    read_number,
    sentence_around,
    sentence_places,
    sentences,
    series,
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two", 2),
        ("Twelve", 12),
        ("twenty-one", 21),
        ("sixty", 60),
        ("one hundred and five", 105),
        ("three thousand two hundred", 3200),
        ("hundred", 100),
        ("1,200", 1200),
        ("07", 7),
    ],
)
def test_a_number_is_read_in_words_and_in_digits(words: str, value: int) -> None:
    """Of any size, with or without a hyphen."""
    assert read_number(words) == value
    assert re.fullmatch(NUMBER, words, re.IGNORECASE)


@pytest.mark.parametrize("words", ["", "and", "several", "two dozen", "1.5"])
def test_what_is_no_whole_number_is_none(words: str) -> None:
    """Nothing is made up."""
    assert read_number(words) is None


def test_several_things_take_their_plural() -> None:
    """One row, two rows, no bodies, several people."""
    assert [counted(1, "row"), counted(2, "row")] == ["1 row", "2 rows"]
    assert [counted(0, "body"), counted(3, "person")] == ["0 bodies", "3 people"]
    assert counted(1200, "priority") == "1,200 priorities"


def test_a_series_has_its_last_word() -> None:
    """Commas, and one word before the last."""
    assert series(["a"]) == "a"
    assert series(["a", "b", "c"]) == "a, b and c"
    assert series(["a", "b"], "or") == "a or b"
    assert series([]) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Jones and Cllr. Smith met.",
        "See e.g. Annex 3 and No. 10.",
        "It is for St. Mary's, approx. 20 places.",
        "The U.K. Government wrote to J. Smith.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    """A full stop behind a title, an initial or a shortened word is part of it."""
    assert sentences(text) == [text]


def test_sentences_end_where_readers_end_them() -> None:
    """At stops, question marks and line ends, brackets and quotation marks included."""
    assert sentences("It ended. “Did it?” (It did.) 20 people came!\nA heading") == [
        "It ended.",
        "“Did it?”",
        "(It did.)",
        "20 people came!",
        "A heading",
    ]


def test_a_typed_sentence_goes_on_in_the_next_line() -> None:
    """Lines are joined, and paragraphs and points are not."""
    typed = "One goes\non. Two.\n\nThree\n- four\n- five"
    assert [typed[start:end].strip() for start, end in sentence_places(typed)] == [
        "One goes\non.",
        "Two.",
        "Three",
        "- four",
        "- five",
    ]
    assert sentence_around(typed, 4, 8).strip() == "One goes\non."


@given(st.text(alphabet="aA. \n-1?)”", max_size=80))
def test_no_character_but_a_line_end_is_lost(typed: str) -> None:
    """The places of sentences cover the text, in order."""
    places = list(sentence_places(typed))
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    covered = "".join(typed[start:end] for start, end in places)
    assert covered.replace("\n", "") == typed.replace("\n", "")
    for at in range(len(typed)):
        around = [place for place in places if place[1] > at and place[0] < at + 2]
        whole = typed[around[0][0] : around[-1][1]] if around else typed[at : at + 2]
        assert sentence_around(typed, at, at + 2) == whole


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Open a clinic.", "open a clinic."),
        ("**Open** a clinic.", "**open** a clinic."),
        ("A clinic in every town.", "a clinic in every town."),
        ("“Open” doors.", "“open” doors."),
        ("NHS waiting times", "NHS waiting times"),
        ("A&E attendances", "A&E attendances"),
        ("MAT standards", "MAT standards"),
        ("McDonald House", "McDonald House"),
        ("I", "I"),
        ("March 2027: a review", "March 2027: a review"),
        ("Welsh speakers", "Welsh speakers"),
        ("Perth City residents", "Perth City residents"),
        ("Perthshire residents", "perthshire residents"),
        ("7,000 people", "7,000 people"),
        ("[=people] use it", "[=people] use it"),
        ("", ""),
    ],
)
def test_only_an_ordinary_word_loses_its_capital(text: str, small: str) -> None:
    """Names, abbreviations, months and nations keep theirs, whatever marks stand before them."""
    assert lowered(text, ["Perth", "Perth City"]) == small


@pytest.mark.parametrize(
    ("title", "small"),
    [
        ("Reduce drug use", "reduce drug use"),
        ("Same Day Access", "Same Day Access"),
        ("Perth City", "Perth City"),
        ("NHS waiting times", "NHS waiting times"),
        ("Support NHS staff", "support NHS staff"),
        ("Homes", "homes"),
    ],
)
def test_a_title_written_as_a_name_keeps_its_capitals(title: str, small: str) -> None:
    """Two words with capitals at the start are a name; an abbreviation in second place is none."""
    assert lowered_title(title) == small


def test_a_lead_in_and_an_entry_are_one_sentence() -> None:
    """The entry goes on in small letters; without a lead-in it begins the sentence itself."""
    assert continued("We will:", "Open a clinic.") == "We will open a clinic."
    assert continued("We will …", "NHS teams visit.") == "We will NHS teams visit."
    assert continued("", "open a clinic.") == "Open a clinic."
    assert capitalised("“open” doors") == "“Open” doors" and capitalised("7 homes") == "7 homes"
