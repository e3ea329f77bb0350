"""A rule about terms that are written in several forms."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span
from stratc.text.english import UNITS, number_words

from .capitals import SENTENCE, is_named

# Each term as it is written, and whether its capitals count too.
TERMS = (
    ("covid", r"covid(?:[ -]?19)?(?![\w-])", True),
    ("county lines", r"county lines\b", True),
    ("wellbeing", r"well ?being\b", False),
    ("healthcare", r"health ?care\b(?! \w+er)", False),
    ("childcare", r"child ?care\b", False),
    ("signposting", r"sign ?post(?:ing|ed)?\b", False),
    ("online", r"on ?line\b", False),
    ("stakeholder", r"stake ?holders?\b", False),
    ("10-year", r"(?:10|ten)[- ]year\b(?!\s(?-i:[A-Z]))", False),
    ("inquiry", r"[ei]nquir(?:y|ies)\b", False),
    ("safeguarding", r"safe ?guarding\b", False),
)
# “Tier One” beside “tier one” and “tier 1”.
NUMBERED = re.compile(
    rf"(?<![\w\0’'-])[A-Za-z][a-z]{{3,11}} (?:{number_words(1, 9)}|[1-9])(?![\w\0’'-]|[.,/:]\d|%)",
    re.IGNORECASE,
)


@rule(CONSIDER, english=True)
def term_in_several_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One term that is written in two forms or more: “Covid-19”, “covid 19”, “COVID”.

    It knows terms of such documents that are often written in several ways, and finds “Tier One”
    beside “tier one”. The rarer forms are told once.

    A search finds only one of them, and the text looks as if nobody had read the whole.

    Flagged:
        introduction: Since Covid-19 more people ask for help. Before covid 19 fewer did.

    Better:
        introduction: Since COVID-19 more people ask for help. Before COVID-19 fewer did.

    When to ignore it: where one of them is part of a name, or quoted.
    """
    for term, written, capitals in TERMS:
        first = {"online": "line", "10-year": "year"}.get(term, term[:4])
        pattern = re.compile(rf"(?<![\w\0’'-])(?:{written})", re.IGNORECASE)
        uses: dict[str, list[Span]] = {}
        for passage in manuscript.passages:
            if first not in passage.low:
                continue
            for found, span in passage.own_hits(pattern):
                form = " ".join(found.group().split())
                before = passage.typed[max(0, found.start() - 30) : found.start()]
                if capitals and SENTENCE.search(before) and form[0].isupper() and form[1].islower():
                    continue  # its capital may be that of the sentence
                form = form if capitals else form.lower().removesuffix("s")
                if not (capitals and is_named(passage, found)):
                    uses.setdefault(form, []).append(span)
        if len(uses) > 1:
            yield from _rarer(uses)

    for forms in _numbered(manuscript).values():
        if len(forms) > 1 and any(form[0].isupper() for form in forms):
            yield from _rarer(forms)


def _numbered(manuscript: Manuscript) -> dict[str, dict[str, list[Span]]]:
    """The terms with a number behind them, each with its forms that no sentence begins with."""
    terms: dict[str, dict[str, list[Span]]] = {}
    for passage in manuscript.passages:
        for found, span in () if passage.heading else passage.own_hits(NUMBERED):
            word, number = found.group().split()
            before = passage.typed[max(0, found.start() - 30) : found.start()]
            opens = SENTENCE.search(before) and word[0].isupper() and not number[0].isupper()
            if not opens and word[1:].islower() and not is_named(passage, found):
                low = number.lower()
                term = terms.setdefault(f"{word.lower()} {UNITS.get(low, low)}", {})
                term.setdefault(f"{word} {number}", []).append(span)
    return terms


def _rarer(uses: dict[str, list[Span]]) -> Iterator[Diagnostic]:
    """The forms of a term that are not its usual one, told once."""
    usual = max(uses, key=lambda form: len(uses[form]))
    return together(
        [(span, form) for form in uses if form != usual for span in uses[form]],
        f"{{words}} is written “{usual}” elsewhere",
        f"{{words}} are written “{usual}” elsewhere",
        "write it in one form",
    )
