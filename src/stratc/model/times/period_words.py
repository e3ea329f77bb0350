"""How times are read: the words of councils, each with the one meaning it has.

Where some words have two meanings, the author is asked which; none is ever chosen for them.
"""

import re
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from stratc.source import shortened

from ..welsh import time_in_english, two_octobers
from .period import Period, UnreadableTime, day, financial_quarter, financial_year, month, stretch
from .period_doubts import both_times, misspelt, two_meanings, unreadable
from .plan_year_words import edge_of_plan, plan_year
from .recurring_times import ONGOING, recurring
from .shared_years import OF_A_YEAR, are_parts, borrowed, months_up_to, year_by_each, year_for_all
from .single_times import single_time
from .time_vocabulary import FINANCIAL, MONTH, MONTHS, SEASON, YEAR
from .undated_times import undated, unfinished
from .years import financial

_TO = re.compile(
    r" ?(?:–|—| - | to | until | till | through to |/| and | & )\s?|(?<=[a-z\d])-(?=[a-z\d])"
)
_BODY = (
    r"(?:(?:(?:to be |will be )?(?:reported|presented|taken|submitted)|reports?|updates?)(?: back)?"
    r" (?:to|at) )?(?:the |full |joint |scrutiny |policy |overview and )*(?:cabinet|council|board|"
    r"committee|scrutiny|executive|panel|ijb|assembly|commission)(?: (?:meeting|report|committee))?"
)
_REACHED = (
    r"(?:(?:to|will|must|should) be )?(?:(?:fully |formally )?(?:in (?:place|post|use)|ready|live"
    r"|operational|launch(?:e[ds])?|publish(?:ed)?|review(?:ed)?|agreed|approved|adopted|signed off"
    r"|open(?:ed|s)?|established|set up|installed|implement(?:ed)?|recruited|appointed|tested"
    r"|trialled|rolled out|go(?:es)? live)|est(?:\.|imated)?(?: (?:completion|finish))?"
    r"|(?:first|next|final|interim) (?:report|review|draft|update|meeting|phase|due)|next)"
)
_IF = r"(?:subject to|depend(?:ent|ing) (?:up)?on|if) [^\d]+"
# “June 2027 Cabinet”, “to be reported to committee in June 2027”, “in place by autumn 2027”
_BESIDE = re.compile(
    rf"(?:(?P<first>{_BODY})|{_REACHED}),? (?:in |by |on |for |at |due )?(?P<behind>.*\d.*)"
    rf"|(?P<before>.*\d),? (?:(?:by|at) )?(?:(?P<last>{_BODY}|{_IF})|launch|review|completion)",
    re.IGNORECASE,
)
# What is printed in Welsh from the days alone.
_SAID_IN_WELSH = ("day", "month", "quarter", "season", "year", "financial", "range")
_SPELLINGS = {
    r"\bf/y\b": "fy",
    r"(?<=each )yr\b|(?<=every )yr\b|(?<=per )yr\b": "year",
    rf"^pre[- ](?=(?:(?:{MONTH}|{SEASON}) )?(?:19|20)\d\d)": "before ",
    r"\bclose of (?=\S*\d|quarter)": "end of ",
}
"""Other ways to write what is read."""
_YEARS = range(1000, 3000)
_STEP = re.compile(r"\b(?:phase|stage|step|part|tranche|wave|round) \d{1,2}\b", re.IGNORECASE)
_PIECES = re.compile(r"[,;:]| [-–—] ")


@lru_cache(maxsize=4096)
def read_period(text: str, plan: Period | None = None) -> Period:
    """The time that some words say. Raises UnreadableTime where they say none, or more than one."""
    written = " ".join(text.replace("\u00a0", " ").split()).strip()
    written = re.sub(r"[’‘](?=\d\d\b)", "'", written)  # word processors bend “Mar '27”
    try:
        found = _read_period(written, plan)
    except (ValueError, OverflowError):  # the year 9999 has no financial year
        raise _far_away(written) from None
    if any(when and when.year not in _YEARS for when in (found.start, found.end)):
        raise _far_away(written)
    return found


def is_time(words: str) -> bool:
    """Whether words are a time that can be read."""
    try:
        read_period(words)
    except UnreadableTime:
        return False
    return True


def _far_away(written: str) -> UnreadableTime:
    return UnreadableTime(
        f"“{shortened(written)}” lies too far away to be meant",
        f"write a year from {_YEARS[0]} to {_YEARS[-1]}",
    )


def _read_period(written: str, plan: Period | None) -> Period:
    if moved := both_times(written, lambda words: _dated(words, plan) or _welsh(words, plan)):
        raise moved
    if found := re.fullmatch(rf"(.+?) ?\(([^()\d]+)\),? ({YEAR}|{FINANCIAL})", written):
        inner = _dated(f"{found[2]} {found[3]}", plan)  # “Quarter 3 (October - December) 2026”
        if inner and inner.kind in ("month", "range"):
            return inner.worded(found[1])
        quarter = _dated(f"{found[1]} {found[3]}", plan)  # “Q2 (July-Sept) 2027/28”
        if quarter and quarter.kind == "quarter":
            return _agreed(quarter, found[2], written)
    if found := re.fullmatch(r"(.+?) ?\(([^()]+)\)", written):
        begun = re.fullmatch(r"start\w*|begin\w*|begun|commenc\w+", found[2].strip().lower())
        if begun and (open_ended := _open(f"from {found[1].lower()}", written, plan)):
            return open_ended  # “April 2026 (start)”
        outer = _read(found[1], plan)
        if outer is None and (quarter := _read(f"{found[1]} {found[2]}", plan)):
            return quarter  # “Q4 (2026/27)”
        if outer and outer.kind in ("year", "financial") and are_parts(found[2]):
            return _read(f"{found[1]} {found[2]}", plan) or outer.worded(found[2].strip())
        dated = outer and outer.kind != "event" and (outer.kind != "plan-year" or outer.start)
        inner = None if dated else _read(found[2].strip(), plan)
        if inner and (inner.start or inner.end):
            return inner.worded(found[1])
        if outer is None:
            outer = _beside_words(found[1], plan) or _welsh(found[1], plan)
        if outer:
            return outer.worded(found[2].strip())
    period = _read(written, plan)
    if period and period.kind == "event" and (dated := _beside_words(written, plan)):
        return dated  # “subject to funding, March 2027”
    if period := period or _beside_words(written, plan) or _welsh(written, plan):
        return period
    if doubt := misspelt(written, lambda words: _read(words, plan)):
        raise doubt
    low = written.lower().strip(" .,;")
    raise unreadable(low, written, lambda words: _dated(words, plan), year_for_all(written))


def _agreed(quarter: Period, months: str, written: str) -> Period:
    """A quarter with the names of its months beside it. If they are others, which is meant?"""
    name = re.match(MONTH, months.lower())
    number, first = MONTHS[name[1]] if name else 0, quarter.start
    if first is None or number in (0, first.month):
        return quarter.worded(months)
    years = financial_year(first.year - (first.month < 4))
    other = next(
        one
        for one in (financial_quarter(int(years.text[:4]), n) for n in range(1, 5))
        if one.start and one.start.month <= number <= one.start.month + 2
    )
    raise two_meanings(written, (quarter.plain, quarter.text), (other.plain, other.text))


def _read(written: str, plan: Period | None) -> Period | None:
    """The time that all of some words say, if they do."""
    low = written.lower().strip(" .,;")
    for shape, usual in _SPELLINGS.items():
        low = re.sub(shape, usual, low)
    low = year_by_each(low)
    readers = (
        *(unfinished, edge_of_plan, undated, _open, plan_year, single_time),
        *(months_up_to, _before, _range),
    )
    for reader in readers:
        if period := reader(low, written, plan):
            return period
    return None


def _welsh(written: str, plan: Period | None) -> Period | None:
    """A time in Welsh. One that stratc prints in words of its own keeps those of its author."""
    english = time_in_english(written)
    if two_octobers(written):
        year = written.split()[-1]
        raise two_meanings(
            written, ("October", f"mis Hydref {year}"), ("autumn", f"yr hydref {year}")
        )
    found = _read(english, plan) if english else None
    if found and found.wording:  # “diwedd y cynllun”
        return replace(found, wording="", text=found.text.split(" (")[0]).worded(written)
    if found is None or found.kind in ("unfinished", "ongoing", *_SAID_IN_WELSH):
        return found
    return replace(found, text=written, plain=written, undated=written if not found.end else "")


def _beside_words(written: str, plan: Period | None) -> Period | None:
    """One time among words that hold no figure: “phased, 2025 to 2030”."""
    beside = _BESIDE.fullmatch(written)
    if beside and (found := _dated(beside["behind"] or beside["before"], plan)):
        return found.worded(beside["first"] or beside["last"] or written)
    pieces = [piece.strip() for piece in _PIECES.split(written) if piece.strip()]
    told = [(piece, found) for piece in pieces if (found := _dated(piece, plan))]
    if not told:  # “In place - ongoing”
        still = [one for one in pieces if one.lower().removeprefix("now ") in ONGOING]
        told = [(one, Period("ongoing", "ongoing", plain="ongoing")) for one in still]
    others = [piece for piece in pieces if all(piece != known for known, _ in told)]
    if (
        len(told) != 1
        or not others
        or any(re.search(r"\d|\bnot\b", _STEP.sub("", one)) for one in others)
    ):
        return None
    if told[0][1].kind in OF_A_YEAR and any(map(are_parts, others)):
        return None  # “March 2027, June” are two
    again = others[0].lower() if len(others) == 1 else ""
    whole = f"{again} {told[0][0].lower()}"
    if told[0][1].kind == "onwards" and (often := recurring(whole, whole, plan)):
        return often  # “from April 2027, annually”
    if (often := recurring(again, again, plan)) and told[0][1].kind != "recurring":
        when, kept = told[0][1].plain, told[0][1].worded(again).text
        each, once = (f"{often.text} from {when}", f"{often.text} from {when}"), (when, kept)
        raise two_meanings(written, each, once)
    return told[0][1].worded(", ".join(others))


def _dated(words: str, plan: Period | None) -> Period | None:
    try:
        found = _read(words, plan)
    except UnreadableTime:
        return None
    return found if found and (found.start or found.end) else None


def _open(low: str, written: str, plan: Period | None) -> Period | None:
    """From a time on, with no end."""
    low = re.sub(r"(?<=\d) ?(?:\+|→|->|>)$", " onwards", low)
    low = re.sub(
        r" ?(?:[-–—,;/]|to|until|,? ?(?:and )?then) ?(?:then )?(?:ongoing|on-going|continu\w+)$",
        " onwards",
        low,
    )
    found = re.fullmatch(
        r"(?:(?:ongoing|on-going|continuing),? )?(?:from|since|(?:start|begin|begun|commenc)"
        r"(?:s|es|ed|ing|ning|e)?(?: date)?:?)(?: in| from)? (.+?)"
        r"(?:,? (?:on|onwards?|and ongoing|ongoing))?|(.+?),? (?:onwards?|and ongoing|and beyond)"
        r"|ongoing,? (?:from|since) (.+)",
        low,
    )
    if not found:
        return None
    words = next(group for group in found.groups() if group)
    if re.search(r" (?:to|until|till)\b|[–—]", words):
        return None
    first = plan_year(words, words, plan) or single_time(words, words, plan)
    if first is None:
        return None
    worded = bool(first.wording)
    if first.kind == "range" and first.start and first.start.day == 1:
        first = month(first.start.year, first.start.month)
    plain, dated = f"from {first.plain} onwards", first.start is not None
    made = Period(
        f"{first.bare} onwards", "onwards", first.start, None, plain, undated="" if dated else plain
    )
    return made.worded(written) if worded else made


def _before(low: str, written: str, plan: Period | None) -> Period | None:
    """The last day before a time: “before April 2027” is by 31 March."""
    found = re.fullmatch(r"(?:before|prior to)(?: the)?(?: (?:start|beginning) of)? (.+)", low)
    limit = _quietly(found[1], plan) if found else None
    if limit is None or limit.start is None:
        return None
    if limit.wording and limit.kind in ("year", "month"):  # “before Easter 2027” is in that year
        words = re.sub(r",? '?\d+$", "", written)
        return replace(limit, wording="", text=limit.bare).worded(words)
    last = limit.start - timedelta(days=1)
    return day(last.year, last.month, last.day)


def _range(low: str, written: str, plan: Period | None) -> Period | None:
    """From one time to another."""
    low = re.sub(r"^(?:ongoing|on-going|continuing|phased),? (?=from |between )", "", low)
    low = re.sub(
        r"^start(?:s|ing|ed)?(?: date)?:? (.+?)(?:[,;/]| [-–—])? (?:and )?(?:complet(?:e[ds]?|ion)|"
        r"finish(?:es|ed)?|ends?|ending)(?: date| by| in)?:? ",
        r"from \1 to ",
        low,
    )
    low = re.sub(r"^(.+\d) start\w*,? (.+\d) (?:finish|end|complet)\w*$", r"from \1 to \2", low)
    words = re.sub(r"^(?:from|between|throughout|across|during) (?:the )?", "", low)
    if words != low and not low.startswith(("from", "between")):
        whole = _quietly(words, plan)
        if whole:
            return whole
    words = re.sub(r"^(20\d\d) to (\d\d)$", r"\1-\2", words)
    if re.fullmatch(r"(?:19|20|21)\d\d ?[–—-] ?(?:19|20|21)\d\d", words):
        one, other = (int(year) for year in re.findall(r"\d{4}", words))
        if other == one + 1:
            year = financial_year(one).text
            raise two_meanings(
                written,
                (f"the financial year {year}", year),
                (f"two calendar years, {one} and {other}", f"{one}/{other}"),
            )
    if re.fullmatch(FINANCIAL, words) and financial(words) is not None:
        return None
    for cut in _TO.finditer(words):
        before, after = words[: cut.start()].strip(), words[cut.end() :].strip()
        if not before or not after:
            continue
        either = cut.group().strip() in ("and", "&") and not low.startswith("between ")
        last = _quietly(after, plan)
        first = _quietly(before, plan) or (borrowed(before, last) if last else None)
        last = last or (borrowed(after, first, behind=True) if first else None)
        if first is None or last is None:
            continue
        if first.start is None or last.end is None:
            if first.years and last.years:
                return stretch(first, last)
            continue
        beside = cut.group().strip() in ("-", "–", "—", "/")
        counted = beside and first.years and not last.years
        if counted and last.start and first.end and last.start <= first.end:
            return last.worded(words[: cut.start()])  # “Year 2 - 2027/28” is one time
        if last.end < first.start:
            raise UnreadableTime(
                f"“{written}” ends before it begins",
                f"write `{stretch(last, first).text}` if the two are the wrong way round",
            )
        if first == last:
            return first  # said twice, as in “Mawrth 2027 / March 2027”
        if either and first.end and last.start and (last.start - first.end).days > 1:
            return None  # two times apart from each other, and nothing between them
        made = stretch(first, last)
        return made.worded(written) if first.wording or last.wording else made
    return None


def _quietly(low: str, plan: Period | None) -> Period | None:
    try:
        return plan_year(low, low, plan) or single_time(low, low, plan)
    except UnreadableTime:
        return None
