"""A long day of writing leaves the memory as it was."""

from __future__ import annotations

import gc
import tracemalloc

from stratc.live.saving import Saving

WORDS = ("insulate every council home.", "insulate all of our homes.")
ADDRESS = "/priorities/warm/commitments/0/items/insulate:text:0"


def test_edits_leave_memory_flat(saving: Saving) -> None:
    """Twelve more edits, each looked at, keep less than half of what a page would take."""

    def write(count: int) -> int:
        for number in range(count):
            wish = {"kind": "set", "address": ADDRESS, "value": WORDS[number % 2]}
            saving.save("fenmarsh", wish)
            assert saving.desk.view("fenmarsh")
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        first = write(6)
        assert write(12) - first < 400_000
    finally:
        tracemalloc.stop()
