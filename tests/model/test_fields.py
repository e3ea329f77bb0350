"""What the model says of its fields."""

from stratc.model import (
    Action,
    AsPrinted,
    Body,
    Commitment,
    Element,
    Noted,
    Priority,
    Promise,
    Statistic,
    Strategy,
    fields,
    written_fields,
)


def shapes(shape: type[Element], seen: set[type[Element]]) -> set[type[Element]]:
    seen.add(shape)
    for field in fields(shape):
        if field.holds and field.holds not in seen:
            shapes(field.holds, seen)
    return seen


def test_every_field_is_there_once() -> None:
    """However the model shares fields between shapes, each shape has each of its fields once."""
    for shape in shapes(Strategy, set()):
        names = [field.name for field in fields(shape)]
        assert sorted(names) == sorted(name for name in shape.model_fields if name != "where")


def test_what_promises_share_comes_after_their_own() -> None:
    """A commitment begins with its id and its text, a row with its id and what it delivers."""
    for shape in (Commitment, Action):
        keys = [field.key for field in fields(shape)]
        assert keys[:2] == ["id", "label"] and keys[-1] == "editor-note"
        shared = {name for name in Promise.model_fields if name not in ("where", "id", "label")}
        own = [field.name for field in fields(shape)][2:]
        first = next(number for number, name in enumerate(own) if name in shared)
        assert set(own[:first]).isdisjoint(shared) and set(own[first:]) <= shared


def test_what_is_for_editors_is_no_words_of_the_document() -> None:
    """What editors note is neither looked through as words nor taken for a change of a promise."""
    for shape in shapes(Strategy, set()):
        for field in fields(shape):
            if field.for_editors:
                assert field.record and not field.worded and not field.heading, field
        if issubclass(shape, Noted):
            assert fields(shape)[-1].key == "editor-note"
    assert all(field.for_editors for field in fields(AsPrinted))


def test_readers_notes_are_words() -> None:
    """A note for readers is looked through like everything else that they read."""
    for shape in (Action, Body, Priority, Statistic):
        (note,) = [field for field in fields(shape) if field.key == "note"]
        assert note.worded and not note.for_editors


def test_what_is_given_is_not_written() -> None:
    """The name of the folder is no field that an author may write."""
    assert "id" not in {field.key for field in written_fields(Strategy)}
    assert "id" in {field.key for field in written_fields(Commitment)}
