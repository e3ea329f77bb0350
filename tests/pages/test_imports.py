"""The report of what became of each piece of a document, as a page in a real browser."""

import json
import subprocess
import sys
from pathlib import Path

from .conftest import Checker

PLAN = """\
# Marfordshire homes plan 2026 to 2029

Marfordshire Council

## Prevent

We will:

- open two advice desks in Wexcombe by March 2027

| Ref | Action | Lead | By when |
|---|---|---|---|
| 1.1 | Open the desks | Housing | March 2027 |
| 1.2 | Train officers | People | in good time |
"""


def test_a_report_of_an_import_has_no_fault(tmp_path: Path, check: Checker) -> None:
    """It can be read by everybody, and holds nothing that only a printer understands."""
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    command = [sys.executable, "-m", "stratc", "import", "plan.md", "--report", "report.html"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    page = tmp_path / "report.html"
    assert "string-set" not in page.read_text(encoding="utf-8")
    faults = {kind: found for kind, found in check([page])[str(page)].items() if found}
    assert faults == {}
    script = str(Path(__file__).with_name("bands.mjs"))
    run = subprocess.run(
        ["node", script, str(page), ".pieces"], capture_output=True, text=True, check=True
    )
    seen = json.loads(run.stdout)
    assert abs(seen["left"] - seen["right"]) < 1, "no side of a wide screen is left empty"
    assert seen["over"] <= 0
