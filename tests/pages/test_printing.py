"""What a reader gets who prints the web page."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from stratc.outputs import OUTPUTS, Publication
from tests.conftest import SMALLEST, Compile, cannot

SCRIPT = Path(__file__).with_name("print.mjs")
NO_CHROMIUM = 3
MARGIN = 73
"""Points at the head of a page, where browsers cut what would stand there."""
CONTENT = f"""\
{SMALLEST}priorities:
  - id: p
    title: Treatment
    commitments: [{{items: [{{id: c, text: Open a clinic in Eastmere.}}]}}]
  - id: q
    title: Recovery
    commitments: [{{items: [{{id: d, text: Run a bus to Saltby.}}]}}]
"""

pytestmark = pytest.mark.xdist_group("pages")


def test_a_browser_prints_the_opener_of_a_priority_whole(compiled: Compile, tmp_path: Path) -> None:
    """Number, title and first promise of a priority stand on one page, one below the other."""
    library = compiled(CONTENT).library
    made = OUTPUTS["html"](Publication(library, library.strategies[0], one_file=True))
    (page,) = (one.content for one in made if one.path.name == "index.html")
    (tmp_path / "index.html").write_bytes(page)
    command: list[str | Path] = ["node", SCRIPT, tmp_path / "index.html", tmp_path / "made.pdf"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode == NO_CHROMIUM:
        cannot(run.stderr)
    assert run.returncode == 0, run.stderr
    with pypdfium2.PdfDocument(tmp_path / "made.pdf") as pdf:
        for title, promise in (("Treatment", "Eastmere"), ("Recovery", "Saltby")):
            (held,) = [page for page in pdf if promise in page.get_textpage().get_text_range()]
            text = held.get_textpage()
            heights = []
            for words in (title, promise):
                found = text.search(words).get_next()
                assert found, words
                heights.append(text.get_charbox(found[0])[3])
            assert held.get_height() - MARGIN > heights[0] > heights[1]
