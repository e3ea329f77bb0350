"""Remarks on texts that run over several lines, and on the bar that they need."""

import re

from .catalogue import remark
from .characters import shortened
from .diagnostic import Diagnostic, Severity
from .edit import Edit
from .span import Span

FIELD = re.compile(r"([a-z][a-z-]*) ?[-–=;] ?(\S.*)")


@remark(Severity.MUST)
def bar_missing(span: Span, edits: tuple[Edit, ...] = ()) -> Diagnostic:
    """A text of several paragraphs or points without a bar before it.

    Without the bar YAML makes one line of all the lines, and the paragraphs and points are lost.
    A colon in one of them then begins a field.

    Fix: write a space and `|` behind the colon of the field, and the text on the lines below.
    """
    return Diagnostic(
        span,
        "this text runs over several lines, and no bar keeps them apart",
        hints=(
            "write a space and a bar, ` |`, behind the colon of its field"
            + ", and begin each line of it two spaces further right" * (len(edits) > 1),
        )
        if edits
        else ("write a bar behind the colon of its field, `|`, and the text on the lines below",),
        edits=edits,
    )


_BEFORE = re.compile(r"( *(?:- +)*)([a-z][a-z-]*): +[^\s|>]")
_POINT = re.compile(r"[•·▪‣◦–o] |\(?\d{1,2}[.)] ")


@remark(Severity.MUST)
def loose_words(span: Span, note: str, lines: int, edits: tuple[Edit, ...]) -> Diagnostic:
    """Words on a line of their own that belong to no field and are no entry of a list.

    They were a note and have lost their `#`, or were pasted from another document.

    Fix: begin the line with `#` if it is a note to yourself. Otherwise write it behind the field
    that it belongs to.
    """
    each = f"begin each of these {lines} lines with `# `"
    first = f"write `{shortened(note.strip(), 90)}`" if lines == 1 else each
    hints: tuple[str, ...] = (
        f"{first} if this is a note to yourself",
        "or write it behind the field that it belongs to",
    )
    above = _BEFORE.match(span.text.line(span.line - 1)) if span.line > 1 else None
    if above and above.end(1) == span.column - 1 and _POINT.match(span.written):
        name = above[2]  # points that were pasted below a sentence
        hints = (
            f"write `{name}: |`, and below it, two spaces further right, its words and these lines",
        )
        edits = ()
    return Diagnostic(span, "these words belong to no field", hints=hints, edits=edits)


@remark(Severity.SHOULD)
def words_read_on(span: Span, whole: str) -> Diagnostic:
    """A line that is read as part of the value above it.

    A line that stands further right than the field above it, and is no field, goes on with that
    field's value. A note that has lost its `#` is printed this way.

    Fix: write the words on the line above, or begin the line with `#`.
    """
    words = span.written
    field = FIELD.match(words)
    named = (f"write `{field[1]}: {field[2]}` in line with it if it is a field",) if field else ()
    return Diagnostic(
        span,
        f"this line is read on with the one above: “{shortened(whole, 90)}”",
        hints=(
            *named,
            "write it on the line above if it belongs there",
            f"write `# {shortened(words, 90)}` if it is a note to yourself",
        ),
    )


@remark(Severity.SHOULD)
def field_behind_bar(span: Span, margin: int, above: str) -> Diagnostic:
    """A field at the end of a text, that stands as far to the right as the words of the text.

    Behind a bar all lines that stand further right than the field are its text, and are printed.

    Fix: begin the line where the field of the text begins.
    """
    return Diagnostic(
        span,
        "this line looks like a field, and is printed as the end of the text above it",
        hints=(f"if it is one, give it {margin} spaces at the start, as `{above}:` has",),
    )


@remark(Severity.MUST)
def table_pasted(span: Span, lines: int, edits: tuple[Edit, ...]) -> Diagnostic:
    """A table that was pasted between the fields.

    A plan is written as rows, each with its fields. One that is in Excel or Word already need not
    be typed: `stratc import` reads it.

    Fix: take the table out, and type `stratc import` with the name of its file.
    """
    return Diagnostic(
        span,
        f"a table of {lines} lines was pasted here, between the fields",
        hints=(
            "write each of its rows under `rows:`, or read its file with `stratc import`",
            f"until then, begin each of these {lines} lines with `# `",
        ),
        edits=edits,
    )


@remark(Severity.MUST)
def list_without_name(span: Span, name: str, margin: int, edits: tuple[Edit, ...]) -> Diagnostic:
    """A list that stands among fields and has no name.

    Every list begins with its name and a colon, on the line above its first hyphen.

    Fix: write that name, in line with the fields around it.
    """
    hint = f"write `{name}` on a line above this one, with {margin} spaces before it"
    if name.endswith("|"):
        hint += ", and the points below it with two spaces more"
    if name.startswith("summary"):
        hint += "; or `commitments:` there, if each point is a promise"
    return Diagnostic(span, "the list that begins here has no name", hints=(hint,), edits=edits)


@remark(Severity.MUST)
def words_without_name(span: Span, name: str, line: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """The words of an entry, with fields below them and no field of their own.

    Where an entry has fields, its words stand behind one too: `text:` in a promise, `action:` in
    a row of a plan.

    Fix: write that field before the words.
    """
    hint = f"write `{shortened(line.strip(), 90)}`"
    if len(edits) > 1:
        hint += f", and put the fields below it in line with `{name}:`"
    message = f"these words need their field, `{name}:`, as the lines below have theirs"
    return Diagnostic(span, message, hints=(hint,), edits=edits)


@remark(Severity.MUST)
def hyphen_alone(span: Span, line: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """A hyphen in the place of a value.

    In a table of Word a hyphen says that there is nothing to say. To YAML it begins a list.

    Fix: delete the hyphen, or the whole line.
    """
    hint = f"write `{shortened(line.strip(), 90)}`"
    return Diagnostic(span, "a hyphen alone is no value", hints=(hint,), edits=edits)


@remark(Severity.MUST)
def beginning_missing(span: Span) -> Diagnostic:
    """A file whose first line stands to the right of lines below it.

    What it belongs to has been lost: the beginning of the file was deleted, or half of another
    file was pasted.

    Fix: put the beginning back, from a copy or an earlier version.
    """
    return Diagnostic(
        span,
        "this file begins in the middle: what its first lines belong to is missing",
        hints=("put its beginning back, from a copy or an earlier version",),
    )


@remark(Severity.MUST)
def items_lost(span: Span, lead_in: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """The points of a list right below the words that lead to them.

    Fix: write `items:` on a line of its own between them.
    """
    return Diagnostic(
        span,
        "these words lead to the list below them, which has no field of its own",
        hints=(f"write `{shortened(lead_in, 60)}`, and `items:` on a line of its own below it",),
        edits=edits,
    )


@remark(Severity.MUST)
def hyphen_lost(span: Span, entry: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """Two entries of a list in one: the fields of the first come again below it.

    The hyphen that begins the second was forgotten, so each of its fields would be written twice.

    Fix: write a hyphen and a space before its first field.
    """
    return Diagnostic(
        span,
        "the fields of this entry come again from here on: the hyphen of the next is missing",
        hints=(f"write `{shortened(entry, 90)}`, its hyphen in line with the others",),
        edits=edits,
    )
