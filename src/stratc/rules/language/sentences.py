"""Rules about sentences that run into each other, and words that were cut short."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment, Element, Intervention, Measure
from stratc.source import Diagnostic, Span
from stratc.text.tables import pieces

from ..drafting.broken import BREAK
from ..drafting.remains import cut_off
from .syntax.finding import slips

_PIECES = pieces(__name__)
RUN_ON = re.compile(_PIECES["RUN_ON"])
HOWEVER = re.compile(_PIECES["HOWEVER"])
FINITE = re.compile(_PIECES["FINITE"])
# Behind these a clause of its own may begin with “this”.
LINKING = """
    that which who when while where what how why whether if as because since although though
    unless until once so and but or nor than for of to in on at by with from about like before
    after during within through do does did impacts strain make makes made ensure ensures know
    knows believe believes think thinks recognise recognises hope hopes mean means feel feels
    see sees say says show shows find finds understand understands acknowledge expect suggest
    suggests is are was were given whilst impact effect effects pressure not only where however
    therefore thus consider achieve all both doing
"""
LINKS = frozenset(LINKING.split())
OPENING = re.compile(_PIECES["OPENING"])
# “I think that, as much as we want it to stay, this is …”: what was put in opens so as well.
# So does a clause behind “that” and “and”: “It is known that once it is paid this is lower.”
OPENED_LATER = re.compile(
    r"(?:,|\b(?:that|and|but|so)) "
    r"(?:as|if|when|while|although|because|since|where|once|after|until) [^,]*\Z"
)
STOPS = re.compile(r"[.;:!?()\n–—]")
LONG_ENOUGH = 8
PARAGRAPH = re.compile(r"(?<![^\n])(?:[ \t]*+\S[^\n]*+(?:\n|\Z))+")
BLOCK_MARK = re.compile(r"\A[|>][+-]?\d?\s*\n")
FieldOfKind = tuple[type[Element], str]
LISTED = re.compile(_PIECES["LISTED"])
"""How lines begin that need no full stop: entries, boxes, keys, captions such as “Table 1: Waits”.
"""
# “Indicator: share of school leavers with five passes”
# What a cover says of the document: “Approved by the Board in May”, “Available in Welsh”
ABOUT = re.compile(r"About this \w+")
AN_ITEM = re.compile(r"\s{0,40}(?:[-*+•]|\d{1,3}[.)]) ")
# “Families said that”, above the points of a list
LABELLED = re.compile(r"\A[\s*_]*[A-Z][\w ]{2,50}:[*_]* ")
# “Nobody asked me.” (A mother in Kettley)
SPOKEN = re.compile(r"[.!?…]['\"”’]\s*\([^()\n]{3,60}\)\s*\Z")
PROMISES = (Action, Commitment, Intervention, Measure)
CLIPPED = re.compile(_PIECES["CLIPPED"])
IN_FULL = {
    "inc": "including", "incl": "including", "mgt": "management", "mgmt": "management",
    "mtg": "meeting", "mtgs": "meetings", "org": "organisation", "orgs": "organisations",
    "vacs": "vaccinations", "px": "prescribing", "meds": "medicines", "dept": "department",
    "govt": "government", "approx": "about", "perp": "perpetrator", "perps": "perpetrators",
    "yr": "year", "yrs": "years", "hrs": "hours", "wk": "week", "wks": "weeks", "re": "about",
    "prev": "previous", "ppl": "people", "asap": "as soon as possible", "gps": "groups or GPs",
    "mins": "minutes",
}  # fmt: skip


@rule(CONSIDER, english=True)
def sentences_run_together(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two sentences with no full stop between them: “… in this area this is because …”.

    It finds “this is”, “these are”, “this means” and the like in the middle of a sentence, with
    nothing before it or a comma alone, where eight words or more stand before it, and “, however,”
    between two clauses of which each could stand alone.

    Readers go back to see where the first sentence ended.

    Flagged:
        introduction: |
          People in treatment need a home and people near them this is known from many reviews.

    Better:
        introduction: |
          People in treatment need a home and people near them. This is known from many reviews.

    When to ignore it: where the second part is somebody's words.
    """
    of_grammar = {(id(one.passage), one.end) for one in manuscript.answer(slips)}
    for passage, start, end in manuscript.answer(joins):
        word = passage.typed[start:end]
        however = word == "however"
        behind = passage.typed.find(" ", end + 1)
        if word == "these" and (id(passage), behind) in of_grammar:
            continue  # told as a slip of grammar
        stands = "a comma stands" if however else "no full stop stands"
        yield Diagnostic(
            passage.at(start, end),
            f"a new sentence begins with “{word}”, and {stands} before it",
            hints=(f"end the sentence before it{', or put a semicolon there' * however}",),
        )


def joins(manuscript: Manuscript) -> list[tuple[Passage, int, int]]:
    """Where “however”, “this” or “these” begins a sentence behind one that has no end."""
    found: list[tuple[Passage, int, int]] = []
    for passage in manuscript.passages:
        for hit, _ in passage.own_hits(HOWEVER) if passage.prose else ():
            before = STOPS.split(passage.typed[max(0, hit.start() - 400) : hit.start()])[-1]
            if FINITE.search(before) and not OPENING.match(before.strip()):
                found.append((passage, *hit.span("word")))
        if not passage.prose or (" this " not in passage.typed and " these " not in passage.typed):
            continue
        for hit, _ in passage.own_hits(RUN_ON):
            before = STOPS.split(passage.typed[max(0, hit.start() - 400) : hit.end("last")])[-1]
            last = hit["last"].lower()
            linked = last in LINKS or (last.endswith(("ing", "ly")) and not hit["comma"])
            opened = OPENED_LATER.search(before) or OPENING.match(before.strip())
            if not linked and not opened and len(before.split()) >= LONG_ENOUGH:
                found.append((passage, *hit.span("word")))
    return found


@rule(CONSIDER, english=True)
def paragraph_without_stop(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A paragraph that ends without a full stop, where its neighbours have one.

    It looks at paragraphs of eight words or more in the same kind of place, of which most end with
    a stop. Lists, headings and what leads to a list are left alone. All of them are told once.

    Readers cannot tell whether the rest of the sentence is missing.

    Flagged:
        background:
          - title: Where we are now
            text: |
              More people ask for help in this town each year, and most are young.

              Three clinics have opened near the station since 2021, and all are full.

              Nobody has to wait for longer than a week before they are seen

    Better:
        …
              More people ask for help in this town each year, and most are young.

              Three clinics have opened near the station since 2021, and all are full.

              Nobody has to wait for longer than a week before they are seen.

    When to ignore it: where the line is an address or a signature.
    """
    stopped: dict[FieldOfKind, int] = {}
    lacking: dict[FieldOfKind, list[tuple[Span, str]]] = {}
    for passage in manuscript.passages:
        if not passage.prose or passage.heading or isinstance(passage.element, PROMISES):
            continue
        kind: FieldOfKind = (type(passage.element), passage.field.key)
        for found in PARAGRAPH.finditer(passage.typed):
            text = found.group().rstrip()
            begun = BLOCK_MARK.sub("", text)  # the `|` that begins a text in YAML is no table
            if (
                (LABELLED.match(begun) and not FINITE.search(begun))
                or any(map(LISTED.match, (begun, text.rsplit("\n", 1)[-1])))
                or len(text.split()) < LONG_ENOUGH
                or ABOUT.fullmatch(getattr(passage.element, "title", None) or "")
                or AN_ITEM.match(passage.typed, found.end())
            ):
                continue
            if re.search(r"[.!?:;…]['\"”’)\]*_\0\s]*\Z", text) or SPOKEN.search(text):
                stopped[kind] = stopped.get(kind, 0) + 1
            elif re.search(r"(?:[a-z)]|\b(?:19|20)\d\d)['\"”’*_]*\Z", text) and not _titled(text):
                last = text.rsplit(None, 3)[-3:]
                end = found.start() + len(text)
                if any(one.start() < end <= one.end() for one, _ in passage.own_hits(BREAK)):
                    continue  # told as a paragraph that breaks off
                if not passage.typed[end:].strip() and cut_off(passage):
                    continue  # told as a text that is cut off
                begin = end - len(last[-1])
                lacking.setdefault(kind, []).append((passage.at(begin, end), " ".join(last)))
    for kind, places in lacking.items():
        if stopped.get(kind, 0) >= max(2, len(places)):
            yield from together(
                places,
                "the paragraph that ends with {words} has no full stop",
                "{count} paragraphs end without a full stop: {words}",
                "end the sentence, or look for words that were lost",
            )


@rule(CONSIDER, english=True)
def clipped_word(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word that was cut short as in notes: “mtgs”, “orgs”, “inc”.

    All of them are told once.

    They save the writer a second. Readers with another first language, and people who listen to the
    page, cannot tell what they mean.

    Flagged:
        introduction: Ask one of the orgs near you.

    Better:
        introduction: Ask one of the organisations near you.

    When to ignore it: in a table where there is no room for the words, if they are explained.
    """
    places: list[tuple[Span, str]] = [
        (span, found.group())
        for passage in manuscript.passages
        for found, span in passage.own_hits(CLIPPED)
    ]
    first = places[0][1] if places else ""
    yield from together(
        places,
        "{words} is a word cut short",
        "words are cut short in {count} places: {words}",
        f"write “{IN_FULL[first]}”" if first in IN_FULL else "write the words in full",
        "and here",
        12,
    )


def _titled(text: str) -> bool:
    """Whether a line reads like a heading: most of its longer words have a capital."""
    longer = [word for word in re.findall(r"[A-Za-z][\w’'-]*", text) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return len(text.split()) <= 16 and 2 * capitals > len(longer)
