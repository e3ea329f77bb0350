"""A body's own look: a palette from one colour, its marks and faces, and nothing left of ours."""

import base64
import io
import re
import struct
import zipfile
import zlib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont, woff2
from hypothesis import given
from hypothesis import strategies as st

from stratc.diff import Edition, compare
from stratc.model import Brand, Settings, decode
from stratc.outputs import (
    OUTPUTS,
    Branding,
    BrandRefused,
    Publication,
    ThemeRefused,
    fonts,
    index_entry,
    templates,
    theme,
    write_document,
    write_index,
)
from stratc.outputs.brand import palette, remark, remarks
from stratc.outputs.brand.colours import to_oklch
from stratc.outputs.pdf import print_pdf
from stratc.outputs.shell import shell
from stratc.reports.changes import show
from stratc.source import Diagnostic, Text, read
from stratc.work.files import find
from tests.conftest import SMALLEST, Compile

MARK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
FONT = (files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf").read_bytes()
CONTENT = (
    SMALLEST
    + """\
statistics:
  - {id: a, title: In treatment, value: 40%, compare: [{with: England, value: 20%}]}
background:
  - {title: Now, panel: [a], text: "Some *emphasis*."}
priorities:
  - {id: p, title: Treatment, commitments: [{items: [{id: c, text: Open doors.}]}]}
"""
)
BRANDS: dict[str, dict[str, Any]] = {
    "plum": {"colour": "#7b2d6f", "font": ["face.ttf"], "logo": {"file": "m.svg", "alt": "Us"}},
    "leaf": {"colour": "#6fb52c", "font": ["face.ttf"], "cover": "m.svg", "imprint": "Us, 2026."},
}
OURS = {
    value.lower() for name, value in shell().colours.items() if name.startswith(("brand", "accent"))
}


def branding(**more: object) -> Branding:
    return Branding(Brand.model_validate(more), {"m.svg": MARK, "face.ttf": FONT})


def publication(compiled: Compile, **more: object) -> Publication:
    library = compiled(CONTENT).library
    return Publication(library, library.strategies[0], branding=branding(**more))


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_any_colour_makes_a_palette_that_passes(colour: str) -> None:
    """Whatever the colour, every pair of the guard has its contrast."""
    theme.guard({**shell().colours, **palette(colour)})


def test_a_palette_keeps_its_hue() -> None:
    """Plum stays plum: red and blue stand above green in every shade that has a hue."""
    for name in ("brand-900", "brand-700", "brand-500", "brand-300"):
        red, green, blue = (int(palette("#7b2d6f")[name][n : n + 2], 16) for n in (1, 3, 5))
        assert red > green and blue > green


@pytest.mark.parametrize("colour", ["#8fce00", "#6fb52c", "#00703c", "#808000", "#c8a900"])
def test_a_green_has_no_pink_beside_it(colour: str) -> None:
    """The accent of a green is a gold or an amber, far enough from it to be told apart."""
    hue, beside = (to_oklch(one)[2] for one in (colour, palette(colour)["accent"]))
    assert 40 < beside < 90 and hue - beside > 30


def test_a_colour_too_pale_for_text_is_told() -> None:
    """The body learns that its colour was darkened for text, and to what."""
    assert remark("#7b2d6f") == ""
    assert "2.5 to 1" in remark("#6fb52c") and palette("#6fb52c")["brand-700"] in remark("#6fb52c")


@pytest.mark.parametrize("name", BRANDS)
def test_nothing_of_our_look_is_left(compiled: Compile, name: str) -> None:
    """With a colour and a face of its own no colour or face of ours is used anywhere."""
    made = publication(compiled, **BRANDS[name])
    page = write_document(made)
    body = page.partition("<body")[2]
    assert not OURS & set(re.findall(r"#[0-9a-f]{6}", body.replace("%23", "#").lower()))
    assert "Public Sans" not in body
    assert not re.findall(r'@font-face \{ font-family: "(?:Public Sans|Source Serif 4)', page)
    assert not OURS & set(re.findall(r"#[0-9a-f]{6}", page.lower()))
    assert not re.search("Public Sans|Source Serif", page) and "--size-m: 1.125rem" in page
    for output in ("plan", "crossref"):
        for one in OUTPUTS[output](made):
            if one.path.suffix == ".html":
                assert not OURS & set(re.findall(r"#[0-9a-f]{6}", one.content.decode().lower()))
    printed = print_pdf(page)
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        held = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        fonts = {str(one.FontName) for one in held if "/FontName" in one}
    assert fonts and not [font for font in fonts if "Public" in font or "Source" in font]
    tables = [a for a in OUTPUTS["xlsx"](made) if a.path.name == "commitments.xlsx"]
    with zipfile.ZipFile(io.BytesIO(tables[0].content)) as book:
        styles = book.read("xl/styles.xml").decode().lower()
    assert not [colour for colour in OURS if colour[1:] in styles]


def test_marks_say_whose_they_are(compiled: Compile) -> None:
    """A logo stands on the cover with the body's name for whoever cannot see it."""
    page = write_document(publication(compiled, **BRANDS["plum"]))
    assert re.search(r'<img src="data:image/svg\+xml;base64,[^"]+" alt="Us">', page)


def test_help_and_formats_are_printed(compiled: Compile) -> None:
    """Where to turn to stands before the text, and the last page says how to reach the body.

    On a screen it stands before the contents too, which on a telephone come first.
    """
    told = {"help": [{"title": "At once", "phone": "01632 960 100"}], "formats": "Ask us."}
    page = write_document(publication(compiled, **told))
    assert page.index('id="contents-h"') < page.index("01632 960 100") < page.index(">Now</h2>")
    assert 'href="tel:01632960100"' in page and page.index("Ask us.") > page.index("</main>")
    (screen,) = (
        one.content.decode("utf-8")
        for one in OUTPUTS["html"](publication(compiled, **told))
        if one.path.name == "index.html"
    )
    assert screen.count('id="help-h"') == 1
    assert screen.index("01632 960 100") < screen.index('id="contents-h"')


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"colour": "plum"}, "“plum” is no colour"),
        ({"logo": {"file": "none.svg", "alt": "x"}}, "there is no file none.svg"),
        ({"font": ["m.svg"]}, "m.svg cannot be used: it is no font"),
    ],
)
def test_what_cannot_be_used_is_told(compiled: Compile, more: dict[str, object], said: str) -> None:
    """A wrong colour, a missing file, a font that is none: said by name."""
    with pytest.raises(BrandRefused, match=re.escape(said)):
        write_document(publication(compiled, **more))


def test_a_dark_screen_goes_before_a_brand() -> None:
    """On a dark screen the grounds of a page are dark, whatever tints the brand is made into."""
    sheet = str(shell(branding=branding(colour="#7b2d6f")).css)
    dark = sheet.index("prefers-color-scheme: dark")
    assert [token for token in palette("#7b2d6f") if sheet.rindex(f"--{token}: #") > dark] == [
        *("brand-100", "brand-50", "accent-100")
    ]
    night = theme.tokens(sheet, dark=True)
    assert night["brand-50"] == "#1f2123" and night["ink"] == "#e9edf0"


def test_tints_on_a_dark_screen_have_no_hue_of_their_own() -> None:
    """No slate of the usual look is left beside wine or olive: what is tinted there is grey."""
    night = theme.tokens(str(shell(branding=branding(colour="#2a0a12")).css), dark=True)
    assert all(to_oklch(night[tint])[1] < 0.008 for tint in ("brand-50", "brand-100"))


BAD = {
    "colour: plum": ("colour-not-read", "plum"),
    'colour: "#7b2d6"': ("colour-not-read", '"#7b2d6"'),
    "logo: {file: none.svg, alt: Us}": ("picture-not-there", "none.svg"),
    "cover: face.ttf": ("picture-of-another-kind", "face.ttf"),
    "font: [face.ttf, m.svg]": ("font-not-usable", "m.svg"),
    "display-font: [gone.ttf]": ("font-not-usable", "gone.ttf"),
}


@pytest.mark.parametrize("line", BAD)
def test_a_mistake_in_the_look_is_told_at_its_line(line: str) -> None:
    """Whatever `stratc.yaml` says of the look and cannot be used is remarked on at its place."""
    text = Text("stratc.yaml", f"brand:\n  address: fenmarsh.example\n  {line}\n")
    node = read(text, lambda remark: None)
    assert node is not None
    settings = decode(Settings, node, lambda remark: None)
    assert settings is not None
    (said,) = remarks(settings.brand, {"m.svg": MARK, "face.ttf": FONT}, {})
    assert (said.rule, said.span.line) == (BAD[line][0], 3) and said.span.written == BAD[line][1]


def _packed(tag: bytes, size: int) -> bytes:
    """A font for the web with one part, of zeros."""
    part = zlib.compress(bytes(size), 9)
    head = struct.pack(">4s4sIHHIHHIIIII", b"wOFF", b"\0\1\0\0", 64 + len(part), 1, *[0] * 9)
    return head + struct.pack(">4sIIII", tag, 64, len(part), size, 0) + part


def _packed_together(size: int) -> bytes:
    """The same in the newer way, in which all parts are packed in one; the size has 28 bits."""
    part: bytes = woff2.brotli.compress(bytes(size), quality=1)
    entry = bytes([6, *(size >> bits & 0x7F | 0x80 for bits in (21, 14, 7)), size & 0x7F])
    length = 48 + len(entry) + len(part)
    head = b"wOF2", b"\0\1\0\0", length, 1, 0, size, len(part)
    return struct.pack(">4s4sIHHIIHHIIIII", *head, *[0] * 7) + entry + part


BROKEN = {
    "half of one": FONT[: len(FONT) // 2],
    "a collection without end": b"ttcf\0\1\0\0\xff\xff\xff\xff" + bytes(300),
    "packed as the web packs it, and cut": b"wOF2" + bytes(200),
    "letters that lead nowhere": FONT.replace(b"cmap", b"cmap\xff", 1)[: len(FONT)],
    "glyphs that lead nowhere": FONT.replace(b"glyf", b"glyg", 1),
    "large when it is unpacked": _packed(b"OS/2", 70_000_000),
    "large when all of it is unpacked": _packed_together(70_000_000),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_font_is_told_before_a_page_needs_it(broken: str) -> None:
    """Wherever it is broken, and before anything large is unpacked."""
    why = "larger than any font" if broken.startswith("large") else "no font"
    with pytest.raises(fonts.FontRefused, match=why):
        fonts.own("", BROKEN[broken])


def test_a_font_packed_for_the_web_is_taken() -> None:
    """In the older way of packing and in the newer one; it has the letters that it had."""
    for kind in ("woff", "woff2"):
        packed = io.BytesIO()
        font = TTFont(io.BytesIO(FONT))
        font.flavor = kind
        font.save(packed)
        assert fonts.own("", packed.getvalue()).content


def test_colours_that_cannot_be_told_apart_are_told_at_their_line() -> None:
    """A sheet of the project is remarked on where it sets the colour, with one that passes."""
    sheet = ":root {\n  --muted: #bbbbbb;\n}\n"
    said = list(remarks(None, {}, {"document/brand.css": sheet}))
    assert {one.rule for one in said} == {"colours-too-alike"} and said[0].span.line == 2
    assert re.match(r"#\w{6} would do", said[0].hints[0])
    assert not list(remarks(None, {}, {"document/brand.css": ":root { --muted: #444444; }"}))


@pytest.mark.parametrize("sheet", ["p { color: #fff; backg", "", ":root { --ink: rgb(0 0 0) }"])
def test_a_theme_without_its_colours_is_told_in_words(compiled: Compile, sheet: str) -> None:
    """A theme of the project's own that leaves out colours is remarked on, with what to write."""
    own = {"document/theme.css": sheet}
    (said,) = remarks(None, {}, own)
    assert said.rule == "colours-not-set" and "sets no --brand-900" in said.message
    made = compiled()
    with pytest.raises(ThemeRefused, match="no sheet sets --"):
        write_document(Publication(made.library, made.library.strategies[0], own))
    written = re.search(r"`(:root .*?})`", said.hints[0])
    assert written
    assert not list(remarks(None, {}, {"document/theme.css": f"{sheet}\n}}}}\n{written[1]}"}))


def test_a_report_of_changes_has_the_look_of_its_project(compiled: Compile) -> None:
    """No colour or face of ours is left in what is told to a committee."""
    library = compiled(CONTENT).library
    before = Edition(library, library.strategies[0])
    other = compiled(CONTENT.replace("Open doors", "Open some doors")).library
    held = compare(before, Edition(other, other.strategies[0]))
    page = show("html", (held,), branding=branding(**BRANDS["plum"]))
    assert isinstance(page, str)
    assert not OURS & set(re.findall(r"#[0-9a-f]{6}", page.partition("<body")[2].lower()))
    assert not re.findall(r'@font-face \{ font-family: "(?:Public Sans|Source Serif 4)', page)


def test_a_mistake_of_form_in_the_look_does_not_hide_the_others(tmp_path: Path) -> None:
    """A mark without words is told at once with a colour, a file and a field that are wrong."""
    folder = tmp_path / "strategies" / "fenmarsh"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(SMALLEST, "utf-8")
    (tmp_path / "stratc.yaml").write_text(
        "brand:\n  colour: plum\n  colr: red\n  logo: {file: none.svg}\n"
        "  partners:\n    - {file: gone.svg}\n    - {alt: Them}\n  font: [x.ttf]\n",
        "utf-8",
    )
    said: list[Diagnostic] = []
    project = find([str(folder)], said.append)
    assert sorted((one.span.line, one.rule) for one in said) == [
        (2, "colour-not-read"),
        (3, "unknown-field"),
        (4, "missing-field"),
        (4, "picture-not-there"),
        (6, "missing-field"),
        (6, "picture-not-there"),
        (7, "missing-field"),
        (8, "font-not-usable"),
    ]
    messages = [one.message for one in said if one.rule == "missing-field"]
    assert messages[1] == "this logo has no `alt:`"
    assert project.settings.brand is not None


def test_bold_letters_are_reckoned_as_wide_as_they_are() -> None:
    """Where the bold face is wider than the text, fewer words in bold fit in a line."""
    folder = files("fontpkg_hind_siliguri") / "files"
    held = {
        name: (folder / f"HindSiliguri-{name}").read_bytes() for name in ("Light.ttf", "Bold.ttf")
    }
    own = Branding(Brand.model_validate({"font": list(held)}), held)
    light, bold = (fonts.letter(face) for face in own.text_faces)
    style = own.style(theme.tokens(own.sheet, templates.source("document/theme.css", {})))
    assert style.bold == bold / light > 1.06


@pytest.mark.parametrize(
    ("package", "name", "narrow"),
    [
        ("fontpkg_hind_siliguri", "HindSiliguri-Bold.ttf", False),
        ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Bold.ttf", True),
    ],
)
def test_wide_digits_are_set_smaller(package: str, name: str, narrow: bool) -> None:
    """The number of an action keeps away from its words, whatever face it is set in."""
    (file,) = (one for one in (files(package) / "files").iterdir() if one.name == name)
    own = Branding(Brand.model_validate({"display-font": [name]}), {name: file.read_bytes()})
    assert (".plan .ref { font-size: 10.5pt; }" in own.sheet) == narrow


def test_the_marks_of_a_body_head_its_list_of_strategies(compiled: Compile) -> None:
    """A screen reader finds them where the page begins, inside its one banner."""
    made = publication(compiled, logo={"file": "m.svg", "alt": "Us"})
    page = write_index([index_entry(made)], branding=made.branding)[0].content.decode("utf-8")
    head = page[page.index("<header") : page.index("</header>")]
    assert page.count("<header") == 1 and 'alt="Us"' in head and "<h1>" in head


def test_a_map_is_drawn_in_the_colours_of_the_brand(compiled: Compile) -> None:
    """A colour that it names is the body's own; any other, and what nobody named, stays."""
    drawn = MARK.replace(
        b"<path", b'<path fill="var(--brand-700, #123456)" stroke="var(--sea, #9cf)"'
    )
    library = compiled(f"{SMALLEST}figures: [{{id: m, title: Map, alt: Map, file: m.svg}}]\n"
                       "background: [{title: Now, figures: [m]}]\n").library  # fmt: skip
    branding = publication(compiled, colour="#7b2d6f").branding
    made = Publication(library, library.strategies[0], images={"m.svg": drawn}, branding=branding)
    (held,) = re.findall(
        r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="Map"', write_document(made)
    )
    told = base64.b64decode(held).decode()
    colour = palette("#7b2d6f")["brand-700"]
    assert f'fill="{colour}"' in told and 'stroke="var(--sea, #9cf)"' in told
