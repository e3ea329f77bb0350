"""Judges of who answers for something, who helps, and who watches."""

import re
from collections.abc import Iterator

from stratc.model import Action, Commitment, Governance, Lead, Member, PartnerGroup, Role, Service
from stratc.text.english import series
from stratc.text.nobody import is_nobody

from ..change import BREAKING, NOTABLE, REVIEW, Change, Facts, Subject
from ..context import Context, Difference, shown
from ..kinds import change_of
from ..registry import judges


@judges("lead", Commitment, Action)
def lead(difference: Difference) -> Iterator[Change]:
    """Who answers for a promise."""
    context, facts = difference.context, difference.facts()
    old = [_who(context, one, True) for one in difference.before]
    new = [_who(context, one, False) for one in difference.after]
    if sorted(old) == sorted(new):
        yield change_of("record-changed", facts.replace(more="the order or reach of its leads"))
    elif old and _nobody(difference.after) and not _nobody(difference.before):
        named = f"; “{difference.now}” is nobody in particular" if new else ""
        yield change_of("lead-removed", facts.replace(more=named))
    elif new and _nobody(difference.before) and not _nobody(difference.after):
        yield change_of("lead-added", facts)
    elif not new:
        yield change_of("lead-removed", facts)
    elif not old:
        yield change_of("lead-added", facts)
    elif len(old) == 1 < len(new):
        yield change_of("lead-diffused", facts)
    elif len(new) == 1 < len(old):
        yield _focused(difference, facts)
    elif sorted(body for body, _ in old) == sorted(body for body, _ in new):
        yield change_of("lead-role-changed", facts)
    elif _succeeds(context, difference.before, difference.after):
        yield change_of("lead-succeeded", facts)
    else:
        yield change_of("lead-organisation-changed", facts)


def _focused(difference: Difference, facts: Facts) -> Change:
    """One lead of several is left; who went may have no part in it any more."""
    context = difference.context
    still = {*(one.body for one in difference.after), *getattr(difference.new, "partners", ())}
    gone = [
        context.before.name_of("body", one.body)
        for one in difference.before
        if one.body and context.name("body", one.body) not in still
    ]
    said = f": {series(gone)} no longer {'has' if len(gone) == 1 else 'have'} a part in it"
    told = change_of("lead-focused", facts.replace(more=said if gone else ""))
    return told if gone else change_of("lead-focused", facts, NOTABLE)


def _nobody(leads: tuple[Lead, ...]) -> bool:
    """Whether nobody in particular is named: no one can be asked for a result."""
    return all(lead.body is None and is_nobody(lead.text or "") for lead in leads)


def _who(context: Context, one: Lead, before: bool) -> tuple[str, str]:
    body = one.body or ""
    return (context.name("body", body) if before else body, context.as_called(one.text or ""))


def _succeeds(context: Context, old: tuple[Lead, ...], new: tuple[Lead, ...]) -> bool:
    """Whether every body that went is followed by its successor, or the reverse."""
    bodies = {**context.before.index.bodies, **context.after.index.bodies}
    went = {one.body for one in old} - {one.body for one in new}
    came = {one.body for one in new} - {one.body for one in old}

    def follows(name: str | None, other: str | None) -> bool:
        body, heir = bodies.get(name or ""), bodies.get(other or "")
        return bool(body and heir) and (
            other in body.successor or name in heir.predecessors  # type: ignore[union-attr]
        )

    return bool(went and came) and (
        all(any(follows(one, other) for other in came) for one in went)
        or all(any(follows(other, one) for other in came) for one in went)
    )


@judges("partners", Commitment, Action)
@judges("providers", Service)
def partners(difference: Difference) -> Iterator[Change]:
    """Who helps with a promise or runs a service, one change for each body."""
    context = difference.context
    old = [context.name("body", name) for name in difference.before]
    new = list(difference.after)
    alone = len(set(old)) == 1 and not getattr(difference.old, "lead", ())
    nobody = not new and not getattr(difference.new, "lead", ())
    leading = {one.body for one in getattr(difference.new, "lead", ())}
    for name, former in zip(difference.before, old, strict=True):
        if former not in new and former not in leading:  # who leads it now still takes part
            facts = difference.facts(
                field=f"{difference.key}[{name}]",
                before=context.before.name_of("body", name),
                after="",
                more=", which delivered it alone," if alone and nobody else "",
            )
            yield change_of("partner-withdrawn", facts, BREAKING if alone and nobody else REVIEW)
    for name in new:
        if name not in old:
            yield change_of(
                "partner-added",
                difference.facts(
                    field=f"{difference.key}[{name}]",
                    before="",
                    after=context.after.name_of("body", name),
                ),
            )
    if sorted(old) == sorted(new):
        yield change_of("record-changed", difference.facts(more="the order of its partners"))


@judges("members", PartnerGroup)
def members(difference: Difference) -> Iterator[Change]:
    """Who takes part in the whole strategy."""
    context = difference.context
    old = {_member(context, one, True): one for one in difference.before}
    new = {_member(context, one, False): one for one in difference.after}
    # A member that only went to another group still takes part.
    still = {_member(context, m, False) for g in context.after.strategy.partners for m in g.members}
    had = {_member(context, m, True) for g in context.before.strategy.partners for m in g.members}
    whole = Subject("strategy", "", context.after.strategy.title)
    facts, told = difference.facts(subject=whole), 0
    for key in (key for key in old if key not in still):
        was = shown(context.before, old[key])
        yield change_of(
            "partner-withdrawn",
            facts.replace(field=f"partners[{key}]", before=was, after=""),
            REVIEW,
        )
        told += 1
    for key in (key for key in new if key not in had):
        now = shown(context.after, new[key])
        yield change_of(
            "partner-added", facts.replace(field=f"partners[{key}]", before="", after=now)
        )
        told += 1
    if not told:
        yield change_of("record-changed", difference.facts(more="the list of its members"))


def _member(context: Context, one: Member, before: bool) -> str:
    bodies = one.bodies or ((one.body,) if one.body else ())
    names = [context.name("body", name) if before else name for name in bodies]
    return ", ".join(sorted(names)) or one.text or ""


@judges("accountable", Governance)
@judges("reports_to", Governance)
@judges("boards", Governance)
@judges("subgroups", Governance)
def governance(difference: Difference) -> Iterator[Change]:
    """Who decides, watches and is reported to."""
    words = {
        "accountable": "the body that answers for the strategy",
        "reports-to": "the body it reports to",
        "boards": "a board that takes part",
        "subgroups": "a group that does the work",
    }
    yield change_of("governance-body-changed", difference.facts(more=words[difference.field.key]))


@judges("body", Role)
def office(difference: Difference) -> Iterator[Change]:
    """The body that holds an office."""
    role = getattr(difference.new, "role", "") or getattr(difference.old, "role", "")
    yield change_of("governance-body-changed", difference.facts(more=f"the holder of {role}"))


@judges("person", Role)
def person(difference: Difference) -> Iterator[Change]:
    """The person who holds an office; an officer yet to be named is nobody to be asked."""
    named = not _UNNAMED.fullmatch(difference.was) and not is_nobody(difference.was)
    nobody = _UNNAMED.fullmatch(difference.now) or is_nobody(difference.now)
    open_now = named and difference.was and (nobody or not difference.now)
    yield change_of("lead-person-changed", difference.facts(), None if open_now else NOTABLE)


_UNNAMED = re.compile(
    r"(?:an?|the|our) (?:\w+ )?(?:nominated|named|designated|relevant|appropriate|senior|lead) "
    r"(?:\w+ )?(?:officer|person|lead|member|manager)s?",
    re.IGNORECASE,
)
