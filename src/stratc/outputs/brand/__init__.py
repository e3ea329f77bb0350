"""A body's own look out of what `stratc.yaml` says: colours, marks, faces."""

from .branding import NONE, Branding, BrandRefused, ShownLogo
from .colours import palette, remark
from .mistakes import remarks

__all__ = ["NONE", "BrandRefused", "Branding", "ShownLogo", "palette", "remark", "remarks"]
