"""The strategy as a Word document, for a committee paper or for whoever goes on writing."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

from stratc.blocks import origin_text, read
from stratc.model import DRAFTS, fingerprint, unfinished

from .. import shell
from ..archives import timeless
from ..artifact import Artifact
from ..document.web_page import write_document
from ..publication import Publication
from ..registry import output

NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@output("docx")
def word_file(publication: Publication) -> Iterator[Artifact]:
    """The whole document in Word, with real headings, lists, tables and footnotes."""
    path = PurePosixPath(publication.strategy.id, f"{publication.strategy.id}.docx")
    yield Artifact(path, write_word(write_document(publication), publication))


def words_of(publication: Publication) -> bytes:
    """The same document with blank pictures, to be compared with one that comes back."""
    return write_word(write_document(publication), publication, pictures=False)


def write_word(page: str, publication: Publication, *, pictures: bool = True) -> bytes:
    """A page of ours as a Word document; a council's own template gives the styles."""
    from lxml import html

    from . import parts, styles
    from .drawings import blanks, drawn
    from .writer import Writer

    body = html.document_fromstring(page).find("body")
    css = "\n".join(re.findall(r"<style>(.*?)</style>", page, re.S))
    colours = shell.shell(publication.templates, branding=publication.branding).colours
    writer = Writer(
        publication.word_template,
        colours,
        drawn(body, css) if pictures else blanks(body),
        turning=True,
    )
    document = writer.write(body)
    if publication.word_template is None and publication.strategy.status not in DRAFTS:
        styles.on_ground(document, colours)
    parts.language(document, publication.strategy.language)
    set_properties(document, publication)
    if pictures:
        # Read as it will be read when it comes back, so that its pieces are known again.
        pages = read(f"{publication.strategy.id}.docx", timeless(document.save)).blocks
        parts.beside(
            document, origin_text(publication.strategy.id, fingerprint(publication.strategy), pages)
        )
    return timeless(document.save)


MOST = 255  # letters that Word takes for one property


def set_properties(document: Any, publication: Publication) -> None:
    """What the file says of itself."""
    strategy = publication.strategy
    found = publication.index.bodies.get(strategy.publisher or "")
    facts = document.core_properties
    facts.title = strategy.title[:MOST]
    facts.author = found.name[:MOST] if found else ""
    known = [one for one in strategy.areas if not unfinished(one)]
    if strategy.period.kind != "unfinished":
        known.append(str(strategy.period))
    facts.subject = ", ".join(known)[:MOST]
    facts.category = strategy.status
    facts.comments = ""
    facts.last_modified_by = "stratc"
    facts.revision = 1
    facts.created = facts.modified = NEVER
