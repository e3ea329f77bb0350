"""Times and steps that authors type beside the figures of a measure."""

from pathlib import Path

import pytest

from .test_fix_led_promises import fixed
from .test_fix_shapes import HEAD, PRIORITY, put
from .whole import invoke

MEASURE = (
    PRIORITY
    + """\
    commitments:
      - items:
          - id: lofts
            text: Insulate 400 lofts
            measures:
              - title: Lofts insulated
"""
)


def lines(*typed: str) -> str:
    return "".join(f"{' ' * 16}{line}\n" for line in typed)


SAID = [
    (["baseline: 41%", "baseline year: 2024"], ["baseline:", "  value: 41%", "  period: 2024"]),
    (
        ["baseline date: March 2025", "baseline: 85", "target date: March 2030", "target: 300"],
        [
            *("baseline:", "  value: 85", "  period: 2025-03"),
            *("target:", "  value: 300", "  period: 2030-03"),
        ],
    ),
    (
        ["baseline: 12,500 hours", "baseline year: 2024/25"],
        ["baseline:", "  text: 12,500 hours", "  period: 2024/25"],
    ),
    (
        ["interim: 150 by 2028", "target: 300 by 2030"],
        ["milestones:", "  - period: 2028", "    target: 150", "target: 300 by 2030"],
    ),
    (
        ["Target (March 2028): 150", "target 2030: 300"],
        [
            *("milestones:", "  - period: 2028-03", "    target: 150"),
            *("target:", "  value: 300", "  period: 2030"),
        ],
    ),
]


@pytest.mark.parametrize(("typed", "mended"), SAID, ids=lambda said: said[0])
def test_a_time_or_step_of_a_measure_goes_to_its_figure(
    tmp_path: Path, typed: list[str], mended: list[str]
) -> None:
    """It becomes no note, which nobody could compare with what was reached."""
    assert fixed(tmp_path, MEASURE + lines(*typed)) == MEASURE + lines(*mended)


def test_a_step_without_its_time_is_asked_for_it(tmp_path: Path) -> None:
    """Nothing is guessed: the author says by when."""
    put(tmp_path, HEAD + MEASURE + lines("mid-point: 150", "target: 300"))
    assert "under `milestones:` write `- period:`" in invoke("validate --fix", tmp_path).stdout
