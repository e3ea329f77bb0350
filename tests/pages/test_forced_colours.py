"""Drawings where the reader's own colours are forced."""

from __future__ import annotations

import base64
import io
import subprocess
from pathlib import Path

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
    run = subprocess.run(["node", SCRIPT, page], capture_output=True, text=True, check=False)
    if run.returncode == NO_CHROMIUM:
        cannot(run.stderr)
    assert run.returncode == 0, run.stderr
    picture = Image.open(io.BytesIO(base64.b64decode(run.stdout))).convert("L")
    # The first row of twenty is filled, the last is empty.
    filled, empty = picture.getpixel((7, 7)), picture.getpixel((7, 67))
    assert isinstance(filled, int) and isinstance(empty, int)
    assert filled > 200 and empty < 60
