"""The help of every command, as one page."""

from typer.testing import CliRunner

from stratc.cli.app import VERBS, app

WIDTH = "100"


def commands_page() -> str:
    """The whole page."""
    made = [INTRODUCTION, _help()]
    for verb in VERBS:
        made += [f"\n## stratc {verb}\n", _help(verb)]
    return "\n".join(made).rstrip() + "\n"


def _help(*verb: str) -> str:
    runner = CliRunner(env={"COLUMNS": WIDTH, "TERMINAL_WIDTH": WIDTH, "NO_COLOR": "1"})
    said = runner.invoke(app, [*verb, "--help"], prog_name="stratc", terminal_width=int(WIDTH))
    assert said.exit_code == 0, said.output
    lines = [line.rstrip() for line in said.output.strip().splitlines()]
    return "\n".join(["```text", *lines, "```"])


INTRODUCTION = """\
# Commands

<!-- Written by `make docs` from the commands themselves. Do not edit. -->

Exit code 0 means that nothing was found, 1 that something was, 2 that what was asked is not
possible, and 3 that the fault is ours.
"""
