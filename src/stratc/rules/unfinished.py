"""Rules about what may go out: unfinished values, people's own addresses, stray markup, dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, SHOULD, rule
from stratc.checking.summarise import together
from stratc.model import Strategy
from stratc.source import Diagnostic, Mapping, Node, Scalar, Sequence, Span
from stratc.text.glyphs import missing_faces, unprintable

# What the author says about the restatement may quote what is unfinished in the source.
# What the first file of a strategy says before its author has said anything.
SCAFFOLD = (
    "The first priority",
    "Say here in a few sentences why this comes first.",
    "A blank line begins a new paragraph, and **two stars** make words bold.",
    "open a service within an hour of every home by public transport.",
)
QUOTING = ("allow", "as-printed", "editor-note", "notice", "why")
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
MARKUP = re.compile(
    r"</?(?:p|br|div|span|b|i|u|s|em|strong|small|ul|ol|li|a|h[1-6]|su[pb]|table|thead|tbody|tr|t[dh]|hr|"
    r"img|font|o:p)(?:\s[^<>]*)?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|#\d+);|\{\{|\}\}|\\[nt](?![a-z])|_x000D_|\[/?(?:b|i|url)\]"
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
SITE = re.compile(r"https?://[^/?#\s]+/?", re.IGNORECASE)
PLACEHOLDER = re.compile(
    r"\?\?+|\bT\.?B\.?[CAD]\b\.?|\b(?:xxx+|lorem ipsum)\b"
    r"|(?<![\w/])(?:xx|dd)/(?:xx|mm|\d\d)/(?:xx|yy|\d\d)\w*|[£$€]\s?x(?:x+\w*|\b)|\b20xx\b|\bx%|\bx{2,}\s?(?:%|\d)"
    r"|(?<!\w)\[(?:name|date|number|figure|amount|title|place|area|team|job title|xx*|to be|"
    r"placeholder|council|lead|contact|logo|photo|image|map|chart)[^\]\n]{0,60}\](?!\()|_{4,}|\.{6,}|…{2,}|\.{3}…|…\.{3}"
    r"|<(?:name|date|number|figure|amount|title|place|area|team|council|lead|contact|partner|insert|"
    r"add|local|your|organisation|x+)\b[^<>\n/=]{0,40}>"
    r"|\A(?:to be|awaiting) (?:confirmed|agreed|determined|decided|developed|identified|scoped|"
    r"finalised|completed|added|set|advised|established|defined|reviewed|provided)\b[^\n]{0,40}\s*\Z"
    r"|\b(?:figures?|data|details?|wording|text|numbers?|dates?|baselines?|targets?) "
    r"(?:to be (?:confirmed|added|inserted|updated|supplied)|to follow|awaited)\b",
    re.IGNORECASE,
)


@rule(MUST, draft=CONSIDER)
def unfinished_value(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A value that is still to come.

    `TBC` and `??` say that something is not known yet. A draft may print them, and shows them as
    “to be confirmed”. Once a strategy is published, the public would read them.

    Flagged:

        review: TBC

    Better:

        review: annual

    When to ignore it: never in a published strategy; in a draft as long as it is one.
    """
    strategy = manuscript.strategy
    for scalar in _inside(strategy.where.node, QUOTING):
        for found in PLACEHOLDER.finditer(scalar.text):
            yield Diagnostic(
                scalar.span.part(found.group()),
                f"“{found.group()}” stands here instead of a value",
                hints=("write the value, or delete the field",),
            )


@rule(MUST, draft=CONSIDER)
def scaffold_left(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Words that `stratc new` wrote as an example.

    They say what to write there, or promise something that nobody promised. Once a strategy is
    published, the public would read them as the council's own.

    Flagged:

        introduction: Say here in a few sentences why this comes first.

    Better:

        introduction: Every third death among young men in the county is linked to drink.

    When to ignore it: never in a published strategy.
    """
    for scalar in _scalars(manuscript.strategy):
        for words in SCAFFOLD:
            if words in " ".join(scalar.text.split()):
                yield Diagnostic(
                    scalar.span.part(words.partition(" ")[0]),
                    f"“{words}” is an example, and not yet your own words",
                    hints=("write your own words, or delete it",),
                )


@rule(MUST)
def unprintable_character(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A character that the fonts of the published documents do not have.

    Readers would see an empty box, and a screen reader would say nothing. Often it is an emoji,
    a mark copied from Word, or a letter of a script that no face here has. Greek, Cyrillic,
    Hebrew, Arabic, Urdu, Hindi, Bengali and, where its face is installed, Chinese are printed.

    Flagged:

        review: every year 🎉

    Better:

        review: every year

    When to ignore it: never; a box in its place is never what was meant.
    """
    strategy = manuscript.strategy
    scalars = list(_scalars(strategy))
    missing = unprintable({character for scalar in scalars for character in scalar.text})
    if not missing:
        return
    run = re.compile("[{0}](?:[\\s{0}]*[{0}])?".format(re.escape("".join(sorted(missing)))))
    for scalar in scalars:
        for found in run.finditer(scalar.text):
            yield Diagnostic(
                scalar.span.part(found.group()),
                _cannot_be_printed(found.group()),
                hints=tuple(_to_print(found.group())),
            )


def _cannot_be_printed(run: str) -> str:
    if len(run) == 1:
        name = unicodedata.name(run, "no name").lower()
        return f"“{run}” (U+{ord(run):04X}, {name}) cannot be printed"
    return (
        f"“{run if len(run) < 40 else run[:36] + '…'}” cannot be printed: no face has its letters"
    )


def _to_print(run: str) -> Iterator[str]:
    """What to do about a run that cannot be printed."""
    for face in missing_faces(set(run)):
        yield f"install the face for it: `pip install {face.package.replace('_', '-')}`"
    yield "write it in words, or delete it"


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
    ordinary = {
        word
        for passage in manuscript.passages
        # The words of an address do not make its own name an ordinary word.
        for word in re.findall(r"(?<!\w)[a-z]+", SPELT_OUT.sub(" ", EMAIL.sub(" ", passage.text)))
    }
    for scalar in _scalars(strategy):
        for found in (*EMAIL.finditer(scalar.text), *SPELT_OUT.finditer(scalar.text)):
            name = re.sub(rf"(?i:{_DOT})", ".", found["name"].lower())
            parts = [part for part in re.split(r"[._+-]", name) if part]
            people = [part for part in parts if part.isalpha() and part not in ordinary | TEAMS]
            if len(parts) in (2, 3) and len(people) == len(parts):
                yield Diagnostic(
                    scalar.span.part(found.group()),
                    f"“{found.group()}” looks like the address of a person",
                    hints=("write the address of a team or office",),
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


@rule(SHOULD)
def no_publication_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A published or adopted strategy without the day of it.

    Readers must be able to tell which of two copies is the newer, and whether what it says of the
    present was said last year. Drafts are passed over.

    Source: GOV.UK guidance on publishing accessible documents.

    Flagged:

        status: published
        published:

    Better:

        status: published
        published: 2026-03-12

    When to ignore it: where the day is really not known any more.
    """
    strategy = manuscript.strategy
    adopted = strategy.adopted.date if strategy.adopted else None
    if strategy.status in ("published", "adopted") and not (strategy.published or adopted):
        yield Diagnostic(
            strategy.where["status"],
            f"the strategy is {strategy.status} and does not say when",
            hints=("add `published:` with the day or month, such as `2026-03`",),
        )


@rule(SHOULD, draft=CONSIDER)
def stray_markup(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A piece of code in the text.

    It finds tags such as `<br>`, `&nbsp;`, and pairs of stars that do not close. They come along
    with a copy from a web page, and would be printed as they stand.

    Flagged:

        introduction: Help is near.<br>It is free.

    Better:

        introduction: |
          Help is near.

          It is free.

    When to ignore it: where the text is about code.
    """
    for passage in manuscript.passages:
        for found, span in passage.hits(MARKUP):
            # The closing mark goes with the opening one.
            if found.group().startswith("</") and found.group().replace("/", "") in passage.typed:
                continue
            yield Diagnostic(
                span,
                f"“{found.group()}” would be printed as it stands",
                hints=("delete it; for a new paragraph leave a line empty",),
            )
        if passage.prose and "**" in passage.plain:
            yield Diagnostic(
                passage.span.part("**"),
                "these two stars make nothing bold, and would be printed",
                hints=("put ** right before and right behind the words, or delete it",),
            )


@rule(CONSIDER)
def address_of_whole_site(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A source whose web address leads to the front page of a site.

    Readers who follow it have to search for the document, and cannot be sure that they found it.

    Flagged:

        introduction: Needs are rising [@needs].
        sources:
          - id: needs
            title: Fenmarsh needs assessment
            url: https://www.fenmarsh.example

    Better:

        introduction: Needs are rising [@needs].
        sources:
          - id: needs
            title: Fenmarsh needs assessment
            url: https://www.fenmarsh.example/health/needs-assessment-2025

    When to ignore it: where the source is the site as a whole.
    """
    places: list[tuple[Span, str]] = []
    for source in manuscript.strategy.sources:
        words = f"{source.title or ''} {source.author or ''}".lower()
        whole = "website" in words or "web site" in words
        if source.url and SITE.fullmatch(source.url) and not whole:
            places.append((source.where["url"], source.title or source.id or ""))
    yield from together(
        places,
        lambda title: f"this address leads to a whole site, not to {title}",
        lambda titles, count: f"{count} addresses lead to a whole site, not to a work: {titles}",
        "write the address of the page or file itself",
        "this address too",
    )


def _numbers(manuscript: Manuscript, pattern: re.Pattern[str], why: str) -> Iterator[Diagnostic]:
    strategy = manuscript.strategy
    for scalar in _scalars(strategy):
        for found in pattern.finditer(scalar.text):
            yield Diagnostic(
                scalar.span.part(found.group()),
                f"the telephone number {found.group()} {why}",
                hints=("write the address or number of a team",),
            )


def _scalars(strategy: Strategy) -> Iterator[Scalar]:
    return _inside(strategy.where.node)


def _inside(node: Node, without: tuple[str, ...] = ()) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _inside(item, without)
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            if key not in without:
                yield from _inside(value, without)
