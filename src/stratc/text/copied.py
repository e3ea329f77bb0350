"""Works in a copy of this process, which takes all its memory along when it ends.

In: a function of nothing. Out: what it gives, or what it raises. Python gives back little of the
memory that it had once: what comes after is laid on top.
"""

import multiprocessing
import os
import pickle
import threading
import traceback
from collections.abc import Callable
from tempfile import TemporaryFile
from typing import Any, TypeVar

T = TypeVar("T")


def may_fork() -> bool:
    """Whether this process can be copied: not on every system, and not while it has threads, of
    which a copy would keep the locks and nobody to open them."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def in_a_copy(work: Callable[[], T]) -> T:
    """Both can be pickled. A copy that is ended from outside ends this process the same way; where
    none can be made, the work is done here."""
    if not may_fork():
        return work()
    with TemporaryFile() as told:
        copy = os.fork()
        if not copy:
            _answer(work, told)
        _, status = os.waitpid(copy, 0)
        if os.WIFSIGNALED(status):
            os.kill(os.getpid(), os.WTERMSIG(status))
        told.seek(0)
        result: T | BaseException = pickle.load(told)
    if isinstance(result, BaseException):
        raise result
    return result


def _answer(work: Callable[[], Any], told: Any) -> None:
    try:
        try:
            result = work()
        except BaseException as error:
            error.add_note(traceback.format_exc())
            result = error
        pickle.dump(result, told, pickle.HIGHEST_PROTOCOL)
        told.flush()
    finally:
        os._exit(0)  # nothing of what the process was to do at its end
