"""How a command ends on an ordinary machine that is not as it should be: in one line, with 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.reports import FORMATS
from stratc.work import reading
from tests.cli.whole import invoke
from tests.conftest import ROOT, SMALLEST

GOOD = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A strategy that can be built; the test stands in its project."""
    folder = tmp_path / "strategies" / "fenmarsh"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


PROLOGUE = f'set -o pipefail; stratc() {{ "{sys.executable}" -m stratc "$@"; }}; '


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a command line does; `stratc` in it is ours."""
    return subprocess.run(
        ["bash", "-c", PROLOGUE + command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def every_format(folder: Path) -> list[tuple[str, str]]:
    """What `stratc validate` says in each format."""
    said: list[tuple[str, str]] = []
    for format in FORMATS:
        ended = invoke(f"validate --no-cache --format {format}", folder)
        assert ended.returncode in (0, 1), ended.stderr
        said.append((format, ended.stdout + ended.stderr))
    return said


def told(ended: subprocess.CompletedProcess[str]) -> str:
    """The one line of a command that could not do what was asked."""
    said = ended.stderr
    assert ended.returncode == 2, said
    assert "Traceback" not in said
    assert said.startswith("stratc: ")
    return said.splitlines()[0]


def test_what_is_redirected_is_utf_8(project: Path) -> None:
    """A file or pipe gets UTF-8, whatever encoding the machine would use by itself."""
    (project / "strategies" / "other").mkdir()
    (project / "strategies/other/strategy.yaml").write_text(
        GOOD.replace("published: 2026-03", "published: 2026-04"), encoding="utf-8"
    )
    ended = shell("stratc diff fenmarsh other --fail-on never", project, PYTHONIOENCODING="cp1252")
    assert ended.returncode == 0, ended.stderr
    assert "→" in ended.stdout


def test_a_name_that_is_no_text_is_spelt_out(project: Path) -> None:
    """A file whose name is not UTF-8 is named in every format."""
    (project / os.fsdecode(b"strategies/fenmarsh/caf\xe9.yaml")).write_text("a: b\n")
    for format, said in every_format(project):
        assert "caf" in said, format


@pytest.mark.parametrize("format", FORMATS)
def test_no_name_on_the_disk_begins_a_line_of_a_report(project: Path, format: str) -> None:
    """A line break in the name of a folder or file is spelt, so that no remark is forged."""
    (project / "strategies/a\nmust fix: forged").mkdir()
    (project / "strategies/a\nmust fix: forged/strategy.yaml").write_text("a: b\n")
    (project / "strategies/fenmarsh/b\r\nmust fix: forged.yaml").write_text("a: b\n")
    said = invoke(f"validate --format {format}", project)
    told = said.stdout + said.stderr
    assert r"b\r\nmust fix: forged" in told.replace(r"\\", "\\")
    assert not any(line.lstrip().startswith("must fix: forged") for line in told.splitlines())


def test_a_document_whose_name_is_no_text_is_imported(project: Path) -> None:
    """Its name comes from an old disk, and its words are none the worse for it."""
    name = os.fsdecode(b"caf\xe9.md")
    (project / name).write_text("# Homes plan 2031\n\nWe will open ten beds by 2028.\n", "utf-8")
    made = invoke(f"import {name} --id wexcombe", project)
    assert made.returncode == 0, made.stderr
    page = (project / "build" / "import" / "wexcombe.html").read_text("utf-8")
    assert r"caf\xe9.md" in page
    assert r"caf\xe9.md" in told(invoke(f"validate {name}", project))


@pytest.mark.parametrize("verb", ["validate", "build", "serve --no-open"])
def test_an_address_on_the_web_is_no_strategy_yet(project: Path, verb: str) -> None:
    """Who names the page of the council is told how a strategy is made of it."""
    ended = invoke(f"{verb} https://www.marford.example/Plans/tree-plan", project)
    assert "“https://www.marford.example/Plans/tree-plan” is an address on the web" in told(ended)
    assert "`stratc import` and the name of that file" in ended.stderr


@pytest.mark.parametrize("verb", ["validate", "build", "readability", "serve --no-open"])
@pytest.mark.parametrize("name", ["plan.docx", "Our plan.pdf", "plan.TXT", "strategies/plan.doc"])
def test_a_document_that_is_no_strategy_yet_is_to_be_imported(
    project: Path, verb: str, name: str
) -> None:
    """In a project and outside of every one."""
    outside = project / "strategies" / "fenmarsh" / "strategy.yaml"
    for _ in range(2):
        (project / name).write_bytes(b"words")
        ended = invoke(f"{verb} '{name}'", project)
        assert told(ended).endswith(f"“{name}” is a document, and no strategy yet")
        assert "stratc import" in ended.stderr
        if outside.exists() and "/" not in name:
            outside.unlink()
            outside.parent.rmdir()
            outside.parents[1].rmdir()


def test_without_standard_output_nothing_is_begun(project: Path) -> None:
    """Where there is nowhere to write to, that is said."""
    assert told(shell("stratc validate >&-", project)) == (
        "stratc: there is no standard output to write to"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_under_standard_output_is_told(project: Path) -> None:
    """A report that could not be written whole is no success."""
    line = told(shell("stratc frameworks > /dev/full", project))
    assert line == "stratc: standard output takes no more: No space left on device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_under_standard_error_changes_no_exit_code(project: Path) -> None:
    """Nobody can be told, and the work is done as ever."""
    assert shell("stratc no-such-verb 2> /dev/full", project).returncode == 2
    ended = shell("stratc build --to json 2> /dev/full", project)
    assert ended.returncode == 0 and (project / "build/fenmarsh/strategy.json").exists()


def test_a_reader_that_has_gone_changes_no_exit_code(project: Path) -> None:
    """`| true` neither hides that something must be fixed nor makes up that something was."""
    assert shell("stratc frameworks | true", project).returncode == 0
    assert shell("stratc build --to json | true", project).returncode == 0
    (project / "strategies/fenmarsh/strategy.yaml").write_text("title: [")
    ended = shell("stratc validate --format concise | true", project)
    assert (ended.returncode, ended.stderr) == (1, "")


def test_steering_characters_are_spelt_out(project: Path) -> None:
    """A file that says them cannot colour the terminal, forge a link or turn a line round."""
    (project / "strategies/fenmarsh/strategy.yaml").write_bytes(
        GOOD.replace("status: published", 'status: "\\e[31mred\\u202e\\rmust fix: no"').encode()
    )
    for format, said in every_format(project):
        assert "red" in said
        for character in "\x1b\u202e\r":
            assert character not in said, format


@pytest.mark.parametrize("character", ["\x1b", "\u202e", "\x9b", "\u200b", "\x08"])
def test_what_is_typed_as_it_is_is_spelt_out_too(project: Path, character: str) -> None:
    """An excerpt shows the line with the number of what steers a screen, and not the thing."""
    text = GOOD.replace("title: Fenmarsh", f"title: Fen{character}marsh")
    (project / "strategies/fenmarsh/strategy.yaml").write_text(text, encoding="utf-8")
    for format, said in every_format(project):
        assert character not in said, format
        assert format != "text" or f"Fen\\u{ord(character):04x}marsh" in said


def test_a_word_of_the_caller_is_spelt_out(project: Path) -> None:
    """Neither does a word of the command line that is told back, in the one line it has."""
    assert told(invoke("diff 'a\nb' fenmarsh", project)).endswith(r"“a\nb”")
    assert "\x1b" not in told(invoke("build 'e\x1b[31m'", project))


@pytest.mark.parametrize(
    "command",
    [
        "validate {}",
        "validate --format {}",
        "build --to {}",
        "explain {}",
        "import {}",
        "diff {0} x",
    ],
)
def test_a_word_without_end_is_cut(project: Path, command: str) -> None:
    """The reason and the hint stay in sight behind it."""
    for word in ("w" * 5000, "w" * 190 + "é" * 60, "a/" * 900):
        ended = invoke(command.format(word), project)
        assert len(told(ended)) < 400 and len(ended.stderr) < 1600


@pytest.mark.parametrize(
    ("prepare", "command", "line"),
    [
        ("touch build", "build --to json", "“build”: a file stands here, where a folder"),
        ("touch x", "build --to json --out x/y", "“x”: a file stands here"),
        ("mkdir -p build/index.html", "build --to json", "“build/index.html”: a folder stands"),
        ("ln -s build build", "build --to json", "build”: this link leads to itself"),
        ("mkfifo base", "validate --baseline base", "“base” is no ordinary file"),
        ("true", "validate --baseline /dev/zero", "“/dev/zero” is no ordinary file"),
        ("mkfifo approvals.yaml", "diff fenmarsh fenmarsh", "“approvals.yaml” is no ordinary file"),
        ("mkdir templates; mkfifo templates/template.docx", "build --to json", "no ordinary file"),
        ("mkdir x; mkfifo x/strategy.yaml", "diff x fenmarsh", "“x”"),
        ("mkdir x", "diff fenmarsh fenmarsh --out x", "“x”: a folder stands here"),
        ("printf '\\xff' > approvals.yaml", "diff fenmarsh fenmarsh", "“approvals.yaml” cannot be"),
        ("true", "diff fenmarsh fenmarsh --out /proc/nowhere/x", "“/proc/nowhere”: "),
        ("mkdir base", "validate --baseline base", "“base”"),
        ("mkfifo strategies/fenmarsh/b.yaml", "diff fenmarsh fenmarsh", "b.yaml” is no ordinary"),
        (
            "ln -s x strategies/fenmarsh/b.yml",
            "diff fenmarsh fenmarsh",
            "a link that leads nowhere",
        ),
        (
            "mkdir strategies/wexcombe; touch strategies/wexcombe/a",
            "new wexcombe",
            "there is already",
        ),
        ("ln -s nowhere strategies/wexcombe", "new wexcombe", "there is already"),
        ("true", "schema --out /proc/nowhere", "“/proc/nowhere”: "),
        ("ln -s nowhere x", "build --to json --out x", "“x”: this is a link that leads nowhere"),
        ("ln -s nowhere build", "build --to json", "“build”: this is a link that leads nowhere"),
        ("mkdir x.docx", "import x.docx", "“x.docx” is a folder"),
        ("true", "import strategies", "“strategies” is a folder"),
        ("mkfifo x.docx", "import x.docx", "“x.docx” is no ordinary file"),
        ("mkfifo x.xlsx", "import x.xlsx --into fenmarsh", "“x.xlsx” is no ordinary file"),
        ("true", "import /dev/zero", "“/dev/zero” is no ordinary file"),
        ("ln -s nowhere x.pdf", "import x.pdf", "“x.pdf” is a link that leads nowhere"),
        ("ln -s x.pdf x.pdf", "import x.pdf", "“x.pdf” is a link that leads to itself"),
        ("true", "import https://fen.example/plan.pdf", "“https://fen.example/plan.pdf” is an"),
        ("true", "import x.pdf", "there is no file “x.pdf”"),
        ("true", "diff HEAD", "stratc: this folder is not kept in git"),
    ],
)
def test_the_disk_is_no_fault_of_ours(project: Path, prepare: str, command: str, line: str) -> None:
    """What stands in the way is named in one line, and what was there stays."""
    shell(prepare, project)
    ended = invoke(command, project)
    said = ended.stderr
    assert ended.returncode == 2, said
    assert "Traceback" not in said
    assert line in said


def test_a_full_disk_is_told_and_leaves_what_was_there(project: Path) -> None:
    """A build that meets the end of the disk says so; yesterday's files stay whole."""
    assert run(["build", "--to", "html", "--quiet"]) == 0
    before = (project / "build/fenmarsh/index.html").read_bytes()
    (project / "strategies/fenmarsh/strategy.yaml").write_text(GOOD.replace("Drug", "Drugs"))
    ended = shell("trap '' XFSZ; ulimit -f 40; stratc build --to html", project)
    line = told(ended)
    assert "build/fenmarsh/index.html" in line and "larger than a file may be" in line
    assert (project / "build/fenmarsh/index.html").read_bytes() == before
    assert not [p for p in (project / "build").iterdir() if p.name.startswith(".")]


def test_a_folder_in_the_place_of_the_first_page_is_told_before_anything_is_written(
    project: Path,
) -> None:
    """Nobody finds the documents of today beside a page that could not be made."""
    (project / "build/index.html").mkdir(parents=True)
    assert "“build/index.html”: a folder stands" in told(invoke("build --to json", project))
    assert [path.name for path in (project / "build").iterdir()] == ["index.html"]


def test_an_empty_folder_is_not_in_the_way(project: Path) -> None:
    """Somebody made the folder by hand first: the strategy is begun in it, or imported into it."""
    (project / "strategies/riverside").mkdir()
    assert invoke("new riverside", project).returncode == 0
    (project / "strategies/wexcombe").mkdir()
    (project / "plan.md").write_text("# Plan for Wexcombe\n\nWe will plant trees.\n")
    ended = invoke("import plan.md --id wexcombe --report .", project)
    assert ended.returncode == 0, ended.stderr
    assert (project / "strategies/wexcombe/strategy.yaml").exists()
    assert (project / "wexcombe.html").exists()


def test_a_strategy_that_could_not_be_begun_leaves_nothing(project: Path) -> None:
    """Where the disk takes no more, no empty file is left, and the same may be tried again."""
    line = told(shell("trap '' XFSZ; ulimit -f 0; stratc new riverside", project))
    assert "strategies/riverside" in line and "larger than a file may be" in line
    assert not (project / "strategies/riverside").exists()


def test_pictures_of_all_strategies_have_an_end_together(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are held at once. Only those of the strategies that are asked for count."""
    shell("cp -r strategies/fenmarsh strategies/riverside", project)
    shell("truncate -s 2M strategies/{fenmarsh,riverside}/a.png", project)
    monkeypatch.setattr("stratc.work.files.MOST_OF_ALL", 3)
    assert run(["build", "--to", "json", "fenmarsh"]) == 0
    assert run(["build", "--to", "json"]) == 2
    said = capsys.readouterr().err
    assert "the pictures of these strategies are larger than 3 MB together" in said


def test_a_next_edition_is_not_begun_without_what_could_not_be_read(project: Path) -> None:
    """A picture that leads nowhere would be missing in the new folder, and nobody told."""
    shell("ln -s nowhere strategies/fenmarsh/a.png", project)
    line = told(invoke("new later --from fenmarsh --period 2031/2036", project))
    assert "“strategies/fenmarsh/a.png” is a link that leads nowhere" in line
    assert not (project / "strategies/later").exists()


@pytest.mark.parametrize("epoch", ["99999999999999999999", "-1", "yesterday"])
def test_a_day_that_is_none_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], epoch: str
) -> None:
    """SOURCE_DATE_EPOCH that is no day is the caller's mistake, and never passed over."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert run(["build", "--to", "json"]) == 2
    assert f"SOURCE_DATE_EPOCH cannot be “{epoch}”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("prepare", "line", "hint"),
    [
        ("mv strategies/fenmarsh/strategy.yaml strategies/fenmarsh/strategy.yml",
         "“strategies/fenmarsh” holds no strategy.yaml",
         "rename strategies/fenmarsh/strategy.yml to strategy.yaml"),
        ("mv strategies/fenmarsh/strategy.yaml 'strategies/Our plan.yaml'; rmdir */fenmarsh",
         "“strategies/Our plan.yaml” is not in a folder of its own",
         "move it to strategies/our-plan/strategy.yaml"),
        ("mv strategies/fenmarsh/strategy.yaml strategies/fenmarsh/strategy.yaml.txt",
         "“strategies/fenmarsh” holds no strategy.yaml",
         "rename strategies/fenmarsh/strategy.yaml.txt to strategy.yaml; Windows may not show"),
        ("mv strategies/fenmarsh/strategy.yaml strategies; touch strategies/fenmarsh/a.png",
         "“strategies/fenmarsh” holds no strategy.yaml",
         "move strategies/strategy.yaml into this folder"),
        ("mv strategies plans", "no folder called strategies", "the folder “plans” to strategies"),
        ("mkdir plan; mv strategies plan", "no folder called strategies", "first: `cd plan`"),
        ("mv strategies/fenmarsh/strategy.yaml .; rm -r strategies", "no folder called strategies",
         "move strategy.yaml to strategies/my-strategy/strategy.yaml"),
        ("rm -r strategies/fenmarsh/*", "“strategies/fenmarsh” is empty", "stratc new"),
        ("rm -r strategies/*", "there is no strategy in “strategies”", "stratc new"),
        ("mv strategies/fenmarsh/strategy.yaml strategies/fenmarsh/plan.yaml",
         "“strategies/fenmarsh” holds no strategy.yaml", "rename strategies/fenmarsh/plan.yaml"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["validate", "build --to json", "crossref", "validate ."])
def test_nothing_read_is_never_nothing_to_fix(
    project: Path, prepare: str, line: str, hint: str, command: str
) -> None:
    """Where no strategy could be read, that is said, with what to do; CI cannot stay green."""
    shell(prepare, project)
    ended = invoke(command, project)
    said = told(ended)
    assert line in said
    assert hint in ended.stderr
    assert ended.stdout == ""


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Fen-Plan", "the folder “Fen-Plan” has more in its name than small letters and hyphens"),
        ("Fen Plan 2027", "hint: give the folder the name `fen-plan-2027`"),
        ("策略", "hint: give it a short name, such as `open-doors`"),
    ],
)
def test_a_folder_that_can_be_no_id_is_to_be_renamed(project: Path, name: str, hint: str) -> None:
    """The id of a strategy is the name of its folder, so there is nothing to write in the file."""
    (project / "strategies" / "fenmarsh").rename(project / "strategies" / name)
    assert hint in invoke("validate", project).stdout


ODD = [
    ("ln -s nowhere {0}/notes.yaml", "“{0}/notes.yaml” is a link that leads nowhere"),
    ("ln -s nowhere {0}/a.png", "“{0}/a.png” is a link that leads nowhere"),
    ("ln -s a.png {0}/a.png", "“{0}/a.png” is a link that leads"),
    ("ln -s /etc/passwd {0}/notes.yaml", "“{0}/notes.yaml” is a link that leads out"),
    ("ln -s /etc/hostname {0}/a.png", "“{0}/a.png” is a link that leads out"),
    ("ln -s /etc {0}/priorities", "“{0}/priorities” is a link to a folder"),
    ("mkfifo {0}/a.png", "“{0}/a.png” is no ordinary file"),
    ("mkfifo {0}/notes.yaml", "“{0}/notes.yaml” is no ordinary file"),
    ("mkdir {0}/d.png", "“{0}/d.png” is a folder"),
    ("mkdir {0}/statistics.yaml", "“{0}/statistics.yaml” is a folder"),
    ("rm {0}/strategy.yaml; mkdir {0}/strategy.yaml", "“{0}/strategy.yaml” is a folder"),
    ("ln -sf nowhere {0}/strategy.yaml", "“{0}/strategy.yaml” is a link that leads nowhere"),
    ("ln -sf /etc/passwd {0}/strategy.yaml", "“{0}/strategy.yaml” is a link that leads out"),
    ("truncate -s 9M {0}/notes.yaml", "“{0}/notes.yaml” is larger than 8 MB"),
    (
        "for n in 1 2 3; do truncate -s 6M {0}/notes$n.yaml; done",
        "“{0}” holds more than 16 MB of text",
    ),
    (
        "for n in 1 2 3 4 5; do truncate -s 21M {0}/photo$n.jpg; done",
        "“{0}” holds more than 100 MB of pictures",
    ),
    ("cp {0}/strategy.yaml strategies/loose.yml", "“strategies/loose.yml” is not in a folder"),
    ("ln -s /etc strategies/etc", "“strategies/etc” is a link that leads out"),
]


@pytest.mark.parametrize(("prepare", "line"), ODD)
def test_what_cannot_be_read_stops_its_own_strategy_alone(
    project: Path, prepare: str, line: str
) -> None:
    """It is told in one line, before what comes of it, and ends with 2; a neighbour that was asked
    for is none the worse."""
    shell("cp -r strategies/fenmarsh strategies/riverside", project)
    shell(prepare.format("strategies/fenmarsh"), project)
    for command in ("validate", "build --to json", "readability"):
        ended = invoke(command, project)
        said = ended.stderr
        assert ended.returncode == 2, said
        assert line.format("strategies/fenmarsh") in said.partition("not built")[0]
        assert "Traceback" not in said and "root:" not in said
        assert invoke(f"{command} riverside", project).returncode == 0
    assert (project / "build/riverside/strategy.json").is_file()


@pytest.mark.parametrize("wrong", [b"title: \xe9", b"title: [", b"\xff\xfet\x00"])
@pytest.mark.parametrize("file", ["strategy.yaml", "bodies.yaml"])
def test_a_neighbour_is_none_of_its_business(project: Path, wrong: bytes, file: str) -> None:
    """Whatever another strategy holds, one that was asked for by name is checked and built."""
    shell("cp -r strategies/fenmarsh strategies/riverside", project)
    (project / "strategies/riverside" / file).write_bytes(wrong)
    for command in ("validate", "build --to json"):
        assert invoke(f"{command} fenmarsh", project).returncode == 0
        assert invoke(f"{command} riverside", project).returncode == 1
        assert invoke(command, project).returncode == 1


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("build --to json --out ../outside", "lies outside the project"),
        ("build --to json --out '~/made'", "not every machine can have a folder called “~”"),
        ("build --to json --out '$HOME/made'", "not every machine can have a folder"),
        ("build --to json --out '%TEMP%'", "not every machine can have a folder"),
        ("build --to json --out made/nul.txt", "not every machine can have a folder"),
        ("build --to json --out 'C:/made'", "not every machine can have a folder"),
        ("build --to json --out strategies", "holds what you write yourself"),
        ("build --to json --out strategies/fenmarsh/made", "holds what you write yourself"),
        ("build --to json --out .", "holds what you write yourself"),
        ("build --to json --out stratc.yaml", "holds what you write yourself"),
        ("build --to json --out approvals.yaml/x", "holds what you write yourself"),
        ("diff fenmarsh fenmarsh --out pipe", "nobody reads what would be written here"),
        ("diff fenmarsh fenmarsh --out away/x.txt", "leads out of the project"),
        ("validate --baseline away/x.json --update-baseline", "leads out of the project"),
        ("import plan.md --report away/x", "leads out of the project"),
        ("schema --out away/x", "leads out of the project"),
        ("build --to json --out away", "lies outside the project"),
        ("diff fenmarsh fenmarsh --out strategies/fenmarsh/strategy.yaml", "is one of your own"),
        ("diff fenmarsh fenmarsh --out stratc.yaml", "is one of your own"),
        ("validate --baseline templates/new.json --update-baseline", "is one of your own"),
        (f"build --to json --out {'a/' * 1500}", "lies deeper than programs can follow"),
        (f"diff fenmarsh fenmarsh --out {'a/' * 1500}x", "lies deeper than programs can follow"),
        ("import plan.md --id ../../elsewhere", "has more in it than small letters"),
        ("import plan.md --id ../elsewhere", "has more in it than small letters"),
        ("import plan.md --id 'A\nb'", "has more in it than small letters"),
        ("import plan.md --id '\x1b[31m'", "“\\u001b[31m” has more in it"),
        ("new Café --title x", "has more in it than small letters"),
        ("new '' --title x", "needs a short name"),
        ("diff fenmarsh fenmarsh --approvals mine.yaml --out mine.yaml", "is read by this command"),
        ("import plan.md --report strategies/fenmarsh/strategy.yaml", "is one of your own"),
        ("import plan.md --report plan.md", "is read by this command"),
        ("import plan.md --report strategies", "is one of your own"),
        ("schema --out strategies/fenmarsh", "is one of your own"),
    ],
)
def test_sources_and_the_rest_of_the_disk_are_not_written_to(
    project: Path, command: str, line: str
) -> None:
    """Outputs stay in the project, and never come to stand on what authors write."""
    (project / "away").symlink_to(project.parent)
    os.mkfifo(project / "pipe")
    (project / "old.yaml").write_text(GOOD, encoding="utf-8")
    (project / "mine.yaml").write_text("approvals: []\n", encoding="utf-8")
    (project / "plan.md").write_text("# A plan\n\n## Homes\n\nWe will mend roofs.\n")
    before = sorted((p, p.read_bytes()) for p in project.rglob("*") if p.is_file())
    ended = invoke(command, project)
    assert line in told(ended)
    assert sorted((p, p.read_bytes()) for p in project.rglob("*") if p.is_file()) == before


def test_settings_do_not_lead_out_of_the_project(project: Path) -> None:
    """A project that somebody hands over cannot write where it likes."""
    (project / "stratc.yaml").write_text("out: ../../elsewhere\n")
    assert "lies outside the project" in told(invoke("build --to json", project))


def test_a_project_can_be_named_by_its_folder(project: Path) -> None:
    """From anywhere: the folder of the project, or of all strategies, means every strategy."""
    for target in (project.name, f"{project.name}/strategies", f"{project.name}/"):
        assert invoke(f"validate {target}", project.parent).returncode == 0
    assert invoke("validate fenmarsh/", project).returncode == 0


def test_a_name_that_is_nothing_is_not_the_strategy_we_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Inside a strategy's folder a word that names no file there is not taken for that strategy."""
    folder = tmp_path / "strategies" / "saltby"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(SMALLEST, encoding="utf-8")
    monkeypatch.chdir(folder)
    assert run(["validate", "nosuch"]) == 2
    assert "there is no strategy “nosuch”" in capsys.readouterr().err
    assert run(["validate", "strategy.yaml"]) == 0


def test_a_folder_of_strategies_elsewhere_is_not_followed(project: Path) -> None:
    """What lies outside is neither read nor named, and nothing comes to lie there."""
    (project / "outside/secret").mkdir(parents=True)
    (project / "inside").mkdir()
    (project / "inside/strategies").symlink_to(project / "outside")
    (project / "inside/plan.md").write_text("# A plan\n\n## Homes\n\nWe will mend roofs.\n")
    for command in ("validate", "new fens --title Fens", "import plan.md"):
        line = told(invoke(command, project / "inside"))
        assert "a link that leads out of the project" in line and "secret" not in line
    assert [path.name for path in (project / "outside").iterdir()] == ["secret"]
    assert not (project / "inside/build").exists()


def test_where_no_strategy_can_stand_nothing_is_begun(project: Path) -> None:
    """The report of an import would tell of a strategy that is not there."""
    (project / "plan.md").write_text("# A plan\n\n## Homes\n\nWe will mend roofs.\n")
    (project / "strategies").rename(project / "others")
    (project / "strategies").write_text("x")
    for command in ("new fens --title Fens", "import plan.md"):
        assert told(invoke(command, project)).endswith("is no folder, and should be one")
    assert not (project / "build").exists()


@pytest.mark.parametrize("name", ["templates", "frameworks"])
def test_a_file_in_the_place_of_a_folder_is_told(project: Path, name: str) -> None:
    """It would be passed over, and with it all that its author meant to lie in it."""
    (project / name).write_text("x")
    assert told(invoke("validate", project)).endswith("is no folder, and should be one")


def test_a_file_that_goes_while_it_is_read_is_no_link(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor that saves by another name takes it away for a moment."""
    plainly = reading._ordinary

    def late(path: Path, name: str, most: int) -> bytes | reading.Unread:
        path.unlink()
        return plainly(path, name, most)

    monkeypatch.setattr(reading, "_ordinary", late)
    assert "is not there any more" in invoke("validate", project).stderr
