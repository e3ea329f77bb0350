"""Node to the things authors talk about: strategies, frameworks, settings."""

from .actions import (
    MERGING,
    Action,
    ActionTable,
    Columns,
    Intervention,
    Milestone,
    OwnCell,
    OwnColumn,
)
from .allowance import Allowance
from .approvals import Approval, Approvals
from .beyond_mistakes import STAND_IN, Remainder, remainder
from .brand import Brand, Help, Logo
from .covers import cover, cover_of, cover_or_whole
from .decoder import decode
from .document import PARTS, ROOT, Document, StrategyReading, framework, read_strategy, strategy
from .edition import fingerprint
from .element import Element, Path, Where
from .evidence import (
    Appendix,
    AppendixGroup,
    AppendixItem,
    AsPrinted,
    Comparator,
    Illustration,
    Note,
    Qualifier,
    Relation,
    Source,
    Statistic,
    Term,
)
from .field import (
    Field,
    elements_in,
    fields,
    in_written_order,
    own_fields,
    place,
    texts,
    walk,
    written_fields,
)
from .figure import Figure
from .figure_words import read_figure
from .kinds import KINDS, REFERRED, ElementKind, kind_of, title_of
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
from .period import Period, UnreadableTime
from .period_words import read_period
from .progress import Progress, State
from .project import ChangeSetting, RuleSetting, Settings
from .promise import ENDED, Promise
from .provisions import Citation, Framework, Provision
from .schema import FILE_KINDS, json_schema
from .schema_walk import Schema, SchemaWalk, closed_object, summary, whole_schema
from .statements import (
    Commitment,
    CommitmentGroup,
    Definition,
    Objective,
    Part,
    Practice,
    Priority,
    Section,
    SummaryLine,
    Vision,
)
from .values import Marker, Reference, short_name, unfinished
from .voices import CaseStudy, Quotation
from .whole import Adoption, ContentsEntry, Strategy

__all__ = [
    "Action",
    "ActionTable",
    "Adoption",
    "Allowance",
    "Appendix",
    "AppendixGroup",
    "AppendixItem",
    "Approval",
    "Approvals",
    "AsPrinted",
    "Body",
    "Brand",
    "CaseStudy",
    "ChangeSetting",
    "Checkpoint",
    "Citation",
    "Columns",
    "Commitment",
    "CommitmentGroup",
    "Comparator",
    "ContentsEntry",
    "Definition",
    "Document",
    "ENDED",
    "Element",
    "FILE_KINDS",
    "Field",
    "Figure",
    "Foreword",
    "Framework",
    "Governance",
    "Help",
    "Illustration",
    "Intervention",
    "Lead",
    "KINDS",
    "ElementKind",
    "LifeCourse",
    "Link",
    "Logo",
    "Marker",
    "MERGING",
    "Measure",
    "Member",
    "Milestone",
    "Note",
    "Noted",
    "Objective",
    "OwnCell",
    "OwnColumn",
    "PARTS",
    "Part",
    "PartnerGroup",
    "Path",
    "Period",
    "read_figure",
    "read_period",
    "remainder",
    "short_name",
    "Point",
    "Practice",
    "Priority",
    "Progress",
    "Settings",
    "Promise",
    "Provision",
    "Qualifier",
    "Quotation",
    "REFERRED",
    "ROOT",
    "Reference",
    "Relation",
    "Role",
    "RuleSetting",
    "Schema",
    "SchemaWalk",
    "Section",
    "Service",
    "Signatory",
    "Source",
    "STAND_IN",
    "State",
    "Statistic",
    "Strategy",
    "SummaryLine",
    "Term",
    "UnreadableTime",
    "Vision",
    "Where",
    "closed_object",
    "cover",
    "cover_of",
    "cover_or_whole",
    "decode",
    "elements_in",
    "fields",
    "fingerprint",
    "framework",
    "in_written_order",
    "json_schema",
    "kind_of",
    "own_fields",
    "place",
    "read_strategy",
    "StrategyReading",
    "Remainder",
    "strategy",
    "summary",
    "texts",
    "ties",
    "title_of",
    "unfinished",
    "walk",
    "whole_schema",
    "written_fields",
]
