"""Who says what kind of change a difference is: one file a family.

A new file is found by looking.
"""

from importlib import import_module
from pkgutil import iter_modules


def gather() -> None:
    """Import every judge, so that each enters its name in the registry."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
