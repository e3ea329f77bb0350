"""Documents that come back with lines of a text moved, put in or taken out."""

from pathlib import Path

import docx
import pytest

from stratc.cli.app import run

SENT = "docx"
STRATEGY = """\
title: Fenmarsh Alcohol Plan
areas: [Fenmarsh]
period: 2026/2031
status: draft
background:
  - id: picture
    title: The picture
    text: |
      Our town drinks less than it did. Of all of us
      [=drinkers] drink, as the survey [@survey] found.

      - Beer costs more than it did.
      - Most who drink are **over 50**.
      - Fewer bars are open at night.
    definitions:
      - term: Unit
        text: Ten millilitres of alcohol.
statistics:
  - id: drinkers
    title: Adults who drink
    value: 60%
    area: Fenmarsh
    period: 2025
    source: survey
sources:
  - id: survey
    title: Survey of drinking
    year: 2025
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - items:
          - id: beds
            text: We will open 40 beds.
            parts:
              - We will open 30 in Ash.
              - text: We will open 10 in Hyde [@survey].
"""
BEER = "      - Beer costs more than it did.\n"
OVER = "      - Most who drink are **over 50**.\n"
FEWER = "      - Fewer bars are open at night.\n"


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        ("move", FEWER + BEER + OVER),
        ("take out", BEER + OVER),
        ("put in", BEER + OVER + "      - Wine costs less.\n" + FEWER),
        ("change", BEER + OVER + FEWER.replace("night", "dawn")),
    ],
)
def test_lines_that_nobody_touched_stay_as_they_are_written(
    project: Path, capsys: pytest.CaptureFixture[str], edit: str, lines: str
) -> None:
    """Figures, sources and bold words stay in them, and what the page prints between stays out."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    beer, over, fewer = (
        next(one for one in made.paragraphs if one.text.startswith(words))
        for words in ("Beer", "Most who", "Fewer")
    )
    if edit == "move":
        beer._p.addprevious(fewer._p)
    elif edit == "take out":
        fewer._p.getparent().remove(fewer._p)
    elif edit == "put in":
        fewer.insert_paragraph_before("Wine costs less.", over.style)
    else:
        fewer.runs[0].text = fewer.text.replace("night", "dawn")
    made.save("edited.docx")
    assert run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]) == 0
    assert "plain words" not in capsys.readouterr().out
    written = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert written == STRATEGY.replace(BEER + OVER + FEWER, lines)


def test_the_parts_of_a_promise_come_back_as_well(project: Path) -> None:
    """Each as it is written: alone, or with its source."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    for old, new in (("30 in Ash", "35 in Ash"), ("10 in Hyde", "5 in Hyde")):
        run_of = next(one for p in made.paragraphs for one in p.runs if old in one.text)
        run_of.text = run_of.text.replace(old, new)
    made.save("edited.docx")
    assert run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]) == 0
    written = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert written == STRATEGY.replace("30 in", "35 in").replace("10 in", "5 in")


def test_a_figure_that_is_typed_over_takes_no_other_mark_with_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its line keeps its source, and the text its points; that the figure is plain now is told."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    line = next(one for one in made.paragraphs if one.text.startswith("Our town drinks"))
    figure = next(one for one in line.runs if "60%" in one.text)
    figure.text = figure.text.replace("60%", "64%")
    made.save("edited.docx")
    assert run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]) == 0
    assert "plain words" in capsys.readouterr().out
    written = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert written == STRATEGY.replace("[=drinkers] drink", "64% drink")


def test_new_promises_stand_where_the_document_has_them(project: Path) -> None:
    """In their order, behind the one they stand below, or before the first."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    beds = next(one for one in made.paragraphs if "open 40 beds" in one.text)
    last = [one for one in made.paragraphs if "10 in Hyde" in one.text][-1]
    beds.insert_paragraph_before("We will mend roofs.", "List Bullet")
    for words in ("We will ask tenants.", "We will build yards."):
        new = last.insert_paragraph_before(words, "List Bullet")
        last._p.addnext(new._p)
        last = new
    made.save("edited.docx")
    assert run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]) == 0
    written = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    texts = [line.partition("text: ")[2] for line in written.split("\n") if "text: We" in line]
    assert texts == [
        "We will mend roofs.",
        "We will open 40 beds.",
        "We will open 10 in Hyde [@survey].",
        "We will ask tenants.",
        "We will build yards.",
    ]


def test_what_a_page_prints_between_the_lines_changes_none_of_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Though it says the same figure as one of them; that it cannot be read is told."""
    made = docx.Document(str(next(project.glob("build/*/*.docx"))))
    line = next(one for p in made.paragraphs for one in p.runs if "Ten millilitres" in one.text)
    line.text = line.text.replace("Ten millilitres", "Eight millilitres")
    made.save("edited.docx")
    assert run(["import", "edited.docx", "--into", "fenmarsh-2026", "--accept", "all"]) == 1
    assert "from which it is not read" in capsys.readouterr().out
    written = (project / "strategies/fenmarsh-2026/strategy.yaml").read_text(encoding="utf-8")
    assert written == STRATEGY
