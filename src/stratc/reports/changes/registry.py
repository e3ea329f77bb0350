"""The formats that changes can be told in. The PDF is the one that is not text."""

from collections.abc import Callable, Mapping

from stratc.diff import Change, Comparison
from stratc.outputs.brand import NONE, Branding
from stratc.outputs.shell import for_browsers

from ..finding import Finding, Findings
from ..registry import PROGRAMS
from . import csv, html, json, markdown, text
from .account import headline
from .story import by_project

Held = tuple[Comparison, ...]


def _pdf(held: Held, overrides: Mapping[str, str], branding: Branding) -> bytes:
    from stratc.outputs.pdf import print_apart, print_pdf  # heavy

    page = html.show(held, overrides, branding)
    return (print_apart if overrides else print_pdf)(page).content


PLAIN: dict[str, Callable[[Held], str]] = {
    "text": text.show,
    "markdown": markdown.show,
    "json": json.show,
    "csv": csv.show,
}


FORMATS = (*PLAIN, *PROGRAMS, "html", "pdf")


def show(
    format: str,
    held: Held,
    overrides: Mapping[str, str] | None = None,
    fail_on: str = "breaking",
    folder: str = "",
    branding: Branding = NONE,
) -> str | bytes:
    """Comparisons in one of FORMATS; some tell what made the command fail.

    `overrides` and `branding` are the project's own look; `folder` is the way from the top of the
    repository to where files are named from.
    """
    if format in PROGRAMS:
        return PROGRAMS[format](of_changes(held, fail_on).below(folder))
    if format == "pdf":
        return _pdf(held, overrides or {}, branding)
    if format == "html":
        return for_browsers(html.show(held, overrides, branding))
    return PLAIN[format](held)


def of_changes(held: tuple[Comparison, ...], fail_on: str) -> Findings:
    """Changes as findings; those at or above `fail_on` that nobody approved make `diff` fail."""
    found = tuple(_finding(c, one, fail_on) for one in held for c in one.changes)
    told = tuple(headline(comparison) for comparison in held)
    nothing = "nothing has changed"
    return Findings("diff", "stratc diff", "stratcChange/v1", found, nothing, told)


def _finding(change: Change, comparison: Comparison, fail_on: str) -> Finding:
    approval = comparison.approval(change)
    before = change.before_at
    return Finding(
        rule=change.kind,
        level=change.grade.machine,
        words=change.grade.words,
        message=change.message,
        place=comparison.anchor(change),
        mark=change.fingerprint,
        hints=tuple(filter(None, (change.hint, change.setting and by_project(change)))),
        related=(("in the last edition", before),) if before else (),
        fails=comparison.stops(change, fail_on),
        accepted=approval.reason if approval else "",
        set_by_project=change.setting,
    )
