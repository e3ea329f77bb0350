"""A change that a remark offers: these characters become those."""

from __future__ import annotations

from dataclasses import dataclass

from .span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands under the span."""

    span: Span
    replacement: str
