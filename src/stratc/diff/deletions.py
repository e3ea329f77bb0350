"""What was cut out of a promise into which nothing came: a loss, or for a person to judge."""

from __future__ import annotations

import re

from stratc.text.similarity import steps

from .stems import Words, stem
from .structure import gives

# Adjectives of which nobody can say whether a thing has less without them.
_IDLE = frozenset(
    map(
        stem,
        re.findall(
            r"[\w-]+",
            """new short simple clear robust refreshed updated strong great key important proactive
            innovative exciting holistic modern effective ambitious wide wider broad strategic
            ongoing existing current revised detailed vibrant successful bold positive meaningful
            coordinated joint formal draft initial first next latest various different relevant
            appropriate possible potential overall real true regular several dynamic sustainable
            local existing only other own such""",
        ),
    )
)
_THAT = frozenset(("that", "which", "whose"))
# Where a promise holds in spite of something, it holds for more.
_IN_SPITE = re.compile(
    r"^(?:regardless|irrespective|whether or not|even (?:if|when|where)|no matter|whatever|"
    r"however|without (?:limit|exception|waiting|charge|delay|an? (?:appointment|referral)))\b"
)
_BEGINNING = frozenset(("with", "by", "without"))
_PARTNERS = re.compile(r"\b(?:partners?|support|help|view|aim|intention|others?|funding)\b")


def certain(old: Words, new: Words, stems: set[str]) -> bool:
    """Whether words that were cut out are a loss for sure: a feature of what is given."""
    for how, i, j, k, m in steps([w.stem for w in old], [w.stem for w in new]):
        if how == "equal" or not stems & {word.stem for word in old[i:j]}:
            continue
        if how == "replace" and any(word.sort == "content" for word in new[k:m]):
            return False
        chunk, start = list(old[i:j]), i
        while chunk and chunk[0].text in (",", "and"):
            chunk, start = chunk[1:], start + 1
        return bool(chunk) and _feature(old, start, chunk, old[j : j + 1])
    return False


def _feature(old: Words, start: int, chunk: Words, behind: Words) -> bool:
    texts = [word.text for word in chunk]
    phrase = " ".join(texts)
    if _IN_SPITE.match(phrase):
        return True
    if not gives(old, start):
        return False
    if texts[0] in _THAT or (texts[0] in _BEGINNING and not _PARTNERS.search(phrase)):
        return True
    adjective = bool(behind) and behind[0].sort == "content"
    content = {word.stem for word in chunk if word.sort == "content"}
    return adjective and all(w.sort == "content" for w in chunk) and not content & _IDLE
