"""The web page of a strategy. The PDF is printed from the same, before it is fitted to a screen.

It needs no other site. Faces and script stand in files beside it that all pages of a project share,
or in the page itself where the project asks for one file.
"""

from collections.abc import Iterator

from ..artifact import Artifact
from ..language import speaking
from ..publication import Publication
from ..registry import output
from ..screen import page_files
from ..shell import shell
from .page import Page


@output("html")
def html(publication: Publication) -> Iterator[Artifact]:
    """The strategy as a web page, for any screen and for print."""
    return page_files(publication, publication.page_name, write_document(publication))


def write_document(publication: Publication) -> str:
    """The whole page: style, faces, drawings and pictures inside it."""
    look = shell(publication.templates, branding=publication.branding)
    with speaking(publication.strategy.language):
        page = Page(publication, look.style)
        return look.write("document/document.html.j2", page=page, s=publication.strategy)
