"""What a picture file holds, known from its bytes and not from its name.

In: the name of a file and its bytes. Out: why a page could not show it, and what to do, or what
it asks of a page; and the address that holds all of it. Nothing is drawn: a picture is held by its
marks and by its size in its head.
"""

import re
from base64 import b64encode
from io import BytesIO
from typing import NamedTuple

from . import drawings

KINDS = {"svg": "SVG", "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG"}
SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x00\x00\x01\x00", "icon"),
)
DRAWING = re.compile(
    rb"(?:<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\])?>|\s)*<(?:\w+:)?svg\b", re.DOTALL
)
MEGABYTE = 1_000_000
LARGEST, MOST_PIXELS = 8, 40_000_000
"""Megabytes and pixels: every page that shows a picture carries all of it."""
LARGEST_TOGETHER = 60
MOST_TOGETHER = (LARGEST_TOGETHER * MEGABYTE, 600_000_000, 100_000)
"""Bytes, pixels and shapes of all pictures of a document: fifty photographs as a camera makes
them."""
SHOWN = "use SVG, PNG or JPEG"


class PictureFault(NamedTuple):
    """Why a picture cannot be shown, as one of `kind`, `broken`, `large`; and what to do."""

    what: str
    why: str
    hint: str


class Weight(NamedTuple):
    """What showing a picture asks of a page."""

    bytes: int = 0
    pixels: int = 0
    shapes: int = 0

    def with_another(self, other: "Weight") -> "Weight":
        return Weight(*map(sum, zip(self, other, strict=True)))

    @property
    def fault(self) -> PictureFault | None:
        """What is wrong with pictures that ask this together, told of the last of them."""
        if self.bytes > MOST_TOGETHER[0]:
            why = f"brings the pictures of this document to more than {LARGEST_TOGETHER} MB"
        elif self.pixels > MOST_TOGETHER[1]:
            why = f"brings the pictures of this document to {self.pixels:,} pixels"
        elif self.shapes > MOST_TOGETHER[2]:
            why = f"brings the drawings of this document to more than {MOST_TOGETHER[2]:,} shapes"
            return PictureFault("large", why, drawings.FEWER)
        else:
            return None
        return PictureFault("large", why, "show fewer pictures, or save the large ones smaller")


def kind_named(file: str) -> str:
    """The kind of picture that a file name promises; empty where pages show none."""
    return KINDS.get(file.rpartition(".")[2].lower(), "") if "." in file else ""


def data_address(file: str, content: bytes) -> str:
    """An address that holds the whole picture; empty where its name is of no kind that is shown."""
    media = {"SVG": "svg+xml", "PNG": "png", "JPEG": "jpeg"}.get(kind_named(file))
    return f"data:image/{media};base64,{b64encode(content).decode('ascii')}" if media else ""


def looked_at(name: str, content: bytes) -> PictureFault | Weight:
    """What is wrong with a picture; what it asks of a page where one can show it."""
    promised = kind_named(name)
    if not content:
        return PictureFault("broken", "is empty", "save the picture again")
    kind = _kind(content)
    if not promised:
        return PictureFault("kind", "is of no kind that a page can show", SHOWN)
    if kind != promised:
        if kind in KINDS.values():
            right = {"JPEG": "jpg"}.get(kind, kind.lower())
            return PictureFault("kind", f"is a {kind} picture", f"call it `.{right}`")
        held = f"holds {kind}" if kind else "is no picture"
        return PictureFault("kind", held, f"save the picture again: {SHOWN}")
    if len(content) > LARGEST * MEGABYTE:
        size = round(len(content) / MEGABYTE)
        return PictureFault("large", f"has {size} MB", f"save it with less than {LARGEST} MB")
    if kind != "SVG":
        return _pixels(content, kind)
    found = drawings.looked_at(content)
    if isinstance(found, int):
        return Weight(len(content), shapes=found)
    return PictureFault(*found)


def proportion(content: bytes) -> float:
    """How wide a picture is for its height; 1 where its bytes do not tell."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as image:
            width, height = image.size
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return 1.0
    return width / max(1, height)


def _kind(content: bytes) -> str:
    """What the bytes say that they are; empty where they say nothing that is known."""
    for sign, kind in SIGNS:
        if content.startswith(sign):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    found = DRAWING.match(head)
    return "SVG" if found else ""


def _pixels(content: bytes, kind: str) -> PictureFault | Weight:
    from PIL import Image

    again = "open the original, and save it again"
    try:
        with Image.open(BytesIO(content)) as image:
            width, height = image.size
            image.verify()
    except Image.DecompressionBombError:
        return PictureFault("large", "has more pixels than any page can show", _smaller())
    except (OSError, SyntaxError, ValueError, IndexError):
        return PictureFault("broken", "cannot be read", again)
    ends = b"\xff\xd9" if kind == "JPEG" else b"IEND"
    if ends not in content[-64_000:]:
        return PictureFault("broken", "breaks off before its end", again)
    if width * height > MOST_PIXELS:
        return PictureFault("large", f"is {width:,} by {height:,} pixels", _smaller())
    return Weight(len(content), width * height)


def _smaller() -> str:
    return "save it smaller: 3,000 pixels across are enough for any page"
