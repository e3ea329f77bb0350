"""What is generated is in step, and every place in it that can be followed leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.cli.diff import WORD
from stratc.reports.changes import FORMATS
from stratc.source import CATALOGUE
from tests.conftest import ROOT
from tools.docs.__main__ import DOCS, pages

PAGES = dict(pages())
RULES = [entry for entry in CATALOGUE.values() if not entry.grade]


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_document_is_in_step(name: str) -> None:
    """`make docs` would change nothing."""
    path = DOCS / name
    assert path.is_file() and path.read_text(encoding="utf-8") == PAGES[name](), "run make docs"


def test_no_page_of_rules_is_left_over() -> None:
    """A family that is gone takes its page along."""
    assert {f"rules/{path.name}" for path in (DOCS / "rules").iterdir()} <= set(PAGES)


LINK = re.compile(r"\]\(([^)\s]+)\)")
WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]


def _led_to(page: Path) -> Iterator[tuple[Path, str]]:
    """Every file that a page leads to, with the heading in it."""
    for target in LINK.findall(re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.S)):
        file, _, heading = target.partition("#")
        if not target.startswith("http"):
            yield (page.parent / file).resolve() if file else page, heading


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Each link names a file of the repository, and a heading that is on it."""
    for path, heading in _led_to(page):
        assert path.exists(), path
        if heading:
            headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
            anchors = {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}
            assert heading in anchors, f"{path}#{heading}"


def test_every_page_is_found_from_the_first() -> None:
    """Whoever begins with the README and follows links comes to every page."""
    seen, ahead = set[Path](), [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        if page not in seen and page.suffix == ".md":
            seen.add(page)
            ahead += [path for path, _ in _led_to(page)]
    assert not {page for page in WRITTEN if page not in seen}


def test_the_page_on_diff_names_every_format() -> None:
    """A format that `stratc diff` takes stands under its heading."""
    told = (DOCS / "diff.md").read_text(encoding="utf-8").split("\n## Formats\n")[1]
    section = told.split("\n## ")[0]
    assert all(f"`{name}`" in section for name in (*FORMATS, WORD))


def test_every_rule_has_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule stands once in docs/, and `stratc explain` prints the same page."""
    for entry in RULES:
        assert f"\n## {entry.name}\n" in PAGES[f"rules/{entry.family}.md"]()
        assert run(["explain", entry.name]) == 0
        told = capsys.readouterr().out
        assert told.startswith(f"{entry.name}\n") and entry.page in told
        assert entry.severity.words in told


def test_explain_knows_families_and_near_names(capsys: pytest.CaptureFixture[str]) -> None:
    """A family lists its rules; a slip is met with the nearest names; nothing lists everything."""
    assert run(["explain", "language"]) == 0
    assert "repeated-word" in capsys.readouterr().out
    assert run(["explain", "repeated-words"]) == 2
    assert "did you mean “repeated-word”" in capsys.readouterr().err
    assert run(["explain"]) == 0
    told = capsys.readouterr().out
    assert all(entry.name in told for entry in RULES)


def test_no_name_is_used_for_two_rules() -> None:
    """A name means one rule, and never a family."""
    families = {entry.family for entry in RULES}
    assert families.isdisjoint(entry.name for entry in RULES)
    for entry in RULES:
        assert entry.function.__name__.replace("_", "-") == entry.name
