"""What is told of each promise: what changed in it, its words on both sides, who decided.

In: the fates of promises. Out: Entries, one a promise; promises of which the very same is to be
told are one entry that names them all. Every format shows these alike.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from stratc.diff import EDITORIAL, LOSS_IF_SO, REVIEW, Change, Comparison, Fate, PromiseText
from stratc.text.english import series
from stratc.text.redlines import Piece

from . import of_drafts
from .decided import decided
from .story import about, near, sentence, unsaid, whole_text, without_subject

BADGES = {
    "ended": ("loss", "Ended"),
    "less": ("loss", "Promises less"),
    "perhaps": ("ask", "To be judged"),
    "more": ("gain", "Promises more"),
    "another": ("same", "Says it another way"),
    "same": ("same", "In the same words"),
    "kept": ("same", "Done, no longer listed"),
}
PERHAPS_LESS = ("ask", "Perhaps promises less")
DONE = ("gain", "Done")
DETAILS = ("same", "Same words, other details")
REWRITTEN = "It was rewritten, and little is left of the old words."
NEAREST = "nearest in the text"
# What says only that a promise came or went, which stands over the entry already.
COMINGS = frozenset(
    f"{sort}-{end}"
    for sort in ("commitment", "action")
    for end in ("removed", "added", "not-carried-on")
)


@dataclass(frozen=True)
class Told:
    """One thing that changed: a sentence, and the values that the sentence does not say itself."""

    sentence: str
    pieces: tuple[Piece, ...] = ()
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Entry:
    """One promise, or several that changed in the very same way, with what is told of them.

    `near` are the words of the new edition that come nearest to a promise that ended.
    """

    fates: tuple[Fate, ...]
    badge: tuple[str, str]
    told: tuple[Told, ...]
    pieces: tuple[Piece, ...]
    near: str
    decided: tuple[str, ...]

    @property
    def fate(self) -> Fate:
        """The first of its promises."""
        return self.fates[0]

    @property
    def number(self) -> str:
        """What it is called: its printed number, else what sort of thing it is."""
        return called(self.fate)

    @property
    def heading(self) -> str:
        """What stands over it: its number, those of promises that became one, or how many."""
        if self._merged:
            return series(map(called, self.fates))
        return f"{len(self.fates)} promises" if self.places else self.number

    @property
    def _merged(self) -> bool:
        return bool(self.places) and self.fate.joined == "merged"

    @property
    def now(self) -> str:
        """The number it has now, where that is another one."""
        old, new = self.fate.old, self.fate.new
        if self.fate.way == "ended" or not old or not new:
            return ""
        if not self._merged and (self.places or new.number == old.number):
            return ""
        return f"now {new.number or 'without a number'}"

    @property
    def origin(self) -> str:
        """Where a promise comes from that is new here and not new: from another strategy."""
        carried = self.fate.new and self.fate.new.element.continues
        return "It carries on a promise of another strategy." if carried else ""

    @property
    def places(self) -> tuple[Fate, ...]:
        """Its promises, where the same is told of several."""
        return self.fates if len(self.fates) > 1 else ()

    @property
    def earlier(self) -> tuple[PromiseText, ...]:
        """What it was: several promises where they became one."""
        return tuple(f.old for f in self.fates if f.old)[: None if self._merged else 1]

    @property
    def listed(self) -> tuple[Fate, ...]:
        """Its promises, if their words do not stand before those of the one they became."""
        return () if self._merged and self.rewritten else self.places

    @staticmethod
    def words_at(fate: Fate) -> str:
        """The words of one of several promises: the old ones where they became one."""
        shown = fate.old if fate.joined == "merged" else fate.new or fate.old
        assert shown
        return shown.said

    @property
    def later(self) -> tuple[PromiseText, ...]:
        """What it is now: several promises where it was split."""
        return (self.fate.new, *self.fate.rest) if self.fate.new else ()

    @property
    def rewritten(self) -> bool:
        """Whether both texts are shown whole: too little of the old one is left to mark words."""
        old, new = self.fate.old, self.fate.new
        ended = self.fate.way == "ended"
        return bool(not self.pieces and not ended and old and new and old.said != new.said)

    @property
    def words(self) -> list[tuple[str, str | tuple[Piece, ...]]]:
        """Its words on both sides, and what each are called: before, now, nearest or words."""
        old, nearest = self.fate.old, self.fate.near
        assert old
        olds = [("before", one.said + about(one)) for one in self.earlier]
        if self.fate.way == "ended":
            return [*olds, ("nearest", f"{nearest.number if nearest else ''} {self.near}".strip())]
        if self.pieces:
            return [("words", near(self.pieces) if self.places else self.pieces)]
        begun = self.places and all(one.kind.startswith("lead-in") for one in self.fate.changes)
        if self.rewritten and not begun:  # else the lead-ins are told, and the words now are listed
            return [*olds, *(("now", one.said + about(one)) for one in self.later)]
        return [] if self.places else [("words", old.said)]


def entries_of(comparison: Comparison, fates: Iterable[Fate]) -> list[Entry]:
    """What is told of these promises, in their order; the same is told once."""
    held: dict[object, list[Fate]] = {}
    for fate in fates:
        held.setdefault(_likeness(fate), []).append(fate)
    return [_entry(comparison, tuple(some)) for some in held.values()]


def called(fate: Fate) -> str:
    """The printed number of a promise, else what sort of thing it is."""
    old = fate.old or fate.new
    assert old
    return old.number or ("Action" if old.sort == "action" else "Promise")


def told(fate: Fate) -> tuple[Told, ...]:
    """What changed in a promise, a sentence each, without naming it again."""
    found: list[Told] = []
    own = near(pieces(fate))
    for change in fate.changes:
        if change.kind in COMINGS:
            reasons = [one for one in change.reasons if not one.startswith(NEAREST)]
            found += [Told(sentence(reason)) for reason in reasons]
        elif change.gravity > EDITORIAL or change.setting:
            found.append(_told(fate, change, own))
    return tuple(dict.fromkeys(found))


def pieces(fate: Fate) -> tuple[Piece, ...]:
    """The words of both editions, marked; nothing where they were rewritten or are the same."""
    for change in fate.changes:
        if _of_the_words(fate, change) and not whole_text(change):
            return change.redline
    return ()


def _of_the_words(fate: Fate, change: Change) -> bool:
    """Whether a change is one of the promise's own sentence, which is shown whole."""
    if not (change.redline and change.before and change.after):
        return False
    if change.subject.sort not in ("commitment", "action"):
        return False  # of a note that it cites
    if fate.joined and change.kind.endswith(("-split", "-merged")):
        return True
    # A date in its words is “text, date 1”.
    field, _, _ = change.field.partition(",")
    return bool(fate.old and fate.new) and field in ("text", "action")


def _anew(change: Change) -> bool:
    """Whether less than half of the old words stand in the new text, in whatever form."""
    old, new = (
        {word[:5] for word in re.findall(r"[^\W\d_]{3,}", text.lower())}
        for text in (change.before, change.after)
    )
    return 2 * len(old & new) < len(old)


def _quoted(change: Change) -> bool:
    """Whether the reasons quote most of both texts, which stand below them."""
    quoted = " ".join(re.findall(r"“([^”]*)”", change.more)).split()
    return 2 * len(quoted) > len(f"{change.before} {change.after}".split())


def _told(fate: Fate, change: Change, own: tuple[Piece, ...]) -> Told:
    said = sentence(without_subject(change, fate.old))
    if fate.way == "less" and change.field in ("text", "action"):
        # That it is less stands above it.
        said = said.removeprefix("It promises less: ").removeprefix("It says less: ")
    of_another = change.gravity > REVIEW and fate.way != "less"
    if fate.joined == "merged" and of_another and change.kind.endswith("-merged"):
        said = sentence(said.partition(":")[0])  # another one of them lost something
    if fate.joined == "split" and change.field.startswith(("text, date", "due")):
        said = re.sub(r"^It ", "One of them ", said)
    if change.field.startswith("parts["):
        said = re.sub(r"^It ", "One of its parts ", said)
    if _of_the_words(fate, change):
        # Both texts stand below it: a list of nearly all their words would only be in the way.
        # What the project itself made a matter of judging keeps its reasons.
        many = (len(change.reasons) > 2 or _quoted(change)) and not change.setting
        less = fate.way == "less" or LOSS_IF_SO in change.tags
        if fate.way == "perhaps" and not less and whole_text(change) and many:
            return Told(REWRITTEN)
        anew = less and whole_text(change) and not fate.joined and _anew(change)
        return Told(f"{said} {REWRITTEN}" if anew else said)
    if change.redline and change.before and change.after and not whole_text(change):
        marked = near(change.redline)
        return Told(said, () if marked == own else marked)  # its own words stand below it
    if change.before == change.after or change.kind.endswith(("-withdrawn", "-superseded")):
        return Told(said)
    before, after = (one if unsaid(change, one) else "" for one in (change.before, change.after))
    return Told(said, (), before, after)


def _entry(comparison: Comparison, fates: tuple[Fate, ...]) -> Entry:
    fate = fates[0]
    badge = BADGES.get(fate.way, ("gain", "New"))
    if fate.way == "another" and fate.old and fate.new and fate.old.said == fate.new.said:
        badge = DETAILS
    if fate.way == "more" and {change.kind for change in fate.changes} == {"action-completed"}:
        badge = DONE
    if fate.way == "perhaps" and fate.less_if_so:
        badge = PERHAPS_LESS
    badge = of_drafts.badges(comparison).get(fate.way, badge)
    return Entry(
        fates,
        badge,
        (*_proposed(comparison, fate), *told(fate)),
        pieces(fate),
        _nearest(fate) if fate.way == "ended" else "",
        decided(comparison, fate),
    )


def _proposed(comparison: Comparison, fate: Fate) -> tuple[Told, ...]:
    """That a pair is only proposed, where the new strategy names others that it carries on."""
    named = any(one.sure == "stated" for one in comparison.matched)
    if not named or not any(t.startswith("proposed") for c in fate.changes for t in c.tags):
        return ()
    return (Told("The new strategy does not say that this carries it on; it is only proposed."),)


def _nearest(fate: Fate) -> str:
    if fate.near:
        return fate.near.said
    found = next((r for c in fate.changes for r in c.reasons if r.startswith(NEAREST)), "")
    return sentence(found.removeprefix(f"{NEAREST}, ")) or "Nothing comes near."


def _likeness(fate: Fate) -> object:
    """What makes two entries one: the same values before and after, in the same fields.

    Of a promise with other words only the words that came and went count.
    """
    if fate.way in ("ended", "new", "same", "kept") or not fate.changes:
        return fate
    if fate.joined == "merged":
        return fate.new, tuple(change.message for change in fate.changes)
    found: list[object] = [fate.way]
    for change in fate.changes:
        if _of_the_words(fate, change) and whole_text(change):
            return fate
        words = tuple((p.fate, p.text.strip()) for p in change.redline if p.fate != "kept")
        values = (_of_the_words(fate, change) and words) or (
            change.before,
            change.after,
            change.message.partition(" is ")[2],
        )
        found.append((change.kind, change.field, values))
    return tuple(found)
