"""A long day of writing leaves the memory as it was."""

import gc
import os
import sys
import tracemalloc
from pathlib import Path

from stratc.live.desk import Desk
from stratc.live.saving import Saving

EDITS = int(os.environ.get("STRATC_SOAK", "150"))
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


def test_many_edits_of_ever_new_words_keep_no_objects(desk: Desk, file: Path) -> None:
    """From the fiftieth edit of the file on, what Python keeps does not grow with the edits.

    A few hundred objects may come, for a store of patterns or words that is filled up to its end.
    """
    good = file.read_text("utf-8")

    def write(first: int, last: int) -> tuple[int, int]:
        for number in range(first, last):
            title = f"Fenmarsh Housing Strategy of {number} homes"
            words = f"Half of our {number} homes are cold in winter {2000 + number}."
            text = good.replace("Half of our homes are cold in winter.", words)
            file.write_text(text.replace("Fenmarsh Housing Strategy", title), encoding="utf-8")
            assert desk.refresh() == ("fenmarsh",)
            view = desk.view("fenmarsh")
            assert view and view.current and view.title == title
        gc.collect()
        return len(gc.get_objects()), sys.getallocatedblocks()

    objects, blocks = write(0, 50)
    after = write(50, EDITS)
    assert after[0] - objects < 700, after
    assert after[1] - blocks < 12_000, after
