"""Keys in one box, and sheets whose name says their title in other words."""

from .books import RED, book, known, saved
from .known import Known, answers, file


@file
def key_of_numbers_below_the_plan() -> Known:
    """“1 = on track; 2 = …” in one box below the rows is their key, and no action."""
    made = book(
        ["Theme", "Ref", "Deliverable", "Lead", "By when", "Status"],
        ["Attract", "A1", "Hire forty carers", "People Director", "Dec 2026", "3"],
        ["Attract", "A2", "Pay for travel", "Finance", "May 2027", "1"],
        ["Keep", "K1", "Cap each list at eighteen", "Care Lead", "2027", "4"],
        ["", "", "1 = on track; 2 = some concern; 3 = much concern; 4 = complete"],
    )
    made.active["F2"].fill = RED
    return known(
        made,
        answers("""
            A1 | Hire forty carers | People Director | December 2026 | off-track | Attract
            A2 | Pay for travel | Finance | May 2027 | on-track | Attract
            K1 | Cap each list at eighteen | Care Lead | 2027 | complete | Keep
        """),
    )


@file
def sheets_named_in_other_words_than_their_title() -> Known:
    """“Driver 1: Income from employment” is the title, though the sheet is “Income from work”."""
    made = book(["Thornby Poverty Plan 2026-2029"], title="Read me")
    for sheet, title, action in (
        ("Income from work", "Driver 1: Income from employment", "Pay a living wage"),
        ("Cost of living", "Driver 2: Costs of living", "Give free breakfasts"),
    ):
        made.create_sheet(sheet)
        for row in ([title], [], ["Action", "Lead", "When"], [action, "Council", "May 2027"]):
            made[sheet].append(row)
    return Known(
        "Thornby Poverty Plan.xlsx",
        saved(made),
        answers("""
            - | Pay a living wage | Council | May 2027 | - | Income from employment
            - | Give free breakfasts | Council | May 2027 | - | Costs of living
        """),
        facts={"priorities": ["Income from employment", "Costs of living"]},
    )
