"""Measures under a heading of their own, “How we will measure success”, “KPIs”, to their promises.

In: the sections of a draft under such headings, and its promises. Out: the same, each measure whose
aim is plain given to the promise that it names, to the only one there is, or to the one that speaks
of the same, which is told. Any other stays text, and that is told as well.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from stratc.blocks import Block, Item, Table
from stratc.model import read_period

from ..account import ImportAccount
from ..headings.outline import OutlineNode
from . import measure_words
from .words import text_of

_LETTERS, _ENOUGH = 5, 2
_EVERYDAY = re.compile(
    r"number|percentage|share|proportion|people|every|year|within|their|which|about|after|total"
    r"|annual|level|least|council|increase|reduce|improve|support|deliver|local|made|with|from"
    r"|that|have|will|this|each|more|less|than|into"
)


def given(
    under: list[tuple[OutlineNode, dict[str, Any], dict[str, Any] | None]],
    priorities: list[dict[str, Any]],
    around: list[list[dict[str, Any]]],
    account: ImportAccount,
) -> None:
    """Move the plain measures of some sections to their promises."""
    every = list(_promises([*priorities, *(one for sections in around for one in sections)]))
    gone: set[int] = set()
    for node, section, priority in under:
        account.order = node.order
        promises = list(_promises([priority])) if priority else []
        used: list[Block] = []
        whole = text_of(node.blocks) == section.get("text", "")
        for block in node.blocks if whole else ():
            if isinstance(block, Item):
                found = measure_words.of_point(block.plain)
                done = _placed(found, block.place, block.plain, promises or every, account)
            elif isinstance(block, Table):
                done = _table(block, promises or every, account)
            else:
                continue
            used += [block] if done else []
        left = [block for block in node.blocks if not any(block is one for one in used)]
        if used and left:
            section["text"] = text_of(left)
        elif used:
            del section["text"]
        if used and set(section) == {"title"}:
            gone.add(id(section))
            account.take_back(node.place, node.title)
            reason = "what stands under it stands with the promises that it measures"
            account.tell("left", node.place, node.title, "left out", reason)
    for sections in around:
        _without(gone, sections)
    for priority in priorities:
        _without(gone, priority.get("sections", []))
        if not priority.get("sections", True):
            del priority["sections"]


def _without(gone: set[int], sections: list[dict[str, Any]]) -> None:
    sections[:] = [one for one in sections if id(one) not in gone]
    for section in sections:
        if held := section.get("sections"):
            _without(gone, held)
            if not held:
                del section["sections"]


def _promises(holders: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for holder in holders:
        for group in holder.get("commitments", ()):
            yield from group["items"]
        yield from (row for row in holder.get("actions", {}).get("rows", ()))
        yield from _promises(holder.get("sections", ()))


def _table(table: Table, promises: list[dict[str, Any]], account: ImportAccount) -> bool:
    """Give the rows of a table to their promises; false where one of them has none."""
    head, *rows = table.rows
    columns = {n: measure_words.column(cell.one_line) for n, cell in enumerate(head.cells)}
    if not measure_words.is_table(table):
        return False
    read = [(row, measure_words.of_row(row, columns, head)) for row in rows]
    read = [(row, found) for row, found in read if any(cell.lines for cell in row.cells)]
    homes = [found and _home(*found, promises) for _, found in read]
    if not read or not all(homes):
        for row, _ in read:
            _stays(account, row.place, row.one_line)
        return False
    for row in table.rows:
        account.take_back(row.place, row.one_line)
    for row, found in read:
        _placed(found, row.place, row.one_line, promises, account)
    return True


def _placed(
    found: tuple[str, dict[str, Any]] | None,
    place: str,
    words: str,
    promises: list[dict[str, Any]],
    account: ImportAccount,
) -> bool:
    """Give a measure to its promise, and tell; false where it stays text, which is told as well."""
    if found is None:
        return False
    home = _home(*found, promises) if found[1] else None
    if home is None:
        _stays(account, place, words, plain=bool(found[1]))
        return False
    promise, reason = home
    held = promise.setdefault("measures", [])
    title = found[1]["title"].lower()
    same = [n for n, one in enumerate(held) if _title(one).lower().startswith(title)]
    if same:  # the plan says it in words as well
        held[same[0]] = _in_years(found[1], str(held[same[0]]))
    else:
        held.append(found[1])
    short = str(promise.get("text") or promise.get("action"))
    became = f"became a measure of “{short[:60]}{'…' * (len(short) > 60)}”"
    account.tell("doubt" if reason else "placed", place, words, became, reason)
    account.count("measures")
    return True


def _in_years(measure: dict[str, Any], said: str) -> dict[str, Any]:
    """A measure whose last days are years where its words say so: “90 by 2027/28”."""
    years = {read_period(one).end: one for one in _YEAR.findall(said)}
    points = [measure.get("baseline"), measure.get("target"), *measure.get("milestones", [])]
    for point in points:
        if isinstance(point, dict) and "period" in point:
            last = read_period(point["period"]).end
            point["period"] = years.get(last, point["period"])
    return measure


_YEAR = re.compile(r"\b20\d\d(?:/\d\d)?\b(?![-/\d])")


def _title(measure: Any) -> str:
    return measure["title"] if isinstance(measure, dict) else str(measure)


def _stays(account: ImportAccount, place: str, words: str, *, plain: bool = True) -> None:
    reason = "it says no figure to reach that is plain; list it under `measures:` of its promise"
    if plain:
        reason = "it is a measure, but of which promise is not said; list it under its `measures:`"
    account.tell("offered", place, words, "kept as text", reason)


def _home(
    ref: str, made: dict[str, Any], promises: list[dict[str, Any]]
) -> tuple[dict[str, Any], str] | None:
    """The promise of a measure, and why that is not sure, where it is not."""
    if ref:
        named = [one for one in promises if _number(one.get("label", "")) == _number(ref)]
        return (named[0], "") if len(named) == 1 else None
    if len(promises) == 1:
        return promises[0], "it is the only promise that stands there"
    aim = made.get("target", "")
    figure = str(aim.get("value", "") if isinstance(aim, dict) else aim)
    about = _stems(made["title"]) | ({figure} if len(figure) > 1 else set())
    # A row of the plan often says a commitment once more, which is then the one that is measured.
    for kind in ("text", "action"):
        some = [promise for promise in promises if kind in promise]
        counts = [len(about & _stems(str(promise[kind]))) for promise in some]
        best = max(counts, default=0)
        if best >= _ENOUGH:
            only = counts.count(best) == 1
            said = "no other promise has so many of its words"
            return (some[counts.index(best)], said) if only else None
    return None


def _number(label: str) -> str:
    kinds = r"^(?:commitment|action|promise|pledge|ref|no)\b\.? ?|[.:)\s]+$"
    return re.sub(kinds, "", label.lower())


def _stems(words: str) -> set[str]:
    found = re.findall(r"[^\W\d_]{4,}", words.lower())
    figures = re.findall(r"\d[\d,.]*\d%?", words)
    kept = {one.removesuffix("s")[:_LETTERS] for one in found if not _EVERYDAY.fullmatch(one)}
    return kept | set(figures)
