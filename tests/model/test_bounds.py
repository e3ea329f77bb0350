"""However many mistakes a file holds, what is told of them can be read, and is told soon."""

import re
from collections import Counter
from time import process_time

import pytest

from stratc.model import ROOT, document
from stratc.rules.arithmetic import counts
from stratc.rules.arithmetic.counts import ANNOUNCED
from stratc.source import Diagnostic, Reading, Say, Text, read_closely, read_on
from stratc.source.recovery import Sense
from tests.conftest import SMALLEST, Compile


def test_thousands_of_unknown_fields_are_one_remark_behind_the_first(compiled: Compile) -> None:
    """The first hundred are told one by one, with what they may mean; the others are counted."""
    many = "".join(f"key-{number}: a\n" for number in range(5_000))
    said = compiled(SMALLEST + many).said
    assert [d.rule for d in said].count("unknown-field") == 100
    (more,) = [d for d in said if d.rule == "too-many-mistakes"]
    assert "4,900 more" in more.message and more.span.text.name == "strategy.yaml"


def test_every_row_may_have_its_mistake(compiled: Compile) -> None:
    """A long table of one and the same mistake is told whole."""
    rows = "".join(f"  - {{id: Body {number}, name: Body}}\n" for number in range(400))
    said = compiled(f"{SMALLEST}bodies:\n{rows}").said
    assert [d.rule for d in said].count("id-shape") == 400
    assert "too-many-mistakes" not in {d.rule for d in said}


MANY = {
    "marks of pieces that nobody repeats": "title: [" + ", ".join(f"&a{n} x" for n in range(9_000)),
    "pieces of their own kind": "title: [" + ", ".join(["!x y"] * 9_000),
    "fields written twice": SMALLEST + "title: x\n" * 9_000,
    "characters that nobody sees": "title: " + "a\x07" * 9_000,
    "letters in one": "title: " + "a\ufb01" * 9_000,
    "words that are no values": "title: [" + ", ".join(["=a"] * 9_000),
}


@pytest.mark.parametrize("what", MANY)
def test_thousands_of_slips_end_with_a_word_about_the_others(what: str) -> None:
    """Whatever is wrong nine thousand times in a file is told a thousand times at most."""
    said: list[Diagnostic] = []
    closed = "]" * MANY[what].count("[")
    read_on(Text(ROOT, MANY[what] + closed), said.append)
    assert len(said) <= 1_001
    assert "too-many-slips" in {d.rule for d in said} or len(said) < 100


@pytest.mark.parametrize("mark", ["*a", "-", "&", ": ", "a: b: ", "[{", "'"])
def test_a_line_of_marks_is_refused_soon_and_in_few_words(mark: str) -> None:
    """A slip is looked for in its beginning, and not for each way to divide it."""
    said: list[Diagnostic] = []
    began = process_time()
    read_on(Text(ROOT, mark * (100_000 // len(mark))), said.append)
    assert process_time() - began < 10  # takes 0.3; not linear, it takes minutes
    assert said and all(len(told) < 500 for d in said for told in (d.message, *d.hints))


def test_pieces_that_are_not_there_are_told_once_a_line() -> None:
    """The remark is of the whole rest of the line: one for each would be the square of it."""
    said: list[Diagnostic] = []
    read_on(Text(ROOT, "title: [" + ", ".join(["*a"] * 9_000) + "]\nareas: *b\n"), said.append)
    assert [d.span.line for d in said if d.rule == "unknown-alias"] == [1, 2]


def test_an_element_is_named_by_the_beginning_of_a_long_title(compiled: Compile) -> None:
    """Its name would be longer than the remark."""
    said = compiled(f"title: {'long ' * 1_000}\n").said
    assert said and all(len(d.message) < 200 for d in said)


def test_a_slip_is_not_looked_for_behind_a_thousand_mistakes(
    compiled: Compile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large file that is all wrong is read once, not once for each way to mend it."""
    readings = 0

    def watched(text: Text, reading: Reading, say: Say, judge: Sense) -> Reading:
        nonlocal readings
        readings += 1
        return read_closely(text, reading, say, judge)

    monkeypatch.setattr(document, "read_closely", watched)
    said = compiled(SMALLEST + "notes: [" + ", ".join(["[]"] * 5_000) + "]\n").said
    assert "too-many-mistakes" in {d.rule for d in said}
    assert readings == 0
    compiled(SMALLEST + "notes: []\nnote: a\n")
    assert readings == 1


WRONG = {
    "a bracket that is never closed": "title: [\n",
    "a field that nobody knows": SMALLEST + "colour: blue\n",
    "a text that was moved by two spaces": SMALLEST + "bodies:\n  - id: a\n  name: A\n",
}


@pytest.mark.parametrize("what", WRONG)
def test_each_text_is_read_once(
    compiled: Compile, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A slip behind mistakes of shape is looked for in what was read, as typed and as mended."""
    readings: Counter[str] = Counter()

    def watched(text: Text, say: Say, judge: Sense) -> Reading:
        if text.name == ROOT:  # and none of the frameworks, which are read once a process
            readings[text.content] += 1
        return read_on(text, say, judge)

    monkeypatch.setattr(document, "read_on", watched)
    assert compiled(WRONG[what]).said
    assert readings[WRONG[what]] == 1 and set(readings.values()) == {1}


SLIPS = {
    "a thousand signs of direction": SMALLEST + "introduction: |\n  " + "a&#8238;" * 2_000 + "\n",
    "a tab on each of many lines": SMALLEST + "bodies:\n" + "\tid: b\n" * 21_000,
}


@pytest.mark.parametrize("what", SLIPS)
def test_what_reading_gave_up_is_not_read_again_as_it_may_be_meant(
    compiled: Compile, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """With the first slips mended it would be given up again, behind the next ones."""
    readings: set[int] = set()

    def watched(text: Text, say: Say, judge: Sense) -> Reading:
        if text.name == ROOT:
            readings.add(hash(text.content))
        return read_on(text, say, judge)

    monkeypatch.setattr(document, "read_on", watched)
    assert any(d.rule != "too-many-slips" and d.edits for d in compiled(SLIPS[what]).said)
    assert readings == {hash(SLIPS[what])}


def test_a_long_table_in_a_text_takes_no_longer_than_its_rows(compiled: Compile) -> None:
    """Each line is looked at a few times, however many stand above it."""
    looked: list[int] = []

    class Watched:
        def search(self, text: str) -> re.Match[str] | None:
            looked.append(len(text))
            return ANNOUNCED.search(text)

    rows = "  | homes | 5 |\n" * 1_000
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "ANNOUNCED", Watched())
        compiled(f"{SMALLEST}introduction: |\n  | what | many |\n  | - | - |\n{rows}")
    assert sum(looked) < 100_000
