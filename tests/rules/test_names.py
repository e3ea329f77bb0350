"""Rules about bodies and abbreviations: one thing, one name."""

import pytest

from .catalogue import drawn, messages, places

BODIES = """\
bodies:
  - id: board
    name: Fenmarsh Combating Drugs Partnership
    aliases: [CDP, "Combating Drugs Partnership", "the Partnership"]
  - id: north
    name: North Fenmarsh Health and Wellbeing Board
  - id: south
    name: South Fenmarsh Health and Wellbeing Board
"""


@pytest.mark.parametrize(
    "text",
    [
        "The Fenmarsh Combating Drugs Partnership (CDP) meets. The CDP decides.",
        "The Combating Drugs Partnership and others' Combating Drugs Partnerships meet.",
        "The North Fenmarsh Health and Wellbeing Board and the South Fenmarsh one.",
        "The Health and Wellbeing Boards meet.",
    ],
)
def test_listed_names_short_forms_and_plurals_are_no_slips(text: str) -> None:
    """A name that is listed, a part of it, or a plural of it is never remarked on."""
    said = {d.rule for d in drawn(f"{BODIES}introduction: {text}\n").said}
    assert said <= {"unused-term"}


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("The Combatting Drugs Partnership meets.", "Combatting Drugs Partnership"),
        ("The Fenmarsh Combating Drug Partnership meets.", "Fenmarsh Combating Drug Partnership"),
    ],
)
def test_a_name_with_a_slip_is_marked_whole(text: str, slip: str) -> None:
    """The whole name is marked, so that the offered one can take its place."""
    assert places(f"{BODIES}introduction: {text}\n", "name-nearly-right") == [slip]


def test_two_full_names_are_told_once_each() -> None:
    """Each further name is told at its first use, however often it occurs."""
    bodies = BODIES.replace("the Partnership", "Fenmarsh Substance Use Board")
    text = "introduction: |\n  The Fenmarsh Combating Drugs Partnership meets.\n"
    text += "  The Fenmarsh Substance Use Board and the Fenmarsh Substance Use Board decide.\n"
    assert places(bodies + text, "several-names") == ["Fenmarsh Substance Use Board"]


CLOSED = """\
period: 2026/2031
bodies:
  - id: old
    name: Old Trust
    until: {until}
    successor: new
  - id: new
    name: New Trust
    predecessors: [old]
governance:
  boards: [old]
"""


@pytest.mark.parametrize(
    ("until", "found"), [("2024-04", 1), ("2025", 1), ("2026-01", 0), ("2030", 0)]
)
def test_a_body_is_closed_only_if_it_ended_before_the_strategy(until: str, found: int) -> None:
    """Being named as a predecessor or successor is no duty, and a later end is no mistake."""
    assert places(CLOSED.format(until=until), "closed-body") == ["old"] * found


@pytest.mark.parametrize(
    "text",
    [
        "The zone quick exchange (ZQE) helps. Ask the ZQE.",
        "The ZQX (zone quick exchange) helps.",
        "The NHS, GPs and A&E help in the UK.",
        "Priority III and part IV.",
        "See [the plan](https://www.gov.uk/ZQX) and [@ZQX].",
    ],
)
def test_explained_known_and_blanked_letters_are_left_alone(text: str) -> None:
    """Letters beside their words, letters everybody knows, numerals and addresses pass."""
    assert (
        messages(
            f"introduction: '{text.replace(chr(39), chr(8217))}'\n", "unexplained-abbreviation"
        )
        == []
    )


def test_letters_are_explained_by_the_glossary_and_by_what_readers_see() -> None:
    """A body's other name and a glossary entry explain; a body that is only letters does not."""
    text = "introduction: Ask the ZQX.\n"
    rule = "unexplained-abbreviation"
    assert messages("glossary:\n  ZQX: Zone quick exchange\n" + text, rule) == []
    body = "bodies:\n  - id: zqx\n    name: Zone Quick Exchange\n    aliases: [ZQX]\n"
    assert messages(body + text, rule) == ["nothing explains “ZQX”"]
    other = "introduction: High rates of visits (ZQX) are good.\n"
    assert messages(other, rule) == ["nothing explains “ZQX”"]
    twice = "introduction: Ask the ZQX. The ZQX helps.\n"
    assert messages(twice, rule) == ["nothing explains “ZQX”, 2 times in all"]
    assert places(twice, rule) == ["ZQX"]


def test_two_meanings_of_one_abbreviation() -> None:
    """The same letters for other words are told wherever they stand."""
    text = """\
background:
  - title: Early help
    text: The drug recovery service (DRS) helps.
  - title: Help
    text: The drug rescue squad (DRS) helps.
  - title: More help
    text: The drug recovery service (DRS) helps.
"""
    assert messages(text, "abbreviation-explained-twice") == [
        "“DRS” stands for “drug rescue squad” here and for “drug recovery service” elsewhere"
    ]


def test_terms_are_used_in_any_form() -> None:
    """A plural, a possessive and another case use a term; a part of a longer word does not."""
    used = "glossary:\n  hub: A place\nintroduction: Our Hubs help.\n"
    assert messages(used, "unused-term") == []
    unused = "glossary:\n  hub: A place\nintroduction: Hubris is bad.\n"
    assert messages(unused, "unused-term") == ["the text never uses the term “hub”"]


def test_who_wrote_a_source_is_printed() -> None:
    """A term that names the author of a source is used where the source is listed."""
    author = "sources:\n  - id: drs\n    author: DRS\n    title: Help\n"
    assert messages(f"glossary:\n  DRS: Drug rescue squad\n{author}", "unused-term") == []


def test_a_partner_named_in_the_text_has_a_part() -> None:
    """Where leads are few, or the text names the partner, nothing is said of it."""
    text = """\
bodies:
  - id: a
    name: Fenmarsh Council
  - id: b
    name: Fenmarsh College
partners:
  - members: [a, b]
priorities:
  - id: p
    title: Help
    summary: {summary}
    actions:
      rows:
        - id: r
          action: Help everybody.
          lead: {lead}
"""
    rule = "partner-without-part"
    assert len(messages(text.format(summary="Help.", lead="a"), rule)) == 1
    assert messages(text.format(summary="The Fenmarsh College helps.", lead="a"), rule) == []
    assert messages(text.format(summary="Help.", lead="TBC"), rule) == []


def test_several_bodies_may_have_taken_over() -> None:
    """A body that was split has several successors, and each of them is offered."""
    content = (
        "bodies:\n  - {id: phe, name: Public Health England, until: 2021-09,"
        " successor: [ohid, ukhsa]}\n"
        "  - {id: ohid, name: Office for Health}\n  - {id: ukhsa, name: Health Security}\n"
        "governance:\n  accountable: phe\n"
    )
    (remark,) = [one for one in drawn(content).said if one.rule == "closed-body"]
    assert remark.hints == ("write `ohid` or `ukhsa`",)


def test_the_glossary_is_read_like_any_text_that_is_printed() -> None:
    """A slip in an entry is told, and a national body that it misnames once."""
    glossary = (
        "introduction: The OHID and the RSL met the Office for Health Improvement and"
        " Disparities.\nglossary:\n  OHID: Office for Health Improvement & Disparities\n"
        "  RSL:\n    expansion: Regestered social landlord\n    text: A landlord that is right.\n"
    )
    said = [one.rule for one in drawn(glossary).said]
    assert said.count("misspelling") == 1
    assert said.count("national-body-misnamed") == 1
    assert "glossary-that-differs" not in said and "name-in-two-forms" not in said


def test_the_introduction_is_read_where_it_is_printed() -> None:
    """It stands before the priorities: letters that the background explains are known there."""
    text = """\
introduction: The DRS helped to write it.
background:
  - title: Help
    text: The drug recovery service (DRS) helps.
"""
    rule = "abbreviation-before-its-words"
    assert not messages(text, rule)
    assert messages(text.replace("introduction", "subtitle"), rule)


@pytest.mark.parametrize(
    ("meaning", "found"),
    [
        ("fen warden", False),
        ("fen wardens", True),
        ("Fen warden – somebody who walks the dykes", False),
        ("Fen ward – a part of the county", True),
    ],
)
def test_a_glossary_names_one_of_what_the_text_has_several(meaning: str, found: bool) -> None:
    """“Fen wardens (FWs)” bends the words of the glossary; one warden is not several."""
    said = "The fen warden (FW) helps." if found else "Six fen wardens (FWs) help."
    text = f"glossary:\n  FW: {meaning}\nintroduction: {said} An FW walks.\n"
    assert bool(messages(text, "glossary-that-differs")) == found


@pytest.mark.parametrize(
    ("title", "words", "found"),
    [
        ("Fenmarsh Climate Plan", "This Carbon Neutral Plan says so.", ["Carbon Neutral Plan"]),
        ("Fenmarsh Carbon Action Plan", "We like this Green Growth Action Plan.",
         ["Green Growth Action Plan"]),
        ("Marford Homes and Places Plan", "It is this Housing Strategy (see below).",
         ["Housing Strategy"]),
        # right
        ("Fenmarsh Climate Plan", "This Climate Plan and this Climate Action Plan say so.", []),
        ("Fenmarsh Climate Plan", "This Plan says so. This Strategy and this Action Plan.", []),
        ("Fenmarsh Climate Plan", "This Fenmarsh Climate Strategy says so.", []),
        ("Fenmarsh Climate Plan", "The Local Plan is old. This Local Plan ends in May.", []),
        ("Fenmarsh Climate Plan", "We have a Flood Plan. This Flood Plan is another’s.", []),
        ("Fenmarsh Climate Plan", "This Joint Climate Delivery Plan says so.", []),
        ("Fenmarsh Climate Plan", "This County Council Climate Strategy says so.", []),
        ("Fenmarsh Climate Plan", "The Carbon Neutral Plan of Leeds is another.", []),
        ("Marford Housing and Homelessness Strategy", "This Housing Strategy says so.", []),
        ("Marford Drugs Strategy", "This Drug Strategy says so.", []),
        ("Fenmarsh Plan", "This Housing Plan says so.", []),
    ],
)  # fmt: skip
def test_a_document_calls_itself_as_its_title_does(
    title: str, words: str, found: list[str]
) -> None:
    """“This … Plan” has no word that the title lacks, unless another document is meant."""
    text = f"title: {title}\nintroduction: {words}\n"
    assert places(text, "document-under-two-names") == found
