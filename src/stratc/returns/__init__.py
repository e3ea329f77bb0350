"""What comes back: a workbook or a document that was edited, against the strategy it belongs to.

workbook.py    a workbook as its owner left it: rows by id, cells by field
values_file.py    the same of a table that came back as CSV
cells.py       what differs between a row of the strategy and its row in the workbook
values.py      a changed cell as the value of a field, or why it cannot be one
moves.py       a row that was put under another priority
proposal.py    changes to be made, and what was refused, in words that an officer understands
rows.py        all of it for one or several workbooks
document.py    a document that was edited; comparing.py, what it and the strategy have in common
printed.py     what the same document says untouched, and its promises without the numbers that the
               page gives them; kept_marks.py, new words among figures
merging.py     an older document that was edited, brought up to today
unread_lines.py    lines that were changed and that nothing is read from
"""

from .document import proposed_by_document
from .merging import merged, on_both_sides
from .printed import take_off_numbers
from .proposal import FieldChange, Proposal, RefusedChange
from .rows import proposed
from .unread_lines import differs, unread
from .values_file import edited_values
from .workbook import Edited, NotOurs, edited
