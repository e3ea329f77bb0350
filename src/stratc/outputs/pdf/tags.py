"""While WeasyPrint tags a document, writes down which HTML element each tag came from.

In: nothing; `watched()` wraps WeasyPrint's tagging for as long as a document is drawn.
Out: a mapping from the number of each structure element's PDF object to its `Source`. On the way
it sets what only the HTML knows: the language of parts, the scope of header cells, the numbering
of lists, the words of links and the true place of figures.

Where WeasyPrint's function is not the known one the mapping stays empty: the PDF is then tagged as
WeasyPrint does it, and `repair.py` mends what can be mended without the HTML.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from .inner import Inner, wrapped

TAGGING = Inner(
    "weasyprint.pdf.tags", "_build_box_tree",
    ("box", "parent", "pdf", "page_number", "nums", "annotations", "tags"),
)  # fmt: skip
_POINTS = 0.75

_NUMBERING = {
    "disc": "/Disc",
    "circle": "/Circle",
    "square": "/Square",
    "decimal": "/Decimal",
    "upper-roman": "/UpperRoman",
    "lower-roman": "/LowerRoman",
    "upper-alpha": "/UpperAlpha",
    "upper-latin": "/UpperAlpha",
    "lower-alpha": "/LowerAlpha",
    "lower-latin": "/LowerAlpha",
}


@dataclass(frozen=True, slots=True, eq=False)
class HtmlElement:
    """What is asked of an HTML element when nothing else of it is left. None is like another."""

    tag: str
    classes: str


class HtmlOrigin(NamedTuple):
    """The HTML element that a tag came from, and which box of it: `li`, `li::marker`.

    `head` is for what is printed again at the head of each page, as the head of a table is.
    """

    element: HtmlElement
    box: str
    head: bool = False


@contextmanager
def watched() -> Iterator[dict[int, HtmlOrigin]]:
    """Gather the sources of all tags made inside this block."""
    sources: dict[int, HtmlOrigin] = {}
    elements: dict[Any, HtmlElement] = {}

    def watch(build: Any) -> Any:
        def watching(
            box: Any, parent: Any, pdf: Any, page_number: int, *rest: Any
        ) -> Iterator[Any]:
            for tag in build(box, parent, pdf, page_number, *rest):
                # A box that is no tag itself passes on those of its children, which are noted.
                if tag.number not in sources and box.element is not None:
                    own = getattr(box, "_box", box)
                    head = bool(getattr(own, "is_header", False))
                    html = box.element
                    if html not in elements:
                        elements[html] = HtmlElement(html.tag, html.get("class", ""))
                    sources[tag.number] = HtmlOrigin(elements[html], box.element_tag, head)
                    _enrich(tag, own, pdf, page_number)
                yield tag

        return watching

    with wrapped({TAGGING: watch}):
        yield sources


def _enrich(tag: Any, box: Any, pdf: Any, page_number: int) -> None:
    from pydyf import Array, Dictionary, String

    html, role = box.element, tag["S"]
    is_whole = box.element_tag == html.tag
    if is_whole and (language := html.get("lang")):
        tag["Lang"] = String(language)
        if role == "/NonStruct" and "Inline" in type(box).__name__:
            tag["S"] = "/Span"
    if role == "/TH" and is_whole:
        tag["A"]["Scope"] = "/Row" if html.get("scope") in ("row", "rowgroup") else "/Column"
    elif html.tag in ("ul", "ol") and role == "/L":
        tag["A"] = Dictionary({"O": "/List", "ListNumbering": _numbering(box.style)})
    elif role == "/Figure":
        # WeasyPrint gives the corners in CSS pixels from the top of the page.
        left, top = box.content_box_x() * _POINTS, box.content_box_y() * _POINTS
        right, bottom = left + box.width * _POINTS, top + box.height * _POINTS
        page = pdf.objects[pdf.pages["Kids"][3 * page_number]]
        height = page["TrimBox"][3]
        tag["A"]["BBox"] = Array((left, height - bottom, right, height - top))
    if box.link_annotation is not None and (words := _words(html)):
        box.link_annotation["Contents"] = String(words)


def _numbering(style: Any) -> str:
    mark = style["list_style_type"]
    if not isinstance(mark, str):
        return "/Disc"  # a mark typed in the sheet; there is no name for each
    return _NUMBERING.get(mark, "/None")


def _words(html: Any) -> str:
    spoken = html.get("aria-label") or "".join(html.itertext()) or html.get("title") or ""
    return " ".join(spoken.split())
