"""Marks and lines that are good YAML and were not meant: `?`, brackets, commas, words read on."""

import pytest

from stratc.source import apply

from .test_pastes import HEAD, mended, said_of


@pytest.mark.parametrize("above", ["title: Homes\n", "    name: Saltby Council\n", "areas:\n"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_question_mark_alone_is_told_and_nothing_below_it_is_lost(
    above: str, indent: str
) -> None:
    """YAML begins a name of several lines at it; read without it, the file has no other mistake."""
    (said,) = said_of(HEAD.replace(above, f"{above}{indent}?\n", 1))
    assert "holds nothing but “?”" in said.message
    assert mended(said).split() == HEAD.split()


def test_a_question_mark_inside_a_text_is_part_of_it() -> None:
    """What a text of several lines holds is the author's own."""
    assert said_of(f"{HEAD}    summary: |\n      Why\n      ?\n") == []


@pytest.mark.parametrize("mark", ["}", " }", "]", " ]"])
@pytest.mark.parametrize("line", ["title: Homes", "    name: Saltby Council", "  - Wend"])
def test_a_bracket_that_closes_nothing_is_taken_off(line: str, mark: str) -> None:
    """A bracket left at the end of a value would be printed with it."""
    (said,) = said_of(HEAD.replace(f"{line}\n", f"{line}{mark}\n", 1))
    assert (said.rule, mended(said)) == ("bracket-too-many", HEAD)


@pytest.mark.parametrize("mark", ["!", "@", "%", ",", "`", "[", "|"])
def test_a_mark_before_the_name_of_a_field_is_one_too_many(mark: str) -> None:
    """It is no note to oneself, and no entry of a list: the name behind it is that of a field."""
    (said,) = said_of(
        HEAD.replace("    name: Saltby Council\n", f"    {mark}name: Saltby Council\n", 1)
    )
    assert "one mark too many" in said.message
    assert mended(said) == HEAD


@pytest.mark.parametrize("value", ["Homes [all]", "Homes (all}", "{Homes}", "'Homes]'"])
def test_a_bracket_with_its_pair_or_in_quotes_stays(value: str) -> None:
    """What is opened, and what stands in quotes, is no leftover."""
    said = said_of(HEAD.replace("title: Homes\n", f"title: {value}\n", 1))
    assert "bracket-too-many" not in [one.rule for one in said]


@pytest.mark.parametrize(
    ("after", "words", "field"),
    [
        ("    name: Saltby Council\n", "ask Jo about this", ""),
        ("    title: Homes\n", "summary - cold ones", "write `summary: cold ones`"),
        ("  - Wend\n", "(the old parish)", ""),
        ("title: Homes\n", "in all of Saltby", ""),
    ],
)
def test_a_line_that_is_read_on_with_the_one_above_is_told(
    after: str, words: str, field: str
) -> None:
    """A note without its `#` would be printed as the end of the value above it."""
    (said,) = said_of(HEAD.replace(after, f"{after}      {words}\n", 1))
    assert (said.rule, said.span.written) == ("words-read-on", words)
    assert said.hints[0].startswith(field or "write it on the line above")
    assert f"`# {words}`" in said.hints[-1]


@pytest.mark.parametrize("field", ["title: More", "bonus: |\n        all of it"])
def test_a_field_that_stands_as_far_right_as_a_text_is_told(field: str) -> None:
    """Behind a bar it is printed as words; one that only a text would hold is left alone."""
    text = "    summary: |\n      Homes are cold.\n      {}\n"
    (said,) = said_of(HEAD + text.format(field))
    line = field.partition("\n")[0]
    assert (said.rule, said.span.written) == ("field-behind-bar", line)
    assert "give it 4 spaces at the start, as `summary:` has" in said.hints[0]
    assert said_of(HEAD + text.format("bonus: all of it")) == []
    assert said_of(HEAD + text.format(f"{field}\n      And dear.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "    summary: Homes are cold.\n      They are dear too.\n",
        "    summary: Homes in Saltby and in Wend are cold in every winter,\n      and dear.\n",
        "    summary: >\n      Homes\n      are cold.\n",
        '    summary: "Homes\n      are cold."\n',
    ],
)
def test_a_text_that_is_wrapped_is_left_alone(text: str) -> None:
    """A new sentence, a full line, and text under a bar or in quotes are how texts are wrapped."""
    assert said_of(HEAD + text) == []


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ("areas: [\n  Saltby,\n  Wend\n", "areas: [\n  Saltby,\n  Wend]\n"),
        ("areas: [\n  Saltby\n  Wend\n", "areas: [\n  Saltby,\n  Wend]\n"),
        ("areas: [Saltby,\n  Wend\n", "areas: [Saltby,\n  Wend]\n"),
        ("areas: [Saltby, Wend\n", "areas: [Saltby, Wend]\n"),
        ("areas: [\n  - Saltby\n  - Wend\n", "areas:\n  - Saltby\n  - Wend\n"),
    ],
)
def test_an_opened_bracket_is_closed_behind_its_last_name(written: str, closed: str) -> None:
    """Names on lines of their own stay in the bracket; entries with hyphens need none."""
    plain = "areas:\n  - Saltby\n  - Wend\n"
    (said,) = said_of(HEAD.replace(plain, written))
    assert mended(said) == HEAD.replace(plain, closed)
    assert said_of(apply(said.span.text, said.edits).content) == []


def test_a_bracket_alone_is_no_words_to_be_quoted() -> None:
    """A lone bracket is left over, and is not made the value by quotation marks."""
    said = said_of(f"{HEAD}    summary: [\n")
    assert [one.hints[0] for one in said] == ["write `summary:`"]
