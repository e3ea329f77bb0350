"""A rule about marks of a language for pages that would be printed as they stand."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.tables import PatternTable, pieces

_PIECES = pieces(__name__)
MARKUP = re.compile(_PIECES["MARKUP"])

FOREIGN = re.compile(_PIECES["FOREIGN"])
# A row of a table that lacks the line of hyphens, without which there is no table.
NO_TABLE = re.compile(r"^[ \t]*\|[^|\n]+\|[^\n]*\|[ \t]*$", re.MULTILINE)
LONE_STAR = re.compile(r"(?<=[a-z] )\*(?=[a-z])|(?<=[a-z,;] )[*†‡](?= [a-z])")
NO_LINK = re.compile(_PIECES["NO_LINK"], re.MULTILINE)
# Signs of which one stands in every match of those above: they are looked for first.
IN_MARKUP = re.compile(r"[<&{}\\]|%>|_x000D_|\[/?[biu]")
IN_FOREIGN = re.compile(r"[=~^|«\\{$]|/\*|\[[\[ xX!]|:[a-z_]")
IN_MARKS = re.compile(r"[\[({][=@ ]|(?<!\[)=[a-z]|@@|\[\[|\]\(")
ODD_LINE = re.compile(_PIECES["ODD_LINE"])
BARE = re.compile(r"(?<![\w.@\[])@([a-z][a-z0-9-]*[a-z0-9])")

# Marks that ours has in another way: what to look for, what becomes of it, what to write.
OTHERWISE = tuple(
    (re.compile(pattern, re.MULTILINE), what, hint)
    for pattern, right in PatternTable().read(__package__, ["other_marks"]).rows
    for what, hint in [right.split(" :: ")]
)


# The same, in what stands for our own marks and addresses.
MARKS = tuple(
    (re.compile(pattern), what, hint)
    for pattern, right in PatternTable().read(__package__, ["broken_marks"]).rows
    for what, hint in [right.split(" :: ")]
)


@rule(SHOULD, draft=CONSIDER)
def stray_markup(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A piece of code in the text.

    It finds tags such as `<br>`, `&nbsp;`, pairs of stars that do not close, marks of other kinds
    of Markdown, and links that are none because a space stands in them. They come along with a
    copy from elsewhere, and would be printed as they stand.

    Flagged:
        introduction: Help is near.<br>It is free.

    Better:
        introduction: |
          Help is near.

          It is free.

    When to ignore it: where the text is about code.
    """
    for passage in manuscript.passages:
        for found, span in passage.hits(MARKUP) if IN_MARKUP.search(passage.typed) else ():
            # The closing mark goes with the opening one.
            if found.group().startswith("</") and found.group().replace("/", "") in passage.typed:
                continue
            broken = found["break"]  # between two words: a path of Windows has one too
            yield Diagnostic(
                passage.at(*found.span("break")) if broken else span,
                f"“{broken or found.group()}” would be printed as it stands",
                hints=("delete it; for a new paragraph leave a line empty",),
            )
        if not passage.prose:
            continue
        for found, span in passage.hits(FOREIGN) if IN_FOREIGN.search(passage.typed) else ():
            yield Diagnostic(
                span,
                f"“{found.group()}” would be printed as it stands",
                hints=("delete the marks",),
            )
        for pattern, what, hint in OTHERWISE if ODD_LINE.search("\n" + passage.typed) else ():
            for _, span in passage.hits(pattern):
                yield Diagnostic(span, what, hints=(hint,))
        for pattern, what, hint in MARKS if IN_MARKS.search(passage.written) else ():
            for found in pattern.finditer(passage.written):
                yield Diagnostic(passage.span.part(found.group()), what, hints=(hint,))
        for found, span in passage.hits(BARE) if "@" in passage.typed else ():
            if found[1] in manuscript.index.sources:
                yield Diagnostic(
                    span,
                    f"“{found.group()}” cites nothing without brackets, and would be printed",
                    hints=(f"write `[{found.group()}]`",),
                )
        for _, span in passage.hits(NO_LINK) if "]" in passage.typed else ():
            yield Diagnostic(
                span,
                "this is no link, and would be printed as it stands",
                hints=("write the words in [ ], and right behind them the address in ( )",),
            )
        row = NO_TABLE.search(passage.typed) if " | " in passage.plain else None
        if row and " ".join(row.group().split()) in passage.plain:
            yield Diagnostic(
                passage.span.part(row.group().strip()),
                "these bars make no table, and would be printed",
                hints=("below the headings write a row of `| --- |`, one for each column",),
            )
        star = LONE_STAR.search(passage.plain)
        if star and "**" not in passage.plain:
            yield Diagnostic(
                passage.span.part(passage.plain[star.start() :].split()[0]),
                "this star has no second, and would be printed",
                hints=("write a star behind the words too, or delete it",),
            )
        if "**" in passage.plain:
            yield Diagnostic(
                passage.span.part("**"),
                "these two stars make nothing bold, and would be printed",
                hints=("put ** right before and right behind the words, or delete it",),
            )
