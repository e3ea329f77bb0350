"""Rules about words and sentences. They speak only where a slip is very likely."""

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Edit, Span
from stratc.text.english import sentences, words
from stratc.text.markdown import plain

LONGEST = 40
BETWEEN = re.compile(r"\n[ \t]*\n")  # a heading and the paragraph above it
TWICE = re.compile(r"(?<![\w\0’'-])([A-Za-z]+)\s+\1(?![\w\0’'-])", re.IGNORECASE)
RIGHT_TWICE = ("had", "that", "so", "very", "is", "bye", "no")
CAPITALS = re.compile(r"(?<![\w\0])[A-Z]{2,}(?:[ \t]+[A-Z&]+)+(?!\w)")
LATIN = re.compile(
    r"(?<![\w\0.])(?:e\.g\.?|i\.e\.?|eg|ie|etc\.?(?! \([A-Z][a-z]+\) Act)|viz\.?|et al\.?)"
    r"(?![\w.])|\bcirca(?= [£\d])"
)
PLAIN = {
    "eg": "for example",
    "ie": "that is",
    "etc": "and so on",
    "viz": "namely",
    "circa": "about",
}


def said_twice(text: str) -> bool:
    """Whether some words hold one that is written twice in a row, and never meant so."""
    found = TWICE.search(text)
    return found is not None and found[1].lower() not in RIGHT_TWICE


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
            if word.lower() not in RIGHT_TWICE and not BETWEEN.search(found.group()):
                yield Diagnostic(
                    span,
                    f"“{word}” is written twice",
                    hints=(f"write “{word}” once",),
                    edits=(Edit(span, word),),
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
        "{words} is written in capitals",
        "{count} runs of words are written in capitals: {words}",
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
            if len(ends) < 2 or 3 * min(ends.values()) > len(entries):
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


def _short(text: str) -> str:
    return text if len(text) <= 50 else text[:50].rsplit(" ", 1)[0] + " …"


def _lists(passage: Passage) -> Iterator[list[str]]:
    """The Markdown lists of a passage, an entry a line."""
    if not passage.prose:
        return
    entries: list[str] = []
    for line in (*passage.text.splitlines(), ""):
        if found := re.match(r"(?:[-*+]|\d{1,2}[.)]) +(.*)", line):
            entries.append(found[1])
        elif line.startswith(" ") and entries:
            entries[-1] += " " + line.strip()
        elif entries:
            yield entries
            entries = []
