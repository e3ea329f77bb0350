"""Sums, shares and averages that a sentence gives with their parts: they must come out.

In: one sentence, with the one before it. Out: where they do not, and why.
"""

import re
from decimal import Decimal

from stratc.text.english import number_words, read_decimal, read_number

Misfit = tuple[int, int, str]

COUNT = r"(?<![\w.,£$€/%-])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\w/%-]|[.,]\d|\s?(?:%|per ?cent))"
MONEY = r"£(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: ?(?:million|billion|m\b|bn\b|k\b))?(?!\d|,\d)"
SCALE = {"million": 6, "m": 6, "billion": 9, "bn": 9, "k": 3, "": 0}
APART = r"[^.;:£\d]{0,60}?"
GIVEN = re.compile(
    rf"(?P<count>{COUNT}) [a-z]+{APART}(?P<whole>{MONEY}),? (?:an|at an|or an) average of "
    rf"(?P<each>{MONEY})"
)
A_HEAD = re.compile(
    rf"(?P<each>{MONEY}) (?:a|per|for each) (?:head|person|place|child|household|home|visit|family|"
    rf"pupil|resident|user|session|meal|bed) (?:for|to|and){APART}(?P<count>{COUNT}){APART}"
    rf"(?P<whole>{MONEY}) (?:in all|in total|altogether|overall)"
)
MADE_UP = re.compile(
    rf"(?P<whole>{MONEY})[^.;:£\d]{{0,40}}?(?:made up of|consist\w* of|comprising|comprises|"
    rf"is split into|split between|of which|:)(?P<parts>[^.;:]{{0,30}}{MONEY}"
    rf"(?:[^.;:£]{{1,60}}{MONEY}){{1,6}})"
)
# “£1.2m, £0.9m and £0.4m, £2.8m in all”
IN_ALL = re.compile(
    rf"(?P<parts>{MONEY}(?:[^.;:£]{{1,40}}{MONEY}){{1,6}})[^.;:£]{{1,30}}(?P<whole>{MONEY}) "
    r"(?:in all|in total|altogether)\b"
)
A_YEAR = re.compile(
    r"(?<![\w.,])£?(?P<year>\d[\d,]*(?:\.\d+)?)(?! (?:million|billion|thousand)\b) "
    r"(?:[a-z ]{2,40} )?(?:a|each|per|every) year,? (?:or |which is |that is )?"
    r"(?P<how>about |around |some |nearly |roughly |less than |over )?"
    r"£?(?P<part>\d[\d,]*(?:\.\d+)?) [a-z ]{0,30}?"
    r"(?:a|each|per|every) (?P<unit>day|week|month)\b(?! (?:for|per|a|to) )"
)
IN_A_YEAR = {"day": 365, "week": 52, "month": 12}
RANK = re.compile(
    r"\b[Oo]f (?:the |all )?(?P<whole>\d{1,3}) [a-z ]{3,40}?,? [^.;\d]{0,40}?(?P<rank>\d{1,3})"
    r"(?:st|nd|rd|th) (?:highest|lowest|worst|best|most|largest|smallest)\b"
)
# “80% (64) of the 92 activities”, “each of the 40 clubs got £500, £25,000 in total”
SHARE_OF = re.compile(
    rf"(?<![\d.])(?P<share>\d{{1,2}})% \((?P<part>\d[\d,]*)\) of (?:the |our |all )?"
    rf"(?P<whole>{COUNT})"
)
EACH_GOT = re.compile(
    rf"\b[Ee]ach of (?:the |our )?(?P<count>{COUNT}) [a-z]+ {APART}(?P<each>{MONEY}),"
    rf"{APART}(?P<whole>{MONEY}) (?:in all|in total|altogether)"
)
# “140 for rent, 90 for shared ownership and 100 for sale”
EACH_FOR = re.compile(
    rf"(?P<n>{COUNT})(?: (?:homes|people|places|were|are|is|was|will|be|of|them|being)){{0,3}} "
    r"(?P<by>for|by|in|from|at|to) (?!total)"
)
OF_THE = re.compile(
    rf"\b(?:[Oo]f|[Aa]ll) (?:the |these |our )?(?P<whole>{COUNT}) (?P<things>[a-z]+s)\b"
)
STATED = re.compile(
    rf"(?i:\b(?P<n>\d{{1,3}}|{number_words(1, 12)}))"
    r" (?:actions |of them )?(?:are|is|have been|has been|were|was) (?P<state>complete[d]?|done|"
    r"on track|delayed|late|behind|under ?way|in progress|not started|overdue|at risk|ongoing|"
    r"green|amber|red|closed|open)\b"
)
PART_OF = re.compile(
    rf"\b(?P<how>more than|over|less than|under|nearly|almost|about|around)?\s?(?:a )?"
    rf"(?P<part>half|third|quarter|fifth|tenth) of (?:the |our |these |its )?"
    rf"(?P<whole>{MONEY}|{COUNT})[^.;:£\d]{{0,40}}?[,(] ?(?P<value>{MONEY}|{COUNT})(?=[,)])",
    re.IGNORECASE,
)
SHARES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
POINTS = re.compile(
    r"\bfrom (?P<a>\d+(?:\.\d+)?)%[^.;%]{0,40}? to (?P<b>\d+(?:\.\d+)?)%[^.;%]{0,30}?[,(] ?"
    r"(?:which is )?(?P<said>an? (?:increase|rise|fall|drop|decrease|reduction|growth) of "
    r"(?P<by>\d+(?:\.\d+)?)%)"
)
TOO_MANY = re.compile(
    r"(?<![\d.,])(?P<share>(?!100(?:\.0+)?(?:%| ))1\d\d(?:\.\d+)?|[2-9]\d\d)(?:%| per cent)"
    r" of (?:the |our |all |these )?"
    r"(?:residents|people|households|children|adults|pupils|tenants|homes|schools|staff|carers|"
    r"families|respondents|patients|women|men)\b"
)


def that_do_not_come_out(sentence: str, before: str) -> Misfit | None:
    """The first sum, share or average of a sentence that is not what its parts make."""
    return (
        _average(sentence)
        or _made_up(sentence)
        or _each_for(sentence)
        or _states(sentence, before)
        or _part(sentence)
        or _share_of(sentence)
        or _points(sentence)
        or _too_many(sentence)
        or _in_all(sentence)
        or _a_year(sentence)
    )


def _average(sentence: str) -> Misfit | None:
    for pattern in (GIVEN, A_HEAD, EACH_GOT):
        found = pattern.search(sentence)
        if not found:
            continue
        whole, count, each = _sum(found["whole"]), read_decimal(found["count"]), _sum(found["each"])
        if count > 1 and not _near(each * count, whole):
            return (
                *found.span(),
                f"{found['whole']} and {found['count']} make {_pounds(whole / count)} each, "
                f"not {found['each']}",
            )
    return None


def _made_up(sentence: str) -> Misfit | None:
    found = MADE_UP.search(sentence)
    if not found or re.search(r"including|such as|over|more than|up to|per ", found.group()):
        return None
    whole = _sum(found["whole"])
    parts = [_sum(one) for one in re.findall(MONEY, found["parts"])]
    total = sum(parts, Decimal())
    step = min(_step(one) for one in re.findall(MONEY, found.group()))
    if max(parts) >= whole or total * 2 < whole or abs(total - whole) <= step * len(parts) / 2:
        return None
    return (*found.span(), f"the parts make {_pounds(total)}, not {found['whole']}")


def _each_for(sentence: str) -> Misfit | None:
    found = OF_THE.search(sentence)
    if not found:
        return None
    each = list(EACH_FOR.finditer(sentence, found.end()))
    if (
        len(each) < 3
        or len({one["by"] for one in each}) > 1
        or re.search(r"\band\b", sentence) is None
    ):
        return None
    whole, parts = read_decimal(found["whole"]), [read_decimal(one["n"]) for one in each]
    if sum(parts) == whole or max(parts) >= whole or sum(parts) * 2 < whole:
        return None
    return (found.start(), each[-1].end(), f"{added_up(parts)}, not {whole:,}")


def _states(sentence: str, before: str) -> Misfit | None:
    """“There are 12 actions. Seven are complete, three are on track and four are delayed.”"""
    stated = list(STATED.finditer(sentence))
    whole = OF_THE.search(before) or re.search(rf"(?P<whole>{COUNT}) (?:[a-z]+ )?actions\b", before)
    if len(stated) < 3 or not whole or len(re.findall(COUNT, before)) != 1:
        return None
    parts = [Decimal(read_number(one["n"]) or 0) for one in stated]
    if sum(parts) == read_decimal(whole["whole"]):
        return None
    return (stated[0].start(), stated[-1].end(), f"{added_up(parts)}, not {whole['whole']}")


def _part(sentence: str) -> Misfit | None:
    low = sentence.lower()
    if not any(f"{part} of" in low for part in SHARES):  # the pattern may begin anywhere
        return None
    found = PART_OF.search(sentence)
    if not found or (found["whole"][0] == "£") != (found["value"][0] == "£"):
        return None
    whole, value = (_sum(found[name]) for name in ("whole", "value"))
    part, how = whole / SHARES[found["part"].lower()], (found["how"] or "").lower()
    if not 0 < value < whole:
        return None
    fits = {
        "more than": value > part, "over": value > part,
        "less than": value < part, "under": value < part,
    }.get(how, abs(value - part) <= part / (8 if how else 50))  # fmt: skip
    if fits:
        return None
    words = f"{how} {found['part']}".strip()
    return (*found.span(), f"{found['value']} is not {words} of {found['whole']}")


def _share_of(sentence: str) -> Misfit | None:
    found = SHARE_OF.search(sentence)
    if not found:
        return None
    part, whole = read_decimal(found["part"]), read_decimal(found["whole"])
    real = 100 * part / whole if whole else Decimal()
    if not 0 < part <= whole or abs(real - Decimal(found["share"])) <= Decimal("1.01"):
        return None
    return (
        *found.span(),
        f"{found['part']} of {found['whole']} is {real:.1f}%, not {found['share']}%",
    )


def _points(sentence: str) -> Misfit | None:
    found = POINTS.search(sentence)
    if not found:
        return None
    one, other, by = (Decimal(found[name]) for name in ("a", "b", "by"))
    if not one or abs(other - one) != by or _near(100 * by / one, by):
        return None
    return (
        *found.span("said"),
        f"from {one}% to {other}% is {by} percentage points, or {100 * by / one:.0f}%",
    )


def _too_many(sentence: str) -> Misfit | None:
    found = TOO_MANY.search(sentence)
    return (*found.span(), f"{found['share']}% is more than all of them") if found else None


def _in_all(sentence: str) -> Misfit | None:
    found = IN_ALL.search(sentence)
    if not found or re.search(r"per |a head|each", found.group()):
        return None
    whole, parts = _sum(found["whole"]), [_sum(one) for one in re.findall(MONEY, found["parts"])]
    total = sum(parts, Decimal())
    step = min(_step(one) for one in re.findall(MONEY, found.group()))
    if max(parts) >= whole or total * 2 < whole or abs(total - whole) <= step * len(parts) / 2:
        return None
    return (*found.span(), f"the parts make {_pounds(total)}, not {found['whole']}")


def _a_year(sentence: str) -> Misfit | None:
    """So much a year, and not so much a day; and a place behind the last one."""
    ranked = RANK.search(sentence)
    if ranked and int(ranked["rank"]) > int(ranked["whole"]):
        return (*ranked.span(), f"there is no place {ranked['rank']} among {ranked['whole']}")
    found = A_YEAR.search(sentence)
    if not found:
        return None
    year, part = read_decimal(found["year"]), read_decimal(found["part"])
    real = year / IN_A_YEAR[found["unit"]]
    working = found["unit"] == "day" and abs(part - year / 250) <= part / 8
    how = (found["how"] or "").strip()
    if part and how in ("less than", "over") and not working:
        if (real <= part) if how == "less than" else (real >= part):
            return None
    elif not part or working or abs(real - part) <= max(real, part) / 8:
        return None
    return (*found.span(), f"{found['year']} a year are {real:,.0f} a {found['unit']}")


def _sum(written: str) -> Decimal:
    digits, scale = re.fullmatch(r"£?([\d,.]+) ?([a-z]*)", written).groups()  # type: ignore[union-attr]
    return read_decimal(digits).scaleb(SCALE[scale])


def _step(written: str) -> Decimal:
    """The unit of the last digit that is given."""
    digits, scale = re.fullmatch(r"£([\d,.]+) ?([a-z]*)", written).groups()  # type: ignore[union-attr]
    bare = digits.replace(",", "")
    if "." in bare:
        return Decimal(1).scaleb(SCALE[scale] - len(bare.split(".")[1]))
    return (Decimal(10) ** (len(bare) - len(bare.rstrip("0")))).scaleb(SCALE[scale])


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(one, other) * Decimal("0.06")


def _pounds(value: Decimal) -> str:
    if value >= 1_000_000:
        return f"£{(value / 1_000_000).normalize():f} million"
    return f"£{value:,.2f}".removesuffix(".00")


def added_up(parts: list[Decimal]) -> str:
    return f"{' and '.join(f'{part:,}' for part in parts)} make {sum(parts):,}"
