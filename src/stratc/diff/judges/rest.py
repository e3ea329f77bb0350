"""Who judges what nobody else does: by the sort of value, so that nothing vanishes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from stratc.model import (
    Action,
    ActionTable,
    Appendix,
    AppendixGroup,
    Body,
    Commitment,
    Definition,
    Element,
    Foreword,
    Illustration,
    LifeCourse,
    Measure,
    Milestone,
    Note,
    Priority,
    Role,
    Section,
    Service,
    Source,
    Statistic,
    Strategy,
    SummaryLine,
    Term,
    kind_of,
)
from stratc.text.firmness import promises, sentences, words

from ..change import EDITORIAL, NOTABLE, REVIEW, Change, Facts, Subject
from ..context import Context, Difference, span
from ..edition import short_title
from ..field_names import named
from ..kinds import change_of
from ..registry import judges
from ..verdict import Verdict, retouched
from ..wordings import verdict_of
from .statistics import come_and_gone

# “Update (2 November 2026): all grants paid”, which a returned workbook brings
_PROGRESS = re.compile(r"(?:Update|Progress)(?: \([^()]*\))?:")
_HELD = re.compile(
    r"\b(?:not?|no longer|cannot|unable|delay\w*|paus\w*|stop\w*|end(?:s|ed|ing)?|clos\w+|cancel\w*"
    r"|withdr[ae]w\w*|cut|cuts|fewer|less|only|unless|if|until|subject|depend\w*|reduc\w*|instead"
    r"|later|postpon\w*|defer\w*|hold|behind|late|fail\w*|miss(?:ed|es)?|however|but)\b",
    re.IGNORECASE,
)
# What those who carry the plan will do, and what is promised by that word.
_BODY_WILL = re.compile(
    r"\b(?:i will|(?:i|we) (?:promise|pledge|guarantee))\b|"
    r"\b(?:board|panel|group|committee|partnership|council|team|trust|cabinet|officers)s? "
    r"(?:\w+ly )?(?:will|must)\b(?! be (?:affected|needed|able))",
    re.IGNORECASE,
)
KEPT_FOR_REFERENCE = (Body, Source, Note, Illustration)


def other(difference: Difference) -> Iterator[Change]:
    """A single value, or a list of them, that has no judge of its own."""
    facts = difference.facts(more=named(difference))
    if difference.field.record or isinstance(difference.new, KEPT_FOR_REFERENCE):
        yield change_of("record-changed", facts)
    elif difference.field.marker == "prose":
        yield _prose(facts, difference)
    elif difference.was == difference.now and difference.was:
        yield change_of(
            "record-changed", facts.replace(after=f"{facts.after}, written differently")
        )
    elif difference.was and difference.now and retouched(difference.was, difference.now):
        yield change_of("text-retouched", facts)
    elif difference.was and not difference.now and _way_gone(difference.was, ""):
        yield change_of("detail-changed", facts, REVIEW)
    elif difference.now and (gone := _way_gone(difference.was, difference.now)):
        told = facts.replace(more=f", under {facts.more}: “{gone}” went out")
        yield change_of("text-lost", told)
    elif difference.field.key == "contact" and (lost := _lost_of_contact(difference)):
        yield change_of("text-lost", facts.replace(more=f", under {facts.more}: {lost}"))
    else:
        yield change_of("detail-changed", facts)


def _lost_of_contact(difference: Difference) -> str:
    """What those who get in touch get no longer; another mailbox or number is no loss."""
    was, now = (
        _TO_RING.sub("this number", _MAILBOX.sub("this mailbox", one))
        for one in (difference.was, difference.now)
    )
    verdict = verdict_of(difference.context, was, now)
    came = any(not why.endswith("went out") for why in verdict.reasons)
    less = verdict.way == "less" or (verdict.way == "unclear" and not came)
    return "; ".join(verdict.reasons) if less and was and now else ""


# By what somebody can be reached: a mailbox, or a number to ring.
_MAILBOX = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_TO_RING = re.compile(r"(?<!\d)\+?\d(?:[ -]?\d){7,14}(?!\d)")


def _way_gone(was: str, now: str) -> str:
    """A way to reach somebody of which there are fewer; an address that is another is no loss."""
    for way in (_MAILBOX, _TO_RING):
        old, new = way.findall(was), way.findall(now)
        if len(new) < len(old):
            return str(next(one for one in old if one not in new))
    return ""


def _prose(facts: Facts, difference: Difference) -> Change:
    old, new = difference.was, difference.now
    if retouched(old, new):
        return change_of("text-retouched", facts)
    were, are = sentences(old), sentences(new)
    differ = [one for one in were if one not in are] + [one for one in are if one not in were]
    # A cell of a plan is known by its column; anything else by what it belongs to.
    column = f", under {facts.more}" if isinstance(difference.new, Action) else ""
    facts = facts.replace(more=column)
    if any(promises(one) or _BODY_WILL.search(one) for one in differ):
        way = verdict_of(difference.context, old, new).way if old and new else ""
        kept = way in ("rephrased", "retouched")
        kept = kept or (way == "more" and isinstance(difference.new, Priority))
        return change_of("text-changed" if kept else "promise-in-text-changed", facts)
    verdict = verdict_of(difference.context, old, new)
    if verdict.way == "retouched":
        return change_of("text-retouched", facts)
    if verdict.way in ("more", "rephrased") or _only_tells(difference, verdict):
        return change_of("text-changed", facts)
    reasons = "; ".join(verdict.reasons)
    return change_of(
        "text-lost", facts.replace(more=f"{column}: {reasons}", reasons=verdict.reasons)
    )


def _only_tells(difference: Difference, verdict: Verdict) -> bool:
    """Whether a change is of what describes the place, or of long text that has nothing less.

    What only describes the place promises nothing; everywhere else words that went may matter.
    """
    one, strategy = difference.new, difference.context.after.strategy
    if isinstance(one, Foreword | Appendix | AppendixGroup):
        return True
    if isinstance(one, Section) and any(one in _with_inner(each) for each in strategy.background):
        return True
    if isinstance(one, Section) and _COUNTED_ON.search(one.title):
        return False
    less = verdict.way == "less" or "how much" in verdict.aspects
    return isinstance(one, Section | LifeCourse) and not less


# Sections of which readers go by every word.
_COUNTED_ON = re.compile(
    r"\b(?:principles?|values|standards?|expect|rights?|pledges?|charter|guarantees?|complaints?|"
    r"decisions?|decides?|governance|deliver(?:y|ing)?|oversight|accountab\w+|contact(?:ing)?)\b",
    re.IGNORECASE,
)


def _with_inner(section: Section) -> Iterator[Section]:
    """A section, and those inside it."""
    yield section
    for inner in section.sections:
        yield from _with_inner(inner)


@judges("note", Action, ActionTable, Commitment, Measure, Priority)
def note(difference: Difference) -> Iterator[Change]:
    """What readers must know of a promise: it may be the condition that the promise hangs on."""
    yield _note(difference, difference.facts())


def _note(difference: Difference, facts: Facts) -> Change:
    if not difference.was or not difference.now:
        told = _PROGRESS.match(facts.after) and not (difference.was or _HELD.search(facts.after))
        return change_of("note-changed", facts, NOTABLE if told else None)
    verdict = verdict_of(difference.context, difference.was, difference.now)
    if verdict.way == "retouched":
        return change_of("text-retouched", facts)
    lost = verdict.way in ("less", "unclear")
    return change_of("note-changed", facts, None if lost else NOTABLE)


@judges("notice", Strategy)
def notice(difference: Difference) -> Iterator[Change]:
    """What the document says of itself to every reader."""
    facts = difference.facts(more="the notice to readers")
    same = bool(difference.was and difference.now) and retouched(difference.was, difference.now)
    yield change_of("text-retouched" if same else "notice-changed", facts)


@judges("text", Note)
def footnote(difference: Difference) -> Iterator[Change]:
    """A note to the text, which matters as much as the promises that cite it."""
    facts = difference.facts()
    name = str(getattr(difference.new, "id", ""))
    cited = [
        str(promise.subject)
        for promise in difference.context.after.promises
        if f"[^{name}]" in promise.raw
    ]
    if cited:
        change = _note(difference, facts.replace(listed=tuple(cited)))
        names = f"{' and '.join(cited)} cite{'s' if len(cited) == 1 else ''}"
        said = f"“{facts.after}” instead of “{facts.before}”"
        yield replace(change, message=f"the note that {names} is another: {said}")
    elif difference.was and difference.now and retouched(difference.was, difference.now):
        yield change_of("text-retouched", facts)
    else:
        yield change_of("text-changed", facts)


def child(context: Context, subject: Subject, one: Element, gone: bool, path: str) -> Change:
    """An element inside another that only one of the two editions has."""
    if isinstance(one, Statistic):
        return come_and_gone(context, one, Subject("statistic", one.id, one.title), gone)
    edition = context.before if gone else context.after
    kind = kind_of(type(one))
    called = kind.singular if kind else type(one).__name__.lower()
    what = f"{called} “{title}”" if (title := short_title(one)) else f"the {called}"
    told = edition.plain(what)
    facts = Facts(
        subject,
        f"{path}[{getattr(one, 'id', None) or short_title(one)}]",
        told if gone else "",
        "" if gone else told,
        before_at=span(one) if gone else None,
        after_at=None if gone else span(one),
        more="the list",
    )
    if isinstance(one, KEPT_FOR_REFERENCE):
        return change_of("detail-removed" if gone else "detail-added", facts, EDITORIAL)
    if isinstance(one, Milestone):
        when = f" ({one.due.words})" if one.due else ""
        step = edition.plain(one.text) + when
        facts = facts.replace(before=step if gone else "", after="" if gone else step)
        return change_of("milestone-removed" if gone else "milestone-added", facts)
    if gone and isinstance(one, Role):
        return change_of("detail-removed", facts, REVIEW)
    if gone and isinstance(one, Service | SummaryLine):
        return change_of("text-lost", facts.replace(more=f": {told} went out"))
    text = edition.plain(" ".join(_texts(one)))
    if any(promises(each) or _BODY_WILL.search(each) for each in sentences(text)):
        words = f"{told}: {text}"
        facts = facts.replace(before=words if gone else "", after="" if gone else words)
        return change_of("promise-in-text-changed", facts)
    return change_of("detail-removed" if gone else "detail-added", facts)


def _texts(one: Element) -> Iterator[str]:
    for name in ("text", "statement", "summary"):
        if isinstance(found := getattr(one, name, None), str):
            yield found


@judges("glossary", Strategy)
def glossary(difference: Difference) -> Iterator[Change]:
    """Terms and what they stand for."""
    old: dict[str, Term] = difference.before
    new: dict[str, Term] = difference.after
    if list(old) != list(new) and old == new:
        yield change_of("record-changed", difference.facts(more="the order of the glossary"))
    for term in dict.fromkeys((*old, *new)):
        if old.get(term) != new.get(term):
            before, after = _meaning(old.get(term)), _meaning(new.get(term))
            yield defined(difference, term, before, after)


def defined(difference: Difference, term: str, before: str, after: str) -> Change:
    """What a term means, which matters as much as the commitments that use it."""
    facts = difference.facts(
        subject=Subject("term", term, term),
        field=f"{difference.key}[{term}]",
        before=before,
        after=after,
        more="its meaning",
    )
    if before and after and retouched(before, after):
        return change_of("text-retouched", facts)
    after_edition = difference.context.after
    used = tuple(str(t.subject) for t in after_edition.promises if _uses(term, t.said))
    if not before or (not after and not used):
        facts = facts.replace(more=f"the meaning of “{term}”")
        return change_of("detail-changed", facts)
    more = f", which {', '.join(used[:4])} use{'s' if len(used) == 1 else ''}," if used else ""
    way = verdict_of(difference.context, before, after).way if before and after else ""
    same = way in ("rephrased", "retouched")
    facts = facts.replace(listed=used, more=more)
    return change_of("glossary-definition-changed", facts, NOTABLE if same else None)


def _meaning(term: Term | None) -> str:
    return ": ".join(filter(None, (term.expansion, term.text))) if term else ""


def _uses(term: str, text: str) -> bool:
    return f" {term.lower()} " in f" {' '.join(words(text))} "


@judges("text", Definition)
def definition(difference: Difference) -> Iterator[Change]:
    """A term that is explained in a box."""
    term = str(getattr(difference.new, "term", ""))
    yield defined(difference, term, difference.was, difference.now)


def order(context: Context, subject: Subject, what: str, old: Any, new: Any) -> Change:
    """The same things in another order."""
    facts = Facts(subject, f"order of {what}", more=what)
    return change_of("reordered", facts.replace(before_at=span(old), after_at=span(new)))
