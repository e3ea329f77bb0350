"""The document's titles and numbers: of itself and of its priorities."""

import re
from collections.abc import Iterable
from functools import cached_property

from stratc.crossref import Host, PromiseView, letters, printed_number
from stratc.model import DRAFTS, Path, Priority, Strategy, unfinished

from .. import phrases
from ..language import say

MOST_IN_KICKER = 60
"""Letters of the words over a number, whatever an author has written."""

_CALLED = (
    *("aim", "ambition", "goal", "mission", "objective", "outcome", "pillar", "pledge"),
    *("promise", "strand", "theme", "workstream"),
)
"""What documents call their priorities; several of them have an s."""
_OURS = re.compile(r"(?:(?:our|the) )?(?P<word>[^\W\d_]{2,20})s", re.I)
"""A heading over them that is nothing but what they are called."""


class Titles:
    """How the document and its priorities are called where they are named."""

    def __init__(
        self, strategy: Strategy, hosts: Iterable[Host], *, replaced: bool = False
    ) -> None:
        self.strategy = strategy
        self.hosts = hosts
        self.replaced = replaced

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The number of each priority by its id."""
        return {host.priority.id: host.number for host in self.hosts if host.priority}

    @cached_property
    def letters(self) -> dict[Path, str]:
        """The letter of each section, outside every priority, whose promises are numbered by it."""
        return letters(tuple(self.hosts)) if self.strategy.priorities else {}

    def lettered(self, first: PromiseView) -> str:
        """What the letter before the numbers of the promises of a section means."""
        letter = self.letters.get(first.host.element.path)
        if not letter or first.seat.place > 1:
            return ""
        if of_objectives(self.strategy):
            return say("Numbered {letter}, as they stand outside the objectives.", letter=letter)
        return say("Numbered {letter}, as they stand outside the priorities.", letter=letter)

    @property
    def title(self) -> str:
        """The title of the window, with the time it covers."""
        said, period = self.strategy.title, self.strategy.period
        years = re.findall(r"\b\d{4}\b", str(period))
        known = period.text in said or (years and all(year in said for year in years))
        known = known or period.kind == "unfinished"
        return said if known else f"{said}, {period}"

    @property
    def period_in_title(self) -> bool:
        """Whether the title says itself which years it is for."""
        return self.title == self.strategy.title

    @property
    def draft(self) -> bool:
        """Whether it is drawn in outline."""
        return self.strategy.status in DRAFTS

    @property
    def status(self) -> str:
        """The status in words, with its day; of what has been replaced that alone counts."""
        s = self.strategy
        if self.replaced:
            return say("Replaced")
        edition = f" {s.edition}" if s.edition else ""
        if s.status == "draft":
            return say("Draft") + edition
        if s.status == "consultation":
            return say("Draft{edition} for consultation", edition=edition)
        if s.status == "adopted":
            day = s.adopted.date if s.adopted else None
            return say("Adopted {day}", day=str(day)) if day else say("Adopted")
        day = s.published
        return say("Published {day}", day=str(day)) if day else say("Published")

    @property
    def edition(self) -> str:
        """The status for the foot of every page."""
        s = self.strategy
        if self.draft or not s.edition:
            return self.status
        return say("{status}, edition {edition}", status=self.status, edition=s.edition)

    @property
    def foot(self) -> str:
        """What dates every sheet: status, edition, and that it is not the official text."""
        said = (
            self.edition
            if re.search(r"\d{4}", self.edition) or self.strategy.period.kind == "unfinished"
            else f"{self.edition}, {self.strategy.period}"
        )
        restated = say("A restatement, not the official text")
        return f"{said}. {restated}" if self.strategy.restates else said

    @property
    def stamp(self) -> list[str]:
        """What stands beside the status on the cover: when it was published, and which edition."""
        s = self.strategy
        held = [] if self.draft else [say("Edition {edition}", edition=s.edition)] * bool(s.edition)
        if s.published and str(s.published) not in self.status:
            held.insert(0, say("Published {day}", day=str(s.published)))
        return held

    def kicker(self, priority: Priority) -> str:
        """The words over a priority's number."""
        if priority.label and (said := printed_number(priority.label)[0]):
            return _cut(said)
        if priority.kind == "objective":
            return say("Objective")
        return say("Cross-cutting") if priority.kind == "cross-cutting" else self.kind

    def head(self, priority: Priority) -> str:
        """A priority with its number, as it is called away from its page."""
        number = self.numbers[priority.id]
        return f"{self.kicker(priority)} {number}: {priority.title}".replace(" :", ":")

    def short_head(self, priority: Priority) -> str:
        """A priority by its number alone, where its title stands near by.

        “Cross-cutting 4” is no name: such a one is called by its title.
        """
        if priority.kind == "cross-cutting" and self.kicker(priority) == say("Cross-cutting"):
            return priority.title
        return f"{self.kicker(priority)} {self.numbers[priority.id]}".strip()

    @cached_property
    def short_heads(self) -> dict[str, str]:
        """Each priority's whole name, and how a list at the end calls it."""
        return {self.head(one): self.short_head(one) for one in self.strategy.priorities}

    @property
    def areas(self) -> str:
        """The places it is for; one that is still to be named stands on no cover."""
        return phrases.listed(place for place in self.strategy.areas if not unfinished(place))

    def group(self, name: str) -> str:
        """The heading of a group of the contents, in the document's own word."""
        if name == "Priorities" and (own := own_word(self.strategy)):
            return f"{own.capitalize()}s"
        objectives = name == "Priorities" and of_objectives(self.strategy)
        return say("Objectives" if objectives else name)

    @property
    def kind(self) -> str:
        """What one of its priorities is called where no other word is given."""
        if own := own_word(self.strategy):
            return own.capitalize()
        return say("Objective") if of_objectives(self.strategy) else say("Priority")


def own_word(strategy: Strategy) -> str:
    """What all priorities are called, as in “Theme 2”; empty for “Priority 2”.

    Their labels say so or, where they have none, the heading over them: “Our aims”.
    """
    labels = [one.label or "" for one in strategy.priorities if one.kind != "cross-cutting"]
    said = {printed_number(label)[0].strip().lower() for label in labels}
    if said == {""} and not of_objectives(strategy):
        over = [one.title or "" for one in strategy.contents if one.part == "priorities"]
        named = _OURS.fullmatch((over or [strategy.introduction or ""])[0].strip("* \n"))
        said = {named["word"].lower()} if named else said
    word = said.pop() if len(said) == 1 else ""
    return word if word.split()[-1:] and word.split()[-1] in _CALLED else ""


def of_objectives(strategy: Strategy) -> bool:
    """Whether the document calls every one of its priorities an objective."""
    return {priority.kind for priority in strategy.priorities} == {"objective"}


def _cut(kicker: str) -> str:
    return kicker if len(kicker) <= MOST_IN_KICKER else kicker[: MOST_IN_KICKER - 1].rstrip() + "…"
