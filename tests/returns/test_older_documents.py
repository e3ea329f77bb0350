"""A Word document that was built before the strategy changed: its edits, and nothing undone."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document

from stratc.blocks import origin_in
from stratc.blocks.origin import MOST
from stratc.cli.app import run

from .test_documents import SENT, STRATEGY, edited, text

__all__ = ["SENT", "STRATEGY"]
INTO = ["--into", "fenmarsh-2026"]


def since(project: Path, changes: dict[str, str]) -> str:
    """The strategy as it reads after others have changed it."""
    path = project / "strategies/fenmarsh-2026/strategy.yaml"
    now = text(project)
    for old, new in changes.items():
        assert old in now, old
        now = now.replace(old, new)
    path.write_text(now, encoding="utf-8")
    return now


NEWER = {
    "answer each letter that reaches us within a week.": "answer each letter within two days.",
    "due: 2027-03": "due: 2027-09\n          status: at-risk",
    "Treatment works, and too few": "Treatment works, but too few",
}


def test_an_older_document_nobody_edited_proposes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the strategy says since then is not undone, and it is told that the file is older."""
    path = edited(project, {})
    now = since(project, NEWER)
    assert run(["import", path, *INTO, "--accept", "all"]) == 0
    heard = capsys.readouterr().out
    assert "built before the strategy changed" in heard and "nothing has changed" in heard
    assert text(project) == now


def test_only_what_was_edited_in_an_older_document_is_proposed(project: Path) -> None:
    """A word in a promise, one in a row whose other cells are newer: both, and no more."""
    path = edited(
        project, {"open every door of every clinic": "open each door", "market towns": "villages"}
    )
    now = since(project, NEWER)
    assert run(["import", path, *INTO, "--accept", "all"]) == 0
    before, after = set(now.splitlines()), set(text(project).splitlines())
    assert {line.strip() for line in after - before} == {
        "text: open each door by the end of the plan.",
        "action: Run a mobile clinic in the villages.",
    }
    assert len(before - after) == 2


def test_what_both_changed_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same promise, changed in the document and in the strategy: proposed with a warning."""
    path = edited(project, {"letter that reaches us within a week": "letter within a fortnight"})
    since(project, NEWER)
    assert run(["import", path, *INTO]) == 0
    assert "the strategy has changed here as well" in capsys.readouterr().out


def test_rows_that_came_and_went_since_stay_so(project: Path) -> None:
    """A row that the strategy has gained is not missed, and the edited row is found beside it."""
    path = edited(project, {"market towns": "villages"})
    row = "          due: 2027-03\n"
    added = "        - id: van\n          label: '2'\n          action: Buy a van.\n"
    added += "          lead: board\n          due: 2028-03\n"
    now = since(project, {row: row + added})
    assert run(["import", path, *INTO, "--accept", "all"]) == 0
    assert text(project) == now.replace("market towns", "villages")


def test_a_document_of_today_proposes_as_before(project: Path) -> None:
    """Without a change of the strategy nothing is merged, and no note is given."""
    path = edited(project, {"within a week": "within five days"})
    assert run(["import", path, *INTO, "--accept", "all"]) == 0
    assert "within five days" in text(project)


def saved_as(form: str, path: str, project: Path) -> None:
    """The document as LibreOffice saves it anew."""
    command = ["soffice", f"-env:UserInstallation=file://{project}/office", "--headless"]
    command += ["--convert-to", form, "--outdir", str(project / "saved"), path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_document_that_lost_its_edition_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the form of LibreOffice nothing tells which words are older, so the author must."""
    saved_as("odt", edited(project, {"market towns": "villages"}), project)
    since(project, NEWER)
    run(["import", str(project / "saved/edited.odt"), *INTO])
    assert "does not say when it was built" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_keeps_what_tells_the_edition(project: Path) -> None:
    """A document saved anew by LibreOffice still knows of which edition it is."""
    saved_as("docx", edited(project, {"market towns": "villages"}), project)
    now = since(project, NEWER)
    assert run(["import", str(project / "saved/edited.docx"), *INTO, "--accept", "all"]) in (0, 1)
    assert text(project) == now.replace("market towns", "villages")


def test_the_document_holds_no_words_beside_its_pages(project: Path) -> None:
    """What it says of its edition names the strategy, and of its words only marks."""
    built = Document(str(project / "build/fenmarsh-2026/fenmarsh-2026.docx"))
    beside = [r.target_part.blob for r in built.part.rels.values() if "customXml" in r.reltype]
    (held,) = [one for one in beside if b"urn:stratc:origin" in one]
    assert b"clinic" not in held and b'strategy="fenmarsh-2026"' in held


def test_marks_of_more_pieces_than_a_document_has_are_not_read() -> None:
    """A file that claims a million pieces is taken for one that does not say of when it is."""
    part = '<origin xmlns="urn:stratc:origin" strategy="a" edition="b">{}</origin>'
    found = origin_in(part.format("1a2b3c4d " * 3).encode())
    assert found is not None and len(found.pieces) == 3
    assert origin_in(part.format("1a2b3c4d " * (MOST + 1)).encode()) is None
