"""What holds for any text at all: remarks and never a traceback, each at a real place."""

import random
import re
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stratc.checking import registry
from stratc.crossref import link
from stratc.model import Document, framework, strategy
from stratc.pipeline import Compilation, compile
from stratc.reports import FORMATS, report
from stratc.rules import RULES, check
from stratc.source import CATALOGUE, Diagnostic, Text, in_reading_order
from stratc.work.files import shipped_frameworks
from tests.conftest import real_documents
from tests.rules.catalogue import FRAMEWORKS

CLEAN = (Path(__file__).parent.parent / "rules" / "clean.yaml").read_text(encoding="utf-8")
WORDS = sorted(set(CLEAN.replace(":", " ").replace("-", " ").split()))
PIECES = [*":-[]{}|>&*!%@`'\"#,?\n\t ", "\n  ", "\n- ", ": ", "[=", "[@", "[^", "]", "](", "**"]
PIECES += [
    "??",
    "2026-02-30",
    "2026/25",
    "19%",
    "1 in 0",
    "# stratc: allow ",
    " -- ",
    "\0",
    "é",
    "🙂",
]
PIECES += ["\u2028", "\ufeff", "a: &a\n  b: *a\n", "<br>", "(ZQX)", "\\", "9" * 30, "the the "]
NO_WORDS = [
    "_", "__", "* * *", "[=x]", "[@x]", "[^x]", "[#x]", "[=x] [=x] and [=x].", "`` ``", "<b></b>",
    "<!-- -->", "&nbsp;", "\u00a0", "|", "---", "…", "of", "of of", "[](x)", "![](x)", "“”", "1",
    "?" * 400, "n" * 480, "[=" + "n" * 400 + "]", "a:" * 99, "and [=x] " * 40 + "and", "we " * 300,
]  # fmt: skip
FILES = ("strategy.yaml", "background.yaml", "priorities/a.yaml")
UNHURRIED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def said_of(content: str, name: str = "strategy.yaml") -> tuple[Diagnostic, ...]:
    """What is said of a folder with the clean strategy, in which one file holds this text."""
    texts = {PurePosixPath("strategy.yaml"): Text("strategy.yaml", CLEAN)}
    texts[PurePosixPath(name)] = Text(name, content)
    said: list[Diagnostic] = []
    found = strategy(Document("fenmarsh", texts), said.append)
    said.extend(check(link([found] if found else [], FRAMEWORKS)))
    return in_reading_order(said)


def assert_well_placed(said: tuple[Diagnostic, ...]) -> None:
    """Every remark has a name in the catalogue and a place inside its text; so have its labels."""
    for d in said:
        assert d.rule in CATALOGUE and d.message and "\0" not in d.message
        for span in (d.span, *(label.span for label in d.labels), *(e.span for e in d.edits)):
            lines = span.text.lines
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert (span.line, span.column) <= (span.end_line, span.end_column)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    for format in FORMATS:
        report(format, said)


@UNHURRIED
@given(st.text(max_size=300), st.sampled_from(FILES))
def test_any_characters(content: str, name: str) -> None:
    """Any text at all, as a strategy or a part of one, gives remarks and nothing worse."""
    assert_well_placed(said_of(content, name))


@UNHURRIED
@given(st.lists(st.sampled_from([*PIECES, *WORDS]), max_size=60))
def test_anything_made_of_yaml(pieces: list[str]) -> None:
    """Words and marks of real strategies, in any order, give remarks and nothing worse."""
    assert_well_placed(said_of("".join(pieces)))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The clean strategy with a few pieces cut out, put in, doubled or exchanged."""
    content = CLEAN
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 40)))
        with_ = draw(
            st.one_of(
                st.just(""), st.sampled_from(PIECES), st.sampled_from(WORDS), st.text(max_size=9)
            )
        )
        content = content[:start] + with_ + content[end if draw(st.booleans()) else start :]
    return content


@UNHURRIED
@given(mutated())
def test_a_strategy_with_slips_in_it(content: str) -> None:
    """A strategy in which somebody slipped anywhere gives remarks and nothing worse."""
    assert_well_placed(said_of(content))


@UNHURRIED
@given(st.data())
def test_values_of_any_kind(data: st.DataObject) -> None:
    """A well-formed strategy with odd values in it passes every rule without a traceback."""
    lines = CLEAN.splitlines()
    for number in data.draw(st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=4)):
        key, colon, _ = lines[number].partition(": ")
        value = data.draw(st.lists(st.sampled_from([*PIECES, *WORDS]), min_size=1, max_size=6))
        quoted = " ".join(" ".join(value).split()).replace("'", "''").replace("\0", "")
        if colon:
            lines[number] = f"{key}: '{quoted}'"
    assert_well_placed(said_of("\n".join(lines) + "\n"))


@pytest.mark.parametrize("value", NO_WORDS)
def test_no_word_in_any_field(value: str) -> None:
    """Marks, references or one endless word in every field at once pass every rule."""
    said = said_of(re.sub(r"(?<=[\w-]: )\"?[A-Z].*? .*", f'"{value}"', CLEAN))
    assert_well_placed(said)
    assert all(len(one.message) < 400 for one in said)


def test_order_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, frameworks and rules may come in any order: the remarks are the same."""
    strategies = [found for one in real_documents() if (found := strategy(one, print))]
    frameworks = [made for one in shipped_frameworks() if (made := framework(one, print))]
    rules = list(RULES)
    first = in_reading_order(check(link(strategies, frameworks)))
    shuffle = random.Random(1).shuffle
    for several in (strategies, frameworks, rules):
        shuffle(several)
    monkeypatch.setattr(registry, "RULES", rules)
    assert in_reading_order(check(link(strategies, frameworks))) == first


def test_the_order_of_the_files_of_a_folder_changes_nothing(real: Compilation) -> None:
    """Whichever file of a strategy is met first, the remarks are the same."""
    turned = [
        Document(document.id, dict(reversed(document.texts.items())))
        for document in reversed(real_documents())
    ]
    assert compile(turned, reversed(shipped_frameworks())).said == real.said


def test_compiling_twice_says_the_same(real: Compilation) -> None:
    """The same texts give the same remarks, in the same order."""
    again = compile(real_documents(), shipped_frameworks())
    assert [report("json", c.said) for c in (real, again)] == [report("json", real.said)] * 2
