"""Sheets with kinds, codes and measures: what groups rows, what numbers them, what is done."""
# ruff: noqa: E501 - rows of plans are long lines

from .books import book, known
from .known import Known, answers, file

HEAD = ["Action", "Category", "Lead", "Deadline", "Progress"]


@file
def kinds_that_come_again() -> Known:
    """“Category” over capital, policy, capital says what a row is: no priority is made of it."""
    made = book(
        HEAD,
        ["Plant 5,000 trees", "Capital", "Parks", "Mar-27", "On track"],
        ["Write a tree policy", "Policy", "Planning", "Dec-26", "Complete"],
        ["Map every tree", "Capital", "GIS", "Sep-26", "On track"],
        title="Actions",
    )
    return known(
        made,
        answers("""
            - | Plant 5,000 trees | Parks | March 2027 | on-track | Actions
            - | Write a tree policy | Planning | December 2026 | complete | Actions
            - | Map every tree | GIS | September 2026 | on-track | Actions
        """),
        "Capital",
        "Policy",
    )


@file
def counts_on_a_sheet_before_the_themes() -> Known:
    """A sheet that counts the actions of each theme is no plan, and no theme of its own."""
    made = book(
        ["Ottery Valley Food Plan 2026-2030"],
        ["Theme", "Actions", "Complete", "On track", "Behind"],
        ["1. Growing", 2, 1, 1, 0],
        ["2. Cooking", 1, 0, 0, 1],
        ["Total", 3, 1, 1, 1],
        title="Summary",
    )
    head = ["N°", "Action", "Owner", "Deadline"]
    for title, rows in (
        ("1 Growing", [[1.1, "Dig allotments", "Parks", "2028"], [1.2, "Sow", "Schools", "2027"]]),
        ("2 Cooking", [[2.1, "Teach bakers", "College", "May 2029"]]),
    ):
        sheet = made.create_sheet(title)
        for row in (head, *rows):
            sheet.append(row)
    return known(
        made,
        answers("""
            1.1 | Dig allotments | Parks | 2028 | - | Growing
            1.2 | Sow | Schools | 2027 | - | Growing
            2.1 | Teach bakers | College | May 2029 | - | Cooking
        """),
        "| 2\\. Cooking | 1 | 0 | 0 | 1 |",
    )


@file
def kinds_that_name_priorities() -> Known:
    """Opposite: a category that stands over its rows, or is called a priority, groups them."""
    made = book(
        ["Category", "Action", "Lead", "Deadline"],
        ["Streets", "Buy a sweeper", "Street Scene", "May 2027"],
        ["Streets", "Empty bins twice", "Street Scene", "June 2027"],
        ["Parks", "Plant 90 trees", "Parks", "March 2028"],
    )
    return known(
        made,
        answers("""
            - | Buy a sweeper | Street Scene | May 2027 | - | Streets
            - | Empty bins twice | Street Scene | June 2027 | - | Streets
            - | Plant 90 trees | Parks | March 2028 | - | Parks
        """),
    )


@file
def labelled_kinds_behind_the_actions() -> Known:
    """Opposite: “Priority 1: …” in a category behind the actions, here and there, is one."""
    made = book(
        ["Action", "Category", "Lead", "Deadline"],
        ["Buy a sweeper", "Priority 1: Streets", "Street Scene", "May 2027"],
        ["Plant 90 trees", "Priority 2: Parks", "Parks", "March 2028"],
        ["Empty bins twice", "Priority 1: Streets", "Street Scene", "June 2027"],
    )
    return known(
        made,
        answers("""
            - | Buy a sweeper | Street Scene | May 2027 | - | Streets
            - | Plant 90 trees | Parks | March 2028 | - | Parks
            - | Empty bins twice | Street Scene | June 2027 | - | Streets
        """),
    )


@file
def a_measure_is_what_is_done() -> Known:
    """Below an objective in one box, “Measure” is the deed; “How much” is money, and no deed."""
    made = book(
        ["Objective", "Measure", "Risk management authority", "When", "How much", "Status"],
        ["Know the risk", "Survey 400 culverts", "County Council", "2027", "£90k", "Ongoing"],
        [None, "Gauge five becks", "Environment Agency", "By 2028", "£40k", "Not started"],
        ["Slow the flow", "Leaky dams at Fell Gill", "Rivers Trust", "2029", "£210k", "Ongoing"],
    )
    made.active.merge_cells("A2:A3")
    return known(
        made,
        answers("""
            - | Survey 400 culverts | County Council | 2027 | on-track | Know the risk | funding=£90k
            - | Gauge five becks | Environment Agency | 2028 | not-started | Know the risk | funding=£40k
            - | Leaky dams at Fell Gill | Rivers Trust | 2029 | on-track | Slow the flow | funding=£210k
        """),
    )


@file
def a_code_for_each_row() -> Known:
    """Of two columns of codes the one that each row has for itself numbers the rows."""
    made = book(
        ["Corp ID", "Service ref", "Task", "Accountable officer", "Due"],
        ["CP-7", "HS/1", "Gas checks in all homes", "Compliance", "30/09/2026"],
        ["CP-7", "HS/2", "Fire doors in 14 towers", "Fire Safety", "31/03/2027"],
        ["CP-9", "HS/3", "Answer damp reports", "Repairs", "30/06/2026"],
    )
    return known(
        made,
        answers("""
            HS/1 | Gas checks in all homes | Compliance | 30 September 2026
            HS/2 | Fire doors in 14 towers | Fire Safety | 31 March 2027
            HS/3 | Answer damp reports | Repairs | 30 June 2026
        """),
        "CP-9",
    )


@file
def words_of_sums_that_are_deeds() -> Known:
    """“Count the bats” and “Total ban on peat” with a lead are actions; “Total” over sums is none."""
    made = book(
        ["Goal", "Action", "Lead", "By when", "Cost"],
        ["Count", "Maths in kitchens", "Adult Learning", "March 2027", 100],
        ["Nature", "Count the bats", "Ranger", "May 2027", 200],
        [None, "Total ban on peat", "Parks", "June 2027", 300],
        [None, "Average speed cameras", "Highways", None, 400],
        ["Total", None, None, None, 1000],
    )
    return known(
        made,
        answers("""
            - | Maths in kitchens | Adult Learning | March 2027 | - | Count | funding=100
            - | Count the bats | Ranger | May 2027 | - | Nature | funding=200
            - | Total ban on peat | Parks | June 2027 | - | Nature | funding=300
            - | Average speed cameras | Highways | - | - | Nature | funding=400
        """),
        "1000",
    )
