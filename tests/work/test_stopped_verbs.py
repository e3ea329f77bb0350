"""The verbs that change what authors wrote, stopped at each call of the system that changes it."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from stratc.cli import run
from stratc.live.desk import Desk
from stratc.live.saving import Saving
from tests.work.stops import killed_here, stopped_at, there

ID = "wexcombe-2026"
MAIN = """\
title: Wexcombe Housing Strategy
areas: [Wexcombe]
period: 2026/2031
status: draft
scope: [alcohol]
bodies:
  - id: council
    name: Wexcombe Council
priorities:
  - warm
  - dry
"""
PART = """\
title:{gap}{name} homes
commitments:
  - items:
      - id: {id}-homes
        text: We will visit each cold house before the winter.
        lead: council
"""
Verb = Callable[[], object]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")


def begun(root: Path, gap: str = " ") -> Path:
    """A project with one strategy of three files."""
    folder = root / "strategies" / ID
    (folder / "priorities").mkdir(parents=True)
    (folder / "strategy.yaml").write_text(MAIN, encoding="utf-8")
    for name in ("Warm", "Dry"):
        part = PART.format(gap=gap, name=name, id=name.lower())
        (folder / "priorities" / f"{name.lower()}.yaml").write_text(part, encoding="utf-8")
    return folder


def told(code: int) -> None:
    assert code in (0, 1, 2), "a traceback"


def fix() -> Verb:
    return lambda: told(run(["validate", "--fix"]))


def bring_back() -> Verb:
    assert run(["build", "--to", "xlsx", "--quiet"]) == 0
    book = load_workbook(f"build/{ID}/commitments.xlsx")
    sheet: Any = book.worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            cell.value = str(cell.value).replace("visit", "call at") if cell.value else cell.value
    book.save("back.xlsx")
    return lambda: told(run(["import", "back.xlsx", "--into", ID, "--quiet"]))


def save() -> Verb:
    saving = Saving(Desk())
    saving.desk.refresh()
    wish = {"kind": "move", "address": "/priorities/warm", "by": 1}
    return lambda: saving.save(ID, wish)


def undo() -> Verb:
    saving = Saving(Desk())
    saving.desk.refresh()
    saving.save(ID, {"kind": "move", "address": "/priorities/warm", "by": 1})
    return lambda: saving.undo(ID)


def full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(("verb", "changed"), [(fix, 2), (bring_back, 2), (save, 1), (undo, 1)])
@pytest.mark.parametrize("stop", [killed_here, full])
def test_each_file_is_old_or_new_and_the_verb_can_be_said_again(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    verb: Callable[[], Verb],
    changed: int,
    stop: Callable[[], None],
) -> None:
    """Whoever kills the verb, and whenever the disk takes no more."""
    monkeypatch.setenv("STRATC_CACHE", "0")
    whole: dict[str, bytes] = {}
    step, stopped = 0, True
    while stopped:
        root = tmp_path / str(step)
        folder = begun(root, gap="" if verb is fix else " ")
        monkeypatch.chdir(root)
        work = verb()
        old = there(folder)
        stopped = stopped_at(step, work, stop, root)
        found = there(folder)
        if not whole:
            done = begun(tmp_path / "whole", gap="" if verb is fix else " ")
            monkeypatch.chdir(tmp_path / "whole")
            verb()()
            whole = there(done)
            assert sum(whole[name] != old[name] for name in old) == changed
        assert found.keys() == old.keys(), step
        for name, content in found.items():
            assert content in (old[name], whole[name]), (step, name)
        if stop is full:
            assert not list(folder.rglob(".stratc-*/*")), step
        step += 1
    assert found == whole
    assert step > 5, "the calls were watched"
