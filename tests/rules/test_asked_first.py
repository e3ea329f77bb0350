"""What is dear to look for is asked for by a part of it first, and nothing is lost by that."""

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from stratc.rules.drafting import pointers
from stratc.rules.drafting.remains import NOTE
from stratc.rules.language.compounds import COMPOUND, likely
from stratc.rules.language.people import ANYONE, DRUGS
from stratc.rules.language.punctuation_slips import SLIPS as OF_MARKS
from stratc.rules.language.slips import SLIPS, WordSlip
from stratc.rules.personal_data.addresses import SPELT_AT, SPELT_OUT
from stratc.rules.sources import claims
from stratc.rules.unfinished import PLACEHOLDER
from stratc.text.needed import needed


def _matches(pattern: str, several: int) -> list[str]:
    """Texts that a pattern is made to find."""
    found: list[str] = []

    @settings(
        max_examples=several,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.from_regex(pattern))
    def gather(text: str) -> None:
        if len(text.lower()) == len(text):  # a capital whose small letter is two
            found.append(text)

    gather()
    return found


def around(pattern: str) -> str:
    """A pattern in which what must stand beside a match is written too."""
    return re.sub(r"\(\?<?=", "(?:", pattern)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.written[:30])
def test_what_a_pattern_finds_is_asked_for(slip: WordSlip) -> None:
    """A text in which the pattern of a slip finds something is never passed over before it."""
    tried = 0
    for text in _matches(around(slip.written), 12):
        for match in slip.pattern.finditer(text):
            tried += 1
            if not match.groupdict().get("skip"):
                assert any(word in text.lower() for word in needed(slip.written)), text
                assert slip.stands_in(text, text.lower())
    assert tried


@pytest.mark.parametrize(("near", "pattern"), [row[:2] for row in OF_MARKS])
def test_every_slip_of_marks_holds_one_of_its_pieces(
    near: tuple[str, ...], pattern: re.Pattern[str]
) -> None:
    """No slip of stops, spaces and brackets lacks the pieces that are looked for first."""
    tried = 0
    for text in _matches(around(pattern.pattern), 30):
        for _ in pattern.finditer(text):
            tried += 1
            assert any(piece in text for piece in near), text
    assert tried


LARGE = (
    *(claims.EVIDENCE, claims.MORE, claims.SAID, NOTE, PLACEHOLDER),
    *(pointers.POINTER, pointers.BELOW, pointers.NAMED_SECTION, pointers.BARE, pointers.ON_PAGE),
    *(re.compile(word) for word, _ in (*DRUGS, *ANYONE)),
)


@pytest.mark.parametrize("pattern", LARGE, ids=lambda pattern: pattern.pattern[:30])
def test_every_hit_holds_one_of_its_pieces(pattern: re.Pattern[str]) -> None:
    """No claim, pointer, note, placeholder or word for people lacks what is looked for first."""
    tried = 0
    written = re.sub(r"\(\?-i:", "(?:", around(pattern.pattern))
    for text in _matches(written, 200 if len(written) > 300 else 20):
        for _ in pattern.finditer(text):
            tried += 1
            assert any(piece in text.lower() for piece in needed(pattern.pattern)), text
    assert tried


def test_every_pair_before_a_noun_is_known() -> None:
    """No pair of words that lacks its hyphen is passed over before it is looked for."""
    for text in _matches(around(COMPOUND.pattern), 100):
        if COMPOUND.search(text):
            assert likely(tuple(re.findall(r"\w+", text.lower()))), text


def test_every_address_that_is_spelt_out_is_asked_for() -> None:
    """No address with its “at” and “dot” in words is passed over before it is looked for."""
    for text in _matches(SPELT_OUT.pattern, 30):
        if SPELT_OUT.search(text):
            assert SPELT_AT.search(text), text
