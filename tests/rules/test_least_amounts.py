"""A sentence with too few amounts for a pattern is not asked, and none is passed over by that."""

import re
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from stratc.rules import arithmetic

# What Python itself makes of a pattern.
PARSER: Any = import_module("re._parser")
SIGN = ord("‹")
JUDGES = {
    f"{module.name}.{name}": judge.asked
    for module in iter_modules(arithmetic.__path__)
    for name, judge in vars(import_module(f"{arithmetic.__name__}.{module.name}")).items()
    if hasattr(judge, "asked")
}


def _needed(items: Any) -> int:
    """How many signs of amounts stand in whatever a parsed pattern finds."""
    count = 0
    for kind, given in items:
        match str(kind):
            case "LITERAL":
                count += given == SIGN
            case "BRANCH":
                count += min(map(_needed, given[1]))
            case "SUBPATTERN":
                count += _needed(given[-1])
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                count += given[0] * _needed(given[2])
            case "ATOMIC_GROUP":
                count += _needed(given)
    return count


@pytest.mark.parametrize("judge", JUDGES)
def test_patterns_need_as_many_amounts_as_is_said(judge: str) -> None:
    """No pattern of a judge finds anything in a sentence of fewer amounts, and one does in one of
    no more."""
    patterns, least = JUDGES[judge]
    parsed = (PARSER.parse(one.pattern, one.flags & ~re.UNICODE) for one in patterns)
    assert max(1, min(map(_needed, parsed))) == least


def test_all_judges_are_met() -> None:
    """Those of all files of arithmetic are among them."""
    assert len(JUDGES) > 30
