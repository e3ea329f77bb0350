"""What councils call a field leads to the field of that meaning, and to no other."""

from __future__ import annotations

import pytest

from stratc.model import Action, Commitment, Element, Source, Statistic, Strategy
from stratc.model.field import written_fields
from stratc.model.synonyms import meant

MEANT: list[tuple[type[Element], str, tuple[str, ...]]] = [
    (Action, "owner", ("lead",)),
    (Action, "Responsible officer", ("lead",)),
    (Action, "by_whom", ("lead",)),
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
    ("shape", "name"),
    [
        (Action, "by"),
        (Action, "colour"),
        (Commitment, "budget"),
        (Strategy, "rag"),
        (Strategy, "owner"),
        (Action, "weather"),
    ],
)
def test_an_unknown_word_leads_nowhere(shape: type[Element], name: str) -> None:
    """A word is never taken for a field of another meaning because it looks like its name."""
    assert meant(name, [field.key for field in written_fields(shape)]) == ()
