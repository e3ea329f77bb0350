"""The parts of a report that tell promises, in the order of a paper."""

from dataclasses import dataclass

from stratc.diff import Fate

from . import of_drafts
from .account import ComparisonAccount
from .entries import Entry

EACH = (
    "Each stands in full, beside the words of the new edition that come nearest. Near is not the "
    "same."
)
UNSURE = (
    "Something changed, and no rule can tell whether less is promised. The committee may ask what "
    "is meant."
)


@dataclass(frozen=True)
class Chapter:
    """One part: its key, its heading, a sentence about it, and its promises by priority.

    `same` are promises in the same words, of which nothing but the words is told.
    """

    key: str
    title: str
    text: str
    groups: tuple[tuple[str, tuple[Entry, ...]], ...] = ()
    same: tuple[Fate, ...] = ()

    @property
    def fresh(self) -> bool:
        """Whether its promises are new, so that nothing stood there before."""
        return self.key == "new"


def chapters_of(account: ComparisonAccount) -> tuple[Chapter, ...]:
    """What ended, what promises less, what is to be judged, what loses nothing, what is new."""
    would = account.comparison.foreseen
    ends = {"ended": "that ended", "would end": "that would end"}
    left = ends.get(of_drafts.ends(account.comparison), "that the new edition leaves out")
    ended, less = account.of("ended"), account.of("less")
    going, new = account.going, account.of("new")
    perhaps = tuple(sorted(account.of("perhaps"), key=lambda fate: not fate.less_if_so))
    made = [
        _chapter(account, "ended", left, ended, EACH),
        _chapter(account, "less", "that would go on with less" if would else _on(less), less),
        _chapter(account, "perhaps", "to be judged", perhaps, UNSURE),
        _going(account, going),
        _chapter(account, "new", "", new, new=True),
    ]
    return tuple(chapter for chapter in made if chapter.groups or chapter.same)


def _on(fates: tuple[Fate, ...]) -> str:
    return f"that go{'es' if len(fates) == 1 else ''} on with less"


def _chapter(
    account: ComparisonAccount,
    key: str,
    title: str,
    fates: tuple[Fate, ...],
    text: str = "",
    new: bool = False,
) -> Chapter:
    one = len(fates) == 1
    title = f"{len(fates)} {'new ' if new else ''}promise{'' if one else 's'} {title}".rstrip()
    whole = account.gone_whole if key == "ended" else ()
    gone = ": nothing of this priority goes on"
    groups = account.by_priority(fates)
    if key in ("ended", "less") and (decided := len(fates) - len(account.open(key))):
        # The answer counts only what nobody decided, and the heading of the chapter counts all.
        rest = "rests" if decided == 1 else "rest"
        text = f"{text} {decided} of them {rest} on a decision.".strip()
    return Chapter(
        key,
        title,
        text,
        tuple((name + gone * (name in whole), tuple(some)) for name, some in groups),
    )


def _going(account: ComparisonAccount, fates: tuple[Fate, ...]) -> Chapter:
    one = len(fates) == 1
    title = f"{len(fates)} promise{'' if one else 's'} that lose{'s' if one else ''} nothing"
    changed = [fate for fate in fates if fate.way != "same"]
    groups = tuple((name, tuple(some)) for name, some in account.by_priority(changed))
    return Chapter("going", title, "", groups, account.of("same"))
