"""Names of OpenDocument: of elements and of their attributes."""

from functools import lru_cache
from typing import Any

NS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}
FRAMES = {"draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse"}
OWN = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"


@lru_cache(maxsize=1024)
def qualified(name: str) -> str:
    """“text:p” as the parser calls it."""
    space, _, local = name.partition(":")
    return f"{{{NS[space]}}}{local}"


@lru_cache(maxsize=1024)
def plain_name(tag: str) -> str:
    """What the parser calls a tag, as “text:p”."""
    space, _, local = tag[1:].partition("}")
    return next((f"{short}:{local}" for short, full in NS.items() if full == space), local)


def worded(frame: Any) -> Any:
    """What holds the words of a frame, or of a shape, which holds them itself; None without any."""
    own = (frame.find(one, NS) for one in ("draw:text-box", "text:p", "text:list", "table:table"))
    box, *words = own
    return frame if box is None and any(one is not None for one in words) else box


def with_plain_tables(root: Any) -> Any:
    """A document whose tables are all called so: those in shapes have a name of LibreOffice's."""
    for node in root.iter(f"{{{OWN}}}*"):
        node.tag = node.tag.replace(OWN, NS["table"])
    return root
