"""However many mistakes a file holds, what is told of them can be read, and is told soon."""

from __future__ import annotations

from tests.conftest import SMALLEST, Compile


def test_thousands_of_unknown_fields_are_one_remark_behind_the_first(compiled: Compile) -> None:
    """The first hundred are told one by one, with what they may mean; the others are counted."""
    many = "".join(f"key-{number}: a\n" for number in range(5_000))
    said = compiled(SMALLEST + many).said
    assert [d.rule for d in said].count("unknown-field") == 100
    (more,) = [d for d in said if d.rule == "too-many-mistakes"]
    assert "4,900 more" in more.message and more.span.text.name == "strategy.yaml"


def test_every_row_may_have_its_mistake(compiled: Compile) -> None:
    """A long table of one and the same mistake is told whole."""
    rows = "".join(f"  - {{id: Body {number}, name: Body}}\n" for number in range(400))
    said = compiled(f"{SMALLEST}bodies:\n{rows}").said
    assert [d.rule for d in said].count("id-shape") == 400
    assert "too-many-mistakes" not in {d.rule for d in said}
