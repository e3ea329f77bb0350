"""Departments and bodies that the new edition calls otherwise: told once, not at every promise.

In: two editions and the pairs of their promises. Out: what each old name is called now. A name is
another for the same where each promise that had it and goes on has the same new one in its place,
the old one is left nowhere, and the new one is nowhere in the old edition. Whether it is the same
body is for a person to confirm, once.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from stratc.text.nobody import is_group, is_nobody

from .change import Change, Facts, Subject
from .context import Context, span
from .edition import PromiseText
from .ids import A_PATTERN
from .kinds import change_of
from .pairing import Pair, Pairing

# Who is handed down to, or put above, is another: a director is no officer under a new name.
_RANKS = re.compile(
    r"\b(?:director|head|chief|manager|officer|lead|coordinator|assistant|deputy|member|chair)\b"
)
# Departments and bodies that stand in a sentence: “the Highways Team”, “Board for Older People”.
_NAMED = re.compile(
    r"\b(?!(?:The|Our|Every|Each|All|An?|Its|This|We|Both)\b)[A-Z][\w'’-]*"
    r"(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][\w'’-]*){1,6}"
)
_BODY = re.compile(
    r"\b(?:Department|Directorate|Division|Services?|Team|Unit|Board|Partnership|Council|Office|"
    r"Group|Trust|Committee|Agency|Authority|Network|Forum|Commission|Panel|Alliance)\b"
)


def renamed(context: Context, pairings: list[Pairing]) -> Iterator[Change]:
    """Each new name, once for all promises; from here on the context knows it."""
    pairs = [pair for pairing in pairings for pair in pairing.pairs]
    found: dict[str, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs:
        for old, new in dict.fromkeys(_exchanges(pair)):
            found[old][new].append(pair)
    for old, homes in found.items():
        (new, under), *others = homes.items()
        if others or not _another_name(context, old, new, pairs, under):
            continue
        context.called[old] = new
        ids = [
            {body.name: body.id for body in side.strategy.bodies}
            for side in (context.before, context.after)
        ]
        if old in ids[0] and new in ids[1]:
            context.names.setdefault("body", {})[ids[0][old]] = ids[1][new]
        strategy = context.after.strategy
        first = under[0]
        yield change_of(
            "body-renamed",
            Facts(
                Subject("strategy", strategy.id, strategy.title),
                f"name[{old}]",
                old,
                new,
                listed=tuple(pair.after.id for pair in under),
                number=len(under),
                before_at=span(first.before.element, "lead"),
                after_at=span(first.after.element, "lead"),
            ),
        )


def _another_name(
    context: Context, old: str, new: str, pairs: list[Pair], under: list[Pair]
) -> bool:
    after = {body.id: body.name for body in context.after.strategy.bodies}
    declared = any(
        (body.name, after.get(body.id)) == (old, new) for body in context.before.strategy.bodies
    )
    if len(under) < (1 if declared else A_PATTERN) or is_nobody(new) or is_group(new):
        return False
    if _ranks(old) != _ranks(new):
        return False
    sides = (context.before, new), (context.after, old)
    if any(name in _names(promise) for side, name in sides for promise in side.promises):
        return False
    listed = any(body.name == name for side, name in sides for body in side.strategy.bodies)
    return not listed and sum(old in _names(pair.before) for pair in pairs) == len(under)


def _ranks(name: str) -> set[str]:
    return set(_RANKS.findall(name.lower()))


def _exchanges(pair: Pair) -> Iterator[tuple[str, str]]:
    """The names that stand in the place of others in one promise: of its leads, of its words."""
    leads = [_leads(side) for side in (pair.before, pair.after)]
    words = [_in_words(side.said) for side in (pair.before, pair.after)]
    for old, new in (leads, words):
        gone, come = old - new, new - old
        if gone.total() == come.total() == 1:
            yield (*gone, *come)  # type: ignore[misc]


def _leads(promise: PromiseText) -> Counter[str]:
    edition = promise.edition
    bodies = {body.id: body.name for body in edition.strategy.bodies}
    return Counter(
        part
        for lead in promise.element.lead
        for part in (lead.text, bodies.get(lead.body or ""))
        if part
    )


def _in_words(text: str) -> Counter[str]:
    return Counter({found: 1 for found in _NAMED.findall(text) if _BODY.search(found)})


def _names(promise: PromiseText) -> Counter[str]:
    return _leads(promise) + _in_words(promise.said)
