"""The formats that changes can be told in. The PDF is the one that is not text."""

from collections.abc import Callable, Mapping

from stratc.diff import Comparison
from stratc.outputs.brand import NONE, Branding
from stratc.outputs.shell import for_browsers

from ..registry import PROGRAMS
from . import csv, html, json, markdown, text
from .findings import of_changes

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
