"""The page names things as the document prints them, never by id."""

from pathlib import Path

import pytest

from stratc.live.desk import Desk
from stratc.live.names import in_words
from stratc.live.saving import Saving

ADVISE = "/priorities/warm/commitments/0/items/advise"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("nearly what commitment “advise” promises", "nearly what commitment 1.2 promises"),
        ("action “survey” has no lead", "action 1.3 has no lead"),
        ("priority “warm” serves nothing", "priority “Warm homes” serves nothing"),
        ("there is no commitment “advice”", "there is no commitment “advice”"),
        ("“advise” is written elsewhere", "“advise” is written elsewhere"),
        ("list them under `partners:`", "list them under “partners”"),
        ("add `replaced-by:` with its id", "add “replaced by” with its id"),
        (
            "write `status: withdrawn`, such as `2026-03`",
            "write “status: withdrawn”, such as “2026-03”",
        ),
    ],
)
def test_what_is_named_by_id_is_named_as_printed(desk: Desk, told: str, shown: str) -> None:
    """A promise by its number, anything else by its title; what is no id stays as it is."""
    view = desk.view("fenmarsh")
    assert view and view.library and view.strategy
    assert in_words(told, view.library.index(view.strategy)) == shown


def test_no_remark_and_no_change_names_an_id(saving: Saving, file: Path) -> None:
    """What is saved is told by its number, and so is what two remarks say of each other."""
    same = "text: insulate all of the homes that the council has by 2029."
    file.write_text(
        file.read_text("utf-8").replace(
            'text: "advise tenants: at home, in their language."', same
        ),
        encoding="utf-8",
    )
    done = saving.save("fenmarsh", {"kind": "set", "address": f"{ADVISE}:lead", "value": "homes"})
    assert done.what == "the lead of 1.2"
    view = saving.desk.view("fenmarsh")
    assert view
    told = [r.message for r in view.remarks if "nearly what" in r.message]
    assert told and not [one for one in told if "“insulate”" in one or "“advise”" in one]
