"""What several rooms of tests share: a smallest strategy, and a compilation without the disk."""

import atexit
import io
import os
import pickle
import resource
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NoReturn

import pytest
from hypothesis import settings

from stratc.cli import run
from stratc.model import Document
from stratc.outputs import OUTPUTS, Publication, write_document
from stratc.outputs.pdf import Printed, print_pdf
from stratc.pipeline import Compilation, compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks

ROOT = Path(__file__).parent.parent


def _folder_of_this_run(variable: str, prefix: str) -> Path:
    """A folder that the first process of a run makes, names to all others, and takes away."""
    if variable not in os.environ:
        folder, own = tempfile.mkdtemp(prefix=prefix), os.getpid()
        os.environ[variable] = folder

        def take_away() -> None:
            if os.getpid() == own:  # and no copy of it
                shutil.rmtree(folder, ignore_errors=True)

        atexit.register(take_away)
    return Path(os.environ[variable])


# What tests build is kept apart from what people build.
_folder_of_this_run("STRATC_CACHE", "stratc-cache-")
# The many commands that tests start read what one of them compiled, wherever Python was told to
# keep nothing: compiling stratc takes longer than most commands do.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# What the workers of one run share; they are given the environment of the first process.
SHARED = _folder_of_this_run("STRATC_TEST_RUN", "stratc-run-")
# `make test` tries the same examples each time, so that nobody's comma fails it by chance;
# `make fuzz` tries others.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("fuzz", deadline=None, max_examples=1_000, print_blob=True)
settings.load_profile("fuzz" if os.environ.get("STRATC_FUZZ") == "1" else "same")

SMALLEST = """\
title: Fenmarsh Drug and Alcohol Strategy
areas: Fenmarsh
period: 2026/2031
status: published
scope: [drugs, alcohol]
"""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one group share a worker, and so what is dear to make.

    pytest-xdist 3.8 writes the group where pytest looked for it before 9.2, which passes it over
    without a word; this may go when `test_a_group_shares_a_worker` holds without it.
    """
    for item in items:
        if (named := vars(item).get("_nodeid")) and hasattr(item, "_id"):
            item._id = type(item._id).parse(named)


Compile = Callable[..., Compilation]
Print = Callable[[str], Printed]


@pytest.fixture(scope="session")
def compiled() -> Compile:
    """Compile texts by file name, as the one strategy “fenmarsh”."""

    def run(content: str = SMALLEST, **parts: str) -> Compilation:
        texts = {PurePosixPath("strategy.yaml"): Text("strategy.yaml", content)}
        for name, part in parts.items():
            texts[PurePosixPath(f"{name}.yaml")] = Text(f"{name}.yaml", part)
        return compile([Document("fenmarsh", texts)], shipped_frameworks())

    return run


def real_documents() -> list[Document]:
    """The strategies of this repository."""
    return [
        Document(
            folder.name,
            {
                PurePosixPath(path.relative_to(folder).as_posix()): Text(
                    path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
                )
                for path in sorted(folder.rglob("*.yaml"))
            },
        )
        for folder in sorted((ROOT / "strategies").iterdir())
        if (folder / "strategy.yaml").is_file()
    ]


@pytest.fixture
def bounded() -> Iterator[None]:
    """A test of what must end ends too where it does not: it fails after ten seconds of the
    processor, or where it asks for more than eight gigabytes."""

    def late(*_: object) -> NoReturn:
        raise AssertionError("this would not end")

    limits = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGVTALRM, late)
    resource.setrlimit(resource.RLIMIT_AS, (8_000_000_000, limits[1]))
    signal.setitimer(signal.ITIMER_VIRTUAL, 10)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)
    resource.setrlimit(resource.RLIMIT_AS, limits)


@pytest.fixture(scope="session")
def real() -> Compilation:
    """All strategies of this repository, compiled."""
    return compile(real_documents(), shipped_frameworks())


@pytest.fixture(scope="session")
def printed(real: Compilation) -> Print:
    """Print a strategy of this repository through the real pipeline, once for all who ask.

    The workers of one run share what one of them has printed.
    """

    @cache
    def print_once(name: str) -> Printed:
        kept = SHARED / f"{name}.printed"
        if kept.is_file():
            made: Printed = pickle.loads(kept.read_bytes())
            return made
        strategy = real.library.strategy(name)
        assert strategy
        outputs = frozenset(OUTPUTS)
        made = print_pdf(write_document(Publication(real.library, strategy, outputs=outputs)))
        staged = kept.with_suffix(f".{os.getpid()}")
        staged.write_bytes(pickle.dumps(made))
        staged.replace(kept)
        return made

    return print_once


def call(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command that stands in a folder, in this process: starting another takes longer than most
    commands do."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with chdir(folder), redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = run(list(words))
    out, err = (stream.buffer.getvalue().decode("utf-8", "replace") for stream in streams)
    return subprocess.CompletedProcess(words, code, out, err)


def cannot(reason: str) -> NoReturn:
    """A check that cannot run is skipped on somebody's own machine and fails in CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
