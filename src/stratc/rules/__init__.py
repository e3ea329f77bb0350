"""A strategy to diagnostics: one function a rule. A file here, or a folder, is a family."""

from importlib import import_module
from pkgutil import walk_packages

from stratc.checking import RULES, check, check_one

for module in walk_packages(__path__, f"{__name__}."):
    import_module(module.name)
