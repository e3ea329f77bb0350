"""A body's own look: its colour, marks, faces and what stands on every document of it.

Everything here is written in `stratc.yaml`; nobody needs to know CSS. Files are named by their path
from the project's folder.
"""

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
