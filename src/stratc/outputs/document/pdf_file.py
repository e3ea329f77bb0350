"""The PDF of a strategy: its web page, printed, with its content as data inside."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact
from ..mirror import mirrored
from ..pdf import print_apart, print_pdf
from ..publication import Publication
from ..registry import OUTPUTS, output
from .web_page import write_document


@output("pdf")
def paper(publication: Publication) -> Iterator[Artifact]:
    """The strategy as an accessible PDF (PDF/UA-1) that archives keep (PDF/A-3a)."""
    path = PurePosixPath(publication.strategy.id, publication.pdf_name)
    data = {file.path.name: file.content for file in OUTPUTS["json"](publication)}
    page = mirrored(write_document(publication), publication.strategy.language)
    printed = (print_apart if publication.templates else print_pdf)(page, attached=data)
    yield Artifact(path, printed.content)
