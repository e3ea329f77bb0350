"""Rules about words and sentences. They speak only where a mistake is very likely."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Edit, Label, Span
from stratc.text.english import sentences, words
from stratc.text.markdown import plain
from stratc.text.similarity import near_spelling
from stratc.text.spelling import corrections, suggestions, well_spelt

from .sentences import IN_FULL

LONGEST = 40
WORD = re.compile(r"(?<![\w\0’'-])[A-Za-z]+(?:[’'-][A-Za-z]+)*(?![\w\0])")
TWICE = re.compile(r"(?<![\w\0’'-])([A-Za-z]+)\s+\1(?![\w\0’'-])", re.IGNORECASE)
RIGHT_TWICE = ("had", "that", "so", "very", "is", "bye", "no")
CAPITALS = re.compile(r"(?<![\w\0])[A-Z]{2,}(?:[ \t]+[A-Z&]+)+(?!\w)")
LATIN = re.compile(r"(?<![\w\0.])(?:e\.g\.?|i\.e\.?|eg|ie|etc\.?|viz\.?|et al\.?)(?![\w.])")
PLAIN = {"eg": "for example", "ie": "that is", "etc": "and so on", "viz": "namely"}
LOST_APOSTROPHE = ("childrens", "womens")


@rule(SHOULD, draft=CONSIDER, english=True)
def repeated_word(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The same word twice in a row.

    It finds “the the”, also where a line ends between the two. Readers stumble, and a screen
    reader says both.

    Flagged:

        introduction: Everybody has the the right to help.

    Better:

        introduction: Everybody has the right to help.

    When to ignore it: where the word is meant twice, as in a name. “Had had” and “that that” are
    never remarked on.
    """
    for passage in manuscript.passages:
        for found, span in passage.hits(TWICE):
            word = found[1]
            if word.lower() not in RIGHT_TWICE:
                yield Diagnostic(
                    span,
                    f"“{word}” is written twice",
                    hints=(f"write “{word}” once",),
                    edits=(Edit(span, word),),
                )


@rule(SHOULD, draft=CONSIDER, english=True)
def misspelling(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word that is known to be a misspelling.

    It looks every word up in the list of common misspellings that the codespell project keeps, and
    each word in small letters in a dictionary, to which the words of this field are added. It
    passes over names, words in capitals, quoted speech and British spellings.

    Flagged:

        introduction: Everybody can recieve help.

    Better:

        introduction: Everybody can receive help.

    When to ignore it: where the word is a name, or is quoted as somebody wrote it.
    """
    names = manuscript.answer(known_names)
    for passage in manuscript.passages:
        for found, span in passage.own_hits(WORD):
            word = found.group()
            right = corrections(word) or _unknown(word)
            elsewhere = word in IN_FULL or word.lower() in LOST_APOSTROPHE  # other rules' matters
            if right and word.lower() not in names and not word.isupper() and not elsewhere:
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
    in no dictionary, so the strategy itself is the dictionary.

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

        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Ring Harbourlink in an emergency.
              - Offer Harbourlink on release from prison.
              - Train peers to run Harbourlink.
              - Advertise Harbourlink in each school.
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
            known = word in names or well_spelt(word) or bool(corrections(word) or _unknown(word))
            if not known and usual[-2:] == word[-2:]:
                span, first = (_place(word, *place) for place in (places[0], uses[usual][0]))
                yield Diagnostic(
                    span,
                    f"“{span.written}” is one slip away from “{usual}”",
                    labels=(Label(first, "first used here"),),
                    hints=(f"write “{usual}” if you mean it",),
                )
                break


@rule(CONSIDER, english=True)
def term_spelt_two_ways(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One word with and without a hyphen, or with -ise and -ize.

    It finds “co-ordinate” beside “coordinate” and “organize” beside “organise”. Both are right;
    together they look as if they meant two things, and a search finds only one of them.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Coordinate all visits.
              - Coordinate all calls.
              - Co-ordinate all reports.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Coordinate all visits.
              - Coordinate all calls.
              - Coordinate all reports.

    When to ignore it: where one of them is part of a name, or quoted.
    """
    uses: dict[str, dict[str, list[tuple[Passage, int]]]] = {}
    for passage in manuscript.passages:
        for found in WORD.finditer(passage.typed):
            if _in_name(passage.typed, found):
                continue  # names do not vote on spelling
            word = found.group().lower().replace("’", "'").removesuffix("'s")
            if len(word) > 5 and not found.group().isupper() and not word.startswith("re-"):
                place = (passage, found.start())
                uses.setdefault(_one_form(word), {}).setdefault(word, []).append(place)
    for spellings in uses.values():
        if len(spellings) > 1:
            usual = max(spellings, key=lambda word: len(spellings[word]))
            for word in spellings:
                if word != usual:
                    yield Diagnostic(
                        _place(word, *spellings[word][0]),
                        f"“{word}” is spelt “{usual}” elsewhere",
                        labels=(Label(_place(usual, *spellings[usual][0]), "here, for one"),),
                        hints=(f"write “{usual}” everywhere, or “{word}” everywhere",),
                    )


@rule(CONSIDER, english=True)
def long_sentence(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A sentence of more than 40 words.

    People lose the thread of long sentences, those who read with difficulty first of all. GOV.UK
    asks writers to split a sentence of more than 25 words; this remark comes at 40, and `stratc
    readability` counts all that are over 25.

    Source: GOV.UK guidance on publishing accessible documents.

    Flagged:

        introduction: >-
          We will work with the council and the police and the hospitals and the schools and the
          charities and the landlords and the employers so that everybody who needs help finds it
          near home and finds it soon and can keep it for as long as it is needed.

    Better:

        introduction: >-
          We will work with partners in every town. Everybody who needs help should find it near
          home and soon. They should keep it for as long as it is needed.

    When to ignore it: where the sentence is quoted, or is a list that cannot be printed as one.
    """
    for passage in manuscript.passages:
        if not passage.prose:
            continue
        for sentence in sentences(passage.plain):
            number = len(words(sentence))
            # Without a full stop it is an entry of a list, or a heading.
            if number > LONGEST and sentence.rstrip("”’\"')]")[-1:] in ".!?…":
                yield Diagnostic(
                    passage.opening(sentence),
                    f"this sentence has {number} words",
                    hints=("split it, or make a list of it",),
                )


@rule(CONSIDER)
def words_in_capitals(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Several words in capitals.

    It finds a run of words in capitals letters that are no abbreviations. They are hard to read,
    and some screen readers spell them out letter by letter.

    Source: GOV.UK guidance on publishing accessible documents.

    Flagged:

        introduction: WE WILL NEVER LEAVE anybody without help.

    Better:

        introduction: We will **never** leave anybody without help.

    When to ignore it: where somebody is quoted who wrote it so.
    """
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        for found, span in passage.hits(CAPITALS):
            long = [word for word in found.group().split() if len(word) >= 4]
            heading = passage.heading and found.group() == passage.text
            if len(long) >= (2 if heading else 3) and (heading or found.group().count(" ") > 2):
                places.append((span, _short(found.group())))
    yield from together(
        places,
        lambda words: f"{words} is written in capitals",
        lambda words, count: f"{count} runs of words are written in capitals: {words}",
        "write it in small letters; for weight, put ** around it",
        "this too",
    )


@rule(CONSIDER, english=True)
def mixed_list_punctuation(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A list in which one entry ends with a full stop and the others do not.

    It looks only at lists of four entries or more, of one sentence each, in which a single entry
    stands out. The last entry may close the list with a full stop.

    Flagged:

        introduction: |
          Help is near:

          - in every town
          - in every hospital.
          - in every school
          - in every prison

    Better:

        introduction: |
          Help is near:

          - in every town
          - in every hospital
          - in every school
          - in every prison

    When to ignore it: where the list is printed as somebody else wrote it.
    """
    for passage in manuscript.passages:
        for entries in _lists(passage):
            ends = Counter(entry.rstrip()[-1:] == "." for entry in entries)
            if len(entries) < 4 or len(ends) < 2 or min(ends.values()) > 1:
                continue
            odd = ends[True] < ends[False]
            for number, entry in enumerate(entries):
                single = len(list(sentences(plain(entry)))) == 1
                if (entry.rstrip()[-1:] == ".") == odd and single:
                    if odd and number == len(entries) - 1:
                        continue
                    yield Diagnostic(
                        passage.opening(entry),
                        "this entry ends with a full stop and the others do not"
                        if odd
                        else "this entry ends without a full stop and the others have one",
                        hints=("end every entry of the list alike",),
                    )


@rule(CONSIDER, english=True)
def latin_abbreviation(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“e.g.”, “i.e.” or “etc.” in the text.

    Some readers do not know them, and some screen readers say “egg”. GOV.UK writes “for example”,
    “that is” and “and so on”.

    Source: GOV.UK style guide, under “eg, etc and ie”.

    Flagged:

        introduction: Help is near, e.g. in schools.

    Better:

        introduction: Help is near, for example in schools.

    When to ignore it: in a table where there is no room for the words.
    """
    for passage in manuscript.passages:
        for found, span in passage.own_hits(LATIN):
            better = PLAIN.get(found.group().replace(".", ""))
            yield Diagnostic(
                span,
                f"“{found.group()}” is not plain English",
                hints=(f"write “{better}”" if better else "write it in words",),
            )


def _in_name(typed: str, found: re.Match[str]) -> bool:
    """Whether a word with a capital stands beside another one: it is part of a name."""
    if not found.group()[0].isupper():
        return False
    before, after = typed[: found.start()].split()[-1:], typed[found.end() :].split()[:1]
    return any(word[:1].isupper() for word in (*before, *after))


def _unknown(word: str) -> tuple[str, ...]:
    """What a word should be that no dictionary has. Names begin with a capital."""
    return suggestions(word) if word.islower() and word.isalpha() and len(word) > 3 else ()


def _place(word: str, passage: Passage, start: int) -> Span:
    return passage.at(start, start + len(word))


def _one_form(word: str) -> str:
    """What both spellings of a word have in common."""
    joined = word.replace("-", "") if word.count("-") == 1 else word
    return re.sub(r"iz(e|es|ed|ing|ation|ations|er|ers)$", r"is\1", joined)


def _short(text: str) -> str:
    return text if len(text) <= 50 else text[:50].rsplit(" ", 1)[0] + " …"


def _lists(passage: Passage) -> Iterator[list[str]]:
    """The Markdown lists of a passage, an entry a line."""
    if not passage.prose:
        return
    entries: list[str] = []
    for line in (*passage.text.splitlines(), ""):
        if found := re.match(r"[-*+] +(.*)", line):
            entries.append(found[1])
        elif line.startswith(" ") and entries:
            entries[-1] += " " + line.strip()
        elif entries:
            yield entries
            entries = []
