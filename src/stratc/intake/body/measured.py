"""Columns beside the measures of a plan that say where each starts and should end.

“Measure”, “Baseline 2024/25” and “Target” are one measure, where a row has a figure for each.
"""

import re
from typing import Any

from stratc.blocks import Cell, Item, Paragraph
from stratc.model import read_figure, to_come
from stratc.text.english import MONTH

from ..head.heading_words import BASELINE, TARGET
from ..values import times


def take(made: dict[str, Any], others: list[tuple[str, Cell]]) -> list[tuple[str, Cell]]:
    """Give the measures of a row their figures; the boxes that none of them has are left."""
    titles = made.get("measures", [])
    if (paths := list(map(_from_to, titles))) != titles:
        made["measures"] = titles = paths
    if not titles or not all(isinstance(one, str) for one in titles):
        return others
    given: list[dict[str, Any]] = [{"title": one} for one in titles]
    left, aimed = [], []
    for heading, cell in others:
        words = " ".join(heading.split())
        start, end = BASELINE.fullmatch(words), TARGET.fullmatch(words)
        found = start or end
        points = _points(cell, len(titles), _year(found)) if found else []
        if not points or (start and any("baseline" in one for one in given)):
            left.append((heading, cell))
        elif start:
            for one, point in zip(given, points, strict=True):
                one["baseline"] = point
        else:
            aimed.append((heading, cell, points))
    later = [one for one in aimed if isinstance(one[2][0], dict) and "period" in one[2][0]]
    if len(aimed) > 1 and len(later) < len(aimed):
        left += [(heading, cell) for heading, cell, _ in aimed[1:]]
        aimed = aimed[:1]
    for at, (_, _, points) in enumerate(aimed):
        for one, point in zip(given, points, strict=True):
            if at == len(aimed) - 1:
                one["target"] = point
            else:
                named = {"target" if key == "value" else key: value for key, value in point.items()}
                one.setdefault("milestones", []).append(named)
    if any(len(one) > 1 for one in given):
        made["measures"] = given
        left = [(heading, cell) for heading, cell in left if not _dates(given, heading, cell)]
    return left


def _dates(given: list[dict[str, Any]], heading: str, cell: Cell) -> bool:
    """Whether a box beside the figures says by when each target is to be reached."""
    read = times.read(cell.one_line) if _BY_WHEN.fullmatch(" ".join(heading.split())) else None
    aims = [one.get("target") for one in given]
    plain = read is not None and read.exact and not cell.struck
    if read is None or not plain or not all(isinstance(aim, str) for aim in aims):
        return False
    for one in given:
        aim = one["target"]
        key = "value" if read_figure(aim) is not None else "text"
        one["target"] = {key: aim, "period": read.value}
    return True


def _year(found: re.Match[str]) -> str:
    """The time that a heading says its figures are for."""
    words = (found.groupdict().get("before") or "") + re.sub(
        r"(?i)\b(?:at|in|for|by|figure|value|position|data|level)\b", " ", found["rest"]
    )
    read = times.read(words.strip(" ():–-"))
    return read.value if read is not None and read.exact else ""


def _points(cell: Cell, wanted: int, period: str) -> list[Any]:
    """One point for each measure; none where the box holds more or fewer, or a day."""
    lines = [line for line in cell.lines if line.plain.strip()]
    made = [_point(line, period) for line in lines]
    fits = len(made) == wanted and not cell.struck and all(one is not None for one in made)
    return made if fits else []


def _point(line: Paragraph | Item, period: str) -> Any:
    words = " ".join(line.plain.split())
    dated = _DATED.fullmatch(words)
    read = times.read(dated["time"] or dated["by"]) if dated and not period else None
    if dated and read is not None and read.exact and read_figure(dated["figure"].strip()):
        words, period = dated["figure"].strip(), read.value
    if not re.search(r"\w", words) or (isinstance(line, Item) and line.marker):
        return None
    figure = read_figure(words) is not None
    if not figure and times.read(words) is not None:
        return None
    if re.fullmatch(r"20[2-5]\d", words):
        return None
    said = {"value": words} if figure else {"text": line.text}
    if period:
        return said | {"period": period}
    bare = re.search(r"[^\W\d_]{3}", words) and not to_come(words)
    return words if figure or (bare and words == line.text) else said


_BY_WHEN = re.compile(r"(?:target|by) (?:dates?|years?|when|period)", re.I)
_DATED = re.compile(
    r"(?P<figure>[^\s()]{0,20}\d[^()]{0,20}?) ?(?:\((?P<time>[^()]{4,16})\)"
    r"|\b(?:by|in) (?P<by>(?:[A-Z][a-z]{2,8} )?20\d\d(?:/\d\d)?))"
)
"""“1,940 (2025)”, “31% (March 2025)”."""
_TIME = rf"(?:(?:\d{{1,2}} )?(?:{MONTH}) )?20\d\d(?:[/–-]\d\d(?:\d\d)?)?"
_STEP = re.compile(rf"\s(?P<period>{_TIME}): ")
_TIMED = re.compile(rf"(?P<point>.*? (?:by|in|until) {_TIME})[.,]? (?P<note>[A-Z(\[].*)")
_PATH = re.compile(
    r"kept at (?P<kept>.+) until (?P<until>.+)"
    r"|(?:from (?P<baseline>.+?))?(?:(?:^|,? )(?:to|target:) (?P<target>.+?))?\.?"
)
_BOLD = re.compile(r"\*\*(?P<title>[^*]+)\*\*(?:(?:, | )(?P<rest>.+)|\.)?")
_PLAIN = re.compile(
    r"(?P<title>[^*\n]{3,120}?), (?P<rest>(?:from [^\s*]*\d[^*\n]{0,40}? to [^\s*]*\d"
    rf"|kept at [^\s*]*\d|to [^\s*]*\d[^*\n]{{0,40}}? by {_TIME})[^*\n]*)"
)
"""“Homes visited, from 70 in 2025/26 to 845 by 2026/27”; years alone say only when."""
_YEARS = re.compile(r"from 20\d\d to 20\d\d\.?")
_REACHED = re.compile(r"(?P<figure>\S+) (?P<what>planned|reached)(?:, |\. |$)")


_ASIDE = re.compile(
    r"(?P<title>[^()*]{3,120}?) ?\((?P<said>[^()]{3,80})\)\.?"
    r"|(?P<before>[^():*\d]{3,120}): (?P<path>[^():]{1,30}(?:→|->)[^():]{1,30})"
)
_SAID = re.compile(
    r"(?:(?P<name>target|baseline)[:=]? (?:is |of )?)(?P<figure>[^\s,;]+(?: (?:million|per cent))?)"
    rf"(?: ?,? ?(?:by|in|for|at) (?P<when>{_TIME}))?"
    rf"|(?P<from>from )?(?P<first>\S+)(?: (?:in|at) (?P<since>{_TIME}))? ?"
    r"(?:→|->|(?(from)to|(?!)))"  # “5 to 11” alone may be ages
    r" ?(?P<last>[^\s,;]+)"
)


def _aside(words: Any) -> Any:
    """A measure whose figures stand in brackets behind it: “Parents helped (target 160)”."""
    found = _ASIDE.fullmatch(words) if isinstance(words, str) else None
    if found is None:
        return words
    made: dict[str, Any] = {"title": found["title"] or found["before"]}
    for part in re.split(r"[,;]\s", found["said"] or found["path"]):
        one = _SAID.fullmatch(part.strip())
        if one is None:
            return words
        told = {
            "baseline": one["first"],
            "target": one["last"],
            (one["name"] or "").lower(): one["figure"],
        }
        for name, figure in told.items():
            if not figure:
                continue
            if read_figure(figure) is None or name in made:
                return words
            when = one["since"] if name == "baseline" and one["first"] else one["when"]
            time = times.read(when) if when else None
            made[name] = {"value": figure, "period": time.value} if time else figure
    return made if len(made) > 1 else words


def _from_to(words: Any) -> Any:
    if (made := _aside(words)) != words:
        return made
    found = _PLAIN.fullmatch(words) if isinstance(words, str) else None
    if found is None or _YEARS.fullmatch(found["rest"]):
        return words
    return _path(found["title"], found["rest"].removesuffix(".")) or words


def told(words: str) -> Any:
    """A measure in words: its title in bold, then where it stands and is to go, if they say it."""
    found = _BOLD.fullmatch(" ".join(words.replace("\\\n", " ").split()))
    if found is None:
        return words.replace("**", "")
    return _path(found["title"], found["rest"] or "") or words.replace("**", "")


def _path(title: str, words: str) -> Any:
    """Where a measure stands and is to go, its source and note, and its dates on the way."""
    first, *steps = _STEP.split(f" {words}")
    first, _, source = first.strip().partition("Source: ")
    timed = _TIMED.fullmatch(first.strip())
    found = _PATH.fullmatch(timed["point"] if timed else first.strip())
    if found is None:
        return None
    made: dict[str, Any] = {"title": title} | {
        key: one for key, one in found.groupdict().items() if one
    }
    if "kept" in made:
        when = times.read(until := made.pop("until"))
        made["baseline"] = kept = made.pop("kept")
        made["target"] = {"value": kept, "period": when.value if when else until}
    dated = [_step(*one) for one in zip(steps[::2], steps[1::2], strict=True)]
    note = [timed["note"]] if timed else []
    note += [f"Source: {source.rstrip('.')}."] if source else []
    told = {"milestones": dated, "note": " ".join(note)}
    made |= {key: one for key, one in told.items() if one}
    return made if len(made) > 1 else title


def _step(period: str, words: str) -> dict[str, str]:
    """A date on the way: “June 2026: 40 planned, 46 reached. With the terraces.”"""
    read = times.read(period)
    made = {"period": read.value if read is not None else period}
    while found := _REACHED.match(words):
        made["target" if found["what"] == "planned" else "actual"] = found["figure"]
        words = words[found.end() :]
    return made | ({"text": words} if words else {})
