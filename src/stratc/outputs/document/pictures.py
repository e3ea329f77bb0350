"""The pictures of one document: its figures, and its plan. Each can be left out by the author."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from markupsafe import Markup

from stratc.crossref import Library
from stratc.model import DRAFTS, Section, Strategy
from stratc.text import markdown
from stratc.text.marks import marks

from .. import charts
from ..language import count, figure, later, listed, say
from ..references import References
from . import own_heads


class Pictures:
    """Everything that is drawn of a strategy besides the cards of its panels."""

    def __init__(self, library: Library, strategy: Strategy, style: charts.ChartStyle) -> None:
        self.library = library
        self.strategy = strategy
        self.index = library.index(strategy)
        self.style = style
        self._shown: list[charts.PlacedPicture] = []

    @cached_property
    def _placed(self) -> tuple[list[charts.PlacedPicture], charts.Gallery | None]:
        """The pictures of figures that no panel holds: those of a text, and a page of the others.

        A few figures that nothing is drawn of make no page.
        """
        if self._unwanted("figures"):
            return [], None
        held = [one for one in self.index.elements if isinstance(one, Section)]
        panels = {id for section in held for id in section.panel}
        whole = charts.gallery(self.index, self.style, panels)
        texts = [
            _told(said) for section in held for _, said in own_heads.under_heads(section.text or "")
        ]
        made, left = charts.placed(whole, texts)
        few = left.empty and (whole.empty or not (left.compared or left.others or left.lists))
        return made, None if few else left

    @property
    def gallery(self) -> charts.Gallery | None:
        """The pictures that have a page of their own; nothing where they are too few."""
        return self._placed[1]

    def in_text(
        self, text: str, references: References, pictured: bool = True
    ) -> Iterator[tuple[Markup, charts.Gallery | None, tuple[str, ...]]]:
        """A text in pieces, each with the pictures of what has then been told.

        With pictures stand the sources that the text does not cite itself; where those that follow
        have the same, with the last of them.
        """
        wanted = _told(text)
        left = [one for one in self._placed[0] if pictured and one not in self._shown]
        waiting = [one for one in left if one.told <= wanted]
        self._shown += waiting
        references.told.clear()

        def due() -> list[charts.PlacedPicture]:
            return [one for one in waiting if one.told <= references.told]

        for piece in markdown.cut(text, references, lambda: bool(due())):
            shown = due()
            waiting = [one for one in waiting if one not in shown]
            together = charts.together([one.gallery for one in shown])
            after = self.sources(charts.together([one.gallery for one in waiting]), text)
            sources = self.sources(together, text)
            yield Markup(piece), together, () if sources == after else sources

    @cached_property
    def drawn(self) -> frozenset[str]:
        """The figures that the pictures tell whole, so that paper need not list them again."""
        held = self.strategy.statistics
        placed, gallery = self._placed
        shown = (*(one.gallery for one in placed), *((gallery,) if gallery else ()))
        told = frozenset(id for one in shown for id in one.drawn)
        whole = frozenset(one.id for one in held if one.id in told and not one.note)
        return whole if len(whole) < len(held) else frozenset()

    def sources(self, shown: charts.Gallery | None, text: str = "") -> tuple[str, ...]:
        """Where the figures of pictures are from, each source once; not those that `text` cites."""
        drawn = self.drawn & shown.drawn if shown else ()
        told = [one for one in self.strategy.statistics if one.id in drawn]
        cited = {mark.id for mark in marks(text) if mark.kind == "citation"}
        every = dict.fromkeys(id for one in told for id in self.index.sources_of(one)[0])
        return tuple(id for id in every if id not in cited)

    @cached_property
    def entries(self) -> list[charts.PlanEntry]:
        """The rows of the plan, and the promises that stand beside them."""
        return charts.entries(self.index)

    @property
    def of_rows(self) -> bool:
        """Whether they are the rows of the plan alone, so that nothing is told at commitments."""
        return bool(self.entries) and len(self.entries) == self.index.counts["actions"]

    @cached_property
    def timeline(self) -> charts.Timeline | None:
        """When it will happen."""
        return None if self._unwanted("dates") else charts.timeline(self.index, self.entries)

    @cached_property
    def leads(self) -> tuple[charts.Leads, ...]:
        """Who leads what."""
        return () if self._unwanted("leads") else charts.leads(self.entries)

    @cached_property
    def settings(self) -> tuple[charts.Setting, ...]:
        """What is set and what is not."""
        unwanted = self._unwanted("completeness") or not self.entries
        return () if unwanted else charts.settings(self.entries)

    @cached_property
    def flow(self) -> charts.PromiseFlow | None:
        """What became of the edition before."""
        unwanted = self._unwanted("last-edition")
        return None if unwanted else charts.flow(self.library, self.strategy)

    @property
    def complete(self) -> bool:
        """Whether every promise has all that it should have."""
        return all(setting.number == setting.of for setting in self.settings)

    @property
    def unfinished(self) -> tuple[charts.Setting, ...]:
        """What is set so far, where more is to come. Nothing of what an agreed document names for
        none of its promises: it never set out to say that, and a bar of none reads as a fault."""
        draft = self.strategy.status in DRAFTS
        shown = tuple(one for one in self.settings if draft or one.number)
        begun = any(one.number for one in shown)
        return shown if begun and any(one.number < one.of for one in shown) else ()

    @property
    def thing(self) -> str:
        """How many promises or actions there are, in words."""
        rows = self.index.counts["actions"]
        if rows and rows < len(self.entries):
            return say("{n} commitments and actions", n=len(self.entries))
        if rows:
            return count(len(self.entries), "{n} action", "{n} actions")
        return count(len(self.entries), "{n} commitment", "{n} commitments")

    @property
    def missing(self) -> str:
        """What is not set for each, in one sentence; a promise may say its figures itself."""
        titles = "\n".join(one.title for one in self.entries)
        numbered = re.search(r"\d", titles)
        some = [
            (one, of_none, of_some)
            for one, (of_none, of_some, own) in zip(self.settings, _UNSET, strict=False)
            if one.number < one.of
            and not (numbered and (one.number == 0 or re.search(own, titles)))
        ]
        none, values = [one.number == 0 for one, *_ in some], {"things": self.thing}
        if len(self.entries) == 1 or not some:
            return say("No lead, date or measure has been set yet.") if len(none) == 3 else ""
        if none == [True, True, True]:
            return say("No lead, date or measure has been set for any of the {things}.", **values)
        if none[:2] == [True, True] and some[1][0] is self.settings[1]:
            return say("No lead and no date has been set for any of the {things}.", **values)
        if none == [False] and some[0][0] is self.settings[0]:
            return self.without_lead
        if none == [False] and some[0][0] is self.settings[1]:
            return count(
                some[0][0].of - some[0][0].number,
                "One of the {things} has no date yet.",
                "No date has been set yet for {n} of the {things}.",
                **values,
            )
        told = (
            say(of_some, n=figure(one.of - one.number)) if one.number else say(of_none)
            for one, of_none, of_some in some
        )
        return say("Not yet set: {what} of the {things}.", what=listed(told), **values)

    @property
    def without_lead(self) -> str:
        """How many have no lead, where it is some of them."""
        without = sum(not one.leads for one in self.entries)
        if not 0 < without < len(self.entries):
            return ""
        return count(
            without,
            "One of the {things} has no lead yet.",
            "No lead has been set yet for {n} of the {things}.",
            things=self.thing,
        )

    @property
    def leaderless(self) -> str:
        """How many have no lead, and that some have several, where bars do not tell it."""
        told = self.without_lead
        if any(len(one.leads) > 1 for one in self.entries):
            return (
                f"{told} {say('Some have more than one lead.')}"
                if told
                else say("Some of the {things} have more than one lead.", things=self.thing)
            )
        return told

    @property
    def led(self) -> str:
        """The heading of who leads what; empty where there is nothing to show."""
        if self.leads:
            return say("Who leads what")
        return say("How complete the plan is") if self.unfinished else ""

    def has(self) -> Mapping[str, bool | str]:
        """Which parts of the document there are for pictures."""
        return {
            "gallery": self.gallery.title if self.gallery else "",
            "timeline": self.timeline is not None,
            "leads": self.led,
            "flow": self.flow is not None,
        }

    def _unwanted(self, name: str) -> bool:
        return name in self.strategy.without_pictures


_UNSET = (
    (later("a lead for any"), later("a lead for {n}"), r"(?!)"),
    (later("a date for any"), later("a date for {n}"), r"\b(?:19|20)[0-9]{2}\b"),
    (later("a measure for any"), later("a measure for {n}"), r"[0-9]"),
)
"""What is told of each setting that none has, or some have not; and how a promise says its own."""


def _told(text: str) -> frozenset[str]:
    return frozenset(mark.id for mark in marks(text) if mark.kind == "statistic")
