"""What serves every priority of a strategy alike, and the words that speak of it.

In: the text of a promise. Out: governance, partnership working, data, workforce, lived experience,
commissioning or communication, with the words that say so; nothing where it is about none of them.
"""

from .telling_words import telling, ways_to_say

SERVES_ALL = {
    "governance": (
        "governance, accountability, terms of reference, the board, delivery board, partnership "
        "board, programme board, strategic board, advisory board, board meeting, oversight, senior "
        "responsible, strategic group, delivery group, steering group"
    ),
    "partnership working": (
        "partnership working, working together, joint working, work together, "
        "joined-up working, joined-up approach, working group, "
        "relationships with stakeholders, collaboration among, cross-sector, "
        "whole system, shared vision, whole partnership, all priorities, every priority, all three "
        "priorities, all four priorities, all five priorities"
    ),
    "data and evidence": (
        "data sharing, share data, shared data, share information, information sharing, needs "
        "assessment, dashboard, joint strategic needs assessment, evaluation, monitor and "
        "evaluate, monitoring and evaluating, analyse data, collect data, local insight, "
        "feedback loop, shared outcome, digital technology, evidence base, intelligence "
        "sharing, better data, data set, horizon scanning"
    ),
    "workforce": (
        "workforce, staff training, train staff, training programme, recruit, professional "
        "development, upskill, skilled staff"
    ),
    "lived experience": (
        "lived experience, service user voice, co-production, co-produce, voices of people, "
        "people who use services have a say"
    ),
    "commissioning and funding": (
        "commissioning cycle, joint commissioning, pooled budget, commissioning capacity, "
        "strategic capacity, allocate funding, protect funding, integrated commissioning, "
        "funding opportunities, future funding, social value"
    ),
    "communication": (
        "communications plan, communication strategy, campaign plan, shared language, "
        "consistent messages"
    ),
}
IF_NOTHING_FITS = {
    "governance": (
        "report progress, progress report, annual report, yearly report, report yearly, "
        "report quarterly, report to the board, joint board, public meeting, review the plan, "
        "review the strategy"
    ),
    "partnership working": (
        "with partners, with stakeholders, between agencies, partner agencies, multi-agency, "
        "between services, between partners, between organisations, across agencies"
    ),
    "data and evidence": "collection of data, data quality, monitor progress, measure progress",
    "workforce": "apprentice, vacancy, staff turnover, train our staff, train all staff",
    "commissioning and funding": "budget, bid for funding, apply for funding, secure funding",
}
"""The same, in words that also stand beside what a promise is truly about."""


def serves_all(text: str, topics: dict[str, str] = SERVES_ALL) -> tuple[str, tuple[str, ...]]:
    """What a text is about that serves every priority alike, and the words that say so."""
    own = telling(text)
    for topic, phrases in topics.items():
        terms = [way for phrase in phrases.split(", ") for way in ways_to_say(phrase)]
        if hits := [own[term].written for term in terms if term in own]:
            return topic, tuple(dict.fromkeys(hits))
    return "", ()
