"""The PDF of every strategy of this repository, printed through the real pipeline."""

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

import page as validator
import pikepdf
import pytest

from stratc.model import Strategy
from stratc.outputs import OUTPUTS, Publication
from stratc.outputs.pdf import Printed
from stratc.pipeline import Compilation
from tests.conftest import Print, real_documents
from tests.outputs.pdf_tree import Tree

NAMES = [document.id for document in real_documents()]
COUNTS = ("priorities", "commitments", "actions", "interventions", "statistics", "partners")


@dataclass(frozen=True)
class Built:
    """One strategy, and its PDF."""

    strategy: Strategy
    printed: Printed
    pdf: pikepdf.Pdf


# Printing takes longest: one worker prints a strategy, once for all the laws about it.
@pytest.fixture(
    params=[pytest.param(name, marks=pytest.mark.xdist_group(f"print-{name}")) for name in NAMES]
)
def built(request: pytest.FixtureRequest, real: Compilation, printed: Print) -> Built:
    strategy = real.library.strategy(request.param)
    assert strategy
    made = printed(request.param)
    return Built(strategy, made, pikepdf.open(BytesIO(made.content)))


def test_the_pdf_meets_pdf_ua(built: Built) -> None:
    """A validator that shares no code with us finds nothing against PDF/UA-1 and PDF/A-3a."""
    for profile in ("ua1", "3a"):
        assert validator.validate_pdf_bytes(built.printed.content, profile=profile).failures == []


def test_the_file_is_sound(built: Built) -> None:
    """The file can be read without any mending, and has as many pages as were laid out."""
    assert built.pdf.check_pdf_syntax() == []
    assert len(built.pdf.pages) == built.printed.pages


def test_the_tags_have_no_fault(built: Built) -> None:
    """All content is read once, in order, with words for every link and picture."""
    assert Tree(built.printed.content).faults() == []


def test_nothing_was_missing_when_it_was_printed(built: Built) -> None:
    """No link leads nowhere, and no picture or letter was left out."""
    assert built.printed.complaints == ()


def test_the_pdf_says_what_it_is(built: Built) -> None:
    """It carries its title and language, and a bookmark for every priority."""
    strategy = built.strategy
    assert str(built.pdf.docinfo.Title).startswith(strategy.title)
    assert bool(built.pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(built.pdf.Root.Lang) == (strategy.language or "en-GB")
    with built.pdf.open_outline() as outline:
        marks = [mark.title for top in outline.root for mark in top.children]
    assert "Contents" in marks
    for priority in strategy.priorities:
        assert any(mark.endswith(priority.title) for mark in marks), priority.title


def test_the_main_strategy_is_complete(real: Compilation) -> None:
    """Lincolnshire's strategy of 2026 has all that its source has."""
    strategy = real.library.strategy("lincolnshire-2026")
    assert strategy
    (artifact,) = OUTPUTS["json"](Publication(real.library, strategy))
    assert artifact.path == PurePosixPath("lincolnshire-2026/strategy.json")
    counts = json.loads(artifact.content)["counts"]
    assert [counts[name] for name in COUNTS] == [5, 40, 0, 0, 15, 16]


MOST_PAGES = {"lincolnshire-2026": 30, "worcestershire-2022": 28, "lincolnshire-2021": 17}


def test_a_strategy_has_a_length_that_is_read(built: Built) -> None:
    """It fills no more pages than its reader will turn."""
    assert 10 <= built.printed.pages <= MOST_PAGES.get(built.strategy.id, 30)
