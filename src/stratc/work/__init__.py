"""The only room that touches the disk and the clock."""

from stratc.outputs import OUTPUTS

from .baseline import Baseline, Known, baseline
from .files import Project, UsageError, find, shipped_frameworks
from .making import make
from .sides import Side, at_revision, here, replaced, side, working
from .writing import write

__all__ = [
    "Baseline",
    "Known",
    "baseline",
    "OUTPUTS",
    "Project",
    "UsageError",
    "find",
    "make",
    "shipped_frameworks",
    "Side",
    "at_revision",
    "here",
    "replaced",
    "side",
    "working",
    "write",
]
