"""A national framework: what a strategy may serve, one file for each edition."""

from typing import Literal

from .element import Element, described, many, optional
from .values import Day, Figure, Period, Prose, Text, WebAddress

Confidence = Literal["high", "medium", "low"]
Basis = Literal["primary", "secondary", "recall"]


class Citation(Element):
    """Where a fact about a framework was read."""

    document: Text = described("The title of the document.")
    year: Text | None = optional("When it came out.")
    url: WebAddress | None = optional("Its web address.")
    page: Text | None = optional("The page.")


class Counts(Element):
    """How many items of each kind a framework has."""

    strategic_outcomes: int | None = optional("Strategic outcomes.")
    intermediate_outcomes: int | None = optional("Intermediate outcomes.")
    headline_metrics: int | None = optional("Headline metrics.")
    supporting_metrics: int | None = optional("Supporting metrics.")


class Provision(Element):
    """One item of a framework: a priority, theme, target, outcome, metric, role, product ..."""

    id: Text = described("The id that strategies name after the colon.")
    title: Text = described("Its title.")
    short: Text | None = optional("A few words that stand for the title where there is no room.")
    kind: Literal[
        "priority", "theme", "target", "role", "outcome", "metric", "product", "member"
    ] = described("What sort of item it is.")
    subkind: Text | None = optional("A narrower sort.")
    code: Text | None = optional("The code as printed.")
    parent: Text | None = optional("The item it belongs to.")
    verified: bool = described(
        "True if somebody has read the title in print; else it is never quoted.", False
    )
    aliases: tuple[Text, ...] = many("Other forms of the title in use.")
    cues: tuple[Text, ...] = many("Words in a promise that point to it, for `crossref --suggest`.")
    summary: Prose | None = optional("What it asks for, in our words.")
    departments: tuple[Text, ...] = many("The departments that lead on it.")
    supports: tuple[Text, ...] = many("Items it supports, here or as framework:item.")
    measures: tuple[Text, ...] = many("Outcomes it measures, here or as framework:item.")
    due: Day | None = optional("When it is to be reached.")
    due_confidence: Confidence | None = optional("How sure the date is.")
    ended: Day | None = optional("When it ended.")
    value: Figure | None = optional("The amount to reach.")
    latest_value: Figure | None = optional("The last figure for England; no target.")
    unit: Text | None = optional("What the figures count.")
    level: Literal["strategic", "intermediate", "headline", "supporting"] | None = optional(
        "Its rank among items of its kind."
    )
    data_source: Text | None = optional("Where its figures come from.")
    geography: Text | None = optional("The areas there are figures for.")
    fingertips_id: Text | None = optional("Its number in Fingertips.")
    source: Citation | None = optional("Where it was read.")
    basis: Basis | None = optional("How it was read: primary, secondary or recall.")
    confidence: Confidence | None = optional("How sure the whole entry is.")
    note: Prose | None = optional("Anything a reader must know.")

    @property
    def mark(self) -> str:
        """What must follow its title wherever that is printed; empty if the title was read."""
        return "" if self.verified else " (wording not verified)"

    @property
    def heading(self) -> str:
        """Its title as it may be printed."""
        return self.title + self.mark

    @property
    def cited(self) -> str:
        """Its id and its title as they may be printed."""
        return f"{self.id} {self.heading}"


class Framework(Element):
    """One edition of a national framework. Its id and edition are in its file's name."""

    id: Text = described("The part of the file's name before the @.", ..., "given")
    edition: Text = described("The part of the file's name after the @.", ..., "given")
    title: Text = described("Its full title.")
    short_title: Text | None = optional("The title in everyday use.")
    issuer: Text | None = optional("Who issued it.")
    published: Day | None = optional("When it was published.")
    updated: Day | None = optional("When its page was last changed.")
    period: Period | None = optional("The time it covers.")
    nation: Text | None = optional("Where it applies.")
    url: WebAddress | None = optional("Its web address.")
    terms: Text | None = optional("On what terms it may be used.")
    aliases: tuple[Text, ...] = many("Other names in use.")
    summary: Prose | None = optional("What it is, in our words.")
    scope_alcohol: Prose | None = optional("What it says about alcohol.")
    coverage: Prose | None = optional("What was read of it, and what was not.")
    parts: tuple[Text, ...] = many("The documents it consists of.")
    expected: Counts | None = optional("How many items it is said to have.")
    listed: Counts | None = optional("How many of them are listed here.")
    candidates: tuple[Prose, ...] = many("Items that may belong to it.")
    incomplete: tuple[Text, ...] = many("Items whose own items are not all listed.")
    traps: tuple[Prose, ...] = many("What is easily got wrong about it.")
    successor: Prose | None = optional("What is known of a later framework.")
    verified: bool = described("True if somebody has read the title in print.", False)
    collection: bool = described(
        "True if the file gathers several documents, each an item of kind product. Its own title "
        "is then a name for the file and is never printed in a strategy.",
        False,
    )
    source: Citation | None = optional("Where it was read.")
    basis: Basis | None = optional("How it was read: primary, secondary or recall.")
    confidence: Confidence | None = optional("How sure the entry is.")
    note: Prose | None = optional("Anything a reader must know.")
    items: tuple[Provision, ...] = many("Its items.", required=True)

    @property
    def name(self) -> str:
        """The title in everyday use."""
        return self.short_title or self.title

    def document(self, item: Provision) -> str:
        """The document that an item stands in, as readers know it.

        In a file that gathers several documents it is the one that the item belongs to.
        """
        if not self.collection:
            return self.name
        above = {one.id: one for one in self.items}
        seen = {item.id}
        while item.parent in above and item.parent not in seen:
            item = above[item.parent]
            seen.add(item.id)
        return item.short or (item.title if item.verified else self.nation or self.name)
