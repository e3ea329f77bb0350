"""A rule about lists in a sentence: as many things as the sentence counts."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Hit, Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.english import number_words, read_number

ITEMS = re.compile(
    rf"\b(?P<number>{number_words(2, 8)})(?P<things>(?: [a-z-]+){{0,3}} [a-z-]+s"
    r"(?<!ss)(?<! years)(?<! months)(?<! weeks))"
    r"(?: are| include)?: (?P<list>[^.:;()\n•*]{8,300})[.]"
)
# “Six stations are open at all hours: Ashby, Brent, …”, where all that follows are names
OF_NAMES = re.compile(
    rf"(?i:\b(?P<number>{number_words(2, 12)}))(?P<things>(?: [a-z-]+){{0,2}} [a-z-]+s"
    r"(?<!ss)) [a-z][a-z ,’'-]{3,60}: (?P<list>(?:the )?[A-Z][^.:;()\d\n•*]{8,300})[.]"
)

# “Three wards (Eastgate, Harbour and Northfield) have”, “our four priorities are …”
IN_BRACKETS = re.compile(
    rf"(?i:\b(?P<number>{number_words(2, 8)}))(?P<things>(?: [a-z-]+){{0,2}} [a-z-]+s"
    r"(?<!ss)) \((?P<list>[^.:;()\d\n]{8,200})\)"
)
NAME = r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
# “Our four venues, the Playhouse, the Corn Hall and the Pier, sold …”
BETWEEN_COMMAS = re.compile(
    rf"(?i:\b(?P<number>{number_words(2, 8)}))(?: of (?:our|the) \w+)?"
    rf"(?P<things>(?: [a-z-]+){{0,2}} [a-z-]+s), "
    rf"(?P<list>{NAME}(?:, {NAME}){{0,7}} and {NAME})(?=[,;.])"
)
WHAT_PLANS_HAVE = (
    r"(?:priorities|themes|aims|objectives|outcomes|principles|strands|goals|pillars|values|areas|"
    r"ambitions|promises|commitments|missions|drivers)"
)
NAMED = re.compile(
    rf"\b(?:[Oo]ur|[Tt]he|[Tt]hese) (?P<number>{number_words(2, 8)})(?P<things>"
    rf" (?:key |main |strategic |core )?{WHAT_PLANS_HAVE})"
    r"(?: (?:of|in|for) [a-z ]{3,40}| over [a-z ]{3,40})? are (?P<list>[a-z][^.:;()\n]{8,160})[.]"
)
THINGS = re.compile(rf" {WHAT_PLANS_HAVE}\b")
# “… sets out three priorities. Each of the four priorities …”
SO_MANY = re.compile(
    r"\b(?P<again>(?:[Oo]ur|[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll) |[Aa]ll of the )?"
    rf"(?P<number>(?i:{number_words(2, 12)})) (?:key |main |strategic |core |overarching )?"
    rf"(?P<things>{WHAT_PLANS_HAVE})\b(?! (?:of|in|from|for) (?:the |our )?[A-Z])"
)
OF_OTHERS = re.compile(
    r"(?:[Oo]f (?:the|these|our)|other|first|last|new|remaining|\b(?:national|government)\W?s?)"
    r"(?: \w+)?\Z"
)
OF_ANOTHER = re.compile(
    r"\b(?:[Nn]ational|[Gg]overnment|NHS|England|Wales|Scotland|[Pp]revious|[Oo]f (?:these|the))\b"
)


@rule(SHOULD, draft=CONSIDER, english=True)
def count_of_a_list_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Three reasons: cost, distance, time and trust”: a list in a sentence is longer or shorter.

    The list stands behind a colon, in brackets, or behind “our three priorities are”.

    Things that a plan has, such as priorities, are counted alike throughout a passage.

    Readers count, and then look for the one that is missing.

    Flagged:

        introduction: |
          We have two reasons: cost, distance and trust.

    Better:

        introduction: |
          We have three reasons: cost, distance and trust.

    When to ignore it: where “and” joins two words into one thing.
    """
    for passage in manuscript.passages:
        yield from _counted_again(passage) if passage.prose else ()
        for found, _ in _lists_in_sentences(passage):
            number = read_number(found["number"]) or 0
            pieces = [piece for piece in re.split(r",\s+(?:and |or )?", found["list"]) if piece]
            if len(pieces) < 2 or any(len(piece.split()) > 7 for piece in pieces):
                continue
            last = len(re.findall(r"\s(?:and|or)\s", pieces[-1]))
            # Behind a comma, or among several, an “and” may join two words into one thing.
            fewest = len(pieces) if last > 1 or re.search(r",\s+(?:and|or)\s", found["list"]) else 0
            if last and number not in range(fewest or len(pieces) + last, len(pieces) + last + 1):
                yield Diagnostic(
                    passage.at(*found.span("number")),
                    f"{number} are announced, and {len(pieces) + last} follow",
                    hints=("correct the number, or the list",),
                )


def _counted_again(passage: Passage) -> Iterator[Diagnostic]:
    first: dict[str, re.Match[str]] = {}
    often = len(THINGS.findall(passage.typed)) > 1  # hardly any passage, and this is soon seen
    for found, place in passage.own_hits(SO_MANY) if often else ():
        other = first.setdefault(found["things"], found)
        one, two = (read_number(hit["number"]) for hit in (other, found))
        ahead = passage.typed[max(0, found.start() - 25) : found.start()].rstrip()
        if not found["again"] or one == two or OF_OTHERS.search(ahead):
            continue
        start = max(0, passage.typed.rfind(". ", 0, other.start()))
        between = passage.typed[start : found.start()]
        if between.count("\n\n") < 2 and not OF_ANOTHER.search(between):
            yield Diagnostic(
                place,
                f"{other['number'].lower()} {other['things']} are counted above, and "
                f"{found['number'].lower()} here",
                hints=("correct one of the two numbers",),
            )


def _lists_in_sentences(passage: Passage) -> Iterator[Hit]:
    if passage.prose:
        for hit in passage.own_hits(OF_NAMES) if ": " in passage.typed else ():
            if re.fullmatch(rf"{NAME}(?:, {NAME})*,? and {NAME}", hit[0]["list"]):
                yield hit
        yield from passage.own_hits(ITEMS) if ": " in passage.typed else ()
        yield from passage.own_hits(IN_BRACKETS) if " (" in passage.typed else ()
        yield from passage.own_hits(BETWEEN_COMMAS)
        yield from passage.own_hits(NAMED) if " are " in passage.typed else ()
