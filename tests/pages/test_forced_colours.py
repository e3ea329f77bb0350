"""Drawings where the reader's own colours are forced."""

import base64
import io
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from stratc.outputs.charts.drawing import ChartStyle, hundred
from stratc.outputs.shell import shell
from tests.conftest import ROOT, cannot

SCRIPT = Path(__file__).with_name("forced.mjs")
CSS = (ROOT / "templates/document/pictures.css").read_text(encoding="utf-8")
NO_CHROMIUM = 3

pytestmark = pytest.mark.xdist_group("pages")


def test_what_is_filled_is_the_stronger_on_black(tmp_path: Path) -> None:
    """On a black screen filled squares shine and empty ones do not, as on white paper."""
    drawn = hundred(ChartStyle(shell().colours), 20, "20 in 100", "d")
    page = tmp_path / "page.html"
    page.write_text(
        f"<!DOCTYPE html><style>{CSS} body {{ margin: 0; width: 300px }} svg {{ width: 300px }}"
        f"</style>{drawn}",
        encoding="utf-8",
    )
    picture = photograph(page)
    # The first row of twenty is filled, the last is empty.
    filled, empty = picture.getpixel((7, 7)), picture.getpixel((7, 67))
    assert isinstance(filled, int) and isinstance(empty, int)
    assert filled > 200 and empty < 60


def test_dark_ink_of_pictures_keeps_its_paper(tmp_path: Path) -> None:
    """A picture drawn in dark ink on nothing, a signature say, lies on white on a black screen."""
    ink = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M4 4h1v1z'/></svg>"
    sheet = (ROOT / "templates/screen/dark.css").read_text(encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(
        f"<!DOCTYPE html><style>{sheet} body {{ margin: 0 }} img {{ display: block; width: 90px }}"
        f'</style><img class="signature" alt="" src="data:image/svg+xml,{quote(ink)}">',
        encoding="utf-8",
    )
    picture = photograph(page)
    assert picture.getpixel((20, 20)) == 255 and picture.getpixel((300, 150)) == 0


def photograph(page: Path) -> Image.Image:
    """A page in forced colours on black, in shades of grey."""
    run = subprocess.run(["node", SCRIPT, page], capture_output=True, text=True, check=False)
    if run.returncode == NO_CHROMIUM:
        cannot(run.stderr)
    assert run.returncode == 0, run.stderr
    return Image.open(io.BytesIO(base64.b64decode(run.stdout))).convert("L")


MARKS = """<style>:root {{ --ink: #14222a; --muted: #47565f; --paper: #fff }} {css}
body {{ margin: 0; font-size: 50px }} .copy {{ color: var(--muted); display: block }}
svg {{ width: 40px; height: 40px }} .status-mark {{ display: block; height: 60px }}</style>
<span class="status-mark ended"></span>
<a class="copy"><svg viewBox="0 0 4 4"><path d="M0 0h4v4H0z" fill="currentColor"/></svg></a>
<div class="opener" style="width: 200px; height: 40px"></div>
"""


def test_marks_and_bands_are_seen_on_black(tmp_path: Path) -> None:
    """What ended, the mark of a link and the head of a priority stand out as words do."""
    sheet = (ROOT / "templates/document/theme.css").read_text(encoding="utf-8")
    rules = "".join(line for line in sheet.splitlines(True) if line.startswith(".status-mark"))
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html>" + MARKS.format(css=rules + CSS), encoding="utf-8")
    picture = photograph(page)
    strongest = [max(picture.crop((0, top, 200, top + 40)).tobytes()) for top in (5, 62, 100)]
    assert all(one > 120 for one in strongest), strongest
    assert max(picture.crop((0, 0, 2, 60)).tobytes()) > 200, "what ended has the edge of a box"
    frame = picture.crop((195, 95, 205, 150)).tobytes()
    assert max(frame) > 200, "the band has an edge at its right"
