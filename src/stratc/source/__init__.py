"""Text and positions: what authors typed, where it stands, and what there is to say about it."""

from .catalogue import CATALOGUE, CatalogueEntry, register, remark
from .characters import shortened, wide_encoding
from .comment import AllowComment, allow_comments
from .diagnostic import (
    AND_HERE,
    Diagnostic,
    Label,
    Say,
    Severity,
    fingerprint,
    in_reading_order,
    one_of,
)
from .edit import Edit, apply
from .node import Mapping, Node, Scalar, Sequence, inside, scalar
from .node_edits import (
    NotEditable,
    add_item,
    insert_item,
    move_item,
    remove_field,
    remove_item,
    rename_field,
    set_field,
    set_scalar,
    spread,
)
from .reading import Reading, foreign_kind, read, read_closely, read_on
from .span import Span
from .text import Text
from .yaml_remarks import field_written_twice, not_a_text_file, not_utf_8
