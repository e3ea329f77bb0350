"""What a box says by pointing elsewhere: to the row above, to another row, to a note below."""

from openpyxl.styles import PatternFill

from .books import book
from .books import known as known_book
from .known import Known, answers, file
from .papers import begun, known
from .word_offices import filled


@file
def groups_and_leads_as_above() -> Known:
    """“Ditto” below a theme makes no theme; “as 1” is what row 1 says, and “as 9” is told."""
    made = book(
        ["Theme", "Ref", "Action", "Lead", "By when"],
        ["Buses", "1", "Run a bus to the mill", "Fleet", "2027"],
        ["ditto", "2", "Paint the shelters", "as 1", "As above"],
        ["Trams", "3", "Order a tram", "Mayor (transport)", "2028"],
        ["''", "4", "Ring the bell again", "See 2 above", ",,"],
        ["As above", "5", "Train the drivers", "Same as 9", "fel uchod"],
    )
    return known_book(
        made,
        answers("""
            1 | Run a bus to the mill | Fleet | 2027 | - | Buses
            2 | Paint the shelters | Fleet | 2027 | - | Buses
            3 | Order a tram | Mayor (transport) | 2028 | - | Trams
            4 | Ring the bell again | Fleet | 2028 | - | Trams
            5 | Train the drivers | Same as 9 | 2028 | - | Trams
        """),
        name="Ferrydale Transport Plan 2026-2031",
    )


@file
def dates_as_in_a_table_before() -> Known:
    """“See A1” points into the table before, where one row has that number; “see A7” to none."""
    made = begun("Larkmoor Parks Strategy 2026-2031")
    made.add_heading("Priority 1: Trees", 1)
    filled(
        made,
        ["Ref", "Action", "Lead", "By when"],
        ["A1", "Plant an oak", "Parks Team", "May 2027"],
        ["A2", "Water it", "as A1", "2028"],
    )
    made.add_heading("Priority 2: Ponds", 1)
    filled(
        made,
        ["Ref", "Action", "Lead", "By when"],
        ["B1", "Dig a pond", "See A2", "as A1"],
        ["B2", "Fence it", "See A7", "2029"],
    )
    return known(
        made,
        answers("""
            A1 | Plant an oak | Parks Team | 2027-05 | - | Trees
            A2 | Water it | Parks Team | 2028 | - | Trees
            B1 | Dig a pond | Parks Team | 2027-05 | - | Ponds
            B2 | Fence it | See A7 | 2029 | - | Ponds
        """),
    )


@file
def marks_that_lead_below_a_table() -> Known:
    """A line below a table to which a mark behind a sentence leads is its note."""
    made = begun("Larkmoor Autism Strategy 2026-2031")
    made.add_heading("Priority 1: Understanding", 1)
    filled(
        made,
        ["Action", "Lead", "By when"],
        ["Hold a quiet hour in each library*", "Libraries*", "May 2027"],
        ["Train all of the front desks**", "People Team", "2028†"],
    )
    made.add_paragraph("* not in the branch on the quay")
    made.add_paragraph("** The desk at the depot comes later.")
    made.add_paragraph("† if money is found")
    made.add_heading("Priority 2: Work", 1)
    filled(
        made,
        ["Action", "Lead", "By when"],
        ["Find a mentor for each leaver", "Schools Forum", "2028"],
        ["Pay for ten placements in shops†", "Jobs Team", "2029"],
        ["† paid by the shops", "", ""],
    )
    made.add_paragraph("* No mark leads here.")
    found = known(
        made,
        answers("""
            - | Hold a quiet hour in each library[^t1] | Libraries* | May 2027 | - | Understanding
            - | Train all of the front desks[^t2] | People Team | - | - | Understanding
            - | Find a mentor for each leaver | Schools Forum | 2028 | - | Work
            - | Pay for ten placements in shops[^t3] | Jobs Team | 2029 | - | Work
        """),
        "id: t3\n    text: paid by the shops",
        "text: The desk at the depot comes later.",
        "if money is found",
        "No mark leads here",
    )
    return found


@file
def measures_to_be_taken() -> Known:
    """A “measure” is what is done where nothing else is; “others” beside who leads are partners."""
    made = book(
        ["No", "Measure to be taken", "Who", None, "Timescale", "Status"],
        [None, None, "Lead authority", "Others", None, None],
        [1, "Clear the culvert", "Marl Council", "Rivers Trust", "Apr 26 – Mar 27", None],
        [2, "Raise the wall", "Rivers Trust", "Marl Council; Harbour Board", "2027/28", None],
        [3, "Map the ponds", "Marl Council", None, "Complete (Feb 2026)", None],
        [],
        ["Key"],
        ["Green", "On track"],
        ["Red", "Stopped"],
    )
    sheet = made.active
    sheet.merge_cells("C1:D1")
    green, red = (PatternFill("solid", fgColor=one) for one in ("FF00B050", "FFFF0000"))
    for place, fill in (("F3", green), ("F4", red), ("A8", green), ("A9", red)):
        sheet[place].fill = fill
    other = made.create_sheet("Theme B")
    for row in (
        ["Aim B – Room for the river"],
        ["Measure", "Lead", "By when"],
        ["Buy two meadows", "Rivers Trust", "2029"],
        ["Plant the banks", "Rivers Trust", "Done (May 2026)"],
    ):
        other.append(row)
    return known_book(
        made,
        answers("""
            1 | Clear the culvert | Marl Council | March 2027 | on-track | - | start=April 2026 | partners=Rivers Trust
            2 | Raise the wall | Rivers Trust | 2027/28 | - | - | partners=Marl Council + Harbour Board
            3 | Map the ponds | Marl Council | February 2026 | - | -
            - | Buy two meadows | Rivers Trust | 2029 | - | Room for the river
            - | Plant the banks | Rivers Trust | May 2026 | complete | Room for the river
        """),  # noqa: E501
        "Status:** red (withdrawn)",
        name="Marl Flood Risk Strategy 2026-2032",
    )
