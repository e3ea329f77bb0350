"""Who answers for promises by the words that lead to them: “I will:”, “I expect the police to:”."""

import re
from collections.abc import Iterable

from stratc.model import CommitmentGroup, Element, Path, Strategy

_I = re.compile(r"\W*I (?:also )?(?:will|shall|pledge|promise|commit)\b")
_EXPECTED = re.compile(
    r"\W*(?:I|We) (?:will |also )*expect (?:(?:the|our|each|every|all) )?"
    r"(?P<name>\w[\w’'-]*(?: [\w’'-]+){0,5}) to\W*"
)


def spoken_leads(strategy: Strategy, elements: Iterable[Element]) -> dict[Path, str]:
    """Who is named so for each commitment: whoever publishes the plan as “I”, or whom it expects.

    The id of the publisher, or the words of the lead-in.
    """
    made: dict[Path, str] = {}
    for group in elements:
        lead_in = group.lead_in or "" if isinstance(group, CommitmentGroup) else ""
        expected = _EXPECTED.fullmatch(lead_in)
        name = expected["name"] if expected else ""
        name = name or (strategy.publisher or "" if _I.match(lead_in) else "")
        if name and isinstance(group, CommitmentGroup):
            made |= {one.path: name for one in group.items}
    return made
