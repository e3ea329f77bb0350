"""What others copy into their projects works as it is."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from stratc.cli import run
from tests.conftest import ROOT, SMALLEST

RECIPES = ROOT / "docs" / "ci"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def _commands(path: Path) -> list[str]:
    """Every command that a recipe runs."""
    found: list[str] = []

    def look(node: Any) -> None:
        if isinstance(node, dict):
            found.extend(v for k, v in node.items() if k in ("run", "entry") and isinstance(v, str))
            found.extend(c for c in node.get("script", ()))
            for value in node.values():
                look(value)
        elif isinstance(node, list):
            for value in node:
                look(value)

    look(yaml.safe_load(path.read_text(encoding="utf-8")))
    return [command for command in found if command.startswith("stratc ")]


@pytest.mark.parametrize("recipe", [*sorted(RECIPES.glob("*.yaml")), HOOKS], ids=lambda p: p.name)
def test_every_command_of_a_recipe_runs(
    recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command is one that stratc knows, passes on a good project and fails on a bad one."""
    monkeypatch.chdir(tmp_path)
    strategy = tmp_path / "strategies" / "fenmarsh" / "strategy.yaml"
    strategy.parent.mkdir(parents=True)
    commands = _commands(recipe)
    assert commands
    for command in commands:
        words = shlex.split(re.split(r"\s(?:>>?|\|\|)\s", command)[0])
        strategy.write_text(SMALLEST, encoding="utf-8")
        assert run(words[1:]) == 0, command
        strategy.write_text("title: [", encoding="utf-8")
        assert run(words[1:]) == 1, command


def test_the_last_command_decides() -> None:
    """Reports are written whatever is found; the last command makes the run fail."""
    for recipe in RECIPES.glob("*.yaml"):
        *reports, last = _commands(recipe)
        assert all(command.endswith("|| true") for command in reports)
        assert "||" not in last


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("strategies/fenmarsh/strategy.yaml", True),
        ("strategies/fenmarsh/priorities/treatment.yaml", True),
        ("stratc.yaml", True),
        ("docs/strategies.md", False),
        ("strategies/fenmarsh/map.svg", False),
    ],
)
def test_the_hook_wakes_for_the_right_files(path: str, wanted: bool) -> None:
    """The hook has the fields that pre-commit asks for, and runs where a strategy changed."""
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()
    assert bool(re.search(hook["files"], path)) == wanted
