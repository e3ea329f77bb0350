"""Runs of other scripts, and which characters can be printed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.text.glyphs import needed, unprintable
from stratc.text.scripts import runs

LINES = {
    "uk": "Доброго дня, якщо вам потрібна допомога, зателефонуйте нам",
    "ru": "Если вам нужна помощь, позвоните нам",
    "el": "Αν χρειάζεστε βοήθεια, καλέστε μας",
    "ar": "إذا كنت بحاجة إلى المساعدة، اتصل بنا",
    "ur": "اگر آپ کو مدد کی ضرورت ہے تو ہمیں کال کریں",
    "he": "אם אתם זקוקים לעזרה, התקשרו אלינו",
    "bn": "আপনার সাহায্যের প্রয়োজন হলে আমাদের ফোন করুন",
    "hi": "यदि आपको मदद चाहिए तो हमें फोन करें",
    "zh": "如果您需要帮助，请致电我们",
}


@pytest.mark.parametrize("tag", LINES)
def test_a_line_is_one_run_in_its_language(tag: str) -> None:
    """Each line between English words is one run, and its language is known by its letters."""
    (run,) = runs(f"Call us: {LINES[tag]} (free)")
    assert run.language == tag
    assert LINES[tag] == f"Call us: {LINES[tag]} (free)"[run.start : run.end]


@pytest.mark.parametrize(
    "line", [*LINES.values(), "CO₂", "co‑op", "PM₂.₅ ≥ ½ µg/m³", "a\u200bb\u00adc"]
)
def test_what_public_bodies_write_can_be_printed(line: str) -> None:
    """Every script that is printed in this country, and what word processors put in."""
    assert unprintable(set(line)) == set()


def test_a_face_is_opened_only_where_it_is_needed() -> None:
    """A text in our own letters needs no other face; a line of Urdu needs one."""
    assert needed(set("Café, naïve – £5")) == []
    assert {face.script for face in needed(set(LINES["ur"]))} == {"arabic"}


@given(st.text())
def test_runs_stand_in_the_text_in_order(text: str) -> None:
    """Runs never overlap, and none begins or ends with a blank."""
    held = list(runs(text))
    assert all(one.end <= other.start for one, other in pairwise(held))
    assert all(text[run.start : run.end].strip() == text[run.start : run.end] for run in held)
