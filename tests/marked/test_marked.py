"""Strategies with `# !rule-name` on the line where the rule must speak; nothing else may."""

import re
from pathlib import Path

import pytest

from stratc.source import Severity
from tests.conftest import Compile

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.yaml")))
def test_each_mark_draws_its_rule_and_nothing_else_does(name: str, compiled: Compile) -> None:
    """Every mistake that must be fixed is named on its line, all of them in one run."""
    content = (FOLDER / name).read_text(encoding="utf-8")
    expected = {
        (number, rule)
        for number, line in enumerate(content.splitlines(), 1)
        for rule in re.findall(r"!([a-z][a-z-]+)", line.partition(" #")[2])
    }
    said = compiled(content).said
    drawn = {(d.span.line, d.rule) for d in said if d.severity is Severity.MUST}
    assert drawn == expected
