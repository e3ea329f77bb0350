"""What others copy into their projects works as it is."""

import os
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
ACTION = ROOT / "action.yml"
WHOLE = [*sorted(RECIPES.glob("*.yaml")), HOOKS, ACTION]


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
    lines = [line.strip() for command in found for line in command.splitlines()]
    return [line for line in lines if line.startswith("stratc ")]


@pytest.mark.parametrize("folder", [".", "plans/housing"])
@pytest.mark.parametrize(
    "recipe", [*sorted(RECIPES.glob("*.yaml")), HOOKS, ACTION], ids=lambda p: p.name
)
def test_every_command_of_a_recipe_runs(
    recipe: Path, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command is one that stratc knows, passes on a good project and fails on a bad one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STRATC_PROJECT", folder)
    monkeypatch.setenv("STRATC_FAIL_ON", "must")
    strategy = tmp_path / folder / "strategies" / "fenmarsh" / "strategy.yaml"
    strategy.parent.mkdir(parents=True)
    commands = _commands(recipe)
    assert commands
    for command in commands:
        words = shlex.split(os.path.expandvars(re.split(r"\s(?:>>?|\|\|)\s", command)[0]))
        if folder != "." and folder not in words:
            words.append(folder)  # as `args:` of a hook or a line of one's own would
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
        ("plans/housing/strategies/fenmarsh/strategy.yaml", True),
        ("plans/housing/stratc.yaml", True),
        ("notstratc.yaml", False),
        ("docs/strategies.md", False),
        ("strategies/fenmarsh/map.svg", False),
    ],
)
def test_the_hook_wakes_for_the_right_files(path: str, wanted: bool) -> None:
    """The hook has the fields that pre-commit asks for, and runs where a strategy changed."""
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()
    assert bool(re.search(hook["files"], path)) == wanted


def test_the_action_is_one_that_github_takes() -> None:
    """A composite action names the shell of each command, and asks for no input it does not have.

    What a caller typed reaches the shell as a variable, so that no input is run as a command.
    """
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert ("run" in step) == ("shell" in step)
        assert "${{" not in step.get("run", "")
    asked = set(re.findall(r"inputs\.([a-z-]+)", ACTION.read_text(encoding="utf-8")))
    assert asked == set(action["inputs"])
