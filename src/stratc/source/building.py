"""YAML as written: every scalar still text, every piece with its span.

In: a Text that libyaml can read. Out: a Node, with remarks on the way. The nodes are built from
libyaml's events, not from its loader, because the loader would turn `no`, `010` and `2030-01-01`
into something else and would keep the last of two equal keys.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import yaml

from . import joined_entries, yaml_remarks
from .characters import hidden_entities, meant_by, refused
from .diagnostic import Diagnostic, Say
from .edit import Edit
from .node import Mapping, Node, Scalar, Sequence
from .span import Span
from .text import Text
from .yaml_errors import LOADER
from .yaml_writing import quoted

MOST_LEVELS = 50
MOST_TOLD = 1_000
MOST_VALUES = 200_000
MOST_IN_VALUE = 100_000
MOST_IN_PARAGRAPH = 10_000
MOST_IN_WORD = 500
MOST_IN_ADDRESS = 2_000

# A piece of a sentence that brackets have cut at its commas, not an entry of a list.
PIECE = re.compile(r"(?:and|or|but|which|that|so)\b.*\s|(?:\S+\s+){5}\S")
ESCAPE = re.compile(r"(?:\\(?:[0abvfreNLP_]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))+")


class Unreadable(Exception):
    """Reading cannot go on; what there is to say has been said."""


@dataclass(slots=True)
class _Builder:
    text: Text
    say: Say
    events: Iterator[yaml.Event]
    anchors: dict[str, Node | None] = field(default_factory=dict)
    unused: dict[str, Span] = field(default_factory=dict)
    weights: dict[int, int] = field(default_factory=dict)
    count: int = 0
    further: list[Node] = field(default_factory=list)  # entries that a lost hyphen made one
    unknown_on: int = 0  # the last line with an alias of nothing: its remark is of the whole rest
    limited: bool = False  # a limit was passed: nothing may be made of the document

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start and end
        return Span(self.text, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def next(self) -> yaml.Event:
        return next(self.events)

    def node(self, event: yaml.Event, level: int, flow: bool | None) -> Node:
        if level > MOST_LEVELS:
            self.say(yaml_remarks.too_deep(self.span(event), MOST_LEVELS))
            raise Unreadable
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
            if anchor:  # in “unit: &boxes” the word is all there is
                self.unused[anchor] = self.span(event)
                made = made if event.value else Scalar(self.span(event), f"&{anchor}")
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
        self.unused.pop(event.anchor, None)
        if event.anchor not in self.anchors and span.line == self.unknown_on:
            return Scalar(span, f"*{event.anchor}")
        if event.anchor not in self.anchors:
            self.unknown_on = span.line
            line = self.text.line(span.line)
            value = line[span.column - 1 :].rstrip()
            rest = Span(self.text, span.line, span.column, span.line, span.column + len(value))
            edit = Edit(rest, quoted(value))
            self.say(yaml_remarks.unknown_alias(span, event.anchor, (edit,)))
            return Scalar(span, f"*{event.anchor}")
        found = self.anchors[event.anchor]
        if found is None:
            self.say(yaml_remarks.alias_inside_itself(span, event.anchor))
            raise Unreadable
        self.count += self.weights[id(found)]
        if self.count > MOST_VALUES:
            self.say(yaml_remarks.too_many_repeats(span, MOST_VALUES))
            raise Unreadable
        return found

    def scalar(self, event: yaml.ScalarEvent, flow: bool | None) -> Scalar:
        span = self.span(event)
        plain = event.style is None or event.style == ""
        if event.style in ("|", ">"):
            span = self.trimmed(span)
        value = event.value
        if len(value) > MOST_IN_WORD:
            self.limit(span, value)
        if plain and not flow:
            self.lost_words(span, value)
        if event.style == '"' and "\\" in span.written:
            value = self.without_escapes(span, value)
        if "&" in value:
            value = self.without_entities(span, value)
        return Scalar(span, value, plain)

    def lost_words(self, span: Span, value: str) -> None:
        """Ask about a `#` that begins a note, where it was hardly meant to."""
        line = self.text.line(span.end_line)
        found = re.compile(r"\s+#(?P<space>\s*)(?P<words>\S.*?)\s*$").match(
            line, span.end_column - 1
        )
        if found is None or (value and found["space"]):
            return
        note = found.start() + found.group().index("#")
        place = Span(self.text, span.end_line, note + 1, span.end_line, found.end("words") + 1)
        start = span.column - 1 if value else note
        whole = Span(self.text, span.line, start + 1, span.end_line, found.end("words") + 1)
        edit = Edit(whole, quoted(line[start : found.end("words")]))
        if span.line == span.end_line:
            self.say(yaml_remarks.words_after_hash(place, edit.replacement, (edit,)))

    def limit(self, span: Span, value: str) -> None:
        """Refuse a value that no page could show."""
        word = max(re.findall(r"\S+", value) or [""], key=len)
        most = MOST_IN_ADDRESS if "://" in word else MOST_IN_WORD
        paragraph = max(value.split("\n"), key=len)
        if len(value) > MOST_IN_VALUE:
            self.say(yaml_remarks.too_long_a_value(span, "text", len(value), MOST_IN_VALUE))
        elif len(paragraph) > MOST_IN_PARAGRAPH:
            size = len(paragraph)
            self.say(yaml_remarks.too_long_a_value(span, "paragraph", size, MOST_IN_PARAGRAPH))
        elif len(word) > most:
            self.say(yaml_remarks.too_long_a_value(span, "word", len(word), most))
        else:
            return
        self.limited = True

    def without_escapes(self, span: Span, value: str) -> str:
        """A value less the characters that were written as escapes and that nobody publishes."""
        runs = refused(value.replace("\r", "\x00"))
        for run in runs:
            escape = next(
                (e for e in ESCAPE.finditer(span.written) if refused(_meant(e.group()))), None
            )
            place = span.part(escape.group()) if escape else span
            if not escape and run.group() in span.written:
                continue  # typed as it is: the file's own characters were looked at before
            characters = value[run.start() : run.end()]
            self.say(yaml_remarks.strange_character(place, characters, (Edit(place, ""),)))
        for run in reversed(runs):
            value = value[: run.start()] + value[run.end() :]
        return value

    def without_entities(self, span: Span, value: str) -> str:
        """A value less such characters written as web pages spell them, which prose would mean."""
        for entity in hidden_entities(value):
            place = span.part(entity)
            characters = meant_by(entity) or "\x00"
            self.say(yaml_remarks.strange_character(place, characters, (Edit(place, ""),)))
            value = value.replace(entity, "", 1)
        return value

    def sequence(self, event: yaml.SequenceStartEvent, level: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(inner := self.next(), yaml.SequenceEndEvent):
            items += [self.node(inner, level + 1, event.flow_style), *self.further]
            self.further = []
        if event.flow_style:
            for number, item in enumerate(items):
                if isinstance(item, Scalar) and item.plain and _cut(item.text, number):
                    self.say(yaml_remarks.words_in_brackets(item.span, item.text))
        return Sequence(self.closed(event, inner, items), tuple(items))

    def mapping(self, event: yaml.MappingStartEvent, level: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        first: dict[str, Span] = {}
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
            if key.text in first and not joined_entries.behind_a_hyphen(pairs[0][0]):
                before = next(held for name, held in pairs if name.text == key.text)
                again = joined_entries.said_again(key, value, before)
                place = first[key.text]
                self.say(yaml_remarks.field_written_twice(key.span, key.text, place, *again))
                continue
            first.setdefault(key.text, key.span)
            pairs.append((key, value))
        starts = joined_entries.starts([key for key, _ in pairs])
        if len(starts) == 1:
            return self.group(self.closed(event, inner, last), pairs)
        made: list[Mapping] = []
        for start, end in zip(starts, [*starts[1:], len(pairs)], strict=True):
            entry = pairs[start:end]
            if start:
                self.say(joined_entries.remark_on(entry[0][0]))
            made.append(self.group(entry[0][0].span.until(entry[-1][1].span), entry))
        self.further = [*made[1:]]
        return made[0]

    def group(self, span: Span, pairs: list[tuple[Scalar, Node]]) -> Mapping:
        """Fields with their values; of two with one name the first is kept."""
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        for key, value in pairs:
            if key.text in keys:
                again = joined_entries.said_again(key, value, values[key.text])
                place = keys[key.text].span
                self.say(yaml_remarks.field_written_twice(key.span, key.text, place, *again))
            else:
                keys[key.text], values[key.text] = key, value
        return Mapping(span, keys, values)

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


def at_most(most: int, say: Say) -> Say:
    """Says so many remarks, then that there are more; and raises Unreadable."""
    numbers = count(1)

    def told(remark: Diagnostic) -> None:
        say(remark)
        if next(numbers) == most:
            say(yaml_remarks.too_many_slips(remark.span, most))
            raise Unreadable

    return told


def parsed(text: Text, say: Say) -> Node | None:
    """The one document in a text; None if there is none.

    Raises libyaml's error where the text is no YAML, and Unreadable, after its remark, where a
    limit is passed.
    """
    say = at_most(MOST_TOLD, say)
    parser = LOADER(text.content)
    builder = _Builder(text, say, iter(parser.get_event, None))
    for _ in range(2):  # the start of the stream and of the first document
        if isinstance(event := builder.next(), yaml.StreamEndEvent):
            return None
    event = builder.next()
    if isinstance(event, yaml.StreamEndEvent):
        return None
    found = builder.node(event, 1, flow=False)
    builder.next()
    following = builder.next()
    if isinstance(following, yaml.DocumentStartEvent):
        say(yaml_remarks.second_document(builder.span(following)))
    for mark, span in builder.unused.items():
        say(yaml_remarks.words_after_and(span, mark, (Edit(span, quoted(span.written)),)))
    if builder.limited:
        raise Unreadable
    return found


def _cut(words: str, number: int) -> bool:
    """Whether an entry in brackets reads like a piece of a sentence, cut off at a comma."""
    return bool(PIECE.match(words)) or (number > 0 and " " in words and words[-1:] in ".;!?")


def _meant(escapes: str) -> str:
    """The characters that escapes stand for."""
    node: str = yaml.load(f'"{escapes}"', Loader=LOADER)
    return node.replace("\r", "\x00")
