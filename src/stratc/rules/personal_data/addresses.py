"""Rules about addresses and numbers of single people: no public text may hold them."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, rule
from stratc.checking.typed_values import typed_values
from stratc.source import Diagnostic
from stratc.text.persons import AMBIGUOUS, GIVEN, SURNAMES
from stratc.text.spelling import in_dictionary, only_a_name
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
EMAIL = re.compile(_PIECES["EMAIL"])
_DOT = _PIECES["DOT"]
SPELT_OUT = re.compile(_PIECES["SPELT_OUT"], re.IGNORECASE)
SPELT_AT = re.compile(_PIECES["SPELT_AT"], re.IGNORECASE)
MOBILE = re.compile(_PIECES["MOBILE"])
DIRECT = re.compile(_PIECES["DIRECT"])
# Where a capital parts the given name from the surname: “AnnLee”.
CAMEL = re.compile(
    rf"({'|'.join(sorted(name.capitalize() for name in GIVEN | AMBIGUOUS))})(?=[A-Z][a-z’']+\Z)"
)
LINE = _PIECES["LINE"]
LINE_BEFORE = re.compile(_PIECES["LINE_BEFORE"], re.IGNORECASE)
# “text 07507 327 754 for the school nurse”: whoever is on duty reads it
TEXTED = re.compile(rf"\b{_PIECES['TEXTED']}", re.IGNORECASE)
TEXTED_BESIDE = re.compile(_PIECES["TEXTED_BESIDE"], re.IGNORECASE)
FOR_A_TEAM = re.compile(_PIECES["FOR_A_TEAM"], re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]{3}")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
TEAM_BEFORE = re.compile(_PIECES["TEAM_BEFORE"], re.IGNORECASE)
LINE_BEHIND = re.compile(rf"[ ,]{{0,2}}\(?(?:our |the |a )?(?:24-hour )?{LINE}\b", re.IGNORECASE)
FAR = 120
BESIDE_MAIL = re.compile(
    r"[\s,;|/·•]{1,4}(?:(?:or|and|neu|a) )?(?:(?:tele)?phone|tel|call|ring|ff[oô]n)?\W{0,3}", re.I
)
TEAMS = frozenset(_PIECES["TEAM_WORDS"].split())
_SURNAME = "|".join(sorted(SURNAMES))
INITIALLED = re.compile(rf"[a-z]{{1,2}}?(?:{_SURNAME})\Z|(?:{_SURNAME})[a-z]\Z")


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
    for scalar in manuscript.answer(typed_values):
        text = scalar.text
        for found in (
            *(EMAIL.finditer(text) if "@" in text else ()),
            *(SPELT_OUT.finditer(text) if SPELT_AT.search(text) else ()),
        ):
            people = person_of(found)
            known = manuscript.answer(_ordinary) | manuscript.answer(_of_bodies) if people else ()
            if people and not people.intersection(known):
                yield Diagnostic(
                    scalar.span.part(found.group()),
                    f"“{found.group()}” looks like the address of a person",
                    hints=("write the address of a team or office",),
                )


def person_of(found: re.Match[str]) -> frozenset[str]:
    """The names of which an address is made, where it may be that of a person; none otherwise."""
    whole = CAMEL.sub(r"\1.", found["name"], count=1)
    name = re.sub(rf"(?i:{_DOT})|[’'\d]", _joint, whole.lower())
    parts = [part for part in re.split(r"[._+-]", name) if part]
    site = (found.groupdict().get("site") or "").lower().split(".")[0]
    if not all(part.isalpha() and part not in TEAMS and part != site for part in parts):
        return frozenset()
    told = (
        _alone(parts[0], found["name"].lower())
        if len(parts) == 1
        else len(parts) in (2, 3) and any(map(_may_be_a_name, parts))
    )
    return frozenset(parts) if told else frozenset()


def _alone(part: str, written: str) -> bool:
    """Whether a name without a second part is a person's: a given name, or one with an initial."""
    initialled = INITIALLED.match(part) and not in_dictionary(part)
    numbered = part in SURNAMES and part != written
    return part in GIVEN or bool(initialled) or numbered


def _may_be_a_name(part: str) -> bool:
    """Whether a part is an initial, or no ordinary word: “chief.executive” is an office."""
    return len(part) == 1 or part in GIVEN | AMBIGUOUS or only_a_name(part)


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
    """A telephone number that may be one person's.

    It finds numbers that begin with 01 or 02 where a given name stands in the lines before, or
    nothing at all says whose they are. They may be somebody's desk, and they change; a helpline or
    a switchboard lasts. Numbers of a team or an office are passed over.

    Flagged:
        contact: 01632 960123

    Better:
        contact: strategy@fenmarsh.example

    When to ignore it: where it is the number of an office that will still be there.
    """
    yield from _numbers(manuscript, DIRECT, "may be one person's; check that it is an office")


def of_a_line(number: re.Match[str]) -> bool:
    """Whether a number is said to be answered by whoever is on duty: a helpline, a text line."""
    before, behind = number.string[: number.start()], number.string[number.end() :]
    if LINE_BEFORE.search(before[-40:]) or LINE_BEHIND.match(behind):
        return True
    beside = TEXTED_BESIDE.search(before[-120:])
    return bool(beside or (TEXTED.search(before[-40:]) and FOR_A_TEAM.match(behind)))


def _behind_a_mailbox(before: str) -> bool:
    """Whether the address of a team stands right before a number: “help@fenmarsh.gov.uk, 01 …”."""
    *_, last = (None, *EMAIL.finditer(before))
    return bool(last and BESIDE_MAIL.fullmatch(before, last.end()) and not person_of(last))


def _numbers(manuscript: Manuscript, pattern: re.Pattern[str], why: str) -> Iterator[Diagnostic]:
    for scalar in manuscript.answer(typed_values):
        for found in pattern.finditer(scalar.text):
            if of_a_line(found):
                continue
            before = scalar.text[: found.start()]
            block = BLANK_LINE.split(before)[-1]  # the lines of one address
            people = GIVEN.intersection(re.findall(r"[a-z]+", block.lower()))
            alone = not WORDS.search(scalar.text.replace(found.group(), ""))
            team = TEAM_BEFORE.search(before[-40:]) or _behind_a_mailbox(before[-FAR:])
            if pattern is DIRECT and (team or not (people or alone)):
                continue
            yield Diagnostic(
                scalar.span.part(found.group()),
                f"the telephone number {found.group()} {why}",
                hints=("write the address or number of a team",),
            )
