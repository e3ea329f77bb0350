"""How far something has come: RAG words, letters and colours as the states of a strategy."""

import colorsys
import re
from dataclasses import dataclass

from stratc.blocks import Cell
from stratc.model.progress import COLOURS, LETTERS, NAMED, SIGNS, STATES, read_progress

from . import times

_HEDGED = re.compile(
    r"\b(slight\w*|minor|some|partly|partial\w*|may|might|but|or|risk of|likely)\b"
)
_TROUBLE = re.compile(r"\b(?:risks|concerns?|issues?|problems?|challenges?|difficult\w*)\b")
"""What makes red and amber of a state: “under way with risks”."""
LONGEST_MEANING = 40
_DENIED = re.compile(
    r"(?:\b(?:not|never|cannot|no longer|than|nothing|without|unlikely|hardly|little|far from"
    r"|fail(?:s|ed|ing)?|[a-z]{1,8}n t)(?: (?!but\b|and\b|or\b)\w{1,20}){0,4}"
    r"|\b(?:will|to|yet to) be) $"
)
"""What stands before a state that is not reached: “not going to”, “will not be completed on”."""
_PAIR = re.compile(
    r"\b(red|amber|yellow|green|blue|grey|[RAGB])\b\s*(?:[=:–—-]|means|is)\s*"
    r"([^,;=|\n]+?)(?=\s*(?:[,;|\n.]|(?:\band )?\b(?:red|amber|yellow|green|blue|grey|[RAGB])"
    r"\s*(?:[=:–—-]|means|is\b)|$))",
    re.I,
)
_NUMBERED = re.compile(
    r"^(?:\(?\d\s*[-–—.:)]+\s+|(?:gr[ea]y|white)\s*[-–—:(]+\s*)(?=[A-Za-z])", re.I
)
"""What forms put before the words to choose from: “2 - In progress”, “Grey (not started)”."""
_CODE = re.compile(r"[a-z]{1,3}|\d")
_CODES = re.compile(
    r"\b([A-Z]{1,3}|\d)\s*=\s*([A-Za-z][A-Za-z ()/-]+?)"
    r"(?=\s*(?:[,;|.\n]|$|\b(?:[A-Z]{1,3}|\d)\s*=))"
)
_COLOUR = re.compile(r"\b(red|amber|green|blue)\b")
_SENTENCE = re.compile(r"^(?:delivery|the (?:action|project|work)|this|it) (?:is|was) ", re.I)
_MARKS = re.compile(r"^[\s●○■□•◉⬤\-–—]*$")
AGAINST = {("red", "on-track"), ("red", "complete"), ("green", "off-track"), ("green", "at-risk")}
"""Colours of a box that speak against the word in it."""


@dataclass(frozen=True, slots=True)
class ReadState:
    """A state, whether its print holds every word that was there, and what is doubtful in it."""

    value: str
    exact: bool
    doubt: str = ""


def state(cell: Cell, key: dict[str, str]) -> ReadState | None:
    """What a box says of progress; `key` is what the document itself says its colours mean."""
    words = cell.one_line
    colour = colour_of(cell.colour, grey="grey" in key)
    if _MARKS.fullmatch(words):
        if not colour:
            return None
        value = key.get(colour) or COLOURS.get(colour)
        if not value:
            return None
        return ReadState(
            value, True, f"only a colour says it: {colour} was read as “{_plainly(value)}”"
        )
    if re.fullmatch(r"\d", words) and words not in key and (value := COLOURS.get(colour)):
        doubt = f"the box holds {words} and is {colour}, which was read as “{_plainly(value)}”"
        return ReadState(key.get(colour) or value, False, doubt)
    named_colours = set(_COLOUR.findall(words.lower()))
    if len(named_colours) > 1:
        return ReadState("", False, f"it names {' and '.join(sorted(named_colours))}")
    said = read_progress(_in_english(_NUMBERED.sub("", words)), key)
    beside = read_progress(bare, {}) if (bare := without_signs(words)) not in ("", words) else None
    if said and beside and not beside[1] and _goes_with(said[1], beside[0]):
        said = beside  # a green light beside “done”
    if said and beside and beside[0] != said[0] and beside[0] != COLOURS.get(said[0]):
        return ReadState("", False, f"its sign and its words (“{bare}”) say different things")
    if said is None and len(cell.lines) > 1 and cell.lines[0].plain.strip():
        said = read_progress(
            _in_english(cell.lines[0].plain.strip()), key
        )  # what follows tells why
    if said is None:
        return None
    value, named = said
    if colour and named and named != colour:
        return ReadState("", False, f"the word says {named} and the box is {colour}")
    if (
        named
        and not key.get(named)
        and COLOURS.get(named) != value
        and not _goes_with(named, value)
    ):
        return ReadState("", False, f"it says {named} and “{_plainly(value)}” at once")
    exact = _plainly(value) == re.sub(r"\W+", " ", words.lower()).strip()
    doubt = ""
    if (colour, value) in AGAINST:
        doubt = f"the word says “{_plainly(value)}” and the box is {colour}"
    elif words.lower().strip(" .") == "closed":
        doubt = "“closed” was read as complete; it may have been ended"
    return ReadState(value, exact, doubt)


def _goes_with(colour: str, state: str) -> bool:
    """Whether plans rate what is in this state with that colour: what is done is often green."""
    return colour == "green" and state == "complete"


def take_from_time(cells: dict[str, Cell], heading: str, doubts: list[str]) -> None:
    """Put a state that stands where the time is asked for into a box of its own.

    “Complete” below “Timescale” says how far an action is, and nothing of a day.
    """
    words = cells["due"].one_line if "due" in cells and "status" not in cells else ""
    coloured = without_signs(words).lower() in (*COLOURS, *LETTERS)
    day = None if coloured else times.read(words)
    if not coloured and (state := state_of(words)) and (day is None or state == "complete"):
        cells["status"] = cells["due"] if day else cells.pop("due")  # “Complete (Feb 2026)”
        doubts.append(f"“{heading}” says “{words}”, which was read as how far it is")


def explained(words: str, key: dict[str, str]) -> bool:
    """Whether a box holds no more than a letter that the plan's own key gives a meaning."""
    low = words.lower()
    return LETTERS.get(low, low if _CODE.fullmatch(low) else "") in key


def _in_english(words: str) -> str:
    """The word of a state, where a Welsh plan says it."""
    plain = _SENTENCE.sub("", words)
    halves = [half.strip() for half in plain.split("/")]
    both = {read_progress(half, {}) for half in halves}
    if len(halves) == 2 and len({one and one[0] for one in both}) == 1 and None not in both:
        return halves[1]  # the same in both languages: “Gwyrdd / Green”
    return plain


def state_of(words: str) -> str:
    """The state that some words say on their own; empty where they say none."""
    found = read_progress(" ".join(words.split()), {})
    return found[0] if found else ""


def legend(word: str, meaning: str) -> tuple[str, str] | None:
    """One line of a key: the colour or letter, and the state that it stands for here.

    A meaning that says it less than plainly (“slightly delayed”) stands beside the usual one.
    """
    low = word.strip().lower().strip("():. ")
    said = " ".join(re.sub(r"[^\w\s]", " ", meaning.lower()).split())
    said = re.sub(r"^(?:white|gr[ea]y|black) (?=\w)", "", said)
    if _CODE.fullmatch(low) and low not in LETTERS and said in STATES:
        return low, STATES[said]
    colour = low if low in (*COLOURS, "grey", "gray", "white", "yellow") else LETTERS.get(low)
    if not colour:
        return None
    value = STATES.get(said)
    if value == "off-track" and colour in ("amber", "yellow"):
        return "amber", COLOURS["amber"]  # “behind”: red stands beside it for more
    troubled = colour in ("red", "amber") and _TROUBLE.search(said)
    if value is None and not _HEDGED.search(said) and not troubled:
        named = _states_among(said)
        value = named.pop() if len(named) == 1 else None
        if colour == "red" and value in ("on-track", "complete"):
            value = None  # no plan paints red what goes well
        if value == "off-track" and colour in ("amber", "yellow"):
            value = None  # “a little late”: red stands beside it for more
    usual = COLOURS.get("amber" if colour == "yellow" else colour, "")
    own = f"{usual} ({' '.join(meaning.split())})"
    worded = re.search(r"[^\W\d_]{3}", said)  # a summary has a count beside each colour
    short = worded and len(said) <= LONGEST_MEANING and said not in (*COLOURS, *LETTERS)
    if value is None and short and NAMED.fullmatch(own):
        value = own
    elif value and value != usual and short and said != _plainly(value):
        worded_so = f"{value} ({' '.join(meaning.split())})"
        value = worded_so if NAMED.fullmatch(worded_so) else value
    return ("amber" if colour == "yellow" else colour, value) if value else None


def _states_among(words: str) -> set[str]:
    """The states that some words name; the words of one are not looked through for another."""
    made: set[str] = set()
    for said, state in sorted(STATES.items(), key=lambda one: -len(one[0])):
        while found := re.search(rf"\b{said}\b", words):
            if not _DENIED.search(words[: found.start()]):
                made.add(state)
            words = f"{words[: found.start()]}_{words[found.end() :]}"
    return made


def key_in(words: str) -> dict[str, str]:
    """The key that a line of text gives: “Key: G = on track, A = at risk”."""
    found = _PAIR.findall(words) + _CODES.findall(words)
    return dict(filter(None, (legend(colour, meaning) for colour, meaning in found)))


def unambiguous(key: dict[str, str]) -> dict[str, str]:
    """A key without what it says of one colour and, more fitly, of another.

    Where red is “behind, needs help” and amber is “behind, in hand”, amber keeps its usual meaning.
    Where amber is “in progress” and green “on track or complete”, both keep their words.
    """
    named = {colour: value.partition(" (")[0] for colour, value in key.items()}
    alone = {colour for colour, name in named.items() if [*named.values()].count(name) == 1}
    told = {
        colour: named[colour] if colour in alone and COLOURS.get(colour) != named[colour] else value
        for colour, value in key.items()
    }
    return {
        colour: value
        for colour, value in told.items()
        if COLOURS.get(colour) == value
        or not any(other != colour and COLOURS.get(other) == value == told[other] for other in told)
    }


def colour_of(fill: str, *, grey: bool = False) -> str:
    """The everyday name of a colour: red, amber, green, blue, or nothing; `grey` if asked for."""
    named = {
        "red": "red",
        "darkred": "red",
        "yellow": "amber",
        "darkyellow": "amber",
        "orange": "amber",
        "green": "green",
        "darkgreen": "green",
        "lime": "green",
        "blue": "blue",
        "darkblue": "blue",
        "amber": "amber",
        "brightgreen": "green",
    }
    if fill.lower() in named:
        return named[fill.lower()]
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", fill):
        return ""
    red, green, blue = (int(fill[n : n + 2], 16) / 255 for n in (0, 2, 4))
    hue, full, bright = colorsys.rgb_to_hsv(red, green, blue)
    if full < 0.25 or bright < 0.3:
        return "grey" if grey and full < 0.1 and 0.3 < bright < 0.95 else ""
    degrees = hue * 360
    if degrees < 18 or degrees >= 340:
        return "red"
    if degrees < 68:
        return "amber"
    if degrees < 170:
        return "green"
    return "blue" if 185 <= degrees < 260 else ""


def without_signs(words: str) -> str:
    """The words of a state without the coloured signs before them."""
    return " ".join(re.sub(f"[{''.join(SIGNS)}\ufe0f]", " ", words).split())


def _plainly(value: str) -> str:
    return value.replace("-", " ")
