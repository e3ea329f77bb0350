"""Rules about what may go out: addresses, numbers, markup, dates, links, pictures, headings."""

import pytest

from .catalogue import drawn, messages, places

OPEN = "unfinished-value"


@pytest.mark.parametrize(
    "address", ["ruth.mercer@fenmarsh.example", "r_mercer.hale@nhs.net", "Ruth-Mercer@x.example"]
)
def test_addresses_of_people(address: str) -> None:
    """First name and surname, however they are joined, are a person's; nobody can accept it."""
    assert places(f"contact: {address}\n", "personal-address")[:1] in ([address], [])
    if not address.startswith("r_"):
        assert places(f"contact: {address}\n", "personal-address") == [address]


@pytest.mark.parametrize(
    "address",
    [
        "public.health@x.example",
        "drug.strategy@x.example",
        "team@x.example",
        "smog@x.example",
        "safer.communities@x.example",
        "consultation-2026@x.example",
        "freedom.of.information@x.uk",
    ],
)
def test_addresses_of_teams(address: str) -> None:
    """The address of a team, an office or a subject is what should stand there."""
    assert places(f"contact: {address}\n", "personal-address") == []


@pytest.mark.parametrize(
    ("number", "rule"),
    [
        ("07700 900123", "mobile-number"),
        ("07700900123", "mobile-number"),
        ("+44 7700 900 123", "mobile-number"),
        ("01632 960123", "direct-number"),
        ("020 7946 0123", "direct-number"),
    ],
)
def test_telephone_numbers(number: str, rule: str) -> None:
    """Mobile and local numbers are told apart, however they are spaced."""
    said = [
        (d.rule, d.span.written)
        for d in drawn(f"introduction: Call Ann Lee on {number} now.\n").said
    ]
    assert said == [(rule, number)]


@pytest.mark.parametrize("number", ["0300 123 6600", "0800 77 66 00", "1,207,700,900,123", "111"])
def test_helplines_and_figures_are_left_alone(number: str) -> None:
    """A helpline may stand anywhere, and a figure is no number to call."""
    assert drawn(f"introduction: Call {number} now.\n").said == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One<br/>two.", "<br/>"),
        ("One&nbsp;two.", "&nbsp;"),
        ("One</p>two.", "</p>"),
        ("One {{name}} two.", "{{"),
        ("**One two.", "**"),
    ],
)
def test_stray_markup(text: str, found: str) -> None:
    """Code that would be printed is marked by itself."""
    assert places(f"introduction: '{text}'\n", "stray-markup")[:1] == [found]


@pytest.mark.parametrize("text", ["1 < 2 and 3 > 2.", "R&D and A&E.", "**One** two.", "2 * 3"])
def test_ordinary_marks_are_no_markup(text: str) -> None:
    """Signs that people write are left alone."""
    assert places(f"introduction: '{text}'\n", "stray-markup") == []


def test_a_note_may_quote_what_is_unfinished() -> None:
    """What the source prints may be told to editors, and is not unfinished there."""
    noted = "sources:\n  - id: a\n    title: The plan\n    editor-note: It prints ?? here.\n"
    assert places(noted, "unfinished-value") == []
    assert places(noted.replace("editor-note", "note"), "unfinished-value") == ["??"]
    assert places(noted.replace("The plan", "The plan??"), "unfinished-value") == ["??"]


def test_what_is_open_in_a_sentence_is_not_mended_by_deleting_its_field() -> None:
    """A value may go with its field; of a sentence only the words that are open."""
    texts = ("review: TBC\n", "introduction: We open TBC clinics.\n")
    (alone,), (inside,) = (
        [one.hints[0] for one in drawn(f"status: adopted\n{text}").said if one.rule == OPEN]
        for text in texts
    )
    assert "delete the field" in alone and "only a draft" in alone
    assert "delete" not in inside and "take it out of the words" in inside


@pytest.mark.parametrize(
    ("text", "must"),
    [
        ("status: published\npublished: TBC\n", True),
        ("status: adopted\npublished: TBC\n", False),
        ("status: adopted\nstatistics:\n  - {id: a, title: TBC, value: 5}\n", True),
        ("status: adopted\nsources:\n  - {id: a, title: Census, author: TBC}\n", False),
    ],
)
def test_nobody_is_told_to_delete_what_must_be_there(text: str, must: bool) -> None:
    """A title, and the day of what is published, are written or stay open; another field may go."""
    (hint,) = (one.hints[0] for one in drawn(text).said if one.rule == OPEN)
    assert ("must be there" in hint, "delete" in hint) == (must, not must)


@pytest.mark.parametrize(
    ("fields", "found"),
    [("", True), ("    data: One in two.\n", False), ("    file: map.svg\n", False)],
)
def test_a_picture_without_its_file_is_not_there(fields: str, found: bool) -> None:
    """An entry that a section shows and that would print nothing is told."""
    shown = "background:\n  - title: Now\n    figures: [map]\n"
    said = places(f"{shown}figures:\n  - id: map\n    alt: A map.\n{fields}", "missing-figure")
    assert bool(said) is found


def test_an_adopted_strategy_has_its_day() -> None:
    """The day of adoption is as good as the day of publication; a draft needs neither."""
    rule = "no-publication-date"
    assert messages("status: adopted\npublished:\nadopted:\n  date: 2026-03-12\n", rule) == []
    assert messages("status: draft\npublished:\n", rule) == []
    assert places("status: adopted\npublished:\n", rule) == ["adopted"]


@pytest.mark.parametrize("words", ["click here", "Here", "read more", "this link", "more"])
def test_vague_links_are_marked_at_their_words(words: str) -> None:
    """The words of the link are marked, in whatever case they are."""
    text = f"introduction: For help [{words}](https://www.gov.uk/help) now.\n"
    assert places(text, "unclear-link") == [words]


@pytest.mark.parametrize("words", ["read more about naloxone", "the Fenmarsh plan", "Hereford"])
def test_links_that_say_where_they_lead(words: str) -> None:
    """Words that name something are enough, even if they begin with “more”."""
    text = f"introduction: For help [{words}](https://www.gov.uk/help) now.\n"
    assert drawn(text).said == ()


def test_a_bare_address_is_marked_without_its_full_stop() -> None:
    """The mark ends where the address does."""
    text = "introduction: Help is at https://www.gov.uk/help.\n"
    assert places(text, "bare-address") == ["https://www.gov.uk/help"]


HEADING = (
    "background:\n  - title: {title}\n    text: The Fenmarsh Plan helps, as does Aunt Sally.\n"
)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Working Better Together For Everybody", 1),
        ("Working better together for everybody", 0),
        ("Our Fenmarsh Plan", 0),
        ("Delivering From Harm to Hope", 0),
        ("Working with Aunt Sally and Fenmarsh", 0),
    ],
)
def test_headings_in_title_case(title: str, found: int) -> None:
    """Names keep their capitals: listed ones, and those the text writes with capitals."""
    assert len(places(HEADING.format(title=title), "heading-in-capitals")) == found


def test_headings_are_compared_on_their_own_level() -> None:
    """The same heading under two others is no mistake; side by side it is."""
    text = """\
background:
  - title: Adults
    sections:
      - title: Needs
      - title: needs
  - title: Children
    sections:
      - title: Needs
"""
    assert places(text, "heading-used-twice") == ["needs"]


@pytest.mark.parametrize(
    ("alt", "found"),
    [("map.png", 1), ("Image of a map", 1), ("Where help is.", 1), ("Four towns with clinics", 0)],
)
def test_descriptions_of_pictures(alt: str, found: int) -> None:
    """A file's name, the caption again and “image of” are no descriptions."""
    text = f"""\
background:
  - title: Where we are
    figures: [map]
figures:
  - id: map
    title: Where help is
    file: map.svg
    alt: {alt}
"""
    assert len(places(text, "description-without-content")) == found


def test_references_that_never_arrive() -> None:
    """A circle is told once, at the element whose id comes first."""
    bodies = """\
bodies:
  - id: b
    name: B Trust
    successor: c
  - id: c
    name: C Trust
    successor: b
  - id: d
    name: D Trust
    successor: b
"""
    assert messages(bodies, "reference-to-itself") == ["“b” refers to “c”, which leads back to it"]


def test_citations_in_words() -> None:
    """An author and a year in brackets are a citation; a period or a title is not."""
    rule = "citation-in-words"
    assert places("introduction: Needs rise (Scott & Hale, 2016).\n", rule) == [
        "(Scott & Hale, 2016)"
    ]
    for text in ("(2022)", "(From Harm to Hope)", "(April 2024 to March 2025)", "(in 2019)"):
        assert messages(f"introduction: 'Needs rise {text}.'\n", rule) == []


@pytest.mark.parametrize("written", ["\U000fabcd", "&#xf0fc;", "&#xe000;"])
def test_a_sign_that_no_face_has_is_found_however_it_is_written(written: str) -> None:
    """As it is, or by its number, as web pages do."""
    text = f"introduction: We begin {written} here.\n"
    assert places(text, "unprintable-character") == [written]


@pytest.mark.parametrize(
    ("text", "told"),
    [("b\u2800c", 0), ("b\U000e0101c", 0), ("👨\\u200D👩\\u200D👧 b", 1), ("b 🎉\\uFE0F 🎉", 1)],
)
def test_a_character_is_told_once(text: str, told: int) -> None:
    """What nobody sees is strange, and not told again as unprintable; joined pictures are one."""
    assert len(messages(f'introduction: "{text}"\n', "unprintable-character")) == told
