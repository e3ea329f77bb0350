"""One run of the server: who does its work, and who hears of changes."""

import asyncio
import json
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from traceback import print_exc
from typing import Any, TypeVar

from .answers import Answers
from .desk import Desk
from .saving import Saving
from .watching import changes_on_disk

PAGE_FIRST = 0.3  # seconds in which a page is fetched, before its remarks take the processor
T = TypeVar("T")


@dataclass
class Session:
    """One run of the server: its desk, its secret, and the browsers that listen.

    Three threads do the work: one for what a page waits for, one for remarks, one for whole files
    and views. Each thread that ever compiles keeps memory of its own, so more would cost much, and
    be no faster.
    """

    desk: Desk
    port: int
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    listeners: set[asyncio.Queue[str]] = field(default_factory=set)
    checking: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.saving = Saving(self.desk)
        self.answers = Answers(self.desk, self.saving)
        threads = ("page", "remarks", "files")
        self.threads = {name: ThreadPoolExecutor(1, f"stratc-{name}") for name in threads}

    async def done(self, thread: str, work: Callable[..., T], *given: Any) -> T:
        """Have some work done in one of the threads."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.threads[thread], partial(work, *given))

    @property
    def address(self) -> str:
        """What the browser opens."""
        return f"http://127.0.0.1:{self.port}/{self.secret}/"

    def check_soon(self, id: str) -> None:
        """Check a strategy beside the answers, and say when its remarks are there."""

        async def check() -> None:
            await asyncio.sleep(PAGE_FIRST)
            try:
                await self.done("remarks", self.desk.view, id)
            finally:
                self.checking.pop(id, None)
            await self.tell((id,))

        if id not in self.checking:
            self.checking[id] = asyncio.create_task(check())

    async def tell(self, changed: tuple[str, ...]) -> None:
        """Say to every open page which strategies are not what they were."""
        for queue in self.listeners:
            queue.put_nowait(json.dumps(changed))

    async def watch(self) -> None:
        """Read the project again at each change on the disk, and say so, without end."""
        async for _ in changes_on_disk(lambda: self.desk.root, lambda: self.desk.named):
            try:
                changed = await self.done("page", self.desk.refresh)
            except Exception:  # a fault of ours must not end the watch: the next save may mend it
                print_exc()
                continue
            if changed:
                await self.tell(changed)
