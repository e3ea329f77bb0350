"""Markdown with our marks."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratc.text.markdown import html, inline, plain, words
from stratc.text.markdown_tables import has_broad
from stratc.text.marks import marks
from stratc.text.resolver import Silent

PIECES = st.sampled_from(
    [
        *("[=a]", "[=a.value]", "[@a; @b]", "[^n]", r"\[=a]", "**b**", "*e*", "<b>", "&amp;", "& "),
        *(
            "[t](http://x.y)",
            "[t **b**](https://x)",
            "[t](javascript:x)",
            "\n",
            "\n\n",
            "- ",
            "1. ",
        ),
        *("> ", "# ", "  ", "word ", "e.g. ", ". ", "`c`", "![i](x)", "---\n", "[", "]", "\\"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80)
VOID = ("br", "hr")


class Known(Silent):
    """Knows every statistic as “about 7 people”, every source and note."""

    def statistic(self, id: str, field: str, at_sentence_start: bool) -> str | None:
        return "About 7 people" if at_sentence_start else "about 7 people"

    def citation(self, ids: tuple[str, ...], before: str) -> str | None:
        return "".join(f'<a href="#source">{id}</a>' for id in ids)

    def note(self, id: str) -> str | None:
        return '<sup><a href="#note">1</a></sup>'


class Unknown(Silent):
    """Knows nothing."""

    def statistic(self, id: str, field: str, at_sentence_start: bool) -> str | None:
        return None


class Nesting(HTMLParser):
    """Every element with those it stands in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, tuple[str, ...], dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(self.open), dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_marks_are_found_where_they_stand() -> None:
    """Each mark says what it is written as, and that stands at its place."""
    text = "[=a] and [=b.value], see [@c; @d] and [@e].[^n]"
    found = list(marks(text))
    assert [(m.kind, m.id, m.field) for m in found] == [
        ("statistic", "a", ""),
        ("statistic", "b", "value"),
        ("citation", "c", ""),
        ("citation", "d", ""),
        ("citation", "e", ""),
        ("note", "n", ""),
    ]
    assert [m.written for m in found] == ["[=a]", "[=b.value]", "@c", "@d", "[@e]", "[^n]"]


@given(TEXTS)
def test_a_mark_is_what_stands_at_its_place(text: str) -> None:
    """For any text, the characters from start to end are the mark as written."""
    for mark in marks(text):
        assert text[mark.start : mark.end] == mark.written


@given(TEXTS)
def test_only_known_elements_come_out(text: str) -> None:
    """Whatever an author types, the HTML holds only what the templates and the PDF allow."""
    for made in (html(text, Known()), inline(text, Known())):
        nesting = Nesting(made)
        assert not nesting.open
        for tag, inside, attributes in nesting.found:
            assert tag in ("p", "ul", "ol", "li", "strong", "em", "a", "br", "hr", "sup",
                           "blockquote")  # fmt: skip
            assert "a" not in inside
            assert not (tag in ("p", "blockquote") and "li" in inside)
            if tag == "a":
                assert re.match(r"https?://|mailto:|#", attributes["href"] or "", re.IGNORECASE)
            assert not set(attributes) - {"href", "start"}


@given(TEXTS)
def test_a_line_holds_no_blocks(text: str) -> None:
    """Inline prose may stand in a span, whatever the author typed."""
    assert {tag for tag, _, _ in Nesting(inline(text, Known())).found} <= {
        *("strong", "em", "a", "br", "sup")
    }


def test_html_of_the_author_is_shown_and_not_obeyed() -> None:
    """A tag in prose is text."""
    assert html("<script>alert(1)</script>", Silent()) == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    )


def test_a_statistic_knows_where_a_sentence_starts() -> None:
    """It has a capital at the start of a sentence, and not after an abbreviation or a comma."""
    text = "[=a] live here. [=a] do not, e.g. [=a], or [=a]"
    said = "About 7 people live here. About 7 people do not, e.g. about 7 people, or about 7 people"
    assert inline(text, Known()) == said
    assert plain(text, Known()) == said
    assert inline("[=a] go on", Known(), continues=True) == "about 7 people go on"


def test_an_unknown_mark_is_plain_to_see() -> None:
    """A mark that nobody knows is printed as it is written."""
    assert "[=gone] is not known" in html("[=gone]", Unknown())


def test_a_heading_is_a_bold_paragraph() -> None:
    """Headings belong to the document; one in prose would break its order."""
    assert html("## More", Silent()) == "<p><strong>More</strong></p>"


def test_several_paragraphs_in_a_list_item() -> None:
    """They are divided by line breaks, and a list in a list stays a list."""
    text = "- one\n\n  two\n- three\n  - four"
    assert html(text, Silent()) == (
        "<ul><li>one<br><br>two</li><li>three<ul><li>four</li></ul></li></ul>"
    )


def test_words_leave_out_markup_and_marks() -> None:
    """Only what a reader reads counts."""
    assert words("**Ask** [people](http://x.y) [=a] again[^n], twice [@b].") == [
        *("Ask", "people", "again", "twice")
    ]


class Anchored(Silent):
    def anchor(self, id: str) -> str | None:
        return f"priority-{id}" if id == "treatment" else None


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("[the annex](annex.pdf)", "<p>the annex</p>"),
        ("[part](#treatment)", '<p><a href="#priority-treatment">part</a></p>'),
        ("[part](#nowhere)", "<p>part</p>"),
        ("[site](www.example.org)", '<p><a href="https://www.example.org">site</a></p>'),
        ("[bad](javascript:alert(1))", "<p>bad</p>"),
        ("![A map](map.png)", "<p>A map</p>"),
        ("Type `make` twice", "<p>Type make twice</p>"),
        ("```\nmake\n```", "<p>make</p>"),
        ("Two:\n• One\n• Two", "<p>Two:</p>\n<ul><li>One</li><li>Two</li></ul>"),
        ("Two: • One • Two", "<p>Two:</p>\n<ul><li>One</li><li>Two</li></ul>"),
        ("– One\n– Two", "<ul><li>One</li><li>Two</li></ul>"),
        ("A range of 5 – 10 and 7 – 9", "<p>A range of 5 – 10 and 7 – 9</p>"),
        ("– said nobody", "<p>– said nobody</p>"),
    ],
)
def test_no_mark_is_printed_raw(written: str, printed: str) -> None:
    """What Markdown or a word processor means by its marks is printed, and never the marks."""
    assert html(written, Anchored()) == printed


def test_a_typed_table_is_a_table() -> None:
    """A table of bars and dashes has a heading for each column and each row."""
    made = html("| Year | Deaths |\n|---|---|\n| 2023 | 12 |", Silent())
    assert "<caption>Year, Deaths</caption>" in made and "|" not in made
    assert '<th scope="row">2023</th><td class="end">12</td>' in made


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Table 2: Waits by *town*", True),
        ("Figure 1.2 Waits by town", True),
        ("Table 2 shows how long people wait.", False),
        ("Waits by town", False),
    ],
)
def test_the_line_that_names_a_table_is_its_caption(line: str, names: bool) -> None:
    """It stays with its table on paper, and a screen reader says it; a sentence stays one."""
    made = html(f"{line}\n\n| Town | Wait |\n|---|---|\n| Saltby | 12 |", Silent())
    assert ('<caption class="said">' in made) is names
    assert (f"<p>{line}</p>" in made) is not names


def test_the_line_below_a_table_names_it_unless_it_names_the_next() -> None:
    """Some authors name their tables below; between two tables a line names the second."""
    rows = "| Town | Wait |\n|---|---|\n| Saltby | 12 |\n\n"
    below = html(f"{rows}Table 1: Waits\n\nIt is long.", Silent())
    assert '<caption class="said">Table 1: Waits</caption>' in below
    assert "<p>Table 1" not in below and "<p>It is long.</p>" in below
    between = html(f"{rows}Table 2: Costs\n\n{rows}", Silent())
    assert between.index("<caption>Town, Wait") < between.index("Table 2: Costs")


def test_columns_of_a_typed_table_are_as_wide_as_they_need() -> None:
    """Long words of what is measured get more room than a year; short columns stand evenly."""
    head = "| Measure | Baseline | Source |\n|---|---|---|\n"
    long = "Admissions to hospital for self-harm of people under 18 for each 100,000"
    made = html(f"{head}| {long} | 214 (2024/25) | Fingertips |", Silent())
    first, *others = [int(one) for one in re.findall(r"width: (\d+)%", made)]
    assert first > 50 and all(15 < one < 25 for one in others)
    even = html("| Men | Women | All |\n|---|---|---|\n| 6 | 2 | 8 |", Silent())
    assert all(30 <= int(one) <= 36 for one in re.findall(r"width: (\d+)%", even))


def test_names_of_rows_get_what_columns_of_years_do_not_need() -> None:
    """Figures of five years need little; a table with so many columns stands across the page."""
    years = "| Measure | 2023/24 | 2024/25 | 2025/26 | England 2025/26 |\n|---|---|---|---|---|\n"
    row = "| Families with children in a hotel for more than six weeks | 4 | 9 | 14 | – |"
    made = html(f"{years}{row}", Silent())
    first, *others = [int(one) for one in re.findall(r"width: (\d+)%", made)]
    assert first > 45 and min(others) >= 12 and '<div class="scroll broad"' in made
    assert '<div class="scroll"' in html("| Men | All |\n|---|---|\n| 6 | 8 |", Silent())


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Source: the council’s returns.", True),
        ("*Notes:* figures are rounded.", True),
        ("Sources of help are many.", False),
        ("It is long.", False),
    ],
)
def test_where_the_numbers_of_a_table_are_from_stands_small_below_it(
    line: str, below: bool
) -> None:
    """It stays on the page of its table; elsewhere the same words are a paragraph."""
    rows = "| Town | Wait |\n|---|---|\n| Saltby | 12 |\n\n"
    assert ('<p class="below">' in html(f"{rows}{line}", Silent())) is below
    assert '<p class="below">' not in html(f"Read on.\n\n{line}", Silent())


def test_a_typed_table_scrolls_in_a_frame_of_its_own() -> None:
    """On a telephone a wide table moves by itself; the keyboard reaches it, and it has a name."""
    made = html('| In "need" | All |\n|---|---|\n| 2 | 12 |', Silent())
    assert 'class="scroll" role="group" tabindex="0" aria-label="In &quot;need&quot;, All"' in made


def test_a_table_without_a_word_in_its_corner_has_no_empty_heading() -> None:
    """The box above the names of the rows is no heading if nothing stands in it."""
    made = html("|  | Fenmarsh |\n|---|---|\n| In work | 24% |", Silent())
    assert "<thead><tr><td></td><th" in made


def test_numbers_of_a_typed_table_end_at_one_line() -> None:
    """A column of figures, or one that the author sets to the right, ends at the right."""
    made = html(
        "| Year | Cost | Change | Why | Who |\n|---|---|---|---|---:|\n"
        "| 2023 | £1,200 | −4% | Rain | Fen |\n| 2024 | £90 | – | 2 floods | Wold |",
        Silent(),
    )
    ends = ['<td class="end">£90</td>', '<td class="end">–</td>', '<td class="end">Wold</td>']
    assert all(one in made for one in ends) and "<td>2 floods</td>" in made
    assert '<th scope="row">2024</th>' in made


def test_a_number_with_what_is_said_of_it_ends_with_the_others() -> None:
    """“Below 15%” among numbers ends where they do; among words it begins where these do."""
    lines = ("| Wait | 4 | Soon |", "| Refused | Below 15% | Below 15% |", "| Seen | 95% | Later |")
    made = html("\n".join(("| What | Target | Aim |", "|---|---|---|", *lines)), Silent())
    assert '<td class="end">Below 15%</td><td>Below 15%</td>' in made


def test_columns_whose_words_fill_the_text_stand_across_the_page() -> None:
    """Longest words that leave no room in the text column take the whole page, and no heading
    stands beside them; a wide table of figures is measured like a narrow one.
    """
    contacts = (
        "| Body | Address | Email |\n|---|---|---|\n"
        "| Environmental health | Town Hall | environment.health@brackenholme.example |"
    )
    assert '<div class="scroll broad"' in html(contacts, Silent())
    assert has_broad(f"Write to us.\n\n{contacts}") and not has_broad(
        "| Men | All |\n|-|-|\n| 6 | 8 |"
    )
    years = "| Measure | Base | 2026 | 2027 | 2028 | 2029 |\n|---|---|---|---|---|---|\n"
    made = html(
        f"{years}| People who were seen at home within two hours | 7 | 8 | 8 | 9 | 9 |", Silent()
    )
    first, *others = map(int, re.findall(r"width: (\d+)%", made))
    assert first > 45 and len(others) == 5


def test_telephones_are_no_figures_and_numbers_stay_whole() -> None:
    """Numbers to call begin at one line; a number with a blank in it is as wide as its box."""
    called = html("| For | Ring |\n|---|---|\n| Homes | 01632 960 001 |", Silent())
    assert 'class="end"' not in called
    made = html("| What | Now |\n|---|---|\n| Homes | 1.4 million a year |", Silent())
    assert int(re.findall(r"width: (\d+)%", made)[1]) > 45
