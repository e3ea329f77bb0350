"""Rows of a plan: what they leave open, what answers for them, targets beside the deed."""

import pytest

from .catalogue import drawn, messages


def _rows(*rows: str, before: str = "") -> str:
    text = "priorities:\n  - id: p\n    title: Warm homes\n"
    text += before + "    actions:\n      rows:\n"
    for number, row in enumerate(rows):
        text += f"        - id: r{number}\n"
        text += "".join(f"          {line}\n" for line in row.splitlines())
    return text


@pytest.mark.parametrize(
    ("action", "measure", "found"),
    [
        ("Publish a plan for empty homes.", "title: Plan published", True),
        ("A digital offer for tenants.", "title: Digital offer in place", True),
        ("Annual audit", "title: Annual audit", True),
        ("Visit homes at risk.", "title: Homes visited", False),
        ("Publish a plan for empty homes.", "title: Rents agreed with owners", False),
        (
            "Increase visits to cold homes.",
            "title: Visits to cold homes\nbaseline: {value: 20, period: 2025}\n"
            "target: {value: 40, period: 2027}",
            False,
        ),
    ],
)
def test_a_measure_that_only_says_it_was_done(action: str, measure: str, found: bool) -> None:
    """That a plan was published is the action again; a count or a figure says more."""
    lines = measure.replace("\n", "\n    ")
    said = messages(
        _rows(f"action: {action}\nmeasures:\n  - {lines}"), "measure-that-repeats-its-action"
    )
    assert bool(said) == found


@pytest.mark.parametrize(
    ("deed", "figures", "found"),
    [
        ("Plant 10,000 trees.", "title: Trees planted\ntarget: {value: 8000, period: 2028}", True),
        (
            "Plant 10,000 trees.",
            "title: Trees planted\ntarget: {value: 10000, period: 2028}",
            False,
        ),
        (
            "Reduce fires in bins by 20%.",
            "title: Fires\nbaseline: {value: 51, period: 2025}\ntarget: {value: 46, period: 2028}",
            True,
        ),
        (
            "Reduce fires in bins by 20%.",
            "title: Fires\nbaseline: {value: 51, period: 2025}\ntarget: {value: 41, period: 2028}",
            False,
        ),
        (
            "Find 100 more wardens.",
            "title: Wardens\nbaseline: {value: 260, period: 2025}\n"
            "target: {value: 320, period: 2028}",
            True,
        ),
        (
            "Lay 28 km of paths.",
            "title: Paths\nunit: km\nbaseline: {value: 64, period: 2025}\n"
            "target: {value: 92, period: 2028}",
            False,
        ),
        (
            "Increase grants by 10%.",
            "title: Grants\nbaseline: {value: 50, period: 2025}\ntarget: {value: 60, period: 2028}",
            False,
        ),
        (
            "Increase grants by 10%.",
            "title: Grants\nbaseline: {value: 140, period: 2025}\n"
            "target: {value: 150, period: 2028}",
            True,
        ),
        (
            "Cut fires in bins by a quarter.",
            "title: Fires\nbaseline: {value: 640, period: 2025}\n"
            "target: {value: 580, period: 2028}",
            True,
        ),
        (
            "Cut fires in bins by a quarter.",
            "title: Fires\nbaseline: {value: 640, period: 2025}\n"
            "target: {value: 475, period: 2028}",
            False,
        ),
        ("Raise punctuality to 95%.", "title: Buses on time\ntarget: 90%", True),
        ("Raise punctuality to 95%.", "title: Buses on time\ntarget: 95%", False),
        ("Keep at least 85% of beds open.", "title: Beds open\ntarget: 82%", True),
        ("Keep at least 85% of beds open.", "title: Beds open\ntarget: 90%", False),
        ("Answer within three minutes.", "title: Wait\nunit: minutes\ntarget: 4", True),
        ("Answer within three minutes.", "title: Wait\nunit: minutes\ntarget: 2", False),
        ("Answer within three minutes.", "title: Answers\ntarget: 90", False),
        ("Visit 400 homes a year.", "title: Visits a year\ntarget: 300", True),
        ("Treat damp within 14 days.", "title: Damp treated within 10 days", True),
        ("Treat damp within 14 days.", "title: Damp treated within 14 days", False),
        ("Treat damp within 14 days.", "title: Calls answered within 2 days", False),
        ("Check lifts every month.", "title: Lifts checked once a year", True),
        ("Check lifts every month.", "title: Tenants told of lifts each month", False),
    ],
)
def test_a_target_is_what_the_deed_promises(deed: str, figures: str, found: bool) -> None:
    """A number, change, limit or interval of the action is held against its measure; more than
    promised is well."""
    lines = figures.replace("\n", "\n    ")
    said = messages(_rows(f"action: {deed}\nmeasures:\n  - {lines}"), "figure-repeated-differently")
    assert bool(said) == found


@pytest.mark.parametrize(
    ("promise", "rows", "found"),
    [
        ("fit 120 alarms.", ["measures: [{title: Alarms fitted, target: 110}]"], True),
        ("fit 120 alarms.", ["measures: [{title: Alarms fitted, target: 120}]"], False),
        ("fit 120 alarms.", ["measures: [{title: Alarms fitted, target: 60}]"] * 2, False),
        ("call within ten days.", ["how: Within 5 days we call back."], True),
        ("call within ten days.", ["how: Within ten days we call back."], False),
    ],
)
def test_a_row_keeps_to_the_figures_of_the_commitment(
    promise: str, rows: list[str], found: bool
) -> None:
    """What is promised is what its one row delivers; several rows may share it."""
    before = f"    commitments:\n      - items:\n          - id: c\n            text: {promise}\n"
    several = [f"action: Call and fit.\ndelivers: [c]\n{row}" for row in rows]
    said = messages(_rows(*several, before=before), "figure-repeated-differently")
    assert bool(said) == found


def test_a_row_without_how_among_others_that_have_it() -> None:
    """Where the others say how, a heading is told; a plan without the column is left alone."""
    how = "how: Two wardens call on every street."
    rows = (f"action: Call on tenants.\n{how}", f"action: Call on owners.\n{how}")
    short, by = "action: Warm rooms", "action: Warm rooms by fitting curtains."
    assert len(messages(_rows(*rows, short), "action-without-how")) == 1
    assert not messages(_rows(*rows, by), "action-without-how")
    assert not messages(_rows(short, by), "action-without-how")


def test_a_row_answers_for_the_commitment_that_it_delivers() -> None:
    """Lead, date and measure of the row are those of the commitment, and one without is told."""
    promise = (
        "    commitments:\n      - items:\n          - id: c\n            text: warm each home.\n"
    )
    row = "action: Fit curtains in cold rooms.\ndelivers: [c]\nlead: {text: Head of Homes}\n"
    full = f"{row}due: 2028\nmeasures: [Rooms with curtains]"
    lacking = {f"commitment-without-{what}" for what in ("lead", "date", "measure")}
    told = {remark.rule for remark in drawn(_rows(full, before=promise)).said}
    assert not told & lacking
    told = {remark.rule for remark in drawn(_rows(row, before=promise)).said}
    assert told & lacking == {"commitment-without-date", "commitment-without-measure"}


def test_a_row_may_say_what_its_commitment_says() -> None:
    """A row and the commitment whose words it has are no two promises; another row is."""
    words = "train people who work with men in middle age in every town."
    promise = f"    commitments:\n      - items:\n          - id: c\n            text: {words}\n"
    row = "action: Train people who work with men in middle age in each town."
    assert not messages(_rows(f"{row}\ndelivers: [c]", before=promise), "said-nearly-twice")
    assert not messages(_rows(row, before=promise), "said-nearly-twice")
    assert messages(_rows(row, row.replace("each", "any")), "said-nearly-twice")


@pytest.mark.parametrize(
    ("baseline", "target", "found"),
    [("61%", "110%", True), ("61%", "100%", False), ("104%", "110%", False)],
)
def test_a_target_of_more_than_all(baseline: str, target: str, found: bool) -> None:
    """No share of what is below 100 per cent now can pass it."""
    figures = (
        f"baseline: {{value: {baseline}, period: 2025}}\n    "
        f"target: {{value: {target}, period: 2028}}"
    )
    text = _rows(f"action: Call.\nmeasures:\n  - title: Calls answered\n    {figures}")
    assert bool(messages(text, "share-over-hundred")) == found


def test_a_priority_about_governance_watches_over_nothing() -> None:
    """“Good governance” is what a priority is called, and says nothing of who sees to the plan."""
    text = _rows("action: Call.").replace("Warm homes", "Good governance")
    assert messages(text, "strategy-without-governance")


@pytest.mark.parametrize(
    ("words", "found"), [("It is overseen by the PSB.", False), ("Homes are overseen often.", True)]
)
def test_governance_may_stand_in_the_text(words: str, found: bool) -> None:
    """“Overseen by” names who watches over it, whatever letters follow."""
    text = _rows("action: Call.") + f"introduction: {words}\n"
    assert bool(messages(text, "strategy-without-governance")) == found


def test_a_partnership_is_no_partner_of_itself() -> None:
    """What the partners make up may lead without being in their list."""
    text = "bodies:\n  - {id: a, name: Wexcombe Council}\n  - {id: b, name: Wexcombe Safety %s}\n"
    text += "partners:\n  - members: [a]\n" + _rows("action: Call.\nlead: b")
    assert not messages(text % "Partnership", "lead-not-a-partner")
    assert messages(text % "Trust", "lead-not-a-partner")


@pytest.mark.parametrize(
    ("action", "more", "found"),
    [
        ("Train wardens of sheltered flats", "", True),
        ("Train wardens of sheltered flats", "\ndelivers: wardens", False),
        ("Open flats", "", False),  # two commitments are about flats
        ("Repaint the town hall", "", False),
    ],
)
def test_a_row_that_names_no_commitment_though_it_is_plainly_about_one(
    action: str, more: str, found: bool
) -> None:
    """Most words of the row stand in one commitment, and in no other nearly as many."""
    promises = (
        '    commitments:\n      - lead-in: "We will:"\n        items:\n'
        "          - {id: wardens, text: train 40 wardens of our sheltered flats by 2028.}\n"
        "          - {id: flats, text: open twelve flats for care leavers.}\n"
        "          - {id: north, text: open ten flats in the north.}\n"
    )
    said = messages(_rows(f"action: {action}{more}", before=promises), "action-without-delivers")
    assert bool(said) == found
