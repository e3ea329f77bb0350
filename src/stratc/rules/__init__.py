"""Library to diagnostics: one function a rule, one file a family. A file here is a family."""

from importlib import import_module
from pkgutil import iter_modules

from stratc.checking import RULES, check

for family in iter_modules(__path__):
    import_module(f"{__name__}.{family.name}")

__all__ = ["RULES", "check"]
