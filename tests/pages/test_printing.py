"""What a reader gets who prints the web page."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from stratc.model import Brand
from stratc.outputs import OUTPUTS, Branding, Publication
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


def printed(compiled: Compile, text: str, folder: Path, **brand: object) -> Path:
    """The PDF that a browser makes of the page of a strategy."""
    library = compiled(text).library
    branding = Branding(Brand.model_validate(brand), {})
    held = Publication(library, library.strategies[0], one_file=True, branding=branding)
    (page,) = (one.content for one in OUTPUTS["html"](held) if one.path.name == "index.html")
    (folder / "index.html").write_bytes(page)
    command: list[str | Path] = ["node", SCRIPT, folder / "index.html", folder / "made.pdf"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode == NO_CHROMIUM:
        cannot(run.stderr)
    assert run.returncode == 0, run.stderr
    return folder / "made.pdf"


def test_a_browser_prints_pages_as_large_as_they_are(compiled: Compile, tmp_path: Path) -> None:
    """Nothing reaches over a margin, which would draw all smaller; help stands on a page with the
    contents."""
    practice = "    practice: {people: Sooner, places: Nearer, systems: Joined}\n"
    text = CONTENT.replace("    title: Treatment\n", f"    title: Treatment\n{practice}")
    help = [{"title": "At once", "phone": "01632 960 100"}]
    with pypdfium2.PdfDocument(printed(compiled, text, tmp_path, help=help)) as pdf:
        cover = pdf[0].render().to_pil().convert("L")
        ground = cover.getpixel((2, 2))
        assert cover.getpixel((cover.width - 3, 2)) == ground != 255
        texts = [page.get_textpage().get_text_range() for page in pdf]
    (helping,) = [said for said in texts if "01632 960 100" in said]
    assert "Contents" in helping


def test_a_browser_prints_the_opener_of_a_priority_whole(compiled: Compile, tmp_path: Path) -> None:
    """Number, title and first promise of a priority stand on one page, one below the other."""
    made = printed(compiled, CONTENT, tmp_path)
    with pypdfium2.PdfDocument(made) as pdf:
        for title, promise in (("Treatment", "Eastmere"), ("Recovery", "Saltby")):
            (held,) = [page for page in pdf if promise in page.get_textpage().get_text_range()]
            text = held.get_textpage()
            heights = []
            for words in (title, promise):
                found = text.search(words).get_next()
                assert found, words
                heights.append(text.get_charbox(found[0])[3])
            assert held.get_height() - MARGIN > heights[0] > heights[1]


def test_a_browser_prints_a_plan_across_whole(compiled: Compile, tmp_path: Path) -> None:
    """The last column of a plan on pages that lie on their side is printed with the first."""
    facts = "lead: b, partners: [b], due: 2027-03, status: on track, how: By hand"
    row = f"        - {{id: r, action: Mend a quay, {facts}, funding: £30k a year}}\n"
    text = CONTENT.replace("  - id: q\n", f"    actions:\n      rows:\n{row}  - id: q\n")
    bodies = "bodies: [{id: b, name: Saltby Harbours Trust}]\n"
    with pypdfium2.PdfDocument(printed(compiled, text + bodies, tmp_path)) as pdf:
        (page,) = (one for one in pdf if one.get_width() > one.get_height())
        ink = page.render().to_pil().convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
        assert ink and ink[2] > 0.9 * page.get_width()
