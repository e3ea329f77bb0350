"""Each kind of entry is added, moved, removed and taken back; each kind of value has its form."""

from pathlib import Path

import pytest

from stratc.live.desk import Desk
from stratc.live.forms import Form, Forms
from stratc.live.lists import lists_of
from stratc.live.saving import Saving
from stratc.live.wishes import Refusal, element_at

from .conftest import FENMARSH

RICH = (
    FENMARSH
    + """\
statistics:
  # Counted in May.
  - id: cold
    title: Cold homes
    value: 40%
    period: 2024/25
partners:
  - members:
      - council  # chairs
      - homes
sources:
  - id: survey-report
    author: Fenmarsh Homes
    year: 2025
    title: Survey of homes
glossary:
  EPC: energy performance certificate  # of 2012
"""
)
RICH = RICH.replace(
    "            lead: council\n",
    "            lead: council\n            partners: [homes, council]\n",
).replace("scope: [alcohol]", "scope: [alcohol, drugs]\nframeworks: [from-harm-to-hope]")
ITEMS = "/priorities/warm/commitments/0/items"


@pytest.fixture
def rich(file: Path, desk: Desk) -> Desk:
    """A desk on a strategy with an entry of each kind."""
    file.write_text(RICH, encoding="utf-8")
    desk.refresh()
    return desk


def forms(desk: Desk, address: str) -> list[Form]:
    view = desk.view("fenmarsh")
    assert view and view.strategy and view.library
    element = element_at(view.strategy, address)
    return list(Forms(view.library, view.strategy).all_of(address, element))


ADDED = {
    "/priorities/warm/commitments/0:items": ({"text": "draw up a plan."}, "draw-up-a-plan"),
    "/priorities/warm/actions/0:rows": ({"action": "Fit heat pumps"}, "fit-heat-pumps"),
    ":bodies": ({"name": "Fenmarsh Trust"}, "fenmarsh-trust"),
    ":statistics": ({"title": "Warm homes", "value": "60%"}, "warm-homes"),
    ":sources": ({"author": "Defra", "year": "2024", "title": "Fuel poverty"}, "fuel-poverty"),
    "/partners/0:members": ({"text": "The landlords"}, "2"),
}


@pytest.mark.parametrize("address", ADDED)
def test_each_kind_of_entry(rich: Desk, file: Path, address: str) -> None:
    """It is added as lines of its own, moved, removed; what was there before stays to the byte."""
    saving = Saving(rich)
    values, id = ADDED[address]
    saving.save("fenmarsh", {"kind": "add", "address": address, "values": values})
    added = file.read_text("utf-8").split("\n")
    assert [line for line in RICH.split("\n") if line not in added] == []
    path = address.replace(":", "/")
    view = rich.view("fenmarsh")
    assert view and view.library and view.strategy
    named = next(x for x in lists_of(view.library, view.strategy) if x["address"] == address)
    new = named["entries"][-1]["path"]
    assert new.startswith(path)
    saving.save("fenmarsh", {"kind": "move", "address": new, "by": -1})
    view = rich.view("fenmarsh")
    assert view and view.library and view.strategy
    moved = next(x for x in lists_of(view.library, view.strategy) if x["address"] == address)
    assert moved["entries"][-2]["about"] == named["entries"][-1]["about"], id
    saving.save("fenmarsh", {"kind": "remove", "address": moved["entries"][-2]["path"]})
    assert file.read_text("utf-8") == RICH
    for _ in range(3):
        saving.undo("fenmarsh")
    assert file.read_text("utf-8") == RICH


def test_a_term_of_the_glossary(rich: Desk, file: Path) -> None:
    """A term stands under its own words, and is refused where it is there already."""
    saving = Saving(rich)
    wish = {"kind": "add", "address": ":glossary"}
    saving.save("fenmarsh", {**wish, "values": {"term": "ECO", "expansion": "energy obligation"}})
    assert file.read_text("utf-8") == RICH + "  ECO: energy obligation\n"
    with pytest.raises(Refusal, match="already"):
        saving.save("fenmarsh", {**wish, "values": {"term": "EPC", "expansion": "x"}})
    saving.save("fenmarsh", {"kind": "remove", "address": "/glossary/ECO"})
    assert file.read_text("utf-8") == RICH


def test_what_is_there_once_can_be_added(rich: Desk, file: Path) -> None:
    """Who watches over the strategy, and who adopted it, are asked for where they are missing."""
    saving = Saving(rich)
    wish = {"kind": "add", "address": ":governance", "values": {"text": "The board meets."}}
    saving.save("fenmarsh", wish)
    assert "governance:\n  text: The board meets.\n" in file.read_text("utf-8")
    view = rich.view("fenmarsh")
    assert view and view.library and view.strategy
    offered = {one["address"] for one in lists_of(view.library, view.strategy)}
    assert ":governance" not in offered and ":adopted" in offered


def test_each_of_several_values_has_a_form_and_one_more(rich: Desk, file: Path) -> None:
    """A partner among several is changed, added or taken out alone."""
    found = [f for f in forms(rich, f"{ITEMS}/insulate") if ":partners:" in f.address]
    assert [(f.value, f.kind) for f in found] == [
        ("homes", "choose"),
        ("council", "choose"),
        ("", "choose"),
    ]
    saving = Saving(rich)

    def line() -> str:
        return next(x for x in file.read_text("utf-8").split("\n") if "partners: [" in x).strip()

    one = {"kind": "set", "was": "homes", "address": f"{ITEMS}/insulate:partners:0"}
    saving.save("fenmarsh", {**one, "value": ""})
    assert line() == "partners: [council]"
    more = {"kind": "set", "was": None, "address": f"{ITEMS}/insulate:partners:1"}
    saving.save("fenmarsh", {**more, "value": "homes"})
    assert line() == "partners: [council, homes]"


CHOICES = {
    (f"{ITEMS}/advise", "lead"): "choose",
    (f"{ITEMS}/advise", "due"): "line",
    (f"{ITEMS}/advise", "measures"): "prose",
    (f"{ITEMS}/advise", "status"): "choose",
    (f"{ITEMS}/advise", "serves"): "choose",
    ("/statistics/cold", "source"): "choose",
    ("/statistics/cold", "period"): "line",
    ("/bodies/homes", "name"): "line",
}
ANSWERS = {
    "lead": "homes",
    "due": "2030-03",
    "measures": "Homes advised",
    "status": "on-track",
    "source": "survey-report",
    "period": "2023/24",
    "name": "Fenmarsh Homes Trust",
}


@pytest.mark.parametrize(("path", "key"), CHOICES)
def test_each_kind_of_value(rich: Desk, file: Path, path: str, key: str) -> None:
    """Its form has the right choices, its answer is one line, and is taken back to the byte."""
    form = next(f for f in forms(rich, path) if f.address.split(":")[1] == key)
    assert form.kind == CHOICES[path, key] or key == "measures"
    answer = ANSWERS.get(key) or form.choices[0][0]
    assert not form.choices or answer in {value for value, _ in form.choices}
    saving = Saving(rich)
    wish = {"kind": "set", "address": form.address, "value": answer, "was": form.was}
    saving.save("fenmarsh", wish)
    now, before = file.read_text("utf-8").split("\n"), RICH.split("\n")
    came = [line.strip() for line in now if line not in before]
    assert came == [f"{key}: {answer}"]
    saving.undo("fenmarsh")
    assert file.read_text("utf-8") == RICH


def test_a_single_value_becomes_a_group_where_more_is_known(rich: Desk, file: Path) -> None:
    """A measure of a few words gets its target in a line of its own, its comment where it was."""
    measured = RICH.replace(
        '            text: "advise',
        '            measures:\n              - Homes advised  # a year\n            text: "advise',
    )
    file.write_text(measured, encoding="utf-8")
    wish = {"kind": "set", "address": f"{ITEMS}/advise/measures/0:target", "was": None}
    Saving(rich).save("fenmarsh", {**wish, "value": "400"})
    assert file.read_text("utf-8") == measured.replace(
        "- Homes advised  # a year", "- title: Homes advised  # a year\n                target: 400"
    )


def test_many_that_miss_a_value_have_a_form_each(rich: Desk, file: Path) -> None:
    """One remark on all statistics without a period asks for the period of each of them."""
    more = "".join(
        f"  - id: s{n}\n    title: Homes of kind {n}\n    value: {n}0%\n" for n in range(1, 6)
    )
    file.write_text(RICH.replace("partners:\n  - mem", f"{more}partners:\n  - mem"), "utf-8")
    rich.refresh()
    view = rich.view("fenmarsh")
    assert view
    remark = next(r for r in view.remarks if r.rule == "statistic-without-period")
    assert {f.address for f in remark.forms} == {f"/statistics/s{n}:period" for n in range(1, 6)}


def test_a_whole_group_that_misses_a_value_has_a_form_for_each(rich: Desk, file: Path) -> None:
    """Where none of many has a date, any of them can be given one there."""
    more = "".join(f"          - id: a{n}\n            text: mend roof {n}.\n" for n in range(1, 9))
    text = RICH.replace("    actions:\n", f"{more}    actions:\n").replace(
        "            due: 2029-03\n", ""
    )
    text = text.replace(" by March 2029", "")
    file.write_text(text, "utf-8")
    rich.refresh()
    view = rich.view("fenmarsh")
    assert view
    remark = next(r for r in view.remarks if r.rule == "commitment-without-date")
    assert "none of the" in remark.message
    names = ("insulate", "advise", *(f"a{n}" for n in range(1, 9)))
    assert {f.address for f in remark.forms} == {f"{ITEMS}/{name}:due" for name in names}


def test_a_goal_that_nothing_serves_is_given_to_a_promise(rich: Desk, file: Path) -> None:
    """Each promise is offered, those first whose words are near, and the remark goes when saved."""
    text = RICH.replace("            due: 2029-03\n", "            serves: from-harm-to-hope:2\n")
    text = text.replace("advise tenants: at home", "break drug supply chains: at home")
    text = text.replace("[from-harm-to-hope]", "[from-harm-to-hope@2021]")
    file.write_text(text, "utf-8")
    rich.refresh()
    view = rich.view("fenmarsh")
    assert view
    remark = next(r for r in view.remarks if r.rule == "uncovered-priority" and " 1)" in r.message)
    assert [f.about.startswith("Suggested: ") for f in remark.forms] == [True, False, False]
    form = remark.forms[0]
    assert form.value == "from-harm-to-hope:1" and form.address == f"{ITEMS}/advise:serves:0"
    wish = {"kind": "set", "address": form.address, "value": form.value, "was": form.was}
    saving = Saving(rich)
    saving.save("fenmarsh", wish)
    served = "            serves: from-harm-to-hope:1\n"
    assert served in file.read_text("utf-8")
    view = rich.view("fenmarsh")
    assert view and not any(r.id == remark.id for r in view.remarks)
    saving.undo("fenmarsh")
    assert file.read_text("utf-8") == text


def test_one_remark_is_left_and_not_all_of_its_kind(rich: Desk, file: Path) -> None:
    """The reason stands above the one thing, where its kind holds no reasons in a field."""
    text = RICH.replace("value: 40%", "value: 140%")
    file.write_text(text, encoding="utf-8")
    rich.refresh()
    view = rich.view("fenmarsh")
    assert view
    remark = next(r for r in view.remarks if r.element == "/statistics/cold" and r.may_stay)
    wish = {"kind": "allow", "address": remark.element, "rule": remark.rule}
    Saving(rich).save("fenmarsh", {**wish, "reason": "as printed"})
    comment = f"  # stratc: allow {remark.rule} -- as printed\n  - id: cold"
    assert file.read_text("utf-8") == text.replace("  - id: cold", comment)
    view = rich.view("fenmarsh")
    assert view and remark.rule not in {r.rule for r in view.remarks}


def test_a_missing_entry_is_led_to(rich: Desk) -> None:
    """A remark that misses a whole entry names the list that it is added to."""
    view = rich.view("fenmarsh")
    assert view
    added = {r.rule: r.add for r in view.remarks if r.add}
    assert added["strategy-without-governance"] == ":governance"


def test_a_comma_in_a_list_in_brackets_stays_a_comma(rich: Desk, file: Path) -> None:
    """One value of `[a, b]` is set to words with a comma, and stays one value."""
    wish = {"kind": "set", "address": ":areas:0", "was": "Fenmarsh", "value": "Fen, marsh: [north]"}
    Saving(rich).save("fenmarsh", wish)
    assert file.read_text("utf-8") == RICH.replace("[Fenmarsh]", '["Fen, marsh: [north]"]')
