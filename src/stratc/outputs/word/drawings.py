"""Charts of a page as pictures: Word shows drawings of the web only in its newest editions.

All of a page are printed at once, each on a sheet of its own, and cut out of what was printed.
"""

import base64
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

WIDEST = 16.0
WIDTHS = {"portrait": 3.0, "signature": 5.0, "lead-logo": 5.0, "partner-logos": 4.0}
"""Centimetres, by the class of a picture or of what holds it."""
UNIT = 0.026
"""Centimetres of a unit of our charts: their words, of 15 units, then have some 11 pt."""
SHARPNESS = 3.0
BLANK = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg=="
)
"""A picture of one point; what stands behind its end is read by nobody."""


@dataclass(frozen=True, slots=True)
class WordPicture:
    """A picture: its bytes, how wide it is in centimetres, and its words."""

    content: bytes
    width: float
    alt: str

    def file(self) -> io.BytesIO:
        """The picture as a file."""
        return io.BytesIO(self.content)


def drawn(body: Any, css: str) -> dict[int, WordPicture]:
    """Every drawing and picture of a page, by its number in it."""
    return drawn_in([body], css)[0]


def drawn_in(bodies: Sequence[Any], css: str) -> list[dict[int, WordPicture]]:
    """The same of several pages, printed at once; a drawing that stands in two is printed once."""
    from lxml import etree

    made: list[dict[int, WordPicture]] = []
    svgs: list[tuple[dict[int, WordPicture], int, Any, Any]] = []
    for body in bodies:
        pictures: dict[int, WordPicture] = {}
        made.append(pictures)
        for number, node in enumerate(_shown(body)):
            if _is_drawn(node):
                svgs.append((pictures, number, node, body))
            elif picture := _picture(node):
                pictures[number] = picture
    sources = [etree.tostring(one[2], encoding="unicode", with_tail=False) for one in svgs]
    apart = list(dict.fromkeys(sources))
    printed = dict(zip(apart, _printed(apart, css), strict=True)) if apart else {}
    for (pictures, at, node, body), source in zip(svgs, sources, strict=True):
        if (content := printed[source]) is not None:
            words = _words(node, body)
            pictures[at] = WordPicture(content[0], min(content[1], _widest(node)), words)
    return made


def blanks(body: Any) -> dict[int, WordPicture]:
    """A blank for every drawing and picture of a page, with its words: nothing is printed.

    Those of one drawing are one file, as its pictures are.
    """
    from lxml import etree

    made: dict[int, WordPicture] = {}
    for number, node in enumerate(_shown(body)):
        if _is_drawn(node):
            content = BLANK + etree.tostring(node, with_tail=False)
            made[number] = WordPicture(content, _widest(node), _words(node, body))
        elif picture := _picture(node):
            made[number] = picture
    return made


def _shown(body: Any) -> Iterator[Any]:
    for node in body.iter("svg", "img"):
        if not any(parent.tag == "svg" for parent in node.iterancestors()):
            yield node


def _is_drawn(node: Any) -> bool:
    return node.tag == "svg" or (node.get("src") or "").startswith("data:image/svg+xml")


def _widest(node: Any) -> float:
    """How wide a picture may be, in centimetres; the words of a chart are as large as its text."""
    classes = f"{node.get('class', '')} {node.getparent().get('class', '')}".split()
    units = re.fullmatch(r"0 0 (\d+) \d+", node.get("viewbox") or node.get("viewBox") or "")
    chart = min(WIDEST, UNIT * int(units[1])) if units and node.get("font-family") else WIDEST
    return next((WIDTHS[one] for one in classes if one in WIDTHS), chart)


def _picture(node: Any) -> WordPicture | None:
    found = re.match(r"data:image/(png|jpeg);base64,(.*)", node.get("src") or "", re.S)
    if found is None:
        return None
    return WordPicture(base64.b64decode(found[2]), _widest(node), node.get("alt") or "")


def _words(node: Any, body: Any) -> str:
    """What a drawing shows, in the words that the page has for it."""
    if label := node.get("aria-label") or node.get("alt"):
        return str(label)
    named = (node.get("aria-labelledby") or "").split()
    told = [one for one in body.iter() if isinstance(one.tag, str) and one.get("id") in named]
    texts = [
        " ".join("".join(one.itertext()).split())
        for one in [*told, *(n for n in node.iter("title", "desc") if n not in told)]
    ]
    return ". ".join(dict.fromkeys(filter(None, texts)))


def _printed(sources: list[str], css: str) -> list[tuple[bytes, float] | None]:
    """Each drawing as a PNG, with its width; none where nothing was drawn."""
    import pypdfium2
    from PIL import Image, ImageChops

    from ..pdf import print_pdf

    sheets = "".join(f'<div class="word-sheet">{source}</div>' for source in sources)
    page = (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>x</title><style>{css}"
        "\n@page { size: 18cm 24cm; margin: 1cm; background: #fff; @top-left{content:none}"
        "@top-right{content:none} @bottom-left{content:none} @bottom-right{content:none}"
        "@bottom-center{content:none} }\n"
        ".word-sheet { break-after: page; width: 16cm } "
        f".word-sheet :is(svg, img) {{ max-width: 16cm; max-height: 20cm }}"
        f"</style></head><body>{sheets}</body></html>"
    )
    pages = pypdfium2.PdfDocument(print_pdf(page, adjust=None).content)
    made: list[tuple[bytes, float] | None] = []
    for number in range(len(sources)):
        if number >= len(pages):
            made.append(None)
            continue
        image = pages[number].render(scale=SHARPNESS).to_pil().convert("RGB")
        edge = ImageChops.difference(image, Image.new("RGB", image.size, (255, 255, 255)))
        box = edge.getbbox()
        if box is None:
            made.append(None)
            continue
        file = io.BytesIO()
        image.crop(box).save(file, "PNG", optimize=True)
        made.append((file.getvalue(), (box[2] - box[0]) / SHARPNESS / 72 * 2.54))
    return made
