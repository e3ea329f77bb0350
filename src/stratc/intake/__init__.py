"""Blocks in, a draft strategy out, with an account of what became of each block.

joined.py      several files as one document
drafting.py    the whole way; outline.py, the tree of sections; front.py, the first page
roles.py       what headings say; priorities.py, which sections are priorities
parts.py       what has a place of its own
promises.py vision.py people.py evidence.py words.py    what stands under a heading
plans.py       tables row by row; heads.py columns.py, their heads; tall.py, one tall row
rows.py        one row; times.py progress.py bodies.py, what its boxes say
action_plans.py    rows to the action tables of priorities
account.py     what became of each piece; ids.py, short names; yaml_text.py, the file
"""

from .account import AccountEntry, ImportAccount, Kind
from .drafting import Draft, draft
from .ids import GivenIds, name
from .joining import joined
from .yaml_text import written

__all__ = [
    "ImportAccount",
    "Draft",
    "AccountEntry",
    "Kind",
    "GivenIds",
    "draft",
    "joined",
    "name",
    "written",
]
