"""Remarks that authors accept: where an acceptance holds, and what is said of a bad one."""

from datetime import date
from pathlib import PurePosixPath
from textwrap import dedent

import pytest

from stratc.model import Document
from stratc.pipeline import compile
from stratc.rules import RULES
from stratc.source import CATALOGUE, Text
from tests.rules.catalogue import FULL, drawn, example, with_examples

NOTHING: list[tuple[int, str]] = []


def said(written: str, as_of: date | None = None, **parts: str) -> list[tuple[int, str]]:
    """The line within the added text, and the rule, of each remark."""
    text = Text("strategy.yaml", FULL + dedent(written))
    texts = {PurePosixPath("strategy.yaml"): text}
    for name, part in parts.items():
        texts[PurePosixPath(f"{name}.yaml")] = Text(f"{name}.yaml", dedent(part))
    found = compile([Document("fenmarsh", texts)], [], as_of).said
    return [(d.span.line - FULL.count("\n") * (d.span.text is text), d.rule) for d in found]


def test_a_comment_accepts_the_line_below() -> None:
    """A comment holds for the next line that is no comment, and for no other."""
    twice = "introduction: Help is the the best.\n"
    assert said(twice) == [(1, "repeated-word")]
    assert said("# stratc: allow repeated-word -- It is a quotation.\n" + twice) == NOTHING
    between = "# stratc: allow repeated-word -- It is a quotation.\n\n# More.\n" + twice
    assert said(between) == NOTHING
    above = "# stratc: allow repeated-word -- Far.\nreview: annual\n" + twice
    assert said(above) == [(1, "unused-allowance"), (3, "repeated-word")]


def test_a_comment_accepts_a_value_that_begins_below() -> None:
    """A text under a bar belongs to the line that it begins on; so does a whole list entry."""
    assert (
        said(
            """\
            # stratc: allow repeated-word, misspelling -- It is a quotation.
            introduction: |
              Help is good.

              Help is the the best to recieve.
            """
        )
        == NOTHING
    )
    assert said(
        """\
        background:
          # stratc: allow repeated-word -- It is a quotation.
          - title: Where we are
            text: Help is the the best.
          - title: Where we go
            text: Help is the the best.
        """
    ) == [(6, "repeated-word")]


def test_a_comment_works_in_every_file() -> None:
    """The first entry of a part file may be accepted as any other."""
    part = """\
    # stratc: allow repeated-word -- It is a quotation.
    - title: Where we are
      text: Help is the the best.
    """
    assert said("review: annual\n", background=part) == NOTHING


ALLOWED = """\
priorities:
  - id: treatment
    title: Treatment
    summary: Help is the the best.
    allow:
      - rule: repeated-word
        reason: It is a quotation.
        until: 2026-09-30
  - id: prevention
    title: Prevention
    summary: Help is the the best.
"""


def test_allow_accepts_inside_its_element() -> None:
    """`allow:` holds for the element it stands in, not for its neighbours."""
    assert said(ALLOWED) == [(11, "repeated-word")]
    assert said(ALLOWED, date(2026, 9, 30)) == [(11, "repeated-word")]


def test_allow_on_the_strategy_accepts_in_all_its_files() -> None:
    """At the top, `allow:` holds for part files too."""
    written = "allow:\n  - rule: repeated-word\n    reason: A quotation.\n"
    assert said(written, background="- title: A\n  text: Help is the the best.\n") == NOTHING


def test_an_acceptance_ends_after_its_day() -> None:
    """After the day the remark is back, told once with its neighbour, and so is the acceptance."""
    assert said(ALLOWED, date(2026, 10, 1)) == [(4, "repeated-word"), (6, "expired-allowance")]
    comment = "# stratc: allow repeated-word until 2026-09 -- Agreed.\n"
    assert said(comment + "introduction: Help is the the best.\n", date(2026, 10, 1)) == [
        (1, "expired-allowance"),
        (2, "repeated-word"),
    ]


@pytest.mark.parametrize(
    ("comment", "rule"),
    [
        ("# stratc: allow repeated-word", "allowance-without-reason"),
        ("# stratc: allow repeated-word --", "allowance-without-reason"),
        ("# stratc: allow", "unreadable-allowance"),
        ("# stratc: ignore repeated-word -- Why.", "unreadable-allowance"),
        ("# stratc: allow repeated-word until soon -- Why.", "unreadable-allowance"),
        ("review: annual # stratc: allow repeated-word -- Why.", "unreadable-allowance"),
        ("# stratc: allow repeated-words -- Why.", "unknown-rule"),
        ("# stratc: allow yaml-mistake -- Why.", "allowance-not-possible"),
        ("# stratc: allow personal-address -- Why.", "allowance-not-possible"),
        ("# stratc: allow misspelling -- Why.", "unused-allowance"),
    ],
)
def test_a_bad_comment_accepts_nothing_and_is_told(comment: str, rule: str) -> None:
    """Whatever is wrong with an acceptance, the remark stands and so does one on the comment."""
    assert said(f"{comment}\nintroduction: Help is the the best.\n") == [
        (1, rule),
        (2, "repeated-word"),
    ]


def test_a_comment_inside_a_text_would_be_printed() -> None:
    """What looks like a comment under a bar is text."""
    written = """\
    introduction: |
      # stratc: allow repeated-word -- Why.
      Help is the the best.
    """
    found = [one for one in said(written) if one[1] != "misspelling"]
    assert found == [(2, "unreadable-allowance"), (3, "repeated-word")]


def test_what_always_counts() -> None:
    """Nobody can accept what readers say of a file, an id used twice or a person's address."""
    firm = {entry.name for entry in CATALOGUE.values() if entry.firm}
    assert {"id-used-twice", "personal-address", "mobile-number", "not-utf-8"} <= firm
    assert {e.name for e in RULES if e.firm} == {
        "id-listed-twice",
        "id-used-twice",
        "personal-address",
        "mobile-number",
    }


@pytest.mark.parametrize(
    "name", sorted(e.name for e in with_examples() if e in RULES and not e.firm)
)
def test_every_rule_can_be_accepted(name: str) -> None:
    """Accepted for the whole strategy, the flagged example of a rule draws nothing of it."""
    written = example(CATALOGUE[name], "Flagged")
    allow = f"allow:\n  - rule: {name}\n    reason: Because.\n"
    assert name not in {d.rule for d in drawn(allow + (written or "")).said}
    assert "unused-allowance" not in {d.rule for d in drawn(allow + (written or "")).said}
