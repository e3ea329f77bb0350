"""Field by field through two elements that are one: every difference goes to exactly one judge.

Commitments and actions are left out here, since they may move: `compare` pairs them by themselves.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from stratc.model import (
    Action,
    ActionTable,
    Appendix,
    Commitment,
    CommitmentGroup,
    Element,
    Field,
    Foreword,
    Governance,
    LifeCourse,
    Note,
    PartnerGroup,
    Priority,
    Role,
    Section,
    Service,
    Source,
    Statistic,
    Strategy,
    SummaryLine,
    Vision,
    fields,
)
from stratc.model import Body as BodyElement

from .change import Change, Subject
from .children import paired
from .context import Context, Difference
from .edition import short_title
from .judges.rest import child, order, other
from .registry import FIELDS, WHOLES

SORTS: dict[type[Element], str] = {
    Appendix: "appendix",
    BodyElement: "body",
    Foreword: "foreword",
    Governance: "governance",
    LifeCourse: "stage of life",
    Note: "note",
    PartnerGroup: "partners",
    Priority: "priority",
    Role: "office",
    Section: "section",
    Service: "service",
    Source: "source",
    Statistic: "statistic",
    Vision: "vision",
}
ELSEWHERE: dict[type[Element], frozenset[str]] = {
    Action: frozenset({"id", "action"}),
    ActionTable: frozenset({"rows"}),
    Commitment: frozenset({"id", "text"}),
    CommitmentGroup: frozenset({"items"}),
    Strategy: frozenset({"id", "priorities"}),
}


def differences(
    context: Context,
    subject: Subject,
    old: Element,
    new: Element,
    path: str = "",
    skip: Sequence[str] = (),
) -> Iterator[Change]:
    """Every change between two elements that are one, but for the promises inside them."""
    if old == new:
        return
    claimed = set(skip) | ELSEWHERE.get(type(new), frozenset())
    if whole := WHOLES.get(type(new)):
        claimed |= whole[1]
        yield from whole[0](context, subject, old, new, path)
    for field in _claimants_first(type(new)):
        if field.name in claimed:
            continue
        difference = Difference(context, subject, field, old, new, path)
        if _same(difference):
            continue
        judge = FIELDS.get((type(new), field.name))
        if judge:
            claimed |= judge.also
            yield from judge.judge(difference)
        elif field.holds is not None and not field.record:
            yield from _inside(difference)
        else:
            yield from other(difference)


def _claimants_first(shape: type[Element]) -> list[Field]:
    """The fields, those first that are judged together with others."""
    seats = {field.name: FIELDS.get((shape, field.name)) for field in fields(shape)}
    return sorted(fields(shape), key=lambda field: not getattr(seats[field.name], "also", ()))


def subject_of(element: Element, parent: Subject) -> Subject:
    """What reports call an element: its own name, or that of what it belongs to."""
    sort = SORTS.get(type(element))
    if sort is None:
        return parent
    name = short_title(element)
    return Subject(sort, str(getattr(element, "id", None) or name), name, parent.priority)


def _same(difference: Difference) -> bool:
    """Whether two values say the same: other line breaks, or another id for the same promise."""
    before, after, field = difference.before, difference.after, difference.field
    context = difference.context
    if before == after or (not before and not after and before is not False):
        return True
    if context.called and context.as_called(before) == context.as_called(after):
        return True
    if field.refers_to:
        names = before if field.many else (before,)
        renamed = [context.name(field.refers_to, name) for name in names if name is not None]
        return renamed == list(after if field.many else filter(None, (after,)))
    if field.marker == "prose" and field.holds is None:
        return _unwrapped(before) == _unwrapped(after)
    return False


def _unwrapped(value: Any) -> list[str]:
    """Prose without the line breaks that mean nothing to Markdown."""
    texts = value if isinstance(value, tuple) else (value or "",)
    blocks = [re.split(r"\n\s*\n|\n(?=\s*(?:[-*+>#]|\d+[.)])\s)", text) for text in texts]
    return [" ".join(block.split()) for some in blocks for block in some]


def _inside(difference: Difference) -> Iterator[Change]:
    """What differs in the elements that a field holds."""
    context, field, path = difference.context, difference.field, difference.key
    before, after = difference.before, difference.after
    if not field.many:
        old = before if before is not None else _blank(field, after)
        new = after if after is not None else _blank(field, before)
        subject = subject_of(new if after is not None else old, difference.subject)
        yield from differences(context, subject, old, new, _path(path, subject, difference))
        return
    if field.holds is CommitmentGroup:
        yield from _groups(difference)
        return
    held = paired(before, after)
    lines = field.holds is SummaryLine
    if lines:
        difference = replace(difference, subject=_of_lines(difference))
    for old, new in held.pairs:
        subject = difference.subject if lines else subject_of(new, difference.subject)
        inner = f"{path}[{getattr(new, 'id', None) or short_title(new)}]"
        yield from differences(context, subject, old, new, _path(inner, subject, difference))
    for one in held.gone:
        yield from _only(difference, one, True)
    for one in held.come:
        yield from _only(difference, one, False)
    if held.reordered:
        yield order(context, difference.subject, field.key, difference.old, difference.new)


def _of_lines(difference: Difference) -> Subject:
    """What lines that sum up belong to: of the whole strategy it would be untrue."""
    parent = difference.subject
    whole = "what success will look like" if difference.field.key == "success" else "the summary"
    of = f" of {parent}" if parent.sort == "priority" else ""
    return Subject(f"{whole}{of}", parent.id, "", parent.priority)


def _path(path: str, subject: Subject, difference: Difference) -> str:
    """An element with a name of its own begins a way of its own."""
    return path if subject == difference.subject else ""


def _only(difference: Difference, one: Element, gone: bool) -> Iterator[Change]:
    yield child(difference.context, difference.subject, one, gone, difference.key)


def _groups(difference: Difference) -> Iterator[Change]:
    """Groups of commitments, by the commitments in them: their headings and audiences."""
    old: Sequence[CommitmentGroup] = difference.before
    new: Sequence[CommitmentGroup] = difference.after
    left = list(old)
    for number, group in enumerate(new):
        names = {item.id for item in group.items}
        same = next((g for g in left if names & {item.id for item in g.items}), None)
        if same is None:
            if group.title:
                yield from _only(difference, group, False)
            continue
        left.remove(same)
        subject = replace(
            difference.subject,
            sort="list",
            id=f"{difference.subject.id}/{number}",
            name=group.title or group.lead_in or short_title(difference.new),
        )
        yield from differences(difference.context, subject, same, group)
    for group in left:
        if group.title:
            yield from _only(difference, group, True)


def _blank(field: Field, other: Element) -> Element:
    """An element with nothing in it, so that one that came or went is told field by field."""
    made = type(other).model_construct()
    for one in fields(type(other)):
        if not hasattr(made, one.name):
            object.__setattr__(made, one.name, None)
    return made
