"""Characters that steer a screen are told by their numbers."""

import json

import pytest

from stratc.text.controls import spelt_out


@pytest.mark.parametrize(
    "steering",
    ["\x00", "\x1b", "\x7f", "\x85", "\x9b", "\xad", "\r", "\u061c", "\u180e", "\u200b", "\u202e",
     "\u2028", "\u2066", "\u3164", "\ufeff", "\ufff9", "\uffff", "\ud800", "\U000e0041", "\u200d",
     "\ufe0f", "\ufe00", "\u180b", "\u2800", "\U0001d173", "\U0001bca0", "\U00013430",
     "\U0001fffe"],
)  # fmt: skip
def test_none_gets_through(steering: str) -> None:
    """Controls, turns of direction and what nobody sees; JSON reads it back as itself."""
    shown = spelt_out(f"a{steering}b")
    assert steering not in shown and shown.startswith("a\\u")
    assert json.loads(f'"{shown}"') == f"a{steering}b"


@pytest.mark.parametrize(
    "words",
    [
        "caf\u00e9\n\tx",
        "a\r\nb",
        "\u0645\u06cc\u200c\u062e",
        "\U0001f469\u200d\U0001f467",
        "\u2764\ufe0f\u200d\U0001f525",
        "\u2139\ufe0f",
        "a\u00a0b",
    ],
)
def test_words_stay(words: str) -> None:
    """Line ends, letters, and joiners of scripts and pictures that need them."""
    assert spelt_out(words) == words
