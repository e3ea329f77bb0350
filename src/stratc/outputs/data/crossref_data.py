"""Cross-references as plain values: one shape for JSON, one for a spreadsheet.

In: a comparison. Out: what every reader of the data gets, each fact once. A title whose wording
nobody has read in print says so: `verified` is false in JSON, and the words follow it elsewhere.
"""

import json
from collections.abc import Iterator
from typing import Any

from stratc.crossref import (
    CoverRow,
    Crosswalk,
    Expectation,
    FollowedLink,
    HeatCell,
    HeatRow,
    OutcomeMeasures,
    PromiseView,
    SideBySide,
    Summary,
)
from stratc.model import Framework, Provision

from ..tables.sheets import csv_text, safe

VERSION = 1
HEADINGS = (
    "Strategy", "Framework", "Edition", "Item", "Title", "Kind of item", "Cover", "Served by",
    "Id", "Words", "Strength", "Inherited", "Suspect", "Why",
)  # fmt: skip


def as_json(comparison: SideBySide) -> str:
    """Everything, as one JSON object."""
    made: dict[str, Any] = {
        "format": "stratc-crossref",
        "version": VERSION,
        "strategies": [_account(account) for account in comparison.accounts],
    }
    if len(comparison.accounts) > 1:
        made["matrix"] = [_heat(comparison, row) for row in comparison.matrix.rows]
    made["editions"] = [
        {
            "before": s.before.id,
            "after": s.after.id,
            "items": [
                {
                    **_item(turn.framework, turn.item),
                    "before": _cell(turn.before),
                    "after": _cell(turn.after),
                    "change": turn.word,
                }
                for turn in s.turns
            ],
        }
        for s in comparison.successions
    ]
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def as_csv(comparison: SideBySide) -> str:
    """One line for each item and each thing that serves it; an item with nothing has one line."""
    lines = (line for account in comparison.accounts for line in _lines(account))
    return csv_text([HEADINGS, *(map(safe, line) for line in lines)])


def _account(account: Summary) -> dict[str, Any]:
    strategy = account.strategy
    return {
        "id": strategy.id,
        "title": strategy.title,
        "areas": list(strategy.areas),
        "period": str(strategy.period),
        "counts": account.counts,
        "findings": [
            {
                **_item(finding.row.framework, finding.row.item),
                "cover": finding.row.words,
                "sentence": finding.sentence,
            }
            for finding in account.findings
        ],
        "frameworks": [_crosswalk(walk) for walk in account.crosswalks],
        "promises": [_promise(promise) for promise in account.promises],
        "expected": [_expected(one) for one in account.expected],
        "outcomes": [_measured(one) for one in account.measured],
    }


def _crosswalk(walk: Crosswalk) -> dict[str, Any]:
    return {
        "id": walk.framework.id,
        "edition": walk.framework.edition,
        "title": walk.framework.title,
        "terms": walk.framework.terms,
        "items": [
            {
                **_item(row.framework, row.item),
                "parent": row.item.parent,
                "headline": row.headline,
                "cover": row.words,
                "direct": row.direct,
                "partial": row.partial,
                "served-by": [
                    {
                        "kind": cover.kind,
                        "id": cover.id,
                        "text": cover.text,
                        "strength": cover.strength,
                        "through": [link.link.to for link in cover.links],
                    }
                    for cover in row.covers
                ],
                "prose": [_served(served) for served in row.prose],
                "statistics": [_served(served) for served in row.figures],
            }
            for row in walk.rows
        ],
    }


def _promise(promise: PromiseView) -> dict[str, Any]:
    return {
        "kind": promise.kind,
        "id": promise.id,
        "text": promise.text,
        "priority": promise.priority.id if promise.priority else None,
        "standing": promise.standing,
        "outside": promise.outside or None,
        "cross-cutting": promise.cross_cutting or None,
        "status": promise.element.status,
        "serves": [_served(served) for served in promise.serves],
        "measured": [_served(served) for served in promise.measured],
    }


def _served(served: FollowedLink) -> dict[str, Any]:
    item = _item(served.framework, served.item) if served.framework and served.item else {}
    return {
        "by": served.kind,
        "id": served.id,
        "text": served.text,
        "to": served.link.to,
        **item,
        "strength": served.strength,
        "why": served.link.why,
        "inherited": served.inherited,
        "suspect": served.suspicion.words if served.suspicion else None,
    }


def _expected(one: Expectation) -> dict[str, Any]:
    return {
        **_item(one.framework, one.item),
        "found": one.how or "no",
        "partial": one.partial,
        "names": list(one.names),
    }


def _measured(one: OutcomeMeasures) -> dict[str, Any]:
    return {
        **_item(one.framework, one.item),
        "measures": [
            {
                "title": gauge.title,
                "kind": gauge.kind,
                "linked": gauge.linked,
                "baseline": gauge.baseline or None,
                "target": gauge.target or None,
            }
            for gauge in one.gauges
        ],
    }


def _heat(comparison: SideBySide, row: HeatRow) -> dict[str, Any]:
    ids = [strategy.id for strategy in comparison.matrix.strategies]
    cells = dict(zip(ids, map(_cell, row.cells), strict=True))
    return {**_item(row.framework, row.item), "strategies": cells}


def _cell(cell: HeatCell) -> dict[str, Any]:
    return {"word": cell.word, "direct": cell.direct, "partial": cell.partial}


def _item(framework: Framework, item: Provision) -> dict[str, Any]:
    return {
        "framework": f"{framework.id}@{framework.edition}",
        "item": item.id,
        "title": item.title,
        "kind": item.kind,
        "verified": item.verified,
    }


def _lines(account: Summary) -> Iterator[tuple[str, ...]]:
    name = account.strategy.id
    for walk in account.crosswalks:
        for row in walk.rows:
            head = (name, *_head(row), row.words)
            links = [link for cover in row.covers for link in cover.links]
            for link in (*links, *row.prose, *row.figures):
                yield (*head, *_tail(link))
            if not (links or row.prose or row.figures):
                yield (*head, *[""] * 7)
    for one in account.expected:
        said = (one.framework.id, one.framework.edition, one.item.id)
        for found in one.names or ("",):
            yield (
                name,
                *said,
                one.item.heading,
                one.item.kind,
                one.words,
                "",
                "",
                found,
                *[""] * 4,
            )
    for promise in account.promises:
        if not promise.serves:
            why = promise.outside or promise.cross_cutting
            why = why or ", ".join(one.id for one in promise.delivers if not one.serves_nothing)
            word = "serves nothing" if promise.serves_nothing else promise.standing
            said = (promise.kind, promise.id, promise.text)
            yield (name, "", "", "", "", "", word, *said, "", "", "", why)


def _head(row: CoverRow) -> tuple[str, ...]:
    framework, item = row.framework, row.item
    return (framework.id, framework.edition, item.id, item.heading, item.kind)


def _tail(link: FollowedLink) -> tuple[str, ...]:
    return (
        link.kind,
        link.id,
        link.text,
        link.strength,
        "yes" if link.inherited else "",
        link.suspicion.words if link.suspicion else "",
        link.link.why or "",
    )
