"""Remarks on how a line is typed: its indent, colon, quotes, brackets and hyphen.

Each of them holds the line as it should be, as an edit and in words.
"""

from .catalogue import remark
from .characters import shortened
from .diagnostic import Diagnostic, Severity
from .edit import Edit
from .span import Span

Edits = tuple[Edit, ...]


def _write(line: str, span: Span) -> str:
    """A line to copy, or no more than its beginning where it is long; its indent if that is new."""
    typed, indent = span.text.line(span.line), len(line) - len(line.lstrip())
    moved = line.strip() and len(typed) - len(typed.lstrip()) != indent
    spaces = f", with {_spaces(indent)} before it" if moved else ""
    return f"write `{shortened(line.strip(), 90)}`{spaces}"


def _told(span: Span, message: str, line: str, edits: Edits) -> Diagnostic:
    return Diagnostic(span, message, hints=(_write(line, span),), edits=edits)


def _spaces(number: int) -> str:
    return f"{number or 'no'} space{'' if number == 1 else 's'}"


@remark(Severity.MUST)
def wrong_indent(span: Span, spaces: int, wanted: int, like: int, edits: Edits) -> Diagnostic:
    """A line that stands too far left or right.

    YAML shows what belongs to what by the spaces at the start of a line. Lines that belong
    together begin at the same place, to the letter.

    Fix: give the line as many spaces at the start as the lines it belongs with.
    """
    apart = abs(wanted - spaces)
    side = "left" if wanted > spaces else "right"
    lines = "this line stands" if len(edits) == 1 else "this line and those under it stand"
    return Diagnostic(
        span,
        f"{lines} {_spaces(apart)} too far {side}",
        hints=(
            f"give it {_spaces(wanted)} at the start" + (f", like line {like}" if like else ""),
        ),
        edits=edits,
    )


@remark(Severity.MUST)
def tab_indent(span: Span, spaces: int, edits: Edits) -> Diagnostic:
    """A tab at the start of a line.

    YAML shows what belongs to what by spaces at the start of a line. A tab looks like spaces
    and is not, so YAML refuses it.

    Fix: replace each tab with spaces; most editors can do this for the whole file.
    """
    return Diagnostic(
        span,
        "this line is indented with a tab",
        hints=(f"give it {_spaces(spaces)} at the start in place of the tab",),
        edits=edits,
    )


@remark(Severity.MUST)
def odd_space(span: Span, name: str, edits: Edits) -> Diagnostic:
    """A special space where YAML needs an ordinary one.

    Word, Outlook and web pages put in spaces at which a line cannot break, and others that look
    like an ordinary space. At the start of a line or after a colon YAML does not know them.

    Fix: delete the space and type it again.
    """
    return Diagnostic(
        span,
        f"{name} stands here, where YAML needs an ordinary space",
        hints=("delete it, and type an ordinary space",),
        edits=edits,
    )


@remark(Severity.MUST)
def colon_without_space(span: Span, line: str, edits: Edits) -> Diagnostic:
    """A colon with no space after it.

    YAML knows the name of a field by its colon and the space behind it. Without the space the
    whole line is one word.

    Fix: write a space after the colon.
    """
    return Diagnostic(
        span,
        "there is no space after this colon",
        hints=(f"write a space after the colon: `{shortened(line.strip(), 90)}`",),
        edits=edits,
    )


@remark(Severity.MUST)
def colon_missing(span: Span, name: str, line: str, edits: Edits) -> Diagnostic:
    """The name of a field with no colon behind it.

    Fix: write a colon and a space after the name.
    """
    return _told(span, f"there is no colon after “{shortened(name, 40)}”", line, edits)


@remark(Severity.MUST)
def hyphen_without_space(span: Span, line: str, edits: Edits) -> Diagnostic:
    """A hyphen at the start of a line with no space after it.

    An entry of a list begins with a hyphen and a space. Without the space the hyphen is part of
    a word.

    Fix: write a space after the hyphen.
    """
    return _told(span, "there is no space after this hyphen", line, edits)


@remark(Severity.MUST)
def hyphen_missing(span: Span, line: str, edits: Edits) -> Diagnostic:
    """An entry of a list that does not begin with a hyphen.

    Fix: write a hyphen and a space before the first field of the entry.
    """
    return _told(span, "an entry of a list begins here, and its hyphen is missing", line, edits)


@remark(Severity.MUST)
def list_beside_its_field(span: Span, field: str, entry: str, edits: Edits) -> Diagnostic:
    """A list that begins beside the name of its field.

    Each entry of a list has a line of its own, the first one too.

    Fix: break the line before the first hyphen, and put the hyphens in line.
    """
    return Diagnostic(
        span,
        f"a list begins here beside `{field}`",
        hints=(f"put `{shortened(entry, 60)}` on a line of its own, in line with those below",),
        edits=edits,
    )


@remark(Severity.MUST)
def hyphen_too_many(span: Span, line: str, edits: Edits) -> Diagnostic:
    """A hyphen where no entry of a list can begin.

    Fix: delete the hyphen, and leave as many spaces as the lines around it have.
    """
    return _told(span, "this hyphen begins an entry of a list, where none can begin", line, edits)


@remark(Severity.MUST)
def quotes_needed(span: Span, why: str, line: str, key: str, edits: Edits) -> Diagnostic:
    """A value that YAML takes for something else, because it has no quotes.

    The value holds a colon and a space, or begins with a mark that means something to YAML
    (`[`, `{`, `%`, `*`, `&`, `@`, `` ` ``).

    Fix: put the value in quotes, or write it on lines of its own under `|`.
    """
    more = (f"or write it on the next line, after `{key}: |`",) if key else ()
    return Diagnostic(
        span, why, hints=(f"put it in quotes: `{shortened(line, 110)}`", *more), edits=edits
    )


@remark(Severity.MUST)
def fields_on_one_line(span: Span, field: str, margin: int, edits: Edits) -> Diagnostic:
    """A second field, or the next entry of a list, on the line of another field.

    A line holds one field. To YAML all that follows it is part of its value.

    Fix: break the line before the second field, and put it in line with the first.
    """
    return Diagnostic(
        span,
        f"`{field}` stands on the line of another field",
        hints=(f"break the line before `{field}`, and put {_spaces(margin)} before it",),
        edits=edits,
    )


@remark(Severity.MUST)
def quote_not_closed(span: Span, line: str, edits: Edits) -> Diagnostic:
    """A quotation mark that is opened and not closed.

    Everything up to the next quotation mark is taken for part of the value, however many lines
    below that is.

    Fix: close the value with the same mark that opened it.
    """
    return Diagnostic(
        span,
        "a quotation mark is opened here and not closed",
        hints=(f"close it at the end: `{shortened(line.strip(), 90)}`",),
        edits=edits,
    )


@remark(Severity.MUST)
def quote_inside_quotes(span: Span, line: str, edits: Edits) -> Diagnostic:
    """A value in quotes that ends before its line does.

    The second quotation mark ends the value. What follows it belongs to nothing.

    Fix: write curly marks, “ and ”, inside a value, or put the value on lines of its own under `|`.
    """
    return _told(span, "a quotation mark ends this value too early", line, edits)


@remark(Severity.MUST)
def curly_quotes(span: Span, line: str, edits: Edits) -> Diagnostic:
    """Curly quotation marks round a value that needs quotes.

    Word types curly marks. To YAML they are letters like any other: only straight ones keep a
    value together, and the curly ones would be printed.

    Fix: type straight quotation marks in their place.
    """
    return Diagnostic(
        span,
        "these curly quotation marks do not keep the value together",
        hints=(f"type straight ones: `{shortened(line.strip(), 90)}`",),
        edits=edits,
    )


@remark(Severity.MUST)
def bracket_not_closed(span: Span, bracket: str, line: str, on: str, edits: Edits) -> Diagnostic:
    """A bracket that is opened and not closed.

    Fix: close it, or put the value in quotes if the bracket belongs to the words.
    """
    return Diagnostic(
        span,
        f"the bracket “{bracket}” is opened here and not closed",
        hints=(f"close it{on}: `{shortened(line.strip(), 90)}`",),
        edits=edits,
    )


@remark(Severity.MUST)
def bracket_too_many(span: Span, bracket: str, line: str, edits: Edits) -> Diagnostic:
    """A bracket that is closed and was not opened.

    Fix: delete it.
    """
    return _told(span, f"the bracket “{bracket}” closes nothing", line, edits)


@remark(Severity.MUST)
def backslash(span: Span, line: str, edits: Edits) -> Diagnostic:
    """A backslash inside quotation marks.

    Between double quotation marks a backslash and the letter after it stand for one character.

    Fix: write the backslash twice.
    """
    return Diagnostic(
        span,
        "this backslash stands for something else inside quotation marks",
        hints=(f"write it twice: `{shortened(line.strip(), 90)}`",),
        edits=edits,
    )


@remark(Severity.MUST)
def slip(span: Span, what: str, line: str, edits: Edits) -> Diagnostic:
    """A line with one mark too many, one too few, or two that changed places.

    Fix: compare the line with the one in the hint.
    """
    hint = "delete it" if what.endswith("too many here") else _write(line, span)
    return Diagnostic(span, what, hints=(hint,), edits=edits)


@remark(Severity.MUST)
def lone_mark(span: Span, what: str, edits: Edits) -> Diagnostic:
    """A line with a mark and nothing else, left behind by a hand or a paste.

    Fix: delete the line.
    """
    return Diagnostic(span, what, hints=("delete this line",), edits=edits)


@remark(Severity.MUST)
def two_versions(span: Span, edits: Edits) -> Diagnostic:
    """The marks that git leaves where two people changed the same lines.

    Between `<<<<<<<` and `=======` stands one version, between `=======` and `>>>>>>>` the other.

    Fix: keep the lines of one version, and delete the other and the three lines of marks.
    """
    return Diagnostic(
        span,
        "two versions of these lines were left here by git",
        hints=(
            "keep the lines up to `=======`, and delete the rest down to `>>>>>>>` with the marks",
            "or keep the lines below `=======` instead",
        ),
        edits=edits,
    )
