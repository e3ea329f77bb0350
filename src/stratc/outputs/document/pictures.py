"""The pictures of one document: its figures, and its plan. Each can be left out by the author."""

import re
from collections.abc import Mapping
from functools import cached_property

from stratc.crossref import Library
from stratc.model import Section, Strategy

from .. import charts
from ..language import count, say


class Pictures:
    """Everything that is drawn of a strategy besides the cards of its panels."""

    def __init__(self, library: Library, strategy: Strategy, style: charts.ChartStyle) -> None:
        self.library = library
        self.strategy = strategy
        self.index = library.index(strategy)
        self.style = style

    @cached_property
    def gallery(self) -> charts.Gallery | None:
        """The figures that can be drawn and stand in no panel; nothing where they are too few."""
        panels = {
            id
            for element in self.index.elements
            if isinstance(element, Section)
            for id in element.panel
        }
        made = charts.gallery(self.index, self.style, panels)
        return None if made.empty or self._unwanted("figures") else made

    @cached_property
    def drawn(self) -> frozenset[str]:
        """The figures that the pictures tell whole, so that paper need not list them again."""
        held = self.strategy.statistics
        told = self.gallery.drawn if self.gallery else frozenset[str]()
        whole = frozenset(one.id for one in held if one.id in told and not one.note)
        return whole if len(whole) < len(held) else frozenset()

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the figures of the pictures are from, each source once."""
        told = [one for one in self.strategy.statistics if one.id in self.drawn]
        return tuple(dict.fromkeys(id for one in told for id in self.index.sources_of(one)[0]))

    @cached_property
    def entries(self) -> list[charts.PlanEntry]:
        """The rows of the plan, and the promises that stand beside them."""
        return charts.entries(self.index)

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
        """What is set for none at all, in one sentence; a promise may say its figures itself."""
        none = [one for one in self.settings if one.number == 0]
        if not none or any(re.search(r"\d", one.title) for one in self.entries):
            return ""
        values = {"things": self.thing}
        if len(none) == len(self.settings):
            if len(self.entries) == 1:
                return say("No lead, date or measure has been set yet.")
            return say("No lead, date or measure has been set for any of the {things}.", **values)
        if [one is self.settings[at] for at, one in enumerate(none[:2])] == [True, True]:
            return say("No lead and no date has been set for any of the {things}.", **values)
        return ""

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
        return say("How complete the plan is") if self.settings and not self.complete else ""

    def has(self) -> Mapping[str, bool | str]:
        """Which parts of the document there are for pictures."""
        return {
            "gallery": self.gallery.title if self.gallery else "",
            "timeline": self.timeline is not None,
            "leads": self.led if self._set else "",
            "flow": self.flow is not None,
        }

    @property
    def _set(self) -> bool:
        return bool(self.leads) or any(one.number for one in self.settings)

    def _unwanted(self, name: str) -> bool:
        return name in self.strategy.without_pictures
