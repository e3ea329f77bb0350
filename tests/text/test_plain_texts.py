"""Prose without markup is read without a parser, and says the same."""

from hypothesis import given
from hypothesis import strategies as st

from stratc.text.markdown import plain
from stratc.text.resolver import Silent

PIECES = st.sampled_from(
    ["a", "Few ", " of 5", ".", "  ", "\n", "\n\n", "-", "+ ", "1. ", "# ", "(", ")", "“so”", "=",
     "&", "&amp;", "!", ":", "£3", "|", "*", "[", "]", "\\", "•", "\t", "\u00a0", "> ", "a) "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_a_text_says_does_not_depend_on_who_reads_it(text: str) -> None:
    """A text that no parser reads says what it says when a parser reads it."""
    assert plain(text) == plain(text, Silent())
