"""How figures are read: digits, scales, shares in words, limits, ranges, intervals, rates.

What is said without a number is kept in its words. Nothing is calculated that was not written.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from stratc.text.english import number_words, read_decimal, read_number
from stratc.text.tables import pieces

from ..times.undated_times import UNFINISHED
from ..welsh import figure_in_english
from .figure import Figure

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT = {
    "k": "thousand", "m": "million", "mn": "million", "mil": "million", "mill": "million",
    "bn": "billion", "b": "billion",
}  # fmt: skip
# Words in front of a figure, and the qualifier of a statistic that each of them is.
QUALIFIERS = {
    "about": "about", "around": "about", "approximately": "about", "approx": "about",
    "approx.": "about", "circa": "about", "c.": "about", "c": "about", "ca.": "about",
    "~": "about", "roughly": "about", "some": "about", "over": "over", "more than": "over",
    "just over": "just over", "nearly": "almost", "almost": "almost", "under": "under",
    "just under": "almost", "up to": "up to", "at least": "at least", "a minimum of": "at least",
    "minimum of": "at least", "minimum": "at least", "min": "at least", "min.": "at least",
    "≈": "about", "in the region of": "about", "close to": "about", "in excess of": "over",
    "upwards of": "over",
    "no fewer than": "at least", "no less than": "at least", "an estimated": "estimated",
    "estimated": "estimated", "exactly": "exactly", "over:": "over",
}  # fmt: skip
_DIGITS = r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
_PIECES = pieces(__name__)
_SCALE = _PIECES["SCALE"]
NUMBER = re.compile(rf"(?P<sign>[-−–+])? ?(?P<currency>[£$€])?{_DIGITS}{_SCALE}", re.IGNORECASE)
_LIMIT = re.compile(_PIECES["LIMIT"], re.I)
_BETWEEN = re.compile(r"(?:between )?(?P<low>\S.*?)(?: ?[-–—] ?| to | and )(?P<high>[^-–—]+)", re.I)
_INTERVAL = re.compile(_PIECES["INTERVAL"], re.IGNORECASE)
_RATE = re.compile(_PIECES["RATE"], re.IGNORECASE)
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_PART = re.compile(
    rf"(?P<count>an?|{number_words(1, 9)}|)[ -]?"
    rf"(?P<part>{'|'.join(_PARTS)})s?"
)
_SUPPRESSED = ("*", "suppressed", "[c]", "c", "x", "not shown", "redacted", "small number")


def read_figure(text: str) -> Figure | None:
    """The figure that some words say; None if they say none, or not one alone."""
    written = " ".join(text.replace("\u00a0", " ").split()).strip()
    written = re.sub(r"([£$€]) (?=\d)", r"\1", written)
    low = written.lower()
    if low in UNFINISHED:
        return Figure("TBC", unfinished=True)
    if low in _SUPPRESSED:
        return Figure("suppressed", words="suppressed")
    readers: tuple[Callable[[str], Figure | None], ...] = (
        plain_number, _share, _ratio, _limit, _qualified, _interval, _rate, _range, _spelt,
    )  # fmt: skip
    figure = next((figure for reader in readers if (figure := reader(written))), None)
    if figure is None and (english := figure_in_english(written)):
        figure = read_figure(english)
        return replace(figure, text=written) if figure else None
    return figure


def plain_number(written: str) -> Figure | None:
    """A number in digits, with its sign, currency, scale or per cent; None for anything else."""
    found = NUMBER.fullmatch(written)
    if not found:
        return None
    if found["apart"] and not (
        found["currency"] or found["short"].lower() in ("mn", "bn", "mil", "mill")
    ):
        return None  # “5 m” may be metres
    number = read_decimal(found["digits"] + (found["fraction"] or ""))
    scale = found["scale"].lower() if found["scale"] else SHORT.get((found["short"] or "").lower())
    shown = found["digits"] + (found["fraction"] or "")
    if scale:
        number *= SCALES[scale]
    sign = "-" if found["sign"] in ("-", "−", "–") else found["sign"] or ""
    if scale == "thousand" and found["short"]:
        if number != number.to_integral_value():
            return None
        shown, scale = f"{int(number):,}", ""
    if sign == "-":
        number = -number
    currency = found["currency"] or ""
    ending = "%" if found["percent"] else f" {scale}" if scale else ""
    mark = {"-": "−" if found["sign"] in ("−", "–") else "-"}.get(sign, sign)
    return Figure(f"{mark}{currency}{shown}{ending}", number, bool(found["percent"]), currency)


def _share(written: str) -> Figure | None:
    """“1 in 5”, “one in four”, “12 out of 50”, “two thirds”: a share, kept in its words."""
    low = written.lower()
    if (
        (found := re.fullmatch(r"(\d[\d,]*) ?/ ?(\d[\d,]*)", low))
        and len(found[2]) > 2
        and not (re.fullmatch("10+", found[2].replace(",", "")) and len(found[2]) > 3)
    ):
        low = f"{found[1]} out of {found[2]}"  # “3/4” may be a day
    low = low.replace("-in-", " in ")
    if re.fullmatch(r".* in (?:19|20)\d\d", low):
        return None  # “658 in 2024” names a year
    if found := re.fullmatch(r"(\w[\w,-]*) (in every|in|out of|of) (\w[\w,-]*)", low):
        part, whole = read_number(found[1]), read_number(found[3])
        if part is None or not whole or part > whole:
            return None
        between = "out of" if found[2].endswith("of") else "in"
        return Figure(f"{part:,} {between} {whole:,}", Decimal(100) * part / whole, percent=True)
    if found := _PART.fullmatch(low):
        count = 1 if found["count"] in ("", "a", "an") else read_number(found["count"]) or 0
        whole = _PARTS[found["part"]]
        if not 0 < count < whole:
            return None
        words = " ".join(low.replace("-", " ").split())
        return Figure(words, Decimal(100) * count / whole, percent=True)
    return None


def _ratio(written: str) -> Figure | None:
    found = re.fullmatch(r"(\d+(?:\.\d+)?) ?: ?(\d+(?:\.\d+)?)", written)
    if not found or not Decimal(found[2]):
        return None
    words = f"{found[1]}:{found[2]}"
    return Figure(words, words=words)


def _limit(written: str) -> Figure | None:
    """A number that is only known to lie below another, as where small counts are suppressed."""
    if more := re.fullmatch(
        r"(?:>=|≥) ?(.+)|(.+?)(?:\+| plus| or more| or over| and over)", written
    ):
        return _qualified(f"at least {more[1] or more[2]}")
    if more := re.fullmatch(r"> ?(.+)", written):
        return _qualified(f"over {more[1]}")
    if fewer := re.fullmatch(r"(.+?) or (?:fewer|less)", written):
        return _limit(f"at most {fewer[1]}")
    found = _LIMIT.fullmatch(written)
    most = (plain_number(found["rest"]) or _spelt(found["rest"])) if found else None
    if not found or most is None:
        return None
    if found["sign"].lower() in ("<", "fewer than", "less than"):
        measured = most.percent or most.currency or most.decimals
        word = "less than" if measured else "fewer than"
    else:
        word = "at most"
    return replace(most, text=f"{word} {most.text}", number=None, high=most.number, words=word)


_BEHIND = re.compile(
    r"(\D*\d\S*(?: [a-z]+)?),? (?:\(?(approx\.?|approximately|circa|est\.?|estimated?)\)?)", re.I
)


def _qualified(written: str) -> Figure | None:
    if behind := _BEHIND.fullmatch(written):
        return _qualified(f"{'estimated' if behind[2][0] in 'eE' else 'about'} {behind[1]}")
    for word in sorted(QUALIFIERS, key=len, reverse=True):
        if not written.lower().startswith(word):
            continue
        rest = written[len(word) :]
        if not (rest[:1] in (" ", "£") or word in ("~", "≈", "c.") or rest[:1].isdigit()):
            continue
        figure = plain_number(rest.strip()) or _share(rest.strip()) or _spelt(rest.strip())
        if figure is None:
            return None
        qualifier = QUALIFIERS[word]
        shown = "an estimated" if qualifier == "estimated" else qualifier
        text = figure.text if qualifier == "exactly" else f"{shown} {figure.text}"
        return replace(figure, text=text, qualifier=qualifier)
    return None


def _interval(written: str) -> Figure | None:
    """A number with the interval in which it lies, as a survey gives it."""
    found = _INTERVAL.fullmatch(written)
    if not found or plain_number(re.split(r"[(\[]", written)[-1][:-1]):
        return None  # “23% (1,200)” is a share and a number, and not from 1 to 200
    figure, low, high = (plain_number(found[name]) for name in ("number", "low", "high"))
    if not figure or not low or not high or low.number is None or high.number is None:
        return None
    if figure.number is None or not low.number <= figure.number <= high.number:
        return None
    level = f"{found['level']}% confidence interval " if found["level"] else ""
    text = f"{figure.text} ({level}{low.text} to {high.text})"
    return replace(figure, text=text, low=low.number, high=high.number)


def _rate(written: str) -> Figure | None:
    """A number for so many people, or for a stretch of time."""
    written = re.sub(
        r" ?/ ?(?=10{0,2},?000(?: [a-z ]+)?\Z|1,?000,?000\Z|(?:year|yr|month|week|day)\Z)",
        " per ",
        written,
    )
    if around := re.fullmatch(r"(.+?),? (per (?!cent)[^()\[\]]+?) ?([(\[].+[)\]])", written):
        interval = _interval(f"{around[1]} {around[3]}")  # “23.4 per 1,000 (95% CI 20 to 27)”
        rate = _rate(f"{around[1]} {around[2]}")
        if interval is None or rate is None:
            return None
        reach = interval.text[interval.text.index("(") :]
        return replace(interval, text=f"{rate.text} {reach}", words=rate.words)
    written = re.sub(
        r"(?<=\d)(?: ?/ ?| per )(10{0,2})k\b", r" per \1,000", written, flags=re.IGNORECASE
    )
    written = re.sub(
        r"(?<=\d) ?(?:p(?P<short>[wm])|/ ?(?P<hour>hr|h))\Z",
        lambda found: {"w": " per week", "m": " per month"}.get(found["short"] or "", " per hour"),
        written,
    )
    found = _RATE.fullmatch(written)
    figure = plain_number(found["number"]) if found else None
    if not found or figure is None:
        return None
    per = re.sub(
        r"^(?:p\.?a\.?|per (?:annum|yr)|each year|every year)$",
        "a year",
        found["per"],
        flags=re.IGNORECASE,
    )
    per = per[0].lower() + per[1:]
    per = re.sub(
        r"\d{4,}", lambda digits: f"{int(digits[0]):,}", per.replace(",", "") if "," in per else per
    )
    return replace(figure, text=f"{figure.text} {per}", words=per)


def _range(written: str) -> Figure | None:
    found = _BETWEEN.fullmatch(written)
    if not found:
        return None
    low, high = plain_number(found["low"]), plain_number(found["high"])
    if low and high and low.currency and not high.currency:
        high = plain_number(f"{low.currency}{found['high']}")
    scale = re.search(r" ?(?:k|mn?|bn|b| thousand| million| billion)\Z", found["high"], re.I)
    if scale and low and low.number is not None and low.text.lstrip("£$€").isdigit():
        same = plain_number(f"{found['low']}{scale[0]}")  # “£50-60k”, “1 to 2 million”
        low = same if same and high and _below(same, high) else low
    if low and high and high.percent and not low.percent:
        low = plain_number(f"{found['low']}%")
    if low and high and high.currency and not low.currency:
        low = plain_number(f"{high.currency}{found['low']}")
    if not low or not high or low.number is None or high.number is None:
        return None
    if low.number >= high.number or (low.percent, low.currency) != (high.percent, high.currency):
        return None
    text = f"{low.text} to {high.text}"
    return replace(high, text=text, number=None, low=low.number, high=high.number)


def _below(low: Figure, high: Figure) -> bool:
    return low.number is not None and high.number is not None and low.number < high.number


def _spelt(written: str) -> Figure | None:
    """A whole number in words, or so many per cent in words."""
    if share := re.fullmatch(r"(.+?) ?per ?cent", written, re.IGNORECASE):
        number = read_number(share[1].lower())
        return None if number is None else Figure(f"{number}%", Decimal(number), percent=True)
    if not re.fullmatch(r"[A-Za-z][A-Za-z -]*", written):
        return None
    number = read_number(written)
    return None if number is None else Figure(f"{number:,}", Decimal(number))
