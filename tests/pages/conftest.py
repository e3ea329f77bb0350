"""What the tests of the HTML pages stand on: built strategies, and a checker that needs Node."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import cannot

ROOT = Path(__file__).parents[2]
CHECKER = Path(__file__).with_name("check.mjs")
NO_CHROMIUM = 3

Finding = dict[str, str]
Report = dict[str, dict[str, list[Finding]]]
Checker = Callable[[Sequence[Path]], Report]


# Printing takes longest, and no page shows what is inside a PDF: this one has one empty page.
BUILD = """
import sys
from pathlib import PurePosixPath
from io import BytesIO
import pikepdf
from stratc.cli import run
from stratc.outputs import OUTPUTS, Artifact
def blank(publication):
    pdf, file = pikepdf.new(), BytesIO()
    pdf.add_blank_page()
    pdf.save(file)
    name = PurePosixPath(publication.strategy.id, publication.pdf_name)
    return [Artifact(name, file.getvalue())]
OUTPUTS["pdf"] = blank
sys.exit(run(["build", "--no-cache"]))
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `stratc build` has built a copy of every strategy of the project."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "strategies", folder / "strategies")
    if (ROOT / "stratc.yaml").exists():
        shutil.copy(ROOT / "stratc.yaml", folder)
    run = subprocess.run(
        [sys.executable, "-c", BUILD], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "build"


@pytest.fixture(scope="session")
def check() -> Checker:
    """The checker of pages. Where Node or Chromium is missing, tests that ask for it cannot run."""
    return check_pages


def check_pages(pages: Sequence[Path]) -> Report:
    node = shutil.which("node")
    if node is None:
        cannot("Node is not installed, so no page was checked")
    if not (ROOT / "node_modules" / "axe-core").is_dir():
        cannot("node_modules is missing (make test fills it), so no page was checked")
    run = subprocess.run(
        [node, str(CHECKER), *map(str, pages)], capture_output=True, text=True, check=False
    )
    if run.returncode == NO_CHROMIUM:
        cannot("Chromium is not installed, so no page was checked")
    assert run.stdout, run.stderr
    report: Report = json.loads(run.stdout)
    return report
