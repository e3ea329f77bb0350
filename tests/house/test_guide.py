"""The author's guide does what it says: its own boxes are followed, one after the other."""

import os
import re
import shlex
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.pipeline import Compilation, compile
from stratc.source import Mapping, Severity, Text, read, scalar
from stratc.work.files import find
from tests.conftest import ROOT, SMALLEST, Compile

GUIDE = (ROOT / "docs" / "authors-guide.md").read_text(encoding="utf-8")
BOX = re.compile(r"^```(\w+)(?: (\w+))?\n(.*?)^```$", re.M | re.S)
PART = re.compile(r"(?:^#.*\n)*^([a-z-]+):.*\n(?:^(?:[ ].*|)\n)*", re.M)


def boxes(language: str, mark: str | None = None) -> list[str]:
    return [found[3] for found in BOX.finditer(GUIDE) if (found[1], found[2]) == (language, mark)]


def put(content: str, box: str) -> str:
    """A box put in the place of the parts of its names, or at the end."""
    for part in PART.finditer(box):
        old = next((p for p in PART.finditer(content) if p[1] == part[1]), None)
        if old:
            content = content[: old.start()] + part[0].rstrip("\n") + "\n\n" + content[old.end() :]
        else:
            content = f"{content.rstrip()}\n\n{part[0]}"
    return content


pytestmark = pytest.mark.xdist_group("guide")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder in which somebody has done what the guide says, to the letter."""
    folder = tmp_path_factory.mktemp("guide")
    path = folder / "strategies" / "fenmarsh-2026" / "strategy.yaml"
    before = Path.cwd()
    os.chdir(folder)
    try:
        for found in BOX.finditer(GUIDE):
            if found[1] == "console":
                for command in re.findall(r"^\$ (.+)$", found[3], re.M):
                    assert run(shlex.split(command)[1:]) == 0, command
            elif found[1] == "yaml" and not found[2]:
                path.write_text(put(path.read_text("utf-8"), found[3]), encoding="utf-8")
    finally:
        os.chdir(before)
    return folder


@pytest.fixture
def made(followed: Path) -> Compilation:
    project = find(
        [str(followed / "strategies" / "fenmarsh-2026")], lambda said: pytest.fail(said.message)
    )
    return compile(project.documents, project.frameworks)


def test_the_guide_leads_to_what_it_promises(made: Compilation) -> None:
    """One priority, one commitment, one statistic with its source, an action table."""
    (strategy,) = made.library.strategies
    index = made.library.index(strategy)
    counts = index.counts
    assert (counts["priorities"], counts["commitments"], counts["statistics"]) == (1, 1, 1)
    (statistic,) = strategy.statistics
    assert index.sources_of(statistic) == (("ohid-2024",), False)
    table = strategy.priorities[0].actions
    assert table and table.columns and len(table.rows) == 1
    assert strategy.status == "adopted" and made.said == ()


def test_what_the_guide_says_is_built_is_there(followed: Path) -> None:
    """Every file that the guide names can be opened."""
    built = {path.name for path in (followed / "build" / "fenmarsh-2026").iterdir()}
    assert {
        "index.html", "fenmarsh-2026.pdf", "action-plan.csv", "action-plan.xlsx",
        "commitments.csv", "commitments.xlsx", "strategy.json",
    } <= built  # fmt: skip
    assert (followed / "build" / "index.html").is_file()
    page = (followed / "build" / "fenmarsh-2026" / "index.html").read_text(encoding="utf-8")
    assert "about 7,000 adults depend on alcohol" in page.replace("\n", " ")


def test_commands_answer_as_the_guide_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands under a command in the guide is what it prints."""
    monkeypatch.chdir(tmp_path)
    command, _, shown = boxes("console")[0].partition("\n")
    run(shlex.split(command)[2:])
    assert capsys.readouterr().err == shown


def test_the_remark_in_the_guide_is_a_real_one(
    followed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The slip that the guide asks for draws the remark that it shows."""
    monkeypatch.chdir(followed)
    path = followed / "strategies" / "fenmarsh-2026" / "strategy.yaml"
    content = path.read_text(encoding="utf-8")
    try:
        path.write_text(content.replace("lead: county-council\n", "lead: county-counci\n", 1))
        run(["validate", "--select", "unknown-reference"])
    finally:
        path.write_text(content, encoding="utf-8")
    told, (shown,) = capsys.readouterr().out, boxes("text")
    # The number of the line depends on how the parts were put together.
    number = re.compile(r"yaml:\d+:|^ +\d* │", re.M)
    assert number.sub("", shown).strip() in number.sub("", told)


@pytest.mark.parametrize("box", boxes("yaml", "trap"))
def test_a_trap_is_told_and_its_way_out_works(box: str, compiled: Compile) -> None:
    """The first line of each box draws a remark that must be followed, the second none."""
    wrong, _, right = box.partition("\n")
    if "\t" in box:
        wrong, right = box.rstrip("\n"), box.replace("\t", "  ")
    for lines, caught in ((wrong, True), (right, False)):
        name = lines.partition(":")[0]
        kept = "".join(f"{k}\n" for k in SMALLEST.splitlines() if not k.startswith(f"{name}:"))
        said = compiled(kept + lines + "\n").said
        assert any(one.severity is Severity.MUST for one in said) is caught, lines


def test_the_trap_that_nobody_can_tell() -> None:
    """A note in the middle of a line loses the rest; in quotes it does not."""
    (box,) = boxes("yaml", "lost")
    titles = []
    for line in box.splitlines():
        node = read(Text("a.yaml", line), lambda said: None)
        assert isinstance(node, Mapping)
        titles.append(scalar(node.values["title"]))
    assert titles == ["Priority", "Priority #1 is treatment"]


def test_there_are_six_traps() -> None:
    """As many as the heading says."""
    section = GUIDE.split("## The six traps")[1].split("\n## ")[0]
    assert len(re.findall(r"^\*\*\d\. ", section, re.M)) == 6
    assert len(boxes("yaml", "trap")) + len(boxes("yaml", "lost")) == 6
