"""Words of nearly one meaning, and a verb with its noun, as WordNet has them and texts use them.

In: two words as they stand in a text, or two words that make one verb: “take part”. Out: whether
they are near. `synonyms.txt` has a line for each word with its near words, and is read when first
asked for; `tools/word_classes/synonyms.py` makes it.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

# How a form ends, and how the word of the dictionary does.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""),
    ("ing", ""), ("ing", "e"),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdfgklmnprt])\1$")


def synonymous(one: str, other: str) -> bool:
    """Whether two words, or words that make one, are near; in whatever form, but not irregular."""
    near = _near()
    return any(not near[word].isdisjoint(dictionary_words(other)) for word in dictionary_words(one))


@lru_cache(maxsize=20_000)
def dictionary_words(form: str) -> frozenset[str]:
    """The words with near ones that a form may be of: “taking_part” of “take_part”."""
    first, joined, rest = form.partition("_")
    found = {first}
    for ending, instead in _ENDINGS:
        if first.endswith(ending) and len(first) - len(ending) > 1:
            found.add(root := first[: -len(ending)] + instead)
            found.add(_DOUBLED.sub(r"\1", root))
    return frozenset(word + joined + rest for word in found) & _near().keys()


@cache
def _near() -> dict[str, set[str]]:
    near: dict[str, set[str]] = {}
    for line in (files(__package__) / "synonyms.txt").read_text(encoding="utf-8").splitlines():
        word, *others = line.split(" ")
        near.setdefault(word, set()).update(others)
        for other in others:
            near.setdefault(other, set()).add(word)
    return near
