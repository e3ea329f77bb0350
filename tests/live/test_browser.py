"""The live page in a real browser: each law is tried by `scenario.mjs` against `stratc serve`."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import cannot

from .conftest import FENMARSH

SCENARIO = Path(__file__).with_name("scenario.mjs")
LAWS = re.findall(r'law\("([^"]+)"', SCENARIO.read_text("utf-8"))
CHECKED = re.findall(r'check\("([^"]+)"', SCENARIO.read_text("utf-8"))
pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What the browser saw, by law."""
    node = shutil.which("node")
    if node is None:
        cannot("Node is not installed, so the live page was not tried")
    folder = tmp_path_factory.mktemp("live")
    file = folder / "strategies" / "fenmarsh" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(FENMARSH, encoding="utf-8")
    command = [sys.executable, "-m", "stratc", "serve", "fenmarsh", "--no-open"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as server:
        assert server.stdout
        try:
            address = server.stdout.readline().strip()
            run = subprocess.run(
                [node, str(SCENARIO), address, str(file), str(server.pid)],
                capture_output=True,
                text=True,
                check=False,
                timeout=600,
            )
        finally:
            server.terminate()
            told = server.communicate(timeout=30)[1]
    if "Chromium is not installed" in run.stderr:
        cannot("Chromium is not installed, so the live page was not tried")
    found = {one["law"]: one for one in map(json.loads, run.stdout.splitlines())}
    found["the scenario ran to its end"] = {"held": run.returncode == 0, "saw": run.stderr[-2000:]}
    found["the server said nothing"] = {"held": "Traceback" not in told, "saw": told}
    return found


@pytest.mark.parametrize(
    "law",
    [
        *LAWS,
        *(f"axe finds nothing in {what}" for what in CHECKED),
        "the scenario ran to its end",
        "the server said nothing",
    ],
)
def test_law(seen: dict[str, dict[str, object]], law: str) -> None:
    """It holds in the browser."""
    assert law in seen, f"not reached: {seen['the scenario ran to its end']['saw']}"
    assert seen[law]["held"], seen[law]["saw"]
