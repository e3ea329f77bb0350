"""A part of what was counted as a whole: “30 of them for rent”, “seven of nine hubs”."""

import re
from collections.abc import Iterator

from .signal import LESS, MORE, Signal
from .stems import words_of


def counted_together(sign: Signal, text: tuple[str, str]) -> bool:
    """Whether an entry came or went that is counted with another: “10 rangers and volunteers”.

    The same number of more kinds is fewer of each.
    """
    said = re.fullmatch(
        r"“(?:and )?(?!an? |the |\d)([a-z'-]+(?: [a-z'-]+)?)” (came in|went out)", sign.why
    )
    if said is None or sign.vote not in (LESS, MORE):
        return False
    side, other = (text[1], text[0]) if said[2] == "came in" else text
    what = rf"(?:(?!(?:to|for|of|in|on|at|by|and) )[a-z'-]+ ){{1,2}}and {re.escape(said[1])}"
    kinds = rf"(?:\bnumber of|(?<![£.\d])\d+(?: [a-z]+ of)?) {what}(?=[.,;]|$| (?:{_BEHIND})\b)"
    return bool(re.search(kinds, side)) and not re.search(kinds, other)


# What may stand behind all that is counted.
_BEHIND = (
    "from|by|for|in|on|at|every|along|across|to|with|near|around|over|within|throughout|outside|"
    "inside|beside|under|as|each|who|that|this|next|until|before|after|so"
)
_COUNT = re.compile(r"(?<![\w.£])(\d+)(?![\w.%])([^.;]*)")
_PART = re.compile(
    r"(?<![\w.£])(?P<n>\d+)(?![.%]) of (?:them|these|those|which)\b(?P<tail>[^.;,]*)"
    r"|\b(?:of (?:which|these|them)|including),? (?:at least |about |up to )?"
    r"(?P<n2>\d+)(?![.%])\b(?P<tail2>[^.;,]*)"
)
_NEAR = 6  # words behind a number that say of what kind they are


def subsets(before: str, after: str) -> Iterator[Signal]:
    """The sign of a kind that all were counted as, and only some are now; texts are levelled."""
    yield from _of_all(before, after)
    if _PART.search(before):
        return
    for part in _PART.finditer(after):
        count, tail = int(part["n"] or part["n2"]), part["tail"] or part["tail2"] or ""
        whole = _stems(_first(after[: part.start()]))
        for found in _COUNT.finditer(before):
            kind = (_stems(found[2]) & _stems(tail)) - whole
            if kind and count < int(found[1]):
                why = f"“{part.group().strip()}” instead of “{found[1]}”"
                yield Signal("amount", LESS, why, "how much")
                return


_SO_MANY_OF = re.compile(
    r"(?<![\w.£])(?P<some>\d+)(?: out)? of (?:all |the |our |its |these |those )*"
    r"(?P<all>\d+)\b(?![.%])"
)


def _of_all(before: str, after: str) -> Iterator[Signal]:
    """The sign of “seven of nine hubs”, where it was nine of them, or the reverse."""
    old, new = _SO_MANY_OF.search(before), _SO_MANY_OF.search(after)
    part, other, vote = (new, before, LESS) if new else (old, after, MORE)
    if not part or (old and new) or int(part["some"]) >= int(part["all"]):
        return
    if re.search(rf"(?<![\w.£]){part['all']}(?![\w.%])", other):
        words = f"“{part.group()}” instead of “{part['all']}”"
        if vote == MORE:
            words = f"“{part['all']}” instead of “{part.group()}”"
        yield Signal("amount", vote, words, "how much")


def _first(text: str) -> str:
    found = _COUNT.search(text)
    return found[2] if found else ""


def _stems(text: str) -> frozenset[str]:
    words = [word for word in words_of(text) if word.sort == "content"]
    return frozenset(word.stem for word in words[:_NEAR])
