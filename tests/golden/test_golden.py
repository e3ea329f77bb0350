"""What readers are told, kept as text, so that a change to it is read in the review.

`make golden` writes the files anew. They are small: the one page with everything in it is the
invented strategy of docs/example; of the real one there is the outline of its PDF.
"""

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from stratc.outputs import OUTPUTS, Publication, write_document
from stratc.pipeline import compile
from stratc.work.files import find
from tests.conftest import ROOT, Print
from tests.golden.reading import outline, read_aloud

FOLDER = Path(__file__).parent
WRITING = os.environ.get("STRATC_GOLDEN") == "write"


def hold(name: str, lines: list[str]) -> None:
    """The lines are those of the golden file; with STRATC_GOLDEN=write they become them."""
    file = FOLDER / name
    if WRITING:
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == file.read_text(encoding="utf-8").splitlines(), (
        f"{name} is read differently now: run `make golden` and review its changes"
    )


def test_a_page_is_read_in_order() -> None:
    """Everything a strategy can hold is read in the order, and under the headings, it should be."""
    project = find([str(ROOT / "docs/example/strategies/fenmarsh-2026")], lambda remark: None)
    library = compile(project.documents, project.frameworks, settings=project.settings).library
    (strategy,) = library.strategies
    images = project.images[strategy.id]
    page = write_document(Publication(library, strategy, images=images, outputs=frozenset(OUTPUTS)))
    hold("fenmarsh-2026.txt", read_aloud(page))


@pytest.mark.xdist_group("print-lincolnshire-2026")
def test_bookmarks_are_the_headings(printed: Print) -> None:
    """Whoever opens the PDF of the real strategy finds their way by its bookmarks."""
    content = printed("lincolnshire-2026").content
    hold("lincolnshire-2026-outline.txt", list(outline(pikepdf.open(BytesIO(content)))))


def test_reading_aloud_hears_what_a_reader_hears() -> None:
    """Hidden text is silent, pictures say their words, and rows and items are lines."""
    assert read_aloud(
        '<title>T</title><h2>Where <b>we</b> are</h2><p>A<span aria-hidden="true">!</span> b</p>'
        '<ul><li><p>one</p></li><li>two</li></ul><svg aria-label="Map"><text>x</text></svg>'
        "<table><tr><th>When<td>May</table><style>p {}</style>"
    ) == ["## Where we are", "A b", "- one", "- two", "[picture: Map]", "| When | May"]
