"""Numbers that are part of a name and no amount: COVID-19, section 117, a guideline's year."""

import re

from .english import MONTH, WEEKDAY
from .tables import pieces

_BACK = str.maketrans("⓪①②③④⑤⑥⑦⑧⑨", "0123456789")
_DIGITS = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
_PIECES = pieces(__name__, MONTH=MONTH, WEEKDAY=WEEKDAY)
_NAME = re.compile(_PIECES["NAME"])
_OF_A_YEAR = re.compile(_PIECES["OF_A_YEAR"])
_KNOWN_BY_YEAR = re.compile(_PIECES["KNOWN_BY_YEAR"])
_COVID = re.compile(r"\bcovid[- ]?19\b", re.IGNORECASE)
_ACT_OF = re.compile(r"\b((?:19|20)\d\d) ((?:[A-Z][\w']+ (?:and |of )?)+Act)\b")
_ENDS_A_NAME = re.compile(_PIECES["ENDS_A_NAME"])


def printed(text: str) -> str:
    """The text with the digits of names as they are printed."""
    return text.translate(_BACK)


def named_numbers(text: str) -> str:
    """The text with the digits of names in another shape, so that no reader takes them for numbers.

    COVID-19, section 117 and the Clinical Guidelines 2017 are names; 200 workers are not.
    """
    text = _ACT_OF.sub(r"\2 \1", text)
    # The number of the disease tells it from no other.
    text = _COVID.sub("covid", text)
    for name in (_OF_A_YEAR, _KNOWN_BY_YEAR, _NAME, _ENDS_A_NAME):
        text = name.sub(lambda found: found.group().translate(_DIGITS), text)
    return text
