"""Clauses whose verb does not go with their subject, however many words stand between.

In: the part that each word of a text plays. Out: the verbs that are wrong. Between a subject and
its verb only phrases with a preposition are read over, clauses with “who”, “that” or “which”, and
what two commas set apart. What is no sure noun, or a body of several people, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.text.tables import PatternTable
from stratc.text.word_classes import lexicon as kind
from stratc.text.word_classes.lexicon import Lexicon, Meaning
from stratc.text.word_classes.sets import MODAL, PREP

from .balance import KINDS, Unbalanced

VERB = "the verb does not go with its subject"
GROUPS = """
    council board team government police partnership group committee staff cabinet forum panel
    authority trust company family public majority minority number population community workforce
    range variety lot couple host handful series total proportion percentage third quarter half
    mix network party press media club crew rest remainder bulk leadership management alliance
    consortium association department service school college university household couple pair youth
    wealth raft array set selection plethora multitude combination growing vast sample cluster pool
    string stream flock cohort generation collection percent fraction average sort kind type house
    office university latter all most half some none bulk mass crowd line body
"""
LISTS = {"GROUPS": GROUPS.split()}
EITHER = f"""
    {GROUPS.replace(" service ", " ")} data metadata criteria news evidence means series species
    headquarters lots plenty plus quarter
"""
TIMES = """
    time day year month week morning evening night spring summer autumn winter date round hour
    decade century weekend step way
"""
# “Two years is long”: several of these may be one.
LENGTHS = "years months weeks days hours minutes miles metres kilometres pounds tonnes percent"
# With a capital these are things, where other names may be bodies of several people.
PAPERS = """
    plan strategy framework policy programme act review assessment report project scheme standard
    guidance vision pathway model toolkit charter fund grant
"""
NAMED = frozenset(f"{EITHER} {TIMES} {LENGTHS} {PAPERS} number people".split())
# Verbs are capitals: O and Z of one, M and B of several, V of either.
PARTS = {
    word: part
    for part, words in (
        ("p", f"{PREP} including like off out up down following"),
        ("t", "to not"),
        ("d", "the our its their his her my your whose any some no all same such own both"),
        ("e", "a an this each every another either neither one"),
        ("f", "these those several many few various two three four five six seven eight nine ten"),
        ("w", "which who that"),
        ("c", "where when because although while whereas whether unless"),
        ("C", "if though"),
        (
            "x",
            "but so how what why whom whatever more most much less there here after before "
            "since until as than",
        ),
        ("a", "and"),
        ("b", "or nor"),
        ("u", "we they you i"),
        ("I", "he she it"),
        ("U", "us them him me"),
        ("Y", LENGTHS),
        ("O", "is was has does"),
        ("M", "are were have do"),
        ("V", f"{MODAL} had did am been be being having doing done"),
        ("A", "other"),
        ("2", "people"),
        ("T", TIMES),
        ("g", EITHER),
        ("#", "number"),
    )
    for word in words.split()
}
SIGNS = {**KINDS, kind.ITEM: "S", kind.COUNT: "f", kind.OWNER: "h", kind.UNKNOWN: "?"}

PATTERNS = tuple(re.compile(row) for row, _ in PatternTable().read(__package__, ["subjects"]).rows)


def numbers(words: Lexicon) -> dict[int, str]:
    """The letter of every sign: one thing or several, a verb of one or of several, or neither."""
    return {ord(sign): _part(meaning) for sign, meaning in words.meanings.items()}


def _part(meaning: Meaning) -> str:
    if meaning.kind == kind.CAPITAL:
        if meaning.word in PAPERS.split():
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
            if start not in told:
                told.add(start)
                yield Unbalanced(start, end, VERB, found.end("head") - 1)
