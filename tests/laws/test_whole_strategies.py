"""What holds for any whole strategy: it is read, published, and comes back as it went."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stratc.cli.app import run
from stratc.work.returning import returned

NAME = "wexcombe-2026"
WORDS = st.sampled_from(
    [
        "safer streets", "warm homes", "O’Brien & Sons", "the **whole** county", "50 % of homes",
        "£1.5m a year", "a <b> tag", "24/7 help", "Café Ŵyr", "CO₂", "“quoted” words",
        "step 1: listen", "#1 priority", "- dashes", "yes", "2027", "5*3*2", "a_b_c", "C:\\plans",
        "null", "[sic]", "*open* doors", "see www.wexcombe.gov.uk", "10–15 schools",
        "= 5", "+2 beds", "1,000 trees",
    ]
)  # fmt: skip
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" and ".join)
SENTENCES = PHRASES.map(lambda words: f"We value {words}.")
PROSE = st.lists(SENTENCES, min_size=1, max_size=3).map("\n\n".join) | st.lists(
    PHRASES, min_size=2, max_size=3
).map(lambda points: "We value:\n\n" + "\n".join(f"- {point}" for point in points))
TIMES = st.sampled_from(
    ["2027", "2027-03", "2028-02-29", "2027-12-24", "ongoing", "TBC", "2026/2028", "spring 2027"]
)
BODIES = ["council", "trust", "police"]
LEADS = st.lists(st.sampled_from(BODIES), unique=True, min_size=1, max_size=2)
MEASURES = st.fixed_dictionaries(
    {"title": PHRASES},
    optional={
        "baseline": st.sampled_from(["12 %", "1,400", "0"]),
        "target": st.sampled_from(["95 %", "2,000", "3.5"]),
    },
)
SHARED: dict[str, st.SearchStrategy[Any]] = {
    "lead": LEADS,
    "due": TIMES,
    "start": st.sampled_from(["2026-04", "2026"]),
    "status": st.sampled_from(["not-started", "on-track", "at-risk"]),
    "measures": st.lists(MEASURES, min_size=1, max_size=2),
    "note": SENTENCES,
    "partners": LEADS,
    "label": st.sampled_from(["1", "1.2", "A"]),
}
COMMITMENTS = st.fixed_dictionaries({"text": PHRASES.map("open {}.".format)}, optional=SHARED)
ACTIONS = st.fixed_dictionaries(
    {"action": PHRASES.map("Open {}.".format)},
    optional={**SHARED, "how": PROSE, "funding": PHRASES},
)


@st.composite
def strategies(draw: st.DrawFn) -> dict[str, Any]:
    """A whole strategy: what it says first, its promises, its plan and its other parts."""
    made: dict[str, Any] = {
        "title": f"A Wexcombe Plan for {draw(PHRASES)}",
        "areas": ["Wexcombe"],
        "period": "2026/2031",
        "status": draw(st.sampled_from(["draft", "consultation"])),
        "bodies": [{"id": one, "name": f"Wexcombe {one.title()}"} for one in BODIES],
        "priorities": [],
    }
    for part in ("foreword", "background"):
        if draw(st.booleans()):
            title = {} if part == "foreword" else {"title": draw(PHRASES)}
            made[part] = [{**title, "text": draw(PROSE)}]
    for number in range(draw(st.integers(1, 2))):
        promises = draw(st.lists(COMMITMENTS, max_size=3))
        rows = draw(st.lists(ACTIONS, max_size=3))
        priority: dict[str, Any] = {
            "id": f"p{number}",
            "title": draw(PHRASES),
            "summary": draw(PROSE),
        }
        if promises:
            items = [{"id": f"c{number}-{n}", **one} for n, one in enumerate(promises)]
            priority["commitments"] = [{"lead-in": "We will:", "items": items}]
        if rows:
            held = [{"id": f"a{number}-{n}", **one} for n, one in enumerate(rows)]
            priority["actions"] = {"rows": held}
        made["priorities"].append(priority)
    return made


@contextmanager
def project(folder: Path, content: dict[str, Any]) -> Iterator[Path]:
    """A project with one strategy that we stand in, and nothing that was built before."""
    shutil.rmtree(folder / "build", ignore_errors=True)
    place = folder / "strategies" / NAME
    place.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    (place / "strategy.yaml").write_text(text, encoding="utf-8")
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield folder / "build" / NAME
    finally:
        os.chdir(before)


@given(content=strategies())
@settings(
    max_examples=int(os.environ.get("STRATC_WHOLE", 8)),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_was_built_comes_back_as_it_went(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: dict[str, Any]
) -> None:
    """Nothing said of it is a fault of ours; its plan and its document propose no change to it."""
    with project(tmp_path, content) as built:
        assert run(["validate", "--no-cache"]) in (0, 1), capsys.readouterr().err
        code = run(["build", "--to", "xlsx,docx", "--no-cache", "--quiet"])
        assert code in (0, 1), capsys.readouterr().err
        for file in built.iterdir() if code == 0 else ():
            held = returned([file], NAME).proposal
            assert not (held.changes or held.refusals or held.clashes), file.name
        shutil.rmtree(built, ignore_errors=True)
        assert run(["diff", NAME, NAME]) in (0, 2 * code)
