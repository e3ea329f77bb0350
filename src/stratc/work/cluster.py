"""Hands the work on each strategy to other machines, which share no disk with this one.

In: the address of a Dask scheduler, and tasks. Out: results, each as it comes. Dask sends the
texts, gives the work of a worker that was lost to another, and keeps the rest waiting; nothing of
that is ours.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from .tasks import Common, OtherProgram, Result, Task, perform
from .usage import UsageError

PATIENCE = 30  # seconds
HINT = "start one with `dask scheduler`, and workers with `dask worker ADDRESS --nthreads 1`"


class Cluster:
    """A scheduler that answers, and has workers."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def perform(self, tasks: Sequence[Task], common: Common) -> Iterator[tuple[str, Result]]:
        """The result of each task as it comes. One that fails takes no other with it: what went
        wrong is raised when the others are made."""
        from distributed import KilledWorker, as_completed

        if not tasks:
            return
        # As a task of its own, what all share is made again where the worker that held it is lost.
        shared = self._client.submit(_itself, common, pure=False)
        working = {
            self._client.submit(perform, task, shared, pure=False, priority=task.size): task
            for task in tasks
        }
        failed: Exception | None = None
        for future in as_completed(working, loop=self._client.loop):
            name = working.pop(future).document.id
            try:
                yield name, future.result()
            except KilledWorker:
                yield name, Result(why="every worker that tried was lost")
            except (OtherProgram, ImportError) as error:
                raise UsageError(
                    "a worker runs another stratc, or runs it with other packages",
                    "set up every worker as this machine, from the same requirements.txt",
                ) from error
            except Exception as error:
                error.add_note(f"while making the outputs of {name}")
                failed = failed or error
            future.release()
        if failed:
            raise failed


@contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """The cluster at an address. Raises UsageError where there is none, or nobody works in it."""
    try:
        from distributed import Client
    except ImportError as missing:
        raise UsageError(
            "other machines are reached with Dask, which is not installed",
            "install it with `pip install 'stratc[dask]'`",
        ) from missing
    try:
        if not address.strip():  # Dask would begin a cluster of its own
            raise ValueError("no address")
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"no scheduler answers at “{address}”", HINT) from error
    try:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise UsageError(f"the scheduler at “{address}” has no workers", HINT) from error
        yield Cluster(client)
    finally:
        # Whoever stops us lets go of the work: Dask drops what nobody waits for.
        client.close()


def _itself(common: Common) -> Common:
    return common
