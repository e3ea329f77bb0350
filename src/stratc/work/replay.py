"""Says again what a run said, where nothing that it read or wrote has changed since.

In: the words of a command. Out: its exit code, if the same command was run before in the same
place, on the same day, by the same program, on the same files. This is asked before anything else
is imported, so this file stands on the standard library alone.

Whether a file is the same is told by its size, its times and its number on the disk; where one of
these differs, by its bytes. What was written so shortly before a run that the clock of the disk
could not tell a second change apart is not kept. An answer stands behind the hash of itself and its
name, so that one that was spoilt is as good as none.
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable
from datetime import date
from typing import Any

VERSION = 1
VERBS = ("validate", "build", "crossref")
# What reads or writes more than the project, or waits.
NEVER = ("--no-cache", "--since", "--baseline", "--update-baseline", "--watch", "--fix", "--diff")
INPUTS = ("strategies", "frameworks", "templates", "stratc.yaml")
ENVIRONMENT = ("NO_COLOR", "TERM", "COLORTERM", "FORCE_COLOR", "COLUMNS", "SOURCE_DATE_EPOCH")
TICK = 20_000_000  # nanoseconds; the clocks of disks are coarser than ours
MOST = 500
LARGEST = 100_000_000

Stat = list[int]


class Replay:
    """One command in one place: what it would read, and where its answer is kept."""

    def __init__(self, words: list[str], root: str, folder: str) -> None:
        self.root = root
        self.began = time.time_ns()
        self.inputs = _found(os.path.join(root, name) for name in INPUTS)
        self.file = os.path.join(folder, "runs", f"{_key(words, root)}.json")

    def again(self) -> tuple[list[tuple[int, str]], int] | None:
        """What was said, by stream, and the exit code; None where anything is not as it was."""
        try:
            if not os.path.isfile(self.file) or os.stat(self.file).st_size > LARGEST:
                return None
            with open(self.file, encoding="utf-8") as file:
                digest, _, answer = file.read().partition("\n")
            if digest != self._digest(answer):
                return None
            kept: dict[str, Any] = json.loads(answer)
            same = (
                kept["version"] == VERSION
                and kept["inputs"].keys() == self.inputs.keys()
                and all(_same(path, kept["inputs"][path], now) for path, now in self.inputs.items())
                and all(_stat(path) == was for path, was in kept["read"].items())
                and all(_stat(path) == was for path, was in kept["written"].items())
                and all(_names(path) == was for path, was in kept["folders"].items())
            )
            return ([(n, text) for n, text in kept["told"]], kept["code"]) if same else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(
        self,
        code: int,
        told: list[tuple[int, str]],
        written: Iterable[str],
        read: Iterable[str] = (),
    ) -> None:
        """Keep the answer for the next time; without a word where that is not possible."""
        now = _found(os.path.join(self.root, name) for name in INPUTS)
        newest = max((max(was[1:3]) for was in now.values() if was), default=0)
        if code not in (0, 1) or now != self.inputs or newest > self.began - TICK:
            return
        paths = sorted(set(written))
        # The page of all strategies lists the folders that stand beside it.
        outputs = {os.path.dirname(os.path.dirname(path)) for path in paths}
        kept = {
            "version": VERSION,
            "inputs": {path: [*was, _hash(path)] if was else was for path, was in now.items()},
            "read": {path: _stat(path) for path in sorted({*read} - {*now})},
            "written": {path: _stat(path) for path in paths},
            "folders": {path: _names(path) for path in sorted(outputs)},
            "told": told,
            "code": code,
        }
        try:
            folder = os.path.dirname(self.file)
            os.makedirs(folder, mode=0o700, exist_ok=True)
            staged = f"{self.file}.{os.getpid()}"
            answer = json.dumps(kept)
            with open(staged, "w", encoding="utf-8") as file:
                file.write(f"{self._digest(answer)}\n{answer}")
            os.replace(staged, self.file)
            _prune(folder)
        except (OSError, ValueError):
            return

    def _digest(self, answer: str) -> str:
        told = os.path.basename(self.file) + answer
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def begun(words: list[str]) -> Replay | None:
    """The run that these words mean; None where it cannot be said again."""
    folder = cache_folder()
    if not folder or not words or words[0] not in VERBS:
        return None
    if any(word.partition("=")[0] in NEVER for word in words):
        return None
    try:
        root = _root(words)
        return Replay(words, root, folder) if root else None
    except OSError:
        return None


def cache_folder() -> str:
    """Where to keep what can be made again: a folder of this user. STRATC_CACHE names another
    one, or none with `0`.

    It is never in the project: a project may be handed over by somebody else.
    """
    named = os.environ.get("STRATC_CACHE")
    if named is not None:
        return "" if named in ("", "0") else os.path.abspath(named)
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Caches")
    else:
        above = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(above, "stratc") if os.path.isabs(above) else ""


def program() -> str:
    """What tells one program from another: its files, Python, and the packages beside it."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(os.path.dirname(os.path.dirname(package)), "templates")
    found = _found([package, beside], code=True)
    installed = [[path, _stat(path)] for path in sys.path if path.endswith("-packages")]
    told = json.dumps([sorted(found.items()), installed, sys.version, sys.platform])
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _key(words: list[str], root: str) -> str:
    here = os.getcwd()
    told = {
        "words": words,
        "places": [path for path in map(os.path.realpath, words[1:]) if _elsewhere(path, root)],
        "here": here,
        "root": root,
        "top": [above for above in _above(here) if os.path.exists(os.path.join(above, ".git"))],
        "day": date.today().isoformat(),
        "environment": {name: os.environ.get(name) for name in ENVIRONMENT},
        "streams": [(stream.isatty(), stream.encoding) for stream in (sys.stdout, sys.stderr)],
        "program": program(),
    }
    text = json.dumps(told, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _elsewhere(path: str, root: str) -> bool:
    """Whether a word is a place of another project, which may come and go."""
    return os.path.exists(path) and not f"{path}/".startswith(f"{root}/")


def _root(words: list[str]) -> str | None:
    """The project of the first word that is a place, or of where we stand; as `files` finds it."""
    start = next((word for word in words[1:] if os.path.exists(word)), os.getcwd())
    for above in _above(os.path.realpath(start)):
        if os.path.isdir(os.path.join(above, "strategies")):
            return above
    return None


def _above(place: str) -> Iterable[str]:
    while True:
        yield place
        if place == os.path.dirname(place):
            return
        place = os.path.dirname(place)


def _found(
    places: Iterable[str], code: bool = False, links: frozenset[str] = frozenset()
) -> dict[str, Stat | None]:
    """Everything below these places: a file with its marks, a folder with none.

    Links to folders are followed, but for one that was followed on the way here.
    """
    found: dict[str, Stat | None] = {}
    for place in places:
        link = os.path.realpath(place) if os.path.islink(place) else ""
        if os.path.isdir(place) and link not in links:
            found[place] = None
            with os.scandir(place) as entries:
                names = [e.path for e in entries if not (code and e.name == "__pycache__")]
            found |= _found(names, code, links | {link} if link else links)
        elif os.path.lexists(place):
            found[place] = _stat(place)
    return found


def _stat(path: str) -> Stat:
    try:
        found = os.stat(path)
    except OSError:
        return [-1, 0, 0, 0]
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def _same(path: str, was: list[Any] | None, now: Stat | None) -> bool:
    if was is None or now is None:
        return was is now
    return was[:4] == now or (was[0] == now[0] and was[4] == _hash(path))


def _hash(path: str) -> str:
    if not os.path.isfile(path):  # a pipe would wait for ever
        return ""
    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return ""


def _names(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError:
        return []


def _prune(folder: str) -> None:
    """Forget the runs that were used longest ago."""
    kept = sorted((os.stat(e.path).st_mtime_ns, e.path) for e in os.scandir(folder))
    for _, path in kept[: max(len(kept) - MOST, 0)]:
        os.unlink(path)
