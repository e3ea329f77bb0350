"""The formats that changes can be told in. The PDF is the one that is not text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stratc.diff import Comparison

from . import csv, github, html, json, markdown, sarif, text

Held = tuple[Comparison, ...]


def _pdf(held: Held, overrides: Mapping[str, str]) -> bytes:
    from stratc.outputs.pdf import print_pdf  # heavy

    return print_pdf(html.show(held, overrides)).content


PLAIN: dict[str, Callable[[Held], str]] = {
    "text": text.show,
    "markdown": markdown.show,
    "json": json.show,
    "csv": csv.show,
    "sarif": sarif.show,
    "github": github.show,
}


FORMATS = (*PLAIN, "html", "pdf")


def show(format: str, held: Held, overrides: Mapping[str, str] | None = None) -> str | bytes:
    """Comparisons in one of FORMATS. `overrides` are the project's own templates."""
    if format == "pdf":
        return _pdf(held, overrides or {})
    return html.show(held, overrides) if format == "html" else PLAIN[format](held)
