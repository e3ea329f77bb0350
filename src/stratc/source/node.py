"""YAML as written: every scalar still text, every piece with its span.

In: a Text. Out: a Node, or None when nothing can be made of it, with remarks on the way. The
nodes are built from libyaml's events, not from its loader, because the loader would turn `no`,
`010` and `2030-01-01` into something else and would keep the last of two equal keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import yaml

from . import yaml_remarks
from .diagnostic import Diagnostic
from .span import Span
from .text import Text
from .yaml_errors import explain

MOST_LEVELS = 50
MOST_VALUES = 1_000_000

Say = Callable[[Diagnostic], None]


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as text."""

    span: Span
    text: str
    plain: bool = True  # written without quotes, | or >

    @property
    def empty(self) -> bool:
        """Nothing after the colon: the field counts as absent."""
        return self.plain and not self.text


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields and their values, in order."""

    span: Span
    keys: dict[str, Scalar]
    values: dict[str, Node]


Node = Scalar | Sequence | Mapping


class _Stop(Exception):
    """Reading cannot go on; what there is to say has been said."""


@dataclass(slots=True)
class _Builder:
    text: Text
    say: Say
    events: Iterator[yaml.Event]
    anchors: dict[str, Node | None] = field(default_factory=dict)
    weights: dict[int, int] = field(default_factory=dict)
    count: int = 0

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start and end
        return Span(self.text, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def next(self) -> yaml.Event:
        return next(self.events)

    def node(self, event: yaml.Event, level: int, flow: bool | None) -> Node:
        if level > MOST_LEVELS:
            self.say(yaml_remarks.too_deep(self.span(event), MOST_LEVELS))
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        before = self.count
        self.count += 1
        anchor = event.anchor
        if anchor:
            self.anchors[anchor] = None
        if isinstance(event, yaml.ScalarEvent):
            made: Node = self.scalar(event, flow)
        elif isinstance(event, yaml.SequenceStartEvent):
            made = self.sequence(event, level)
        else:
            assert isinstance(event, yaml.MappingStartEvent)
            made = self.mapping(event, level)
        if event.tag is not None:
            self.say(yaml_remarks.unknown_tag(self.span(event), event.tag))
        if anchor:
            self.anchors[anchor] = made
            self.weights[id(made)] = self.count - before
        return made

    def alias(self, event: yaml.AliasEvent) -> Node:
        span = self.span(event)
        assert event.anchor
        if event.anchor not in self.anchors:
            self.say(yaml_remarks.unknown_alias(span, event.anchor))
            raise _Stop
        found = self.anchors[event.anchor]
        if found is None:
            self.say(yaml_remarks.alias_inside_itself(span, event.anchor))
            raise _Stop
        self.count += self.weights[id(found)]
        if self.count > MOST_VALUES:
            self.say(yaml_remarks.too_many_repeats(span, MOST_VALUES))
            raise _Stop
        return found

    def scalar(self, event: yaml.ScalarEvent, flow: bool | None) -> Scalar:
        span = self.span(event)
        plain = event.style is None or event.style == ""
        if event.style in ("|", ">"):
            span = self.trimmed(span)
        if flow and plain and " " in event.value.strip():
            self.say(yaml_remarks.words_in_brackets(span, event.value))
        return Scalar(span, event.value, plain)

    def sequence(self, event: yaml.SequenceStartEvent, level: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(inner := self.next(), yaml.SequenceEndEvent):
            items.append(self.node(inner, level + 1, event.flow_style))
        return Sequence(self.closed(event, inner, items), tuple(items))

    def mapping(self, event: yaml.MappingStartEvent, level: int) -> Mapping:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        last: list[Node] = []
        while not isinstance(inner := self.next(), yaml.MappingEndEvent):
            key = self.node(inner, level + 1, flow=False)
            value = self.node(self.next(), level + 1, event.flow_style)
            last = [key, value]
            if not isinstance(key, Scalar):
                self.say(yaml_remarks.field_name_not_a_word(key.span))
                continue
            if event.flow_style and isinstance(value, Scalar) and value.empty:
                self.say(yaml_remarks.field_without_value(key.span, key.text))
            if key.text in keys:
                self.say(yaml_remarks.field_written_twice(key.span, key.text, keys[key.text].span))
                continue
            keys[key.text] = key
            values[key.text] = value
        return Mapping(self.closed(event, inner, last), keys, values)

    def closed(self, start: yaml.Event, end: yaml.Event, children: list[Node]) -> Span:
        # In block style the parser's own end runs on to the next token: close at the last child.
        own = self.span(start)
        if getattr(start, "flow_style", False) or not children:
            return own.until(self.span(end))
        last = children[-1].span
        if last.text is not own.text or (last.end_line, last.end_column) < (own.line, own.column):
            return own
        return own.until(last)

    def trimmed(self, span: Span) -> Span:
        # The end of a block scalar is the start of whatever follows it.
        line = span.end_line if span.end_column > 1 else span.end_line - 1
        while line > span.line and not self.text.line(line).strip():
            line -= 1
        return Span(self.text, span.line, span.column, line, len(self.text.line(line)) + 1)


def read(text: Text, say: Say) -> Node | None:
    """The one document in a text; None, with a remark, if there is none that can be read."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        parser = loader(text.content)
        builder = _Builder(text, say, iter(parser.get_event, None))
        for _ in range(2):  # the start of the stream and of the first document
            event = builder.next()
            if isinstance(event, yaml.StreamEndEvent):
                break
        else:
            event = builder.next()
        if isinstance(event, yaml.StreamEndEvent):
            say(yaml_remarks.empty_file(Span.start_of(text)))
            return None
        found = builder.node(event, 1, flow=False)
        builder.next()
        following = builder.next()
        if isinstance(following, yaml.DocumentStartEvent):
            say(yaml_remarks.second_document(builder.span(following)))
    except _Stop:
        return None
    except yaml.YAMLError as error:
        for diagnostic in explain(text, error):
            say(diagnostic)
        return None
    if isinstance(found, Scalar) and found.empty:
        say(yaml_remarks.empty_file(Span.start_of(text)))
        return None
    return found


def inside(node: Node) -> Iterator[Node]:
    """The node and everything in it, in reading order."""
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from inside(item)
    elif isinstance(node, Mapping):
        for value in node.values.values():
            yield from inside(value)


def scalar(node: Node | None) -> str | None:
    """The text of a node, if it is a scalar with something in it."""
    return node.text if isinstance(node, Scalar) and not node.empty else None
