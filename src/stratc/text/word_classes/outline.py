"""A text as a row of signs, one a word, so that a pattern can look at classes of words.

In: what was typed. Out: its signs, and where each stands.
"""

import re
from dataclasses import dataclass

from .lexicon import (
    BREAK,
    CAPITAL,
    COMMA,
    COUNT,
    ITEM,
    NUMBER,
    OWNER,
    PAUSE,
    SEMI,
    SENTENCE,
    SHORT,
    STOP,
    UNKNOWN,
    Lexicon,
)

TOKEN = re.compile(
    r"(?:\n|\A(?:[|>][-+\d]*+|[\"'])?)\s*+(?:(?:[-*•·+–]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]++)?"
    r"|(?:e\.g|i\.e|etc|vs)\.|[^\W\d_]+(?:[-’'][^\W\d_]+)*+(?:[’'](?!\w))?"
    r"|\((?:[A-Z]{2,}[A-Za-z]?|(?:19|20)\d\d)\)"
    r"|[£$€]?\d(?:[\d,.]*\d)?(?:\w\w?\b)?%?"
    r"|\0+|[^\s\w]|\w"
)
STOPS = {".": STOP, "!": STOP, "?": STOP, ";": SEMI, ":": PAUSE, ",": COMMA}
# “it’s” leaves a verb out; with other words the ending says whose something is.
SHORTENED = frozenset(
    ["it", "that", "there", "he", "she", "what", "who", "here", "where", "how", "let"]
)
BLANK = "\0"
FOLLOWED = re.compile(r"[ \t]{1,9}[*_\"“]{0,4}[A-Z]")


@dataclass(frozen=True)
class WordOutline:
    """The signs of a text, and the place of each."""

    signs: str
    places: list[tuple[int, int]]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where some of the signs stand in the text."""
        return self.places[start][0], self.places[end - 1][1]


def outline(typed: str, lexicon: Lexicon) -> WordOutline:
    """The signs of a text. Each sentence and each item of a list begins with a sign of its own."""
    kinds = lexicon.kinds
    signs: list[str] = []
    places: list[tuple[int, int]] = []
    begins = False
    known = lexicon.signs
    for found in TOKEN.finditer(typed):
        token = found.group()
        place = found.span()
        if token[:1] == "(" and len(token) > 1:  # “standards (MAT) have”
            continue
        if token in known and signs:  # most tokens are words in small letters
            signs.append(known[token])
            places.append(place)
            begins = False
            continue
        if not token or token[0].isspace() or not signs:  # before the text YAML has its own mark
            opened = _opening(token, typed[place[1] : place[1] + 1], first=not signs)
            signs += (kinds[one] for one in opened)
            places += (place for _ in opened)
            begins = begins or len(opened) > 1
            continue
        if token[0] == BLANK and begins and FOLLOWED.match(typed, place[1]):
            continue  # the number of a paragraph
        inside = token == "." and typed[place[1] : place[1] + 1].islower()  # “plan.gov.uk”
        sign = kinds[BREAK] if inside else _sign(token, lexicon, begins=begins)
        if token == "etc." and typed[place[1] : place[1] + 2].strip().isupper():
            sign = kinds[STOP]
        signs.append(sign)
        places.append(place)
        begins = begins and sign == kinds[BREAK]
        if sign == kinds[STOP]:
            signs.append(kinds[SENTENCE])
            places.append((place[1], place[1]))
            begins = True
    signs.append(kinds[BREAK])
    places.append((len(typed), len(typed)))
    return WordOutline("".join(signs), places)


def _opening(blanks: str, following: str, *, first: bool) -> tuple[str, ...]:
    """What begins behind the end of a line: an item, a sentence, or what nobody knows."""
    if blanks.strip("|>+-\"'\n ") or (blanks.strip() and not first):
        return BREAK, ITEM
    if first or blanks.count("\n") > 1:
        return BREAK, SENTENCE
    return (BREAK,) if following.isupper() else ()


def _sign(token: str, lexicon: Lexicon, *, begins: bool) -> str:
    kinds = lexicon.kinds
    if token[0] == BLANK:
        return kinds[UNKNOWN]  # our own mark or an address, whatever it prints
    if token[0].isdigit() or token[0] in "£$€":
        return kinds[NUMBER]
    if not token[0].isalpha():
        return lexicon.signs["and"] if token == "&" else kinds[STOPS.get(token, BREAK)]
    if token[-1] in "’'":
        return kinds[OWNER]
    if "’" in token or "'" in token:
        plain = token.lower().replace("’", "'")
        if plain in lexicon.signs:
            return lexicon.signs[plain]
        stem, _, ending = plain.rpartition("'")
        if ending == "clock":
            return kinds[COUNT]
        return kinds[OWNER if ending == "s" and stem not in SHORTENED else SHORT]
    if token[-1] == ".":
        return kinds[BREAK]
    if token.islower():
        return lexicon.of(token)
    if begins and token[1:].islower():
        unknown = UNKNOWN if token.endswith("ing") else CAPITAL  # “Rewilding is”
        return lexicon.signs.get(token.lower()) or kinds[unknown]
    if token == "I" or (token == "A" and begins):
        return lexicon.signs[token.lower()]
    return lexicon.named(token.lower()) if token[1:].islower() else kinds[CAPITAL]
