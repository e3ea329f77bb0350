"""Clauses whose verb does not go with their subject, however many words stand between.

In: the part that each word of a text plays. Out: the verbs that are wrong. Between a subject and
its verb only phrases with a preposition are read over, clauses with “who”, “that” or “which”, and
what two commas set apart. What is no sure noun, or a body of several people, is left alone.
"""

import re
from collections.abc import Iterator

from stratc.text.tables import PatternTable
from stratc.text.word_classes import lexicon as kind
from stratc.text.word_classes.lexicon import Lexicon, Meaning
from stratc.text.word_classes.sets import MODAL, PREP

from .balance import KINDS, Unbalanced

VERB = "the verb does not go with its subject"
WORDS = PatternTable({"PREP": PREP, "MODAL": MODAL}).read(__package__, ["words_of_subjects"])
PAPERS = frozenset(WORDS.pieces["PAPERS"].split())
LISTS = {"GROUPS": WORDS.pieces["GROUPS"].split()}
NAMED = frozenset(["number", "people"]).union(
    *(WORDS.pieces[name].split() for name in ("EITHER", "TIMES", "LENGTHS", "PAPERS", "SET_OUT"))
)
PARTS = {word: part for words, part in WORDS.rows for word in words.split()}
SIGNS = {**KINDS, kind.ITEM: "S", kind.COUNT: "f", kind.OWNER: "h", kind.UNKNOWN: "?"}

COMPOUND = re.compile(r"pd?[1nG][2s]\Z")
PATTERNS = tuple(re.compile(row) for row, _ in PatternTable().read(__package__, ["subjects"]).rows)


def numbers(words: Lexicon) -> dict[int, str]:
    """The letter of every sign: one thing or several, a verb of one or of several, or neither."""
    return {ord(sign): _part(meaning) for sign, meaning in words.meanings.items()}


def _part(meaning: Meaning) -> str:
    if meaning.kind == kind.CAPITAL:
        if meaning.word in PAPERS:
            return "1"
        small = PARTS.get(meaning.word) or _by_classes(meaning.in_small)
        return small if small in ("g", "T", "A") else "N"
    if meaning.word in PARTS:
        return PARTS[meaning.word]
    return SIGNS.get(meaning.kind) or _by_classes(meaning.classes)


def _by_classes(classes: str) -> str:
    """What a word may be, by the letters of `words.txt`; a question mark where that says little."""
    has = set(classes)
    for letter, part in (("Z", "Z"), ("B", "B"), ("D", "V"), ("R", "r")):
        if has == {letter}:
            return part
    if "P" in has:
        return "g" if "N" in has else "s" if has & set("ZBD") else "2"
    if "N" in has:
        return "G" if "G" in has else "n" if has & set("BZ") else "l" if has & set("JRDE") else "1"
    if "G" in has:
        return "i"
    if "J" in has and not has & set("BZD"):
        return "A"
    return "E" if has and has <= set("DEJR") else "l" if "J" in has else "?"


def disagreeing(numbered: str) -> Iterator[Unbalanced]:
    """The verbs that speak of one where the subject is several, or of several where it is one."""
    told: set[int] = set()
    for pattern in PATTERNS:
        for found in pattern.finditer(numbered):
            start, end = found.span("told")
            if len(found["head"]) == 1 and COMPOUND.search(numbered, found.end("head"), start):
                continue  # “State of the area indicators are”
            if start not in told:
                told.add(start)
                yield Unbalanced(start, end, VERB, found.end("head") - 1)
