"""What must stand in a text for a pattern to find anything there."""

import pytest

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
