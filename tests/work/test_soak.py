"""Many builds in one process, as `stratc serve` makes them, take no more memory than a few."""

import os
from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import SMALLEST

BUILDS = int(os.environ.get("STRATC_SOAK", "24"))
STATUS = Path("/proc/self/status")
GOOD = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"


@pytest.mark.skipif(not STATUS.exists(), reason="memory is read from /proc")
def test_memory_stays_flat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of `STRATC_SOAK=500` builds of ever new texts, the last needs what an early one needed."""
    file = tmp_path / "strategies/fenmarsh/strategy.yaml"
    file.parent.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STRATC_CACHE", str(tmp_path / "cache"))
    taken = []
    for number in range(BUILDS):
        words = f"introduction: We open house {number} for everybody who needs it.\n"
        file.write_text(GOOD + words, encoding="utf-8")
        assert run(["build", "--to", "html,json", "--quiet", "--jobs", "1"]) == 0
        taken.append(_megabytes())
    early = taken[BUILDS // 3]
    assert taken[-1] < early + 12 + BUILDS * 0.05, taken


def _megabytes() -> float:
    line = next(one for one in STATUS.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
