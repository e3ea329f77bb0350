"""Links every reference both ways; never complains."""

from .expectations import Expectation, completeness
from .framework_editions import Suspicion, newer, suspicion
from .heat_tables import HeatCell, HeatRow, Matrix, Succession, Turn, heat, matrix, successions
from .hosts import Host, Seat, commitments_in, numbers, printed_number, rows_of
from .index import Index, Use
from .item_cover import (
    STATES,
    Cover,
    CoverRow,
    Crosswalk,
    crosswalk,
    crosswalks,
    frameworks_of,
    headline_items,
    items_inside,
)
from .library import Library, link
from .links import FollowedLink, mentions
from .names_for_ids import meant_ids, named_with_words
from .outcomes import Gauge, OutcomeMeasures, outcome_measures
from .page_anchors import anchors
from .suggest import Suggestion, Suggestions, Teller, unlinked
from .summary import CoverGap, SideBySide, Summary, side_by_side, summary_of
from .views import PromiseView, printed_commitments, promises

__all__ = [
    "HeatCell",
    "Cover",
    "Crosswalk",
    "Expectation",
    "CoverGap",
    "FollowedLink",
    "Gauge",
    "HeatRow",
    "Host",
    "Index",
    "Library",
    "Matrix",
    "OutcomeMeasures",
    "PromiseView",
    "CoverRow",
    "STATES",
    "Seat",
    "SideBySide",
    "Succession",
    "Suggestion",
    "Suggestions",
    "Summary",
    "Suspicion",
    "Teller",
    "Turn",
    "Use",
    "anchors",
    "commitments_in",
    "completeness",
    "crosswalk",
    "crosswalks",
    "frameworks_of",
    "headline_items",
    "heat",
    "items_inside",
    "link",
    "matrix",
    "meant_ids",
    "named_with_words",
    "mentions",
    "newer",
    "outcome_measures",
    "printed_commitments",
    "numbers",
    "printed_number",
    "promises",
    "rows_of",
    "side_by_side",
    "successions",
    "summary_of",
    "suspicion",
    "unlinked",
]
