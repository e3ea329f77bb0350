"""What the tables hold: headings and rows, the same for CSV and XLSX.

One row a thing: an action, a commitment, a measure, a figure. Each begins with the id that never
changes. No text in a cell can be taken for a formula: a spreadsheet would run it on the reader's
machine.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from stratc.crossref import PromiseView, printed_commitments, promises
from stratc.model import Action, Commitment, CommitmentGroup, Element, Figure, Measure, Priority
from stratc.text.markdown import plain

from .. import language, phrases
from ..language import later
from ..promises import goals
from ..publication import Publication
from ..references import DOUBT, References
from . import cells
from .cells import CellValue, Date
from .columns import SheetColumn, columns, working

FORMULA = ("=", "+", "-", "@", "\t", "\r")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")

Value = str | Date | Decimal


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `name` is that of its file; `columns` says what each cell of a row is about."""

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


PROMISED = {
    "id": later("Id"),
    "priority": later("Priority"),
    "group": later("Heading"),
    "label": later("No."),
    "commitment": later("Commitment"),
    "parts": later("Parts"),
    "audience": later("For"),
    "partners": later("Partners"),
    "measures": later("Measures"),
    "serves": later("National goals"),
}
MEASURED = {
    "id": later("Id"),
    "of": later("Id of the promise"),
    "label": later("No."),
    "title": later("Measure"),
    "direction": later("Better when it goes"),
    "unit": later("Unit"),
    "baseline": later("Baseline"),
    "baseline-date": later("Baseline date"),
    "target": later("Target"),
    "target-date": later("Target date"),
    "latest": later("Latest"),
    "latest-date": later("Latest date"),
}
GOES = {"up": later("up"), "down": later("down"), "steady": later("neither up nor down")}
FIGURES = {
    "id": later("Id"),
    "title": later("Figure"),
    "value": later("Value"),
    "number": later("As a number"),
    "unit": later("Unit"),
    "population": later("Of whom"),
    "area": later("Place"),
    "start": later("From"),
    "end": later("To"),
    "compared": later("Compared with"),
    "sources": later("Sources"),
}


def action_plan(publication: Publication) -> Sheet | None:
    """All rows of the action plan; nothing without rows."""
    index, say = publication.index, _plainly(publication)
    refs = {one.id: one for one in printed_commitments(publication.library, index.strategy)}
    tables = []
    for priority in publication.strategy.priorities:
        if priority.actions and priority.actions.rows:
            rows = [dict(cells.cells(row, index, refs)) for row in priority.actions.rows]
            for row in rows:
                row["priority"] = cells.words_of(named(priority))
            tables.append((priority.actions, rows))
    if not tables:
        return None
    held = columns([(table, {key for row in rows for key in row}) for table, rows in tables])
    every = [row for _, rows in tables for row in rows]
    return _sheet("action-plan", language.say("Action plan"), held, every, say)


def commitments(publication: Publication) -> Sheet | None:
    """All commitments; nothing without any."""
    made = printed_commitments(publication.library, publication.strategy)
    if not made:
        return None
    rows = [_commitment(one, publication) for one in made]
    filled = {key for row in rows for key, cell in row.items() if cell != ()}
    headings = working({key: head for key, head in PROMISED.items() if key in filled}, filled)
    held = tuple(SheetColumn(key, language.say(head)) for key, head in headings.items())
    return _sheet("commitments", language.say("Commitments"), held, rows, _plainly(publication))


def measures(
    publication: Publication, of: tuple[type[Element], ...] = (Commitment, Action)
) -> Sheet | None:
    """Every measure of commitments, actions or both: where it starts and where it should go."""
    rows = list(_measures(publication, of))
    held = tuple(SheetColumn(key, language.say(head)) for key, head in MEASURED.items())
    title = language.say("Measures")
    return _sheet("measures", title, held, rows, _plainly(publication)) if rows else None


def figures(publication: Publication) -> Sheet | None:
    """Every statistic, as printed and as a number."""
    rows = [
        {
            "id": cells.words_of(one.id),
            "title": cells.words_of(one.title),
            "value": cells.words_of(
                f"{phrases.qualifier(one)} {phrases.value(one)}".strip()
                if one.value
                else one.finding
            ),
            "number": _number(one.value),
            "unit": cells.words_of(
                one.unit or ("%" if one.value is not None and one.value.percent else None)
            ),
            "population": cells.words_of(one.population),
            "area": cells.words_of(one.area),
            "start": cells.first_day(one.period, None),
            "end": cells.last_day(one.period),
            "compared": tuple(
                cells.CellLine(f"{c.with_}: {c.value}" if c.value else c.with_, False)
                for c in one.compare
            ),
            "sources": tuple(
                cells.CellLine(phrases.source_label(publication.index.sources[id]), False)
                for id in publication.index.sources_of(one)[0]
                if id in publication.index.sources
            ),
        }
        for one in publication.strategy.statistics
    ]
    held = tuple(SheetColumn(key, language.say(head)) for key, head in FIGURES.items())
    title = language.say("Figures")
    return _sheet("figures", title, held, rows, _plainly(publication)) if rows else None


def named(priority: Priority) -> str:
    """A priority with its printed label: “Priority 2: Early intervention”."""
    if not priority.label:
        return priority.title
    label = priority.label.rstrip(".: ")
    return f"{label}{'.' if label.isdigit() else ':'} {priority.title}"


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without characters that none can show."""
    shown = CONTROL.sub(" ", text).strip(" ")
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """Rows as CSV, with the ends of lines that spreadsheets write."""
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def _sheet(
    name: str,
    title: str,
    held: tuple[SheetColumn, ...],
    rows: list[dict[str, CellValue]],
    say: Callable[[CellValue], Value],
) -> Sheet:
    told = (tuple(say(row.get(column.name, ())) for column in held) for row in rows)
    return Sheet(name, title, held, tuple(told))


def _commitment(promise: PromiseView, publication: Publication) -> dict[str, CellValue]:
    one, group, host = promise.element, promise.group, promise.host
    assert isinstance(one, Commitment) and isinstance(group, CommitmentGroup)
    served = goals(publication.library, publication.strategy, one)
    return {
        "id": cells.words_of(one.id),
        "priority": cells.words_of(named(host.priority) if host.priority else host.title),
        "group": cells.words_of(group.title),
        "label": cells.words_of(promise.number),
        "commitment": (cells.CellLine(promise.sentence),),
        "parts": tuple(cells.CellLine(part.text) for part in one.parts),
        "audience": cells.words_of(one.audience or group.audience),
        "serves": tuple(cells.CellLine(goal, False) for goal in served),
        **cells.answers(one, publication.index),
    }


def _measures(
    publication: Publication, of: tuple[type[Element], ...]
) -> Iterator[dict[str, CellValue]]:
    index = publication.index
    views = promises(publication.library, publication.strategy)
    numbers = {view.element.path: view.number for view in views}
    for element in index.elements:
        if not isinstance(element, Action | Commitment) or not isinstance(element, of):
            continue
        label = numbers[element.path]
        if "measures" in getattr(element, "merged", ()):
            continue  # they are told with the row above
        for number, measure in enumerate(element.measures, start=1):
            yield {
                "id": cells.words_of(measure.id or f"{element.id}/{number}"),
                "of": cells.words_of(element.id),
                "label": cells.words_of(label),
                **_measure(measure),
            }


def _measure(measure: Measure) -> dict[str, CellValue]:
    made: dict[str, CellValue] = {
        "title": (cells.CellLine(measure.title),),
        "direction": cells.words_of(
            language.say(GOES[measure.direction]) if measure.direction else None
        ),
        "unit": cells.words_of(measure.unit or ("%" if _in_percent(measure) else None)),
    }
    for name, point in (("baseline", measure.baseline), ("target", measure.target)):
        if point is not None:
            number = _number(point.value)
            text = str(point.value) if point.value is not None else point.text
            made[name] = cells.words_of(text) if number == () else number
            made[f"{name}-date"] = cells.last_day(point.period)
    reached = [step for step in measure.milestones if step.actual is not None]
    if reached:
        made["latest"] = _number(reached[-1].actual)
        made["latest-date"] = cells.last_day(reached[-1].period)
    return made


def _in_percent(measure: Measure) -> bool:
    values = [point.value for point in (measure.baseline, measure.target) if point is not None]
    return any(value is not None and value.percent for value in values)


def _number(figure: Figure | None) -> CellValue:
    if figure is None or figure.number is None:
        return ()
    return figure.number


def _plainly(publication: Publication) -> Callable[[CellValue], Value]:
    """Turns cells into values; statistics in text are written out, and question marks said."""
    known = References(publication.index)
    editing = publication.audience == "editors"
    open_ = f" ({language.say(phrases.TO_BE_CONFIRMED)})"

    def say(cell: CellValue) -> Value:
        if not isinstance(cell, tuple):
            return cell
        told = "\n".join(line.said(lambda text: plain(text, known)) for line in cell)
        return told if editing else DOUBT.sub(open_, told)

    return say
