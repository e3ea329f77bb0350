"""A small project in a folder of its own, with a desk on it."""

from pathlib import Path

import pytest

from stratc.live.desk import Desk
from stratc.live.saving import Saving

FENMARSH = """\
# What the council keeps for itself stays a comment.
title: Fenmarsh Housing Strategy
areas: [Fenmarsh]
period: 2026/2031
status: draft
scope: [alcohol]

bodies:
  - id: council      # the publisher
    name: Fenmarsh County Council
  - id: homes
    name: Fenmarsh Homes

priorities:
  - id: warm
    title: Warm homes
    summary: |
      Half of our homes are cold in winter.

      The other half cost too much to heat.
    commitments:
      - lead-in: "We will:"
        items:
          - id: insulate
            text: insulate every council home by March 2029.
            lead: council
            due: 2029-03
          # Ask the landlords first.
          - id: advise
            text: "advise tenants: at home, in their language."
    actions:
      rows:
        - id: survey
          action: Survey all homes
          delivers: insulate
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the project, in which the process stands."""
    folder = tmp_path / "strategies" / "fenmarsh"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text(FENMARSH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def file(project: Path) -> Path:
    """The file of the one strategy."""
    return project / "strategies" / "fenmarsh" / "strategy.yaml"


@pytest.fixture
def desk(project: Path) -> Desk:
    """A desk that has read the project."""
    made = Desk()
    made.refresh()
    return made


@pytest.fixture
def saving(desk: Desk) -> Saving:
    """The changes of a session on that desk."""
    return Saving(desk)
