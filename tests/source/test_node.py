"""YAML as written: values stay text, places are people's, nothing raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.source import Diagnostic, Mapping, Node, Scalar, Sequence, Text, read


def reading(content: str) -> tuple[Node | None, list[Diagnostic]]:
    said: list[Diagnostic] = []
    return read(Text("f.yaml", content), said.append), said


@pytest.mark.parametrize("written", ["no", "010", "1.10", "2030-01-01", "22:30", "~", "0x1F"])
def test_a_value_is_never_turned_into_something_else(written: str) -> None:
    """What an author types is what the field reads."""
    node, said = reading(f"a: {written}\n")
    assert not said
    assert isinstance(node, Mapping)
    value = node.values["a"]
    assert isinstance(value, Scalar)
    assert value.text == written


def test_lines_and_columns_count_from_one() -> None:
    """A place is what an editor shows at the foot of its window."""
    node, _ = reading("a: 1\nlist:\n  - x: hello\n")
    assert isinstance(node, Mapping)
    items = node.values["list"]
    assert isinstance(items, Sequence)
    inner = items.items[0]
    assert isinstance(inner, Mapping)
    span = inner.values["x"].span
    assert (span.line, span.column, span.end_line, span.end_column) == (3, 8, 3, 13)
    assert span.written == "hello"


def test_a_block_ends_at_its_last_word() -> None:
    """The blank lines after a block of prose belong to nobody."""
    node, _ = reading("text: |\n  One.\n\n  Two.\n\n\nnext: 1\n")
    assert isinstance(node, Mapping)
    span = node.values["text"].span
    assert (span.line, span.end_line, span.end_column) == (1, 4, 7)


MISTAKES = {
    "a:\n\tb: 1\n": ("tab-indent", 2, 1),
    "a: 1\nb: 2\na: 3\n": ("field-written-twice", 3, 1),
    "a: [first words, and second]\n": ("words-in-brackets", 1, 18),
    "a: {b: c, and more}\n": ("field-without-value", 1, 11),
    "a: {b: c, d}\n": ("field-without-value", 1, 11),
    "a: 5: 6\n": ("quotes-needed", 1, 4),
    "a: @home\n": ("quotes-needed", 1, 4),
    "a: %5\n": ("quotes-needed", 1, 4),
    "a: 'open\nb: 1\n": ("quote-not-closed", 1, 4),
    "a: *bold\n": ("unknown-alias", 1, 4),
    "&a [*a]\n": ("alias-inside-itself", 1, 5),
    "a: !x y\n": ("unknown-tag", 1, 4),
    "a: 1\n---\nb: 2\n": ("second-document", 2, 1),
    "": ("empty-file", 1, 1),
    "a: \x01\n": ("strange-character", 1, 4),
    "a: b &#8238;c\n": ("strange-character", 1, 6),
    "a: |\n  b &lrm; c\n": ("strange-character", 2, 5),
    'a: "b &#x0; c"\n': ("strange-character", 1, 7),
    "a: b&ZeroWidthSpace;c\n": ("strange-character", 1, 5),
    "a: b &#155;c\n": ("strange-character", 1, 6),
    "a: b\u061cc\n": ("strange-character", 1, 5),
    "a: b\ufe0fc\n": ("strange-character", 1, 5),
    'a: "b\\u2800c"\n': ("strange-character", 1, 6),
    "a: \U0001f600 b\u200dc\n": ("strange-character", 1, 7),
    "[a, b]: 1\n": ("field-name-not-a-word", 1, 1),
    "a: " + "[" * 80 + "]" * 80 + "\n": ("too-deep", 1, 53),
}


@pytest.mark.parametrize("content", MISTAKES)
def test_a_mistake_is_named_at_its_place(content: str) -> None:
    """Each mistake of YAML draws its own remark, where the author would retype."""
    rule, line, column = MISTAKES[content]
    _, said = reading(content)
    first = said[0]
    assert (first.rule, first.span.line, first.span.column) == (rule, line, column)
    assert all(d.hints for d in said)


@pytest.mark.parametrize("content", ["a: 1\n...\nb: 2\n", "%x\na: 1\n"])
def test_words_outside_a_document_are_told_in_plain_words(content: str) -> None:
    """What ends or begins a document for YAML is named as it is typed."""
    _, said = reading(content)
    assert not [d for d in said if "<document start>" in d.message]
    assert [d for d in said if "...`, or begins with `%`" in "".join(d.hints)]


@pytest.mark.parametrize("sign", ["\u2764\ufe0f", "\U0001f469\u200d\u2695\ufe0f", "1\ufe0f\u20e3"])
def test_what_joins_a_picture_belongs_to_it(sign: str) -> None:
    """Pictures are made of several characters, some of which print nothing by themselves."""
    _, said = reading(f"a: our {sign} plan\n")
    assert said == []


@pytest.mark.usefixtures("bounded")
def test_repeats_cannot_explode() -> None:
    """A few lines that stand for millions of values are refused, and quickly."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    _, said = reading("\n".join(lines))
    assert [d.rule for d in said] == ["too-many-repeats"]


def test_every_line_with_a_tab_is_named() -> None:
    """One run tells about all the tabs of a file."""
    _, said = reading("a:\n\tb: 1\n\tc: 2\n")
    assert [d.span.line for d in said] == [2, 3]


@given(st.text(alphabet=st.sampled_from(list("ab:-[]{}&*!|>'\"%@#?, \n\t\x85\x00é\U0001f600"))))
def test_any_text_at_all_gives_remarks(content: str) -> None:
    """No text makes reading fail, and every place lies inside its text."""
    _, said = reading(content)
    for d in said:
        lines = d.span.text.lines
        assert 1 <= d.span.line <= d.span.end_line <= len(lines) + 1
        assert 1 <= d.span.column <= len(d.span.text.line(d.span.line)) + 2


def test_a_mark_that_nothing_repeats_is_told() -> None:
    """“&home …” at the start of words would not be printed; one that is repeated is a mark."""
    _, said = reading("text: &home delivery of books\n")
    assert [one.rule for one in said] == ["words-after-and"]
    assert said[0].edits[0].replacement == '"&home delivery of books"'
    assert not reading("one: &home delivery\ntwo: *home\n")[1]
