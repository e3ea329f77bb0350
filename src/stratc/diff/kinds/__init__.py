"""Every kind of change, one function a kind, one file a family."""

from . import (
    actions,
    coverage,
    dates,
    details,
    identities,
    measures,
    people,
    progress,
    promises,
    statistics,
    successor,
    whole,
    wordings,
)

__all__ = [
    "actions",
    "coverage",
    "dates",
    "details",
    "identities",
    "measures",
    "people",
    "progress",
    "promises",
    "statistics",
    "successor",
    "whole",
    "wordings",
]
