"""Counts in the text against what there is."""

import pytest

from .catalogue import places

TWO = "priorities:\n  - id: a\n    title: Care\n  - id: b\n    title: Supply\n"


def _text(*lines: str) -> str:
    inside = "".join(f"      {line}".rstrip() + "\n" for line in lines)
    return f"background:\n  - title: Now\n    text: |\n{inside}{TWO}"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We have six priorities.", ["six priorities"]),
        ("We have two key strategic priorities.", []),
        ("The national strategy has three priorities.", []),
        ("Partners agreed on 3 other priorities.", []),
        ("We met six partners with priorities.", []),
        ("Prevention came first, and we have six priorities.", ["six priorities"]),
        ("Unlike the national plan, our six priorities are local.", ["six priorities"]),
        ("We begin with the first six priorities.", []),
        ("These are six of the three priorities.", []),
    ],
)
def test_only_our_own_things_are_counted(words: str, found: list[str]) -> None:
    """Sentences about somebody else's priorities are left alone."""
    assert places(_text(words), "count-that-differs") == found


def test_a_list_has_as_many_entries_as_announced() -> None:
    """Nested entries are not counted, and a wrapped line is no entry."""
    rule = "list-shorter-than-announced"
    good = ("We work in two areas:", "", "- Care", "  - at home", "- Supply, which", "  we cut")
    assert not places(_text(*good), rule)
    assert places(_text("We work in these", "three areas:", "", "- Care", "- Supply"), rule) == [
        "three"
    ]


def test_a_list_that_is_announced_is_not_also_counted() -> None:
    """Three priorities of somebody else may be listed; the list itself is the proof."""
    text = _text("The three priorities are:", "", "- One", "- Two", "- Three")
    assert not places(text, "count-that-differs")
    assert not places(text, "list-shorter-than-announced")
