"""Who answers for promises by the words that lead to them.

“I will:”, “I expect the police to:”, and “Lead member: Cllr Ada Finch” at the head of a priority.
"""

import re
from collections.abc import Iterable

from stratc.model import Commitment, CommitmentGroup, Element, Path, Strategy, walk

_I = re.compile(r"\W*I (?:also )?(?:will|shall|pledge|promise|commit)\b")
_EXPECTED = re.compile(
    r"\W*(?:I|We) (?:will |also )*expect (?:(?:the|our|each|every|all) )?"
    r"(?P<name>\w[\w’'-]*(?: [\w’'-]+){0,5}) to\W*"
)
# “Executive sponsor: Chief Nurse”, “**Priority lead:** Director of Housing”
_LABELLED = re.compile(
    r"^[*_]{0,2}(?:(?:[Pp]riority|[Tt]heme|[Oo]verall|[Ee]xecutive|[Bb]oard|[Cc]abinet|[Pp]olitical|"
    r"[Ss]trategic|[Ll]ead|[Rr]esponsible|[Aa]ccountable|[Ss]enior [Rr]esponsible) )?"
    r"(?:[Ll]ead|[Ss]ponsor|[Mm]ember|[Oo]fficer|[Dd]irector|[Oo]wner|[Oo]rganisation|[Bb]ody|"
    r"[Pp]ortfolio [Hh]older)(?: [Mm]ember| [Oo]fficer| [Oo]rganisation)?:[*_]{0,2} "
    r"(?P<name>[A-Z][^\n]{2,120})$",
    re.MULTILINE,
)


def spoken_leads(strategy: Strategy, elements: Iterable[Element]) -> dict[Path, str]:
    """Who is named so for each commitment: whoever publishes the plan as “I”, or whom it expects.

    The id of the publisher, or the words of the lead-in or of the priority.
    """
    made: dict[Path, str] = {}
    for priority in strategy.priorities:
        if found := _LABELLED.search(priority.summary or ""):
            promises = (one for one in walk(priority) if isinstance(one, Commitment))
            made |= {one.path: found["name"] for one in promises}
    for group in elements:
        lead_in = group.lead_in or "" if isinstance(group, CommitmentGroup) else ""
        expected = _EXPECTED.fullmatch(lead_in)
        name = expected["name"] if expected else ""
        name = name or (strategy.publisher or "" if _I.match(lead_in) else "")
        if name and isinstance(group, CommitmentGroup):
            made |= {one.path: name for one in group.items}
    return made
