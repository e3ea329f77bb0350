"""Facts of an OpenDocument file: its title."""

from zipfile import ZipFile

from .marks import clean
from .open_names import NS


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
