"""Judges of what stands in a row of the action plan beside its words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from stratc.model import Action, ActionTable, Intervention
from stratc.text.english import SCALES_OF_DIGITS, read_decimal
from stratc.text.redlines import redline

from ..change import NOTABLE, Change, Facts
from ..children import paired
from ..context import Difference, span
from ..differences import differences
from ..field_names import named
from ..kinds import change_of
from ..registry import judges
from ..verdict import judge
from ..wordings import reworded, verdict_of

_MONEY = re.compile(r"£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|million|bn|billion)?\b", re.IGNORECASE)


@judges("interventions", Action)
def interventions(difference: Difference) -> Iterator[Change]:
    """What is done to deliver an action. Findings and needs promise nothing."""
    context = difference.context
    held = paired(difference.before, difference.after)
    for old, new in held.pairs:
        path = f"interventions[{_key(difference, new)}]"
        yield from differences(context, difference.subject, old, new, path, skip=("text",))
        if (old.text or "").split() != (new.text or "").split():
            before, after = _text(difference, old, True), _text(difference, new, False)
            facts = Facts(
                difference.subject,
                f"{path}.text",
                before,
                after,
                redline=redline(before, after),
                before_at=span(old, "text"),
                after_at=span(new, "text"),
            )
            cell = named(difference)
            yield from _under(cell, reworded(context, "action", facts, before, after))
    for one in held.gone:
        facts = _facts(difference, one, True)
        promise = one.kind == "intervention"
        change = "intervention-removed"
        yield change_of(change, facts, None if promise else NOTABLE)
    for one in held.come:
        yield change_of("intervention-added", _facts(difference, one, False))
    if held.reordered:
        yield change_of("record-changed", difference.facts(more="the order of its interventions"))


@judges("how", Action)
def how(difference: Difference) -> Iterator[Change]:
    """How an action will be done, judged like its words."""
    facts = difference.facts()
    if difference.was and difference.now:
        told = reworded(difference.context, "action", facts, difference.was, difference.now)
        yield from _under(named(difference), told)
    else:
        lost = ": it no longer says how" if difference.was else ": it now says how"
        yield change_of("action-reworded", facts.replace(more=lost))


def _under(cell: str, changes: Iterator[Change]) -> Iterator[Change]:
    """Changes to one cell of a row, which say which cell it is."""
    for change in changes:
        subject = str(change.subject)
        message = change.message.replace(subject, f"{subject}, under {cell},", 1)
        yield replace(change, message=message)


def _facts(difference: Difference, one: Intervention, gone: bool) -> Facts:
    text = _text(difference, one, gone)
    return difference.facts(
        field=f"interventions[{_key(difference, one)}]",
        before=text if gone else "",
        after="" if gone else text,
    )


def _key(difference: Difference, one: Intervention) -> str:
    return one.id or one.same_as or " ".join(_text(difference, one, False).split()[:4])


def _text(difference: Difference, one: Intervention, before: bool) -> str:
    edition = difference.context.before if before else difference.context.after
    if one.text:
        return edition.plain(one.text)
    same = edition.index.interventions.get(one.same_as or "")
    return edition.plain(same.text) if same and same.text else one.same_as or one.label or ""


# What is paid from a later day on.
_LATER = re.compile(
    r"\b(?:from|starting(?: in)?|not (?:before|until)|as of) (?:[A-Za-z]{3,10} )?20\d\d",
    re.IGNORECASE,
)


@judges("funding", Action)
def funding(difference: Difference) -> Iterator[Change]:
    """What pays for an action."""
    facts = difference.facts()
    if not difference.before or not difference.after:
        yield change_of("funding-removed" if difference.before else "funding-added", facts)
        return
    old, new = _money(difference.was), _money(difference.now)
    facts = facts.replace(more="has less money")
    if old is not None and not _MONEY.search(difference.now):
        yield change_of("funding-reduced", facts)
        return
    if old is not None and new is not None and old != new:
        yield change_of("funding-increased" if new > old else "funding-reduced", facts)
        return
    verdict = verdict_of(difference.context, difference.was, difference.now)
    facts = facts.replace(reasons=verdict.reasons)
    if verdict.way == "retouched":
        yield change_of("text-retouched", facts)
    elif _LATER.search(difference.now) and not _LATER.search(difference.was):
        yield change_of("funding-changed", facts)  # until then there is none
    elif _LATER.search(difference.was) and not _LATER.search(difference.now):
        yield change_of("funding-changed", facts, NOTABLE)
    elif verdict.way == "less":
        yield change_of("funding-reduced", facts.replace(more="is less surely paid for"))
    else:
        asked = verdict.way == "unclear"
        yield change_of("funding-changed", facts, None if asked else NOTABLE)


def _money(text: str) -> Decimal | None:
    """The one amount that a text names; none where it names several."""
    found = _MONEY.findall(text)
    if len(found) != 1:
        return None
    digits, scale = found[0]
    return read_decimal(digits) * SCALES_OF_DIGITS.get(scale.lower(), 1)


@judges("own", Action)
def own_cells(difference: Difference) -> Iterator[Change]:
    """What a row says in columns of the plan's own, under the headings of these."""
    old, new = difference.before, difference.after
    for id in dict.fromkeys((*old, *new)):
        was, now = (cells[id].text if id in cells else "" for cells in (old, new))
        said = (" ".join(difference.context.as_called(one).split()) for one in (was, now))
        if len(set(said)) > 1:
            yield _cell(difference, id, was, now)


def _cell(difference: Difference, id: str, was: str, now: str) -> Change:
    """What a cell of a column of the plan's own says: a date, a lead, a target may stand in it."""
    heading = f"“{_heading(difference, id)}”"
    facts = difference.facts(
        field=f"own.{id}", before=was, after=now, more=heading, redline=redline(was, now)
    )
    if not was:
        return change_of("detail-changed", facts)
    way = judge(was, now, (), difference.context.abbreviations).way if now else "less"
    kinds = {"retouched": "text-retouched", "more": "detail-changed", "rephrased": "detail-changed"}
    return change_of(kinds.get(way, "cell-changed"), facts)


def _heading(difference: Difference, id: str) -> str:
    """The heading of a column of the plan's own."""
    for element, edition in (
        (difference.new, difference.context.after),
        (difference.old, difference.context.before),
    ):
        table = edition.index.holder(element, ActionTable)
        for column in table.columns.own if table and table.columns else ():
            if column.id == id:
                return column.title
    return id
