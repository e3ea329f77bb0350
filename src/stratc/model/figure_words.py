"""How figures are read: digits, scales, shares in words, limits, ranges, intervals, rates.

What is said without a number is kept in its words. Nothing is calculated that was not written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from stratc.text.english import read_number

from .figure import Figure
from .time_vocabulary import NOTHING
from .undated_times import UNFINISHED

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion"}
# Words in front of a figure, and the qualifier of a statistic that each of them is.
QUALIFIERS = {
    "about": "about", "around": "about", "approximately": "about", "approx": "about",
    "approx.": "about", "circa": "about", "c.": "about", "c": "about", "ca.": "about",
    "~": "about", "roughly": "about", "some": "about", "over": "over", "more than": "over",
    "just over": "just over", "nearly": "almost", "almost": "almost", "under": "under",
    "just under": "almost", "up to": "up to", "at least": "at least", "a minimum of": "at least",
    "minimum of": "at least", "minimum": "at least", "min": "at least", "min.": "at least",
    "≈": "about",
    "no fewer than": "at least", "no less than": "at least", "an estimated": "estimated",
    "estimated": "estimated", "exactly": "exactly", "over:": "over",
}  # fmt: skip
_DIGITS = r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
_SCALE = (
    r"(?: ?(?P<percent>%|per ?cent\b|pc\b)| (?P<scale>thousand|million|billion|trillion)|"
    r"(?P<apart> )?(?P<short>k|mn?|bn|b)\b)?"
)
_NUMBER = re.compile(rf"(?P<sign>[-−–+])? ?(?P<currency>[£$€])?{_DIGITS}{_SCALE}", re.IGNORECASE)
_LIMIT = re.compile(
    r"(?P<sign><=?|≤|fewer than|less than|not more than|no more than|at most|max(?:imum)?(?: of)? )"
    r" ?(?P<rest>.+)",
    re.I,
)
_BETWEEN = re.compile(r"(?:between )?(?P<low>\S.*?)(?: ?[-–—] ?| to | and )(?P<high>[^-–—]+)", re.I)
_INTERVAL = re.compile(
    r"(?P<number>.+?) ?[(\[](?:(?P<level>\d\d(?:\.\d)?)% ?(?:ci|confidence intervals?|"
    r"confidence limits?)[:,]? ?|ci[:,]? ?)?(?P<low>[-−]?[\d.,]+%?) ?(?:[-–—,]|to) ?"
    r"(?P<high>[-−]?[\d.,]+%?)[)\]]",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?P<number>.+?),? (?P<per>per (?!cent)\S.*|p\.?a\.?|"
    r"(?:a|each|every) (?:year|month|week|day))",
    re.IGNORECASE,
)
_MOVES = r"(?P<move>increase|decrease|reduction|rise|fall|drop|growth|higher|lower|more|less|fewer)"
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_PART = re.compile(
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|)[ -]?"
    rf"(?P<part>{'|'.join(_PARTS)})s?"
)
_SUPPRESSED = ("*", "suppressed", "[c]", "c", "x", "not shown", "redacted", "small number")


def read_figure(text: str) -> Figure | None:
    """The figure that some words say; None if they say none, or not one alone."""
    written = " ".join(text.replace("\u00a0", " ").split()).strip()
    low = written.lower()
    if low in UNFINISHED:
        return Figure("TBC", unfinished=True)
    if low in _SUPPRESSED:
        return Figure("suppressed", words="suppressed")
    readers: tuple[Callable[[str], Figure | None], ...] = (
        _number, _share, _ratio, _limit, _qualified, _interval, _rate, _range, _spelt,
    )  # fmt: skip
    return next((figure for reader in readers if (figure := reader(written))), None)


def _number(written: str) -> Figure | None:
    found = _NUMBER.fullmatch(written)
    if not found:
        return None
    if found["apart"] and not (found["currency"] or found["short"].lower() in ("mn", "bn")):
        return None  # “5 m” may be metres
    number = Decimal(found["digits"].replace(",", "") + (found["fraction"] or ""))
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
    if found := re.fullmatch(r"(\w[\w,-]*) (in every|in|out of) (\w[\w,-]*)", low):
        part, whole = read_number(found[1]), read_number(found[3])
        if part is None or not whole or part > whole:
            return None
        between = "out of" if found[2] == "out of" else "in"
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
    most = (_number(found["rest"]) or _spelt(found["rest"])) if found else None
    if not found or most is None:
        return None
    if found["sign"].lower() in ("<", "fewer than", "less than"):
        measured = most.percent or most.currency or most.decimals
        word = "less than" if measured else "fewer than"
    else:
        word = "at most"
    return replace(most, text=f"{word} {most.text}", number=None, high=most.number, words=word)


def _qualified(written: str) -> Figure | None:
    for word in sorted(QUALIFIERS, key=len, reverse=True):
        if not written.lower().startswith(word):
            continue
        rest = written[len(word) :]
        if not (rest[:1] in (" ", "£") or word in ("~", "≈", "c.") or rest[:1].isdigit()):
            continue
        figure = _number(rest.strip()) or _share(rest.strip()) or _spelt(rest.strip())
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
    if not found:
        return None
    figure, low, high = (_number(found[name]) for name in ("number", "low", "high"))
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
        r" ?/ ?(?=10{0,2},?000\Z|1,?000,?000\Z|(?:year|month|week|day)\Z)", " per ", written
    )
    found = _RATE.fullmatch(written)
    figure = _number(found["number"]) if found else None
    if not found or figure is None:
        return None
    per = re.sub(r"^(?:p\.?a\.?|per annum|each year|every year)$", "a year", found["per"].lower())
    per = re.sub(
        r"\d{4,}", lambda digits: f"{int(digits[0]):,}", per.replace(",", "") if "," in per else per
    )
    return replace(figure, text=f"{figure.text} {per}", words=per)


def _range(written: str) -> Figure | None:
    found = _BETWEEN.fullmatch(written)
    if not found:
        return None
    low, high = _number(found["low"]), _number(found["high"])
    if low and high and low.currency and not high.currency:
        high = _number(f"{low.currency}{found['high']}")
    scale = re.search(r" ?(?:k|mn?|bn|b| thousand| million| billion)\Z", found["high"], re.I)
    if scale and low and low.number is not None and low.text.lstrip("£$€").isdigit():
        same = _number(f"{found['low']}{scale[0]}")  # “£50-60k”, “1 to 2 million”
        low = same if same and high and _below(same, high) else low
    if low and high and high.percent and not low.percent:
        low = _number(f"{found['low']}%")
    if low and high and high.currency and not low.currency:
        low = _number(f"{high.currency}{found['low']}")
    if not low or not high or low.number is None or high.number is None:
        return None
    if low.number >= high.number or (low.percent, low.currency) != (high.percent, high.currency):
        return None
    text = f"{low.text} to {high.text}"
    return replace(high, text=text, number=None, low=low.number, high=high.number)


def _below(low: Figure, high: Figure) -> bool:
    return low.number is not None and high.number is not None and low.number < high.number


def _spelt(written: str) -> Figure | None:
    """A whole number in words."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z -]*", written):
        return None
    number = read_number(written)
    return None if number is None else Figure(f"{number:,}", Decimal(number))


def figure_hints(written: str) -> tuple[str, ...]:
    """What to write in place of words that are no figure."""
    low = written.lower()
    if low in (*NOTHING, "not available", "unknown", "not known", "n/k", "no data", ".."):
        return ("leave the field out, and say under `finding:` what is known",)
    if re.match(r"(?:statistically )?(?:similar|the same|same|higher|lower|better|worse)\b", low):
        return (
            "write the figure here, and how it compares under `compare:`, with `with:` and `says:`",
        )
    if (turned := re.fullmatch(r"(\S+) (?:to|-|–) (\S+)", written)) and read_figure(
        f"{turned[2]} to {turned[1]}"
    ):
        smaller = f"write the smaller figure first: `{turned[2]} to {turned[1]}`"
        ratio = read_figure(f"{turned[1]}:{turned[2]}")
        return (f"{smaller}; or `{ratio.text}` for a ratio",) if ratio else (smaller,)
    if moved := re.fullmatch(rf"({_NUMBER.pattern}) {_MOVES}", written, re.IGNORECASE):
        return (f"write `value: {moved[1]}`, and “{moved['move']}” in the words of `title:`",)
    if (
        found := re.match(
            rf"({_NUMBER.pattern}) (?!in )([a-z](?!.* \d)[\w\s-]*)$", written, re.IGNORECASE
        )
    ) and (figure := _number(found[1])):
        unit = written[len(found[1]) :].strip()
        return (f"write `value: {figure.text}` and `unit: {unit}`",)
    beside = re.fullmatch(r"(.+?) ?\((.+)\)", written)
    if beside and (known := read_figure(beside[1])):
        if re.fullmatch(r"(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?", beside[2]):
            return (f"write `value: {known.text}` and `period: {beside[2]}`",)
        return (f"write `value: {known.text}`, and “{beside[2]}” under `note:`",)
    for written_better in _nearly(written):
        if read_figure(written_better):
            return (f"write `{written_better}`, if that is meant",)
    if not re.search(r"\d", written):
        return ("where there is no figure, write what is known under `finding:`",)
    return (
        "write digits, such as `7,000`, `19%`, `£3.2 million`, `1 in 5`, `fewer than 5`, `5 to 10` "
        "or `12.7 per 1,000`",
        "keep what the source prints under `as-printed:`",
    )


def _nearly(written: str) -> Iterator[str]:
    """Figures that were written as elsewhere: other marks for thousands and parts of one."""
    yield re.sub(r"(?<=\d)(?: |’|')(?=\d{3}\b)", ",", written)
    yield re.sub(r"(?<=\d),(?=\d{1,2}(?:\D|\Z))", ".", written)
    if written.count(".") > 1:
        yield written.replace(".", ",")
    for sign, part in {"¼": ".25", "½": ".5", "¾": ".75"}.items():
        yield re.sub(rf"(?<=\d) ?{sign}", part, written)
    yield re.sub(r"^(\d{1,2}) ?/ ?(\d{1,2})$", r"\1 out of \2", written)
