"""A measure in words or in a row: what is measured, where it starts, where it is to go and when.

In: a point or a row of a table under a heading that stands over measures. Out: the number of the
promise that it names, which may be empty, and the fields of the measure, where all is plain.
"""

import re
from typing import Any

from stratc.blocks import Row, Table
from stratc.model import read_figure
from stratc.model.state_words import meant_word
from stratc.text.english import MONTH

from ..head import heading_words
from ..headings import roles
from ..values import times

_HEADING = re.compile(
    r"(?:how (?:(?:will|do|shall) we|we(?:’ll|'ll| will| shall)?|success (?:will|is going to) be)"
    r" (?:(?:measure|know|judge|track|tell|monitor)\w*)\b.{0,60}"
    r"|(?:our |key |headline |the )*(?:performance |success |outcome |progress )*"
    r"(?:measures|indicators|targets|kpis)(?: (?:of|for) .{3,40}| and (?:targets|measures|kpis))?"
    r"|measur(?:es of|ing) (?:success|progress|impact)"
    r"|what (?:will )?success (?:will )?looks? like"
    r"|sut (?:y )?(?:byddwn|fyddwn)(?: ni)?(?:['’]n| yn) (?:gwybod|mesur)\b.{0,60}"
    r"|(?:ein )?(?:dangosyddion|mesurau)(?: (?:llwyddiant|perfformiad))?)\W*",
    re.I,
)
_FIGURE = (
    r"(?:at least |no more than |up to |under |over |fewer than |more than )?[£$€]?\d[\d,.]*\d?"
    r"(?: ?(?:%|per cent|million|billion|m|k|bn)(?![\w]))?"
)
_BY = r"(?:,? (?:by|in|before|until|during) (?:the end of )?(?P<{0}>[^,;:()]{{4,24}}?))"
_AT = r"(?: ?(?:\(|in |at )(?P<since>[^,;:()]{4,24}?)\)?)"
_SAID = (
    r"(?:(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?|(?:(?:mid|late|early)[- ])?"
    rf"(?:{MONTH}) 20\d\d)"
)
_WAS = r"(?:now|currently|today|baseline:?|up from|down from|from|was|against|compared (?:to|with))"
_UP = r"(?:increas|rais|grow|improv|boost|ris)\w*"
_DOWN = r"(?:reduc|cut|lower|decreas|fall|drop|shrink)\w*"
_FORMS = tuple(
    re.compile(one, re.I)
    for one in (
        # “Homes made safe: 300 by 2028 (210 in 2025/26)”, “(2025/26: 210)”, “(baseline 210)”
        *(
            rf"(?P<title>[^:]{{4,90}}?)(?::| [–—-]) (?:target:? )?(?P<target>{_FIGURE})"
            rf"(?P<each> [a-z]{{3,20}})?{_BY.format('by')}? \({behind}\)"
            for was in (rf"(?P<baseline>{_FIGURE})(?: [a-z]{{3,20}})?",)
            for behind in (
                rf"(?:{_WAS} )?{was},? (?:in|at) (?P<since>{_SAID})",
                rf"(?:in )?(?P<since>{_SAID}): {was}",
                rf"{_WAS} {was}",
            )
        ),
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:the )?(?P<title>\D{{4,90}}?),? from"
        rf" (?P<baseline>{_FIGURE}){_AT}? to (?P<target>{_FIGURE}){_BY.format('by')}?",
        rf"(?P<title>[^\d:]{{4,90}}?)[:,]? (?:(?P<up>{_UP}) |(?P<down>{_DOWN}) |goes )?from"
        rf" (?P<baseline>{_FIGURE}){_AT}? to (?P<target>{_FIGURE}){_BY.format('by')}?",
        rf"(?P<title>[^:]{{4,90}}?): (?P<baseline>{_FIGURE})(?: per [\d,]+)?"
        rf" \((?P<since>[^()]{{4,24}})\) (?:to|→) (?P<target>{_FIGURE})(?: per [\d,]+)?"
        r" \((?:by )?(?P<by>[^()]{4,24})\)",
        rf"(?P<title>[^:]{{4,90}}?): from (?P<baseline>{_FIGURE}){_AT}? to (?P<target>{_FIGURE})"
        rf"{_BY.format('by')}?",
        # Without “from” a time tells it from a range, such as ages.
        rf"(?P<title>[^:]{{4,90}}?): (?P<baseline>{_FIGURE}){_AT}? (?:to|→) (?P<target>{_FIGURE})"
        rf"{_BY.format('by')}",
        rf"(?P<title>[^\d:()]{{4,120}}?) ?\((?P<baseline>{_FIGURE})"
        rf"(?: in (?P<since>[^,;:()]{{4,24}}))?[;,] target:? (?P<target>{_FIGURE})"
        rf"{_BY.format('by')}?\)",
        rf"(?P<title>[^\d:]{{4,90}}?)(?::| [–—-]) (?P<baseline>{_FIGURE}){_AT}, (?:and |then )?"
        rf"(?P<target>{_FIGURE}){_BY.format('by')}",
        rf"(?P<title>[^\d:]{{4,90}}?)(?::| [–—-]) (?:target:? )?(?P<target>{_FIGURE})"
        rf"(?P<each> (?:a|per|each|every) (?:year|month|week|quarter)| [a-z]{{3,20}})?"
        rf"{_BY.format('by')}?",
        rf"(?P<target>\D{{0,14}}\d[\d.]*(?:%| per cent)) of (?P<title>.{{4,120}}?)"
        rf"{_BY.format('by')}",
        rf"(?P<target>{_FIGURE})(?: of)? (?P<title>\D{{4,90}}?){_BY.format('by')}",
        r"(?P<target>[^\d]{0,14}\d[\d.]*(?:%| per cent)) of (?P<title>\D{4,90})",
    )
)
"""How a point says what is measured and where it is to go."""
_REF = (
    r"(?:commitment|action|promise|pledge|ref|no)?\.? ?"
    r"(?P<{0}>[A-Z]{{0,3}}\d{{1,2}}(?:\.\d{{1,2}})*)"
)
_NAMED = re.compile(
    rf"(?:[(\[]{_REF.format('behind')}[)\]]\.?$|^\W*{_REF.format('ahead')}[.:)]? +(?=[A-Z]))", re.I
)
_COLUMNS = (
    (
        "ref",
        r"(?:refs?|references?|no|number|id|commitments?|actions?|(?:links?|relates?) to.*)\W*",
    ),
    (
        "title",
        r"(?:.*\b)?(?:measures?|indicators?|kpis?|what we (?:will )?measure|mesur|dangosydd)\W*",
    ),
    ("way", r"better when it goes|aim|direction.*|good (?:is|looks).*|polarity"),
    ("unit", r"units?(?: of measure(?:ment)?)?"),
    ("since", r"baseline (?:date|year|period)"),
    ("by", r"target (?:date|year|period)|by when"),
    ("now", r"latest(?: figure| value)?|current(?: position| figure| value)?"),
    ("at", r"latest (?:date|year|period)"),
)
LONGEST = 200


def is_heading(title: str) -> bool:
    """Whether a heading stands over measures."""
    return _HEADING.fullmatch(roles.stripped(title).strip()) is not None


def is_table(table: Table) -> bool:
    """Whether the head of a table names what is measured and its aim, and nothing else."""
    names = {column(cell.one_line) for cell in table.rows[0].cells}
    return "title" in names and bool({"target", "baseline"} & names) and "" not in names


def of_point(words: str) -> tuple[str, dict[str, Any]] | None:
    """The number of the promise that a point names, and its measure; None where it is not plain."""
    words = " ".join(words.split()).rstrip(" .;")
    if len(words) > LONGEST:
        return "", {}
    named = _NAMED.search(words)
    ref = (named["behind"] or named["ahead"]) if named else ""
    if named:
        words = (words[: named.start()] + words[named.end() :]).strip(" .;")
    found = next(filter(None, (form.fullmatch(words) for form in _FORMS)), None)
    if found is None:
        return (ref, {}) if words else None
    told = {key: value for key, value in found.groupdict().items() if value}
    title = told["title"].strip(" ,:–—-")
    if (each := told.get("each", "")).count(" ") > 1:
        title += each  # “Hours given: 500 a year” are hours a year; “500 hours” are hours
    made: dict[str, Any] = {"title": title[:1].upper() + title[1:]}
    if each.count(" ") == 1 and each.strip() not in title.lower():
        made["unit"] = each.strip()  # “8 weeks”
    if way := "up" if "up" in told else "down" if "down" in told else "":
        made["direction"] = way
    for name, time in (("baseline", "since"), ("target", "by")):
        if name not in told:
            continue
        point = _point(told[name], told.get(time, ""))
        if point is None:
            return ref, {}
        made[name] = point
    return ref, made


def _point(figure: str, time: str) -> Any:
    """A figure with its time; None where either is not to be read."""
    if read_figure(figure) is None:
        return None
    when = times.read(time) if time else None
    if time and (when is None or when.doubt):
        return None
    return {"value": figure, "period": when.value} if when else figure


def column(heading: str) -> str:
    """What the heading of a column of such a table names; empty where it is none of them."""
    words = " ".join(heading.split()).strip(" :?*")
    if name := next((name for name, one in _COLUMNS if re.fullmatch(one, words, re.I)), ""):
        return name
    if heading_words.BASELINE.fullmatch(words):
        return "baseline"
    return "target" if heading_words.TARGET.fullmatch(words) else ""


def of_row(row: Row, columns: dict[int, str], head: Row) -> tuple[str, dict[str, Any]] | None:
    """The number of the promise that a row names, and its measure; None where it is not plain."""
    told: dict[str, str] = {}
    aims: list[tuple[str, str]] = []
    for n, cell in enumerate(row.cells):
        words, name = cell.one_line, columns.get(n, "")
        if words and name == "target":
            aims.append((_year(head.cells[n].one_line), words))
        elif words and name == "baseline" and name not in told:
            told |= {"baseline": words, "since": told.get("since", _year(head.cells[n].one_line))}
        elif words:
            told[name] = words
    if "title" not in told:
        return None
    made: dict[str, Any] = {"title": told["title"]}
    if "way" in told:
        way = meant_word(told["way"], ("up", "down", "steady")) or (told["way"],)
        if len(way) != 1 or way[0] not in ("up", "down", "steady"):
            return None
        made["direction"] = way[0]
    if "unit" in told:
        made["unit"] = told["unit"]
    if "baseline" in told:
        made["baseline"] = _aim(told["baseline"], told.get("since", ""))
    *ways, last = aims or [("", "")]
    if any(not year for year, _ in ways) or (ways and not last[0]):
        return None
    if last[1]:
        made["target"] = _aim(last[1], told.get("by", last[0]))
    reached = [{"period": year, "target": words} for year, words in ways]
    if "now" in told and "at" in told:
        reached.append({"period": told["at"], "actual": told["now"]})
    elif "now" in told:
        return None
    for one in reached:
        when = times.read(one["period"])
        figure = one.get("target", one.get("actual", ""))
        if when is None or when.doubt or read_figure(figure) is None:
            return None
        one["period"] = when.value
    if reached:
        made["milestones"] = reached
    found = re.search(_REF.format("ref") + r"\W*$", told.get("ref", ""), re.I)
    return (found["ref"] if found else told.get("ref", "")), made


def _year(heading: str) -> str:
    found = re.search(rf"(?:(?:{MONTH}) )?20\d\d(?:[/–-]\d\d(?:\d\d)?)?", heading)
    return found[0] if found else ""


def _aim(words: str, time: str) -> dict[str, Any]:
    when = times.read(time) if time else None
    point: dict[str, Any] = {"value" if read_figure(words) is not None else "text": words}
    if when is not None and not when.doubt:
        point["period"] = when.value
    elif time:
        point = {"text": f"{words} ({time})"}
    return point
