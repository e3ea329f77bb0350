"""stratc build for readers and for editors, and what one document may not do to others."""

from pathlib import Path

import pytest

from stratc.cli import run
from stratc.outputs import OUTPUTS, Artifact, LayoutRefused, Publication
from tests.cli.test_build import WELL, contents, project, put

__all__ = ["project"]

NOTED = (
    WELL
    + """\
statistics:
  - id: adults
    title: Adults in treatment
    value: 1,320
    editor-note: The source cannot be trusted here.
    as-printed: {value: "1 320"}
"""
)


def test_what_editors_know_is_published_nowhere(project: Path) -> None:
    """The working edition holds notes and doubts, and says that it is one; nothing else does."""
    put(project, "strategies/fenmarsh/strategy.yaml", NOTED)
    assert run(["build", "fenmarsh", "--to", "html,plan,csv"]) == 0
    assert run(["build", "fenmarsh", "--to", "html", "--for", "editors"]) == 0
    published = b"".join(contents(project / "build").values())
    working = contents(project / "build-for-editors")["fenmarsh/index.html"]
    for words in (b"cannot be trusted", b"1 320", b"Working edition"):
        assert words not in published and words in working


def test_a_document_without_a_layout_takes_no_other_with_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be laid out is named; its other files and the other strategies are written."""
    pdf = OUTPUTS["pdf"]

    def refused(publication: Publication) -> list[Artifact]:
        if publication.strategy.id == "fenmarsh":
            raise LayoutRefused("the pages cannot be laid out")
        return list(pdf(publication))

    monkeypatch.setitem(OUTPUTS, "pdf", refused)
    assert run(["build", "--to", "html,pdf", "--jobs", "1"]) == 2
    assert "fenmarsh: no PDF, because the pages cannot be laid out" in capsys.readouterr().err
    assert {"index.html", "fenmarsh/index.html", "riverside/riverside.pdf"} <= set(
        contents(project / "build")
    )
