"""A Publication in, Artifacts out: what is published, one function for each output.

document/       the strategy as a document: web page, PDF, its plan and cross-references alone
tables/         the same promises as spreadsheets: columns, cells, CSV, XLSX
word/           the same page as a Word document
data/           the same as data: JSON, its schema, cross-references
sandbox/        what templates of a project may do, and how much of it
pdf/            one page of HTML in, one accessible PDF out
registry.py     the list of outputs: a new file with `@output` in one of these rooms is found
publication.py  what goes in; artifact.py, what comes out; siblings.py, what stands beside a page
promises.py references.py phrases.py    what more than one of the rooms prints
shell.py theme.py fonts.py templates.py    how a page looks, put together in one place
"""

from importlib import import_module
from pkgutil import iter_modules

from .artifact import Artifact
from .brand import Branding, BrandRefused
from .data.crossref_data import as_csv, as_json
from .data.json_schema import strategy_schema
from .document.crossref_page import crossref_page
from .document.index_entry import IndexEntry, index_entry, read_entry
from .document.index_page import index_language, write_index
from .document.web_page import write_document
from .pdf import AddressRefused, LayoutRefused
from .publication import Audience, Publication
from .registry import OUTPUTS
from .templates import TemplateRefused
from .theme import ThemeRefused

ROOMS = ("document", "tables", "data", "word")
"""Where outputs live: every file in these rooms is read, so that its outputs are in the list."""

for room in ROOMS:
    for found in iter_modules([f"{folder}/{room}" for folder in __path__]):
        import_module(f"{__name__}.{room}.{found.name}")
