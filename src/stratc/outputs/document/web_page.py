"""The web page of a strategy, and its PDF, printed from the same before it is fitted to a screen.

The page needs no other site. Faces and script stand in files beside it that all pages of a project
share, or in the page itself where the project asks for one file. The PDF has its content as data
inside.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact
from ..language import speaking
from ..mirror import mirrored
from ..pdf import print_apart, print_pdf
from ..publication import Publication
from ..registry import OUTPUTS, output
from ..screen import page_files
from ..shell import shell
from .page import Page

DOCUMENT = "document/document.html.j2"


@output("html")
def html(publication: Publication) -> Iterator[Artifact]:
    """The strategy as a web page, for any screen and for print."""
    return page_files(publication, publication.page_name, write_document(publication))


def write_document(publication: Publication) -> str:
    """The whole page: style, faces, drawings and pictures inside it."""
    written = publication.written
    if DOCUMENT not in written:
        look = shell(publication.templates, branding=publication.branding)
        with speaking(publication.strategy.language):
            page = Page(publication, look.style)
            written[DOCUMENT] = look.write(DOCUMENT, page=page, s=publication.strategy)
    return written[DOCUMENT]


@output("pdf")
def paper(publication: Publication) -> Iterator[Artifact]:
    """The strategy as an accessible PDF (PDF/UA-1) that archives keep (PDF/A-3a)."""
    path = PurePosixPath(publication.strategy.id, publication.pdf_name)
    data = {file.path.name: file.content for file in OUTPUTS["json"](publication)}
    page = mirrored(write_document(publication), publication.strategy.language)
    printed = (print_apart if publication.templates else print_pdf)(page, attached=data)
    yield Artifact(path, printed.content)
