"""Remarks told to a person or a machine, one file a format."""

from .pages import rule_page
from .registry import FORMATS, FormatName, report
from .text import tally
