"""Two names that stand side by side are two, and no third."""

from .catalogue import drawn

BESIDE = """\
bodies:
  - id: lido
    name: King's Saltby Lido Trust
introduction: |
  Kings Saltby Lido Trust and King's Saltby Lido Trust & friends mend the steps.
"""


def rules(text: str) -> list[str]:
    return [remark.rule for remark in drawn(text).said]


def test_a_name_and_the_beginning_of_the_next_are_no_other_name() -> None:
    """“Saltby Lido Trust and King” is nobody."""
    said = rules(BESIDE)
    assert "name-without-its-mark" in said
    assert "name-in-two-forms" not in said
