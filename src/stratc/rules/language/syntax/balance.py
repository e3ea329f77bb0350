"""Sentences with a verb too many: each clause has one, and each verb its clause.

In: the parts that the words of a text play. Out: where a verb stands that no clause is left for.
A main clause is free. A word such as “which” or “because” opens one clause more; so does “and”
behind a verb, a verb of thinking, and a subject right behind a noun (“the work we do”). What it
opens lapses at a comma if no verb came. A word that may be something else than a verb is not
counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stratc.text.tables import PatternTable
from stratc.text.word_classes import lexicon as kind
from stratc.text.word_classes.lexicon import Lexicon, Meaning
from stratc.text.word_classes.sets import ARTICLE, BE, DET, MODAL, PREP, WH

JOIN = "the sentence has two verbs and nothing that joins them: end it, or add a word that does"
SPLICE = "two sentences: write a full stop or a semicolon, or a word that joins them"
_SETS = {"WH": WH, "PREP": PREP, "DET": DET, "ARTICLE": ARTICLE, "MODAL": MODAL, "BE": BE}
WORDS = PatternTable(_SETS).read(__package__, ["words_of_clauses"])
OPENERS, LEANING, THINKING = (
    WORDS.pieces[name].split() for name in ("OPENERS", "LEANING", "THINKING")
)
NAMED = frozenset([*OPENERS, *LEANING, *THINKING, "given", "provided", "assuming"]).union(
    form
    for verb in THINKING
    for stem in (verb.removesuffix("e"),)
    for form in (f"{verb}s", f"{stem}ed", f"{stem}ing", f"{verb}es", f"{verb[:-1]}ies")
)
# A word of thinking that the table has too plays the part that the table says.
PARTS = dict.fromkeys(NAMED - frozenset(OPENERS), "k") | {
    word: part for words, part in WORDS.rows for word in words.split()
}
KINDS = {
    kind.SENTENCE: "S", kind.ITEM: "I", kind.STOP: ".", kind.PAUSE: ";", kind.SEMI: ";",
    kind.BREAK: "|",
    kind.COMMA: ",", kind.SHORT: "|", kind.NUMBER: "0", kind.COUNT: "0", kind.CAPITAL: "N",
    kind.UNKNOWN: "n", kind.OWNER: "x",
}  # fmt: skip
SENTENCES = re.compile(r"[SI]([^SI.;|]*)\.")
FINITE = frozenset("MHBDZ")
# “He might”, but “the might”; “to have”, “will all have”; “goods deletes” is no clause.
NO_VERB = {
    "M": re.compile("[xo]r*$"),
    "H": re.compile("(?:[tMHx]|M[rq]{1,3})r*$"),
    "B": re.compile("(?:[tM]|M[rq]{1,3})r*$"),
    "D": re.compile("(?:[tMx]|M[rq]{1,3})r*$"),
    "Z": re.compile("(?:[xitM0HBjql]|[tM]r*V)r*$"),
}
# “the work we do”, “homes people want”, “grants Mencap gives”, “the kindest I met”; but “will
# visit every one”
CONTACT = re.compile(
    "(?:[nNsu0qx]|(?<![HBMtp])V)[pg]$|(?:[nNs0]|(?<![HBMtp])V)[jxq]$|ss$|[nsV]N$|xlp$"
)
# “, were they to fall, we would”, “and should the grant end, we would”: they ask what if
INVERTED = re.compile("[BMH](?:[pgj]|x?[nNsuV]{1,4}[tV])")
TWO = re.compile("[MHBDZ].*[MHBDZ]")
VERB = re.compile("[MHBDZVkp]")
LOOK_BACK = 8  # words: adverbs may stand between


@dataclass(frozen=True)
class Unbalanced:
    """Where a sentence went wrong, what to do, and where the noun stands that the verb is of."""

    start: int
    end: int
    hint: str
    noun: int | None = None


def parts(words: Lexicon) -> dict[int, str]:
    """The letter of every sign."""
    return {ord(sign): _part(meaning) for sign, meaning in words.meanings.items()}


def _part(meaning: Meaning) -> str:
    if meaning.word in PARTS:
        return PARTS[meaning.word]
    if meaning.kind in KINDS:
        return KINDS[meaning.kind]
    classes = set(meaning.classes)
    if classes and classes <= set("ZD"):
        return "Z"
    if "R" in classes and not classes & set("NPBZD"):
        return "r"
    if classes & set("BZD"):
        return "V"
    if classes == {"P"}:
        return "s"
    return "n" if classes & set("NP") else "l" if classes else "u"


def unbalanced(letters: str) -> Iterator[Unbalanced]:
    """Every sentence with a verb that no clause is left for."""
    for sentence in SENTENCES.finditer(letters):
        clause = sentence[1]
        if TWO.search(clause) and clause[0] not in FINITE:
            yield from _surplus(clause, sentence.start(1))


def _surplus(clause: str, before: int) -> Iterator[Unbalanced]:
    free, opened, used, last, comma = True, 0, False, 0, 0
    fresh = unsure = ""  # what opened the last clause; a word in it that may be its verb
    for at, part in enumerate(clause):
        near = clause[max(0, at - LOOK_BACK) : at]
        head = near.rstrip("r")
        back = head[-1:]
        if part == ",":
            comma = at
            pronoun = clause[at + 1 : at + 2] in ("p", "g", "j")
            if fresh == "e" and not unsure:
                opened, fresh = max(0, opened - 1), ""
            elif pronoun and "," in clause[at + 2 : at + 6]:
                opened += 1  # “, it seems,”
            elif pronoun and opened and unsure and fresh in "ckw":
                opened, fresh, unsure = opened - 1, "", ""
        elif part in FINITE and near[-1:] == clause[at + 1 : at + 2] == "N":
            continue  # “We are Marford”, a name
        elif back in (",", "a") and INVERTED.match(clause, at):
            opened, used, fresh, unsure, last = max(1, opened), True, "", "", at
        elif _is_verb(part, near, head):
            if not used or at - 1 - len(near) + len(head) != last:  # “is said to”, “need is”
                if not opened and not free and comma != at - 1:
                    splice = comma > last
                    joined = clause.find("a", at) if splice else -1
                    if joined < 0 or not VERB.search(clause, joined):
                        start = comma if splice else at
                        hint = SPLICE if splice else JOIN
                        yield Unbalanced(before + start, before + at + 1, hint)
                    return
                opened, free = (opened - 1, free) if opened else (0, False)
                used, fresh, unsure = True, "", ""
            last = at
            if part == "k":
                opened, fresh = opened + 1, part
        elif part in "cewk" or (part == "a" and used) or (part == "v" and back in ("", ",")):
            opened += part != "c" or back != "k"
            fresh, unsure = part, ""
        elif (part in "pgjxqs" or clause[at : at + 2] == "NZ") and CONTACT.search(
            clause, max(0, at - 2), at + 1
        ):
            opened, fresh, unsure = opened + 1, part, ""
        elif part == "V" and back not in ("x", "i", "0"):
            unsure = unsure or fresh


def _is_verb(part: str, near: str, head: str) -> bool:
    """Whether a word must be the verb of a clause, by its part and by what stands before it."""
    if part == "V":
        return head[-1:] in ("p", "w") or head.endswith(",g")
    if part == "k":
        return head[-1:] == "p" or head.endswith((",g", ",j"))
    return part in FINITE and not NO_VERB[part].search(near)
