"""Right texts of which rules once said that they were wrong."""

import pytest

from .catalogue import drawn


def told_of(text: str, title: str = "Now") -> set[str]:
    """The rules that a section of this text breaks."""
    shown = text.replace("\n", "\n      ")
    body = f"background:\n  - title: {title}\n    text: |\n      {shown}\n"
    return {one.rule for one in drawn(body).said}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("There are four weekly markets in the town.", "grammar-slip"),
        ("From 1 April 2026 – 31 March 2027, in the plan of 2026–2029.", "years-written-two-ways"),
        ("- ZQE: Zone Quick Exchange\n- QRB: The Quiet Roads Board", "unexplained-abbreviation"),
        ("Young people take part in two residentials.", "misspelling"),
        ("Our needs and strengths assessment is online.", "grammar-slip"),
        ("SENDIASS gives advice: 01777 555 300, sendiass@fenmarsh.gov.uk.", "direct-number"),
        (
            "| Letters | Meaning |\n| --- | --- |\n| ZQE | Zone Quick Exchange |\n"
            "| QRB | Quiet Roads Board |",
            "unexplained-abbreviation",
        ),
        (
            "There were 61,430 crimes in 2025. Burglary fell by 19% to 7,004.",
            "change-in-words-that-is-not-so",
        ),
        ("The town will have a centre to be proud of", "text-cut-off"),
        ("Nobody may face liberation, and liberations fell.", "misspelling"),
        (
            "Local Nature Recovery Strategies (LNRSs) are new. Each LNRS has a map.",
            "abbreviation-with-other-words",
        ),
        ("We listen to LGBTQ+ people.", "unexplained-abbreviation"),
        ("Contact: ageing@fenmarsh.example, 01632 555 210.", "direct-number"),
        ("It is offered in 100% of wards (currently 2 of 4).", "share-in-words-that-is-not-so"),
        ("Our ambition is that harm falls below the England average.", "claim-without-source"),
        ("Nationally the rate was 60.5% in 2024.", "grammar-slip"),
        (
            "The Planning (Listed Buildings) Act 1990 guides planning.",
            "word-with-and-without-capital",
        ),
        ("The centre is at Pont y Coed.", "misspelling"),
        ("The council has one account for all, with a single sign-on", "text-cut-off"),
        (
            "Our population is 61,988, an increase of 4.9% since 2016 (59,102).",
            "share-in-words-that-is-not-so",
        ),
        ("The refuge has 24 bed spaces.", "compound-without-hyphen"),
        ("Every child has a 27–30 month review.", "compound-without-hyphen"),
        ("- Helpline: 0808 2000 247\n- Haven North: 01700 555 318", "direct-number"),
        (
            "| Source | 2026/27 | 2027/28 | 2028/29 |\n| --- | --- | --- | --- |\n"
            "| Council | £991,000 | £998,000 | £910,000 |",
            "target-against-direction",
        ),
        (
            "Special educational needs and disabilities (SEND) grow; SEN does too.",
            "unexplained-abbreviation",
        ),
        ("643 parents and carers and 218 young people took part.", "figure-without-source"),
        (
            "An estimated 1,640 people use heroin, a rate of 11 per 1,000 people aged 15 to 64, "
            "against 8 in England.",
            "breakdown-that-does-not-add-up",
        ),
        (
            "The Board meets every two months. Three groups report to it, one for each priority, "
            "with a forum that sends two members to each.",
            "breakdown-that-does-not-add-up",
        ),
        ("The reference of this plan is MQC/AQAP/2026.", "unexplained-abbreviation"),
        ("We act quickly on what real-time data tells us.", "claim-without-source"),
        (
            "Drugs took 41 people. The National Mission on Drugs counts how drugs harm us.",
            "word-with-and-without-capital",
        ),
        (
            "Too many families have lost somebody. We lost 41 people to drugs in 2024.",
            "claim-without-source",
        ),
        (
            "In 2024 we had twelve incidents:\n\n- 7 fires\n- 5 alarms",
            "list-shorter-than-announced",
        ),
        ("We attended 9,874 incidents:\n\n- 2,611 fires with injuries", "figure-without-source"),
        ("The county covers 1,420 square miles of farmland.", "figure-without-source"),
        (
            "There were 412 children in care, a rate of 64 per 10,000.\n\n"
            "| Year | Children |\n| --- | --- |\n| 2025 | 412 |\n\n"
            "Source: Youth Justice Board, April 2026.",
            "comparator-without-unit",
        ),
        (
            "| Source | 2025/26 | 2026/27 |\n| --- | --- | --- |\n"
            "| Police and Crime Commissioner | £88,500 | £88,500 |\n"
            "| Council | £90,000 | £91,000 |",
            "target-against-direction",
        ),
        (
            "We hold to the four rules of Child First. Each boy is seen as a child first.",
            "short-name-with-and-without-capital",
        ),
        ("There were 44 first time entrants in 2025.", "compound-without-hyphen"),
        ("A ferry goes to the island of Eilean Mor.", "misspelling"),
        ("It is long since Reducing Harm, Supporting Recovery was published.", "grammar-slip"),
        (
            "We see drug-related harm. The Drug Related Intimidation and Violence Engagement "
            "Programme helps.",
            "hyphen-in-two-forms",
        ),
        (
            "An Garda Síochána and Tusla will write to the Department of Health each May.",
            "closed-national-body",
        ),
        ("We will set up a panel with paid members that reports to the Board.", "grammar-slip"),
        ("Helpline, day and night: 0808 80 10 800. Text 07860 077333.", "mobile-number"),
        (
            "64 survivors answered our survey. 58% of those with children said that nobody came.",
            "figure-without-source",
        ),
        (
            "| Town | Falls per 100,000 | Fires per 100,000 |\n"
            "| --- | --- | --- |\n| Ely | 3 | 4 |",
            "repeated-phrase",
        ),
        (
            "The Charter for People Affected by Substance Use is new. Few know of substance use.",
            "short-name-with-and-without-capital",
        ),
        (
            "| Yard | Opened | Graves |\n| --- | --- | --- |\n| Abbey | 1858 | 1,460 |\n"
            "| North | 1921 | 640 |\n| South | 1887 | 310 |",
            "number-without-comma",
        ),
    ],
)
def test_a_right_text_is_left_alone(words: str, rule: str) -> None:
    """What is right as it stands draws no remark of the rule that once took it for a slip."""
    assert rule not in told_of(words)


def test_counts_that_do_not_add_up_are_told_without_a_pound() -> None:
    """The sum of some counts is told as a count."""
    body = "introduction: Twelve came in 2023, 19 in 2024 and 25 in 2025, a total of 54.\n"
    told = [one.message for one in drawn(body).said if "not 54" in one.message]
    assert told == ["Twelve and 19 and 25 make 56, not 54"]


def test_the_month_of_a_review_is_no_row_of_years() -> None:
    """“2027-05” under `review:` is May 2027, and not 2027 to 2105 in another way."""
    told = drawn("title: Fenmarsh Drug Plan 2026–2029\nreview: 2027-05\n").said
    assert "years-written-two-ways" not in {one.rule for one in told}


@pytest.mark.parametrize(("title", "found"), [("About this plan", False), ("Now", True)])
def test_what_a_cover_says_of_the_document_needs_no_full_stop(title: str, found: bool) -> None:
    """“Approved by the Board” is no sentence; in any other section a paragraph is one."""
    ended = "We will be there for every family that asks us.\n\n"
    body = f"background:\n  - title: Here\n    text: |\n      {ended}      {ended}      {ended}"
    line = "Approved by the board of the town at its meeting in the old hall in May 2026"
    told = drawn(f"{body}  - title: {title}\n    text: {line}\n").said
    assert ("paragraph-without-stop" in {one.rule for one in told}) is found


PROMISE = """\
priorities:
  - id: treatment
    title: Treatment
    summary: {text}
    commitments:
      - lead-in: "We will:"
        items:
          - id: clinics
            text: open a clinic in every town.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Those who lead report to the sub-group each quarter.", False),
        ("The Board looks at a dashboard each quarter.", False),
        ("The Board looks at the sea each quarter.", True),
        ("Those who lead write to each other.", True),
    ],
)
def test_a_smaller_group_watches_over_a_plan_too(text: str, found: bool) -> None:
    """Whoever reports to a sub-group is watched over by it."""
    told = {one.rule for one in drawn(PROMISE.format(text=text)).said}
    assert ("strategy-without-governance" in told) is found


PLAN = """\
priorities:
  - id: streets
    title: Streets
    actions:
      rows:
        - id: a
          action:
{deeds}
          measures:
            - {measure}
"""


@pytest.mark.parametrize(
    ("deeds", "measure", "rule", "found"),
    [
        (["Four private and two public meetings"], "6 meetings", "figure-repeated-", False),
        (["Four private and two public meetings"], "8 meetings", "figure-repeated-", True),
        (["Offer a mark to all 28 schools"], "24 schools by 2028", "figure-repeated-", False),
        (["Offer a mark to all 28 schools"], "34 schools by 2028", "figure-repeated-", True),
        (["Open bins for drugs"], "Items disposed of (15,000)", "text-cut-off", False),
        (["Open bins for drugs"], "Bags taken away from (15,000)", "text-cut-off", True),
        (
            ["Social media", "Speed signs", "Test purchases", "Town wardens", "Promotion of fairs"],
            "10 patrols",
            "entries-in-",
            False,
        ),
        (
            ["Send wardens to Saltby", "Put up six signs", "Promotion of two events"],
            "10 patrols",
            "entries-in-",
            True,
        ),
        (["Consult on an order for parks"], "Report to Cabinet", "hedged-wording", False),
        (["Explore an order for parks"], "Report to Cabinet", "hedged-wording", True),
    ],
)
def test_an_entry_of_a_plan_is_left_alone_as_it_stands(
    deeds: list[str], measure: str, rule: str, found: bool
) -> None:
    """Parts that add up, a verb that ends so, and things among things are no slips."""
    rows = "\n".join(f"            - {one}" for one in deeds)
    told = [one.rule for one in drawn(PLAN.format(deeds=rows, measure=measure)).said]
    assert any(one.startswith(rule) for one in told) is found


@pytest.mark.parametrize(
    ("deed", "found"),
    [
        ("Agree how wardens will be paid from April 2027", False),
        ("Pay wardens from May 2027", True),
    ],
)
def test_what_is_agreed_may_begin_later(deed: str, found: bool) -> None:
    """A decision is due before that begins which it is about; what is done is not."""
    plan = PLAN.format(deeds=f"            - {deed}", measure="6 wardens")
    told = {one.rule for one in drawn(plan + "          due: 2026-12\n").said}
    assert ("date-in-words-that-differs" in told) is found


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        ("Decision by the board", False),
        ("Decisions of patients", True),
        ("System running since April 2026", False),
        ("System errors since April 2026", True),
        ("Group 2: 1,200 staff a year", False),
        ("Groups of staff", True),
        ("Team at four events a year", False),
        ("Teams at events each year", True),
        ("Uptake 98% (91% in 2025)", False),
        ("Uptake of grants by families who had none", True),
    ],
)
def test_a_decision_is_made_or_not(measure: str, found: bool) -> None:
    """Whether a body has decided, or a thing runs, needs no direction; how many do so does."""
    told = {one.rule for one in drawn(PLAN.format(deeds="            - Act", measure=measure)).said}
    assert ("measure-without-direction" in told) is found


@pytest.mark.parametrize(
    ("measure", "found"),
    [("Statement considered by the Board", False), ("Statement sent to the Board", True)],
)
def test_what_another_body_does_is_more_than_the_action(measure: str, found: bool) -> None:
    """Whether the board has considered what was sent is for the board."""
    body = PLAN.format(deeds="            - Send the Board an annual statement", measure=measure)
    told = {one.rule for one in drawn(body).said}
    assert ("measure-that-repeats-its-action" in told) is found


@pytest.mark.parametrize(("place", "found"), [("vision", False), ("introduction", True)])
def test_a_vision_needs_no_source(place: str, found: bool) -> None:
    """What all should be one day is no statement of fact."""
    told = drawn(f"{place}: Every child in Fenmarsh is seen as a gift.\n").said
    assert ("claim-without-source" in {one.rule for one in told}) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were 11,406 crimes in 2025.\n\n{0}\n\nSource: Police records, May 2026", False),
        ("{0}\n\nSource: Police records, May 2026\n\nThere were 11,406 crimes in 2025.", True),
    ],
)
def test_a_line_of_sources_answers_for_what_stands_above_it(text: str, found: bool) -> None:
    """A figure that leads to a table has the source of the table; one further down has not."""
    table = "| Kind | Number |\n| --- | --- |\n| Theft | 2,190 |"
    assert ("figure-without-source" in told_of(text.format(table))) is found


PROMISES = """\
priorities:
  - id: places
    title: Places
    commitments:
      - lead-in: "We will:"
        items:
          - id: a
            text: "{0}"
          - id: b
            text: "{1}"
"""


@pytest.mark.parametrize(
    ("first", "second", "rule", "found"),
    [
        (
            "cut waits for speech and language therapy to 12 weeks",
            "cut waits for autism assessment to 18 weeks",
            "same-in-other-words",
            False,
        ),
        (
            "cut waits for speech and language therapy to 12 weeks",
            "cut to 18 weeks the waits for language and speech therapy",
            "same-in-other-words",
            True,
        ),
        (
            "open 220 more places in special schools by 2029",
            "reduce the places in special schools far away by 60 by 2030",
            "same-in-other-words",
            False,
        ),
        (
            "open 220 more places in special schools by 2029",
            "create places in special schools far away, 60 of them by 2030",
            "same-in-other-words",
            True,
        ),
        (
            "open 220 places: 90 in 2027, 80 in 2028 and 50 in 2029",
            "hold a fair by 2027",
            "commitment-without-date",
            False,
        ),
        (
            "open 220 places, where 90 were in 2021",
            "hold a fair by 2027",
            "commitment-without-date",
            True,
        ),
    ],
)
def test_promises_that_go_opposite_ways_or_say_their_years_are_left_alone(
    first: str, second: str, rule: str, found: bool
) -> None:
    """What is opened is not what is reduced, and a number for each year says when."""
    told = {one.rule for one in drawn(PROMISES.format(first, second)).said}
    assert (rule in told) is found


@pytest.mark.parametrize(("title", "found"), [("What will be different", False), ("Now", True)])
def test_what_is_to_be_reached_has_no_source(title: str, found: bool) -> None:
    """A figure under a heading over what will be different is an aim."""
    told = told_of("85% of homes were damp (79% then).", title)
    assert ("figure-without-source" in told) is found


@pytest.mark.parametrize(("figure", "found"), [("41", False), ("52", True)])
def test_a_figure_of_a_table_with_a_source_has_that_source(figure: str, found: bool) -> None:
    """The text tells again what the table of another section counts."""
    told = drawn(
        "background:\n  - title: In numbers\n    text: |\n"
        "      | Measure | 2022 | 2024 |\n      | --- | --- | --- |\n"
        "      | Drug deaths | 38 | 41 |\n\n      Source: National Records of Scotland\n"
        f"  - title: Why\n    text: Of the {figure} people who died in 2024, most were alone.\n"
    ).said
    assert ("figure-without-source" in {one.rule for one in told}) is found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The town has a 24 bed refuge.", "compound-without-hyphen"),
        ("Every child has a 30 month review.", "compound-without-hyphen"),
        ("Harm here is below the England average.", "claim-without-source"),
        ("Contact: ruth.hay@fenmarsh.example, 01632 555 210.", "direct-number"),
        ("It is offered in 100% of wards (2 of 4).", "share-in-words-that-is-not-so"),
        ("There were 44 first time buyers in 2025.", "compound-without-hyphen"),
        ("On the island there are Mor ferries.", "misspelling"),
        ("It is long since we spoke, many of us was ill then.", "grammar-slip"),
        ("We see drug-related harm. All harm is drug related.", "hyphen-in-two-forms"),
        ("We see drug-related harm. The Drug Related Practice helps.", "hyphen-in-two-forms"),
        (
            "We will set up a panel. There are many members that reports to the Board.",
            "grammar-slip",
        ),
        ("Ask Ann Bell: 01632 960 800. Text 07860 077333.", "mobile-number"),
        ("Few know it. 58% of people with children had nobody.", "figure-without-source"),
        ("The rate per 100,000 people is 4 per 100,000.", "repeated-phrase"),
        (
            "We speak of Substance Use here. Few people know of substance use.",
            "short-name-with-and-without-capital",
        ),
        ("It was 30 per 100,000 here, compared to 42 for Saltby.", "comparator-without-unit"),
        (
            "| Measure | 2025/26 | 2026/27 |\n| --- | --- | --- |\n"
            "| Crimes | 88,500 | 88,500 |\n| Fires | 90,000 | 91,000 |",
            "target-against-direction",
        ),
        (
            "The Child Pledge is ours. We hold to the Child Pathway. Each boy has a child pathway.",
            "short-name-with-and-without-capital",
        ),
        ("We had twelve visits:\n\n- Two schools\n- Harbours", "list-shorter-than-announced"),
        ("The county had 9,874 incidents:\n\n- 2,611 people died", "figure-without-source"),
        ("The county is home to 1,420 people of working age.", "figure-without-source"),
        ("The reference of this plan is MQC AQAP 2026.", "unexplained-abbreviation"),
        ("We act quickly, as data tells us that it helps.", "claim-without-source"),
        ("We meet about Naloxone. All carry naloxone.", "word-with-and-without-capital"),
        ("Too many families have lost somebody. Each is a loss.", "claim-without-source"),
        ("Of 61,988 people 4.9% (59,102) came.", "share-in-words-that-is-not-so"),
        ("- Ann Lee: 01700 555 318", "direct-number"),
        (
            "| Measure | 2026/27 | 2027/28 | 2028/29 |\n| --- | --- | --- | --- |\n"
            "| People who wait | 991 | 998 | 910 |",
            "target-against-direction",
        ),
    ],
)
def test_what_is_near_to_a_right_text_is_told(text: str, rule: str) -> None:
    """A thing of so many beds, a number alone, and a step the wrong way are told."""
    assert rule in told_of(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Steering Group meets in March, June and September.", False),
        ("The Walking Group set off in March.", True),
    ],
)
def test_a_group_that_meets_in_some_months_watches_over_a_plan(text: str, found: bool) -> None:
    """It says when."""
    plan = PLAN.format(deeds="            - Mend walls", measure="6 walls")
    told = {one.rule for one in drawn(f"{plan}introduction: {text}\n").said}
    assert ("strategy-without-governance" in told) is found


@pytest.mark.parametrize(("label", "found"), [("(a)", False), ("Promise 1", True)])
def test_the_letter_of_a_point_is_read_with_its_list(label: str, found: bool) -> None:
    """Each list begins with (a); what is called a promise is looked for in the whole document."""
    part = (
        "  - id: act{at}\n    title: Act {at}\n    commitments:\n      - items:\n"
        "          - id: train{at}\n            label: {label}\n"
        "            text: train {at} staff.\n"
    )
    text = "priorities:\n" + "".join(part.format(at=at, label=label) for at in (2, 3, 4))
    assert ("label-of-several" in {one.rule for one in drawn(text).said}) is found


@pytest.mark.parametrize("promises_first", [True, False])
def test_what_is_typed_first_is_read_first(promises_first: bool) -> None:
    """Promises and sections of a priority are printed in the order in which they are typed."""
    promises = (
        '    commitments:\n      - lead-in: "We will:"\n        items:\n          - id: train\n'
        "            text: train staff in zone quick exchange (ZQE).\n"
    )
    sections = "    sections:\n      - title: How we know\n        text: The ZQE grows.\n"
    both = promises + sections if promises_first else sections + promises
    said = drawn(f"priorities:\n  - id: act\n    title: Act early\n{both}").said
    told = "abbreviation-before-its-words" in {one.rule for one in said}
    assert told is not promises_first
