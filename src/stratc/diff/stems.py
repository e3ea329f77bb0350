"""The words of a sentence that carry its meaning, without their endings.

In: a levelled text (see `text.equals`). Out: its words, each with its stem and what sort of word
it is. “Train”, “trains” and “training” have one stem; “service” and “services” have one too, but
whoever compares them sees that the number differs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from stratc.text.tables import entries

TokenSort = Literal["content", "linking", "silent", "breadth", "mark", "comma"]

# Words that may come and go without a change of meaning.
_SILENT = frozenset(
    re.findall(
        r"\w+",
        """a an the that which who we our us ours it its they them their theirs this these those
        he she him her his hers ones someone somebody what whom whose themselves itself ourselves
        there is are be been being was were am has have had do does did done will would also then so
        thereafter thus therefore indeed both can may could might""",
    )
)
# Words that join others: exchanging one may matter, and mostly does not.
_LINKING = frozenset(
    re.findall(
        r"\w+",
        """and or of to in on at by for with from as into onto through via across within between
        among toward towards around about per such including including but while when where how
        up out off over more during""",
    )
)
# How many are meant; read by `verdict`, not as words.
BREADTH = {
    **dict.fromkeys(
        ("all", "every", "everyone", "anyone", "each", "any", "whole", "entire", "throughout"), 4.0
    ),
    "most": 2.0,
    "many": 1.5,
    **dict.fromkeys(("some", "several", "certain", "selected", "few"), 1.0),
}
_WORD = re.compile(r"‹[\w-]+›|,|[^\W_]+(?:'[^\W_]+)?")
# Words that only look like another with an ending.
_WHOLE = """
    general less access business bus news crisis series need bed red seed nursing nurse spring
    evening morning housing nothing something anything everything analysis diabetes
"""
IRREGULAR = {
    **{form: word for word, forms in entries(__package__, "irregular") for form in forms.split()},
    **{word: word for word in _WHOLE.split()},
}

_COMPOUND = re.compile(r"(?:under|over|with|re|fore|up|out)(?=[a-z]{4})")

# American and British spelling have one stem.
_OR = re.compile(r"(neighb|col|harb|lab|fav|behavi|hon|rum|vap|endeav|flav|arm)our")
_ER = re.compile(r"\b(cent|met|lit|theat|fib|calib)re(?=s?\b)")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it stands, its stem, and its sort."""

    text: str
    stem: str
    sort: TokenSort


Words = Sequence[Word]


@lru_cache(maxsize=20_000)
def words_of(levelled: str) -> tuple[Word, ...]:
    """The words of a levelled text. What a hyphen joins is several words."""
    return tuple(_word(word) for word in _WORD.findall(levelled))


@lru_cache(maxsize=50_000)
def _word(word: str) -> Word:
    if word == "‹may›":
        return Word("May", word, "content")
    if word.startswith("‹"):
        return Word(word, word, "mark")
    if word == ",":
        return Word(word, word, "comma")
    if word in BREADTH:
        return Word(word, word, "breadth")
    if word in _SILENT:
        return Word(word, word, "silent")
    if word in _LINKING:
        return Word(word, word, "linking")
    return Word(word, stem(word.removesuffix("'s").removesuffix("s'")), "content")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without the endings of number, time and naming."""
    word = _OR.sub(r"\1or", _ER.sub(r"\1er", word))
    if (root := IRREGULAR.get(word)) is not None:
        return root if root == word else stem(root)  # “given” as “give”, whose own stem is shorter
    made = _COMPOUND.match(word)
    if made and (root := IRREGULAR.get(word[made.end() :])) not in (None, word[made.end() :]):
        return stem(made.group() + root)  # “undertaken”, “rebuilt”, “withheld”
    if len(word) <= 3:
        return word
    for ending, instead in (
        ("ally", "al"),
        ("isations", "is"), ("isation", "is"), ("izations", "is"), ("ization", "is"),
        ("ations", "at"), ("ation", "at"), ("ating", "at"), ("ated", "at"), ("ates", "at"),
        ("ate", "at"), ("ies", "y"), ("ied", "y"), ("ings", ""), ("ing", ""), ("ments", "ment"),
        ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("eed", "eed"), ("ed", ""),
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            root = word[: len(word) - len(ending)] + instead
            break
    else:
        root = word
    if not re.search(r"[aeiouy]", root):
        return word
    # “planning” and “plan”, “providing” and “provide”.
    if re.search(r"([bdgkmnprt])\1$", root) and word.endswith(("ing", "ed")):
        root = root[:-1]
    root = re.sub(r"(?<=\w{3})(?:iz|ize|ise)$|(?<=\w{2})is$", "is", root)
    return re.sub(r"(?<=..)e$", "", root)
