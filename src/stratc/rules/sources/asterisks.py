"""Notes that are typed with an asterisk: “* Shut in May.” below a table, and “Visits*” in it.

In: a manuscript. Out: those of one side, where the other side is missing altogether.
"""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.source import Diagnostic

# What stands between two asterisks is in italics.
ITALICS = re.compile(
    r"(?<![\\\w])(\*{1,3})(?=[^\s*])(?:[^*\n]|\n(?!\s*\n)){1,400}?(?<=[^\s*\\])\1(?!\w)"
)
ASTERISK = re.compile(
    r"(?:\A(?:[|>-]{1,2}\n)?|\n[ \t]*\n)[ \t]*(?P<note>(?:\\\*[ \t]?|\*)(?=[A-Za-z])[^*\n]+)"
    r"|(?<=[a-z]{3})(?P<mark>\\?\*)(?![\w*])"
)


def lost_asterisks(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Notes whose mark no word has, or marks that no note explains."""
    starred = [
        (passage, found)
        for passage in manuscript.passages
        if "*" in passage.typed and (passage.prose or passage.heading)
        for found in ASTERISK.finditer(ITALICS.sub(_blank, passage.typed))
    ]
    kinds = {str(found.lastgroup) for _, found in starred}
    says = {"note": "no word has the asterisk of this note", "mark": "no note explains this mark"}
    for passage, found in starred if len(kinds) == 1 else ():
        kind = str(found.lastgroup)
        yield Diagnostic(
            passage.at(*found.span(kind)),
            says[kind],
            hints=("write the note under `notes:` and its mark as [^its-id], or delete it",),
        )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
