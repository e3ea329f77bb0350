"""A drawing in words is shown only where it is whole, stands alone, does nothing and ends."""

import pytest

from stratc.text.pictures import PictureFault, looked_at

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{}</svg>'
REPEATING = "<g id='a0'><rect width='9' height='9'/></g>" + "".join(
    f"<g id='a{n}'>{f'''<use href='#a{n - 1}'/>''' * 10}</g>" for n in range(1, 9)
)


def why(inside: str, whole: str = DRAWING) -> str:
    found = looked_at("map.svg", whole.format(inside).encode())
    return found.why if isinstance(found, PictureFault) else ""


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<script>alert(1)</script>", "program"),
        ("<rect onLoad='x()' width='9' height='9'/>", "program"),
        ("<a href='java\tscript:alert(1)'><rect width='9' height='9'/></a>", "program"),
        ("<style>rect{} @import 'http://evil.example/x.css';</style>", "evil.example"),
        ("<style><![CDATA[@import url(//evil.example/x.css);]]></style>", "evil.example"),
        ("<rect style='fill:url( \"https://evil.example/#a\" )'/>", "evil.example"),
        ("<rect fill='url(file:///etc/passwd)'/>", "passwd"),
        (r"<rect fill='\75rl(http://evil.example/x#a)'/>", "evil.example"),
        (r"<style>@\69mport 'http://evil.example/x.css';</style>", "evil.example"),
        ("<rect style='mask:image-set(\"http://evil.example/x\" 1x)'/>", "evil.example"),
        ("<a><set attributeName='xlink:href' to='javascript:x()'/></a>", "program"),
        ("<image href='data:text/html,x'/>", "data:text/html"),
        ("<image href='data:image/svg+xml,x'/>", "data:image/svg"),
        ("<use href='other.svg#a'/>", "other.svg"),
        ("<rect width='NaN' height='9'/>", "no number"),
        (f"{REPEATING}<use href='#a8'/>", "shapes"),
        ("<rect width='9' height='9'/>" * 50_001, "shapes"),
    ],
)
def test_a_drawing_that_does_something_must_be_fixed(inside: str, told: str) -> None:
    """Programs, other files, measures that are none, and pieces repeated without end."""
    assert told in why(inside)


@pytest.mark.parametrize(
    "name", ["utf-7", "shift_jis", "gb2312", "idna", "x-none", "zip", "utf-16"]
)
def test_an_encoding_that_no_drawing_has_is_told(name: str) -> None:
    """Whatever the reader says of it."""
    assert why("", f'<?xml version="1.0" encoding="{name}"?>{DRAWING}')


def test_a_sheet_named_before_the_drawing_is_another_file() -> None:
    """A page would fetch it."""
    sheet = '<?xml-stylesheet href="http://evil.example/x.css"?>'
    assert "evil.example" in why("", sheet + DRAWING)


@pytest.mark.parametrize(
    "inside",
    [
        "<a href='https://www.gov.uk'><rect width='9' height='9'/></a>",
        "<g id='a'><use href='#a'/></g>",
        "<style>rect { fill: url(#b) }</style><linearGradient id='b'/>",
        "<image href='data:image/png;base64,AAAA' width='9' height='9'/>",
        "<text>on a click (infinite)</text>",
    ],
)
def test_a_plain_drawing_is_shown(inside: str) -> None:
    """Links, pieces of its own and pictures inside it."""
    assert why(inside) == ""


@pytest.mark.parametrize(("deep", "told"), [(190, ""), (3_000, "more than 200 deep")])
def test_a_drawing_of_parts_in_parts_has_a_limit(deep: int, told: str) -> None:
    """A PDF shows nothing of one that is deeper than it can follow."""
    found = why(f"{'<g>' * deep}<path d='M0 0h9'/>{'</g>' * deep}")
    assert told in found and bool(found) is bool(told)


def test_the_usual_head_of_a_drawing_is_no_file_of_its_own() -> None:
    """Programs write the name of the grammar there; it is never fetched."""
    head = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert why("<rect width='9' height='9'/>", head + DRAWING) == ""
