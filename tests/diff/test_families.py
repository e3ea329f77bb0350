"""The families of words that `diff` takes for one another."""

import pytest

from stratc.diff.families import family
from stratc.diff.stems import stem

KIN = """
assess assessment, apply application, drain drainage, enforce enforcement, deliver delivery, provide
provision, reduce reduction, safe safety, maintain maintenance, retain retention, available
availability, accessible accessibility, remove removal, close closure, identify identification,
register registration, electric electricity, decide decision, extend extension, include inclusion,
permit permission, describe description, satisfy satisfaction, agree agreement, aware awareness,
participate participation, refer referral, ready readiness, comply compliance, undertaken undertake,
withheld withhold, rebuilt rebuild
"""
STRANGERS = """
manage man, prior priority, commit commission, resident residence, inspect inspector, train trainer,
home homeless, employ employer, council counsel, nurse nursery, local location, custom customer,
public publish, office officer, plan plant, act action, party part
"""


def pairs(text: str) -> list[str]:
    """The pairs of a list."""
    return " ".join(text.split()).split(", ")


@pytest.mark.parametrize("pair", pairs(KIN))
def test_a_verb_and_its_noun_are_one_family(pair: str) -> None:
    """What is made from a verb or an adjective by its ending belongs to its family."""
    assert len({family(stem(word)) for word in pair.split()}) == 1


@pytest.mark.parametrize("pair", pairs(STRANGERS))
def test_who_does_it_and_what_only_looks_alike_is_none_of_the_family(pair: str) -> None:
    """Agents, contraries and words that share letters alone stay apart."""
    assert len({family(stem(word)) for word in pair.split()}) == 2
