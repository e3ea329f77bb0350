"""The list of national bodies: every entry can be checked, and says how far it was."""

import pytest

from stratc.checking.national_bodies import NationalBody, national_bodies

from .catalogue import drawn


@pytest.mark.parametrize("body", national_bodies(), ids=lambda body: body.name)
def test_an_entry_can_be_checked(body: NationalBody) -> None:
    """Each names a page, says which dates were read there, and ends after it began."""
    assert body.source.startswith("http")
    assert body.seen in ("all", "ending", "none")
    assert not (body.since and body.until) or body.since < body.until
    assert not body.became or body.until


def test_no_name_is_wrong_and_right() -> None:
    """What one entry calls wrong is the right name of no other."""
    right = {name for body in national_bodies() for name in (body.name, *body.others)}
    assert not right & {name for body in national_bodies() for name in body.wrong}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask the National Police Chiefs Council.", True),
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
        ("We collaborate with clinical commissioning groups in each town.", True),
        ("Staff of the clinical commissioning groups were asked in 2019.", False),
    ],
)
def test_a_closed_body_is_told_where_it_is_at_work(text: str, found: bool) -> None:
    """What it has done or is, it can no longer; what it found stands in its reports."""
    said = {one.rule for one in drawn(f"period: 2026/2031\nintroduction: {text}\n").said}
    assert ("closed-national-body" in said) == found
