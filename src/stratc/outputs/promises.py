"""What promises work towards, as it is printed: national goals in plain words."""

import re

from stratc.crossref import Library, PromiseView
from stratc.model import Action, Commitment, Framework, Lead, Link, Priority, Provision, Strategy
from stratc.text.english import capitalised

from .language import say

Serves = Commitment | Action


def goals(library: Library, strategy: Strategy, element: Serves | Priority) -> list[str]:
    """The national goals that an element works towards, or why there is none."""
    made = list(dict.fromkeys(_goal(library, strategy, link) for link in element.serves))
    if element.outside:
        made.append(say("Beyond the national goals: {what}", what=element.outside))
    if element.cross_cutting:
        made.append(say("For every goal alike: {what}", what=element.cross_cutting))
    return made


def goal_name(framework: Framework, item: Provision) -> str:
    """A national goal in plain words; a title that nobody has read in print is never quoted.

    What has neither a title that was read nor short words is called by the goal that it is under.
    """
    above = {one.id: one for one in framework.items}
    seen: list[Provision] = []
    named: Provision | None = item
    while named is not None and named not in seen:
        if named.verified:
            return named.title
        if named.short:
            return capitalised(named.short)
        seen.append(named)
        named = above.get(named.parent or "")
    return f"{framework.document(item)} {item.code or item.id}"


def says(commitment: Commitment, words: str) -> bool:
    """Whether a commitment says itself, in the same words, whom or what it is for."""
    text = " ".join((commitment.text, *(part.text for part in commitment.parts))).lower()
    return set(re.findall(r"\w+", words.lower())) - {"and"} <= set(re.findall(r"\w+", text))


def label(view: PromiseView, restated: bool) -> str:
    """What its document calls a promise, unless that is its place, which its number says.

    A promise has one number to be cited by: where the document counts otherwise than the number,
    readers learn whose count it is.
    """
    said = view.label or ""
    counted = re.fullmatch(r"(?:[A-Za-z]+ )?(\d{1,3})\.?", said)
    if counted and view.number.rpartition(".")[2] == counted[1]:
        return ""
    return say("{label} in the original", label=said) if said and restated else said


def own_leads(leads: tuple[Lead, ...]) -> list[Lead]:
    """The leads of this row only."""
    return [lead for lead in leads if lead.covers == "row"]


def _goal(library: Library, strategy: Strategy, link: Link) -> str:
    found = library.item(strategy, link.to)
    name = goal_name(*found) if found else link.to.replace(":", " ")
    return say("{goal} (in part)", goal=name) if link.strength == "partial" else name
