"""Remarks on files of a strategy: one that is no part of it, one that is named and not there."""

from stratc.source import Diagnostic, Edit, Severity, Span, one_of, remark


@remark(Severity.MUST)
def unlisted_file(span: Span, name: str, nearest: tuple[str, ...]) -> Diagnostic:
    """A file in a strategy's folder that is no part of the strategy.

    What it says would appear nowhere. Only files named after a field (`background.yaml`,
    `statistics.yaml` ...) and the priorities listed in `strategy.yaml` are read.

    Fix: rename the file, list it under `priorities:`, or move it out of the folder.
    """
    hint = f"rename it to {one_of([f'{n}.yaml' for n in nearest])}" if nearest else ""
    return Diagnostic(
        span,
        f"“{name}” is in the strategy's folder and is no part of the strategy",
        hints=(hint or "list it, rename it, or move it out of the folder",),
    )


@remark(Severity.MUST)
def missing_file(span: Span, name: str, nearest: tuple[str, ...]) -> Diagnostic:
    """A file that is named and is not there.

    Fix: correct the name, or add the file.
    """
    return Diagnostic(
        span,
        f"there is no file “{name}”",
        hints=(f"write {one_of(nearest)}",) if nearest else ("add the file, or delete this line",),
        edits=(Edit(span, nearest[0]),) if len(nearest) == 1 else (),
    )
