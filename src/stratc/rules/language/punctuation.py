"""Rules about stops, spaces, dashes and brackets."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.sentences import joined
from stratc.checking.summarise import called, together
from stratc.model import Body, walk
from stratc.source import Diagnostic, Edit, Span
from stratc.text.english import sentences
from stratc.text.needed import Pieces

from ..plan.entry_forms import ENTRIES
from .punctuation_slips import SLIPS, ways

GLUED = re.compile(r"(?<![\w\0’'.@/-])(?P<one>[A-Z][a-z]{3,})(?P<two>[A-Z][a-z]{3,})(?![\w’'@-])")
STARTS = (
    "The|This|These|Those|We|It|They|There|Our|If|When|However|Where|Stakeholders|Partners|Services|"
    "Staff|Work|Support|Further|Also|As|Ensure|Develop|Provide|Continue|Increase|Improve|Promote|"
    "Deliver|Identify|Reduce"
)
UNSTOPPED = re.compile(
    rf"(?<=[a-z]{{3}}) (?P<word>{STARTS}) (?=[a-z]{{2,}} [a-z]{{2,}})(?!\w+ of\b)"
)
IN_GLUED, IN_UNSTOPPED = -1, -2
BY_PIECE: dict[str, list[int]] = {}
for number, pieces in (
    *((number, slip[0]) for number, slip in enumerate(SLIPS)),
    (IN_GLUED, ways("[a-z][A-Z]")),
    (IN_UNSTOPPED, ways(f"[a-z] ({STARTS}) ")),
):
    for piece in pieces:
        BY_PIECE.setdefault(piece, []).append(number)
NEAR = Pieces(BY_PIECE)
BEFORE_LIST = re.compile(
    r"^(?P<entry>[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t])?[^\n]*;[ \t]*(?=\n(?:[ \t]*\n)?[ \t]*"
    r"(?:[-*+•]|1[.)])[ \t])",
    re.MULTILINE,
)
# “Our aims:” as a heading; “In this town you can:” has its words below it
HEADED = re.compile(r"(?m)^[ \t]*#{1,6} [^\n]{2,200}[:;][*_ \t]{0,9}$")
GOING_ON = re.compile(
    r"\b(?:will|can|must|should|may|to|are|is|by|that|for|of|with|includes?|including|need)\s*[:;]\Z",
    re.IGNORECASE,
)
IN_NAME = re.compile(r"\b\w*[A-Za-z](?:[\]}{\[#|!;?*]|(?<=[a-z]{2})&(?=[a-z]{2}))[a-z]\w*")
NAMING = re.compile(r"\b(?:the|our|a|an|of|and|for|in|to|by|with|on|called|named|or|from)\Z")


@rule(CONSIDER, english=True)
def punctuation_slip(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A space or a stop too many, or one that is missing.

    It finds a space before a full stop, two stops in a row, a space on one side of a slash or
    inside a bracket, no space behind a stop, two sentences without a stop between them, and a mark
    inside a word of a text, a name or a label.

    It also finds headings that end with a colon or a semicolon, and tells all of them once.

    Flagged:
        introduction: We will help everybody , everywhere.

    Better:
        introduction: We will help everybody, everywhere.

    When to ignore it: where the marks are part of a name, an address or a formula.
    """
    for element in walk(manuscript.strategy):
        key = "name" if isinstance(element, Body) else "label"
        if found := IN_NAME.search(getattr(element, key, None) or ""):
            yield Diagnostic(
                element.where[key].part(found.group()),
                f"a mark stands in the middle of a word: “{found.group()}”",
                hints=("take it out",),
            )
    yield from _behind_headings(manuscript)
    for passage in manuscript.passages:
        near = {number for piece in NEAR.standing_in(passage.typed) for number in BY_PIECE[piece]}
        for _, pattern, fault, hint in (SLIPS[number] for number in sorted(near) if number >= 0):
            for found, span in passage.own_hits(pattern):
                around = words_around(passage.typed, found)
                yield Diagnostic(
                    span, f"{fault} “{found.group().strip()}” in “{around}”", hints=(hint,)
                )
        for found, span in passage.own_hits(GLUED) if IN_GLUED in near else ():
            # “Partnership Board” stands elsewhere; “HomeStart” is a name of one word.
            if f"{found['one']} {found['two']}" in manuscript.whole:
                yield Diagnostic(
                    span,
                    f"no space stands between “{found['one']}” and “{found['two']}”",
                    hints=(f"write “{found['one']} {found['two']}”",),
                    edits=(Edit(span, f"{found['one']} {found['two']}"),),
                )
        if passage.heading:
            continue
        for found, span in passage.own_hits(BEFORE_LIST) if ";" in passage.typed else ():
            if not found["entry"]:
                words = " ".join(found.group().split()[-3:])
                yield Diagnostic(
                    span,
                    f"a list begins behind the semicolon of “{words}”",
                    hints=("write a colon",),
                )
        for found, _ in passage.own_hits(UNSTOPPED) if IN_UNSTOPPED in near else ():
            before = passage.typed[max(0, found.start() - 30) : found.start()]
            # “Adult and Health Services” is a name.
            named = before.split()[-1:] and before.split()[-1][0].isupper()
            if not named and not NAMING.search(before[-8:]):
                yield Diagnostic(
                    passage.at(*found.span("word")),
                    f"no full stop stands before “{found['word']}”, which begins a sentence",
                    hints=("end the sentence before it",),
                )


def _behind_headings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Our aims:”, as a heading: what stands below it needs no mark that points to it."""
    ending: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        words = passage.text.strip()
        if passage.heading and words.endswith((":", ";")) and not GOING_ON.search(words):
            ending.append((passage.span, words))
        for found, span in passage.hits(HEADED) if passage.prose and "#" in passage.typed else ():
            words = found.group().strip("#*_ \t\n")
            if not GOING_ON.search(words):
                ending.append((span, words))
    yield from together(
        ending,
        "the heading {words} ends with a mark that leads on",
        "{count} headings end with a mark that leads on: {words}",
        "take the colon or semicolon out",
        "this heading too",
    )


@rule(CONSIDER, english=True)
def promise_without_stop(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Commitments or actions of which some end with a full stop and a few do not.

    It looks at lists in which most entries end with a full stop, or most do not. The others are
    told once, with their names. Entries that make one sentence, with “;” and “; and” between them,
    are passed over.

    Readers cannot tell whether the rest of the sentence is missing.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: clinics
                    text: open a clinic in every town.
                  - id: nurses
                    text: train every nurse in the county.
                  - id: kits
                    text: give naloxone to every pharmacy

    Better:
        …
                    text: give naloxone to every pharmacy.

    When to ignore it: where the entry is followed by a list of its own.
    """
    of_a_sentence = {path for pair in joined(manuscript) for path in pair}
    for kind in ENTRIES:
        open_ended: list[Passage] = []
        closed: list[Passage] = []
        stopped = 0
        for passage in manuscript.passages:
            if type(passage.element) is not kind or passage.field.key not in ("text", "action"):
                continue
            if passage.element.path in of_a_sentence:
                continue
            text = passage.plain.rstrip()
            if text.endswith((".", "!", "?")):
                stopped += 1
            elif text[-1:].isalnum() or text[-1:] in ")”’":
                open_ended.append(passage)
            # The full stop of one sentence is a matter of taste.
            if text.endswith(".") and len(list(sentences(text))) == 1:
                closed.append(passage)
        if all(_ends_its_list(one, open_ended) for one in closed):
            closed = []  # the points of a list in one sentence, and the stop of that sentence
        if closed and len(open_ended) > 2 * len(closed):
            yield from together(
                list(map(_end, closed)),
                "{words} ends with a full stop, and the others do not",
                "{count} end with a full stop, and the others do not: {words}",
                "end all of them alike",
            )
        if open_ended and stopped > len(open_ended):
            yield from together(
                list(map(_end, open_ended)),
                "{words} ends without a full stop, and the others have one",
                "{count} end without a full stop, and the others have one: {words}",
                "end all of them alike",
            )


def words_around(typed: str, found: re.Match[str]) -> str:
    ahead, behind = typed[max(0, found.start() - 20) : found.start()], typed[found.end() :][:20]
    before = re.split(r"[\s\0]", ahead.rstrip())[-1] + " " * (ahead[-1:].isspace())
    after = " " * (behind[:1].isspace()) + re.split(r"[\s\0]", behind.lstrip())[0]
    return " ".join(f"{before}{found.group()}{after}".split())


def _ends_its_list(last: Passage, open_ended: list[Passage]) -> bool:
    """Whether an entry is the last of its list, and the others of the list have no full stop."""
    *home, place = last.element.path
    others = [one.element.path[-1] for one in open_ended if [*one.element.path[:-1]] == home]
    return others == [*range(len(others))] and place == len(others)


def _end(passage: Passage) -> tuple[Span, str]:
    """The last word of a promise, and what a remark calls it."""
    typed = passage.typed.rstrip("\0\n \"'")
    start = max(typed.rfind(" "), typed.rfind("\n")) + 1
    return passage.at(start, len(typed)), called(passage.element)
