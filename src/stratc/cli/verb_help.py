"""How the help of a verb reads: by the names of things, without types of a programming language."""

import re
from typing import Any

from typer.core import TyperCommand

TYPE = re.compile(r" <(?:list\[)?\w+(?: range)?\]?>$")
BOUNDS = re.compile(r"(?:; |  \[)\d*[<>=x]+\d*[<>=x\d]*(?=\])")
# The brackets that typer sets round words that have brackets or dots of their own.
TWICE = re.compile(r"[\[{](\[.+\](?:\.\.\.)?|\w+\.\.\.)[\]}](?:\.\.\.)?")


class VerbHelp(TyperCommand):
    """A verb whose help says FILE or DAY, and not what Python calls such a value.

    Newer editions of typer bring their own click, so its types have no name that always holds.
    """

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return [TWICE.sub(r"\1", piece) for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        write = formatter.write_dl

        def write_plainly(rows: Any, *columns: Any, **spaces: Any) -> None:
            plain = [(TYPE.sub("", name), BOUNDS.sub("", told)) for name, told in rows]
            write(plain, *columns, **spaces)

        formatter.write_dl = write_plainly
        super().format_options(ctx, formatter)
        formatter.write_dl = write
