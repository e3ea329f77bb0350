"""Cross-references for a person at a terminal: what is missing first, then everything."""

import textwrap
from collections.abc import Iterator

from stratc.crossref import Crosswalk, FollowedLink, HeatRow, PromiseView, SideBySide, Summary, Turn

WIDTH = 100


def show(held: SideBySide) -> str:
    """Each strategy, then all side by side."""
    lines: list[str] = []
    for account in held.accounts:
        lines += [*_account(account), ""]
    if len(held.accounts) > 1:
        lines += [*_matrix(held), ""]
    for one in held.successions:
        area = " and ".join(one.after.areas)
        lines += _heading(f"{area}: from {one.before.period} to {one.after.period}")
        for turn in one.turns:
            cells = f"{turn.before.aloud}  →  {turn.after.aloud}"
            lines += [f"  {turn.word:<10} {_item_name(turn)}", f"  {'':<10} {cells}"]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _account(account: Summary) -> Iterator[str]:
    strategy = account.strategy
    yield from _heading(f"{strategy.title}, {strategy.period} ({strategy.id})", "=")
    if account.findings:
        for finding in account.findings:
            yield from _wrapped(f"{finding.row.words}: ", finding.sentence)
    else:
        yield from _wrapped("", account.overview)
    if account.promises:
        yield account.unanswered
    for walk in account.crosswalks:
        yield ""
        yield from _crosswalk(walk)
    if account.promises:
        yield ""
        yield from _heading(f"What each {account.noun} serves")
        for promise in account.promises:
            yield from _promise(promise)
    yield from _people(account)
    if account.suspect:
        yield ""
        yield from _heading("Suspect links: read the new words, then pin the newest edition")
        for served in account.suspect:
            said = f"{served.kind} {served.id} serves {served.link.to}"
            yield from _wrapped(
                "  ", f"{said}: {served.suspicion.words if served.suspicion else ''}"
            )


def _crosswalk(walk: Crosswalk) -> Iterator[str]:
    yield from _heading(f"{walk.framework.title}, edition {walk.framework.edition}")
    for row in walk.telling:
        counts = f" ({row.direct} directly, {row.partial} in part)" if row.covers else ""
        yield from _wrapped(f"  {row.words:<13}", f"{row.item.cited}{counts}")
        for cover in row.covers:
            yield from _wrapped(" " * 17, f"{cover.strength}: {cover.id}: {cover.text}", brief=True)
        for served in (*row.prose, *row.figures):
            kind = "prose" if served in row.prose else "figure"
            said = f"{kind}, {served.strength}: {served.kind} “{served.text}”"
            yield from _wrapped(" " * 17, said, brief=True)
    if walk.silent:
        named = "; ".join(r.item.cited for r in walk.silent)
        yield from _wrapped("  nothing is linked to ", named)


def _promise(promise: PromiseView) -> Iterator[str]:
    ended = "" if promise.active else f" ({promise.element.status}: counts nowhere)"
    yield from _wrapped("  ", f"{promise.id}{ended}: {promise.text}", brief=True)
    for served in promise.serves:
        yield from _wrapped(" " * 6, _link(served))
    if promise.outside:
        yield f"      outside national frameworks: {promise.outside}"
    if promise.cross_cutting:
        yield f"      cross-cutting: {promise.cross_cutting}"
    if promise.standing == "delivers":
        yield f"      by what it delivers: {', '.join(one.id for one in promise.delivers)}"
    if promise.serves_nothing:
        yield "      serves nothing"


def _link(served: FollowedLink) -> str:
    title = served.item.heading if served.item else "no such item"
    extra = ", inherited from its priority" if served.inherited else ""
    extra += ", by an intervention" if served.kind == "intervention" else ""
    extra += f", suspect: {served.suspicion.words}" if served.suspicion else ""
    return f"{served.strength}: {served.link.to} {title}{extra}"


def _people(account: Summary) -> Iterator[str]:
    if account.expected:
        yield ""
        framework = account.expected[0].framework
        yield from _heading(f"Partners, roles and products: {framework.name}, {framework.edition}")
        for one in sorted(account.expected, key=lambda e: bool(e.how)):
            names = f": {'; '.join(one.names)}" if one.names else ""
            title = f"{one.item.kind} {one.item.heading}"
            yield from _wrapped("  ", f"{title}: {one.words}{names}")
    if account.measured:
        yield ""
        yield from _heading("Local measures of national outcomes")
        for held in account.measured:
            has = [
                f"{word} {'yes' if there else 'no'}"
                for word, there in (
                    ("measure", held.measure),
                    ("baseline", held.figure),
                    ("target", held.target),
                )
            ]
            yield f"  {held.item.cited}: {', '.join(has)}"
            for gauge in held.gauges:
                said = ": ".join(filter(None, (gauge.title, gauge.baseline)))
                said += f", to reach {gauge.target}" if gauge.target else ""
                yield from _wrapped(" " * 6, f"{gauge.kind}: {said}", brief=True)


def _matrix(held: SideBySide) -> Iterator[str]:
    """One block an item: a line an area, so that it fits a narrow window and can be read aloud."""
    yield from _heading("Areas side by side")
    widest = max(len(strategy.id) for strategy in held.matrix.strategies)
    for row in held.matrix.rows:
        yield f"  {_item_name(row)}"
        for strategy, cell in zip(held.matrix.strategies, row.cells, strict=True):
            yield f"    {strategy.id:<{widest}}  {cell.aloud}"


def _item_name(row: HeatRow | Turn) -> str:
    return f"{row.item.cited} [{row.framework.id}]"


def _heading(words: str, line: str = "-") -> list[str]:
    return [words, line * min(len(words), WIDTH)]


def _wrapped(start: str, words: str, *, brief: bool = False) -> list[str]:
    """Words after a start, with the lines below set in by as much."""
    inside = WIDTH - len(start)
    if brief:
        return [start + textwrap.shorten(words, inside, placeholder=" …")]
    lines = textwrap.wrap(words, inside, break_long_words=False, break_on_hyphens=False) or [""]
    return [start + lines[0], *(" " * len(start) + line for line in lines[1:])]
