"""Rules about addresses and numbers of single people: no public text may hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, rule
from stratc.checking.typed_values import typed_values
from stratc.source import Diagnostic

EMAIL = re.compile(r"(?<![\w.+-])(?P<name>[\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
# As people spell it for people: “ann.lee (at) fenmarsh.example”, “ann dot lee at ...”.
_DOT = r"(?:\.|\s?[\[(]\s?dot\s?[\])]\s?|\s+dot\s+)"
SPELT_OUT = re.compile(
    rf"(?<![\w.+-])(?P<name>\w+(?:{_DOT}\w+)+)(?:\s?[\[(]\s?at\s?[\])]\s?|\s+at\s+)"
    rf"\w[\w-]*(?:{_DOT}[\w-]+)+",
    re.IGNORECASE,
)
MOBILE = re.compile(
    r"(?<![\w.,])(?:(?:\+|00)44[ -]?(?:\(0\))?[ -]?\(?7\d{3}|\(?07\d{3})\)?"
    r"[ .-]?\d{3}[ .-]?\d{3}(?!\d)"
    r"|(?<![\w.,])\(?07\d{3}\)?[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}(?!\d)"
)
DIRECT = re.compile(
    r"(?<![\w.,/])(?:\+44 ?\(?0?\)? ?|\(?0)"
    r"(?:2\d\)?[ -]?\d{4}[ -]?\d{4}|1\d{2,4}\)?[ -]?\d{3}[ -]?\d{3,4})(?!\d)"
)
TEAM_WORDS = """
    admin advice alcohol business care children commissioning community communications comms
    complaints consultation contact contracts corporate council county customer data delivery
    democratic drug drugs email enquiries enquiry foi freedom general governance health hello
    help hub info information integrated intelligence joint mail media office partnership
    partnerships phe policy press programme public recovery reply safer safety secretariat
    service services social strategic strategy substance support team the treatment unit
    wellbeing young
"""
TEAMS = frozenset(TEAM_WORDS.split())


@rule(MUST, firm=True)
def personal_address(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The e-mail address of a person.

    It finds an address made of a first name and a surname, or of a name that the strategy gives
    for a person. It will be copied from the document for years, by machines too, and the person
    will have moved on. Data protection law asks for as little of it as possible.

    Source: UK GDPR, article 5(1)(c), data minimisation.

    Flagged:

        contact: ruth.example@fenmarsh.example

    Better:

        contact: strategy@fenmarsh.example

    When to ignore it: never; it cannot be accepted. Write the address of a team.
    """
    strategy = manuscript.strategy
    for scalar in typed_values(strategy):
        for found in (*EMAIL.finditer(scalar.text), *SPELT_OUT.finditer(scalar.text)):
            name = re.sub(rf"(?i:{_DOT})", ".", found["name"].lower())
            parts = [part for part in re.split(r"[._+-]", name) if part]
            people = [part for part in parts if part.isalpha() and part not in TEAMS]
            if len(parts) not in (2, 3) or len(people) < len(parts):
                continue
            if not manuscript.answer(_ordinary).intersection(people):
                yield Diagnostic(
                    scalar.span.part(found.group()),
                    f"“{found.group()}” looks like the address of a person",
                    hints=("write the address of a team or office",),
                )


def _ordinary(manuscript: Manuscript) -> frozenset[str]:
    """The words of the text in small letters, but for those inside addresses."""
    return frozenset(
        word
        for passage in manuscript.passages
        for word in re.findall(r"(?<!\w)[a-z]+", SPELT_OUT.sub(" ", EMAIL.sub(" ", passage.text)))
    )


@rule(MUST, firm=True)
def mobile_number(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The number of a mobile telephone.

    A mobile number nearly always belongs to one person, and stays with the document when the
    person has moved on.

    Source: UK GDPR, article 5(1)(c), data minimisation.

    Flagged:

        contact: 07700 900123

    Better:

        contact: strategy@fenmarsh.example

    When to ignore it: never; it cannot be accepted. Write the number of a team or a helpline.
    """
    yield from _numbers(manuscript, MOBILE, "belongs to one person, as mobile numbers do")


@rule(CONSIDER)
def direct_number(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A telephone number of one place.

    It finds numbers that begin with 01 or 02. They may be somebody's desk, and they change; a
    helpline or a switchboard lasts. Numbers that begin with 03 or 08 are passed over.

    Flagged:

        contact: 01632 960123

    Better:

        contact: strategy@fenmarsh.example

    When to ignore it: where it is the number of an office that will still be there.
    """
    yield from _numbers(manuscript, DIRECT, "may be one person's; check that it is an office")


def _numbers(manuscript: Manuscript, pattern: re.Pattern[str], why: str) -> Iterator[Diagnostic]:
    strategy = manuscript.strategy
    for scalar in typed_values(strategy):
        for found in pattern.finditer(scalar.text):
            yield Diagnostic(
                scalar.span.part(found.group()),
                f"the telephone number {found.group()} {why}",
                hints=("write the address or number of a team",),
            )
