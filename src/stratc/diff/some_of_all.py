"""What leaves some out of what was all of it: a word before it, a place behind it."""

from stratc.text.word_classes.lexicon import lexicon

from .stems import BREADTH, Words, stem
from .structure import PERSONS, WHERE_WE_ARE

# Before what they stand, they leave some of it out.
NARROWING = frozenset(
    ["only", "just", "solely", "exclusively", "existing", "eligible", "selected", "targeted",
     "priority", "registered", "largest", "main", "major", "key", "routine", "normal"]
)  # fmt: skip
# Behind “every” or “all” such a word leaves some out.
_SOME_OF_ALL = NARROWING | frozenset(["primary", "secondary", "adult", "urban", "rural"])
# These leave nobody out, though they stand before all there are: “every single home”.
_NONE_LEFT_OUT = frozenset(
    ["single", "other", "local", "own", "different", "various", "possible", "partner", "individual",
     "remaining", "further", "vital", "valued", "great", "good", "wonderful", "precious", "dear"]
)  # fmt: skip
# Places and ways that leave some of all out: “all crossings outside schools”.
_SOMEWHERE = frozenset(["outside", "inside", "near", "around", "along", "beside", "in", "on", "at"])
PLACES = frozenset(
    map(stem, ["town", "village", "centre", "ward", "estate", "street", "road", "school", "park",
               "hospital", "campus", "neighbourhood", "zone", "quarter", "north", "south", "east",
               "west", "coast", "valley", "depot", "library", "home", "city"])
)  # fmt: skip


def of_all(ahead: Words, chunk: Words, behind: Words) -> bool:
    """Whether a word leaves some out of what was all of it: “all our |new| buses”."""
    led = [word.text for word in ahead if word.text not in ("our", "the", "its", "of", "these")]
    listed = chunk[-1].text in ("and", ",")
    counted = led[-1:] == ["number"] and bool(behind) and behind[0].stem in PERSONS
    whole = led[-1:] and led[-1] in ("all", "every", "each", "any")
    if not (whole or counted) or listed:
        return False
    if _SOME_OF_ALL & {word.text for word in chunk}:
        return True
    said = lexicon(frozenset())
    describing = [word for word in chunk if "J" in said.meanings[said.of(word.text)].classes]
    left = {word.text for word in describing} - _NONE_LEFT_OUT
    bare = all(word.sort == "content" for word in chunk)
    return bare and bool(left) and bool(behind) and behind[0].sort == "content"


def somewhere(ahead: Words, chunk: Words) -> bool:
    """Whether a place stands behind all of something, and leaves out what is elsewhere."""
    texts = [word.text for word in chunk]
    if texts[0] not in _SOMEWHERE or not all_of(ahead) or wide(texts):
        return False
    content = {word.stem for word in chunk if word.sort == "content"}
    there = texts[0] not in ("in", "on", "at") or content & PLACES
    return bool(content and there) and not WHERE_WE_ARE.match(" ".join(texts))


def wide(texts: list[str]) -> bool:
    """Whether all or every one of something is meant."""
    return any(BREADTH.get(text, 0.0) > 3 for text in texts)


def all_of(ahead: Words) -> bool:
    """Whether all of something are meant: in “every school that asks” some are left out."""
    places = [n for n, word in enumerate(ahead) if BREADTH.get(word.text, 0.0) > 3]
    if not places:
        return False
    # In “every school a nurse who visits” it is the nurse that visits.
    noun = [w for w in ahead[places[-1] + 1 :] if w.text not in ("the", "our", "of")]
    return all(word.sort == "content" for word in noun)
