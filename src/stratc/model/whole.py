"""A strategy: one document, with everything its authors wrote."""

from typing import Annotated, Literal, get_args

from .allowance import Allowance
from .element import Element, described, many, optional, table_of
from .evidence import Appendix, Illustration, Note, Source, Statistic, Term
from .noted import Noted
from .people import Body, Foreword, Governance, LifeCourse, PartnerGroup, Service
from .statements import Priority, Section, SummaryLine, Vision
from .values import BodyRef, Contact, Day, Id, Period, Place, Prose, Text

Status = Literal["draft", "consultation", "published", "adopted"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""From the first draft to its adoption."""
DRAFTS: tuple[Status, ...] = ("draft", "consultation")
"""In these it may still change in everything."""
PictureName = Literal["figures", "dates", "leads", "completeness", "last-edition"]
Terms = Annotated[dict[str, Term], table_of]


PartName = Literal[
    "foreword",
    "one-page",
    "vision",
    "background",
    "priorities",
    "sections",
    "life-course",
    "services",
    "partners",
    "governance",
    "success",
    "plan",
    "timeline",
    "leads",
    "national",
    "figures",
    "appendices",
    "glossary",
    "sources",
    "notes",
    "about",
]


class ContentsEntry(Element):
    """One part of the document, under the document's own heading and in its own place."""

    shorthand = "part"
    part: PartName = described("Which part it is.")
    title: Text | None = optional("Its heading, where the document has one of its own.", "heading")


class Adoption(Element):
    """When the strategy was adopted, and by whom. A day alone is the day."""

    shorthand = "date"

    date: Day | None = optional("The day.")
    by: BodyRef | None = optional("The body that adopted it.")


class Strategy(Noted):
    """One strategy. Its id is the name of its folder."""

    id: Id = described("The name of the folder.", ..., "given")
    title: Text = described("The title as it should be printed.")
    subtitle: Text | None = optional("A second line of the title.")
    kind: Literal["strategy", "action-plan", "action-tables"] = described(
        "What sort of document it is.", "strategy"
    )
    areas: tuple[Place, ...] = many("The places it is for.", required=True)
    period: Period = described("The time it covers, such as 2026/2031.")
    also_printed: tuple[Text, ...] = many(
        "Other statements of the period that disagree, as printed.", "editors"
    )
    duration: Text | None = optional(
        "How long the document says it lasts, such as “four-year”.", "mark"
    )
    status: Status = described("draft, consultation, published or adopted.")
    edition: Text | None = optional("The number of the edition.", "mark")
    published: Day | None = optional("When it was published.")
    adopted: Adoption | None = optional("When it was adopted, and by whom.")
    publisher: BodyRef | None = optional("The body that publishes it.")
    supersedes: Text | None = optional("The id of the strategy that it replaces.", "mark")
    scope: tuple[Text, ...] = many(
        "What it is about, in a few words each: homelessness, drugs, alcohol. It may be left out."
    )
    language: Text = described("The language, such as en-GB.", "en-GB", "mark")
    translation_of: Text | None = optional(
        "The id of the strategy that this is in another language.", "record"
    )
    year_means: Literal["calendar", "financial"] = described("What “by 2027” ends.", "calendar")
    review: Text | None = optional("How often, or when, it is reviewed.")
    contact: Contact | None = optional("Where to ask for another format.", "mark")
    frameworks: tuple[Text, ...] = many(
        "The national frameworks it answers to, with the edition.", "mark"
    )
    restates: Text | None = optional(
        "The official document that this one tells in other words, where it is not that itself."
    )
    notice: Prose | None = optional("A notice to readers, such as that this is a restatement.")
    without_pictures: tuple[PictureName, ...] = many(
        "Pictures that are not wanted, of those that are drawn without being asked.", "record"
    )
    contents: tuple[ContentsEntry, ...] = many(
        "Parts in the document's own order. Those that are not named stay in their usual places."
    )
    bodies: tuple[Body, ...] = many("Every organisation, board and partnership that is named.")
    foreword: tuple[Foreword, ...] = many("Words before the strategy.")
    vision: Vision | None = optional("The vision, aim and objectives.")
    background: tuple[Section, ...] = many("Why there is a strategy, and where we start.")
    statistics: tuple[Statistic, ...] = many("Every figure, once.")
    in_brief: tuple[SummaryLine, ...] = many("Lines that sum up the whole strategy.")
    introduction: Prose | None = optional("Words before the first priority.")
    priorities: tuple[Priority, ...] = many("The priorities, in order.")
    sections: tuple[Section, ...] = many("Sections after the priorities.")
    partners: tuple[PartnerGroup, ...] = many("Who takes part, in groups.")
    partners_text: Prose | None = optional("Words before the list of partners.")
    governance: Governance | None = optional("Who decides, and who reports to whom.")
    life_course: tuple[LifeCourse, ...] = many("People at each stage of life.")
    services: tuple[Service, ...] = many("The services that people can use.")
    success: tuple[SummaryLine, ...] = many("What success will look like.")
    sources: tuple[Source, ...] = many("What the strategy rests on.")
    glossary: Terms = described("Terms and what they stand for.", {})
    notes: tuple[Note, ...] = many("Notes to the text.")
    figures: tuple[Illustration, ...] = many("Pictures, charts and maps.")
    appendices: tuple[Appendix, ...] = many("What is added at the end.")
    allow: tuple[Allowance, ...] = many("Remarks that are accepted, with the reason.", "editors")
