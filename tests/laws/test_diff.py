"""What holds for the comparison of any two editions."""

import copy
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from stratc.diff import EDITORIAL, KINDS, Comparison, opposites
from stratc.reports.changes import show
from stratc.text.redlines import new, old, redline
from tests.diff.laid import MEASURE, SMALL, compared, edition, laid

# What is complete without evidence, and what lost something in a split or merger, is raised.
RAISED = (
    "action-completed",
    "commitment-removed-completed",
    "commitment-split",
    "commitment-merged",
)
TEXTS = st.text(alphabet="abc \0ÄÖ.,;:!?\n\"'-’…1", max_size=120)
VERBS = st.sampled_from(
    ["open", "seek to open", "explore how to open", "support", "not close", "also open", "close"]
)
NOUNS = st.sampled_from(
    ["a hub", "all hubs", "three hubs", "3 hubs", "most clinics", "a hub and a clinic", "hubs"]
)
TAILS = st.sampled_from(
    [
        "",
        ", where possible",
        " by March 2027",
        " by spring 2027",
        " by 2030",
        " in May",
        " for carers",
    ]
)
SENTENCES = st.builds(lambda *pieces: " ".join(pieces[:2]) + pieces[2] + ".", VERBS, NOUNS, TAILS)
DATES = st.sampled_from([None, "2027-03", "2027-spring", "2027", "2026-12", "ongoing", "TBC"])
LEADS = st.sampled_from(
    [None, ["county-council"], ["trust"], ["county-council", "trust"], [{"text": "all partners"}]]
)
STATUSES = st.sampled_from(
    [
        {},
        {"status": "on-track"},
        {"status": "at-risk"},
        {"status": "complete"},
        {"status": "complete", "evidence": "It opened."},
        {"status": "withdrawn", "reason": "No money.", "decision": "Board, minute 7"},
    ]
)
LINKS = st.sampled_from([None, ["ncdof:i2"], ["ncdof:i2", "from-harm-to-hope:2.1"]])
MEASURES = st.sampled_from(
    [None, [MEASURE], [{**MEASURE, "target": {"value": "3,800"}}], [{"title": "Deaths"}]]
)


@st.composite
def promises(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """One commitment."""
    made: dict[str, Any] = {"id": name, "text": draw(SENTENCES), **draw(STATUSES)}
    for field, values in (
        ("due", DATES),
        ("lead", LEADS),
        ("serves", LINKS),
        ("measures", MEASURES),
    ):
        if (value := draw(values)) is not None:
            made[field] = value
    return made


@st.composite
def editions(draw: st.DrawFn) -> dict[str, Any]:
    """A small strategy with some commitments, some of them gone, in any order."""
    names = draw(st.lists(st.sampled_from("abcde"), unique=True, max_size=4))
    made = copy.deepcopy(SMALL)
    group = made["priorities"][0]["commitments"][0]
    group["items"] = [draw(promises(name)) for name in names]
    group["lead-in"] = draw(st.sampled_from(["We will:", "We aim to:", "We will work to:"]))
    if not names:
        del made["priorities"][0]["commitments"]
    made["review"] = draw(st.sampled_from(["annual", "every two years", "quarterly"]))
    made["scope"] = draw(st.sampled_from([["drugs"], ["drugs", "alcohol"]]))
    made["statistics"][0]["value"] = draw(st.sampled_from(["3,440", "3,404"]))
    return made


def told(held: Comparison) -> str:
    """A comparison as readers of every kind see it."""
    return "".join(
        str(show(name, (held,))) for name in ("text", "markdown", "json", "csv", "sarif")
    )


@given(TEXTS, TEXTS)
@example("Homes a\x01\0", "Homes b ")
@settings(max_examples=200, deadline=None)
def test_a_redline_spells_both_texts(before: str, after: str) -> None:
    """All changes accepted give the new text, all rejected the old, to the last blank."""
    pieces = redline(before, after)
    assert old(pieces) == before
    assert new(pieces) == after
    assert all(piece.text for piece in pieces)


@given(editions())
@settings(max_examples=25, deadline=None)
def test_an_edition_is_the_same_as_itself(content: dict[str, Any]) -> None:
    """Nothing changed between a strategy and itself."""
    assert compared(content, content).changes == ()


@given(editions(), editions())
@settings(max_examples=60, deadline=None)
def test_every_change_has_its_mirror(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What is found one way is found the other way, as its opposite."""
    there, back = compared(before, after), compared(after, before)
    for one, other in ((there, back), (back, there)):
        found = {change.kind for change in other.changes}
        for change in one.changes:
            assert opposites(change.kind) & found, (change.kind, change.message, found)


@given(editions(), editions())
@settings(max_examples=25, deadline=None)
def test_reports_are_the_same_on_every_run(before: dict[str, Any], after: dict[str, Any]) -> None:
    """The same editions give the same report to the last character."""
    assert told(compared(before, after)) == told(compared(before, after))


@given(editions(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_fields_means_nothing(content: dict[str, Any], chance: Any) -> None:
    """Fields may stand in any order."""

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            chance.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(one) for one in value] if isinstance(value, list) else value

    assert compared(content, shuffled(content)).changes == ()


@given(editions(), st.integers(1, 12))
@settings(max_examples=25, deadline=None)
def test_line_breaks_mean_nothing(content: dict[str, Any], width: int) -> None:
    """A text that is only wrapped elsewhere says the same."""
    wrapped = copy.deepcopy(content)
    for group in wrapped["priorities"][0].get("commitments", ()):
        for item in group["items"]:
            words = item["text"].split(" ")
            lines = [" ".join(words[n : n + width]) for n in range(0, len(words), width)]
            item["text"] = "\n".join(lines)
    assert compared(content, wrapped).changes == ()


@given(editions(), editions())
@settings(max_examples=25, deadline=None)
def test_grades_are_those_of_the_catalogue(before: dict[str, Any], after: dict[str, Any]) -> None:
    """No change is told twice in the same words, and none is graded above the worst of its kind."""
    held = compared(before, after)
    said = [(c.kind, c.subject, c.field, c.before, c.after) for c in held.changes]
    assert len(said) == len(set(said))
    for change in held.changes:
        assert change.grade <= KINDS[change.kind].grade or change.kind in RAISED


THINGS = ["hostels", "clinics", "prisons", "pharmacies", "helplines", "allotments", "ferries"]
PEOPLE = ["carers", "tenants", "veterans", "pupils", "midwives"]
PLACES = ["Fenmarsh", "Riverside", "the Harbour Trust"]


@st.composite
def one_word_apart(draw: st.DrawFn) -> tuple[str, str]:
    """A promise, and the same with one content word, number or name replaced, gone or added."""
    things = draw(st.lists(st.sampled_from(THINGS), min_size=4, max_size=4, unique=True))
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True))
    places = draw(st.lists(st.sampled_from(PLACES), min_size=2, max_size=2, unique=True))
    numbers = draw(st.lists(st.integers(3, 400), min_size=2, max_size=2, unique=True))

    def promise(things: list[str], people: str, place: str, number: int) -> str:
        listed = f"{', '.join(things[:-1])} and {things[-1]}"
        return f"We will offer {listed} for {number} {people} in {place}."

    before = (things[:3], people[0], places[0], numbers[0])
    others = [
        (things[:2], *before[1:]),
        (things, *before[1:]),
        ([*things[:2], things[3]], *before[1:]),
        (before[0], people[1], *before[2:]),
        (*before[:2], places[1], before[3]),
        (*before[:3], numbers[1]),
    ]
    return promise(*before), promise(*draw(st.sampled_from(others)))


@given(one_word_apart())
@settings(max_examples=60, deadline=None)
def test_a_word_that_says_something_is_never_editorial(promises: tuple[str, str]) -> None:
    """Where a printed content word, number or name changed, the change is more than a retouch."""
    before, after = (
        laid(f"items:\n  - id: a\n    stands-alone: true\n    text: {text}\n") for text in promises
    )
    assert max(change.grade for change in compared(before, after).changes) > EDITORIAL


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every single value of an edition."""
    if isinstance(value, dict):
        return [leaf for key in value for leaf in leaves(value[key], (*path, key))]
    if isinstance(value, list):
        return [leaf for n, one in enumerate(value) for leaf in leaves(one, (*path, n))]
    return [path]


@given(editions(), st.data())
@settings(max_examples=60, deadline=None)
def test_nothing_vanishes(content: dict[str, Any], data: st.DataObject) -> None:
    """Whatever single value is taken out, some change tells of it."""
    changed = copy.deepcopy(content)
    path = data.draw(st.sampled_from(leaves(content)))
    place: Any = changed
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    try:
        edition(changed)
    except AssertionError:
        return  # a value that must be there
    assert compared(content, changed).changes, path
