"""`stratc diff` as it is called: operands, git, approvals, exits, formats."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from stratc.cli import run
from stratc.reports.changes.json import schema
from stratc.source import Say, Text
from stratc.work import git as git_of_work
from stratc.work import reading, sides
from tests.conftest import call as stratc

from .laid import SMALL

STRATC = [sys.executable, "-m", "stratc"]
GIT = shutil.which("git")
PROMISE = "open a recovery hub in every town."
WEAKER = "seek to open a recovery hub in every town."


def call(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return stratc(folder, "diff", *words)


def one_line(text: str) -> str:
    return " ".join(text.split())


def git(folder: Path, *words: str) -> str:
    me = ["-c", "user.name=A", "-c", "user.email=a@fenmarsh.example", "-c", "commit.gpgsign=false"]
    made = subprocess.run(
        ["git", *me, *words], cwd=folder, capture_output=True, text=True, check=True
    )
    return made.stdout


def write(folder: Path, text: str = PROMISE, name: str = "fenmarsh", **fields: str) -> Path:
    content = yaml.safe_dump({**SMALL, **fields}, sort_keys=False).replace(PROMISE, text)
    path = folder / "strategies" / name / "strategy.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in git with one adopted edition, and a weaker text in the working tree."""
    write(tmp_path)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Adopt")
    write(tmp_path, WEAKER)
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("HEAD",),
        ("HEAD:strategies/fenmarsh", "fenmarsh"),
        ("HEAD:fenmarsh",),
        ("--base", "HEAD", "fenmarsh"),
        ("--base", "adopted"),
        ("--base", "adopted", "strategies/fenmarsh"),
    ],
)
def test_an_earlier_revision_is_found(project: Path, words: tuple[str, ...]) -> None:
    """However the last edition is named, what is weaker is told, and the exit says so."""
    made = call(project, *words)
    assert made.returncode == 1, made.stderr
    assert "Yes. Of 2 promises made in the last edition, 1 now promises less." in one_line(
        made.stdout
    )
    assert "[-" not in made.stdout and "{+ seek to+}" in made.stdout


def test_no_difference_is_said(project: Path) -> None:
    """Where nothing changed since the last commit the report is empty, and a person is told so."""
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "all of it")
    made = call(project)
    assert (made.returncode, made.stdout) == (0, "")
    assert "No strategy differs" in made.stderr
    refused = call(project, "--out", "strategies/fenmarsh/strategy.yaml")
    assert refused.returncode == 2 and refused.stderr.startswith("stratc: ")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_git_that_never_answers_is_not_waited_for(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe among its own files holds it up for ever."""
    (project / ".git/config").unlink()
    os.mkfifo(project / ".git/config")
    monkeypatch.chdir(project)
    monkeypatch.setattr("stratc.work.asking_git.PATIENCE", 0.5)
    assert run(["diff"]) == 2
    assert capsys.readouterr().err.startswith("stratc: git gave no answer within")


def test_a_commit_without_a_day_is_compared(project: Path) -> None:
    """Some tools make commits of which git knows no day."""
    held = git(project, "cat-file", "commit", "HEAD")
    (project / "made").write_text(re.sub(r"(?m)(^committer .*>).*", r"\1", held), encoding="utf-8")
    name = git(project, "hash-object", "-t", "commit", "-w", "--literally", "made").strip()
    git(project, "update-ref", "refs/heads/main", name)
    made = call(project, name)
    assert (made.returncode, made.stderr) == (1, ""), made.stderr


def test_two_revisions(project: Path) -> None:
    """Two commits are compared with each other, whatever the files are now."""
    git(project, "commit", "-qam", "Weaken")
    write(project)
    made = call(project, "HEAD~1", "HEAD")
    assert made.returncode == 1 and "{+ seek to+}" in made.stdout
    assert call(project, "HEAD", "HEAD").stdout == ""


def test_a_deleted_strategy_is_a_promise_gone(project: Path) -> None:
    """Whoever deletes a strategy takes its promises away."""
    write(project, name="other", title="Another strategy")
    (project / "strategies/fenmarsh/strategy.yaml").unlink()
    made = call(project)
    assert made.returncode == 1
    assert PROMISE in made.stdout


@pytest.mark.parametrize("words", [(), ("fenmarsh",), ("--base", "HEAD"), ("HEAD",)])
@pytest.mark.parametrize("others", [True, False])
def test_the_deletion_is_told_whatever_is_left(
    project: Path, words: tuple[str, ...], others: bool
) -> None:
    """It may be asked for by name, be the last strategy, and have taken the folder with it."""
    if others:
        write(project, name="other", title="Another strategy")
    git(project, "rm", "-rqf", "strategies/fenmarsh")
    made = call(project, *words)
    assert made.returncode == 1
    assert PROMISE in made.stdout
    refused = call(project, "fenmarch")
    assert refused.returncode == 2
    assert "fenmarch" in refused.stderr or not others


def test_what_was_adopted_and_is_gone_is_told_beside_what_is_there(project: Path) -> None:
    """Beside the adopted editions of all, one that was deleted some commits ago has lost all; a
    draft that was deleted promised nothing."""
    for name, status in (("other", "adopted"), ("idea", "draft")):
        write(project, name=name, title=f"The {name} strategy", status=status)
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Adopt another, and begin a draft")
    write(project)
    write(project, WEAKER, name="other", title="The other strategy")
    for name in ("fenmarsh", "idea"):
        git(project, "rm", "-rqf", f"strategies/{name}")
    git(project, "commit", "-qam", "Take two away")
    git(project, "commit", "-q", "--allow-empty", "-m", "Something else")
    made = call(project, "--base", "adopted")
    assert made.returncode == 1
    assert "fenmarsh, deleted" in call(project, "--base", "adopted", "--format", "json").stdout
    assert "idea" not in made.stdout


def test_a_name_of_a_folder_that_is_no_text_is_told(project: Path) -> None:
    """A folder whose name is not UTF-8 gets the remark of any name that is no id."""
    folder = project / os.fsdecode(b"strategies/caf\xe9")
    shutil.copytree(project / "strategies/fenmarsh", folder)
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Add it")
    (folder / "strategy.yaml").write_text("title: Other\n", encoding="utf-8")
    made = call(project)
    assert made.returncode == 2, made.stderr
    assert "small letters and hyphens" in made.stderr


def test_a_folder_of_another_name_is_the_same_strategy(project: Path) -> None:
    """A strategy whose folder was renamed is compared with itself."""
    (project / "strategies/fenmarsh").rename(project / "strategies/fenmarsh-2026")
    assert "{+ seek to+}" in call(project).stdout


def test_another_name_of_a_published_strategy_breaks_the_links_to_it(project: Path) -> None:
    """Its pages stand at another address, which is told and fails, though every word is kept."""
    write(project)
    (project / "strategies/fenmarsh").rename(project / "strategies/fenmarsh-2026")
    made = call(project)
    assert made.returncode == 1
    assert "links to “fenmarsh” lead nowhere" in made.stdout
    assert "Was anything taken away? No." in made.stdout
    both = call(project, "HEAD:fenmarsh", "fenmarsh-2026")
    assert (both.returncode, "links to" in both.stdout) == (0, False)


def test_another_name_of_a_draft_breaks_nothing(tmp_path: Path) -> None:
    """Nobody was given the address of a draft."""
    write(tmp_path, status="draft")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Begin")
    (tmp_path / "strategies/fenmarsh").rename(tmp_path / "strategies/fenmarsh-2026")
    assert call(tmp_path).returncode == 0


def test_what_a_sparse_checkout_leaves_out_is_not_taken_away(project: Path) -> None:
    """A strategy that is in the index and not in the folder was deleted by nobody."""
    write(project)
    write(project, name="other", title="Another strategy")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Add")
    git(project, "sparse-checkout", "set", "--no-cone", "/strategies/other/")
    made = call(project)
    assert (made.returncode, PROMISE in made.stdout) == (0, False)
    assert "“fenmarsh” is not checked out here" in made.stderr


def test_a_file_may_have_any_name(project: Path) -> None:
    """Line breaks in the name of a file confuse no comparison."""
    odd = project / "strategies/fenmarsh/no\ntes.yaml"
    odd.write_text("notice: For all.\n", encoding="utf-8")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Odd")
    odd.unlink()
    assert "{+ seek to+}" in call(project, "HEAD~1", "HEAD").stdout


def test_nothing_that_a_repository_names_is_run(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Reading a repository runs no program of its settings, attributes and hooks, and none that
    its index asks what has changed."""
    aside = tmp_path_factory.mktemp("aside")
    trap, mark = aside / "trap.sh", aside / "ran"
    trap.write_text(f"#!/bin/sh\ntouch {mark}\nprintf '/\\0'\n", encoding="utf-8")
    trap.chmod(0o755)
    (project / ".gitattributes").write_text("*.yaml filter=trap diff=trap\n", encoding="utf-8")
    sign(project)
    git(project, "config", "core.fsmonitor", str(trap))
    git(project, "update-index", "--fsmonitor")
    for hook in ("post-index-change", "reference-transaction", "fsmonitor-watchman"):
        (aside / hook).symlink_to(trap)
    for setting in (
        "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "diff.external",
        "diff.trap.textconv", "diff.trap.command", "gpg.program", "core.pager", "pager.log",
        "core.editor", "core.sshCommand", "core.askPass", "core.alternateRefsCommand",
    ):  # fmt: skip
        git(project, "config", setting, str(trap))
    git(project, "config", "log.showSignature", "true")
    git(project, "config", "core.hooksPath", str(aside))
    mark.unlink(missing_ok=True)
    assert call(project, "--base", "adopted").returncode == 1
    assert call(project, "HEAD", "HEAD").returncode == 0
    write(project, name="other", title="Another strategy")
    shutil.rmtree(project / "strategies/fenmarsh")
    assert call(project).returncode == 1
    assert not mark.exists()


def sign(project: Path) -> None:
    """Put a signature into the last commit, as whoever handed the folder over may have done."""
    commit = git(project, "cat-file", "commit", "HEAD")
    mark = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n\n"
    made = subprocess.run(
        ["git", "-C", str(project), "hash-object", "-t", "commit", "-w", "--stdin"],
        input=commit.replace("\n\n", f"\n{mark}", 1).encode(),
        capture_output=True,
        check=True,
    )
    git(project, "update-ref", "HEAD", made.stdout.decode().strip())


@pytest.mark.parametrize(
    ("setting", "url"),
    [("core.sshCommand", "host:/x"), ("remote.origin.uploadpack", "/x"), ("core.x", "ext::{trap}")],
)
@pytest.mark.parametrize("old", [False, True])
def test_nothing_is_fetched(
    project: Path,
    setting: str,
    url: str,
    old: bool,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A repository that holds only a part cannot have a program run to bring the rest: git does
    not begin to fetch, and one too old to be told so finds no way to."""
    aside = tmp_path_factory.mktemp("aside")
    trap, mark, trace = aside / "trap.sh", aside / "ran", aside / "trace"
    trap.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    trap.chmod(0o755)
    blob = git(project, "rev-parse", "HEAD:strategies/fenmarsh/strategy.yaml").strip()
    for name, value in {
        "core.repositoryformatversion": "1", "extensions.partialClone": "origin",
        "remote.origin.promisor": "true", "remote.origin.url": url.format(trap=trap),
        "protocol.ext.allow": "always", setting: str(trap),
    }.items():  # fmt: skip
        git(project, "config", name, value)
    (project / ".git/objects" / blob[:2] / blob[2:]).unlink()
    monkeypatch.setenv("GIT_TRACE", str(trace))
    if old:
        older = aside / "git"
        older.write_text(f'#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec {GIT} "$@"\n', encoding="utf-8")
        older.chmod(0o755)
        monkeypatch.setenv("PATH", f"{aside}:{os.environ['PATH']}")
    made = call(project, "HEAD")
    assert made.returncode == 2, made.stderr
    assert "Traceback" not in made.stderr and not mark.exists()
    assert old is (" fetch " in trace.read_text(encoding="utf-8"))


def test_git_tells_its_own_reason(project: Path) -> None:
    """What can only be a revision is never looked for among the strategies."""
    assert "git knows no revision “HEAD~99”" in call(project, "HEAD~99").stderr
    (project / ".git/config").write_text("broken", encoding="utf-8")
    assert "git says: " in call(project, "HEAD~1").stderr
    (project / ".git/HEAD").write_text("broken", encoding="utf-8")
    assert "git says: " in call(project, "--base", "HEAD").stderr


def test_a_text_of_the_past_is_of_a_bearable_size(project: Path) -> None:
    """What no file of the project may be, no revision is either."""
    big = project / "strategies/fenmarsh/big.yaml"
    big.write_text("a" * 9_000_000, encoding="utf-8")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Big")
    big.unlink()
    assert "is larger than 8 MB" in call(project, "HEAD").stderr
    for number in range(3):
        big.with_name(f"big{number}.yaml").write_text("a" * 6_000_000, encoding="utf-8")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Many")
    assert "“strategies/fenmarsh/” in HEAD is larger than 16 MB" in call(project, "HEAD").stderr


def test_of_a_revision_only_the_strategy_is_read_that_is_compared(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where 300 were deleted, 300 times 300 would be read otherwise."""
    for number in range(3):
        write(project, name=f"riverside-{number}")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Many")
    read: list[str] = []

    def decoded(name: str, content: bytes, say: Say) -> Text | None:
        read.append(name)
        return reading.decoded(name, content, say)

    monkeypatch.setattr(git_of_work, "decoded", decoded)
    side = sides.at_revision(git_of_work.Repository(project), "HEAD", "fenmarsh", print)
    assert side.document.id == "fenmarsh"
    assert read == ["HEAD:strategies/fenmarsh/strategy.yaml"]


def test_git_is_only_read(project: Path) -> None:
    """Neither the working tree, the index nor the history is touched."""
    before = git(project, "status", "--porcelain"), git(project, "log", "--format=%H")
    index = (project / ".git" / "index").read_bytes()
    assert call(project, "HEAD").returncode == 1
    assert (project / ".git" / "index").read_bytes() == index
    assert (git(project, "status", "--porcelain"), git(project, "log", "--format=%H")) == before


def test_two_files_anywhere(tmp_path: Path) -> None:
    """Two files need neither git nor a project."""
    for name, text in (("old", PROMISE), ("new", WEAKER)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(yaml.safe_dump(SMALL, sort_keys=False).replace(PROMISE, text), "utf-8")
    made = call(tmp_path, "old.yaml", "new.yaml")
    assert made.returncode == 1, made.stderr
    assert "old.yaml → new.yaml" in made.stdout


def test_small_steps_do_not_hide_a_large_one(project: Path) -> None:
    """An adopted edition is judged by its text as it was adopted, not by the last commit."""
    git(project, "commit", "-qam", "A small step")
    write(project, WEAKER, review="annual")
    assert call(project, "--base", "adopted").returncode == 1
    assert call(project, "HEAD").returncode == 0


def test_a_draft_is_judged_by_the_last_adopted(project: Path) -> None:
    """The base of a draft is the last commit in which the strategy was adopted."""
    write(project, WEAKER, status="draft")
    git(project, "commit", "-qam", "Draft the next edition")
    made = call(project, "--base", "adopted")
    assert made.returncode == 1, made.stderr
    assert "1 now promises less" in one_line(made.stdout)


def test_nothing_counts_against_a_draft(tmp_path: Path) -> None:
    """A draft may be replaced by anything."""
    write(tmp_path, status="draft")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Draft")
    write(tmp_path, WEAKER)
    made = call(tmp_path, "HEAD", "--fail-on", "review")
    assert made.returncode == 0
    assert "The last edition was a draft, so nothing here is a loss" in one_line(made.stdout)


def test_what_cannot_be_read_is_not_unchanged(project: Path) -> None:
    """A file that cannot be read ends with 2, with the remark that says why."""
    path = project / "strategies" / "fenmarsh" / "strategy.yaml"
    path.write_text(path.read_text("utf-8").replace("status: adopted", "status: adoptd"), "utf-8")
    made = call(project, "HEAD")
    assert made.returncode == 2
    assert "adoptd" in made.stderr and not made.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere",), "no strategy “nowhere”"),
        (("--base", "no-such-branch"), "no revision"),
        (("HEAD", "--format", "paper"), "no format"),
        (("HEAD", "--fail-on", "all"), "--fail-on"),
        (("HEAD:fenmarsk",), "no strategy “fenmarsk”"),
    ],
)
def test_what_cannot_be_done_is_said(project: Path, words: tuple[str, ...], said: str) -> None:
    """The caller's mistake ends with 2 and a hint."""
    made = call(project, *words)
    assert made.returncode == 2
    assert said in made.stderr and "hint:" in made.stderr


def test_thresholds(project: Path) -> None:
    """Whether the exit is 1 depends on what is asked, never on what is shown."""
    assert call(project, "HEAD", "--fail-on", "never").returncode == 0
    write(project, "open a recovery hub in every market town.")
    assert call(project, "HEAD").returncode == 0
    assert call(project, "HEAD", "--fail-on", "review").returncode == 1


def decisions(project: Path, fingerprint: str) -> None:
    (project / "approvals.yaml").write_text(
        f"approvals:\n  - fingerprint: {fingerprint}\n    reason: The grant ended.\n"
        "    decided-by: Health board, minute 7\n    date: 2026-05-12\n",
        encoding="utf-8",
    )


def test_of_two_losses_one_may_be_decided(project: Path) -> None:
    """The decision names the one that it is about, and it is said which has none."""
    write(project, f"{PROMISE[:-1]} by March 2028.")
    git(project, "commit", "-qam", "Say when")
    write(project, f"{WEAKER[:-1]} by March 2029.")
    told = json.loads(call(project, "HEAD", "--format", "json").stdout)
    changes = {one["kind"]: one["fingerprint"] for one in told["comparisons"][0]["changes"]}
    decisions(project, changes["date-later"])
    made = call(project, "HEAD")
    assert made.returncode == 1
    said = one_line(made.stdout)
    assert "That it is due later was decided by Health board, minute 7 on" in said
    assert "The grant ended. No decision is on record for this: it promises less." in said
    decisions(project, "0123456789ab")
    assert "No decision is on record for this" not in one_line(call(project, "HEAD").stdout)


def test_an_approved_change_is_shown_and_passes(project: Path) -> None:
    """A decision on record lets a change pass; any further edit of the text voids it."""
    told = json.loads(call(project, "HEAD", "--format", "json").stdout)
    decisions(project, told["comparisons"][0]["changes"][0]["fingerprint"])
    made = call(project, "HEAD")
    assert made.returncode == 0
    assert "breaking (approved)" in made.stdout and "minute 7" in made.stdout
    write(project, "hope to open a recovery hub in every town.")
    again = call(project, "HEAD")
    assert again.returncode == 1
    assert "Unused: the decision of Health board, minute 7, 12 May 2026" in one_line(again.stdout)
    assert "Missing: 1" in again.stdout


def test_json_is_as_published(project: Path) -> None:
    """The JSON report holds to its schema."""
    told = json.loads(call(project, "HEAD", "--format", "json").stdout)
    jsonschema.Draft7Validator(schema()).validate(told)


def test_every_format_tells_what_matters(project: Path) -> None:
    """Each format names the kind of the change, or the change itself."""
    for name in ("text", "markdown", "html", "json", "csv", "sarif", "github", "gitlab", "junit"):
        made = call(project, "HEAD", "--format", name)
        assert made.returncode == 1, (name, made.stderr)
        assert "commitment-weakened" in made.stdout, name


def test_sarif_points_into_the_new_edition(project: Path) -> None:
    """A result stands where the author would retype it; its fingerprint survives other edits."""
    told = json.loads(call(project, "HEAD", "--format", "sarif").stdout)
    (result,) = told["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "strategies/fenmarsh/strategy.yaml"
    assert result["level"] == "error" and len(result["relatedLocations"]) == 1


def test_what_is_gone_points_at_what_held_it(project: Path) -> None:
    """A commitment that is gone is anchored at its priority in the new edition."""
    content = yaml.safe_load((project / "strategies/fenmarsh/strategy.yaml").read_text("utf-8"))
    content["priorities"][0]["commitments"][0]["items"] = [{"id": "new", "text": "train staff."}]
    path = project / "strategies/fenmarsh/strategy.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    told = json.loads(call(project, "HEAD", "--format", "sarif").stdout)
    assert all("locations" in result for result in told["runs"][0]["results"])


def test_markdown_fits_into_a_comment(project: Path) -> None:
    """A comment is never refused for its length."""
    content = yaml.safe_load((project / "strategies/fenmarsh/strategy.yaml").read_text("utf-8"))
    group = content["priorities"][0]["commitments"][0]
    path = project / "strategies/fenmarsh/strategy.yaml"
    for verb, commit in (("open", True), ("seek to open", False)):
        group["items"] = [
            {"id": f"c{n}", "text": f"{verb} a hub in town {n}, {'with everybody ' * 6}there."}
            for n in range(300)
        ]
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
        if commit:
            git(project, "commit", "-qam", "Many")
    told = call(project, "HEAD", "--format", "markdown").stdout
    assert 50_000 < len(told) <= 65_000
    assert "300 now promise less" in told
    assert "no room for everything" in told and "Left out: " in told and "--format html" in told


def test_git_diff_shows_what_changed(project: Path) -> None:
    """As a diff driver of git it tells changes and never ends the whole diff."""
    driver = f"{sys.executable} -m stratc diff --git"
    git(project, "config", "diff.stratc.command", driver)
    (project / ".gitattributes").write_text("strategies/**/*.yaml diff=stratc\n", "utf-8")
    told = git(project, "diff")
    assert "stratc diff strategies/fenmarsh/strategy.yaml" in told
    assert "1 now promises less" in one_line(told)
    path = project / "strategies" / "fenmarsh" / "strategy.yaml"
    path.write_text("title: [", encoding="utf-8")
    assert "cannot be read" in git(project, "diff")


def test_a_kind_is_explained(tmp_path: Path) -> None:
    """The page of a kind is at hand where its name is shown."""
    made = call(tmp_path, "--explain", "date-vaguer")
    assert made.returncode == 0
    assert "any time within a longer stretch" in made.stdout and "breaking" in made.stdout


def test_a_new_edition_that_is_no_text_has_not_lost_its_promises(project: Path) -> None:
    """What cannot be read of the new edition is told as that, and never as promises removed."""
    (project / "strategies/fenmarsh/priorities.yaml").write_bytes(b"- id: caf\xe9\n")
    made = call(project, "HEAD:fenmarsh")
    assert made.returncode == 2 and not made.stdout
    assert "byte E9 here is no character" in made.stderr


def test_a_framework_of_the_project_that_cannot_be_read_is_told(project: Path) -> None:
    """A broken framework would look like coverage lost: it is named, and nothing is compared."""
    (project / "frameworks").mkdir()
    (project / "frameworks/fen-plan@2025.yaml").write_text("title: [Fen plan\n", encoding="utf-8")
    made = call(project, "HEAD")
    assert made.returncode == 2 and not made.stdout
    assert "frameworks/fen-plan@2025.yaml:1" in made.stderr


def test_a_tracked_document_wears_the_brand_of_its_project(project: Path) -> None:
    """The Word document of two editions looks like every other document of the project."""
    (project / "stratc.yaml").write_text('brand:\n  colour: "#7A1F5C"\n', encoding="utf-8")
    made = call(project, "--format", "docx", "--out", "changes.docx")
    assert made.returncode == 1, made.stderr
    build = [*STRATC, "build", "--to", "docx", "--quiet"]
    subprocess.run(build, cwd=project, check=True, capture_output=True)
    tracked, published = (
        _heading_colour(project / name) for name in ("changes.docx", "build/fenmarsh/fenmarsh.docx")
    )
    assert tracked == published


@pytest.mark.parametrize("old", ["HEAD:fenmarsh", "earlier/strategies/fenmarsh"])
def test_a_tracked_document_has_the_pictures_of_both_editions(project: Path, old: str) -> None:
    """A picture that was replaced goes and comes; rejecting gives the old one, not the new."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h{}v9z"/></svg>'
    )
    folder = project / "strategies/fenmarsh"
    root = folder / "strategy.yaml"
    figure = "figures:\n  - {id: map, file: map.svg, title: Map, alt: A map.}\n"
    figure += "background:\n  - {title: Where, text: Here., figures: [map]}\n"
    root.write_text(root.read_text(encoding="utf-8") + figure, encoding="utf-8")
    (folder / "map.svg").write_text(drawing.format(5), encoding="utf-8")
    shutil.copytree(folder, project / "earlier/strategies/fenmarsh")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Draw")
    (folder / "map.svg").write_text(drawing.format(9), encoding="utf-8")
    made = call(project, old, "fenmarsh", "--format", "docx", "--out", "changes.docx")
    assert made.returncode == 0, made.stderr
    with zipfile.ZipFile(project / "changes.docx") as file:
        assert sum("/media/" in name for name in file.namelist()) == 2


def _heading_colour(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        styles = file.read("word/styles.xml").decode("utf-8")
    heading = re.search(r'w:styleId="Heading1".*?</w:style>', styles, re.S)
    assert heading
    colour = re.search(r'<w:color w:val="(\w+)"', heading[0])
    assert colour
    return colour[1]


def test_revisions_as_git_is_given_them(project: Path) -> None:
    """Two dots between revisions, and a revision before a strategy, are understood."""
    git(project, "commit", "-qam", "Weaken")
    for words in (("HEAD~1..HEAD",), ("HEAD~1..",), ("HEAD~1", "fenmarsh"),
                  ("HEAD~1", "strategies/fenmarsh")):  # fmt: skip
        made = call(project, *words)
        assert made.returncode == 1, (words, made.stderr)
        assert "{+ seek to+}" in made.stdout, words


def test_a_folder_renamed_between_revisions_is_the_same_strategy(project: Path) -> None:
    """A strategy whose folder has another name in the later revision is compared with itself."""
    (project / "strategies/fenmarsh").rename(project / "strategies/fenmarsh-2026")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Rename")
    assert "{+ seek to+}" in call(project, "HEAD~1", "HEAD").stdout


def deep(tmp_path: Path, name: str) -> Path:
    """A project in a folder of a repository, with a weaker text in the working tree."""
    project = tmp_path / name
    write(project)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Adopt")
    write(project, WEAKER)
    return project


@pytest.mark.parametrize("name", [" plan", "plan ", "-plan", ":(glob)plan", "pl*n", b"pl\xe9n"])
def test_the_folder_of_a_project_may_have_any_name(tmp_path: Path, name: str | bytes) -> None:
    """A blank before its name opened the gate, since nothing was found where git was asked."""
    made = call(deep(tmp_path, os.fsdecode(name)))
    assert made.returncode == 1 and "{+ seek to+}" in made.stdout, made.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [("GIT_DIR", "../.git"), ("GIT_WORK_TREE", "strategies"), ("GIT_ICASE_PATHSPECS", "1")],
)
def test_a_hook_leads_to_no_other_repository(
    tmp_path: Path, variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `git rebase --exec` sets makes git take any folder for the top of the repository."""
    project = deep(tmp_path, "plan")
    monkeypatch.setenv(variable, value)
    made = call(project)
    assert made.returncode == 1 and "{+ seek to+}" in made.stdout, made.stderr


def test_a_repository_that_looks_after_another_folder_opens_no_gate(tmp_path: Path) -> None:
    """It holds nothing of this folder, which is not the same as no difference."""
    project = deep(tmp_path, "plan")
    git(tmp_path, "config", "core.worktree", str(tmp_path / "elsewhere"))
    made = call(project)
    assert made.returncode == 2 and "another folder than this project" in made.stderr


@pytest.mark.parametrize("inside", [True, False])
def test_a_link_in_a_revision_is_said(project: Path, inside: bool) -> None:
    """Git holds where it leads and no text, so that the strategy would pass for a new one."""
    held = project / "strategies/fenmarsh"
    held = held / "strategy.yaml" if inside else held
    held.rename(project / "aside")
    held.symlink_to(os.path.relpath(project / "aside", held.parent))
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Link")
    made = call(project)
    assert made.returncode == 2 and "is a link, which git does not follow" in made.stderr


def test_commits_may_say_anything(project: Path) -> None:
    """What other programs take for the end of a line is none in the first line of a commit."""
    said = "Amend\u2028the\x0bplan\x0cand\x1cits\tmap"
    git(project, "commit", "-qam", said)
    git(project, "tag", "v\u20281")
    told = git_of_work.Repository(project).history("fenmarsh")
    assert [one.words for one in told] == [f"{said} (v\u20281)", "Adopt"]


def test_a_strategy_that_was_never_adopted_stops_no_other(project: Path) -> None:
    """It is named, and the others are compared; asked for alone, it has nothing to compare with."""
    write(project, name="early", title="The early strategy", status="draft")
    write(project, name="same", title="The same strategy")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Begin a draft, and adopt another")
    made = call(project, "--base", "adopted")
    assert made.returncode == 1 and "1 now promises less" in one_line(made.stdout), made.stderr
    for name in ("early", "same"):
        assert f"“{name}” has no other adopted or published edition" in made.stderr
        assert call(project, "--base", "adopted", name).returncode == 2
    built = stratc(project, "build", "--to", "json", "--since", "adopted")
    assert built.returncode == 0, built.stderr


def test_a_damaged_edition_is_not_passed_over(project: Path) -> None:
    """Else an older one would be what the text is judged by."""
    git(project, "commit", "-qam", "Weaken")
    write(project, edition="3")
    blob = git(project, "rev-parse", "HEAD:strategies/fenmarsh/strategy.yaml").strip()
    (project / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert call(project, "--base", "adopted").returncode == 2


def test_a_strategy_of_which_a_part_is_not_checked_out_is_said(project: Path) -> None:
    """What is left out promised something, and nobody took it away."""
    write(project)
    beside = project / "strategies/fenmarsh/notice.yaml"
    beside.write_text("For all.\n", encoding="utf-8")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Divide")
    git(project, "sparse-checkout", "set", "--no-cone", "/*", "!notice.yaml")
    assert not beside.exists()
    for words in ((), ("HEAD:fenmarsh",)):
        made = call(project, *words)
        assert made.returncode == 2 and "notice.yaml” is not checked out here" in made.stderr


def test_a_strategy_that_is_new_is_said(project: Path) -> None:
    """Whoever asks the wrong folder of a repository sees that nothing was compared."""
    write(project)
    write(project, name="other", title="Another strategy")
    made = call(project)
    assert made.returncode == 0
    assert "“other” is not in HEAD, and is compared with nothing." in made.stderr


def test_git_that_reads_nothing_here_tells_why(project: Path) -> None:
    """Plain `stratc diff` gives its reason too, such as a folder that is somebody else's."""
    (project / ".git/config").write_text("[broken", encoding="utf-8")
    assert "stratc: git says: bad config" in call(project).stderr


def test_a_shallow_copy_holds_no_first_commit_of_an_edition(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The commit that it ends with may be the last of many small steps."""
    git(project, "commit", "-qam", "Weaken")
    copy = tmp_path_factory.mktemp("copy")
    git(copy, "clone", "-q", "--depth", "1", f"file://{project}", "shallow")
    write(copy / "shallow")
    made = call(copy / "shallow", "--base", "adopted")
    assert made.returncode == 2 and "it is shallow" in made.stderr


def test_a_shallow_copy_is_said(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where git has only the last commits, the message says so, and how to get the others."""
    git(project, "commit", "-qam", "Weaken")
    copy = tmp_path_factory.mktemp("copy")
    git(copy, "clone", "-q", "--depth", "1", f"file://{project}", "shallow")
    for words in (("HEAD~1",), ("--base", "adopted")):
        made = call(copy / "shallow", *words)
        assert made.returncode == 2
        assert "it is shallow" in made.stderr and "fetch-depth: 0" in made.stderr


def test_a_submodule_is_said(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A strategy that is a repository of its own is never taken for one that did not change."""
    own = tmp_path_factory.mktemp("own")
    (own / "strategy.yaml").write_text(
        (project / "strategies/fenmarsh/strategy.yaml").read_text("utf-8"), "utf-8"
    )
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Own")):
        git(own, *words)
    git(project, "-c", "protocol.file.allow=always", "submodule", "add", "-q", f"file://{own}",
        "strategies/own")  # fmt: skip
    git(project, "commit", "-qm", "Submodule")
    made = call(project)
    assert made.returncode == 2 and "is a submodule" in made.stderr


@pytest.mark.parametrize("words", [("",), (" ",), ("", "HEAD"), ("HEAD", "")])
def test_an_empty_word_is_no_edition(project: Path, words: tuple[str, ...]) -> None:
    """A workflow whose base has no name gets no "nothing differs", which would open the gate."""
    made = call(project, *words)
    assert made.returncode == 2
    assert made.stderr.startswith("stratc: an edition is named by an empty word\n")


@pytest.mark.parametrize("word", ["HEAD^{tree}", "HEAD^{blob}", "HEAD@{99}", "@{u}", "^HEAD"])
@pytest.mark.parametrize("more", [(), ("--base",)])
def test_what_is_no_commit_is_told_with_what_to_do(
    project: Path, word: str, more: tuple[str, ...]
) -> None:
    """The hint is about revisions, and not about whose folder this is."""
    made = call(project, *more, word)
    assert made.returncode == 2
    assert "hint: name a commit, a branch or a tag" in made.stderr
    assert "^{commit}" not in made.stderr
