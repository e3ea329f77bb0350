"""Changes as one web page that needs nothing else; the PDF is printed from it."""

from collections.abc import Mapping

from stratc.diff import Comparison
from stratc.outputs.brand import NONE, Branding
from stratc.outputs.shell import shell

from . import story
from .account import ComparisonAccount
from .chapters import chapters_of
from .entries import called


def show(
    held: tuple[Comparison, ...],
    overrides: Mapping[str, str] | None = None,
    branding: Branding = NONE,
) -> str:
    """The page: two columns where there is room, marked words in one where there is not."""
    look = shell(overrides or {}, "diff/diff.css", branding=branding)
    return look.write(
        "diff/page.html.j2",
        held=held,
        accounts=[ComparisonAccount(comparison, look.colours) for comparison in held],
        story=story,
        chapters_of=chapters_of,
        called=called,
    )
