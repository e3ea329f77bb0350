"""Remarks that authors accept, and remarks on how they do it.

In: what the rules said. Out: what nobody accepted, and what is wrong with the acceptances. An
author accepts a remark with a comment above the line or with `allow:` on an item; either needs a
reason, so that a reviewer can judge it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stratc.model import Allowance, Period, Strategy, UnreadableTime, read_period
from stratc.source import (
    CATALOGUE,
    AllowComment,
    Diagnostic,
    Mapping,
    Scalar,
    Sequence,
    Severity,
    Span,
    Text,
    allow_comments,
    inside,
    one_of,
    remark,
)
from stratc.text.similarity import nearest

from .manuscript import Manuscript

COMMENT = "# stratc: allow RULE -- REASON"


@remark(Severity.SHOULD)
def unknown_rule(span: Span, name: str, near: tuple[str, ...], what: str = "rule") -> Diagnostic:
    """The name of a rule that stratc does not have.

    What should be accepted or set aside by this name is not. A rule may have got another name
    in a newer stratc.

    Flagged:
        review: annual
        # stratc: allow hedged-wordings -- Agreed by cabinet, minute 7.
        edition: 2

    Fix: correct the name; `stratc explain` lists them all.
    """
    hint = f"write {one_of(near)}" if near else "`stratc explain` lists them all"
    if "," in name:
        hint = f"put several in square brackets, with a comma between: `[{name}]`"
    return Diagnostic(span, f"there is no {what} “{name}”", hints=(hint,))


@remark(Severity.SHOULD)
def unused_allowance(span: Span, name: str) -> Diagnostic:
    """An accepted remark that is not made any more.

    The text has changed since. Left standing, the acceptance would hide the next mistake here.

    Flagged:
        # stratc: allow repeated-word -- It is a quotation.
        review: annual

    Fix: delete it.
    """
    return Diagnostic(span, f"there is no remark “{name}” here to accept", hints=("delete this",))


@remark(Severity.SHOULD)
def expired_allowance(span: Span, name: str, until: str) -> Diagnostic:
    """A remark that was accepted until a day which has passed.

    Whoever accepted it wanted to look at it again by then. The remark itself is back as well.

    Fix: correct what the remark is about, or agree on a new day and write it.
    """
    return Diagnostic(
        span,
        f"“{name}” was accepted here until {until} only",
        hints=("correct what the remark says, or agree on a new day",),
    )


@remark(Severity.SHOULD)
def allowance_without_reason(span: Span) -> Diagnostic:
    """A remark that is accepted without a reason.

    Whoever reviews the strategy must be able to see why. Without a reason the remark stands.

    Flagged:
        # stratc: allow repeated-word
        review: annual

    Fix: write two hyphens and the reason after the name of the rule.
    """
    return Diagnostic(
        span, "this gives no reason", hints=(f"write the reason after two hyphens: `{COMMENT}`",)
    )


@remark(Severity.SHOULD)
def allowance_not_possible(span: Span, name: str) -> Diagnostic:
    """An attempt to accept a remark that always counts.

    A file that cannot be read, one id used twice and a person's own address or number are never
    a matter of judgement.

    Flagged:
        # stratc: allow id-used-twice -- They are the same.
        review: annual

    Fix: correct what the remark is about.
    """
    return Diagnostic(
        span, f"“{name}” always counts", hints=("correct what it says, and delete this",)
    )


@remark(Severity.SHOULD)
def unreadable_allowance(span: Span, problem: str, hint: str) -> Diagnostic:
    """A comment to stratc that it cannot read.

    It accepts nothing as it stands.

    Flagged:
        # stratc: ignore repeated-word
        review: annual

    Fix: write it on a line of its own: `# stratc: allow RULE -- REASON`.
    """
    return Diagnostic(span, problem, hints=(hint,))


@dataclass(slots=True)
class _Accepted:
    """One rule accepted for some stretches of text, or for whole files."""

    rule: str
    span: Span
    until: Period | None
    places: list[Span] = field(default_factory=list)
    files: frozenset[str] = frozenset()
    used: bool = False

    def covers(self, remark: Diagnostic) -> bool:
        if remark.rule != self.rule:
            return False
        return remark.span.text.name in self.files or any(map(remark.span.lies_in, self.places))


def not_accepted(
    manuscript: Manuscript, said: Iterable[Diagnostic], ran: set[str]
) -> Iterator[Diagnostic]:
    """What was said and not accepted, then what is wrong with the acceptances."""
    wrong: list[Diagnostic] = []
    accepted = [*_in_fields(manuscript, wrong), *_in_comments(manuscript, wrong)]
    as_of = manuscript.library.as_of
    good: dict[str, list[_Accepted]] = {}
    for one in accepted:
        ended = one.until.end if one.until else None
        if ended and as_of and ended < as_of:
            wrong.append(expired_allowance(one.span, one.rule, str(one.until)))
        else:
            good.setdefault(one.rule, []).append(one)
    for remark_ in said:
        covering = [one for one in good.get(remark_.rule, ()) if one.covers(remark_)]
        for one in covering:
            one.used = True
        if not covering:
            yield remark_
    wrong.extend(
        unused_allowance(one.span, one.rule)
        for several in good.values()
        for one in several
        if one.rule in ran and not one.used
    )
    yield from wrong


def _in_fields(manuscript: Manuscript, wrong: list[Diagnostic]) -> Iterator[_Accepted]:
    for element in manuscript.index.elements:
        allowed: tuple[Allowance, ...] = getattr(element, "allow", ())
        for one in allowed:
            span = one.where["rule"]
            if not _possible(one.rule, span, wrong):
                continue
            accepted = _Accepted(one.rule, span, one.until)
            if element is manuscript.strategy:
                accepted.files = frozenset(text.name for text in _texts(manuscript))
            else:
                accepted.places = [element.where.span]
            yield accepted


def _in_comments(manuscript: Manuscript, wrong: list[Diagnostic]) -> Iterator[_Accepted]:
    strategy = manuscript.strategy
    for text in _texts(manuscript):
        for comment in allow_comments(text):
            if not _readable(strategy, comment, wrong):
                continue
            until = read_period(comment.until) if comment.until else None
            for name, span in comment.rules:
                if _possible(name, span, wrong):
                    yield _Accepted(name, span, until, _below(strategy, comment))


def _readable(strategy: Strategy, comment: AllowComment, wrong: list[Diagnostic]) -> bool:
    hint = f"write `{COMMENT}` on a line of its own, above the line it is about"
    if any(
        isinstance(node, Scalar) and comment.span.lies_in(node.span)
        for node in inside(strategy.where.node)
    ):
        wrong.append(
            unreadable_allowance(
                comment.span,
                "this stands inside a text and would be printed",
                "move it above the field that holds the text",
            )
        )
    elif not comment.rules or not comment.alone:
        wrong.append(unreadable_allowance(comment.span, "this comment accepts nothing", hint))
    elif not comment.reason:
        wrong.append(allowance_without_reason(comment.span))
    elif comment.until and (problem := _unreadable(comment.until)):
        place = comment.span.part(comment.until)
        wrong.append(unreadable_allowance(place, problem, "write a day, such as `2026-09-30`"))
    else:
        return True
    return False


def _unreadable(until: str) -> str:
    """What is wrong with a day, if anything is."""
    try:
        read_period(until)
    except UnreadableTime as unreadable:
        return unreadable.message
    return ""


def _possible(name: str, span: Span, wrong: list[Diagnostic]) -> bool:
    entry = CATALOGUE.get(name)
    if entry is None:
        wrong.append(unknown_rule(span, name, nearest(name, CATALOGUE)))
    elif entry.firm:
        wrong.append(allowance_not_possible(span, name))
    return entry is not None and not entry.firm


def _below(strategy: Strategy, comment: AllowComment) -> list[Span]:
    """The line below a comment, and each value or list entry that begins on it."""
    text, line = comment.span.text, comment.below
    places = [Span(text, line, 1, line, len(text.line(line)) + 1)]
    for node in inside(strategy.where.node):
        entries = node.items if isinstance(node, Sequence) else ()
        values = node.values.values() if isinstance(node, Mapping) else ()
        pieces = (*entries, *(value for value in values if isinstance(value, Scalar)))
        places += [p.span for p in pieces if p.span.text is text and p.span.line == line]
    return places


def _texts(manuscript: Manuscript) -> tuple[Text, ...]:
    named = {
        element.where.span.text.name: element.where.span.text
        for element in manuscript.index.elements
    }
    return tuple(named.values())
