"""What authors type in another shape than its field: told, and mended by `validate --fix`.

Each pair below is one kind of slip: what was typed, and what stands there afterwards.
"""

from pathlib import Path

import pytest

from .whole import invoke

HEAD = """\
title: Warm homes in Marfordshire
areas: Marfordshire
period: 2026/2029
status: draft
contact: homes@marfordshire.example
"""
PRIORITY = "priorities:\n  - id: warm\n    title: Warm homes\n"

PLAN_BY_NAMES = """\
    actions:
      columns:
        action: What
        due: When
      Insulate 40 lofts:
        due: 2027-03  # ask Jo
      # not yet agreed
      "Train: two fitters":
        due: 2028-03
        note: at the college
"""
PLAN_IN_ROWS = """\
    actions:
      columns:
        action: What
        due: When
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027-03  # ask Jo
        # not yet agreed
        - id: train-two-fitters
          action: "Train: two fitters"
          due: 2028-03
          note: at the college
"""
ROWS_BY_NAMES = """\
    actions:
      rows:
        Insulate 40 lofts:
          due: 2027-03
        Train two fitters:
          due: 2028-03
"""
ROWS = """\
    actions:
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027-03
        - id: train-two-fitters
          action: Train two fitters
          due: 2028-03
"""
PROMISES_BY_NAMES = """\
    commitments:
      Insulate 40 lofts a year:
        due: 2027-03
      Train two fitters:
        due: 2028-03
"""
PROMISES = """\
    commitments:
      - items:
          - id: insulate-40-lofts-year
            text: Insulate 40 lofts a year
            due: 2027-03
          - id: train-two-fitters
            text: Train two fitters
            due: 2028-03
"""
NO_BAR = """\
    summary: Every home is dry
      and warm.

      We begin with two towns: Holme
      and Leek.
"""
WITH_BAR = """\
    summary: |
      Every home is dry
      and warm.

      We begin with two towns: Holme
      and Leek.
"""
NUMBERS_WITHOUT_BAR = """\
    commitments:
      1. Visit 900 homes
      2. Fit alarms
"""
PROMISES_OF_NUMBERS = """\
    commitments:
      - items:
          - id: visit-900-homes
            text: Visit 900 homes
          - id: fit-alarms
            text: Fit alarms
"""
LIST_WITHOUT_NAME = """\
    actions:
      columns:
        action: What
      - id: lofts
        action: Insulate 40 lofts
        due: 2027-03 - id: fitters
        action: Train two fitters
"""
NAMED_LIST = """\
    actions:
      columns:
        action: What
      rows:
      - id: lofts
        action: Insulate 40 lofts
        due: 2027-03
      - id: fitters
        action: Train two fitters
"""
ROWS_IN_A_PRIORITY = """\
    rows:
      - id: lofts
        action: Insulate 40 lofts
        due: In progress
      - id: fitters
        action: Train two fitters
          due: 2028-03
"""
ROWS_IN_THEIR_PLAN = """\
    actions:
      rows:
        - id: lofts
          action: Insulate 40 lofts
          status: In progress
        - id: fitters
          action: Train two fitters
          due: 2028-03
"""
TABLE = """\
    actions:
      | No | What we will do | By when | Cost code |
      |:---|---|---|---|
      | 1 | Insulate 40 lofts<br>in Holme: soon | March 2027 | C1 |
      | 2 | Train two fitters | | |
"""
ROWS_OF_A_TABLE = """\
    actions:
      columns:
        label: No
        action: What we will do
        due: By when
        own:
          - Cost code
      rows:
        - id: insulate-40-lofts-holme-soon
          label: 1
          action: |-
            Insulate 40 lofts
            in Holme: soon
          due: 2027-03
          own:
            Cost code: C1
        - id: train-two-fitters
          label: 2
          action: Train two fitters
"""
CELLS_OF_EXCEL = """\
    actions:
      What we will do\tBy when
      Insulate 40 lofts\tMarch 2027
"""
ROWS_OF_EXCEL = """\
    actions:
      columns:
        action: What we will do
        due: By when
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027-03
"""
NAMES_OF_PARTNERS = "partners:\n  - name: Holme Trust  # ask Jo\n  - name: Wexcombe Homes\n"
PARTNERS = """\
bodies:
  - id: holme-trust
    name: Holme Trust
  - id: wexcombe-homes
    name: Wexcombe Homes
partners:
  - members:
      - holme-trust  # ask Jo
      - wexcombe-homes
"""
ONE_TERM = "glossary:\n  - term: EPC\n    meaning: energy performance certificate\n"
TERM = "glossary:\n    EPC: energy performance certificate\n"
TERM_IN_FIELDS = "glossary:\n  EPC:\n    definition: energy performance certificate\n"
TERM_IN_ITS_FIELD = "glossary:\n  EPC:\n    expansion: energy performance certificate\n"
OWN_COLUMNS = """\
    action plan:
      - action 1: Insulate 40 lofts
        who: Holme Trust
        progress: Grant agreed
        carbon saved: 48 tonnes a year
      - action 2: Train two fitters
        who: Holme Trust
        progress: Delayed
        carbon saved: -
"""
DECLARED = """\
    actions:
      columns:
        own:
          - carbon saved
      rows:
        - id: insulate-40-lofts
          label: action 1
          action: Insulate 40 lofts
          lead: holme-trust
          note: Grant agreed
          own:
            carbon saved: 48 tonnes a year
        - id: train-two-fitters
          label: action 2
          action: Train two fitters
          lead: holme-trust
          status: Delayed
          carbon saved:
"""
TRUST = "bodies:\n  - id: holme-trust\n    name: Holme Trust\n"
NUMBERED_TABLE = """\
    actions: |
      | Action | Target date |
      |---|---|
      | 1.1 Insulate 40 lofts | March 2027 |
      | 1.2 Train two fitters | TBC |
"""
NUMBERED_ROWS = """\
    actions:
      columns:
        label: No.
        action: Action
        due: Target date
      rows:
        - id: insulate-40-lofts
          label: 1.1
          action: Insulate 40 lofts
          due: 2027-03
        - id: train-two-fitters
          label: 1.2
          action: Train two fitters
          due: TBC
"""
POINTS = """\
    commitments:
      • insulate 40 lofts a year: dry homes first;
      • train two fitters
"""
PROMISES_OF_POINTS = """\
    commitments:
      - items:
          - id: insulate-40-lofts-year-dry
            text: "insulate 40 lofts a year: dry homes first"
          - id: train-two-fitters
            text: train two fitters
"""
MIXED_TERMS = """\
glossary:
  - term: EPC
    meaning: energy performance certificate
  - "RSL: housing charity"
"""
LINES_OF_TERMS = "glossary:\n  EPC – energy performance certificate\n  RSL – housing charity\n"
ENTRIES_OF_TERMS = "glossary:\n  - EPC: energy performance certificate\n  - RSL = housing charity\n"
TERMS = "glossary:\n  EPC: energy performance certificate\n  RSL: housing charity\n"
TWO_IN_A_FIGURE = """\
statistics:
  - id: damp
    title: Homes with damp
    value: 13.9% (England: 14.2%)
"""
COMPARED = """\
statistics:
  - id: damp
    title: Homes with damp
    value: "13.9%"
    compare:
      - with: England
        value: 14.2%
"""
UNKNOWN_STATE = """\
    actions:
      rows:
        - id: lofts
          action: Insulate 40 lofts
          status: TBC
"""
NO_STATE = UNKNOWN_STATE.replace("          status: TBC\n", "")
COLONS = """\
priorities:
  - title: Priority 1: Warm homes
    actions: |
      | Action | By when |
      |---|---|
      | Insulate 40 lofts | 2027 |
  - title: Priority 2: Dry homes
    actions:
      rows:
        - action: Mend 40 roofs
        - action: Clear 40 gutters
"""
QUOTED = """\
priorities:
  - id: warm-homes
    title: "Warm homes"
    label: Priority 1
    actions:
      columns:
        action: Action
        due: By when
      rows:
        - id: insulate-40-lofts
          action: Insulate 40 lofts
          due: 2027
  - id: dry-homes
    title: "Dry homes"
    label: Priority 2
    actions:
      rows:
        - id: mend-40-roofs
          action: Mend 40 roofs
        - id: clear-40-gutters
          action: Clear 40 gutters
"""
ROWS_IN_BRACKETS = """\
    actions:
      columns: [Ref, Action, Timescale, Cost code, RAG]
      rows:
        - [1.1, "Insulate 40 lofts, and more", Green Day 2027, C12, Green]
        - [1.2, Find 20,000 homes, TBC, C3, ]
"""
ROWS_BY_FIELDS = """\
    actions:
      columns:
        label: Ref
        action: Action
        due: Timescale
        own:
          - Cost code
        status: RAG
      rows:
        - id: insulate-40-lofts
          label: 1.1
          action: Insulate 40 lofts, and more
          due: 2027 (Green Day)
          status: Green
          own:
            Cost code: C12
        - id: find-20-000-homes
          label: 1.2
          action: Find 20,000 homes
          due: TBC
          own:
            Cost code: C3
"""
WORDS_BESIDE = """\
statistics:
  - id: beds
    title: Beds
    value: 18 (6 below the number wanted)
"""
NOTED = """\
statistics:
  - id: beds
    title: Beds
    value: 18
    note: 6 below the number wanted
"""
CAPITALS = "Foreword:\n  Text: Homes matter.\n  Signed: Jo Field\n"
SMALL = "foreword:\n  text: Homes matter.\n  signed: Jo Field\n"
POINTS_IN_A_TEXT = """\
background:
  - title: What we heard
    text:
      We asked in 2025.

      They said:
      - it is damp
      - it is dear
"""
IN_WELSH = """\
language: cy
blaenoriaethau:
  - id: cartrefi
    title: Cartrefi
    actions:
      rows:
        - id: atig
          action: Insiwleiddio 40 o atigau
          statws: Dechreuwyd Ebrill 2026
        - id: hyfforddi
          action: Hyfforddi dau
          statws: I'w gadarnhau
geirfa:
  EPC: tystysgrif
"""
READ_IN_WELSH = """\
language: cy
priorities:
  - id: cartrefi
    title: Cartrefi
    actions:
      rows:
        - id: atig
          action: Insiwleiddio 40 o atigau
          status: Dechreuwyd Ebrill 2026
        - id: hyfforddi
          action: Hyfforddi dau
glossary:
  EPC: tystysgrif
"""
VERSION = "status: Adopted 12 May 2026 (v2.1)\n"
EDITION = "status: adopted\nadopted: 2026-05-12\nedition: v2.1\n"


def put(folder: Path, text: str) -> Path:
    file = folder / "strategies" / "homes" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        (PRIORITY + PLAN_BY_NAMES, PRIORITY + PLAN_IN_ROWS),
        (PRIORITY + ROWS_BY_NAMES, PRIORITY + ROWS),
        (PRIORITY + PROMISES_BY_NAMES, PRIORITY + PROMISES),
        (PRIORITY + NO_BAR, PRIORITY + WITH_BAR),
        (PRIORITY + LIST_WITHOUT_NAME, PRIORITY + NAMED_LIST),
        (PRIORITY + ROWS_IN_A_PRIORITY, PRIORITY + ROWS_IN_THEIR_PLAN),
        (PRIORITY + TABLE, PRIORITY + ROWS_OF_A_TABLE),
        (PRIORITY + CELLS_OF_EXCEL, PRIORITY + ROWS_OF_EXCEL),
        (NAMES_OF_PARTNERS, PARTNERS),
        (ONE_TERM, TERM),
        (TERM_IN_FIELDS, TERM_IN_ITS_FIELD),
        (PRIORITY + OWN_COLUMNS, TRUST + PRIORITY + DECLARED),
        (PRIORITY + NUMBERED_TABLE, PRIORITY + NUMBERED_ROWS),
        (PRIORITY + POINTS, PRIORITY + PROMISES_OF_POINTS),
        (PRIORITY + NUMBERS_WITHOUT_BAR, PRIORITY + PROMISES_OF_NUMBERS),
        (
            PRIORITY + NUMBERS_WITHOUT_BAR.replace("1.", "•").replace("2.", "•"),
            PRIORITY + PROMISES_OF_NUMBERS,
        ),
        (LINES_OF_TERMS, TERMS),
        (ENTRIES_OF_TERMS, TERMS.replace("\n  ", "\n    ")),
        (MIXED_TERMS, TERMS.replace("\n  ", "\n    ")),
        (TWO_IN_A_FIGURE, COMPARED),
        (PRIORITY + UNKNOWN_STATE, PRIORITY + NO_STATE),
        (COLONS, QUOTED),
        (PRIORITY + ROWS_IN_BRACKETS, PRIORITY + ROWS_BY_FIELDS),
        (WORDS_BESIDE, NOTED),
        (CAPITALS, SMALL),
        (POINTS_IN_A_TEXT, POINTS_IN_A_TEXT.replace("text:", "text: |")),
        (IN_WELSH, READ_IN_WELSH),
    ],
)
def test_what_has_one_meaning_gets_its_shape(tmp_path: Path, typed: str, mended: str) -> None:
    """The words and notes stay, the file is valid, and what is mended was told before."""
    file = put(tmp_path, HEAD + typed)
    assert "must fix" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == HEAD + mended
    assert "must fix" not in invoke("validate", tmp_path).stdout


ONE_ROW_BY_HEADINGS = """\
    actions:
      rows:
        What we do: Insulate 40 lofts
        Who: Holme council
"""
COLUMNS_WITH_A_SLIP = "    actions:\n      colums:\n        action: What\n        lead: Who\n"
FIELD_TOO_FAR_IN = "    summary: Every home is dry\n      label: 1\n"


@pytest.mark.parametrize("typed", [ONE_ROW_BY_HEADINGS, COLUMNS_WITH_A_SLIP, FIELD_TOO_FAR_IN])
def test_what_is_no_name_of_a_row_stays_none(tmp_path: Path, typed: str) -> None:
    """The headings of one row, a slip in the name of a field, and a field that stands too far in
    make neither rows nor a text."""
    file = put(tmp_path, HEAD + PRIORITY + typed)
    invoke("validate --fix", tmp_path)
    after = file.read_text(encoding="utf-8")
    assert "- action: What we do" not in after
    assert "action: colums" not in after
    assert "summary: |" not in after


def test_the_edition_behind_a_state_has_a_field_of_its_own(tmp_path: Path) -> None:
    """A state, its day and its edition in one value become three fields."""
    head = HEAD.replace("status: draft\n", "")
    file = put(tmp_path, head + VERSION)
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8") == head + EDITION


def test_words_that_make_a_time_another_are_left_alone(tmp_path: Path) -> None:
    """“Delayed to 2027” is no plain time, and only its author knows what it is."""
    rows = "    actions:\n      rows:\n        - id: a\n          action: Rent a room\n"
    file = put(tmp_path, HEAD + PRIORITY + rows + "          due: delayed past 2027\n")
    invoke("validate --fix", tmp_path)
    assert "due: delayed past 2027" in file.read_text(encoding="utf-8")


def test_a_wrong_state_of_the_document_hides_no_wrong_name(tmp_path: Path) -> None:
    """The one state that must be there counts as the first there is, and the rest is checked."""
    put(tmp_path, HEAD.replace("draft", "v3") + "publisher: holme\n")
    assert "there is no body “holme”" in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    ("typed", "state"),
    [("Draft for consultation", "consultation"), ("Draft 0.4", "draft"), ("v3", "v3")],
)
def test_a_usual_name_of_a_state_is_that_state(tmp_path: Path, typed: str, state: str) -> None:
    """A name that says one state and nothing else is mended; a bare version says none."""
    file = put(tmp_path, HEAD.replace("draft", typed))
    invoke("validate --fix", tmp_path)
    assert f"status: {state}\n" in file.read_text(encoding="utf-8")


def test_a_field_behind_an_id_is_no_part_of_it(tmp_path: Path) -> None:
    """An id that goes on with another field is not written as one long id."""
    rows = "    actions:\n      rows:\n        - id: room action: Rent a room\n"
    file = put(tmp_path, HEAD + PRIORITY + rows)
    invoke("validate --fix", tmp_path)
    assert "room-action" not in file.read_text(encoding="utf-8")


def test_a_table_of_figures_is_no_plan(tmp_path: Path) -> None:
    """A table without a heading for what is to be done stays a text."""
    table = "    actions: |\n      | Year | Homes |\n      |---|---|\n      | 2026 | 12 |\n"
    file = put(tmp_path, HEAD + PRIORITY + table)
    invoke("validate --fix", tmp_path)
    assert "| 2026 | 12 |" in file.read_text(encoding="utf-8")


def test_what_names_nothing_is_told_beside_another_mistake(tmp_path: Path) -> None:
    """One run tells of a body that is not listed in a row that has an unknown field too, in a
    priority without its id."""
    row = "        - id: a\n          action: Rent a room\n          lead: holme\n"
    plan = f"    actions:\n      rows:\n{row}          room-number: 7\n"
    put(tmp_path, f"{HEAD}priorities:\n  - title: Warm homes\n{plan}")
    said = invoke("validate", tmp_path).stdout
    assert "there is no body “holme”" in said
    assert "no field called `room-number:`" in said
    assert said.count("must fix:") == 3


def test_words_are_moved_whole_or_not_at_all(tmp_path: Path) -> None:
    """A line that was read otherwise than it is typed stays: its words are said nowhere twice."""
    brief = "    in-brief:\n      - label: Access\n    - role: chair-of-board\n"
    file = put(tmp_path, f"{HEAD}{PRIORITY}{brief}        text: Help within an hour.\n")
    for _ in range(2):
        invoke("validate --fix", tmp_path)
        assert file.read_text(encoding="utf-8").lower().count("chair-of-board") == 1


def test_a_list_of_rows_gets_its_shape_whatever_is_left_to_fix_inside(tmp_path: Path) -> None:
    """What stands in a plan that was not read yet, such as two bodies in one cell, a post in words
    or a time without its year, is asked about afterwards and does not keep the plan unread."""
    plan = (
        "    actions:\n"
        "      - no: 1\n        action: Insulate 40 lofts.\n"
        "        owner: Works Foreman / tenants\n        timescale: Q1\n        RAG: G\n"
        "      - no: 2\n        action: Train two fitters.\n"
        "        owner: the builders (with Sam's lot)\n        timescale: Mar-27\n        RAG: A\n"
    )
    file = put(tmp_path, HEAD + PRIORITY + plan)
    done = invoke("validate --fix", tmp_path)
    assert "      rows:\n        - id: insulate-40-lofts\n" in file.read_text("utf-8")
    assert "due: Mar-27\n" in file.read_text("utf-8")
    assert "“Q1” does not say in which year" in done.stdout


def test_no_more_is_promised_than_is_mended(tmp_path: Path) -> None:
    """What only the author can write, such as the heading of a section or a statistic, is not
    counted as mended; and where the hint says what to write, no long list of fields stands."""
    loose = "background: Cold homes\nstatistics:\n  - 31% cold\n"
    put(tmp_path, HEAD + loose + "priorities:\n" + "".join(f"  - Aim {n}\n" for n in range(6)))
    said = invoke("validate", tmp_path)
    assert "can mend 6 of these" in said.stdout + said.stderr
    assert "it consists of" not in said.stdout
    assert invoke("validate --fix", tmp_path).stdout.count("must fix:") == 2


def test_an_earlier_figure_keeps_its_own_time(tmp_path: Path) -> None:
    figure = "statistics:\n  - id: a\n    title: A\n    value: 3\n    baseline: 1,905 (2019/20)\n"
    file = put(tmp_path, HEAD + figure)
    told = invoke("validate --fix", tmp_path).stdout
    assert "value: 1,905\n        period: 2019/20\n" in file.read_text("utf-8")
    assert "baseline" not in told


@pytest.mark.parametrize("first", ["adopted: 12 March 2026", "cymeradwywyd: 12 Mawrth 2026"])
def test_who_adopts_a_strategy_stands_behind_the_day(tmp_path: Path, first: str) -> None:
    """It is no section; where no day is known yet, that is said."""
    file = put(tmp_path, HEAD + f"{first}\napproved by: Cabinet\n")
    invoke("validate --fix", tmp_path)
    assert "adopted: 2026-03-12 (Cabinet)\n" in file.read_text("utf-8")
    put(tmp_path / "other", HEAD + "approved by: Cabinet (due 2027)\n")
    assert "`adopted: 12 March 2026 (Cabinet)`" in invoke("validate", tmp_path / "other").stdout
    file = put(tmp_path / "third", HEAD + "approved by: Cabinet, 3 May 2026\n")
    invoke("validate --fix", tmp_path / "third")
    assert "adopted: 2026-05-03 (Cabinet)\n" in file.read_text("utf-8")


def test_a_baseline_and_a_target_without_a_measure_are_told_once(tmp_path: Path) -> None:
    row = "    actions:\n      rows:\n        - id: a\n          action: Insulate.\n"
    aims = "          baseline: 3,700\n          target: 7,600\n"
    put(tmp_path, HEAD + PRIORITY + row + aims)
    told = invoke("validate", tmp_path).stdout
    assert "below it `baseline: 3,700` and `target: 7,600`" in told and "1 must fix" in told


def test_what_measures_a_priority_belongs_to_its_promises(tmp_path: Path) -> None:
    put(tmp_path, HEAD + PRIORITY + "    measures:\n      - title: Lofts\n        target: 40\n")
    told = invoke("validate", tmp_path).stdout
    assert "`commitments:` or `actions:`" in told and "section" not in told


def test_terms_of_a_list_in_several_forms_become_fields(tmp_path: Path) -> None:
    """A colon, a dash or a semicolon parts a term from what it stands for."""
    terms = "glossary:\n  - SSC: Ship check\n  - PHO - Port officer\n  - IHR; Health rules\n"
    file = put(tmp_path, HEAD + terms)
    invoke("validate --fix", tmp_path)
    mended = [line.split() for line in file.read_text("utf-8").splitlines()[-3:]]
    assert [line[0] for line in mended] == ["SSC:", "PHO:", "IHR:"]


def test_the_name_of_a_picture_file_is_its_file(tmp_path: Path) -> None:
    """“pond.jpg” in a list of pictures is no title, and gives the entry its id."""
    file = put(tmp_path, HEAD + "pictures:\n  - pond.jpg\n")
    assert "write `- file: pond.jpg`" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    mended = "figures:\n  - id: pond\n    file: pond.jpg\n"
    assert file.read_text(encoding="utf-8") == HEAD + mended
