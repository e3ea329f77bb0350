"""Old revisions of a project, read from git without touching the working tree.

In: a revision. Out: the documents and frameworks as they stood there. Everything is asked of the
repository itself (`git ls-tree`, `git cat-file`), so uncommitted work is never in the way.
"""

import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from stratc.model import ROOT, Document
from stratc.source import Mapping, Say, Text, read, scalar

from .asking_git import ask, kept, reason, refusal
from .reading import LARGEST_PICTURE, LARGEST_STRATEGY, LARGEST_TEXT, MEGABYTE, decoded, walk
from .reading import content as content_of
from .usage import NothingEarlier, UsageError, legible

LIKE_A_REVISION = re.compile(r"HEAD(?:$|[~^@:])|[^:]*(?:~\d*$|\^|@\{)|[0-9a-f]{40}$")
MOST_COMMITS = 500
ADOPTED = ("adopted", "published")


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: its short name, its day, and the first line of what was said of it."""

    name: str
    day: date
    words: str


@dataclass(frozen=True)
class Repository:
    """A git repository and the project in it; `prefix` is where in it the project stands."""

    project: Path

    @cached_property
    def prefix(self) -> str:
        """The project's folder from the top of the repository; empty or with a slash last."""
        said = self._git("rev-parse", "--is-inside-work-tree", "--show-prefix")
        inside, _, prefix = said.decode("utf-8", "surrogateescape").partition("\n")
        if inside != "true":
            elsewhere = "git is set to look after another folder than this project"
            raise UsageError(elsewhere, "see `git config core.worktree`, or compare two folders")
        return prefix.removesuffix("\n")

    def must_answer(self) -> None:
        """Raises UsageError, with git's own reason, for a repository that git does not read."""
        if kept(self.project):
            self._git("rev-parse", "--git-dir")

    def knows(self, revision: str) -> bool:
        """Whether a word names a commit."""
        if not revision or revision.startswith("-"):
            return False
        wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return self._run(*wanted).returncode == 0

    def must_know(self, word: str) -> None:
        """Raises UsageError for a word that can only be a revision and is none: who asks for HEAD~1
        means no strategy of that name."""
        if LIKE_A_REVISION.match(word) and not Path(word).exists():
            self.must_hold(word)

    def must_hold(self, word: str) -> None:
        """Raises UsageError, with git's own reason, for a word that is no revision."""
        if self.knows(word):
            return
        said = self._run("rev-parse", "--verify", "--end-of-options", f"{word}^{{commit}}").stderr
        why = reason(said)
        if "Needed a single revision" in why or "unknown revision" in why:
            self._must_be_whole()
            raise UsageError(f"git knows no revision “{word}”", "name a commit, a branch or a tag")
        raise refusal(why, self.project)

    def _must_be_whole(self) -> None:
        """Raises UsageError where this copy holds only the last commits, as in most workflows."""
        if self._run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            raise UsageError(
                "this copy of the repository holds no earlier commits: it is shallow",
                "fetch them with `git fetch --unshallow`, or set `fetch-depth: 0` in the workflow",
            )

    def named(self, revision: str) -> str:
        """A revision as reports name it: what was typed, and the short name of its commit."""
        short = self._git("rev-parse", "--short", "--end-of-options", f"{revision}^{{commit}}")
        name = short.decode().strip()
        return name if revision.startswith(name) else f"{revision} ({name})"

    def documents(self, revision: str, say: Say, only: str = "") -> tuple[Document, ...]:
        """Every strategy as it stood in a revision, or only the one in this folder."""
        folders: dict[str, dict[PurePosixPath, Text]] = {}
        blobs = {
            name: blob
            for name, blob in self._blobs(revision, f"strategies/{only}").items()
            if name.count("/") >= 2 and name.endswith((".yaml", ".yml"))
        }
        for name, content in self._contents(blobs):
            folder, inside = name.split("/")[1], PurePosixPath(*name.split("/")[2:])
            if (text := decoded(f"{revision}:{name}", content, say)) is not None:
                folders.setdefault(folder, {})[inside] = text
        return tuple(
            Document(legible(folder), texts)
            for folder, texts in sorted(folders.items())
            if PurePosixPath(ROOT) in texts
        )

    def picture(self, revision: str, strategy: str, name: str) -> bytes | None:
        """A picture of a strategy as it stood in a revision."""
        made = self._run(
            "cat-file", "blob", f"{revision}:{self.prefix}strategies/{strategy}/{name}"
        )
        small = len(made.stdout) <= LARGEST_PICTURE * MEGABYTE
        return made.stdout if made.returncode == 0 and small else None

    def frameworks(self, revision: str, say: Say) -> tuple[Text, ...]:
        """The project's own frameworks as they stood in a revision."""
        blobs = self._blobs(revision, "frameworks/").items()
        wanted = {name: blob for name, blob in blobs if name.endswith(".yaml")}
        found = (
            decoded(f"{revision}:{name}", content, say) for name, content in self._contents(wanted)
        )
        return tuple(text for text in found if text is not None)

    def adopted(self, strategy: str) -> str:
        """The commit that holds the edition which the working tree is judged by.

        A draft is judged by the last commit that was adopted or published. An adopted edition is
        judged by its own text as it was first adopted, so that many small steps cannot hide a
        large one; where it still says the same, by the last commit of the edition before.
        """
        path = f"strategies/{strategy}"
        root = self.project / path / ROOT
        held = content_of(root, self.project)
        now = _edition(held) if isinstance(held, bytes) else None
        adopted = list(self._adopted(strategy))
        own = [commit for commit, edition in adopted if edition == now]
        if own and len(own) == len(adopted):
            self._must_be_whole()  # or the first commit of this edition is not here
        if own and self._differs(own[-1], path):
            return own[-1][:12]
        for commit, edition in adopted:
            if edition != now and self._differs(commit, path):
                return commit[:12]
        self._must_be_whole()
        raise NothingEarlier(
            f"no commit holds another adopted or published edition of “{strategy}”",
            "name a revision instead, such as `HEAD~1`",
        )

    def withdrawn(self, present: Iterable[str]) -> dict[str, str]:
        """The last adopted or published commit of each strategy that was there once and is not
        now."""
        listed = self._git(
            "log", "--format=", "--name-only", "--no-renames", "--diff-filter=A", "-z",
            "--", "strategies",
        ).decode("utf-8", "replace")  # fmt: skip
        paths = (one.strip().removeprefix(self.prefix).split("/") for one in listed.split("\0"))
        held = {path[1] for path in paths if len(path) == 3 and path[2] == ROOT}
        last = {name: next(self._adopted(name), None) for name in sorted(held - {*present})}
        return {name: found[0][:12] for name, found in last.items() if found}

    def held_strategies(self) -> bool:
        """Whether any commit so far changed a strategy of this project."""
        made = self._run("log", "-1", "--format=%H", "--", "strategies")
        return made.returncode == 0 and bool(made.stdout.strip())

    def _adopted(self, strategy: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The commits that hold an adopted or published edition, the newest first."""
        path = f"strategies/{strategy}"
        for commit in self._git("log", "--format=%H", "--", path).decode().split():
            content = self._show(commit, f"{path}/{ROOT}")
            if content is not None and (edition := _edition(content)) is not None:
                yield commit, edition

    def history(self, strategy: str) -> list[Commit]:
        """The commits that changed a strategy, the newest first, and each tag with its name."""
        told = self._git(
            "log", f"-{MOST_COMMITS}", "--format=%h%x09%cs%x09%D%x09%s",
            "--decorate-refs=refs/tags", "--", f"strategies/{strategy}",
        ).decode("utf-8", "replace")  # fmt: skip
        found = []
        for line in told.strip("\n").split("\n") if told else ():
            name, when, tags, words = line.split("\t", 3)
            if day := _day(when):
                tagged = f" ({tags.replace('tag: ', '')})" if tags else ""
                found.append(Commit(name, day, f"{words}{tagged}"))
        return found

    def set_aside(self) -> frozenset[str]:
        """The files of strategies that a sparse checkout leaves out: not here, and not deleted."""
        listed = self._git("ls-files", "-t", "-z", "--", "strategies").decode("utf-8", "replace")
        found = (line[2:] for line in listed.split("\0") if line.startswith("S "))
        return frozenset(
            path for path in found if path.count("/") > 1 and not (self.project / path).exists()
        )

    def day(self, revision: str) -> date | None:
        """The day of a commit."""
        return _day(self._git("log", "-1", "--format=%cs", "--end-of-options", revision).decode())

    def _differs(self, commit: str, path: str) -> bool:
        """Whether the texts are other than in a commit. `git diff` would run filters."""
        then = dict(self._contents(self._blobs(commit, f"{path}/")))
        folder = self.project / path
        now = {
            file.relative_to(self.project).as_posix(): held
            for file in (walk(folder) if folder.is_dir() else ())
            if file.suffix in (".yaml", ".yml")
            and isinstance(held := content_of(file, self.project), bytes)
        }
        return {n: _lines(c) for n, c in then.items()} != {n: _lines(c) for n, c in now.items()}

    def _blobs(self, revision: str, folder: str) -> dict[str, bytes]:
        """Every text under a folder of the project, with the name that git has for its content."""
        tree = ("ls-tree", "-r", "-z", "-l", "--full-tree", f"{revision}^{{commit}}")
        listed = self._git(*tree, "--", f"{self.prefix}{folder}")
        found: dict[str, bytes] = {}
        sizes: Counter[str] = Counter()
        for line in listed.split(b"\0"):
            about, _, name = line.partition(b"\t")
            told = name.decode("utf-8", "surrogateescape")[len(self.prefix) :]
            if about.startswith(b"160000 "):
                raise UsageError(
                    f"“{legible(told)}” is a submodule, so its editions are in its own repository",
                    f"run `stratc diff` in {legible(told)}, or compare two folders",
                )
            text = told.endswith((".yaml", ".yml"))
            if about.startswith(b"120000 ") and (text or told.count("/") == 1):
                linked = f"“{legible(told)}” in {revision} is a link, which git does not follow"
                raise UsageError(
                    linked, "put what it leads to in its place, or compare two folders"
                )
            if not text or b" blob " not in about:
                continue
            blob, size = about.split()[2:]
            if not size.isdigit():
                missing = f"“{legible(told)}” in {revision} is not in this copy of the repository"
                raise UsageError(missing, "fetch all of it first, with `git fetch --refetch`")
            for one, most in (
                (told, LARGEST_TEXT),
                ("/".join([*told.split("/")[:2], ""]), LARGEST_STRATEGY),
            ):
                sizes[one] += int(size)
                if sizes[one] > most * MEGABYTE:
                    larger = f"“{legible(one)}” in {revision} is larger than {most} MB"
                    raise UsageError(larger, "compare with another revision")
            found[told] = blob
        return found

    def _contents(self, blobs: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
        """Many files in one conversation: a process for each would take longer than the diff.

        They are asked for by their content, so that a file may have any name.
        """
        wanted = b"".join(b + b"\n" for b in blobs.values())
        answer = self._git("cat-file", "--batch", put=wanted) if wanted else b""
        at = 0
        for name in blobs:
            end = answer.index(b"\n", at)
            head = answer[at:end].split()
            if len(head) != 3 or head[1] != b"blob":
                at = end + 1
                continue
            size = int(head[2])
            yield name, answer[end + 1 : end + 1 + size]
            at = end + 1 + size + 1

    def _show(self, revision: str, name: str) -> bytes | None:
        made = self._run("cat-file", "blob", f"{revision}:{self.prefix}{name}")
        if made.returncode == 0:
            return made.stdout
        if name in self._blobs(revision, name):  # it is there, and damaged
            raise refusal(reason(made.stderr), self.project)
        return None

    def _git(self, *words: str, put: bytes | None = None) -> bytes:
        made = self._run(*words, put=put)
        if b"promisor remote" in made.stderr:
            raise UsageError(
                "a part of that revision is not in this copy of the repository",
                "fetch all of it first, with `git fetch --refetch`",
            )
        if made.returncode != 0:
            raise refusal(reason(made.stderr), self.project)
        return made.stdout

    def _run(self, *words: str, put: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        return ask(self.project, words, put)


def _day(told: str) -> date | None:
    """The day that git tells; of a commit made by another tool it may know none."""
    try:
        return date.fromisoformat(told.strip())
    except ValueError:
        return None


def _lines(content: bytes) -> bytes:
    """Content whatever its line ends are: git may have changed them on the way out."""
    return content.replace(b"\r\n", b"\n")


def _edition(content: bytes) -> tuple[str, ...] | None:
    """What tells one adopted edition from another; None for a draft or a consultation."""
    node = read(Text(ROOT, content.decode("utf-8", "replace")), lambda remark: None)
    if not isinstance(node, Mapping) or scalar(node.values.get("status")) not in ADOPTED:
        return None
    when = node.values.get("adopted")
    day = scalar(when.values.get("date")) if isinstance(when, Mapping) else None
    told = (scalar(node.values.get("edition")), day, scalar(node.values.get("published")))
    return tuple(one or "" for one in told)
