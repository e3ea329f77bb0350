"""What people say and what happened to them: quotations and case studies."""

from .element import Element, described, many, optional
from .values import Prose, StatisticRef, Text


class Quotation(Element):
    """The words of one person, used with their leave."""

    text: Prose = described("The words, without quotation marks.")
    by: Text = described("Who says it, as they want to be named.")
    leave: Text | None = optional("By whose leave, such as “Used with her leave”.")


class CaseStudy(Element):
    """One story, short, that shows what a promise means."""

    title: Text = described("What happened, in a line.")
    text: Prose = described("The story, in 80 to 120 words.")
    figures: tuple[StatisticRef, ...] = many("Up to two statistics that tell the change.")
