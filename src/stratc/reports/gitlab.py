"""Remarks as a GitLab code quality report."""

from __future__ import annotations

import json
from collections import Counter

from stratc.source import Diagnostic, Severity, fingerprint

SEVERITIES = {"error": "critical", "warning": "minor", "note": "info"}


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """A list; each remark has a mark of its own, by which GitLab tells new ones from old ones."""
    seen: Counter[str] = Counter()
    found = []
    for d in said:
        mark = fingerprint(d)
        seen[mark] += 1
        found.append(
            {
                "description": f"{d.span}: {d.message}",
                "check_name": d.rule,
                "fingerprint": mark if seen[mark] == 1 else f"{mark}{seen[mark]}",
                "severity": SEVERITIES[d.severity.machine],
                "location": {
                    "path": d.span.text.name,
                    "lines": {"begin": d.span.line, "end": d.span.end_line},
                },
            }
        )
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
