"""The verbs together, and what becomes of each way a command can end.

A verb's own file is imported when the verb is called for, so that `--version` and `--help` answer
at once; that is why one line about each stands here.
"""

import re
import sys
import traceback
from importlib import import_module
from itertools import pairwise
from keyword import iskeyword
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from stratc import __version__
from stratc.work.usage import UsageError

VERBS = {
    "validate": "Check strategies, and say what to fix and where.",
    "build": "Build web pages, PDFs and tables from strategies.",
    "crossref": "Say which national priority each promise serves.",
    "diff": "Say what changed between two editions of a strategy.",
    "explain": "Explain a rule: what it finds, and why it matters.",
    "frameworks": "List the national frameworks, or show one.",
    "import": "Make a draft strategy from Word, Excel, PDF or text.",
    "new": "Begin a strategy.",
    "readability": "Measure how easily strategies are read.",
    "serve": "See a strategy in the browser while you write it, and mend it there.",
    "lsp": "Talk to an editor: remarks, completion, renaming.",
    "schema": "Print the JSON Schema of a file, for editors.",
}
# What other programs call the same.
NEAR = {
    word: verb
    for verb, words in {
        "validate": "check lint verify test fmt format fix",
        "build": "compile make render export publish generate",
        "build --to pdf": "pdf",
        "build --to docx": "word",
        "build --to xlsx": "excel",
        "new": "init create start begin",
        "serve": "watch preview open",
        "diff": "compare changes",
        "explain": "rules",
        "import": "convert",
        "--version": "version",
        "--help": "help",
    }.items()
    for word in words.split()
}
OPTIONS = {"help_option_names": ["-h", "--help"]}
ENDLESS = re.compile(r"(\S{120})\S{80,}(\S{40})")
"""A word of the caller that nobody would find the reason behind, told back whole."""


class Verbs(TyperGroup):
    """One verb a file of this room, each with a function of the same name.

    Newer editions of typer bring their own click, so its types have no name that always holds.
    """

    def list_commands(self, ctx: Any) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in VERBS:
            near = NEAR.get(cmd_name) or nearest_verb(cmd_name)
            raise UsageError(
                f"there is no command “{cmd_name}”",
                f"did you mean `stratc {near}`?" if near else "`stratc --help` lists them all",
            )
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        function = getattr(import_module(f"stratc.cli.{name}"), name)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=OPTIONS)
        alone.command(cmd_name, cls=VerbHelp)(function)
        return typer.main.get_command(alone)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


app = typer.Typer(
    name="stratc",
    cls=Verbs,
    help="Write, check, publish and defend public strategies.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings=OPTIONS,
)


@app.callback(invoke_without_command=True)
def _main(
    version: bool = typer.Option(False, "--version", help="Show the version and stop."),
) -> None:
    if version:
        sys.stdout.write(f"stratc {__version__}\n")
        raise typer.Exit


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit code. Only Ctrl-C gets out."""
    try:
        code = app(arguments or ["--help"], standalone_mode=False, prog_name="stratc")
    except typer.Abort:
        return 130
    except typer.Exit as ended:
        return ended.exit_code
    except KeyboardInterrupt:
        raise
    except Exception as error:
        return _told(error, arguments)
    return code if isinstance(code, int) else 0


def nearest_verb(word: str) -> str:
    """The verb that is spelt most like a word, if any is."""
    from stratc.text.similarity import nearest

    near = next(iter(nearest(word, [*VERBS, *NEAR])), "")
    return NEAR.get(near, near)


def _told(error: Exception, arguments: list[str]) -> int:
    """The caller's mistake in a line or two; ours with all that a report of it needs."""
    from stratc.reports.terminal import tell
    from stratc.text.streams import NotWritten
    from stratc.work.usage import of_the_disk

    if isinstance(hint := getattr(error, "hint", None), str):
        error = UsageError(str(error), hint)  # such as that nothing here can print
    if isinstance(error, OSError | RuntimeError):
        error = of_the_disk(error) or error
    if isinstance(error, NotWritten):
        error = UsageError(str(error))
    if isinstance(error, UsageError):
        return _refused(error)
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        from stratc.cli.mistakes import plain

        verb = next((word for word in arguments if word in VERBS), "")
        return _refused(plain(error, verb, arguments))
    traceback.print_exception(error)
    tell("stratc: this is a fault of ours, not yours; please report it with the lines above\n")
    return 3


def _refused(error: UsageError) -> int:
    from stratc.reports.terminal import tell

    line = str(error).replace("\n", "\\n")
    said = f"stratc: {line}\n" + (f"  hint: {error.hint}\n" if error.hint else "")
    tell(ENDLESS.sub(r"\1…\2", said))
    return 2


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
