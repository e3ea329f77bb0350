"""Colours: every pair that the theme sets beside another can be told apart."""

import re

import pytest

from stratc.outputs import Publication, ThemeRefused, templates, theme, write_document
from tests.conftest import Compile

SHEET = templates.source("document/theme.css", {})
COLOURS = theme.tokens(SHEET)


@pytest.mark.parametrize(("front", "ground", "least"), theme.PAIRS)
def test_every_pair_has_enough_contrast(front: str, ground: str, least: float) -> None:
    """Words at 4.5 to 1, marks at 3 to 1, as WCAG 2.2 AA asks."""
    assert theme.contrast(COLOURS[front], COLOURS[ground]) >= least


def test_contrast_is_counted_as_wcag_does() -> None:
    """Black on white is 21 to 1, a colour on itself 1 to 1, and the order does not matter."""
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert theme.contrast("#123456", "#123456") == 1
    assert theme.contrast("#123456", "#fedcba") == theme.contrast("#fedcba", "#123456")


def test_no_colour_stands_outside_the_tokens() -> None:
    """Below its tokens the sheet names no colour but white: who sets the tokens sets all."""
    rest = SHEET.partition("/* ---------- 2. base")[2]
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", rest)) <= {"#fff"}


def test_unreadable_colours_are_refused(compiled: Compile) -> None:
    """A pale brand stops the build; the message names the pair and a colour that would do."""
    made = compiled()
    own = {"document/brand.css": ":root { --brand-700: #88bbcc; }"}
    with pytest.raises(ThemeRefused, match="--brand-700 #88bbcc on --paper #ffffff") as refused:
        write_document(Publication(made.library, made.library.strategies[0], own))
    offered = re.findall(r"brand-700 #88bbcc on --paper .*?(#\w{6}) would do", str(refused.value))
    assert theme.contrast(offered[0], "#ffffff") >= theme.TEXT


@pytest.mark.parametrize("word", ["uppercase", "justify", "opacity", "leader("])
def test_what_readers_or_the_pdf_cannot_bear_is_not_used(word: str) -> None:
    """No capitals by style, no justified text, nothing that breaks the tags of the PDF."""
    assert word not in SHEET


def test_words_of_the_brand_can_grow_light() -> None:
    """No sheet writes in a shade of a ground: a dark screen could not lighten those words."""
    for name in ("theme", "opening", "pictures", "plan", "national"):
        sheet = templates.source(f"document/{name}.css", {})
        found = re.findall(r"(?<![-\w])color: var\(--(?:brand-700|brand-900|accent-700)\)", sheet)
        assert found == [], name


def test_the_look_of_a_group_of_partners_is_no_look_of_rows() -> None:
    """Rows over others in a table are groups too: a bare class would part them from their rows."""
    sheets = SHEET + templates.source("document/national.css", {})
    assert "div.group {" in sheets
    assert not re.search(r"(?:^|[,}])\s*\.group \{", sheets, re.MULTILINE)
