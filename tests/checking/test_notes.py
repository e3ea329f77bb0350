"""What stands in a note to colleagues will be deleted, and so its wording is nobody's matter."""

import pytest

from stratc.checking.summarise import outside_notes
from stratc.source import Diagnostic, Severity, Span, Text

TEXT = Text("s.yaml", "words words words words\n" * 400)


def remark(rule: str, line: int, column: int, end_line: int, end_column: int) -> Diagnostic:
    """A remark of a rule at a place."""
    span = Span(TEXT, line, column, end_line, end_column)
    return Diagnostic(span, f"{rule} {line}", rule=rule, severity=Severity.CONSIDER)


def test_what_stands_in_a_note_is_not_told() -> None:
    """On its line, on the lines below where it is longer, and nowhere else."""
    note = remark("drafting-note", 2, 7, 4, 6)
    told = [
        remark("misspelling", 1, 7, 1, 12),
        remark("misspelling", 2, 1, 2, 6),
        remark("misspelling", 4, 7, 4, 12),
        remark("misspelling", 4, 1, 5, 6),
    ]
    kept_back = [remark("misspelling", 2, 7, 2, 12), remark("misspelling", 3, 1, 4, 6)]
    assert outside_notes([note, *told, *kept_back]) == [note, *told]


def test_of_many_notes_a_remark_is_held_against_those_of_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ten thousand notes and as many remarks took a hundred million questions."""
    asked = []
    inside = Span.lies_in

    def counted(span: Span, other: Span) -> bool:
        asked.append(span)
        return inside(span, other)

    monkeypatch.setattr(Span, "lies_in", counted)
    notes = [remark("unfinished-value", n, 1, n, 6) for n in range(1, 400)]
    others = [remark("misspelling", n, 7, n, 12) for n in range(1, 400)]
    assert outside_notes([*notes, *others]) == [*notes, *others]
    assert len(asked) <= len(others)
