"""Names of OpenDocument: of elements and of their attributes."""

from functools import lru_cache

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
