"""A baseline: the remarks of an old document that are known and set aside for now.

In: remarks, and the file that names the known ones. Out: the new ones. Each known remark is held
by its fingerprint with a count, so that lines may move and a second mistake of the same kind is
still new. The file is merged, never written over: what was not looked at stays in it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from stratc.source import AND_HERE, CATALOGUE, Diagnostic, fingerprint

from .files import no_source
from .reading import named
from .usage import UsageError
from .writing import write_file

VERSION = 1
LARGEST = 32  # MB


@dataclass(frozen=True, slots=True)
class Known:
    """By what one remark is known: its rule, its file from the project's folder, its words."""

    path: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known remarks of one file, with how often each occurs."""

    file: Path
    known: Counter[Known]

    def apart(self, said: Iterable[Diagnostic], root: Path) -> tuple[Diagnostic, ...]:
        """The remarks that are new. Of those that always count, none is ever known."""
        left = self.known.copy()
        new = []
        for d in said:
            key = _key(d, root)
            if left[key] >= _places(d) and not _firm(d):
                left[key] -= _places(d)
            else:
                new.append(d)
        return tuple(new)

    def fixed(
        self, said: Iterable[Diagnostic], root: Path, looked_at: Callable[[Known], bool]
    ) -> Counter[Known]:
        """The known remarks that are not made any more, among those that were looked for."""
        gone = self.known - _counted(said, root)
        return Counter({key: number for key, number in gone.items() if looked_at(key)})

    def merged(self, new: Iterable[Diagnostic], fixed: Counter[Known], root: Path) -> Baseline:
        """This baseline with the new remarks and without the fixed ones."""
        added = Counter[Known]()
        for d in new:
            key, places = _key(d, root), _places(d)
            # What was known of a remark that now points at more places is known of it still.
            before = self.known[key] if places > self.known[key] else 0
            if not _firm(d):
                added[key] += places - (before if places > 1 else 0)
        return Baseline(self.file, self.known - fixed + added)

    def write(self) -> None:
        """Put it on the disk, one remark a line, so that a review shows what changed."""
        lines = [
            json.dumps(
                {"path": k.path, "rule": k.rule, "fingerprint": k.fingerprint, "count": number},
                ensure_ascii=False,
            )
            for k, number in sorted(self.known.items(), key=lambda item: _order(item[0]))
        ]
        content = ",\n  ".join(lines)
        write_file(
            no_source(self.file), f'{{"version": {VERSION}, "remarks": [\n  {content}\n]}}\n'
        )


def baseline(file: Path, create: bool) -> Baseline:
    """The baseline in a file. Raises UsageError if there is none, or it cannot be read."""
    if not (file.exists() or file.is_symlink()):
        if create:
            return Baseline(file, Counter())
        raise UsageError(
            f"there is no baseline “{file}”", "add --update-baseline to write it for the first time"
        )
    try:
        held = json.loads(named(file, LARGEST))
        known = Counter[Known]()
        for one in held["remarks"]:
            key = Known(str(one["path"]), str(one["rule"]), str(one["fingerprint"]))
            known[key] += int(one["count"])
        version = held["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(
            f"“{file}” is no baseline that can be read", "take it from an earlier revision"
        ) from error
    if version != VERSION:
        raise UsageError(f"“{file}” was written by another stratc", "use that one, or start anew")
    return Baseline(file, known)


def _key(d: Diagnostic, root: Path) -> Known:
    path = Path(d.span.text.name).resolve()
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    return Known(name, d.rule, fingerprint(d, name))


def _counted(said: Iterable[Diagnostic], root: Path) -> Counter[Known]:
    counted = Counter[Known]()
    for d in said:
        counted[_key(d, root)] += _places(d)
    return counted


def _places(d: Diagnostic) -> int:
    """How many places a remark points at that are like its own."""
    return 1 + sum(label.message == AND_HERE for label in d.labels)


def _firm(d: Diagnostic) -> bool:
    return d.rule in CATALOGUE and CATALOGUE[d.rule].firm


def _order(known: Known) -> tuple[str, str, str]:
    return known.path, known.rule, known.fingerprint
