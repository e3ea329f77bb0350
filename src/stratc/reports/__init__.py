"""Remarks told to a person or a machine, one file a format."""

from .pages import family_page, rule_page
from .registry import FORMATS, FormatName, report
from .text import tally

__all__ = ["FORMATS", "FormatName", "family_page", "report", "rule_page", "tally"]
