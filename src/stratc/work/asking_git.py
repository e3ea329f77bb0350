"""Asks git one question about the repository that a project stands in.

In: a folder and the words of a question. Out: what git answers, or why it cannot, as one line.
Nothing is changed, fetched or run, and no variable of a hook leads to another repository.
"""

import os
import subprocess
from pathlib import Path

from .usage import UsageError

PATIENCE = 60.0  # seconds for one answer; git waits for ever for a pipe among its own files
# Nothing is fetched, even where a repository holds only a part and names a program for the rest:
# a git before 2.45 knows only the second. Nothing asked here runs hooks, filters, pagers or what
# compares; only what watches files (`ls-files`) and what judges signatures (`log`) would run.
# A folder may be called like a pattern of git.
_ALONE = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
_QUIET = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
_PATTERNS = {"GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"}
# What hooks and `git rebase --exec` hand on leads past the repository that the project stands in,
# or makes git take the project's folder for the top of it, so that nothing is found there.
_ELSEWHERE = {
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE",
}  # fmt: skip


def kept(project: Path) -> bool:
    """Whether a project stands in a repository, whatever git says of it."""
    return any((one / ".git").exists() for one in (project.absolute(), *project.absolute().parents))


def ask(
    project: Path, words: tuple[str, ...], put: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What git answers, well or ill. Raises UsageError where there is no git, or no answer."""
    passed_over = _PATTERNS | (_ELSEWHERE if kept(project) else set())
    held = {name: value for name, value in os.environ.items() if name not in passed_over}
    command = ["git", "-C", str(project), *_QUIET, *words]
    try:
        return subprocess.run(
            command,
            input=put,
            capture_output=True,
            check=False,
            env={**held, **_ALONE},
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        late = f"git gave no answer within {PATIENCE:.0f} seconds"
        raise UsageError(late, "try `git status` here, or compare two folders") from None
    except FileNotFoundError:
        raise UsageError("git is not installed", "install it, or name two folders") from None


def reason(said: bytes) -> str:
    """The line in which git says why, without its mark."""
    lines = said.decode("utf-8", "replace").strip().splitlines()
    why = next((line for line in lines if line.startswith(("fatal: ", "error: "))), "")
    return (why.partition(": ")[2] or " ".join(lines) or "no").replace("^{commit}", "")


def refusal(why: str, project: Path) -> UsageError:
    """What git says against a command, and what to do: about the folder only where it is that."""
    if "not a git repository" in why and not kept(project):
        return UsageError("this folder is not kept in git", "compare two folders instead")
    if "repository" in why or "ownership" in why:
        return UsageError(f"git says: {why}", "is this folder in a git repository, and yours?")
    return UsageError(f"git says: {why}", "name a commit, a branch or a tag, such as HEAD~1")
