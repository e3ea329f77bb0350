"""The verbs together, and what becomes of each way a command can end."""

from __future__ import annotations

import sys
import traceback

import typer

from stratc import __version__
from stratc.reports.terminal import tell
from stratc.work import UsageError

from . import build, crossref, diff, explain, frameworks, new, readability, schema, validate

app = typer.Typer(
    name="stratc",
    help="Write, check, publish and defend public strategies.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("validate")(validate.validate)
app.command("build")(build.build)
app.command("crossref")(crossref.crossref)
app.command("diff")(diff.diff)
app.command("explain")(explain.explain)
app.command("frameworks")(frameworks.frameworks)
app.command("new")(new.new)
app.command("readability")(readability.readability)
app.command("schema")(schema.schema)


@app.callback(invoke_without_command=True)
def _main(
    version: bool = typer.Option(False, "--version", help="Show the version and stop."),
) -> None:
    if version:
        sys.stdout.write(f"stratc {__version__}\n")
        raise typer.Exit


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit code. Only BrokenPipeError and Ctrl-C get out."""
    try:
        code = app(arguments, standalone_mode=False)
    except UsageError as error:
        tell(f"stratc: {error}\n" + (f"  hint: {error.hint}\n" if error.hint else ""))
        return 2
    except typer.Abort:
        return 130
    except typer.Exit as ended:
        return ended.exit_code
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        if hasattr(error, "format_message") and hasattr(error, "exit_code"):
            tell(f"stratc: {error.format_message()}\n  hint: see `stratc --help`\n")
            return 2
        traceback.print_exc()
        tell("stratc: this is a fault of ours, not yours; please report it with the lines above\n")
        return 3
    return code if isinstance(code, int) else 0
