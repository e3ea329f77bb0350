"""Two entries of a list that a lost hyphen made one."""

import pytest

from stratc.source import Diagnostic, Mapping, Sequence, Text, apply, read

ENTRIES = """\
rows:
  - action: Mend the path.
    lead: council
    due: 2027
  {}action: Plant a hedge.
    lead: wardens
    due: 2028
  - action: Mow the green.
"""


def told(text: str) -> tuple[list[Diagnostic], object]:
    said: list[Diagnostic] = []
    return said, read(Text("a.yaml", text), said.append)


def test_fields_that_come_again_tell_of_a_lost_hyphen() -> None:
    """One remark, at the first of them, and the entries are read as two."""
    said, node = told(ENTRIES.format("  "))
    assert [(one.rule, one.span.line) for one in said] == [("hyphen-lost", 5)]
    assert isinstance(node, Mapping)
    assert isinstance(rows := node.values["rows"], Sequence)
    assert [one.values["action"].text for one in rows.items] == [  # type: ignore[union-attr]
        "Mend the path.",
        "Plant a hedge.",
        "Mow the green.",
    ]


def test_its_hint_followed_gives_the_entries_as_they_were() -> None:
    """The hyphen goes where it was."""
    said, _ = told(ENTRIES.format("  "))
    mended = apply(said[0].span.text, said[0].edits)
    assert mended.content == ENTRIES.format("- ")


@pytest.mark.parametrize(
    "typed",
    [
        "rows:\n  - id: a\n    lead: council\n    lead: wardens\n    due: 2027\n",
        "lead: council\ndue: 2027\nlead: wardens\ndue: 2028\n",
    ],
    ids=["one field of an entry", "no entry of a list"],
)
def test_a_field_alone_is_written_twice(typed: str) -> None:
    """Nothing says that another entry begins there."""
    assert {one.rule for one in told(typed)[0]} == {"field-written-twice"}
