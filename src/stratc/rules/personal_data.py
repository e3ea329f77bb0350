"""Rules about addresses and numbers of single people: no public text may hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, rule
from stratc.checking.typed_values import typed_values
from stratc.source import Diagnostic
from stratc.text.spelling import well_spelt

EMAIL = re.compile(r"(?<![\w.+’'-])(?P<name>\w[\w.+’'-]*)\s?@\s?(?P<site>[\w-]+(?:\.[\w-]+)+)")
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
    r"|(?<![\w.,])(?:0 7\d{3} ?\d{3} ?\d{3}|07\d(?: \d\d){4}|07\d{3}/\d{6}|447\d{9})(?!\d)"
)
DIRECT = re.compile(
    r"(?<![\w.,/])(?:\+44 ?\(?0?\)? ?|\(?0)"
    r"(?:2\d\)?[ -]?\d{4}[ -]?\d{4}|1\d{2,4}\)?[ -]?\d{3}[ -]?\d{3,4})(?!\d)"
)
# No word that is a surname too, as Green is.
TEAM_WORDS = """
    access active admin adult adults advice alcohol archives arts assessment autism benefits
    biodiversity board boards bookings building business cabinet carbon care carer carers casework
    centre change charity children claims climate coast college commissioning committee comms
    communications community company complaint complaints connect consultation contact contracts
    corporate cost council countryside county crime culture customer cymraeg cymru data debt
    delivery dementia democracy democratic design desk development digital disability drug drugs
    early economic economy education eh ehcp elections email emergency employment empty energy
    engagement enquiries enquiry environment equalities equality events evidence families family
    feedback finance fire flood floods foi forum foster fostering freedom fuel funding future
    gambling general governance grants growth health healthy hello help heritage highways home
    homeless homelessness homes hospital housing hub improvement inclusion independent info
    information insight inspection integrated intelligence intervention investment jobs joint jsna
    justice lado land learning leisure libraries library licensing living local mail mailbox
    management market media mental museum nature neighbourhood net network news noise nursery
    nutrition offer office older online options parking participation partnership partnerships
    pensions performance permits petitions phe physical place plan planning plans police policies
    policy pollution post press prevention private probation procurement programme project projects
    protection providers provision public quality reception recovery recycling refugee regeneration
    registration regulation renewal rental reply report reporting research residents resilience
    response retrofit review road roads rough safe safeguarding safer safety school schools
    secretariat security send sendiass senior service services sexual skills smoking social
    solutions sport sports standards stop strategic strategy substance suicide supply support
    sustainability sustainable switchboard tax team tenancy tenants the town trading training
    transition transport travel treatment tree trees trust unit updates vaccination violence vision
    voice voluntary volunteering volunteers warm warmth waste water web website welcome welfare
    wellbeing wellness welsh wildlife women work workforce works young youth zero
"""
# Who is called so is reached by whoever is on duty.
LINE = r"(?:text ?line|text service|helpline|hotline|duty (?:line|phone|mobile)|crisis line)"
LINE_BEFORE = re.compile(
    rf"\b{LINE}\b[ :,(]{{0,3}}(?:is |on |at |number |: ){{0,2}}\Z", re.IGNORECASE
)
LINE_BEHIND = re.compile(rf"[ ,]{{0,2}}\(?(?:our |the |a )?(?:24-hour )?{LINE}\b", re.IGNORECASE)
TEAMS = frozenset(TEAM_WORDS.split())
# The commonest in England, Wales and Scotland, for addresses made of an initial and a surname.
SURNAMES = """
    adams ahmed allen anderson andrews armstrong atkinson bailey baker barker barnes begum bennett
    bradley brooks brown burns butler campbell carter chapman clark clarke collins cooper cox
    cunningham davies davis dawson dixon edwards elliott ellis evans ferguson fisher fletcher
    foster fraser gibson graham grant gray green griffiths hamilton harris harrison harvey henderson
    holmes howard hudson hughes hussain jackson james jenkins johnson johnston jones kaur kelly
    kennedy khan knight lawrence lewis lloyd macdonald marshall martin mason matthews mcdonald
    miller mills mitchell moore morgan morris morrison murphy murray nicholson owen palmer
    parker patel paterson pearson phillips powell price rahman reid reynolds richards richardson
    roberts robertson robinson rogers ross russell saunders scott shaw simpson singh smith stevens
    stevenson stewart sutherland taylor thomas thompson thomson turner walker walsh watson webb
    wilkinson williams williamson wilson wright young
"""
INITIALLED = re.compile(rf"[a-z]{{1,2}}?(?:{'|'.join(SURNAMES.split())})\Z")


@rule(MUST, firm=True)
def personal_address(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The e-mail address of a person.

    It finds an address made of a first name and a surname, or of an initial and a common surname.
    It will be copied from the document for years, by machines too, and the person
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
            name = re.sub(rf"(?i:{_DOT})|[’'\d]", _joint, found["name"].lower())
            parts = [part for part in re.split(r"[._+-]", name) if part]
            site = found.groupdict().get("site") or ""
            people = [
                part
                for part in parts
                if part.isalpha() and part not in TEAMS and part != site.lower().split(".")[0]
            ]
            initialled = INITIALLED.match(name.rstrip(".")) and not well_spelt(name)
            if (len(parts) not in (2, 3) and not initialled) or len(people) < len(parts):
                continue
            known = manuscript.answer(_ordinary) | manuscript.answer(_of_bodies)
            if not known.intersection(people):
                yield Diagnostic(
                    scalar.span.part(found.group()),
                    f"“{found.group()}” looks like the address of a person",
                    hints=("write the address of a team or office",),
                )


def _joint(mark: re.Match[str]) -> str:
    """A stop for what is read as one; nothing for an apostrophe and the number of a namesake."""
    return "" if mark.group() in "’'" or mark.group().isdigit() else "."


def _of_bodies(manuscript: Manuscript) -> frozenset[str]:
    """The words of the names of bodies and areas: a mailbox may be called after either."""
    strategy = manuscript.strategy
    named = [word for body in strategy.bodies for word in (body.name, *body.aliases, *body.parts)]
    return frozenset(
        word for name in (*named, *strategy.areas) for word in re.findall(r"\w+", name.lower())
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
            before, behind = scalar.text[: found.start()], scalar.text[found.end() :]
            if LINE_BEFORE.search(before[-40:]) or LINE_BEHIND.match(behind):
                continue
            yield Diagnostic(
                scalar.span.part(found.group()),
                f"the telephone number {found.group()} {why}",
                hints=("write the address or number of a team",),
            )
