"""The short forms of a document, gathered for whoever meets one away from its words.

In: a strategy. Out: each short form with the words that the text gives for it, or the name of a
body or a source; and apart from these, what public bodies usually mean by those that the document
explains nowhere. A short form that two places explain differently is left out, and so is one that
could mean something else: letters that two tables know differently, and up to three letters of
a body that `short_forms.txt` does not have, or of things of which the document does not speak.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from stratc.checking.abbreviations import KNOWN, SHORT, STANDS_FOR, explained, spelled, unexplained
from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import bodies_in, nation_of
from stratc.crossref import Library
from stratc.model import Strategy
from stratc.text.english import capitalised

FEWEST = 3
"""With fewer than this there is no list of them."""
AGAIN = 1
"""So often a short form must stand without its words, or nobody would look it up."""
LETTERS_FOR_ONE = 4
"""So many letters or more name one thing; fewer are read by what the document speaks of."""
LONG_WORD, BEGINNING = 4, 5
"""Shorter words stand in every document; longer ones are compared by so many letters."""
BEGUN = "agenc area commu group integ manag natio order progr publi requi revie servi syste team"
EVERYWHERE = frozenset(BEGUN.split())
"""And so do words that begin so."""


@dataclass(frozen=True, slots=True)
class ShortForms:
    """Short forms in the order of the alphabet, each with its words."""

    own: dict[str, str] = field(default_factory=dict)
    """As the document explains them."""
    usual: dict[str, str] = field(default_factory=dict)
    """As public bodies use those that it explains nowhere."""

    def __bool__(self) -> bool:
        return len(self) >= FEWEST

    def __len__(self) -> int:
        return len(self.own) + len(self.usual)


def short_forms(library: Library, strategy: Strategy) -> ShortForms:
    """The short forms of a document; none that it explains where it has a list of its own."""
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
    bare = unexplained(manuscript)
    own = {
        short: capitalised(next(iter(said.values())))
        for short, said in sorted(meanings.items())
        if len(said) == 1 and (used.get(short, 0) > AGAIN or short in bare)
    }
    usual = _usual(manuscript, sorted(bare.keys() - meanings.keys()))
    return ShortForms({} if strategy.glossary else own, usual)


def _usual(manuscript: Manuscript, shorts: Iterable[str]) -> dict[str, str]:
    """What public bodies usually mean by letters, where they mean one thing here."""
    strategy = manuscript.strategy
    if not strategy.language.startswith("en"):
        return {}
    whole = " ".join(passage.typed for passage in manuscript.passages)
    nation, day = nation_of(whole), (strategy.published or strategy.period).start
    spoken = _words(whole)
    found: dict[str, str] = {}
    for short in shorts:
        things = STANDS_FOR.get(short, [])[:1]
        alone = len(short) >= LETTERS_FOR_ONE
        bodies = _bodies(short, nation, day) if things or alone else []
        meant = list({_level(one): one for one in (*things, *bodies)}.values())
        if len(meant) == 1 and (alone or _is_a_name(meant[0]) or _speaks_of(meant[0], spoken)):
            found[short] = capitalised(meant[0])
    return found


def _is_a_name(words: str) -> bool:
    """Whether words are what one body is called, as “Care Quality Commission” is."""
    return any(word[0].isupper() for word in words.split()[1:])


def _speaks_of(words: str, spoken: frozenset[str]) -> bool:
    """Whether a document has half of the words that are not in every document."""
    asked = _words(words) - EVERYWHERE or _words(words)
    return 2 * len(asked & spoken) >= len(asked) > 0


def _bodies(short: str, nation: str, day: date | None) -> list[str]:
    """The names of the bodies that these letters meant on a day; of all, where none did then."""
    called = [body for body in bodies_in(nation) if body.short.upper() == short]
    then = [
        body
        for body in called
        if day and not (body.since and body.since > day) and not (body.until and body.until <= day)
    ]
    return [body.name for body in then or called]


def _as_typed(words: str, text: str) -> str:
    """Words with what stands between them in the text; empty where that is a mark."""
    found = re.search(r"[^\w\0]+".join(map(re.escape, words.split())), text)
    said = " ".join(found[0].split()) if found else ""
    return "" if re.search(r"[*_\[\]()]", said) else said


def _level(words: str) -> str:
    """The same for words that differ in capitals, hyphens or number only."""
    return re.sub(r"\W+", " ", words.lower()).removesuffix("s")


def _words(text: str) -> frozenset[str]:
    """How the words of a text begin, which is the same for “police” and “policing”."""
    return frozenset(
        word[:BEGINNING] for word in re.findall(rf"[a-z]{{{LONG_WORD},}}", text.lower())
    )
