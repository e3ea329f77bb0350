"""Writes artifacts whole or not at all.

A folder is written beside its place under another name and then swapped in, so that a reader,
or a run that is stopped, never meets half of it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from stratc.outputs import Artifact


def write(out: Path, artifacts: Iterable[Artifact]) -> list[Path]:
    """Put artifacts under a folder and return their paths; each top folder is swapped as one."""
    held: dict[str, list[Artifact]] = {}
    for artifact in artifacts:
        held.setdefault(artifact.path.parts[0], []).append(artifact)
    out.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".stratc-", dir=out))
    try:
        for group in held.values():
            for artifact in group:
                path = staging / artifact.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(artifact.content)
        for top in held:
            _swap(staging / top, out / top, staging / f"{top}.before")
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return [out / artifact.path for group in held.values() for artifact in group]


def _swap(new: Path, place: Path, before: Path) -> None:
    if new.is_dir() and place.exists():
        # What this run did not make again stays: `--to html` must not lose the PDF.
        made = {path.relative_to(new) for path in new.rglob("*")}
        for old in sorted(place.rglob("*")):
            kept = old.relative_to(place)
            if old.is_file() and kept not in made:
                (new / kept).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(old, new / kept)
        os.replace(place, before)
    os.replace(new, place)
