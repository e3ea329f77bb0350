"""stratc crossref: which national item each promise serves, and what is left uncovered."""

from typing import Annotated

import typer

from stratc.crossref import Library, Summary, side_by_side, unlinked
from stratc.reports import report
from stratc.reports.crosswalks import FORMATS, show, show_suggestions
from stratc.reports.terminal import give, tell
from stratc.source import Severity, one_of
from stratc.text.similarity import nearest
from stratc.work.usage import UsageError

from .offers import frameworks, offering
from .options import NoCache, Targets, ended, opened

THRESHOLDS = ("gap", "partial")


def crossref(
    targets: Targets = None,
    framework: Annotated[
        list[str] | None,
        typer.Option(
            "--framework",
            metavar="ID",
            help="Only this framework, such as ncdof or ncdof@2023; may be given again. "
            "Default: those each strategy names.",
            autocompletion=frameworks,
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, html, csv, json or markdown.",
            autocompletion=offering(lambda: FORMATS),
        ),
    ] = "text",
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="WHAT",
            help="gap: exit 1 if no commitment or action serves a national priority or outcome. "
            "partial: also if one is served only in part.",
        ),
    ] = None,
    suggest: Annotated[
        bool,
        typer.Option("--suggest", help="Suggest links for commitments and actions without one."),
    ] = False,
    no_cache: NoCache = False,
) -> int:
    """Say which national priority each promise serves, and what is left uncovered."""
    if format not in FORMATS:
        raise UsageError(f"there is no format “{format}”", f"choose from {', '.join(FORMATS)}")
    if fail_on and fail_on not in THRESHOLDS:
        raise UsageError(f"--fail-on cannot be “{fail_on}”", "choose gap or partial")
    project, compiled = opened(targets)
    library = compiled.library
    wanted = tuple(framework or ())
    _known(library, wanted)
    asked = [s for s in library.strategies if s.id in project.asked]
    broken = set(project.asked) - {strategy.id for strategy in asked}
    must = tuple(d for d in compiled.said if d.severity is Severity.MUST)
    if broken and must:
        tell(report("text", must))
    if suggest:
        if format not in ("text", "json"):
            raise UsageError(f"suggestions cannot be told as {format}", "choose text or json")
        offers = [(strategy, unlinked(library, strategy, wanted)) for strategy in asked]
        give(show_suggestions(format, offers))
        return ended(project, 1 if broken else 0)
    held = side_by_side(library, asked, wanted)
    give(show(format, library, held))
    failed = any(_fails(account, fail_on, bool(wanted)) for account in held.accounts)
    return ended(project, 1 if failed or broken else 0)


def _known(library: Library, wanted: tuple[str, ...]) -> None:
    names = {f.id for f in library.frameworks} | {f"{f.id}@{f.edition}" for f in library.frameworks}
    for name in wanted:
        if name not in names:
            near = nearest(name, names) or sorted({f.id for f in library.frameworks})
            raise UsageError(
                f"there is no framework “{name}”",
                f"write {one_of(near)}; `stratc frameworks` lists them all",
            )


def _fails(account: Summary, threshold: str | None, named: bool) -> bool:
    """Expected partners count only where their framework was asked for by name."""
    if threshold == "partial":
        return bool(account.findings) or (named and bool(account.missing))
    return threshold == "gap" and (bool(account.uncovered) or (named and bool(account.missing)))
