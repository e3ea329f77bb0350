"""Changes of the project on the disk, as they happen.

Editors write a file in several steps; what comes within a twentieth of a second is one change. A
folder that vanishes (a stick pulled out, a branch switched) is waited for.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

WATCHED = ("strategies", "templates", "frameworks")
STEP = 50  # milliseconds that make one change
LOOK = 1000  # milliseconds after which what is there is looked at, whether told of or not


async def changes_on_disk(
    root_now: Callable[[], Path | None], named: Callable[[], Collection[str]] = tuple
) -> AsyncIterator[None]:
    """One value for each change of sources, templates, frameworks, settings or pictures.

    `named` are the files that the settings name, such as the logo, wherever they lie.
    """
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
            sources = partial(_is_source, root, named)
            async for _ in awatch(root, watch_filter=sources, step=STEP, debounce=STEP):
                yield
                if any(not place.is_dir() for place in places):
                    break
        except (FileNotFoundError, OSError):
            await asyncio.sleep(1)


def each_change(root: Path, named: Callable[[], Collection[str]]) -> Iterator[None]:
    """One value at once, then one for each change, until Ctrl-C.

    What changes while nobody looks, such as during a build, is noticed by a look of its own.
    """
    from watchfiles import watch

    seen = _stamp(root, named())
    yield
    sources = partial(_is_source, root, named)
    for _ in watch(
        root,
        watch_filter=sources,
        step=STEP,
        debounce=STEP,
        rust_timeout=LOOK,
        yield_on_timeout=True,
    ):
        now = _stamp(root, named())
        if now != seen:
            seen = now
            yield


def _stamp(root: Path, named: Collection[str]) -> frozenset[tuple[str, int, int]]:
    """What is there, by name, time and size."""
    found = set()
    for name in (*WATCHED, "stratc.yaml", *named):
        for path in (root / name, *(root / name).rglob("*")):
            with suppress(OSError):
                told = path.stat()
                found.add((str(path), told.st_mtime_ns, told.st_size))
    return frozenset(found)


def _is_source(root: Path, named: Callable[[], Collection[str]], change: object, path: str) -> bool:
    try:
        inside = Path(path).relative_to(root)
    except ValueError:
        return False
    if inside.name.startswith((".stratc-", "~", ".#")) or inside.name.endswith(("~", ".swp")):
        return False
    return inside.parts[0] in WATCHED or inside.as_posix() in ("stratc.yaml", *named())
