"""What is said where the first of two editions was a draft: nobody had been promised anything yet.

Of two drafts it is told what would be; of a draft and what was adopted, what is.
"""

from stratc.diff import BREAKING, Comparison, Grade
from stratc.text.english import counted

_BADGES = {"ended": ("ask", "Left out"), "less": ("ask", "Promises less")}
_FORESEEN = {"ended": ("ask", "Would end"), "less": ("ask", "Would promise less")}


def badges(comparison: Comparison) -> dict[str, tuple[str, str]]:
    """The form and the words over an entry, by what became of the promise."""
    if comparison.status != "draft":
        return {}
    return _FORESEEN if comparison.foreseen else _BADGES


def titles(comparison: Comparison) -> dict[Grade, str]:
    """The headings over what changed elsewhere, by grade."""
    if comparison.status != "draft":
        return {}
    return {BREAKING: "Would be less" if comparison.foreseen else "Less than in the draft"}


def ends(comparison: Comparison) -> str:
    """What became of a promise that the new edition has not."""
    if comparison.status != "draft":
        return "ended"
    return "would end" if comparison.foreseen else "left out"


def answer(comparison: Comparison, whole: int, ended: int, less: int) -> str:
    """Whether anything was taken away from so many promises."""
    if comparison.foreseen:
        gone, smaller = "would end", "would promise less"
        begins = "A draft is compared, so nothing here is a loss yet"
    else:
        gone = f"{'is' if ended == 1 else 'are'} left out"
        smaller = f"promise{'s' if less == 1 else ''} less"
        begins = "The last edition was a draft, so nothing here is a loss"
    said = f"{ended or 'none'} {gone} and {less or 'none'} {smaller}"
    if not ended and not less:
        said = f"none {gone} or {smaller.removeprefix('would ')}"
    return f"{begins}: of {counted(whole, 'promise')}, {said}."
