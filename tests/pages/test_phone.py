"""What a reader sees on the narrowest phone."""

import io
import json
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from stratc.outputs import OUTPUTS, Publication
from tests.conftest import SMALLEST, Compile, cannot

SCRIPT = Path(__file__).with_name("phone.mjs")
NO_CHROMIUM = 3
CONTENT = f"""\
{SMALLEST}vision: {{statement: Everybody is well.}}
foreword:
  - text: We know each other.
    signed:
      - {{name: Ada Other, role: Chair, portrait: ada.png}}
      - {{name: Bartholomew Featherstone, role: Leader, portrait: ada.png}}
priorities:
  - id: p
    title: Treatment
    tagline: Help that is near, kind and lasting, for everybody who asks for it.
    commitments: [{{items: [{{id: c, text: Open., measures: [People who are seen in a week]}}]}}]
  - id: q
    title: Recovery
    tagline: A life that people like.
    summary: "**Why this matters**\\n\\nIt can be done."
    commitments: [{{items: [{{id: d, text: Run a bus.}}]}}]
    actions: {{rows: [{{id: r, action: Take the bus to each village in it., due: "2030"}}]}}
statistics:
  - {{id: waits, title: People who wait for longer than a fortnight, value: "1,215", unit: people}}
"""

pytestmark = pytest.mark.xdist_group("pages")


def test_nothing_is_cut_covered_or_broken_on_a_phone(compiled: Compile, tmp_path: Path) -> None:
    """What is read needs no scrolling sideways, and portraits stand beside their own names.

    The sign of a link is on the line of the last word.
    The text begins soon: the contents are folded. Where there is room, all text has one edge.
    """
    library = compiled(CONTENT).library
    with io.BytesIO() as file:
        Image.new("RGB", (300, 700)).save(file, "PNG")
        images = {"ada.png": file.getvalue()}
    publication = Publication(library, library.strategies[0], images=images, one_file=True)
    (page,) = (one.content for one in OUTPUTS["html"](publication) if one.path.name == "index.html")
    assert b'id="op"' in page and page.count(b'class="portrait"') == 2
    (tmp_path / "index.html").write_bytes(page)
    run = subprocess.run(
        ["node", SCRIPT, tmp_path / "index.html"], capture_output=True, text=True, check=False
    )
    if run.returncode == NO_CHROMIUM:
        cannot(run.stderr)
    assert run.returncode == 0, run.stderr
    told = {"cut": [], "narrow": [], "covering": 0, "folded": True, "edges": 1, "lone": 0}
    assert json.loads(run.stdout) == told
