"""What must stand in a text for a pattern to find anything there."""

import re

import pytest

from stratc.text import grams
from stratc.text.grams import grams_in, stands_nowhere
from stratc.text.needed import needed


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\bto (?:many|few)\b(?! of)", {"to many", "to few"}),
        (r"\b[Rr]oad(s?) maps?\b", {"road map", "roads map", "road maps", "roads maps"}),
        (r"(?<=[a-z])(?:, ){2,}then", {", , "}),
        (r"\d+ (?:\w+ )?wards|(?<!the )parish", {"wards", "parish"}),
        (r"a\.b{1,3}c?", {"a.b"}),
        (r"(?P<one>\w+) and (?P=one)", {" and "}),
        (r"[a-z]+|lake", set()),
        (r"x*", set()),
    ],
)
def test_a_pattern_says_what_it_cannot_do_without(pattern: str, pieces: set[str]) -> None:
    """Letters that stand together for sure are found, in each of the ways that a pattern has."""
    assert needed(pattern) == pieces


@pytest.mark.parametrize(
    ("pattern", "flags", "here", "not_here"),
    [
        (r"\bmany (?:wards|parishes)\b", 0, "In many wards, we", "In many towns"),
        (r"(?<![\w])mis-?take", re.IGNORECASE, "A Mıstake, a MIſTAKE", "A muddle"),
        (r"\u2013 and|\x41b", 0, "Ab – and", ""),
        (r"(?>ab|a)c", 0, "abc", ""),
        (r"so\ far | as", re.VERBOSE, "so far", ""),
        (r"(a)?(?(1)b|c)", 0, "c", ""),
        (r"(?m)^- (?:a|the)$", 0, "- the\n- a", "- oak"),
        (r"%|“", 0, "12%", "twelve"),
        (r"\b[2-9]\d(?:,\d{3})?", 0, "41,000", "4 of many"),
        (r"\d[.,]\d", 0, "it is ٣.٥ m", "it is 35 m"),
        (r"[a-z]+|lake", 0, "x", ""),
    ],
)
def test_what_is_found_is_never_said_to_stand_nowhere(
    monkeypatch: pytest.MonkeyPatch, pattern: str, flags: int, here: str, not_here: str
) -> None:
    """Whatever a pattern is made of; and where three letters tell it, the pattern is not asked."""
    monkeypatch.setattr(grams, "MANY", 1)
    compiled = re.compile(pattern, flags)
    assert compiled.search(here) and not stands_nowhere(compiled, grams_in(here.lower()))
    assert stands_nowhere(compiled, grams_in(not_here.lower())) == bool(not_here)


def test_a_pattern_is_looked_into_when_it_was_asked_often() -> None:
    """Most patterns of names are asked of a passage or two, which is done sooner."""
    compiled = re.compile("a name of the moment")
    said = [stands_nowhere(compiled, grams_in("quite another")) for _ in range(grams.MANY)]
    assert said == [False] * (grams.MANY - 1) + [True]
