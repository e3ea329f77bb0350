"""Changes for a person at a terminal: the sentence that matters first, retouches only counted."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, Change, Comparison, Piece

from .story import approvals, counted, headline, matched, noted, parts, profile, unsaid, whole_text

WIDTH = 100
MARKS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def show(held: tuple[Comparison, ...]) -> str:
    """One report after the other."""
    return "\n".join(_one(comparison) for comparison in held)


def _one(comparison: Comparison) -> str:
    lines = [*_wrapped(headline(comparison), ""), ""]
    about = f"{comparison.title}: {comparison.before} → {comparison.after}"
    lines += [about, counted(comparison)] if comparison.changes else [about]
    if told := profile(comparison):
        lines.append(told)
    for part in parts(comparison):
        lines += ["", part.title, "=" * len(part.title)]
        if part.grade == EDITORIAL:
            number = len(part.changes)
            lines.append(
                f"{number} change{'s' if number > 1 else ''} with the same words or of the books "
                "only; `--format json` lists them."
            )
        elif part.grade == NOTABLE:
            for sentence, _ in noted(part.changes):
                lines += _wrapped(f"- {sentence}", "  ")
        else:
            for title, changes in part.by_priority():
                lines += ["", f"-- {title} --"]
                for change in changes:
                    lines += ["", *_told(change, comparison)]
    if said := list(approvals(comparison)):
        lines += ["", "Decisions", "========="]
        lines += [line for one in said for line in _wrapped(f"- {one}", "  ")]
    if comparison.matched:
        title = "How promises were matched"
        lines += ["", title, "=" * len(title)]
        lines += [line for one in matched(comparison) for line in _wrapped(f"- {one}", "  ")]
    return "\n".join(lines) + "\n"


def _told(change: Change, comparison: Comparison) -> Iterator[str]:
    approved = comparison.approval(change)
    mark = " (approved)" if approved else ""
    yield from _wrapped(f"{change.grade.words}{mark}: {change.message}", "  ")
    place = change.after_at or change.before_at
    if place:
        yield f"  {place}"
    if change.redline and not whole_text(change):
        yield from _wrapped(f"  words:  {marked(change.redline)}", "          ")
    elif change.redline or not (change.before and change.after):
        if unsaid(change, change.before):
            yield from _wrapped(f"  before: {change.before}", "          ")
        if unsaid(change, change.after):
            yield from _wrapped(f"  after:  {change.after}", "          ")
    if change.listed:
        yield from _wrapped(f"  these:  {', '.join(change.listed)}", "          ")
    for reason in change.reasons if change.hint or not change.redline else ():
        yield from _wrapped(f"  why:    {reason}", "          ")
    if change.tags:
        yield f"  tags:   {', '.join(change.tags)}"
    if change.hint:
        yield from _wrapped(f"  hint:   {change.hint}", "          ")
    more = f"  more:   stratc explain {change.kind}"
    yield f"{more}; to approve: {change.fingerprint}" if change.grade == BREAKING else more


def marked(pieces: tuple[Piece, ...]) -> str:
    """A redline in characters: [-removed-] and {+added+}."""
    return "".join(
        MARKS[piece.fate].format(piece.text) if piece.text.strip() else piece.text
        for piece in pieces
    )


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [text]
