"""What became of each promise: ended, less, perhaps less, more, said another way, the same, or new.

In: the pairings of two editions and every change. Out: a Fate for each promise of both editions,
so that every count of a report is a count of this list.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from stratc.model import ENDED

from .change import BREAKING, EDITORIAL, LOSS_IF_SO, NOTABLE, REVIEW, Change
from .dates_in_text import dates_in
from .edition import PromiseText
from .pairing import Pair, Pairing
from .verdict import judge

Way = Literal["ended", "less", "perhaps", "more", "another", "same", "kept", "new"]
WAYS: tuple[Way, ...] = get_args(Way)
FATES = ("kept", "changed", "ended", "merged", "split", "new")
# Another id changes no promise: it is for those who keep the books.
BOOKKEEPING = ("id-changed", "id-reused")
ENDS = ("removed", "withdrawn", "superseded", "not-carried-on")
MORE = (
    *("strengthened", "condition-removed", "quantified", "added", "earlier", "raised", "gained"),
    *(
        "improved", "more-precise", "increased", "widened", "completed", "reinstated",
        "from-ongoing",
    ),
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Fate:
    """One promise before, what it is now, which way it went, and by which changes.

    `near` is the new promise that comes nearest to one that ended; `rest` are the other new ones
    that it was split into; `how` says by what the two were paired.
    """

    way: Way
    old: PromiseText | None
    new: PromiseText | None
    changes: tuple[Change, ...] = ()
    near: PromiseText | None = None
    joined: Literal["", "split", "merged"] = ""
    rest: tuple[PromiseText, ...] = ()
    how: str = ""

    @property
    def word(self) -> str:
        """One of FATES: what became of it, whichever way it went."""
        if self.old is None:
            return "new"
        if self.new is None or self.way == "ended":
            return "ended"
        return self.joined or ("kept" if self.way == "same" else "changed")

    @property
    def less_if_so(self) -> bool:
        """Whether less is promised, should it be carried on as is only proposed."""
        return any(LOSS_IF_SO in change.tags for change in self.changes)

    @property
    def priority(self) -> str:
        """The priority under which it is told: where it stands now, or where it stood."""
        where = self.new or self.old
        assert where
        return where.subject.priority


def fates(
    pairings: Iterable[Pairing],
    changes: Iterable[Change],
    standing: Mapping[PromiseText, PromiseText] | None = None,
) -> tuple[Fate, ...]:
    """The fates in the order of the old edition, then what is new in the order of the new one.

    `standing` is what comes nearest to what ended, be it of the other sort.
    """
    about: dict[tuple[str, str], list[Change]] = defaultdict(list)
    pairings = list(pairings)
    by_name = {
        str(one.subject): one
        for pairing in pairings
        for one in (
            *(pair.after for pair in pairing.pairs),
            *(new for _, new in pairing.merges),
            *(new for _, news in pairing.splits for new in news),
        )
    }
    for change in changes:
        if change.kind in BOOKKEEPING:
            continue
        if change.subject.sort in ("term", "note") and change.listed:
            # Whoever uses the word, or cites the note, promises something else in the same words.
            for user in filter(None, map(by_name.get, change.listed)):
                about[user.sort, user.id].append(change)
            continue
        several = change.subject.sort == "list" or change.kind.endswith("-moved")
        names = (several and change.listed) or (change.subject.id,)
        sort = "commitment" if change.subject.sort == "list" else change.subject.sort
        for name in names:
            about[sort, name].append(change)
    return tuple(fate for fate in _fates(pairings, about, standing or {}) if not _over(fate))


def _over(fate: Fate) -> bool:
    """Whether a promise was withdrawn before, so that neither edition promises it."""
    return all(one is None or one.element.status in ENDED for one in (fate.old, fate.new)) and (
        fate.old is not None
    )


def _fates(
    pairings: Iterable[Pairing],
    about: dict[tuple[str, str], list[Change]],
    standing: Mapping[PromiseText, PromiseText],
) -> Iterator[Fate]:
    made: list[Fate] = []
    fresh: list[Fate] = []
    for pairing in pairings:
        near = {**standing, **{old: new for old, new, _ in pairing.suggested}}
        come = {promise.id: promise for promise in pairing.come}
        heirs: set[PromiseText] = set()
        for pair in pairing.pairs:
            own = tuple(
                change
                for change in _going_on(about[pair.after.sort, pair.after.id])
                # One new promise may carry on several old ones: each has its own changes.
                if " carried on as " not in change.message
                or change.message.startswith(str(pair.before.subject))
            )
            if heir := _heir(pair, come):
                heirs.add(heir)
                own += _going_on(about[heir.sort, heir.id])
                made.append(Fate(_way(heir, own), pair.before, heir, own, how="replaced"))
                continue
            # Nobody need be asked whether a promise goes on of which every word does.
            asked = pair.how == "likeness" and pair.before.said != pair.after.said
            way = "perhaps" if asked else _way(pair.after, own)
            nearest = near.get(pair.before) if way == "ended" else None
            made.append(Fate(way, pair.before, pair.after, own, nearest, how=pair.how))
        for olds, new in pairing.merges:
            own = _going_on(about[new.sort, new.id])
            lost = [old for old in olds if _lost_in(old, new)]
            for old in olds:
                # Of what was merged only the one is less whose words are missing.
                its = own if not lost or old in lost else tuple(c for c in own if not _joins(c))
                others = tuple(str(one.subject) for one in olds if one is not old)
                its, told = (
                    tuple(c for c in some if not c.message.startswith(others))
                    for some in (its, own)
                )
                way = _way(new, its)
                way = "another" if way == "same" else way  # it stands beside other words now
                made.append(Fate(way, old, new, told, joined="merged"))
        for old, news in pairing.splits:
            sides = (old, *news)
            own = tuple(c for one in sides for c in _going_on(about[one.sort, one.id]))
            own = tuple({id(change): change for change in own}.values())
            rest = tuple(news[1:])
            made.append(Fate(_way(old, own), old, news[0], own, joined="split", rest=rest))
        for old in pairing.gone:
            own = tuple(c for c in about[old.sort, old.id] if _ends(c))
            ended = any((change.usual or change.gravity) >= REVIEW for change in own)
            made.append(Fate("ended" if ended else "kept", old, None, own, near.get(old)))
        for new in pairing.come:
            if new in heirs:
                continue
            own = tuple(c for c in about[new.sort, new.id] if c.kind.endswith("added"))
            fresh.append(Fate("new", None, new, own))
    order = next((fate.old.edition.promises for fate in made if fate.old), ())
    places: dict[PromiseText | None, int] = {promise: n for n, promise in enumerate(order)}
    yield from sorted(made, key=lambda fate: places[fate.old])
    came = next((fate.new.edition.promises for fate in fresh if fate.new), ())
    places = {promise: n for n, promise in enumerate(came)}
    yield from sorted(fresh, key=lambda fate: places[fate.new])


def _joins(change: Change) -> bool:
    return change.kind.endswith("-merged")


def _lost_in(old: PromiseText, new: PromiseText) -> bool:
    """Whether a merged promise says less than the old one did."""
    return judge(dates_in(old.said)[0], dates_in(new.said)[0]).way == "less"


def _heir(pair: Pair, come: Mapping[str, PromiseText]) -> PromiseText | None:
    """The new promise that replaces one which the author marks as superseded."""
    if pair.after.element.status != "superseded" or pair.before.element.status == "superseded":
        return None
    return next((come[name] for name in pair.after.element.replaced_by if name in come), None)


def _ends(change: Change) -> bool:
    return change.kind.endswith(ENDS) or "-removed-" in change.kind


def _going_on(changes: list[Change]) -> tuple[Change, ...]:
    """The changes to what goes on: an id that is used again has those of two promises."""
    gone = ("commitment-removed", "action-removed", "commitment-added", "action-added")
    return tuple(change for change in changes if not change.kind.startswith(gone))


def _way(now: PromiseText, changes: tuple[Change, ...]) -> Way:
    worst = max((change.gravity for change in changes), default=EDITORIAL)
    if now.element.status in ENDED and any(change.kind.endswith(ENDS) for change in changes):
        return "ended"
    if worst == BREAKING:
        return "less"
    if worst == REVIEW:
        return "perhaps"
    if {c.kind for c in changes if c.gravity == NOTABLE} == {"commitment-carried-on"}:
        return "same"
    if worst == NOTABLE:
        more = any(c.kind.endswith(MORE) for c in changes if c.gravity == NOTABLE)
        return "more" if more else "another"
    worded = any(c.kind.endswith("-editorial") for c in changes)
    return "another" if worded else "same"
