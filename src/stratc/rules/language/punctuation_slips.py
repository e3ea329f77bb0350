"""Slips of stops, spaces, dashes and brackets, each with its fault and what to do.

In: nothing. Out: rows: pieces of which one must stand in the text, a pattern, what is wrong with
what it finds, and a hint.
"""

import re

from stratc.text.english import MONTH
from stratc.text.tables import PatternTable

from .near import ways

SLIPS = tuple(
    (ways(near), re.compile(slip), fault, hint)
    for slip, right in PatternTable({"MONTH": MONTH}).read(__package__, ["punctuation_slips"]).rows
    for fault, hint, near in [right.split(" :: ")]
)
