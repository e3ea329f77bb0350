"""What people write who know headings and not YAML is told as one thing each, and mended."""

import re
from pathlib import Path

import pytest

from .test_fix_lists import put
from .whole import invoke

HEAD = """\
title: Skills in Marfordshire
areas: Marfordshire
period: 2026/2029
status: adopted
adopted: 2026-03-12
"""
MENDED = {
    "promises below the words that lead in": (
        "priorities:\n  - id: a\n    title: A\n    commitments:\n      We will:\n"
        "        - open a desk.\n        - keep it.\n",
        "priorities:\n  - id: a\n    title: A\n    commitments:\n"
        '      - lead-in: "We will:"\n        items:\n'
        "          - id: open-desk\n            text: open a desk.\n"
        "          - id: keep\n            text: keep it.\n",
    ),
    "priorities by their names": (
        "priorities:\n  Learn near home:\n    tagline: Near.\n  Work:\n    commitments:\n"
        "      - We will open a desk.\n",
        "priorities:\n  - id: learn-near-home\n    title: Learn near home\n    tagline: Near.\n"
        "  - id: work\n    title: Work\n    commitments:\n      - items:\n"
        "          - id: open-desk\n"
        "            text: We will open a desk.\n",
    ),
    "priorities by their numbers": (
        "priorities:\n  1: Learn near home\n  2: Work\n",
        "priorities:\n  - id: learn-near-home\n    title: Learn near home\n"
        "  - id: work\n    title: Work\n",
    ),
    "titles alone": (
        "priorities:\n  - Learn near home\n  - Find work\n",
        "priorities:\n  - id: learn-near-home\n    title: Learn near home\n"
        "  - id: find-work\n    title: Find work\n",
    ),
    "chapters": (
        "sections:\n  Context: Skills matter.  # ask Jo\n  Needs: There is need.\n",
        "sections:\n  - title: Context\n    text: Skills matter.  # ask Jo\n"
        "  - title: Needs\n    text: There is need.\n",
    ),
    "figures": (
        "statistics:\n  Population: 210,000\n  Learners: 1,400\n",
        "statistics:\n  - id: population\n    title: Population\n    value: 210,000\n"
        "  - id: learners\n    title: Learners\n    value: 1,400\n",
    ),
    "figures by their years": (
        "statistics:\n  2023: 12\n  2024: 14\n",
        "statistics:\n  - id: 2023\n    title: 2023\n    value: 12\n"
        "  - id: 2024\n    title: 2024\n    value: 14\n",
    ),
    "bodies": (
        "bodies:\n  council: Marfordshire Council\n  forum: Skills Forum\n",
        "bodies:\n  - id: council\n    name: Marfordshire Council\n"
        "  - id: forum\n    name: Skills Forum\n",
    ),
    "sources": (
        "sources:\n  Census: https://www.example.org/census\n",
        "sources:\n  - id: census\n    title: Census\n    url: https://www.example.org/census\n",
    ),
    "a background in sentences": (
        "background:\n  - Few adults here have gone to college.\n"
        '  - "Most say one thing: it is too far away."\n',
        "background:\n  - title: Background\n    text: |-\n"
        "      - Few adults here have gone to college.\n"
        "      - Most say one thing: it is too far away.\n",
    ),
    "a background as a text": (
        "background: |\n  Few adults here have gone to college.\n\n  It is too far away.\n",
        "background:\n  - title: Background\n    text: |\n"
        "      Few adults here have gone to college.\n\n      It is too far away.\n",
    ),
    "figures in sentences": (
        "statistics:\n  - In 2024 there were 1,400 learners, 6% fewer.\n"
        "  - Courses fell to 12 then.\n",
        "sections:\n  - title: Statistics\n    text: |-\n"
        "      - In 2024 there were 1,400 learners, 6% fewer.\n      - Courses fell to 12 then.\n",
    ),
    "sources with their addresses behind them": (
        "sources:\n  - Survey of adults, https://www.example.org/survey\n"
        "  - Plan for courses (www.example.org/plan).\n",
        "sources:\n  - id: survey-adults\n    title: Survey of adults\n"
        "    url: https://www.example.org/survey\n  - id: plan-courses\n"
        "    title: Plan for courses\n    url: https://www.example.org/plan\n",
    ),
    "a vision in points": (
        "vision:\n  - Skills for all\n  - Work for all\n",
        "vision:\n  ambitions:\n    - Skills for all\n    - Work for all\n",
    ),
    "terms in a list": (
        "glossary:\n  - term: ESOL\n    meaning: English for speakers of other languages\n"
        "  - NEET: not in education, employment or training\n",
        "glossary:\n    ESOL: English for speakers of other languages\n"
        "    NEET: not in education, employment or training\n",
    ),
}


ENTRIES = {
    "priorities by what they are": (
        "priorities:\n  - outcome: Learn near home\n  - theme: Work\n    aim: Work for all.\n",
        "priorities:\n  - id: learn-near-home\n    title: Learn near home\n"
        "  - id: work\n    title: Work\n    objectives: Work for all.\n",
    ),
    "entries that begin with their number": (
        "priorities:\n- Priority 1: Learn near home\n  summary: Near.\n- Theme B: Work\n",
        "priorities:\n- id: learn-near-home\n  label: Priority 1\n  title: Learn near home\n"
        "  summary: Near.\n- id: work\n  label: Theme B\n  title: Work\n",
    ),
    "a name that several priorities have": (
        "priorities:\n  - title: Learn\n    indicator: Learners\n  - title: Work\n"
        "    indicator: Jobs\n",
        "priorities:\n  - id: learn\n    title: Learn\n    sections:\n"
        "      - title: Indicator\n        text: Learners\n  - id: work\n    title: Work\n"
        "    sections:\n      - title: Indicator\n        text: Jobs\n",
    ),
    "rows that begin with their number": (
        "priorities:\n  - title: Learn\n    actions:\n      rows:\n"
        "        - Action 1.1: Rent a room\n"
        "          due: 2027-03\n        - 1.2: Hire a teacher\n          due: 2027-03\n",
        "priorities:\n  - id: learn\n    title: Learn\n    actions:\n      rows:\n"
        "        - id: rent-room\n          label: Action 1.1\n          action: Rent a room\n"
        "          due: 2027-03\n        - id: hire-teacher\n          label: 1.2\n"
        "          action: Hire a teacher\n          due: 2027-03\n",
    ),
    "figures and sources as entries": (
        "statistics:\n  - Learners: 1,400\n  - Adult courses: 12 in 2023, up from 9\n"
        "sources:\n  - Council survey: https://www.example.org/survey\n",
        "statistics:\n  - id: learners\n    title: Learners\n    value: 1,400\n"
        "  - id: adult-courses\n    title: Adult courses\n    finding: 12 in 2023, up from 9\n"
        "sources:\n  - id: council-survey\n    title: Council survey\n"
        "    url: https://www.example.org/survey\n",
    ),
}


@pytest.mark.parametrize("what", ENTRIES)
def test_an_entry_keeps_the_name_that_it_begins_with(what: str, tmp_path: Path) -> None:
    """“Priority 1: Learn” is a label and a title, “Learners: 1,400” a title and a figure."""
    typed, mended = ENTRIES[what]
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + mended


@pytest.mark.parametrize("what", MENDED)
def test_names_become_entries(what: str, tmp_path: Path) -> None:
    """One remark says what is wanted, and `--fix` writes it so that nothing is left to fix."""
    typed, mended = MENDED[what]
    file = put(tmp_path, HEAD + typed)
    told = invoke("validate", tmp_path).stdout
    assert "let `stratc validate --fix` do it" in told and "has no field called" not in told
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + mended
    assert "must fix" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    "typed",
    [
        "sources:\n  - 1: Census\n",  # no label to keep the number in
        "priorities:\n  - Priority 1: Work\n    label: Theme 1\n",  # one that stands already
        "statistics:\n  - 2023: 12\n  - Figure 3: 14\n",  # what they count is their name
    ],
)
def test_no_number_of_an_entry_is_lost(typed: str, tmp_path: Path) -> None:
    """A number that no field can take stays where it was typed, or in the title."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    kept = file.read_text(encoding="utf-8")
    assert all(one in kept for one in re.findall(r"- ([\w ]+):", typed))


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Approved 12 March 2026", "adopted\nadopted: 2026-03-12\n"),
        (
            "Approved by Cabinet on 12 March 2026",
            "adopted\nadopted:\n  date: 2026-03-12\n  by: cabinet\n",
        ),
        ("Adopted by the Skills Board", "adopted\nadopted:\n  by: skills-board\n"),
        ("Approved subject to a call-in by members", "Approved subject to a call-in by members\n"),
    ],
)
def test_a_state_keeps_its_day_and_who_decided(typed: str, mended: str, tmp_path: Path) -> None:
    """Nothing is lost that stands beside the word for a state; what has no field is left alone."""
    head = HEAD.replace("status: adopted\nadopted: 2026-03-12\n", f"status: {typed}\n")
    file = put(tmp_path, head)
    invoke("validate --fix", tmp_path)
    assert f"status: {mended}" in file.read_text(encoding="utf-8")
    file.write_text(f"{head}adopted: 2026-04-01\n", encoding="utf-8")
    invoke("validate --fix", tmp_path)
    assert f"status: {typed}\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        "priorities:\n  titel: Learn\n  sumary: Near.\n",  # slips in the names of fields
        "priorities:\n  Learn near home:\n    - We will open a desk.\n",  # a promise, or a point
        "bodies:\n  Marfordshire Council: lead\n",  # no name, and no id
        "glossary:\n  - ESOL: English\n    source: Census\n  - NEET: Not in work\n",
        "glossary:\n  - meaning: English\n    term: ESOL\n  - NEET: Not in work\n",
    ],
)
def test_what_may_mean_two_things_is_not_written_anew(typed: str, tmp_path: Path) -> None:
    """A field with a slip is no name, and words that may be several fields stay where they are."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    kept = file.read_text(encoding="utf-8")
    values = (line.partition(": ")[2] for line in typed.splitlines())
    assert all(value in kept for value in values)
    assert "ESOL" in kept or "ESOL" not in typed
    assert "- title: Learn near" not in kept and "- name: Marf" not in kept


def test_numbered_priorities_at_the_margin_are_sent_to_their_list(tmp_path: Path) -> None:
    """“Priority 1” is an entry of `priorities:`, and the hint says how it is written."""
    put(tmp_path, HEAD + "priority 1: Learn near home\npriority 2: Work\n")
    told = invoke("validate", tmp_path).stdout
    assert "entry of `priorities:`, with `- title:` in place of `priority 1:`" in told


BODIES = """publisher: wbc
bodies:
  - {id: wbc, name: Wexcombe Borough Council}
  - {id: nt, name: Northern Health and Care Trust}
  - {id: crs, name: Council for Rural Schools (CRS)}
  - {id: libraries, name: Wexcombe Libraries}
"""


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Council", "lead: wbc"),
        ("CRS (lead), Council", "lead: [crs, wbc]"),
        ("Head of Libraries", "text: Head of Libraries"),
        ("Mill Lane Library Manager", "text: Mill Lane Library Manager"),
        ("Northern Trust", "lead: Northern Trust"),
    ],
)
def test_a_leads_everyday_name_is_followed_where_it_can_mean_one(
    typed: str, mended: str, tmp_path: Path
) -> None:
    """The publisher is “the Council”; a post is not the body that it works for."""
    promise = f"    commitments:\n      - items:\n          - id: a\n            lead: {typed}\n"
    plan = f"{BODIES}priorities:\n  - id: p\n    title: P\n{promise}            text: We will.\n"
    file = put(tmp_path, HEAD + plan)
    said = invoke("validate", tmp_path).stdout
    assert ("write “nt”" in said) == (typed == "Northern Trust")
    invoke("validate --fix", tmp_path)
    assert mended in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "label", "title"),
    [
        ('"Priority 1: warm homes"', "Priority 1", "Warm homes"),
        ("2. Warm homes", "2", "Warm homes"),
        ("Blaenoriaeth 3 – Cartrefi cynnes", "Blaenoriaeth 3", "Cartrefi cynnes"),
        ("20 minute towns", "", ""),
        ("2030: a warm town", "", ""),
    ],
)
def test_the_number_of_a_priority_leaves_its_title(
    tmp_path: Path, typed: str, label: str, title: str
) -> None:
    """It is printed before the title by itself, and its id outlives the number."""
    file = put(tmp_path, HEAD + f"priorities:\n  - title: {typed}\n    summary: Homes are cold.\n")
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert (f"    label: {label}\n" in made) is bool(label)
    assert title in made and ("  - id: warm-homes\n" in made or title != "Warm homes")


@pytest.mark.parametrize(
    "group", ["  - Quayside Trust\n", "  - members:\n      - Quayside Trust\n"]
)
def test_names_in_brackets_among_other_names_are_each_an_entry(tmp_path: Path, group: str) -> None:
    """Nothing is put in quotes as if the brackets were part of a name."""
    margin = " " * (len(group) - len(group.lstrip()) + 4 * ("members" in group))
    file = put(tmp_path, f"{HEAD}partners:\n{group}{margin}- [Moor Society, Tidewater Choir\n")
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    listed = "      - quayside-trust\n      - moor-society\n      - tidewater-choir\n"
    assert f"partners:\n  - members:\n{listed}" in made


def test_promises_by_other_names_stand_beside_plain_ones(tmp_path: Path) -> None:
    """The words of one may be called as in another language, or by any name that is known."""
    typed = (
        "    commitments:\n      - mend roofs\n      - testun: paint doors\n        erbyn: 2028\n"
    )
    file = put(tmp_path, f"{HEAD}priorities:\n  - id: p\n    title: Roofs\n{typed}")
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert "      - items:\n" in made and "text: paint doors\n            due: 2028\n" in made
