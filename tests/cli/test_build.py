"""stratc build as a person runs it: what is written, what is kept, and how it ends."""

import json
import os
import threading
from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import SMALLEST

WELL = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"
BROKEN = WELL.replace("status: published", "status: publishd")

Files = dict[str, tuple[bytes, int]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two strategies that can be built; the test stands in their project."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name in ("fenmarsh", "riverside"):
        put(tmp_path, f"strategies/{name}/strategy.yaml", WELL)
    return tmp_path


def put(project: Path, path: str, content: str | bytes) -> None:
    """Write one file of the project."""
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def written(folder: Path) -> Files:
    """Every file below a folder, with its bytes and the time it was written."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def contents(folder: Path) -> dict[str, bytes]:
    return {name: content for name, (content, _) in written(folder).items()}


def test_everything_is_built(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a word on what to build, it is every output of every strategy."""
    assert run(["build"]) == 0
    told = capsys.readouterr()
    assert told.out == "build/index.html\n", "where to look goes to standard output"
    assert "fenmarsh: index.html, fenmarsh.pdf, " in told.err
    names = set(written(project / "build"))
    assert {"index.html", "fenmarsh/index.html", "riverside/riverside.pdf"} < names
    assert json.loads((project / "build/fenmarsh/strategy.json").read_bytes())["counts"]
    assert not [path for path in (project / "build").iterdir() if path.name.startswith(".")]


def test_quiet_says_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --quiet, what goes well is not told."""
    assert run(["build", "--quiet", "--to", "json"]) == 0
    assert capsys.readouterr() == ("", "")


def test_same_input_same_bytes(project: Path) -> None:
    """Neither the day, nor the run, nor how many print at a time shows in the outputs."""
    made = []
    for out, jobs in (("one", "1"), ("again", "1"), ("two", "2")):
        assert run(["build", "--out", out, "--jobs", jobs, "--quiet"]) == 0
        made.append(contents(project / out))
    assert "fenmarsh/fenmarsh.pdf" in made[0]
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
    assert made[0] == made[1] == made[2]


def test_a_process_with_threads_is_not_copied(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a thread runs, or the system cannot fork, new processes make the same bytes."""
    words = ["build", "--no-cache", "--quiet", "--to", "html,json"]
    assert run([*words, "--out", "one", "--jobs", "1"]) == 0
    monkeypatch.setattr(os, "fork", None)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert run([*words, "--out", "two", "--jobs", "2"]) == 0
    finally:
        done.set()
        thread.join()
    assert contents(project / "one") == contents(project / "two")


def test_a_broken_strategy_keeps_what_it_had(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What must be fixed stops its own strategy alone; yesterday's files of it stay untouched."""
    assert run(["build", "--to", "html,json"]) == 0
    before = written(project / "build")
    put(project, "strategies/fenmarsh/strategy.yaml", BROKEN)
    put(project, "strategies/riverside/strategy.yaml", WELL.replace("Drug and", "New Drug and"))
    capsys.readouterr()
    assert run(["build", "--to", "html,json"]) == 1
    after = written(project / "build")
    kept = [n for n in before if n.startswith("fenmarsh/") or n == "index.html"]
    assert {"fenmarsh/index.html", "fenmarsh/strategy.json", "index.html"} <= {*kept}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert b"New Drug and" in after["riverside/index.html"][0]
    told = capsys.readouterr().err
    assert "must fix: " in told
    assert "strategies/fenmarsh/strategy.yaml:4:9" in told
    assert "fenmarsh: not built" in told
    assert "riverside: index.html" in told


def test_nothing_is_built_of_what_is_broken(project: Path) -> None:
    """A strategy with something to fix leaves no file behind, not even a folder."""
    put(project, "strategies/fenmarsh/strategy.yaml", BROKEN)
    assert run(["build", "fenmarsh"]) == 1
    assert not (project / "build" / "fenmarsh").exists()


def test_a_stopped_run_leaves_all_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that ends in the middle of a strategy has changed nothing of it."""
    assert run(["build", "fenmarsh", "--to", "html,json"]) == 0
    before = written(project / "build")

    def full(path: Path, content: bytes) -> int:
        if path.name == "1":
            raise OSError(28, "No space left on device")
        return write_bytes(path, content)

    write_bytes = Path.write_bytes
    put(project, "strategies/fenmarsh/strategy.yaml", WELL.replace("Drug and", "New Drug and"))
    monkeypatch.setattr(Path, "write_bytes", full)
    assert run(["build", "fenmarsh", "--to", "html,json"]) != 0
    assert written(project / "build") == before
    assert not [path for path in (project / "build").iterdir() if path.name.startswith(".")]


def test_what_was_not_asked_for_stays(project: Path) -> None:
    """`--to html` renews the page and keeps the PDF of an earlier run."""
    assert run(["build", "fenmarsh", "--to", "html,pdf"]) == 0
    before = written(project / "build")
    put(project, "strategies/fenmarsh/strategy.yaml", WELL.replace("Drug and", "New Drug and"))
    assert run(["build", "fenmarsh", "--to", "html"]) == 0
    after = written(project / "build")
    assert after["fenmarsh/fenmarsh.pdf"] == before["fenmarsh/fenmarsh.pdf"]
    assert after["fenmarsh/index.html"][0] != before["fenmarsh/index.html"][0]


def test_out_is_a_folder_of_the_project(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever the command stands, --out and `out:` mean a folder of the project."""
    monkeypatch.chdir(project / "strategies" / "fenmarsh")
    assert run(["build", "fenmarsh", "--to", "json", "--out", "public/pages"]) == 0
    assert (project / "public/pages/fenmarsh/strategy.json").is_file()
    put(project, "stratc.yaml", "out: site\nto: [json]\n")
    assert run(["build"]) == 0
    assert set(written(project / "site")) >= {
        "fenmarsh/strategy.json",
        "index.html",
        "riverside/strategy.json",
    }


def test_outputs_may_be_named_one_by_one(project: Path) -> None:
    """Two `--to` ask for both outputs, and not for the last alone."""
    assert run(["build", "fenmarsh", "--to", "json", "--to", "html"]) == 0
    made = written(project / "build")
    assert {"fenmarsh/strategy.json", "fenmarsh/index.html"} <= set(made)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--to", "odt"], "there is no output “odt”"),
        (["--to", "html,"], "there is no output “”"),
        (["--as-of", "yesterday"], "“yesterday” is no day"),
        (["--jobs", "0"], "--jobs"),
        (["fenmarch"], "there is no strategy “fenmarch”"),
    ],
)
def test_what_cannot_be_done_ends_with_2(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """The caller's mistake is told in words, and nothing is written."""
    assert run(["build", *arguments]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "hint: " in said
    assert not (project / "build").exists()


def test_a_letter_without_a_font_stops_its_strategy(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A letter that would be printed as an empty box is named, and where it stands."""
    put(
        project,
        "strategies/fenmarsh/strategy.yaml",
        WELL + "introduction: Help is near \U0001f600.\n",
    )
    assert run(["build", "--to", "html"]) == 1
    told = capsys.readouterr().err
    assert "1F600" in told
    assert "strategies/fenmarsh/strategy.yaml:8:28" in told
    assert "fenmarsh: not built" in told
    assert not (project / "build" / "fenmarsh").exists()
    assert (project / "build" / "riverside" / "index.html").is_file()


def test_a_projects_own_template_comes_first(project: Path) -> None:
    """A template or sheet under templates/ is used in place of ours of the same name."""
    put(project, "templates/document/footer.html.j2", "<footer>Printed by {{ s.title }}</footer>\n")
    put(project, "templates/document/brand.css", ":root { --brand-900: #2b0a3d }\n")
    assert run(["build", "fenmarsh", "--to", "html"]) == 0
    page = (project / "build" / "fenmarsh" / "index.html").read_text(encoding="utf-8")
    assert "<footer>Printed by Fenmarsh Drug and Alcohol Strategy</footer>" in page
    assert "--brand-900: #2b0a3d" in page


FOOTER = "templates/document/footer.html.j2"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("<footer>\n{{ nobody }}</footer>", f"{FOOTER}, line 2: 'nobody' is undefined"),
        ("<footer>\n\n{% if %}</footer>", f"{FOOTER}, line 3: "),
        ("{{ s.__class__.__mro__ }}", f"{FOOTER}, line 1: “__class__” is no part of the document"),
        ("{{ 1 / 0 }}", f"{FOOTER}, line 1: division by zero"),
        ("{{ '%1000000000s'|format('x') }}", f"{FOOTER}, line 1: this would make a text"),
        ("{{ '%1000000000d' % 1 }}", f"{FOOTER}, line 1: this would make a text"),
        ("{{ 'a' * (10**10) }}", f"{FOOTER}, line 1: this would make a text"),
        ("{{ [0] * 9999999999 }}", f"{FOOTER}, line 1: this would make a text"),
        ("{{ 9 ** 99999999 }}", f"{FOOTER}, line 1: this would make a text"),
        ("{{ 'a'.ljust(9999999999) }}", f"{FOOTER}, line 1: this would make a text"),
        ("{{ 'a'|center(9999999999) }}", f"{FOOTER}, line 1: this would make a text"),
        (
            "{% include 'other.html.j2' %}",
            f"{FOOTER}, line 1: there is no template “other.html.j2”",
        ),
    ],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_template_that_cannot_be_used_is_told_in_words(
    project: Path, capsys: pytest.CaptureFixture[str], template: str, told: str, jobs: str
) -> None:
    """A mistake in the project's own template is told with its line, and nothing is written."""
    put(project, FOOTER, template)
    assert run(["build", "--to", "html", "--jobs", jobs]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "hint: " in said
    assert "Traceback" not in said
    assert written(project / "build") == {}


def test_a_template_of_ours_that_misses_theirs_is_told_in_words(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a project's template lacks what ours ask of it, theirs is named."""
    put(project, "templates/document/macros.html.j2", "{% macro nothing() %}{% endmacro %}")
    assert run(["build", "fenmarsh", "--to", "html"]) == 2
    said = capsys.readouterr().err
    assert "does not go together with the project's own document/macros.html.j2" in said
    assert "Traceback" not in said


def test_colours_that_some_cannot_read_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A theme with too little contrast is told with the pair and what would do."""
    put(project, "templates/document/brand.css", ":root { --ink: #dddddd }\n")
    assert run(["build", "--to", "html"]) == 1
    said = capsys.readouterr().err
    assert "--ink #dddddd on --paper" in said
    assert "would do" in said
    assert "Traceback" not in said


def test_a_page_reaches_neither_network_nor_disk(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A template that asks for a file from elsewhere stops the PDF with its name."""
    cover = (
        '<header><h1>Fenmarsh</h1><img alt="Crest" src="https://example.org/crest.png"></header>'
    )
    put(project, "templates/document/cover.html.j2", cover)
    assert run(["build", "fenmarsh", "--to", "pdf"]) == 2
    said = capsys.readouterr().err
    assert "https://example.org/crest.png" in said
    assert "Traceback" not in said
    assert not (project / "build" / "fenmarsh").exists()


def test_the_page_of_all_lists_what_is_there(project: Path) -> None:
    """The page of all strategies never leads to a document that was not built."""
    index = project / "build" / "index.html"
    assert run(["build", "fenmarsh", "--to", "html"]) == 0
    assert 'href="riverside/' not in index.read_text(encoding="utf-8")
    assert run(["build", "riverside", "--to", "html"]) == 0
    page = index.read_text(encoding="utf-8")
    assert 'href="fenmarsh/' in page
    assert 'href="riverside/' in page


@pytest.mark.parametrize(
    ("path", "content"), [("stratc.yaml", b"to: [html\n"), (FOOTER, b"<footer>\xff</footer>")]
)
def test_what_belongs_to_all_stops_all(
    project: Path, capsys: pytest.CaptureFixture[str], path: str, content: bytes
) -> None:
    """With settings or a template that cannot be read, no strategy is built as if they were not."""
    put(project, path, content)
    assert run(["build", "--to", "html"]) == 1
    said = capsys.readouterr().err
    assert f"  {path}:1:" in said
    assert "fenmarsh: not built" in said and "riverside: not built" in said
    assert not (project / "build").exists()


def test_a_strategy_without_a_national_plan_has_no_page_of_national_goals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No page is built or linked that could only say “not yet set” to every promise."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "strategies/fenmarsh/strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(SMALLEST, encoding="utf-8")
    assert run(["build", "--to", "html,crossref"]) == 0
    assert not list(tmp_path.rglob("crossref*"))
    assert "crossref" not in (tmp_path / "build/fenmarsh/index.html").read_text(encoding="utf-8")
    assert run(["build", "--to", "crossref", "--out", "other"]) == 0
    assert "fenmarsh: nothing, because" in capsys.readouterr().err
