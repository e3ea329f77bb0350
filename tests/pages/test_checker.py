"""The checker of pages itself: it passes a sound page and finds each kind of fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("checker")

Report = dict[str, dict[str, list[dict[str, str]]]]

SOUND = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A sound page</title>
</head>
<body>
<main>
<h1>A sound page</h1>
<p id="words">Words, and <a href="#words">a link to them</a>.</p>
<!-- here -->
</main>
</body>
</html>
"""

# The check that must find it, the rule, and the fault.
FAULTS = {
    "image without alternative": (
        "wide",
        "image-alt",
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    ),
    "pale words": ("wide", "color-contrast", '<p style="color: #ccc">Pale</p>'),
    "pale words when narrow": (
        "narrow",
        "color-contrast",
        "<style>@media (max-width: 400px) { .pale { color: #ccc } }</style><p class=pale>Pale</p>",
    ),
    "pale words in print": (
        "print",
        "color-contrast",
        "<style>@media print { .pale { color: #ccc } }</style><p class=pale>Pale</p>",
    ),
    "pale words folded away": (
        "wide",
        "color-contrast",
        '<details><summary>More</summary><p style="color: #ccc">Pale</p></details>',
    ),
    "two of one id": ("markup", "no-dup-id", '<p id="words">Other words</p>'),
    "wide block": ("sideways", "reflow", '<div style="width: 600px">Wide</div>'),
    "sections side by side": (
        "beside",
        "order",
        "<style>section { float: left; width: 50% }</style>"
        "<section><h2>One</h2></section><section id=two><h2>Two</h2></section>",
    ),
    "link to nothing": ("links", "broken-link", '<a href="#nothing">Nothing</a>'),
    "link to no file": ("links", "broken-link", '<a href="nothing.pdf">Nothing</a>'),
    "image from the network": (
        "requests",
        "network",
        '<img alt="Far" src="https://far.example/a.png">',
    ),
    "font from no file": (
        "requests",
        "missing-file",
        '<style>@font-face { font-family: N; src: url("no.ttf") } p { font-family: N }</style>',
    ),
    "script that fails": ("requests", "script-error", "<script>nothing.at.all()</script>"),
}


@pytest.fixture(scope="module")
def report(
    check: Callable[[list[Path]], Report], tmp_path_factory: pytest.TempPathFactory
) -> Report:
    """What the checker says of the sound page, and of one page for each fault."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {"sound": folder / "sound.html"} | {
        name: folder / f"{number}.html" for number, name in enumerate(FAULTS)
    }
    for name, page in pages.items():
        page.write_text(SOUND.replace("<!-- here -->", FAULTS[name][2] if name in FAULTS else ""))
    found = check(list(pages.values()))
    return {name: found[str(page)] for name, page in pages.items()}


def test_a_sound_page_passes(report: Report) -> None:
    """Every check looks at a sound page and finds nothing."""
    checks = ["beside", "links", "markup", "narrow", "print", "requests", "sideways", "wide"]
    assert {check: report["sound"][check] for check in checks} == {check: [] for check in checks}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, report: Report) -> None:
    """The check that a fault is meant for names it."""
    check, rule, _ = FAULTS[fault]
    assert rule in {finding["rule"] for finding in report[fault][check]}
