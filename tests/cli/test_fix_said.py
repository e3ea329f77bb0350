"""What has no field of its own: stratc validate --fix says it in words where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

BODY = "bodies:\n  - id: mill\n    name: Wexcombe Mill\n"
PROMISE = (
    "    commitments:\n      items:\n        - id: lofts\n          text: We will line lofts.\n"
)
SAID = [
    (
        BODY + "    website: www.mill.example\n",
        '    note: "Website: [mill.example](https://www.mill.example)"\n',
    ),
    (BODY + "    short: Mill\n", "    aliases: Mill\n"),
    (
        "governance:\n  chair: Ann Holt\n  vice-chair: Bo Lund\n",
        "  roles:\n    - role: chair\n      person: Ann Holt\n"
        "    - role: vice-chair\n      person: Bo Lund\n",
    ),
    (
        BODY + "    note: Open on Fridays.\n    type: charity\n",
        '    note: "Open on Fridays. Type: charity"\n',
    ),
    (
        BODY + "    type: charity\n    telephone: 01632 960001\n",
        '    note: "Type: charity Telephone: 01632 960001"\n',
    ),
    (
        "governance:\n  contact: plans@mill.example\n  text: |\n    It meets in May.\n",
        "  text: |\n    It meets in May.\n\n    Contact: plans@mill.example\n",
    ),
    (PRIORITY + PROMISE + "          cost: £4,000 a year\n", 'note: "Cost: £4,000 a year"\n'),
    ("last reviewed: n/a\nvision: Warm homes.\n", "example\nvision: Warm homes.\n"),
    (
        "priorities:\n- Priority 1 - Warm homes:\n    We will not be cold again.\n    promises:\n"
        "    - We will line lofts.\n- Dry homes:\n    Rain stays outside here.\n    promises:\n"
        "    - We will mend roofs.\n",
        "  title: Dry homes\n  summary: Rain stays outside here.\n  commitments:\n",
    ),
    (
        "risks:\n  - risk: Snow\n    what then: Salt\n  - risk: Rain\n",
        "- title: Risks\n    text: |-\n      | Risk | What then |\n      | --- | --- |\n"
        "      | Snow | Salt |\n      | Rain |  |\n",
    ),
    (
        "spending:\n  2026: £1m\n  2027: £2m\n",
        "- title: Spending\n    text: |-\n      - 2026: £1m\n      - 2027: £2m\n",
    ),
    ("website: www.wexcombe.example/plan\n", "- title: Website\n    text: www.wexcombe.example"),
]
FIGURE = "statistics:\n  - id: dry\n    title: Dry homes\n    value: 46%\n"
SAID += [
    ("language: Welsh\n", "language: cy\n"),
    (
        FIGURE + "    Wales average: 51%\n",
        "compare:\n      - with: Wales average\n        value: 51%",
    ),
    (
        FIGURE + "    Wales: 51%\n    England: 48%\n",
        "      - with: Wales\n        value: 51%\n      - with: England\n        value: 48%\n",
    ),
    (FIGURE + "    target: 30%\n", "      - with: Target\n        value: 30%\n"),
    (FIGURE + "    compare: 51% in 2022/23\n", "      with: 2022/23\n      value: 51%\n"),
    (FIGURE + "    compare: 51% (May 2024)\n", "      with: May 2024\n      value: 51%\n"),
    (
        FIGURE + "    previous: 0.5 million in 2023/24\n",
        "- with: Previous\n        value: 0.5 million\n        period: 2023/24\n",
    ),
    (
        FIGURE + "    compare:\n      - NI: 51%\n      - England: 48%\n",
        "      - with: NI\n        value: 51%\n      - with: England\n        value: 48%\n",
    ),
    (
        PRIORITY + "    lead: Ann Holt\n" + PROMISE,
        '    summary: "Lead: Ann Holt"\n    commitments:\n',
    ),
    (
        "monitoring:\n  - Quarterly to the Cabinet Member\n  - Annual report to Place Scrutiny\n",
        "  text: |\n    - Quarterly to the Cabinet Member\n",
    ),
    (
        "partners:\n  - name: Statutory partners\n    members: [mill]\n" + BODY,
        "  - title: Statutory partners\n",
    ),
    (FIGURE + "    compare:\n      - area: Wales\n        value: 51%\n", "- with: Wales\n"),
    (FIGURE + "    compare: Wales 51%\n", "compare:\n      with: Wales\n      value: 51%\n"),
    (FIGURE + "    compare: 655 (five-year mean)\n", "with: five-year mean\n      value: 655\n"),
    (FIGURE + "    comparison: 51% (Wales)\n", "compare:\n      with: Wales\n      value: 51%\n"),
]
SAID += [
    (
        "governance:\n  - The board meets in May.\n  - We will report each year.\n",
        "  text: |\n    - The board meets in May.\n    - We will report each year.\n",
    ),
    ("governance:\n  - Mill Board\n", "  boards:\n    - mill-board\n"),
]
KEPT = [
    FIGURE + "    compare: 51% of homes\n",
    "governance:\n  chair: [Ann Holt, Bo Lund]\n",
    FIGURE + "    compare: with Wales\n",
    BODY + "    nmae: Another\n",
    BODY + "    type:\n      - charity\n",
    BODY + "    website: www.mill.example  # moves in May\n",
    PRIORITY
    + "    actions:\n      rows:\n        - id: a\n          action: Do.\n          risk: Low\n",
]


@pytest.mark.parametrize(("typed", "mended"), SAID)
def test_a_value_without_a_field_becomes_words(tmp_path: Path, typed: str, mended: str) -> None:
    """Its name and its value stand in the note or the text beside it, and nothing must be fixed."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert mended in file.read_text(encoding="utf-8")
    assert "no field called" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize("typed", KEPT)
def test_what_may_be_a_field_is_no_note(tmp_path: Path, typed: str) -> None:
    """A slip of the hand, a list, a value with a note beside it and a column are not turned so."""
    file = put(tmp_path, HEAD + typed)
    invoke("validate --fix", tmp_path)
    assert "note: " not in file.read_text(encoding="utf-8")


PLAN = "    actions:\n      rows:\n"
ROWS = "".join(f"        - label: 1.{n}\n          action: Do it.\n" for n in range(1, 9))


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "status: Draft v3 for Cabinet 16 June 2026",
            "status: draft  # v3 for Cabinet 16 June 2026",
        ),
        ("status: draft (subject to scrutiny)", "status: draft  # subject to scrutiny"),
        ("status: Draft, then published in May", "status: Draft, then published in May"),
        ("status: n/a", "areas"),
    ],
)
def test_what_a_draft_is_for_becomes_a_note_of_the_author(
    tmp_path: Path, typed: str, left: str
) -> None:
    """The words are kept behind a number sign, unless they say another state."""
    file = put(tmp_path, HEAD.replace("status: draft", typed) + PRIORITY)
    invoke("validate --fix", tmp_path)
    assert left in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("status", "gone"), [("B", True), ("Blue", True), ("Amber", False), ("On track", False)]
)
def test_complete_beside_a_status_that_says_so_goes(
    tmp_path: Path, status: str, gone: bool
) -> None:
    """A date column that says “Complete” says nothing beside a letter or colour that means it."""
    row = "        - id: a\n          action: Do.\n          due: Complete\n"
    row += f"          status: {status}\n"
    file = put(tmp_path, HEAD + PRIORITY + PLAN + row)
    invoke("validate --fix", tmp_path)
    assert ("due:" not in file.read_text(encoding="utf-8")) == gone


def test_missing_ids_do_not_make_a_field_a_crooked_line(tmp_path: Path) -> None:
    """However many rows lack an id, a field that nobody knows is told as that."""
    governance = "governance:\n  text: |\n    It meets.\n  watching: A page each term.\n"
    put(tmp_path, HEAD + governance + PRIORITY + PLAN + ROWS)
    told = invoke("validate", tmp_path).stdout
    assert "no field called `watching:`" in told
    assert "too far" not in told


def test_curly_marks_round_a_value_that_is_read_go(tmp_path: Path) -> None:
    """A state, a time, a figure and an id are what stands inside; words keep their marks."""
    head = HEAD.replace("status: draft", "status: “draft”").replace("2026/2029", "“2026/2029”")
    figure = FIGURE.replace("46%", "“46%”").replace("Dry homes", "“Dry homes”")
    file = put(tmp_path, head + BODY + figure + "publisher: “Wexcombe Mill”\n" + PRIORITY)
    told = invoke("validate", tmp_path).stdout
    assert told.count("these curly quotation marks do not keep the value together") == 3
    invoke("validate --fix", tmp_path)
    written = file.read_text(encoding="utf-8")
    assert "status: draft\n" in written and "period: 2026/2029\n" in written
    assert "value: 46%\n" in written and "publisher: mill\n" in written
    assert "title: “Dry homes”\n" in written


@pytest.mark.parametrize("column", ["status", "rag", "Progress"])
def test_no_second_status_is_made_of_a_date_column(tmp_path: Path, column: str) -> None:
    """The column of states may go by another name; one state is left of the two."""
    row = "        - id: a\n          action: Do.\n          due: complete\n"
    file = put(tmp_path, HEAD + PRIORITY + PLAN + row + f"          {column}: Blue\n")
    invoke("validate --fix", tmp_path)
    assert file.read_text(encoding="utf-8").count("status: ") == HEAD.count("status: ") + 1


@pytest.mark.parametrize(
    "typed", ["baseline: 9,850 (2024/25)", "target: 12,000 by 2030", "target: -50 % by March 2029"]
)
def test_a_time_behind_a_figure_stays_there(tmp_path: Path, typed: str) -> None:
    """A figure and its time in one value are never written anew without the time."""
    rows = "        - id: a\n          action: Do.\n          measures:\n"
    rows += f"            - title: Visits\n              {typed}\n"
    file = put(tmp_path, HEAD + PRIORITY + PLAN + rows)
    invoke("validate --fix", tmp_path)
    assert typed in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("field", "typed", "mended"),
    [
        ("value", "47% (+/- 2.1%)", "value: 47% (44.9% to 49.1%)\n"),
        ("value", "4,200.", "value: 4,200\n"),
        ("value", "2.1 ha (14%)", "value: 2.1\n    unit: ha\n    note: 14%\n"),
        ("baseline", "N/K", ""),
        ("baseline", "not recorded", ""),
    ],
)
def test_a_figure_is_typed_as_the_hint_says(
    tmp_path: Path, field: str, typed: str, mended: str
) -> None:
    """Where one hint says what to write, --fix writes it; a baseline that nobody counted goes."""
    if field == "value":
        part = "statistics:\n  - id: a\n    title: Homes\n    value: {}\n"
    else:
        part = "measures:\n  - title: Homes\n    baseline: {}\n    target: 90%\n"
        part = (
            PRIORITY
            + "    commitments:\n      - items:\n          - id: b\n"
            + ("            text: We will.\n")
            + "".join(f"            {line}\n" for line in part.splitlines())
        )
    file = put(tmp_path, HEAD + part.format(typed))
    invoke("validate --fix", tmp_path)
    text = file.read_text(encoding="utf-8")
    assert typed not in text and mended in text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("due: monthly from October", "write the year too: `monthly from October 2028`"),
        ("due: 2028?", "write `2028` where it is decided, or `TBC (2028)` in a draft"),
        ("due: ✓", "write `status: complete`, and here when it is due"),
        ("status: ordered", "and your own words behind it: `on-track (ordered)`"),
    ],
)
def test_the_hint_knows_the_habit(tmp_path: Path, typed: str, told: str) -> None:
    """What a cell says in an officer's own way is met with what to type, and no list of forms."""
    rows = "    actions:\n      rows:\n        - id: a\n          action: Insulate lofts.\n"
    put(tmp_path, f"{HEAD}{PRIORITY}{rows}          {typed}\n")
    assert told in invoke("validate", tmp_path).stdout


def test_a_share_and_of_what_are_compared_with(tmp_path: Path) -> None:
    figure = "statistics:\n  - id: a\n    title: Cold homes\n    value: 11%\n"
    file = put(tmp_path, f"{HEAD}{figure}    compare: 24% of all homes (Census 2021)\n")
    invoke("validate --fix", tmp_path)
    text = file.read_text(encoding="utf-8")
    assert "      with: all homes (Census 2021)\n      value: 24%\n" in text


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ('action: "Walk to school" campaign.', "action: “Walk to school” campaign."),
        ('action: "I walk" - a campaign.', "action: “I walk” - a campaign."),
        ("action: Walk.\n          due: ?", "due: TBC"),
    ],
)
def test_a_mark_of_the_keyboard_is_mended(tmp_path: Path, typed: str, mended: str) -> None:
    """A name in quotes that begins a sentence, and a question mark for what is to come."""
    file = put(tmp_path, f"{HEAD}{PRIORITY}    actions:\n      rows:\n        - {typed}\n")
    invoke("validate --fix", tmp_path)
    assert f" {mended}\n" in file.read_text(encoding="utf-8")


def test_a_source_that_is_named_with_a_slip_may_be_any(tmp_path: Path) -> None:
    """Nothing is called uncited while it is not known what was cited."""
    put(
        tmp_path,
        HEAD + "statistics:\n  - {id: a, title: A, value: 9, source: census}\n"
        "  - {id: b, title: B, value: 8, source: The survy}\n"
        "sources:\n  - {id: census, title: Census}\n  - {id: survey, title: The survey}\n",
    )
    assert "nothing cites" not in invoke("validate", tmp_path).stdout
