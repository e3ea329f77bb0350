"""Lines beside the title that name nothing: “A home is where everything begins”."""

import re

from stratc.blocks import Heading, Item, Paragraph

from ..values import publishers
from ..values.publishers import DOCUMENT
from . import control
from .period import without_stretch

_MAKING = re.compile(
    r"(?:prepared|produced|written|published|developed|commissioned|adopted|approved|agreed|for|by"
    r"|draft|version|appendix|annex|report|this|please)\b",
    re.I,
)
"""What begins a line on how a document was made, or for whom."""


def is_slogan(line: Heading | Paragraph | Item) -> bool:
    """Whether a line beside the title is as large as one, in words that name nothing."""
    large = line.guessed if isinstance(line, Heading) else getattr(line, "size", 0) >= 16
    bare = without_stretch(line.plain).strip()
    label = bare.partition(":")[0]
    told = label != bare and (control.label(label) is not None or _MAKING.match(bare))
    return (
        large
        and not told
        and not re.search(r"\d|\.$", bare)
        and 2 < len(bare.split()) < 16
        and not (DOCUMENT.search(bare))
    )


def is_motto(line: Heading | Paragraph | Item) -> bool:
    """Whether the first line below a title, in letters of any size, is a few words of promise."""
    bare = line.plain.strip()
    few = 5 < len(bare.split()) < 13 and not re.search(r"[\d:;,@]|[.!?]$", bare)
    plain = isinstance(line, Paragraph) and few and bare[:1].isupper()
    plain = plain and not publishers.in_two_tongues(bare)
    return plain and not _MAKING.match(bare) and not DOCUMENT.search(bare)
