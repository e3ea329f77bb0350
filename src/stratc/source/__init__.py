"""Text and positions: what authors typed, where it stands, and what there is to say about it."""

from .catalogue import CATALOGUE, Entry, register, remark
from .comment import AllowComment, allow_comments
from .diagnostic import Diagnostic, Label, Severity, in_reading_order, one_of
from .edit import Edit
from .fingerprint import fingerprint
from .node import Mapping, Node, Scalar, Sequence, inside, read, scalar
from .span import Span
from .text import Text
from .yaml_remarks import field_written_twice, not_utf_8

__all__ = [
    "AllowComment",
    "CATALOGUE",
    "Diagnostic",
    "Edit",
    "Entry",
    "Label",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Severity",
    "Span",
    "Text",
    "allow_comments",
    "field_written_twice",
    "fingerprint",
    "in_reading_order",
    "inside",
    "not_utf_8",
    "one_of",
    "read",
    "register",
    "remark",
    "scalar",
]
