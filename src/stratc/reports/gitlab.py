"""Findings as a GitLab code quality report."""

import json

from .finding import Findings

SEVERITIES = {"error": "critical", "warning": "minor", "note": "info"}


def show(findings: Findings) -> str:
    """A list; each finding has a mark of its own, by which GitLab tells new ones from old ones."""
    found = [
        {
            "description": f"{one.place}: {one.message}",
            "check_name": one.rule,
            "fingerprint": one.mark if one.again < 2 else f"{one.mark}{one.again}",
            "severity": SEVERITIES[one.weight],
            "location": {
                "path": one.place.text.name,
                "lines": {"begin": one.place.line, "end": one.place.end_line},
            },
        }
        for one in findings.of_weight
        if one.place
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
