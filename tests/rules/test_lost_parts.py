"""Sentences that have lost a part, and verbs far from their subject; right ones that look alike."""

import pytest

from .catalogue import messages
from .test_word_classes import told

SLIPS = (
    # no verb
    "We act. Supporting tenants who would otherwise lose their home.",
    "We act. Raising awareness of scams among older people.",
    "We act. A growing emphasis on shade in all parks of the old town by 2030.",
    # articles
    "Ask the desk for a copy of travel plan at any time.",
    "Clubs play key role in this.",
    "This will pave way for a new line.",
    "Some do not get help they need.",
    "It is bound to an increase the noise.",
    "We will develop workforce plan for the service.",
    "They want to hold annual conference on heritage.",
    "Parks across borough will be open.",
    "We ask for views on forthcoming Fenmarsh Climate Plan and its costs.",
    "The aims set out in Corporate Plan will be met.",
    "Allotment’s offer a rest.",
    "It is a programme to supports the change.",
    "They aim to cut waste, raise the number of clubs and increases the chances of play.",
    # small words
    "The work has contributed to significantly reduce the noise.",
    "We are in a position, to help all.",
    "The council will promote walking, cycling and to plant hedges.",
    "We want to work landlords on this.",
    "The fare was to costly for many.",
    "They may loose touch with it.",
    "The main source of dust is from lorries.",
    "The reason for the delay is because it rained.",
    "It means supporting young cares in school.",
    "Some flats have own private parking.",
    "It is known both within the town, with clubs and with schools.",
    "All sites generally well covered.",
    "There was a 12 weeks public consultation.",
    "How do you produce action plan?",
    # subjects that stand far off
    "This ambition and strategy is shared.",
    "The planning and delivery of events reflects it.",
    "Children who are seen earlier, generally have better teeth.",
    "The lead for walks in each ward keep a list of routes.",
    "Lorries that pass through the old town emits most of the soot.",
    "Homes near the old canal is at risk, and shops near the quay needs a wall.",
    "A safe street is one where people feels safe.",
    "Here the role and contribution of clubs is recognised.",
    "The Councils website says more.",
    "The level exceeds the Governments Air Quality Objectives.",
    "Accidents rates have fallen.",
)
RIGHT = (
    "We act. Supporting tenants helps all of us. Raising awareness takes time.",
    "We act. Working with landlords, we have found homes. Using what we know, we plan.",
    "We act. Providing homes that people want is hard.",
    "Reducing noise before it starts.",
    "A copy of the travel plan is here. Parts of it are new.",
    "Clubs play a key role, and all play their part. They pave the way.",
    "Some do not get the help they need. People need support when they ask for it.",
    "It led to an increase, the highest of all. There is no end to a plan the council drew.",
    "We will develop workforce plans. We want to report on it and to plan events.",
    "We work in partnership to meet needs. It is open to project managers.",
    "The aims of Fenmarsh in the Corporate Plan will be met. In Care Act terms it is new.",
    "It contributes to clean air. We are in a position to help, to teach and to learn.",
    "The council will promote walking to school, and to plant hedges is one way.",
    "We want to work hours that suit. It is open to vulnerable people.",
    "Dogs on a loose lead come home. A source of dust is the road from the quay.",
    "The lead for walks in each ward keeps a list. The board of the trust and clubs keep one.",
    "Lorries that pass through the old town emit soot. The town that lorries use needs a wall.",
    "Homes near the canal are at risk. What people near the canal need is a wall.",
    "The health and wellbeing of clubs is fine. The role of clubs is recognised.",
    "The District Councils’ Network met. The Councils in the north have signed. The Boards met.",
    "Accident rates have fallen. Savings rates rise. Business rates are due.",
    "They own parking. Some have their own parking, and each on its own stays open.",
    "It is known both within the town and with clubs. Both clubs, the school and the inn met.",
    "All sites covered by it are near. A stay of 12 weeks ends. A few years later it fell.",
    "The vision is shared. The team and the board are glad. Food and drink is sold.",
    "Children who are seen earlier have better teeth. People who, like me, walk are fit.",
    "Rewilding is new. Incurring debts is easy. You must work the pumps and work weekends.",
    "The community’s need for shade is met. The carer’s will is done.",
    "We act. A growing number of clubs helps. We act. A place for all. A park with old elms.",
    "The allotment’s offer is new. A child’s need to play is known. It leads to supports.",
    "They have access to the quality support that they need.",
    "Everyone can lead a full life. Clubs can lead walks, and wardens can lead the way.",
    "She cares for two people, and one who cares in silence is lonely.",
)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_lost_part_is_told(slip: str) -> None:
    """A sentence without its verb, its article or the verb that its subject needs is a slip."""
    assert "grammar-slip" in told(slip)


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_whole_sentence_is_left_alone(sentence: str) -> None:
    """A sentence that has all its parts is none."""
    assert "grammar-slip" not in told(sentence)


def test_a_line_that_begins_with_its_label_is_what_others_point_to() -> None:
    """“Priority 2 – Warm homes” lists a priority, and points to none that is lost."""
    text = "introduction: |\n  Our priorities:\n\n"
    lines = (
        "  Priority 1 – Cut smoke.\n\n  Priority 2 – Cut noise.\n\n  We begin with Priority {n}.\n"
    )
    text = f"{text}{lines}priorities:\n  - id: a\n    title: What we will do\n"
    assert messages(text.format(n=2), "pointer-to-nothing") == []
    assert messages(text.format(n=3), "pointer-to-nothing") == ["the document has no “Priority 3”"]
