"""One document out of the files it is spread over.

In: the texts of a strategy's folder, or the one text of a framework. Out: one node, as if all
had been written in one file; every piece keeps the place where it really stands.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from stratc.source import (
    Diagnostic,
    Mapping,
    Node,
    Reading,
    Say,
    Scalar,
    Sequence,
    Span,
    Text,
    field_written_twice,
    read_closely,
    read_on,
)
from stratc.text.similarity import near_spelling, nearest

from .decoding import file_remarks, shape_remarks
from .decoding.as_above import without_dittos
from .decoding.beyond_mistakes import Remainder, checkable
from .decoding.decoder import decode, mistakes
from .provisions import Framework
from .statements import Priority
from .values import ID_SHAPE
from .whole import Strategy

ROOT = "strategy.yaml"
PARTS = (
    "appendices", "background", "bodies", "figures", "foreword", "glossary", "governance",
    "notes", "partners", "sections", "services", "sources", "statistics",
)  # fmt: skip


OF_A_TEXT = ("bar-missing", "slip")


@dataclass(frozen=True, slots=True)
class Document:
    """The files of one document: its id, and each text by its path inside the folder."""

    id: str
    texts: dict[PurePosixPath, Text]


@dataclass(frozen=True, slots=True)
class StrategyReading:
    """The strategy in a folder; where it has mistakes there is none, but perhaps what is left of
    it without the values that cannot be read."""

    strategy: Strategy | None
    rest: Remainder | None = None


def strategy(document: Document, say: Say) -> Strategy | None:
    """The strategy in a folder."""
    return read_strategy(document, say).strategy


def read_strategy(document: Document, say: Say) -> StrategyReading:
    """The strategy in a folder, or what of it can be checked all the same."""
    parts, said = _read(document), list[Diagnostic]()
    found, made = _decoded(document, parts, said)
    if made is None and found.root is not None and not _hopeless(said):
        # One slip may explain several mistakes of shape: it is looked for, and no file read again.
        meant = {path: _closely(path, document.texts[path], part) for path, part in parts.items()}
        if any(meant[path] is not part for path, part in parts.items()):
            said = []
            found, made = _decoded(document, meant, said)
    for one in _outside_what_is_rewritten(said):
        say(one)
    if made is not None and found.whole:
        return StrategyReading(made)
    if _hopeless(said) or found.root is None or not found.complete:
        return StrategyReading(None)
    return StrategyReading(None, checkable(Strategy, found.root, said, id=document.id))


def _hopeless(said: Iterable[Diagnostic]) -> bool:
    return any(one.rule == "too-many-mistakes" for one in said)


def _outside_what_is_rewritten(said: list[Diagnostic]) -> Iterable[Diagnostic]:
    """Without the marks of a text that becomes a list: it needs neither a bar nor hyphens."""
    edits = [edit.span for one in said if one.rule == "wrong-shape" for edit in one.edits]
    for one in said:
        inside = any(
            span.text == one.span.text
            and span.line <= one.span.line <= one.span.end_line <= span.end_line
            for span in edits
        )
        if not (inside and one.rule in OF_A_TEXT):
            yield one


def framework(text: Text, say: Say) -> Framework | None:
    """The framework in a file named ID@EDITION.yaml."""
    name, _, edition = PurePosixPath(text.name).stem.partition("@")
    given = {"id": name, "edition": edition or "undated"}
    reading = read_on(text, say, lambda node: mistakes(Framework, node, **given))
    made = decode(Framework, reading.node, say, **given) if reading.node is not None else None
    if made is not None:
        _remark_on_items(made, say)
    return made if reading.whole else None


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The one node of all files; whole where each could be read as it stands, complete where each
    could be read at all."""

    root: Node | None
    whole: bool
    complete: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """What could be made of one file, and what reading said of it."""

    reading: Reading
    said: tuple[Diagnostic, ...]


def _read(document: Document) -> dict[PurePosixPath, _Part]:
    """Each file of a document, the first file last."""
    parts = {}
    for path in sorted(document.texts, key=PurePosixPath(ROOT).__eq__):
        said: list[Diagnostic] = []
        reading = read_on(document.texts[path], said.append, _judge(path))
        parts[path] = _Part(reading, tuple(said))
    return parts


def _closely(path: PurePosixPath, text: Text, part: _Part) -> _Part:
    """A file as it was meant; the same part where no slip in it explains its mistakes of shape."""
    said = [*part.said]
    meant = read_closely(text, part.reading, said.append, _judge(path))
    return part if meant is part.reading else _Part(meant, tuple(said))


def _decoded(
    document: Document, parts: dict[PurePosixPath, _Part], said: list[Diagnostic]
) -> tuple[_Gathered, Strategy | None]:
    """The one node of all files and, where it has no mistakes, the strategy in it."""
    said.extend(one for part in parts.values() for one in part.said)
    found = _gather(document, {path: part.reading for path, part in parts.items()}, said.append)
    if found.root is None:
        return found, None
    return found, decode(Strategy, found.root, said.append, id=document.id)


def _gather(document: Document, readings: dict[PurePosixPath, Reading], say: Say) -> _Gathered:
    """The one node of all files.

    A file in which YAML had to be mended is no part of any strategy, but its other mistakes are
    told in the same run.
    """
    parts = dict(readings)
    first = parts.pop(PurePosixPath(ROOT), None)
    texts = {path: document.texts[path] for path in parts}
    root = first.node if first else None
    whole = bool(first and first.whole) and all(part.whole for part in parts.values())
    complete = all(part.node is not None for part in parts.values())
    if not isinstance(root, Mapping):
        return _Gathered(root, whole, complete)
    keys, values = dict(root.keys), dict(root.values)
    for path, text in texts.items():
        name = path.stem
        if path.parent != PurePosixPath(".") or name not in PARTS:
            continue
        if name in keys:
            say(field_written_twice(keys[name].span, name, Span.start_of(text)))
        elif (node := parts[path].node) is not None:
            keys[name] = Scalar(Span.start_of(text), name)
            values[name] = node
    listed = values.get("priorities")
    if isinstance(listed, Sequence):
        nodes = {path: part.node for path, part in parts.items()}
        values["priorities"] = Sequence(listed.span, tuple(_priorities(listed, nodes, say)))
    if first and first.whole:
        _remark_on_strays(texts, listed, say)
    typed = Mapping(root.span, keys, values)
    meant = without_dittos(typed, document.texts.values(), say)
    return _Gathered(meant, whole and meant is typed, complete)


def _judge(path: PurePosixPath) -> Callable[[Node], list[Diagnostic]]:
    """Finds the mistakes of shape in one file of a strategy, so that a slip is mended rightly."""

    def judge(node: Node) -> list[Diagnostic]:
        if path.parent.name == "priorities":
            given = {} if isinstance(node, Mapping) and "id" in node.values else {"id": path.stem}
            return mistakes(Priority, node, **given)
        if path == PurePosixPath(ROOT):
            return mistakes(Strategy, _without_names(node), id="strategy")
        if path.stem not in PARTS:
            return []
        key = Scalar(node.span, path.stem)
        whole = Mapping(node.span, {path.stem: key}, {path.stem: node})
        said = mistakes(Strategy, whole, id="strategy")
        return [one for one in said if one.rule != "missing-field" or one.span != node.span]

    return judge


def _without_names(root: Node) -> Node:
    """The first file less the priorities that stand in files of their own."""
    listed = root.values.get("priorities") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(listed, Sequence):
        return root
    inside = tuple(item for item in listed.items if not isinstance(item, Scalar))
    return Mapping(
        root.span, root.keys, {**root.values, "priorities": Sequence(listed.span, inside)}
    )


def _priorities(
    listed: Sequence, parts: dict[PurePosixPath, Node | None], say: Say
) -> Iterable[Node]:
    """Each name in the list becomes the content of the file of that name."""
    known = [path.stem for path in parts if path.parent.name == "priorities"]
    first: dict[str, Scalar] = {}
    for item in listed.items:
        if not isinstance(item, Scalar):
            yield item
            continue
        if first.setdefault(item.text, item) is not item:
            said = field_written_twice(item.span, item.text, first[item.text].span)
            say(replace(said, message=f"the priority “{item.text}” is listed twice"))
            continue
        path = PurePosixPath("priorities", f"{item.text}.yaml")
        named = ID_SHAPE.fullmatch(item.text) or near_spelling(item.text, known)
        if path not in parts and not named:
            yield item  # a title, and not the name of a file
            continue
        if path not in parts:
            say(file_remarks.missing_file(item.span, str(path), nearest(item.text, known)))
            continue
        node = parts[path]
        if isinstance(node, Mapping) and "id" not in node.values:
            name = Scalar(item.span, item.text)
            yield Mapping(node.span, {"id": name, **node.keys}, {"id": name, **node.values})
        elif node is not None:
            yield node


def _remark_on_items(framework: Framework, say: Say) -> None:
    """Ids that are used twice, and relations that lead nowhere inside the framework."""
    first: dict[str, Span] = {}
    for item in framework.items:
        span = item.where["id"]
        if item.id in first:
            say(shape_remarks.item_written_twice(span, item.id, first[item.id]))
        first.setdefault(item.id, span)
    for item in framework.items:
        related = [("parent", 0, item.parent)] if item.parent else []
        related += [("supports", n, other) for n, other in enumerate(item.supports)]
        related += [("measures", n, other) for n, other in enumerate(item.measures)]
        for field, number, other in related:
            if ":" not in other and (other not in first or other == item.id):
                span = item.where.at(field, number)
                say(shape_remarks.unknown_item(span, other, nearest(other, first)))


def _remark_on_strays(texts: dict[PurePosixPath, Text], listed: Node | None, say: Say) -> None:
    named = (
        {item.text for item in listed.items if isinstance(item, Scalar)}
        if isinstance(listed, Sequence)
        else set()
    )
    stems = {path.stem for path in texts if path.parent == PurePosixPath("priorities")}
    meant = {near for name in named - stems for near in nearest(name, sorted(stems))}
    for path, text in texts.items():
        if path.parent == PurePosixPath(".") and path.stem in PARTS:
            continue
        if path.parent == PurePosixPath("priorities") and path.stem in named | meant:
            continue
        near = nearest(path.stem, PARTS) if path.parent == PurePosixPath(".") else ()
        say(file_remarks.unlisted_file(Span.start_of(text), str(path), near))
