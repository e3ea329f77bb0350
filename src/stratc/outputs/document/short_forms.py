"""The short forms that a document explains itself, gathered for whoever meets one later.

In: a strategy. Out: each short form with the words that the text gives for it, or the name of a
body or a source. Nothing is added: a short form that no words stand beside, or that two places
explain differently, is left out.
"""

import re

from stratc.checking.abbreviations import KNOWN, SHORT, explained, spelled
from stratc.checking.manuscript import Manuscript
from stratc.crossref import Library
from stratc.model import Strategy
from stratc.text.english import capitalised

FEWEST = 3
"""With fewer than this there is no list of them."""
AGAIN = 1
"""So often a short form must stand without its words, or nobody would look it up."""


def short_forms(library: Library, strategy: Strategy) -> dict[str, str]:
    """Short forms in the order of the alphabet; none where the document has a list of its own."""
    if strategy.glossary:
        return {}
    manuscript = Manuscript(library, strategy)
    meanings: dict[str, dict[str, str]] = {}
    told = [(short, words, passage.typed) for short, words, _, passage in explained(manuscript)]
    # The names of bodies and sources are printed, in the lists of partners and of sources.
    names = [body.name for body in strategy.bodies]
    names += [name for source in strategy.sources for name in (source.author, source.title) if name]
    told += [(short, words, name) for name in names for short, words in spelled(name)]
    for short, words, text in told:
        said = _as_typed(words, text)
        if said and short not in KNOWN:
            meanings.setdefault(short, {}).setdefault(_level(said), said)
    used: dict[str, int] = {}
    for passage in manuscript.passages:
        for match in SHORT.finditer(passage.typed):
            used[match.group()] = used.get(match.group(), 0) + 1
    made = {
        short: capitalised(next(iter(said.values())))
        for short, said in sorted(meanings.items())
        if len(said) == 1 and used.get(short, 0) > AGAIN
    }
    return made if len(made) >= FEWEST else {}


def _as_typed(words: str, text: str) -> str:
    """Words with what stands between them in the text; empty where that is a mark."""
    found = re.search(r"[^\w\0]+".join(map(re.escape, words.split())), text)
    said = " ".join(found[0].split()) if found else ""
    return "" if re.search(r"[*_\[\]()]", said) else said


def _level(words: str) -> str:
    """The same for words that differ in capitals, hyphens or number only."""
    return re.sub(r"\W+", " ", words.lower()).removesuffix("s")
