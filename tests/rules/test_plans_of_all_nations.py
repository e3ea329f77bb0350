"""What plans of councils in all nations say rightly, beside what is wrong and nearly the same."""

import pytest

from .catalogue import drawn, messages

SECTION = "background:\n  - title: {}\n    text: |\n      {}\n"


def rules(text: str, title: str = "Where we are now") -> set[str]:
    """The rules that have something to say about a section."""
    return {one.rule for one in drawn(SECTION.format(title, text)).said}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # two comparisons in one sentence
        ("Admissions, at 689 per 100,000, are higher than the England average (641) but lower "
         "than the North West (741).", "breakdown-that-does-not-add-up"),
        # a share of something else than the part
        ("7 of 26 pumps already run at over 95% of their power.", "share-in-words-that-is-not-so"),
        ("The number of claims has more than doubled, from 14,276 in March to 30,954 in August "
         "2026.", "estimate-too-exact"),
        # names
        ("An Education, Health and Care Plan is a right. Ask about education.",
         "word-with-and-without-capital"),
        ("The Housing (Scotland) Act 2001 asks for it. We build housing.",
         "word-with-and-without-capital"),
        ("Cover was 18% in 2026 (i-Tree Canopy). The canopy grows.",
         "word-with-and-without-capital"),
        ("Every Lead Local Flood Authority has a plan. Two Lead Local Flood Authorities share "
         "one. Ask the Lead Local Flood Authority.", "name-in-two-forms"),
        # words of other tongues and parts of words
        ("Oak processionary moth has come.", "misspelling"),
        ("We fear *Xylella fastidiosa* most.", "misspelling"),
        ("It is **B**uilding trust and **C**ollaborating with children.", "misspelling"),
        ("Diolch yn fawr to everybody.", "misspelling"),
        # letters that everybody knows, or that are part of a standard or a programme
        ("Nobody stays in B&B for longer than a week.", "unexplained-abbreviation"),
        ("Pages meet WCAG (Web Content Accessibility Guidelines) 2.1 AA.",
         "unexplained-abbreviation"),
        ("A survey to BS 5837 comes first.", "unexplained-abbreviation"),
        ("PEACE IV paid for the hall.", "unexplained-abbreviation"),
        ("The wind farm gives 210 MW.", "unexplained-abbreviation"),
        # figures of what is to come, and of the body itself
        ("We'll open a second base for 16 pupils.", "figure-without-source"),
        ("We've built 214 homes.", "figure-without-source"),
        ("By 2030 we need to:\n\n      - fit pumps in 11,500 homes\n      - insulate 23,000 homes",
         "figure-without-source"),
        ("The Act sets two targets to be met by 2030:\n\n      - fewer than 10% of children in "
         "poverty\n      - fewer than 5% of children in need", "figure-without-source"),
        ("Arts Team, Civic Centre, Fenmarsh\\\n      Email: arts@fenmarsh.gov.uk\\\n      "
         "Telephone: 01632 960400", "direct-number"),
        ("The miners' institute needs a roof. Without one the Institute will close.",
         "word-with-and-without-capital"),
        ("Download the plan (PDF, 2.1 MB).", "unexplained-abbreviation"),
        ("Victims know whether the work of the police goes on", "text-cut-off"),
        ("1. drink (64% of respondents)\n      2. speed (51% of respondents)",
         "figure-without-source"),
        ("We will review this strategy in 2029. We will publish an annual report each July.",
         "promise-in-prose"),
        ("In the meantime we keep the desk open. As a result the team has grown.", "grammar-slip"),
        ("After every incident a debrief is held.", "grammar-slip"),
        ("There are five hospices: four adult hospices and one children's.", "grammar-slip"),
        ("We have been awarded £4.2m from a national scheme.", "figure-without-source"),
        ("We will have no emissions by 2060, and be free of smoke by 2040.",
         "date-in-words-outside-the-period"),
        ("We will be smokefree by 2040.", "misspelling"),
        ("How it fell:\n\n      | Source | 2025 |\n      | --- | --- |\n      | Gas | 4 |\n\n"
         "      Figure 1: Emissions by source. Source: our returns.", "pointer-to-nothing"),
        ("We have listened to more than 340 parents.", "figure-without-source"),
        ("The words are:\n\n      - **HRA:** Housing Revenue Account\n      - **SAP** – Standard "
         "Assessment Procedure\n\n      The HRA pays, and SAP counts.",
         "unexplained-abbreviation"),
        ("Thank you to the 3,412 people who took the time to have their say.",
         "figure-without-source"),
        ("The Council, which employs 3,100 people, pays the Living Wage.",
         "figure-without-source"),
        ("The wait was 6 minutes 42 seconds. We will answer within two minutes.",
         "number-in-words-and-in-figures"),
        ("We've put aside £320,000 for lamps. We propose to do 18,000 visits a year.",
         "figure-without-source"),
        ("Outcome: the number of jobs is up 15% on the baseline.", "figure-without-source"),
        ("Themes:\n\n      - Grow income from £410,000 to £600,000\n      - Light ten paths",
         "figure-without-source"),
        # names of papers and groups
        ("We follow Families Affected by Drug Use in Scotland. It may have affected you.",
         "word-with-and-without-capital"),
        ("The Experts by Experience panel met. We value experience.",
         "word-with-and-without-capital"),
        ("The Welsh Language (Wales) Measure 2011 is law. We love the Welsh language.",
         "name-with-a-small-letter"),
        ("Some are lesbian, gay or bisexual (LGB+).", "unexplained-abbreviation"),
        # nouns that are verbs elsewhere
        ("Double what passes through our reuse shops. There is a reuse area.", "grammar-slip"),
        ("We held 14 listening sessions.", "grammar-slip"),
        ("Standards are used to plan for open space.", "grammar-slip"),
        ("Tá an plean seo ar fáil as Gaeilge ar ár suíomh gréasáin.", "grammar-slip"),
        ("There are 67 publicly funded schemes.", "compound-without-hyphen"),
        ("We saved the brutalist bus station.", "misspelling"),
        # other wholes, labels and times
        ("Of the bin, 38% was food, three-quarters of it avoidable.", "fraction-that-is-not-so"),
        ("It has 28 stations: 4 wholetime, 3 day-crewed and 21 on-call.",
         "breakdown-that-does-not-add-up"),
        ("**Proposal 1** Demand has more than halved since 2010: each station is called out 0.6 "
         "times a night.", "change-in-words-that-is-not-so"),
        ("At present we aim to reach 80% of fires.", "target-in-words-without-date"),
        ("Two thirds had been seen within the previous six months.", "period-without-year"),
        ("For large print or Braille please ring 01632 960123.", "direct-number"),
        # titles in italics, names in quotation marks, ranks and other words for the same letters
        ("Read *Suicide prevention in England: a strategy* first. We prevent suicide.",
         "word-with-and-without-capital"),
        ('We run a "Think Carer" week. A carer may ring.', "word-with-and-without-capital"),
        ("It is lower for those in NS-SEC 6.", "unexplained-abbreviation"),
        ('Stop saying "LAC" of children.', "unexplained-abbreviation"),
        ("The plan will be refreshed should there be changes in law.", "grammar-slip"),
        ("Pay starts at 12p above the National Living Wage.", "claim-without-source"),
        ("Sales worth £250,000 or more go to Cabinet.", "figure-without-time"),
        ("Help Trust estimates that as many as 135 people are affected.",
         "figure-without-source"),
        ("Part 3 of the Children Act is law.", "figure-without-source"),
        ("Points:\n\n      - Bikeability: train 9,500 pupils each year\n      - Ask schools",
         "figure-without-source"),
        ("We answered by webchats.", "misspelling"),
        ("Citizens Advice will see anybody. We give advice.", "word-with-and-without-capital"),
        ("Seizures rose from 311 to 352, as did arrests (146, up from 121).",
         "breakdown-that-does-not-add-up"),
        ("Even so, 61 of the 94 sites are above 10 units, the level that is wanted.",
         "breakdown-that-does-not-add-up"),
        ('Inspectors said: "Early help is well established, but nobody knows who leads."',
         "claim-without-source"),
        ("1.2 Get 300 women running.\n\n      1.3 Extend the scheme to 15 schools.",
         "figure-without-source"),
        ("The canal is no back yard.", "misspelling"),
        # a row of clauses
        ("It gets us outdoors, it keeps us active, it brings neighbours together and it puts "
         "fresh food on the table.", "grammar-slip"),
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(text: str, rule: str) -> None:
    """A sentence that no sub-editor would touch draws no remark."""
    assert rule not in rules(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Women felt more safe (48%) on buses than men did (52%).",
         "breakdown-that-does-not-add-up"),
        ("7 of 26 pumps run, which is 95%.", "share-in-words-that-is-not-so"),
        ("There are more than 14,276 claims.", "estimate-too-exact"),
        ("We like Education in schools. Ask about education.", "word-with-and-without-capital"),
        ("Ask the Fenmarsh Recovery Services Board. It is the Fenmarsh Recovery Service Board. "
         "The Fenmarsh Recovery Services Board decides.", "name-in-two-forms"),
        ("We fear the *aple canker* most.", "misspelling"),
        ("It is **bilding** trust.", "misspelling"),
        ("Nobody stays in a BNS for longer than a week.", "unexplained-abbreviation"),
        ("The AA team comes first.", "unexplained-abbreviation"),
        ("The SEND team paid for the hall.", "unexplained-abbreviation"),
        ("There are 1,600 pupils in the town with no base.", "figure-without-source"),
        ("In all, 11,500 homes have pumps:\n\n      - 23,000 homes in the town are cold",
         "figure-without-source"),
        ("The wait was 6 minutes at night. We will answer within two minutes.",
         "number-in-words-and-in-figures"),
        ("Some 4,120 people in the town have put money aside.", "figure-without-source"),
        ("We hear from those Affected by drink. It may have affected you.",
         "word-with-and-without-capital"),
        ("The Fenmarsh Market Profile is new. Read the Fenmarsh market Profile. Ask for the "
         "Fenmarsh Market Profile.", "name-with-a-small-letter"),
        ("Ask our provides team. There is a provide area.", "grammar-slip"),
        ("We are listening residents.", "grammar-slip"),
        ("We wrote to plan for open space a request, and the board agreed to mechanism for it.",
         "grammar-slip"),
        ("We will have no emissions by 2033.", "date-in-words-outside-the-period"),
        ("Ann Lee, Civic Centre, Fenmarsh\\\n      Telephone: 01632 960400", "direct-number"),
        ("Those who drink alcohol need help. We sell no Alcohol in halls.",
         "word-with-and-without-capital"),
        ("Victims know whether the work of the police rests on", "text-cut-off"),
        ("1. drink (64% of drivers)\n      2. speed (51% of drivers)", "figure-without-source"),
        ("We will review every lamp in 2029. We will publish a map of lamps each July.",
         "promise-in-prose"),
        ("Furthermore the team has grown.", "grammar-slip"),
        ("There are five depots: four large depots and two depot's.", "grammar-slip"),
        ("We are pleased with £4.2m of visitor spending.", "figure-without-source"),
        ("How it fell:\n\n      Figure 1: Emissions by source. Source: our returns.",
         "pointer-to-nothing"),
        ("The words are:\n\n      - **HRA:** What we pay\n\n      The HRA pays.",
         "unexplained-abbreviation"),
        ("There are 67 state funded schemes.", "compound-without-hyphen"),
        ("Less than half (63%) of them agreed.", "fraction-that-is-not-so"),
        ("It has 29 stations: 4 wholetime, 3 day-crewed and 21 on-call.",
         "breakdown-that-does-not-add-up"),
        ("We aim to reach 80% of fires.", "target-in-words-without-date"),
        ("We saw two thirds of them in the last six months.", "period-without-year"),
        ("Ring Ann Lee, 01632 960123.", "direct-number"),
        ("Read the *new Suicide strategy* first. We prevent suicide.",
         "word-with-and-without-capital"),
        ('We run "a week for each Carer" in June. A carer may ring.',
         "word-with-and-without-capital"),
        ('Stop saying that LAC "cost" too much.', "unexplained-abbreviation"),
        ("The plan will be refreshed should be changed in law.", "grammar-slip"),
        ("Pay is above the national average.", "claim-without-source"),
        ("The Trust knows that as many as 135 people are out of work.", "figure-without-source"),
        ("We will give Advice to all. We gave advice before.",
         "word-with-and-without-capital"),
        ("There were 352 arrests (146 by day and 121 at night).",
         "breakdown-that-does-not-add-up"),
        ("There are 94 sites, 61 more than the 10 of 2025.", "breakdown-that-does-not-add-up"),
        ("Early help is well established.", "claim-without-source"),
        ("1.2 Some 3,000 women in the town are running.", "figure-without-source"),
        ("The canal is no play ground.", "misspelling"),
        ("The service brings people together, it connects towns with each other.",
         "grammar-slip"),
    ],
)  # fmt: skip
def test_what_is_wrong_and_nearly_the_same_is_told(text: str, rule: str) -> None:
    """What differs by the slip itself is told as ever."""
    assert rule in rules(text)


@pytest.mark.parametrize(
    ("title", "flagged"),
    [
        ("The Well-being of Future Generations (Wales) Act 2015", False),
        ("Our Poverty Truth Commission", False),
        ("Our Better Partnership Working", True),
        ("Working Together Under One Roof", True),
    ],
)
def test_a_heading_that_is_a_name_keeps_its_capitals(title: str, *, flagged: bool) -> None:
    """The name of a law or of a body is no heading in capitals."""
    assert ("heading-in-capitals" in rules("We follow it.", title)) is flagged


PROMISE = """
priorities:
  - id: roads
    title: Roads
    commitments:
      - lead-in: "By 2030 we will:"
        items:
          - id: trips
            text: replace or remove one out of four car trips in the county
      - lead-in: "{}"
        items:
          - id: more-trips
            text: replace or remove a further one out of three car trips in the county
"""


def test_a_lead_in_may_give_the_date() -> None:
    """“By 2030 we will:” dates the promises below it, and “We will:” does not."""
    rule = "commitment-without-date"
    assert messages(PROMISE.format("By 2040 we will:"), rule) == []
    assert len(messages(PROMISE.format("We will:"), rule)) == 1


def test_steps_of_different_years_are_no_repeats() -> None:
    """What is led in by different years is not the same promise twice."""
    rule = "same-in-other-words"
    assert messages(PROMISE.format("By 2040 we will:"), rule) == []
    assert messages(PROMISE.format("By 2030 we will:"), rule) != []


@pytest.mark.parametrize(
    ("sentence", "watched"),
    [
        ("The Inclusion Board, which is chaired by the Director and the Chief Nurse, meets every "
         "other month and will oversee delivery.", True),
        ("A report will be sent to the regional office and to the Policy Committee each year.",
         True),
        ("A cross-service team will be set up to oversee the plan.", True),
        ("The Compact will hold partners to account through its Board.", False),
        ("It is the responsibility of the Strategic Partnership.", True),
        ("Scorecards are filled in twice a year and sent to the Joint Committee.", True),
        ("The Board meets in the town hall.", False),
        ("A report will be sent to every household.", False),
    ],
)  # fmt: skip
def test_who_watches_over_it_may_be_said_in_many_ways(sentence: str, *, watched: bool) -> None:
    """A body that will oversee, or that reports are sent to, watches over the strategy."""
    written = PROMISE.format("We will:") + f"introduction: {sentence}\n"
    assert (messages(written, "strategy-without-governance") == []) is watched


def test_a_time_in_a_note_is_told_as_such() -> None:
    """Where only a note has the time, nobody says that there is none."""
    row = (
        "priorities:\n  - id: roads\n    title: Roads\n    actions:\n      columns:\n"
        "        action: Action\n        due: Timeframe\n      rows:\n"
        "        - id: map\n          action: Map the gaps in services.\n          note: {}\n"
    )
    noted, plain = row.format('"**Timeframe:** Q2 2027"'), row.format("Begun.")
    assert messages(noted, "action-without-date") == [
        "the time “Q2 2027” stands in the note of an action"
    ]
    assert messages(plain, "action-without-date") == [
        "action “Map the gaps in services.” has no date"
    ]


def test_a_baseline_may_be_old() -> None:
    """A figure of the year that is called the baseline is as old as it must be."""
    baseline = "The baseline year is 2018. In {} buses put out 7,412 tonnes of carbon."
    period = "period: 2026/2031\n"
    rule = "old-figure-in-words"
    section = SECTION.format("Where we are now", baseline)
    assert messages(period + section.format(2018), rule) == []
    assert messages(period + section.format(2019), rule) != []


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Fenmarsh Housing Plan 2020-2025", "Fenmarsh Housing Plan 2026-2031", False),
        ("National Housing Plan 2019", "National Housing Plan 2026-2031", False),
        ("Fenmarsh Housing Plan 2025-2030", "Fenmarsh Housing Plan 2026-2031", True),
        ("Fenmarsh Market Profile 2020", "Fenmarsh Market Profile 2021", True),
    ],
)
def test_editions_that_follow_each_other_are_two_works(
    one: str, other: str, *, flagged: bool
) -> None:
    """An edition that ended before the other began is no slip of the year."""
    section = SECTION.format("Where we are now", f"We follow the {other}. So said the {one}.")
    written = "period: 2026/2031\n" + section
    assert (messages(written, "work-of-two-years") != []) is flagged


@pytest.mark.parametrize(
    ("first", "flagged"), [("the prevention of noise", False), ("the prevention of noises", True)]
)
def test_a_list_may_set_an_article_before_a_title(first: str, *, flagged: bool) -> None:
    """“The prevention of crime” names the priority “Prevention of crime”."""
    written = (
        "priorities:\n  - id: noise\n    title: Prevention of noise\n"
        "  - id: safe\n    title: Public safety\nintroduction: |\n  Our priorities are:\n\n"
        f"  - {first}\n  - public safety\n"
    )
    assert (messages(written, "priority-announced-otherwise") != []) is flagged


def test_themes_of_a_national_plan_are_no_list_of_priorities() -> None:
    """What another's plan rests on may differ from the titles of this one; our own may not."""
    titles = ("Increasing the number of singers", "Increasing singing", "Better halls")
    written = "priorities:\n" + "".join(
        f"  - id: p{number}\n    title: {title}\n" for number, title in enumerate(titles)
    )
    themes = "\n\n      - Raise the number of singers\n      - Increasing singing\n"
    rule = "priority-announced-otherwise"
    theirs = SECTION.format("Why", f"The Welsh Government's plan rests on these themes:{themes}")
    ours = SECTION.format("Why", f"With the Welsh Government's plan our themes are:{themes}")
    assert messages(written + theirs, rule) == []
    assert messages(written + ours, rule) != []


def test_progress_that_is_published_is_a_review() -> None:
    """“We publish our progress each January” says when the plan is looked at again."""
    written = "period: 2026/2031\n" + PROMISE.format("We will:")
    rule = "strategy-without-review"
    assert messages(written + "introduction: We publish our progress each May.\n", rule) == []
    assert messages(written + "introduction: We publish our menus each May.\n", rule) != []


def test_a_speaker_in_brackets_ends_what_she_said() -> None:
    """Behind somebody's words her name in brackets needs no full stop."""
    told = "Nobody waits for longer than a week before they are seen by a nurse."
    spoken = '"Nobody asked me how I was, not once in all these years." (A mother in Kettley)'
    cut = "Nobody asked me how I was, not once in all these years (a mother in Kettley)"
    rule = "paragraph-without-stop"
    section = SECTION.format("Where we are now", "\n\n      ".join((told, told, "{}")))
    assert messages(section.format(spoken), rule) == []
    assert messages(section.format(cut), rule) != []


@pytest.mark.parametrize(
    ("lead", "dated"),
    [("Over the life of this plan we will:", True), ("In our life we will:", False)],
)
def test_the_life_of_the_plan_is_a_time(lead: str, *, dated: bool) -> None:
    """What is led in by the life of the plan is due by its end."""
    said = messages(PROMISE.format(lead), "commitment-without-date")
    assert (said == []) is dated


def test_letters_with_other_words_are_no_closed_body() -> None:
    """Letters that the text explains otherwise stand for no body that once had them."""
    text = "We will fit {} (ISA) to our vans. The ISA will advise us."
    section = "period: 2023/2030\n" + SECTION.format("Where we are now", text)
    rule = "closed-national-body"
    assert messages(section.format("Intelligent Speed Assistance"), rule) == []
    assert messages(section.format("the Independent Safeguarding Authority"), rule) != []


def test_a_plan_of_a_named_programme_is_not_this_one() -> None:
    """“The Harbour Two Local Action Plan” is another's; “our local action plan” is missing."""
    section = SECTION.format("Where we are now", "We deliver {}.")
    rule = "plan-that-is-not-here"
    assert messages(section.format("the Harbour Two Local Action Plan"), rule) == []
    assert messages(section.format("our local action plan"), rule) != []


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("Of the backlog, £9.7m is classed as Priority 1 and £23.1m as Priority 2.", False),
        ("Work on the backlog is told under Priority 2.", True),
    ],
)
def test_a_rank_is_no_pointer_to_a_priority(sentence: str, *, flagged: bool) -> None:
    """What is classed as Priority 2 points nowhere; “under Priority 2” does."""
    written = PROMISE.format("We will:") + f"introduction: {sentence}\n"
    assert (messages(written, "pointer-to-nothing") != []) is flagged


def test_what_was_done_once_is_history() -> None:
    """Homes that were knocked down then are told of; homes that stood then are an old figure."""
    section = "period: 2026/2031\n" + SECTION.format("Where we are now", "{}")
    rule = "old-figure-in-words"
    assert messages(section.format("23 homes were knocked down in 2018."), rule) == []
    assert messages(section.format("In 2018 there were 23 homes beside it."), rule) != []
