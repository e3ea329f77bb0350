"""Rules about what drafting leaves behind: notes to colleagues, broken sentences, word remains."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Hit, Passage
from stratc.checking.registry import CONSIDER, MUST, SHOULD, rule
from stratc.checking.sentences import joined
from stratc.model import Section, own_fields
from stratc.source import Diagnostic, Label, Span, shortened
from stratc.text.english import number_words
from stratc.text.needed import pieces_of
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
NOTE = re.compile(_PIECES["NOTE"], re.IGNORECASE)
LIKELY = pieces_of(NOTE)
STILL_A_DRAFT = re.compile(_PIECES["STILL_A_DRAFT"])
TRACKED = re.compile(_PIECES["TRACKED"])
BROKEN = _PIECES["BROKEN"]
ANNOUNCED = re.compile(_PIECES["ANNOUNCED"])
COMMA = re.compile(_PIECES["COMMA"])
# “To do this we will:”, and then a heading.
BEFORE_BOLD = re.compile(_PIECES["BEFORE_BOLD"])
BEFORE_HEADING = re.compile(r"[^\s:]:[*_]*[ \t]*\n[ \t]*\n[ \t]*(?=#{1,6} )")
COUNTED = re.compile(rf"\b(?:{number_words(2, 20)}|\d{{1,2}})\b", re.IGNORECASE)
LEAD_IN = re.compile(r"[^\s:]:[-–*_]*[\s\"']*\Z")
CUT = re.compile(rf"(?:,|\b(?<!\w/)(?<![a-z]-)(?P<word>{BROKEN}))(?P<aside>\s*\([^()]*\))?\s*\Z")
SHORT = 3
UNSEEN = ("serves", "source", "notes")


def cut_off(passage: Passage) -> re.Match[str] | None:
    """The word or comma that a passage ends with in the middle of a sentence."""
    found = CUT.search(passage.plain.rstrip())
    if found and found["word"] and _complete(found["word"], passage.plain[: found.end("word")]):
        return None
    return found


@rule(MUST, draft=CONSIDER, english=True)
def drafting_note(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A note to colleagues that was left in the text.

    It finds words such as “(taken from 2.4 above)”, “[insert figure]”, “to be added” in brackets,
    “delete as appropriate”, what Word prints for a lost reference, and “this draft” in a strategy
    that is published or adopted.

    A draft may hold them. In a published strategy the public reads that it was not finished.

    Flagged:
        background:
          - title: Where we are now
            text: Many people need help [insert figure].

    Better:
        …
            text: Many people need help, more each year.

    When to ignore it: never in a published strategy; in a draft as long as it is one.
    """
    for passage in manuscript.passages:
        for found, span in passage.hits(NOTE) if LIKELY.standing_in(passage.low) else ():
            yield Diagnostic(
                span,
                f"“{' '.join(found.group().split())}” is a note to colleagues",
                hints=("do what it says, and delete it",),
            )
    status = manuscript.strategy.status
    for passage in manuscript.passages if status in ("published", "adopted") else ():
        for found, span in passage.hits(STILL_A_DRAFT) if "draft" in passage.low else ():
            yield Diagnostic(
                span,
                f"“{' '.join(found.group().split())}” stands in a strategy that is {status}",
                labels=(Label(manuscript.strategy.where["status"], "its status"),),
                hints=("say what holds now, or write `status: draft`",),
            )


@rule(MUST, draft=CONSIDER, english=True)
def left_by_tracked_changes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Words that two versions of a sentence left side by side.

    It finds two modal verbs in a row (“will should”) and words that are struck through.

    It is not clear which of the two was agreed, and the two do not promise the same.

    Flagged:
        background:
          - title: Where we are now
            text: Services will should be open to all.

    Better:
        …
            text: Services will be open to all.

    When to ignore it: never in a published strategy; in a draft as long as it is one.
    """
    for passage in manuscript.passages:
        for found, span in passage.hits(TRACKED):
            yield Diagnostic(
                span,
                f"“{' '.join(found.group().split())}” was left by a change",
                hints=("keep the words that were agreed",),
            )


@rule(SHOULD, draft=CONSIDER, english=True)
def text_cut_off(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A sentence that ends in the middle.

    It finds prose that ends in a comma or in a word that needs another after it: “and”, “of”,
    “the”, “which”. A remark in brackets at the end is passed over.

    It also finds “the following objectives:” where a paragraph follows and no list, “We will:” at
    the end of a section or before a heading, and a name, title or unit that ends in a comma.

    The rest was lost in copying, or was never written.

    Flagged:
        background:
          - title: Where we are now
            text: We will ensure the availability of

    Better:
        …
            text: We will ensure the availability of peer support.

    When to ignore it: where the words go on in a list or table that is not part of the text.
    """
    going_on = {path for path, _ in joined(manuscript)}
    names = [(one.name, one.where["name"]) for one in manuscript.index.bodies.values()]
    for words, span in names:
        if words.endswith(","):
            yield _comma(words, span)
    for passage in manuscript.passages:
        if passage.text.endswith(",") and (passage.heading or not passage.prose):
            yield _comma(passage.text, passage.span)
        if not passage.prose or passage.heading or len(passage.plain.split()) <= SHORT:
            continue
        for announced, _ in passage.own_hits(ANNOUNCED) if "ollow" in passage.typed else ():
            words = " ".join(announced["words"].split())
            yield Diagnostic(
                passage.at(*announced.span("words")),
                f"“{words}” announces a list, and none follows",
                hints=("add the list, or end the sentence",),
            )
        for lead, _ in _to_nothing(passage):
            words = " ".join(passage.typed[: lead.start() + 2].split()[-4:])
            yield Diagnostic(
                passage.at(lead.start(), lead.start() + 2),
                f"“{words}” announces something, and nothing follows",
                hints=("add what was to follow, or end the sentence",),
            )
        for cut, _ in passage.own_hits(COMMA):
            yield Diagnostic(
                passage.at(*cut.span("last")),
                f"the paragraph ends with “{cut['last']}” in the middle of a sentence",
                hints=("end the sentence, or look for words that were lost",),
            )
        for cut, place in passage.own_hits(BEFORE_BOLD) if "**" in passage.typed else ():
            yield Diagnostic(
                place,
                f"the text breaks off after “{' '.join(cut.group().split())}”",
                hints=("finish the sentence",),
            )
        found = cut_off(passage)
        if not found or passage.element.path in going_on:
            continue
        ending = found["word"] or ","
        pieces = re.split(r"\s+", passage.plain[: found.start()].rstrip())[-2:]
        last = " ".join([*pieces, ending] if found["word"] else [*pieces]) + (
            "" if found["word"] else ","
        )
        pattern = re.compile(r"[\s*_]+".join(map(re.escape, last.split())))
        places = [span for _, span in passage.hits(pattern)]
        yield Diagnostic(
            places[-1] if places else passage.span,
            f"the text breaks off after “{last}”",
            hints=("finish the sentence",),
        )


def _to_nothing(passage: Passage) -> Iterator[Hit]:
    """Lead-ins with a heading behind them, or the end of a section that prints no more."""
    if "\n#" in passage.typed or " #" in passage.typed:
        for lead, span in passage.own_hits(BEFORE_HEADING):
            # “There are five themes:” is followed by them, and a rule of its own counts them.
            if not COUNTED.search(passage.typed[: lead.start()].rpartition("\n")[2]):
                yield lead, span
    section = passage.element
    if isinstance(section, Section) and passage.plain.rstrip(" \n-–").endswith(":"):
        more = (field for field in own_fields(section) if field.many and field.key not in UNSEEN)
        if not any(getattr(section, field.name) for field in more):
            yield from passage.own_hits(LEAD_IN)


def _comma(words: str, span: Span) -> Diagnostic:
    return Diagnostic(
        span,
        f"“{shortened(words)}” ends with a comma",
        hints=("delete the comma, or look for words that were lost behind it",),
    )


PREPOSITIONS = ("in", "on", "at", "to", "with", "for", "from", "by", "through", "of")
ASKED_FOR = re.compile(_PIECES["ASKED_FOR"], re.IGNORECASE)


def _complete(word: str, text: str) -> bool:
    """Whether a sentence may end in this word after all: “the services they rely on.”"""
    if word.lower() not in PREPOSITIONS:
        return False
    return bool(re.search(rf"\b{word}[.?!]", text) or ASKED_FOR.search(text.rstrip()))
