"""One line a remark, that loses nothing that matters."""

from stratc.source import Diagnostic, Severity


def show(said: tuple[Diagnostic, ...], fail_on: Severity = Severity.MUST) -> str:
    """`river.yaml:41:11: should fix: action “A4” has no lead [action-without-lead]`."""
    return "".join(
        f"{d.span}: {d.severity.words}: {' '.join(d.message.split())} [{d.rule}]\n" for d in said
    )
