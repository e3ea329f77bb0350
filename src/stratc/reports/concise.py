"""One line a remark, that loses nothing that matters."""

from __future__ import annotations

from stratc.source import Diagnostic


def show(said: tuple[Diagnostic, ...]) -> str:
    """`river.yaml:41:11: should fix: action “A4” has no lead [action-without-lead]`."""
    return "".join(f"{d.span}: {d.severity.words}: {d.message} [{d.rule}]\n" for d in said)
