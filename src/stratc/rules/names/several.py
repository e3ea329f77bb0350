"""Rules about one name that is written in several ways: other words, marks, a letter."""

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import body_called
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Body
from stratc.source import Diagnostic, Edit, Label
from stratc.text.english import loosely
from stratc.text.similarity import near_spelling

from .bodies import first_place, folded


@rule(CONSIDER)
def several_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One body under two full names in the text.

    It finds a body whose listed name and another listed name, or two other names, are both
    printed. Abbreviations, short forms of the same words and “the Board” do not count. A reader
    who does not know the place takes them for two bodies.

    Flagged:
        bodies:
          - id: board
            name: Fenmarsh Recovery Board
            aliases: ["Harm Reduction Partnership"]
        introduction: |
          The Fenmarsh Recovery Board meets every month. The Harm Reduction Partnership decides.

    Better:
        …
            name: Fenmarsh Recovery Board
        introduction: |
          The Fenmarsh Recovery Board meets every month. The Fenmarsh Recovery Board decides.

    When to ignore it: where the text itself says that both are the same body.
    """
    index = manuscript.index
    for body in index.bodies.values():
        names = _full(body)
        if len(names) < 2:
            continue
        found = [(name, span) for name in names if (span := first_place(manuscript, name))]
        if len(found) > 1:
            (usual, first), *others = found
            for name, span in others:
                if _told_as_one(manuscript, usual, name):
                    continue
                yield Diagnostic(
                    span,
                    f"“{name}” is also called “{usual}”",
                    labels=(Label(first, "here, for one"),),
                    hints=(f"write “{body.name}” everywhere",),
                )


def _told_as_one(manuscript: Manuscript, one: str, other: str) -> bool:
    """Whether the text says that two names are one, with one in brackets behind the other."""
    first, second = map(loosely, (one, other))
    pair = rf"{first}\s*\(\s*{second}|{second}\s*\(\s*{first}"
    return bool(re.search(pair, manuscript.whole))


def _full(body: Body) -> list[str]:
    """The names of a body that a reader would take for different ones; its own name first."""
    kept = [body.name]
    for alias in body.aliases:
        tokens = set(folded(alias).split())
        # In small letters a few words describe more often than they name.
        short = len(tokens) < (4 if alias[0].islower() else 3)
        if not short and not any(tokens <= set(folded(name).split()) for name in kept):
            kept.append(alias)
    return kept


LOST = re.compile(
    r"\b(?P<who>Children|People|Women|Men|Residents|Patients|Pensioners|Chiefs|Farmers)"
    r"(?P<s>s?) (?=(?:Services?|Trust|Partnership|Board|Council|Voices?|Forum|Panel|Centre|Aid|"
    r"Network|Health|Safeguarding|Alliance|Association|Union)\b)"
)
PLURALS = ("Children", "People", "Women", "Men")


@rule(CONSIDER)
def name_without_its_mark(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The name of a body that has lost its apostrophe or changed its “and”.

    It finds “Kings Lynn Council” where the entry says “King's Lynn Council”, “&” where it says
    “and”, a comma more or less, and entries such as “Childrens Trust”. Each is told once.

    Readers who search for the name find one of the two.

    Flagged:
        bodies:
          - id: council
            name: King's Lynn and Fenmarsh Council
        introduction: Ask Kings Lynn & Fenmarsh Council.

    Better:
        …
        introduction: Ask King's Lynn and Fenmarsh Council.

    When to ignore it: where the body itself writes both.
    """
    for body in manuscript.index.bodies.values():
        yield from _entry(body)
        if " " not in body.name or body_called(body.name):
            continue  # the names of national bodies are another rule's matter
        places = manuscript.passages_with(_in_every_form(body.name))
        if not places:
            continue
        right = {_same(name) for name in (body.name, *body.aliases, *body.parts)}
        loose = _loosely(body.name)
        told: set[str] = set()
        for passage in places:
            for found, span in passage.own_hits(loose):
                typed = _same(found.group())
                if typed in right or typed in told:
                    continue
                told.add(typed)
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” is listed as “{body.name}”",
                    labels=(Label(body.where["name"], "listed here"),),
                    hints=(f"write “{body.name}”",),
                    edits=(Edit(span, body.name),),
                )


def _entry(body: Body) -> Iterator[Diagnostic]:
    found = LOST.search(body.name)
    if found and bool(found["s"]) == (found["who"] in PLURALS):
        mark = f"{found['who']}'s" if found["who"] in PLURALS else f"{found['who']}'"
        yield Diagnostic(
            body.where["name"],
            f"“{body.name}” has lost its apostrophe",
            hints=(f"write “{mark}”, unless the body itself writes it so",),
        )


def _in_every_form(name: str) -> str:
    """The words of a name that no mark changes."""
    words = (word for word in re.findall(r"[\w’'-]+", name) if not re.search("['’]", word))
    return " ".join(word for word in words if word.lower() != "and")


def _loosely(name: str) -> re.Pattern[str]:
    """A name with any marks between its words and letters, or none."""
    words = re.findall(r"[\w’'-]+|&", name)
    pieces = [
        r"(?:and|&)"
        if word.lower() in ("and", "&")
        else re.sub(r"['’]", "['’]?", re.escape(word).replace("\\-", "-"))
        for word in words
    ]
    return re.compile(r"(?<![\w\0’'-])" + r",?\s+".join(pieces) + r"(?![\w’'-])")


def _same(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


WORD = re.compile(r"(?<![\w\0’'-])[A-Z][a-z]{2,}(?![\w’'-])")
OFTEN = 3
BODIES_IN_SMALL = (
    *("agency", "alliance", "association", "authority", "board", "college", "commission"),
    *("committee", "council", "department", "forum", "foundation", "hospital", "museum"),
    *("partnership", "police", "school", "service", "trust", "university"),
)


@rule(CONSIDER, english=True)
def name_one_letter_away(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two words of a name of which one is a letter away: “New Zero Plan” among “Net Zero Plans”.

    It finds a pair of words with capitals that stands once, where the document has nearly the same
    pair three times or more, or once where it names a body. Both words may be in every dictionary.

    Readers take it for another thing, and a search does not find it.

    Flagged:
        introduction: |
          The Net Zero Plan began in May. The Net Zero Plan has four parts. Ask for the Net Zero
          Plan. We look at the New Zero Plan each year.

    Better:
        …
          Plan. We look at the Net Zero Plan each year.

    When to ignore it: where both are names.
    """
    places: dict[tuple[str, str], tuple[Passage, int, int]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for passage in manuscript.passages:
        before: re.Match[str] | None = None
        for found in WORD.finditer(passage.typed):
            if before and passage.typed[before.end() : found.start()].isspace():
                pair = (before.group(), found.group())
                counts[pair] += 1
                places.setdefault(pair, (passage, before.start(), found.end()))
            before = found
    beside: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for pair, count in counts.items():
        if count >= OFTEN:
            beside.setdefault((0, pair[0]), []).append(pair)
            beside.setdefault((1, pair[1]), []).append(pair)
    for pair, count in counts.items():
        if count > 1:
            continue
        usual = _nearly(pair, beside) or _of_a_body(pair, counts)
        if usual:
            passage, start, end = places[pair]
            other, first, last = places[usual]
            yield Diagnostic(
                passage.at(start, end),
                f"“{' '.join(pair)}” is one letter away from “{' '.join(usual)}”",
                labels=(Label(other.at(first, last), "first used here"),),
                hints=(f"write “{' '.join(usual)}” if you mean it",),
            )


def _of_a_body(pair: tuple[str, str], counts: Counter[tuple[str, str]]) -> tuple[str, str] | None:
    """“Fenmarsh College” for “Fenmarsh Collage”, though the right name stands only once."""
    if pair[1].lower() in BODIES_IN_SMALL:
        return None
    usual = (
        (pair[0], name.capitalize()) for name in near_spelling(pair[1].lower(), BODIES_IN_SMALL)
    )
    return next((one for one in usual if counts[one] and len(one[1]) == len(pair[1])), None)


def _nearly(
    pair: tuple[str, str], beside: dict[tuple[int, str], list[tuple[str, str]]]
) -> tuple[str, str] | None:
    for same, other in ((0, 1), (1, 0)):
        for usual in beside.get((same, pair[same]), ()):
            one, two = pair[other].lower(), usual[other].lower()
            # “Arts Office” beside “Arts Officer”: a place and who works there
            inflected = one.rstrip("sedr") == two.rstrip("sedr") or one[0] != two[0]
            if not inflected and list(near_spelling(one, (two,))):
                return usual
    return None
