"""Remarks for other programs: one list, every place in lines and columns from 1."""

import json
from typing import Any

from stratc.source import CATALOGUE, Diagnostic, Severity, Span, fingerprint


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """The remarks as a JSON object with one list, `remarks`."""
    remarks = [
        {
            "rule": d.rule,
            "family": CATALOGUE[d.rule].family if d.rule in CATALOGUE else "",
            "severity": d.severity.words,
            "level": d.severity.machine,
            "message": d.message,
            **place(d.span),
            "hint": "; ".join(d.hints),
            "edits": [{**place(edit.span), "replacement": edit.replacement} for edit in d.edits],
            "fingerprint": fingerprint(d),
            "related": [{"message": label.message, **place(label.span)} for label in d.labels],
        }
        for d in said
    ]
    return json.dumps({"version": 1, "remarks": remarks}, ensure_ascii=False, indent=2) + "\n"


def place(span: Span) -> dict[str, Any]:
    """A place as every JSON of ours writes it."""
    return {
        "path": span.text.name,
        "line": span.line,
        "column": span.column,
        "end-line": span.end_line,
        "end-column": span.end_column,
    }
