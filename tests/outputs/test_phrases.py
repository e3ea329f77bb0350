"""The words that go round an author's values."""

import pytest

from stratc.crossref import printed_number
from stratc.model import Measure, Point, Source, Statistic, read_period
from stratc.outputs import phrases
from stratc.outputs.measures import moves


def statistic(**more: object) -> Statistic:
    return Statistic.model_validate({"id": "a", "title": "A", **more})


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (statistic(value="7,000", qualifier="about", unit="people"), "about 7,000 people"),
        (statistic(value="19%"), "19%"),
        (statistic(value="19", unit="%"), "19%"),
        (statistic(value="£3 billion", qualifier="over"), "over £3 billion"),
        (statistic(value="12", qualifier="exactly", unit="deaths"), "12 deaths"),
        (statistic(value="1,400", qualifier="estimated", unit="people"),
         "an estimated 1,400 people"),
        (statistic(value="8", qualifier=["up to", "estimated"]), "up to an estimated 8"),
        (statistic(value="4.2", unit="per 100,000 people"), "4.2 per 100,000 people"),
        (statistic(finding="above the average", unit="deaths"), "above the average"),
        (statistic(value="TBC"), "to be confirmed"),
    ],
)  # fmt: skip
def test_a_statistic_reads_as_a_person_would_say_it(held: Statistic, said: str) -> None:
    """Qualifier, value and unit, with nothing for what is exact."""
    assert phrases.measured(held) == said


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"text": "a fifth fewer by 2030", "period": "2030"}, "a fifth fewer by 2030"),
        ({"text": "a fifth fewer", "period": "2030"}, "a fifth fewer by 2030"),
        ({"value": "4,000", "period": "2030"}, "4,000 by 2030"),
    ],
)
def test_a_target_says_its_time_once(held: dict[str, str], said: str) -> None:
    """Words that say the time themselves are left to say it."""
    assert phrases.point(Point.model_validate(held), "by") == said


@pytest.mark.parametrize(
    ("start", "due", "said"),
    [
        (None, "2028-03", "By March 2028"),
        (None, "2028", "By 2028"),
        (None, "ongoing", "Ongoing"),
        (None, "TBC", "Date to be confirmed"),
        (None, "2026/2028", "2026 to 2028"),
        ("2026-07", None, "From July 2026"),
        ("2026-07", "2028-03", "July 2026 to March 2028"),
        ("2026-07", "ongoing", "From July 2026, ongoing"),
        (None, None, ""),
    ],
)
def test_dates_say_by_or_from(start: str | None, due: str | None, said: str) -> None:
    """A date says whether it is a beginning, an end or both."""
    periods = [read_period(text) if text else None for text in (start, due)]
    assert phrases.when(*periods) == said


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("Key Priority 3", ("Key Priority", "3")),
        ("1.", ("", "1")),
        ("Priority 4:", ("Priority", "4")),
        ("Commitment 12", ("Commitment", "12")),
        ("Objective B", ("Objective", "B")),
        ("Outcomes C and D", ("Outcomes", "C, D")),
        ("Aims 1, 2 and 4", ("Aims", "1, 2, 4")),
        ("Cross-cutting", ("Cross-cutting", "")),
        ("Priority one", ("Priority", "1")),
        ("Key theme Seven", ("Key theme", "7")),
    ],
)
def test_a_printed_label_has_words_and_a_number(label: str, parts: tuple[str, str]) -> None:
    """Either may be missing."""
    assert printed_number(label) == parts


def test_lists_and_sentences() -> None:
    """Names are listed with “and”; a capital goes to the first letter, and to nothing else."""
    assert phrases.listed(["a", "b", "c"]) == "a, b and c"
    assert phrases.listed(["a"]) == "a"
    assert phrases.listed([]) == ""
    assert phrases.sentence("“about 7”") == "“About 7”"
    assert phrases.sentence("7 people") == "7 people"
    assert phrases.stop("Done") == "Done."
    assert phrases.stop("Done?") == "Done?"
    assert phrases.stop("Now “Done.”") == "Now “Done.”"


def test_a_source_is_cited_by_author_and_year() -> None:
    """Or by its title, where nobody signs it."""
    held = {"id": "s", "author": "OHID", "year": "2024", "title": "T"}
    assert phrases.source_label(Source.model_validate(held)) == "OHID, 2024"
    assert phrases.source_label(Source.model_validate({"id": "s", "title": "T"})) == "T"


WHEN = {
    ("", "Q3 2027/28"): "October to December 2027",
    ("", "Year 2"): "Year 2",
    ("Q2 2026/27", "Q4 2027/28"): "July 2026 to March 2028",
    ("May 2026", "Q4 2026/27"): "May 2026 to March 2027",
    ("Q2 2026/27", "2028/29"): "July to September 2026 to 2028/29",
    ("", "annually"): "Annually",
    ("April 2026", "annually"): "From April 2026, annually",
    ("", "after guidance is issued"): "After guidance is issued",
    ("", "2027 onwards"): "From 2027 onwards",
    ("from 2027 onwards", ""): "From 2027 onwards",
    ("", "end March 27 (before Easter)"): "By 31 March 2027 (before Easter)",
    ("", "2027-12-31 (by end Dec 2027)"): "By end Dec 2027",
    ("", "2027-12-31 (by end Nov 2027)"): "By 31 December 2027 (by end Nov 2027)",
    ("", "early 2028"): "By early 2028",
    ("", "TBC"): "Date to be confirmed",
}


@pytest.mark.parametrize(("start", "due"), WHEN)
def test_any_time_is_said_in_plain_words(start: str, due: str) -> None:
    """Whatever kind of time a promise has, its words make sense where a date would stand."""
    begins, ends = (read_period(words) if words else None for words in (start, due))
    assert phrases.when(begins, ends) == WHEN[start, due]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027-09", "September 2027"),
        ("31/03/2027", "31 March 2027"),
        ("every two years", "every two years"),
        ("each June, by the board", "each June, by the board"),
    ],
)
def test_a_day_in_figures_is_said_in_words_and_words_stay(written: str, said: str) -> None:
    """When a strategy is reviewed is free text; readers never see “2027-09”."""
    assert phrases.day(written) == said


@pytest.mark.parametrize(
    ("text", "time", "shown"),
    [
        ("Boats mended", "By June 2027", "by June 2027"),
        ("Boats mended.", "By June 2027", "By June 2027"),
        ("Boats mended", "March 2027", "March 2027"),
        ("Boats mended", "Ongoing", "Ongoing"),
    ],
)
def test_a_time_behind_a_step_goes_on_its_line(text: str, time: str, shown: str) -> None:
    """Behind a sentence it begins one, and a month keeps its capital."""
    assert phrases.behind(text, time) == shown


@pytest.mark.parametrize(
    ("told", "shown"), [("One officer", "one officer"), ("UK mean", "UK mean")]
)
def test_a_start_in_words_goes_on_a_sentence(told: str, shown: str) -> None:
    """“from one officer” stands in the middle of a line; a short form keeps its capitals."""
    measure = Measure.model_validate(
        {"title": "Officers", "baseline": {"text": told}, "target": {"text": "Two"}}
    )
    assert moves(measure) == f"from {shown}, target: Two"
