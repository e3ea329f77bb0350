"""Numbers of a text in one form: “three” as 3, “£1.2m” as £1200000, “a third” as 33.3%."""

import re

from .english import NTH, NUMBER, SCALES_OF_DIGITS, read_decimal, read_number
from .tables import pieces

_SCALE = {**SCALES_OF_DIGITS, "miliwn": 10**6, "filiwn": 10**6}
_PIECES = pieces(__name__)
_SCALED = re.compile(_PIECES["SCALED"], re.I)
_METRES = re.compile(_PIECES["METRES"], re.I)
_IN_WORDS = re.compile(rf"\b(?!(?:one|second)\b(?! hundred| thousand| million)){NUMBER}\b", re.I)
_OUT_OF = re.compile(_PIECES["OUT_OF"])
_ONE = re.compile(_PIECES["ONE"], re.I)
_AN_HOUR = re.compile(r"(?<!\d )(?<!every )(?<!per )\ban hour(?= of\b| every\b| a\b| each\b)")
_PENCE = re.compile(r"(?<![\w.])(\d{1,2})(?:p| pence)\b")
_UNITS = {
    "hr": "hour", "hrs": "hours", "min": "minute", "mins": "minutes", "wk": "week", "wks": "weeks",
    "mth": "month", "mths": "months", "yr": "year", "yrs": "years",
}  # fmt: skip
_SHORT_UNIT = re.compile(rf"\b(\d+) ?({'|'.join(_UNITS)})\b\.?", re.I)
_ONE_OF = re.compile(_PIECES["ONE_OF"], re.I)
_TO_ZERO = re.compile(r"\b((?:cut|reduc|lower|bring)\w*\b[^.;]{0,80}?) to (?:net[ -])?zero\b", re.I)
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_AFTER = {1: "st", 2: "nd", 3: "rd"}
_FRACTIONS = (
    (
        re.compile(
            r"\b(?:a|one) half\b(?: of)?|\bhalf(?: of\b|(?= (?:the|our|their|its|all)\b))"
            r"|\bone in 2\b|\b1 in 2\b(?![ -]year)|\b1/2 of\b"
        ),
        "50% of",
    ),
    (re.compile(r"\b(?:a|one|1)[ -]third\b(?: of)?|\b1 in 3\b|\b1/3 of\b"), "33.3% of"),
    (re.compile(r"\b(?:two|2)[ -]thirds\b(?: of)?|\b2 in 3\b|\b2/3 of\b"), "66.7% of"),
    (
        re.compile(
            r"\b(?:a|one|1)[ -]quarter\b(?: of|(?= (?:fewer|less|more)\b))|\b1 in 4\b|\b1/4 of\b"
        ),
        "25% of",
    ),
    (re.compile(r"\bby (?:a|one|1)[ -]quarter\b"), "by 25% of"),
    (re.compile(r"\bby half\b"), "by 50%"),
    (re.compile(r"\b(?:three|3)[ -]quarters\b(?: of)?|\b3 in 4\b|\b3/4 of\b"), "75% of"),
    (re.compile(r"\b1 in 5\b(?![ -]year)|\b1/5 of\b|\b(?:a|one|1)[ -]fifth\b(?: of)?"), "20% of"),
    (re.compile(r"\b1 in 10\b(?![ -]year)|\b1/10 of\b|\b(?:a|one|1)[ -]tenth\b(?: of)?"), "10% of"),
)


def numbered(text: str) -> str:
    """The text with every number in digits: “three” as 3, “£1.2m” and “£1,200,000” as £1200000."""
    text = re.sub(r"\bhalf a million\b", "500 thousand", text, flags=re.I)
    # Before “third” becomes 3rd.
    for form, instead in _FRACTIONS:
        text = form.sub(instead, text)
    text = _SCALED.sub(_scaled, _METRES.sub(r"\1 metres", text))
    text = _AN_HOUR.sub("1 hour", text)
    text = _ONE.sub("1", text)
    text = _TO_ZERO.sub(r"\1 to 0%", text)
    text = _AGED.sub(_as_aged, text)
    text = _IN_WORDS.sub(_in_digits, text)
    text = re.sub(r"\b(?:at|of|to) nil\b", "at 0%", text, flags=re.I)
    text = re.sub(r"\b(?:a )?dozen\b", "12", text)
    text = _ONE_OF.sub(r"1 in \2 \1", text)
    text = _OUT_OF.sub(_as_share, text)
    text = DIGITS.sub(lambda found: found.group().replace(",", "").rstrip("."), text)
    text = _PENCE.sub(lambda found: f"£{int(found[1]) / 100:.2f}", text)
    text = _SHORT_UNIT.sub(lambda found: f"{found[1]} {_UNITS[found[2].lower()]}", text)
    text = re.sub(r"([£$€]) (?=\d)", r"\1", text)
    text = re.sub(r"\b(\d+(?:\.\d+)?) pounds\b(?! of)", r"£\1", text)
    text = re.sub(r"(\d+\.\d*?)0+\b", lambda f: f[1].rstrip("."), text)
    text = re.sub(r"(\d) ?(?:per ?cent|y cant|pc|%)(?!\w)", r"\1%", text, flags=re.I)
    for word, number in NTH.items():
        digits = f"{number}{_AFTER.get(number, 'th')}"
        text = re.sub(rf"\b{word}\b(?! hand| aid| people)", digits, text)
    low = text
    for form, instead in _FRACTIONS:
        low = form.sub(instead, low)
    return low.replace("% of of", "% of")


def _as_share(found: re.Match[str]) -> str:
    part, whole = int(found[1]), int(found[2])
    return f"{100 * part / whole:.3g}% of" if 0 < part <= whole else found.group()


# “Under-fives”, “the over-sixties”.
_AGED = re.compile(r"\b(under|over)[- ]([a-z]+?)(ies|s)\b", re.I)


def _as_aged(found: re.Match[str]) -> str:
    value = read_number(found[2] + "y" * (found[3] == "ies"))
    return found.group() if value is None else f"{found[1]}-{value}s"


def _in_digits(found: re.Match[str]) -> str:
    value = read_number(found.group())
    return found.group() if value is None else str(value)


def _scaled(found: re.Match[str]) -> str:
    value = read_decimal(found[2]) * _SCALE[found[3].lower()]
    return f"{found[1]}{value.normalize():f}"
