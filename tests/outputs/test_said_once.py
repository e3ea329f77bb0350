"""What the document prints once, and in words that are true of all that they stand over."""

import re

import pytest

from stratc.outputs import Publication, write_document
from tests.conftest import SMALLEST, Compile

FIGURES = """\
statistics:
  - {id: all, title: Cold homes, value: 845, unit: homes, relation: {sum-of: [own, let]}}
  - {id: own, title: Homes that people own, value: 512, unit: homes, sentence: homes are owned}
  - {id: let, title: Homes that people rent, value: 333, unit: homes}
  - {id: share, title: Share that people own, value: 61%, base: all}
  - {id: fall, title: Change in deaths, value: -35%, unit: change}
  - {id: again, title: Cold homes as the summary says, value: 845, unit: homes, repeats: all}
  - id: worse
    title: Deaths
    finding: above the average of England
    compare: [{with: the average of England, says: higher}]
  - {id: one, title: First, value: 1, population: those who answered, period: 2024}
  - {id: two, title: Second, value: 2, population: those who answered, period: 2024}
  - {id: three, title: Third, value: 3, population: those who answered, period: 2024}
background:
  - title: Where we are
    panel: [own, worse]
"""


def words(compiled: Compile, text: str) -> str:
    made = compiled(SMALLEST + text)
    page = write_document(Publication(made.library, made.library.strategies[0]))
    page = re.sub(r"<(style|script|svg)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_a_figure_that_is_printed_again_stands_once(compiled: Compile) -> None:
    """The table of figures holds each once, and says once what several in a row share."""
    said = words(compiled, FIGURES)
    assert "as the summary says" not in said
    assert said.count("Those who answered, 2024") == 1


def test_a_share_is_not_drawn_beside_its_parts(compiled: Compile) -> None:
    """Where the parts of a whole are drawn, no bar says again how long one of them is."""
    pictures = words(compiled, FIGURES).split("Figures used")[0]
    assert "Share that people own" not in pictures


def test_a_card_says_its_unit_and_its_finding_once(compiled: Compile) -> None:
    """A unit that the sentence names, and a comparison in the finding, are said once."""
    said = words(compiled, FIGURES)
    assert "homes homes" not in said
    assert "Ours is higher than the average" not in said


def test_a_fall_has_a_minus_sign(compiled: Compile) -> None:
    """A negative figure is printed with a minus sign, not with a hyphen."""
    assert "\u221235% change" in words(compiled, FIGURES)


NATIONAL = """\
priorities:
  - {id: a, title: Prevention and early intervention, commitments: [{items: [{id: p, text: Act.}]}]}
  - {id: b, title: Recovery, commitments: [{items: [{id: q, text: Act.}]}]}
"""


def test_governance_is_drawn_from_the_top_down(compiled: Compile) -> None:
    """Who answers to whom is told in order, with the boards and the groups below."""
    said = words(
        compiled,
        "governance:\n  title: Who decides here\n  accountable: us\n  reports-to: [them]\n"
        "  subgroups: [doers]\n  reporting: every quarter\n"
        "bodies:\n  - {id: us, name: Our Board}\n  - {id: them, name: The Cabinet}\n"
        "  - {id: doers, name: Street Group}\n" + NATIONAL,
    )
    told = said.split("Who decides here")[-1]
    order = ["The Cabinet", "Our Board", "Street Group", "Every quarter"]
    assert sorted(order, key=told.index) == order


NOTHING_SET = "No lead, date or measure has been set for any of the 2 commitments."


@pytest.mark.parametrize("taglines", [True, False])
def test_that_nothing_is_set_is_told_where_promises_are_first_read(
    compiled: Compile, taglines: bool
) -> None:
    """On the strategy on a page, or over the first promises where there is none; and only once."""
    text = NATIONAL + "success: {text: Fewer deaths.}\n"
    if taglines:
        text = text.replace(", commitments", ", tagline: Less harm, commitments")
    said = words(compiled, text)
    assert said.count(NOTHING_SET) == 1
    before, after = said.split(NOTHING_SET)
    assert ("Less harm" in before) == taglines
    assert "Our commitments for Priority 1" in (after if taglines else before)
    assert "Our commitments for Priority 2" in after
    assert "How complete the plan is" not in said


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (
            "due: '2027'",
            "Not yet set: a lead for any, a date for 1 and a measure for any of the 2 commitments.",
        ),
        ("lead: b, due: '2027', measures: [{title: Deaths}]", "for 1 and a measure for 1 of the 2"),
        ("lead: b, measures: [{title: Deaths}]", "Not yet set: a lead for 1, a date for any and a"),
        ("measures: [{title: Deaths}]", "No lead and no date has been set for any of the 2"),
    ],
)
def test_what_only_some_promises_lack_is_told_in_one_sentence(
    compiled: Compile, first: str, told: str
) -> None:
    """One date among many does not hide that the others have none: each lack is counted, once."""
    text = NATIONAL.replace("text: Act.}", "text: Act., " + first + "}", 1)
    said = words(compiled, text + "bodies: [{id: b, name: Fen Trust}]\n")
    assert said.count(told) == 1


def test_an_age_in_a_promise_is_no_date_of_it(compiled: Compile) -> None:
    """A number in one promise may be its measure; dates are counted all the same."""
    text = NATIONAL.replace("text: Act.}", "text: Help under 5s., lead: b, due: '2027'}", 1)
    said = words(compiled, text + "bodies: [{id: b, name: Fen Trust}]\n")
    assert said.count("Not yet set: a lead for 1 and a date for 1 of the 2 commitments.") == 1


def test_whom_a_promise_is_for_is_said_once(compiled: Compile) -> None:
    """Whom and what a promise is about stands beside it only where its own words do not say it."""
    said = words(
        compiled,
        """\
priorities:
  - id: a
    title: Warm homes
    commitments:
      - items:
          - {id: p, text: Train landlords and tenants., audience: tenants and landlords}
          - {id: q, text: Ring back., audience: tenants}
""",
    )
    assert "For tenants and landlords." not in said
    assert "For tenants." in said


def test_a_service_is_not_run_by_itself(compiled: Compile) -> None:
    """Who runs a service is said where it is somebody else than its name says."""
    text = "bodies: [{id: b, name: Warm Line}, {id: c, name: Fen Trust}]\nservices:\n"
    text += "  - {name: Warm Line, providers: b}\n  - {name: Shelter, providers: c}\n"
    said = words(compiled, text)
    assert "Run by Warm Line" not in said
    assert "Run by Fen Trust." in said


def test_bars_do_not_begin_with_their_heading(compiled: Compile) -> None:
    """Parts of a whole are named without the words of the whole, which stand over them."""
    said = words(
        compiled,
        """\
statistics:
  - {id: all, title: Homes visited, value: 100, unit: homes}
  - {id: a, title: Homes visited in spring, value: 70, relation: {part-of: all}}
  - {id: b, title: Homes visited in winter, value: 60, relation: {part-of: all}}
  - {id: c, title: Homes not yet seen, value: 5, relation: {part-of: all}}
""",
    ).split("Figures used")[1]
    assert "In spring 70" in said
    assert "Homes not yet seen 5" in said


def test_steps_that_all_stand_in_another_row_say_so_once(compiled: Compile) -> None:
    """Where every step of a row is one of another row, that row is named once and not at each."""
    said = words(
        compiled,
        """\
priorities:
  - id: a
    title: A
    actions:
      rows:
        - id: r
          action: Go.
          interventions: [{id: x, text: Walk.}, {id: y, text: Ring.}, {id: z, text: Wait.}]
        - {id: s, action: Go on., interventions: [{same-as: x}, {same-as: y}]}
        - {id: t, action: Come., interventions: [{same-as: z}, {text: Sit.}]}
""",
    )
    assert "Walk. Ring. All of these also stand under 1.1 ." in said
    assert "Wait. (the same as under 1.1 )" in said


def test_a_run_of_many_steps_of_another_row_is_told_by_its_ends(compiled: Compile) -> None:
    """Three steps or more that follow one another in another row are printed there alone."""
    rows = """\
priorities:
  - id: a
    title: A
    actions:
      rows:
        - id: r
          action: Go.
          interventions:
            [{id: w, text: Walk.}, {id: x, text: Ride.}, {id: y, text: Ring.}, {id: z, text: Wait.}]
        - {id: s, action: Go on., interventions: [{same-as: %s}, {same-as: %s}, {same-as: %s}]}
"""
    assert "All the steps from “Ride” to “Wait”, as under 1.1 ." in words(
        compiled, rows % ("x", "y", "z")
    )
    assert "Ride. Walk. Wait. All of these" in words(compiled, rows % ("x", "w", "z"))


def test_a_column_of_a_plan_s_own_is_empty_and_not_unset(compiled: Compile) -> None:
    """What a body tells in a column of its own may not be there yet; nobody sets it."""
    said = words(
        compiled,
        """\
priorities:
  - id: a
    title: A
    actions:
      columns: {own: [{id: so-far, title: Told in May}]}
      rows:
        - {id: r, action: Go., own: {so-far: Begun.}}
        - {id: s, action: Come.}
""",
    )
    assert "Nothing yet" in said and "Not yet set" not in said


def test_partners_are_not_headed_twice(compiled: Compile) -> None:
    """A group of partners that has the heading of its part does not say it again."""
    part = "bodies: [{id: c, name: Fen Council}]\npartners: [{title: %s, members: [c]}]\n"
    once, other = (compiled(SMALLEST + part % title) for title in ("Our partners", "Councils"))
    pages = [write_document(Publication(m.library, m.library.strategies[0])) for m in (once, other)]
    heads = [re.findall(r"<h[23][^>]*>(Our partners|Councils)</h[23]>", page) for page in pages]
    assert heads == [["Our partners"], ["Our partners", "Councils"]]


def test_a_mark_with_and_without_a_point_is_one(compiled: Compile) -> None:
    """A promise whose printed mark is A1 is cited as A.1, and has no second mark beside it."""
    text = """\
priorities:
  - id: a
    label: Priority A
    title: Less
    commitments:
      - items:
          - {id: one, label: A1, text: open a shop.}
          - {id: two, text: open two.}
"""
    library = compiled(SMALLEST + text).library
    page = write_document(Publication(library, library.strategies[0]))
    assert re.findall(r'<span class="ref">([^<]*)<', page)[:2] == ["A.1", "A.2"]
    assert '<span class="label">' not in page


def test_a_page_says_once_that_it_is_a_restatement(compiled: Compile) -> None:
    """The cover says it; a bar over the cover would say the same a thumb's length above."""
    said = words(compiled, "restates: the plan that Wexcombe adopted in May 2025\n")
    assert said.count("the plan that Wexcombe adopted in May 2025") == 1


def test_sources_of_one_part_say_once_where_they_are_cited(compiled: Compile) -> None:
    """Four under one heading have it over them; one that is cited elsewhere says so itself."""
    ids = ("north", "south", "east", "west")
    sources = "".join(f"  - {{id: {id}, title: Survey of the {id}}}\n" for id in ids)
    cited = " ".join(f"[@{id}]" for id in ids)
    text = f"sources:\n{sources}  - {{id: far, title: Survey of the isles}}\n"
    told = f"{text}introduction: All {cited}.\nbackground: [{{title: Here, text: 'One [@far].'}}]\n"
    said = words(compiled, told)
    assert said.count("Cited in Our priorities") == 1 and said.count("↑") == len(ids)
    assert said.count("Cited in Here") == 1


def test_a_source_leads_back_to_a_priority_by_its_number(compiled: Compile) -> None:
    """The list of sources does not say the whole title of a priority again for each of them."""
    text = "sources:\n  - {id: far, title: Survey of the isles}\npriorities:\n"
    said = words(compiled, f"{text}  - {{id: a, title: Boats and quays, summary: 'Old [@far].'}}\n")
    assert "Cited in Priority 1 ." in said or "Cited in Priority 1." in said


def test_a_citation_of_a_year_is_heard_with_its_work(compiled: Compile) -> None:
    """Where the text has just named the work only the year is seen; a list of links has both."""
    sources = "sources:\n  - {id: tide, title: The Tide Report, year: 2020}\n"
    made = compiled(f"{SMALLEST}{sources}introduction: As The Tide Report [@tide] tells.\n")
    page = write_document(Publication(made.library, made.library.strategies[0]))
    assert re.search(
        r'<a href="#source-tide"[^>]* aria-label="The Tide Report, 2020">2020</a>', page
    )


@pytest.mark.parametrize(
    ("more", "called", "there"),
    [
        ("", "[=a.value]", False),
        (", note: An estimate.", "[=a.value]", True),
        (", compare: [{with: England, value: 4}]", "[=a.value]", True),
        ("", "Some", True),
    ],
)
def test_the_table_of_figures_says_more_than_the_text(
    compiled: Compile, more: str, called: str, there: bool
) -> None:
    """A figure with nothing but its value, which the text gives, is not told again at the end."""
    told = f"background: [{{title: Homes, text: '{called} homes are damp.'}}]\n"
    said = words(compiled, f"{told}statistics: [{{id: a, title: Damp homes, value: 240{more}}}]\n")
    assert ("Figures used in this document" in said) == there


@pytest.mark.parametrize("promise", ["Open 40 homes.", "Finish by March 2027."])
def test_a_promise_may_say_its_measure_and_date_itself(compiled: Compile, promise: str) -> None:
    """Where promises hold figures of their own, none is said to have no measure and no date."""
    told = f"commitments: [{{items: [{{id: zz, text: {promise}}}]}}]"
    at = f"  - {{id: z, title: Homes, {told}}}\n"
    assert "has been set for any" not in words(compiled, NATIONAL + at)


def test_paper_lists_no_figure_that_a_picture_tells(compiled: Compile) -> None:
    """A screen has every figure in its table; a sheet those that stand in no picture."""
    told = "".join(
        f"  - {{id: s{n}, title: Homes of ward {n}, value: 4{n}%, base: 100, source: [s],"
        f" compare: [{{with: England, value: 3{n}%}}]{', note: An estimate.' if n == 1 else ''}}}\n"
        for n in range(4)
    )
    told += "  - {id: t, title: Cold, value: 7}\nsources: [{id: s, title: A survey}]\n"
    made = compiled(f"{SMALLEST}statistics:\n{told}")
    page = write_document(Publication(made.library, made.library.strategies[0]))
    drawn = re.findall(r'<tr id="statistic-(\w+)" class="drawn"', page)
    assert drawn == ["s0", "s2", "s3"]
    gallery = page.split('class="gallery"')[1].split("</section>")[0]
    assert "Source:" in gallery and "A survey" in gallery


@pytest.mark.parametrize(
    ("period", "end"),
    [("2027-01/2028-03", "March\N{NO-BREAK SPACE}2028"), ("2027/2032", "to 2032")],
)
def test_the_end_of_the_time_stands_in_one_line(compiled: Compile, period: str, end: str) -> None:
    """Over the plan on a page no line begins with the year of a month that ends the one before."""
    promise = "commitments: [{items: [{id: %s, text: We will go.}]}]"
    two = "".join(
        f"  - {{id: {one}s, title: {one}, tagline: For all., {promise % one}}}\n" for one in "pq"
    )
    made = compiled(SMALLEST.replace("2026/2031", period) + f"priorities:\n{two}")
    page = write_document(Publication(made.library, made.library.strategies[0]))
    assert re.findall(r"on a page, ([^<]*)</h2>", page)[0].endswith(f" {end}")


ROWS_AND_PROMISES = """\
priorities:
  - id: a
    title: Roofs
    commitments:
      - lead-in: "We will:"
        items: [{id: c, text: mend roofs in towns.}]
    actions:
      rows:
        - {id: r, action: Ask tenants about rain., lead: b, due: '2027'}
        - {id: s, action: Build sheds for tools., lead: b, due: '2028'}
bodies: [{id: b, name: Fen Trust}]
"""


def test_what_rows_lack_is_told_at_the_plan(compiled: Compile) -> None:
    """Over commitments, of which it says nothing, it would be read as said of them."""
    said = words(compiled, ROWS_AND_PROMISES)
    before, _, after = said.partition("Not yet set: a measure for any of the 2 actions.")
    assert "mend roofs" in before and "Ask tenants" in after
