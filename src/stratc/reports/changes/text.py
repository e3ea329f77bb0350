"""Changes for a person at a terminal: the question of a committee first, then as the page tells."""

from collections.abc import Iterator
from textwrap import wrap

from stratc.diff import Comparison, Fate
from stratc.text.redlines import Piece

from .account import ComparisonAccount
from .chapters import Chapter, chapters_of
from .elsewhere import ChangeElsewhere
from .entries import Entry, called
from .story import about, annex_row, approvals, matched, near, profile, sentence, unsaid, whole_text

WIDTH = 100
MARKS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def show(held: tuple[Comparison, ...]) -> str:
    """One report after the other."""
    return "\n".join(_one(ComparisonAccount(comparison)) for comparison in held)


def _one(account: ComparisonAccount) -> str:
    comparison = account.comparison
    lines = [*_wrapped(f"Was anything taken away? {account.answer}", ""), ""]
    for point in account.points:
        lines += _wrapped(f"- {point.sentence}", "  ")
    lines += [*([""] if account.points else []), *_about(account)]
    if not comparison.changes:
        return "\n".join(lines) + "\n"
    for chapter in chapters_of(account):
        lines += _chapter(account, chapter)
    if account.elsewhere:
        lines += _heading("Elsewhere in the document")
        for title, some in account.elsewhere:
            lines += ["", f"-- {title} --"]
            for one in some:
                lines += ["", *_elsewhere(one)]
    if said := list(approvals(comparison)):
        lines += _heading("What was decided")
        lines += [line for one in said for line in _wrapped(f"- {sentence(one)}", "  ")]
    return "\n".join([*lines, *_annex(account)]) + "\n"


def _about(account: ComparisonAccount) -> Iterator[str]:
    first, second = account.comparison.editions
    for name, one in (("Before", first), ("Now", second)):
        yield from _wrapped(f"{name + ':':8}{one.called}. {one.day}.", " " * 8)
    yield from _wrapped(account.dated, "")
    if told := profile(account.comparison):
        yield from _wrapped(told, "")


def _heading(title: str) -> list[str]:
    return ["", title, "=" * len(title)]


def _chapter(account: ComparisonAccount, chapter: Chapter) -> Iterator[str]:
    yield from _heading(chapter.title)
    if chapter.text:
        yield from _wrapped(chapter.text, "")
    for title, some in chapter.groups:
        yield from ["", f"-- {title} --"]
        for entry in some:
            yield from _fresh(entry) if chapter.fresh else ["", *_entry(account, entry)]
    if chapter.same:
        yield from ["", f"-- {len(chapter.same)} in the same words --"]
        for fate in chapter.same:
            yield from _promise(fate)


def _fresh(entry: Entry) -> Iterator[str]:
    assert entry.fate.new
    new = entry.fate.new
    told = f"  {entry.number:6}{new.said}{about(new)} {entry.origin}".rstrip()
    yield from _wrapped(told, " " * 8)


def _promise(fate: Fate) -> Iterator[str]:
    assert fate.old and fate.new
    was = f" (it was {fate.old.number or 'without a number'})"
    moved = was if fate.old.number != fate.new.number else ""
    yield from _wrapped(f"  {fate.new.number:6}{fate.new.said}{moved}", " " * 8)


def _entry(account: ComparisonAccount, entry: Entry) -> Iterator[str]:
    fate = entry.fate
    now = f", {entry.now}" if entry.now else ""
    yield from _wrapped(f"{entry.heading}{now}: {entry.badge[1].lower()}", "  ")
    for told in entry.told:
        yield from _wrapped(f"  {told.sentence}", "  ")
        if told.pieces:
            yield from _wrapped(f"    words:  {marked(told.pieces)}", " " * 12)
        if told.before:
            yield from _wrapped(f"    before: {told.before}", " " * 12)
        if told.after:
            yield from _wrapped(f"    now:    {told.after}", " " * 12)
    for label, said in entry.words:
        head = f"  {label + ':':7} "
        words = said if isinstance(said, str) else marked(said)
        yield from _wrapped(head + words, " " * len(head))
    for place in entry.listed:
        assert place.old
        words = f"{called(place)}: {entry.words_at(place)}"
        yield from _wrapped(f"  there:  {words}", " " * 10)
    for one in entry.decided:
        yield from _wrapped(f"  {one}", "  ")
    lost = fate.way in ("ended", "less") and account.binding
    if lost and not entry.decided and account.comparison.used:
        yield "  No decision is on record."


def _elsewhere(one: ChangeElsewhere) -> Iterator[str]:
    change = one.change
    yield from _wrapped(one.sentence, "  ")
    if change.redline and not whole_text(change):
        yield from _wrapped(f"  words:  {marked(near(change.redline))}", " " * 10)
    else:
        if unsaid(change, change.before):
            yield from _wrapped(f"  before: {change.before}", " " * 10)
        if unsaid(change, change.after):
            yield from _wrapped(f"  now:    {change.after}", " " * 10)
    for place in one.places:
        yield from _wrapped(f"  there:  {place}", " " * 10)
    if one.decided:
        yield from _wrapped(f"  {one.decided}", "  ")


def _annex(account: ComparisonAccount) -> Iterator[str]:
    """What officers need: ids, kinds, places, and what to quote where something is decided."""
    comparison = account.comparison
    yield from _heading("Annex for officers")
    yield from _wrapped(f"Compared: {comparison.before} → {comparison.after}.", "  ")
    counts = ", ".join(f"{number} {grade.words}" for grade, number in comparison.counts.items())
    yield f"Counted: {counts}."
    if account.annex:
        yield from _wrapped("`stratc explain KIND` says what a kind means.", "  ")
    for change in account.annex:
        yield from ["", *_wrapped(annex_row(change, comparison), "  ")]
        if place := change.after_at or change.before_at:
            yield f"  {place}"
        if change.listed:
            yield from _wrapped(f"  these: {', '.join(change.listed)}", "    ")
        if change.hint:
            yield from _wrapped(f"  hint: {change.hint}", "    ")
    if account.retouched:
        number = account.retouched
        yield ""
        yield f"{number} more place{' is' if number == 1 else 's are'} only retouched:"
        for change in account.retouches:
            yield from _wrapped(f"- {sentence(change.message)}", "  ")
    if comparison.matched:
        yield from ["", "How promises were matched:"]
        yield from (line for one in matched(comparison) for line in _wrapped(f"- {one}", "  "))


def marked(pieces: tuple[Piece, ...]) -> str:
    """A redline in characters: [-removed-] and {+added+}."""
    return "".join(
        MARKS[piece.fate].format(piece.text) if piece.text.strip() else piece.text
        for piece in pieces
    )


def _wrapped(text: str, indent: str) -> list[str]:
    first = text[: len(text) - len(text.lstrip())]
    return wrap(
        text.strip(),
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [text]
