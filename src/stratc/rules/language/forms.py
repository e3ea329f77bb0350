"""A rule about one name written in two forms."""

import re
from collections.abc import Iterator
from functools import cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import national_bodies
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Element, Term
from stratc.source import Diagnostic, Label, Span

from .bent_names import (
    bent,
    forces,
    in_small_letters,
    in_two_cases,
    joined,
    owners,
    quoted,
    set_otherwise,
    turned_laws,
)
from .syntax.collectives import BODY

WORD = r"[A-Z][a-z]+(?:-[A-Za-z][a-z]+)?(?:(?<=s)[’'](?=\s))?"
GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*(?=\S))"  # a name goes on in the next line, behind no empty one
CAPITALS = re.compile(
    rf"(?<![\w\0’'-]){WORD}(?:{GAP}(?:and|of|for|&){GAP}{WORD}|{GAP}{WORD}){{2,7}}(?![\w-])"
)
OWNER = re.compile(r"\b(\w{1,20})[’']s\s{0,4}\Z")
NUMBERED = re.compile(r"\A(?:\d{1,2}[.)]|[-–•*]|[Pp]riority \d{1,2}:?)\s+")
FEWEST = 3
JOINING = frozenset(["and", "for", "of"])
HEADS = frozenset(["Board", "Partnership", "Committee", "Forum", "Commission", "Trust"])
LESS = frozenset(["the", "our", "this", "these", "in", "for", "and", "a"])


@rule(CONSIDER, english=True)
def name_in_two_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A name of several words that is written in another form elsewhere.

    It finds names with capitals that differ by a letter, a plural, the form of a word, “&” for
    “and”, a comma or the order of words, with the place before them or without: “Combating Drugs
    Partnership” and “Combatting Drug Partnership”. It also finds names that leave out a word such
    as “Strategic” or a hyphen, or stand in small letters, Acts with their year in
    front, and letters with other capitals, such as “CoSLA” and
    “COSLA”. Each is told once.

    Readers take them for two bodies or two plans.

    Flagged:
        introduction: |
          The Fenmarsh Recovery Services Board meets monthly.
          Ask the Fenmarsh Recovery Service Board.
          The Fenmarsh Recovery Services Board decides.

    Better:
        …
          Ask the Fenmarsh Recovery Services Board.
          The Fenmarsh Recovery Services Board decides.

    When to ignore it: where they are two things.
    """
    uses: dict[str, list[Span]] = {}
    for passage in manuscript.passages:
        if passage.heading or isinstance(passage.element, Term):
            continue  # what the glossary calls otherwise is another rule's matter
        for found, span in passage.own_hits(CAPITALS):
            owner = OWNER.search(passage.typed[max(0, found.start() - 30) : found.start()])
            if owner and owner[1].lower() not in BODY:
                continue  # the rest of a name such as “King’s Lynn Council”
            words = found.group().split()
            if words[0].lower() in LESS:
                words = words[1:]
            # “Crime and Policing Act” and “Policing and Crime Act” are two.
            if len(words) >= 3 and words[-1] not in ("Act", "Bill"):
                uses.setdefault(" ".join(words), []).append(span)
                # “Public Service Board Plan” names the board too.
                last = max((at for at, word in enumerate(words[:-1]) if word in HEADS), default=0)
                if last >= FEWEST - 1:
                    uses.setdefault(" ".join(words[: last + 1]), []).append(span)
    pairs = [
        *quoted(manuscript),
        *bent(uses),
        *forces(manuscript),
        *joined(manuscript),
        *set_otherwise(manuscript),
        *owners(manuscript),
        *turned_laws(manuscript),
        *in_two_cases(manuscript),
        *in_small_letters(manuscript, uses),
    ]
    told = {name for name, *_ in pairs}
    known: dict[tuple[str, ...], tuple[str, str]] = {}
    for name in sorted(uses, key=lambda name: -len(uses[name])):
        other = next(
            (
                known[shape]
                for piece, shape in _pieces(name)
                if shape in known and _differs(piece, known[shape][0])
            ),
            None,
        )
        for piece, shape in _pieces(name):
            known.setdefault(shape, (piece, name))
        # “Marl Trust and King’s” holds a name and the beginning of the next.
        if other and name not in told and name not in other[1]:
            pairs.append((name, uses[name][0], other[0], uses[other[1]][0]))
    for body in manuscript.index.bodies.values():
        # Where letters or marks alone differ from an entry, the rules about names tell it.
        bent_order = (
            known[shape]
            for piece, shape in _pieces(body.name)
            if body.name not in uses and shape in known
            if _order(known[shape][0]) != _order(piece)
        )
        name, whole = next(bent_order, ("", ""))
        if whole and not {name, whole} & {*body.aliases, *body.parts, *told}:
            pairs.append((name, uses[whole][0], body.name, body.where["name"]))
    right, wrong = _national() if pairs else (frozenset(), frozenset())
    national = [called for called in (*right, *wrong) if called in manuscript.whole]
    for name, span, usual, first in pairs:
        if any(_within({name, usual}, {whole, its}) for whole, _, its, _ in pairs):
            continue  # the longer name tells it
        if any(name in one for one in national if name != one or one in right):
            continue  # it is called so, or another rule tells what it is called
        yield Diagnostic(
            span,
            f"“{name}” is written “{usual}” elsewhere",
            labels=(Label(first, "here, for one"),),
            hints=("use one form of the name",),
        )


@cache
def _national() -> tuple[frozenset[str], frozenset[str]]:
    """How national bodies are called, rightly and wrongly."""
    right = (called for one in national_bodies() for called in (one.name, *one.others))
    return frozenset(right), frozenset(called for one in national_bodies() for called in one.wrong)


@rule(CONSIDER, english=True)
def title_in_two_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The title of a priority that is written in another form elsewhere.

    It finds titles with another dash, “&” for “and”, other capitals in the middle, or a word in
    the singular and in the plural, in lists, headings and lines of their own.

    Readers who search for the title find one of the two.

    Flagged:
        priorities:
          - id: supply
            title: Breaking supply chain and gangs
        introduction: |
          We have one priority:

          - Breaking supply chains and gangs

    Better:
        …
            title: Breaking supply chains and gangs
        introduction: |
          We have one priority:

          - Breaking supply chains and gangs

    When to ignore it: where the title is bent to a sentence.
    """
    titles: dict[tuple[str, ...], Element] = {}
    for priority in manuscript.strategy.priorities:
        if len(priority.title.split()) >= 3:
            titles.setdefault(_title_shape(priority.title), priority)
    told: set[str] = set()
    for passage in manuscript.passages:
        lines = passage.plain.split("\n") if passage.prose else [passage.text]
        for line in lines if any(titles) else ():
            text = NUMBERED.sub("", line).strip(" .:;*")
            owner = titles.get(_title_shape(text)) if len(text) < 120 else None
            if owner is None or owner is passage.element or text in told:
                continue
            title = str(getattr(owner, "title", ""))
            if _exactly(text) != _exactly(title):
                told.add(text)
                yield Diagnostic(
                    passage.opening(text) if passage.prose else passage.span,
                    f"“{text}” is the title “{title}” in another form",
                    labels=(Label(owner.where["title"], "the title"),),
                    hints=("write the title in one form",),
                )


def _within(forms: set[str], longer: set[str]) -> bool:
    """Whether two forms of a name are part of those of a longer one."""
    return forms != longer and all(any(one in name for name in longer) for one in forms)


def _title_shape(title: str) -> tuple[str, ...]:
    return tuple(_shape(word) for word in re.findall(r"[\w’']+|&", title))


def _exactly(title: str) -> str:
    """A title without its capitals, which headings and lists may set otherwise."""
    return " ".join(title.lower().replace("’", "'").split())


def _pieces(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A name, and what is left of it without the place before it, with the shape of each.

    The order of words does not count: “Suicide Action Prevention Plan” and “Suicide Prevention
    Action Plan” are one plan.
    """
    words = name.split()
    for start in range(len(words)):
        shape = tuple(sorted(_order(" ".join(words[start:]))))
        if len(shape) < FEWEST:
            return
        if words[start][0].isupper():
            yield " ".join(words[start:]), shape


def _order(name: str) -> list[str]:
    return [shape for word in name.split() if (shape := _shape(word)) not in JOINING]


def _differs(piece: str, other: str) -> bool:
    same = _without_joints(piece) == _without_joints(other)
    return not same and not _ends_alike(other, piece)


def _without_joints(name: str) -> list[str]:
    """The words of a name but “of” and “for”, whose mixing up is another rule's matter."""
    return [word for word in name.lower().split() if word not in ("of", "for")]


def _ends_alike(one: str, other: str) -> bool:
    """Whether they differ in capitals alone, or are one and several of a kind."""
    *first, last = one.lower().split()
    *second, end = other.lower().split()
    return first == second and _one(last) == _one(end)


def _one(word: str) -> str:
    """A word without the ending of several: “authorities” as “authority”."""
    return re.sub(r"ies\Z", "y", word).rstrip("s")


@cache
def _shape(word: str) -> str:
    """What the forms of a word have in common: its plural, “&”, a doubled letter."""
    low = word.lower().strip(",.’'").replace("-", "")
    if low == "&":
        return "and"
    return re.sub(r"(.)\1", r"\1", re.sub(r"(?:ies|es|s|y|e)\Z", "", low))
