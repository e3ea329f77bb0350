"""Boxes of Word that say two things, and columns that are years."""

from docx import Document

from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper
from .word_offices import filled
from .word_strategies import told


@file
def who_and_by_when_in_one_box() -> Known:
    """One column asks who and by when; one box gives its date in two languages."""
    made = begun("Children's Services Plan 2026-2029")
    made.add_heading("Priority 1: Keeping the promise", 1)
    filled(
        made,
        ["What will we do?", "Who will do it and by when?", "What difference will it make?"],
        ["Move to one plan for each child", "Chief Social Worker\nby Dec 2026", "Told once"],
        ["Pay foster carers more", "Head of Finance (April 2027)", "More carers"],
        ["Ask children each year", "All schools", "They are heard"],
    )
    made.add_heading("Priority 2: Mental health", 1)
    filled(
        made,
        ["Action", "Lead", "Date"],
        ["Place a counsellor in each school", "Education", "Mai 2027\nMay 2027"],
    )
    return known_paper(
        made,
        answers("""
            - | Move to one plan for each child | Chief Social Worker | December 2026 | - | Keeping the promise
            - | Pay foster carers more | Head of Finance | April 2027 | - | Keeping the promise
            - | Ask children each year | - | - | - | Keeping the promise
            - | Place a counsellor in each school | Education | May 2027 | - | Mental health
        """),  # noqa: E501
        "All schools",
    )


@file
def who_by_when_and_how_far_in_one_box() -> Known:
    """One box says who, by when and how far; under “Lead” alone only what can be nothing else."""
    made = begun("Riverside Paths Plan 2026-2029")
    made.add_heading("Outcome 1: Open paths", 1)
    filled(
        made,
        ["Action", "Owner, date and RAG"],
        ["Clear the towpath", "Rangers — by March 2028 (amber)"],
        ["Repair the stiles", "Estates; Dec 2027; red"],
        ["Mark the old drove", "Rangers (done)"],
        ["Count walkers", "Estates, and by 2 of the clerks"],
    )
    filled(
        made,
        ["Task", "Responsibility & timescale"],
        ["Count the bridges", "Estates; 31/03/2027; on track"],
        ["Paint the bridges", "Estates – by Dec 2028"],
    )
    made.add_heading("Outcome 2: Safe paths", 1)
    filled(
        made,
        ["Action", "Lead"],
        ["Light the underpass", "Highways, by June 2027 (green)"],
        ["Walk each path in spring", "Rangers, Estates (Green Team)"],
    )
    return known_paper(
        made,
        answers("""
            - | Clear the towpath | Rangers | March 2028 | at-risk | Open paths
            - | Repair the stiles | Estates | December 2027 | off-track | Open paths
            - | Mark the old drove | Rangers | - | complete | Open paths
            - | Count walkers | - | - | - | Open paths
            - | Count the bridges | Estates | 31/3/2027 | on-track | Open paths
            - | Paint the bridges | Estates | December 2028 | - | Open paths
            - | Light the underpass | Highways | June 2027 | on-track | Safe paths
            - | Walk each path in spring | Rangers, Estates (Green Team) | - | - | Safe paths
        """),
        "and by 2 of the clerks",
    )


@file
def deeds_under_years() -> Known:
    """What is done stands under years: a plan. Figures under years are none."""
    made = Document()
    made.add_heading("Culver Digital Strategy 2026-2029", 0)
    for title, name, deeds in (
        ("Principle 1: Simple services", "One login", ["Web chat", "Forms replaced", "All online"]),
        ("Principle 2: Safe data", "Cyber essentials", ["Audit", "Certificate", "Renewed"]),
    ):
        made.add_heading(title, 1)
        filled(made, ["Initiative", "2026/27", "2027/28", "2028/29"], [name, *deeds])
    made.add_heading("What it costs", 1)
    filled(made, ["Initiative", "2026/27", "2027/28"], ["One login", "£120,000", "£80,000"])
    return told(
        made,
        {"priorities": ["Simple services", "Safe data"]},
        "Forms replaced",
        "£80,000",
        rows="""
            - | One login | - | - | - | Simple services
            - | Cyber essentials | - | - | - | Safe data
        """,
        name="Culver",
    )


@file
def promises_of_one_person() -> Known:
    """A police and crime commissioner promises alone: “To achieve this I will:”."""
    made = Document()
    made.add_heading("Northmere Police and Crime Plan 2026-2029", 0)
    made.add_heading("My priorities", 1)
    for title, promise in (
        ("Neighbourhood policing", "put a named officer in every ward"),
        ("Safer roads", "double the checks for drink"),
    ):
        made.add_heading(title, 2)
        made.add_paragraph("To achieve this I will:")
        made.add_paragraph(promise, style="List Bullet")
        made.add_paragraph("tell you each year how far we are", style="List Bullet")
    return told(
        made,
        {
            "priorities": ["Neighbourhood policing", "Safer roads"],
            "commitments": [
                "put a named officer in every ward",
                "double the checks for drink",
                *["tell you each year how far we are"] * 2,
            ],
        },
        name="Northmere",
    )


@file
def priorities_that_a_list_names_first() -> Known:
    """What a list at the front calls the priorities, their own headings are called as well."""
    made = begun()
    for name in ("Priority 1: Safe journeys", "Priority 2: Cleaner cars"):
        made.add_paragraph(name)
    for number, name in enumerate(("Introduction", "Safe journeys", "Cleaner cars"), start=1):
        made.add_paragraph().add_run(f"{number}. {name}").bold = True
        if number == 1:
            made.add_paragraph("The council licenses 240 cars.")
            continue
        filled(
            made, ["Action", "Lead", "When"], [f"See to {name}", "Licensing", f"202{number + 5}"]
        )
    return known_paper(
        made,
        answers("""
            - | See to Safe journeys | Licensing | 2027 | - | Safe journeys
            - | See to Cleaner cars | Licensing | 2028 | - | Cleaner cars
        """),
        "Priority 2",
    )
