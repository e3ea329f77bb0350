"""No rule hangs on long runs of blanks, digits, brackets or words."""

import subprocess
import sys

from tests.conftest import ROOT

PATIENCE = 600  # seconds, for what takes twenty; a pattern that is not linear takes hours


def test_no_rule_hangs_on_a_long_run() -> None:
    """Blanks, digits, brackets or words in long runs are read as fast as any text."""
    command = [sys.executable, "-m", "tests.rules.long_runs"]
    done = subprocess.run(command, cwd=ROOT, timeout=PATIENCE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
