"""By what an edition of a strategy is known again: what its authors wrote, and nothing else.

Two strategies that say the same have the same fingerprint, however their files are laid out. A
spreadsheet carries it, so that whoever reads the sheet back can tell whether the strategy has
changed in the meantime.
"""

import dataclasses
import hashlib
from typing import Any

from .element import Element
from .field import fields
from .whole import Strategy

LENGTH = 16


def fingerprint(strategy: Strategy) -> str:
    """Sixteen characters that change when anything that the strategy says changes."""
    return hashlib.sha256(repr(_plain(strategy)).encode("utf-8")).hexdigest()[:LENGTH]


def _plain(value: Any) -> Any:
    if isinstance(value, Element):
        held = {field.name: getattr(value, field.name) for field in fields(type(value))}
        return {name: _plain(one) for name, one in held.items() if one not in (None, (), False)}
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if dataclasses.is_dataclass(value):
        # What takes no part in equality, such as how a date was typed, is left out here too.
        return [str(getattr(value, f.name)) for f in dataclasses.fields(value) if f.compare]
    return str(value)
