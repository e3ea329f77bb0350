"""The catalogue as a whole: every page is complete, and its examples are true."""

import re
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from stratc.model import Document
from stratc.pipeline import compile
from stratc.rules import RULES
from stratc.source import CatalogueEntry, Diagnostic, Text
from stratc.work.files import shipped_frameworks

from .catalogue import drawn, example, with_examples

CLEAN = Path(__file__).parent / "clean.yaml"
# An example that shows one thing leaves others out: no lead, no source, no date. The rules about
# what is absent say so in their names, and only their own examples are held to silence.
ABSENT = re.compile(r"-without-(?!reason|evidence|successor|list|year)")
WIDEST = 80


def _named(entry: CatalogueEntry) -> str:
    return entry.name


@pytest.mark.parametrize("entry", RULES, ids=_named)
def test_every_page_is_complete(entry: CatalogueEntry) -> None:
    """A rule's page has one first sentence, why it matters, both examples, when to ignore it."""
    first, blank, *rest = entry.page.splitlines()
    assert first.endswith((".", "?")) and blank == "" and rest
    prose = entry.page.split("\nFlagged:", 1)[0].split("\n\n", 1)[1]
    assert len(prose.split()) > 8, "say what it finds and why it matters"
    assert example(entry, "Flagged") and example(entry, "Better")
    assert "When to ignore it:" in entry.page


@pytest.mark.parametrize("entry", with_examples(), ids=_named)
def test_the_flagged_example_draws_this_rule_alone(entry: CatalogueEntry) -> None:
    """The flagged example draws its rule, at a narrow place of its own, and nothing else."""
    written = example(entry, "Flagged")
    assert written
    found = drawn(written)
    names = {remark.rule for remark in found.said if not _passed_over(remark, entry)}
    assert names == {entry.name}
    for remark in found.said:
        if remark.rule == entry.name:
            assert remark.span.line >= found.first_line, "it stands outside the example"
            assert remark.span.line == remark.span.end_line, "it takes more than a line"
            assert 0 < len(remark.span.written) <= WIDEST
            assert remark.severity == entry.severity


@pytest.mark.parametrize("entry", with_examples(), ids=_named)
def test_the_better_example_draws_nothing(entry: CatalogueEntry) -> None:
    """What a page recommends draws neither its own rule nor another one."""
    written = example(entry, "Better")
    if written is None:
        pytest.skip("a remark of a reader may have one example")
    said = [remark for remark in drawn(written).said if not _passed_over(remark, entry)]
    assert [(remark.rule, remark.message) for remark in said] == []


def test_the_clean_sample_is_clean() -> None:
    """No rule has anything to say about a strategy with nothing wrong in it."""
    text = Text("strategy.yaml", CLEAN.read_text(encoding="utf-8"))
    document = Document("clean", {PurePosixPath("strategy.yaml"): text})
    said = compile([document], shipped_frameworks(), date(2026, 9, 1)).said
    assert [(str(remark.span), remark.rule, remark.message) for remark in said] == []


def test_names_say_one_thing_each() -> None:
    """A rule's name is made of small letters and hyphens, and no rule is listed twice."""
    names = [entry.name for entry in RULES]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


def _passed_over(remark: Diagnostic, entry: CatalogueEntry) -> bool:
    return remark.rule != entry.name and bool(ABSENT.search(remark.rule))
