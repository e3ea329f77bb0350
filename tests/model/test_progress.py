"""How far something has come: a plan's own words are read, and printed as they are."""

import pytest

from stratc.model import Commitment, State, decode
from stratc.model.progress import read_progress
from stratc.model.schema import json_schema
from stratc.model.state_words import state_of
from stratc.outputs import phrases
from stratc.source import Diagnostic, Text, one_of, read

STATES = {
    "Red": "off-track",
    "Amber": "at-risk",
    "green": "on-track",
    "Blue": "complete",
    "R": "off-track",
    "Amber - slipping": "at-risk",
    "Complete": "complete",
    "✓": "complete",
    "Met": "complete",
    "Planned": "not-started",
    "RAG: Green": "on-track",
    "On track to complete": "on-track",
    "In progress": "on-track",
    "Delayed": "off-track",
    "Not yet started": "not-started",
    "Cancelled": "withdrawn",
    "off-track (on hold since May)": "off-track",
    "on track": "on-track",
    "on-track": "on-track",
}


def commitment(status: str) -> tuple[Commitment | None, list[Diagnostic]]:
    said: list[Diagnostic] = []
    node = read(Text("f.yaml", f'id: a\ntext: open a hub.\nstatus: "{status}"\n'), said.append)
    assert node
    return decode(Commitment, node, said.append), said


@pytest.mark.parametrize("word", STATES)
def test_a_word_of_a_plan_is_its_state(word: str) -> None:
    """Colours, letters and everyday words stand for the states that stratc counts."""
    made, said = commitment(word)
    assert said == [] and made
    assert made.status == STATES[word]


def test_the_word_of_the_author_is_printed() -> None:
    """A reader sees the word that the plan has, and stratc's own only where it has none."""
    amber, _ = commitment("amber")
    plain, _ = commitment("on track")
    assert amber and plain and isinstance(amber.status, State) and plain.status
    assert phrases.status(amber.status) == "Amber"
    assert phrases.status(plain.status) == "On track"


def test_words_beside_the_name_of_a_state_are_printed_behind_what_readers_call_it() -> None:
    """No reader meets “off-track”, which only files have."""
    held, _ = commitment("off-track (on hold since May)")
    assert held and held.status
    assert phrases.status(held.status) == "Off track (on hold since May)"


def test_an_unknown_state_is_asked_about() -> None:
    """A word without a known meaning is never taken for a state that is spelt like it."""
    made, said = commitment("Nearly there")
    assert made is None
    assert [one.rule for one in said] == ["unknown-word"] and "on-track" in said[0].hints[0]
    (paused,) = commitment("Paused")[1]
    assert paused.hints == ("write “off-track” or “withdrawn”",) and paused.edits == ()
    assert "leave `status:` out" in commitment("n/a")[1][0].hints[0]
    assert commitment("complet")[1][0].edits[0].replacement == "complete"


def test_an_editor_accepts_the_words_of_a_plan() -> None:
    """The schema for editors offers the names of the states and takes other words too."""
    definitions = json_schema("strategy")["definitions"]
    status = definitions["Commitment"]["properties"]["status"]
    assert [sorted(one) for one in status["anyOf"]] == [["enum"], ["type"]]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Completed Feb 25", "complete"),
        ("Delayed since June", "off-track"),
        ("Ongoing", "on-track"),
        ("Delayed - waiting for the grant", "off-track"),
        ("In progress, on target", "on-track"),
        ("Fully delivered", "complete"),
        ("Work started", "on-track"),
        ("Merged into action 12", "superseded"),
        ("Due to start April 2027", "not-started"),
        ("Planned for Q3", "not-started"),
        ("Completed in Q2", "complete"),
        ("Now complete", "complete"),
        ("Significantly delayed", "off-track"),
        ("Combined with action 3", "superseded"),
        ("Scheduled for 2027/28", "not-started"),
        ("Delayed due to staffing", "off-track"),
        ("Work has commenced", "on-track"),
        ("G - On track", "on-track"),
        ("Target met", "complete"),
        ("Grey - completed", "complete"),
        ("Behind (Red)", "off-track"),
        ("Complete (B)", "complete"),
        ("Underway/started", "on-track"),
        ("White – not begun", "not-started"),
        ("Achieved and signed off", "complete"),
        ("Delivered in its entirety", "complete"),
        ("Withdrawn (no money)", "withdrawn"),
        ("Off course", "off-track"),
        ("Rated amber", "at-risk"),
    ],
)
def test_a_state_may_have_its_date_beside_it(words: str, state: str) -> None:
    """A state and when it was reached is that state, printed as it was written."""
    made, _ = commitment(words)
    assert made and made.status == state and phrases.status(made.status) == words


@pytest.mark.parametrize(
    "words",
    [
        "Complete - except the survey",
        "Started, now on hold",
        "On track: at risk",
        "Complete, delayed",
        "Red - on track",
        "G - delayed",
        "Delayed due to funding but now complete",
        "Scheduled for completion 2027",
        "Work is not complete",
        "Complete - merged with action 4",
        "Started and completed",
        "On track (Red)",
        "Started (Blue)",
        "Complete (Amber)",
        "Ongoing – BAU",
        "Complete (no evidence)",
        "Not on time",
        "Complete?",
        "green ?",
        "Completed (date?)",
        "On track - really?",
    ],
)
def test_words_that_take_a_state_back_are_asked_about(words: str) -> None:
    """A state is read among other words only where these cannot change it."""
    _, said = commitment(words)
    assert [one.rule for one in said] == ["unknown-word"]


def test_a_state_with_a_question_mark_is_for_its_author_to_settle() -> None:
    """The hint names the state that is asked about, and nothing writes it of itself."""
    _, (said,) = commitment("Complete?")
    assert said.hints == ("write “complete”",) and said.edits == ()


@pytest.mark.parametrize(
    "words", ["Being delivered", "Well underway", "Now on course", "Still ongoing"]
)
def test_what_is_being_done_is_in_progress(words: str) -> None:
    """“Being” and “well” say of what goes on that it goes on."""
    found = read_progress(words, {})
    assert found and found[0] == "on-track"


@pytest.mark.parametrize("words", ["Being closed", "Being replaced", "Well advanced", "Now?"])
def test_other_words_behind_being_and_well_are_asked_about(words: str) -> None:
    """Only what would be done in the end, or goes on, is in progress."""
    assert read_progress(words, {}) is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Not on schedule", "off-track"),
        ("Not proceeding", "withdrawn"),
        ("No longer going ahead", "withdrawn"),
        ("Not being taken forward", "withdrawn"),
    ],
)
def test_a_denied_state_has_its_answer_offered(words: str, state: str) -> None:
    """What is not on its way, or goes no further, has one state to be offered."""
    assert state_of(words, ("on-track", "off-track", "complete", "withdrawn")) == (state,)


def test_two_colours_are_asked_about() -> None:
    """Between amber and green only the author can choose."""
    made, said = commitment("Amber/Green")
    assert made is None and [one.rule for one in said] == ["unknown-word"]


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("Red / Amber", ("at-risk", "off-track")),
        ("Partially achieved", ("on-track", "at-risk")),
        ("Not met", ("off-track", "withdrawn")),
        ("Green to Amber", ("on-track", "at-risk")),
        ("Mostly on track", ("on-track", "at-risk")),
        ("In progress - delayed", ("on-track", "off-track")),
        ("Completed / ongoing", ("on-track", "complete")),
        ("75% complete", ("on-track", "at-risk", "off-track")),
        ("On hold pending funding", ("off-track", "withdrawn")),
        ("Carried forward to 2027/28", ("off-track", "withdrawn", "superseded")),
        ("Delayed to Q4", ("off-track",)),
        ("Blocked by the county", ("off-track",)),
        ("Rescheduled", ("at-risk", "off-track")),
        ("Launched", ("on-track", "complete")),
        ("Transferred to the county", ("withdrawn", "superseded")),
        ("Completed late", ("on-track", "complete")),
    ],
)
def test_between_two_states_both_are_offered(words: str, states: tuple[str, ...]) -> None:
    """Where a word stands between two states, the hint names these and no other."""
    _, (said,) = commitment(words)
    assert said.hints == (f"write {one_of(states)}",)


def test_to_be_complete_by_a_day_is_not_complete() -> None:
    """“Complete by March” is a promise, and no state."""
    assert commitment("Complete by March 2027")[0] is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("✔ Done", "complete"),
        ("✔ May 2026", "complete"),
        ("🟢 Complete", "complete"),
        ("🔴 off track", "off-track"),
        ("✔ In progress", None),
        ("🟢 off track", None),
    ],
)
def test_a_sign_and_the_words_beside_it_say_one_thing(words: str, state: str | None) -> None:
    """Where they say two, the author is asked."""
    found = read_progress(words, {})
    assert (found[0] if found else None) == state
