"""What newcomers are told about working on stratc is true."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT


def test_every_make_target_that_is_named_exists() -> None:
    """A reader can type each `make` command that README and CONTRIBUTING name."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for page in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        named = set(re.findall(r"\bmake ([a-z]+)`", (ROOT / page).read_text("utf-8")))
        assert named <= targets, page


def test_every_file_that_is_linked_exists() -> None:
    """No link of README or CONTRIBUTING leads nowhere."""
    for page in ("README.md", "CONTRIBUTING.md"):
        for link in re.findall(r"\]\(([^)#]+)", (ROOT / page).read_text("utf-8")):
            assert link.startswith("http") or (ROOT / link).exists(), f"{page}: {link}"


def test_the_licence_that_is_declared_is_in_the_project() -> None:
    """Who takes stratc up finds its licence, in words."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    first = (ROOT / "LICENSE").read_text("utf-8").splitlines()[0]
    assert first == f"{project['license']} License"


@pytest.mark.xdist_group("shared")
def test_a_group_shares_a_worker(request: pytest.FixtureRequest) -> None:
    """Tests of a group are dealt out by its name, so what they stand on is made once."""
    if not request.config.getoption("loadgroup", default=False):
        pytest.skip("the tests are not dealt out to workers by group")
    assert request.node.nodeid.endswith("@shared")


def test_a_run_of_tests_leaves_no_folder_behind(tmp_path: Path) -> None:
    """What the workers of a run share is gone when it ends."""
    named = {"TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)}
    own = {name: value for name, value in os.environ.items() if not name.startswith("STRATC_")}
    code = "import tests.conftest as c; assert c.SHARED.is_dir()"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**own, **named}, check=True)
    assert not list(tmp_path.glob("stratc-*"))
