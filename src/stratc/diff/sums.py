"""What comes to the same sum: “add 40 to the 80 we have” and “increase the number from 80 to 120”.

In: the sentences of a wording, and those of the other one. Out: the same sentences, in which what
is added is said as the total, where the other wording says from which number to which.
"""

import re
from dataclasses import replace

from .lines import StemmedLines

_FROM_TO = re.compile(
    r"\b(?P<verb>increase|raise|grow|improve|reduce|cut|lower) (?P<what>[^.,;]*?)"
    r"from (?P<one>\d+(?:\.\d+)?)(?P<share>%?) to (?P<other>\d+(?:\.\d+)?)%?(?![\d%])"
)
_MORE = re.compile(
    r"\b(?:add|dig|lay|set up|establish|build|create|provide|open|install|plant|recruit|fund|"
    r"deliver|buy|employ|fit) (?:another |a more )?(?P<by>\d+) (?:(?:more|new|of) )*"
    r"(?P<what>[^.,;‹]+?)(?:,? (?:to|on top of) (?:the|our|its) (?:existing |current )?"
    r"(?P<one>\d+)\b[^.,;‹]*|(?=[.,;]|$| by ‹))"
)
_TOTAL = re.compile(
    r", (?:bringing|taking|making|to make|to give) [^.,;]*?(?:total|number)[^.,;]* "
    r"(?:to|of) (?P<to>\d+)\b"
)
_BY = re.compile(
    r"\b(?P<verb>increase|raise|grow|improve|reduce|cut|lower) (?P<what>[^.,;]*?)"
    r"by (?P<by>\d+(?:\.\d+)?)(?: (?P<points>percentage points?)\b|(?![\d%]|\.\d))"
)


def with_totals(lines: StemmedLines, others: StemmedLines) -> StemmedLines:
    """A wording with “from 80 to 120” for “40 more”, where the other says from which number."""
    others_say = " ".join(line.level for line in others)
    if grown := _GROWTH.search(others_say):
        lines = tuple(replace(line, level=_grown(line.level, grown)) for line in lines)
    if _COUNTED_OF.search(others_say):
        lines = tuple(replace(line, level=_SHARE_OF.sub(_of_them, line.level)) for line in lines)
    found = _FROM_TO.search(others_say)
    if found is None:
        return lines
    one, share = float(found["one"]), found["share"]
    counted = "number of" in found["what"] and not share

    def more(match: re.Match[str]) -> str:
        if match["one"] and float(match["one"]) != one:
            return match.group()
        to = one + float(match["by"])
        # “Add 60 plots to the 300 allotment plots” are as many allotment plots.
        whole = found["what"].partition("number of ")[2].strip() if found else ""
        what = whole if whole.endswith(f" {match['what']}") else match["what"]
        return f"increase the number of {what} from {one:g} to {to:g}"

    def by(match: re.Match[str]) -> str:
        if bool(match["points"]) != bool(share):
            return match.group()
        down = match["verb"] in ("reduce", "cut", "lower")
        to = one + float(match["by"]) * (-1 if down else 1)
        return f"{match['verb']} {match['what']}from {one:g}{share} to {to:g}{share}"

    def total(level: str) -> str:
        done = _MORE.sub(more, level, count=1) if counted else level
        done = _BY.sub(by, done, count=1)
        said = _TOTAL.search(done)
        return _TOTAL.sub("", done) if said and f"to {said['to']}" in done[: said.start()] else done

    return tuple(replace(line, level=total(line.level)) for line in lines)


# “Double spending on play to £80,000” beside “raise it from £40,000 to £80,000”.
_GROWTH = re.compile(
    r"\b(?:increase|raise|grow|lift)\b[^.,;]*? from £?(?P<one>\d+(?:\.\d+)?) "
    r"to £?(?P<other>\d+(?:\.\d+)?)(?![\d%])"
)
_TIMES = re.compile(
    r"\bincrease by (?P<by>\d+)% (?P<what>[^.,;]{1,80}?) to (?P<money>£?)"
    r"(?P<to>\d+(?:\.\d+)?)(?![\d%])"
)


def _grown(level: str, whole: re.Match[str]) -> str:
    found = _TIMES.search(level)
    one = float(whole["one"])
    if not found or one * (1 + float(found["by"]) / 100) != float(found["to"]):
        return level
    money = found["money"]
    said = f"increase {found['what']} from {money}{whole['one']} to {money}{found['to']}"
    return level.replace(found.group(), said)


# “40,000 trees, at least half of them in parks” beside “at least 20,000 of them”.
_COUNTED_OF = re.compile(r"\b\d+ of (?:them|these|which|whom)\b")
_SHARES = {"half": 0.5, "a third": 1 / 3, "a quarter": 0.25}
_SHARE_OF = re.compile(
    r"\b(?P<whole>\d+)(?P<said> [^.;]{1,80}?, )(?:of (?:which|whom) )?(?P<limit>at least |up to )?"
    rf"(?:(?P<share>{'|'.join(_SHARES)})|(?P<cent>\d+)%)(?: of (?:them|these|which|whom))?\b"
)


def _of_them(match: re.Match[str]) -> str:
    share = _SHARES[match["share"]] if match["share"] else int(match["cent"]) / 100
    number = int(match["whole"]) * share
    return f"{match['whole']}{match['said']}{match['limit'] or ''}{number:.0f} of them"
