"""Lists that stand where a group with a list belongs: told, and mended by `validate --fix`."""

from pathlib import Path

import pytest

from .whole import invoke

HEAD = """\
title: Skills in Marfordshire
areas: Marfordshire
period: 2026/2029
status: adopted
adopted: 2026-03-12
priorities:
  - id: learn
    title: Learn
"""
SENTENCES = """\
    commitments:
      - Open a desk in every town  # ask Jo
      # not yet agreed
      - "Train: forty tutors"
"""
GROUPED_SENTENCES = """\
    commitments:
      - items:
          - id: open-desk-every-town
            text: Open a desk in every town  # ask Jo
          # not yet agreed
          - id: train-forty-tutors
            text: "Train: forty tutors"
"""
FIELDS = """\
    commitments:
      # agreed in May
      - text: open a desk in every town.
        due: 2027-03
      - text: |
          train forty tutors,
          each for a term.
"""
GROUPED_FIELDS = """\
    commitments:
      # agreed in May
      - items:
          - id: open-desk-every-town
            text: open a desk in every town.
            due: 2027-03
          - id: train-forty-tutors-each-term
            text: |
              train forty tutors,
              each for a term.
"""
ROWS = """\
    actions:
    - action: Rent a room
      due: 2026-12
    - action: Print leaflets
"""
GROUPED_ROWS = """\
    actions:
      rows:
        - id: rent-room
          action: Rent a room
          due: 2026-12
        - id: print-leaflets
          action: Print leaflets
"""


BODIES = """\
bodies:
  - id: council
    name: Marfordshire Council
partners:
  - council
"""
GROUPED_BODIES = """\
bodies:
  - id: council
    name: Marfordshire Council
partners:
  - members:
      - council
"""


def put(folder: Path, text: str) -> Path:
    file = folder / "strategies" / "skills" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


PLAN_AS_TYPED = """\
    action plan:
      - task: Rent a room
        owner: The skills manager
        by when: Q3 2026/27
        success measure: A room is open
        RAG: Green
        progress: Advert placed
sources:
  - Skills Act 2022  # ask Jo
bodies:
  - id: skills
    name: The skills manager
"""
PLAN = """\
    actions:
      rows:
        - id: rent-room
          action: Rent a room
          lead: skills
          due: 2026/27-Q3
          measures: A room is open
          status: Green
          note: Advert placed
sources:
  - id: skills-act-2022
    title: Skills Act 2022  # ask Jo
bodies:
  - id: skills
    name: The skills manager
"""


HEADINGS = """\
    actions:
      columns: [Ref, What will we do?, Friends of it, Cost code, When?, Comments]
      rows:
        - Ref: 1
          What will we do?: Rent a room: near the bus
          Friends of it: Skills trust
          Cost code: C12
          When?: Q3 2026/27
          Comments: Two seen
"""
BY_THEIR_FIELDS = """\
    actions:
      columns:
        label: Ref
        action: What will we do?
        own:
          - Friends of it
          - Cost code
        due: When?
      rows:
        - id: rent-room-near-bus
          label: 1
          action: "Rent a room: near the bus"
          due: 2026/27-Q3
          note: Two seen
          own:
            Friends of it: Skills trust
            Cost code: C12
"""
BODY = "bodies:\n  - id: skills\n    name: The skills manager\n"
ONE_SENTENCE = "    commitments: We will open a desk.  # ask Jo\n"
ONE_PROMISE = """\
    commitments:
      - items:
          - id: open-desk
            text: We will open a desk.  # ask Jo
"""


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        (ONE_SENTENCE, ONE_PROMISE),
        (HEADINGS + BODY, BY_THEIR_FIELDS + BODY),
        (PLAN_AS_TYPED, PLAN),
        (SENTENCES, GROUPED_SENTENCES),
        (FIELDS, GROUPED_FIELDS),
        (ROWS, GROUPED_ROWS),
        (BODIES, GROUPED_BODIES),
    ],
)
def test_a_list_is_moved_into_its_group(tmp_path: Path, typed: str, mended: str) -> None:
    """What everybody writes without its group is moved into it; words, ids and comments stay."""
    file = put(tmp_path, HEAD + typed)
    assert "let `stratc validate --fix` do it" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + mended
    assert "must fix" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    "typed",
    [
        "    commitments:\n      - title: Near home\n        text: open a desk.\n",
        "    commitments: [Open a desk, Train tutors]\n",
        "    commitments:\n      - Open a desk\n      - items: [{id: a, text: train tutors.}]\n",
    ],
)
def test_what_may_be_a_group_already_is_left_alone(tmp_path: Path, typed: str) -> None:
    """A heading, a list in brackets and a mixture have more than one meaning."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + typed


def test_a_body_that_is_not_listed_is_told_with_the_line_that_lists_it(tmp_path: Path) -> None:
    """Who names a body sees what to type under `bodies:`, and nothing has to be made up."""
    put(tmp_path, HEAD + "publisher: Marfordshire Council\n")
    said = invoke("validate", tmp_path).stdout
    assert "`- {id: marfordshire-council, name: Marfordshire Council}`" in said


def test_where_much_can_be_mended_the_last_line_says_so(tmp_path: Path) -> None:
    """The line stands beside the remarks, next to the prompt, and never in what programs read."""
    put(tmp_path, HEAD + SENTENCES + "sources:\n  - Skills Act 2022\n")
    last = "`stratc validate --fix` can mend 3 of these; `--fix --diff` shows them first\n"
    said = invoke("validate", tmp_path)
    assert (last in said.stderr, last in said.stdout) == (True, False)
    for quiet in ("validate --format concise", "validate --quiet", "validate --fix"):
        assert last not in invoke(quiet, tmp_path).stderr


@pytest.mark.parametrize("written", [" Marford; Overmere", "\n  - Marford / Overmere"])
def test_two_places_in_one_value_become_two(tmp_path: Path, written: str) -> None:
    """They are told as two, and each gets a line of its own."""
    file = tmp_path / "strategies" / "skills" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    text = f"title: Skills for all\nareas:{written}\nperiod: 2026/2029\nstatus: draft\n"
    file.write_text(text, encoding="utf-8")
    assert "several points in one value" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert "areas:\n  - Marford\n  - Overmere\n" in file.read_text(encoding="utf-8")


PARTNERS = (
    "partners:\n  - name: Wexcombe Trust\n    role: runs the vans\n"
    "    website: www.wexcombe.example\n"
    "  - organisation: Marford Homes\n    abbreviation: MH\n"
)


@pytest.mark.parametrize("listed", ["", "bodies:\n  - id: ash\n    name: Ash Council\n"])
def test_bodies_among_partners_are_listed_as_bodies(tmp_path: Path, listed: str) -> None:
    """Each is a body with what was said of it, and a partner by its id; nothing is lost."""
    file = put(tmp_path, HEAD + listed + PARTNERS)
    invoke("validate --fix", tmp_path)
    made = file.read_text("utf-8")
    assert "partners:\n  - members:\n      - wexcombe-trust\n      - marford-homes\n" in made
    note = 'note: "Role: runs the vans; [wexcombe.example](https://www.wexcombe.example)"\n'
    assert f"    name: Wexcombe Trust\n    {note}" in made
    assert "    name: Marford Homes\n    aliases:\n      - MH\n" in made


def test_what_is_said_among_partners_of_a_listed_body_stays(tmp_path: Path) -> None:
    """Where a body is listed already, what else is said of it is for the author to place."""
    listed = "bodies:\n  - id: wt\n    name: Wexcombe Trust\n"
    file = put(tmp_path, HEAD + listed + PARTNERS)
    said = invoke("validate --fix", tmp_path)
    assert "these 2 are bodies" in said.stdout + said.stderr
    assert "runs the vans" in file.read_text("utf-8")


def test_names_in_brackets_that_are_not_closed_are_a_list(tmp_path: Path) -> None:
    """The last bracket is told, and each name becomes an entry with its id."""
    typed = "bodies: [Marford Council, Homes for Marford\n"
    strategy = put(tmp_path, HEAD + typed)
    told = invoke("validate", tmp_path).stdout
    assert "hint: close it: `bodies: [Marford Council, Homes for Marford]`" in told
    assert "in quotes" not in told
    invoke("validate --fix", tmp_path)
    assert "no body" not in invoke("validate", tmp_path).stdout
    assert [
        line for line in strategy.read_text(encoding="utf-8").split("\n") if "bodies" in line
    ] == [
        'bodies: [{name: "Marford Council", id: marford-council}, '
        '{name: "Homes for Marford", id: homes-marford}]'
    ]
