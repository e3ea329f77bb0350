"""What is written reads back as what was meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stratc.intake import written
from stratc.source import Mapping, Scalar, Text, read

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(
    lambda t: t.strip() == t and not any(c in t for c in "\u2028\u2029\x85\ufeff")
)


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_any_words_read_back(lines: list[str]) -> None:
    """Whatever words a document holds, the file gives them back."""
    text = "\n".join(lines)
    said: list[object] = []
    found = read(Text("a", written({"title": text, "list": [{"a": text}]})), said.append)
    assert isinstance(found, Mapping)
    value = found.values["title"]
    assert isinstance(value, Scalar)
    assert value.text.rstrip("\n") == text
