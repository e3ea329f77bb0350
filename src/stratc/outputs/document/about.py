"""The back matter: what is known of the document itself, of each figure, and of each source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from stratc.model import Source, Statistic

from .. import phrases
from . import evidence
from .one_page import Fact

if TYPE_CHECKING:
    from .page import Page


def about(page: Page) -> Iterator[Fact]:
    """Status, time, publisher, what it replaces, and the frameworks it answers to."""
    s = page.strategy
    yield Fact("Status", _status(page))
    if s.edition:
        yield Fact("Edition", escape(s.edition))
    printed = f". Also printed: {phrases.listed(s.also_printed)}" if s.also_printed else ""
    lasts = f" ({s.duration})" if s.duration else ""
    yield Fact("Time it covers", escape(f"{phrases.sentence(str(s.period))}{lasts}{printed}"))
    yield Fact("Places", escape(phrases.listed(s.areas)))
    yield Fact("What it is about", escape(phrases.sentence(phrases.listed(s.scope))))
    if s.publisher:
        yield Fact("Publisher", page.body(s.publisher))
    if s.supersedes:
        yield Fact("Replaces", _other(page, s.supersedes))
    after = page.library.superseded_by(s)
    if after:
        yield Fact("Replaced by", escape(f"{after.title}, {after.period}"))
    if s.review:
        yield Fact("Review", escape(phrases.sentence(s.review)))
    if s.frameworks:
        yield Fact("Frameworks it answers to", _frameworks(page))
    if s.contact:
        yield Fact("Other formats", _contact(s.contact))


def scope(statistic: Statistic) -> str:
    """Of whom, where and when."""
    return evidence.where_and_when(statistic)


def remarks(page: Page, statistic: Statistic) -> Iterator[Markup]:
    """Where a figure is from, what it is compared with, and how the source prints it."""
    sources = page.sources_of(statistic)
    if sources:
        yield sources
    if statistic.base:
        base = page.index.statistics.get(statistic.base)
        yield escape(phrases.stop(f"Share of: {base.title if base else statistic.base}"))
    for comparator in statistic.compare:
        yield escape(phrases.stop(phrases.sentence(evidence.compare(comparator))))
    if statistic.as_printed and (said := evidence.as_printed(statistic.as_printed)):
        yield escape(said)
    if statistic.repeats and (first := page.index.statistics.get(statistic.repeats)):
        yield escape(phrases.stop(f"Printed again: {first.title}"))
    if statistic.note:
        yield escape(phrases.stop(statistic.note))


def source_entry(source: Source) -> str:
    """A source as a list of sources prints it."""
    head = source.author or source.title or "Source without a title"
    if source.year:
        head = f"{head} ({source.year})"
    title = source.title if source.author else None
    return phrases.stop(", ".join(filter(None, (head, title, source.publisher))))


def _status(page: Page) -> Markup:
    adopted = page.strategy.adopted
    said = escape(page.status)
    if page.strategy.status == "adopted" and adopted and adopted.by:
        day = f" on {adopted.date}" if adopted.date else ""
        return Markup("Adopted by ") + page.body(adopted.by) + escape(day)
    return said


def _other(page: Page, id: str) -> Markup:
    found = page.library.strategy(id)
    return escape(f"{found.title}, {found.period}" if found else id.replace("-", " "))


def _frameworks(page: Page) -> Markup:
    made: list[str] = []
    for pinned in page.strategy.frameworks:
        name, _, edition = pinned.partition("@")
        found = page.library.framework(page.strategy, name)
        made.append(f"{found.title} ({found.edition})" if found else f"{name} {edition}".strip())
    return Markup("<br>").join(made)


def _contact(contact: str) -> Markup:
    said = escape("Large print, Easy Read, audio or another language: ")
    if "@" in contact and " " not in contact:
        return said + Markup('<a href="mailto:{0}">{0}</a>').format(contact)
    return said + escape(contact)
