"""No rule hangs on long runs of blanks, digits, brackets or words."""

import subprocess
import sys
from collections.abc import Callable

import pytest

import stratc.diff
import stratc.intake
import stratc.model
from stratc.crossref.hosts import printed_number
from stratc.intake.headings import typed_contents
from stratc.outputs import mirror
from tests.conftest import ROOT

from .long_runs import doubling, patterns, work_grows

PATIENCE = 600  # seconds, for what takes twenty; a pattern that is not linear takes hours


def test_no_rule_hangs_on_a_long_run() -> None:
    """Blanks, digits, brackets or words in long runs are read as fast as any text."""
    command = [sys.executable, "-m", "tests.rules.long_runs"]
    done = subprocess.run(command, cwd=ROOT, timeout=PATIENCE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]


WORK: list[tuple[Callable[[str], object], str]] = [
    (typed_contents._LED.fullmatch, "a{}x"),
    (typed_contents._SPACED.fullmatch, "a{}x"),
    (printed_number, "a{}!"),
    (lambda sheet: mirror.FOUR.sub("", sheet), "margin: {}("),
]


@pytest.mark.parametrize("piece", [".", "…", " ", "\t", "1", "1.", "I", "calc(", "calc() ", "a) "])
@pytest.mark.parametrize(("work", "around"), WORK)
def test_no_line_of_contents_no_label_and_no_sheet_hangs_on_a_long_run(
    work: Callable[[str], object], around: str, piece: str
) -> None:
    """A form has lines of hundreds of dots, and what somebody else wrote any run at all."""
    assert not work_grows(work, *(around.format(piece * many) for many in (500, 2_000)))


def test_no_part_that_is_repeated_is_read_in_two_ways() -> None:
    """The work would double with each “jointly”, with each number of a row: thirty take hours."""
    known = patterns(stratc.diff, stratc.intake, stratc.model)
    slow = [(name, body) for name, one in known for body in doubling(one)]
    assert not slow, slow
