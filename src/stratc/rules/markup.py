"""A rule about marks of a language for pages that would be printed as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic

MARKUP = re.compile(
    r"</?(?:p|br|div|span|b|i|u|s|em|strong|small|ul|ol|li|a|h[1-6]|su[pb]|table|thead|tbody|tr|t[dh]|hr|"
    r"img|font|o:p)(?:\s[^<>]*)?/?>"
    r"|<!--[^\n]*?-->|&(?:nbsp|amp|lt|gt|quot|#\d+);|\{\{|\}\}|\\[nt](?![a-z])|_x000D_|\[/?(?:b|i|url)\]"
)

# Marks of other kinds of Markdown, which ours does not know.
FOREIGN = re.compile(
    r"(?<![=\w])==(?! )[^=\n]{1,80}==(?![=\w])|(?<=\w)(?P<mark>[~^])\d{1,3}(?P=mark)"
    r"|\{[.#:][a-z][\w-]*\}|(?<!\S):[a-z_]{3,20}:(?!\S)|(?<!\S)\[[ xX]\](?= \w)"
    r"|\[\[[^\[\]\n]{1,80}\]\]|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]"
    r"|(?<![\w$])\$[A-Za-z\\][^$\n]{0,60}[\^_\\=][^$\n]{0,60}\$(?!\w)"
)
# A row of a table that lacks the line of hyphens, without which there is no table.
NO_TABLE = re.compile(r"^[ \t]*\|[^|\n]+\|[^\n]*\|[ \t]*$", re.MULTILINE)
LONE_STAR = re.compile(r"(?<=[a-z] )\*(?=[a-z])|(?<=[a-z,;] )[*†‡](?= [a-z])")
# A link that is none: a space in its address or before it, or an address given elsewhere.
NO_LINK = re.compile(
    r"\[[^\[\]\n]{1,120}\](?:\((?:\0|https?:|www\.|mailto:)[^()\s\"]*[ \t][^()\n\"]*\)"
    r"|[ \t]\((?:\0|https?:|www\.)[^()\s]*\)|\[[\w-]{1,40}\](?!\())"
    r"|^[ \t]*\[[\w-]{1,40}\]:[ \t]*(?:\0|https?:|www\.)\S*",
    re.MULTILINE,
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
        for found, span in passage.hits(MARKUP):
            # The closing mark goes with the opening one.
            if found.group().startswith("</") and found.group().replace("/", "") in passage.typed:
                continue
            yield Diagnostic(
                span,
                f"“{found.group()}” would be printed as it stands",
                hints=("delete it; for a new paragraph leave a line empty",),
            )
        if not passage.prose:
            continue
        for found, span in passage.hits(FOREIGN):
            yield Diagnostic(
                span,
                f"“{found.group()}” would be printed as it stands",
                hints=("delete the marks",),
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
