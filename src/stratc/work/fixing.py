"""`validate --fix`: what can be mended safely is mended, and nothing else is touched.

In: a project. Out: the texts that change. Each round makes the edits that change no meaning, then
reads everything again, until none is left; a round that left more to fix than there was is not
kept. So doing it twice changes nothing, comments and order stay, and no file can become worse.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import unified_diff
from pathlib import Path

from stratc.checking.mending import MOVED, SAFE, SEVERAL, is_mendable, placed
from stratc.checking.registry import RULES
from stratc.model import Document
from stratc.model.decoding.tidying import tidied
from stratc.pipeline import Compilation, compile
from stratc.source import Diagnostic, Edit, Severity, Text, apply

from .files import FOLDER, SETTINGS, Project, settings_in, settings_text
from .own_files import below
from .usage import UsageError, shown
from .writing import alone, rewrite

RENAMES = frozenset({"unknown-field"})
# The next round gives fields their names, entries their ids, and lists their groups.
NEXT = RENAMES | {"missing-field", "wrong-shape"}
NO_ID = "has no `id:`"
OF_A_VALUE = frozenset({
    "address-shape", "date-shape", "figure-shape", "id-shape", "unfinished-value",
    "unknown-reference", "unknown-word",
})  # fmt: skip
MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """One file as it was and as it is mended."""

    path: Path
    before: Text
    after: Text

    @property
    def difference(self) -> str:
        """The lines that change, as programmers write them: `-` is old, `+` is new."""
        old = self.before.content.splitlines(keepends=True)
        new = self.after.content.splitlines(keepends=True)
        name = self.before.name
        return "".join(map(_ended, unified_diff(old, new, name, name, n=1)))


@dataclass(frozen=True, slots=True)
class _State:
    """The texts of one round: the strategies by id, and the project's frameworks."""

    documents: dict[str, Document]
    frameworks: tuple[Text, ...]


def fixed(project: Project, as_of: date | None = None) -> tuple[Fixed, ...]:
    """Every file which can be mended, mended: of the strategies that were asked for, and those that
    they all share, which are the project's settings and frameworks."""
    settings = _settings_mended(project)
    state = _State({document.id: document for document in project.documents}, project.frameworks)
    compiled = _compiled(project, state, as_of)
    for _ in range(MOST_ROUNDS):
        changed = _changed(project, state, compiled)
        if changed == state:
            break
        after = _compiled(project, changed, as_of)
        if _worse(after, compiled):
            # What stands below a field that nobody knew was never looked at.
            changed = _changed(project, state, compiled, RENAMES)
            after = _compiled(project, changed, as_of)
            if changed == state or _renamed_wrongly(after, compiled):
                break
        state, compiled = changed, after
    shared = zip(project.frameworks, state.frameworks, strict=True)
    paths = {shown(path): path for path in below(project.root, "frameworks")}
    found = [
        *settings,
        *(Fixed(paths[one.name], one, new) for one, new in shared if one != new),
        *(
            Fixed(
                project.root / FOLDER / document.id / path,
                text,
                state.documents[document.id].texts[path],
            )
            for document in project.documents
            for path, text in document.texts.items()
        ),
    ]
    return tuple(one for one in found if one.before != one.after)


def _settings_mended(project: Project) -> Iterator[Fixed]:
    """The file of settings, mended in rounds that leave no more to fix than there was."""
    held = settings_text(project.root, lambda _: None)
    if held is None:
        return
    after, said = held, _said_of_settings(held)
    for _ in range(MOST_ROUNDS):
        edits = [edit for one in said if is_mendable(one) for edit in one.edits]
        mended = apply(after, edits)
        left = _said_of_settings(mended)
        if mended == after or len(left) > len(said) + sum(one.rule in RENAMES for one in said):
            break
        after, said = mended, left
    yield Fixed(project.root / SETTINGS, held, after)


def _said_of_settings(held: Text) -> list[Diagnostic]:
    said: list[Diagnostic] = []
    own = settings_in(held, said.append)
    if own.brand:
        from stratc.outputs.brand import remarks  # only who has a look of their own waits for it

        said += remarks(own.brand, {}, {})
    return [one for one in said if one.severity is Severity.MUST]


def write_fixed(files: tuple[Fixed, ...]) -> None:
    """Put the mended files in the place of the old ones, if they still hold what was read."""
    with alone(one.path for one in files):
        for one in files:
            if one.path.read_bytes().decode("utf-8-sig", "replace") != one.before.content:
                raise UsageError(
                    f"“{one.before.name}” was changed elsewhere just now; nothing was written",
                    "run the same again",
                )
        rewrite({one.path: one.after.content for one in files})


def _compiled(project: Project, state: _State, as_of: date | None) -> Compilation:
    documents = state.documents.values()
    return compile(documents, state.frameworks, as_of, project.settings, project.asked)


def _worse(after: Compilation, before: Compilation) -> bool:
    """Whether a round left more to fix. What can be read at last shows mistakes of its own."""
    read = [len(one.library.strategies) for one in (after, before)]
    rules = {entry.name for entry in RULES}
    judged = [any(d.rule in rules for d in one.said) for one in (after, before)]
    typed = {_words(line) for text in _texts(before) for line in text.lines}
    counted = [
        d.severity is Severity.MUST
        and (judged[0] <= judged[1] or d.rule not in rules)
        and not (d.rule in NEXT and (d.rule in SEVERAL or d.message.endswith(NO_ID)))
        # A value that was typed so stood where nothing was read.
        and not (d.rule in OF_A_VALUE and _words(d.span.text.line(d.span.line)) in typed)
        for d in after.said
    ]
    must = [sum(counted), sum(d.severity is Severity.MUST for d in before.said)]
    return read[0] < read[1] or (read[0] == read[1] and must[0] > must[1])


def _texts(compiled: Compilation) -> set[Text]:
    return {one.span.text for one in compiled.said}


def _words(line: str) -> str:
    """A line without the spaces and hyphens that say where it belongs."""
    return line.strip(" -")


def _renamed_wrongly(after: Compilation, before: Compilation) -> bool:
    """Whether a line whose field has a new name has another mistake than that of its value."""
    lines = {_line(one) for one in before.said if one.rule in RENAMES and is_mendable(one)}
    wrong = (one for one in after.said if one.severity is Severity.MUST)
    return any(_line(one) in lines and one.rule not in OF_A_VALUE for one in wrong)


def _line(said: Diagnostic) -> tuple[str, int]:
    return said.span.text.name, said.span.line


def _changed(
    project: Project, state: _State, compiled: Compilation, rules: frozenset[str] = SAFE | MOVED
) -> _State:
    said = [one for one in compiled.said if one.rule in rules and is_mendable(one)]
    own = (text for one in state.documents.values() for text in one.texts.values())
    held = {text.name: text for text in (*own, *state.frameworks)}
    moves = ([placed(edit, held.get(edit.span.text.name)) for edit in one.edits] for one in said)
    # A move that can only be made in part would say the same words once more in each round.
    whole = (move for move in moves if all(held.get(e.span.text.name) == e.span.text for e in move))
    edits = [edit for move in whole for edit in move]

    def mended(text: Text, more: Iterable[Edit] = ()) -> Text:
        return apply(text, [*edits, *(placed(edit, text) for edit in more)])

    documents = dict(state.documents)
    for name in project.asked:
        strategy = compiled.library.strategy(name)
        tidy = tuple(tidied(strategy)) if strategy else ()
        texts = {path: mended(text, tidy) for path, text in documents[name].texts.items()}
        documents[name] = replace(documents[name], texts=texts)
    return _State(documents, tuple(map(mended, state.frameworks)))


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n"
