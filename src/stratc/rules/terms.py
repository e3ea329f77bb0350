"""Rules about abbreviations and the terms of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.abbreviations import explained, unexplained
from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label, Span


@rule(CONSIDER)
def unexplained_abbreviation(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An abbreviation that is explained nowhere.

    It finds letters in capitals that are no other name of a listed body, stand in no glossary and
    have no explanation in brackets beside them. Abbreviations that everybody knows, such as NHS,
    are passed over. Each is remarked on once, where it is used first.

    Source: GOV.UK style guide, under “Abbreviations and acronyms”.

    Flagged:

        introduction: The ZQX team visits every hostel.

    Better:

        introduction: The zone quick exchange (ZQX) team visits every hostel.

    When to ignore it: where every reader of the document knows it.
    """
    for short, spans in manuscript.answer(unexplained).items():
        times = f", {len(spans)} times in all" if len(spans) > 1 else ""
        yield Diagnostic(
            spans[0],
            f"nothing explains “{short}”{times}",
            hints=(
                f"write the words in full with ({short}) behind them",
                f"or add `{short}:` under `glossary:`",
            ),
        )


@rule(CONSIDER)
def abbreviation_explained_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An abbreviation that is explained a second time.

    It finds the words with the abbreviation in brackets behind them, twice in one part of the
    text, or twice with different words anywhere. Once is enough within one section; different
    words leave readers in doubt about what it stands for.

    Source: GOV.UK style guide, under “Abbreviations and acronyms”.

    Flagged:

        introduction: |
          Drug related deaths (DRD) are rising. Each of the drug related deaths (DRD) is reviewed.

    Better:

        introduction: |
          Drug related deaths (DRD) are rising. Each DRD is reviewed.

    When to ignore it: where a part of the document is also printed by itself.
    """
    first: dict[str, tuple[str, Span, object]] = {}
    for short, words, span, passage in manuscript.answer(explained):
        said, place, where = first.setdefault(short, (words, span, passage))
        if place == span:
            continue
        if _letters(said) != _letters(words):
            yield Diagnostic(
                span,
                f"“{short}” stands for “{words}” here and for “{said}” elsewhere",
                labels=(Label(place, "here"),),
                hints=("use the same words in both places",),
            )
        elif where is passage:
            yield Diagnostic(
                span,
                f"“{short}” is explained twice",
                labels=(Label(place, "first explained here"),),
                hints=(f"write “{short}” alone the second time",),
            )


@rule(CONSIDER)
def unused_term(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A glossary entry that the text never uses.

    It finds a term that stands nowhere but in the glossary. Often an abbreviation was written
    out everywhere in the end, or the glossary comes from an older document.

    Flagged:

        glossary:
          ZQX: Zone quick exchange

    Better:

        glossary:
          ZQX: Zone quick exchange
        introduction: The ZQX team visits every hostel.

    When to ignore it: where the glossary is shared with other documents.
    """
    strategy = manuscript.strategy
    for term, entry in strategy.glossary.items():
        flags = re.NOFLAG if term.isupper() else re.IGNORECASE
        pattern = re.compile(rf"(?<!\w){re.escape(term)}(?:s|’s|'s)?(?!\w)", flags)
        inside = [p for p in manuscript.passages if pattern.search(p.typed)]
        if not inside:
            yield Diagnostic(
                entry.where.start,
                f"the text never uses the term “{term}”",
                hints=("delete the entry, or use the term",),
            )


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words.lower().replace("&", "and"))
