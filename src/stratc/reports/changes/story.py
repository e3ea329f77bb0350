"""What a report of changes says, in which order: the sentence that matters, then the gravest.

In: a Comparison. Out: sentences and sections that every format shows alike.
"""

import re
from collections.abc import Iterable, Iterator

from stratc.diff import (
    BOOKKEEPING,
    BREAKING,
    EDITORIAL,
    NOTABLE,
    REVIEW,
    Change,
    Comparison,
    PromiseText,
)
from stratc.text.english import counted, series
from stratc.text.redlines import Piece, rewritten
from stratc.text.tables import entries

PHRASES = {
    kind: (one, several)
    for kind, said in entries(__package__, "phrases")
    for one, several in [said.split(" | ")]
}
COUNTS_AS = {
    BREAKING: "a loss",
    REVIEW: "something to be judged",
    NOTABLE: "worth noting",
    EDITORIAL: "retouched",
}
MANY = 4
OF_THE_WHOLE = ("strategy", "governance")


def open_losses(comparison: Comparison, beside: bool) -> tuple[Change, ...]:
    """What is less and rests on no decision; `beside` leaves out what promises lost.

    Another address takes nothing away from what was promised.
    """
    told = {id(change) for fate in comparison.fates for change in fate.changes} if beside else set()
    return tuple(
        change
        for change in comparison.missing
        if id(change) not in told and not (beside and change.kind == "strategy-moved")
    )


def phrases(changes: Iterable[Change]) -> str:
    """How many of each kind, in words; nothing where there are none.

    What the strategy itself loses is said as it is, up to what it was before.
    """
    held: dict[str, list[Change]] = {}
    for change in changes:
        told = change.kind in PHRASES or change.subject.sort not in OF_THE_WHOLE
        held.setdefault(change.kind if told else re.split("[;:] ", change.message)[0], []).append(
            change
        )
    said: list[str] = []
    rest = 0
    for what, some in sorted(held.items(), key=lambda item: -len(item[1])):
        one, several = PHRASES.get(what, (what, ""))
        if len(said) == MANY or (what == some[0].kind and what not in PHRASES):
            rest += len(some)
        else:
            said.append(one if len(some) == 1 or not several else several.format(len(some)))
    if rest:
        what = "other thing" if said else "thing"
        said.append(f"{counted(rest, what)} {'is' if rest == 1 else 'are'} less")
    return series(said)


def profile(comparison: Comparison) -> str:
    """Against what the changes are graded, where that is not an adopted edition."""
    if comparison.status == "draft":
        return "The last edition was a draft, so nothing here counts against anybody."
    return (_in_force(comparison) + _basis(comparison)).strip()


def _in_force(comparison: Comparison) -> str:
    """That a strategy which nobody marked as published counts as one, since it was replaced."""
    if comparison.editions and comparison.editions[0].status != comparison.status:
        return (
            f"The file of the last strategy still says “{comparison.editions[0].status}”. Its time "
            "had begun, so what it promised counts as promised. "
        )
    return ""


def _basis(comparison: Comparison) -> str:
    if comparison.successor and any(m.sure == "stated" for m in comparison.matched):
        return (
            "The new strategy states which promises it carries on, so one that it does not name "
            "counts as ended. What is proposed is for a person to confirm."
        )
    if comparison.successor:
        return (
            "The new strategy does not state which promises it carries on, so every pair in other "
            "words is proposed and for a person to confirm."
        )
    if comparison.status == "consultation":
        return "The last edition was put out to consultation: it had not been promised yet."
    return ""


def sentence(message: str) -> str:
    """A message as a sentence of its own."""
    text = message[:1].upper() + message[1:]
    if not text:
        return ""
    return text if text.endswith((".", "!", "?", ".”")) else f"{text}."


def without_subject(change: Change, old: PromiseText | None = None) -> str:
    """The message of a change, for readers who see what it is about: `old`, be it merged."""
    text = change.message.replace("`", "")
    _, _, carried = text.partition("; it ")
    if " carried on as " in text and carried:
        return f"it {carried}"  # both numbers stand above it
    if old and text.startswith(merged := f"{old.subject} "):
        return f"it {text.removeprefix(merged)}"
    if change.kind.endswith("-merged"):
        return text.replace(f", {change.subject}", "", 1)
    if change.subject.sort in ("term", "note"):
        text = _WHO_USES.sub(", which it uses, is", text)
        return _WHO_CITES.sub("the note that it cites is", text)
    text = text.replace(str(change.subject), "it", 1).removeprefix("it: ")
    return re.sub(r"^it, (under “[^”]*”),", r"\1, it", text)


_WHO_CITES = re.compile(r"^the note that .* cites? is(?= another: )")
_WHO_USES = re.compile(r", which .* uses?, is(?= (?:no longer )?defined)")


def whole_text(change: Change) -> bool:
    """Whether both texts are shown whole: words marked in a rewritten text cannot be read."""
    return rewritten(change.redline, change.before, change.after)


def by_project(change: Change) -> str:
    """What the project's settings say of a change, and why."""
    usual = COUNTS_AS[change.usual or change.gravity]
    counts = f"A rule of this project counts this as {COUNTS_AS[change.gravity]}, not as {usual}"
    return f"{counts}: {sentence(change.setting)}"


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
            f"unused: the decision of {approval.decided_by}, {approval.date.words}{what} "
            f"(“{approval.reason}” {approval.fingerprint}) fits no change; what it was about has "
            "changed again, or is undone"
        )
    if (comparison.used or comparison.unused) and comparison.missing:
        number = counted(len(comparison.missing), "change")
        yield f"missing: {number} by which less is promised, without a decision"


def about(promise: PromiseText) -> str:
    """Who answers for a promise and by when, behind its words."""
    due = promise.element.due
    told = [
        f"Lead: {promise.leads}." if promise.leads else "",
        f"By when: {due.words}." if due else "",
    ]
    words = " ".join(filter(None, told))
    return f" ({words})" if words else ""


def annex_row(change: Change, comparison: Comparison) -> str:
    """A change by its id and kind, with the mark by which a decision on it is recorded."""
    subject = f"{change.subject.sort} {change.subject.number}".strip()
    named = f"{subject} ({change.subject.id})" if change.subject.id else subject
    approved = comparison.approval(change)
    decided = " (approved)" if approved else ""
    decided = " (set by the project)" if change.setting else decided
    tags = f" [{', '.join(change.tags)}]" if change.tags else ""
    mark = f"; to approve: {change.fingerprint}" if change.loss and not approved else ""
    told = f": {change.message}" if change.kind in BOOKKEEPING else ""
    return f"{change.grade.words}{decided}: {named}: {change.kind}{tags}{mark}{told}"
