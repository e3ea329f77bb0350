"""What a writer does in the page is the smallest change of the file, and can be taken back."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from stratc.live.desk import Desk
from stratc.live.forms import Forms
from stratc.live.saving import Saving
from stratc.live.wishes import Conflict, Refusal
from stratc.work.writing import rewrite

from .conftest import FENMARSH

ITEMS = "/priorities/warm/commitments/0/items"
Wish = dict[str, Any]


@pytest.fixture
def after(saving: Saving, file: Path) -> Callable[..., str]:
    """The file's text after a wish."""

    def run(**wish: Any) -> str:
        saving.save("fenmarsh", wish)
        return file.read_text("utf-8")

    return run


def changed(text: str) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    before, now = FENMARSH.splitlines(), text.splitlines()
    return [x for x in before if x not in now], [x for x in now if x not in before]


def test_a_lead_is_one_line(after: Callable[..., str]) -> None:
    """Choosing who leads adds a line, and every comment stays."""
    text = after(kind="set", address=f"{ITEMS}/advise:lead", value="homes", was=None)
    assert changed(text) == ([], ["            lead: homes"])


def test_a_promise_is_reworded_in_its_quotes(after: Callable[..., str]) -> None:
    """New words stand where the old ones stood, quoted as they were."""
    was = "advise tenants: at home, in their language."
    text = after(kind="set", address=f"{ITEMS}/advise:text:0", value="visit tenants: all.", was=was)
    assert changed(text)[1] == ['            text: "visit tenants: all."']


def test_paragraphs_stay_paragraphs(after: Callable[..., str]) -> None:
    """Several paragraphs are written back under their field as they were typed."""
    words = "First.\n\nSecond: with a colon.\n\n- a point\n- another"
    text = after(kind="set", address="/priorities/warm:summary:0", value=words, was=None)
    assert "    summary: |\n      First.\n\n      Second: with a colon.\n" in text


def test_a_date_that_is_none_is_refused_in_words(saving: Saving, file: Path) -> None:
    """What stratc could not read is not written; the page says what to type instead."""
    with pytest.raises(Refusal) as refused:
        saving.save(
            "fenmarsh", {"kind": "set", "address": f"{ITEMS}/insulate:due", "value": "soonish"}
        )
    assert "soonish" in str(refused.value)
    assert file.read_text("utf-8") == FENMARSH


def test_a_row_is_added_moved_and_removed(saving: Saving, file: Path) -> None:
    """Each is a change of its own, in the order that the page shows."""
    rows = "/priorities/warm/actions/0:rows"
    saving.save(
        "fenmarsh",
        {
            "kind": "add",
            "address": rows,
            "values": {"action": "Fit 400 heat pumps", "lead": "homes"},
        },
    )
    text = file.read_text("utf-8")
    assert text.endswith(
        "        - id: fit-400-heat-pumps\n"
        "          action: Fit 400 heat pumps\n"
        "          lead: homes\n"
    )
    saving.save(
        "fenmarsh",
        {"kind": "move", "address": "/priorities/warm/actions/0/rows/fit-400-heat-pumps", "by": -1},
    )
    moved = file.read_text("utf-8")
    assert moved.index("heat pumps") < moved.index("Survey all homes")
    saving.save(
        "fenmarsh",
        {"kind": "remove", "address": "/priorities/warm/actions/0/rows/fit-400-heat-pumps"},
    )
    assert file.read_text("utf-8") == FENMARSH


def test_a_removed_promise_takes_only_its_own_comment(after: Callable[..., str]) -> None:
    """The comment above an entry goes with it; every other stays."""
    text = after(kind="remove", address=f"{ITEMS}/advise")
    assert "Ask the landlords" not in text and "# the publisher" in text


def test_a_remark_is_left_for_a_reason(saving: Saving, desk: Desk, file: Path) -> None:
    """The reason is kept with the promise, and the remark is gone."""
    view = desk.view("fenmarsh")
    assert view
    remark = next(r for r in view.remarks if r.may_stay and r.element and ITEMS in r.element)
    saving.save(
        "fenmarsh",
        {
            "kind": "allow",
            "address": remark.element,
            "rule": remark.rule,
            "reason": "Agreed in May",
        },
    )
    assert "reason: Agreed in May" in file.read_text("utf-8")
    now = desk.view("fenmarsh")
    assert now and remark.id not in {r.id for r in now.remarks}


def test_no_reason_no_exception(saving: Saving) -> None:
    """A remark cannot be left in silence."""
    with pytest.raises(Refusal, match="reason"):
        saving.save(
            "fenmarsh", {"kind": "allow", "address": f"{ITEMS}/advise", "rule": "x", "reason": " "}
        )


def test_everything_can_be_taken_back(saving: Saving, file: Path) -> None:
    """Undo goes back step by step to the very bytes of the beginning."""
    wishes: list[Wish] = [
        {"kind": "set", "address": f"{ITEMS}/advise:lead", "value": "homes"},
        {"kind": "set", "address": f"{ITEMS}/insulate:text:0", "value": "insulate all."},
        {"kind": "set", "address": f"{ITEMS}/insulate:due", "value": ""},
        {"kind": "move", "address": f"{ITEMS}/advise", "by": -1},
    ]
    for wish in wishes:
        saving.save("fenmarsh", wish)
    for _ in wishes:
        saving.undo("fenmarsh")
    assert file.read_text("utf-8") == FENMARSH
    with pytest.raises(Refusal, match="nothing to undo"):
        saving.undo("fenmarsh")


def test_undo_leaves_what_an_editor_wrote_meanwhile(saving: Saving, file: Path) -> None:
    """Only the change itself goes back, whatever else the file says by now."""
    saving.save("fenmarsh", {"kind": "set", "address": f"{ITEMS}/advise:lead", "value": "homes"})
    file.write_text(
        file.read_text("utf-8").replace("Fenmarsh Housing", "Fenmarsh Homes"), encoding="utf-8"
    )
    saving.undo("fenmarsh")
    assert file.read_text("utf-8") == FENMARSH.replace("Fenmarsh Housing", "Fenmarsh Homes")


def test_two_who_change_one_thing_are_asked(saving: Saving, file: Path) -> None:
    """Where the words are not those that the writer saw, nothing is written over."""
    file.write_text(FENMARSH.replace("insulate every", "insulate each"), encoding="utf-8")
    with pytest.raises(Conflict) as conflict:
        saving.save(
            "fenmarsh",
            {
                "kind": "set",
                "address": f"{ITEMS}/insulate:text:0",
                "value": "insulate many homes.",
                "was": "insulate every council home by March 2029.",
            },
        )
    assert conflict.value.theirs.startswith("insulate each")


def test_line_ends_and_byte_order_mark_stay(saving: Saving, file: Path) -> None:
    """A file from Windows is still one after a change."""
    raw = b"\xef\xbb\xbf" + FENMARSH.replace("\n", "\r\n").encode()
    file.write_bytes(raw)
    saving.save("fenmarsh", {"kind": "set", "address": f"{ITEMS}/advise:lead", "value": "homes"})
    now = file.read_bytes()
    assert now.startswith(b"\xef\xbb\xbf") and now.count(b"\r\n") == now.count(b"\n")


@pytest.mark.parametrize(
    "wish",
    [
        {"kind": "set", "address": "/priorities/none:title", "value": "x"},
        {"kind": "set", "address": ":nothing", "value": "x"},
        {"kind": "set", "address": "/priorities/warm:commitments", "value": "x"},
        {"kind": "move", "address": f"{ITEMS}/insulate", "by": -1},
        {"kind": "move", "address": "", "by": 1},
        {"kind": "remove", "address": ":title"},
        {"kind": "add", "address": f"{ITEMS}/advise:allow", "values": {"nope": "x"}},
        {"kind": "wish"},
    ],
)
def test_what_cannot_be_done_is_refused_and_written_nowhere(
    saving: Saving, file: Path, wish: Wish
) -> None:
    """A page that asks for nonsense gets words, never a fault, and the file stays."""
    with pytest.raises(Refusal):
        saving.save("fenmarsh", wish)
    assert file.read_text("utf-8") == FENMARSH


def test_the_first_of_a_list_brings_what_it_stands_in(saving: Saving, file: Path) -> None:
    """A priority, its first promise and its first action can be added where there was nothing."""
    for address, values in (
        (":priorities", {"title": "Fair rents", "summary": "Rents rose."}),
        ("/priorities/fair-rents:commitments", {"text": "freeze council rents."}),
        ("/priorities/fair-rents:actions", {"action": "Freeze all rents"}),
        (":partners", {"body": "homes"}),
    ):
        saving.save("fenmarsh", {"kind": "add", "address": address, "values": values})
    added = file.read_text("utf-8").removeprefix(FENMARSH)
    assert 'lead-in: "We will:"' in added and "- id: freeze-all-rents" in added
    view = saving.desk.view("fenmarsh")
    assert view and view.current and view.strategy
    assert [p.title for p in view.strategy.priorities] == ["Warm homes", "Fair rents"]


def test_an_action_without_words_is_not_added(saving: Saving, file: Path) -> None:
    """Who leads is no action: what will be done is asked for, and nothing is written."""
    wish = {
        "kind": "add",
        "address": "/priorities/warm/actions/0:rows",
        "values": {"lead": "homes"},
    }
    with pytest.raises(Refusal, match="What is to be done"):
        saving.save("fenmarsh", wish)
    assert file.read_text("utf-8") == FENMARSH


def test_no_form_says_its_question_twice(saving: Saving) -> None:
    """Beside the question stands an example, or nothing; names in it keep their capitals."""
    view = saving.desk.view("fenmarsh")
    assert view and view.library and view.strategy
    forms = list(Forms(view.library, view.strategy).all_of("", view.strategy))
    assert forms
    for form in forms:
        assert not form.hint.rstrip(".?") or form.hint.rstrip(".?") != form.question.rstrip(".?")
    assert any("en-GB" in form.question for form in forms)


@pytest.mark.skipif(os.name == "nt", reason="there are no such locks")
def test_two_editors_of_one_project_lose_nothing(
    saving: Saving, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another editor saves while this one writes is there afterwards, or was refused."""
    other = Saving(Desk())
    said: list[object] = []

    def meanwhile() -> None:
        try:
            wish = {"kind": "set", "address": f"{ITEMS}/insulate:due", "value": "2028-05"}
            said.append(other.save("fenmarsh", wish))
        except Refusal as refused:
            said.append(refused)

    begun = Thread(target=meanwhile)

    def rewritten(texts: dict[Path, str]) -> None:
        if not begun.ident:
            begun.start()
            begun.join(0.5)
        rewrite(texts)

    monkeypatch.setattr("stratc.live.saving.rewrite", rewritten)
    saving.save("fenmarsh", {"kind": "set", "address": f"{ITEMS}/advise:lead", "value": "homes"})
    begun.join()
    assert "lead: homes" in file.read_text("utf-8")
    assert isinstance(said[0], Refusal) or "2028-05" in file.read_text("utf-8")
