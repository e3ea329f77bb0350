"""All that cross-referencing has to say of one strategy, and of several side by side.

In: a library. Out: values that every format shows alike: crosswalks, promises and what they serve,
expected partners, local measures, and the findings that a reader should meet first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from stratc.model import Strategy
from stratc.text.english import counted, plural, series

from .expectations import Expectation, completeness
from .heat_tables import Matrix, Succession, matrix, successions
from .item_cover import STATES, CoverRow, Crosswalk, crosswalk, frameworks_of
from .library import Library
from .links import FollowedLink, mentions
from .outcomes import OutcomeMeasures, outcome_measures
from .views import PromiseView, promises


@dataclass(frozen=True, slots=True)
class CoverGap:
    """A national priority or outcome that no promise is mainly about."""

    row: CoverRow
    noun: str

    @property
    def sentence(self) -> str:
        """What is missing, what there is instead, and where."""
        item = self.row.item
        name = f"“{item.title}”{item.mark} ({self.row.framework.document(item)} {item.id})"
        if self.row.covers:
            ids = ", ".join(cover.id for cover in self.row.covers)
            said = f"{name}: no {self.noun} is mainly about it; "
            said += f"{_many(len(self.row.covers), 'serves', 'serve')} it in part ({ids})"
        else:
            said = f"{name}: no {self.noun} serves it"
        prose = list(dict.fromkeys(f"the {s.kind} “{s.text}”" for s in self.row.prose))
        if prose:
            places = " and ".join(filter(None, (", ".join(prose[:-1]), prose[-1])))
            return (
                f"{said}; {'the rest is' if self.row.covers else 'there is only'} prose: {places}"
            )
        return said if self.row.covers else f"{said}, and no prose does"


@dataclass(frozen=True)
class Summary:
    """One strategy, held against its frameworks."""

    strategy: Strategy
    counts: dict[str, int]
    crosswalks: tuple[Crosswalk, ...]
    promises: tuple[PromiseView, ...]
    mentions: tuple[FollowedLink, ...]
    expected: tuple[Expectation, ...]
    measured: tuple[OutcomeMeasures, ...]

    @property
    def nouns(self) -> str:
        """What its promises are called: “commitments”, “actions”, “commitments and actions”."""
        kinds = dict.fromkeys(promise.kind for promise in self.promises)
        return series(plural(kind) for kind in kinds) or "commitments"

    @property
    def noun(self) -> str:
        """What one of them is called, whichever it is: “commitment or action”."""
        return series(dict.fromkeys(p.kind for p in self.promises), "or") or "commitment"

    @property
    def overview(self) -> str:
        """Where every priority and outcome has a promise of its own: that, and what has none.

        A strategy that names no framework was held against none, which is no praise.
        """
        if not self.crosswalks:
            return (
                "the strategy names no national framework, so it was held against none; "
                "name those it answers to under `frameworks:`, or ask for one with `--framework`"
            )
        rows = [row for walk in self.crosswalks for row in walk.telling if not row.headline]
        bare = sum(not row.covers for row in rows)
        below = f"; {counted(bare, 'item')} below them {plural('has') if bare != 1 else 'has'} none"
        return (
            f"every national priority and outcome has a {self.noun} of its own"
            f"{below if bare else ''}"
        )

    @property
    def unanswered(self) -> str:
        """How many promises nobody has said of what they serve."""
        number, whole = len(self.nothing), len(self.promises)
        if not number:
            if whole == 1:
                return f"the one {self.noun} says what it serves, or why it serves nothing"
            return f"all {whole} {self.nouns} say what they serve, or why they serve nothing"
        verb = "serves" if number == 1 else "serve"
        return f"{number} of {whole} {self.nouns} {verb} nothing: nobody has said what"

    @cached_property
    def findings(self) -> tuple[CoverGap, ...]:
        """Priorities and outcomes without a promise of their own, the barest first."""
        rows = [row for walk in self.crosswalks for row in walk.headlines if row.state != "direct"]
        rows.sort(key=lambda row: (row.item.kind != "priority", STATES.index(row.state)))
        return tuple(CoverGap(row, self.noun) for row in rows)

    @cached_property
    def uncovered(self) -> tuple[CoverRow, ...]:
        """Priorities and outcomes that no promise serves, even in part."""
        return tuple(finding.row for finding in self.findings if not finding.row.covers)

    @cached_property
    def nothing(self) -> tuple[PromiseView, ...]:
        """Promises that say neither what they serve nor why they serve nothing."""
        return tuple(promise for promise in self.promises if promise.serves_nothing)

    @cached_property
    def outside(self) -> tuple[PromiseView, ...]:
        """Promises about what no national framework covers."""
        return tuple(promise for promise in self.promises if promise.outside)

    @cached_property
    def cross_cutting(self) -> tuple[PromiseView, ...]:
        """Promises that serve every priority alike."""
        return tuple(promise for promise in self.promises if promise.cross_cutting)

    @cached_property
    def suspect(self) -> tuple[FollowedLink, ...]:
        """Links to items that the newest edition words differently."""
        served = [s for p in self.promises for s in (*p.serves, *p.measured)]
        return tuple(s for s in (*served, *self.mentions) if s.suspicion)

    @cached_property
    def missing(self) -> tuple[Expectation, ...]:
        """Expected roles, members and products that were not found."""
        return tuple(expected for expected in self.expected if not expected.how)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Several strategies: each by itself, all side by side, and edition after edition."""

    accounts: tuple[Summary, ...]
    matrix: Matrix
    successions: tuple[Succession, ...]


def summary_of(library: Library, strategy: Strategy, wanted: Iterable[str] = ()) -> Summary:
    """One strategy against the frameworks that were asked for, else those it names."""
    frameworks = frameworks_of(library, strategy, wanted)
    partnership = [f for f in frameworks if any(item.kind == "member" for item in f.items)]
    # What sets no goals and says who should take part is answered by people, not by promises.
    of_people = [
        f for f in partnership if {"priority", "outcome"}.isdisjoint(i.kind for i in f.items)
    ]
    metrics = [f for f in frameworks if {"outcome", "metric"} <= {item.kind for item in f.items}]
    return Summary(
        strategy,
        library.index(strategy).counts,
        tuple(crosswalk(library, strategy, f) for f in frameworks if f not in of_people),
        promises(library, strategy),
        mentions(library, strategy),
        tuple(e for f in partnership for e in completeness(library, strategy, f)),
        tuple(m for f in metrics for m in outcome_measures(library, strategy, f)),
    )


def side_by_side(
    library: Library, strategies: Iterable[Strategy], wanted: Iterable[str] = ()
) -> SideBySide:
    """Every strategy that was asked for, by itself and beside the others."""
    held, asked = tuple(strategies), tuple(wanted)
    return SideBySide(
        tuple(summary_of(library, strategy, asked) for strategy in held),
        matrix(library, held, asked),
        successions(library, held, asked),
    )


def _many(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
