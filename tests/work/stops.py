"""Stops work at one call of the system after another, in a process of its own."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stratc.live.wishes import Refusal
from stratc.work.usage import UsageError

STOPPED = 9
CHANGING = ("os.mkdir", "os.chmod", "os.rename", "os.remove", "os.rmdir", "os.scandir")


def there(folder: Path) -> dict[str, bytes]:
    """Every file that a reader would meet."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".stratc-" not in str(path)
    }


def stopped_at(
    step: int, work: Callable[[], object], stop: Callable[[], None], within: Path | None = None
) -> bool:
    """Work in another process that is stopped at one call of the system; whether it was.

    `within` is the folder where calls count that can change something; without it all do. Work that
    is stopped ends or is refused in words: anything else it raises fails.
    """
    process = os.fork()
    if process == 0:
        left = step

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if event != "open" and event not in CHANGING:
                return
            if within is not None and not _changes(event, arguments, str(within)):
                return
            left -= 1
            if left == -1:
                stop()

        sys.addaudithook(watch)
        try:
            work()
            os._exit(STOPPED if left < 0 else 0)
        except (KeyboardInterrupt, UsageError, Refusal):
            os._exit(STOPPED)
        finally:
            traceback.print_exc()
            os._exit(1)
    ended = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert ended in (0, STOPPED), step
    return ended == STOPPED


def _changes(event: str, arguments: tuple[Any, ...], within: str) -> bool:
    if event == "os.scandir" or not str(arguments[0]).startswith(within):
        return False
    return event != "open" or bool((arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def killed_here() -> None:
    """What a kill does: nothing of ours runs after it."""
    os._exit(STOPPED)


def interrupt() -> None:
    """What Ctrl-C does."""
    raise KeyboardInterrupt
