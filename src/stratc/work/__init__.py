"""The only room that touches the disk and the clock."""

from stratc.outputs import OUTPUTS

from .baseline import Baseline, Known, baseline
from .files import Project, UsageError, find, shipped_frameworks
from .making import make
from .sides import Side, at_revision, here, replaced, side, working
from .starting import Answers, guessed, place_for, start
from .writing import write

__all__ = [
    "OUTPUTS",
    "Answers",
    "Baseline",
    "Known",
    "Project",
    "Side",
    "UsageError",
    "at_revision",
    "baseline",
    "find",
    "guessed",
    "here",
    "make",
    "place_for",
    "replaced",
    "shipped_frameworks",
    "side",
    "start",
    "working",
    "write",
]
