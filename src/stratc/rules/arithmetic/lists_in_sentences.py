"""A rule about lists in a sentence: as many things as the sentence counts."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Hit, Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.english import called_by_number, number_words, read_number
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
NAME = _PIECES["NAME"]
COUNTED = rf"(?<![\w,.£$€–-])(?P<number>(?i:{number_words(2, 12)})|[2-9]|1\d|20)"
WORD = rf"(?!(?:{number_words(2, 12)})\b)[a-z][a-z’'-]*+"
ITEMS = re.compile(
    rf"{COUNTED}(?P<things>(?: {WORD}){{0,3}} (?!(?:{number_words(2, 12)})\b)(?:[a-z-]+s"
    r"(?<!ss)(?<! years)(?<! months)(?<! weeks)(?<! days)(?<! hours)|people))"
    rf"(?P<tail> (?:{WORD},?[ ]?){{1,10}}?)??(?: are| include)?"
    r"(?:: |,? (?P<all>namely:?|that is(?: to say)?,?|i\.e\.,?) )"
    r"(?P<list>[^.:;()\n•*]{8,300})(?:[.;]|\Z)"
)
FOR_WHAT = re.compile(r" (?:for|of) [a-z]+")  # “two points for action: …”
# “Four themes run through the plan: …”
RUN = re.compile(r" (?:run|guide|shape|follow|underpin|support|make|lie|stand|form|cut|drive)\b")
TWO_NAMES = re.compile(rf"(?<![\w’'-]){NAME} and {NAME}")
BOTH = re.compile(_PIECES["BOTH"])
# “Three wards (Eastgate, Harbour and Northfield) have”, “our four priorities are …”
IN_BRACKETS = re.compile(
    rf"(?i:\b(?P<number>{number_words(2, 8)}))(?P<things>(?: [a-z-]+){{0,2}} [a-z-]+s"
    r"(?<!ss)) \((?P<list>[^.:;()\d\n]{8,200})\)"
)
# “Our four venues, the Playhouse, the Corn Hall and the Pier, sold …”
BETWEEN_COMMAS = re.compile(
    rf"(?i:\b(?P<number>{number_words(2, 8)}))(?: of (?:our|the) \w+)?"
    rf"(?P<things>(?: [a-z-]+){{0,2}} [a-z-]+s), "
    rf"(?P<list>{NAME}(?:, {NAME}){{0,7}} and {NAME})(?=[,;.])"
)
# “two nature reserves, at Elm Wood, Oak Pit and Ash Hill”: more places than things
PLACED = re.compile(
    rf"(?i:\b(?P<number>{number_words(2, 8)}))(?P<things>(?: [A-Za-z-]+){{0,2}} [A-Za-z-]+s), "
    rf"(?:at|in|on|called|named) (?P<list>{NAME}(?:, {NAME}){{0,7}} and {NAME})(?=[,;.])"
)
WHAT_PLANS_HAVE = _PIECES["WHAT_PLANS_HAVE"]
NAMED = re.compile(
    rf"\b(?:[Oo]ur|[Tt]he|[Tt]hese) (?P<number>{number_words(2, 8)})(?P<things>"
    rf" (?:key |main |strategic |core )?{WHAT_PLANS_HAVE})"
    r"(?: (?:of|in|for) [a-z ]{3,40}| over [a-z ]{3,40})? are (?P<list>[a-z][^.:;()\n]{8,160})[.]"
)
# “six bodies that share the work: the council, the police, …”: things, and no sentences
THING = re.compile(r"(?:the|an?|our|its) (?!\w+ (?:is|are|was|were|has|have|will|can)\b)|[A-Z]")
DEEDS = re.compile(r",? (?:and )?(?=to [a-z])")  # “are to open more, to teach and to mend”
THINGS = re.compile(rf" {WHAT_PLANS_HAVE}\b")
# “… sets out three priorities. Each of the four priorities …”
SO_MANY = re.compile(
    r"\b(?P<again>(?:[Oo]ur|[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll) |[Aa]ll of the )?"
    rf"(?P<number>(?i:{number_words(2, 12)})) (?:key |main |strategic |core |overarching )?"
    rf"(?P<things>{WHAT_PLANS_HAVE})\b(?! (?:of|in|from|for) (?:the |our )?[A-Z])"
)
OF_OTHERS = re.compile(_PIECES["OF_OTHERS"])
NOT_ALL = re.compile(_PIECES["NOT_ALL"])
PARTS = re.compile(
    rf"(?:\A|, |\band )(?:{number_words(1, 12)}|\d|in|with|at|for)\b"
    # “St Ann’s, opened in 1871, and Long Meadow, opened in 1994”
    r"|, (?:which|who|where|whose|(?:\w+ed|built|bought|run|led|held|made|set|known|given) "
    r"(?:in|on|by|at|since|from|as|to)\b)"
)  # and no list of things
OF_ANOTHER = re.compile(_PIECES["OF_ANOTHER"])


@rule(SHOULD, draft=CONSIDER, english=True)
def count_of_a_list_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Three reasons: cost, distance, time and trust”: a list in a sentence is longer or shorter.

    The list stands behind a colon, “namely” or “both”, in brackets, or behind “our three
    priorities are”. Places behind “in” or “at” may be fewer than the things there, and not more.

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
            several = _several(found["list"])
            number = read_number(found["number"]) or 2  # “both”
            pieces = [piece for piece in re.split(r",\s+(?:and |or )?", found["list"]) if piece]
            deeds = [one for one in DEEDS.split(found["list"]) if one]
            to_do = found["list"].startswith("to ") and len(deeds) > 2
            if to_do:
                pieces = [one.replace(" and ", " ") for one in deeds[:-2]] + [
                    " and ".join(deeds[-2:])
                ]
            two = number > 2 and TWO_NAMES.fullmatch(
                found["list"]
            )  # “three wards: Abbey and Station”
            if (len(pieces) < 2 and not two) or any(
                len(part.split()) > (16 if to_do else 7)
                for piece in pieces
                for part in (piece.split(" and ") if several else [piece])
            ):
                continue
            if called_by_number(passage.typed, found.start("number")):
                continue
            last = len(re.findall(r"\s(?:and|or)\s", pieces[-1]))
            # Behind a comma, or among several, an “and” may join two words into one thing.
            apart = re.search(r",\s+(?:and|or)\s", found["list"])
            fewest = len(pieces) + (0 if apart or last > 1 else last)
            if two or ((last or apart) and number not in range(fewest, len(pieces) + last + 1)):
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


def _several(listed: str) -> bool:
    things = re.split(r", (?:and )?", listed)
    return len(things) > 2 and all(map(THING.match, things))


def _lists_in_sentences(passage: Passage) -> Iterator[Hit]:
    if passage.prose:
        for hit in passage.own_hits(ITEMS):
            found = hit[0]
            names = re.fullmatch(rf"{NAME}(?:, {NAME})*,? and {NAME}", found["list"])
            ahead = passage.typed[max(0, found.start() - 20) : found.start()]
            told = names or found["all"] or _several(found["list"])
            told = told or not found["tail"] or FOR_WHAT.fullmatch(found["tail"])
            run = found["tail"] and RUN.match(found["tail"]) and THINGS.search(found["things"])
            told = told or run
            if told and not NOT_ALL.search(ahead) and not PARTS.search(found["list"]):
                yield hit
        yield from passage.own_hits(BOTH)
        yield from passage.own_hits(IN_BRACKETS) if " (" in passage.typed else ()
        yield from passage.own_hits(BETWEEN_COMMAS)
        for hit in passage.own_hits(PLACED):
            # “Four talks, at Ashby and Carr”: several in one place
            if (read_number(hit[0]["number"]) or 0) <= hit[0]["list"].count(", ") + 1:
                yield hit
        yield from passage.own_hits(NAMED) if " are " in passage.typed else ()
