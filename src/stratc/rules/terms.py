"""Rules about abbreviations: explained, explained once, and before they are used."""

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.abbreviations import KNOWN, SHORT, STANDS_FOR, explained, unexplained
from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import FEW, together
from stratc.source import Diagnostic, Label, Span

EXPLAINING = re.compile(r"\(\s*(?:the\s+|or\s+)?[“\"']?[A-Z][A-Za-z&]{1,6}[”\"']?\s*\)")
# A name of several words with capitals that ends in what such bodies are called.
NAMED = re.compile(
    r"(?<![\w\0])(?:[A-Z][a-z]+\s+(?:(?:and|of|for|the)\s+)?){1,6}"
    r"(?:Partnership|Board|Trust|Service|Council|Group|Unit|Team|Forum|Panel|Network|Alliance|"
    r"Committee|Centre|Association|Society|Conference)(?!\w)"
)
IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z]{1,5}?)s?\)")
REACH = 120  # letters before the bracket
SMALL = frozenset(["and", "or", "the", "of", "for", "in", "to"])


@rule(CONSIDER, english=True)
def abbreviation_with_other_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A well-known abbreviation behind words that it does not stand for, though nearly.

    It knows over seventy that public bodies share, such as JSNA and MARAC, and looks at the words
    before the bracket. A word that is lost, or has another ending, is told.

    A reader who looks up the words finds nothing.

    Flagged:
        introduction: The Joint Strategic Needs Appraisal (JSNA) is new. Ask for the JSNA.

    Better:
        introduction: The Joint Strategic Needs Assessment (JSNA) is new. Ask for the JSNA.

    When to ignore it: where the letters stand for something of your own.
    """
    for passage in manuscript.passages:
        for found in IN_BRACKETS.finditer(passage.typed):
            right = STANDS_FOR.get(found[1], ())
            said = _words(passage.typed[max(0, found.start() - REACH) : found.start()])
            if not right or any(
                sorted(said[-len(_words(one)) :]) == sorted(_words(one)) for one in right
            ):
                continue
            usual = _words(right[0])
            near = said[-len(usual) :]
            alike = sum(word[:4] in {one[:4] for one in near} for word in usual)
            if alike < len(usual) and not alike * 2 > len(usual):
                continue
            if _spelt_by(found[1], near) and alike < len(usual) - 1:
                continue
            yield Diagnostic(
                passage.at(*found.span()),
                f"“{found[1]}” stands for other words than those before it",
                hints=(f"write “{right[0]}”",),
            )


@rule(CONSIDER)
def unexplained_abbreviation(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An abbreviation that is explained nowhere.

    It finds letters in capitals that stand in no glossary and have no explanation in brackets
    beside them. Another name in the entry of a body does not count: readers never see it.
    Abbreviations that everybody knows, such as NHS, are passed over. More than three are told
    together, with all their names.

    Source: GOV.UK style guide, under “Abbreviations and acronyms”.

    Flagged:
        introduction: The ZQE team visits every hostel.

    Better:
        introduction: The zone quick exchange (ZQE) visits every hostel. The ZQE is free.

    When to ignore it: where every reader of the document knows it.
    """
    found = manuscript.answer(unexplained)
    hint = "write the words in full with the letters in brackets behind them, or add a `glossary:`"
    if len(found) > FEW:
        yield from together(
            [(spans[0], short) for short, spans in found.items()],
            "{words}",
            "{count} abbreviations are explained nowhere: {words}",
            hint,
            "nor is this one",
            len(found),
        )
        return
    for short, spans in found.items():
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

    It finds the words with the abbreviation in brackets behind them a second time, with the same
    words or with others. Once is enough; different words leave readers in doubt about what it
    stands for.

    Source: GOV.UK style guide, under “Abbreviations and acronyms”.

    Flagged:
        introduction: |
          Drug related deaths (DRD) are rising. Each of the drug related deaths (DRD) is reviewed.
          Every DRD counts.

    Better:
        introduction: |
          Drug related deaths (DRD) are rising. Each DRD is reviewed.

    When to ignore it: where a part of the document is also printed by itself.
    """
    first: dict[str, tuple[str, Span, object]] = {}
    told: set[str] = set()
    for short, words, span, passage in manuscript.answer(explained):
        said, place, where = first.setdefault(short, (words, span, passage))
        if place == span:
            continue
        if _letters(said) != _letters(words) and _words(said) != _words(words):
            told.add(short)
            yield Diagnostic(
                span,
                f"“{short}” stands for “{words}” here and for “{said}” elsewhere",
                labels=(Label(place, "here"),),
                hints=("use the same words in both places",),
            )
        elif where is passage or not (passage.heading or short in told):
            told.add(short)
            yield Diagnostic(
                span,
                f"“{short}” is explained twice",
                labels=(Label(place, "first explained here"),),
                hints=(f"write “{short}” alone the second time",),
            )


@rule(CONSIDER)
def abbreviation_never_used(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Abbreviations that are explained and then never used.

    It finds words with their abbreviation in brackets where the letters stand nowhere else by
    themselves. All of them are told once.

    Readers learn a short form for nothing, and wonder where they missed it.

    Source: GOV.UK style guide, under “Abbreviations and acronyms”.

    Flagged:
        introduction: Each of the drug related deaths (DRD) is reviewed.

    Better:
        introduction: Each of the drug related deaths is reviewed.

    When to ignore it: where the letters are what everybody searches for.
    """
    places: dict[str, tuple[Span, str]] = {}
    listed = set(manuscript.strategy.glossary)  # readers find the letters there
    told = {short for short, _, _, _ in manuscript.answer(explained)} - KNOWN - listed
    # A body that is called by its letters alone is printed so.
    uses = Counter(body.name for body in manuscript.strategy.bodies)
    bent = [one for one in told if not one.isupper()]
    for passage in manuscript.passages:
        alone = EXPLAINING.sub(" ", passage.typed)
        uses.update(found for found in SHORT.findall(alone) if found in told)
        # “FaME”, “DfT”: nothing but its explanation tells that it is a short form
        uses.update(one for one in bent if re.search(rf"(?<!\w){re.escape(one)}s?(?!\w)", alone))
    for short, _, span, passage in manuscript.answer(explained):
        # “the Association for Play (AFP) Energy” is a name that holds the letters
        named = re.search(rf"\({re.escape(short)}\) [A-Z][a-z]", passage.typed)
        if short in told and not (uses[short] or named):
            places.setdefault(short, (span, short))
    yield from together(
        list(places.values()),
        "{words} is explained and never used",
        "{count} abbreviations are explained and never used: {words}",
        "leave the brackets out, or use the letters",
        "nor is this one used",
    )


@rule(CONSIDER)
def abbreviation_before_its_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An abbreviation that is used before it is explained.

    It finds letters whose explanation comes after their first use, in the same paragraph or later.
    A glossary explains them from the start.

    Flagged:
        background:
          - title: Hostels
            text: The ZQE team visits every hostel.
        introduction: The zone quick exchange (ZQE) is run by the council.

    Better:
        …
            text: The zone quick exchange (ZQE) visits every hostel.
        introduction: The ZQE is run by the council.

    When to ignore it: where the first use is in a box or a heading.
    """
    known = {*KNOWN, *manuscript.strategy.glossary}
    first: dict[str, tuple[int, int, int]] = {}
    order = {id(passage): number for number, passage in enumerate(manuscript.passages)}
    for short, _, at, passage in manuscript.answer(explained):
        first.setdefault(short, (order[id(passage)], at.line, at.column))
    for number, passage in enumerate(manuscript.passages):
        for found, span in passage.hits(SHORT) if not passage.heading else ():
            short = found.group()
            if passage.element is manuscript.strategy and passage.field.key == "title":
                continue
            if EXPLAINING.match(passage.typed, max(0, found.start() - 1)):
                continue  # words that do not spell it stand before it
            here = (number, span.line, span.column)
            if first.get(short, here) > here and short not in known:
                del first[short]
                yield Diagnostic(
                    span,
                    f"“{short}” is used here and explained further on",
                    hints=("explain it where it stands first",),
                )


@rule(CONSIDER)
def abbreviation_of_two_bodies(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An abbreviation whose letters are also those of another body in the document.

    It finds “(LDAP)” behind one name where the document also names another partnership, board or
    trust whose initials are the same.

    Readers take the letters for the body they know.

    Flagged:
        bodies:
          - id: fenmarsh-partnership
            name: Fenmarsh Drug and Alcohol Partnership
        introduction: |
          The Fenmarsh Domestic Abuse Partnership (FDAP) sends people to us. The FDAP meets monthly.

    Better:
        …
          The Fenmarsh Domestic Abuse Partnership sends people to us. It meets monthly.

    When to ignore it: where the two never stand near each other.
    """
    names = {body.name for body in manuscript.index.bodies.values()}
    for passage in manuscript.passages:
        names.update(
            " ".join(found.split()).removeprefix("The ") for found in NAMED.findall(passage.typed)
        )
    said: set[str] = set()
    for short, words, span, _ in manuscript.answer(explained):
        for name in sorted(names):
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            one, two = _letters(words), _letters(name)
            other = one not in two and two not in one and _words(words) != _words(name)
            if len(short) > 2 and initials == short and other and short not in said:
                said.add(short)
                yield Diagnostic(
                    span,
                    f"“{short}” stands for “{words}”, and “{name}” has the same initials",
                    hints=("write one of the two names in full",),
                )


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words.lower().replace("&", "and"))


def _words(text: str) -> list[str]:
    """The words of a name that bear meaning, each without the ending of a plural or an owner."""
    words = re.findall(r"[a-z]+", re.sub(r"[’']s\b", "", text.lower().replace("&", " ")))
    return [re.sub(r"ies\Z", "y", word).removesuffix("s") for word in words if word not in SMALL]


def _spelt_by(short: str, words: list[str]) -> bool:
    """Whether the words begin with the letters of another thing that is shortened alike."""
    letters = [letter.lower() for letter in short]
    return [word[0] for word in words] == letters
