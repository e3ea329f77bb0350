"""What was said and made of each strategy, as long as nothing that matters to it has changed.

The work on a strategy is a function of its own texts, of what its neighbours show of themselves,
and of what all share: frameworks, settings, day, program. A neighbour shows what its cover says;
of one that it is tied with, all texts count, since ids inside them are followed. What is kept is
JSON and bytes, never anything that would be run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from stratc.crossref import Library
from stratc.model import Document, Strategy
from stratc.source import Diagnostic, Edit, Label, Severity, Span, Text

from .files import Project
from .replay import program
from .store import Store, key_of

if TYPE_CHECKING:
    from stratc.outputs import Artifact, IndexEntry, Publication

Place = list[Any]


@dataclass
class Memory:
    """The store, seen from one project."""

    store: Store
    project: Project
    _program: str = field(default_factory=program)
    _seen: tuple[Library | None, str] = (None, "")

    @property
    def ties(self) -> Mapping[str, frozenset[str]]:
        """The strategies that each one is tied with."""
        return self.project.ties

    def reading(self, document: Document) -> tuple[Diagnostic, ...] | None:
        """What reading said of a document that could be read, if it has not changed."""
        return self._told(self._reading_key(document), self._texts(document.id))

    def keep_reading(self, document: Document, said: tuple[Diagnostic, ...]) -> None:
        """Keep what reading said."""
        self._tell(self._reading_key(document), self._texts(document.id), said)

    def recall(self, library: Library, strategy: Strategy) -> tuple[Diagnostic, ...] | None:
        """What checking said of a strategy, if nothing has changed for it."""
        return self._told(self._remarks_key(library, strategy), self._texts(strategy.id))

    def keep(self, library: Library, strategy: Strategy, said: tuple[Diagnostic, ...]) -> None:
        """Keep what checking said."""
        self._tell(self._remarks_key(library, strategy), self._texts(strategy.id), said)

    def made(self, publication: Publication, outputs: tuple[str, ...]) -> list[Artifact] | None:
        """The outputs of a strategy, if nothing has changed for it."""
        from stratc.outputs import Artifact  # who only checks needs none of its rooms

        kept = self.store.get(self._output_key(publication, outputs))
        if kept is None:
            return None
        head, _, content = kept.partition(b"\n")
        artifacts, at = [], 0
        for name, size in json.loads(head):
            artifacts.append(Artifact(PurePosixPath(name), content[at : at + size]))
            at += size
        return artifacts

    def keep_made(
        self, publication: Publication, outputs: tuple[str, ...], artifacts: list[Artifact]
    ) -> None:
        """Keep the outputs of a strategy."""
        head = json.dumps([[a.path.as_posix(), len(a.content)] for a in artifacts])
        content = b"".join(a.content for a in artifacts)
        key = self._output_key(publication, outputs)
        self.store.put(key, head.encode("utf-8") + b"\n" + content)

    def entry(self, publication: Publication, language: str) -> IndexEntry | None:
        """What the page of all strategies shows of one, if nothing has changed for it."""
        from stratc.outputs import read_entry

        kept = self.store.get(self._entry_key(publication, language))
        try:
            return None if kept is None else read_entry(kept.decode("utf-8"))
        except (KeyError, ValueError, TypeError):
            return None

    def keep_entry(self, publication: Publication, language: str, entry: IndexEntry) -> None:
        """Keep that."""
        self.store.put(self._entry_key(publication, language), str(entry).encode("utf-8"))

    def _told(self, key: str, texts: Mapping[str, Text]) -> tuple[Diagnostic, ...] | None:
        kept = self.store.get(key)
        try:
            return None if kept is None else tuple(_remark(one, texts) for one in json.loads(kept))
        except (KeyError, ValueError, TypeError):
            return None

    def _tell(self, key: str, texts: Mapping[str, Text], said: tuple[Diagnostic, ...]) -> None:
        """Keep remarks, unless a place in one lies where others may move it."""
        spans = [span for d in said for span in _spans(d)]
        if all(texts.get(span.text.name) == span.text for span in spans):
            self.store.put(key, json.dumps([_packed(d) for d in said]).encode("utf-8"))

    def _reading_key(self, document: Document) -> str:
        texts = self._texts_of(document.id)
        parts = [part for text in texts for part in (text.name, text.content)]
        return key_of(("reading", self._program, document.id, *parts))

    def _remarks_key(self, library: Library, strategy: Strategy) -> str:
        pictures = _listed(self.project.images.get(strategy.id, {}))
        return self._key("remarks", library, strategy, *pictures)

    def _entry_key(self, publication: Publication, language: str) -> str:
        outputs = sorted(publication.outputs)
        return self._key("entry", publication.library, publication.strategy, language, *outputs)

    def _output_key(self, publication: Publication, outputs: tuple[str, ...]) -> str:
        rest: list[str | bytes] = [*outputs, publication.audience, repr(publication.changes)]
        rest.append(repr((publication.branding.brand, publication.one_file)))
        for files in (publication.templates, publication.images, publication.branding.files):
            rest += _listed(files)
        rest.append(publication.word_template or b"")
        return self._key("outputs", publication.library, publication.strategy, *rest)

    def _key(self, sort: str, library: Library, strategy: Strategy, *rest: str | bytes) -> str:
        parts: list[str | bytes] = [sort, self._program, strategy.id, str(library.as_of)]
        parts.append(repr(library.settings))
        parts += [part for text in self.project.frameworks for part in (text.name, text.content)]
        parts.append(self._covers(library))
        tied = self.ties.get(strategy.id, frozenset())
        for id in (strategy.id, *(one.id for one in library.strategies if one.id in tied)):
            parts += [part for text in self._texts_of(id) for part in (text.name, text.content)]
        return key_of((*parts, *rest))

    def _covers(self, library: Library) -> str:
        """What all strategies show, worked out once for a library."""
        if self._seen[0] is not library:
            self._seen = library, key_of(repr(_cover(one)) for one in library.strategies)
        return self._seen[1]

    def _texts_of(self, id: str) -> list[Text]:
        found = (d for d in self.project.documents if d.id == id)
        return [text for d in found for _, text in sorted(d.texts.items())]

    def _texts(self, id: str) -> dict[str, Text]:
        return {text.name: text for text in (*self._texts_of(id), *self.project.frameworks)}


def _cover(strategy: Strategy) -> tuple[object, ...]:
    """What any other strategy may see of this one."""
    s = strategy
    return (
        s.id,
        s.title,
        s.period and s.period.text,
        s.status,
        s.areas,
        s.language,
        s.supersedes,
        s.translation_of,
    )


def _listed(files: Mapping[str, str] | Mapping[str, bytes]) -> list[str | bytes]:
    parts: list[str | bytes] = [str(len(files))]
    for name in sorted(files):
        parts += [name, files[name]]
    return parts


def _spans(d: Diagnostic) -> list[Span]:
    return [d.span, *(label.span for label in d.labels), *(edit.span for edit in d.edits)]


def _packed(d: Diagnostic) -> dict[str, Any]:
    return {
        "span": _place(d.span),
        "message": d.message,
        "labels": [[_place(label.span), label.message] for label in d.labels],
        "hints": d.hints,
        "edits": [[_place(edit.span), edit.replacement] for edit in d.edits],
        "rule": d.rule,
        "severity": int(d.severity),
    }


def _remark(packed: dict[str, Any], texts: Mapping[str, Text]) -> Diagnostic:
    return Diagnostic(
        _span(packed["span"], texts),
        packed["message"],
        tuple(Label(_span(place, texts), message) for place, message in packed["labels"]),
        tuple(packed["hints"]),
        tuple(Edit(_span(place, texts), new) for place, new in packed["edits"]),
        packed["rule"],
        Severity(packed["severity"]),
    )


def _place(span: Span) -> Place:
    return [span.text.name, span.line, span.column, span.end_line, span.end_column]


def _span(place: Place, texts: Mapping[str, Text]) -> Span:
    name, *numbers = place
    return Span(texts[name], *numbers)
