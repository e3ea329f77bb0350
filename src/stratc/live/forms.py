"""The form for one field: what is asked, how it is answered, and what can be chosen.

Read off the model: a field that refers to something offers what the strategy already names, a
field with a few words of its own offers these, prose gets room, everything else one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from stratc.model import Element, Field, Strategy, fields, walk
from stratc.source import Mapping, Scalar, Sequence

QUESTIONS = {
    "lead": "Who leads?",
    "due": "By when?",
    "start": "From when?",
    "status": "How far is it?",
    "measures": "How will anybody know that it worked?",
    "how": "How will it be done?",
    "source": "Where does it come from?",
    "period": "Which time does it cover?",
    "title": "What is it called?",
    "text": "What does it say?",
    "action": "What will be done?",
    "partners": "Who helps?",
    "name": "What is its full name?",
}
EXAMPLES = {
    "period": "For example March 2029, or ongoing",
    "day": "For example March 2029, or ongoing",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One question about one thing, `about`.

    `was` is the value as it is written now, so that a change made meanwhile by somebody else is
    noticed; `choices` are what is written and what is shown.
    """

    address: str
    about: str
    question: str
    kind: str
    was: str | None
    value: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    def as_data(self) -> dict[str, Any]:
        """What the browser is told."""
        return {
            "address": self.address,
            "about": self.about,
            "question": self.question,
            "kind": self.kind,
            "was": self.was,
            "value": self.value,
            "hint": self.hint,
            "choices": [list(choice) for choice in self.choices],
        }


def forms_of(strategy: Strategy, address: str, element: Element) -> Iterator[Form]:
    """A form for each field of an element that can be answered in a line or a few."""
    for field in fields(type(element)):
        if (
            field.given
            or field.key in ("id", "allow", "previously")
            or (field.holds and not _shorthand(field))
        ):
            continue
        if form := form_for(strategy, address, element, field.key):
            yield form


def form_for(strategy: Strategy, address: str | None, element: Element, key: str) -> Form | None:
    """The form for one field; None where it takes more than one answer to write it."""
    field = next((f for f in fields(type(element)) if f.key == key), None)
    if field is None or (field.holds and not _shorthand(field)):
        return None
    was, value = written(element, key)
    if value is None:
        return None
    choices = tuple(choices_for(strategy, element, field))
    kind = "choose" if choices else "prose" if field.marker == "prose" else "line"
    question = QUESTIONS.get(key) or field.sentence.rstrip(".").capitalize() + "?"
    hint = EXAMPLES.get(field.marker, "") if key in QUESTIONS else field.sentence
    return Form(f"{address}:{key}", name_of(element), question, kind, was, value, hint, choices)


def written(element: Element, key: str) -> tuple[str | None, str | None]:
    """A field's value as typed, and as a form shows it; None to show where a form cannot."""
    node = element.where.node if element.where else None
    if not isinstance(node, Mapping) or key not in node.values:
        return None, ""
    value = node.values[key]
    if isinstance(value, Sequence) and len(value.items) == 1:
        value = value.items[0]
    if not isinstance(value, Scalar):
        return None, None
    return value.text, value.text


def _shorthand(field: Field) -> bool:
    return field.holds is not None and bool(field.holds.shorthand)


def choices_for(strategy: Strategy, element: Element, field: Field) -> Iterator[tuple[str, str]]:
    """What can be chosen for a field: what is written, and what is shown for it."""
    kind = field.refers_to
    if field.holds and not kind:
        inner = next(f for f in fields(field.holds) if f.name == field.holds.shorthand)
        kind = inner.refers_to
    if kind:
        for named in walk(strategy):
            if type(named).__name__.lower() == kind and (id := getattr(named, "id", None)):
                yield id, name_of(named)
        return
    for word in _words(type(element).model_fields[field.name].annotation):
        yield word, word.replace("-", " ")


def name_of(element: Element) -> str:
    """What a writer calls an element: its title or its first words."""
    for name in ("name", "title", "term", "text", "action"):
        if value := getattr(element, name, None):
            text = str(value)
            return text if len(text) <= 90 else f"{text[:89]}…"
    return str(getattr(element, "id", ""))


def _words(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (str(word) for word in get_args(annotation))
        return
    for inner in get_args(annotation):
        yield from _words(inner)
