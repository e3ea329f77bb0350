"""Clauses whose verb does not go with their subject, however many words stand between.

In: the part that each word of a text plays. Out: the verbs that are wrong. Between a subject and
its verb only phrases with a preposition are read over, clauses with “who”, “that” or “which”, and
what two commas set apart. What is no sure noun, or a body of several people, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.text.word_classes import lexicon as kind
from stratc.text.word_classes.lexicon import Lexicon, Meaning
from stratc.text.word_classes.sets import MODAL, PREP

from .agreement import GROUPS, VERB
from .balance import KINDS, Unbalanced

EITHER = f"""
    {GROUPS.replace(" service ", " ")} data metadata criteria news evidence means series species
    headquarters lots plenty plus quarter
"""
TIMES = """
    time day year month week morning evening night spring summer autumn winter date round hour
    decade century weekend step way
"""
# With a capital these are things, where other names may be bodies of several people.
PAPERS = """
    plan strategy framework policy programme act review assessment report project scheme standard
    guidance vision pathway model toolkit charter fund grant
"""
NAMED = frozenset(f"{EITHER} {TIMES} {PAPERS} number people".split())
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
        ("u", "we they you i he she it us them me him"),
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
# No part of a pattern gives back what it took where a long row of words could cost more than
# its length.
NOUN = "[1n2sgGNT?Al0#E]"
PHRASES = f"(?:(?:(?:(?<=E)x)?p|t(?![nB]))(?:[defh0]*+{NOUN}++|[eu](?=r?[OMZ])))*+"
BETWEEN = (
    f"{PHRASES}(?:r?Er?p{{1,2}}[defh0]*+{NOUN}++{PHRASES})?+"
    f"(?:wr?(?:V[rVE]*+[Bn]?+|[OZMBnls][rVE]*+)(?:[defh]?{NOUN}++)?{PHRASES})?+(?:,(?:Er?p|w)[^,.;|S]{{1,40}}+,)?+"
)
# “if” and “though” stand before “were”, of one thing as well.
OPEN = "[Sc](?<!pc)"
# “It is likely that”, “We know that”: a clause of its own, and no relative one.
SAID = "(?:(?<=[VZBAE])|(?<=u[nl]))w"
# What a noun may stand behind that no other noun precedes.
LEADS = "[SVOMBn](?:(?<=[SVOM])|(?<=[SVMu]B)|(?<=[SV]n))"
OBJECT = "(?=[defghuxAptrEl12nsG0V])"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # “The Local Plan allocate sites”, “The cost of fares are high”
        f"{OPEN}(?P<head>[de]?r?[AlEN1nG]*+(?:(?<=[1G])|(?<=[^Sc]n)|(?<=n)(?=[pt]))){BETWEEN}r?"
        f"(?P<told>M|(?<![Sc]n)B){OBJECT}",
        # “We know that the number of carers have grown”
        f"{SAID}(?P<head>[de]r?[AlEN1nG]*+(?<=[1G])|d#){BETWEEN}r?(?P<told>M){OBJECT}",
        # “Levels of trust was low”
        f"(?:{OPEN}|C|{SAID})(?P<head>d?r?[AlE1nN]*+[2s]++(?<!0.)){PHRASES}(?:a[dhe]?{NOUN}++{PHRASES})?+"
        f"{BETWEEN}r?(?P<told>[OZ])",
        # “Those with a car has”
        f"S(?P<head>f)(?=p){PHRASES}r?(?P<told>O)",
        # “the time that households spends”, “that public transport do not meet”
        "w(?P<head>[dfh]?[AElg]*+2)r?(?P<told>[OZ])",
        "w(?P<head>[de]?[AElg]*+(?:[1G]|(?<=[Ag])n))r?(?P<told>M)",
        # “Older people makes up a part”
        "S(?P<head>d?[AEl]*+2)(?P<told>s)(?=p?[def]|pg)",
        # “The standards, published in May, sets out”
        f"{OPEN}(?P<head>d?r?[AlE1nN]*+[2s]){PHRASES},(?:Er?p|w)[^,.;|S]{{1,40}},(?P<told>s)(?=[tdefhpA])",
        # “Extra care housing offer a choice”
        f"S(?P<head>[de]?[AlEN1nG]*[1G])(?P<told>n)(?=[defh][AlE0]*{NOUN}+[p.,at|])",
        # “Both boards and the council has”
        f"{OPEN}d?[dfh][AlENn1G]*[12nsgG]a(?P<head>[dfh][AlENn1G]*[12nsgG])r?(?P<told>O)",
        # “… and the number of those have”
        f"S(?:[^,.;|SOMV]*+[OMV][^,.;|S]*+,a)?+(?P<head>dA?#)p[defh0]*+{NOUN}*+{BETWEEN}r?(?P<told>[MB])",
        # “a service that offer breaks”, “homes that is”
        f"{LEADS}(?P<head>[dhe]?[AlEnNG1T]*[1G])(?:p[dhe]?[AlEnG]*1)*wr?"
        "(?P<told>[MB]|n(?=[defh][A12nsG]|A[12ns]))",
        f"{LEADS}(?P<head>[dhef]?[AlEnNG1]*2)(?:p[dhef]?[AlEnG1]*2)*wr?(?P<told>[OZ]|s(?=[defh]|A[12ns]))",
    )
)


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
