"""Any document that people have, as one stream of blocks, each with its place.

block.py       headings, paragraphs, points, tables, pictures, notes
registry.py    which file of this room reads which ending
workbook.py    the cells of a workbook themselves, for the way back; of .ods open_cells.py
refusal.py     what is never opened: bombs, macros, passwords, old formats
origin.py      what a document of ours says of its edition, and marks of its pieces
marks.py       words as Markdown; typed bullets and numbers
unruled.py     tables of a PDF around which no lines are drawn; unruled_rows.py, their rows;
               paper_bands.py, those of which every other row is painted
word.py excel.py values.py markup.py web.py typed.py paper.py open_document.py
               one file a format
"""

from .block import (
    Aside,
    Block,
    BlockStream,
    Cell,
    Footnote,
    ForeignWords,
    Guess,
    Heading,
    Item,
    Paragraph,
    Picture,
    Row,
    Table,
    markdown,
    words_of,
)
from .marks import escaped
from .origin import MarkedPiece, Origin, origin_in, origin_text, pieces
from .refusal import Refused
from .registry import FORMATS, read
from .sheet_cells import Raw, SheetCell, SheetRows
from .workbook import sheets_in
