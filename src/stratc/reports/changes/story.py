"""What a report of changes says, in which order: the sentence that matters, then the gravest.

In: a Comparison. Out: sentences and sections that every format shows alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, REVIEW, Change, Comparison, Grade, Piece
from stratc.text.english import counted as plainly

PHRASES = {
    "commitment-removed": ("1 promise has gone", "{} promises have gone"),
    "commitment-not-carried-on": (
        "1 promise has no successor among the commitments",
        "{} promises have no successor among the commitments",
    ),
    "commitment-withdrawn": ("1 promise is withdrawn", "{} promises are withdrawn"),
    "commitment-weakened": ("1 promise is weaker", "{} promises are weaker"),
    "commitment-negated": ("1 promise is turned round", "{} promises are turned round"),
    "lead-in-weakened": (
        "1 list of promises begins with softer words",
        "{} lists of promises begin with softer words",
    ),
    "condition-added": ("1 promise has a new condition", "{} promises have new conditions"),
    "id-reused": ("1 id stands for another promise", "{} ids stand for other promises"),
    "part-removed": ("1 part of a promise has gone", "{} parts of promises have gone"),
    "target-dequantified": (
        "1 promise no longer says how much",
        "{} promises no longer say how much",
    ),
    "date-later": ("1 date is later", "{} dates are later"),
    "date-later-after-due": (
        "1 date was moved after it had passed",
        "{} dates were moved after they had passed",
    ),
    "date-vaguer": ("1 date is vaguer", "{} dates are vaguer"),
    "date-removed": ("1 date has gone", "{} dates have gone"),
    "date-to-ongoing": ("1 date became “ongoing”", "{} dates became “ongoing”"),
    "action-removed": ("1 action has gone", "{} actions have gone"),
    "action-weakened": ("1 action is weaker", "{} actions are weaker"),
    "action-withdrawn": ("1 action is withdrawn", "{} actions are withdrawn"),
    "intervention-removed": ("1 intervention has gone", "{} interventions have gone"),
    "lead-removed": ("1 promise has lost its lead", "{} promises have lost their lead"),
    "partner-withdrawn": (
        "1 partner that delivered alone has gone",
        "{} partners that delivered alone have gone",
    ),
    "target-lowered": ("1 target is lower", "{} targets are lower"),
    "target-removed": ("1 target has gone", "{} targets have gone"),
    "target-date-later": ("1 target is to be reached later", "{} targets are to be reached later"),
    "baseline-changed": (
        "1 target counts from another start",
        "{} targets count from another start",
    ),
    "framework-coverage-lost": (
        "1 national item is no longer served",
        "{} national items are no longer served",
    ),
    "priority-removed": ("1 priority has gone", "{} priorities have gone"),
    "scope-narrowed": ("1 scope is narrower", "{} scopes are narrower"),
    "period-shortened": ("it covers less time", "it covers less time"),
    "funding-reduced": ("1 action has less money", "{} actions have less money"),
    "funding-removed": ("the money of 1 action is gone", "the money of {} actions is gone"),
    "review-removed": (
        "nothing says any more when it is reviewed",
        "nothing says any more when it is reviewed",
    ),
}
NOTED = {
    "commitment-added": "{} commitments are new",
    "action-added": "{} actions are new",
    "action-completed": "{} actions and commitments are complete",
    "detail-added": "{} more things are in the document",
    "framework-coverage-gained": "{} national items are newly served",
    "framework-mapping-added": "{} more links lead to national items",
    "intervention-added": "{} interventions are new",
    "rag-improved": "{} promises are nearer to their course",
    "rag-worsened": "{} promises are further from their course",
    "status-changed": "{} promises now say how far they have come, or no longer do",
    "text-changed": "{} stretches of text are worded differently",
}
TITLES = {
    BREAKING: "Less is promised",
    REVIEW: "For a person to read",
    NOTABLE: "Worth noting",
    EDITORIAL: "Only retouched",
}
MANY = 4
WHOLE = "The whole strategy"


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One part of a report: its heading, a sentence about it, and the changes it tells."""

    title: str
    sentence: str
    grade: Grade
    changes: tuple[Change, ...]

    def by_priority(self) -> Iterator[tuple[str, list[Change]]]:
        """The changes under the priority they belong to, in the order they come."""
        held: dict[str, list[Change]] = {}
        for change in self.changes:
            held.setdefault(change.subject.priority, []).append(change)
        for title, changes in held.items():
            yield title or WHOLE, changes


def headline(comparison: Comparison) -> str:
    """The sentence that matters."""
    counts = comparison.counts
    if not comparison.changes:
        return "The two editions say the same."
    if comparison.successor:
        return _of_successor(comparison)
    if comparison.status == "draft":
        number = _things(len(comparison.changes), "change")
        return (
            f"The last edition was a draft, so nobody could rely on it: {number}, none of them "
            "counted against the new one."
        )
    if open_ := comparison.missing:
        than = " than was consulted on" if comparison.status == "consultation" else ""
        places = _things(len(open_), "place")
        more = counts[BREAKING] - len(open_)
        rest = "rests" if more == 1 else "rest"
        decided = f" {plainly(more, 'more loss')} {rest} on a decision." if more else ""
        return f"The new edition promises less{than} in {places}: {_listed(open_)}.{decided}"
    if counts[BREAKING]:
        are = "loss rests" if counts[BREAKING] == 1 else "losses rest"
        return f"Whatever is less was decided: {counts[BREAKING]} {are} on a decision on record."
    if counts[REVIEW]:
        read = "1 change needs" if counts[REVIEW] == 1 else f"{counts[REVIEW]} changes need"
        return f"Nothing is clearly less than before; {read} a person to read."
    if counts[NOTABLE]:
        noted = _things(counts[NOTABLE], "change")
        return f"The new edition promises no less; {noted} should be noted."
    places = _things(counts[EDITORIAL], "place")
    are = "is" if counts[EDITORIAL] == 1 else "are"
    return f"The new edition promises the same; {places} {are} only retouched."


def counted(comparison: Comparison) -> str:
    """How many changes there are of each grade, in one line."""
    return ", ".join(f"{number} {grade.words}" for grade, number in comparison.counts.items())


def profile(comparison: Comparison) -> str:
    """Against what the changes are graded, where that is not an adopted edition."""
    if comparison.status == "draft":
        return "The base is a draft: every change is graded as notable at most."
    if comparison.successor and any(m.sure == "stated" for m in comparison.matched):
        return (
            "The new strategy says under `continues:` what it carries on, so a promise that "
            "nothing names counts as ended. What is proposed is for a person to confirm."
        )
    if comparison.successor:
        return (
            "The new strategy never says under `continues:` what it carries on, so every pair "
            "is proposed and for a person to confirm."
        )
    if comparison.status == "consultation":
        return "The base is a consultation: what is less is shown, and fails nothing."
    return ""


def parts(comparison: Comparison) -> tuple[StoryPart, ...]:
    """The parts of a report in order; those with nothing in them are left out."""
    figures = tuple(c for c in comparison.changes if _figure(c))
    made = [
        StoryPart(
            TITLES[BREAKING],
            "Whoever relied on the last edition can no longer hold anybody to this.",
            BREAKING,
            _without_figures(comparison.of(BREAKING)),
        ),
        StoryPart(
            TITLES[REVIEW],
            "The meaning may have changed, and no program can tell.",
            REVIEW,
            _without_figures(comparison.of(REVIEW)),
        ),
        StoryPart("Figures", "Figures about the place that say something else.", REVIEW, figures),
        StoryPart(
            TITLES[NOTABLE],
            "More than before, or neither more nor less.",
            NOTABLE,
            _without_figures(comparison.of(NOTABLE)),
        ),
        StoryPart(
            TITLES[EDITORIAL],
            "The same words, in better order.",
            EDITORIAL,
            comparison.of(EDITORIAL),
        ),
    ]
    return tuple(part for part in made if part.changes)


def noted(changes: Iterable[Change]) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Notable changes as sentences; many of one kind become one sentence."""
    held: dict[str, list[Change]] = {}
    for change in changes:
        held.setdefault(change.kind, []).append(change)
    for kind, some in held.items():
        if len(some) >= MANY:
            form = NOTED.get(kind, "{} changes like this")
            yield f"{form.format(len(some))}:", ()
        for change in some:
            yield f"{sentence(change.message)}", (change,)


def sentence(message: str) -> str:
    """A message as a sentence of its own."""
    text = message[:1].upper() + message[1:]
    return text if text.endswith((".", "!", "?", ".”")) else f"{text}."


def whole_text(change: Change) -> bool:
    """Whether both texts are shown whole: words marked in a rewritten text cannot be read."""
    kept = sum(len(piece.text) for piece in change.redline if piece.fate == "kept")
    return bool(change.redline) and kept * 3 < len(change.before) + len(change.after)


def near(pieces: tuple[Piece, ...], words: int = 14) -> tuple[Piece, ...]:
    """Marked words with a little of what stands beside them: long unchanged prose is cut."""
    made = []
    for number, piece in enumerate(pieces):
        parts = piece.text.split(" ")
        if piece.fate != "kept" or len(parts) <= 2 * words + 4:
            made.append(piece)
            continue
        head = " ".join(parts[:words]) + " " if number else ""
        tail = " " + " ".join(parts[-words:]) if number < len(pieces) - 1 else ""
        made.append(Piece("kept", f"{head}[…]{tail}"))
    return tuple(made)


def unsaid(change: Change, value: str) -> bool:
    """Whether a value is a text, and not already told by the message."""
    return bool(value) and value not in change.message


def matched(comparison: Comparison) -> tuple[str, ...]:
    """How promises were paired, where an equal id does not explain it."""
    return tuple(f"{m.before} → {m.after}: {m.how} ({m.sure})" for m in comparison.matched)


def approvals(comparison: Comparison) -> Iterator[str]:
    """Which decisions were used, which were not, and how many are missing."""
    for approval, change in comparison.used:
        yield (
            f"approved: {change.message} — {approval.reason} "
            f"({approval.decided_by}, {approval.date.words})"
        )
    for approval in comparison.unused:
        what = f" on {approval.subject}" if approval.subject else ""
        yield (
            f"unused: the decision of {approval.date.words}{what} ({approval.fingerprint}) "
            "fits no change; what it was about has changed again, or is undone"
        )
    if (comparison.used or comparison.unused) and comparison.missing:
        yield f"missing: {_things(len(comparison.missing), 'breaking change')} without a decision"


def _of_successor(comparison: Comparison) -> str:
    stated = {m.before for m in comparison.matched if m.sure == "stated"}
    proposed = {m.before for m in comparison.matched if m.sure != "stated"}
    ended = [c for c in comparison.changes if c.kind == "commitment-not-carried-on"]
    total = len(stated) + len(proposed) + len(ended)
    new = sum(c.kind == "commitment-added" for c in comparison.changes)
    return (
        f"Of {_things(total, 'promise')} in {comparison.before}, {len(stated)} "
        f"{'is' if len(stated) == 1 else 'are'} carried on, {len(proposed)} perhaps, and "
        f"{len(ended)} {'has' if len(ended) == 1 else 'have'} no successor among the commitments "
        f"of {comparison.after}, which adds {new}."
    )


def _listed(changes: Iterable[Change]) -> str:
    numbers = Counter(change.kind for change in changes)
    said: list[str] = []
    rest = 0
    for kind, number in numbers.most_common():
        if kind in PHRASES and len(said) < MANY:
            one, several = PHRASES[kind]
            said.append(one if number == 1 else several.format(number))
        else:
            rest += number
    if rest:
        said.append(_things(rest, "other change") if said else _things(rest, "change"))
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"


def _figure(change: Change) -> bool:
    return change.subject.sort == "statistic" and change.grade in (REVIEW, NOTABLE)


def _without_figures(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(change for change in changes if not _figure(change))


def _things(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
