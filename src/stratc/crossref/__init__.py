"""Links every reference both ways; never complains."""

from .summary import Account, Comparison, Finding, account, comparison
from .completeness import Expected, completeness
from .crosswalk import (
    STATES,
    Cover,
    Crosswalk,
    Row,
    crosswalk,
    crosswalks,
    frameworks_of,
    headline_items,
    items_inside,
)
from .framework_editions import Suspicion, newer, suspicion
from .index import Index, Use
from .library import Library, link
from .matrix import Cell, HeatRow, Matrix, Succession, Turn, heat, matrix, successions
from .outcomes import Gauge, Measured, measured
from .links import Promise, Served, mentions, promises
from .suggest import Suggestion, Suggestions, Teller, unlinked

__all__ = [
    "Account",
    "Cell",
    "Comparison",
    "Cover",
    "Crosswalk",
    "Expected",
    "Finding",
    "Gauge",
    "HeatRow",
    "Index",
    "Library",
    "Matrix",
    "Measured",
    "Promise",
    "Row",
    "STATES",
    "Served",
    "Succession",
    "Suggestion",
    "Suggestions",
    "Suspicion",
    "Teller",
    "Turn",
    "Use",
    "account",
    "comparison",
    "completeness",
    "crosswalk",
    "crosswalks",
    "frameworks_of",
    "headline_items",
    "heat",
    "items_inside",
    "link",
    "matrix",
    "measured",
    "mentions",
    "newer",
    "promises",
    "successions",
    "suspicion",
    "unlinked",
]
