"""What the strategy rests on: statistics, sources, notes, figures, terms, another body's plan."""

from typing import Literal

from .element import Element, described, many, optional
from .link import Link
from .measures import Point
from .noted import Noted
from .values import BodyRef, Figure, Id, Period, Prose, SourceRef, StatisticRef, Text, WebAddress

Qualifier = Literal[
    "exactly", "about", "over", "just over", "under", "up to", "almost", "at least", "estimated"
]


class Comparator(Element):
    """What a statistic is compared with."""

    with_: Text = described("What it is compared with: England, a district, a target, last year.")
    value: Figure | None = optional("The figure to compare with.")
    unit: Text | None = optional("What that figure counts, if not the same.")
    says: (
        Literal[
            "higher", "lower", "same", "similar", "better", "worse", "slightly higher",
            "slightly lower",
        ]
        | None
    ) = optional("What the document says of our figure beside that one.")  # fmt: skip
    period: Period | None = optional("The time of that figure, if not the same.")


class Relation(Element):
    """How a statistic follows from others, so that the arithmetic can be checked."""

    part_of: StatisticRef | None = optional("The whole of which this is a part.")
    complement_of: StatisticRef | None = optional("The part that makes up the whole with this.")
    sum_of: tuple[StatisticRef, ...] = many("The statistics that add up to this.")
    change_from: StatisticRef | None = optional("The earlier figure that this is the change from.")
    change_to: StatisticRef | None = optional("The later figure that this is the change to.")
    share_of: StatisticRef | None = optional(
        "The whole, where this count is also given as a share."
    )
    share: StatisticRef | None = optional("The percentage that gives this count as a share.")


class AsPrinted(Element):
    """What the source prints, where that differs from the entry or is wrong."""

    value: Text | None = optional("The figure as printed.", "editors")
    unit: Text | None = optional("The unit as printed.", "editors")
    period: Text | None = optional("The time as printed.", "editors")
    area: Text | None = optional("The place as printed.", "editors")
    text: Text | None = optional("The words as printed, where they matter.", "editors")
    note: Text | None = optional("What is odd about it.", "editors")


class Statistic(Noted):
    """One figure about the place, written once and printed wherever it is needed."""

    id: Id = described("A short name, in small letters and hyphens.")
    title: Text = described("What the figure is, in a few words.")
    sentence: Text | None = optional("The words that follow the figure on a card.")
    theme: Text | None = optional("The heading it stands under.")
    value: Figure | None = optional("The figure.")
    finding: Text | None = optional("What is known, where there is no figure.")
    in_words: Text | None = optional(
        "The figure as a sentence says it, in place of the digits: nearly a third (31%)."
    )
    qualifier: tuple[Qualifier, ...] = many("How exact it is: about, over, up to, almost ...")
    unit: Text | None = optional("What it counts: people, offences, per 100,000.")
    population: Text | None = optional("Of whom or of what.")
    area: Text | None = optional("The place.")
    base: Text | None = optional(
        "The number it is a share of, or the id of that statistic.", "mark"
    )
    period: Period | None = optional("The time.")
    source: tuple[SourceRef, ...] = many("Where it comes from.")
    relation: Relation | None = optional("How it follows from other statistics.")
    compare: tuple[Comparator, ...] = many("What it is compared with.")
    as_printed: AsPrinted | None = optional(
        "What the source prints, where that differs.", "editors"
    )
    series: tuple[Point, ...] = many("The same figure at other times, each with its time.")
    better: Literal["up", "down"] | None = optional("Which way is better, if either is.")
    drawing: Literal["bars", "dots", "squares", "parts", "line", "none"] | None = optional(
        "How to draw it, if not as its data suggest; `none` for not at all.", "record"
    )
    repeats: StatisticRef | None = optional("The statistic that this one prints again.", "record")
    serves: tuple[Link, ...] = many("The national outcomes or metrics that it is a figure for.")
    note: Text | None = optional("Anything a reader must know.")


class Source(Noted):
    """A publication, data set or standard that the strategy rests on."""

    id: Id = described("A short name, in small letters and hyphens.")
    author: Text | None = optional("Who wrote or issued it.", "mark")
    year: Text | None = optional("When it came out.", "mark")
    title: Text | None = optional("Its title.", "mark")
    publisher: Text | None = optional("Who published it, if not the author.", "mark")
    url: WebAddress | None = optional("Its web address.", "mark")
    accessed: Text | None = optional("When it was looked at.", "mark", "record")
    kind: Literal["publication", "dataset", "strategy", "standard", "internal"] | None = optional(
        "What sort of thing it is."
    )
    listed: bool = described(
        "False if the document cites it and lists it nowhere.", True, "editors"
    )
    note: Text | None = optional("Anything a reader must know.")


class Note(Noted):
    """A note to the text; its text may be missing where the source lost it."""

    id: Id = described("A short name, in small letters and hyphens.")
    marker: Text | None = optional("The mark as printed.", "mark", "record")
    text: Prose | None = optional("The note.")


class Term(Noted):
    """A word of the glossary and what it means."""

    shorthand = "expansion"
    expansion: Text = described("The words it stands for.", ...)
    text: Prose | None = optional("What it means.")


class Illustration(Noted):
    """A picture, chart or map."""

    id: Id = described("A short name, in small letters and hyphens.")
    file: Text | None = optional("The image file, in the strategy's folder.", "mark")
    title: Text | None = optional("The caption.")
    alt: Text | None = optional("What it shows, for somebody who cannot see it.")
    credit: Text | None = optional("Who took or drew it, if that must be said.")
    data: Prose | None = optional("The figures in it, as text.")
    missing: bool = described(
        "True where the source refers to a figure that is not there.", False, "editors"
    )
    note: Text | None = optional("Anything a reader must know.")


class AppendixItem(Noted):
    """One entry of an appendix: a sentence, or a sentence with what it serves."""

    shorthand = "text"
    id: Id | None = optional("A short name, if anything refers to this entry.")
    text: Prose = described("The entry.")
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")


class AppendixGroup(Noted):
    """Entries of an appendix under one heading."""

    title: Text | None = optional("The heading.", "heading")
    text: Prose | None = optional("Words before the entries.")
    items: tuple[AppendixItem, ...] = many("The entries. They count as nobody's commitments here.")


class Appendix(Noted):
    """Something added at the end; it may be another body's plan."""

    id: Id | None = optional("A short name, if anything refers to this appendix.")
    title: Text = described("The heading.", ..., "heading")
    body: BodyRef | None = optional("The body whose plan it is.")
    period: Period | None = optional("The time it covers.")
    also_printed: tuple[Text, ...] = many("Other statements of that time, as printed.", "editors")
    source: tuple[SourceRef, ...] = many("Where it comes from.")
    text: Prose | None = optional("The words, in Markdown.")
    groups: tuple[AppendixGroup, ...] = many("The entries, group by group.")
