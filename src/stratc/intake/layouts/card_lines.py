"""Lines that say what the columns of a plan would say: “Lead: Police. By when: May 2027.”

In: the text of one paragraph. Out: its first words, and the labels and values behind them.
"""

import re

from stratc.text.tables import pieces

from ..head import heading_words
from ..values import times

_PIECES = pieces(__name__)
_FIELDS = _PIECES["FIELDS"]
"""Labels that begin something new, whatever stands before them."""
_APART = re.compile(_PIECES["APART"])
"""What stands between labelled words in one line."""
_LABELLED = re.compile(_PIECES["LABELLED"], re.DOTALL)
_DASHED = re.compile(rf"\**(?P<label>{_FIELDS})\**\s+[–—-]\s+(?P<value>\S.*)", re.I | re.S)
_BRACKETS = re.compile(r"(?P<words>.*\S)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\W*", re.DOTALL)

NAMED = "Lead (named in brackets)"
"""What is the label where brackets hold a name and a day, and say not who that is."""
_NAMED = re.compile(_PIECES["NAMED"], re.DOTALL)
"""“… (Skills Team, by May 2027)”; “(Home Office, May 2024)” says who wrote something, and when."""

ANSWERS = frozenset(("lead", "partners", "start", "due", "status", "funding"))
"""Fields that are told of something else, so that no heading of a section begins with them."""

_IN_BRACKETS = r"\s*[;|]\s*|,\s+|\s+[–—-]\s+|\.\s+(?=[A-Z][\w ]{1,30}:)"
_ANSWER = re.compile(r"(?!(?:How|What|Who|Why|Where|When|Which|Our|We|Working)\b)(?:the )?[A-Z\d£]")

_BOX = re.compile(r"\s*(?:\\?\[([ xX])\\?\]|([☐☑☒✓✔]))\s+(?=\S)")
"""The box of a list of tasks: “[x]”, “[ ]”, “☑”."""

Labelled = tuple[str, str]


def labelled(line: str) -> list[Labelled] | None:
    """The labels and values of a line that holds nothing else; None where it holds more."""
    pieces = [one.strip() for one in _APART.split(line) if one.strip(" .;,")]
    found = [_label(one) for one in pieces]
    if not found or None in found:
        return None
    stop = "." if len(found) > 1 else ""  # “Lead: Police. By: May.” are no sentences
    return [
        (label, _value(value, stop or _stop(label, value))) for label, value in filter(None, found)
    ]


def tells(line: str) -> bool:
    """Whether a line answers who, when or how much, and so is no heading: “Lead: Police”.

    “Funding: how we will pay” and “Partners: Our friends” are headings.
    """
    found = labelled(line) or []
    return bool(found) and all(
        heading_words.field(label) in ANSWERS and _ANSWER.match(value) for label, value in found
    )


def without_tick(line: str) -> tuple[bool, str]:
    """Whether the box before a line is ticked, and the line without it."""
    found = _BOX.match(line)
    return ((found[1] or found[2]) not in " ☐", line[found.end() :]) if found else (False, line)


def begun(line: str) -> tuple[str, list[Labelled]]:
    """The words that a line begins with, and the labels and values that it ends with."""
    if (found := _BRACKETS.fullmatch(line)) and (inside := _in_brackets(found["inside"])):
        return found["words"], inside
    pieces = [one.strip() for one in _APART.split(line) if one.strip(" .;,")]
    rest = [_label(one) for one in pieces[1:]]
    if not rest or None in rest:
        return line, []
    return pieces[0].rstrip(" ."), [
        (label, _value(value, ".")) for label, value in filter(None, rest)
    ]


def named(line: str) -> tuple[str, list[Labelled]] | None:
    """A promise, and the name and the day in brackets behind it; None where there are none."""
    found = _NAMED.fullmatch(line)
    if found is None or times.read(found["when"]) is None:
        return None
    return found["words"], [(NAMED, found["name"]), ("By when", found["when"])]


def action(line: str) -> str:
    """What stands behind “Action:” at the beginning of a line; empty where it begins otherwise."""
    found = _label(line)
    return found[1] if found and heading_words.field(found[0]) == "action" else ""


def _label(piece: str) -> Labelled | None:
    found = _DASHED.fullmatch(piece)
    found = found or _LABELLED.fullmatch(piece)
    return (found["label"].strip(), found["value"]) if found else None


def _value(words: str, stop: str) -> str:
    return words.strip().rstrip(stop or None)


def _stop(label: str, words: str) -> str:
    """The stop behind who leads or when, which are no sentence: “Lead: Roads Team.”"""
    answers = heading_words.field(label) in ("lead", "partners", "start", "due")
    return "." if answers and words.strip().find(".") == len(words.strip()) - 1 else ""


def _in_brackets(words: str) -> list[Labelled]:
    """“Lead: Skills Team; by March 2027”; nothing where it says anything else, or no lead."""
    made: list[Labelled] = []
    for piece in re.split(_IN_BRACKETS, words.strip()):
        if (found := _label(piece[:1].upper() + piece[1:])) is not None:
            made.append(found)
        elif led := re.fullmatch(r"led by (\S.*)", piece, re.I):
            made.append(("Led by", led[1]))
        elif helped := re.fullmatch(
            r"(?:(?:working|jointly|together) )?with (\S.*)|supported by (\S.*)", piece, re.I
        ):
            made.append(("Partners", helped[1] or helped[2]))
        elif times.read(piece) is not None:
            made.append(("By when", piece))
        elif made and made[-1][0] == "Partners" and piece[:1].isupper():
            made[-1] = ("Partners", f"{made[-1][1]}; {piece}")
        else:
            return []
    return made if any(heading_words.field(label) == "lead" for label, _ in made) else []
