"""stratc schema: the shape of each kind of file, for completion and hover help in editors."""

import json
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

import typer

from stratc.model import FILE_KINDS, json_schema
from stratc.outputs import Artifact
from stratc.reports.terminal import give, tell
from stratc.source import one_of
from stratc.text.similarity import nearest
from stratc.work.files import no_source
from stratc.work.usage import UsageError, shown
from stratc.work.writing import write

from .offers import offering


def schema(
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=f"The kind of file: {', '.join(FILE_KINDS)}.",
            autocompletion=offering(lambda: FILE_KINDS),
        ),
    ] = "strategy",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Write the schemas of all kinds of files here."
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of a file, from which editors offer fields and explain them."""
    if kind not in FILE_KINDS:
        near = nearest(kind, FILE_KINDS)
        raise UsageError(
            f"there is no kind of file “{kind}”",
            f"did you mean {one_of(near)}?" if near else f"choose from {', '.join(FILE_KINDS)}",
        )
    if out is None:
        give(written(kind))
        return
    write(
        no_source(out),
        [Artifact(PurePosixPath(f"{k}.schema.json"), written(k).encode()) for k in FILE_KINDS],
    )
    tell(
        f"Wrote {len(FILE_KINDS)} schemas to {shown(out.resolve())}\n"
        "  To use them, make this the first line of strategy.yaml, with the way to the folder:\n"
        "  # yaml-language-server: $schema=../../schema/strategy.schema.json\n"
    )


def written(kind: str) -> str:
    """A schema as it stands in a file."""
    return as_file(json_schema(kind))


def as_file(schema: dict[str, Any]) -> str:
    """Any schema as it stands in a file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
