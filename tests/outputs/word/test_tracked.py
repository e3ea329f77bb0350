"""Tracked changes in Word: accepting all gives the new edition, rejecting all the old one."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import docx
import pytest
from lxml import etree

from stratc.model import ROOT, Document
from stratc.outputs import Publication
from stratc.outputs.word.tracked import write_tracked
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT_FOLDER = Path(__file__).parents[3]
PAIRS = sorted(p.parent for p in (ROOT_FOLDER / "tests/pairs").glob("*/before.yaml"))
DAY = date(2026, 11, 27)

OLD = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
background:
  - title: Where we are
    text: |
      Help is far away, and few people get it in time.

      Buses run once a day.
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: doors
            text: open every door by 2028.
          - id: gone
            text: answer each letter within a week.
    actions:
      rows:
        - id: clinic
          action: Run a clinic in Saltby.
          due: 2027-03
        - id: line
          action: Open a booking line for everybody.
          due: 2027-06
"""
NEW = (
    OLD.replace("few people get it in time", "hardly anybody gets it in time")
    .replace("open every door by 2028", "open some doors by 2029")
    .replace("          - id: gone\n            text: answer each letter within a week.\n", "")
    .replace("Run a clinic in Saltby.", "Run two clinics in Saltby.")
    .replace(
        "        - id: line", "        - id: bus\n          action: Hire a bus.\n        - id: line"
    )
)


def publication(documents: dict[str, Text]) -> Publication:
    texts = {PurePosixPath(name): text for name, text in documents.items()}
    made = compile([Document("fenmarsh", texts)], shipped_frameworks())
    (strategy,) = made.library.strategies
    return Publication(made.library, strategy)


def one(content: str) -> Publication:
    return publication({ROOT: Text(ROOT, content)})


def tracked(before: Publication, after: Publication) -> Any:
    content = write_tracked(before, after, {}, "Fenmarsh Board", DAY)
    return docx.Document(io.BytesIO(content)).element.body


def paragraphs(body: Any, without: str) -> list[str]:
    """The words of each paragraph once one kind of change is gone and the other stays."""
    kept = etree.fromstring(etree.tostring(body))
    for row in list(kept.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{without}") is not None:
            row.getparent().remove(row)
    for mark in list(kept.iter(f"{W}{without}")):
        if mark.getparent().tag in (f"{W}rPr", f"{W}trPr"):
            continue
        mark.getparent().remove(mark)
    made = []
    for paragraph in kept.iter(f"{W}p"):
        gone = paragraph.find(f"{W}pPr/{W}rPr/{W}{without}") is not None
        words = "".join(t.text or "" for t in paragraph.iter(f"{W}t", f"{W}delText"))
        assert not (gone and words), "a paragraph that is gone leaves words behind"
        if words.strip():
            made.append(" ".join(words.split()))
    return made


def plain(edition: Publication) -> list[str]:
    """The words of an edition as a Word document without changes."""
    return paragraphs(tracked(edition, edition), "del")


def check(before: Publication, after: Publication) -> Any:
    body = tracked(before, after)
    assert paragraphs(body, "del") == plain(after)
    assert paragraphs(body, "ins") == plain(before)
    return body


def test_accepting_gives_the_new_and_rejecting_the_old() -> None:
    """Words, paragraphs and rows of a table that changed are all tracked, word for word."""
    body = check(one(OLD), one(NEW))
    assert body.xpath(".//w:tr/w:trPr/w:ins")
    assert body.xpath(".//w:p/w:pPr/w:rPr/w:del")
    authors = {m.get(f"{W}author") for m in body.iter(f"{W}ins", f"{W}del")}
    days = {m.get(f"{W}date") for m in body.iter(f"{W}ins", f"{W}del")}
    assert (authors, days) == ({"Fenmarsh Board"}, {"2026-11-27T00:00:00Z"})


def test_only_the_changed_words_are_marked() -> None:
    """A promise that changed is one paragraph with a redline, not one gone and one new."""
    body = check(one(OLD), one(NEW))
    (changed,) = [
        p
        for p in body.iter(f"{W}p")
        if "doors by" in "".join(t.text or "" for t in p.iter(f"{W}t"))
        and p.find(f"{W}ins") is not None
        and p.find(f"{W}pPr/{W}rPr/{W}ins") is None
        and p.xpath("./w:pPr/w:pStyle[contains(@w:val,'List')]")
    ]
    assert "We" not in "".join(t.text or "" for t in changed.iter(f"{W}delText"))


def test_nothing_changed_marks_nothing() -> None:
    """Two equal editions give a document without changes."""
    body = tracked(one(OLD), one(OLD))
    assert not list(body.iter(f"{W}ins", f"{W}del"))


def _pairs() -> Iterator[Path]:
    yield from PAIRS[::4]


@pytest.mark.parametrize("folder", list(_pairs()), ids=lambda folder: folder.name)
def test_stories_of_change_come_back_word_for_word(folder: Path) -> None:
    """Every story of the comparison can be accepted or rejected as a whole."""
    old, new = (
        one((folder / f"{side}.yaml").read_text(encoding="utf-8")) for side in ("before", "after")
    )
    check(old, new)


@pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed",
)
def test_another_program_reads_the_changes(tmp_path: Path) -> None:
    """LibreOffice opens the document and finds insertions and deletions in it."""
    content = write_tracked(one(OLD), one(NEW), {}, "Fenmarsh Board", DAY)
    (tmp_path / "a.docx").write_bytes(content)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office"]
    subprocess.run(
        [*command, "--convert-to", "fodt", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    said = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    assert "text:insertion" in said and "text:deletion" in said and "Fenmarsh Board" in said
