"""What is done beside the main clause: in a relative clause, behind “and”, in a sentence split off.

In: the sentences of two wordings. Out: the signs of what was promised firmly and is only allowed
or asked for now, wherever it stands; and what an added sentence is that says again what another
sentence has said before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from stratc.text.firmness import hedges

from .lines import StemmedSentence
from .reading import reading
from .signal import ASK, LESS, MORE, SAME, Signal
from .stems import stem, words_of

_ADVERB = r"(?:(?:not|also|then|now|always|both|all|\w+ly) )*"
_FIRM = re.compile(rf"\b(?:will|shall|must) {_ADVERB}(?:be |have |help )?(?P<act>[a-z]+)")
# What stands behind “and” or a comma may be done as firmly as what stands before it.
_JOINED = re.compile(rf"(?:,|\band\b|, and) {_ADVERB}(?:will |be )?(?P<act>[a-z]+)")
_LOOSE = re.compile(
    rf"\b(?:may|might|could|can|should) {_ADVERB}(?:be |have )?(?P<act>[a-z]+)"
    r"|\b(?:asked|encouraged|expected|invited|urged|free|welcome|able|aims?|hopes?|intends?|"
    r"seeks?|looks?|plans?|expects?|wants?|wishes|tr(?:y|ies)) to (?:be )?(?P<to>[a-z]+)"
    r"|\b(?:look at|look into|explore|consider|investigate|discuss) (?P<ing>[a-z]+ing)\b"
)
_HOPED = re.compile(
    r"it is (?:\w+ )?(?:intended|proposed|hoped|expected|planned|envisaged|anticipated)\b"
    r"|(?:our|the) (?:\w+ )?(?:aim|ambition|intention|hope|goal|aspiration)\b"
)
_MODAL = re.compile(r"\b(?:will|shall|must|should|may|might|could|can)\b")
_BY = re.compile(r"\bby (?:the |our |its |a |an )*(?P<who>[a-z]+(?: [a-z]+)?)")
OURS = frozenset(("we", "us", "council", "officer", "it", "they", "this", "these", "which", "who"))


def loosened(old: Sequence[StemmedSentence], new: Sequence[StemmedSentence]) -> Iterator[Signal]:
    """What will be done before, and after only may be, or is asked of somebody else."""
    before, after = " ".join(line.level for line in old), " ".join(line.level for line in new)
    if _HOPED.match(before):
        return
    firm, kept = (_acts(_FIRM, side) | _acts(_JOINED, side) for side in (before, after))
    were_loose = _acts(_LOOSE, before)
    for found in _LOOSE.finditer(after):
        act = stem(found["act"] or found["to"] or found["ing"])
        if act in firm and act not in kept | were_loose:
            yield Signal("verb", LESS, f"“{found.group()}” came in", "how firmly")


def _acts(form: re.Pattern[str], text: str) -> set[str]:
    return {stem(found["act"]) for found in form.finditer(text) if found["act"]}


def added(
    line: StemmedSentence, old: Iterable[StemmedSentence], pairs: Sequence[StemmedSentence]
) -> Signal:
    """The sign of a sentence that came in; `pairs` are the new ones that have an old one."""
    why = f"“{line.text.strip()}” came in"
    conditions = hedges(line.level)[0]
    home = _home(line, old, pairs)
    if home is None:
        if conditions or any(word in line.level for word in ("only", "except", "not ")):
            return Signal("condition", ASK, why, "how firmly")
        return Signal("words", MORE, why)
    looser = 0 < reading(line).strength < reading(home).strength
    if looser or (conditions and not hedges(home.level)[0]):
        return Signal("condition", LESS, why, "how firmly")
    if doer(line) - doer(home) - OURS:
        return Signal("words", ASK, why)
    return Signal("words", SAME if line.stems <= home.stems else MORE, why)


def _home(
    line: StemmedSentence, old: Iterable[StemmedSentence], pairs: Sequence[StemmedSentence]
) -> StemmedSentence | None:
    """The old sentence that said before what is done in this one, if none of the others does."""
    still = {stem for other in pairs for stem in other.stems}
    again = {word.stem for word in words_of(line.level) if word.sort == "content"} - still
    return next((one for one in old if again & one.stems), None)


def doer(line: StemmedSentence) -> set[str]:
    """The stems of who does it: what stands before “will”, or behind the “by” of a passive."""
    modal = _MODAL.search(line.level)
    if modal is None:
        return set()
    agent = _BY.search(line.level, modal.end())
    passive = re.match(rf" {_ADVERB}be [a-z]+(?:ed|en|t|n|d)\b", line.level[modal.end() :])
    asked = _LOOSE.search(line.level)
    if passive and not (asked and asked["to"]):
        said = agent["who"] if agent else ""
    else:
        said = line.level[: modal.start()]
    return {word.stem for word in words_of(said) if word.sort == "content"}
