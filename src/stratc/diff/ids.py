"""Ids that changed: one by one, or as one renumbering of the whole plan."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .change import Change, Facts
from .context import span
from .kinds import change_of
from .pairing import Pair

A_PATTERN = 3  # fewer that look alike are told one by one


def renumbered(pairs: Iterable[Pair]) -> Iterator[Change]:
    """What became of the ids of promises that are paired by something else than their id."""
    changed: dict[str, list[Pair]] = defaultdict(list)
    reused: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.how == "text":
            changed[pattern(pair.before.id, pair.after.id)].append(pair)
        elif pair.how == "exchanged":
            reused[pattern(pair.before.id, pair.after.id)].append(pair)
        elif (
            pair.how in ("previously", "worded", "anew", "place")
            and pair.before.id != pair.after.id
        ):
            yield change_of("record-changed", _facts(pair).replace(more="its id"))
    for form, under in changed.items():
        if len(under) >= A_PATTERN:
            yield change_of("id-changed", _together(form, under))
        else:
            for pair in under:
                hint = f"add `previously: {pair.before.id}` to “{pair.after.id}”"
                yield change_of(
                    "id-changed", _facts(pair).replace(more=f"“{pair.before.id}”", hint=hint)
                )
    for form, under in reused.items():
        if len(under) >= A_PATTERN:
            facts = _together(form, under)
            more = f"; so do {len(under) - 1} more, numbered anew by the same pattern"
            yield change_of("id-reused", facts.replace(more=more))
        else:
            for pair in under:
                more = f"; its text was “{pair.before.id}” before"
                yield change_of("id-reused", _facts(pair).replace(more=more))


def pattern(before: str, after: str) -> str:
    """How one id became another, with its numbers left out: `c#` became `c#-#`."""
    old, new = (re.findall(r"\d+|[a-z]+|-", name) for name in (before, after))
    while old and new and old[-1] == new[-1]:
        old.pop(), new.pop()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    return " → ".join(
        "".join("#" if part.isdigit() else part for part in side) or "nothing"
        for side in (old, new)
    )


def _facts(pair: Pair) -> Facts:
    return Facts(
        pair.after.subject,
        "id",
        pair.before.id,
        pair.after.id,
        before_at=span(pair.before.element, "id"),
        after_at=span(pair.after.element, "id"),
    )


def _together(form: str, under: list[Pair]) -> Facts:
    first = under[0]
    return _facts(first).replace(
        number=len(under),
        more=f"such as “{first.before.id}” to “{first.after.id}”",
        listed=tuple(f"{pair.before.id} → {pair.after.id}" for pair in under),
        tags=(form,),
    )
