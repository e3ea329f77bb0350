"""How far something has come, in the words of a plan: RAG words, letters, colours and others.

`Amber` and `at-risk` are the same state. What the author wrote is kept beside it and is printed.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from stratc.text.tables import entries

from .times.time_vocabulary import MONTHS
from .welsh import state_in_english

COLOURS = {"red": "off-track", "amber": "at-risk", "green": "on-track", "blue": "complete"}
LETTERS = {"r": "red", "a": "amber", "g": "green", "b": "blue"}
WORDS = dict(entries(__package__, "progress_words"))
STATES = {word: state for state, words in WORDS.items() for word in words.split("|")}
SIGNS = {
    sign: state
    for state, signs in {
        "complete": "✓✔✅",
        "red": "🔴🟥",
        "amber": "🟠🟡🟧🟨",
        "green": "🟢🟩",
        "blue": "🔵🟦",
    }.items()
    for sign in signs
}

# “Completed Feb 25”, “done in March 2026”: a state with its date, and not “complete by March”.
_DATED = re.compile(
    rf"({'|'.join(sorted(STATES, key=len, reverse=True))})(?: (?:in|on|since))? "
    rf"(?:{'|'.join(MONTHS)}|(?:q|quarter |year )?\d)[\w ]*"
)


# “Due to start April 2027”, “Scheduled for 2027/28”: nothing has been done yet
_TO_START = re.compile(
    rf"(due to start|due to begin|due to commence|starts|to start|to begin|to commence|will start|"
    r"will begin|will commence|planned|scheduled)(?: (?:in|on|for|from))? "
    rf"(?:{'|'.join(MONTHS)}|(?:year |q|quarter )?\d)[\w ]*"
)
# “Delayed due to staffing”: why it is so
_BECAUSE = re.compile(
    "("
    + "|".join(
        word for one in ("off-track", "at-risk", "not-started") for word in WORDS[one].split("|")
    )
    + ") (?:due to|because of|owing to|as a result of) (.+)"
)
# “G - on track”
_LETTERED = re.compile(r"([RAGB]) ?[-–—:(/] ?", re.IGNORECASE)
# “On track - no issues”
_NOTHING = re.compile(
    r"\bno (?:(?:major|significant|known|current|further|new) )?"
    r"(?:issues?|concerns?|problems?|delays?|risks?|changes?|slippage)\b",
    re.IGNORECASE,
)
# “off-track (on hold)”: stratc's own name of a state, which decides, and the author's words
NAMED = re.compile(r"(not-started|on-track|at-risk|off-track) \(([^()]+)\)")
# A colour that each plan uses in its own way, beside words that say what it means.
_NO_SCALE = re.compile(rf"^(?:gr[ae]y|white|black|purple) (?=(?:{'|'.join(STATES)})$)")
# “Complete - except the survey”, “Started, now on hold”: what follows takes something back.
_CHANGES = re.compile(
    r"\b(?:but|not|no|except|part(?:ly|ially)?|apart|now|was|until|hold|paused?|deferred|stopped|"
    r"cancelled|withdrawn|risk|delay\w*|behind|overdue|red|amber|green|blue)\b",
    re.IGNORECASE,
)


class State(str):
    """A state of progress by its name, and the word that the author has for it."""

    own: str

    def __new__(cls, name: str, own: str = "") -> State:
        made = super().__new__(cls, name)
        made.own = own
        return made


def read_progress(words: str, key: dict[str, str]) -> tuple[str, str] | None:
    """The state, and the colour that was named, if one was. A question mark says neither."""
    if "?" in words:
        return None
    low = re.sub(r"[^\w\s]", " ", words.lower())
    low = " ".join(low.split())
    low = re.sub(r"^(?:b?rag(?: status| rating)?|status|rated) (?=\S)", "", low)
    low = _NO_SCALE.sub("", low)
    for sign, colour in SIGNS.items():
        if sign in words:
            return _beside_sign(colour, _without_signs(words), key)
    if low in key:
        return key[low], LETTERS.get(low, low if low in COLOURS else "")
    if low in LETTERS:
        colour = LETTERS[low]
        return key.get(colour) or COLOURS[colour], colour
    first = re.match(r"(red|amber|green|blue)\b", low)
    if first and (low == first[1] or re.match(rf"{first[1]}\s*[-–—:(/,]", words.strip(), re.I)):
        rest = low[len(first[1]) :].strip()
        if rest in LETTERS or (rest in COLOURS and rest != first[1]):
            return None  # “Amber/Green”: which of the two only the author knows
        if rest in STATES and not key.get(first[1]):
            return None if _denies(first[1], STATES[rest]) else (STATES[rest], first[1])
        return key.get(first[1]) or COLOURS[first[1]], first[1]
    if low in STATES:
        return STATES[low], ""
    if (said := _DATED.fullmatch(low)) or (said := _TO_START.fullmatch(low)):
        return STATES.get(said[1], "not-started"), ""
    if (said := _BECAUSE.fullmatch(low)) and not _CHANGES.search(said[2]):
        return STATES[said[1]], ""
    if (said := _LETTERED.match(words.strip())) and low[2:] in STATES:
        colour = LETTERS[said[1].lower()]
        return None if _denies(colour, STATES[low[2:]]) else (STATES[low[2:]], colour)
    told = NAMED.fullmatch(words.strip())
    if told and (inside := _plain(told[2])) not in (*LETTERS, *COLOURS):
        return (told[1], "") if STATES.get(inside, told[1]) == told[1] else None
    if state := _among(words, low):
        return state, ""
    welsh = state_in_english(words)
    if welsh in COLOURS:
        return key.get(welsh) or COLOURS[welsh], welsh
    return (welsh, "") if welsh in STATES.values() else None


def _beside_sign(colour: str, rest: str, key: dict[str, str]) -> tuple[str, str] | None:
    """What a sign says, and the words beside it; nothing where they say another thing."""
    if colour in COLOURS:
        return read_progress(f"{colour} - {rest}" if rest else colour, key)
    told = read_progress(rest, key) if rest else None
    return None if told and told[0] != colour else (colour, "")


def _without_signs(words: str) -> str:
    return " ".join(re.sub(f"[{''.join(SIGNS)}\ufe0f]", " ", words).split()).strip(" -–:")


def in_words(typed: str) -> str:
    """A state that was typed with a sign, in the words beside it or those that the sign means."""
    found = read_progress(typed, {})
    return _without_signs(typed) or (found[1] or found[0] if found else "")


# “Well underway”, “now complete”
_HOW = re.compile(r"^(?:well|now|currently|still|firmly|already|actively) (?=\w)")
_GOING_ON = re.compile(r"being (?!closed)(.+)")  # “being delivered”, as “in progress”
_INTO = re.compile(
    r"(superseded|replaced|merged|combined|incorporated|absorbed) (?:by|with|into|in) .+"
)


def _denies(colour: str, state: str) -> bool:
    """Whether no plan's colour for this state can be that one: red is never on track."""
    good, bad = ("on-track", "complete"), ("off-track", "at-risk")
    return state in (good if colour in ("red", "amber") else bad)


def _among(words: str, low: str) -> str:
    """The state that the words around it only explain; none where they may change it."""
    low = re.sub(r"(?<=\w) (?:in full|in its entirety)$", "", low)
    either = re.split(r" ?/ ?| and ", words.strip().lower())
    first, second = map(_plain, either) if len(either) == 2 else (low, "")
    if STATES.get(first) and STATES.get(first) == STATES.get(second):
        return STATES[first]  # “completed and closed”
    core = re.sub(
        r"^(?:(?:the )?(?:action|work|task|project|fully|all) )?(?:(?:has|have|is|are)(?: now)? "
        r"(?:been )?)?|(?: as planned| for delivery)$",
        "",
        low,
    )
    core = _HOW.sub("", core)
    if core in STATES:
        return STATES[core]
    if said := _GOING_ON.fullmatch(core):
        going = STATES.get(said[1]) == "complete" or said[1] in ("progressed", "taken forward")
        return "on-track" if going else ""
    if said := _INTO.fullmatch(low):
        return STATES.get(said[1], "superseded")
    head, mark, rest = words.strip().partition(" - ")
    for other in (" – ", " — ", ": ", ", ", "; ", " ("):
        if not mark:
            head, mark, rest = words.strip().partition(other)
    rest = _NOTHING.sub("", rest)
    state = STATES.get(_plain(head), "") if mark else ""
    if state == "withdrawn" and re.match(r"(?:no|not|lack of) ", _plain(rest)):
        return state  # “cancelled (no funding)” says why
    colour = LETTERS.get(_plain(rest), _plain(rest))
    if state and colour in COLOURS:  # “On track (Green)”
        blue = colour == "blue" and state != "complete"
        return "" if _denies(colour, state) or blue else state
    if _CHANGES.search(rest) or _plain(rest) in ("bau", "business as usual"):
        return ""
    behind = "superseded" if _INTO.fullmatch(_plain(rest)) else STATES.get(_plain(rest), state)
    return state if behind == state else ""


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", words.lower()).split())


def _state(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    if not isinstance(value, str):
        return check(value)
    found = read_progress(value, {})
    name = check(found[0] if found else value)
    same = re.sub(r"\W+", "-", value.strip().lower()) == name
    return State(name, "" if same else " ".join(value.split()))


Progress = Annotated[
    Literal[
        "not-started", "on-track", "at-risk", "off-track", "complete", "withdrawn", "superseded"
    ],
    WrapValidator(_state),
]
