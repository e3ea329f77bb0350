"""A quotation mark that stands alone below a value, as in a table by hand.

In: a line that holds the mark. Out: what is meant by it, and what there is to say of it.
"""

import re

from .slip import FileLine

UPWARDS = re.compile(r"[\"'”〃]|(?i:ditto|idem|same|(?:(?:the )?same )?as above)")
MOST_ABOVE = 1_000  # lines that are looked through for the value


def said_above(line: FileLine, key: str) -> bool:
    """Whether an entry above, in the same place, says something in this field."""
    above = re.compile(rf"(?:- +)?{re.escape(key)}: +[^\s\"']")
    first = max(line.number - 1 - MOST_ABOVE, 0)
    return any(above.match(one.lstrip()) for one in line.lines[first : line.number - 1])


def says_as_above(mark: str) -> str:
    """The message on a mark that stands alone below a value."""
    return f"{mark} alone opens a quotation, and does not say “as above”"


def meant_by_ditto(line: FileLine) -> str:
    """What the row above says in the field of a line, or the row above that if it points upwards.

    “as above” where that is no value of one line.
    """
    key, column = _field(line), _margin(line)
    entered = line.text.lstrip().startswith("- ")  # the row above
    for number in range(line.number - 1, max(line.number - MOST_ABOVE, 0), -1):
        above = FileLine(line.lines, number)
        if not above.text.strip() or (margin := _margin(above)) > column:
            continue
        value = (above.parts() or ("", "", ""))[2]
        if margin < column:
            break
        begins = above.text.lstrip().startswith("- ")
        if entered and _field(above) == key and value:
            if not UPWARDS.fullmatch(value):
                return "as above" if value[0] in "|>[{&*" else value
            entered = begins
        elif begins and entered:
            break
        else:
            entered |= begins
    return "as above"


def _field(line: FileLine) -> str:
    return line.text.lstrip(" -").partition(":")[0]


def _margin(line: FileLine) -> int:
    return len(line.text) - len(line.text.lstrip(" -"))
