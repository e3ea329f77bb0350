"""What leads to a page from outside: its address, its other languages, what search engines read."""

import re
from dataclasses import replace
from typing import Any, NamedTuple

from markupsafe import Markup

from stratc.model import Strategy, unfinished

from ..language import language_name
from ..publication import Publication
from ..templates import in_script
from .names import Names
from .titles import Titles


class Translation(NamedTuple):
    """The same strategy in another language, and the pages that are built of it."""

    id: str
    language: str
    name: str
    pages: tuple[str, ...]


class Sharing:
    """How one page is found, and told to others."""

    def __init__(self, publication: Publication, names: Names, titles: Titles) -> None:
        self.publication = publication
        self.strategy = publication.strategy
        self.names = names
        self.titles = titles

    @property
    def editions(self) -> list[Translation]:
        """The same strategy in other languages, as far as they stand in the same project."""
        mine = {self.strategy.id, self.strategy.translation_of or self.strategy.id}
        return [
            Translation(one.id, one.language, language_name(one.language), self._pages(one))
            for one in self.publication.library.strategies
            if one is not self.strategy and mine & {one.id, one.translation_of}
        ]

    def _pages(self, strategy: Strategy) -> tuple[str, ...]:
        outputs, other = self.publication.outputs, replace(self.publication, strategy=strategy)
        plan = "plan" in outputs and other.index.counts["actions"]
        goals = "crossref" in outputs and other.has_goals
        built = {"action-plan.html": plan, "crossref.html": goals}
        return tuple(name for name, there in built.items() if there)

    @property
    def language_name(self) -> str:
        """The language of this edition, in itself."""
        return language_name(self.strategy.language)

    @property
    def address(self) -> str:
        """Where the page can be read, if the brand says where documents stand."""
        brand = self.publication.branding.brand
        if brand is None or not brand.address:
            return ""
        base = re.sub(r"^(?!https?://)", "https://", brand.address).rstrip("/")
        return f"{base}/{self.strategy.id}/"

    def linked_data(self, description: str) -> Markup:
        """What search engines are told, in the words of schema.org."""
        s = self.strategy
        day = s.published.start if s.published else None
        told: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "Report",
            "name": self.titles.title,
            "description": description,
            "inLanguage": s.language,
            "datePublished": day.isoformat() if day else "",
            "version": s.edition or "",
            "url": self.address,
            "spatialCoverage": [place for place in s.areas if not unfinished(place)],
        }
        if s.publisher:
            name = str(self.names.body(s.publisher).striptags())
            told["publisher"] = {"@type": "GovernmentOrganization", "name": name}
        return Markup(in_script({name: value for name, value in told.items() if value}))
