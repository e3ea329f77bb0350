"""Two entries of a list that a lost hyphen made one: the fields of the first come again.

In: the names of an entry's fields, in order. Out: where the next entry begins.
"""

from collections.abc import Sequence

from .diagnostic import Diagnostic
from .edit import Edit
from .node import Node, Scalar
from .span import Span
from .text_remarks import hyphen_lost

MOST = 30  # so many names are looked at for others that come again


def starts(names: Sequence[Scalar]) -> list[int]:
    """The numbers of the names with which entries begin, the first of all among them.

    One field alone that comes again was written twice, unless it begins the entry with others.
    """
    begin = [0]
    if not names or not behind_a_hyphen(names[0]):
        return begin
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name.text in seen:
            again = [one.text in seen for one in names[number : number + MOST]]
            if sum(again) < 2 or not _alone_on_its_line(name):
                break
            begin.append(number)
            seen = set()
        seen.add(name.text)
    return begin


def remark_on(name: Scalar) -> Diagnostic:
    """What there is to say of the first field of an entry that has lost its hyphen."""
    span = name.span
    written = span.text.line(span.line)[span.column - 1 :].rstrip()
    before = Span(span.text, span.line, span.column - 2, span.line, span.column)
    return hyphen_lost(span, f"- {written}", (Edit(before, "- "),))


def behind_a_hyphen(name: Scalar) -> bool:
    """Whether a name is the first of an entry that has lines of its own."""
    before = name.span.text.line(name.span.line)[: name.span.column - 1]
    return before.endswith("- ") and not before.strip(" -")


def _alone_on_its_line(name: Scalar) -> bool:
    before = name.span.text.line(name.span.line)[: name.span.column - 1]
    return len(before) >= 2 and not before.strip(" ")


def said_again(key: Scalar, value: Node, before: Node) -> tuple[Edit, ...]:
    """The change that deletes a line which says what its field says already."""
    text, line = key.span.text, key.span.line
    same = isinstance(value, Scalar) and isinstance(before, Scalar) and value.text == before.text
    alone = not text.line(line)[: key.span.column - 1].strip() and value.span.end_line == line
    if not same or not alone or line == len(text.lines):
        return ()
    return (Edit(Span(text, line, 1, line + 1, 1), ""),)
