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
# No part of a pattern gives back what it took where a long row of words could cost more than
# its length.
NOUN = "[1n2sgGNT?Al0#EY]"
PHRASES = (
    f"(?:(?:(?:(?<=E)x)?p|t(?:(?![nB])|[nB]p?(?=[defh])))(?:[defh0]*+{NOUN}++|[euIU](?=r?[OMZ])))*+"
)
# What two commas set apart: “published in May”, “the first to be drawn up by both”.
APART = "(?:,(?:[EA]r?[px]|w|r[pfdw]|p|x[xp]|d[lA][tp])[^,.;|S]{1,60}+,)"
BETWEEN = (
    f"0?+{PHRASES}(?:r?Er?p{{1,2}}[defh0]*+{NOUN}++{PHRASES})?+"
    f"(?:wr?(?:V[rVE]*+[Bn]?+|[OZMBnls][rVEA]*+)(?:[defh]?{NOUN}++)?{PHRASES})?+{APART}?+"
)
ONE = "[de]?(?:s(?=1))?r?[AlEN1nG]*+"  # “needs assessment”
# “if” and “though” stand before “were”, of one thing as well.
OPEN = "[Sc](?<!pc)"
# “It is likely that”, “We know that”: a clause of its own, and no relative one.
SAID = "(?:(?<=[VZBAE])|(?<=[uIU][nl]))w"
# What a noun may stand behind that no other noun precedes.
LEADS = "[SVOMBn](?:(?<=[SVOM])|(?<=[SVMuI]B)|(?<=[SV]n))"
OBJECT = "(?=[defghuIUxAptrEl12nsG0VY])"

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # “The Local Plan allocate sites”, “The cost of fares are high”
        f"{OPEN}(?P<head>{ONE}(?:(?<=[1G])|(?<=[^Sc]n)|(?<=n)(?=[pt]))){BETWEEN}r?"
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
        f"{OPEN}(?P<head>[df]?r?[AlE1nN]*+[2s]){PHRASES}{APART}r?(?P<told>s)(?=[tdefhpAIU])",
        # “This plan, the first to be drawn up by both councils, show that”
        f"{OPEN}(?P<head>{ONE}(?:(?<=[1G])|(?<=[^Sc]n))){PHRASES}{APART}r?(?P<told>n)"
        "(?=[defhuIUw])",
        # “how we, working with our partners, plans to”
        "(?P<head>u),(?:[EAGirp])[^,.;|S]{1,60}+,r?(?P<told>[sZO])(?=[tdefhpAIU])",
        # “The Oak Centre, which is run by volunteers, see 60 people”
        "S(?P<head>[^,.;|S]{1,6}(?<![2sg])),wO[^,.;|S]{1,40}+,r?(?P<told>M|B|n(?=[defhuIU]|p0))",
        # “Its framework, which have eight themes”
        "S(?P<head>[dehNA1lG]{0,5}1),wr?(?P<told>M)(?=[defhrAE0])",
        # “crisis, which leave little time”
        "[VMOZBEuI][^,.;|S2sgfaN#]{0,14}(?P<head>1),wr?(?P<told>[nB])(?=[defhuIUA])",
        # “Culture make us”, “Stories makes it”
        f"{OPEN}(?P<head>{ONE}(?<=[1G])){PHRASES}r?(?P<told>n)(?=U)",
        f"{OPEN}(?P<head>{ONE}2){PHRASES}r?(?P<told>s)(?=U)",
        "[Sc](?P<head>I)r?(?P<told>[nB])(?=[defhuIU])",
        # “Every one of these deaths are”
        f"S(?P<head>ee?)p[dhf]f?[AlEnG1N]*+[2s]{PHRASES}r?(?P<told>M){OBJECT}",
        # “shows that 320 homes is needed”
        "[S,w](?P<head>[0f]A*+2)r?(?P<told>O)(?=r?E|p[defh])",
        # “the role that families plays in”
        "w(?P<head>[dfh]?[AElg]*+2)(?P<told>s)(?=[adefhtuIUxp])",
        # “Families with children waits for”
        "S(?P<head>d?r?[AlE1nN]*+2)(?:p[defh0]*+[AlGEgn1]*+2)+(?P<told>s)"
        "(?=[defhuIU]|p[defh0g]|t[Bn])",
        # “Extra care housing offer a choice”, and not “Collect food waste every week”
        f"S(?P<head>[de]?[AlEN1nG]*[1G])(?P<told>n)(?=[defh][AlE0]*(?!T){NOUN}+[p.,at|])",
        # “Both boards and the council has”
        f"{OPEN}d?[dfh][AlENn1G]*[12nsgG]a(?P<head>[dfh][AlENn1G]*[12nsgG])r?(?P<told>O)",
        # “… and the number of those have”
        f"S(?:[lAr],)?+(?:[^,.;|SOMV]*+[OMV][^,.;|S]*+,a)?+(?P<head>dA?#)p[defh0]*+{NOUN}*+{BETWEEN}r?(?P<told>[MB])",
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
