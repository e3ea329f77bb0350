"""Several processes at once: how many there are, whether this one can be copied, and rules in them.

What a rule says of a strategy depends on the linked library alone, so that strategies can be
checked side by side; what is said, and in which order, does not depend on how many processes there
are.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from stratc.crossref import Library
from stratc.model import Strategy
from stratc.rules import check_one
from stratc.source import Diagnostic

Said = tuple[Diagnostic, ...]


def processors() -> int:
    """How many processes can work at a time."""
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether this process can be copied: not on every system, and not while it has threads, of
    which a copy would keep the locks and nobody to open them."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def checks_in(jobs: int) -> Callable[[Library, Sequence[Strategy]], Iterable[Said]]:
    """What checks strategies in so many processes; in this one where it cannot be copied."""

    def checks(library: Library, strategies: Sequence[Strategy]) -> Iterator[Said]:
        if jobs == 1 or len(strategies) < 2 or not may_fork():
            yield from (tuple(check_one(library, one)) for one in strategies)
            return
        global _shared
        _shared = library, strategies
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(jobs, len(strategies)), context) as pool:
            longest_first = sorted(
                range(len(strategies)), key=lambda n: -len(library.index(strategies[n]).elements)
            )
            working = {n: pool.submit(_numbered, n) for n in longest_first}
            try:
                yield from (working[n].result() for n in range(len(strategies)))
            except BaseException:  # Ctrl-C: what has not begun will not be waited for
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    return checks


# Forked workers find here what they check, so that nothing has to be packed and sent.
_shared: tuple[Library, Sequence[Strategy]]


def _numbered(number: int) -> Said:
    library, strategies = _shared
    return tuple(check_one(library, strategies[number]))
