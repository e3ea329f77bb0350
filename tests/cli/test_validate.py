"""stratc validate as a person or a program runs it: what it says, where, and how it ends."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from stratc.cli import run
from tests.conftest import SMALLEST

WELL = SMALLEST + "contact: team@fenmarsh.example\npublished: 2026-03\n"
Write = Callable[..., None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes files of a project, by path; the test stands in its folder."""
    monkeypatch.chdir(tmp_path)

    def put(content: str = WELL, path: str = "strategies/fenmarsh/strategy.yaml") -> None:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")

    put()
    return put


def remarks(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, str, str]]:
    """The place, severity and rule of each remark, of all severities."""
    run(["validate", "--format", "concise", *arguments])
    lines = capsys.readouterr().out.splitlines()
    pieces = [line.split(": ", 2) for line in lines]
    return [
        (place.removeprefix("strategies/"), severity, rest.rpartition("[")[2].rstrip("]"))
        for place, severity, rest in pieces
    ]


def musts(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """The place and rule of each mistake that must be fixed."""
    return [(place, rule) for place, severity, rule in remarks(capsys) if severity == "must fix"]


def test_a_clean_strategy_passes_in_one_line(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing is wrong, one line says so, and the exit code is 0."""
    assert run(["validate"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("nothing to fix\n", "")
    assert run(["validate", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_ten_mistakes_are_told_in_one_run(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    """One run names every mistake of a document, each at its own place."""
    write(
        """\
areas: Fenmarsh
period: 2026/2031
status: publshed
scope: [drugs, alcohol]
adopted:
  date: 2026-02-30
revew: annual
contact:
  - team@fenmarsh.example
title: A
title: B
bodies:
  - id: County Council
    name: Fenmarsh County Council
  - id: police
statistics:
  - id: users
    title: Users
    value: a few
"""
    )
    write("- title: Where we are, and why\n  tags: {a, b}\n", "strategies/fenmarsh/background.yaml")
    assert musts(capsys) == [
        ("fenmarsh/background.yaml:2:3", "unknown-field"),
        ("fenmarsh/background.yaml:2:10", "field-without-value"),
        ("fenmarsh/background.yaml:2:13", "field-without-value"),
        ("fenmarsh/strategy.yaml:3:9", "unknown-word"),
        ("fenmarsh/strategy.yaml:6:9", "date-shape"),
        ("fenmarsh/strategy.yaml:7:1", "unknown-field"),
        ("fenmarsh/strategy.yaml:9:3", "wrong-shape"),
        ("fenmarsh/strategy.yaml:11:1", "field-written-twice"),
        ("fenmarsh/strategy.yaml:13:9", "id-shape"),
        ("fenmarsh/strategy.yaml:15:5", "missing-field"),
        ("fenmarsh/strategy.yaml:19:12", "figure-shape"),
    ]


@pytest.mark.parametrize(
    ("content", "place", "rule"),
    [
        (WELL + "vision:\n\taim: Fewer deaths.\n", "9:1", "tab-indent"),
        (WELL.replace("title:", "titel:"), "1:1", "unknown-field"),
        (WELL + "adopted:\n  date: 2026-02-30\n", "9:9", "date-shape"),
        (WELL + "areas: [Fenmarsh, the coast]\n", "8:1", "field-written-twice"),
        (WELL.replace("Fenmarsh\n", "[Fenmarsh, and the coast]\n", 2), "2:19", "words-in-brackets"),
        (WELL + "review: [annual\n", "8:9", "slip"),
        (WELL + "publisher: fenmarsh-council\n", "8:12", "unknown-reference"),
        (WELL + "bodies:\n  - {id: a, name: A}\n  - {id: a, name: B}\n", "10:10", "id-used-twice"),
    ],
)
def test_a_mistake_is_told_at_its_place(
    write: Write, capsys: pytest.CaptureFixture[str], content: str, place: str, rule: str
) -> None:
    """Each of the mistakes that people make most stands exactly where its remark says."""
    write(content)
    assert (f"fenmarsh/strategy.yaml:{place}", rule) in musts(capsys)


def test_two_broken_files_are_told_at_once(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read hides neither another one nor another strategy."""
    write("- title: [\n", "strategies/fenmarsh/background.yaml")
    write("- id: a\n\tname: A\n", "strategies/fenmarsh/bodies.yaml")
    write(WELL.replace("published\n", "publishd\n"), "strategies/riverside/strategy.yaml")
    assert [rule for _, rule in musts(capsys)] == ["slip", "tab-indent", "unknown-word"]


def test_an_unknown_body_is_offered_the_nearest(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """The remark on a slip shows the line, marks the slip, and offers the right id."""
    write(
        WELL
        + "publisher: county-counsil\nbodies:\n  - id: county-council\n    name: Fenmarsh Council\n"
    )
    assert run(["validate"]) == 1
    told = capsys.readouterr().out
    assert (
        "must fix: there is no body “county-counsil”\n  strategies/fenmarsh/strategy.yaml:8:12"
        in told
    )
    assert "  8 │ publisher: county-counsil\n    │            ^^^^^^^^^^^^^^" in told
    assert "hint: write “county-council”" in told
    assert "more: stratc explain unknown-reference" in told


def test_exit_codes(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    """0 below the threshold, 1 at or above it, 2 where the command cannot be carried out."""
    write(WELL.replace("published: 2026-03\n", ""))
    assert run(["validate"]) == 0
    assert run(["validate", "--fail-on", "should"]) == 1
    assert run(["validate", "--fail-on", "consider"]) == 1
    assert run(["validate", "--fail-on", "never"]) == 2
    assert run(["validate", "--format", "pdf"]) == 2
    assert run(["validate", "--select", "no-such-rule"]) == 2
    assert run(["validate", "--ignore", "id-used-twice"]) == 2
    assert run(["validate", "--update-baseline"]) == 2
    assert run(["validate", "--baseline", "none.json"]) == 2
    assert run(["validate", "--no-such-option"]) == 2
    write(WELL.replace("status: published", "status: publishd"))
    assert run(["validate", "--select", "language"]) == 1
    assert "Traceback" not in capsys.readouterr().err


WORDY = WELL + "introduction: Everybody has the the right to recieve help.\n"


def test_rules_are_selected_and_ignored(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    """A selector is a rule or a family; several stand side by side, with commas or repeated."""

    def rules(*arguments: str) -> set[str]:
        return {rule for _, _, rule in remarks(capsys, *arguments)}

    write(WORDY.replace("published: 2026-03\n", ""))
    assert rules() == {"repeated-word", "misspelling", "no-publication-date"}
    assert rules("--select", "language") == {"repeated-word", "misspelling"}
    assert rules("--select", "misspelling,unfinished") == {"misspelling", "no-publication-date"}
    assert rules("--ignore", "misspelling", "--ignore", "unfinished") == {"repeated-word"}
    assert rules("--select", "language", "--ignore", "misspelling") == {"repeated-word"}


@pytest.mark.parametrize("content", ["", "\n\n", "# What we set, later.\n"])
def test_settings_may_be_empty(write: Write, content: str) -> None:
    """A stratc.yaml that sets nothing yet stops nothing."""
    write(WELL)
    write(content, "stratc.yaml")
    assert run(["validate"]) == 0


def test_settings_choose_by_rule_family_and_path(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """stratc.yaml does what the options do, and more: it grades, for some files or for all."""
    write(WORDY)
    write(WORDY, "strategies/riverside/strategy.yaml")
    write(
        """\
fail-on: consider
ignore: [spelling-of-names, misspelling]
rules:
  - for: language
    severity: consider
  - for: repeated-word
    in: strategies/riverside
    severity: must
  - for: repeated-words
    severity: ignore
  - for: id-used-twice
    severity: ignore
""",
        "stratc.yaml",
    )
    assert remarks(capsys) == [
        ("stratc.yaml:2:10", "should fix", "unknown-rule"),
        ("stratc.yaml:9:10", "should fix", "unknown-rule"),
        ("stratc.yaml:11:10", "should fix", "allowance-not-possible"),
        ("fenmarsh/strategy.yaml:8:29", "consider", "repeated-word"),
        ("riverside/strategy.yaml:8:29", "must fix", "repeated-word"),
    ]
    assert run(["validate", "fenmarsh"]) == 1
    capsys.readouterr()
    write("fail-on: must\nselect: unfinished\n", "stratc.yaml")
    assert remarks(capsys) == []


@pytest.mark.parametrize(
    ("settings", "place", "rule"),
    [
        ("oldest-statistic: a few\n", "1:19", "wrong-shape"),
        ("fail-on: never\n", "1:10", "unknown-word"),
        ("rules:\n  - for: language\n", "2:5", "missing-field"),
        ("selct: language\n", "1:1", "unknown-field"),
        ("select: [language\n", "1:9", "bracket-not-closed"),
    ],
)
def test_a_mistake_in_the_settings_is_told_at_its_place(
    write: Write, capsys: pytest.CaptureFixture[str], settings: str, place: str, rule: str
) -> None:
    """stratc.yaml is read like any other file, and strategies are checked all the same."""
    write(settings, "stratc.yaml")
    write(WORDY)
    assert remarks(capsys)[:2] == [
        (f"stratc.yaml:{place}", "must fix", rule),
        ("fenmarsh/strategy.yaml:8:29", "should fix", "repeated-word"),
    ]


def test_a_strategy_in_another_file_is_set_apart(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path may be a pattern, a folder from anywhere, or the id of a strategy."""
    write(WORDY)
    for path in ("strategies/*/strategy.yaml", "fenmarsh", "./strategies/fenmarsh/", "*.yaml"):
        write(f"rules:\n  - in: '{path}'\n    severity: ignore\n", "stratc.yaml")
        assert remarks(capsys) == [], path
    for path in ("riverside", "fenmarsh/priorities", "fenmar"):
        write(f"rules:\n  - in: '{path}'\n    severity: ignore\n", "stratc.yaml")
        assert len(remarks(capsys)) == 2, path


def test_a_baseline_is_merged_and_new_mistakes_fail(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Known remarks are set aside, however lines move; new ones count, fixed ones are reported."""
    arguments = ["validate", "--fail-on", "consider", "--baseline", "known.json"]
    write(WORDY)
    assert run([*arguments, "--update-baseline"]) == 0
    assert "2 added, 0 fixed, 2 known" in capsys.readouterr().err
    write("# A comment that moves every line.\n" + WORDY)
    assert run(arguments) == 0
    write(WORDY + "notice: Everybody has the the right to vote.\n")
    assert run(arguments) == 1, "a second one of the same kind is new"
    written = (tmp_path / "known.json").read_text(encoding="utf-8")
    write(WORDY.replace("recieve", "receive"))
    assert run(arguments) == 0
    assert "1 of the known remarks fixed" in capsys.readouterr().err
    assert (tmp_path / "known.json").read_text(encoding="utf-8") == written, "never written unasked"
    assert run([*arguments, "--update-baseline"]) == 0
    assert "fixed: strategies/fenmarsh/strategy.yaml: misspelling" in capsys.readouterr().err
    assert len(json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["remarks"]) == 1


def test_a_baseline_keeps_what_was_not_looked_at(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An update that looks at one strategy or one family leaves what is known of the rest."""
    write(WORDY)
    write(WORDY, "strategies/riverside/strategy.yaml")
    update = ["validate", "--baseline", "known.json", "--update-baseline"]
    assert run(update) == 0
    write(WELL)
    write(WELL, "strategies/riverside/strategy.yaml")
    assert run([*update, "fenmarsh", "--select", "misspelling"]) == 0
    assert "0 added, 1 fixed, 3 known" in capsys.readouterr().err
    assert run(update) == 0
    assert "0 added, 3 fixed, 0 known" in capsys.readouterr().err


def test_a_baseline_never_hides_what_always_counts(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """A person's address and a broken file stay mistakes, whatever the baseline says."""
    write(WELL.replace("team@", "ruth.mercer@"))
    update = ["validate", "--baseline", "known.json", "--update-baseline"]
    assert run(update) == 1
    assert "0 added" in capsys.readouterr().err
    write("{}", "known.json")
    assert run(update) == 2
    assert run([*update[:3]]) == 2


def test_one_run_tells_mistakes_of_every_kind(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """A date that cannot be read, a lost space and a doubled word are told together.

    The rules say nothing of the value that could not be read.
    """
    write(
        WORDY.replace("published: 2026-03", "published: 31/13/2026")
        + "partners-text:Everybody is welcome welcome here.\n"
    )
    told = {rule for _, _, rule in remarks(capsys)}
    assert {"date-shape", "colon-without-space", "repeated-word"} <= told


PLAN = """priorities:
  - id: library
    title: The library
    actions:
      rows:
        - id: hours
          action: Open on two evenings
          lead: nobody
          due: 2025-13
          measures:
            - title: Evenings
              direction: up
              baseline: {value: "2", period: 2025}
              target: {value: "1"}
"""


def test_a_date_that_cannot_be_read_hides_nothing_else_in_its_row(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lead and the target of the row are judged; the date it may have is not missed."""
    write(WORDY + PLAN)
    told = {rule for _, _, rule in remarks(capsys)}
    assert {"date-shape", "unknown-reference", "target-against-direction"} <= told
    assert not told & {"unfinished-value", "target-without-date", "overdue"}


@pytest.mark.parametrize("slip", ["letters", "CAPITALS"])
@pytest.mark.parametrize("field", ["actions", "lead", "body", "background", "supersedes"])
def test_a_field_with_a_slip_in_its_name_counts_as_the_one_that_is_meant(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    field: str,
    slip: str,
) -> None:
    """Only the slip is told: no rule complains of what would be missing without that field."""
    example = Path(__file__).parents[2] / "docs/example"
    shutil.copytree(example, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    file = next(tmp_path.rglob("strategy.yaml"))
    misspelt = field.upper() if slip.isupper() else f"{field[0]}{field[2]}{field[1]}{field[3:]}"
    written = file.read_text(encoding="utf-8")
    slipped = re.sub(rf"^( *(?:- )?){field}:", rf"\1{misspelt}:", written, count=1, flags=re.M)
    file.write_text(slipped, encoding="utf-8")
    assert [rule for _, _, rule in remarks(capsys)] == ["unknown-field"]


def test_a_strategy_with_a_mistake_is_checked_and_never_built(
    write: Write, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What can be read in spite of a mistake is for the rules alone."""
    write(WORDY.replace("published: 2026-03", "published: 31/13/2026"))
    assert run(["build", "--to", "html"]) == 1
    assert not list(tmp_path.rglob("*.html"))


def test_where_no_strategy_was_read_nothing_is_called_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link that leads nowhere is told alone: nobody said that there is nothing to fix."""
    folder = tmp_path / "strategies" / "gone"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").symlink_to(tmp_path / "nowhere.yaml")
    monkeypatch.chdir(tmp_path)
    assert run(["validate"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "leads nowhere" in told.err
