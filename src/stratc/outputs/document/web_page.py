"""The web page of a strategy: one file that needs nothing else. The PDF is printed from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from ..shell import shell
from .page import Page


@output("html")
def html(publication: Publication) -> Iterator[Artifact]:
    """The strategy as a web page, for any screen and for print."""
    path = PurePosixPath(publication.strategy.id, publication.page_name)
    yield Artifact(path, write_document(publication).encode("utf-8"))


def write_document(publication: Publication) -> str:
    """The whole page: style, faces, drawings and pictures inside it."""
    look = shell(publication.templates, branding=publication.branding)
    page = Page(publication, look.style)
    return look.write("document/document.html.j2", page=page, s=publication.strategy)
