"""The optional stratc.yaml: settings of a project."""

from typing import Literal

from .element import Element, described, many, optional
from .values import Prose, Text, WebAddress


class Logo(Element):
    """The mark of a body, with its name for whoever cannot see it."""

    file: Text = described("The image file: SVG, PNG or JPEG.")
    alt: Text = described("The name of the body, for somebody who cannot see the mark.")


class Help(Element):
    """One place to turn to at once."""

    title: Text = described("When to turn there, such as “To talk, day or night”.")
    phone: Text | None = optional("The number to call.")
    text: Prose | None = optional("Who answers, and what it costs.")


class Brand(Element):
    """The look of everything that a project publishes."""

    shorthand = "colour"
    colour: Text | None = optional("One colour, such as `#7b2d6f`; all others are made from it.")
    accent: Text | None = optional("A second colour, for what stands out on the first.")
    logo: Logo | None = optional("The mark of the body that publishes.")
    partners: tuple[Logo, ...] = many("The marks of partners.")
    cover: Text | None = optional("A picture for the cover, in place of the drawn one.")
    font: tuple[Text, ...] = many("Font files for all text: regular, and bold or italic if any.")
    display_font: tuple[Text, ...] = many("Font files for titles and numbers, if not the same.")
    address: WebAddress | None = optional("The web address where the documents can be read.")
    imprint: Prose | None = optional("Who publishes, and under which licence.")
    formats: Prose | None = optional("How to get large print, Easy Read, audio or a translation.")
    contact: Prose | None = optional("Whom to write to.")
    help: tuple[Help, ...] = many("Where to get help now, up to three.")


class RuleSetting(Element):
    """How much some rules matter, everywhere or in some files."""

    for_: tuple[Text, ...] = many("Rules or families; without any, all of them.")
    in_: tuple[Text, ...] = many("Strategies, folders or files, with * for any name.")
    severity: Literal["must", "should", "consider", "ignore"] = described(
        "What their remarks count as: must, should, consider, or ignore."
    )


class ChangeSetting(Element):
    """What some kinds of change between editions count as, and why."""

    for_: tuple[Text, ...] = many(
        "Kinds of change, as `stratc explain changes` lists them.", required=True
    )
    grade: Literal["breaking", "review", "notable", "editorial"] = described(
        "What they count as: breaking, review, notable, or editorial."
    )
    reason: Text = described("Why the project counts them so; every report shows it.")


class Settings(Element):
    """Settings that hold for every strategy of a project."""

    out: Text | None = optional("The folder that outputs are written to, if not `build`.")
    to: tuple[Text, ...] = many("The outputs to make, if not all.")
    fail_on: Literal["must", "should", "consider"] | None = optional(
        "The severity from which validation fails, if not `must`."
    )
    select: tuple[Text, ...] = many("The rules and families to run, if not all.")
    ignore: tuple[Text, ...] = many("Rules and families to leave out.")
    rules: tuple[RuleSetting, ...] = many("How much some rules matter; the last that fits counts.")
    changes: tuple[ChangeSetting, ...] = many(
        "What kinds of change between editions count as; the last that fits counts."
    )
    oldest_statistic: int = described(
        "How many years old a statistic may be when the strategy starts.", 3
    )
    title: Text | None = optional("The heading of the page of all strategies.")
    one_file: bool = described(
        "True where each web page should hold its fonts and script itself.", False
    )
    brand: Brand | None = optional("The look of what is published; one colour is enough.")
