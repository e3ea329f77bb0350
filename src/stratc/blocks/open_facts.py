"""Facts of an OpenDocument file: its title, and how deep its styles of lists stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from zipfile import ZipFile

from .marks import clean
from .open_names import NS, qualified

_LEVEL = re.compile(r"List_20_(?:Bullet|Number|Continue)_20_([2-5])")


def title_of(archive: ZipFile) -> str:
    """The title that the properties of a file give; empty if none."""
    from lxml import etree

    if "meta.xml" not in archive.namelist():
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(archive.read("meta.xml"), parser)
    except etree.XMLSyntaxError:
        return ""
    found = root.find("office:meta/dc:title", NS)
    return "" if found is None else clean(found.text or "").strip()


def deeper_by(item: Any, looks: Mapping[Any, Any]) -> int:
    """How much deeper a point stands than its list says, by the name of its style."""
    line = item.find("text:p", NS)
    style = "" if line is None else line.get(qualified("text:style-name"), "")
    held = looks.get(style)
    parent = "" if held is None else held.get(qualified("style:parent-style-name"), "")
    found = _LEVEL.fullmatch(style) or _LEVEL.fullmatch(parent)
    return int(found[1]) - 1 if found else 0
