"""Changes as a comment on a review: short enough to be accepted, with everything that breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.diff import BREAKING, EDITORIAL, NOTABLE, Change, Comparison, Piece

from .story import approvals, counted, headline, matched, noted, parts, profile, unsaid, whole_text

MOST = 65_000
CUT = "\n\n*This comment was cut here: it would be too long. `stratc diff` shows the rest.*\n"


def show(held: tuple[Comparison, ...]) -> str:
    """One comment for all comparisons, cut at a whole line where it would be refused."""
    text = "\n".join(_one(comparison) for comparison in held)
    if len(text) <= MOST:
        return text
    return text[: text.rindex("\n", 0, MOST - len(CUT))] + CUT


def _one(comparison: Comparison) -> str:
    lines = [f"## {plain(headline(comparison))}", ""]
    about = f"{plain(comparison.title)}: {plain(comparison.before)} → {plain(comparison.after)}"
    lines += [about + (f" — {counted(comparison)}" if comparison.changes else ""), ""]
    if told := profile(comparison):
        lines += [told, ""]
    for part in parts(comparison):
        if part.grade == EDITORIAL:
            lines += [f"<details><summary>{part.title}: {len(part.changes)}</summary>", ""]
            lines += [f"- {plain(change.message)}" for change in part.changes]
            lines += ["", "</details>", ""]
            continue
        lines += [f"### {part.title}", "", part.sentence, ""]
        if part.grade == NOTABLE:
            lines += [f"- {plain(sentence)}" for sentence, _ in noted(part.changes)] + [""]
            continue
        for title, changes in part.by_priority():
            lines += [f"#### {plain(title)}", ""]
            for change in changes:
                lines += _told(change, comparison)
            lines.append("")
    if said := list(approvals(comparison)):
        lines += ["### Decisions", "", *(f"- {plain(one)}" for one in said), ""]
    if comparison.matched:
        lines += ["<details><summary>How promises were matched</summary>", ""]
        lines += [*(f"- {plain(one)}" for one in matched(comparison)), "", "</details>", ""]
    return "\n".join(lines)


def _told(change: Change, comparison: Comparison) -> Iterator[str]:
    approved = " (approved)" if comparison.approval(change) else ""
    yield f"- **{change.grade.words}{approved}:** {plain(change.message)} (`{change.kind}`)"
    if change.redline and not whole_text(change):
        yield f"  > {marked(change.redline)}"
    elif change.redline or not (change.before and change.after):
        if unsaid(change, change.before):
            yield f"  > Before: {plain(change.before)}"
            yield "  >"
        if unsaid(change, change.after):
            yield f"  > After: {plain(change.after)}"
    if change.listed:
        yield f"  - these: {plain(', '.join(change.listed))}"
    if change.tags:
        yield f"  - {plain(', '.join(change.tags))}"
    if change.hint:
        yield f"  - hint: {change.hint}"
    if change.grade == BREAKING and not approved:
        yield f"  - to approve: `{change.fingerprint}`"


def marked(pieces: tuple[Piece, ...]) -> str:
    """A redline in Markdown: what went is struck, what came is bold."""
    made = []
    for piece in pieces:
        text = " ".join(piece.text.split("\n"))
        core = plain(text.strip())
        if piece.fate == "kept" or not core:
            made.append(plain(text))
            continue
        mark = "~~" if piece.fate == "removed" else "**"
        head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        made.append(f"{head}{mark}{core}{mark}{tail}")
    # Two marks that touch are read as one: a blank keeps them apart.
    return "".join(made).replace("~~**", "~~ **")


def plain(text: str) -> str:
    """Text as it stands, whatever marks it holds; code stays code."""
    pieces = re.split(r"(`[^`]*`)", text.replace("\n", " "))
    return "".join(
        piece
        if piece.startswith("`") and len(piece) > 1
        else re.sub(r"([\\|*_<>\[\]#~`@])", r"\\\1", piece)
        for piece in pieces
    )
