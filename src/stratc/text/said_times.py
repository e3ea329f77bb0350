"""Whether words say themselves by when, from when or how often something is done."""

import re

from .english import MONTH, NUMBER, SEASON

_FORMS = (
    re.compile(
        rf"\b(?:by|before|no later than)\b[^.;:\d]{{0,30}}(?:\d{{1,2}} )?(?:(?:{MONTH}) )?20\d\d\b"
        r"|\bby (?:the )?end of year (?:\d|one|two|three|four|five)\b",
        re.IGNORECASE,
    ),
    # “Stop the charge from April 2026”: kept or broken from that day on
    re.compile(
        rf"\b(?:from|in) (?:the |early |late |mid-)?(?:start of |\d{{1,2}} )?(?:{MONTH}|{SEASON})"
        r" 20\d\d\b(?! (?:levels?|baseline|figures?|to)\b)",
        re.IGNORECASE,
    ),
    # “run it from 2027/28”, “throughout 2028”; “from 2024 levels” is what it was before
    re.compile(
        r"\b(?:from|during|throughout|over) (?:the )?20\d\d(?:[/–-](?:20)?\d\d)?"
        r"(?: (?:school|academic|financial) year)?"
        r"(?= (?:on|onwards|in|for|with|at|and)\b|[.,;:)]|\Z)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:until|up to)(?: at least)?(?: the end of)? (?:(?:{MONTH}) )?20\d\d\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:each|every) (?:day|week|month|quarter|term|year|{SEASON}|{MONTH})\b", re.IGNORECASE
    ),
    # “220 places: 90 in 2027, 80 in 2028 and 50 in 2029”
    re.compile(
        r"\d(?: [a-z]+)? in 20\d\d(?:/\d\d)?(?:,| and)[^.;:\n]{0,20}\d(?: [a-z]+)? in 20\d\d\b"
    ),
    # “in 2027” behind what is done, and not behind a figure: “874 in 2024/25”
    re.compile(
        r"(?<![\d%] )(?<!were )(?<!was )\bin (?:early |late |mid-)?20\d\d(?:/\d\d)?(?:[.;,]|\Z)",
        re.IGNORECASE,
    ),
    re.compile(rf"\bbetween (?:{MONTH} )?20\d\d(?:/\d\d)? and (?:{MONTH} )?20\d\d", re.IGNORECASE),
    re.compile(
        rf"\bwithin (?:\d{{1,2}}|{NUMBER}) (?:months|years)\b(?! (?:of|from|after)\b)"
        r"|\b(?:over|in|within|during) the (?:next|first|coming) (?:[\w-]+ ){0,2}"
        r"(?:months|years?)\b",
        re.IGNORECASE,
    ),
    # “1,200 premises a year”: kept or broken each year
    re.compile(
        r"(?<![£\d,.])\d[\d,]{0,9}(?: [a-z][\w-]*){1,4} (?:a|per) "
        r"(?:year|month|week|term|quarter)\b",
        re.IGNORECASE,
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
