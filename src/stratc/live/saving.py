"""Changes put into files, and taken back.

In: a desk and a wish. Out: the file changed by the smallest edit, after a look that it is still
what the writer saw and that the result can be read. Every change can be undone, also when the
file has been changed elsewhere since, as long as the changed lines still stand there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stratc.model import Document, strategy
from stratc.source import Diagnostic, Edit, Severity, apply
from stratc.work.usage import UsageError
from stratc.work.writing import alone, rewrite

from .changes import change_for
from .desk import Desk
from .wishes import NamedEdits, Refusal


@dataclass(frozen=True, slots=True)
class Patch:
    """The lines of one file that a change took out and put in, and the line they begin at."""

    name: str
    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    def taken_back(self, now: str) -> str:
        """The text without the change, whatever else has been changed in it since.

        Raises Refusal where the lines that it put in stand there no more, or twice.
        """
        lines = now.split("\n")
        length = len(self.new)
        starts = [n for n in range(len(lines) - length + 1) if self._stands(lines, n)]
        at = self.start if self.start in starts else starts[0] if len(starts) == 1 else None
        if at is None:
            raise Refusal("these lines were changed elsewhere since; take it back in the file")
        return "\n".join([*lines[:at], *self.old, *lines[at + length :]])

    def _stands(self, lines: list[str], start: int) -> bool:
        return tuple(lines[start : start + len(self.new)]) == self.new


@dataclass(frozen=True, slots=True)
class Saved:
    """What was changed, where, and how it is taken back."""

    what: str
    where: str
    patches: tuple[Patch, ...]

    def as_data(self) -> dict[str, str]:
        """What the browser is told."""
        return {"what": self.what, "where": self.where}


@dataclass
class Saving:
    """The changes of a session, by strategy, the latest last."""

    desk: Desk
    done: dict[str, list[Saved]] = field(default_factory=dict)

    def save(self, id: str, wish: Mapping[str, Any]) -> Saved:
        """Carry out a wish. Raises Refusal or Conflict, and then nothing is written."""
        with self.desk.lock:
            self.desk.refresh()
            fix = wish.get("kind") == "fix"
            view = self.desk.view(id) if fix else self.desk.glance(id)
            if view is None or view.strategy is None or not view.current:
                raise Refusal("the file cannot be read just now; nothing was saved")
            if fix:
                found = next((r for r in view.remarks if r.id == wish.get("remark")), None)
                if found is None or not found.diagnostic.edits:
                    raise Refusal("this remark is gone already")
                change = NamedEdits(f"what was remarked: {found.message}", found.diagnostic.edits)
            else:
                change = change_for(view.strategy, wish)
            return self._write(id, change)

    def mend(self, id: str, remark: str) -> Saved:
        """Carry out what a remark offers where the file cannot be read."""
        with self.desk.lock:
            self.desk.refresh()
            view = self.desk.view(id)
            found = next((r for r in view.remarks if r.id == remark), None) if view else None
            if found is None or not found.diagnostic.edits:
                raise Refusal("this remark is gone already")
            return self._write(id, NamedEdits("what could not be read", found.diagnostic.edits))

    def undo(self, id: str) -> Saved:
        """Take the latest change back, as a change like any other."""
        with self.desk.lock:
            if not self.done.get(id):
                raise Refusal("nothing to undo")
            last = self.done[id][-1]
            now = {patch.name: _content(patch.name) for patch in last.patches}
            back = {patch.name: patch.taken_back(now[patch.name]) for patch in last.patches}
            _put(now, back)
            self.done[id].pop()
            self.desk.refresh()
            return last

    def _write(self, id: str, change: NamedEdits) -> Saved:
        before, after = self._tried(id, change.edits)
        if before == after:
            raise Refusal("that is what it says already")
        _put(before, after)
        first = change.edits[0].span
        patches = tuple(_patch(name, before[name], after[name]) for name in after)
        saved = Saved(change.what, f"{first.text.name} line {first.line}", patches)
        self.done.setdefault(id, []).append(saved)
        self.desk.refresh()
        return saved

    def _tried(self, id: str, edits: Iterable[Edit]) -> tuple[dict[str, str], dict[str, str]]:
        """Each file before and after; refused where the result cannot be read."""
        assert self.desk.project is not None
        document = next(d for d in self.desk.project.documents if d.id == id)
        texts = {e.span.text.name: e.span.text for e in edits}
        changed = {name: apply(text, edits) for name, text in texts.items()}
        own = {text.name for text in document.texts.values()}
        if not texts.keys() <= own:
            raise Refusal("this stands outside the strategy")
        problems: list[Diagnostic] = []
        new = {path: changed.get(text.name, text) for path, text in document.texts.items()}
        was: list[Diagnostic] = []
        strategy(document, was.append)
        strategy(Document(id, new), problems.append)
        known = {(d.rule, d.message) for d in was}
        for problem in problems:
            if problem.severity is Severity.MUST and (problem.rule, problem.message) not in known:
                raise Refusal("; ".join((problem.message, *problem.hints)))
        return (
            {name: text.content for name, text in texts.items()},
            {name: text.content for name, text in changed.items()},
        )


def _patch(name: str, before: str, after: str) -> Patch:
    """The changed lines, with one that stayed on each side to find them by."""
    old, new = before.split("\n"), after.split("\n")
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    end = next((n for n in range(most - start) if old[-1 - n] != new[-1 - n]), most - start)
    first, kept = max(0, start - 1), max(0, end - 1)
    return Patch(
        name, first, tuple(old[first : len(old) - kept]), tuple(new[first : len(new) - kept])
    )


def _content(name: str) -> str:
    return Path(name).read_bytes().decode("utf-8-sig")


def _put(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Write files as a whole, if they still hold what was read."""
    with alone(map(Path, after)):
        if any(_content(name) != before[name] for name in after):
            raise Refusal("the file was changed elsewhere just now; look at the page again")
        try:
            rewrite({Path(name): content for name, content in after.items()})
        except UsageError as refused:
            raise Refusal(f"{refused}; nothing was saved") from refused
