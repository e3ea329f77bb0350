"""Numbers typed before the words of promises, and promises that no framework covers."""

import pytest

from .catalogue import drawn, messages, places

GROUP = """\
priorities:
  - id: doors
    title: Open doors
    commitments:
      - {lead}items:
          - id: hub
            text: {words}
"""
LED = 'lead-in: "We will:"\n        '


@pytest.mark.parametrize("words", ["1.2 Open a hub.", "2. Open a hub.", "A3: Open a hub."])
def test_a_number_behind_a_lead_in_is_told(words: str) -> None:
    """“We will 1.2 Open a hub” is no sentence; without a lead-in the number begins it."""
    assert places(GROUP.format(lead=LED, words=f'"{words}"'), "number-in-title")
    assert not places(GROUP.format(lead="", words=f'"{words}"'), "number-in-title")


@pytest.mark.parametrize("words", ["20 minutes is too long.", "Open 2 hubs.", "1.2 million trees."])
def test_an_amount_behind_a_lead_in_is_left_alone(words: str) -> None:
    """It belongs to the words."""
    assert not places(GROUP.format(lead=LED, words=words), "number-in-title")


def test_the_label_and_the_words_are_offered_apart() -> None:
    """As they are to be written."""
    told = messages(GROUP.format(lead=LED, words="1.2 Open a hub."), "number-in-title")
    assert told == [
        "“1.2” is the number of this promise, and would stand behind the words that lead to it"
    ]


def test_what_no_framework_covers_may_say_so() -> None:
    """Not every subject has a national plan that is listed."""
    typed = GROUP.format(lead=LED, words="open a hub.\n            serves: national betting plan:2")
    [said] = [one for one in drawn(typed).said if one.rule == "unknown-framework-item"]
    assert said.hints[0].startswith("write `outside: national betting plan`")
