"""Tables of figures as statistics: “Figure”, “Value”, “Of whom”, “Place”, “From”, “To”.

In: a table that is no plan. Out: an entry for each row, where the head says what each box is and
every row is plain; of any other table nothing is taken.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from stratc.blocks import Cell, Row, Table
from stratc.model import read_figure, read_period
from stratc.model.given_ids import GivenIds
from stratc.text.english import MONTH
from stratc.text.tables import entries

from ..values import times

_COLUMNS = tuple(
    (name, re.compile(one, re.I)) for name, one in entries(__package__, "figure_tables")
)
_TOLD = {"unit", "population", "area", "start", "end", "period", "compare", "source"}
"""What a table of figures says of them besides title and value: at least two of these."""
FEWEST, DEEPEST = 2, 5
_OWN = re.compile(r"what, of whom and when \| figure, and what it is compared with", re.I)
"""The head of the table of figures in a document that stratc made."""
_WHEN = rf"(?:(?:\d{{1,2}} )?(?:{MONTH}) )?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?"
_ABOUT = re.compile(rf"(?P<before>.*?)(?:(?:^|(?P<comma>,)? )(?P<when>{_WHEN}(?: to {_WHEN})?))?")
_CAPITAL = re.compile(r"(?<! in)(?<! of)(?<! at)(?<! the)(?<! and)(?<! for) (?=[A-Z][a-z])")
_SCOPE = re.compile(r"(?:(?P<about>.+?)\. )?(?:Source: (?P<source>.+)|No source is given)")
_BESIDE = re.compile(
    r"Ours is (?P<says>(?:slightly )?(?:higher|lower)|better|worse) than (?P<with>[^()]+?)"
    rf" \((?P<value>[^\s()]+)(?: (?!in )(?P<unit>[^()]+?))?(?: in (?P<period>{_WHEN}))?\)\. ?"
)


def read(
    table: Table, names: GivenIds, qualifiers: dict[str, str]
) -> list[tuple[Row, dict[str, Any]]]:
    """The rows of a table with their entries; none where one of them is not plain."""
    if _OWN.fullmatch(" | ".join(cell.one_line for cell in table.rows[0].apart())):
        return [
            (row, {"id": names.new(one["title"], "figure"), **one})
            for row, one in _own(table.rows[1:], qualifiers)
        ]
    for at, head in enumerate(table.rows[:DEEPEST]):
        columns = [_column(cell.one_line) for cell in head.cells]
        named = [name for name in columns if name]
        filled = sum(bool(cell.lines) for cell in head.cells)
        if {"title", "value"} <= set(named) and len({*named} & _TOLD) >= FEWEST:
            rows = [row for row in table.rows[at + 1 :] if any(cell.lines for cell in row.cells)]
            alone = at == 0 and len(named) == len(set(named)) == filled
            made = [_entry(row, columns, qualifiers) for row in rows] if alone else []
            if made and None not in made:
                kept = [(row, one) for row, one in zip(rows, made, strict=True) if one]
                return [
                    (row, {"id": names.new(one["title"], "figure"), **one}) for row, one in kept
                ]
    return []


def _own(rows: Sequence[Row], qualifiers: dict[str, str]) -> Iterator[tuple[Row, dict[str, Any]]]:
    """Figures below the lines that say where they are from, as stratc prints them."""
    source = shared = ""
    for row in rows:
        first, *others = [cell for cell in row.apart() if cell.lines]
        scope = _SCOPE.fullmatch(first.one_line)
        if not others:  # a line over figures, which says of whom and when alone, or the source too
            source = (scope["source"] or "") if scope else ""
            shared = (scope["about"] or "") if scope else first.one_line.rstrip(".")
            continue
        bold = re.match(r"\*\*(?P<title>[^*]+)\*\*", first.lines[0].text)
        title, about = (
            (bold["title"], first.one_line.removeprefix(bold["title"]).strip())
            if bold
            else _apart(first.one_line)
        )
        made = {"title": title, **_figure(others[0], qualifiers)}
        for words in filter(None, (shared, about)):
            found = _ABOUT.fullmatch(words)
            when = times.read(found["when"]) if found and found["when"] else None
            before = (found["before"] if found and when else words).rpartition(", ")
            whom, place = (before[0], before[2]) if before[0] else ("", before[2])
            if place and not all(w[:1].isupper() for w in place.split() if len(w) > 3):
                whom, place = ", ".join(filter(None, (whom, place))), ""
            whom = whom[:1].lower() + whom[1:]
            told = {"population": whom, "area": place, "period": when.value if when else ""}
            made |= {key: one for key, one in told.items() if one}
        notes = [made.pop("note", ""), f"Source: {source.rstrip('.')}." if source else ""]
        yield row, made | ({"note": note} if (note := " ".join(filter(None, notes))) else {})


def _apart(words: str) -> tuple[str, str]:
    """A title, and of whom, where and when behind it, which begins with a capital or is a time."""
    found = _ABOUT.fullmatch(words)
    if found is None or not found["when"]:
        at = [n.end() for n in _CAPITAL.finditer(words) if words[: n.start()].split()[-1].islower()]
        at = [n for n in at if re.match(r"[A-Z][a-z]+ [a-z]", words[n:])]
        return (words[: at[0]].strip(), words[at[0] :]) if len(at) == 1 else (words, "")
    if not found["comma"]:
        return found["before"], found["when"]
    at = [one.end() for one in _CAPITAL.finditer(found["before"])]
    cut = at[0] if len(at) == 1 else 0
    if len(at) > 1 and "," in found["before"]:  # “… own Homes in bands F and G, Saltby”
        cut = next((n for n in at if re.match(r"[A-Z][a-z]+ [a-z]", words[n:])), 0)
    return (words[:cut].strip(), words[cut:]) if cut else (found["before"], found["when"])


def _figure(cell: Cell, qualifiers: dict[str, str]) -> dict[str, Any]:
    """A figure with its unit, in bold where words follow: what it is compared with, a note."""
    text = " ".join(cell.text.replace("\\\n", " ").split())
    bold = re.match(r"\*\*(?P<figure>[^*]+)\*\* ?", text)
    figure, rest = (bold["figure"], text[bold.end() :]) if bold else (text.replace("**", ""), "")
    made: dict[str, Any] = {}
    words, _, unit = figure.partition(" ")
    for said, name in qualifiers.items():
        if figure.lower().startswith(f"{said} ") and _is_figure(figure[len(said) + 1 :].split()[0]):
            made["qualifier"] = name
            words, _, unit = figure[len(said) + 1 :].partition(" ")
    if _is_figure(words):
        made = {"value": words, **made} | ({"unit": unit} if unit else {})
    elif (inside := re.search(r"\((\S+)\)$", figure)) and _is_figure(inside[1]):
        made = {"value": inside[1], "in-words": figure[:1].lower() + figure[1:]}
    else:
        made = {"finding": figure[:1].lower() + figure[1:]}
    while found := _BESIDE.match(rest):
        told = {key: one for key, one in found.groupdict().items() if one}
        if "period" in told and (when := times.read(told["period"])):
            told["period"] = when.value
        made.setdefault("compare", []).append(told)
        rest = rest[found.end() :]
    return made | ({"note": rest} if rest else {})


def _column(heading: str) -> str:
    words = " ".join(heading.split()).strip(" :?*")
    return next((name for name, one in _COLUMNS if one.fullmatch(words)), "")


def _entry(row: Row, columns: list[str], qualifiers: dict[str, str]) -> dict[str, Any] | None:
    """The entry of a row; None where its boxes do not say it plainly."""
    boxes = {
        name: [" ".join(line.plain.split()) for line in cell.lines]
        for name, cell in zip(columns, row.cells, strict=False)
        if cell.lines
    }
    told = {name: " ".join(lines) for name, lines in boxes.items()}
    value = _value(told.get("value", ""), qualifiers)
    when = _period(told)
    if "title" not in told or value is None or when is None:
        return None
    made: dict[str, Any] = {"title": told["title"], **value}
    for name in ("unit", "population", "area"):
        if name in told and (name, told[name]) != ("unit", "%"):
            made[name] = told[name]
    made |= {"period": when} if when else {}
    for one in boxes.get("compare", []):
        name, _, figure = one.rpartition(": ")
        against = {"with": name, "value": figure} if _is_figure(figure) else {"with": one}
        made.setdefault("compare", []).append(against)
    if "source" in boxes:
        made["note"] = f"Source: {'; '.join(boxes['source']).rstrip('.')}."
    return made


def _value(words: str, qualifiers: dict[str, str]) -> dict[str, str] | None:
    """A figure and how exact it is; words that are none are what is known in place of one."""
    for said, name in sorted(qualifiers.items(), key=lambda one: -len(one[0])):
        rest = words[len(said) :].strip()
        if words.lower().startswith(f"{said} ") and _is_figure(rest):
            return {"value": rest, "qualifier": name}
    if _is_figure(words):
        return {"value": words}
    return {"finding": words} if words and not re.search(r"\d", words) else None


def _is_figure(words: str) -> bool:
    figure = read_figure(words)
    return figure is not None and str(figure) == words


def _period(told: dict[str, str]) -> str | None:
    """The time of a figure, empty where none is told; None where it is not to be read."""
    words = [told[name] for name in ("period", "start", "end") if name in told]
    read = [times.read(one) for one in words]
    if not words or any(one is None or one.doubt for one in read):
        return None if words else ""
    if "period" in told:
        return read[0].value if len(read) == 1 and read[0] else None
    first = read_period(read[0].value).start if read[0] else None
    last = read_period(read[-1].value).end if read[-1] else None
    if len(read) != 2 or first is None or last is None:
        return None
    whole = first.day == 1 and (last.month, last.day) in _LAST_DAYS
    if whole and (first.month, last.month, last.year - first.year) == (4, 3, 1):
        return f"{first.year}/{last.year % 100:02}"
    if whole and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if whole:
        months = f"{first:%Y-%m}", f"{last:%Y-%m}"
        return months[0] if months[0] == months[1] else "/".join(months)
    return f"{first}" if first == last else f"{first}/{last}"


_LAST_DAYS = {(1, 31), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31)} | {
    (11, 30),
    (12, 31),
    (2, 28),
    (2, 29),
}
