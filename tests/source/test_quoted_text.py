"""A value in quotation marks is read as YAML reads it, and each character keeps its place."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from stratc.source.quoted_text import read_quoted

TEXTS = st.text(st.sampled_from("ab \n\t'\"\\’\u00a0é€😀:#-"), max_size=40)


@given(TEXTS, st.sampled_from(["'", '"']), st.integers(10, 60))
def test_it_says_what_yaml_says(text: str, mark: str, width: int) -> None:
    """Whatever a program writes, folded or escaped, reads as its text, with a place for each."""
    written = yaml.safe_dump(text, default_style=mark, width=width, allow_unicode=width % 2 == 0)
    written = written.rstrip("\n").removesuffix("\n...")
    said, places = read_quoted(written)
    assert said == yaml.safe_load(written) == text
    assert len(places) == len(said) + 1
    assert list(places) == sorted(places)


def test_a_character_is_found_where_it_was_typed() -> None:
    """The place of a word behind escapes is that of its own letters."""
    written = '"Care\\u2019s best\\n\\nNext \\"step\\" here"'
    said, places = read_quoted(written)
    assert said == 'Care’s best\n\nNext "step" here'
    assert written[places[said.index("here")] :].startswith("here")
    assert written[places[said.index("’")] :].startswith("\\u2019")
