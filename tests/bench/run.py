"""How long stratc takes beside a yardstick that runs in turn with it: ratios, as a table.

Seconds depend on the machine and on what else it does; the ratio of two runs made one after the
other hardly does. Each row gives the least time of both, and the middle one of the ratios.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from statistics import median
from time import perf_counter

import yaml

from stratc.model import Document
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks

ROOT = Path(__file__).parents[2]
MAIN = "lincolnshire-2026"
MANY = 10_000
COPIES = 30
STRATC = [sys.executable, "-m", "stratc"]
SMALL_PROGRAM = """\
import typer

app = typer.Typer()


@app.command()
def greet(name: str = "you") -> None:
    print(f"Good morning, {name}")


app()
"""

Task = Callable[[], None]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copytree(ROOT / "strategies", project / "strategies")
        small = project / "small.py"
        small.write_text(SMALL_PROGRAM, encoding="utf-8")
        greet = _command(project, [sys.executable, str(small)])
        every = len(list((project / "strategies").glob("*/strategy.yaml")))

        sys.stdout.write(f"{'what':44} {'stratc':>8} {'yardstick':>10} {'ratio':>6}   beside\n")
        version = _command(project, [*STRATC, "--version"])
        _row("stratc --version", version, greet, "a typer program of one command", 9)
        _row("stratc --help", _command(project, [*STRATC, "--help"]), greet, "the same", 9)
        validate = _command(project, [*STRATC, "validate", "--quiet", "--fail-on", "must"])
        _row(f"stratc validate, {every} strategies", validate, greet, "the same", 5)
        _row(f"compiling {MANY:,} commitments", *_large(), "yaml.CSafeLoader on the same text", 3)

        build = [*STRATC, "build", "--quiet", "--to", "html,pdf"]
        one = _command(project, [*build, MAIN])
        one()
        page, printed = project / "build" / MAIN / "index.html", project / "printed.pdf"
        weasyprint = [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1"]
        yardstick = _command(project, [*weasyprint, str(page), str(printed)])
        _row("build of one, HTML and PDF", one, yardstick, "WeasyPrint's command on its HTML", 3)
        two = _command(project, [*build, "--jobs", "2"])
        alone = _command(project, [*build, "--jobs", "1"])
        _row(f"build of {every}, --jobs 2", two, alone, "the same with --jobs 1", 2)

        _again(project, version)

        sys.stdout.write("\npeak memory of the largest process\n")
        for what, extra in (("build of one", [MAIN]), (f"build of {every}", [])):
            peak = _peak(project, [*build, "--jobs", "1", *extra])
            sys.stdout.write(f"  {what:42} {peak:6.0f} MiB\n")
        peak = _peak(project, [*weasyprint, str(page), str(printed)])
        sys.stdout.write(f"  {'WeasyPrint on the HTML of one':42} {peak:6.0f} MiB\n")


def _again(project: Path, version: Task) -> None:
    """What is said again, what one edit costs, and what one of many costs."""
    many = project / "many"
    for number in range(COPIES):
        shutil.copytree(ROOT / "strategies" / MAIN, many / "strategies" / f"copy-{number}")
    kept = str(project / "kept")
    html = [*STRATC, "build", "--quiet", "--to", "html"]
    for words in (["validate", "--quiet"], ["crossref"], ["build", "--quiet", "--to", "html"]):
        same = _command(many, [*STRATC, *words], kept)
        same()
        what = f"{words[0]} of {COPIES}, nothing changed"
        _row(what, same, version, "stratc --version", 5)

    alone = project / "alone"
    shutil.copytree(ROOT / "strategies" / MAIN, alone / "strategies" / "copy-0")
    cold = _command(alone, html)
    again = _command(many, html, kept)
    text = many / "strategies" / "copy-7" / "strategy.yaml"

    def edited() -> None:
        text.write_text(text.read_text("utf-8") + "# edited\n", "utf-8")
        again()

    _row(f"build after one edit in {COPIES}, HTML", edited, cold, "a cold build of one", 3)
    named = _command(many, [*STRATC, "validate", "--quiet", "copy-3"])
    one = _command(alone, [*STRATC, "validate", "--quiet", "copy-0"])
    _row(f"validate 1 of {COPIES} by name, cold", named, one, "the same alone", 3)


def _row(what: str, ours: Task, other: Task, beside: str, runs: int) -> None:
    """Run both in turn, and print one line."""
    pairs = [(_seconds(ours), _seconds(other)) for _ in range(runs)]
    ratio = median(mine / theirs for mine, theirs in pairs)
    mine, theirs = (min(times) for times in zip(*pairs, strict=True))
    sys.stdout.write(f"{what:44} {mine:7.2f}s {theirs:9.2f}s {ratio:6.2f}   {beside}\n")
    sys.stdout.flush()


def _seconds(task: Task) -> float:
    start = perf_counter()
    task()
    return perf_counter() - start


def _command(folder: Path, words: list[str], cache: str = "0") -> Task:
    """A command that keeps nothing between runs, unless a folder for it is named."""

    def run() -> None:
        environment = {**os.environ, "STRATC_CACHE": cache}
        subprocess.run(words, cwd=folder, env=environment, capture_output=True, check=True)

    return run


def _large() -> tuple[Task, Task]:
    """A strategy of many commitments: read, linked and checked; and only loaded."""
    text = _written(MANY)
    frameworks = shipped_frameworks()

    def ours() -> None:
        document = Document("large", {PurePosixPath("strategy.yaml"): Text("large", text)})
        assert compile([document], frameworks).library.strategies

    def theirs() -> None:
        yaml.load(text, Loader=yaml.CSafeLoader)

    return ours, theirs


def _written(count: int) -> str:
    lines = [
        "title: A large strategy", "areas: Fenmarsh", "period: 2026/2031", "status: adopted",
        "scope: [drugs, alcohol]", "bodies:", "  - id: council", "    name: Council", "priorities:",
    ]  # fmt: skip
    for number in range(count):
        if number % 100 == 0:
            lines += [f"  - id: p{number}", f"    title: Priority number {number}"]
            lines += ["    commitments:", '      - lead-in: "We will:"', "        items:"]
        lines += [
            f"          - id: c-{number}",
            f"            text: open service {number} in town.",
        ]
        lines += ["            lead: council", "            due: 2027-03"]
    return "\n".join(lines) + "\n"


def _peak(folder: Path, words: list[str]) -> float:
    """The most memory that a command, or a process it started, took at a time."""
    # A process begins with the size of the one that starts it, so that one must be small.
    starter = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], capture_output=True, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    ended = subprocess.run(
        [sys.executable, "-I", "-c", starter, *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(ended.stdout) / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
