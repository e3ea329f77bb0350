"""Blocks in, a draft strategy out, with an account of what became of each block.

joining.py     several files as one document
drafting.py    the whole way through the folders:
headings/      the tree of sections, and what headings say
cover/         what the first page says
head/ body/ layouts/ tables/    plans: which column is which field, what each row says, plans in
               other shapes, and all of them together
values/        what one box says: times, states, bodies
prose/         what stands under headings, put where a strategy has a place for it
own_parts.py   what a document of ours printed, put back into its fields; own_boxes.py, its boxes;
               own_plans.py, the rows of its plan
unprinted.py   what no published page may hold
choices.py     what an officer says that pieces are; put_right.py, what rows should say
account.py     what became of each piece; yaml_text.py, the file
"""

from stratc.model.given_ids import GivenIds, name

from .account import AccountEntry, CoverFact, ImportAccount, Placement
from .choices import KINDS, Choices, ChosenKind
from .drafting import Draft, draft
from .joining import joined
from .put_right import RowBoxes, row_boxes
from .yaml_text import written
