"""What several rooms of tests share: a smallest strategy, and a compilation without the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from stratc.model import Document
from stratc.pipeline import Compilation, compile
from stratc.source import Text
from stratc.work import shipped_frameworks

ROOT = Path(__file__).parent.parent

SMALLEST = """\
title: Fenmarsh Drug and Alcohol Strategy
areas: Fenmarsh
period: 2026/2031
status: published
scope: [drugs, alcohol]
"""

Compile = Callable[..., Compilation]


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


@pytest.fixture(scope="session")
def real() -> Compilation:
    """All strategies of this repository, compiled."""
    return compile(real_documents(), shipped_frameworks())
