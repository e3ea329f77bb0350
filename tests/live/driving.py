"""A browser that is driven through a scenario against `stratc serve`, and what it saw, by law."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import cannot

Seen = dict[str, dict[str, object]]


def laws_of(scenario: Path) -> list[str]:
    """Every law that a scenario tries, in its order, and those of every run."""
    text = scenario.read_text("utf-8")
    return [
        *re.findall(r'law\("([^"]+)"', text),
        *(f"axe finds nothing in {what}" for what in re.findall(r'check\("([^"]+)"', text)),
        "the scenario ran to its end",
        "the server said nothing",
    ]


def drive(
    scenario: Path, folder: Path, asked: list[str], words: Callable[[str, int], list[str]]
) -> Seen:
    """Run a scenario; `words` are its arguments, given the address and the server's process."""
    node = shutil.which("node")
    if node is None:
        cannot("Node is not installed, so the live page was not tried")
    command = [sys.executable, "-m", "stratc", "serve", *asked, "--no-open"]
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as server:
        assert server.stdout
        try:
            address = server.stdout.readline().strip()
            run = subprocess.run(
                [node, str(scenario), *words(address, server.pid)],
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
