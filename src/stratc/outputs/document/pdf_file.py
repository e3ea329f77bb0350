"""The PDF of a strategy: its web page, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact
from ..pdf import print_pdf
from ..publication import Publication
from ..registry import output
from .web_page import write_document


@output("pdf")
def paper(publication: Publication) -> Iterator[Artifact]:
    """The strategy as an accessible PDF (PDF/UA-1)."""
    path = PurePosixPath(publication.strategy.id, publication.pdf_name)
    yield Artifact(path, print_pdf(write_document(publication)).content)
