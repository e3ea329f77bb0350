"""Rules about bodies: who leads is a partner, who is a partner has a part, names are right."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.unlisted_ids import POST
from stratc.crossref import Index
from stratc.model import Element, Lead, Member, Section
from stratc.source import Diagnostic, Edit, Label, Span
from stratc.text.english import loosely
from stratc.text.similarity import near_spelling

from .closed import duties

# What partners make up together.
JOINT = re.compile(r"\b(?:Partnership|Board|Alliance|Committee)(?: \([A-Z]+\))?\Z")
ARE = re.compile(
    r"\b(?:[Oo]ur|[Tt]he) (?:delivery |key )?partners(?: are:?|:) ([A-Z][^.;\n]{20,400})"
)
PARTNERS = re.compile(r"\A(?:\d+\.? )?(?:our |delivery |key |the )*partners", re.I)
MOST = 900  # what is longer says more of them than their names
# Bodies of their own; a service or a team is part of one.
OUTSIDE = re.compile(
    r"(?<![\w’'&-])(?P<name>(?:[A-Z][\w’'&-]+ (?:(?:of|for|and|the|in) )?){1,6}(?:"
    r"Society|Trust|College|University|Association|Federation|Charity|Foundation|Church|Ltd|Limited|CIC|Club|"
    r"Union|Chamber of Commerce|Housing Group|Action Group|Project|"
    r"Constabulary|Police|Food Bank|Hospice))"
)
WORD = re.compile(r"(?<![\w\0])[A-Za-z][\w’'-]*")


@rule(CONSIDER)
def lead_not_a_partner(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A body that leads on something and is not among the listed partners.

    It looks only at strategies that list their partners, and at bodies that are typed as a lead in
    words too. A list of partners is read as the list of everybody who has agreed to the strategy. A
    partnership or a board is made up of them, and a post, such as a manager, is part of one.

    Flagged:
        bodies:
          - id: county-council
            name: Fenmarsh County Council
          - id: police
            name: Fenmarsh Police
        partners:
          - members: [county-council]
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: patrols
                  action: Patrol the harbour every night.
                  lead: police

    Better:
        …
          - members: [county-council, police]
        …

    When to ignore it: where the list names partners of another kind, such as funders.
    """
    index = manuscript.index
    listed = _members(index)
    said = {manuscript.strategy.publisher or ""}  # whose strategy it is need not be its own partner
    for use in duties(index) if listed else ():
        body = index.bodies.get(use.id)
        leads = isinstance(use.element, Lead) or use.field == "lead"
        none = body and (JOINT.search(body.name) or POST.search(body.name))
        if body and leads and not none and use.id not in listed and use.id not in said:
            said.add(use.id)
            yield Diagnostic(
                use.span,
                f"“{body.name}” leads here and is not among the partners",
                hints=("add it under `partners:`, or name another lead",),
            )
    told = [found for passage in manuscript.passages for found in ARE.findall(passage.typed)]
    told += list(filter(None, map(_named_partners, index.elements)))
    names = " ".join(name for body in index.bodies.values() for name in (body.name, *body.aliases))
    names = " ".join(told) if told and not listed else names
    for element in index.elements if listed or told else ():
        if not isinstance(element, Lead) or not element.text or element.text in said:
            continue
        named = OUTSIDE.fullmatch(element.text.strip())
        if named and not JOINT.search(element.text) and named["name"].lower() not in names.lower():
            said.add(element.text)
            yield Diagnostic(
                element.where["text"],
                f"“{named['name']}” leads here and is not among the partners",
                hints=("add it under `bodies:` and `partners:`, or name another lead",),
            )


def _named_partners(element: Element) -> str:
    """The words of a section that does no more than name the partners."""
    if not isinstance(element, Section) or element.sections or not element.text:
        return ""
    return element.text if PARTNERS.fullmatch(element.title) and len(element.text) < MOST else ""


@rule(CONSIDER)
def partner_without_part(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A listed partner that has nothing to do.

    It looks only at strategies in which at least half of the partners lead or help with
    something. Then a partner that is named nowhere else was forgotten, or need not be listed.

    Flagged:
        bodies:
          - id: county-council
            name: Fenmarsh County Council
          - id: college
            name: Fenmarsh College
        partners:
          - members: [county-council, college]
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: patrols
                  action: Visit every hostel once a week.
                  lead: county-council

    Better:
        …
                  lead: county-council
                  partners: college

    When to ignore it: where the partner only advises.
    """
    index = manuscript.index
    listed = _members(index)
    busy = {use.id for use in duties(index) if not isinstance(use.element, Member)}
    idle = [name for name in listed if name not in busy]
    unknown = any(use.kind == "body" and use.id not in index.bodies for use in index.uses)
    if len(idle) * 2 > len(listed) or unknown:
        return  # whoever is named by no id may be one of them
    for name in idle:
        body = index.bodies.get(name)
        if body and not any(
            first_place(manuscript, name) for name in (body.name, *body.aliases, *body.parts)
        ):
            yield Diagnostic(
                listed[name],
                f"the partner “{body.name}” has nothing to do in this strategy",
                hints=("name it as a lead or partner of something, or take it off the list",),
            )


@rule(CONSIDER)
def name_nearly_right(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The name of a body with one letter more, less or other than in its entry.

    It finds “Combatting Drugs Partnership” where the body is listed as “Combating Drugs
    Partnership”.

    Flagged:
        bodies:
          - id: board
            name: Fenmarsh Treatment Board
        introduction: The Fenmarsh Treatments Board meets every month.

    Better:
        …
        introduction: The Fenmarsh Treatment Board meets every month.

    When to ignore it: where both exist, or the text quotes another document.
    """
    index = manuscript.index
    names = {
        tuple(name.split()): body
        for body in index.bodies.values()
        for name in (*body.aliases, body.name)
        if name.count(" ") >= 2
    }
    gaps: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = {}
    for name in names:
        for gap in range(len(name)):
            gaps.setdefault(_without(tuple(map(folded, name)), gap), []).append((gap, name))
    every = _every_name(index)
    lengths = {len(name) for name in names}
    used = {word for key in gaps for word in key}
    words = [frozenset(map(folded, name)) for name in names]
    by_word: dict[str, list[int]] = {}
    for number, name_words in enumerate(words):
        for word in name_words:
            by_word.setdefault(word, []).append(number)
    for passage in manuscript.passages if names else ():
        # All words of a name but one must stand in it.
        here = by_word.keys() & map(folded, WORD.findall(passage.typed))
        several = Counter(number for word in here for number in by_word[word])
        if not any(count >= len(words[number]) - 1 for number, count in several.items()):
            continue
        for run, right in _nearly(passage.typed, every, gaps, lengths, used):
            span = passage.at(run[0].start(), run[-1].end())
            said = " ".join(word.group() for word in run)
            yield Diagnostic(
                span,
                f"“{said}” is listed as “{' '.join(right)}”",
                labels=(Label(names[right].where["name"], "listed here"),),
                hints=(f"write “{' '.join(right)}”",),
                edits=(Edit(span, " ".join(right)),),
            )


def _members(index: Index) -> dict[str, Span]:
    """The bodies listed as partners, boards and national bodies aside, with their places."""
    found: dict[str, Span] = {}
    own = {
        member.path
        for group in index.strategy.partners
        if group.role == "member"
        for member in group.members
    }
    for use in index.uses:
        if use.kind == "body" and use.element.path in own:
            found.setdefault(use.id, use.span)
    return found


def first_place(manuscript: Manuscript, name: str) -> Span | None:
    for passage in manuscript.passages_with(name):
        for _, span in passage.hits(re.compile(rf"(?<!\w){loosely(name)}(?!\w)")):
            return span
    return None


@cache
def folded(name: str) -> str:
    """A name in small letters, without marks; “&” is “and”, so that “A&E” stays one word."""
    return re.sub(r"[^\w ]", "", name.lower().replace("&", "and"))


def _every_name(index: Index) -> re.Pattern[str]:
    names = {n for b in index.bodies.values() for n in (b.name, *b.aliases, *b.parts) if " " in n}
    longest = "|".join(sorted(sorted(map(loosely, names)), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest})(?!\w)" if longest else r"(?!)", re.IGNORECASE)


def _nearly(
    typed: str,
    every: re.Pattern[str],
    gaps: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]],
    lengths: set[int],
    used: set[str],
) -> Iterator[tuple[list[re.Match[str]], tuple[str, ...]]]:
    """Runs of words that are a listed name but for one slip, with the name."""
    # What is a listed name already is blanked, so that no part of it is taken for another.
    said = list(WORD.finditer(every.sub(lambda found: "\0" * len(found.group()), typed)))
    plain = [folded(word.group()) for word in said]
    free = 0  # a shorter name inside a longer one is not told again
    for start, word in enumerate(said):
        if (
            start < free
            or not word.group()[0].isupper()
            or used.isdisjoint(plain[start : start + 2])
        ):
            continue
        for length in sorted(lengths, reverse=True):
            run, written = said[start : start + length], tuple(plain[start : start + length])
            found = _with_a_slip(written, gaps) if len(run) == length else None
            if found:
                free = start + length
                yield run, found
                break


def _with_a_slip(
    written: tuple[str, ...], gaps: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]
) -> tuple[str, ...] | None:
    """The listed name that some words are, but for one slip in one of them."""
    for gap in range(len(written)):
        for at, name in gaps.get(_without(written, gap), ()):
            last = gap == len(written) - 1
            if at == gap and _slip(written[gap], folded(name[gap]), last):
                return name
    return None


def _without(name: tuple[str, ...], gap: int) -> tuple[str, ...]:
    return (str(len(name)), *name[:gap], *name[gap + 1 :])


def _slip(one: str, other: str, last: bool) -> bool:
    """Whether one word is the other with a slip; a plural at the end of a name is none."""
    if (
        min(len(one), len(other)) < 4
        or one == other
        or (last and one.rstrip("s") == other.rstrip("s"))
    ):
        return False
    return bool(near_spelling(one, [other]))
