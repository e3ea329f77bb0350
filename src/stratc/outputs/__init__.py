"""A Publication in, Artifacts out: what is published, one function for each output.

registry.py     the list of outputs
publication.py  what goes in; artifact.py, what comes out; files.py, what stands beside a page
html.py         the web page, from which the PDF is printed; the page of all strategies
paper.py        the PDF, printed from the web page by the room pdf
page.py         what its templates may ask; parts.py, the parts of the document in order
promises.py plan.py national.py evidence.py references.py words.py    what they are told
csv.py xlsx.py json.py plan_page.py    tables and data
columns.py cells.py sheets.py    what is in a spreadsheet
crossref.py linked.py    the page and the data of cross-references
cover.py charts.py fonts.py theme.py    how it looks
templates.py    the only place that knows where templates are
"""

from .artifact import Artifact
from .crossref import crossref, crossref_page
from .csv import tables
from .html import document, overview
from .json import strategy_json
from .json_schema import strategy_schema
from .linked import as_csv, as_json
from .paper import paper
from .pdf import AddressRefused
from .plan_page import plan_page
from .publication import Publication
from .registry import OUTPUTS, output
from .templates import TemplateRefused
from .theme import ThemeRefused
from .xlsx import workbooks

__all__ = [
    "OUTPUTS",
    "AddressRefused",
    "Artifact",
    "Publication",
    "TemplateRefused",
    "ThemeRefused",
    "as_csv",
    "as_json",
    "crossref",
    "crossref_page",
    "document",
    "output",
    "overview",
    "paper",
    "plan_page",
    "strategy_json",
    "strategy_schema",
    "tables",
    "workbooks",
]
