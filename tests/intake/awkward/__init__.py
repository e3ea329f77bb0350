"""Files as awkward as those that offices keep, each with what it says: all modules beside this."""

from importlib import import_module
from pkgutil import iter_modules

from .known import FILES, Known, Score, score, totals

for found in iter_modules(__path__):
    import_module(f"{__name__}.{found.name}")

__all__ = ["FILES", "Known", "Score", "score", "totals"]
