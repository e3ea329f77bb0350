"""The list of national bodies: every entry can be checked, and says how far it was."""

import pytest

from stratc.checking.national_bodies import (
    NATIONS,
    NationalBody,
    bodies_in,
    loosely,
    national_bodies,
    plainly,
    stems,
)
from stratc.rules.names.national_names import in_all_forms

from .catalogue import drawn


@pytest.mark.parametrize("body", national_bodies(), ids=lambda body: body.name)
def test_an_entry_can_be_checked(body: NationalBody) -> None:
    """Each names a page, says which dates were read there, and ends after it began."""
    assert body.source.startswith("http")
    assert body.seen in ("all", "ending", "none")
    assert not (body.since and body.until) or body.since < body.until
    assert not body.became or body.until


@pytest.mark.parametrize("nation", ["", *NATIONS])
def test_no_name_is_wrong_and_right(nation: str) -> None:
    """What one entry calls wrong is the right name of no other that its nation has."""
    bodies = bodies_in(nation)
    right = {name for body in bodies for name in (body.name, *body.others)}
    assert not right & {name for body in bodies for name in body.wrong}


@pytest.mark.parametrize("nation", ["", *NATIONS])
def test_each_name_is_called_right(nation: str) -> None:
    """No right name is taken for a slip of another one."""
    names = [name for body in bodies_in(nation) for name in (body.name, *body.others)]
    text = "introduction: |\n" + "".join(f"  We asked {name}.\n" for name in names)
    text += f"  This is {nation}, all {nation}.\n" * 40 if nation else ""
    said = [one for one in drawn(text).said if one.rule == "national-body-misnamed"]
    assert [one.message for one in said] == []


def test_what_stays_of_a_name_stands_in_each_form_of_it() -> None:
    """So that a text is asked for those words before any pattern is made."""
    names = [body.name for body in national_bodies() if " " in body.name]
    for name in names:
        bent = name.replace(" of ", " for the ").replace(" and ", " & ").replace("'", "’")
        for written in (name, bent):
            if loosely(name).fullmatch(written):
                assert all(stem in written for stem in stems(name)), name
    assert all(loosely(name).fullmatch(name) for name in names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask the National Police Chiefs Council.", True),
        ("Ask Barnados.", True),
        ("Ask Bernardo’s.", True),
        ("Ask Barnardo's.", False),
        ("Ask the National Police Chiefs' Council.", False),
        ("Ask the National Police Chiefs’ Council.", False),
        ("Ask the Department for Works and Pensions.", True),
        ("Ask the Department for Work & Pensions.", True),
        ("Ask the Department for Work and Pensions.", False),
    ],
)
def test_a_lost_apostrophe_or_an_ampersand_is_seen(text: str, found: bool) -> None:
    """A name without its apostrophe is not right; either kind of apostrophe is."""
    said = {remark.rule for remark in drawn(f"introduction: {text}\n").said}
    assert ("national-body-misnamed" in said) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PHE will advise every school.", True),
        ("Each CCG is responsible for it.", True),
        ("PHE was asked in 2019.", False),
        ("DCMS will advise every club.", False),
    ],
)
def test_a_closed_body_is_known_by_its_letters(text: str, found: bool) -> None:
    """Its letters are as good as its name, unless a later body has the same."""
    said = {remark.rule for remark in drawn(f"period: 2026/2031\nintroduction: {text}\n").said}
    assert ("closed-national-body" in said) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Public Health England has opened an office for each town.", True),
        ("Public Health England has estimated that many people drink.", False),
        ("The Education Funding Agency allocates places.", True),
        ("Complaints go to the Local Government Ombudsman.", True),
        ("Reports are sent to the Audit Commission.", True),
        ("The Audit Commission sets targets for us.", True),
        ("Wales is one. The Wales Audit Office reads our report.", True),
        ("A report to the Audit Commission came out.", False),
        ("We collaborate with clinical commissioning groups in each town.", True),
        ("Staff of the clinical commissioning groups were asked in 2019.", False),
    ],
)
def test_a_closed_body_is_told_where_it_is_at_work(text: str, found: bool) -> None:
    """What it has done or is, it can no longer; what it found stands in its reports."""
    said = {one.rule for one in drawn(f"period: 2026/2031\nintroduction: {text}\n").said}
    assert ("closed-national-body" in said) == found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ask Natural Resource Wales, as all in Wales and Wales do.", "Natural Resources Wales"),
        ("The Office for Students asks.", ""),
        ("The Office of Students asks.", "Office for Students"),
        ("Barnados and Citizens' Advice help.", "Barnardo's"),
        ("We read of police services for Northern Ireland.", ""),
        ("Scotland, Scottish: ask the Integrated Joint Board.", "Integration Joint Board"),
        ("The Department for Children Schools and Families.", "Department for Children, Schools"),
        ("Ireland, Irish: ask the Office for Public Works.", "Office of Public Works"),
        ("Ireland, Irish: ask the Environmental Protection Agency.", ""),
        ("The Department for Environmental, Food and Rural Affairs.", "Department for Environment"),
        ("The Institute and the National Institute of Health and Care Research.", "Institute for"),
        ("Ask the Office for Environmental Protection.", ""),
        ("Scotland, Scottish: the Scottish House Regulator asks.", "Scottish Housing Regulator"),
        ("Northern Ireland, Northern Ireland Police Board.", "Northern Ireland Policing Board"),
        ("The College of Policing has trained the Colleges of Policing.", "College of Policing"),
    ],
)
def test_another_small_word_or_ending_is_seen(text: str, right: str) -> None:
    """A name is known with another small word, another ending or a slip that many make."""
    said = drawn(f'introduction: "{text}"\n').said
    names = [one.message for one in said if one.rule == "national-body-misnamed"]
    assert (right in " ".join(names)) if right else not names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Northern Ireland is one. Northern Ireland’s Department of Education helps.", False),
        ("Northern Ireland is one. The Department for Education of Northern Ireland helps.", True),
        ("The Department of Education helps.", True),
        ("Ireland is one. Ireland’s Department of Education helps.", False),
        ("England and Wales differ: the Public Service Board helps.", False),
        ("Wales is one, Wales: the Public Service Board helps.", True),
    ],
)
def test_a_body_of_one_nation_is_meant_in_its_documents(text: str, found: bool) -> None:
    """“Department of Education” is right in Northern Ireland, and wrong elsewhere."""
    said = {one.rule for one in drawn(f'introduction: "{text}"\n').said}
    assert ("national-body-misnamed" in said) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Audit Commission will read it until March 2028.", True),
        ("The Audit Commission, which was there until 2015, is asked.", False),
    ],
)
def test_until_a_later_year_is_no_past(text: str, found: bool) -> None:
    """“Until” tells of a closed body only with a year in which it was there."""
    said = {one.rule for one in drawn(f"period: 2026/2031\nintroduction: {text}\n").said}
    assert ("closed-national-body" in said) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Deaths rose by a third (OHID, 2019).", True),
        ("PHE (2023) found that deaths rose.", True),
        ("OHID estimated that deaths rose in 2018.", False),
        ("HM Prison and Probation Service (2015) tells it.", True),
        ("NICE (2007) and the Office for National Statistics (2003) tell it.", False),
        ("Public Health England (PHE) first published its guide in May 2021.", False),
        ("NHS Digital (2023) tells it.", False),
    ],
)
def test_a_body_publishes_while_it_exists(text: str, found: bool) -> None:
    """A work is of the years of the body; what it tells of other years is its own matter."""
    said = {one.rule for one in drawn(f"introduction: {text}\n").said}
    assert ("work-of-another-time" in said) == found


def test_names_of_the_list_are_read_once_for_all_strategies() -> None:
    """They are the same in each: what a strategy costs at least was half spent on them."""
    drawn("introduction: We asked the mill.\n")
    before = [one.cache_info().misses for one in (plainly, in_all_forms)]
    drawn("introduction: We asked the ferry.\n")
    after = [one.cache_info().misses for one in (plainly, in_all_forms)]
    assert sum(after) - sum(before) < len(national_bodies()) / 10


@pytest.mark.parametrize(
    ("meant", "found"),
    [("National Transport Authority", False), ("National Treatment Agency", True), ("", False)],
)
def test_letters_mean_what_the_document_says_that_they_mean(meant: str, found: bool) -> None:
    """“NTA” of a bus plan is no body that closed, where a glossary or the text says which it is.

    So many years later the letters alone may be anybody's.
    """
    glossary = f"glossary:\n  NTA: {meant}\n" if meant else ""
    text = f"period: 2026/2031\n{glossary}introduction: The NTA will fund the evening bus.\n"
    said = {one.rule for one in drawn(text).said}
    assert ("closed-national-body" in said) == found
    text = f"period: 2026/2031\nintroduction: The {meant} (NTA) will fund it. The NTA will help.\n"
    assert not meant or ("closed-national-body" in {one.rule for one in drawn(text).said}) == found


def test_whose_bodies_are_listed_tells_the_nation() -> None:
    """In a first plan the nation stands in the names of bodies, and in no sentence."""
    listed = "  - id: psni\n    name: Police Service of Northern Ireland\n"
    listed += "  - id: fire\n    name: Northern Ireland Fire and Rescue Service\n"
    typed = "bodies:\n{}  - id: de\n    name: Department of Education\nintroduction: We teach.\n"
    rules = [[one.rule for one in drawn(typed.format(one)).said] for one in (listed, "")]
    assert ["national-body-misnamed" in one for one in rules] == [False, True]
