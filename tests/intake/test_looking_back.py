"""What a document tells of the plan before, and its very last line, is no part of its plan."""

import pytest

from . import drafts

PLAN = """# Fenmarsh Poverty Report 2025/26 and Action Plan 2026/27

## {}

| Ref | Action taken | Driver | Impact | RAG |
| --- | --- | --- | --- | --- |
| 1 | Hub opened | Work | 41 people moved into work | G |
| 2 | Grants paid | Costs | 390 grants | A |

{}

## Priority 1: Work

| Ref | Action | Lead | By when |
| --- | --- | --- | --- |
| 1 | Train 20 parents | Fen College | March 2027 |
"""
ALONE = """# Fenmarsh Poverty Plan 2026/27

| Ref | Action taken | Driver | Impact | RAG |
| --- | --- | --- | --- | --- |
| 1 | Hub opened | Work | 41 people moved into work | G |
| 2 | Grants paid | Costs | 390 grants | A |
"""


@pytest.mark.parametrize(
    ("heading", "below", "back"),
    [
        ("What we did in 2025/26", "", True),
        ("Our achievements so far", "", True),
        ("Where we are", "Table 2: Progress on last year's actions", True),
        ("What we will do in all of Fenmarsh", "", False),
    ],
)
def test_a_table_of_what_was_done_is_no_plan(heading: str, below: str, back: bool) -> None:
    """It stays a table of its section, where another one says what is to be done."""
    made = drafts.of_text(PLAN.format(heading, below))
    assert made.fields["period"] == "2026/27"
    titles = ["Work"] if back else ["Work", "Costs"]
    assert [one["title"] for one in made.fields["priorities"]] == titles
    told = str(made.fields.get("background"))
    assert ("| 1 | Hub opened | Work | 41 people moved into work | G |" in told) == back


def test_a_table_of_what_was_done_is_the_plan_where_no_other_is() -> None:
    """“Action taken” heads its actions, and not the column beside it in which results stand."""
    made = drafts.of_text(ALONE)
    assert [row["action"] for row in drafts.actions(made)] == ["Hub opened", "Grants paid"]


@pytest.mark.parametrize(
    ("box", "measure"),
    [
        ("Parents helped (target 160)", {"title": "Parents helped", "target": "160"}),
        (
            "Homes visited (baseline 70 in 2025/26, target: 90 by 2027)",
            {
                "title": "Homes visited",
                "baseline": {"value": "70", "period": "2025/26"},
                "target": {"value": "90", "period": "2027"},
            },
        ),
        ("Practices (6 → 11)", {"title": "Practices", "baseline": "6", "target": "11"}),
        (
            "% remote: 19% in 2024/25 → 25%",
            {
                "title": "% remote",
                "baseline": {"value": "19%", "period": "2024/25"},
                "target": "25%",
            },
        ),
        ("Practices (all to report)", "Practices (all to report)"),
        ("Practices (from 6 to 11)", {"title": "Practices", "baseline": "6", "target": "11"}),
        ("Homes (ages 5 to 11)", "Homes (ages 5 to 11)"),
        ("Children weighed (5 to 11)", "Children weighed (5 to 11)"),  # may be ages
    ],
)
def test_figures_in_brackets_behind_a_measure_are_its_own(box: str, measure: object) -> None:
    """Where it starts and where it is to go; other words in brackets stay words."""
    made = drafts.of_rows(["Action", "Lead", "By when", "Measure"], ["Go", "Me", "2027", box])
    assert drafts.actions(made)[0]["measures"] == [measure]


def test_the_last_line_of_a_document_is_no_term_of_its_glossary() -> None:
    """It has a heading of its own, and gives the address for other formats."""
    terms = "## Appendix 1: Glossary\n\n**HRA:** Housing Revenue Account\n\n**GP:** A doctor\n\n"
    line = "To ask for this plan in another language, write to help@fenmarsh.gov.uk"
    made = drafts.of_text(PLAN.format("Where we are", "") + "\n" + terms + line + "\n").fields
    assert made["glossary"] == {"HRA": "Housing Revenue Account", "GP": "A doctor"}
    assert made["sections"] == [{"title": "Other formats", "text": line}]
    assert made["contact"] == "help@fenmarsh.gov.uk"


@pytest.mark.parametrize(("day", "again"), [("14 July 2026", True), ("15 July 2026", False)])
def test_what_the_first_page_says_is_not_said_again_below_it(day: str, again: bool) -> None:
    """In a table about the document; what differs there stays."""
    made = drafts.of_text(
        "# Fenmarsh Green Plan 2026-2031\n\n"
        "Approved by the Trust Board on 14 July 2026. Next review: July 2027\n\n"
        f"## Document control\n\n| Approved by | Trust Board |\n| --- | --- |\n"
        f"| Date approved | {day} |\n| Review date | July 2027 |\n| Owner | Estates |\n\n"
        "## Why\n\nHeat kills.\n"
    )
    (about, _) = made.fields["background"]
    assert about["text"] == (
        "Owner: Estates" if again else f"Date approved: {day}\n\nOwner: Estates"
    )
    assert [one["name"] for one in made.fields["bodies"]] == ["Trust Board"]


def test_the_first_of_two_bodies_on_the_first_page_publishes_it() -> None:
    """It is a doubt; targets that a law sets are no figures of today."""
    made = drafts.of_text(
        "# Fenmarsh Poverty Plan 2026/27\n\nFenmarsh Council and NHS Strathfen\n\n## Why\n\n"
        "The Act sets two targets to be met by 2030:\n\n- fewer than 10% of children in poverty\n"
        "- fewer than 5% of children in need\n\n"
        "In 2025 400 children in Fenmarsh lived in poverty.\n"
    )
    assert made.fields["publisher"] == "fenmarsh-council"
    (figure,) = made.fields["statistics"]
    assert figure["title"] == "Children in Fenmarsh who lived in poverty"


def test_who_delivers_a_priority_is_no_plan() -> None:
    """A table of priorities, sponsors and delivery groups promises nothing."""
    made = drafts.of_text(
        "# Fenmarsh Health Plan 2026-2031\n\n## Priority 1: Start well\n\n"
        "We will:\n\n- weigh babies\n\n"
        "## Delivery\n\n| Priority | Sponsor on the Board | Delivery group |\n| --- | --- | --- |\n"
        "| Start well | Director | Families Group |\n| Age well | Chief | Elders Group |\n"
    )
    assert drafts.actions(made) == []
    assert "| Start well | Director | Families Group |" in made.fields["sections"][0]["text"]


def test_the_heading_over_the_priorities_is_that_of_the_page() -> None:
    """Where words stand below it; the heading alone stands nowhere else, and is kept in bold."""
    for words, own in (("I have two.", True), ("", False)):
        made = drafts.of_text(
            f"# Fenmarsh Plan 2026-2031\n\n## My priorities for Fenmarsh\n\n{words}\n\n"
            "### Priority 1: Homes\n\nI will:\n\n- build ten\n"
        ).fields
        title = "My priorities for Fenmarsh"
        told = [{"part": "priorities", "title": title}] if own else None
        assert made.get("contents") == told
        assert made["introduction"] == (words or f"**{title}**")
