"""How promises are worded; conservative, since words mean little without their sentence."""

import pytest

from .catalogue import places


def _promise(text: str) -> str:
    return (
        'priorities:\n  - id: p\n    title: P\n    commitments:\n      - lead-in: "We will:"\n'
        f"        items:\n          - id: c\n            text: |\n              {text}\n"
    )


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("seek to open a clinic.", ["seek"]),
        ("consider opening a clinic.", ["consider"]),
        ("look at ways to open a clinic.", ["look at"]),
        ("As a partnership, we aim to open a clinic.", ["aim"]),
        ("We want to ensure that a clinic is opened.", ["want to"]),
        ("open a clinic, and seek advice from the town.", []),
        ("seek a court order against the seller.", []),
        ("review how clinics are run.", []),
        ("consider every request for a clinic.", []),
        ("look into all formal complaints within a month.", []),
        ("consider every option for a clinic.", ["consider"]),
        ("look into a complaints scheme.", ["look into"]),
        ("open a clinic for those who seek help.", []),
        ("make it easier to aim high.", []),
    ],
)
def test_only_the_leading_verb_is_a_hedge(text: str, hedge: list[str]) -> None:
    """What is promised is judged, and not every word in it; the place is the verb."""
    assert places(_promise(text), "hedged-wording") == hedge


@pytest.mark.parametrize(
    ("text", "escape"),
    [
        ("open a clinic where possible.", ["where possible"]),
        ("open a clinic, subject to funding.", ["subject to funding"]),
        ("open a clinic as soon as possible.", []),
        ("open a clinic where the need is greatest.", []),
    ],
)
def test_an_escape_clause_is_shown_where_it_stands(text: str, escape: list[str]) -> None:
    """Words that say how soon, or where, are no escape."""
    assert places(_promise(text), "escape-clause") == escape


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("open a clinic. We will also train every nurse.", ["We will also train"]),
        ("open a clinic. We will do so by 2027.", []),
        ("open a clinic. This will help people.", []),
        ("open a clinic, train nurses and publish a map.", ["train"]),
        ("open a clinic and train nurses.", []),
        ("open a clinic, to train nurses, test drugs and publish maps.", []),
        ("engage with services, promote them and enable them.", []),
        ("visit each tenant. Set up a fund for arrears.", ["Set up"]),
        ("warm homes. Report a cold one to the council.", []),
    ],
)
def test_a_second_promise_is_shown_where_it_begins(text: str, second: list[str]) -> None:
    """A purpose or an explanation is no promise of its own."""
    assert places(_promise(text), "several-promises") == second


def test_parts_may_hold_several_promises() -> None:
    """Where each promise is a part, nothing needs to be said."""
    text = _promise("open a clinic. We will also train every nurse.")
    text += "            parts:\n              - Clinics.\n              - Nurses.\n"
    assert not places(text, "several-promises")


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("open a clinic", "train nurses", "publish a map"), []),
        (("open a clinic",), ["train"]),
        (("hold a fair", "plant a tree", "sing a song"), ["train"]),
    ],
)
def test_parts_answer_for_the_promises_that_they_name(
    parts: tuple[str, ...], told: list[str]
) -> None:
    """What no part names is told as if there were none."""
    text = _promise("open a clinic, train nurses and publish a map.")
    text += "            parts:\n" + "".join(f"              - {part}\n" for part in parts)
    assert places(text, "several-promises") == told


def test_only_english_is_read_for_hedges() -> None:
    """The words are English; a strategy in Welsh is left alone."""
    assert not places("language: cy\n" + _promise("seek to open a clinic."), "hedged-wording")


@pytest.mark.parametrize("text", ["improved waits for families.", "supports every family."])
def test_a_bent_verb_makes_no_sentence_with_will(text: str) -> None:
    """“We will improved” is as wrong as “we will to improve”, and the plain verb is right."""
    assert len(places(_promise(text), "lead-in-that-does-not-fit")) == 1
    plain = _promise("run a shop for every family.")
    assert places(plain, "lead-in-that-does-not-fit") == []


@pytest.mark.parametrize("words", ["if agreed", "depending on demand", "subject to agreement"])
def test_an_agreement_to_come_is_an_escape(words: str) -> None:
    """Who promises what somebody has yet to agree to has promised nothing yet."""
    assert places(_promise(f"open a shop {words}."), "escape-clause") == [words]


@pytest.mark.parametrize(
    ("lead_in", "text", "told"),
    [
        ("We commit to:", "funding a clinic for carers.", 0),
        ("We are committed to:", "improved waits for families.", 0),
        ("We look forward to:", "opening a clinic.", 0),
        ("We commit to:", "to open a clinic.", 1),
        ("We want to:", "funding a clinic for carers.", 1),
    ],
)
def test_an_ing_form_fits_where_to_asks_for_a_noun(lead_in: str, text: str, told: int) -> None:
    """“We commit to funding” is English, and “we want to funding” is none."""
    text = _promise(text).replace("We will:", lead_in)
    assert len(places(text, "lead-in-that-does-not-fit")) == told
