"""Changes of the project on the disk, as they happen.

Editors write a file in several steps; what comes within a twentieth of a second is one change. A
folder that vanishes (a stick pulled out, a branch switched) is waited for.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from pathlib import Path

WATCHED = ("strategies", "templates", "frameworks")
STEP = 50  # milliseconds that make one change


async def changes_on_disk(root_now: Callable[[], Path | None]) -> AsyncIterator[None]:
    """One value for each change of sources, templates, frameworks, settings or pictures."""
    from watchfiles import awatch

    while True:
        root = root_now()
        if root is None:
            await asyncio.sleep(1)
            continue
        places = [path for name in WATCHED if (path := root / name).is_dir()]
        try:
            yield
            # Settings stand in the project's folder itself, which also holds what is built.
            sources = partial(_is_source, root)
            async for _ in awatch(root, watch_filter=sources, step=STEP, debounce=STEP):
                yield
                if any(not place.is_dir() for place in places):
                    break
        except (FileNotFoundError, OSError):
            await asyncio.sleep(1)


def each_change(root: Path) -> Iterator[None]:
    """One value at once, then one for each change, until Ctrl-C."""
    from watchfiles import watch

    yield
    for _ in watch(root, watch_filter=partial(_is_source, root), step=STEP, debounce=STEP):
        yield


def _is_source(root: Path, change: object, path: str) -> bool:
    try:
        inside = Path(path).relative_to(root)
    except ValueError:
        return False
    if inside.name.startswith((".stratc-", "~", ".#")) or inside.name.endswith(("~", ".swp")):
        return False
    return inside.parts[0] in WATCHED or str(inside) == "stratc.yaml"
