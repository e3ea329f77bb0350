"""What a plan says once for several rows: a state, a month, a lead, a year, the next priority."""

from openpyxl.styles import PatternFill

from . import drafts

BLUE = PatternFill("solid", fgColor="FF00B0F0")


def test_a_board_drawn_as_a_table() -> None:
    """Under “To do”, “Doing” and “Done” each box is an action in that state, with a doubt."""
    made = drafts.of_rows(
        ["To do", "Doing", "Done"],
        ["Buy a van for books", "Repair the roof", "Open on Sundays"],
        ["Hire two readers", None, "End all fines"],
    )
    rows = [(row["action"], row["status"]) for row in drafts.actions(made)]
    assert rows == [
        ("Buy a van for books", "To do"),
        ("Hire two readers", "To do"),
        ("Repair the roof", "Doing"),
        ("Open on Sundays", "Done"),
        ("End all fines", "Done"),
    ]
    assert "became a row for each state" in str(made.account.of("doubt"))


def test_a_month_that_stands_over_the_rows_below() -> None:
    """In a calendar the month stands once in the first column, and the next row is of it too."""
    made = drafts.of_rows(
        ["Month", "What happens", "Lead"],
        ["January 2027", "Open the helpline", "Safer Homes"],
        [None, "Train thirty doctors", "NHS Fenmarsh"],
        ["March 2027", "Open the refuge", "Safer Homes"],
    )
    assert [row["due"] for row in drafts.actions(made)] == ["2027-01", "2027-01", "2027-03"]
    assert "“January 2027” stands in a row above" in str(made.account.of("doubt"))


def test_who_leads_stands_over_the_rows() -> None:
    """“Responsible: …” across the table says who leads, and is no priority."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026-2031\n\n"
        "| What needs to be done | Timescale | Progress |\n|---|---|---|\n"
        "| **Responsible: Adult Care** | | |\n| Visit every home | April 2028 | On track |\n"
        "| **Responsible: Fenmarsh Police** | | |\n| Ring each victim | May 2027 | Slipped |\n"
    )
    assert [row["lead"] for row in drafts.actions(made)] == [
        [{"text": "Adult Care"}],
        [{"text": "Fenmarsh Police"}],
    ]
    assert not any("Responsible" in one["title"] for one in made.fields["priorities"])
    assert "was read as who leads it" in str(made.account.of("doubt"))


def test_a_year_over_the_first_of_its_months() -> None:
    """A year that nobody merged over its months is theirs until the next stands."""
    book = drafts.book(
        [None, None, "2027", None, "2028", None],
        ["Task", "Owner", "Nov", "Dec", "Jan", "Feb"],
        ["Survey 40 drains", "Drainage"],
        ["Raise the bank", "Estates"],
    )
    for place in ("C3", "D3", "E3", "E4", "F4"):
        book.active[place].fill = BLUE
    made = drafts.of_files(("Fenmarsh Flood Plan 2026-2031.xlsx", drafts.saved(book)))
    rows = [(row["start"], row["due"]) for row in drafts.actions(made)]
    assert rows == [("2027-11", "2028-01"), ("2028-01", "2028-02")]


def test_ticks_are_no_priorities() -> None:
    """“Done” over TRUE and FALSE before the tasks says how far they are, and groups none."""
    made = drafts.of_rows(
        ["Done", "Task", "Who"],
        [True, "Book the band", "Events"],
        [False, "Hire the hall", "Events"],
        [False, "Print the bills", "Events"],
    )
    assert not any(one["title"] in ("TRUE", "FALSE") for one in made.fields["priorities"])
    assert [row.get("status") for row in drafts.actions(made)] == ["complete", None, None]


def test_the_next_priority_as_a_row_of_a_table() -> None:
    """A page may give the heading of the next priority as a row, over actions of its own."""
    head = "| No. | Action | Lead | By when |\n|---|---|---|---|\n"
    made = drafts.of_text(
        f"# Fenmarsh Buses Plan 2026-2031\n\n## Priority 1: Buses near\n\n{head}"
        "| 1.1 | Start a bus on Sunday | Transport Team | May 2027 |\n"
        "| Priority 2: | Safe lanes | | |\n"
        "| 2.1 | Cut the limit on nine lanes | Highways | May 2028 |\n"
    )
    found = [(one["title"], len(one["actions"]["rows"])) for one in made.fields["priorities"]]
    assert found == [("Buses near", 1), ("Safe lanes", 1)]


def test_two_leads_with_a_comma_are_doubted() -> None:
    """A comma between two bodies may stand between two who lead; an officer and a body are one."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when"],
        ["Offer 25 trials", "Fenmarsh Council, Work Centre", "2029"],
        ["Mow the meadow", "Parks Officer, Fenmarsh Council", "2029"],
    )
    told = [one for one in made.account.of("doubt") if "the comma may" in one.reason]
    assert len(told) == 1


def test_pounds_under_their_word() -> None:
    """A number under “Pounds” is a sum of money."""
    made = drafts.of_rows(
        ["Action", "Lead", "By when", "Pounds"], ["Mow the meadow", "Parks", "2029", 12500]
    )
    assert [row["funding"] for row in drafts.actions(made)] == ["£12,500"]
