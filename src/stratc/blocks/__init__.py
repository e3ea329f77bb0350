"""Any document that people have, as one stream of blocks, each with its place.

block.py       headings, paragraphs, points, tables, pictures, notes
registry.py    which file of this room reads which ending
workbook.py    a workbook itself, for the way back
refusal.py     what is never opened: bombs, macros, passwords, old formats
marks.py       words as Markdown; typed bullets and numbers
word.py excel.py values.py markup.py web.py typed.py paper.py open_document.py
               one file a format
"""

from .block import (
    Aside,
    Block,
    BlockStream,
    Cell,
    Footnote,
    Heading,
    Item,
    Paragraph,
    Picture,
    Row,
    Table,
    markdown,
)
from .marks import escaped
from .refusal import Refused
from .registry import FORMATS, read
from .workbook import workbook_in

__all__ = [
    "FORMATS",
    "Aside",
    "Block",
    "Cell",
    "Heading",
    "Item",
    "Footnote",
    "Paragraph",
    "Picture",
    "Refused",
    "Row",
    "BlockStream",
    "Table",
    "escaped",
    "markdown",
    "read",
    "workbook_in",
]
