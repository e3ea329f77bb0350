"""Words with the classes that they may have, each class of words as one sign.

In: nothing. Out: the sign of a word, and what a sign stands for.
`words.txt` has one line a set of classes: N noun, P plural noun, B plain verb, Z verb in -s, D past
tense, E past participle, G -ing, J adjective, R adverb. It was made from the lexicon of Brill's
tagger and WordNet, whose licences stand beside it, and completed with the words of this field.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SMALL_WORDS = """
    the a an this that these those each every all both some any no many several few various either
    neither such our their its his her my your whose which who whom what whoever whatever we they
    he she it i you them us him me ours theirs there will would can could shall should may might
    must cannot is are was were be been being am has have had having do does did to of in on at by
    for with from into onto over under between among through during about against within across
    towards toward upon after before without near since until till than as and or but nor so if
    because although though while when where whether how why not myself itself themselves ourselves
    himself herself yourself off out up down per via despite throughout alongside along beyond
    behind around above below unless whereas other others another same ought everyone everybody
    someone somebody anyone anybody nobody something anything nothing everything except unlike
    amongst
"""
# Short forms that sound like a word which says whose something is.
SOUND_ALIKE = ("it's", "they're", "you're", "who's")
COUNTS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "hundred thousand million billion dozen half"
)
LY = "ly"  # an adverb in -ly
CAPITAL, UNKNOWN, NUMBER, COUNT, OWNER, SHORT = (
    "name",
    "unknown",
    "number",
    "count",
    "owner",
    "short",
)
STOP, PAUSE, SEMI, COMMA = "stop", "pause", "semicolon", "comma"
BREAK, SENTENCE, ITEM = "break", "sentence", "item"
KINDS = (
    CAPITAL, UNKNOWN, NUMBER, COUNT, OWNER, SHORT, STOP, PAUSE, SEMI, COMMA, BREAK, SENTENCE,
    ITEM,
)  # fmt: skip
FIRST_SIGN = 0xE000  # the private area of Unicode: such a sign stands in no text


@dataclass(frozen=True)
class Meaning:
    """What a sign stands for: one word or many, with the classes they may have.

    A word with a capital is a name, and may be anything; what it would be in small letters is kept
    apart.
    """

    kind: str
    word: str = ""
    classes: str = ""
    in_small: str = ""


@dataclass(frozen=True)
class Lexicon:
    """The sign of every known word and kind, the meaning of every sign, what words share."""

    signs: dict[str, str]
    meanings: dict[str, Meaning]
    kinds: dict[str, str]
    shared: dict[str, str]
    capitals: dict[str, str]

    def of(self, word: str) -> str:
        """The sign of a word in small letters."""
        return self.signs.get(word) or self._ending(word)

    def named(self, word: str) -> str:
        """The sign of a word with a capital, by what it is in small letters."""
        return self.capitals.get(self.of(word), self.kinds[CAPITAL])

    def _ending(self, word: str) -> str:
        """A word with a hyphen is what its last part is; another may be anything.

        So may one that would be a verb or an adverb and nothing else: “trade-offs”, “women-only”.
        """
        last = self.signs.get(word.rpartition("-")[2]) if "-" in word else None
        classes = self.meanings[last].classes if last else ""
        return (
            self.kinds[UNKNOWN]
            if set(classes) <= {"B", "Z"} or classes == "R"
            else self.shared[classes]
        )


@cache
def lexicon(named: frozenset[str]) -> Lexicon:
    """The lexicon, with a sign of its own for every small word and for each of some words."""
    signs: dict[str, str] = {}
    meanings: dict[str, Meaning] = {}
    fresh: Iterator[str] = map(chr, range(FIRST_SIGN, FIRST_SIGN + 0x1900))
    kinds: dict[str, str] = {}
    for one in KINDS:
        kinds[one] = next(fresh)
        meanings[kinds[one]] = Meaning(one)
    for word in SMALL_WORDS.split():
        signs[word] = next(fresh)
        meanings[signs[word]] = Meaning("small", word)
    for word in COUNTS.split():
        signs[word] = next(fresh)
        meanings[signs[word]] = Meaning(COUNT, word)
    for word in SOUND_ALIKE:
        signs[word] = next(fresh)
        meanings[signs[word]] = Meaning(SHORT, word)
    shared: dict[str, str] = {}
    text = (files(__package__) / "words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        classes, *words = line.split(" ")
        shared[classes] = next(fresh)
        meanings[shared[classes]] = Meaning("word", "", classes)
        signs.update(dict.fromkeys(words, shared[classes]))
        if classes == "R":
            in_ly = next(fresh)
            meanings[in_ly] = Meaning(LY, "", classes)
            signs.update(dict.fromkeys((word for word in words if word.endswith("ly")), in_ly))
        for word in sorted(named.intersection(words)):
            signs[word] = next(fresh)
            kind = LY if classes == "R" and word.endswith("ly") else "word"
            meanings[signs[word]] = Meaning(kind, word, classes)
    for word in sorted(named.difference(signs)):
        signs[word] = next(fresh)
        meanings[signs[word]] = Meaning(UNKNOWN, word)
    capitals: dict[str, str] = {}
    for sign, meaning in list(meanings.items()):
        if meaning.classes:
            capitals[sign] = next(fresh)
            meanings[capitals[sign]] = Meaning(CAPITAL, meaning.word, "", meaning.classes)
    return Lexicon(signs, meanings, kinds, shared, capitals)
