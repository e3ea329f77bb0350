"""One fact of a name is told once, and two names that stand side by side are two."""

from .catalogue import drawn

CLOSED = """\
period: 2026/2031
bodies:
  - id: phe
    name: Public Health England
    {}
introduction: Public Health England will count the swimmers of every lake.
"""
BESIDE = """\
bodies:
  - id: lido
    name: King's Saltby Lido Trust
introduction: |
  Kings Saltby Lido Trust and King's Saltby Lido Trust & friends mend the steps.
"""


def rules(text: str) -> list[str]:
    return [remark.rule for remark in drawn(text).said]


def test_a_body_that_is_listed_as_closed_is_told_once() -> None:
    """Its entry says when, and so needs nobody else's list."""
    said = rules(CLOSED.format("until: 2021-09-30"))
    assert "closed-body" in said
    assert "closed-national-body" not in said
    assert "closed-national-body" in rules(CLOSED.format("note: It counts."))


def test_a_name_and_the_beginning_of_the_next_are_no_other_name() -> None:
    """“Saltby Lido Trust and King” is nobody."""
    said = rules(BESIDE)
    assert "name-without-its-mark" in said
    assert "name-in-two-forms" not in said
