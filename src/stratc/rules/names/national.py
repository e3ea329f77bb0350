"""Rules about national bodies: what each is called, and whether it still exists."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from stratc.checking.abbreviations import explained
from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import NationalBody, bodies_in, initials, pattern, plainly
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Action, Body, Commitment, Lead, Member, Role, Service
from stratc.source import Diagnostic, Edit, Label, Span
from stratc.text.tables import pieces

from .national_names import in_all_forms, nation, printed_names, right_name

_PIECES = pieces(__name__)
RECENT = re.compile(r"\b[Ii]n (20\d\d)(?![\d])")
WITH = re.compile(r"\b(?:with|by|from|to) (?:the )?\Z")
AHEAD = re.compile(_PIECES["AHEAD"], re.IGNORECASE)
TO = re.compile(_PIECES["TO"])
BY = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ed(?: (?:each|every) \w+| \w+ly)? by (?:the )?\Z")
AFTER = re.compile(_PIECES["AFTER"])
LETTERS_LAST = 8  # years
DOING = (Action, Commitment, Lead, Member, Role, Service)


@rule(SHOULD, draft=CONSIDER)
def national_body_misnamed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The name of a national body or department, not quite as it is called.

    It knows the bodies that local strategies name most, with the dates of their names, and what is
    often written instead: “Department of Work and Pensions”, a comma that is missing, “&” for
    “and”, “Combatting” for “Combating”.

    A name that is not right cannot be looked up, and readers doubt whether the rest was checked.

    Source: the pages of the bodies, listed in `national_bodies.yaml`.

    Flagged:
        introduction: We work with the Department of Work and Pensions.

    Better:
        introduction: We work with the Department for Work and Pensions.

    When to ignore it: where the name stands in the title of a document that prints it so.
    """
    said: set[str] = set()
    for typed, span in manuscript.answer(printed_names):
        right = right_name(typed, manuscript.answer(nation))
        if right and typed not in said:
            said.add(typed)
            yield Diagnostic(
                span,
                f"“{typed}” is called “{right}”",
                hints=(f"write “{right}”",),
                edits=(Edit(span, right),) if "\n" not in span.written else (),
            )


@rule(SHOULD, draft=CONSIDER)
def closed_national_body(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A national body that had closed, or changed its name, and still has something to do.

    It finds it as a lead, partner or provider, in commitments and actions, and in sentences about
    what will be done, where the strategy begins after the body ended. What was done before, and
    who published a figure, is left alone.

    Whoever asks that body about the promise will find nobody.

    Source: the pages of the bodies, listed in `national_bodies.yaml`.

    Flagged:
        period: 2026/2031
        introduction: Public Health England will advise every school.

    Better:
        period: 2026/2031
        introduction: The UK Health Security Agency will advise every school.

    When to ignore it: where the old name is still used by everybody, and the text says so.
    """
    begins = manuscript.strategy.period.start
    known = bodies_in(manuscript.answer(nation))
    for body in (one for one in known if begins and one.until and one.until <= begins):
        place = _still_busy(manuscript, body)
        if place:
            yield Diagnostic(
                place,
                f"“{body.name}” ended in {_month(body.until)}, before this strategy begins",
                hints=(f"name what it became: {body.successors}",),
            )


@rule(CONSIDER)
def name_of_another_time(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A department under a name that it got after the strategy began.

    It finds names of the list of national bodies that were not in use on the day the strategy was
    published, or began. Departments are renamed often; the wrong name misleads whoever looks up
    what was promised then.

    Source: the pages of the bodies, listed in `national_bodies.yaml`.

    Flagged:
        period: 2022/2027
        published: 2022-06
        introduction: The Department for Culture, Media and Sport agreed.

    Better:
        …
        introduction: The Department for Digital, Culture, Media and Sport agreed.

    When to ignore it: where the document was brought up to date since.
    """
    strategy = manuscript.strategy
    day = (strategy.published or strategy.period).start
    known = bodies_in(manuscript.answer(nation))
    called = {plainly(body.name): body for body in known}
    before = {name: body for body in known for name in body.became}
    said: set[str] = set()
    for typed, span in manuscript.answer(printed_names) if day else ():
        body = called.get(plainly(typed))
        old = before.get(body.name) if body else None
        if not body or not body.since or body.since <= day or body.name in said:  # type: ignore[operator]
            continue
        if old and not body.others and old.since and old.since <= day:  # type: ignore[operator]
            said.add(body.name)
            yield Diagnostic(
                span,
                f"“{typed}” was called “{old.name}” until {_month(old.until)}",
                hints=(f"write “{old.name}”, or check the date",),
            )


@rule(SHOULD, draft=CONSIDER)
def source_before_its_author(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A source that is older than the body which is said to have written it.

    It finds a source whose author is a national body that did not exist, or was called otherwise,
    in the year of the source.

    Either the year or the author is wrong, and nobody will find the source.

    Source: the pages of the bodies, listed in `national_bodies.yaml`.

    Flagged:
        sources:
          - id: fingertips
            author: Office for Health Improvement and Disparities
            year: 2016
            title: Alcohol profile

    Better:
        …
            year: 2023
            title: Alcohol profile

    When to ignore it: where the body took the source over from another one.
    """
    known = bodies_in(manuscript.answer(nation))
    shorts = {body.short: body for body in known if body.short}
    called = {plainly(body.name): body for body in known}
    for source in manuscript.strategy.sources:
        author = source.author or ""
        body = called.get(plainly(author)) or shorts.get(author)
        found = re.search(r"\b(?:19|20)\d\d\b", source.year or "")
        if body and body.first and found and int(found.group()) < body.first.year:
            yield Diagnostic(
                source.where["year"],
                f"“{body.name}” began in {body.first.year}, and this source is of {found.group()}",
                labels=(Label(source.where["author"], "its author"),),
                hints=("correct the year, or name the body that it took over from",),
            )


def _plain_names(manuscript: Manuscript) -> list[tuple[Body, str]]:
    return [(one, plainly(one.name)) for one in manuscript.index.bodies.values()]


@cache
def _shorts(nation: str) -> list[str]:
    return [body.short for body in bodies_in(nation)]


def _still_busy(manuscript: Manuscript, body: NationalBody) -> Span | None:
    full = (body.name, *body.others)
    shorts = _shorts(manuscript.answer(nation))
    alone = len(body.short) > 2 and shorts.count(body.short) == 1
    plain = {plainly(name) for name in full}
    own = manuscript.strategy.glossary.get(body.short)
    meant = [words for short, words, *_ in manuscript.answer(explained) if short == body.short]
    meant += [own.expansion] if own else []
    # “NTA” of another country; “National Treatment Agency” is only not the whole name
    alone = alone and all(any(name.startswith(plainly(words)) for name in plain) for words in meant)
    begins = manuscript.strategy.period.start
    if alone and not meant and body.until and begins:
        # Years later its letters may well be those of another body.
        alone = begins.year - body.until.year < LETTERS_LAST or any(
            pattern(name).search(passage.typed)
            for name in full
            for passage in manuscript.passages_with(in_all_forms(name))
        )
    short = (body.short, f"{body.short}s") if alone else ()
    for one, called in manuscript.answer(_plain_names):
        if one.name in short or called in plain:
            for use in manuscript.index.uses_of("body", one.id):
                if isinstance(use.element, DOING) or use.field == "lead":
                    return use.span
    near = max(plainly(body.name).split(), key=len)
    if near not in manuscript.whole_low and body.short not in manuscript.whole:
        return None
    begun = tuple(f"{name} " for name in plain)
    others = (one.name for one in bodies_in(manuscript.answer(nation)))
    longer = [pattern(name) for name in others if plainly(name).startswith(begun)]
    names = [(in_all_forms(name), pattern, name) for name in full]
    names += [(name, initials, name) for name in short]
    there = [
        (written(name), set(those))
        for words, written, name in names
        if (those := manuscript.numbers_with(words))
    ]
    for number in sorted(set().union(*(numbers for _, numbers in there))):
        passage = manuscript.passages[number]
        patterns = [
            one for one, numbers in there if number in numbers and one.search(passage.typed)
        ]
        if not patterns:
            continue
        latest = max(map(int, RECENT.findall(passage.typed)), default=0)
        late = body.until and latest > body.until.year + 1  # “In 2025/26 we … with …”
        for start, end in passage.sentences:
            sentence = passage.typed[start:end]
            doing = isinstance(passage.element, DOING) or AHEAD.search(sentence)
            for name in patterns:
                if found := name.search(sentence):
                    if any(one.match(sentence, found.start()) for one in longer):
                        continue  # the “Department of Health” of “… and Social Care”
                    busy = (
                        doing
                        or AFTER.match(sentence, found.end())
                        or BY.search(sentence, 0, found.start())
                        or TO.search(sentence, 0, found.start())
                        or (late and WITH.search(sentence, 0, found.start()))
                    )
                    if not busy or _former(sentence, found, body, late=bool(late)):
                        continue
                    return passage.at(start + found.start(), start + found.end())
    return None


def _former(sentence: str, found: re.Match[str], body: NationalBody, *, late: bool) -> bool:
    """Whether the sentence itself says that this is an old name."""
    around = sentence[max(0, found.start() - 40) : found.end() + 60]
    until = re.search(r"\buntil\b(?:\D{0,20}(?P<year>20\d\d))?", around)
    if until and body.until and int(until["year"] or 0) <= body.until.year:
        return True
    then = re.match(r"(?:\s+in|,)\s+(?P<year>(?:19|20)\d\d)\b", sentence[found.end() :])
    if then and body.until and int(then["year"]) <= body.until.year:
        return True
    if re.search(r"\b(?:former|formerly|previous|replaced)\b", around, re.I):
        return True
    return not late and bool(re.search(r"\b(?:was|were|then)\b", around, re.I))


def _month(day: date | None) -> str:
    assert day
    return f"{day:%B} {day.year}"
