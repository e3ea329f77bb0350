"""What is taken from an earlier run is what a clean one would make, byte for byte."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stratc.__main__ import _run
from stratc.cli import run
from stratc.crossref import Library
from stratc.model import Strategy
from stratc.source import Diagnostic
from stratc.work import memory, store
from stratc.work.files import shipped_frameworks

Said = tuple[Diagnostic, ...]
FRAMEWORK = shipped_frameworks()[0].content
EDITS = int(os.environ.get("STRATC_EDITS", "12"))
STRATEGIES = int(os.environ.get("STRATC_STRATEGIES", "4"))
SHARES = (
    ("build", "csv,json", 70),
    ("build-pages", "html,crossref,xlsx", 29),
    ("build-paper", "pdf", 1),
)
"""Folders with their outputs, and how many of a hundred edits are followed by each: pages cost ten
times what data costs, and paper a hundred times."""
PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="{0}" height="50"/></svg>
"""
SETTINGS = [
    "title: Plans {0}\n",
    "oldest-statistic: {1}\n",
    "one-file: true\n",
    "brand: {{colour: '#1d4e{1}9'}}\n",
    "brand: {{colour: '#7b2d6f', logo: {{file: logo.svg, alt: Fenmarsh}}}}\n",
    "brand: {{imprint: Printed {0} times., cover: cover.svg, colour: '#7b2d6f'}}\n",
    "ignore: commitment-without-measure\n",
    "rules: [{{for: dates, in: 'strategies/plan-{1}', severity: must}}]\n",
]

PLAN = """\
title: {title}
areas: Fenmarsh
period: 2026/{end}
status: published
scope: housing
contact: team@fenmarsh.example
published: 2026-03
{extra}
bodies:
  - id: county-council
    name: County Council
priorities:
  - id: homes
    title: Warm homes
    summary: |
      {summary}
    commitments:
      - lead-in: "We will:"
        items:
          - id: insulate
            text: insulate {number} homes.
            lead: county-council
            due: 2028
{continues}
{actions}
"""
ACTIONS = """\
    actions:
      rows:
        - id: survey
          action: Survey {number} homes.
          lead: county-council
          due: 2027-03
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    for number in range(STRATEGIES):
        write(root, number, random.Random(number))
    monkeypatch.chdir(root)
    monkeypatch.setenv("STRATC_CACHE", str(tmp_path / "cache"))
    return root


def write(root: Path, number: int, chance: random.Random) -> None:
    """A small strategy of chance, which may replace or carry on another."""
    other = f"plan-{chance.randrange(STRATEGIES)}"
    extra = chance.choice(
        [
            "",
            f"supersedes: {other}",
            "language: cy",
            f"language: cy\ntranslation-of: {other}",
            "introduction: Well begun.",
        ]
    )
    if f"plan-{number}" == other:
        extra = ""
    continues = chance.choice(["", f"            continues: {other}:insulate"])
    folder = root / f"strategies/plan-{number}"
    folder.mkdir(parents=True, exist_ok=True)
    put(folder / "map.svg", PICTURE.format(chance.randrange(50, 150)))
    (folder / "strategy.yaml").write_text(
        PLAN.format(
            title=f"Plan {number} of {chance.choice(['Fenmarsh', 'Riverside', 'Lakeside'])}",
            end=chance.choice([2030, 2031]),
            extra=extra,
            summary=chance.choice(["Homes are cold.", "Homes are dear to heat.", "We recieve."]),
            number=chance.randrange(100, 900),
            continues=continues if f"plan-{number}" != other else "",
            actions=chance.choice(["", ACTIONS.format(number=chance.randrange(100, 900))]),
        ),
        encoding="utf-8",
    )


def put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def edit(root: Path, chance: random.Random) -> str:
    """One change of the kind that people and other programs make."""
    number = chance.randrange(STRATEGIES)
    outputs = sorted(path for path in root.glob("build*/**/*") if path.is_file())
    made = [root / name for name, _, _ in SHARES]
    template = root / "templates/document/footer.html.j2"
    sheet = root / "templates/document/brand.css"
    own = root / "frameworks/own@2026.yaml"
    folder = root / f"strategies/plan-{number}"
    notes = folder / "editor-notes.yaml"
    picture = PICTURE.format(chance.randrange(50, 150))
    settings = chance.choice(SETTINGS).format(chance.randrange(100, 900), chance.randrange(1, 9))

    def other_digit() -> None:
        """As long as before, and with the time of before."""
        file = folder / "strategy.yaml"
        if file.exists():
            was, text = file.stat(), file.read_text(encoding="utf-8")
            place = text.rindex(" homes")
            file.write_text(f"{text[: place - 1]}{chance.randrange(1, 10)}{text[place:]}")
            os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))

    def renamed() -> None:
        new = root / f"strategies/plan-{chance.randrange(STRATEGIES)}"
        if folder.exists() and not new.exists():
            folder.rename(new)

    def changed_output() -> None:
        with chance.choice(outputs).open("ab") as file:
            file.write(b"<!-- by hand -->")

    changes: dict[str, Callable[[], object]] = {
        "a strategy": lambda: write(root, number, chance),
        "a strategy again": lambda: write(root, number, chance),
        "a digit": other_digit,
        "a digit again": other_digit,
        "a strategy renamed": renamed,
        "a strategy gone": lambda: shutil.rmtree(root / f"strategies/plan-{number}", True),
        "an output": changed_output if outputs else other_digit,
        "an output gone": lambda: chance.choice(outputs).unlink() if outputs else None,
        "a folder gone": lambda: shutil.rmtree(chance.choice(made) / f"plan-{number}", True),
        "settings": lambda: (root / "stratc.yaml").write_text(settings),
        "other settings": lambda: (root / "stratc.yaml").write_text(settings),
        "no settings": lambda: (root / "stratc.yaml").unlink(missing_ok=True),
        "a mark": lambda: put(root / "logo.svg", picture),
        "a cover": lambda: put(root / "cover.svg", picture),
        "no mark": lambda: (root / "logo.svg").unlink(missing_ok=True),
        "a picture": lambda: put(folder / "map.svg", picture),
        "no picture": lambda: (folder / "map.svg").unlink(missing_ok=True),
        "a file more": lambda: put(folder / "introduction.yaml", f"Begun in {number}.\n"),
        "a file no more": lambda: (folder / "introduction.yaml").unlink(missing_ok=True),
        "a file of no field": lambda: put(notes, "a: b\n"),
        "a file of no field gone": lambda: notes.unlink(missing_ok=True),
        "a sheet": lambda: put(sheet, f":root {{ --brand-900: #2b0a{chance.randrange(10, 99)} }}"),
        "no sheet": lambda: sheet.unlink(missing_ok=True),
        "a template": lambda: put(template, f"<footer>{chance.random()}</footer>"),
        "no template": lambda: template.unlink(missing_ok=True),
        "a framework": lambda: put(own, FRAMEWORK + f"# {chance.random()}\n"),
    }
    name = chance.choice(sorted(changes))
    changes[name]()
    return name


def keep(root: Path, aside: Path) -> None:
    """Remember what authors write."""
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(root, aside, ignore=shutil.ignore_patterns("build*", "clean"))


def put_back(root: Path, aside: Path) -> None:
    """What authors write as it was, as a checkout would do it."""
    for path in root.iterdir():
        if path.name != "clean" and not path.name.startswith("build"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(aside, root, copy_function=shutil.copy, dirs_exist_ok=True)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_build_after_any_edits_is_a_clean_build(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """After each of many edits of chance: the same files, the same bytes, the same remarks."""
    chance = random.Random(int(os.environ.get("STRATC_SEED", "7")))
    done: list[str] = []
    aside = project.parent / "aside"
    good = 0
    weights = [share for _, _, share in SHARES]
    for number in range(EDITS):
        out, outputs, _ = chance.choices(SHARES, weights)[0] if number else SHARES[0]
        words = ["build", "--to", outputs, "--quiet", "--jobs", "1"]
        done.append(f"build of {outputs}")
        if not list((project / "strategies").iterdir()):
            write(project, 0, chance)
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["stratc", *words, "--out", out])
        code = _run()
        said = capsys.readouterr()
        shutil.rmtree(project / "clean", ignore_errors=True)
        clean = run([*words, "--out", "clean", "--no-cache"])
        assert (code, said) == (clean, capsys.readouterr()), done
        good += code == 0
        if code == 0:
            keep(project, aside)
        made, wanted = files(project / out), files(project / "clean")
        if code == 0:
            assert sorted(made) == sorted(wanted), done
        else:  # what could not be built stays as it was yesterday, and with it the page of all
            own = () if "html" in outputs else ("assets/",)
            wanted = {n: c for n, c in wanted.items() if not n.startswith(("index.html", *own))}
        assert [name for name in wanted if made.get(name) != wanted[name]] == [], done
        told = []
        for more in ([], ["--no-cache"]):
            ended = run(["validate", "--as-of", "2026-11-27", "--format", "json", *more])
            told.append((ended, capsys.readouterr()))
        assert told[0] == told[1], done
        if code and aside.exists() and chance.random() < 0.6:
            put_back(project, aside)
            done.append("what was good")
        done.append(edit(project, chance))
    assert good > EDITS / 3, "most of what was built could be built"


def test_one_edit_costs_one_strategy(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many strategies, only the one that was edited is checked and made again."""
    for file in project.glob("strategies/*/strategy.yaml"):
        lines = file.read_text().splitlines()
        file.write_text("\n".join(line for line in lines if "plan-" not in line) + "\n")
    words = ["build", "--to", "json", "--quiet", "--jobs", "1"]
    assert run(words) == 0
    checked: list[str] = []
    keep = memory.Memory.keep

    def watched(self: memory.Memory, library: Library, strategy: Strategy, said: Said) -> None:
        checked.append(strategy.id)
        keep(self, library, strategy, said)

    monkeypatch.setattr(memory.Memory, "keep", watched)
    file = project / "strategies/plan-1/strategy.yaml"
    file.write_text(file.read_text().replace("text: insulate", "text: mend"))
    assert run(words) == 0
    assert checked == ["plan-1"]


def test_what_is_kept_spoilt_is_not_believed(tmp_path: Path) -> None:
    """A file of the store that was cut off is as good as none."""
    kept = store.Store(tmp_path)
    kept.put("a" * 64, b"bytes")
    assert kept.get("a" * 64) == b"bytes"
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    assert kept.get("a" * 64) is None


def test_the_store_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was used longest ago is forgotten first."""
    kept = store.Store(tmp_path)
    for number, name in enumerate("abc"):
        kept.put(name * 64, b"x" * 100)
        os.utime(tmp_path / (name * 2) / (name * 64), (number, number))
    monkeypatch.setattr(store, "MOST", 270)
    kept.prune()
    assert [kept.get(name * 64) is not None for name in "abc"] == [False, True, True]
