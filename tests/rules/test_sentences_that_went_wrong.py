"""Sentences that went wrong in ways that whole documents show, beside what is right."""

import pytest

from .catalogue import drawn

WRONG = {
    "misspelling": (
        "The work force is young. Every house hold was asked.",
        "We plan the develop ment of neighbour hood halls.",
    ),
    "compound-without-hyphen": (
        "It rests on volunteer based services.",
        "They need post diagnostic support. It is a high performing organisation.",
        "There were year on year increases in cost.",
    ),
    "grammar-slip": (
        "Help our young people do all they can, including, living on their own.",
        "We make sure that they and their families and are given good advice.",
        "Schools offer a graduate response to need.",
        "Full details were not always given, there is much that nobody knows.",
        "All these parts make up the whole town, it is therefore vital to see each.",
        "The manager was away for a year however, we kept all of the work going.",
        "It is clear is that adults wait longest.",
        "This is is what we want.",
        "The form asks about disability and sexual identify.",
        "Children in the age group 0 - 5 years accounts for 44% of all visits [@one].",
        "The team has gone through some significant changes which has been hard.",
        "We convert this analyses to numbers.",
        "Some homes that have stood empty for years, can be let again.",
        "Many are older people also care for each other.",
        "We will run a scheme in every ward will help families.",
        "Looking after our own health and to support others is a task for all.",
        "This years’ fairs will be held in Saltby.",
        "It is better than last years results.",
        "The site is in a unimportant street.",
        "The act asks for a statement of principles, that the council must apply.",
        "The council is required before each period, to publish a statement.",
        "More people as are asking for help.",
        "We ask the owner and, where possible the school.",
        "The Plan for Towns (2011), which was published in 2011, is old.",
        "Data show that rates for all homes during 2016-2018 in Saltby, is 6.4 per 1,000 [@one].",
        "The plan will focus on the tackling crime rates.",
        "The plan was written to reflect and conforms to the new code.",
        "Reversing the rising trend in waste and to reduce its cost.",
        "For example, the Survey of Homes (once the Survey of Rents), has shown that rents rose.",
        "The council has committed to identify what it can do.",
        "More people are asking for help which is encouraging, but few are seen.",
        "Many things lead to waste, broadly these are about price and habit.",
        "We know which homes are let, for who, and where. Some help (eg. advice) is free.",
        "Our Plan for Warm Homes 2022 - 2027, has been drawn up by many.",
        "It was found in several districts which was poorer than ours.",
        "We ask for details such as age and, ethnicity would be useful.",
        "However access to the hall was not possible.",
        "It was so in 400 homes, of which 200 of these were new.",
        "Fenmarsh Council and its partners supports the fair.",
        "They give care for more than 50 hours week.",
        "A landlords duty is to repair it. Each persons needs are met.",
    ),
    "body-as-one-and-as-several": (
        "The latest data are from the survey. Data on rents comes from landlords.",
    ),
    "hyphen-in-two-forms": (
        "We support joint working in every town. A duty of joint-working is set.",
        "We prevent self harm. The rate of self-harm is high.",
    ),
    "list-in-several-forms": (
        "We have four aims:\n\n          - Early intervention and advice\n          - Improve rents"
        "\n          - Reduce waste in homes\n          - Develop new homes",
    ),
    "bracket-without-its-pair": (
        "We follow 'Homes for All: a plan for every town. It covers Saltby's homes.",
    ),
    "punctuation-slip": (
        "The reports came in May 2026June 2027 and later.",
        "It was agreed in April 2023.The next one is due.",
        "We follow the ‘document ‘Plans for small towns’ each year.",
        "The guide (2010)names the steps.",
    ),
    "repeated-phrase": ("It is in the Housing Act 2004 Housing Act 2004 as well.",),
    "link-to-nowhere": ("The whole list is found by clicking here.",),
    "closed-national-body": (
        "The tables are published by the Department for Communities and Local Government.",
    ),
    "national-body-misnamed": ("Read the page of the Department of Energy & Climate Change.",),
}
RIGHT = {
    "compound-without-hyphen": (
        "The most recent specific plan is old.",
        "The post office is near. The plan is based on need. It rose year on year.",
        "They volunteer based on need. We group related tasks.",
    ),
    "grammar-slip": (
        "Many groups, including, but not only, carers, came. They and their staff and ours agree.",
        "Help not only reaches the person, it also reaches the family.",
        "If details were not given, there is nothing to add.",
        "What is clear is that adults wait longest. What it is is a start.",
        "This means that, in addition to homes, some need care.",
        "Our Plan for Homes 2022-2027, which is old, is used. They had to plan and services grew.",
        "A change in the benefits which was made last year is felt.",
        "We look to new organisations that may provide repairs at fair rates.",
        "Working with partners to reduce waste and to improve lives is our aim.",
        "The fund is committed to support for carers. In all, the board (ICB), is one of us.",
        "People who rent, and people who want to use less, can join.",
        "We raise awareness of the healthy choices people can make.",
        "We will ensure the service in every ward will help families.",
        "We will keep the homes families will need.",
        "Homes that are empty and can be let are listed.",
        "They had a big say in the changes, which has been a help.",
        "The council, however, will keep the hall. This year’s fairs will be held in Saltby.",
        "Looking after our health and supporting others is a task for all.",
        "There is a parents evening and a carers group. A university is near.",
        "In the last years of the plan it rose. It was seen in a unit and a unified team.",
        "The aim of the strategy and plan is to help.",
        "Children in the age group are few, and it falls. As it is late, it is dark.",
        "Older people also care for each other. We found that roofs leak, that walls are damp.",
        "However services are run, they cost money. In the coming years, it falls.",
        "The work of the council and its partners is seen. Age and, in part, place will matter.",
        "In addition, where possible, we ask the owner. It is required by law to publish it.",
    ),
    "body-as-one-and-as-several": ("The latest data are here. The use of the data is free.",),
    "hyphen-in-two-forms": (
        "Take-up is low, and few take up more. A long-term plan for the long term.",
    ),
    "bracket-without-its-pair": ("We heard the residents' view of 'Open House' and Ann's plan.",),
    "punctuation-slip": ("We follow ‘Plans for towns’ and ‘Plans for small towns’ each year.",),
    "repeated-phrase": ("It was 40 per cent in 2021 and 40 per cent in 2022.",),
    "link-to-nowhere": (
        "The whole list: [click here](https://www.fenmarsh.example/list). Come here.",
    ),
    "misspelling": (
        "It was worst in Humber, Worthing and Tring, by decile.",
        "Street lights, fresh water and school children are in our care plan, and land use is too.",
        "Some call them ‘pokie’ machines.",
    ),
    "claim-without-source": ("This law is known as the Care Act.",),
    "list-in-several-forms": (
        "The Act speaks of:\n\n- general duties\n- determining who pays\n- charging for care\n"
        "- integration of care\n- adult safety\n",
    ),
}


def remarked(text: str) -> set[str]:
    indented = "\n".join(f"  {line}".rstrip() for line in text.splitlines())
    said = drawn(
        "sources:\n  - id: one\n    title: The survey of towns\n    year: 2025\n"
        f"introduction: |\n{indented}\n"
    ).said
    return {remark.rule for remark in said}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in WRONG.items() for text in texts]
)
def test_a_sentence_that_went_wrong_is_told(rule: str, text: str) -> None:
    """A splice, a lost word, a verb that does not fit is found whatever the words are."""
    assert rule in remarked(text)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in RIGHT.items() for text in texts]
)
def test_a_sentence_that_looks_wrong_and_is_right_is_left_alone(rule: str, text: str) -> None:
    """What shares its words with a fault, and is good English, draws nothing."""
    assert rule not in remarked(text)


def test_a_pair_without_its_hyphen_is_told_once() -> None:
    """What needs a hyphen where it stands is not told again for having one elsewhere."""
    both = remarked("We offer evidence-based help. We like evidence based help.")
    assert "compound-without-hyphen" in both
    assert "hyphen-in-two-forms" not in both
    assert "hyphen-in-two-forms" in remarked("We offer evidence-based help. It is evidence based.")
    assert "hyphen-in-two-forms" in remarked("Self-harm is rising. Help with self harm is near.")


def test_a_plan_that_a_heading_names_is_there() -> None:
    """Who speaks of an action plan and has a section of that name leans on nothing outside."""
    text = "introduction: This strategy and action plan sets out what we do.\n"
    section = "background:\n  - title: Draft action plan\n    text: We repair the roof.\n"
    assert "plan-that-is-not-here" in {remark.rule for remark in drawn(text).said}
    assert "plan-that-is-not-here" not in {remark.rule for remark in drawn(text + section).said}
