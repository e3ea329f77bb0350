"""Judges of how often, how and by whom a strategy is reviewed and its progress reported."""

import re
from collections.abc import Iterator

from stratc.model import Element, Governance, Strategy, UnreadableTime, read_period

from ..change import NOTABLE, Change
from ..context import Difference
from ..kinds import change_of
from ..registry import judges
from ..wordings import verdict_of

MONTH = 31.0
MONTHS = 12
LONGEST_FREQUENCY = 3  # words, as in “every two months”


@judges("review", Strategy)
@judges("reporting", Governance)
def review(difference: Difference) -> Iterator[Change]:
    """How often the strategy is looked at, and progress reported."""
    what = "the strategy is reviewed"
    if difference.field.key == "reporting":
        what = "progress is reported"
    facts = difference.facts(more=what)
    if not difference.after or not difference.before:
        said = difference.after or difference.before
        asked = "when" if (day := _day_in_words(said)) else "how often"
        side = {"after" if difference.after else "before": day or said}
        facts = facts.replace(more=f"{asked} {what.replace('the strategy', 'it')}", **side)
        yield change_of("review-removed" if difference.before else "review-added", facts)
        return
    old, new = _rarity(difference.before), _rarity(difference.after)
    if old and new and old[0] == new[0] and old != new:
        later, often = new > old, old[0] == "months"
        if not often:
            facts = facts.replace(
                before=_in_words(difference.before), after=_in_words(difference.after)
            )
            moved = _start(difference.new) - _start(difference.old)
            if later and 0 < new[1] - old[1] <= moved + MONTH:
                yield change_of("review-date-moved", facts)
                return
        how = ("more often", "less often") if often else ("sooner", "later")
        facts = facts.replace(more=f"{what} {how[later]}")
        yield change_of("review-date-later" if later else "review-date-earlier", facts)
        return
    texts = difference.was, difference.now
    if old and new and old == new and old[0] == "months":
        texts = _as_sentence(texts[0], what, old[1]), _as_sentence(texts[1], what, new[1])
    verdict = verdict_of(difference.context, *texts)
    facts = facts.replace(reasons=verdict.reasons)
    if verdict.way == "retouched":
        yield change_of("text-retouched", facts)
    elif verdict.way == "less":
        less = f"less is promised of how {what}"
        yield change_of("review-date-later", facts.replace(more=less))
    elif verdict.way == "more":
        more = f"more is promised of how {what}"
        yield change_of("review-date-earlier", facts.replace(more=more))
    else:
        same = verdict.way == "rephrased"
        yield change_of(
            "review-changed", facts.replace(more=f"how often {what}"), NOTABLE if same else None
        )


def _as_sentence(text: str, what: str, months: float) -> str:
    """How often alone, such as “annual”, as a sentence, so that it can be held against one."""
    if len(text.split()) > LONGEST_FREQUENCY:
        return text
    return f"{what} every {'year' if months == MONTHS else f'{months:g} months'}."


def _in_words(text: str) -> str:
    return read_period(text.lower().strip()).plain


def _day_in_words(text: str) -> str:
    """A day, month or year as a reader has it; nothing where it is how often."""
    rarity = _rarity(text)
    return _in_words(text) if rarity and rarity[0] == "day" else ""


def _start(edition: Element) -> float:
    """The day on which an edition begins, as a number; 0 where it has none."""
    period = edition.period if isinstance(edition, Strategy) else None
    return float(period.start.toordinal()) if period and period.start else 0.0


def _rarity(text: str) -> tuple[str, float] | None:
    """How rare a review is, in months between two, or the day it ends as a number."""
    low = text.lower().strip()
    for form, months in _OFTEN:
        if re.search(form, low):
            return "months", months
    try:
        period = read_period(low)
    except UnreadableTime:
        return None
    return ("day", float(period.end.toordinal())) if period.end else None


_OFTEN = (
    (r"\bsix[- ]monthly|twice (?:a|each) year|every (?:six|6) months|half-yearly\b", 6),
    (r"\bweekly|(?:every|each|once a) week\b", 0.25),
    (r"\bevery two months|bi-?monthly\b", 2),
    (r"\bmonthly|(?:every|each|once a) month\b", 1),
    (r"\bquarterly|(?:every|each|once a) quarter|every (?:three|3) months\b", 3),
    (r"\bannual|yearly|(?:every|each|once an?|per) year|every (?:twelve|12) months\b", 12),
    (r"\bevery (?:two|2|other|second) years?|biennial\b", 24),
    (r"\bevery (?:three|3) years\b", 36),
    (r"\bevery (?:four|4) years\b", 48),
    (r"\bevery (?:five|5) years\b", 60),
)
