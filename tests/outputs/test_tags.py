"""The short names of what a promise serves."""

from __future__ import annotations

from stratc.outputs.promises import tags
from stratc.pipeline import Compilation


def test_an_unverified_item_says_so_on_its_tag(real: Compilation) -> None:
    """A short name never hides that nobody has read the wording in print."""
    strategy = real.library.strategy("lincolnshire-2026")
    assert strategy
    priority = real.library.index(strategy).priorities["whole-systems"]
    said = [tag.text for tag in tags(real.library, strategy, priority)]
    assert "From Harm to Hope: local partnership (wording not verified)" in said
