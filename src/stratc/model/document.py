"""One document out of the files it is spread over.

In: the texts of a strategy's folder, or the one text of a framework. Out: one node, as if all
had been written in one file; every piece keeps the place where it really stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from stratc.source import (
    Diagnostic,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Span,
    Text,
    field_written_twice,
    read,
)
from stratc.text.similarity import nearest

from . import shape_remarks
from .decode import decode
from .framework import Framework
from .strategy import Strategy

Say = Callable[[Diagnostic], None]
ROOT = "strategy.yaml"
PARTS = (
    "appendices",
    "background",
    "bodies",
    "figures",
    "foreword",
    "glossary",
    "governance",
    "notes",
    "partners",
    "sections",
    "services",
    "sources",
    "statistics",
)


@dataclass(frozen=True, slots=True)
class Document:
    """The files of one document: its id, and each text by its path inside the folder."""

    id: str
    texts: dict[PurePosixPath, Text]


def strategy(document: Document, say: Say) -> Strategy | None:
    """The strategy in a folder."""
    root = _gather(document, say)
    return decode(Strategy, root, say, id=document.id) if root is not None else None


def framework(text: Text, say: Say) -> Framework | None:
    """The framework in a file named ID@EDITION.yaml."""
    node = read(text, say)
    if node is None:
        return None
    name, _, edition = PurePosixPath(text.name).stem.partition("@")
    made = decode(Framework, node, say, id=name, edition=edition or "undated")
    if made is not None:
        _remark_on_items(made, say)
    return made


def _gather(document: Document, say: Say) -> Node | None:
    texts = dict(document.texts)
    found = texts.pop(PurePosixPath(ROOT), None)
    parts = {path: read(text, say) for path, text in texts.items()}
    root = read(found, say) if found else None
    if not isinstance(root, Mapping):
        return root
    keys, values = dict(root.keys), dict(root.values)
    broken = any(node is None for node in parts.values())
    for path, text in texts.items():
        name = path.stem
        if path.parent != PurePosixPath(".") or name not in PARTS:
            continue
        if name in keys:
            say(field_written_twice(keys[name].span, name, Span.start_of(text)))
        elif (node := parts[path]) is not None:
            keys[name] = Scalar(Span.start_of(text), name)
            values[name] = node
    listed = values.get("priorities")
    if isinstance(listed, Sequence):
        values["priorities"] = Sequence(listed.span, tuple(_priorities(listed, parts, say)))
    _remark_on_strays(texts, listed, say)
    return None if broken else Mapping(root.span, keys, values)


def _priorities(
    listed: Sequence, parts: dict[PurePosixPath, Node | None], say: Say
) -> Iterable[Node]:
    """Each name in the list becomes the content of the file of that name."""
    known = [path.stem for path in parts if path.parent.name == "priorities"]
    for item in listed.items:
        if not isinstance(item, Scalar):
            yield item
            continue
        path = PurePosixPath("priorities", f"{item.text}.yaml")
        if path not in parts:
            say(shape_remarks.missing_file(item.span, str(path), nearest(item.text, known)))
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
    for path, text in texts.items():
        if path.parent == PurePosixPath(".") and path.stem in PARTS:
            continue
        if path.parent == PurePosixPath("priorities") and path.stem in named:
            continue
        near = nearest(path.stem, PARTS) if path.parent == PurePosixPath(".") else ()
        say(shape_remarks.unlisted_file(Span.start_of(text), str(path), near))
