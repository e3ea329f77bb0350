"""Prints one self-contained page of HTML as PDF/UA-1, which is PDF/A-3a too.

In: the HTML with its style sheet, and by name the few files it reads (fonts, mostly).
Out: the bytes of the PDF and its number of pages. The same input gives the same bytes.

The pages are laid out again only when `adjust` changes the HTML after looking at the last layout,
and of all layouts the one is kept that wastes least paper: drawing is done once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from gc import collect
from types import MappingProxyType
from typing import Any

from stratc.text.copied import in_a_copy

from ..fonts import last_resort
from .actual_text import actual_text
from .archive import VARIANT, written
from .boxes import lean_boxes
from .files import RELATIVE, AddressRefused, LayoutRefused, reader
from .joined import joined_labels
from .lines import whole_lines
from .pages import firm, settle, waste
from .places import Layout, look
from .quiet import alone
from .repair import repair
from .savings import saving
from .start import weasyprint
from .streams import close_streams
from .tags import HtmlOrigin, watched

LAYOUTS = 6
"""So often the pages are laid out at most: as written, adjusted, and what did not help undone."""
LONG = 100
"""Of more pages than this one layout is all: a page that it would save is not worth its time."""
LARGE = 1_000_000
"""A page of more characters is laid out and drawn in a copy of this process. Its tags take as much
memory to mend as its pages to lay out, and no more if nothing of these is left."""
BELOW = "ul ul { list-style-type: disc } "
"""Where the page's own sheet says nothing: no face has the circles for lists in lists."""
NO_FILES: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF, and what WeasyPrint has against its HTML: a dead link, a missing text."""

    content: bytes
    pages: int
    complaints: tuple[str, ...]


def print_pdf(
    html: str,
    files: Mapping[str, bytes] = NO_FILES,
    adjust: Callable[[str, Layout], str] | None = settle,
    attached: Mapping[str, bytes] = NO_FILES,
) -> Printed:
    """Lay out, let `adjust` improve the page breaks once, draw, and repair the tags.

    `attached` are files that go into the PDF by name.
    """
    weasyprint()
    work = partial(_drawn, html, files, adjust, attached)
    content, sources, pages, complaints = in_a_copy(work) if len(html) > LARGE else work()
    return Printed(close_streams(repair(content, sources)), pages, complaints)


def _drawn(
    html: str,
    files: Mapping[str, bytes],
    adjust: Callable[[str, Layout], str] | None,
    attached: Mapping[str, bytes],
) -> tuple[bytes, Mapping[int, HtmlOrigin], int, tuple[str, ...]]:
    """The pages as WeasyPrint leaves them, where their tags come from, and what it complains of."""
    weasy = weasyprint()
    fetcher = reader(files)
    with (
        alone() as complaints, watched() as sources, whole_lines(), joined_labels(),
        actual_text(), saving(), lean_boxes(),
    ):  # fmt: skip
        try:
            document = _laid_out(weasy, html, fetcher, adjust)
            pages = len(document.pages)
            content = written(weasy, document, attached)
        except weasy.urls.FatalURLFetchingError as fatal:
            raise AddressRefused(fetcher.refused or str(fatal)) from fatal.__cause__
        except (IndexError, RecursionError, AssertionError, ArithmeticError) as error:
            # What WeasyPrint raises where it finds no place for something.
            raise LayoutRefused(f"the pages cannot be laid out ({type(error).__name__})") from error
    if fetcher.refused:
        raise AddressRefused(fetcher.refused)
    return content, sources, pages, tuple(complaints)


def _laid_out(
    weasy: Any, html: str, fetcher: Any, adjust: Callable[[str, Layout], str] | None
) -> Any:
    held = weasy.text.fonts.FontConfiguration()
    # Of faces that serve as well, the first one is taken: those of the page come before.
    sheet = BELOW + last_resort(html)
    below = weasy.CSS(string=sheet, base_url=RELATIVE, url_fetcher=fetcher, font_config=held)
    shared = {"font_config": held, "stylesheets": [below], "cache": {}}

    def lay_out(text: str) -> Any:
        page = weasy.HTML(string=text, base_url=RELATIVE, url_fetcher=fetcher)
        collect(0)  # the parser's own tree of the page, which holds itself
        return page.render(pdf_variant=VARIANT, **shared)

    best = lay_out(html)
    places = look(best)
    least, kept = waste(places, html), (html, places)
    for _ in range(LAYOUTS - 1):
        if (
            adjust is None
            or len(places.filled) > LONG
            or (adjusted := adjust(html, places)) == html
        ):
            break
        html = adjusted
        document = lay_out(html)
        places = look(document)
        wasted = waste(places, html)
        if wasted < least:
            best, least, kept = document, wasted, (html, places)
        elif not any(least[1:]):
            break  # no page is thin, and the attempt to save one has failed
    while least[2] and (html := firm(*kept)) != kept[0]:
        best = lay_out(html)
        kept = (html, look(best))
        least = waste(kept[1], html)
    return best


def count_pages(content: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        return len(pdf)
