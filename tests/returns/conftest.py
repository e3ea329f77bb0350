"""What every test of returned documents begins with."""

from pathlib import Path

import pytest

from stratc.cli.app import run


@pytest.fixture
def project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Path:
    """A project with the strategy of the test's own file, and what it sends out of it, built."""
    folder = tmp_path / "strategies" / "fenmarsh-2026"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(request.module.STRATEGY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["build", "--to", request.module.SENT, "--quiet"]) == 0
    return tmp_path
