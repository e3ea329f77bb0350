"""The live page in a real browser: each law is tried by `scenario.mjs` against `stratc serve`."""

from pathlib import Path

import pytest

from .conftest import FENMARSH
from .driving import Seen, drive, laws_of

SCENARIO = Path(__file__).with_name("scenario.mjs")
pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """What the browser saw, by law."""
    folder = tmp_path_factory.mktemp("live")
    file = folder / "strategies" / "fenmarsh" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(FENMARSH, encoding="utf-8")
    return drive(
        SCENARIO, folder, ["fenmarsh"], lambda address, pid: [address, str(file), str(pid)]
    )


@pytest.mark.parametrize("law", laws_of(SCENARIO))
def test_law(seen: Seen, law: str) -> None:
    """It holds in the browser."""
    assert law in seen, f"not reached: {seen['the scenario ran to its end']['saw']}"
    assert seen[law]["held"], seen[law]["saw"]
