"""Rules about passages that say the same again."""

import re
from collections.abc import Iterator
from dataclasses import replace

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.model.actions import OwnCell
from stratc.source import Diagnostic, Label, Scalar, Span, inside

from .meaning import is_promise

IN_A_ROW = 14
SHOWN = 5
PASTED = 4
LABELLED = re.compile(r"\*\*[^*\n]{2,60}:\*\*\s")
"""“**Under:** Warm homes”: what a cell of a plan says, and other rows may say as well."""
LONG = 8  # a sentence of so many words is hardly written twice by chance


@rule(CONSIDER, english=True)
def passage_said_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A sentence that stands word for word in two places.

    It finds lines that were pasted twice, sentences of eight words or more in running text, and in
    promises that repeat running text, and fourteen words in a row that stand in two sentences of
    the running text. Several sentences of one place are told once.

    Readers think they have lost their place. What matters can be said once and referred to.

    Flagged:
        introduction: Help is near for everybody who lives or works in Fenmarsh.
        background:
          - title: Now
            text: Help is near for everybody who lives or works in Fenmarsh. It is free.

    Better:
        …
            text: It is free.

    When to ignore it: where the parts of the document are also printed by themselves.
    """
    first: dict[str, tuple[Passage, str]] = {}
    runs: dict[str, tuple[Passage, str]] = {}
    told: set[tuple[int, int]] = set()
    again: list[tuple[Span, str, Span]] = []
    for passage in manuscript.passages:
        if passage.heading or not passage.prose or isinstance(passage.element, OwnCell):
            continue  # a column of a plan's own, such as the goal, says the same in many rows
        for start, end in passage.sentences:
            sentence = passage.typed[start:end].strip()
            plain = " ".join(re.findall(r"[^\W_]+", sentence.lower()))
            if plain.count(" ") < LONG - 1 or "\0" in sentence or LABELLED.match(sentence):
                continue
            # A list of names may well be given twice.
            capitals = sum(word[:1].isupper() for word in sentence.split())
            names = capitals > plain.count(" ") // 3
            if plain not in first and (run := _run(plain, runs, passage, sentence)) and not names:
                earlier, words, shared = run
                yield Diagnostic(
                    passage.opening(sentence),
                    f"“{_short(shared)}” and more stands word for word in two sentences",
                    labels=(Label(earlier.opening(words), "first said here"),),
                    hints=("say it once",),
                )
            earlier, words = first.setdefault(plain, (passage, sentence))
            both = (id(earlier), id(passage))
            if words is sentence or both in told or (_listed(earlier) and _listed(passage)):
                continue
            told.add(both)
            again.append((passage.opening(sentence), _short(sentence), earlier.opening(words)))
    yield from _pasted_twice(manuscript, {span.line for span, _, _ in again})
    places: dict[Span, list[Span]] = {}
    for span, _, before in again:
        places.setdefault(before, []).append(span)
    several = list({before: words for _, words, before in again}.values())
    if again:
        most = max(len(later) for later in places.values()) + 1
        often = (
            "two places"
            if most == 2
            else f"{most} places"
            if len(places) == 1
            else "several places"
        )
        rest = f" and {len(several) - SHOWN} more" if len(several) > SHOWN else ""
        said = ", ".join(f"“{one}”" for one in several[:SHOWN])
        yield Diagnostic(
            again[0][0],
            f"{said} stands word for word in {often}"
            if len(places) == 1
            else f"{len(places)} passages stand word for word in {often}: {said}{rest}",
            labels=tuple(
                label
                for before, later in places.items()
                for label in (
                    Label(before, "first said here"),
                    *(Label(span, "and here") for span in later if span != again[0][0]),
                )
            ),
            hints=("say it once" if len(places) == 1 else "say each of them once",),
        )


def _pasted_twice(manuscript: Manuscript, told: set[int]) -> Iterator[Diagnostic]:
    """Lines of a text that stand twice in a row, as a hand pastes them."""
    for one in inside(manuscript.strategy.where.node):
        if not isinstance(one, Scalar) or one.span.line == one.span.end_line:
            continue
        text = one.span.text
        for number in range(one.span.line + 1, one.span.end_line):
            line = text.line(number)
            start = len(line) - len(line.lstrip())
            if (
                {number, number + 1} & told
                or len(line.split()) < PASTED
                or text.line(number + 1) != line
            ):
                continue
            whole = Span(text, number, start + 1, number, len(line) + 1)
            yield Diagnostic(
                replace(whole, line=number + 1, end_line=number + 1),
                "this line stands twice in a row",
                labels=(Label(whole, "first here"),),
                hints=("delete one of the two",),
            )


def _run(
    plain: str, runs: dict[str, tuple[Passage, str]], passage: Passage, sentence: str
) -> tuple[Passage, str, str] | None:
    """Words in a row that an earlier sentence has too. The runs of this one are added."""
    words = plain.split()
    found: tuple[Passage, str, str] | None = None
    for at in range(len(words) - IN_A_ROW + 1):
        run = " ".join(words[at : at + IN_A_ROW])
        earlier, other = runs.setdefault(run, (passage, sentence))
        if found is None and other is not sentence:
            found = earlier, other, run
    return found


def _listed(passage: Passage) -> bool:
    """Whether it is an entry of a list, which another rule compares."""
    return is_promise(passage) or passage.field.key in ("objectives", "ambitions")


def _short(text: str) -> str:
    flat = " ".join(text.split()).lstrip("|>- ")
    return flat if len(flat) <= 60 else flat[:60].rsplit(" ", 1)[0] + " …"
