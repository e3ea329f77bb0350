"""Which files of an output folder are ours, so that what is not made any more can go.

In: a folder of outputs. A strategy that lost its actions leaves no table of them behind, and one
that is gone leaves no page. Files that stratc did not write are never touched.
"""

import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from . import writing
from .store import Store, key_of

FileNames = dict[str, dict[str, list[str]]]


class Manifest:
    """The files that were written below one folder: by strategy, then by what was asked for."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.store = store
        self.key = key_of(("manifest", str(folder.resolve())))
        self.names: FileNames = {}
        with suppress(ValueError):
            self.names = json.loads(store.get(self.key) or b"{}")
        # What several strategies share, such as faces, stands under no name.
        of_all = self.names.pop("", {})
        self.shared = {*of_all.get("", [])}
        self.page = of_all.get("page", [])

    def renew(self, strategy: str, outputs: tuple[str, ...], paths: Iterable[Path]) -> None:
        """Note what was written now, and delete what the same outputs wrote before."""
        now = sorted(path.relative_to(self.folder).as_posix() for path in paths)
        known = self.names.setdefault(strategy, {})
        self.shared |= {name for name in now if not name.startswith(f"{strategy}/")}
        for asked in [asked for asked in known if {*asked.split(",")} <= {*outputs}]:
            self._delete({*known.pop(asked)} - {*now}, strategy)
        known[",".join(outputs)] = now

    def renew_page(self, paths: Iterable[Path]) -> None:
        """Note what the page of all strategies brought with it."""
        self.page = sorted(path.relative_to(self.folder).as_posix() for path in paths)
        self.shared |= {name for name in self.page if "/" in name}

    def gone(self, strategies: Collection[str]) -> list[str]:
        """Delete the files of strategies that the project has no more; returns their names."""
        left = [name for name in self.names if name not in strategies]
        for name in left:
            for paths in self.names.pop(name).values():
                self._delete({*paths}, name)
        return left

    def keep(self, complete: bool) -> None:
        """Remember it for the next time; delete what none shares any more, unless pages of
        yesterday are left that may still do (`complete` is false)."""
        used = {n for known in self.names.values() for paths in known.values() for n in paths}
        used |= {*self.page}
        for name in sorted(self.shared - used) if complete else ():
            path = self.folder / name
            if not path.parent.is_symlink():
                with suppress(OSError):
                    path.unlink()
                    path.parent.rmdir()
        self.shared &= used if complete else self.shared
        told = {**self.names, "": {"": sorted(self.shared), "page": self.page}}
        self.store.put(self.key, json.dumps(told).encode("utf-8"))

    def left(self, strategy: str, outputs: tuple[str, ...], newer: int | None) -> list[Path]:
        """Files of outputs that were made once and not now; only those that are older than
        `newer`, if that is given."""
        known = self.names.get(strategy, {})
        now = {
            n for asked, names in known.items() if {*asked.split(",")} <= {*outputs} for n in names
        }
        names = {n for of_asked in known.values() for n in of_asked if n.startswith(f"{strategy}/")}
        there = [path for name in sorted(names - now) if (path := self.folder / name).is_file()]
        if writing.record is not None:
            # What was told of them is told again as long as they are what they were.
            writing.record.extend(map(str, there))
        return [path for path in there if newer is None or path.stat().st_mtime_ns < newer]

    def of_none(self, strategies: Collection[str]) -> list[Path]:
        """Folders with a page of ours that are of no strategy: made elsewhere, or before what
        was kept of it was lost."""
        if not self.folder.is_dir():
            return []
        others = (path for path in sorted(self.folder.iterdir()) if path.name not in strategies)
        return [path for path in others if _ours(path / "index.html")]

    def _delete(self, names: set[str], strategy: str) -> None:
        for name in names:
            # Only what lies in its own folder is its own.
            path = self.folder / name
            if name.startswith(f"{strategy}/") and not path.parent.is_symlink():
                with suppress(OSError):
                    path.unlink()
        with suppress(OSError):
            (self.folder / strategy).rmdir()


def _ours(page: Path) -> bool:
    """Whether a page says of itself that it was made by stratc."""
    with suppress(OSError):
        return b'<meta name="generator" content="stratc">' in page.read_bytes()
    return False
