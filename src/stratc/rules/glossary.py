"""Rules about the glossary: what it explains, and what nobody uses."""

import re
from collections.abc import Iterator

from stratc.checking.abbreviations import KNOWN, explained
from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import body_called, pattern
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Term
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import plural

NAME_OF_TERM = re.compile(r"[A-Z][\w,&’' -]+")


# Where a term may break over lines, or have a hyphen in one place and none in another.
JOINT = re.compile(r"(?:\\?\s|\\?-)+")
# “place of safety”, of which several are “places of safety”
HEADED = re.compile(r" (?=(?:of|for|in|to|with|from|at|on) )")


def _name(term: Term) -> str:
    """What a term stands for, without what it is: “Area quick exchange – a desk in each town”."""
    return re.split(r"\s[–—-]\s|[:;.(]\s", term.expansion, maxsplit=1)[0]


def _forms(term: str) -> list[str]:
    """Patterns of a term as text may write it: one or several, with or without its letters."""
    letters = re.search(r" \(([\w&]+)\)\Z", term)
    bare = term[: letters.start()] if letters else term
    forms = [term, bare, plural(bare), *([letters[1]] if letters else [])]
    if bare.endswith("s"):
        forms.append(
            re.sub(r"(?<=[^aeiou])ies\Z", "y", bare) if bare.endswith("ies") else bare[:-1]
        )
    if headed := HEADED.search(bare):
        forms.append(plural(bare[: headed.start()]) + bare[headed.start() :])
    return [re.escape(one) for one in forms]


@rule(CONSIDER)
def unused_term(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A glossary entry that the text never uses.

    It finds a term that stands nowhere but in the glossary. Often an abbreviation was written
    out everywhere in the end, or the glossary comes from an older document.

    Flagged:
        glossary:
          ZQE: Zone quick exchange

    Better:
        glossary:
          ZQE: Zone quick exchange
        introduction: The ZQE team visits every hostel.

    When to ignore it: where the glossary is shared with other documents.
    """
    places: list[tuple[Span, str]] = []
    text = [one for one in manuscript.passages if not isinstance(one.element, Term)]
    for term, entry in manuscript.strategy.glossary.items():
        flags = re.NOFLAG if term.isupper() else re.IGNORECASE
        forms = "|".join(JOINT.sub(r"[\\s-]+", one) for one in _forms(term))
        pattern = re.compile(rf"(?<!\w)(?:{forms})(?:s|’s|'s)?(?!\w)", flags)
        sources = manuscript.strategy.sources
        cited = (" ".join(filter(None, (s.author, s.title, s.publisher))) for s in sources)
        named = (one.name for one in manuscript.strategy.bodies)
        if not any(pattern.search(one) for one in (*(one.typed for one in text), *cited, *named)):
            places.append((entry.where.start, term))
    yield from together(
        places,
        "the text never uses the term {words}",
        "the text never uses {count} terms of the glossary: {words}",
        "delete the entry, or use the term",
        "nor this one",
        12,
    )


@rule(CONSIDER)
def glossary_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A term that the glossary explains with other words than the text.

    It finds abbreviations whose words in the glossary differ from those beside them in the text:
    a plural, “&” for “and”, one word more.

    Readers who look it up find something that is nearly the same, and wonder whether it is.

    Flagged:
        glossary:
          ZQE: Zone Quick Exchanges
        introduction: The Zone Quick Exchange (ZQE) visits every hostel. The ZQE is free.

    Better:
        glossary:
          ZQE: Zone Quick Exchange
        introduction: The Zone Quick Exchange (ZQE) visits every hostel. The ZQE is free.

    When to ignore it: where the text bends the words to its sentence.
    """
    said: set[str] = set()
    for short, words, span, _ in manuscript.answer(explained):
        term = manuscript.strategy.glossary.get(short)
        if term is None or short in said or body_called(term.expansion):
            continue  # of a national body's name another rule says what is right
        meant = {" ".join(one.lower().split()) for one in (term.expansion, _name(term))}
        # several: “wardens (WDNs)”
        if " ".join(words.lower().split()) not in meant | {f"{one}s" for one in meant}:
            said.add(short)
            yield Diagnostic(
                term.where.start,
                f"the glossary has “{term.expansion}” for “{short}”, and the text “{words}”",
                labels=(Label(span, "the text says it here"),),
                hints=("use the same words in both places",),
            )
    for short, term in manuscript.strategy.glossary.items():
        name = NAME_OF_TERM.fullmatch(term.expansion)
        if short in said or not name or "&" not in term.expansion or body_called(name.group()):
            continue
        written = re.compile(pattern(term.expansion).pattern, re.IGNORECASE)
        for passage in manuscript.passages:
            found = next(passage.hits(written), None)
            if found and "&" not in found[0].group():
                yield Diagnostic(
                    term.where.start,
                    f"the glossary has “{term.expansion}” for “{short}”, and the text "
                    f"“{' '.join(found[0].group().split())}”",
                    labels=(Label(found[1], "the text says it here"),),
                    hints=("use the same words in both places",),
                )
                break


@rule(CONSIDER)
def abbreviation_not_in_glossary(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Abbreviations that the text explains and the glossary leaves out.

    It looks only at strategies whose glossary has at least four entries, and at letters that are
    used after they are explained. All of them are told once.

    Readers who meet the letters on another page look in the glossary.

    Flagged:
        glossary:
          AQE: Area quick exchange
          BQE: Bold quick exchange
          CQE: Calm quick exchange
          DQE: Dear quick exchange
        introduction: |
          The AQE, BQE, CQE and DQE are open. The zone quick exchange (ZQE) is new. The ZQE is free.

    Better:
        …
          DQE: Dear quick exchange
          ZQE: Zone quick exchange
        introduction: |
          The AQE, BQE, CQE and DQE are open. The zone quick exchange (ZQE) is new. The ZQE is free.

    When to ignore it: where the letters are used on one page only.
    """
    if len(manuscript.strategy.glossary) < 4:
        return
    places: dict[str, tuple[Span, str]] = {}
    for short, _, span, _ in manuscript.answer(explained):
        if short not in manuscript.strategy.glossary and short not in KNOWN:
            places.setdefault(short, (span, short))
    yield from together(
        list(places.values()),
        "{words} is explained here and is not in the glossary",
        "{count} abbreviations are not in the glossary: {words}",
        "add them to the glossary",
        "nor is this one there",
    )
