"""What a paste or a half-deleted file leaves behind: bars, notes, tables, bullets, odd colons."""

from pathlib import PurePosixPath

import pytest
import yaml

from stratc.model import ROOT, Document, strategy
from stratc.source import Diagnostic, Text, apply

HEAD = (
    "title: Homes\nareas:\n  - Saltby\n  - Wend\nperiod: 2026/2031\nstatus: draft\nbodies:\n"
    "  - id: council\n    name: Saltby Council\npriorities:\n  - id: homes\n    title: Homes\n"
)


def said_of(text: str) -> list[Diagnostic]:
    said: list[Diagnostic] = []
    strategy(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}), said.append)
    return said


def mended(said: Diagnostic) -> str:
    return apply(said.span.text, said.edits).content


TEXTS = {
    "paragraphs": "    summary:\n      Homes are cold.\n\n      They are dear too.\n",
    "points": "    summary:\n      Homes are\n      - cold\n      - dear\n",
    "points alone": "    summary:\n      - cold\n      - dear\n",
    "a colon": "    summary:\n      Homes are cold.\n\n      Our aim: a warm home.\n",
    "beside its field": "    summary: Homes are cold.\n      They are dear.\n\n      Both.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_without_its_bar_gets_one(name: str) -> None:
    """Paragraphs and points are kept apart by the bar that the one remark writes."""
    (said,) = said_of(HEAD + TEXTS[name])
    assert "bar" in said.hints[0] and said.span.line in (13, 14)
    assert ":" not in said.message.replace("`summary:`", "")
    new = mended(said)
    assert "summary: |\n" in new and said_of(new) == []


@pytest.mark.parametrize("words", ["Homes are cold.\n      They are dear.\n", "Homes.\n"])
def test_a_sentence_over_two_lines_needs_no_bar(words: str) -> None:
    """One paragraph that is wrapped reads the same without a bar, and nothing is said."""
    assert said_of(f"{HEAD}    summary:\n      {words}") == []


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("    title: Homes\n", "    title： Homes\n", "colon-missing"),
        ("    title: Homes\n", "    title = Homes\n", "colon-missing"),
        ("    title: Homes\n", "    title - Homes\n", "colon-missing"),
        ("  - id: homes\n", "  - id：homes\n", "colon-missing"),
        ("areas:\n", "> areas:\n", "slip"),
        ("bodies:\n  - id: council\n", "> bodies:\n>   - id: council\n", "slip"),
        ("    name: Saltby", "    name\tSaltby", "colon-missing"),
        ("  - id: council\n", "  1. id: council\n", "slip"),
        ("  - id: council\n", "  •\tid: council\n", "slip"),
        ("  - id: council\n", '  - "id": "council",\n', "slip"),
        ("    title: Homes\n", '    "title": "Homes",\n', "slip"),
        ("priorities:\n", "priorities: {\n", "slip"),
        ("bodies:\n", "    :\nbodies:\n", "lone-mark"),
        ("bodies:\n", "```yaml\nbodies:\n", "lone-mark"),
        ("bodies:\n", "=====\nbodies:\n", "lone-mark"),
        ("  - Wend\n", "  • Wend\n", "slip"),
        ("bodies:\n", "ask Jo about this\nbodies:\n", "loose-words"),
        ("    name: Saltby", "    ask Jo\n    name: Saltby", "loose-words"),
        ("bodies:\n", "Dear all\nplease add this\nbodies:\n", "loose-words"),
        ("bodies:\n", "Action\tLead\nBuild\tCouncil\nbodies:\n", "table-pasted"),
        ("bodies:\n", "| Action | Lead |\n| Build | Council |\nbodies:\n", "table-pasted"),
    ],
)
def test_what_a_paste_leaves_is_told_on_its_line(before: str, after: str, rule: str) -> None:
    """The one remark stands where the paste does, and its change leaves nothing to fix."""
    text = HEAD.replace(before, after)
    (said,) = said_of(text)
    line = HEAD[: HEAD.index(before)].count("\n") + 1
    assert (said.rule, abs(said.span.line - line) <= 1) == (rule, True)
    assert said_of(mended(said)) == []


@pytest.mark.parametrize("line", ['"title": Homes', "title: 1. Homes", 'title: "Homes,"'])
def test_what_reads_the_same_as_it_is_stays(line: str) -> None:
    """A name in quotes is YAML, and a number or a comma in a value is the author's."""
    assert said_of(HEAD.replace("    title: Homes", f"    {line}")) == []


def test_a_bullet_for_the_first_hyphen_is_told() -> None:
    """A list of one entry with a bullet is a list, and no value that begins with a sign."""
    (said,) = said_of(HEAD.replace("  - Saltby\n  - Wend\n", "  • Saltby\n"))
    assert said.hints == ("write `- Saltby`",)
    assert said_of(mended(said)) == []


def test_a_file_without_its_beginning_is_called_so() -> None:
    """Where the first half was deleted, one remark says it in place of many about its lines."""
    (said,) = said_of(HEAD[HEAD.index("    name: Saltby") :])
    assert (said.rule, said.span.line) == ("beginning-missing", 1)


def test_a_capital_word_that_is_no_field_may_be_a_note() -> None:
    """`TODO:` on a line of its own is taken for a note that has lost its `#`."""
    (said,) = said_of(HEAD.replace("bodies:\n", "TODO: ask Jo\nbodies:\n"))
    assert said.hints == ("begin the line with `# ` if it is a note to yourself",)


def test_a_hint_in_words_says_what_its_change_does() -> None:
    """A mark too many is deleted, and a line that moves is told how far; both can be followed."""
    (said,) = said_of(HEAD.replace("    title: Homes", "    !title: Homes"))
    assert said.hints == ("delete it",) and mended(said) == HEAD
    (moved,) = said_of(HEAD.replace("  - Wend\n", "Wend\n"))
    assert moved.hints == ("write `- Wend`, with 2 spaces before it",)
    assert said_of(mended(moved)) == []


def test_an_entry_with_nothing_in_it_is_deleted_or_filled() -> None:
    """A lone hyphen in a list of groups is not given an empty name."""
    said = said_of(HEAD.replace("priorities:", "  -\npriorities:"))
    assert said[0].hints[0].startswith("delete this hyphen")


@pytest.mark.parametrize(
    "written",
    [
        "Homes are cold.\n\nThey are dear: too dear.",
        "Homes are:\n- cold\n- dear",
        "Homes are: cold.\n\n1. One\n2. Two\n\nBoth.\n",
    ],
)
def test_a_text_that_a_program_wrote_needs_no_bar(written: str) -> None:
    """What YAML keeps apart itself is kept: writers put a blank line more than there was."""
    field = yaml.safe_dump({"summary": written}, width=40, default_style="'")
    lines = "".join(f"    {line}".rstrip() + "\n" for line in field.splitlines())
    assert not said_of(HEAD + lines.replace("'summary'", "summary"))


def test_one_blank_line_in_quotes_keeps_nothing_apart() -> None:
    """An author who types one means a paragraph, and YAML makes it the same as the line above."""
    (said,) = said_of(HEAD + '    summary: "Homes are cold.\n\n      They are dear."\n')
    assert said.rule == "bar-missing"


@pytest.mark.parametrize("mark", ["• ", "1. ", "· "])
def test_points_below_a_sentence_need_its_bar(mark: str) -> None:
    """Points pasted below a sentence on the line of its field belong to it, and are no note."""
    (said,) = said_of(HEAD + f"    summary: We begin here.\n    {mark}Homes\n    {mark}Halls\n")
    assert said.rule == "loose-words" and not said.edits
    assert said.hints[0].startswith("write `summary: |`, and below it")
