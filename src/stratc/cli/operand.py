"""What the words behind `stratc diff` mean: which editions stand against which."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from stratc.blocks import FORMATS
from stratc.reports.terminal import tell
from stratc.source import Diagnostic
from stratc.text.english import counted
from stratc.work.files import FOLDER, Project, find, settings, shipped_frameworks
from stratc.work.git import Repository
from stratc.work.sides import Side, at_revision, here, of_project, side, working
from stratc.work.usage import NothingEarlier, UsageError

from .editions import edition, readable


def operands(given: tuple[str, ...], base: str | None) -> list[tuple[Side, Side | None]]:
    """The pairs of editions that the words mean."""
    said: list[Diagnostic] = []
    repository = here()
    if not all(word.strip() for word in given):
        # As a workflow gives it whose name for the base is not set: the gate must not open.
        raise UsageError("an edition is named by an empty word", "name a revision or a strategy")
    given = _apart(given, repository) if repository else given
    if len(given) > 2 or (base and len(given) > 1):
        raise UsageError("two editions at most can be compared", "name OLD and NEW")
    if len(given) == 2 and repository and all(map(repository.knows, given)):
        return list(_between(repository, *given, said))
    for word in given:
        if repository:
            repository.must_know(word.partition(":")[0])
    if len(given) == 2:
        old, new = side(given[0], said.append, earlier=True), side(given[1], said.append)
        _tell_imported(old, new)
        return [(readable(old, said), readable(new, said))]
    if len(given) == 1 and Path(given[0]).suffix.lower() in FORMATS and Path(given[0]).is_file():
        raise UsageError(
            f"“{given[0]}” is one document, and there is nothing to compare it with",
            f"name its earlier edition, `stratc diff OLD {given[0]}`, or take what changed in it "
            f"into a strategy with `stratc import {given[0]} --into ID`",
        )
    revision, colon, _ = given[0].partition(":") if given else ("", "", "")
    alone = given[:1] if given and repository and repository.knows(revision) else ()
    if alone and colon:
        old = side(given[0], said.append)
        new = working(old.document.id, said.append)
        _must_be_here(repository, old, new)
        return [(readable(old, said), readable(new, said))]
    if alone:
        base = revision
    if base is None and repository and repository.knows("HEAD"):
        base = "HEAD"
    names = () if alone else given
    try:
        project, gone = find(names, said.append), {}
    except UsageError:
        gone = _taken_away(names, repository, base, said)
        if not gone or repository is None:
            raise
        project = _what_is_left(repository, said)
    if base is None or repository is None:
        if repository:
            repository.must_answer()
        raise UsageError(
            "there is nothing to compare with",
            "name two editions, a revision such as `HEAD`, or `--base adopted`",
        )
    if gone:
        return [_gone(repository, gone[name], name, project, {*gone}, said) for name in gone]
    return list(_since(project, base, said, only=bool(given) and not alone))


def _tell_imported(*sides: Side) -> None:
    """Say which sides are no strategies, and how surely they were read."""
    for one in sides:
        if one.doubts is not None:
            unsure = f", with {counted(one.doubts, 'doubt')}" if one.doubts else ""
            how = f"as the draft that `stratc import` makes of it{unsure}"
            tell(f"“{one.name}” was read {how}; nothing is written.\n")


def _taken_away(
    given: tuple[str, ...], repository: Repository | None, base: str | None, said: list[Diagnostic]
) -> dict[str, str]:
    """What was asked for and is there no more, with the commit that holds it; nothing where any of
    it was never there."""
    if repository is None or base is None:
        return {}
    folder = repository.project / FOLDER
    present = {one.name for one in folder.iterdir()} if folder.is_dir() else set()
    if base == "adopted":
        held = repository.withdrawn(present)
    else:
        repository.must_hold(base)
        held = {one.id: base for one in repository.documents(base, said.append)}
    names = [PurePosixPath(word.replace("\\", "/")).name for word in given] or sorted(held)
    left = _strategies(repository.set_aside()) | present
    return {name: held[name] for name in names} if {*names} <= held.keys() - left else {}


def _what_is_left(repository: Repository, said: list[Diagnostic]) -> Project:
    """The project without what was taken away, which may be all of it."""
    try:
        return find((str(repository.project),), said.append)
    except UsageError:
        root = repository.project
        return Project(root, settings(root, said.append), (), shipped_frameworks(), {}, {}, ())


def _apart(given: tuple[str, ...], repository: Repository) -> tuple[str, ...]:
    """The words as if written at length: `A..B` is A and B, `A homes` is `A:homes`."""
    first, dots, second = given[0].partition("..") if len(given) == 1 else ("", "", "")
    ends = first, second.lstrip(".") or "HEAD"
    if dots and all(map(repository.knows, ends)):
        return ends
    if len(given) == 2 and repository.knows(given[0]) and not Path(given[0]).exists():
        named = given[1].rstrip("/").rsplit("/", 1)[-1]
        if not repository.knows(given[1].partition(":")[0]) and ":" not in given[1]:
            return (f"{given[0]}:{named}",)
    return given


def _between(
    repository: Repository, old: str, new: str, said: list[Diagnostic]
) -> Iterator[tuple[Side, Side | None]]:
    """Every strategy that two revisions hold, where it is not the same in both."""
    before, after = ({d.id: d for d in repository.documents(at, said.append)} for at in (old, new))
    for name in before:
        one = readable(at_revision(repository, old, name, said.append), said)
        if name not in after:
            fresh = (at_revision(repository, new, n, said.append) for n in after if n not in before)
            yield one, _of_same_title(one, fresh, said)
            continue
        other = at_revision(repository, new, name, said.append)
        if _content(one) != _content(other):
            yield one, readable(other, said)


def _of_same_title(old: Side, others: Iterable[Side], said: list[Diagnostic]) -> Side | None:
    """The same strategy in a folder of another name, if there is one; else it was deleted."""
    title = edition(old, None).strategy.title
    for new in others:
        if edition(readable(new, said), None).strategy.title == title:
            return replace(new, moved=True)
    return None


def _since(
    project: Project, base: str, said: list[Diagnostic], only: bool
) -> list[tuple[Side, Side | None]]:
    """Every strategy asked for, against itself in an earlier revision."""
    repository = here()
    assert repository
    if base != "adopted":
        repository.must_hold(base)
    before = {d.id for d in repository.documents(base, said.append)} if base != "adopted" else None
    found: list[tuple[Side, Side | None]] = []
    fresh: list[str] = []
    first: NothingEarlier | None = None
    for name in project.asked:
        if before is not None and name not in before and not only:
            fresh.append(name)
            continue
        try:
            revision = repository.adopted(name) if base == "adopted" else base
        except NothingEarlier as error:
            if only:
                raise
            tell(f"“{name}” has no other adopted or published edition, and is not compared.\n")
            first = first or error
            continue
        old = at_revision(repository, revision, name, said.append)
        new = of_project(project, name)
        if only or _content(old) != _content(new):
            _must_be_here(repository, old, new)
            found.append((readable(old, said), new))
    if not only:
        present = {document.id for document in project.documents}
        if before is None:
            gone = repository.withdrawn(present)
        else:
            gone = dict.fromkeys(before - present, base)
        aside = gone.keys() & _strategies(repository.set_aside()) if gone else set()
        for name in sorted(aside):
            tell(f"“{name}” is not checked out here, and is not compared.\n")
        names = sorted(gone.keys() - aside)
        earlier = before if before is not None else present
        found += [_gone(repository, gone[name], name, project, earlier, said) for name in names]
    if first and not found:
        raise first
    renamed = {new.document.id for _, new in found if new}
    for name in fresh:
        if name not in renamed:
            tell(f"“{name}” is not in {base}, and is compared with nothing.\n")
    return found


def _must_be_here(repository: Repository | None, old: Side, new: Side) -> None:
    """Raises UsageError where a sparse checkout leaves out a part of a strategy, which would pass
    for promises that were taken away."""
    if repository is None or not old.document.texts.keys() - new.document.texts.keys():
        return
    place = f"{FOLDER}/{new.document.id}"
    for path in sorted(repository.set_aside()):
        inside = PurePosixPath(path.removeprefix(f"{place}/"))
        if inside.as_posix() != path and inside in old.document.texts:
            raise UsageError(
                f"“{path}” is not checked out here", f"`git sparse-checkout add {place}`"
            )


def _strategies(paths: Iterable[str]) -> set[str]:
    return {path.split("/")[1] for path in paths}


def _gone(
    repository: Repository,
    base: str,
    name: str,
    project: Project,
    before: set[str],
    said: list[Diagnostic],
) -> tuple[Side, Side | None]:
    """A strategy that is no longer there: deleted, or in a folder of another name."""
    old = readable(at_revision(repository, base, name, said.append), said)
    fresh = (document.id for document in project.documents if document.id not in before)
    return old, _of_same_title(old, (of_project(project, one) for one in fresh), said)


def _content(one: Side) -> dict[str, str]:
    return {str(path): text.content for path, text in one.document.texts.items()}
