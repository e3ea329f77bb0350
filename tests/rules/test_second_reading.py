"""What a second reading finds: each fault in two wordings, and what looks like it and is right."""

import pytest

from .catalogue import drawn

LONG = "Everybody who asks for help in this county should be seen on the day they ask"

FAULTS = (
    ("grammar-slip", "This strategy and delivery plan shows the way."),
    ("grammar-slip", "We take an evidence base approach to all of it."),
    ("grammar-slip", "It is worst for those aged between 16-24."),
    ("grammar-slip", "We want a reduction is drug related admissions."),
    ("grammar-slip", "Childrens homes are near. All is on the councils website."),
    ("grammar-slip", "It is far reaching work, for each of the towns are asked."),
    ("grammar-slip", "Good practise is shared, and a license is needed."),
    ("grammar-slip", "They work with multi agency teams and non opiate users."),
    ("grammar-slip", "We are on course for are target."),
    ("grammar-slip", "They live in there own homes and get free advise."),
    ("grammar-slip", "Last year we seen a rise. We want to advice people."),
    ("how-often-left-open", "Progress is reviewed by the board regularly."),
    ("how-often-left-open", "The board gives periodic updates and regular reports."),
    ("sentences-run-together", f"{LONG}, this is what we stand for."),
    ("sentences-run-together", f"{LONG} this outlines how that is done."),
    ("clipped-word", "Ask the orgs re meds at their mtgs."),
    ("clipped-word", "All staff, inc nurses, are asked approx twice."),
    ("estimate-too-exact", "An estimated total of £428,592,321 per year is spent."),
    ("estimate-too-exact", "Of 463 participants 67.56% said no."),
    ("percentages-written-two-ways", "It was 46 percent, then 50% and 52%."),
    ("percentages-written-two-ways", "It was 46 per cent, then 50% and 52%."),
    ("name-with-a-small-letter",
     "We read the Fenmarsh Market Profile. So says the Fenmarsh market Profile."),
    ("name-with-a-small-letter", "Ask the Home Office. It is the Home office that pays."),
    ("word-with-and-without-capital", "All of it is Cannabis. Much cannabis is seen."),
    ("term-in-several-forms", "Since covid 19 it fell. It rose after Covid-19."),
    ("term-in-several-forms", "The ten-year plan is long. A 10-year plan is read."),
    ("work-of-two-years",
     "So says the Market Profile, 2021. It is in the Market Profile, 2020."),
    ("work-of-two-years",
     "It is in the Force Delivery Plan 2021-24. See the Force Delivery Plan 2022 – 2024."),
    ("note-mark-in-the-text", "The plan saves lives1. So says guidance2 of theirs."),
    ("note-mark-in-the-text", "They read the notices (CPNs1) twice."),
    ("note-mark-in-the-text", "It was high (751,000 men)1. It fell."),
    ("name-in-two-forms",
     "See the Suicide Action Prevention Plan. The Suicide Prevention Action Plan is long."),
    ("name-in-two-forms",
     "Ask the Saltby Alcohol and Drugs Partnership. The Alcohol and Drug Partnership met."),
    ("punctuation-slip", "Strategic Co-production- people help."),
    ("punctuation-slip", "It met with the following aims;"),
    ("punctuation-slip", "It was so from 2016 -2021 in all."),
    ("apostrophe-in-plural", "It grew (see the TOP’s)."),
    ("misspelling", "The licencing of bars is in the center."),
    ("punctuation-slip", "The state gave £640million for trees."),
    ("punctuation-slip", "It helps with outcome 5(to keep well)."),
    ("grammar-slip", "We hear peoples’ views before we plan."),
    ("grammar-slip", "The homes that is near the park are new."),
    ("misspelling", "Ask the Director of Public Heatlh about health."),
    ("misspelling", "The answers will indictate what is wanted."),
    ("name-in-two-forms",
     "The Council’s Oaks and Woodland Strategy. The Council’s Oaks and Woodlands Strategy."),
)  # fmt: skip

RIGHT = (
    ("note-mark-in-the-text", "They read the F1s and the ICBs, and 3 CCGs 2 years on."),
    ("grammar-slip", "This strategy and that plan show the way."),
    ("grammar-slip", "Data and information are shared. The evidence base is thin."),
    ("grammar-slip", "It is worst between 16 and 24. Between 2016 and 2021 it fell."),
    ("grammar-slip", "Children's homes are near. The council's website says so."),
    ("grammar-slip", "An outcomes framework, an hour, a union, a European city, a one-off."),
    ("grammar-slip", "They license bars. A licence is needed. We practise what is good practice."),
    ("grammar-slip", "Pre- and post-release care. They co-produce. The people and are there."),
    ("grammar-slip", "There are homes there. We advise people, and they take advice."),
    ("how-often-left-open", "The board reviews progress regularly, once every quarter."),
    ("how-often-left-open", "People who use drugs regularly meet nurses. Each month it is told."),
    ("sentences-run-together", "In a county with so many towns and so few buses, this is hard."),
    ("sentences-run-together", f"{LONG}, and this is what we stand for."),
    ("sentences-run-together", f"{LONG}. This is what we stand for."),
    ("clipped-word", "Re-open it. The group, the clinic and the prescription are there."),
    ("estimate-too-exact", "An estimated 41,000 people live here. Exactly 40,809 were counted."),
    ("estimate-too-exact", "Of 463,000 residents 67.56% said no. About 50 per 100,000 did."),
    ("percentages-written-two-ways", "It was 46%, then 50%. It is percentages that count."),
    ("name-with-a-small-letter", "The market was full. We read the Fenmarsh Market Profile."),
    ("word-with-and-without-capital", "Cannabis is seen. Much cannabis is sold by Alcohol UK."),
    ("word-with-and-without-capital", "The Board met. Every board does."),
    ("word-with-and-without-capital", "• Parents wait. • Parents ask. All parents do."),
    ("term-in-several-forms", "Covid-19 came. Then Covid-19 went, and Covid-19 came back."),
    ("work-of-two-years", "So says the Market Profile 2021, and the Market Profile 2021 is new."),
    ("work-of-two-years", "The Children Act 1989 came before the Children Act 2004."),
    ("note-mark-in-the-text", "Ask for page 2, PM2.5, CO2, Covid19, H1 and N95."),
    ("name-in-two-forms", "See the Suicide Prevention Action Plan. That Action Plan is long."),
    ("punctuation-slip", "Short- and long-term aims. It fell by 5 -3 is no number."),
    ("apostrophe-in-plural", "The GP’s room is here."),
    ("misspelling", "Draughts at the kerb; the programme helps them enrol and fulfil."),
    ("punctuation-slip", "It cost £5m and 3bn. See section 21(a), rule 17(iii) and service(s)."),
    ("grammar-slip", "The lands of First Nations peoples’ councils are wide."),
    ("grammar-slip", "It has 40 homes, which is nearly a third. Of 90 homes that is about half."),
    ("grammar-slip", "Of the 82,000 adults that is about one in nine."),
    ("misspelling", "The Stanier Trust has debt advisors, a convenor and inhouse staff."),
    ("name-in-two-forms",
     "King’s Oaks and Woodland Strategy differs from the Oaks and Woodlands Strategy."),
)  # fmt: skip


def rules(text: str) -> set[str]:
    """The rules that have something to say about an introduction."""
    return {remark.rule for remark in drawn(f"introduction: |\n  {text}\n").said}


@pytest.mark.parametrize(("rule", "text"), FAULTS)
def test_a_second_reading_finds_it(rule: str, text: str) -> None:
    """A fault of the kind is found in the text, in more than one wording."""
    assert rule in rules(text)


@pytest.mark.parametrize(("rule", "text"), RIGHT)
def test_what_looks_like_a_fault_and_is_right_is_left_alone(rule: str, text: str) -> None:
    """The opposite of each fault draws nothing from the rule that finds it."""
    assert rule not in rules(text)


SECTION = "background:\n  - title: Needs\n    text: |\n      {text}\n"


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("figure-without-source", "Drink is linked to 46% of all crime since 2021.", True),
        ("figure-without-source", "One in four adults drinks too much.", True),
        ("figure-without-source", "It is 46% of crime (Home Office, 2024).", False),
        ("figure-without-source", "According to the census 4,500 people live here.", False),
        ("figure-without-source", "We will cut it by 46% and spend £2 million on it.", False),
        (
            "figure-without-source",
            "Larkfield Homes owns 9,640 homes and employs 410 people.",
            False,
        ),
        ("figure-without-source", "Families in the town own 9,640 homes.", True),
        ("figure-without-source", "Our 14 children's homes have 1,120 neighbours.", False),
        ("figure-without-source", "The rescue team answers 4,150 calls a year.", False),
        (
            "figure-without-source",
            "We license 1,260 drivers. About 90% of them drive at night.",
            False,
        ),
        (
            "figure-without-source",
            "Our ferry service carries 22% of residents. We keep 1,150 boats.",
            True,
        ),
        ("figure-without-source", "Our population has 22% more people over 65.", True),
        ("figure-without-source", "The county has 3,440 adults in paid work.", True),
        ("figure-without-time", "Our archive keeps 84,000 maps.", False),
        ("figure-without-time", "The county has 84,000 commuters.", True),
        ("figure-without-source", "Thank you to the 214 women who told us what is wrong.", False),
        (
            "figure-without-source",
            "| In | 2024 |\n      | --- | --- |\n      | Ash | 1,204 |\n\n      Source: Police",
            False,
        ),
        ("claim-without-source", "The survey found 412 homes with damp.", False),
        ("claim-without-source", "The survey found many homes with damp.", True),
        ("misspelling", "We will patrol each hotspot.", False),
        ("figure-without-time", "Drink is linked to 46% of all crime.", True),
        ("figure-without-time", "In 2024/25 drink was linked to 46% of all crime.", False),
        ("old-figure-in-words", "In 2018 there were 1,240 people in treatment.", True),
        ("old-figure-in-words", "In 2017-18 the rate was 50 per 100,000.", True),
        ("old-figure-in-words", "In 2025 there were 1,240 people in treatment.", False),
        ("old-figure-in-words", "Since 2018 it has risen to 1,240 people.", False),
        ("date-in-words-outside-the-period", "The aim is to halve it by 2021.", True),
        ("date-in-words-outside-the-period", "It was halved by 2021.", False),
        (
            "figure-without-source",
            "Our post 16 young people have key stage 4 pupils as friends.",
            False,
        ),
    ],
)
def test_a_figure_that_stands_in_the_text_alone(rule: str, text: str, found: bool) -> None:
    """A figure needs a source, a time that is not long gone, and no field for that to be seen."""
    said = drawn("period: 2026/2031\n" + SECTION.format(text=text)).said
    assert (rule in {remark.rule for remark in said}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A copy of the policy, together with the map and the form, were sent to parishes.", True),
        ("The status of recommendations were told to the panel.", True),
        ("The closure of several branches were a blow to the villages.", True),
        ("A review of parking charges were held in spring.", True),
        ("The homes that was built are let. Local analysis indicate that costs rise.", True),
        ("A handful of homes have no heating, and a sample of tenants were asked.", False),
        ("The Board of Governors have agreed. A cluster of villages are without a bus.", False),
        ("The cost of heating homes and the price of food have risen.", False),
        ("What the users of the library want are longer hours.", False),
        ("This strategy set out five aims in 2021. Fewer staff are off.", False),
    ],
)
def test_a_verb_goes_with_a_subject_that_stands_far_before_it(text: str, found: bool) -> None:
    """Any noun in the singular asks for its verb; words for several things take both."""
    assert ("grammar-slip" in rules(text)) == found


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("term-spelt-two-ways", "We are focussed on homes. They were focused on jobs.", True),
        ("term-spelt-two-ways", "Some benefitted early, and others benefited late.", True),
        ("term-spelt-two-ways", "They filled the form and filed it, hoping and hopping.", False),
        ("term-in-several-forms", "The Tier One team met. It saw a tier one case.", True),
        ("term-in-several-forms", "We now pay for Phase 2. Yet phase 2 is long.", True),
        ("term-in-several-forms", "Phase 1 ends. In May phase 1 is seen.", False),
        ("grammar-slip", "It is good but and late. We read the our plan.", True),
        ("grammar-slip", "The priorities areas are three.", True),
        ("grammar-slip", "That would result a waste. It leads to improve homes.", True),
        ("grammar-slip", "Deliver of homes is slow.", True),
        ("grammar-slip", "We end it in all it's forms.", True),
        ("grammar-slip", "The Council' s cabinet met.", True),
        ("grammar-slip", "In recent article the plan was praised.", True),
        ("grammar-slip", "It is a hub which helps people, it is open to all.", True),
        ("grammar-slip", "It is a town which, they say, is old. All it's not is dear.", False),
        ("grammar-slip", "From recent group work and by previous plan holders we learn.", False),
        (
            "grammar-slip",
            "Think of them. It led to believe nothing. To result in it is hard.",
            False,
        ),
        ("grammar-slip", "The activities programmes are new, and our needs are plain.", False),
    ],
)
def test_one_form_and_no_word_too_many(rule: str, text: str, found: bool) -> None:
    """A term has one form in a document, and small words stand where they can stand."""
    assert (rule in rules(text)) == found


@pytest.mark.parametrize(
    ("text", "rest", "found"),
    [
        ("To do this we will:", "", True),
        ("We will:\n\n      ### Next\n\n      Go on.", "", True),
        ("We will:\n\n      - go far", "", False),
        ("We will:", "    figures: [map]\n", False),
        ("We will:", "    sections:\n      - title: One\n        text: It is near.\n", False),
        ("We act when: late.", "", False),
    ],
)
def test_what_is_announced_follows(text: str, rest: str, found: bool) -> None:
    """A section that ends with a colon is followed by something that it prints."""
    said = drawn(SECTION.format(text=text) + rest).said
    assert ("text-cut-off" in {remark.rule for remark in said}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Number of needles disposed of", False),
        ("Number of tenants engaged with", False),
        ("The council has disposed of", True),
        ("We will ensure the availability of", True),
    ],
)
def test_a_verb_of_two_words_may_end_what_is_counted(text: str, found: bool) -> None:
    """“Disposed of” is whole behind what was disposed of."""
    said = drawn(SECTION.format(text=text)).said
    assert ("text-cut-off" in {remark.rule for remark in said}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The swings there were the first place I was allowed to go.", False),
        ("The people there are the kindest I have met.", False),
        ("The rooms were the first place was allowed to go.", True),
    ],
)
def test_who_writes_a_foreword_may_say_i(text: str, found: bool) -> None:
    """“I” opens a clause in the middle of a sentence, as “we” does."""
    said = drawn(SECTION.format(text=text)).said
    assert ("grammar-slip" in {remark.rule for remark in said}) == found


@pytest.mark.parametrize(
    ("now", "then", "found"),
    [
        ("14 parks hold a silver flag award.", "17 parks hold a silver flag award by 2031.", False),
        ("14 parks hold a silver flag award.", "17 parks hold a silver flag award.", True),
    ],
)
def test_what_is_so_by_a_later_year_is_another_figure(now: str, then: str, found: bool) -> None:
    """Where we are now, and how we will tell that it worked."""
    text = f"introduction: {now}\nbackground:\n  - title: Success\n    text: {then}\n"
    said = drawn(text).said
    assert ("figure-repeated-differently" in {remark.rule for remark in said}) == found
