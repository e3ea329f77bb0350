"""A column of the action plan stands in each place that shows the plan."""

import re

import pypdfium2
import pytest

from stratc.model import COLUMN_FIELDS, Action
from stratc.outputs import Publication
from stratc.outputs.document.web_page import write_document
from stratc.outputs.pdf import print_pdf
from stratc.outputs.tables.cells import cells
from stratc.outputs.tables.plan import WIDTH_ACROSS, Plan, plan
from stratc.outputs.tables.plan_columns import COLUMNS, words_in
from stratc.outputs.tables.plan_widths import FEW, GAP, LETTER, gap, height_as_table, least, widths
from tests.conftest import ROOT, SMALLEST, Compile

WRITTEN = {
    "action": "Open the quay",
    "interventions": "Naloxone at the quay",
    "lead": "The quay master",
    "partners": "quay-trust",
    "due": "2027-03",
    "measures": "Boats at the quay",
    "status": "on-track",
    "milestones": "[{text: Steps of the quay}]",
}
SHOWN = {
    "partners": "Quay Trust",
    "due": "March 2027",
    "status": "On track",
    "milestones": "Steps of the quay",
}
NAMES = [name for name in COLUMN_FIELDS if name != "label"]


def test_every_column_of_a_plan_is_laid_out() -> None:
    """The headings that a plan may give and the columns that pages print are the same."""
    assert {column.name for column in COLUMNS} == set(NAMES)


def row(name: str) -> str:
    """A strategy whose plan has one row with this column; a new one is taken for words."""
    cell = WRITTEN.get(name, f"Words about {name}")
    besides = "" if name == "action" else "\n          action: Open the quay"
    return (
        f"{SMALLEST}bodies:\n  - id: quay-trust\n    name: Quay Trust\n"
        "priorities:\n  - id: quay\n    title: Quay\n    actions:\n      rows:\n"
        f"        - id: open{besides}\n          {name}: {cell}\n"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_column_is_printed_headed_and_in_the_spreadsheet(compiled: Compile, name: str) -> None:
    """Its cell is on the page and in the tables, and a plan may give it a heading of its own."""
    made = compiled(row(name))
    (strategy,) = made.library.strategies
    index = made.library.index(strategy)
    (action,) = index.actions.values()
    assert isinstance(action, Action)
    assert name in dict(cells(action, index, {}))
    page = re.sub(r"<[^>]+>", "", write_document(Publication(made.library, strategy)))
    assert SHOWN.get(name, WRITTEN.get(name, f"Words about {name}")) in page


@pytest.mark.parametrize("name", NAMES)
def test_a_column_may_hold_for_several_rows(compiled: Compile, name: str) -> None:
    """Its cell is written once, and merged into the row below."""
    below = f"        - {{id: close, merged: [{name}]}}\n"
    made = compiled(row(name) + below)
    first, second = made.library.index(made.library.strategies[0]).actions.values()
    assert getattr(second, name) == getattr(first, name) and getattr(first, name)


@pytest.mark.parametrize(
    ("heading", "said"), [("By when", "March 2027"), ("Timescale", "By March 2027")]
)
def test_a_date_does_not_say_again_what_its_heading_says(
    compiled: Compile, heading: str, said: str
) -> None:
    """Under “By when” stands the date alone; under another heading it says that it is the last."""
    text = row("due").replace("      rows:", f"      columns:\n        due: {heading}\n      rows:")
    made = compiled(text)
    page = write_document(Publication(made.library, made.library.strategies[0]))
    (cell,) = re.findall(rf'<span class="lab">{heading}</span>([^<]*)</td>', page)
    assert cell.strip() == said


def test_a_row_of_many_short_cells_is_as_long_as_its_labels(compiled: Compile) -> None:
    """Each cell takes the lines of its label, so a row of many may go over to another page."""
    names = [f"Remark {letter} of the county council" for letter in "ABCDEFGHIJKLMNOP"]
    columns = "".join(f"          - {{id: c{n}, title: {name}}}\n" for n, name in enumerate(names))

    def over(cells: int) -> bool:
        own = "".join(
            f"            c{n}: Yes, as it was before the review of last year\n"
            for n in range(cells)
        )
        text = (
            f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n      columns:\n"
            f"        own:\n{columns}      rows:\n        - id: a\n          action: Open\n"
            f"          how: At once\n          own:\n{own}"
        )
        library = compiled(text).library
        (table,) = plan(library.index(library.strategies[0])).tables.values()
        return table.rows[0].over

    assert [over(3), over(16)] == [False, True]


def test_a_column_stands_in_the_same_place_of_every_block(compiled: Compile) -> None:
    """What is done comes first where actions are only named; one long cell labels its column."""
    rows = "".join(
        f"        - id: r{n}\n          action: {name}\n          lead: Head of {name}\n"
        f"          funding: {money}\n          own:\n            what: {what}\n"
        for n, (name, money, what) in enumerate(
            (
                ("Boilers", "£20,000", "Fit a heat pump in each of the nine halls by the river."),
                ("Lamps", "£900,000, of which a third is a grant of the county", "Change all."),
                ("Roofs", "None", f"Lay panels on seven roofs.{' Ask the tenants of each.' * 3}"),
                ("Doors", "£3,000", f"Hang new doors.{' Then test them on a windy day.' * 16}"),
            )
        )
    )
    made = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: Halls\n    actions:\n      columns:\n"
        "        action: Action\n        lead: Lead officer\n        funding: Cost\n        own:\n"
        f"          - {{id: what, title: What we will do about this}}\n      rows:\n{rows}"
    ).library
    page = write_document(Publication(made, made.strategies[0]))
    blocks = page.split('<div class="block')[2:]
    assert [re.findall(r'<p class="lab">([^<]*)<', block) for block in blocks] == [
        ["What we will do about this", "Lead officer", "Cost"]
    ] * 4
    assert "brief-facts" not in "".join(blocks)


def test_brief_facts_share_the_last_lines_and_keep_their_labels(compiled: Compile) -> None:
    """In blocks, who leads and how we will know come first, and money and the like run on last."""
    heads = ("Cost", "Ward", "Risk", "Accountable officer")
    columns = "".join(f"          - {{id: c{n}, title: {name}}}\n" for n, name in enumerate(heads))
    told = ("Unknown", "Abbey", "That nobody comes to the quay at all in winter", "Director")
    own = "".join(f"            c{n}: {text}\n" for n, text in enumerate(told))
    library = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n      columns:\n"
        f"        how: How\n        own:\n{columns}      rows:\n        - id: a\n"
        f"          action: Open\n          how: {'Step by step ' * 60}\n"
        f"          lead: The quay master\n          measures: [Boats]\n          own:\n{own}"
    ).library
    page = write_document(Publication(library, library.strategies[0]))
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page.partition('id="action-a"')[2]))
    order = (
        "The quay master",
        "Boats",
        "Step by step",
        "That nobody",
        "Cost: Unknown",
        "Ward: Abbey",
    )
    assert sorted(order, key=said.index) == list(order)
    with pypdfium2.PdfDocument(print_pdf(page).content) as pdf:
        text = next(
            t for t in (page.get_textpage() for page in pdf) if t.search("Abbey").get_next()
        )
        wanted = (told[0], "Accountable", "officer", told[3])
        at = [text.get_charbox(text.search(one).get_next()[0])[1] for one in wanted]
    assert max(at) - min(at) < 8, "a label or its value stands on a line of its own"


def test_blocks_say_once_what_the_plan_calls_what_has_no_label(compiled: Compile) -> None:
    """Its own headings of action, day and state stand over its first table of blocks."""

    def page(heads: str) -> str:
        tables = "".join(
            f"  - id: p{n}\n    title: Quays\n    actions:\n{heads}      rows:\n"
            f"        - id: a{n}\n          action: Open\n          due: 2027-03\n"
            f"          how: {'Step by step ' * 60}\n"
            for n in (1, 2)
        )
        library = compiled(f"{SMALLEST}priorities:\n{tables}").library
        return write_document(Publication(library, library.strategies[0]))

    own = page("      columns: {action: What must happen, how: Steps to take, due: Term}\n")
    assert 'class="blocks' in own
    said = re.sub(r"<[^>]+>", " ", own)
    assert [said.count(one) for one in ("What must happen", "Term", "Steps to take")] == [1, 1, 1]
    assert 'class="heads"' not in page("")


@pytest.mark.parametrize("rare", ["due: 2027-03", "status: on-track", "start: 2027-03"])
def test_blocks_of_which_one_alone_has_a_day_or_a_state(compiled: Compile, rare: str) -> None:
    """A day or a state of one row in many has no column of its own, and is printed all the same."""
    rows = "".join(
        f"        - {{id: a{n}, action: Open number {n}, how: {'Step by step ' * 60}"
        f"{f', {rare}' if n == 0 else ''}}}\n"
        for n in range(24)
    )
    text = f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:\n{rows}"
    library = compiled(text).library
    made = write_document(Publication(library, library.strategies[0]))
    assert ("March 2027" if "2027" in rare else "On track") in made


def laid_out(compiled: Compile, lead: str, promises: str = "", more: str = "") -> Plan:
    """The plan of twelve rows that one body leads."""
    rows = "".join(
        f"        - {{id: a{n}, action: '{ACTION}',\n"
        f"           lead: trust, how: With the libraries, due: 2027-09, status: on-track,\n"
        f"           measures: [People who answer]}}\n"
        for n in range(12)
    )
    text = (
        f"{SMALLEST}bodies: [{{id: trust, name: '{lead}'}}]\n"
        f"priorities:\n  - id: p\n    title: Quays\n{promises}    actions:\n      rows:\n"
        f"{rows}{more}"
    )
    library = compiled(text).library
    return plan(library.index(library.strategies[0]))


ACTION = (
    "Write to every household of the neighbourhood and ask what they need from us, in six "
    "languages, with a card for the answer"
)
LONG_NAME = (
    "Quay, Harbour and Saltmarsh Integrated Neighbourhood Health, Housing, Employment "
    "and Community Safety Partnership Executive Board"
)
PROMISES = "    commitments: [{items: [{id: c, text: We open the quay.}]}]\n"


def test_long_names_do_not_make_a_table_of_narrow_columns(compiled: Compile) -> None:
    """Rows that would grow high beside each other are blocks, or stand across a plan of its own."""
    assert laid_out(compiled, "Quay Trust").layout == "upright"
    assert laid_out(compiled, LONG_NAME).layout == "blocks"
    assert laid_out(compiled, LONG_NAME, PROMISES).layout == "across"


def test_a_plan_in_its_priority_does_not_lie_across(compiled: Compile) -> None:
    """What is promised elsewhere does not give the plan a page of its own."""
    elsewhere = f"background:\n  - title: Our aims\n{PROMISES}"
    assert laid_out(compiled, LONG_NAME, more=elsewhere).layout == "blocks"


@pytest.mark.parametrize(
    ("points", "layout"),
    [
        (["Open a quay"], "upright"),
        (
            [
                "Community wardens walk in Glenross and in Rea",
                "A programme for schools with the Coordination Team",
                "Buying on trial with the police",
            ],
            "blocks",
        ),
    ],
)
def test_few_rows_with_many_points_are_blocks(
    compiled: Compile, points: list[str], layout: str
) -> None:
    """Points of an action would make narrow columns high, even where the plan has three rows."""
    rows = "".join(
        f"        - {{id: a{n}, action: {points}, start: 2026-05, due: 2027-02, funding: £41,000, "
        "measures: [Leaflets taken (15,000), Pupils reached (1,800)], "
        "own: {theme: Neighbourhoods, aim: Reduce misunderstandings}}\n"
        for n in range(3)
    )
    text = (
        f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n      columns:\n"
        "        own: [{id: theme, title: Theme}, {id: aim, title: Aim}]\n      rows:\n"
    )
    library = compiled(text + rows).library
    assert plan(library.index(library.strategies[0])).layout == layout


def test_what_stands_below_an_action_takes_room_too(compiled: Compile) -> None:
    """How each action went is printed in its cell, which is wider then."""

    def wide(more: str) -> int:
        rows = "".join(
            f"        - {{id: a{n}, action: Open the quay, lead: The quay master{more}}}\n"
            for n in range(3)
        )
        text = f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:\n"
        library = compiled(text + rows).library
        made = plan(library.index(library.strategies[0])).tables["p"].columns
        return next(column.wish for column in made if column.name == "action")

    assert wide(", evidence: 'The boats came back in the spring, and forty stayed.'") > wide("")


def test_a_plan_across_is_as_wide_as_its_page() -> None:
    """The columns are shared out over what the margins of the style sheet leave of the paper."""
    sheet = (ROOT / "templates/document/plan.css").read_text(encoding="utf-8")
    (beside,) = re.findall(r"@page wide \{ size: A4 landscape; margin: \d+mm (\d+)mm", sheet)
    assert 297 - 2 * int(beside) == WIDTH_ACROSS


def test_a_column_is_as_wide_as_what_it_holds(compiled: Compile) -> None:
    """Of two columns, the one with longer cells is wider, and both hold their longest word."""
    cells = {"action": ["Open the quay to every boat of the county"], "lead": ["Northamptonshire"]}
    held = widths(cells, {"action": "Action", "lead": "Who leads"}, 170)
    assert round(sum(held.values())) == 170
    assert held["action"] > held["lead"] > len("Northamptonshire") * 2


def test_the_column_that_makes_its_rows_high_gets_the_room() -> None:
    """One long action among short cells takes fewer lines than shares of all letters would give."""
    cells = {
        "action": ["Give every person a named adviser " * 3, "Open the quay"],
        "partners": ["The quay trust", "The quay trust"],
        "measures": ["Boats at the quay", "Boats at the quay"],
        "lead": ["The quay master", "The quay master"],
        "status": ["On track", "On track"],
    }
    names = dict.fromkeys(cells, "Head")
    held = widths(cells, names, 170)
    assert round(sum(held.values())) == 170
    equal = {name: 170 / len(cells) for name in cells}
    assert held["action"] > 60 and height_as_table(cells, held) < height_as_table(cells, equal)


def test_a_heading_of_a_plans_own_takes_two_lines_where_there_is_room() -> None:
    """Its longest half is not broken, as long as the columns do not need the paper for words."""
    cells = {"action": ["Open the quay to boats " * 6], "how": ["By hand " * 20], "measures": ["-"]}
    names = {"action": "Action", "how": "How", "measures": "Public and Preventive Measures"}
    assert widths(cells, names, 170, roomy=True)["measures"] >= 19 * LETTER + GAP
    assert widths(cells, names, 90, roomy=True)["measures"] < 19 * LETTER + GAP


def test_few_columns_stand_further_apart() -> None:
    """Running text of one column does not seem to go on in the next, as reckoned and as printed."""
    wide, narrow = (gap(columns) for columns in (FEW, FEW + 1))
    assert wide > narrow == GAP
    sheet = (ROOT / "templates" / "document" / "plan.css").read_text(encoding="utf-8")
    page = (ROOT / "templates" / "document" / "plan.html.j2").read_text(encoding="utf-8")
    assert f"' few' if t.columns|length < {FEW + 1}" in page
    few = rf"\.plan\.few [^{{]+{{ padding-right: {wide}mm; }}"
    assert re.search(few, sheet) and f"padding: 1.7mm {narrow:.0f}mm 1.7mm 0" in sheet


def test_no_box_of_a_plan_is_asked_what_it_holds() -> None:
    """A plan has thousands of boxes: to look through each for another takes as long as printing."""
    sheets = ROOT / "templates" / "document"
    assert ":has(" not in (sheets / "plan.css").read_text(encoding="utf-8")
    # Nor what any list holds, for each of its points.
    for sheet in sheets.glob("*.css"):
        assert not re.search(r"(?<![\w()\].:-]):has\(", sheet.read_text(encoding="utf-8")), sheet


def test_a_wide_face_makes_wider_columns_and_fewer_of_them_fit(compiled: Compile) -> None:
    """A body's own letters are reckoned as they are, so that no column leaves the paper."""
    words = {"lead": ["Northamptonshire"], "action": ["Open"]}
    narrow, broad = (least("lead", words["lead"], letter) for letter in (LETTER, 1.3 * LETTER))
    assert broad - GAP == pytest.approx(1.3 * (narrow - GAP))
    library = compiled(_many_words()).library
    index = library.index(library.strategies[0])
    assert [plan(index, LETTER * wide).layout for wide in (1, 2)] == ["upright", "blocks"]


def _many_words() -> str:
    """A plan whose six columns just fit upright, and would not fit in letters twice as wide."""
    return (
        f"{SMALLEST}bodies: [{{id: trust, name: Northamptonshire Trust}}]\n"
        "priorities:\n  - id: p\n    title: Quays\n    actions:\n      rows:\n"
        "        - {id: a, action: Commission neighbourhoods, lead: trust, how: Consultation,\n"
        "           due: 2027-09, measures: [Commissioning neighbourhoods]}\n"
    )


def test_a_date_has_one_line_where_there_is_much_room() -> None:
    """Across a wide page “By September 2026” is not broken, though the others ask for more."""
    cells = {
        "action": ["Open the quay to every boat of the county " * 3],
        "lead": ["The quay master and the trust " * 3],
        "due": ["By September 2026"],
    }
    names = {"action": "Action", "lead": "Who leads", "due": "By when"}
    assert widths(cells, names, 257, roomy=True)["due"] >= len("By September 2026") * LETTER + GAP
    assert widths(cells, names, 100, roomy=True)["due"] < len("By September 2026") * LETTER + GAP


@pytest.mark.parametrize(("letters", "lines"), [(20, 2), (59, 3)])
def test_a_date_has_two_lines_where_the_others_leave_room(letters: int, lines: int) -> None:
    """“By June”, “2027” is read at once; no long word of another column is broken for it."""
    cells = {"action": ["a" * letters], "due": ["By June 2027"], "lead": ["The quay master"]}
    names = {"action": "Action", "due": "By when", "lead": "Who leads"}
    held = widths(cells, names, 170, roomy=True)
    assert round(sum(held.values())) == 170
    assert (held["due"] >= len("By June") * LETTER + GAP) is (lines == 2)
    cells["due"] = ["September 2026 to March 2027"]
    assert widths(cells, names, 170, roomy=True) == widths(cells, names, 170)


@pytest.mark.parametrize(("lead", "wide"), [("Quay Trust", False), ("Quay" * 8, True)])
def test_a_name_of_one_long_word_has_a_line_on_a_telephone(
    compiled: Compile, lead: str, wide: bool
) -> None:
    """Where a row is a card, a cell with a word too long for half of it takes the whole width."""
    library = compiled(row("due") + f"          lead: {lead}\n").library
    page = write_document(Publication(library, library.strategies[0]))
    (opened,) = re.findall(r'<td([^>]*)><span class="lab">Who leads</span>', page)
    assert ("long" in opened) is wide


def test_a_lead_in_words_has_the_width_of_its_words(compiled: Compile) -> None:
    """Who leads is measured as it is printed, listed as a body or only typed."""
    for written, printed in (
        ("{text: Manager of the quay}", "Manager of the quay"),
        ("quay-trust", "Quay Trust"),
    ):
        made = compiled(row("lead").replace("The quay master", written))
        index = made.library.index(made.library.strategies[0])
        (action,) = index.actions.values()
        assert words_in(action, "lead", index) == printed


def test_only_the_plan_that_has_a_column_is_told_that_it_is_empty(compiled: Compile) -> None:
    """A column that one priority's plan has of its own is nothing that another plan lacks."""
    cost = "      columns: {own: [{id: cost, title: Cost}]}\n"
    plans = "".join(
        f"  - id: {one}\n    title: {one}\n    actions:\n{columns}      rows:\n"
        f"        - id: {one}-a\n          action: Open it\n{cell}"
        f"        - id: {one}-b\n          action: Mend it\n{cell}"
        for one, columns, cell in (
            ("quay", cost, "          own: {cost: £5}\n"),
            ("mill", "", ""),
            ("pool", cost, ""),
        )
    )
    made = compiled(f"{SMALLEST}priorities:\n{plans}")
    (strategy,) = made.library.strategies
    tables = plan(made.library.index(strategy)).tables
    told = {name: [column.heading for column, _ in one.unset] for name, one in tables.items()}
    assert told == {"quay": [], "mill": [], "pool": ["Cost"]}


@pytest.mark.parametrize(("commitments", "inside"), [("", True), ("[{id: c, text: Row}]", False)])
def test_a_table_that_is_all_a_priority_promises_stands_in_it(
    compiled: Compile, commitments: str, inside: bool
) -> None:
    """Readers find what will be done where they read why; beside commitments it stands behind."""
    own = f"    commitments: [{{items: {commitments}}}]\n" if commitments else ""
    library = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n{own}    actions:\n      rows:\n"
        "        - {id: a, action: Open}\n"
        "  - {id: q, title: Boats, commitments: [{items: [{id: d, text: Row to sea}]}]}\n"
    ).library
    page = write_document(Publication(library, library.strategies[0]))
    assert (page.index('id="action-a"') < page.index("Row to sea")) is inside


def test_a_time_from_a_day_to_a_day_does_not_stand_under_end(compiled: Compile) -> None:
    """The heading of last days is “When” where a row prints its whole time; other headings stay."""

    def heads(due: str, start: str = "") -> list[str]:
        columns = f"      columns: {{due: {due}}}\n" if due else ""
        text = (
            f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n"
            f"{columns}      rows:\n"
            f"        - {{id: a, action: Open the quay, due: 2028-03{start}}}\n"
        )
        library = compiled(text).library
        page = write_document(Publication(library, library.strategies[0]))
        return re.findall(r'<th scope="col"[^>]*>([^<]+)</th>', page)

    start = ", start: 2026-04"
    assert "When" in heads("End date", start) and "End date" not in heads("End date", start)
    assert "When" in heads("", start) and "By when" not in heads("", start)
    assert "End date" in heads("End date") and "By when" in heads("")
    assert "Timescale" in heads("Timescale", start)


def test_headings_over_blocks_say_what_they_name(compiled: Compile) -> None:
    """Two headings of what stands in bold and below it would be taken for a text of their own."""
    rows = f"        - id: a\n          action: Open\n          how: {'Step by step ' * 60}\n"
    library = compiled(
        f"{SMALLEST}priorities:\n  - id: p\n    title: Quays\n    actions:\n"
        "      columns: {action: Aims of the harbour, how: Ways and means}\n      rows:\n" + rows
    ).library
    page = write_document(Publication(library, library.strategies[0]))
    (said,) = re.findall(r'<div class="heads">(.*?)</div>', page)
    assert "In bold: Aims of the harbour" in said
    assert "Below: Ways and means" in said


def test_a_long_id_of_what_is_carried_out_takes_no_room(compiled: Compile) -> None:
    """Below an action stands the number of its commitment, and never its id: the widths are the
    same whatever the id is called."""

    def wishes(id: str) -> list[int]:
        text = (
            f"{SMALLEST}priorities:\n  - id: quay\n    title: Quay\n"
            f"    commitments:\n      - items:\n          - {{id: {id}, text: Open the quay.}}\n"
            f"    actions:\n      rows:\n        - id: paint\n          delivers: {id}\n"
            "          action: Paint it\n          lead: [{text: Head of the quay}]\n"
            "          milestones: [{text: Three of six bollards by October 2027}]\n"
        )
        made = compiled(text)
        found = plan(made.library.index(made.library.strategies[0]))
        return [one.wish for table in found.tables.values() for one in table.columns]

    assert wishes("a") == wishes("open-the-quay-for-every-boat-of-the-county-in-winter")
