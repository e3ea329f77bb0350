"""The first start in a real browser: each law is tried by `first.mjs` in an empty folder."""

from pathlib import Path

import pytest

from .driving import Seen, drive, laws_of

SCENARIO = Path(__file__).with_name("first.mjs")
pytestmark = pytest.mark.xdist_group("browser")

PLAN = """\
# Marshlow Flood Plan 2027 to 2031

## Why

Rain comes more often. We will warn every home by 2029. Nobody is alone.

## Priority 1: Dry homes

We will:

- raise 20 kerbs
- paint the pumps

| Action | Lead | By when |
|---|---|---|
| Clear drains | Roads team | soon |
"""


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """What the browser saw, by law."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "plan.md").write_text(PLAN, encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 this is no document")
    return drive(SCENARIO, folder, [], lambda address, _: [address, str(folder)])


@pytest.mark.parametrize("law", laws_of(SCENARIO))
def test_law(seen: Seen, law: str) -> None:
    """It holds in the browser."""
    assert law in seen, f"not reached: {seen['the scenario ran to its end']['saw']}"
    assert seen[law]["held"], seen[law]["saw"]
