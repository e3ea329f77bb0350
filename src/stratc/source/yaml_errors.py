"""What libyaml complains about, and where; told as it is where no slip explains it."""

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from . import yaml_remarks
from .diagnostic import Diagnostic
from .span import Span
from .text import Text

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a text cannot be read: the line and column of the problem, and of what it is part of."""

    problem: str
    line: int
    column: int
    start: int = 0
    inside: bool = False  # in quotation marks or brackets that begin on the line `start`


def complaint(text: Text) -> Complaint | None:
    """The first thing that libyaml cannot read in a text."""
    try:
        parser = LOADER(text.content)
        while parser.get_event() is not None:
            pass
    except yaml.MarkedYAMLError as error:
        mark, context = error.problem_mark or error.context_mark, error.context_mark
        inside = any(word in str(error.context or "") for word in ("quoted", "flow"))
        line = mark.line + 1 if mark else 1
        if line > text.content.count("\n") + 1:  # dividing a large text a thousand times is dear
            line = min(line, len(text.lines))
        return Complaint(
            str(error.problem or ""),
            line,
            mark.column + 1 if mark else 1,
            context.line + 1 if context else 0,
            inside,
        )
    except yaml.YAMLError as error:  # a character that YAML does not know: it gives no line
        return Complaint(str(error), 1, 1)
    return None


def told(text: Text, lines: Sequence[str], wrong: Complaint) -> tuple[Diagnostic, set[int]]:
    """The complaint in plain words, and the lines to pass over before reading on."""
    number = wrong.start if wrong.inside else wrong.line
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    width = len(text.line(number))
    column = min(max(wrong.column if number == wrong.line else 1, 1), max(width, 1))
    span = Span(text, number, column, number, max(width, column) + 1)
    problem, hint = _plain(wrong.problem)
    said = yaml_remarks.yaml_mistake(span, problem, (hint,))
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    lost = {number}
    for below in range(number + 1, len(lines) + 1):
        line = lines[below - 1]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        lost.add(below)
    return said, lost if any(lines[one - 1].strip() for one in lost) else set()


def _plain(problem: str) -> tuple[str, str]:
    if "expected <block end>" in problem or "did not find expected key" in problem:
        return (
            "this line is not in line with those around it",
            "give it as many spaces at the start as the lines it belongs with",
        )
    if "expected '-' indicator" in problem:
        return (
            "a list goes on here, and this line is no entry of it",
            "begin it with a hyphen and a space, or indent it like the lines it belongs with",
        )
    if "mapping values are not allowed" in problem:
        return (
            "a colon begins a field here, where none can begin",
            "put the words in quotes, or look at the spaces at the start of this line",
        )
    if "could not find expected ':'" in problem:
        return "this line has no colon", "write the field's name, a colon, a space, its value"
    if "expected <document start>" in problem:
        return (
            "for YAML the file has ended above, or has not begun, and words stand here",
            "delete the line above that is only `...`, or begins with `%`",
        )
    if "expected ',' or" in problem:
        return "a bracket is opened and not closed", "close it with ] or }"
    return f"this cannot be read as YAML ({problem})", "look at the marks and spaces here"
