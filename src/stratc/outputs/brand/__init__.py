"""A body's own look out of what `stratc.yaml` says: colours, marks, faces."""

from .branding import NONE, Branding, BrandRefused
from .colours import palette, remark
from .mistakes import remarks
