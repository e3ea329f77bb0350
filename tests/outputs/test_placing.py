"""Pictures of figures stand where the text tells the figures, and not on a page far behind it."""

import re
from collections.abc import Iterable

import pytest

from stratc.outputs import Publication, write_document
from stratc.text import markdown
from stratc.text.resolver import Silent
from tests.conftest import SMALLEST, Compile

FIGURES = """\
statistics:
  - {id: old, title: Over 65, theme: Ages, value: 30%}
  - {id: young, title: Under 20, theme: Ages, value: 20%}
  - {id: before, title: Empty shops, value: 80, period: 2020}
  - {id: after, title: Empty shops, value: 40, period: 2025}
  - {id: fall, title: Change, value: -50%, relation: {change-from: before, change-to: after}}
"""
TEXT = """\
background:
  - title: Our town
    text: |
      Who lives here has changed.

      1. Of us all, [=old] are over 65 and [=young] are under 20.
      2. In 2020 there were [=before.value] empty shops, and in 2025 there are [=after.value].
      3. The market is held twice a week.

      We grow slowly.
"""


def page(compiled: Compile, text: str) -> str:
    made = compiled(SMALLEST + text)
    return write_document(Publication(made.library, made.library.strategies[0]))


def stand_in_order(said: str, words: Iterable[str]) -> bool:
    places = [said.find(one) for one in words]
    return -1 not in places and places == sorted(places)


def test_a_picture_stands_behind_the_point_that_tells_its_figures(compiled: Compile) -> None:
    """The list goes on behind it with its next number, and there is no page of pictures."""
    said = page(compiled, FIGURES + TEXT)
    assert 'class="gallery"' not in said
    words = ["are under 20.", 'class="ends"', '<ol start="2">', "empty shops, and",
             'class="fig"', '<ol start="3">', "twice a week", "We grow slowly"]  # fmt: skip
    assert stand_in_order(said, words)


def test_a_picture_in_a_text_is_no_heading_in_it(compiled: Compile) -> None:
    """The headings of a document go on over it, on whatever level the text stands."""
    said = page(compiled, FIGURES + TEXT).split('id="background-1"')[1].split("</section>")[0]
    assert 'class="fig"' in said and re.findall(r"<h\d", said) == ["<h2"]


@pytest.mark.parametrize("more", ["", "\n      **Work**\n\n      Of us all, [=job] have a job.\n"])
def test_figures_told_in_two_texts_have_a_page(compiled: Compile, more: str) -> None:
    """Bars that one text tells only in part belong to none of them."""
    job = "  - {id: job, title: Have a job, theme: Ages, value: 50%}\n" if more else ""
    said = page(compiled, FIGURES + job + TEXT + more)
    assert ('class="gallery"' in said) == bool(more)
    assert said.count('class="ends"') == said.count('class="fig"') == 1


@pytest.mark.parametrize(("other", "times"), [("one", 1), ("two", 2)])
def test_a_picture_names_its_own_sources(compiled: Compile, other: str, times: int) -> None:
    """Two pictures of one text are never told to be from the source of one of them."""
    held = FIGURES.replace("theme: Ages,", "theme: Ages, source: [one],")
    held = held.replace("Empty shops,", f"Empty shops, source: [{other}],")
    held = "sources: [{id: one, title: The census}, {id: two, title: A count}]\n" + held
    said = page(compiled, held + TEXT).split('id="background-1"')[1].split("</section>")[0]
    assert re.findall(r"Source: <a[^>]*>([^<]*)", said) == ["The census", "A count"][:times]


def test_many_comparisons_are_read_on_one_page(compiled: Compile) -> None:
    """Where a town stands against the country is one picture, wherever each of it is told."""
    held = "".join(
        f"  - {{id: c{n}, title: Rate {n}, value: 4%, compare: [{{with: England, value: 9%}}]}}\n"
        for n in range(3)
    )
    said = page(compiled, FIGURES + held + TEXT + "      We have [=c0], [=c1] and [=c2].\n")
    gallery = said.split('class="gallery"')[1]
    assert gallery.count('class="fig"') == 3
    assert 'class="ends"' not in gallery


def test_the_table_names_a_source_once_over_what_paper_shows(compiled: Compile) -> None:
    """Rows that pictures tell already part two groups on a screen only."""
    alike = "population: all, period: 2025, theme: Ages, value: 3%"
    every = ["title: Homes, value: 7", *(f"title: Over {n}0, {alike}" for n in "456")]
    every.append("title: Shops, value: 9")
    rows = [f"{{id: s{n}, source: [s], {one}}}" for n, one in enumerate(every)]
    told = "sources: [{id: s, title: Census}]\nstatistics:\n" + "".join(f"  - {r}\n" for r in rows)
    said = page(compiled, told)
    assert said.count('class="group drawn"') == 2
    assert said.count('class="group"') == 1


def test_prose_is_cut_where_it_is_asked_and_loses_nothing() -> None:
    """Behind a paragraph or a point of the outer list, never inside one."""
    text = "One.\n\n- Two\n  - inner\n- Three\n\nFour."
    asked: list[bool] = []

    def third() -> bool:
        asked.append(True)
        return len(asked) == 2

    pieces = list(markdown.cut(text, Silent(), third))
    assert len(asked) == 4
    assert pieces == [
        "<p>One.</p>\n<ul><li>Two<ul><li>inner</li></ul></li></ul>",
        "<ul><li>Three</li></ul>\n<p>Four.</p>",
    ]
    assert "\n".join(pieces).replace("</ul>\n<ul>", "") == markdown.html(text, Silent())
