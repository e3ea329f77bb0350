"""`stratc explain`, as it is called: in a process that has read nothing else."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["commitment-without-measure", "unknown-field", "date-later"])
def test_a_rule_a_remark_and_a_kind_of_change_are_known(name: str) -> None:
    """Whatever stands in brackets after a message has its page, though nothing was compiled."""
    ended = subprocess.run(
        [sys.executable, "-m", "stratc", "explain", name],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith(f"{name}\n")
