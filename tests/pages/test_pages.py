"""The HTML pages of every strategy, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("pages")  # one worker builds and starts Chromium, once

Report = dict[str, dict[str, list[dict[str, str]]]]


def test_a_built_page_has_no_fault(
    built: Path, check: Callable[[list[Path]], Report], subtests: pytest.Subtests
) -> None:
    """A built page meets WCAG 2.2 AA wide, narrow and in print, and uses no network."""
    pages = sorted(built.rglob("*.html"))
    assert pages
    report = check(pages)
    assert set(report) == set(map(str, pages))
    for page in pages:
        with subtests.test(str(page.relative_to(built))):
            lines = findings(report[str(page)])
            assert not lines, "\n".join(lines)


def findings(found: dict[str, list[dict[str, str]]]) -> list[str]:
    """One line for each finding, to be read where the test fails."""
    return [
        f"{check}: {finding['rule']}: {finding['message']} [{finding['place']}]"
        for check, list_ in found.items()
        for finding in list_
    ]
