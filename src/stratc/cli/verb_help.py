"""How a verb is asked and tells its help: by the names of things, without types of a programming
language."""

import re
from itertools import pairwise
from typing import Any

from typer.core import TyperCommand

from stratc.work.usage import UsageError

TYPE = re.compile(r" <(?:list\[)?\w+(?: range)?\]?>$")
BOUNDS = re.compile(r"(?:; |  \[)\d*[<>=x]+\d*[<>=x\d]*(?=\])")
# The brackets that typer sets round words that have brackets or dots of their own.
TWICE = re.compile(r"[\[{](\[.+\](?:\.\.\.)?|\w+\.\.\.)[\]}](?:\.\.\.)?")


class VerbHelp(TyperCommand):
    """A verb whose help says FILE or DAY, and not what Python calls such a value.

    Newer editions of typer bring their own click, so its types have no name that always holds.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """An option is no value of another: `--out --quiet` would write to a place of that name."""
        options = {name: param for param in self.get_params(ctx) for name in param.opts}
        ending = args.index("--") if "--" in args else len(args)
        for asked, given in pairwise(args[:ending]):
            if given in options and asked in options and takes_a_value(options[asked]):
                raise UsageError(
                    f"something is missing after {asked}", f"see `stratc {ctx.info_name} --help`"
                )
        return list(super().parse_args(ctx, args))

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


def takes_a_value(option: Any) -> bool:
    return option.param_type_name == "option" and not (option.is_flag or option.count)
