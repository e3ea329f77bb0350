"""What an ordinary section answers near by is not asked for, and what nothing answers still is."""

import pytest

from .catalogue import drawn

IN_WORK = "Only 64.2% of children in Fenmarsh are ready for school{}."
WALKS = "Run twelve walks a year for the people of the hills"
SCHOOLS = "Run family learning in all 12 primary schools"
ALL_SCHOOLS = (
    "priorities:\n  - id: all\n    title: All\n    actions:\n      rows:\n        - id: a\n"
)
ALL_SCHOOLS += "          action: Support teams cover {} schools\n          due: 2027-03\n"
ALL_SCHOOLS += "          lead: [{{text: Schools Officer}}]\n"


def told(text: str, more: str = "", title: str = "Where we are now") -> set[str]:
    """The rules that a section of this text breaks."""
    section = f"background:\n  - title: {title}\n    text: |\n      {text}\n"
    return {one.rule for one in drawn(f"period: 2026/2031\n{section}{more}").said}


def measured(action: str, measure: str) -> set[str]:
    """The rules that an action with one measure breaks."""
    return {
        one.rule
        for one in drawn(
            "priorities:\n  - id: all\n    title: All\n    actions:\n      rows:\n        - id: a\n"
            f"          action: {action}\n          measures:\n            - {measure}\n"
        ).said
    }


@pytest.mark.parametrize(
    ("rule", "left", "still"),
    [
        ("figure-without-source", IN_WORK.format(" (Department for Education)"),
         IN_WORK.format(" (the whole of it)")),
        ("figure-without-source", IN_WORK.format(" (2021 to 2023, Office for Fen Children)"),
         IN_WORK.format(" (2021 to 2023)")),
        ("figure-without-source", IN_WORK.format(" (NISRA, DfE)"), IN_WORK.format(" (NW, SE)")),
        ("figure-without-source",
         "Some 62% of care homes are registered with the Fen Care Commission.",
         "Some 62% of care homes are with a garden."),
        ("figure-without-source", "In 2025 some 3,412 people were referred to our services.",
         "In 2025 some 3,412 people died in hospitals."),
        ("old-figure-in-words", "The average of 2014 to 2018 was 287 casualties among adults.",
         "In 2018 there were 287 casualties among adults."),
        ("old-figure-in-words",
         "The Scottish Index of Multiple Deprivation 2020 puts 19% of adults in poor areas.",
         "In 2020 some 19% of adults lived in poor areas."),
        ("claim-without-source", "This page sums up what the data tell us and what we will do.",
         "The data tell us that drink does harm to many."),
        ("unexplained-abbreviation", "It was led by PACEY Cymru.", "It was led by PACEY staff."),
        ("unexplained-abbreviation", "We work with UNISON and GMB.", "We met FENMIX and GMB."),
        ("grammar-slip",
         "Buyers wanted more shops and more greenery; traders wanted cheaper rents, parking "
         "and cleaner streets.",
         "In the survey 30% speak Welsh and 31% speaks Welsh at home."),
        ("grammar-slip", "State of the area indicators are listed in a table.",
         "The state of fares are listed in a table."),
        ("breakdown-that-does-not-add-up",
         "It has nine members, two from each council and three from the group.",
         "The 90 clubs at £150 each cost £15,300."),
        ("breakdown-that-does-not-add-up",
         "In 2024, 14 features were in favourable condition and 26 were not; the condition of a "
         "further 38 is unknown.",
         "Of 4,120 stones tested in May, 3,870 passed and 350 were laid flat."),
        ("direct-number",
         "Housing, Town Hall, Fenmarsh. Email housing@fenmarsh.gov.uk or telephone 01632 960114.",
         "Ann Lee, Fenmarsh. Telephone 01632 960114."),
        ("misspelling", "The trusts have agreed a course for each specialty.",
         "The trusts have agreed a course for each speciallity."),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure_or_a_name_answers_for_it(
    rule: str, left: str, still: str
) -> None:
    """A publisher in brackets, a baseline, another part: each answers, and without it is told."""
    assert rule not in told(left)
    assert rule in told(still)


def test_a_count_below_what_we_did_is_a_bodys_own() -> None:
    """Points on what was done in the last plan count own work; elsewhere they are asked."""
    text = "- 1,130 young people live well\n      - We met"
    assert "figure-without-source" not in told(text, title="What we did in the last plan")
    assert "figure-without-source" in told(text, title="Our area")


@pytest.mark.parametrize(
    ("action", "left", "still"),
    [
        (SCHOOLS, "Schools taking part", "Parents taking part"),
        ("Reduce sickness absence to 7.5 days", "Days lost for each worker", "Staff costs"),
        ("Raise the share of pupils in suitable lessons to 55%", "Share of pupils", "Bus costs"),
        ("Find a buyer for the site", "Site sold", "Site value"),
        (WALKS, "Festival held twice", "Number of festivals"),
        ("Clear the river", "River free of balsam by 2031", "Hours of clearing"),
        ("Write a list", "Register online", "Register visits"),
    ],
)  # fmt: skip
def test_a_measure_of_what_its_action_has_a_figure_for_has_a_target(
    action: str, left: str, still: str
) -> None:
    """The number is in the action; a measure of something else still has no target."""
    assert "measure-without-direction" not in measured(action, left)
    assert "measure-without-direction" in measured(action, still)


def test_a_measure_in_three_words_is_no_sentence() -> None:
    """“60 walks” counts walks: nobody walks."""
    assert "grammar-slip" not in measured(WALKS, "60 walks")


def test_a_report_that_goes_to_a_board_is_watched_over() -> None:
    """“A report will go to Cabinet” and “answers to the Services Boards” name who watches."""
    plan = ALL_SCHOOLS.format("our")
    for text in (
        "A report will go to Cabinet every July.",
        "The group answers to the Services Boards of Ash and Elm.",
        "How we do is reported each quarter to the portfolio holder.",
        "The Homes Scrutiny Panel will see progress every six months.",
        "We report to the Annual Parish Meeting in May.",
    ):
        assert "strategy-without-governance" not in told(text, plan)
    assert "strategy-without-governance" in told("A report will go to print every July.", plan)
    assert "strategy-without-governance" in told("The Panel will see the town in July.", plan)


def test_a_row_of_a_share_is_a_step_towards_all() -> None:
    """“All schools by 2029” and 75% of them in 2027 agree; without a share they do not."""
    text = "Support teams will cover all schools by 2029."
    assert "date-in-words-that-differs" not in told(text, ALL_SCHOOLS.format("75% of"))
    assert "date-in-words-that-differs" in told(text, ALL_SCHOOLS.format("all"))


def test_a_place_and_who_works_there_are_two_names() -> None:
    """“Arts Office” is no slip for “Arts Officer”; “Art Officer” may be."""
    often = "The Arts Officer met us. Ask the Arts Officer. The Arts Officer will come. "
    assert "name-one-letter-away" not in told(often + "The Arts Office is open.")
    assert "name-one-letter-away" in told(often + "The Acts Officer is here.")


def test_a_name_in_another_language_is_no_slip() -> None:
    """“Údarás na Gaeltachta” stands beside the Gaeltacht; an English name with a slip is told."""
    body = "bodies:\n  - id: fenmarsh-partnership\n    name: Fenmarsh Partnership\n"
    body += "  - {{id: two, name: {}}}\n"
    text = "It is spoken in the Gaeltacht and in all the community hospitals."
    assert "near-misspelling" not in told(text, body.format("Údarás na Gaeltachta"))
    assert "near-misspelling" in told(text, body.format("Fen Comunity Council"))


@pytest.mark.parametrize(
    ("rule", "left", "still"),
    [
        ("figure-without-source",
         "The National Fen Inventory records 41,800 trees. Native trees cover 16% of the county.",
         "It is said that there are 41,800 trees. Native trees cover 16% of the county."),
        ("figure-without-source",
         "Our surveyors have found signs of it on 62% of the trees in the county.",
         "There are signs of it on 62% of the trees in the county."),
        ("figure-without-source",
         "In 2025 there were 486,000 visits of residents to our eleven libraries.",
         "In 2025 there were 486,000 visits of residents in the area."),
        ("figure-without-source",
         "| Phase | Jobs |\n      |-|-|\n      | North, jobs, 2028-2031 | 12,000 |",
         "| Phase | Jobs |\n      |-|-|\n      | North, jobs, all | 12,000 |"),
        ("figure-without-source",
         "The Fen Housing Need Assessment 3 found that 3,100 new homes are needed in the town.",
         "It is said that 3,100 new homes are needed in the town."),
        ("figure-without-source", "Housing repairs gave rise to 41% of complaints.",
         "Housing repairs gave rise to 41% of deaths."),
        ("breakdown-that-does-not-add-up",
         "We have £9.2m. The council will add £1.5m and £0.8m from rents, making £11.5m.",
         "We have it. The council will add £1.5m and £0.8m from rents, making £2.9m."),
        ("old-figure-in-words", "Storm Arwen blew down 90,000 trees in November 2021.",
         "In 2021 there were 90,000 trees."),
        ("impossible-date", "It was 40% more than the 92 of March 2022.",
         "It was on the 32nd of March 2022."),
        ("list-in-several-forms",
         "People told us about:\n\n      - waiting for years\n      - shops that are loud\n"
         "      - schools that understand\n      - work that they lost",
         "We will do so by:\n\n      - opening shops\n      - train staff\n      - helping all"),
        ("breakdown-that-does-not-add-up",
         "It cost £2.1 million, against a budget of £1.4 million, an overspend of £0.7 million.",
         "It cost £2.1 million, against a budget of £1.4 million, an overspend of £0.9 million."),
    ],
)  # fmt: skip
def test_what_a_body_counts_or_names_itself_is_its_own(rule: str, left: str, still: str) -> None:
    """Own visits, own surveyors, a named inventory, years of the plan, storms, topics."""
    assert rule not in told(left)
    assert rule in told(still)


def test_a_measure_that_something_begins_needs_no_direction() -> None:
    """“Contracts start” is done or not; “Contracts” may go up or down."""
    assert "measure-without-direction" not in measured("Buy support", "Contracts start")
    assert "measure-without-direction" in measured("Buy support", "Contracts")
    assert "measure-without-direction" not in measured("Answer soon", "Monthly dashboard")
    assert "measure-without-target" not in measured("Keep a page", "Page up to date")
    assert "measure-without-target" in measured("Keep a page", "Visits up")


def test_one_slip_of_a_row_is_told_once() -> None:
    """A lead that is open, a date before the start, work that comes again: each once at most."""
    plan = "priorities:\n  - id: a\n    title: All\n    actions:\n      rows:\n        - id: b\n"
    plan += "          action: Mend the quay{}\n          lead: [{{text: Port}}]\n"
    other = "        - id: c\n          action: Open a hall\n          due: 2030\n"
    open_lead = other + '          note: "**Lead:** {}"\n'
    mended = plan.format("") + "          due: 2029\n"
    assert "action-without-lead" not in told("We meet.", mended + open_lead.format("???"))
    assert "action-without-lead" in told("We meet.", mended + open_lead.format("Hall Team"))
    early, due = plan.format("") + "          start: ", "\n          due: 2026-06\n"
    assert "overdue" not in told("We meet.", f"{early}2026-09{due}")
    assert "overdue" in told("We meet.", f"{early}2026-05{due}")
    begun = "          start: 2026-09\n"
    assert "action-without-date" not in told("We meet.", plan.format(" every month") + begun)
    assert "action-without-date" in told("We meet.", plan.format("") + begun)


def test_a_panel_that_scrutinises_watches_over_a_plan_that_is_brought_up_to_date() -> None:
    """Who scrutinises is named, and when the plan is brought up to date."""
    plan = ALL_SCHOOLS.format("our")
    text = "The Police Panel scrutinises my work. The plan will be brought up to date in 2029."
    assert not told(text, plan) & {"strategy-without-governance", "strategy-without-review"}
    both = {"strategy-without-governance", "strategy-without-review"}
    assert told("The Police Panel likes my work. It is good.", plan) >= both
