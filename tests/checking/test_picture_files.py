"""Pictures that a strategy names, held against the files that are there."""

from io import BytesIO
from pathlib import PurePosixPath
from zlib import crc32

import pytest
from PIL import Image

from stratc.model import Document
from stratc.pipeline import compile
from stratc.source import Diagnostic, Severity, Text
from tests.conftest import SMALLEST


def drawn(kind: str, picture: Image.Image) -> bytes:
    made = BytesIO()
    picture.save(made, kind)
    return made.getvalue()


NOISE = Image.effect_noise((40, 30), 80)
PNG, JPEG = drawn("PNG", NOISE), drawn("JPEG", NOISE)
# Of one colour: each process that collects tests draws it.
LARGE = drawn("PNG", Image.new("1", (9000, 5000)))
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'
ENTITY = b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.partition(b"\n")[2]
FETCHING = SVG.replace(b"<path", b'<image href="file:///etc/passwd"/><path')


def remarks(*files: str, **held: bytes) -> list[Diagnostic]:
    figure = "  - {{id: f{}, title: F{}, alt: A map of it, file: {!r}}}\n"
    listed = (figure.format(number, number, file) for number, file in enumerate(files))
    content = SMALLEST + "figures:\n" + "".join(listed)
    document = Document("fenmarsh", {PurePosixPath("strategy.yaml"): Text("s.yaml", content)})
    images = {"fenmarsh": {name.replace("_", "."): one for name, one in held.items()}}
    said = compile([document], (), images=images).said
    return [one for one in said if one.rule.startswith("picture")]


@pytest.mark.parametrize(
    ("file", "content", "rule"),
    [
        ("gone.png", None, "picture-not-there"),
        ("../../etc/passwd", None, "picture-not-there"),
        ("file:///etc/passwd", None, "picture-not-there"),
        ("http://a.example/a.png", None, "picture-not-there"),
        ("data:image/png;base64,AAAA", None, "picture-not-there"),
        ("a.png", b"", "picture-not-readable"),
        ("a.png", PNG[:200], "picture-not-readable"),
        ("a.jpg", JPEG[:-200], "picture-not-readable"),
        ("a.svg", SVG[:-8], "picture-not-readable"),
        ("a.svg", ENTITY, "picture-not-readable"),
        ("a.svg", FETCHING, "picture-not-readable"),
        ("a.png", JPEG, "picture-of-another-kind"),
        ("a.jpg", PNG, "picture-of-another-kind"),
        ("a.png", b"words " * 50, "picture-of-another-kind"),
        ("a.svg", PNG, "picture-of-another-kind"),
        ("a.png", LARGE, "picture-too-large"),
    ],
)
def test_a_picture_that_no_page_can_show_must_be_mended(
    file: str, content: bytes | None, rule: str
) -> None:
    """It is told at the name of its file, once, and in words that say what to do."""
    held = {} if content is None else {file.replace(".", "_"): content}
    (said,) = remarks(file, **held)
    assert (said.rule, said.severity) == (rule, Severity.MUST)
    assert said.span.written.strip("'") == file and said.hints


@pytest.mark.parametrize(
    ("file", "content"), [("a.png", PNG), ("a.jpg", JPEG), ("a.jpeg", JPEG), ("a.svg", SVG)]
)
def test_a_whole_picture_draws_nothing(file: str, content: bytes) -> None:
    """What every browser shows is never remarked on."""
    assert remarks(file, **{file.replace(".", "_"): content}) == []


def test_a_slip_in_the_name_is_hinted_at() -> None:
    """The nearest file that is there is offered."""
    (said,) = remarks("townz.png", towns_png=PNG)
    assert "towns.png" in said.hints[0]


CHUNK = (7_000_000).to_bytes(4) + b"puNk" + bytes(7_000_004)
HEAVY = PNG[:33] + CHUNK[:-4] + crc32(CHUNK[4:-4]).to_bytes(4) + PNG[33:]
WIDE = drawn("PNG", Image.new("1", (8000, 5000)))
BUSY = SVG.replace(b"<path", b"<g/>" * 40_000 + b"<path")


@pytest.mark.parametrize(
    ("file", "content", "fit"), [("a.png", HEAVY, 8), ("a.png", WIDE, 15), ("a.svg", BUSY, 2)]
)
def test_pictures_that_no_page_holds_together_are_told_at_the_first_too_much(
    file: str, content: bytes, fit: int
) -> None:
    """Each alone could be shown, one of them several times too; a page carries each again."""
    held = {file.replace(".", "_"): content}
    assert remarks(*[file] * fit, **held) == []
    too_large, gone = remarks(*[file] * (fit + 2), "gone.png", **held)
    assert (too_large.rule, too_large.severity) == ("picture-too-large", Severity.MUST)
    assert too_large.span.line - 1 == gone.span.line - 3
    assert "brings the" in too_large.message and gone.rule == "picture-not-there"
