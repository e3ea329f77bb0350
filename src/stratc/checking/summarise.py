"""Many remarks of one kind told as one: a wall of them trains people to stop reading.

In: lists of elements, and which of them lack something. Out: one remark for all where none has
it, one for a list where more than a few lack it, otherwise one for each element. And the remarks
of one rule: those that say the same words of several places become one that points at each.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Generic, TypeVar

from stratc.model import Element, kind_of, texts
from stratc.source import AND_HERE, Diagnostic, Label, Severity, Span
from stratc.text.english import plural
from stratc.text.markdown import plain

E = TypeVar("E", bound=Element)
FEW = 3  # up to so many are told one by one
NAMED = 4  # so many are named in a hint
QUOTED = "“"
NOTES = ("drafting-note", "unfinished-value")


@dataclass(frozen=True, slots=True)
class Listed(Generic[E]):
    """A list of elements: the place that stands for it, its name, what is in it."""

    span: Span
    name: str
    elements: Sequence[E]


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing, in the words of the remark: of one "commitment", its "lead"."""

    one: str
    what: str
    hint: str

    @property
    def many(self) -> str:
        """Several of what lacks it."""
        return plural(self.one)


def gaps(
    lists: Sequence[Listed[E]], lacks: Callable[[E], bool], lack: Lack, place: Callable[[E], Span]
) -> Iterator[Diagnostic]:
    """The remarks on everything in some lists that lacks something."""
    every = [element for listed in lists for element in listed.elements]
    missing = [element for element in every if lacks(element)]
    if len(missing) == len(every) > FEW:
        first = next(listed for listed in lists if listed.elements)
        message = f"none of the {len(every)} {lack.many} has a {lack.what}"
        yield Diagnostic(first.span, message, hints=(lack.hint,))
        return
    for listed in lists:
        lacking = [element for element in listed.elements if lacks(element)]
        if len(lacking) > FEW:
            yield _of_list(listed, lacking, lack, place)
            continue
        for element in lacking:
            yield Diagnostic(
                place(element),
                f"{lack.one} “{called(element)}” has no {lack.what}",
                hints=(lack.hint,),
            )


def _of_list(
    listed: Listed[E], lacking: Sequence[E], lack: Lack, place: Callable[[E], Span]
) -> Diagnostic:
    whole = len(listed.elements)
    of = f" of {listed.name}" if listed.name else ""
    if len(lacking) == whole:
        message = f"none of the {whole} {lack.many}{of} has a {lack.what}"
        return Diagnostic(listed.span, message, hints=(lack.hint,))
    named = ", ".join(f"“{called(element)}”" for element in lacking[:NAMED])
    more = len(lacking) - NAMED
    return Diagnostic(
        listed.span,
        f"{len(lacking)} of the {whole} {lack.many}{of} have no {lack.what}",
        labels=tuple(Label(place(element), "this one") for element in lacking),
        hints=(lack.hint, f"they are {named}" + (f" and {more} more" if more > 0 else "")),
    )


def called(element: Element) -> str:
    """What a remark calls an element: its printed label, else its first words, else its id."""
    words = next((text for _, _, text in texts(element) if text.strip()), "")
    label = getattr(element, "label", None)
    return str(
        label or shorten(plain(words), 60, placeholder=" …") or getattr(element, "id", None) or ""
    )


def named(element: Element) -> str:
    """What it is and what a remark calls it: “action “1.2””."""
    kind, name = kind_of(type(element)), called(element)
    what = kind.singular if kind else "entry"
    return f"{what} “{name}”" if name else f"this {what}"


def together(
    places: Sequence[tuple[Span, str]],
    one: str,
    many: str,
    hint: str,
    label: str = AND_HERE,
    named: int = NAMED,
) -> Iterator[Diagnostic]:
    """One remark for a fault of one kind in several places; it names each place.

    `one` is the message for a single place, `many` for several: `{words}` stands for their names
    and `{count}` for their number.
    """
    if not places:
        return
    shown = list(dict.fromkeys(f"“{words}”" for _, words in places))
    more = f" and {len(shown) - named} more" if len(shown) > named else ""
    told = {"words": f"{', '.join(shown[:named])}{more}", "count": str(len(places))}
    yield Diagnostic(
        places[0][0],
        re.sub(r"\{(words|count)\}", lambda found: told[found[1]], many if places[1:] else one),
        labels=tuple(Label(span, label) for span, _ in places[1:]),
        hints=(hint,),
    )


def outside_notes(remarks: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Without remarks on the wording of what will be deleted: notes to colleagues, placeholders."""
    # By line: of thousands of notes, a remark is held against those on its own line alone.
    notes: defaultdict[tuple[str, int], list[Span]] = defaultdict(list)
    for note in (remark.span for remark in remarks if remark.rule in NOTES):
        for line in range(note.line, note.end_line + 1):
            notes[note.text.name, line].append(note)
    return [
        remark
        for remark in remarks
        if remark.rule in NOTES
        or not any(map(remark.span.lies_in, notes.get(_line_of(remark.span), ())))
    ]


def _line_of(span: Span) -> tuple[str, int]:
    return span.text.name, span.line


def told_once(remarks: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Remarks of one rule that quote the same words, as one that points at each place.

    What must be fixed is said at each place. A remark that does not begin with the words it is
    about speaks of its own place, and stands alone.
    """
    groups: dict[object, list[Diagnostic]] = {}
    for remark in remarks:
        alone = remark.severity is Severity.MUST or not remark.message.startswith(QUOTED)
        key = remark if alone else (remark.rule, remark.severity, remark.message)
        groups.setdefault(key, []).append(remark)
    for first, *others in groups.values():
        if not others:
            yield first
            continue
        yield replace(
            first,
            message=f"{first.message}, {len(others) + 1} times in all",
            labels=(*first.labels, *(Label(other.span, AND_HERE) for other in others)),
            edits=(*first.edits, *(edit for other in others for edit in other.edits)),
        )
