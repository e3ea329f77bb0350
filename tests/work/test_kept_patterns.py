"""Patterns that are kept between runs find what they would find if they were compiled again."""

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from stratc.work import kept_patterns
from stratc.work.kept_patterns import KeptPatterns

PATTERNS = [
    (r"(?P<when>by|in) (?P<year>20\d\d)(?!\d)", re.IGNORECASE),
    (r"(?i:Council)(?<=l)\b|[^\W\d_]{2,}+’s", 0),
    (r"^(\w+), (\w+)?$ # two", re.MULTILINE | re.VERBOSE),
    (r"[а-яёÀ-ÿ]+(?:-[a-z]+)*", re.IGNORECASE),
]
TEXT = "In 2027 or by 2031 the Council’s plan\ndrugs, alcohol\nÉlan-vital, Вода"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Python keeps modules here, and few patterns are worth keeping."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept_patterns, "FEW", 1)
    place = Path(KeptPatterns("test").file)
    place.parent.mkdir(parents=True)
    return place


def made() -> list[re.Pattern[str]]:
    """The patterns as a run makes them."""
    re.purge()
    with KeptPatterns("test").used():
        return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def test_a_kept_pattern_is_what_python_makes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of text, flags and groups all is the same, and nothing is read again to make it."""
    first = made()
    with monkeypatch.context() as context:
        context.setattr(import_module("re._parser"), "parse", None)
        again = made()
    re.purge()
    for one, other, (pattern, flags) in zip(first, again, PATTERNS, strict=True):
        usual = re.compile(pattern, flags)
        assert one == other == usual and usual.groupindex == other.groupindex
        found, wanted = list(other.finditer(TEXT)), list(usual.finditer(TEXT))
        assert [(it.span(), it.groupdict()) for it in found] == [
            (it.span(), it.groupdict()) for it in wanted
        ]


@pytest.mark.parametrize("how", ["cut off", "spoilt", "of another Python", "not there"])
def test_what_cannot_be_trusted_counts_as_none(
    place: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """The patterns are compiled as if nothing had been kept."""
    before = made()
    told = place.read_bytes()
    if how == "cut off":
        place.write_bytes(told[:-20])
    elif how == "spoilt":
        place.write_bytes(told[:40] + b"?" + told[41:])
    elif how == "of another Python":
        monkeypatch.setattr(sys, "version", "3.99")
    else:
        place.unlink()
    assert KeptPatterns("test").known == {} and made() == before


def test_nothing_is_kept_where_python_keeps_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor where nothing may be written, of which nobody is told; and `re` is as it was."""
    usual = re._compiler.compile  # type: ignore[attr-defined]
    with monkeypatch.context() as context:
        context.setattr(sys, "dont_write_bytecode", True)
        assert len(made()) == len(PATTERNS) and not place.exists()
    place.parent.rmdir()
    assert len(made()) == len(PATTERNS) and not place.exists()
    assert re._compiler.compile is usual  # type: ignore[attr-defined]


def test_in_a_python_that_nobody_looked_at_all_is_compiled(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is inside `re` may be another there."""
    monkeypatch.setattr(kept_patterns, "KNOWN_PYTHONS", ((3, 1), (3, 2)))
    assert len(made()) == len(PATTERNS) and not place.exists()
