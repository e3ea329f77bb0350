"""Links every reference both ways; never complains."""

from .expectations import Expectation, completeness
from .framework_editions import newer
from .heat_tables import HeatCell, HeatRow, Turn, heat, matrix, successions
from .hosts import Host, commitments_in, is_counted, letters, numbers, printed_number, rows_of
from .index import Index, Use
from .item_cover import CoverRow, Crosswalk, crosswalk, frameworks_of
from .lead_ins import spoken_leads
from .library import Library, anchors, link
from .links import FollowedLink, mentions
from .named import named_frameworks, printed_names
from .names_for_ids import (
    ITS_PART,
    WITH,
    meant_ids,
    named_with_words,
    one_meant,
    perhaps_several,
    shortened,
    some_meant,
)
from .outcomes import Gauge, OutcomeMeasures, outcome_measures
from .suggest import Suggestions, Teller, unlinked
from .summary import SideBySide, Summary, side_by_side, summary_of
from .timed_columns import is_timed
from .views import PromiseView, printed_commitments, promises
