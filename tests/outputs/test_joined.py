"""Labels of drawings in scripts whose letters join."""

import pypdfium2
import pytest

from stratc.outputs import fonts, scripts
from stratc.outputs.pdf import joined, print_pdf

WORD = "محل"

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>T</title><style>{1}</style></head><body><h1>T</h1>'
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60">'
    '<text x="10" y="40" font-size="30" font-family="IBM Plex Sans Arabic">{0}</text></svg></body>'
)


def drawn(label: str) -> dict[str, tuple[float, float]]:
    """Where each sign of a drawing's label begins and ends, from left to right."""
    faces = fonts.faces(label, (*fonts.TEXT, *scripts.faces(label)))
    made = print_pdf(PAGE.format(label, faces), adjust=None)
    assert made.complaints == ()
    with pypdfium2.PdfDocument(made.content) as pdf:
        text = pdf[0].get_textpage()
        boxes = {text.get_text_range(n, 1): text.get_charbox(n) for n in range(text.count_chars())}
    return {sign: (box[0], box[2]) for sign, box in boxes.items() if sign in label}


def test_the_drawing_of_text_is_known() -> None:
    """WeasyPrint still draws the text of an image by the function that is wrapped."""
    assert joined.is_known()


@pytest.mark.parametrize(
    ("words", "joins"), [("England", False), ("إنجلترا", True), ("Ynys Môn", False)]
)
def test_only_scripts_that_join_are_drawn_whole(words: str, joins: bool) -> None:
    """Latin labels are drawn as before, letter by letter."""
    assert joined.joins(words) is joins


def test_letters_of_arabic_join_in_a_drawing() -> None:
    """They stand from right to left, and each reaches the next that it joins."""
    at = drawn(WORD)
    assert [at[one][0] for one in WORD] == sorted((at[one][0] for one in WORD), reverse=True)
    first, second, *_ = (at[one] for one in WORD)
    assert second[1] >= first[0]
