"""Edited workbooks read from the disk, and what was accepted of them written to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from stratc.blocks import Block, BlockStream, Origin, Refused, Table, origin_in, read
from stratc.crossref import Library
from stratc.intake import draft, joined, written
from stratc.model import ROOT, Document, Strategy, fingerprint
from stratc.outputs import Publication
from stratc.outputs.language import everywhere, speaking
from stratc.outputs.word.word_file import words_of
from stratc.pipeline import Compilation, compile
from stratc.returns import (
    Edited,
    FieldChange,
    NotOurs,
    Proposal,
    RefusedChange,
    differs,
    edited,
    edited_values,
    merged,
    on_both_sides,
    proposed,
    proposed_by_document,
    take_off_numbers,
    unread,
)
from stratc.source import Diagnostic, Edit, Severity, Text, apply

from .files import Project, find
from .importing import content_of, sources
from .making import publication_of
from .usage import UsageError, legible
from .writing import rewrite

OTHER_FORMS = everywhere("The same in other forms")
"""What a page says of the files that were built beside it: another build has others."""
CONTENTS = everywhere("Contents")
OLDER = (
    "The document was built before the strategy changed: what the strategy says since then stays, "
    "and only what was edited in the document is proposed."
)
UNDATED = (
    "The document does not say when it was built: another program saved it in a form of its own. "
    "What the strategy has changed since looks like an edit back to the older words: answer no."
)
BOTH = "the strategy has changed here as well since the document was built: look at both"


@dataclass(frozen=True, slots=True)
class Returned:
    """A strategy, and what is proposed for it; `whole` where workbooks of ours propose it, which
    know their edition."""

    id: str
    project: Project
    proposal: Proposal
    whole: bool = True


def returned(files: Iterable[Path], id: str) -> Returned:
    """What some files propose for a strategy. Raises UsageError; writes nothing."""
    said: list[Diagnostic] = []
    project = find([id], said.append)
    (name,) = project.asked
    compiled = _compiled(project)
    if compiled.library.strategy(name) is None:
        raise UsageError(
            f"the strategy “{name}” cannot be read", f"mend it first: `stratc validate {name}`"
        )
    publication = publication_of(project, compiled.library, name)
    # What stratc would write is compared in the words of the document's own language.
    with speaking(publication.strategy.language):
        return _returned(list(files), publication, project)


def _returned(named: list[Path], publication: Publication, project: Project) -> Returned:
    name = publication.strategy.id
    workbooks = [made for file in named if (made := _workbook(file, publication)) is not None]
    if len(workbooks) == len(named):
        marked = all(one.fingerprint for one in workbooks)
        return Returned(name, project, proposed(workbooks, publication), whole=marked)
    if workbooks:
        raise UsageError(
            "workbooks of stratc and other documents do not go together",
            "bring back the workbooks first, and then the document",
        )
    proposal = _of_document(named, publication, project)
    return Returned(name, project, proposal, whole=False)


def _workbook(file: Path, publication: Publication) -> Edited | None:
    """A workbook of ours, or such a table as CSV; None where a file is anything else."""
    ending = file.suffix.lower()
    if ending not in (".xlsx", ".xlsm", ".ods", ".csv"):
        return None
    try:
        if ending == ".csv":
            return edited_values(legible(str(file)), content_of(file), publication)
        return edited(legible(str(file)), content_of(file))
    except NotOurs:
        return None
    except Refused as refused:
        raise UsageError(str(refused), refused.hint) from refused


def _of_document(files: list[Path], publication: Publication, project: Project) -> Proposal:
    """What an edited document would change: it is read as a draft, and the draft compared."""
    source = _read(joined(sources(files)))
    origin, strategy = origin_in(source.origin), publication.strategy
    titled = source.title == strategy.title and files[0].suffix in (".docx", ".odt")
    ours = titled or (origin is not None and origin.strategy == strategy.id)
    untouched, edited_at_all, whole, both = None, True, source, None
    if ours:
        whole = _read(read(f"{publication.strategy.id}.docx", words_of(publication)))
        untouched = _drafted(_fields(whole, publication), project)
        source, both = _brought_up(source, whole, origin, strategy)
        edited_at_all = differs(whole.blocks, source.blocks, CONTENTS)
    found = _drafted(_fields(source, publication), project)
    if found is None:
        raise UsageError(
            "the document cannot be read as a strategy", "import it alone, and look at the report"
        )
    made = proposed_by_document(
        publication.library,
        publication.strategy,
        *found,
        files[0].name,
        untouched,
        edited=edited_at_all,
    )
    made.refusals += unread(whole.blocks, source.blocks, made, CONTENTS, files[0].name)
    if ours and origin is None and made.changes:
        made.notes.append(UNDATED)
    if both is not None:
        made.notes.append(OLDER)
        made.changes = [
            replace(one, doubt=BOTH) if on_both_sides(both, one.before, one.after) else one
            for one in made.changes
        ]
    return made


def _brought_up(
    source: BlockStream, whole: BlockStream, origin: Origin | None, strategy: Strategy
) -> tuple[BlockStream, tuple[str, ...] | None]:
    """A document of ours as it would be today with the same edits, and what both changed; the
    document itself where it is of today, or does not say of when."""
    if origin is None or origin.strategy != strategy.id or origin.edition == fingerprint(strategy):
        return source, None
    made = merged(origin.pieces, whole.blocks, source.blocks)
    notes = {one.id: one for one in (*source.notes, *whole.notes)}
    return replace(source, blocks=made.blocks, notes=tuple(notes.values())), made.both


def _read(source: BlockStream) -> BlockStream:
    return replace(source, blocks=tuple(map(_without_other_forms, source.blocks)))


def _fields(source: BlockStream, publication: Publication) -> str:
    """The draft of a document as a file, without the numbers that the page gives to promises."""
    made = draft(replace(source, origin=b""))  # as the words of today are read, which have none
    take_off_numbers(made.fields, publication)
    return written(made.fields)


def _without_other_forms(block: Block) -> Block:
    """A table without the row that names the files built beside it."""
    if not isinstance(block, Table):
        return block
    kept = tuple(r for r in block.rows if not r.cells or r.cells[0].plain not in OTHER_FORMS)
    return replace(block, rows=kept or block.rows)


def _drafted(fields: str, project: Project) -> tuple[Library, Strategy] | None:
    """A draft as a strategy, with all that it names; None where it cannot be read as one."""
    text = Text(ROOT, fields)
    document = Document("document", {PurePosixPath(ROOT): text})
    compiled = compile([document], project.frameworks, None, project.settings, ())
    found = compiled.library.strategy("document")
    return (compiled.library, found) if found is not None else None


@dataclass(frozen=True, slots=True)
class WrittenChanges:
    """The files that were written, how many changes they took, and what they could not take."""

    paths: list[Path]
    taken: int
    refusals: list[RefusedChange]


def accepted(made: Returned, changes: Sequence[FieldChange]) -> WrittenChanges:
    """Write what was accepted, but for changes after which the files could not be read."""
    before = _must(_compiled(made.project)) if changes else []
    refusals: list[RefusedChange] = []

    def kept(base: list[FieldChange], more: list[FieldChange]) -> list[FieldChange]:
        """Those of more changes that can be made beside others; the rest is refused."""
        after = _must(_compiled(made.project, _edited([*base, *more])))
        worse = [message for message in after if message not in before]
        if not worse:
            return more
        if len(more) == 1:
            reason = f"it was not written, because then {worse[0]}; make it in the file"
            refusals.append(RefusedChange(more[0].what, reason, more[0].file))
            return []
        half = len(more) // 2
        first = kept(base, more[:half])
        return first + kept([*base, *first], more[half:])

    taken = kept([], list(changes)) if changes else []
    contents = {Path(name): text.content for name, text in _edited(taken).items()}
    if contents:
        rewrite(contents)
    return WrittenChanges(list(contents), len(taken), refusals)


def _edited(changes: Iterable[FieldChange]) -> dict[str, Text]:
    """The files as they are after some changes."""
    edits: dict[str, list[Edit]] = {}
    texts: dict[str, Text] = {}
    for change in changes:
        for edit in change.edits:
            edits.setdefault(edit.span.text.name, []).append(edit)
            texts[edit.span.text.name] = edit.span.text
    return {name: apply(texts[name], held) for name, held in edits.items()}


def _compiled(project: Project, new: dict[str, Text] | None = None) -> Compilation:
    documents = [
        type(one)(one.id, {path: (new or {}).get(t.name, t) for path, t in one.texts.items()})
        for one in project.documents
    ]
    return compile(documents, project.frameworks, None, project.settings)


def _must(compiled: Compilation) -> list[str]:
    return [one.message for one in compiled.said if one.severity is Severity.MUST]
