"""One self-contained page of HTML in, one accessible PDF (PDF/UA-1) out.

    start.py    brings in WeasyPrint without the search that takes half of its import
    files.py    what the pages may read: what the caller hands in, and nothing else
    render.py   prints: lay out, look, settle, draw, repair
    apart.py    prints with limits, in a process of its own, what a project's own sheets look like
    inner.py    what of ours stands round the inner parts of WeasyPrint meanwhile
    quiet.py    one PDF at a time, with the clock stopped
    boxes.py    lets the boxes of a page hold only what they say
    places.py   what stands where once the pages are laid out
    pages.py    where pages end, and the second pass
    tags.py     while WeasyPrint tags, writes down which HTML element each tag came from
    tree.py     the tags of a finished PDF as a plain tree, and back
    repair.py   mends that tree

WeasyPrint and pikepdf are heavy, so they are imported where they are used: importing this room
costs nothing.
"""

from .apart import print_apart
from .files import AddressRefused, LayoutRefused
from .pages import settle
from .places import Layout, PrintedPlace
from .render import Printed, count_pages, print_pdf
from .start import NoPrinter
