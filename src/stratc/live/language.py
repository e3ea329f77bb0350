"""What an editor asks about a place in a file: what stands here, what it leads to, what could.

In: one strategy, read and linked, and a place in one of its files. Out: plain values with spans;
`language_server` turns them into what the protocol wants. The last strategy that could be read
serves while a file is half typed, so fields and ids are offered in the middle of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stratc.crossref import Index, Library, Use
from stratc.model import Element, Field, Strategy, fields, kind_of, title_of, written_fields
from stratc.source import Edit, Mapping, Span

from .forms import Forms
from .marks import children

FIELD = re.compile(r"^(?P<indent>\s*(?:- +)*)(?P<key>[A-Za-z][\w-]*)?(?P<rest>:\s*(?P<value>.*))?$")
ITEM = re.compile(r"^(?P<indent>\s*)- +(?P<value>[\w:@-]*)$")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that could stand here: what is typed, and what it is."""

    written: str
    about: str


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline, with what stands inside it."""

    title: str
    kind: str
    span: Span
    name: Span
    inside: tuple[OutlineEntry, ...]


class EditorStrategy:
    """One strategy for an editor, `whole` or as far as it could be read."""

    def __init__(self, library: Library, strategy: Strategy, whole: bool = True) -> None:
        self.library, self.strategy, self.whole = library, strategy, whole
        self.index: Index = library.index(strategy)

    def hover(self, file: str, line: int, column: int) -> tuple[str, Span] | None:
        """What a field is for, or what an id stands for."""
        if use := self._use_at(file, line, column):
            if use.found is None:
                return f"There is no {use.kind} “{use.id}”.", use.span
            return _described(use.found), use.span
        if link := self._link_at(file, line, column):
            return link
        for element in self._around(file, line, column):
            for field in written_fields(type(element)):
                span = element.where.key(field.key)
                if _holds(span, file, line, column) and _is_key(element, field):
                    must = "" if not field.required else " It must be there."
                    return f"`{field.key}`: {field.sentence}{must}", span
        return None

    def definition(self, file: str, line: int, column: int) -> Span | None:
        """Where the thing stands that is named here."""
        use = self._use_at(file, line, column)
        return _name_of(use.found) if use and use.found is not None else None

    def uses(self, file: str, line: int, column: int) -> list[Span]:
        """Every place that names the thing here, its own id first."""
        element = self._named_at(file, line, column)
        if element is None:
            return []
        return [_name_of(element), *(use.span for use in self._uses_of(element))]

    def renaming(self, file: str, line: int, column: int, name: str) -> list[Edit]:
        """The edits that give the thing here another id everywhere.

        Raises ValueError, in words, where the id cannot be that.
        """
        element = self._named_at(file, line, column)
        kind = kind_of(type(element)) if element is not None else None
        if element is None or kind is None:
            raise ValueError("there is no id here")
        if not self.whole:  # it may be named where nothing could be read
            raise ValueError("mend what must be fixed first: the id may stand there as well")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            raise ValueError("an id has only small letters, figures and hyphens in it")
        if name in self.index.named(kind.singular):
            raise ValueError(f"there is a {kind.singular} “{name}” already")
        old = str(getattr(element, "id", ""))
        spans = [_name_of(element), *(use.span for use in self._uses_of(element))]
        return [Edit(s, re.sub(rf"(?<![\w-]){old}(?![\w-])", name, s.written)) for s in spans]

    def completion(self, file: str, line: int, text: str) -> list[Offer]:
        """What could be typed at the end of `text`, the line up to the cursor."""
        if mark := re.search(r"\[(?P<sign>[=@^])(?P<id>[\w-]*)$", text):
            kind = {"=": "statistic", "@": "source", "^": "note"}[mark["sign"]]
            return [Offer(id, _described(e)) for id, e in self.index.named(kind).items()]
        if item := ITEM.match(text):
            above = self._field_above(file, line, len(item["indent"]))
            if above and (offers := self._values(*above)):
                return offers
        found = FIELD.match(text)
        holder = self._holder(file, line, len(found["indent"])) if found else None
        if found is None or holder is None:
            return []
        if found["rest"] is not None:
            named = next((f for f in fields(type(holder)) if f.key == found["key"]), None)
            return self._values(holder, named) if named else []
        node = holder.where.node
        there = set(node.keys) if isinstance(node, Mapping) else set()
        known = [f for f in written_fields(type(holder)) if f.key not in there]
        return [Offer(f"{f.key}: ", f.sentence) for f in known]

    def outline(self, file: str) -> tuple[OutlineEntry, ...]:
        """Priorities, sections, promises, actions and lists of one file, as they nest."""
        return tuple(self._entries(self.strategy, file))

    def _entries(self, element: Element, file: str) -> Iterator[OutlineEntry]:
        for _, _, child in children(element):
            inside = tuple(self._entries(child, file))
            kind, title = kind_of(type(child)), title_of(child)
            if kind is None or not title or child.where.span.text.name != file:
                yield from inside
            else:
                yield OutlineEntry(title, kind.singular, child.where.span, _name_of(child), inside)

    def _around(self, file: str, line: int, column: int) -> list[Element]:
        """The elements that hold a place, the innermost first."""
        found = [e for e in self.index.elements if _holds(e.where.span, file, line, column)]
        return found[::-1]

    def _use_at(self, file: str, line: int, column: int) -> Use | None:
        return next((u for u in self.index.uses if _holds(u.span, file, line, column)), None)

    def _named_at(self, file: str, line: int, column: int) -> Element | None:
        if use := self._use_at(file, line, column):
            return use.found
        for element in self._around(file, line, column):
            if getattr(element, "id", None) and _holds(_name_of(element), file, line, column):
                return element
        return None

    def _link_at(self, file: str, line: int, column: int) -> tuple[str, Span] | None:
        for element in self._around(file, line, column):
            to = getattr(element, "to", None)
            here = isinstance(to, str) and _holds(element.where["to"], file, line, column)
            if here and (found := self.library.item(self.strategy, str(to))):
                return f"{found[0].title}: {found[1].title}", element.where["to"]
        return None

    def _uses_of(self, element: Element) -> list[Use]:
        kind = kind_of(type(element))
        return self.index.uses_of(kind.singular, str(getattr(element, "id", ""))) if kind else []

    def _holder(self, file: str, line: int, indent: int) -> Element | None:
        """The element whose fields begin at this indent, on this line or above it."""
        best: tuple[int, Element] | None = None
        for element in self.index.elements:
            start = element.where.start
            near = start.text.name == file and start.line <= line and start.column - 1 == indent
            if near and (best is None or start.line >= best[0]):
                best = start.line, element
        return best[1] if best else (self.strategy if indent == 0 else None)

    def _field_above(self, file: str, line: int, indent: int) -> tuple[Element, Field] | None:
        """The list field that an entry at this indent belongs to."""
        best: tuple[int, Element, Field] | None = None
        for element in self.index.elements:
            for field in fields(type(element)):
                span = element.where.key(field.key)
                fits = span.text.name == file and span.line < line and span.column - 1 <= indent
                if (
                    field.many
                    and fits
                    and _is_key(element, field)
                    and (not best or span.line > best[0])
                ):
                    best = span.line, element, field
        return (best[1], best[2]) if best else None

    def _values(self, element: Element, field: Field) -> list[Offer]:
        choices = Forms(self.library, self.strategy).choices(element, field)
        return [Offer(value, shown) for value, shown in choices]


def _described(element: Element) -> str:
    """A thing as a hover shows it: its name, and its first words."""
    name = title_of(element) or str(getattr(element, "id", ""))
    more = getattr(element, "text", None) or getattr(element, "summary", None) or ""
    return f"{name}\n\n{more}".strip() if more != name else name


def _name_of(element: Element) -> Span:
    node = element.where.node
    has_id = isinstance(node, Mapping) and "id" in node.values
    return element.where["id"] if has_id else element.where.start


def _is_key(element: Element, field: Field) -> bool:
    node = element.where.node
    return isinstance(node, Mapping) and field.key in node.keys


def _holds(span: Span, file: str, line: int, column: int) -> bool:
    return span.text.name == file and (span.line, span.column) <= (line, column) <= (
        span.end_line,
        span.end_column,
    )
