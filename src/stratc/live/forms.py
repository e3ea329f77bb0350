"""The form for one field: what is asked, how it is answered, and what can be chosen.

Read off the model: a field that refers to something offers what the strategy already names, a
field with a few words of its own offers these, prose gets room, everything else one line.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args, get_origin

from stratc.crossref import Library, Teller, frameworks_of
from stratc.model import Action, Commitment, Element, Field, Link, Strategy, fields, walk
from stratc.source import Mapping, Scalar, Sequence
from stratc.text.tables import entries

from .names import name_of

QUESTIONS = dict(entries(__package__, "questions"))
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
        return asdict(self)


class Forms:
    """The forms of one strategy, which knows what there is to choose from."""

    def __init__(self, library: Library, strategy: Strategy) -> None:
        self.library, self.strategy = library, strategy

    def all_of(self, address: str, element: Element) -> Iterator[Form]:
        """A form for each field of an element that can be answered in a line or a few."""
        for field in fields(type(element)):
            if not (field.given or field.key in ("id", "allow", "previously")):
                yield from self._each(address, element, field)

    def _each(self, address: str, element: Element, field: Field) -> Iterator[Form]:
        """The form of a field; where it holds several values, one for each and one for another."""
        form = self.one(address, element, field.key)
        node = element.where.node if element.where else None
        value = node.values.get(field.key) if isinstance(node, Mapping) else None
        several = list(value.items) if isinstance(value, Sequence) else [value] if value else []
        short = not field.holds or bool(field.holds.shorthand)
        if not (field.many and short and several):
            yield from [form] if form else []
            return
        blank = self._form(address, element, field, None, "")
        for number, one in enumerate(several):
            if isinstance(one, Scalar) and one.text:
                at, value_now = f"{address}:{field.key}:{number}", one.text
                yield replace(blank, address=at, was=value_now, value=value_now)
        more = f"{blank.question} One more"
        yield replace(blank, address=f"{address}:{field.key}:{len(several)}", question=more)

    def one(self, address: str, element: Element, key: str) -> Form | None:
        """The form for one field; None where it takes more than one answer to write it."""
        field = next((f for f in fields(type(element)) if f.key == key), None)
        return self.one_of(address, element, field) if field else None

    def one_of(self, address: str, element: Element, field: Field) -> Form | None:
        """The same, for a field that is known."""
        key = field.key
        if field.holds and not field.holds.shorthand:
            return None
        if isinstance(getattr(element, field.name, None), dict):
            return None
        was, value = written(element, key)
        return None if value is None else self._form(address, element, field, was, value)

    def _form(
        self, address: str, element: Element, field: Field, was: str | None, value: str
    ) -> Form:
        key = field.key
        choices = tuple(self.choices(element, field))
        kind = "choose" if choices else "prose" if field.marker == "prose" else "line"
        question = QUESTIONS.get(key) or field.sentence.rstrip(".")
        hint = EXAMPLES.get(field.marker, "")
        return Form(f"{address}:{key}", name_of(element), question, kind, was, value, hint, choices)

    def serving(self, target: str, known: list[tuple[str, Element]]) -> Iterator[Form]:
        """For a goal that nothing serves: each promise, the likely ones first, with that goal."""
        id, _, item = target.partition(":")
        frameworks = tuple(f for f in frameworks_of(self.library, self.strategy) if f.id == id)
        teller = Teller(frameworks) if frameworks else None
        goal = next((i for f in frameworks for i in f.items if i.id == item), None)
        likely, others = [], []
        for path, one in known:
            if not isinstance(one, Commitment | Action) or goal is None or teller is None:
                continue
            number = len(one.serves)
            form = Form(
                f"{path}:serves:{number}",
                name_of(one),
                QUESTIONS["serves"],
                "choose",
                None,
                target,
                choices=((target, goal.title),),
            )
            if any(near.target == target for near in teller.of(_words_of(one))):
                likely.append(replace(form, about=f"Suggested: {form.about}"))
            else:
                others.append(form)
        yield from (*likely, *others)

    def choices(self, element: Element, field: Field) -> Iterator[tuple[str, str]]:
        """What can be chosen for a field: what is written, and what is shown for it."""
        kind = field.refers_to
        if field.holds is Link:
            yield from self._items(element)
            return
        if field.holds and field.holds.shorthand and not kind:
            inner = next(f for f in fields(field.holds) if f.name == field.holds.shorthand)
            kind = inner.refers_to
        if kind:
            for named in walk(self.strategy):
                if type(named).__name__.lower() == kind and (id := getattr(named, "id", None)):
                    yield id, name_of(named)
            return
        shape = type(element).model_fields
        for word in _words(shape[field.name].annotation) if field.name in shape else ():
            yield word, word.replace("-", " ")

    def _items(self, element: Element) -> Iterator[tuple[str, str]]:
        """The goals of the strategy's frameworks, those first that the words point to."""
        frameworks = frameworks_of(self.library, self.strategy)
        words = _words_of(element)
        near = Teller(frameworks).of(words) if frameworks and words.strip() else ()
        for one in near:
            yield one.target, f"Suggested: {one.item.title}"
        for framework in frameworks:
            for item in framework.items:
                if f"{framework.id}:{item.id}" not in {one.target for one in near}:
                    yield f"{framework.id}:{item.id}", f"{framework.title}: {item.title}"


def written(element: Element, key: str) -> tuple[str | None, str | None]:
    """A field's value as typed, and as a form shows it; None to show where a form cannot."""
    node = element.where.node if element.where else None
    if isinstance(node, Scalar) and key == type(element).shorthand:
        return node.text, node.text
    if not isinstance(node, Mapping) or key not in node.values:
        return None, ""
    value = node.values[key]
    if isinstance(value, Sequence) and len(value.items) == 1:
        value = value.items[0]
    if not isinstance(value, Scalar):
        return None, None
    return value.text, value.text


def _words_of(element: Element) -> str:
    """What a promise says, of either kind."""
    return " ".join(str(getattr(element, name, "") or "") for name in ("text", "action"))


def _words(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (str(word) for word in get_args(annotation))
        return
    for inner in get_args(annotation):
        yield from _words(inner)
