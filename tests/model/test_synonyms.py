"""What councils call a field leads to the field of that meaning, and to no other."""

from pathlib import PurePosixPath

import pytest

from stratc.model import (
    Action,
    Commitment,
    Document,
    Element,
    Section,
    Source,
    Statistic,
    Strategy,
    strategy,
)
from stratc.model.decoding.synonyms import meant, misspelt
from stratc.model.field import written_fields
from stratc.model.state_words import state_of
from stratc.source import Diagnostic, Text
from tests.conftest import SMALLEST

MEANT: list[tuple[type[Element], str, tuple[str, ...]]] = [
    (Action, "owner", ("lead",)),
    (Strategy, "mabwysiadwyd", ("adopted",)),
    (Strategy, "cyfnod", ("period",)),
    (Strategy, "Pictures", ("figures",)),
    (Strategy, "photos", ("figures",)),
    (Section, "figure", ("figures",)),
    (Strategy, "continues", ("supersedes",)),
    (Strategy, "previous strategy", ("supersedes",)),
    (Action, "Targed", ("measures",)),
    (Statistic, "gwerth", ("value",)),
    (Action, "Responsible officer", ("lead",)),
    (Action, "by_whom", ("lead",)),
    (Action, "Lead Officer(s)", ("lead",)),
    (Action, "Lead Officer/Team", ("lead",)),
    (Action, "SRO", ("lead",)),
    (Action, "Time-scale", ("due",)),
    (Action, "Latest position", ("note",)),
    (Action, "timescale", ("due",)),
    (Action, "by when", ("due",)),
    (Action, "KPI", ("measures",)),
    (Action, "success-criteria", ("measures",)),
    (Action, "budget", ("funding",)),
    (Action, "RAG", ("status",)),
    (Action, "progress", ("status",)),
    (Action, "description", ("action",)),
    (Commitment, "owner", ("lead",)),
    (Commitment, "wording", ("text",)),
    (Statistic, "figure", ("value",)),
    (Source, "link", ("url",)),
    (Strategy, "references", ("sources",)),
    (Strategy, "titel", ("title",)),
    (Action, "mesures", ("measures",)),
    (Action, "statuss", ("status",)),
]


@pytest.mark.parametrize(("shape", "name", "fields"), MEANT)
def test_a_word_of_a_plan_leads_to_its_field(
    shape: type[Element], name: str, fields: tuple[str, ...]
) -> None:
    """A synonym or a slip of the hand leads to the one field that it means."""
    assert meant(name, [field.key for field in written_fields(shape)]) == fields


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Action lead", "lead"),
        ("Action no.", "label"),
        ("Status update", "note"),
        ("Named officer", "lead"),
        ("Current RAG", "status"),
        ("Resources needed", "funding"),
        ("Who’s leading?", "lead"),
        ("Strategic lead", "lead"),
        ("Executive lead", "lead"),
        ("When does this begin?", "start"),
        ("When will this be finished?", "due"),
        ("Date started", "start"),
        ("By (date)", "due"),
        ("Action points", "action"),
        ("What actions must we take?", "action"),
        ("How outcomes will be assessed", "measures"),
        ("Who is involved?", "partners"),
        ("Lead dept.", "lead"),
        ("Lead commissioning authority", "lead"),
        ("Supporting agencies", "partners"),
        ("Support service(s)", "partners"),
        ("Lead body/agency", "lead"),
        ("Who is the lead?", "lead"),
        ("What are the milestones?", "milestones"),
        ("How will we get there?", "how"),
        ("Suggested action", "action"),
        ("Timings", "due"),
        ("Owned by", "lead"),
        ("Who else is involved?", "partners"),
        ("Rating", "status"),
        ("Budget source(s)", "funding"),
        ("Output measures", "measures"),
        ("When should this be done?", "due"),
        ("How do we know we have succeeded?", "measures"),
        ("What do we have to do?", "action"),
        ("Task/Action", "action"),
        ("Anticipated impact", "measures"),
        ("Progress (RAG)", "status"),
        ("Indicative cost", "funding"),
        ("Q3 update", "note"),
        ("#", "label"),
        ("Actions to be taken", "action"),
        ("Person responsible", "lead"),
        ("Officer lead", "lead"),
        ("Target timescale", "due"),
        ("Success indicators", "measures"),
        ("What will success look like?", "measures"),
        ("How we’ll know it’s working", "measures"),
        ("Resource requirements", "funding"),
        ("Ref.", "label"),
        ("Action ID", "label"),
        ("Description of action", "action"),
        ("Improvement action", "action"),
        ("What will be done?", "action"),
        ("Named lead officer", "lead"),
        ("Lead officer / service", "lead"),
        ("Timescales for delivery", "due"),
        ("How will success be measured?", "measures"),
        ("Link to strategic priority", "serves"),
        ("Where are we now?", "note"),
        ("Dyddiad targed", "due"),
        ("Update June 2027", "note"),
    ],
)
def test_the_last_word_of_a_head_says_what_it_is(name: str, field: str) -> None:
    """A head that begins with the name of one field and means another leads to the other."""
    assert meant(name, [one.key for one in written_fields(Action)]) == (field,)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("date: 1st May 2025", "published"),
        ("date: 2025 to 2030", "period"),
        ("version: 1.0", "edition"),
        ("approved: 14 April 2025", "adopted"),
    ],
)
def test_a_word_of_the_cover_leads_to_the_field_of_its_meaning(line: str, field: str) -> None:
    """A day is no period, and a version is no vision."""
    cover = "".join(one for one in SMALLEST.splitlines(True) if not one.startswith(field))
    said: list[Diagnostic] = []
    text = Text("strategy.yaml", f"{cover}{line}\n")
    strategy(Document("wex", {PurePosixPath("strategy.yaml"): text}), said.append)
    told = [one for one in said if one.rule == "unknown-field"]
    assert [one.hints for one in told] == [(f"write “{field}:”",)]


@pytest.mark.parametrize(
    ("shape", "name"),
    [
        (Action, "by"),
        (Action, "colour"),
        (Action, "action theme"),
        (Action, "start/end"),
        (Commitment, "budget"),
        (Strategy, "rag"),
        (Strategy, "owner"),
        (Action, "weather"),
    ],
)
def test_an_unknown_word_leads_nowhere(shape: type[Element], name: str) -> None:
    """A word is never taken for a field of another meaning because it looks like its name."""
    assert meant(name, [field.key for field in written_fields(shape)]) == ()


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("Draft for consultation", ("consultation",)),
        ("Approved", ("adopted",)),
        ("Final", ("published", "adopted")),
        ("nearly there", ()),
    ],
)
def test_a_draft_for_consultation_is_no_mere_draft(words: str, states: tuple[str, ...]) -> None:
    """The everyday words for where a document stands lead to that state, or to both they mean."""
    assert state_of(words, ("draft", "consultation", "published", "adopted")) == states


@pytest.mark.parametrize("words", ["draft for the board", "draft 3 of May"])
def test_words_behind_a_state_are_not_dropped(words: str) -> None:
    """What says more than a state is asked about, and never cut down to it."""
    assert misspelt(words, ("draft", "consultation", "published", "adopted")) == ()


@pytest.mark.parametrize(
    "name",
    ["Who benefits", "What we did", "Why now", "How much", "Revised due date", "Lead/Cost",
     "Service", "Funding/partners", "What went well", "When reviewed",
     "Success stories", "Target group", "Impact assessment", "How well it went",
     "Title of strategy", "What should not be done", "Links to other strategies", "Improvement",
     "What is the risk?", "Who is the audience?", "Lead/Risk", "Clinical risk", "Who with whom"],
)  # fmt: skip
def test_a_head_of_another_meaning_leads_nowhere(name: str) -> None:
    """A question or a pair of heads that no one field answers gets none."""
    assert meant(name, [one.key for one in written_fields(Action)]) == ()
