"""Names where ids are wanted: who writes a plan knows people by name."""

import pytest

from stratc.source import Diagnostic, apply
from tests.conftest import SMALLEST, Compile

BODIES = """\
bodies:
  - id: council
    name: The Northby Council
    aliases: [NBC]
  - id: icb
    name: North Counties Integrated Care Board (ICB)
  - id: work
    name: Department for Work and Pensions
governance:
  accountable: {accountable}
priorities:
  - id: prevention
    title: Prevention
    commitments:
      - items:
          - id: early
            text: act early.
            lead: {lead}
"""


def remarks(compiled: Compile, text: str) -> list[Diagnostic]:
    return [one for one in compiled(text).said if one.rule == "unknown-reference"]


def text(lead: str, accountable: str = "council") -> str:
    return SMALLEST + BODIES.format(lead=lead, accountable=accountable)


@pytest.mark.parametrize(
    ("lead", "meant"),
    [
        ("Northby Council", "council"),
        ("NBC", "council"),
        ("Department for Work & Pensions", "work"),
        ("council, icb", "[council, icb]"),
        ("council and icb", "[council, icb]"),
        ("NBC / work", "[council, work]"),
        ("council; icb; NBC", "[council, icb]"),
        ("The Northby Cóuncil", "council"),
    ],
)
def test_a_name_leads_to_its_id(lead: str, meant: str, compiled: Compile) -> None:
    """One name, or several in one cell, become the ids that they mean, and then all is right."""
    (said,) = remarks(compiled, text(lead))
    assert said.hints == (f"write `{meant}`",)
    mended = apply(said.span.text, said.edits).content
    assert mended == text(meant)
    assert remarks(compiled, mended) == []


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("council, Housing Team", "Housing Team"),
        ("NBC (Director of Housing)", "Director of Housing"),
        ("Northby Council - Head of Fleet", "Head of Fleet"),
    ],
)
def test_a_body_and_its_team_are_two_fields(lead: str, words: str, compiled: Compile) -> None:
    """A team or an officer of a listed body is kept, in the words beside the id."""
    (said,) = remarks(compiled, text(lead))
    mended = apply(said.span.text, said.edits).content
    pair = f"lead:\n              body: council\n              text: {words}"
    assert pair in mended and remarks(compiled, mended) == []


def test_words_beside_a_body_may_be_another_body(compiled: Compile) -> None:
    """Where the words may name somebody else, both ways are offered and none is taken."""
    (said,) = remarks(compiled, text("council, police"))
    assert "`text: police`" in said.hints[0] and "list “police”" in said.hints[1]


@pytest.mark.parametrize("lead", ["council, police", "northby", "council and partners", "ICBs"])
def test_nobody_is_guessed(lead: str, compiled: Compile) -> None:
    """Where a piece names nobody who is listed, nothing is offered to be changed."""
    (said,) = remarks(compiled, text(lead))
    assert said.edits == ()


def test_a_field_for_one_takes_one(compiled: Compile) -> None:
    """Several names in a field that holds one are not made a list of."""
    (said,) = remarks(compiled, text("council", "council, icb"))
    assert said.edits == ()


@pytest.mark.parametrize(
    ("lead", "hint"),
    [
        ("n/a", "leave the field out where there is nobody and nothing to name"),
        (
            "Homes Team",
            "write `work`, or on a line of its own, two spaces further right than the field, "
            "`text: Department for Work and Pensions, Homes Team`",
        ),
    ],
)
def test_who_is_no_listed_body_is_told_what_to_write(
    lead: str, hint: str, compiled: Compile
) -> None:
    """Nobody leaves the field out, and a part of a body is written beside its body."""
    whole = "Department for Work and Pensions\n"
    (said,) = remarks(compiled, text(lead).replace(whole, f"{whole}    parts: [Homes Team]\n"))
    assert said.hints == (hint,)


@pytest.mark.parametrize(
    "lead", ["Homes Manager / Advice Northby", "Homes Manager; Advice Northby"]
)
def test_two_unlisted_names_in_one_cell_are_two(lead: str, compiled: Compile) -> None:
    """They are to be listed one by one, and never as one body with a stroke in its name."""
    (said,) = remarks(compiled, text(lead))
    assert said.hints[0] == (
        "write each by itself, `[Homes Manager, Advice Northby]`, and list each under `bodies:`"
    )


def test_words_for_a_group_hide_no_wrong_id(compiled: Compile) -> None:
    """A vision written as a list is a mistake, and a lead that nobody is another."""
    words = "vision:\n  - A county without harm.\n"
    said = compiled(words + text("police")).said
    rules = [one.rule for one in said]
    assert rules.count("wrong-shape") == 1 and "unknown-reference" in rules


def test_a_comma_may_part_two_bodies(compiled: Compile) -> None:
    """Names with a comma between are shown as one entry, and as several; none is chosen."""
    (said,) = remarks(compiled, text("Marsh Homes, Fen Trust"))
    assert said.edits == ()
    assert said.hints[1] == "or, if these are 2, write each by itself: `[Marsh Homes, Fen Trust]`"


def test_a_source_that_was_left_off_is_told_once(compiled: Compile) -> None:
    """An id that is listed nowhere is one mistake; a slip in a listed one is told at each place."""
    figures = "".join(
        f"  - id: {id}\n    title: Homes {id}\n    value: 5\n    source: {source}\n"
        for id, source in (("a", "bureau"), ("b", "bureau"), ("c", "survy"), ("d", "survy"))
    )
    listed = "sources:\n  - id: survey\n    title: A survey\n"
    said = remarks(compiled, f"{SMALLEST}statistics:\n{figures}{listed}")
    assert [(one.message, len(one.labels)) for one in said if "bureau" in one.message] == [
        ("there is no source “bureau”", 1)
    ]
    assert len([one for one in said if "survy" in one.message]) == 2


def test_a_slip_in_the_entry_is_told_where_it_is(compiled: Compile) -> None:
    """Where the use is spelt as the name is, the id in the entry is wrong, and not the use."""
    typed = (
        text("harbour-advice")
        .replace("id: work", "id: harbuor-advice")
        .replace("Department for Work and Pensions", "Harbour Advice")
    )
    (said,) = remarks(compiled, typed)
    line = typed.splitlines().index("  - id: harbuor-advice") + 1
    assert said.hints[0].startswith(f"write `id: harbour-advice` in line {line}")


@pytest.mark.parametrize("lead", ["NWA", "Northby Water Authority"])
def test_letters_before_a_name_are_its_letters(lead: str, compiled: Compile) -> None:
    named = "NWA - Northby Water Authority"
    (said,) = remarks(compiled, text(lead).replace("Department for Work and Pensions", named))
    assert said.hints == ("write `work`",)


@pytest.mark.parametrize("lead", ["Cyngor y Dref", "Town Council of Northby"])
def test_a_name_in_two_languages_is_known_by_each(lead: str, compiled: Compile) -> None:
    named = "Cyngor y Dref | Town Council of Northby"
    typed = text(lead).replace("Department for Work and Pensions", named)
    (said,) = remarks(compiled, typed)
    assert said.hints == ("write `work`",)


@pytest.mark.parametrize("typed", ["Homes study, Marsh Ltd, 2025", "Homes study (2025)"])
def test_a_source_may_be_cited_with_its_author_and_year(typed: str, compiled: Compile) -> None:
    figure = f'statistics:\n  - {{id: a, title: A, value: 3, source: "{typed}"}}\n'
    entry = "sources:\n  - {id: study, title: Homes study, author: Marsh Ltd, year: 2025}\n"
    (said,) = remarks(compiled, SMALLEST + figure + entry)
    assert said.hints == ("write `study`",)
    (said,) = remarks(compiled, SMALLEST + figure.replace("2025", "2024") + entry)
    assert said.hints != ("write `study`",)


def test_an_id_in_curly_quotation_marks_is_told_as_that(compiled: Compile) -> None:
    """What Word put round an id is named, and not called a name."""
    typed = text("“council”")
    (said,) = remarks(compiled, typed)
    assert said.message.startswith("the quotation marks round “council” are read as part of it")
    assert apply(said.span.text, said.edits).content == text("council")


def test_an_entry_that_lacks_the_colon_of_its_field_gets_no_second_field(compiled: Compile) -> None:
    """`- name Northby` is written with its colon, and not as `name: name Northby`."""
    typed = SMALLEST + "bodies:\n  - name Northby Harbour Board\n"
    (said,) = [one for one in compiled(typed).said if one.rule == "wrong-shape"]
    assert apply(said.span.text, said.edits).content == typed.replace("name North", "name: North")
    assert "`- name: Northby Harbour Board`" in said.hints[0]
