"""What must not stand in the project."""

import re
import subprocess

from tests.conftest import ROOT

LIBRARY = re.compile(
    r"(?<![\w.~-])/(?:w[o]rk|r[o]ot|h[o]me)/|py[p]i\.org|files\.pythonh[o]sted|registry\.n[p]mjs"
)


def test_no_path_of_a_machine_and_no_package_host() -> None:
    """The project can be moved anywhere and installed from anywhere."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    wrong = []
    for name in filter(None, listed):
        path = ROOT / name
        if not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        wrong += [f"{name}: {found.group()}" for found in LIBRARY.finditer(text)]
    assert wrong == []
