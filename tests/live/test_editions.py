"""What a strategy is compared with in the browser, and priorities that are files of their own."""

import subprocess
from pathlib import Path

import pytest

from stratc.live.answers import Answers
from stratc.live.desk import Desk
from stratc.live.saving import Saving
from stratc.live.wishes import Refusal

from .conftest import FENMARSH

BEFORE = FENMARSH.replace("Fenmarsh Housing", "Fenmarsh Homes").replace("2026/2031", "2021/2026")


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def answers(project: Path, file: Path) -> Answers:
    """A desk on a strategy with two commits, a tag, and a strategy of the place before it."""
    old = project / "strategies" / "fenmarsh-2021"
    old.mkdir()
    (old / "strategy.yaml").write_text(BEFORE, encoding="utf-8")
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "Write the first draft")
    git(project, "tag", "v1")
    file.write_text(FENMARSH.replace("by March 2029", "by March 2030"), encoding="utf-8")
    git(project, "commit", "-qam", "Move the date")
    file.write_text(FENMARSH.replace("by March 2029", "by March 2031"), encoding="utf-8")
    desk = Desk()
    desk.refresh()
    return Answers(desk, Saving(desk))


def test_every_earlier_edition_can_be_chosen(answers: Answers) -> None:
    """The last commit, the strategy before, and each revision, by words and not by codes alone."""
    listed = answers.editions({"id": "fenmarsh"})["editions"]
    titles = [one["title"] for one in listed]
    assert titles[0] == "The last commit"
    assert titles[1] == "Fenmarsh Homes Strategy, 2021 to 2026"
    assert titles[2].endswith(": Move the date")
    assert titles[3].endswith(": Write the first draft (v1)")
    pages = {one["title"]: answers.view("fenmarsh", "compared", one["name"]) for one in listed}
    assert "of March 2030" in pages[titles[0]] and "March 2029" not in pages[titles[0]]
    assert "of March 2029" in pages[titles[3]]
    assert "2021" in pages[titles[1]]
    assert answers.view("fenmarsh", "compared") == pages[titles[0]]


@pytest.mark.parametrize("name", ["--out=x", "main", "fenmarsh", "HEAD:strategies/fenmarsh"])
def test_nothing_else_is_compared(answers: Answers, name: str, project: Path) -> None:
    """What is not in the list is refused, and reaches no command."""
    assert "no such edition" in answers.view("fenmarsh", "compared", name)
    assert not (project / "x").exists()


def test_without_git_it_says_so(saving: Saving) -> None:
    """A project without an earlier edition says what there is none of."""
    told = Answers(saving.desk, saving).view("fenmarsh", "compared")
    assert "no earlier edition" in told


def test_the_sheets_that_are_made_are_offered(saving: Saving, file: Path) -> None:
    """A plan without commitments has its own spreadsheet, and each that is offered can be had."""
    answers = Answers(saving.desk, saving)
    offered = [one["file"] for one in answers.state({"id": "fenmarsh"})["sheets"]]
    assert offered == ["action-plan.xlsx", "commitments.xlsx"]
    start, end = FENMARSH.index("    commitments:"), FENMARSH.index("    actions:")
    plan = (FENMARSH[:start] + FENMARSH[end:]).replace("          delivers: insulate\n", "")
    file.write_text(plan, encoding="utf-8")
    saving.desk.refresh()
    (only,) = answers.state({"id": "fenmarsh"})["sheets"]
    assert answers.file("fenmarsh", only["file"])[1].startswith(b"PK")


@pytest.fixture
def apart(file: Path) -> Saving:
    """The strategy with two priorities in files of their own."""
    start = FENMARSH.index("priorities:")
    file.write_text(
        FENMARSH[:start] + "priorities:\n  - warm # the first\n  - dry\n", encoding="utf-8"
    )
    folder = file.parent / "priorities"
    folder.mkdir()
    (folder / "warm.yaml").write_text("title: Warm homes\nsummary: Cold.\n", encoding="utf-8")
    (folder / "dry.yaml").write_text("title: Dry homes\nsummary: Wet.\n", encoding="utf-8")
    desk = Desk()
    desk.refresh()
    return Saving(desk)


def test_a_priority_in_its_own_file_is_moved(apart: Saving, file: Path) -> None:
    """Its line in strategy.yaml moves, with its note, and its file stays."""
    apart.save("fenmarsh", {"kind": "move", "address": "/priorities/warm", "by": 1})
    assert file.read_text("utf-8").endswith("priorities:\n  - dry\n  - warm # the first\n")


def test_a_priority_is_added_beside_those_in_files(apart: Saving, file: Path) -> None:
    """It is written into strategy.yaml, and is read after the others."""
    values = {"title": "Safe homes", "summary": "Locks."}
    apart.save("fenmarsh", {"kind": "add", "address": ":priorities", "values": values})
    view = apart.desk.view("fenmarsh")
    assert view and view.strategy
    titles = [one.title for one in view.strategy.priorities]
    assert titles == ["Warm homes", "Dry homes", "Safe homes"]


def test_to_take_one_out_it_says_what_to_delete(apart: Saving) -> None:
    """A file is not deleted from the browser; the refusal names the file and the line."""
    with pytest.raises(Refusal) as refused:
        apart.save("fenmarsh", {"kind": "remove", "address": "/priorities/dry"})
    assert "delete priorities/dry.yaml" in str(refused.value)
