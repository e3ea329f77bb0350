"""Each clause has one verb: sentences with a verb that no clause is left for, and their like."""

import pytest

from .test_sentences_that_went_wrong import remarked

WRONG = (
    # a participle that belongs to nothing behind it
    "When mapped by ward, it is possible to see where need is highest.",
    "When compared with the county, it is clear that rents are high.",
    "When broken down by age, there are more falls in winter.",
    "When plotted over ten years, it can be seen that trips fell.",
    "In May, the road will be is shut.",
    "The new hall has been was mended.",
    # two sentences with a comma between
    "Our halls are busy all week, demand for lessons is higher than ever.",
    "The cost of fuel has doubled since 2020, many families have had to move.",
    "Most trips are under two miles, a bicycle is often the quickest way.",
    "Rents are rising, this means that few people can stay.",
    "Cycling is up by a third, walking has also grown.",
    "We know that buses matter to people in villages, we will keep them.",
    "As a result of the flood, the hall is shut, the library has opened early.",
    # a lost “that” or “who”
    "The new route is popular with tenants has been used by schools.",
    "Our wardens will visit every landlord will check the locks.",
    "There are many people who care for a relative are not known to us.",
    "The grant was given to the parish council is for a new hall.",
    "We have opened a hub in each town is open all week.",
    # nothing between
    "The roofs are too old people would rather move.",
    "The air is better there were no breaches of the limit.",
)
RIGHT = (
    # it belongs to what stands behind it, or stands in a clause with a subject
    "When mapped by ward, need is highest at the coast.",
    "When we mapped it by ward, it was clear that need was high.",
    "When compared with the county, rents are high.",
    "When the rents are compared, it is clear that they are high.",
    "When asked, it is possible to say no.",
    "If needed, it is possible to add a stop.",
    "When combined with rail, it is a fast way to town.",
    "When it is measured, there are gaps.",
    "When viewed from the hill, the town is small, and it is clear that it grows.",
    "When it was split by age, it was clear that falls rose.",
    # what if
    "Rents are low, and were they to fall, we would lose the money.",
    "The boiler is old, and should it fail, we would close the pool.",
    "The grant is safe, but were the ministry to end it, three posts would go.",
    "Ferries are full, and had we known, we would have bought one more.",
    # a clause with a verb at its end is what the next verb speaks of
    "What the cost would be was not known.",
    "Where the new depot should be is for members.",
    "In May, how high the bill will be is told.",
    "These ponds help nature recover and store water.",
    "Our halls are busy all week, and demand for lessons is higher than ever.",
    "Most trips are under two miles, which is why a bicycle is often the quickest way.",
    "The town, where few buses run at night, is largely rural.",
    "Rents are rising, wages are flat and few people can stay.",
    "The fewer trees a street has, the hotter it is in summer.",
    "If rents rise, as they have every year, few people can stay.",
    "If people walk, they will be fit, and we are glad.",
    "The route that opened in May has been used by people who have told us they are glad.",
    "The homes people can afford are often far from the work they do.",
    "Every landlord we have visited has been told what the rules are.",
    "What matters to tenants is that roofs are mended.",
    "The survey, it is hoped, will show what has changed.",
    "Most of our halls, it seems, are open.",
    "We are sure the hub will be open by May and that families will use it.",
    "Tenants should be aware that if they hit trouble, they may have to wait.",
    "The roof is so old that it has no gutter.",
    "As the rent is high, some have moved.",
    "Given that the rent is high, some have moved.",
    "What we need is what we have.",
    "All we need is help with rents.",
    "The plan may itself have gaps.",
    "At We are Marford, ten people are in need.",
)


@pytest.mark.parametrize("text", WRONG)
def test_a_verb_without_a_clause_is_told(text: str) -> None:
    """A verb is told when every clause of the sentence has its own already."""
    assert remarked(text)


@pytest.mark.parametrize("text", RIGHT)
def test_a_verb_with_a_clause_is_left_alone(text: str) -> None:
    """A word that opens a clause, a relative clause without one, and a row of clauses are good."""
    assert not remarked(text)
