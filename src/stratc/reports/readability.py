"""How easily a strategy is read, told to a person or a machine. It never fails anything."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from stratc.source import Span
from stratc.text.readability import LONG, MANY, Score


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence or paragraph that is long: its length, its place, its first words."""

    length: int
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Readability:
    """What one strategy measures, part by part, and what is longest in it."""

    strategy: str
    whole: Score
    parts: tuple[tuple[str, Score], ...]
    sentences: tuple[Stretch, ...]
    paragraphs: tuple[Stretch, ...]


def as_text(readings: Iterable[Readability]) -> str:
    """A table for each strategy, then its longest sentences and paragraphs with their places."""
    return "\n".join(_told(reading) for reading in readings)


def as_json(readings: Iterable[Readability]) -> str:
    """The same for other programs."""
    found = [
        {
            "strategy": reading.strategy,
            **_measures(reading.whole),
            "parts": [{"title": title, **_measures(score)} for title, score in reading.parts],
            "long-sentences": [_place(stretch) for stretch in reading.sentences],
            "long-paragraphs": [_place(stretch) for stretch in reading.paragraphs],
        }
        for reading in readings
    ]
    return json.dumps({"version": 1, "strategies": found}, ensure_ascii=False, indent=2) + "\n"


def _told(reading: Readability) -> str:
    rows = [("the whole", reading.whole), *reading.parts]
    width = min(max(len(title) for title, _ in rows), 44)
    lines = [reading.strategy, f"  {'':{width}}  grade  age  words a sentence  over {LONG} words"]
    lines += [
        f"  {title[:width]:{width}}  {score.grade:5.1f}  {score.age:3}"
        f"  {score.words_a_sentence:16.1f}  {score.long_share:13.0%}"
        for title, score in rows
    ]
    if reading.sentences:
        lines += ["", "  longest sentences"]
        lines += [f"    {s.length:3} words  {s.span}  {s.words} …" for s in reading.sentences]
    if reading.paragraphs:
        lines += ["", f"  paragraphs of more than {MANY} sentences"]
        lines += [f"    {s.length:3} sentences  {s.span}  {s.words} …" for s in reading.paragraphs]
    return "\n".join(lines) + "\n"


def _measures(score: Score) -> dict[str, float | int]:
    return {
        "grade": round(score.grade, 1),
        "age": score.age,
        "sentences": score.sentences,
        "words": score.words,
        "words-a-sentence": round(score.words_a_sentence, 1),
        "long-share": round(score.long_share, 3),
    }


def _place(stretch: Stretch) -> dict[str, str | int]:
    return {
        "length": stretch.length,
        "path": stretch.span.text.name,
        "line": stretch.span.line,
        "column": stretch.span.column,
        "words": stretch.words,
    }
