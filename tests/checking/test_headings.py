"""Headings that stand side by side: the model says which titles are headings, not a list."""

from pathlib import PurePosixPath

from stratc.model import Document
from stratc.pipeline import compile
from stratc.source import Text
from tests.conftest import SMALLEST

GROUPS = """priorities:
  - id: homes
    title: Homes
    commitments:
      - title: In the first year
        items: [{id: a, text: We will open a hub.}]
      - title: In the first year
        items: [{id: b, text: We will close a depot.}]
"""


def test_groups_of_commitments_are_told_apart_by_their_headings() -> None:
    """Whatever has a title that is printed as a heading stands beside others of its kind."""
    text = Text("s.yaml", SMALLEST + GROUPS)
    said = compile([Document("fenmarsh", {PurePosixPath("strategy.yaml"): text})], ()).said
    assert [one.message for one in said if one.rule == "heading-used-twice"] == [
        "two headings side by side read “In the first year”"
    ]
