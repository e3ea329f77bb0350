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
    r"|&(?:nbsp|amp|lt|gt|quot|#\d+);|\{\{|\}\}|\\[nt](?![a-z])|_x000D_|\[/?(?:b|i|url)\]"
)


@rule(SHOULD, draft=CONSIDER)
def stray_markup(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A piece of code in the text.

    It finds tags such as `<br>`, `&nbsp;`, and pairs of stars that do not close. They come along
    with a copy from a web page, and would be printed as they stand.

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
        if passage.prose and "**" in passage.plain:
            yield Diagnostic(
                passage.span.part("**"),
                "these two stars make nothing bold, and would be printed",
                hints=("put ** right before and right behind the words, or delete it",),
            )
