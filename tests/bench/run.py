"""How long stratc takes beside a yardstick that runs in turn with it: ratios, as a table.

Seconds depend on the machine; the ratio of two runs made one after the other hardly does. Seconds
are those of processors, so that what else the machine does counts little.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath
from statistics import median
from time import perf_counter

import yaml

from stratc.model import Document
from stratc.pipeline import compile
from stratc.source import Text
from stratc.text.redlines import redline
from stratc.work.files import shipped_frameworks
from tests.bench.long_plan import long_plan

ROOT = Path(__file__).parents[2]
MAIN = "lincolnshire-2026"
MANY = 10_000
COMMITMENTS, ACTIONS = 400, 976
COPIES = 30
STRATC = [sys.executable, "-m", "stratc"]
HTML = [*STRATC, "build", "--quiet", "--to", "html"]
SMALL_PROGRAM = """\
import typer

app = typer.Typer()


@app.command()
def greet(name: str = "you") -> None:
    print(f"Good morning, {name}")


app()
"""

Task = Callable[[], None]


def main(wanted: list[str]) -> None:
    """Print the table; with words, only the rows whose names hold one of them."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), wanted)
        sys.stdout.write(
            f"{'what':48} {'stratc':>8} {'beside':>8} {'ratio':>6} {'aim':>5}   beside what\n"
        )
        bench.starts()
        bench.one()
        bench.many()
        bench.large()
        bench.peaks()


class Bench:
    """A folder with projects of one and of many strategies, and the rows that were asked for."""

    def __init__(self, folder: Path, wanted: list[str]) -> None:
        self.wanted = wanted
        self.project = folder / "all"
        shutil.copytree(ROOT / "strategies", self.project / "strategies")
        self.alone, self.copies = folder / "alone", folder / "many"
        self.plan = folder / "plan"
        plan = self.plan / "strategies" / "plan" / "strategy.yaml"
        plan.parent.mkdir(parents=True)
        plan.write_text(long_plan(COMMITMENTS, ACTIONS), "utf-8")
        shutil.copytree(ROOT / "strategies" / MAIN, self.alone / "strategies" / "copy-0")
        for number in range(COPIES):
            shutil.copytree(
                ROOT / "strategies" / MAIN, self.copies / "strategies" / f"copy-{number}"
            )
        self.kept = str(folder / "kept")
        small = folder / "small.py"
        small.write_text(SMALL_PROGRAM, encoding="utf-8")
        self.greet = _command(folder, [sys.executable, str(small)])
        self.version = _command(folder, [*STRATC, "--version"])

    def starts(self) -> None:
        """Starting, and checking all strategies."""
        self.row("--version", self.version, lambda: self.greet, 1.3, "a typer program", 9)
        validate = _command(self.project, [*STRATC, "validate", "--quiet"])
        self.row("validate of all, cold", validate, lambda: self.greet, 4, "a typer program", 3)

    def one(self) -> None:
        """One strategy to a page and to a PDF."""
        html = _command(self.alone, [*HTML, "--jobs", "1"])
        if pandoc := shutil.which("pandoc"):

            def yardstick() -> Task:
                html()
                page = self.alone / "build" / "copy-0" / "index.html"
                words = [pandoc, "-f", "html", "-t", "markdown", "-o", "x.md", str(page)]
                _command(self.alone, words)()
                return _command(self.alone, [pandoc, "-s", "-o", "x.html", "x.md"])

            self.row("HTML of one, cold", html, yardstick, 3, "pandoc to HTML of its text", 5)
        else:
            self.skipped("HTML of one, cold", "pandoc is not there")
        both = _command(self.alone, [*STRATC, "build", "--quiet", "--to", "html,pdf"])

        def printed() -> Task:
            both()
            page = self.alone / "build" / "copy-0" / "index.html"
            words = [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1"]
            return _command(self.alone, [*words, str(page), "printed.pdf"])

        self.row("HTML and PDF of one, cold", both, printed, 1.15, "WeasyPrint on that HTML", 1)

    def many(self) -> None:
        """What is said again, what one edit costs, and what one of many costs."""
        n = COPIES
        for words in (["validate", "--quiet"], ["crossref"], HTML[len(STRATC) :]):
            again = _command(self.copies, [*STRATC, *words], self.kept)
            what = f"{words[0]} of {n}, nothing changed"
            self.row(what, again, lambda: self.version, 0.5, "--version", 5, first=again)
        cold = _command(self.alone, HTML)
        again = _command(self.copies, HTML, self.kept)
        text = self.copies / "strategies" / "copy-7" / "strategy.yaml"

        def edited() -> None:
            text.write_text(text.read_text("utf-8") + "# edited\n", "utf-8")
            again()

        self.row(
            f"build after one edit in {n}, HTML", edited, lambda: cold, 1.3, "a cold build of one",
            3, first=again,
        )  # fmt: skip
        named = _command(self.copies, [*STRATC, "validate", "--quiet", "copy-3"])
        single = _command(self.alone, [*STRATC, "validate", "--quiet", "copy-0"])
        self.row(f"validate 1 of {n} by name, cold", named, lambda: single, 1.3, "it alone", 3)
        two, one = (_command(self.copies, [*HTML, "--jobs", jobs]) for jobs in "21")
        self.row(
            f"HTML of {n}, --jobs 2, by the clock", two, lambda: one, 0.57, "--jobs 1", 1, True
        )

    def large(self) -> None:
        """A long text, and many promises."""
        plan = _command(self.plan, [*STRATC, "build", "--quiet", "--to", "html,pdf", "--jobs", "1"])

        def printed() -> Task:
            plan()
            page = self.plan / "build" / "plan" / "index.html"
            words = [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1"]
            return _command(self.plan, [*words, str(page), "printed.pdf"])

        what = f"HTML and PDF of {ACTIONS} actions"
        self.row(what, plan, printed, 1.15, "WeasyPrint on that HTML", 1)
        self.row(f"compiling {MANY:,} commitments", *_large(MANY), 2.5, "yaml.CSafeLoader", 1)
        self.row("redline of 100 KB, every sentence touched", *_redline(), 0.04, "difflib", 1)

    def peaks(self) -> None:
        """The most memory that a process took."""
        printed = [*STRATC, "build", "--quiet", "--to", "html,pdf", "--jobs", "1"]
        for what, folder, words, most in (
            ("PDF of one", self.alone, printed, 150),
            ("HTML of one", self.alone, HTML, 150),
            (f"PDF of {ACTIONS} actions", self.plan, printed, 500),
        ):
            if self.asked(f"peak, {what}"):
                peak = _peak(folder, words)
                sys.stdout.write(f"{f'peak, {what}':48} {peak:5.0f}MiB {'':15} {most:5}\n")
                sys.stdout.flush()

    def row(
        self,
        what: str,
        ours: Task,
        other: Callable[[], Task],
        aim: float,
        beside: str,
        runs: int,
        clock: bool = False,
        first: Task | None = None,
    ) -> None:
        """Run both in turn, and print one line: the least time of each, the middle ratio."""
        if not self.asked(what):
            return
        if first:
            first()
        theirs = other()
        pairs = [(_seconds(ours, clock), _seconds(theirs, clock)) for _ in range(runs)]
        ratio = median(one / two for one, two in pairs)
        least, beside_it = (min(times) for times in zip(*pairs, strict=True))
        sys.stdout.write(
            f"{what:48} {least:7.2f}s {beside_it:7.2f}s {ratio:6.2f} {aim:5}   {beside}\n"
        )
        sys.stdout.flush()

    def skipped(self, what: str, why: str) -> None:
        if self.asked(what):
            sys.stdout.write(f"{what:48} not measured: {why}\n")

    def asked(self, what: str) -> bool:
        return not self.wanted or any(word in what for word in self.wanted)


def _seconds(task: Task, clock: bool = False) -> float:
    """What a task took: of processors, its own and its children's, or by the clock."""
    start, began = os.times(), perf_counter()
    task()
    if clock:
        return perf_counter() - began
    return sum(os.times()[:4]) - sum(start[:4])


def _command(folder: Path, words: list[str], cache: str = "0") -> Task:
    """A command that keeps nothing between runs, unless a folder for it is named."""

    def run() -> None:
        environment = {**os.environ, "STRATC_CACHE": cache}
        subprocess.run(words, cwd=folder, env=environment, capture_output=True, check=True)

    return run


def _large(count: int) -> tuple[Task, Callable[[], Task]]:
    """A strategy of many commitments: read, linked and checked; and only loaded."""
    text = _written(count)
    frameworks = shipped_frameworks()

    def ours() -> None:
        document = Document("large", {PurePosixPath("strategy.yaml"): Text("large", text)})
        assert compile([document], frameworks).library.strategies

    def theirs() -> None:
        yaml.load(text, Loader=yaml.CSafeLoader)

    return ours, lambda: theirs


def _redline() -> tuple[Task, Callable[[], Task]]:
    """A long text against one in which every sentence has another word."""
    files = sorted((ROOT / "strategies").rglob("*.yaml"))
    words = " ".join(file.read_text("utf-8") for file in files).split()
    before = " ".join(words)[:100_000]
    after = " ".join(
        word if number % 12 else "another" for number, word in enumerate(before.split())
    )

    def ours() -> None:
        assert redline(before, after)

    def theirs() -> None:
        SequenceMatcher(None, before.split(), after.split()).get_opcodes()

    return ours, lambda: theirs


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
    main(sys.argv[1:])
