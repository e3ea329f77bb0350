"""What a project's own sheets look like is printed with limits, in a process of its own."""

import sys
from pathlib import Path

import pytest

from stratc.outputs.pdf import LayoutRefused, apart, print_apart, print_pdf

PAGE = """<!DOCTYPE html><html lang=en><title>Fenmarsh</title><style>{}</style>
<h1>Fenmarsh</h1>{}"""
WORDS = "<p>We open doors.</p>"
LIMITED = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of a process")


def test_what_is_printed_apart_is_what_is_printed_here() -> None:
    """The same bytes, with what goes into the PDF as files."""
    page = PAGE.format("p{color:#333}", WORDS)
    data = {"data.json": b"{}"}
    assert print_apart(page, attached=data) == print_pdf(page, attached=data)


@pytest.mark.parametrize(
    "sheet", ["@page{size:1mm}", "p{break-before:page}", "*{font-size:3em}", "p{margin-top:290mm}"]
)
def test_a_sheet_cannot_make_pages_without_end(sheet: str) -> None:
    """More pages than the words can fill are not laid out."""
    with pytest.raises(LayoutRefused, match="more pages than its words can fill"):
        print_apart(PAGE.format(sheet, WORDS * 200))


def test_a_sheet_over_which_the_printer_stumbles_is_told() -> None:
    """It is the sheet that must be mended, and no fault of ours."""
    sheet = "*{position:running(x)} @page{@top-left{content:element(x)}}"
    with pytest.raises(LayoutRefused, match=r"cannot be laid out .*own style sheets"):
        print_apart(PAGE.format(sheet, WORDS))


@LIMITED
def test_a_sheet_cannot_take_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes longer than its share is ended."""
    monkeypatch.setattr(apart, "SECONDS", 1)
    monkeypatch.setattr(apart, "SECONDS_A_MEGABYTE", 0)
    with pytest.raises(LayoutRefused, match="longer than any document needs"):
        print_apart(PAGE.format("@page{size:100m}", WORDS * 20_000))


@LIMITED
def test_a_sheet_cannot_take_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes more than its share is ended."""
    monkeypatch.setattr(apart, "MEMORY", 1)
    monkeypatch.setattr(apart, "MEMORY_A_MEGABYTE", 0)
    with pytest.raises(LayoutRefused, match="more memory than any document needs"):
        print_apart(PAGE.format("", WORDS * 200))


def test_nothing_of_the_project_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is called like a module and lies where stratc is run is not taken for it."""
    for name in ("weasyprint", "pikepdf", "logging", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    assert print_apart(PAGE.format("", WORDS)).pages == 1
