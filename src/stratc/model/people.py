"""Who: bodies, leads, partners, governance, services, signatories."""

from typing import Literal

from .element import Element, described, many, optional
from .link import Link
from .noted import Noted
from .values import BodyRef, Day, Id, Prose, Text


class Body(Noted):
    """An organisation, board or partnership, named once."""

    id: Id = described("A short name, in small letters and hyphens.")
    name: Text = described("The full name as it should be printed.", ..., "mark")
    aliases: tuple[Text, ...] = many("Other names and abbreviations in use.", "mark")
    parts: tuple[Text, ...] = many("Departments or teams that are named.", "mark")
    since: Day | None = optional("When it began.")
    until: Day | None = optional("When it closed.")
    successor: tuple[BodyRef, ...] = many("The body that took over, or each that took a part.")
    predecessors: tuple[BodyRef, ...] = many("The bodies it took over from.")
    note: Prose | None = optional("Anything a reader must know.")


class Lead(Element):
    """Who answers for a promise, and whether for this row only."""

    shorthand = "body"
    body: BodyRef | None = optional("The id of a body listed under `bodies:`.")
    text: Text | None = optional("The words of the cell, where it names no listed body.")
    covers: Literal["row", "table"] = described(
        "Whether it holds for the row or the table.", "row", "record"
    )


class Signatory(Element):
    """A person who signs a foreword."""

    shorthand = "name"
    name: Text = described("The person's name.")
    honorific: Text | None = optional("Title before the name, such as Councillor.")
    role: Text | None = optional("The person's office.")
    further_role: Text | None = optional("A second office.")
    body: BodyRef | None = optional("The body they speak for.")
    signature: Text | None = optional("The image file of the signature, in the strategy's folder.")
    portrait: Text | None = optional("The image file of a portrait, in the strategy's folder.")


class Foreword(Noted):
    """Words before the strategy, with who signs them."""

    shorthand = "text"
    title: Text | None = optional("A heading other than “Foreword”.", "heading")
    text: Prose = described("The words, in Markdown.")
    signed: tuple[Signatory, ...] = many("Who signs.")


class Member(Noted):
    """One line of a list of partners; it may stand for several bodies."""

    shorthand = "body"
    body: BodyRef | None = optional("The id of a body listed under `bodies:`.")
    bodies: tuple[BodyRef, ...] = many("The bodies, where the line stands for several.")
    text: Text | None = optional("The line as it should be printed, if not the body's name.")
    serves: tuple[Link, ...] = many("The expected member of a framework that this is.")


class PartnerGroup(Noted):
    """Partners of one kind."""

    title: Text | None = optional("The heading of the group.", "heading")
    text: Prose | None = optional("A sentence before the list.")
    role: Literal["member", "aligned-board", "national-body"] = described(
        "What the partners in it are to this strategy.", "member"
    )
    members: tuple[Member, ...] = many("The partners, one line each.")


class Role(Element):
    """An office that somebody holds for this strategy."""

    role: Text = described("The office, such as senior-responsible-owner.")
    body: BodyRef | None = optional("The body that holds it.")
    person: Text | None = optional("The person or post that holds it.")
    serves: tuple[Link, ...] = many("The expected role of a framework that this is.")
    text: Prose | None = optional("What the office does.")


class Governance(Noted):
    """Who decides, who reports to whom, and how."""

    shorthand = "text"
    title: Text | None = optional("A heading of its own.", "heading")
    accountable: BodyRef | None = optional("The body that answers for the whole strategy.")
    reports_to: tuple[BodyRef, ...] = many("The bodies it reports to.")
    boards: tuple[BodyRef, ...] = many("Boards that take part.")
    subgroups: tuple[BodyRef, ...] = many("Groups that do the work.")
    roles: tuple[Role, ...] = many("Offices, and who holds them.")
    reporting: Text | None = optional("How often progress is reported.")
    interim: Prose | None = optional("What holds until the final arrangement.")
    text: Prose | None = optional("The words, in Markdown.")


class Service(Noted):
    """A service that people can use."""

    shorthand = "name"
    id: Id | None = optional("A short name, if anything refers to this service.")
    name: Text = described("The name of the service.")
    audience: Text | None = optional("Whom it is for.")
    providers: tuple[BodyRef, ...] = many("Who runs it.")
    commissioner: BodyRef | None = optional("Who pays for it.")
    start: Day | None = optional("When it began.")
    text: Prose | None = optional("What it offers.")


class LifeCourse(Noted):
    """People at one stage of life, and what the strategy does for them."""

    id: Id | None = optional("A short name, if anything refers to this group.")
    title: Text = described("The name of the group.", ..., "heading")
    text: Prose = described("The words, in Markdown.")
