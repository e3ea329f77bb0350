"""Promises that are several now, and several that are one.

In: the pairing of two editions. Out: the changes of what was split and merged. Their texts are read
together; their dates and all else they carry are told of the one that had them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from stratc.text.redlines import redline

from .change import BREAKING, Change, Facts, Subject
from .context import Context, span
from .dates import moved
from .dates_in_text import DateInText, dates_in
from .differences import differences
from .edition import PromiseText
from .kinds import change_of
from .pairing import Pairing
from .verdict import Verdict, judge

# What a promise carries in lists: of a split it may be with any of the new ones.
SHARED = ("serves", "measures", "partners", "parts", "lead", "interventions", "delivers")


def split_and_merged(context: Context, pairing: Pairing) -> Iterator[Change]:
    """What became of promises that are several now, or one: words, dates, and all they carry."""
    for old, into in pairing.splits:
        yield _joined(context, old.subject, [old], into, split=True)
        yield from _dates_of_parts(context, old, into)
        yield from _carried(context, [old], into)
    for olds, new in pairing.merges:
        yield _joined(context, new.subject, olds, [new], split=False)
        for old in olds:
            yield from (_named(one, old) for one in _dates(context, old, new))
        yield from _carried(context, olds, [new])


def _joined(
    context: Context,
    subject: Subject,
    olds: list[PromiseText],
    news: list[PromiseText],
    split: bool,
) -> Change:
    """The texts on both sides read together; less in sum makes the change breaking."""
    before, after = (" ".join(_sentence(t.said) for t in side) for side in (olds, news))
    was, now = (dates_in(context.as_called(side))[0] for side in (before, after))
    verdict = judge(was, now, (), context.abbreviations)
    less = verdict.way == "less" and not (not split and all(_kept(old, news[0]) for old in olds))
    # What a person is to judge is named too: words that went, and conditions that came.
    asked = () if less else _asked(verdict)
    told = verdict.reasons if less else asked
    many = news if split else olds
    facts = Facts(
        subject,
        "text",
        before,
        after,
        f": {'; '.join(told)}" if told else "",
        redline(before, after),
        told,
        listed=tuple(promise.id for promise in many),
        number=len(many),
        before_at=span(olds[0].element),
        after_at=span(news[0].element),
    )
    change = f"{subject.sort}-split" if split else f"{subject.sort}-merged"
    return change_of(change, facts, BREAKING if less else None)


def _asked(verdict: Verdict) -> tuple[str, ...]:
    """The reasons of a wording that is unclear for which somebody must look at it."""
    if verdict.way != "unclear":
        return ()
    came = verdict.axis == "condition"
    return tuple(why for why in verdict.reasons if came or why.endswith("went out"))


def _kept(old: PromiseText, new: PromiseText) -> bool:
    """Whether one loses nothing in another: what two said alike need not be said twice."""
    return judge(dates_in(old.said)[0], dates_in(new.said)[0]).way not in ("less", "unclear")


def _carried(
    context: Context, olds: list[PromiseText], news: list[PromiseText]
) -> Iterator[Change]:
    """Dates, leads and the rest of promises that were split or merged."""
    shared = {
        side: {
            name: tuple(
                dict.fromkeys(
                    x for t in promises for x in getattr(t.element, name, ())
                )  # each once
            )
            for name in SHARED
            if hasattr(promises[0].element, name)
        }
        for side, promises in (("before", olds), ("after", news))
    }
    first = True
    for old in olds:
        for new in news:
            skip = ("previously", "label", *(() if first else SHARED))
            left = old.element.model_copy(update=shared["before"])
            right = new.element.model_copy(update=shared["after"])
            for change in differences(context, new.subject, left, right, skip=skip):
                if change.kind == "date-added" and any(
                    one.element.due == new.element.due for one in olds
                ):
                    continue  # one of them has said so before
                own = len(olds) > 1 and re.split(r"\W", change.field)[0] not in SHARED
                yield _named(change, old) if own else change
            first = False


def _named(change: Change, old: PromiseText) -> Change:
    """A change of one of several that were merged, told by the name of that one."""
    return replace(change, message=change.message.replace(str(change.subject), str(old.subject), 1))


def _dates(context: Context, old: PromiseText, new: PromiseText) -> Iterator[Change]:
    """What became of the dates in the words of one that was merged; other words may have others."""
    were, are = _deadlines(context, old), _deadlines(context, new)
    for number, was in enumerate(were):
        if new.element.due or any(one.period == was.period for one in are):
            continue
        will = min(are, key=lambda one: _apart(one, was), default=None)
        yield from _moved(context, (old, new), (was, will), number)


def _dates_of_parts(
    context: Context, old: PromiseText, news: list[PromiseText]
) -> Iterator[Change]:
    """The dates in the words of the parts that the whole did not have, where it had one."""
    were = _deadlines(context, old)
    if len(were) != 1 or any(one.element.due for one in (old, *news)):
        return
    are = [(new, one) for new in news for one in _deadlines(context, new)]
    for number, (new, will) in enumerate(are):
        yield from _moved(context, (old, new), (were[0], will), number)
    if not are:
        yield from _moved(context, (old, news[0]), (were[0], None), 0)


def _deadlines(context: Context, promise: PromiseText) -> list[DateInText]:
    found = dates_in(context.as_called(promise.said))[1]
    return [one for one in found if one.role == "deadline" and one.period.end]


def _apart(one: DateInText, other: DateInText) -> int:
    ends = one.period.end, other.period.end
    return abs((ends[0] - ends[1]).days) if ends[0] and ends[1] else 0


def _moved(
    context: Context,
    promises: tuple[PromiseText, PromiseText],
    dates: tuple[DateInText, DateInText | None],
    number: int,
) -> Iterator[Change]:
    (old, new), (was, will) = promises, dates
    facts = Facts(
        new.subject,
        f"text, date {number + 1}",
        was.words,
        will.words if will else "",
        before_at=span(old.element),
        after_at=span(new.element),
    )
    if step := moved(context, facts, was.period, will.period if will else None):
        yield step


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
