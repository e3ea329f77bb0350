"""Who says what kind of change a difference is: one file a family, as in `kinds`."""

from . import actions, coverage, dates, details, measures, people, promises, statistics, whole
from .registry import FIELDS, WHOLES

__all__ = [
    "FIELDS",
    "WHOLES",
    "actions",
    "coverage",
    "dates",
    "details",
    "measures",
    "people",
    "promises",
    "statistics",
    "whole",
]
