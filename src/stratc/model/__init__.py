"""Node to the things authors talk about: strategies, frameworks, settings."""

from .actions import (
    COLUMN_FIELDS,
    MERGING,
    PROSE_COLUMNS,
    Action,
    ActionTable,
    Columns,
    Intervention,
    Milestone,
)
from .allowance import Allowance, Approval, Approvals
from .decoding.beyond_mistakes import STAND_IN, UNNAMED, Remainder, remainder
from .decoding.covers import cover, cover_of, cover_or_whole
from .decoding.decoder import decode
from .document import PARTS, ROOT, Document, StrategyReading, framework, read_strategy, strategy
from .edition import fingerprint
from .element import Element, Path
from .evidence import (
    Appendix,
    AppendixGroup,
    AsPrinted,
    Comparator,
    Illustration,
    Note,
    Relation,
    Source,
    Statistic,
    Term,
)
from .field import (
    HOSTED,
    Field,
    fields,
    held,
    in_written_order,
    own_fields,
    place,
    texts,
    walk,
    written_fields,
)
from .figures.figure import Figure
from .figures.figure_doubts import to_come
from .figures.figure_words import read_figure
from .kinds import KINDS, REFERRED, kind_of, title_of
from .link import Link
from .measures import Checkpoint, Measure, Point
from .neighbours import ties
from .noted import Noted
from .people import (
    Body,
    Foreword,
    Governance,
    Lead,
    LifeCourse,
    Member,
    PartnerGroup,
    Role,
    Service,
    Signatory,
)
from .progress import State, read_progress
from .project import Brand, ChangeSetting, Logo, Settings
from .promise import ENDED, Promise
from .provisions import Framework, Provision
from .schema import FILE_KINDS, json_schema
from .schema_walk import Schema, SchemaWalk, closed_object, summary, whole_schema
from .statements import (
    Commitment,
    CommitmentGroup,
    Definition,
    Objective,
    Part,
    Priority,
    Section,
    SummaryLine,
    Vision,
)
from .times.period import Period, UnreadableTime
from .times.period_words import read_period
from .values import short_name, unfinished
from .whole import DRAFTS, STATUSES, Adoption, ContentsEntry, Strategy
