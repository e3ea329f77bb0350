"""What the words of a promise say now: its sentence, and the words before its list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from stratc.model import Period
from stratc.text.english import continued
from stratc.text.firmness import read, words
from stratc.text.marks import marks
from stratc.text.redlines import redline, rewritten

from .change import Change, Facts
from .context import Context, span
from .dates import moved
from .dates_in_text import DateInText, dates_in
from .kinds import change_of
from .pairing import Pair
from .signal import ASK, LESS, MORE, Signal
from .verdict import Verdict, judge

Dues = tuple[Period | None, Period | None]


def wording(context: Context, pair: Pair, whole: bool = False) -> Iterator[Change]:
    """What the words of a promise say now.

    The words before a list are told once for the list, unless `whole` sentences are wanted.
    """
    old, new = pair.before, pair.after
    yield from _cited(context, pair)
    apart = _begun_apart(pair) and not whole
    if old.raw == new.raw and (old.lead_in == new.lead_in or apart):
        return
    before, after = old.said, new.said
    if apart:
        # One beginning for both, the same whichever of them is the older.
        start = max(old.lead_in, new.lead_in, key=_firmness)
        names = new.edition.index.names
        before, after = continued(start, old.own, names), continued(start, new.own, names)
    called = [words(context.as_called(one)) for one in (before, after)]
    if old.said != new.said and called[0] == called[1] != words(before):
        return  # only who is named is called otherwise, which is told once
    key = "text" if old.sort == "commitment" else "action"
    facts = Facts(
        new.subject,
        key,
        old.said,
        new.said,
        redline=redline(old.said, new.said),
        before_at=span(old.element, key),
        after_at=span(new.element, key),
    )
    if old.said == new.said and old.own == new.own:
        yield change_of(f"{old.sort}-editorial", facts)
        return
    yield from reworded(context, old.sort, facts, before, after, (old.element.due, new.element.due))


def _cited(context: Context, pair: Pair) -> Iterator[Change]:
    """Notes that a promise cites now, or no longer: each may be what it depends on."""
    old, new = (
        {mark.id for mark in marks(side.raw) if mark.kind == "note"}
        for side in (pair.before, pair.after)
    )
    names = {context.name("note", name): name for name in old}
    for name in sorted(new - set(names)):
        if (note := context.after.index.notes.get(name)) and note.text:
            place = span(pair.after.element)
            facts = Facts(pair.after.subject, f"note[{name}]", "", context.after.plain(note.text))
            yield change_of("note-changed", facts.replace(after_at=place))
    for name in sorted(set(names) - new):
        if (note := context.before.index.notes.get(names[name])) and note.text:
            place = span(pair.before.element)
            facts = Facts(pair.after.subject, f"note[{name}]", context.before.plain(note.text))
            yield change_of("note-changed", facts.replace(before_at=place))


def _firmness(lead_in: str) -> tuple[int, str]:
    return read(continued(lead_in, "do this")).strength, lead_in


def _begun_apart(pair: Pair) -> bool:
    """Whether both lists begin with words of their own, which are then compared by themselves."""
    return bool(pair.before.lead_in and pair.after.lead_in) and (
        pair.before.words != pair.after.words
    )


def reworded(
    context: Context, sort: str, facts: Facts, before: str, after: str, dues: Dues = (None, None)
) -> Iterator[Change]:
    """One wording against another: its dates first, then everything else.

    `dues` are the dates beside the words. A date that moved in both places is told once, there.
    """
    (old, were), (new, are) = (dates_in(context.as_called(one)) for one in (before, after))
    signals: list[Signal] = []
    told = moves = 0
    for number, (was, will) in enumerate(_pairs(were, are)):
        if was and will and was.role == will.role == "deadline":
            told += 1
            if was.by and will.by and _same_end(context, was, will):
                continue
            if dues[0] != dues[1] and (_agree(was, dues[0]) and _agree(will, dues[1])):
                moves += 1  # told beside the words
                continue
            about = facts.replace(
                field=f"{facts.field}, date {number + 1}", before=was.words, after=will.words
            )
            if step := moved(context, about, was.period, will.period):
                moves += 1
                yield step
                yield from _beside_due(about, was, will, dues)
        elif signal := _date_signal(was, will, dues):
            signals.append(signal)
        else:
            told += 1
            moves += 1
    verdict = judge(old, new, signals, context.abbreviations)
    if told and verdict.way in ("retouched", "rephrased") and not verdict.reasons:
        if not moves:
            yield change_of(f"{sort}-editorial", facts)
        return
    if verdict.axis == "date" and len(verdict.reasons) == 1 and verdict.way in ("less", "more"):
        gone = verdict.way == "less"
        when = "; ".join(one.words for one in (were if gone else are))
        facts = facts.replace(before=when if gone else "", after="" if gone else when)
        yield change_of("date-removed" if gone else "date-added", facts)
        return
    yield named(sort, facts, verdict)


def verdict_of(context: Context, before: str, after: str) -> Verdict:
    """Which way a text went that is told as a whole, its dates included."""
    (old, were), (new, are) = (dates_in(context.as_called(one)) for one in (before, after))
    signals: list[Signal] = []
    for was, will in _pairs(were, are):
        if was and will and was.role == will.role == "deadline":
            if _same_end(context, was, will):
                continue
            sooner = (will.period.end or date.max) < (was.period.end or date.max)
            words = f"“{will.words}” instead of “{was.words}”"
            signals.append(Signal("date", MORE if sooner else LESS, words, "by when"))
        elif signal := _date_signal(was, will, (None, None)):
            signals.append(signal)
    return judge(old, new, signals, context.abbreviations)


def _same_end(context: Context, was: DateInText, will: DateInText) -> bool:
    ends = [
        said.period.last_day(edition.strategy.year_means)
        for said, edition in ((was, context.before), (will, context.after))
    ]
    if was.eve and will.eve:
        return was.eve == will.eve
    # What is done before 2029 is done by the end of 2028, and some say “by 2029”.
    return (
        ends[0] == ends[1] or (ends[0] or date.max) == will.eve or was.eve == (ends[1] or date.max)
    )


def _pairs(
    were: Sequence[DateInText], are: Sequence[DateInText]
) -> list[tuple[DateInText | None, DateInText | None]]:
    """The dates that only one side has, each beside the one that took its place."""
    old, new = list(were), list(are)
    for one in were:
        # “The tip will cease to close on Sundays from 2027” is measured from nothing.
        same = [other for other in new if other == one] or [
            other
            for other in new
            if (one.role == other.role == "until" and other.period.end == one.period.end)
            or (other.period == one.period and "until" not in (one.role, other.role))
        ]
        if same:
            old.remove(one)
            new.remove(same[0])
    paired: list[tuple[DateInText | None, DateInText | None]] = []
    for role in ("deadline", "until", "baseline"):
        olds, news = ([one for one in side if one.role == role] for side in (old, new))
        paired += zip_longest(olds, news)
    return paired


def _agree(one: DateInText, due: Period | None) -> bool:
    """Whether the words and the date beside them say the same day."""
    return due is not None and one.period.end == due.end


def _beside_due(about: Facts, was: DateInText, will: DateInText, dues: Dues) -> Iterator[Change]:
    due = dues[0]
    if due is None or due != dues[1] or not (_agree(was, due) or _agree(will, due)):
        return
    agree = _agree(will, due)
    about = about.replace(field=f"{about.field} beside due", after=due.words)
    about = about.replace(before=was.words if agree else will.words)
    yield change_of("printed-date-agrees" if agree else "printed-date-disagrees", about)


def _date_signal(was: DateInText | None, will: DateInText | None, dues: Dues) -> Signal | None:
    """What a date that is no deadline on both sides says of the promise; none if told elsewhere."""
    one = was or will
    assert one
    if was and will:
        words = f"“{will.words}” instead of “{was.words}”"
        if one.role == "baseline":
            return Signal("date", ASK, f"measured against {words}", "how much")
        assert was.period.end and will.period.end
        vote = MORE if will.period.end > was.period.end else LESS
        return Signal("words", vote, f"until {words}", "how long")
    if one.role == "deadline":
        if _agree(one, dues[0 if was else 1]) and not dues[1 if was else 0]:
            return None
        said = f"“{one.words}” went out" if was else f"“{one.words}” came in"
        return Signal("date", LESS if was else MORE, said, "by when")
    said = f"“{one.words}” went out" if was else f"“{one.words}” came in"
    return Signal("words", ASK, said, "how long" if one.role == "until" else "how much")


def named(sort: str, facts: Facts, verdict: Verdict) -> Change:
    """A verdict as the kind of change that a reader would call it."""
    reasons = "; ".join(verdict.reasons)
    facts = facts.replace(more=reasons, reasons=verdict.reasons, tags=verdict.tags)
    facts = facts.replace(aspects=verdict.aspects)
    if verdict.way == "less":
        if rewritten(facts.redline, facts.before, facts.after):
            # Of a text that was rewritten, what makes it less is told, and not every word.
            decisive = verdict.reasons[: len(set(verdict.deciding))]
            facts = facts.replace(more="; ".join(decisive))
        return change_of(_less(sort, verdict), facts)
    if verdict.way == "more":
        return change_of(_more(sort, verdict), facts)
    if verdict.way == "rephrased":
        # “It says the same in other words” needs no more than what stands for what.
        reasons = "; ".join(why for why in verdict.reasons if "“" in why)
    facts = facts.replace(more=f": {reasons}" if reasons else "")
    kinds = {"unclear": "reworded", "rephrased": "rephrased", "retouched": "editorial"}
    return change_of(f"{sort}-{kinds[verdict.way]}", facts)


def _less(sort: str, verdict: Verdict) -> str:
    if verdict.axis == "negation":
        return "commitment-negated"
    if verdict.axis == "condition":
        return "condition-added"
    if verdict.axis == "amount" and all(why.endswith("went out") for why in verdict.deciding):
        return "target-dequantified"
    return f"{sort}-weakened"


def _more(sort: str, verdict: Verdict) -> str:
    if verdict.axis == "condition":
        return "condition-removed"
    if verdict.axis == "amount" and all(why.endswith("came in") for why in verdict.deciding):
        return "target-quantified"
    return f"{sort}-strengthened"


def lead_ins(context: Context, pairs: Iterable[Pair]) -> Iterator[Change]:
    """The words before a list, told once for all commitments under them."""
    held: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.before.lead_in and pair.after.lead_in and _begun_apart(pair):
            old, new = (" ".join(one.lead_in.split()) for one in (pair.before, pair.after))
            if old != new:
                held[old, new].append(pair)
    for (old, new), under in held.items():
        yield _lead_in(context, old, new, under)


def _lead_in(context: Context, old: str, new: str, under: list[Pair]) -> Change:
    first = under[0]
    names = tuple(pair.after.id for pair in under)
    count = f"{len(names)} commitments" if len(names) > 1 else f"commitment “{names[0]}”"
    group = first.after.group
    facts = Facts(
        replace(first.after.subject, sort="list", name=f"{new} …"),
        "lead-in",
        old,
        new,
        count,
        redline(old, new),
        listed=names,
        number=len(names),
        before_at=span(first.before.group, "lead-in") if first.before.group else None,
        after_at=span(group, "lead-in") if group else None,
    )
    # An entry after the words makes them a sentence, so that they can be read like one.
    whole = (f"{one.rstrip(': ')} do this" for one in (old, new))
    verdict = verdict_of(context, *whole)
    facts = facts.replace(reasons=verdict.reasons, tags=verdict.tags, aspects=verdict.aspects)
    if verdict.way == "retouched":
        return change_of("commitment-editorial", facts)
    if verdict.axis == "negation" and verdict.way == "less":
        return change_of("commitment-negated", facts)
    ways = {"less": "lead-in-weakened", "more": "lead-in-strengthened"}
    return change_of(ways.get(verdict.way, "lead-in-reworded"), facts)
