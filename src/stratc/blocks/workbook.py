"""A workbook itself, for whoever needs more of it than its blocks."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from .refusal import Refused, looked_at


def workbook_in(name: str, content: bytes) -> Any:
    """The workbook itself, for whoever needs more than its blocks. Raises Refused."""
    if looked_at(name, content) != ".xlsx":
        raise Refused(f"“{PurePath(name).name}” is no Excel workbook")
    from .excel import opened

    return opened(name, content, rich=False)
