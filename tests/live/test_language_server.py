"""`stratc lsp` answers a real client over standard input and output."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from pygls.lsp.server import LanguageServer
from pygls.workspace import Workspace

from stratc.live.language_server import Editor

from .conftest import FENMARSH

Ask = Callable[[LanguageClient, str], Awaitable[Any]]
LINES = FENMARSH.split("\n")


pytestmark = pytest.mark.xdist_group("language-server")


class Session:
    """What a client hears while it works on the one file."""

    def __init__(self, file: Path) -> None:
        self.file, self.uri = file, file.as_uri()
        self.heard: list[lsp.PublishDiagnosticsParams] = []

    def run(self, ask: Ask) -> Any:
        """Start the server, open the file, ask, and stop."""
        return asyncio.run(asyncio.wait_for(self._run(ask), 120))

    async def _run(self, ask: Ask) -> Any:
        client = LanguageClient("test", "1")

        @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def hear(params: lsp.PublishDiagnosticsParams) -> None:
            self.heard.append(params)

        await client.start_io(sys.executable, "-m", "stratc", "lsp")
        await client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(), root_uri=Path.cwd().as_uri()
            )
        )
        client.initialized(lsp.InitializedParams())
        client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(
                lsp.TextDocumentItem(self.uri, "yaml", 1, self.file.read_text("utf-8"))
            )
        )
        try:
            return await ask(client, self.uri)
        finally:
            await client.shutdown_async(None)
            client.exit(None)
            await client.stop()  # type: ignore[no-untyped-call]

    async def said(self, number: int) -> lsp.PublishDiagnosticsParams:
        """The remarks that were published, the `number`th time."""
        while len(self.heard) <= number:
            await asyncio.sleep(0.05)
        return self.heard[number]


@pytest.fixture
def session(file: Path) -> Session:
    """A session on the small project."""
    return Session(file)


def at(words: str, inside: int = 1) -> lsp.Position:
    """The place of some words in the file."""
    line = next(n for n, text in enumerate(LINES) if words in text)
    return lsp.Position(line, LINES[line].index(words) + inside)


def here(uri: str) -> lsp.TextDocumentIdentifier:
    return lsp.TextDocumentIdentifier(uri)


def test_remarks_come_as_one_types(session: Session) -> None:
    """Opening tells what is to mend; a change that is not saved yet counts at once."""

    async def ask(client: LanguageClient, uri: str) -> tuple[list[Any], list[Any]]:
        first = await session.said(0)
        broken = FENMARSH.replace("due: 2029-03", "due: soonish")
        client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(uri=uri, version=2),
                [lsp.TextDocumentContentChangeWholeDocument(broken)],
            )
        )
        return list(first.diagnostics), list((await session.said(1)).diagnostics)

    first, second = session.run(ask)
    assert "commitment-without-lead" in {d.code for d in first}
    assert all(d.source == "stratc" for d in first)
    errors = [d for d in second if d.severity == lsp.DiagnosticSeverity.Error]
    assert [(d.range.start.line, "soonish" in d.message) for d in errors] == [
        (at("due: 2029-03").line, True)
    ]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one server says of the file as it stands: to start one takes longer than all answers."""
    folder = tmp_path_factory.mktemp("still") / "strategies/fenmarsh"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(FENMARSH, encoding="utf-8")
    session = Session(folder / "strategy.yaml")
    lead, place = at("lead: council", 8), at("id: insulate", 5)

    async def ask(client: LanguageClient, uri: str) -> dict[str, Any]:
        await session.said(0)
        file = here(uri)
        return {
            "field": await client.text_document_hover_async(
                lsp.HoverParams(file, at("lead: council"))
            ),
            "body": await client.text_document_hover_async(lsp.HoverParams(file, lead)),
            "defined": await client.text_document_definition_async(
                lsp.DefinitionParams(file, lead)
            ),
            "uses": await client.text_document_references_async(
                lsp.ReferenceParams(lsp.ReferenceContext(True), file, lead)
            ),
            "renamed": await client.text_document_rename_async(
                lsp.RenameParams(file, place, "insulate-homes")
            ),
            "refused": await client.text_document_rename_async(
                lsp.RenameParams(file, place, "advise")
            ),
            "outline": await client.text_document_document_symbol_async(
                lsp.DocumentSymbolParams(file)
            ),
        }

    with chdir(folder.parents[1]):
        return dict(session.run(ask))


def test_hover_definition_and_uses(answers: dict[str, Any]) -> None:
    """A field says what it is for; an id says what it stands for, where, and who names it."""
    assert "answers for it" in answers["field"].contents.value
    assert "Fenmarsh County Council" in answers["body"].contents.value
    assert answers["defined"].range.start.line == at("- id: council").line
    assert {use.range.start.line for use in answers["uses"]} == {
        at("- id: council").line,
        at("lead: council").line,
    }


def test_an_id_is_renamed_everywhere(answers: dict[str, Any]) -> None:
    """Every place that names it changes, and nothing else; a name that is taken is refused."""
    (edits,) = answers["renamed"].changes.values()
    assert {(e.range.start.line, e.new_text) for e in edits} == {
        (at("id: insulate").line, "insulate-homes"),
        (at("delivers: insulate").line, "insulate-homes"),
    }
    assert answers["refused"] is None


def test_the_outline_names_what_a_reader_knows(answers: dict[str, Any]) -> None:
    """Priorities hold their promises and actions, by their titles."""
    priority = next(one for one in answers["outline"] if one.name == "Warm homes")
    assert [inner.name for inner in priority.children][-1] == "Survey all homes"


def test_what_can_stand_here_is_offered(session: Session) -> None:
    """Fields of the thing at hand, ids for a reference, words of a choice."""

    async def ask(client: LanguageClient, uri: str) -> list[set[str]]:
        await session.said(0)
        found = []
        for line, text in (
            (at("due: 2029-03").line + 1, "            "),
            (at("lead: council").line, "            lead: "),
            (at("status: draft").line, "status: "),
        ):
            now = [*LINES[:line], text, *LINES[line + (text.strip() != "") :]]
            client.text_document_did_change(
                lsp.DidChangeTextDocumentParams(
                    lsp.VersionedTextDocumentIdentifier(uri=uri, version=2),
                    [lsp.TextDocumentContentChangeWholeDocument("\n".join(now))],
                )
            )
            place = lsp.Position(line, len(text))
            items = await client.text_document_completion_async(
                lsp.CompletionParams(here(uri), place)
            )
            assert isinstance(items, list)
            found.append({item.label for item in items})
        return found

    keys, bodies, states = session.run(ask)
    assert {"partners", "status"} <= keys and "due" not in keys
    assert bodies == {"council", "homes"}
    assert {"draft", "published"} <= states


def test_a_file_that_was_never_right_has_offers_too(session: Session, file: Path) -> None:
    """Whoever begins has mistakes in the file: ids are offered and explained from the first minute,
    and none is renamed where what cannot be read may name it."""
    typed = FENMARSH.replace("due: 2029-03", "due: soonish\n            owner: council")
    file.write_text(typed.replace("lead: council", "lead: "), encoding="utf-8")

    async def ask(client: LanguageClient, uri: str) -> Any:
        first = await session.said(0)
        assert any(d.severity == lsp.DiagnosticSeverity.Error for d in first.diagnostics)
        line = at("lead: council")
        items = await client.text_document_completion_async(
            lsp.CompletionParams(here(uri), lsp.Position(line.line, line.character + 5))
        )
        body = at("- id: council", 8)
        renamed = await client.text_document_rename_async(
            lsp.RenameParams(here(uri), body, "county-council")
        )
        assert isinstance(items, list)
        return {item.label for item in items}, renamed

    assert session.run(ask) == ({"council", "homes"}, None)


def test_a_quick_fix_is_the_change_of_the_remark(session: Session, file: Path) -> None:
    """What `validate` offers to change stands in the editor's menu."""
    file.write_text(FENMARSH.replace("Half of our homes", "We recieve homes"), encoding="utf-8")

    async def ask(client: LanguageClient, uri: str) -> Any:
        await session.said(0)
        area = lsp.Range(at("Half of our"), at("Half of our", 3))
        return await client.text_document_code_action_async(
            lsp.CodeActionParams(here(uri), area, lsp.CodeActionContext([]))
        )

    (action,) = session.run(ask)
    (edits,) = action.edit.changes.values()
    assert [e.new_text for e in edits] == ["receive"]


def test_fast_typing_never_piles_checks_up(file: Path) -> None:
    """While one check runs no other begins; the last words typed are the last that are checked."""
    running, most, checks = 0, 0, 0

    class Counting(Editor):
        def check(self, uri: str) -> Any:
            nonlocal running, most, checks
            running, checks = running + 1, checks + 1
            most = max(most, running)
            try:
                return super().check(uri)
            finally:
                running -= 1

    async def type_fast() -> Editor:
        server = LanguageServer("test", "1")
        server.protocol._workspace = Workspace(Path.cwd().as_uri())
        editor = Counting(server)
        for _ in range(8):
            editor.check_soon(file.as_uri())
            before = checks
            while checks == before:
                await asyncio.sleep(0.001)
            editor.check_soon(file.as_uri())  # typed while the check runs
        while running:
            await asyncio.sleep(0.01)
        return editor

    editor = asyncio.run(asyncio.wait_for(type_fast(), 120))
    assert most == 1
    assert checks >= 8 and editor.outlines
