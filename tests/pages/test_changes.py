"""The report of what changed between two editions, as a page in a real browser."""

import json
import subprocess
import sys
from pathlib import Path

from .conftest import ROOT, Checker


def test_a_report_of_changes_has_no_fault(tmp_path: Path, check: Checker) -> None:
    """Whoever reads with a screen reader or a phone can read what was promised less."""
    page = tmp_path / "changes.html"
    command = ["diff", "lincolnshire-2021", "lincolnshire-2026", "--successor", "--format", "html"]
    run = subprocess.run(
        [sys.executable, "-m", "stratc", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1, run.stderr
    page.write_text(run.stdout, encoding="utf-8")
    faults = {kind: found for kind, found in check([page])[str(page)].items() if found}
    assert faults == {}
    script = str(Path(__file__).with_name("bands.mjs"))
    seen = subprocess.run(
        ["node", script, str(page), ".top"], capture_output=True, text=True, check=True
    )
    band = json.loads(seen.stdout)
    assert len(set(band["edges"])) == 1, "the band at the head goes over the whole of a wide screen"
    assert band["over"] <= 0
    script = str(Path(__file__).with_name("cells.mjs"))
    seen = subprocess.run(
        ["node", script, str(page), ".tally thead th"], capture_output=True, text=True, check=True
    )
    assert json.loads(seen.stdout) == [], "no heading of the narrow table touches the next"
