"""No rule hangs on long runs of blanks, digits, brackets or words."""

import subprocess
import sys

import stratc.diff
import stratc.intake
import stratc.model
from tests.conftest import ROOT

from .long_runs import doubling, patterns

PATIENCE = 600  # seconds, for what takes twenty; a pattern that is not linear takes hours


def test_no_rule_hangs_on_a_long_run() -> None:
    """Blanks, digits, brackets or words in long runs are read as fast as any text."""
    command = [sys.executable, "-m", "tests.rules.long_runs"]
    done = subprocess.run(command, cwd=ROOT, timeout=PATIENCE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]


def test_no_part_that_is_repeated_is_read_in_two_ways() -> None:
    """The work would double with each “jointly”, with each number of a row: thirty take hours."""
    known = patterns(stratc.diff, stratc.intake, stratc.model)
    slow = [(name, body) for name, one in known for body in doubling(one)]
    assert not slow, slow
