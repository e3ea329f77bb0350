"""Several processes at once: one task for each of some strategies, the results in their order.

What a rule says of a strategy, and what is made of it, depends on that strategy and on what all
share. So nothing that is said or made depends on how many processes there are.
"""

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from typing import Any, TypeVar

from stratc.crossref import Library
from stratc.model import Document, Strategy
from stratc.pipeline import Rests, Said
from stratc.rules import check_one
from stratc.text.copied import may_fork

from . import kept_patterns

S = TypeVar("S")
T = TypeVar("T")


def processors() -> int:
    """How many processes can work at a time."""
    return os.cpu_count() or 1


def side_by_side(
    task: Callable[[S], T], items: Sequence[S], jobs: int, size: Callable[[S], int]
) -> Generator[Callable[[], T], None, None]:
    """What gives the result of the task for each item, in their order.

    The largest is begun first, as it takes longest. Where this process cannot be copied, new ones
    are started, and task and item are packed and sent. Where one is killed, as for want of memory,
    what it and the others leave undone is done here, one after another.
    """
    if jobs == 1 or len(items) < 2:
        yield from (partial(task, one) for one in items)
        return
    global _shared
    _shared = task, items
    numbers = range(len(items))
    forking = may_fork()
    context = multiprocessing.get_context("fork" if forking else "spawn")
    with ProcessPoolExecutor(min(jobs, len(items)), context) as pool:

        def begun(number: int) -> Callable[[], T]:
            here = partial(task, items[number])
            try:
                if not forking:
                    return partial(_or_here, pool.submit(here).result, here)
                return partial(_or_here, partial(_taken, pool.submit(_numbered, number)), here)
            except BrokenProcessPool:
                return here

        working = {n: begun(n) for n in sorted(numbers, key=lambda n: -size(items[n]))}
        try:
            for number in numbers:
                yield working.pop(number)
        except BaseException:  # Ctrl-C, or nobody asks for more: what has not begun will not be
            pool.shutdown(cancel_futures=True)
            raise


def checks_in(jobs: int) -> Callable[[Library, Sequence[Strategy]], Iterable[Said]]:
    """What checks strategies in so many processes; in this one where it cannot be copied, since a
    new one would have to read the library again."""

    def checks(library: Library, strategies: Sequence[Strategy]) -> Iterator[Said]:
        sizes = {one.id: len(library.index(one).elements) for one in strategies}
        return _in_copies(partial(_said, library), strategies, jobs, lambda one: sizes[one.id])

    return checks


def rests_in(jobs: int) -> Rests:
    """The same for what can be read of strategies that have mistakes."""

    def rests(task: Callable[[Document], Said], documents: Sequence[Document]) -> Iterator[Said]:
        return _in_copies(task, documents, jobs, _written)

    return rests


def _written(document: Document) -> int:
    return sum(len(text.content) for text in document.texts.values())


def _in_copies(
    task: Callable[[S], T], items: Sequence[S], jobs: int, size: Callable[[S], int]
) -> Iterator[T]:
    """The results for all, in their order, by copies of this process if it can be copied."""
    # The shortest is checked here: the patterns and word lists that rules prepare when they
    # are first asked are then in every copy of this process.
    jobs = jobs if may_fork() else 1
    first = min(range(len(items)), key=lambda at: size(items[at]), default=0)
    begun = [task(items[first])] if items and jobs > 1 else []
    others = [one for at, one in enumerate(items) if not begun or at != first]
    with closing(side_by_side(task, others, jobs, size)) as results:
        for at in range(len(items)):
            yield begun[0] if begun and at == first else next(results)()


def _said(library: Library, strategy: Strategy) -> Said:
    return tuple(check_one(library, strategy))


# Forked workers find their task and its items here, so that nothing has to be packed and sent.
_shared: tuple[Callable[[Any], Any], Sequence[Any]]


def _numbered(number: int) -> tuple[Any, dict[Any, Any]]:
    task, items = _shared
    return task(items[number]), kept_patterns.handed_over()


def _or_here(there: Callable[[], T], here: Callable[[], T]) -> T:
    try:
        return there()
    except BrokenProcessPool:
        return here()


def _taken(working: Future[tuple[Any, dict[Any, Any]]]) -> Any:
    """The result, and what the copy had to compile for it, so that no later run has to."""
    result, patterns = working.result()
    kept_patterns.fresh.update(patterns)
    return result
