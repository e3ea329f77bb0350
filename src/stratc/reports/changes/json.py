"""Changes for other programs; the shape is published as a JSON Schema."""

import json
from typing import Any

from stratc.diff import FATES, HOWS, KINDS, WAYS, Change, Comparison, Fate, Grade, PromiseText
from stratc.model import STATUSES, closed_object, whole_schema

from ..json import place
from .account import headline

VERSION = 1


def show(held: tuple[Comparison, ...]) -> str:
    """One object with a list of comparisons, every place in lines and columns from 1."""
    return (
        json.dumps(
            {"version": VERSION, "comparisons": [_one(comparison) for comparison in held]},
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _one(comparison: Comparison) -> dict[str, Any]:
    return {
        "title": comparison.title,
        "before": comparison.before,
        "after": comparison.after,
        "base-status": comparison.status,
        "successor": comparison.successor,
        "headline": headline(comparison),
        "counts": {grade.words: number for grade, number in comparison.counts.items()},
        "promises": [_promise(fate) for fate in comparison.fates],
        "changes": [_change(change, comparison) for change in comparison.changes],
        "matched": [
            {"before": m.before, "after": m.after, "how": m.how, "sure": m.sure}
            for m in comparison.matched
        ],
        "approvals-unused": [approval.fingerprint for approval in comparison.unused],
    }


def _change(change: Change, comparison: Comparison) -> dict[str, Any]:
    approval = comparison.approval(change)
    return {
        "kind": change.kind,
        "grade": change.grade.words,
        "gravity": change.gravity.words,
        "set-by-project": change.setting,
        "message": change.message,
        "subject": {
            "sort": change.subject.sort,
            "id": change.subject.id,
            "name": change.subject.name,
            "priority": change.subject.priority,
        },
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "redline": [{"fate": piece.fate, "text": piece.text} for piece in change.redline],
        "reasons": list(change.reasons),
        "tags": list(change.tags),
        "listed": list(change.listed),
        "hint": change.hint,
        "before-at": change.before_at and place(change.before_at),
        "after-at": change.after_at and place(change.after_at),
        "fingerprint": change.fingerprint,
        "approved": None
        if approval is None
        else {
            "reason": approval.reason,
            "decided-by": approval.decided_by,
            "date": approval.date.text,
        },
    }


def _promise(fate: Fate) -> dict[str, Any]:
    """What became of one promise: in one word, which way, into what, and by which changes."""
    return {
        "fate": fate.word,
        "way": fate.way,
        "before": _text(fate.old) if fate.old else None,
        "after": [_text(one) for one in (fate.new, *fate.rest) if one],
        "nearest": _text(fate.near) if fate.near else None,
        "paired-by": fate.how,
        "changes": [change.fingerprint for change in fate.changes],
    }


def _text(promise: PromiseText) -> dict[str, str]:
    return {
        "sort": promise.sort,
        "id": promise.id,
        "number": promise.number,
        "priority": promise.subject.priority,
        "text": promise.said,
    }


def schema() -> dict[str, Any]:
    """The JSON Schema of the report."""
    text: dict[str, Any] = {"type": "string"}
    texts = {"type": "array", "items": text}
    number = {"type": "integer", "minimum": 1}
    where = {
        "anyOf": [
            {"type": "null"},
            closed_object(
                {"path": text} | dict.fromkeys(("line", "column", "end-line", "end-column"), number)
            ),
        ]
    }
    grades = {"enum": [grade.words for grade in sorted(Grade, reverse=True)]}
    change = closed_object(
        {
            "kind": {"enum": sorted(KINDS)},
            "grade": grades,
            "gravity": grades,
            "set-by-project": text,
            "message": text,
            "subject": closed_object(dict.fromkeys(("sort", "id", "name", "priority"), text)),
            "field": text,
            "before": text,
            "after": text,
            "redline": {
                "type": "array",
                "items": closed_object(
                    {"fate": {"enum": ["kept", "removed", "added"]}, "text": text}
                ),
            },
            "reasons": texts,
            "tags": texts,
            "listed": texts,
            "hint": text,
            "before-at": where,
            "after-at": where,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
            "approved": {
                "anyOf": [
                    {"type": "null"},
                    closed_object(dict.fromkeys(("reason", "decided-by", "date"), text)),
                ]
            },
        }
    )
    promise = closed_object(dict.fromkeys(("sort", "id", "number", "priority", "text"), text))
    none_or_promise = {"anyOf": [{"type": "null"}, promise]}
    fate = closed_object(
        {
            "fate": {"enum": list(FATES)},
            "way": {"enum": list(WAYS)},
            "before": none_or_promise,
            "after": {"type": "array", "items": promise},
            "nearest": none_or_promise,
            "paired-by": {"enum": ["", *HOWS]},
            "changes": texts,
        }
    )
    comparison = closed_object(
        {
            "title": text,
            "before": text,
            "after": text,
            "base-status": {"enum": list(STATUSES)},
            "successor": {"type": "boolean"},
            "headline": text,
            "counts": closed_object(
                {grade.words: {"type": "integer", "minimum": 0} for grade in Grade}
            ),
            "promises": {"type": "array", "items": fate},
            "changes": {"type": "array", "items": change},
            "matched": {
                "type": "array",
                "items": closed_object(dict.fromkeys(("before", "after", "how", "sure"), text)),
            },
            "approvals-unused": texts,
        }
    )
    return whole_schema(
        "Changes between editions of a strategy, as stratc diff tells them",
        closed_object(
            {"version": {"const": VERSION}, "comparisons": {"type": "array", "items": comparison}}
        ),
    )
