"""Blocks in, a draft strategy out, with an account of what became of each block.

joining.py     several files as one document
drafting.py    the whole way; outline.py bold_headings.py, the tree of sections; front.py, the
               first page; area.py, the place that it names
roles.py       what headings say; priorities.py, which sections are priorities
parts.py       what has a place of its own; sections.py, what stands under one heading
promises.py vision.py people.py evidence.py statistics.py words.py    what stands there
plans.py below_plan.py    tables row by row; heads.py columns.py heading_words.py contents.py
               group_column.py state_column.py yes_or_no.py, their heads;
               row_kinds.py joins.py, what a row is, and which goes on from the one above
shapes.py tall.py written_cards.py card_lines.py
               plans side by side, turned over, as cards, in one tall row, as headings with
               labelled lines
rows.py        one row; boxes.py who_and_when.py labels.py times.py progress.py bodies.py, what its
               boxes say
unprinted.py   what no published page may hold
action_plans.py    rows to the action tables of priorities
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
