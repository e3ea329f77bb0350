"""What a committee asks of two editions: was anything taken away, what, and who decided.

In: a Comparison. Out: the answer in one sentence, the counts behind it, and the promises in the
order of a paper: ended, less, to be judged, nothing lost, new. Every count is that of a list that
the paper prints in full, so that none can say what the others do not bear out.
"""

from calendar import month_name
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from stratc.diff import EDITORIAL, REVIEW, Change, Comparison, Fate
from stratc.model import DRAFTS
from stratc.text.english import counted, series

from . import of_drafts
from .decided import decisions, own_decision
from .elsewhere import ChangeElsewhere, elsewhere_in, told_with_its_promises
from .entries import Entry, entries_of
from .picture import flow
from .priority_counts import WHOLE, PriorityCounts, counts_of
from .story import open_losses, phrases

NAMED = 6  # more losses than this are not named in the answer, which must stay short


@dataclass(frozen=True, slots=True)
class AnswerPoint:
    """A line under the answer: a number, and a sentence of which `words` lead to the part `to`."""

    number: int
    ahead: str
    words: str
    to: str
    behind: str
    fates: tuple[Fate, ...] = ()

    @property
    def sentence(self) -> str:
        """The line in one piece, for formats without links."""
        names = ", ".join(f"{f.old.number} {f.old.short}".strip() for f in self.fates if f.old)
        return f"{self.number} {self.ahead}{self.words}{f': {names}' if names else ''}{self.behind}"


@dataclass(frozen=True)
class ComparisonAccount:
    """One comparison as a committee reads it."""

    comparison: Comparison
    colours: Mapping[str, str] = field(default_factory=dict)

    @cached_property
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
    def draft(self) -> bool:
        """Whether the first of the two is a draft, so that nothing counts as a loss."""
        return self.comparison.status == "draft"

    @property
    def binding(self) -> bool:
        """Whether anybody was promised what the first of the two says."""
        return self.comparison.status not in DRAFTS

    @cached_property
    def answer(self) -> str:
        """Was anything taken away? In one or two sentences."""
        if not self.comparison.changes:
            return "No. The two editions say the same."
        old, ended, less = self.old, len(self.open("ended")), len(self.open("less"))
        if self.draft:
            return of_drafts.answer(self.comparison, len(old), ended, less)
        whole = f"{counted(len(old), 'promise')} {self._made}"
        beside = phrases(open_losses(self.comparison, beside=True))
        parts = [f"{ended} {'has' if ended == 1 else 'have'} ended"] if ended else []
        if less:
            parts.append(f"{less} now promise{'s' if less == 1 else ''} less")
        if parts and (unsure := len(self.less_if_so)):
            parts.append(f"{unsure} perhaps promise{'s' if unsure == 1 else ''} less")
        if parts:
            said = f"Yes. Of {whole}, {series(parts)}."
            if len(old) == len(parts) == 1:
                said = f"Yes. The one promise {self._made} {parts[0].partition(' ')[2]}."
            said += f" Beside the promises, {beside}." if beside else ""
        elif beside:
            said = (
                f"Yes. {self._kept}, but beside {'it' if len(old) == 1 else 'them'} {beside}."
                if old
                else f"Yes: {beside}."
            )
        else:
            said = self._nothing_less
        if number := len(self.losses) - ended - less:
            rest = "rests" if number == 1 else "rest"
            said += f" {counted(number, 'more loss' if parts else 'loss')} {rest} on a decision."
        return said

    @property
    def _made(self) -> str:
        if self.comparison.status == "consultation":
            return "that were consulted on"
        return f"made in {self.year[0]}"

    @property
    def _kept(self) -> str:
        if len(self.old) == 1:
            return f"The one promise {self._made} goes on"
        return f"All {len(self.old)} promises {self._made} go on"

    @property
    def _nothing_less(self) -> str:
        perhaps, asked = len(self.of("perhaps")), self._asked
        if self.losses:
            return "Nothing was taken away without a decision."
        if not self.old:
            return "No. The last edition made no promise that could be compared."
        if perhaps:
            goes = "needs" if perhaps == 1 else "need"
            return f"Perhaps. {self._kept}; {perhaps} {goes} a person to judge."
        if asked:
            goes = "needs" if asked == 1 else "need"
            changes = counted(asked, "change")
            return f"No. {self._kept}. Elsewhere {changes} {goes} a person to judge."
        return f"No. {self._kept}."

    @property
    def _asked(self) -> int:
        return sum(one.change.gravity == REVIEW for _, some in self.elsewhere for one in some)

    @property
    def points(self) -> tuple[AnswerPoint, ...]:
        """The counts behind the answer, each of a part of the report."""
        if not self.comparison.changes:
            return ()
        made: list[AnswerPoint] = []
        if self.losses and self.binding and not self.undecided:
            number = len(self.losses)
            words = f"{counted(number, 'loss')[len(str(number)) + 1 :]} "
            words += f"{'rests' if number == 1 else 'rest'} on a decision"
            made.append(AnswerPoint(number, "", words, "decisions", "."))
        elif self.losses and self.binding:
            beside = len(open_losses(self.comparison, beside=True))
            number = len(self.undecided) + beside
            of = "loss " if len(self.losses) + beside == 1 else "of these losses "
            ahead = f"{of}{'has' if number == 1 else 'have'} "
            fates = self.undecided if len(self.undecided) <= NAMED else ()
            end = f", and {beside} beside the promises." if fates and beside else "." * (not fates)
            words = "no decision on record"
            made.append(AnswerPoint(number, ahead, words, "decisions", end, fates))
        if number := len(self.of("perhaps")):
            words = f"{'needs' if number == 1 else 'need'} a person to judge"
            why = ": something changed, and no rule can tell whether less is promised."
            made.append(AnswerPoint(number, "", words, "perhaps", why))
            if unsure := len(self.less_if_so):
                fates = self.less_if_so if unsure <= NAMED else ()
                words = f"read{'s' if unsure == 1 else ''} as promising less"
                end = "" if fates else "."
                made.append(AnswerPoint(unsure, "of these ", words, "perhaps", end, fates))
        if number := len(self.going):
            one = number == 1
            same, more = len(self.of("same")), len(self.of("more"))
            rest = number - same - more
            kinds = [
                f"{same} in the same words" if same else "",
                f"{more} promise{'s' if more == 1 else ''} more" if more else "",
                f"{rest} said another way or done" if rest else "",
            ]
            ahead, words = f"{'goes' if one else 'go'} on and ", f"lose{'s' if one else ''} nothing"
            made.append(
                AnswerPoint(number, ahead, words, "going", f": {series(filter(None, kinds))}.")
            )
        fresh = len(self.of("new"))
        what, words = ("promise ", "is new") if fresh == 1 else ("promises ", "are new")
        if fresh:
            made.append(AnswerPoint(fresh, what, words, "new", "."))
        return tuple(made)

    @property
    def picture(self) -> Markup:
        """The flow of promises from the old edition to the new."""
        kept = len(self.of("more", "another", "same", "kept"))
        ways = ("less", "perhaps", "ended", "new")
        less, asked, ended, new = (len(self.of(way)) for way in ways)
        names = [words[:1].upper() + words[1:] for words in self.year]
        counts = kept, less, asked, ended, new, self.rows[-1].now
        less_words = "would promise less" if self.comparison.foreseen else "promise less"
        words = less_words, of_drafts.ends(self.comparison)
        return flow(counts, names[0], names[1], self.colours, words)

    @property
    def printed_day(self) -> str:
        """The day by which dates count as passed."""
        day = self.comparison.day
        return f"{day.day} {month_name[day.month]} {day.year}" if day else ""

    @property
    def dated(self) -> str:
        """The day of the report: the new edition's or the one asked for, and never today's.

        A committee wants a date on its paper, and the same two editions must give the same paper.
        """
        if not self.printed_day:
            return "This report has no date: neither edition says when it was published or adopted."
        return f"Date of this report: {self.printed_day}. Dates are judged as on that day."

    @property
    def losses(self) -> tuple[Fate, ...]:
        """What ended or promises less, in the order of the old edition."""
        return self.of("ended", "less")

    @cached_property
    def undecided(self) -> tuple[Fate, ...]:
        """Losses on which no decision is on record, of the project's or of the author's own."""
        return tuple(
            fate
            for fate in self.losses
            if not decisions(self.comparison, fate) and not own_decision(fate)
        )

    @cached_property
    def less_if_so(self) -> tuple[Fate, ...]:
        """What promises less, should it be carried on as is only proposed."""
        return tuple(fate for fate in self.of("perhaps") if fate.less_if_so)

    def open(self, way: str) -> tuple[Fate, ...]:
        """The losses of one way that still count: no decision of the project settles them."""
        return tuple(fate for fate in self.of(way) if not decisions(self.comparison, fate))

    @property
    def going(self) -> tuple[Fate, ...]:
        """What goes on and loses nothing."""
        return self.of("more", "another", "same", "kept")

    @cached_property
    def rows(self) -> tuple[PriorityCounts, ...]:
        """The counts of each priority, and of all together last."""
        held: dict[str, list[Fate]] = {}
        for fate in self.comparison.fates:
            held.setdefault(self._priority(fate), []).append(fate)
        rows = [counts_of(*told) for told in sorted(held.items(), key=self._place)]
        return (*rows, counts_of("All", list(self.comparison.fates)))

    def by_priority(self, fates: Iterable[Fate]) -> list[tuple[str, list[Entry]]]:
        """What is told of promises, under the priority of each."""
        told: dict[str, list[Entry]] = {}
        for entry in entries_of(self.comparison, fates):
            told.setdefault(self._priority(entry.fate) or WHOLE, []).append(entry)
        return sorted(told.items(), key=self._place)

    @cached_property
    def gone_whole(self) -> frozenset[str]:
        """The priorities that are gone with all their promises, by what they were called."""
        gone = (change for change in self.comparison.changes if told_with_its_promises(change))
        return frozenset(change.subject.name for change in gone)

    @cached_property
    def _place(self) -> Callable[[tuple[str, object]], int]:
        """Where priorities stand in the new edition, and behind them those of the old one."""
        fates = self.comparison.fates
        sides = next((f.new for f in fates if f.new), None), next((f.old for f in fates), None)
        held = [p.title for one in sides if one for p in one.edition.strategy.priorities]
        places = {title: place for place, title in enumerate(dict.fromkeys(held))}
        return lambda told: places.get(told[0], len(places))

    def _priority(self, fate: Fate) -> str:
        """The priority of a promise, by the name that it has now."""
        return self._renamed.get(fate.priority, fate.priority)

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """What a priority that goes on was called, and is called now."""
        here = {fate.new.subject.priority for fate in self.comparison.fates if fate.new}
        changes = self.comparison.changes
        named = {one.before: one.after for one in changes if one.kind == "priority-renamed"}
        return {old: new for old, new in named.items() if old not in here}

    @property
    def elsewhere(self) -> tuple[tuple[str, tuple[ChangeElsewhere, ...]], ...]:
        """Changes of everything that is no promise, the gravest first."""
        return elsewhere_in(self.comparison)

    @property
    def retouches(self) -> tuple[Change, ...]:
        """What has the same words in better order, or only keeps the books."""
        changes = self.comparison.changes
        return tuple(one for one in changes if one.gravity == EDITORIAL and not one.setting)

    @property
    def retouched(self) -> int:
        """How many places are only retouched."""
        return len(self.retouches)

    @cached_property
    def annex(self) -> tuple[Change, ...]:
        """The changes that an officer may have to quote."""
        changes = self.comparison.changes
        return tuple(one for one in changes if one.gravity > EDITORIAL or one.setting)


def headline(comparison: Comparison) -> str:
    """The sentence that matters."""
    return ComparisonAccount(comparison).answer
