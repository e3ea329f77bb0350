"""Tracked changes in Word: accepting all gives the new edition, rejecting all the old one."""

import io
import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import docx
import pytest
from lxml import etree

from stratc.model import ROOT, Brand, Document
from stratc.outputs import Publication
from stratc.outputs.brand import Branding
from stratc.outputs.word.tracked import write_tracked
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks

from . import office

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
    moved = {"del": "moveFrom", "ins": "moveTo"}[without]
    for mark in list(kept.iter(f"{W}{moved}")):
        mark.tag = f"{W}{without}"
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
    days = {m.get(f"{W}date", "")[:10] for m in body.iter(f"{W}ins", f"{W}del")}
    assert (authors, days) == ({"Fenmarsh Board"}, {"2026-11-27"})


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


def test_a_paragraph_that_moved_is_a_move() -> None:
    """A section in another place, word for word, goes and comes under one name."""
    section = "  - title: Why\n    text: Because harm can be prevented, as others have shown.\n"
    first = OLD.replace("background:\n", f"background:\n{section}")
    last = OLD.replace("priorities:\n", f"{section}priorities:\n")
    body = check(one(first), one(last))
    names = [
        [start.get(f"{W}name") for start in body.iter(f"{W}move{way}RangeStart")]
        for way in ("From", "To")
    ]
    assert names[0]
    assert sorted(names[0]) == sorted(names[1])
    words = ["".join(t.text for t in m.iter(f"{W}t")) for m in body.iter(f"{W}moveFrom")]
    assert any("as others have shown" in one for one in words)
    for mark in body.iter(f"{W}moveFromRangeStart", f"{W}moveToRangeStart"):
        (end,) = body.xpath(
            f".//w:{etree.QName(mark).localname[:-5]}End[@w:id='{mark.get(f'{W}id')}']"
        )
        assert end.getparent() is mark.getparent()


TWO = """\
title: Fenmarsh Travel Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
priorities:
"""
ROADS = """\
  - id: roads
    title: Safe roads
    commitments:
      - lead-in: "We will:"
        items:
          - {id: holes, text: mend every hole in the road within a week.}
          - {id: lamps, text: light every crossing on the way to school.}
"""
BUSES = """\
  - id: buses
    title: More buses
    commitments:
      - lead-in: "We will:"
        items:
          - {id: hourly, text: run a bus to every village once an hour.}
"""


def test_a_priority_that_moved_is_read_as_one_that_moved() -> None:
    """No words of one priority are held against those of another; what was edited shows where."""
    body = check(
        one(TWO + BUSES + ROADS), one(TWO + ROADS + BUSES.replace("once an hour", "twice a day"))
    )
    ends = {way: body.xpath(f".//w:p[w:pPr/w:rPr/w:move{way}]") for way in ("From", "To")}
    assert any("More buses" in _words(one) for one in ends["To"])
    assert any("run a bus to every village" in _words(one) for one in ends["To"])
    (edited,) = [one for one in ends["To"] if one.xpath("w:ins") and "village" in _words(one)]
    assert "twice" in "".join(edited.xpath("w:ins//w:t/text()"))
    assert not [p for p in body.iter(f"{W}p") if {"Safe", "More"} <= set(_words(p).split())]


HELPED = OLD.replace("due: 2027-03", "due: 2027-03\n          funding: £40,000")


@pytest.mark.parametrize("kind", ["cellDel", "cellIns"])
def test_a_row_that_lost_or_got_a_column_stays_one_row(kind: str) -> None:
    """Of a plan with a column more or less only that column is tracked, and each row stands once.

    Rows that are new or gone have an empty box there, so that their other words stay in line.
    """
    pair = (HELPED, NEW) if kind == "cellDel" else (NEW, HELPED)
    body = check(*map(one, pair))
    (table,) = [t for t in body.iter(f"{W}tbl") if "Saltby" in _words(t) and "£40,000" in _words(t)]
    rows = table.findall(f"{W}tr")
    assert [len(row.findall(f"{W}tc")) for row in rows] == [len(table.find(f"{W}tblGrid"))] * 4
    assert len(table.xpath(f".//w:tcPr/w:{kind}")) == len(rows)
    (clinic,) = [row for row in rows if "clinic" in _words(row)]
    assert clinic.find(f"{W}trPr/{W}del") is clinic.find(f"{W}trPr/{W}ins") is None


def test_notes_stand_in_the_order_in_which_they_are_called() -> None:
    """A note whose words changed goes and comes; the notes are numbered as the text calls them."""
    old = OLD.replace("once a day.", "once a day.[^bus]") + (
        "notes:\n  - id: bus\n    text: As the timetable of May says.\n"
    )
    new = old.replace("timetable of May", "timetable of June")
    content = write_tracked(one(old), one(new), {}, "Fenmarsh Board", DAY)
    document = docx.Document(io.BytesIO(content))
    calls = list(document.element.body.iter(f"{W}footnoteReference"))
    assert [call.getparent().getparent().tag for call in calls] == [f"{W}del", f"{W}ins"]
    (part,) = [r.target_part for r in document.part.rels.values() if "footnotes" in r.reltype]
    notes = [n for n in etree.fromstring(part.blob) if n.get(f"{W}type") is None]
    assert [n.get(f"{W}id") for n in notes] == [call.get(f"{W}id") for call in calls] == ["1", "2"]
    assert ["May" in "".join(n.itertext()) for n in notes] == [True, False]
    last = calls[-1].getparent().getparent().getnext()
    assert last.xpath("string(w:t)") == " "  # LibreOffice needs it


def test_a_point_that_went_counts_on_with_its_list() -> None:
    """Of three numbered points one goes: rejecting all counts them 1 to 3 again."""
    points = "1. Few buses run.\n      2. Few doors open.\n      3. Nobody asks.\n"
    old = OLD.replace("Buses run once a day.\n", points)
    new = old.replace("      3. Nobody asks.\n", "")
    body = tracked(one(old), one(new))
    held = [p for p in body.iter(f"{W}p") if {"Few", "Nobody"} & {*_words(p).split()}]
    assert len(held) == 3
    assert len({p.xpath("string(.//w:numId/@w:val)") for p in held}) == 1


def test_only_a_picture_that_changed_is_marked() -> None:
    """Word counts pictures; the same one under another count is no change."""
    figure = "figures:\n  - {id: map, file: map.svg, title: Map, alt: A map.}\n"
    old = OLD.replace("      Buses", "      Trains ran.\n\n      Buses") + figure
    old = old.replace("  - title: Where we are\n", "  - title: Where we are\n    figures: [map]\n")
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h%d"/></svg>'
    )
    before = replace(one(old), images={"map.svg": drawing % 5})
    for after, marked in ((before, 0), (replace(before, images={"map.svg": drawing % 9}), 2)):
        body = tracked(before, after)
        kinds = [p for p in body.iter(f"{W}ins", f"{W}del") if list(p.iter(f"{W}drawing"))]
        assert len(kinds) == marked


def _words(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(f"{W}t", f"{W}delText"))


def test_nothing_changed_marks_nothing() -> None:
    """Two equal editions give a document without changes."""
    back = Branding(Brand(formats="Large print: ask us."))  # on a back page
    for edition in (one(OLD), replace(one(OLD), branding=back)):
        body = tracked(edition, edition)
        assert not list(body.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"))


@pytest.mark.parametrize("folder", PAIRS[::4], ids=lambda folder: folder.name)
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
def test_another_program_accepts_and_rejects_all(tmp_path: Path) -> None:
    """LibreOffice has the new edition once all is accepted, the old once all is rejected."""
    stories = {folder.name: folder for folder in PAIRS[::8]}
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, story in stories.items():
        old, new = (one((story / f"{s}.yaml").read_text("utf-8")) for s in ("before", "after"))
        for kind, pair in (("both", (old, new)), ("old", (old, old)), ("new", (new, new))):
            content = write_tracked(*pair, {}, "Fenmarsh Board", DAY)
            (folder / f"{name}-{kind}.docx").write_bytes(content)
    office.settled(folder, tmp_path / "office")
    for name in stories:
        for way, kind in (("Accept", "new"), ("Reject", "old")):
            got = office.words(folder / f"{name}-both.docx.{way}.fodt")
            assert got == office.words(folder / f"{name}-{kind}.docx.Accept.fodt"), (name, way)
