"""Lines of the PDF that fit are whole."""

from typing import Any

from stratc.outputs.pdf import lines
from stratc.outputs.pdf.start import weasyprint


def test_the_splitting_of_lines_is_known() -> None:
    """WeasyPrint still splits text by the function that is wrapped to keep full lines whole."""
    assert lines.SPLITTING.is_known()


def test_a_full_line_before_a_link_is_whole() -> None:
    """A line that fits but for the space behind it is not broken after its first word."""
    said = "Office for National Statistics (August\u00a02021)."
    for width in range(300, 420):
        page = f"<p style='width:{width}px; font: 16px sans-serif'>{said} "
        with lines.whole_lines():
            made = weasyprint().HTML(string=f"{page}<b>Cited in</b></p>").render()
        text = [box.text for box in _texts(made.pages[0]._page_box)]
        assert text[0] != "Office", width


def _texts(box: Any) -> list[Any]:
    if type(box).__name__ == "TextBox":
        return [box]
    return [one for child in getattr(box, "children", ()) for one in _texts(child)]
