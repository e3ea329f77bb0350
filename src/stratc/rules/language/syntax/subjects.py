"""Sentences whose verb does not go with the first noun, however many words stand between.

In: the parts that the words of a text play, and the number of each word. Out: the verbs that are
wrong. Between a subject and its verb only phrases with a preposition are read over, and clauses
with “who”, “that” or “which”; what a noun in -ing or a body of several people is, is left alone.
"""

import re
from collections.abc import Iterator

from stratc.text.word_classes.lexicon import OWNER, Lexicon, Meaning

from .agreement import GROUPS, VERB
from .balance import Unbalanced

NEITHER = frozenset(f"{GROUPS} data news rest more evidence".split())
NAMED = NEITHER | {"means", "people"}
# No part gives back what it took, so that a long row of words costs no more than its length.
PHRASE = "[xj]?+[lr0]*+[nNsV]++"
BEHIND = "[xj]?+[lr0]*+[nNsVk]++(?!(?<=k)c)"  # not “to show that help is”
SENTENCE = re.compile(
    f"S(?P<head>{PHRASE}|k(?=i))"
    f"(?P<between>(?:[it]++{BEHIND}|[wc]r?+[VMHBDZ][rV]*+(?:{BEHIND})?+)*+)"
    "r?(?P<verb>[BHDZ])"
)
NUMBERS = {
    word: number
    for number, words in {
        "o": "is was has does",
        "m": "are were have do",
        "2": "people",
        "t": "that which who",
        ".": " ".join(NEITHER | {"means"}),
    }.items()
    for word in words.split()
}
# “The value of work carers do”
CONTACT = re.compile("[nNsV]s$")


def numbers(words: Lexicon) -> dict[int, str]:
    """One thing, several or neither: what each sign says of it."""
    return {ord(sign): _number(meaning) for sign, meaning in words.meanings.items()}


def _number(meaning: Meaning) -> str:
    if meaning.word in NUMBERS:
        return NUMBERS[meaning.word]
    classes = set(meaning.classes)
    if meaning.kind == OWNER or "G" in classes:  # “Children’s services is”, a body
        return "g"
    if classes == {"Z"}:
        return "o"
    if "P" in classes and "N" not in classes:
        return "2"
    return "1" if "N" in classes and not classes & set("PRJ") else "."


def disagreeing(parts: str, numbered: str) -> Iterator[Unbalanced]:
    """The main verbs that speak of one where the first noun is several, or of several."""
    for found in SENTENCE.finditer(parts):
        start, end = found.span("head")
        verb = found.start("verb")
        subject = numbered[start:end]
        if "g" in subject or any(
            parts[at] in "wc" and numbered[at] != "t" for at in range(end, verb)
        ):
            continue
        both = subject[-1:] + numbered[verb]
        if both == "2o" or (both == "1m" and not CONTACT.search(found["between"])):
            yield Unbalanced(verb, verb + 1, VERB)
