"""Lines of the PDF that fit are whole."""

from importlib import import_module
from itertools import product
from random import Random
from typing import Any

import pytest

from stratc.outputs.pdf import lines
from stratc.outputs.pdf.start import weasyprint

LOOKS = (
    "",
    "hyphens: manual; overflow-wrap: break-word",
    "hyphens: auto",
    "overflow-wrap: anywhere; letter-spacing: 2px; word-spacing: 3px",
    "word-break: break-all",
    "white-space: nowrap; font-variant-caps: small-caps; text-decoration: underline",
    "white-space: pre-wrap; tab-size: 4; font-weight: bold",
    "direction: rtl; font-style: italic",
)
PIECES = (
    "councils", "long-term", "(by 2031)", "« oui »", "£1.2 million", "a", "–", "and/or", "50 %",
    "co\u00adordination", "no\u00a0break", "Llanfairpwllgwyngyll", "https://a.example/b-c?d=e",
    "\u200bx", "مجلس", "水 と 森", "e\u0301tude", "…", ")", "“said”", "?!",
)  # fmt: skip


def test_the_splitting_of_lines_is_known() -> None:
    """WeasyPrint still splits text by the function that is wrapped to keep full lines whole."""
    assert lines.SPLITTING.is_known()
    assert lines.MEASURING.is_known() and lines.HEIGHT.is_known()


def test_a_full_line_before_a_link_is_whole() -> None:
    """A line that fits but for the space behind it is not broken after its first word."""
    said = "Office for National Statistics (August\u00a02021)."
    for width in range(300, 420):
        page = f"<p style='width:{width}px; font: 16px sans-serif'>{said} "
        with lines.whole_lines():
            made = weasyprint().HTML(string=f"{page}<b>Cited in</b></p>").render()
        text = [box.text for box in _texts(made.pages[0]._page_box)]
        assert text[0] != "Office", width


def test_what_is_kept_of_lines_is_what_would_be_found() -> None:
    """Text splits and measures the same where it was split before, in whatever look."""
    chance, context = Random(7), _Context()
    usual = import_module("weasyprint.text.line_break").split_first_line
    texts = [*PIECES, *(" ".join(chance.choices(PIECES, k=6)) for _ in range(40))]
    styles = [_style(look) for look in LOOKS]
    high = import_module(lines.HEIGHT.module)
    heights = [high.strut(style) for style in styles]
    with lines.whole_lines():
        assert heights == [high.strut(style) for style in styles * 2][-len(styles) :]
        ours = import_module(lines.MEASURING.module).split_first_line
        for *_, style, text, width, start in product(
            range(2), styles, texts, (0, 40, None), (True, False)
        ):
            rest: str | None = text
            while rest:
                expected = usual(rest, style, context, width, 0, start, True)
                found = ours(rest, style, context, width, 0, start, True)
                assert found[1:] == expected[1:]
                assert found[0].text == expected[0].text
                rest = rest.encode()[expected[2] :].decode() if expected[2] else None


@pytest.mark.parametrize("look", LOOKS)
def test_lines_are_kept_by_all_that_makes_them(look: str) -> None:
    """The splitting of text reads nothing of a style by which its lines are not kept."""
    style, read = _style(look), set[str]()

    class Reading(dict[str, Any]):
        font_config, cache = style.font_config, style.cache

        def __getitem__(self, name: str) -> Any:
            read.add(name)
            return style[name]

    usual = import_module("weasyprint.text.line_break").split_first_line
    for text, width in product(PIECES, (0, 40, None)):
        usual(f"{text} and\t{text}", Reading(), _Context(), width, 0, True, False)
    assert read <= {*lines.LETTERS}


class _Context:
    def __init__(self) -> None:
        self.dictionaries: dict[Any, Any] = {}


def _style(look: str) -> Any:
    page = weasyprint().HTML(string=f"<html lang=en><p style='{look}'>Fen</p>").render().pages[0]
    return _texts(page._page_box)[0].style


def _texts(box: Any) -> list[Any]:
    if type(box).__name__ == "TextBox":
        return [box]
    return [one for child in getattr(box, "children", ()) for one in _texts(child)]
