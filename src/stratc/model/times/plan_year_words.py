"""What a plan counts from itself: `Year 1`, `Y2 Q3`, `years 2, 3 and 4`, `end of the plan`."""

import re
from datetime import date, timedelta

from stratc.text.english import NTH, number_words, read_number

from .period import Period, UnreadableTime, day, last_of, month, plan_years
from .undated_times import DOCUMENT, TO

_SMALL = rf"(\d|{number_words(1, 10)})"
_MORE_YEARS = r" ?(?:,|and|&|, ?and) ?(?:y(?:ea)?r? ?)?"
_ORDINALS = {**NTH, "final": 0, "last": 0}
_EDGE = re.compile(
    r"(?:(?:by|at|before|in|from|no later than) )?(?:the )?(?:very )?"
    r"(?:(?P<last>end|close|conclusion|completion|expiry)|start|beginning|outset|commencement)"
    rf" of (?:the |this |our )?(?:(?:lifetime|life|term|period) of (?:the |this |our )?)?{DOCUMENT}"
)


def edge_of_plan(low: str, written: str, plan: Period | None) -> Period | None:
    """The month in which the plan ends or begins, where its words name no other."""
    found = _EDGE.fullmatch(low)
    when = (plan.end if found["last"] else plan.start) if found and plan else None
    if not found or not when:
        return None
    whole = when.day in (1, last_of(when.year, when.month).day)
    told = month(when.year, when.month) if whole else day(when.year, when.month, when.day)
    return told.worded(written.strip())


def plan_year(low: str, written: str, plan: Period | None) -> Period | None:
    """Years that the plan counts from its own beginning."""
    words = re.sub(r"^(?:by |in |during |within )?(?:the )?", "", low)
    words = re.sub(r"^end of (?:the )?", "", words)
    if found := re.fullmatch(rf"(y(?:ea)?r? ?{_SMALL})[ ,:-]*q(?:uarter |tr )?([1-4])", words):
        year = plan_year(found[1], written, plan)
        return year.worded(f"Q{found[3]}") if year else None
    if found := re.fullmatch(
        rf"q(?:uarter |tr )?([1-4])[ ,:-]*(?:of )?(y(?:ea)?r? ?{_SMALL})", words
    ):
        year = plan_year(found[2], written, plan)
        return year.worded(f"Q{found[1]}") if year else None
    first = last = 0
    if found := re.fullmatch(
        rf"y(?:(?:ea)?rs?)? ?{_SMALL}(?:{TO}(?:y(?:ea)?r? ?)?{_SMALL})?", words
    ):
        first = read_number(found[1]) or 0
        last = (read_number(found[2]) or 0) if found[2] else first
    elif re.fullmatch(rf"y(?:(?:ea)?rs?)? ?{_SMALL}(?:{_MORE_YEARS}{_SMALL})+", words):
        counted = [
            read_number(one) or 0 for one in re.findall(_SMALL, re.sub("y(?:ea)?rs?", " ", words))
        ]
        first, last = counted[0], counted[-1]
        if counted != list(range(first, last + 1)):
            raise UnreadableTime(
                f"“{written}” holds more than one time",
                f"write the last, `year {last}`, and each of the others under `milestones:`",
            )
    elif found := re.fullmatch(rf"({'|'.join(_ORDINALS)}) year(?: of the \w+)?", words):
        first = last = _ORDINALS[found[1]] or _length(plan)
    elif found := re.fullmatch(rf"first {_SMALL} years", words):
        first, last = 1, read_number(found[1]) or 0
    if not first or last < first:
        return None
    if "end of" in low or low.startswith("by "):
        first = last
    if plan is None or plan.start is None or plan.end is None:
        return plan_years((first, last), None, None)
    starts, ends = _years_on(plan.start, first - 1), _years_on(plan.start, last)
    end = ends - timedelta(days=1)
    if starts > plan.end:
        raise UnreadableTime(
            f"“{written}” comes after the plan ends",
            f"write a year from 1 to {_length(plan)}: the plan is for {plan.plain}",
        )
    return plan_years((first, last), starts, end)


def _length(plan: Period | None) -> int:
    if plan is None or plan.start is None or plan.end is None:
        return 0
    return max(1, round((plan.end - plan.start).days / 365.25))


def _years_on(start: date, years: int) -> date:
    leap = start.month == 2 and start.day == 29
    return date(start.year + years, start.month, 28 if leap else start.day)
