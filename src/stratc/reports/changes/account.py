"""What a committee asks of two editions: was anything taken away, what, and who decided.

In: a Comparison. Out: the answer in one sentence, the counts behind it, and the promises in the
order of a paper: ended, less, to be judged, nothing lost, new. Every count is that of a list that
the paper prints in full, so that none can say what the others do not bear out.
"""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from stratc.diff import BREAKING, EDITORIAL, Change, Comparison, Fate, Piece
from stratc.model import Approval
from stratc.text.english import counted

from .picture import flow
from .story import sentence, whole_text

BADGES = {
    "ended": ("loss", "Ended"),
    "less": ("loss", "Promises less"),
    "perhaps": ("ask", "To be judged"),
    "more": ("gain", "Promises more"),
    "another": ("same", "Says it another way"),
    "same": ("same", "In the same words"),
    "kept": ("same", "Done, no longer listed"),
}


NEAREST = "nearest in the text"
# What says only that a promise came or went, which stands over the entry already.
COMINGS = frozenset(
    f"{sort}-{end}"
    for sort in ("commitment", "action")
    for end in ("removed", "added", "not-carried-on")
)


@dataclass(frozen=True, slots=True)
class PriorityCounts:
    """One priority in the table of counts."""

    title: str
    before: int
    ended: int
    perhaps: int
    less: int
    kept: int
    new: int
    now: int


@dataclass(frozen=True)
class ComparisonAccount:
    """One comparison as a committee reads it."""

    comparison: Comparison
    colours: Mapping[str, str]

    @property
    def old(self) -> tuple[Fate, ...]:
        """What became of every promise of the old edition."""
        return tuple(fate for fate in self.comparison.fates if fate.old)

    def of(self, *ways: str) -> tuple[Fate, ...]:
        """The promises that went one of these ways."""
        return tuple(fate for fate in self.comparison.fates if fate.way in ways)

    @cached_property
    def year(self) -> tuple[str, str]:
        """By which year or words the two editions are called."""
        first, second = self.comparison.editions
        years = first.period[:4], second.period[:4]
        if years[0] != years[1] and all(year.isdigit() for year in years):
            return years
        return "the last edition", "the new edition"

    @property
    def answer(self) -> str:
        """Was anything taken away? In one sentence."""
        old, ended, less = self.old, len(self.of("ended")), len(self.of("less"))
        made = "in " + self.year[0]
        if not old:
            return "The last edition made no promise that could be compared."
        if self.comparison.status == "draft":
            would = f"{ended} would end and {less} would promise less"
            whole = counted(len(old), "promise")
            return f"A draft is compared, so nothing here is a loss yet: of {whole} {would}."
        if not ended and not less:
            perhaps = len(self.of("perhaps"))
            if perhaps:
                goes = "needs" if perhaps == 1 else "need"
                return (
                    f"Perhaps. All {len(old)} promises go on; {perhaps} {goes} a person to judge."
                )
            return f"No. All {counted(len(old), 'promise')} made {made} go on."
        parts = []
        if ended:
            parts.append(f"{ended} {'has' if ended == 1 else 'have'} ended")
        if less:
            parts.append(f"{less} now promise{'s' if less == 1 else ''} less")
        return f"Yes. Of {counted(len(old), 'promise')} made {made}, {' and '.join(parts)}."

    @property
    def picture(self) -> Markup:
        """The flow of promises from the old edition to the new."""
        kept = len(self.of("less", "more", "another", "same", "kept"))
        asked, ended, new = (len(self.of(way)) for way in ("perhaps", "ended", "new"))
        names = [words[:1].upper() + words[1:] for words in self.year]
        counts = kept, asked, ended, new, self.rows[-1].now
        return flow(counts, names[0], names[1], self.colours)

    @property
    def printed_day(self) -> str:
        """The day by which dates count as passed."""
        day = self.comparison.day
        return f"{day.day} {month_name[day.month]} {day.year}" if day else ""

    @property
    def losses(self) -> tuple[Fate, ...]:
        """What ended or promises less, in the order of the old edition."""
        return self.of("ended", "less")

    @property
    def undecided(self) -> tuple[Fate, ...]:
        """Losses on which no decision is on record."""
        return tuple(fate for fate in self.losses if not self.decisions(fate))

    def decisions(self, fate: Fate) -> tuple[Approval, ...]:
        """The decisions on record that a promise's losses rest on; none if one loss has none."""
        grave = [change for change in fate.changes if change.gravity == BREAKING]
        found = [self.comparison.approval(change) for change in grave]
        return tuple(one for one in found if one) if grave and all(found) else ()

    @cached_property
    def rows(self) -> tuple[PriorityCounts, ...]:
        """The counts of each priority, and of all together last."""
        titles = dict.fromkeys(fate.priority for fate in self.comparison.fates)
        rows = [self._row(title, [f for f in self.comparison.fates if f.priority == title])
                for title in titles]  # fmt: skip
        return (*rows, self._row("All", list(self.comparison.fates)))

    def _row(self, title: str, fates: list[Fate]) -> PriorityCounts:
        def count(*ways: str) -> int:
            return sum(fate.way in ways for fate in fates)

        return PriorityCounts(
            title or "The whole strategy",
            sum(fate.old is not None for fate in fates),
            count("ended"),
            count("perhaps"),
            count("less"),
            count("more", "another", "same", "kept"),
            count("new"),
            len({id(fate.new) for fate in fates if fate.new and fate.way != "ended"}),
        )

    @staticmethod
    def by_priority(fates: Iterable[Fate]) -> list[tuple[str, list[Fate]]]:
        """Promises under the priority they are told with, in the order they come."""
        told: dict[str, list[Fate]] = {}
        for fate in fates:
            told.setdefault(fate.priority or "The whole strategy", []).append(fate)
        return list(told.items())

    @staticmethod
    def badge(fate: Fate) -> tuple[str, str]:
        """The sort of mark that stands beside a promise, and its word."""
        return BADGES[fate.way]

    @staticmethod
    def told(fate: Fate) -> tuple[str, ...]:
        """What changed in a promise, a sentence each, without naming it again."""
        found = []
        for change in fate.changes:
            if change.kind in COMINGS:
                reasons = [one for one in change.reasons if not one.startswith(NEAREST)]
                found += [sentence(reason) for reason in reasons]
            elif change.gravity > EDITORIAL:
                found.append(sentence(_without_subject(change)))
        return tuple(dict.fromkeys(found))

    @staticmethod
    def nearest(fate: Fate) -> str:
        """Where the running text comes nearest to a promise that ended, if it does."""
        reasons = (reason for change in fate.changes for reason in change.reasons)
        return next((sentence(one) for one in reasons if one.startswith(NEAREST)), "")

    @staticmethod
    def pieces(fate: Fate) -> tuple[Piece, ...]:
        """The words of both editions, marked; nothing where they were rewritten or are the same."""
        for change in fate.changes:
            if change.redline and change.before and change.after and not whole_text(change):
                return change.redline
        return ()

    @property
    def elsewhere(self) -> tuple[tuple[str, tuple[Change, ...]], ...]:
        """Changes of everything that is no promise, the gravest first; retouches are left out."""
        told = {id(change) for fate in self.comparison.fates for change in fate.changes}
        rest = [c for c in self.comparison.changes if id(c) not in told and c.gravity > EDITORIAL]
        titles = {4: "Less than before", 3: "To be judged", 2: "Worth noting"}
        return tuple(
            (title, tuple(change for change in rest if change.gravity == grade))
            for grade, title in titles.items()
            if any(change.gravity == grade for change in rest)
        )

    @property
    def retouched(self) -> int:
        """How many places have the same words in better order."""
        return sum(change.gravity == EDITORIAL for change in self.comparison.changes)


def _without_subject(change: Change) -> str:
    text = change.message.replace("`", "")
    _, _, carried = text.partition("; it ")
    if " carried on as " in text and carried:
        return f"it {carried}"
    return text.replace(str(change.subject), "it", 1)
