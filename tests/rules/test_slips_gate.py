"""Slips of grammar are asked for by what they begin with, and none is lost by that."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from stratc.rules.language.slips import SLIPS, WordSlip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.near[0].strip())
def test_what_a_pattern_finds_is_asked_for(slip: WordSlip) -> None:
    """A text in which the pattern of a slip finds something is never passed over before it."""
    found: list[re.Match[str]] = []

    @settings(
        max_examples=5,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.from_regex(slip.pattern.pattern))
    def tried(text: str) -> None:
        words = f"{text} {slip.near[0]}"
        matches = list(slip.pattern.finditer(words))
        found.extend(matches)
        if any(not match.groupdict().get("skip") for match in matches):
            assert slip.stands_in(words, words.lower())

    tried()
    assert found
