"""stratc validate: what is wrong or missing, at the exact place."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from stratc.reports import FORMATS, report
from stratc.reports.terminal import tell
from stratc.work import UsageError

from .options import SEVERITIES, Quiet, Targets, opened


def validate(
    targets: Targets = None,
    format: Annotated[str, typer.Option("--format", help="text, concise or json.")] = "text",
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", help="must, should or consider. Default: must."),
    ] = None,
    quiet: Quiet = False,
) -> int:
    """Check strategies and say what to fix, where, and what to type instead."""
    if format not in FORMATS:
        raise UsageError(f"there is no format “{format}”", f"choose from {', '.join(FORMATS)}")
    project, compiled = opened(targets, date.today())
    threshold = fail_on or project.settings.fail_on or "must"
    if threshold not in SEVERITIES:
        raise UsageError(f"--fail-on cannot be “{threshold}”", "choose must, should or consider")
    told = report(format, compiled.said)
    if format == "text":
        if not quiet or compiled.said:
            tell(told)
    else:
        sys.stdout.write(told)
    worst = compiled.worst()
    return 1 if worst is not None and worst >= SEVERITIES[threshold] else 0
