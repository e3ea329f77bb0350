"""Whether words say themselves by when, from when or how often something is done."""

import re

from .english import MONTH

_SEASON = "spring|summer|autumn|winter"
_FORMS = (
    re.compile(
        rf"\b(?:by|before|no later than)\b[^.;:\d]{{0,30}}(?:\d{{1,2}} )?(?:(?:{MONTH}) )?20\d\d\b",
        re.IGNORECASE,
    ),
    # “Stop the charge from April 2026”: kept or broken from that day on
    re.compile(
        rf"\b(?:from|in) (?:the |early |late |mid-)?(?:start of |\d{{1,2}} )?(?:{MONTH}|{_SEASON})"
        r" 20\d\d\b(?! (?:levels?|baseline|figures?|to)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:until|up to)(?: at least)?(?: the end of)? (?:(?:{MONTH}) )?20\d\d\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:each|every) (?:day|week|month|quarter|term|year|{_SEASON}|{MONTH})\b", re.IGNORECASE
    ),
    # “220 places: 90 in 2027, 80 in 2028 and 50 in 2029”
    re.compile(
        r"\d(?: [a-z]+)? in 20\d\d(?:/\d\d)?(?:,| and)[^.;:\n]{0,20}\d(?: [a-z]+)? in 20\d\d\b"
    ),
    # “by the end of this plan”, “Over the life of the strategy we will:”
    re.compile(
        r"\b(?:end|life|lifetime|course|period|term) of (?:th[ei]s?|our) (?:\w+ )?"
        r"(?:plan|strat|prog)"
    ),
)


def says_when(text: str) -> bool:
    """Whether a promise names a time that a reader can hold it to."""
    return any(form.search(text) for form in _FORMS)
