"""What is written reads back as what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.blocks.marks import clean
from stratc.intake import written
from stratc.source import Mapping, Scalar, Text, read

WORDS = st.text(min_size=1).map(clean).map(str.strip).filter(lambda text: text and "\n" not in text)


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
    assert not value.nothing


@pytest.mark.parametrize("word", ["null", "~"])
def test_a_word_that_yaml_takes_for_nothing_is_quoted(word: str) -> None:
    """A heading that is such a word stays a title."""
    assert written({"title": word}) == f'title: "{word}"\n'
