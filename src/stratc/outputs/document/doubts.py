"""What only the editors of a document read, in the margin of their working edition.

In: any element. Out: lines: notes for editors, what a source prints in its place, where a cell was
placed by judgement, what is missing. Nothing else in the outputs prints any of this, so what is
published cannot hold it.
"""

from collections.abc import Iterator
from typing import Any

from stratc.model import Action, Illustration, Note, Source, Statistic

from .. import phrases
from . import evidence

PLACED = {
    "judged": "The cells of this row were placed by judgement.",
    "lost": "The source has lost which cells belong to this row.",
}


def doubts(element: Any) -> list[str]:
    """All that editors must know of one element; its id comes first, so that it can be found."""
    told: list[str] = [one for one in _doubts(element) if one]
    name = getattr(element, "id", "")
    return [f"{name}: {told[0]}", *told[1:]] if told and name else told


def _doubts(element: Any) -> Iterator[str]:
    yield from getattr(element, "editor_note", None) or ()
    if other := getattr(element, "also_printed", ()):
        yield f"The source also prints {phrases.listed(other)}."
    if isinstance(element, Action):
        yield PLACED.get(element.alignment, "")
        if element.stray_labels:
            yield f"Also printed here, with nothing to it: {', '.join(element.stray_labels)}."
    if isinstance(element, Statistic):
        if element.as_printed:
            yield evidence.as_printed(element.as_printed)
        if element.repeats:
            yield f"The source prints this figure again, as {element.repeats}."
    if isinstance(element, Illustration) and element.missing:
        yield "The document refers to a figure here, which is not in the source."
    if isinstance(element, Note):
        if element.marker:
            yield f"Printed mark: {element.marker}."
        if not element.text:
            yield "The text of this note is not in the source."
    if isinstance(element, Source) and not element.listed:
        yield "Cited, and not in the document's own list."
    for measure in getattr(element, "measures", ()):
        for note in getattr(measure, "editor_note", ()) or ():
            yield f"{phrases.stop(measure.title)} {note}"
