"""Rules about words that are spelt wrongly, or in two ways."""

import re
from collections.abc import Iterable, Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic, Edit, Label, Span
from stratc.text.persons import leads_to_surname
from stratc.text.similarity import near_spelling
from stratc.text.spelling import (
    among_foreign,
    corrections,
    in_dictionary,
    only_a_name,
    set_apart,
    suggestions,
    well_spelt,
)

from .compounds import WRITTEN_AS_ONE
from .sentences import IN_FULL
from .split_words import halves
from .under_capitals import turned, under_capitals

WORD = re.compile(r"(?<![\w\0’'-])[A-Za-z]+(?:[’'-][A-Za-z]+)*(?![\w\0]|\.[a-z])")
TRADE_NAMES = frozenset(["Google"])  # such a right word is no hint: Goole is a town
PARTS_OF_PLACES = frozenset(["Pont", "Tre", "Mor"])  # “Pont Hafren”, “Eilean Mor”
IF_MEANT = "write “{}” if you mean it"
LOST_APOSTROPHE = ("childrens", "womens")


@rule(SHOULD, draft=CONSIDER, english=True)
def misspelling(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word that is known to be a misspelling.

    It looks every word up in the list of common misspellings that the codespell project keeps, and
    each word in small letters in a dictionary, to which the words of this field are added. It
    passes over names, words in capitals, quoted speech, British spellings and words among others
    of another language. It also finds one word written as two: “work force”, “develop ment”.

    Flagged:
        introduction: Everybody can recieve help.

    Better:
        introduction: Everybody can receive help.

    When to ignore it: where the word is a name, or is quoted as somebody wrote it.
    """
    wrong = _wrong(manuscript)
    for passage in manuscript.passages:
        split: set[int] = set()
        for start, end, whole in halves(passage, wrong):
            split.update(range(start, end))
            span = passage.at(start, end)
            yield Diagnostic(
                span,
                f"“{' '.join(span.written.split())}” is one word",
                hints=(f"write “{whole}”",),
                edits=(Edit(span, whole),),
            )
        if wrong.keys().isdisjoint(WORD.findall(passage.typed)):
            continue
        for found, span in passage.own_hits(WORD):
            word = found.group()
            right = wrong.get(word)
            elsewhere = found.start() in split or _in_marks(passage.typed, found)
            elsewhere |= set_apart(passage.typed, found)
            elsewhere |= word.istitle() and leads_to_surname(passage.typed[: found.start()])
            if right and not elsewhere and not among_foreign(passage.typed, found):
                yield Diagnostic(
                    span,
                    f"“{word}” is a misspelling",
                    hints=(f"write {' or '.join(f'“{one}”' for one in right)}",),
                    edits=(Edit(span, right[0]),) if len(right) == 1 else (),
                )


@rule(CONSIDER, english=True)
def near_misspelling(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word that is one slip away from one that the strategy uses often.

    It finds “Harbuorlink” in a strategy that writes “Harbourlink” everywhere else: local names are
    in no dictionary, so the strategy itself is the dictionary. Names of bodies are looked at too.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Ring Harbourlink in an emergency.
              - Offer Harbourlink on release from prison.
              - Train peers to run Harbourlink.
              - Advertise Harbourlink in each school.
              - Open Harbuorlink to all hostels.

    Better:
        …
              - Open Harbourlink to all hostels.

    When to ignore it: where both words exist and both are meant.
    """
    names = manuscript.answer(known_names)
    uses: dict[str, list[tuple[Passage, int]]] = {}
    for passage in manuscript.passages:
        for found in WORD.finditer(passage.typed):
            if len(found.group()) >= 6 and found.group().isalpha():
                uses.setdefault(found.group().lower(), []).append((passage, found.start()))
    often: dict[str, list[str]] = {}
    for word in sorted(uses):
        if len(uses[word]) >= 4:
            often.setdefault(word[:2], []).append(word)
    for word, places in uses.items():
        if len(places) > 1:
            continue
        for usual in near_spelling(word, often.get(word[:2], ())):
            known = (
                word in names
                or well_spelt(word)
                or in_dictionary(word)
                or bool(corrections(word) or _unknown(word))
            )
            if not known and usual[-2:] == word[-2:]:
                span, first = (_place(word, *place) for place in (places[0], uses[usual][0]))
                yield Diagnostic(
                    span,
                    f"“{span.written}” is one slip away from “{usual}”",
                    labels=(Label(first, "first used here"),),
                    hints=(IF_MEANT.format(usual),),
                )
                break
    yield from _listed_with_a_slip(manuscript, uses)


def _in_irish(name: str) -> bool:
    """Whether a name is in another language: “Údarás na Gaeltachta” beside “the Gaeltacht”."""
    return any(not in_dictionary(word) for word in re.findall(r"[^\W\d_]*[áéíóúâêîôûŵŷ]\w*", name))


def _listed_with_a_slip(manuscript: Manuscript, words: Iterable[str]) -> Iterator[Diagnostic]:
    """A word of a body's name that lost, got or swapped a letter, and stands right in the text."""
    for body in manuscript.strategy.bodies:
        for word, low in ((one, one.lower()) for one in WORD.findall(body.name)):
            known = len(low) < 6 or low in words or in_dictionary(word) or _in_irish(body.name)
            for one in () if known else near_spelling(low, words):
                slip = len(one) != len(low) or sorted(one) == sorted(low)
                if slip and one.rstrip("s") != low.rstrip("s") and in_dictionary(one):
                    right = one.capitalize() if word.istitle() else one
                    told = f"“{word}” is one slip away from “{right}”, which the text has"
                    hint = IF_MEANT.format(right)
                    yield Diagnostic(body.where["name"].part(word), told, hints=(hint,))


def _wrong(manuscript: Manuscript) -> dict[str, tuple[str, ...]]:
    """The misspelt words of a strategy, each with what it should be: a word is looked up once."""
    names = manuscript.answer(known_names)
    found = {}
    words = dict.fromkeys(WORD.findall(manuscript.whole))
    for word in words:
        right = corrections(word) or _unknown(word)
        if len(right) != 1 and word.istitle() and word.isalpha():
            sure = () if right else turned(word, words)
            right = sure or under_capitals(word, manuscript.whole) or right
        elsewhere = word in IN_FULL or word.lower() in LOST_APOSTROPHE  # other rules' matters
        elsewhere = elsewhere or (word.istitle() and _may_be_a_name(word, right, manuscript.whole))
        if right and word.lower() not in names and not word.isupper() and not elsewhere:
            found[word] = right
    return found


def _in_marks(typed: str, found: re.Match[str]) -> bool:
    """Whether a word stands alone in quotation marks: it is somebody else's."""
    return typed[: found.start()][-1:] in tuple("‘“'\"") and typed[found.end() :][:1] in tuple(
        "’”'\""
    )


def _may_be_a_name(word: str, right: tuple[str, ...], whole: str) -> bool:
    """Whether a word with a capital may be a place: “Humber” is no slip for “number”.

    A slip begins as the right word does, and its right word is no name itself. Where several words
    may be meant and it stands inside a sentence, nobody can tell.
    """
    if not right:  # as of nearly every word: the searches below go through all that is written
        return False
    doubtful = [one for one in right if one[:1] != word[0] or one in TRADE_NAMES]
    several = len(right) > 1 and re.search(rf"[a-z,|] {word}(?!\w)", whole)
    place = word in PARTS_OF_PLACES and re.search(
        rf"\b{word} (?:(?:y|yr|ar|a’r) )?[A-Z]|\b[A-Z][a-z]+ {word}\b", whole
    )
    named = re.search(  # “in Pont, Cwm and Aber”, “Civic Centre, Pont”
        rf"\b(?:in|at|near|from|between) (?:[A-Z]\w+ and )?{word}(?:,| and) [A-Z]"
        rf"|\b[A-Z]\w+, {word}(?=[.,;]|\Z)",
        whole,
    )
    return len(doubtful) == len(right) or bool(several or place or named)


def _unknown(word: str) -> tuple[str, ...]:
    """What a word should be that no dictionary has. Names begin with a capital."""
    if not word.islower() or not word.isalpha() or len(word) < 4:
        return ()
    if word in WRITTEN_AS_ONE and only_a_name(word):  # no dictionary has it
        return (WRITTEN_AS_ONE[word],)
    return suggestions(word)


def _place(word: str, passage: Passage, start: int) -> Span:
    return passage.at(start, start + len(word))
