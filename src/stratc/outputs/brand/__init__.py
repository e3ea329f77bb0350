"""A body's own look out of what `stratc.yaml` says: colours, marks, faces."""

from .branding import NONE, Branding, BrandRefused, Mark
from .palette import palette, remark

__all__ = ["NONE", "BrandRefused", "Branding", "Mark", "palette", "remark"]
