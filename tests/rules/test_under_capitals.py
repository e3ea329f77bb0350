"""Slips in words with a capital, and names near them that are right."""

import pytest

from .catalogue import drawn


def _told(words: str) -> list[tuple[str | None, str]]:
    body = f"background:\n  - title: Now\n    text: {words}\n"
    asked = ("misspelling", "grammar-slip")
    return [(one.rule, one.span.written) for one in drawn(body).said if one.rule in asked]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Fees are set in Febuary each year.", "Febuary"),
        ("We met the Refugee Council and the Home Ofice.", "Ofice"),
        ("The Scotish Government helps.", "Scotish"),
        ("Age Scotand runs a helpline.", "Scotand"),
        ("Ask the Head of Legal Sevices for a copy.", "Sevices"),
        ("The Skils Advisory Panel helps.", "Skils"),
        ("The Section 151 Oficer signs it.", "Oficer"),
        ("The Corperate Director signs it.", "Corperate"),
        ("It is asked for by the Ministry of Justce.", "Justce"),
        ("We ask the Betsi Cadwalader University Health Board.", "Cadwalader"),
        ("Ask the Coast and Harbors Manager.", "Harbors"),
        ("Water below 15 degrees celcius is a shock.", "celcius"),
        ("We train 160 staff per anum.", "anum"),
    ],
)
def test_a_slip_under_a_capital_is_found(words: str, wrong: str) -> None:
    """A month, a post or a part of a body's name is told where no such name can be meant."""
    assert ("misspelling", wrong) in _told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ask the Markets Manger.",
        "The Principle Planner decides.",
        "The Office for Public Heath helps.",
        "It went to the Heath Improvement team.",
    ],
)
def test_a_right_word_in_the_wrong_name_is_found(words: str) -> None:
    """“Manger”, “Principle” and “Heath” are words, and no words of a post or of health."""
    assert [rule for rule, _ in _told(words)] == ["grammar-slip"]


@pytest.mark.parametrize(
    "words",
    [
        "Swale Borough Council met the Holmes Services Board.",
        "The Wyre Forum met the Carlile Trust and the Parkes Group.",
        "We meet on Sundays, and in Hampstead Heath too.",
        "The Childer Thornton Primary School and the Adur Services Board met.",
        "He said that Principle 4 stands. The Manger is a play for children.",
    ],
)
def test_a_name_is_left_alone(words: str) -> None:
    """The name of a place or a person is no slip, whatever word it is like."""
    assert _told(words) == []
