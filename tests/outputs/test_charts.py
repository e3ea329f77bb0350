"""Drawings of figures: which data get which, what they tell, and that no label is cut."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.model import Comparator, Statistic, read_period
from stratc.outputs import Publication, charts, phrases, templates, theme, write_document
from stratc.outputs.charts import drawing
from stratc.outputs.charts.plan_entries import entries
from stratc.outputs.document import evidence
from stratc.outputs.phrases import at_its_time, of_whom
from stratc.pipeline import Compilation
from tests.conftest import SMALLEST, Compile

COLOURS = theme.tokens(templates.source("document/theme.css", {}))
STYLE = charts.ChartStyle(COLOURS)


def statistic(**more: object) -> Statistic:
    return Statistic.model_validate({"id": "a", "title": "Share in treatment", **more})


def drawn(held: Statistic, **others: Statistic) -> charts.Chart:
    made = charts.chart(held, others, STYLE, "name")
    assert made
    return made


def beside(value: str, other: str = "England", **more: object) -> dict[str, object]:
    return {"compare": [{"with": other, "value": value, **more}]}


def test_a_percentage_fills_squares() -> None:
    """19% fills 19 of 100 squares and says so."""
    made = drawn(statistic(value="19%"))
    assert made.kind == "squares" and made.drawing.count('class="m1"') == 19
    assert made.drawing.count("<rect") == 100
    assert '<title id="name">Share in treatment: 19 in 100.</title>' in made.drawing


def test_a_comparison_is_drawn_to_scale() -> None:
    """Bars start at zero, and twice the figure is twice as long."""
    made = drawn(statistic(value="40", **beside("20")))
    widths = [Decimal(w) for w in re.findall(r'width="([\d.]+)" height="17.0"', made.drawing)]
    assert abs(widths[0] - widths[1] * 2) < Decimal("0.2")
    assert "Here 40, England 20." in made.drawing
    ours = charts.chart(statistic(value="40", **beside("20")), {}, STYLE, "name", "Wexcombe")
    assert ours and "Wexcombe 40, England 20." in ours.drawing, "the place goes without saying"


def test_near_values_are_dots_on_a_stated_scale() -> None:
    """Bars from zero could not tell 96% from 97%; the scale is in words."""
    made = drawn(statistic(value="96%", **beside("97%")))
    assert made.drawing.count("<circle") == 2
    assert "on a scale from 95% to 98%" in made.about.lower()
    assert "<circle" not in drawn(statistic(value="96%", drawing="bars", **beside("97%"))).drawing
    large = drawn(statistic(value="1,210,400", **beside("1,300,000")))
    assert "on a scale from 1,150,000 to 1,350,000" in large.about.lower()


@pytest.mark.parametrize(
    ("ours", "theirs", "more", "finding", "verdict"),
    [
        ("40", "20", {}, "40, higher than England", ""),
        ("20", "40", {}, "20, lower than England", ""),
        ("20%", "20.5%", {}, "20%, about the same as England", "same"),
        ("40", "20", {"better": "up"}, "40, better than England", "better"),
        ("40", "20", {"better": "down"}, "40, worse than England", "worse"),
    ],
)
def test_a_comparison_tells_what_it_shows(
    ours: str, theirs: str, more: dict[str, Any], finding: str, verdict: str
) -> None:
    """Higher or lower from the figures; better or worse only where the author said which is."""
    made = drawn(statistic(value=ours, **beside(theirs), **more))
    assert (made.finding, made.verdict) == (finding, verdict)


def test_what_the_document_says_is_told() -> None:
    """Its own judgement goes before what we would reckon."""
    made = drawn(statistic(value="40", **beside("20", says="worse")))
    assert made.finding == "40, worse than England"


def test_parts_of_a_whole_fill_one_bar() -> None:
    """Largest first, each with its number, and the widths in the same proportion."""
    held = statistic(value="30", relation={"sum-of": ["b", "c"]})
    made = drawn(held, b=statistic(title="Few", value="10"), c=statistic(title="Many", value="20"))
    assert made.drawing.index(">Many<") < made.drawing.index(">Few<")
    widths = [float(w) for w in re.findall(r'width="([\d.]+)" height="28.0"', made.drawing)]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)


def test_a_figure_over_time_is_a_line() -> None:
    """Three or more values make a line, whose ends are labelled; two make two bars."""
    series = [{"value": "10", "period": "2022"}, {"value": "12", "period": "2023"}]
    made = drawn(statistic(value="15", period="2024", series=series))
    assert made.kind == "line" and 'class="ln"' in made.drawing
    assert made.finding == "up from 10 to 15"
    assert [row.name for row in made.rows] == ["2022", "2023", "2024"]
    assert (
        drawn(statistic(value="15", period="2024", series=series[:1])).drawing.count("<rect") == 2
    )


def test_a_time_is_one_point_and_stands_where_it_belongs() -> None:
    """The figure's own time is not drawn again beside its series; gaps are as wide as years."""
    series = [
        {"value": "52%", "period": "2024"},
        {"value": "41%", "period": "2014"},
        {"value": "50%", "period": "2022"},
    ]
    made = drawn(statistic(value="52%", period="2024", series=series))
    assert [row.shown for row in made.rows] == ["41%", "50%", "52%"]
    first, middle, last = (float(x) for x in re.findall(r'cx="([\d.]+)"', made.drawing))
    assert round((middle - first) / (last - first), 1) == 0.8
    alone = drawn(statistic(value="52%", period="2024", series=series[:2]))
    assert [row.shown for row in alone.rows] == ["41%", "52%"] and "<rect" in alone.drawing


def test_nothing_at_all_can_be_compared() -> None:
    """0% beside 23% is a bar of no length, and says that it is lower; two nothings are none."""
    made = drawn(statistic(value="0%", **beside("23%")))
    assert (made.kind, made.finding) == ("bars", "0%, lower than England")
    assert drawn(statistic(value="0%", **beside("0%"))).kind == "squares"


def test_a_mark_shows_the_figure_without_its_interval() -> None:
    """What is said around a figure has no room at a bar, and a minus is a true one."""
    made = drawn(statistic(value="45.6% (95% CI 40.1% to 51.2%)", **beside("38%")))
    assert [row.shown for row in made.rows] == ["45.6%", "38%"]
    assert evidence.compare(Comparator.model_validate({"with": "England", "value": "-18%"})) == (
        "compared with England (\u221218%)"
    )


def test_a_figure_to_come_counts_nothing_yet() -> None:
    """“To be confirmed” takes no unit behind it."""
    held = statistic(value="TBC", unit="hectares")
    assert phrases.measured(held) == "to be confirmed"


@pytest.mark.parametrize(
    "held",
    [
        statistic(finding="above the average"),
        statistic(value="7,000"),
        statistic(value="130%"),
        statistic(value="5%", relation={"change-from": "b"}),
        statistic(value="5%", unit="change"),
        statistic(value="TBC"),
        statistic(value="19%", drawing="none"),
        statistic(
            value="5", unit="people", compare=[{"with": "x", "value": "6", "unit": "deaths"}]
        ),
    ],
)
def test_what_cannot_be_drawn_truly_is_not_drawn(held: Statistic) -> None:
    """No figure, no whole, no like with like, or not wanted: no drawing."""
    assert charts.chart(held, {}, STYLE, "name") is None


NAMES = st.text("abcdefghij Wmil", min_size=1, max_size=40).map(str.strip).filter(bool)
SIZES = st.integers(1, 10**7)


@given(st.lists(st.tuples(NAMES, SIZES), min_size=2, max_size=4))
def test_no_label_is_cut_or_leaves_the_drawing(rows: list[tuple[str, int]]) -> None:
    """Every name and value stands whole, and ends before the edge of the drawing."""
    held = [drawing.ChartValue(name, size, f"{size:,}", "m1") for name, size in rows]
    for make in (drawing.bars, drawing.parts):
        svg = make(STYLE, held, "says", "name")
        texts = re.findall(
            r'x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*anchor="(\w+)"[^>]*>([^<]*)<', svg
        )
        shown = [words for *_, words in texts]
        assert all(f"{size:,}" in shown for _, size in rows)
        for x, height, anchor, words in texts:
            wide = len(words) * float(height) * 0.5
            assert float(x) + (wide if anchor == "start" else 0) <= drawing.WIDTH + 1
    narrow = [row for row in held if len(row.name) <= 40]
    assert all(row.name in drawing.bars(STYLE, narrow, "says", "name") for row in narrow)


def test_a_drawing_takes_nothing_from_the_style_sheet() -> None:
    """In the PDF no sheet reaches it: every colour and size is an attribute."""
    svg = drawn(statistic(value="40%", **beside("20%"))).drawing
    assert svg.startswith("<svg")
    assert "var(" not in svg and "style=" not in svg
    assert not re.findall(r"<(?:rect|circle|path)(?![^>]*fill=)", svg)
    assert not re.findall(r"<text(?![^>]*font-size=)", svg)


GROUPED = (
    SMALLEST
    + """\
statistics:
  - {id: a, title: Lives nearby, theme: Survey, value: 60%}
  - {id: b, title: Works nearby, theme: Survey, value: 20%}
  - {id: c, title: Assessed, value: 200, unit: people}
  - {id: d, title: Used one, value: 50, relation: {part-of: c}}
  - {id: e, title: Used two, value: 100, relation: {part-of: c}}
  - {id: f, title: In treatment, value: 40%, compare: [{with: England, value: 20%}]}
  - {id: g, title: Never drawn, value: 10%, drawing: none}
"""
)


def test_figures_that_belong_together_stand_together(compiled: Compile) -> None:
    """Shares under their theme, parts beside their whole, comparisons as charts of their own."""
    library = compiled(GROUPED).library
    made = charts.gallery(library.index(library.strategies[0]), STYLE)
    assert [(one.title, [bar.length for bar in one.bars]) for one in made.lists] == [
        ("Assessed", [25.0, 50.0]), ("Survey", [60.0, 20.0]),
    ]  # fmt: skip
    assert [one.statistic.id for one in made.compared] == ["f"]
    assert made.drawn == {"a", "b", "d", "e", "f"}


def test_a_share_with_none_beside_it_gets_no_bar(compiled: Compile) -> None:
    """Bars are compared with each other, so what is asked of other people stands as a figure."""
    lone = "  - {id: h, title: Has a garden, population: tenants, value: 1 in 5}\n"
    made = compiled(GROUPED + lone).library
    drawn = charts.gallery(made.index(made.strategies[0]), STYLE)
    assert [(one.title, one.shown, one.about) for one in drawn.alone] == [
        ("Has a garden", "1 in 5", "Tenants")
    ]
    page = write_document(Publication(made, made.strategies[0]))
    assert page.count('class="ends"') == len(drawn.lists), "each list has its scale"
    assert page.index("Works nearby") < page.index('class="lone of-1"') < page.index("1 in 5")


def test_every_figure_that_can_be_drawn_is_drawn(real: Compilation) -> None:
    """Of the shares and comparisons in our strategies at least eight in ten are pictures."""
    for strategy in real.library.strategies:
        index = real.library.index(strategy)
        could = {
            one.id
            for one in strategy.statistics
            if one.repeats is None and charts.chart(one, index.statistics, STYLE, "name")
        }
        made = charts.gallery(index, STYLE)
        if not made.empty:
            assert len(could & made.drawn) >= 0.8 * len(could), strategy.id


def test_the_finding_is_the_title_of_a_drawing(compiled: Compile) -> None:
    """It stands above, with its figure and how exact it is; what it is about is small below it.

    Both are one heading, as several may find the same. Only a judgement has a mark.
    """
    told = """\
statistics:
  - id: a
    title: Cold homes
    value: 81%
    qualifier: estimated
    better: down
    compare: [{with: England, value: 60%}]
  - {id: b, title: Damp homes, value: 30%, compare: [{with: England, says: higher}]}
  - {id: c, title: Empty homes, value: 20%, compare: [{with: England, says: same}]}
"""
    made = compiled(SMALLEST + told)
    page = write_document(Publication(made.library, made.library.strategies[0]))
    heads = re.findall(
        r'<h3 class="fig-h"><span class="(.*?)">(.*?)</span>.*?<span class="of">(.*?)<', page
    )
    assert heads == [
        ("verdict worse", "An estimated 81%, worse than England", "Cold homes"),
        ("verdict ", "30%, higher than England", "Damp homes"),
        ("verdict same", "20%, about the same as England", "Empty homes"),
    ]


def test_a_finding_tells_the_widest_comparison() -> None:
    """Of a target, a region and the country, the finding names the country, then the target."""
    names = ("the national target", "East", "England")
    compare = [
        {"with": name, "value": statistic(value=value).value}
        for name, value in zip(names, ("10", "90", "40"), strict=True)
    ]
    finding = drawn(statistic(value="50", compare=compare)).finding
    assert finding == "50, higher than England; the target is 10"


def test_a_line_below_zero_stays_in_its_drawing() -> None:
    """Every point is drawn, under the line of zero if it is less, with a true minus sign."""
    values = {"2021": "5", "2022": "0", "2023": "-7", "2024": "-3"}
    series = [{"value": value, "period": period} for period, value in values.items()]
    made = drawn(statistic(series=series))
    height = float(re.findall(r'viewBox="0 0 \S+ ([\d.]+)"', made.drawing)[0])
    dots = [float(y) for y in re.findall(r'<circle[^>]* cy="([\d.-]+)"', made.drawing)]
    assert len(dots) == 4 and all(0 < y < height for y in dots)
    assert dots[0] < dots[1] < dots[3] < dots[2]
    assert made.finding == "down from 5 to \u22123"
    two = drawn(statistic(series=series[::3]))
    assert two.kind == "line" and "<circle" in two.drawing


def test_an_article_is_small_inside_a_sentence() -> None:
    """Whom a figure is compared with may be written with a capital article."""
    made = drawn(statistic(value="40%", **beside("20%", other="The whole of the region")))
    assert made.finding == "40%, higher than the whole of the region"


def test_a_bar_says_how_exact_its_figure_is(compiled: Compile) -> None:
    """What the document calls “almost 5%” is no 5% in the pictures either."""
    text = """\
statistics:
  - {id: all, title: Adults who drink, value: 900, qualifier: estimated}
  - {id: some, title: In treatment, value: 200, qualifier: estimated, relation: {part-of: all}}
  - {id: most, title: Not in treatment, value: 650, qualifier: over, relation: {part-of: all}}
  - {id: poor, title: Share in poor homes, value: 5%, qualifier: almost}
  - {id: old, title: Share over 65, value: 20%}
"""
    library = compiled(SMALLEST + text).library
    page = write_document(Publication(library, library.strategies[0]))
    assert '<span class="exact">almost</span> 5%' in page
    assert '<span class="exact">over</span> 650' in page
    # Of whom the parts are says already that all of it is estimated.
    assert page.count("an estimated</span>") == 0 and '<span class="n">20%' in page


def test_a_comparison_in_words_keeps_its_figure_apart(compiled: Compile) -> None:
    """No name runs into a number: “lower than England (22% in 2023)”."""
    text = """\
statistics:
  - id: a
    title: In treatment
    value: 19%
    compare: [{with: England, value: 22%, period: 2023, says: lower}, {with: the target}]
"""
    library = compiled(SMALLEST + text).library
    page = write_document(Publication(library, library.strategies[0]))
    assert "Ours is lower than England (22% in 2023)." in page
    assert "Compared with the target." in page


@pytest.mark.parametrize(
    ("unit", "population", "told"),
    [
        ("people", "residents aged 65 and over", "residents aged 65 and over"),
        ("per 100,000", "residents", "per 100,000 residents"),
        ("offences", "drug offences recorded", "drug offences recorded"),
        ("visits", "adults", "visits among adults"),
        ("beds", "hospitals", "beds, hospitals"),
        ("litres", None, "litres"),
    ],
)
def test_what_is_counted_and_of_whom_is_said_once(
    unit: str, population: str | None, told: str
) -> None:
    """Words that say the same are not printed beside each other."""
    assert of_whom(unit, population) == told


@pytest.mark.parametrize(
    ("whom", "time", "told"),
    [
        ("residents", "2030", "residents in 2030"),
        ("pupils", "2024/25", "pupils in 2024/25"),
        ("rough sleepers", "2025-11-20", "rough sleepers on 20 November 2025"),
        ("per 100,000 residents", "2017 to 2019", "per 100,000 residents from 2017 to 2019"),
        ("", "March 2026", "in March 2026"),
        ("patients", "every June", "patients, every June"),
        ("adults who leave prison and need treatment for drugs", "2022",
         "adults who leave prison and need treatment for drugs, in 2022"),
    ],
)  # fmt: skip
def test_what_is_counted_and_when_is_one_phrase(whom: str, time: str, told: str) -> None:
    """Of whom and when are words of one sentence, whatever kind of time it is."""
    assert at_its_time(whom, read_period(time)) == told


def test_a_chart_does_not_say_again_what_its_title_or_its_rows_say() -> None:
    """Times at the ends of a line, and words of the title, are not in the line under it."""
    told = drawn(statistic(value="40", unit="homes", population="homes let", period="2024",
                           title="Homes let in 2024", **beside("20")))  # fmt: skip
    assert told.about == ""
    series = [{"period": "2022", "value": "30"}]
    line = drawn(statistic(value="40", unit="homes", period="2024", series=series))
    assert line.about == "Homes"


@pytest.mark.parametrize(
    ("titles", "new"),
    [
        (
            [
                "Never cycle",
                "Cycle each day",
                "Cycling at weekends",
                "Aged over 65",
                "Aged under 20",
            ],
            [3],
        ),
        (
            ["Homes without a bath", "Homes without heat", "Schools with a bus", "Bus passes held"],
            [2],
        ),
        (["Rents in arrears", "Rents paid late", "Rents paid by card"], []),
        (["Walk to school", "Own a dog", "Read a paper"], []),
        (["Offences linked to gangs", "Offences in town", "Offences by night"], []),
    ],
)
def test_what_asks_something_else_stands_apart(titles: list[str], new: list[int]) -> None:
    """Answers to one question stand together in a list of bars, and those to another below."""
    assert [at for at, apart in enumerate(charts.galleries.questions(titles)) if apart] == new


def test_a_step_that_says_when_sets_the_date_of_its_row(compiled: Compile) -> None:
    """A day of a step, or a year in its words, is by when; a step without either is not."""
    steps = ("Three in post by October 2027", "Three in post", "Half done, due: 2028-03")
    rows = "".join(
        f"        - {{id: r{n}, action: Do it, milestones: [{{text: {words}}}]}}\n"
        for n, words in enumerate(steps)
    )
    plan = "priorities:\n  - id: q\n    title: Q\n    actions:\n      rows:\n"
    made = compiled(f"{SMALLEST}{plan}{rows}")
    index = made.library.index(made.library.strategies[0])
    assert [one.dated for one in entries(index)] == [True, False, True]
