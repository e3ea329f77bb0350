"""stratc validate: what is wrong or missing, at the exact place."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer

from stratc.checking import runs, selectors
from stratc.checking.mending import is_mendable
from stratc.model import Settings
from stratc.reports import FormatName, report, tally
from stratc.reports.terminal import give, tell
from stratc.source import CATALOGUE, Diagnostic, one_of
from stratc.text.similarity import nearest
from stratc.work.baseline import Known, baseline
from stratc.work.clock import today
from stratc.work.files import Project, folder_in_repository
from stratc.work.fixing import fixed, write_fixed
from stratc.work.usage import UsageError

from .offers import rules_with_commas
from .options import SEVERITIES, AsOf, NoCache, Quiet, Targets, ended, opened

SEVERAL = 3  # so many remarks that the program can mend are worth a line of their own


def validate(
    targets: Targets = None,
    format: Annotated[
        FormatName, typer.Option("--format", help="For a person, or for another program.")
    ] = "text",
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Say only how often each rule was broken.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            help="Only these rules or families, with commas.",
            show_default=False,
            autocompletion=rules_with_commas,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            help="Not these rules or families, with commas.",
            show_default=False,
            autocompletion=rules_with_commas,
        ),
    ] = None,
    fail_on: Annotated[
        Literal["must", "should", "consider"] | None,
        typer.Option("--fail-on", help="From which severity to end with 1. Default: must."),
    ] = None,
    as_of: AsOf = None,
    known: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Leave out the remarks named in FILE."),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update-baseline", help="Bring FILE up to date: add new, drop fixed.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend first what can be mended safely.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="With --fix: show what would change, and change nothing.")
    ] = False,
    quiet: Quiet = False,
    no_cache: NoCache = False,
) -> int:
    """Check strategies and say what to fix, where, and what to type instead."""
    if diff and not fix:
        raise UsageError("--diff shows what --fix would do", "write --fix --diff")
    if update and known is None:
        raise UsageError("--update-baseline does not say which", "add --baseline FILE")
    project, compiled = opened(
        targets,
        as_of or today(),
        _names("--select", select),
        _names("--ignore", ignore),
        not no_cache,
        covers=not fix,
    )
    if fix:
        mended = fixed(project, as_of or today())
        if diff:
            give("".join(one.difference for one in mended) or "nothing that can be mended safely\n")
            return ended(project, 1 if mended else 0)
        write_fixed(mended)
        for one in mended:
            tell(f"mended {one.before.name}\n")
        if mended:
            project, compiled = opened(
                targets, as_of or today(), _names("--select", select), _names("--ignore", ignore)
            )
    said = compiled.said
    if known is not None:
        said = _new(said, project, compiled.library.settings, known, update)
    threshold = SEVERITIES[fail_on or project.settings.fail_on or "must"]
    if format == "text" and statistics:
        give(tally(said))
    elif said or not (quiet or project.unread) or format != "text":
        told = report(format, said, threshold, folder_in_repository())
        give(told)
        mendable = sum(map(is_mendable, said))
        if format == "text" and not (fix or quiet) and mendable >= SEVERAL:
            tell(
                f"`stratc validate --fix` can mend {mendable} of these; "
                "`--fix --diff` shows them first\n"
            )
    return ended(project, 1 if any(d.severity >= threshold for d in said) else 0)


def _names(option: str, given: Iterable[str] | None) -> tuple[str, ...]:
    """The rules and families that an option names. Raises UsageError for any other name."""
    names = tuple(name.strip() for several in given or () for name in several.split(","))
    known = selectors()
    for name in names:
        if name not in known:
            near = nearest(name, known)
            raise UsageError(
                f"there is no rule or family “{name}”",
                f"did you mean {one_of(near)}?" if near else "`stratc explain` lists them all",
            )
        if option == "--ignore" and name in CATALOGUE and CATALOGUE[name].firm:
            raise UsageError(f"“{name}” always counts", "correct what it says")
    return names


def _new(
    said: tuple[Diagnostic, ...], project: Project, settings: Settings, file: Path, update: bool
) -> tuple[Diagnostic, ...]:
    """The remarks that the baseline does not know; says what became of those it does."""
    held = baseline(file, create=update)
    new = held.apart(said, project.root)
    asked = {f"strategies/{name}/" for name in project.asked}
    everything = len(project.asked) == len(project.documents)

    def looked_at(one: Known) -> bool:
        entry = CATALOGUE.get(one.rule)
        here = everything or any(one.path.startswith(folder) for folder in asked)
        return here and (entry is None or runs(entry, settings))

    fixed = held.fixed(said, project.root, looked_at)
    gone = sum(fixed.values())
    if update:
        after = held.merged(new, fixed, project.root)
        after.write()
        kept = tuple(d for d in new if CATALOGUE[d.rule].firm)
        added = len(new) - len(kept)
        tell(f"{file}: {added} added, {gone} fixed, {sum(after.known.values())} known\n")
        new = kept
    elif gone:
        tell(f"{file}: {gone} of the known remarks fixed; --update-baseline takes them out\n")
    for one, number in sorted(fixed.items(), key=lambda item: (item[0].path, item[0].rule)):
        tell(f"  fixed: {one.path}: {one.rule}{f' ({number} times)' if number > 1 else ''}\n")
    return new
