"""What is generated is in step, and every place in it that can be followed leads somewhere."""

import re

import pytest

from stratc.cli import run
from stratc.source import CATALOGUE
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


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("rules/")])
def test_links_between_rule_pages_lead_somewhere(name: str) -> None:
    """Each relative link names a file of the documentation, and a heading that is on it."""
    text = PAGES[name]()
    for target in re.findall(r"\]\(([^)]+)\)", re.sub(r"```.*?```", "", text, flags=re.S)):
        file, _, heading = target.partition("#")
        if target.startswith("http"):
            continue
        path = (DOCS / name).parent / file if file else DOCS / name
        assert path.is_file(), target
        headings = re.findall(r"^##+ (.+)$", path.read_text(encoding="utf-8"), re.M)
        anchors = {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}
        assert not heading or heading in anchors, target


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
