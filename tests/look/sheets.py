"""Contact sheets of everything built, for a person to look at: `sheets.py BUILD LOOK`.

A PDF becomes sheets of 4 by 2 numbered pages. An HTML page becomes sheets of numbered pieces, from
its top to its end: wide ones one a sheet, narrow ones five side by side.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

SHOTS = Path(__file__).with_name("shots.mjs")
DPI = 60
WIDE = (1280, 1600)
NARROW = (320, 1400)
GAP = 12
LABEL = 20
GREY = (110, 110, 110)
WHITE = (255, 255, 255)


def main(build: Path, look: Path) -> None:
    """Draws every sheet anew; what the folder `look` held before is gone."""
    missing = [tool for tool in ("pdftoppm", "node") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"make look needs {' and '.join(missing)} (Debian: poppler-utils, nodejs)")
    shutil.rmtree(look, ignore_errors=True)
    for file in sorted(build.rglob("*.pdf")):
        draw(["pdftoppm", "-r", str(DPI), "-png", str(file), "OUT"], 4, 2, name(look, build, file))
    for file in sorted(build.rglob("*.html")):
        for size, columns in ((WIDE, 1), (NARROW, 5)):
            width, height = map(str, size)
            shoot = ["node", str(SHOTS), width, height, "OUT", str(file)]
            draw(shoot, columns, 1, f"{name(look, build, file)}-{width}")


def name(look: Path, build: Path, file: Path) -> str:
    """How the sheets of a file are called, without their number: look/fenmarsh/strategy-pdf."""
    return str(look / file.relative_to(build).with_suffix("")) + file.suffix.replace(".", "-")


def draw(command: list[str], columns: int, rows: int, out: str) -> None:
    """Runs what writes pictures to OUT, then joins them into numbered sheets."""
    with tempfile.TemporaryDirectory() as folder:
        run = [f"{folder}/picture" if part == "OUT" else part for part in command]
        if subprocess.run(run, check=False).returncode != 0:
            sys.exit(f"This failed: {' '.join(run)}")
        pictures = sorted(Path(folder).iterdir())
        Path(out).parent.mkdir(parents=True, exist_ok=True)
        step = columns * rows
        for number, first in enumerate(range(0, len(pictures), step), start=1):
            join(pictures[first : first + step], first, columns).save(f"{out}-{number:02}.png")
    print(f"{out}-*.png: {len(pictures)} pictures", flush=True)


def join(pictures: Sequence[Path], first: int, columns: int) -> Image.Image:
    """One sheet: pictures in rows, each under its number, which counts on from `first`."""
    opened = [Image.open(picture) for picture in pictures]
    width = max(picture.width for picture in opened) + GAP
    height = max(picture.height for picture in opened) + GAP + LABEL
    rows = -(-len(opened) // columns)
    sheet = Image.new("RGB", (width * min(columns, len(opened)) + GAP, height * rows + GAP), GREY)
    pen = ImageDraw.Draw(sheet)
    for place, picture in enumerate(opened):
        left, top = GAP + place % columns * width, GAP + place // columns * height
        pen.text((left, top), str(first + place + 1), fill=WHITE, font_size=LABEL - 4)
        sheet.paste(picture, (left, top + LABEL))
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
