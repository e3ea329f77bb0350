"""stratc for editors: the language server protocol over standard input and output.

The texts of open files count, saved or not. Lines and columns of the protocol begin at 0 and count
units of UTF-16; ours begin at 1 and count characters: they are turned into each other here alone.
"""

import asyncio
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from stratc import __version__
from stratc.checking import with_one_more
from stratc.crossref import Library
from stratc.source import Diagnostic, Edit, Severity, Span

from .desk import Desk
from .language import EditorStrategy, OutlineEntry

TURN = 0.0005  # seconds after which whoever checks lets an answer go first
PAUSE = 0.2  # seconds without typing, after which a file is checked
SEVERITIES = {
    Severity.MUST: lsp.DiagnosticSeverity.Error,
    Severity.SHOULD: lsp.DiagnosticSeverity.Warning,
    Severity.CONSIDER: lsp.DiagnosticSeverity.Information,
}
SYMBOLS = {
    "priority": lsp.SymbolKind.Module,
    "section": lsp.SymbolKind.String,
    "commitment": lsp.SymbolKind.Function,
    "action": lsp.SymbolKind.Event,
    "statistic": lsp.SymbolKind.Number,
}


class Editor:
    """The files that an editor has open, and what there is to say about them."""

    def __init__(self, server: LanguageServer) -> None:
        self.server, self.desk = server, Desk()
        self.desk.refresh()
        self.manuscripts: dict[str, EditorStrategy] = {}
        self.outlines: dict[str, list[lsp.DocumentSymbol]] = {}
        self.remarks: dict[str, tuple[Diagnostic, ...]] = {}
        self.due: dict[str, float] = {}
        self.checking: asyncio.Future[None] | None = None
        self.told: defaultdict[str, set[str]] = defaultdict(set)

    def check_soon(self, uri: str, after: float = 0.0) -> None:
        """Check a file beside the answers; what is typed meanwhile is checked once, at the end."""
        self.due[uri] = asyncio.get_running_loop().time() + after
        if self.checking is None or self.checking.done():
            self.checking = asyncio.ensure_future(self._check_what_is_due())

    async def _check_what_is_due(self) -> None:
        """One file after another: a check cannot be stopped, and several at once would keep the
        answers waiting, the longer the faster somebody types."""
        while self.due:
            uri = min(self.due, key=self.due.__getitem__)
            early = self.due[uri] - asyncio.get_running_loop().time()
            if early > 0:
                await asyncio.sleep(early)
                continue
            del self.due[uri]
            found = await asyncio.to_thread(self.check, uri)
            if uri not in self.due:
                self.told_of(uri, *found)

    def told_of(self, uri: str, document: str, remarks: tuple[Diagnostic, ...]) -> None:
        """Publish the remarks of a strategy, by file; a file that has none any more is cleared."""
        if not document:
            return
        by_file: defaultdict[str, list[lsp.Diagnostic]] = defaultdict(list)
        for remark in remarks:
            by_file[remark.span.text.name].append(self._diagnostic(remark))
        for name in by_file.keys() | self.told[document] | {self._path(uri)}:
            self.server.text_document_publish_diagnostics(
                lsp.PublishDiagnosticsParams(self._uri(name), by_file.get(name, []))
            )
        self.told[document] = set(by_file)

    def check(self, uri: str) -> tuple[str, tuple[Diagnostic, ...]]:
        """Read and check the strategy of a file as it stands in the editor: its id, its remarks."""
        path = self._path(uri)
        self.desk.refresh()
        document = self.desk.document_of(path)
        if document is None:
            return "", ()
        for name in {text.name for text in document.texts.values()}:
            open_uri = self._uri(name)
            if open_uri in self.server.workspace.text_documents:
                source = self.server.workspace.get_text_document(open_uri).source
                document = self.desk.with_text(document, name, source)
        compilation = self.desk.compiled(document.id, document)
        if made := self.read(document.id, compilation.library):
            self.manuscripts[document.id] = made
            # Drawn here, beside the answers: an editor asks for it after every key.
            for name in {text.name for text in document.texts.values()}:
                self.outlines[name] = [self.symbol(entry) for entry in made.outline(name)]
        self.remarks[document.id] = compilation.said
        return document.id, compilation.said

    def read(self, id: str, library: Library) -> EditorStrategy | None:
        """A strategy that was compiled; as far as it could be read, where it never was whole:
        whoever has just begun needs offers most, and has a file with mistakes."""
        if strategy := library.strategy(id):
            return EditorStrategy(library, strategy)
        known, rest = self.manuscripts.get(id), self.desk.readings.rest(id)
        if rest is None or (known and known.whole):
            return None
        return EditorStrategy(with_one_more(library, rest.element), rest.element, whole=False)

    def manuscript(self, uri: str) -> tuple[EditorStrategy, str] | None:
        """The strategy of a file as it could last be read, whole or as far as it was ever good, and
        the file's name in it."""
        path = self._path(uri)
        document = self.desk.document_of(path)
        found = self.manuscripts.get(document.id) if document else None
        return (found, path) if found else None

    def at(
        self, uri: str, position: lsp.Position
    ) -> tuple[EditorStrategy, tuple[str, int, int]] | None:
        """The strategy that an editor asks about, and the place in it: file, line and column."""
        known = self.manuscript(uri)
        line, column, _ = self.place(uri, position)
        return (known[0], (known[1], line, column)) if known else None

    def outline(self, uri: str) -> list[lsp.DocumentSymbol]:
        """The outline of a file as it could last be read."""
        return self.outlines.get(self._path(uri), [])

    def fixes(self, uri: str, area: lsp.Range) -> list[lsp.CodeAction]:
        """What remarks in a stretch of a file offer to change."""
        path = self._path(uri)
        document = self.desk.document_of(path)
        actions = []
        for remark in self.remarks.get(document.id if document else "", ()):
            place = self._range(remark.span)
            apart = place.end.line < area.start.line or place.start.line > area.end.line
            if remark.span.text.name != path or not remark.edits or apart:
                continue
            actions.append(
                lsp.CodeAction(
                    title=next(iter(remark.hints), remark.message).replace("`", ""),
                    kind=lsp.CodeActionKind.QuickFix,
                    diagnostics=[self._diagnostic(remark)],
                    edit=self.workspace_edit(remark.edits),
                )
            )
        return actions

    def workspace_edit(self, edits: Iterable[Edit]) -> lsp.WorkspaceEdit:
        """Our edits as an editor makes them."""
        changes: defaultdict[str, list[lsp.TextEdit]] = defaultdict(list)
        for edit in edits:
            uri = self._uri(edit.span.text.name)
            changes[uri].append(lsp.TextEdit(self._range(edit.span), edit.replacement))
        return lsp.WorkspaceEdit(changes=dict(changes))

    def location(self, span: Span) -> lsp.Location:
        """A place of ours as an editor names it."""
        return lsp.Location(self._uri(span.text.name), self._range(span))

    def symbol(self, entry: OutlineEntry) -> lsp.DocumentSymbol:
        """A line of the outline."""
        return lsp.DocumentSymbol(
            name=entry.title,
            kind=SYMBOLS.get(entry.kind, lsp.SymbolKind.Object),
            range=self._range(entry.span),
            selection_range=self._range(entry.name),
            detail=entry.kind,
            children=[self.symbol(inner) for inner in entry.inside],
        )

    def place(self, uri: str, position: lsp.Position) -> tuple[int, int, str]:
        """Our line and column, and the line up to there."""
        lines = self.server.workspace.get_text_document(uri).source.split("\n")
        line = lines[position.line].rstrip("\r") if position.line < len(lines) else ""
        before = line.encode("utf-16-le")[: 2 * position.character].decode("utf-16-le", "ignore")
        return position.line + 1, len(before) + 1, before

    def _diagnostic(self, remark: Diagnostic) -> lsp.Diagnostic:
        return lsp.Diagnostic(
            range=self._range(remark.span),
            message="\n".join((remark.message, *(f"→ {hint}" for hint in remark.hints))),
            severity=SEVERITIES[remark.severity],
            code=remark.rule,
            source="stratc",
            related_information=[
                lsp.DiagnosticRelatedInformation(self.location(label.span), label.message)
                for label in remark.labels
            ],
        )

    def _range(self, span: Span) -> lsp.Range:
        def position(line: int, column: int) -> lsp.Position:
            before = span.text.line(line)[: column - 1]
            return lsp.Position(line - 1, len(before.encode("utf-16-le")) // 2)

        end = position(span.end_line, span.end_column)
        return lsp.Range(position(span.line, span.column), end)

    def _path(self, uri: str) -> str:
        """A file as remarks name it: from where we stand, as the desk reads it."""
        path = Path(to_fs_path(uri) or "")
        try:
            return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
        except ValueError:
            return path.as_posix()

    def _uri(self, name: str) -> str:
        return from_fs_path(str(Path(name).resolve())) or ""


def language_server() -> LanguageServer:
    """A server that is ready to be started."""
    sys.setswitchinterval(TURN)
    server = LanguageServer("stratc", __version__)
    editors: list[Editor] = []

    def editor() -> Editor:
        if not editors:
            editors.append(Editor(server))
        return editors[0]

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        editor().check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        editor().check_soon(params.text_document.uri, PAUSE)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        editor().check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        known = editor().at(params.text_document.uri, params.position)
        if known is None or not (found := known[0].hover(*known[1])):
            return None
        content = lsp.MarkupContent(lsp.MarkupKind.Markdown, found[0])
        return lsp.Hover(content, editor().location(found[1]).range)

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        known = editor().at(params.text_document.uri, params.position)
        span = known[0].definition(*known[1]) if known else None
        return editor().location(span) if span else None

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def references(params: lsp.ReferenceParams) -> list[lsp.Location]:
        known = editor().at(params.text_document.uri, params.position)
        spans = known[0].uses(*known[1]) if known else []
        return [editor().location(span) for span in spans]

    @server.feature(lsp.TEXT_DOCUMENT_RENAME)
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        if not (known := editor().at(params.text_document.uri, params.position)):
            return None
        try:
            return editor().workspace_edit(known[0].renaming(*known[1], params.new_name))
        except ValueError as refused:
            server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, f"{refused}"))
            return None

    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION,
        lsp.CompletionOptions(trigger_characters=["=", "@", "^", " ", ":", "-"]),
    )
    def completion(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        uri = params.text_document.uri
        line, _, before = editor().place(uri, params.position)
        if not (known := editor().manuscript(uri)):
            return []
        return [
            lsp.CompletionItem(
                label=offer.written.rstrip(": "), insert_text=offer.written, detail=offer.about
            )
            for offer in known[0].completion(known[1], line, before)
        ]

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        return editor().outline(params.text_document.uri)

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    def code_actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return editor().fixes(params.text_document.uri, params.range)

    return server
