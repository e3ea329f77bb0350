"""Remarks told to a person or a machine, one file a format."""

from .registry import FORMATS, Report, report

__all__ = ["FORMATS", "Report", "report"]
