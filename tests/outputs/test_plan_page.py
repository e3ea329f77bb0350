"""The action plan on a page of its own."""

from __future__ import annotations

import re
from html import unescape

from stratc.outputs import OUTPUTS, Publication
from stratc.pipeline import Compilation


def pages(real: Compilation, name: str, *outputs: str) -> list[str]:
    strategy = real.library.strategy(name)
    assert strategy
    publication = Publication(real.library, strategy, outputs=frozenset(outputs))
    made = OUTPUTS["plan"](publication)
    return [one.content.decode() for one in made if one.path.suffix == ".html"]


def test_only_an_action_plan_has_a_page(real: Compilation) -> None:
    """There is a page where there are rows, and none where there are not."""
    assert len(pages(real, "northamptonshire-2023")) == 1
    assert pages(real, "lincolnshire-2026") == []


def test_the_page_holds_every_row(real: Compilation) -> None:
    """The page and the document print the same table."""
    (page,) = pages(real, "cambridgeshire-peterborough-2022")
    rows = set(re.findall(r'<tr id="action-([^"]+)"', page))
    strategy = real.library.strategy("cambridgeshire-peterborough-2022")
    assert strategy and rows == set(real.library.index(strategy).actions)


def test_every_link_leads_somewhere(real: Compilation) -> None:
    """Within the page, or to a file that is built beside it; never to a place that is not there."""
    for name in ("cambridgeshire-peterborough-2022", "northamptonshire-2023"):
        for outputs in ((), ("html", "csv", "xlsx")):
            (page,) = pages(real, name, *outputs)
            inside = set(re.findall(r'\bid="([^"]+)"', page))
            for link in map(unescape, re.findall(r'<a\b[^>]* href="([^"]+)"', page)):
                file, _, anchor = link.partition("#")
                assert file or anchor in inside, link
                known = {"index.html": "html", "action-plan.csv": "csv", "action-plan.xlsx": "xlsx"}
                shared = file == "../index.html"
                assert not file or "://" in file or shared or known[file] in outputs, link
