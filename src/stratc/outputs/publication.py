"""All that the outputs of one strategy need, and nothing that they could look up elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from stratc.crossref import Index, Library, frameworks_of, mentions, promises
from stratc.model import Strategy

from .brand import NONE, Branding

if TYPE_CHECKING:
    from stratc.diff import ReaderChange

Audience = Literal["readers", "editors"]


@dataclass(frozen=True, slots=True)
class Publication:
    """One strategy to be published.

    `templates` are the project's own, by their path below `templates/`; each replaces ours of the
    same name. `images` are the pictures of the strategy's folder by file name. `outputs` names
    everything that is built together, so that a page links only to files that exist.
    `word_template` is a document of the project's own that gives Word its styles.
    `branding` is the project's own look; with `one_file` a page holds its faces and script itself.
    `changes` are those since the last edition, if they are to be told. What is published is for
    readers; the working edition is for editors, and holds their notes in its margin.
    """

    library: Library
    strategy: Strategy
    templates: Mapping[str, str] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict)
    outputs: frozenset[str] = frozenset({"html"})
    changes: tuple[ReaderChange, ...] = ()
    branding: Branding = NONE
    one_file: bool = False
    audience: Audience = "readers"
    word_template: bytes | None = None
    written: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Its document once somebody has written it: web page, PDF and Word are made of the same."""

    @property
    def index(self) -> Index:
        """The strategy's elements by id."""
        return self.library.index(self.strategy)

    @property
    def has_goals(self) -> bool:
        """Whether there is a national plan for its promises to be held against.

        Readers are told of gaps only once somebody has said what any promise serves; before that
        a draft would say that nothing is promised.
        """
        if not frameworks_of(self.library, self.strategy):
            return False
        held = promises(self.library, self.strategy)
        said = not held or any(not one.serves_nothing for one in held)
        return said or self.audience == "editors" or bool(mentions(self.library, self.strategy))

    @property
    def page_name(self) -> str:
        """The file name of the web page."""
        return "index.html"

    @property
    def pdf_name(self) -> str:
        """The file name of the PDF, which stands beside the web page."""
        return f"{self.strategy.id}.pdf"
