"""stratc readability: how easily the prose is read, and what is longest in it."""

from collections.abc import Iterator
from typing import Annotated

import typer

from stratc.checking import Passage, passages
from stratc.model import Priority, Section, Strategy, walk
from stratc.pipeline import Compilation
from stratc.reports.readability import Readability, Stretch, as_json, as_text
from stratc.reports.terminal import give
from stratc.text.english import sentences, words
from stratc.text.readability import LONG, MANY, score
from stratc.work.usage import UsageError

from .offers import offering
from .options import Targets, ended, opened

FORMATS = {"text": as_text, "json": as_json}


def readability(
    targets: Targets = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text or json.",
            autocompletion=offering(lambda: FORMATS),
        ),
    ] = "text",
    most: Annotated[
        int, typer.Option("--most", metavar="NUMBER", min=0, help="How many sentences to list.")
    ] = 10,
) -> int:
    """Measure how easily strategies are read: Flesch-Kincaid grade, long sentences, paragraphs.

    The age is the grade and five years: roughly who reads it without trouble. It judges nothing
    and ends with 0, or with 2 where a file cannot be read.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no format “{format}”", f"choose from {', '.join(FORMATS)}")
    project, compiled = opened(targets)
    readings = [
        _reading(strategy, compiled, most)
        for strategy in compiled.library.strategies
        if strategy.id in project.asked
    ]
    give(FORMATS[format](readings))
    return ended(project, 0)


def _reading(strategy: Strategy, compiled: Compilation, most: int) -> Readability:
    prose = [p for p in passages(compiled.library.index(strategy)) if p.prose]
    parts = []
    titled: tuple[Section | Priority, ...] = (
        *strategy.background,
        *strategy.priorities,
        *strategy.sections,
    )
    for element in titled:
        inside = {inner.path for inner in walk(element)}
        texts = [p.plain for p in prose if p.element.path in inside]
        if texts:
            parts.append((element.title, score(texts)))
    sentences = [s for p in prose for s in _sentences(p) if s.length > LONG]
    paragraphs = [s for p in prose for s in _paragraphs(p) if s.length > MANY]
    return Readability(
        strategy.id,
        score(p.plain for p in prose),
        tuple(parts),
        tuple(sorted(sentences, key=lambda s: -s.length)[:most]),
        tuple(sorted(paragraphs, key=lambda s: -s.length)[:most]),
    )


def _sentences(passage: Passage) -> Iterator[Stretch]:
    for sentence in sentences(passage.plain):
        yield _stretch(passage, sentence, len(words(sentence)))


def _paragraphs(passage: Passage) -> Iterator[Stretch]:
    for paragraph in passage.plain.splitlines():
        yield _stretch(passage, paragraph, len(list(sentences(paragraph))))


def _stretch(passage: Passage, text: str, length: int) -> Stretch:
    return Stretch(length, passage.opening(text), " ".join(text.split()[:6]))
