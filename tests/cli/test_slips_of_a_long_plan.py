"""Slips of somebody who types a plan of thirty rows: each is told as what it is."""

from pathlib import Path

import pytest

from .test_slips_close_together import ROWS, mended, told

BODIES = """\
        - action: Fell the larches
          lead: Wexcombe Homes
          level (1/2): {}
          status: on-track
"""


def test_two_fields_on_one_line_are_parted_behind_what_stands_elsewhere_alone(
    tmp_path: Path,
) -> None:
    """“level (1/2): High” is a whole line of another row, so a new field begins behind it."""
    rows = "    actions:\n      rows:\n" + BODIES.format("High")
    typed = rows + BODIES.format("High").replace("\n          status", " status")
    after = mended(tmp_path, typed)
    assert after.count("status: on-track\n") == 2
    assert "High status" not in after


def test_a_field_in_line_with_its_hyphen_has_no_hyphen_lost(tmp_path: Path) -> None:
    """The fields below it stand two spaces further right, and it belongs with them."""
    rows = "    actions:\n      - action: Fell the larches\n        due: 2028-03\n"
    typed = rows + "      - action: Plant oaks\n      due: 2028-05\n        status: on-track\n"
    for blank in range(8):  # the place of a line in its file tells nothing
        said = told(tmp_path / str(blank), "\n" * blank + typed)
        assert "give it 8 spaces at the start" in said
        assert "hyphen is missing" not in said


def test_a_hyphen_typed_twice_is_one_too_many(tmp_path: Path) -> None:
    """No list of a strategy stands in a list."""
    typed = ROWS.replace("- action: Paint", "- - action: Paint").replace(
        "Meet: twice", "Meet twice"
    )
    said = told(tmp_path, typed)
    assert "write `- action: Paint it`" in said
    assert "hyphen is missing" not in said


@pytest.mark.parametrize("when", ["now", "the spring"])
def test_by_beside_a_lead_is_by_when(tmp_path: Path, when: str) -> None:
    """Who does it is said already."""
    typed = ROWS.replace("due: 2028-04", f"by: {when}").replace("Meet: twice", "Meet twice")
    assert "`lead:` is said here already" not in told(tmp_path, typed)
    assert f"due: {when}\n" in mended(tmp_path, typed)


@pytest.mark.parametrize("head", ["potential measure", "proposed project", "intervension"])
def test_a_head_for_what_is_done_may_say_which_or_be_misspelt(tmp_path: Path, head: str) -> None:
    """It is no column of the plan's own, and no list of interventions."""
    typed = ROWS.replace("action:", f"{head}:").replace("Meet: twice", "Meet twice")
    after = mended(tmp_path, typed)
    assert "action: Rent a room\n" in after
    assert head not in after


@pytest.mark.parametrize(
    "when", ["now", "from now on", "with immediate effect", "straight away", "from day one"]
)
def test_what_begins_at_once_is_a_time(tmp_path: Path, when: str) -> None:
    typed = ROWS.replace("2028-04", when).replace("Meet: twice", "Meet twice")
    assert "is not a time" not in told(tmp_path, typed)


def test_who_is_asked_to_serve_a_document_nobody_lists_writes_outside(tmp_path: Path) -> None:
    """Eleven frameworks that are not meant help nobody."""
    typed = ROWS.replace("due: 2028-04", "serves: Wexcombe Charter").replace("Meet: t", "Meet t")
    said = told(tmp_path, typed)
    assert "hint: write `outside: Wexcombe Charter`" in said
    assert "phof" not in said


def test_a_state_that_says_little_is_asked_about_without_praise(tmp_path: Path) -> None:
    """What is under discussion may not have begun."""
    typed = ROWS.replace("due: 2028-04", "status: Under discussion").replace("Meet: t", "Meet t")
    assert "hint: write “not-started” or “on-track”" in told(tmp_path, typed)


@pytest.mark.parametrize("field", ["lead", "partners"])
def test_the_last_of_several_names_may_stand_behind_an_and(tmp_path: Path, field: str) -> None:
    """“A, B and the C” are three where B is listed, or both are letters."""
    row = "responsible dept: Wexcombe Homes\n          due: 2028-04"
    bodies = "bodies:\n  - id: wexcombe-homes\n    name: Wexcombe Homes\n"
    plan = ROWS.replace("Meet: twice", "Meet twice") + bodies
    letters = plan.replace(row, f"{field}: Wexcombe Homes, NFU and the MoD")
    assert "write `[wexcombe-homes, NFU, MoD]`" in told(tmp_path, letters)
    listed = plan.replace(row, f"{field}: Farm Cluster, Wexcombe Homes and the River Trust")
    after = mended(tmp_path, listed)
    assert f"{field}: [farm-cluster, wexcombe-homes, river-trust]\n" in after


def test_names_that_nobody_lists_are_counted_with_the_last(tmp_path: Path) -> None:
    typed = ROWS.replace("Meet: twice a year", "Meet").replace(
        "due: 2028-04", "partners: Police, Rangers and the Farm Cluster"
    )
    said = told(tmp_path, typed)
    assert "if these are 3, write each by itself: `[Police, Rangers, Farm Cluster]`" in said


def test_a_line_that_says_the_same_twice_goes(tmp_path: Path) -> None:
    """Which of two different values is meant, only the author knows."""
    plan = ROWS.replace("Meet: twice", "Meet twice")
    same = plan.replace("due: 2028-04", "due: 2028-04\n          due: 2028-04")
    assert "delete this line: it says the same" in told(tmp_path, same)
    assert mended(tmp_path, same).count("due: 2028-04\n") == 1
    assert mended(tmp_path, "review: annual\nreview: annual\nbodies: []\n").count("annual") == 1
    other = plan.replace("due: 2028-04", "due: 2028-04\n          due: 2028-06")
    assert "keep one of the two" in told(tmp_path / "other", other)
    assert "due: 2028-06\n" in mended(tmp_path, other)


def test_an_apostrophe_in_single_marks_ends_no_sentence(tmp_path: Path) -> None:
    """The marks round all of it go together, and those of speech stay."""
    typed = "  - id: dry\n    title: Dry homes\n    summary: 'It's about damp, and mould.'\n"
    assert 'summary: "It\'s about damp, and mould."\n' in mended(tmp_path, typed)
    speech = typed.replace("'It's about damp, and mould.'", "'It's my mum', she said.")
    assert "write `summary: \"'It's my mum', she said.\"`" in told(tmp_path, speech)
