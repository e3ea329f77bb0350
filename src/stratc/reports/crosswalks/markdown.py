"""Cross-references as Markdown, for a board paper or a comment on a change."""

from collections.abc import Iterable, Iterator

from stratc.crossref import Crosswalk, PromiseView, SideBySide, Summary


def show(held: SideBySide) -> str:
    """Each strategy, then all side by side."""
    lines: list[str] = []
    for account in held.accounts:
        lines += _account(account)
    if len(held.accounts) > 1:
        lines += ["# Areas side by side", ""]
        names = [strategy.id for strategy in held.matrix.strategies]
        lines += _table(
            ("National priority or outcome", *names),
            ((row.item.cited, *(c.aloud for c in row.cells)) for row in held.matrix.rows),
        )
    for one in held.successions:
        lines += [f"# {one.before.id} to {one.after.id}", ""]
        lines += _table(
            (
                "National priority or outcome",
                str(one.before.period),
                str(one.after.period),
                "Change",
            ),
            (
                (turn.item.cited, turn.before.aloud, turn.after.aloud, turn.word)
                for turn in one.turns
            ),
        )
    return "\n".join(lines).rstrip() + "\n"


def _account(account: Summary) -> Iterator[str]:
    yield f"# {_plain(account.strategy.title)}, {account.strategy.period}"
    yield ""
    for finding in account.findings:
        yield f"- **{finding.row.words}**: {_plain(finding.sentence)}"
    if not account.findings:
        yield f"- {account.overview}"
    if account.promises:
        yield f"- {account.unanswered}"
    yield ""
    for walk in account.crosswalks:
        yield from _crosswalk(walk)
    if account.promises:
        yield f"## What each {account.noun} serves"
        yield ""
        yield from _table(
            (account.noun.capitalize(), "Words", "Serves"),
            ((p.id, p.text, _serves(p)) for p in account.promises),
        )
    if account.expected:
        yield f"## Partners, roles and products: {account.expected[0].framework.name}"
        yield ""
        yield from _table(
            ("Expected", "Kind", "Found", "As"),
            ((e.item.heading, e.item.kind, e.words, "; ".join(e.names)) for e in account.expected),
        )
    if account.measured:
        yield "## Local measures of national outcomes"
        yield ""
        yield from _table(
            ("Outcome", "Measure", "Baseline", "Target", "Measures and statistics"),
            (
                (
                    m.item.cited,
                    "yes" if m.measure else "no",
                    "yes" if m.figure else "no",
                    "yes" if m.target else "no",
                    "; ".join(gauge.title for gauge in m.gauges),
                )
                for m in account.measured
            ),
        )


def _crosswalk(walk: Crosswalk) -> Iterator[str]:
    yield f"## {_plain(walk.framework.title)}, edition {walk.framework.edition}"
    yield ""
    yield from _table(
        ("Item", "Cover", "Directly", "In part", "Served by"),
        (
            (
                row.item.cited,
                row.words,
                str(row.direct),
                str(row.partial),
                "; ".join(
                    [f"{cover.id or cover.text} ({cover.strength})" for cover in row.covers]
                    + [f"prose: {served.kind} “{served.text}”" for served in row.prose]
                    + [f"statistic: {served.text}" for served in row.figures]
                ),
            )
            for row in walk.telling
        ),
    )
    if walk.silent:
        named = "; ".join(r.item.cited for r in walk.silent)
        yield f"Nothing is linked to: {_plain(named)}."
        yield ""


def _serves(promise: PromiseView) -> str:
    if promise.serves:
        return "; ".join(
            f"{s.link.to} {s.item.heading if s.item else ''} "
            f"({s.strength}{', suspect' if s.suspicion else ''})"
            for s in promise.serves
        )
    if promise.outside:
        return f"outside: {promise.outside}"
    return f"cross-cutting: {promise.cross_cutting}" if promise.cross_cutting else "nothing"


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(_plain(cell) for cell in row)} |"
    yield ""


def _plain(words: str) -> str:
    """Words that Markdown takes for nothing else."""
    for mark in "\\`*_[]<>|":
        words = words.replace(mark, f"\\{mark}")
    return " ".join(words.split())
