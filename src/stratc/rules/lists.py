"""Rules about entries of lists that say the same, or nearly the same."""

import re
from collections import defaultdict
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import Index
from stratc.model import Action, Commitment, Measure, Objective, Priority, Vision, fields, walk
from stratc.source import Diagnostic, Label, Mapping, Node, Scalar, Sequence, shortened
from stratc.text.similarity import likest, near_spelling
from stratc.text.spelling import in_dictionary

from .repeats.meaning import PROMISES, STEP

SHORT = 4  # so few words may well be said twice
LONG = 7  # so many words are hardly said twice by chance
ALIKE = 88.0
MOST_COMPARED = 5_000_000  # so many pairs are compared in all, however many entries there are
CROWD = 20  # so many short entries that are equal but for one word


AN_ID = re.compile(r"(?:(?<![a-z0-9-])[a-z0-9-]++:)?[a-z0-9]+(?:[-.][a-z0-9]+)*")


@rule(SHOULD, firm=True)
def id_listed_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An id that stands twice in one list.

    A line was pasted twice, or another was meant: a partner, a source or what a promise serves
    would be printed twice.

    Flagged:
        bodies:
          - id: trust
            name: Wold Housing Trust
        partners:
          - members: [trust, trust]

    Better:
        …
          - members: [trust]

    When to ignore it: never.
    """
    for listed in _lists_of_ids(manuscript):
        first: dict[str, Node] = {}
        for item in listed:
            if not (words := _names(item)):
                continue
            if first.setdefault(words, item) is not item:
                yield Diagnostic(
                    item.span,
                    f"“{shortened(words)}” stands twice in this list",
                    labels=(Label(first[words].span, "first here"),),
                    hints=("delete one of the two, or write the other that is meant",),
                )


def _names(item: Node) -> str:
    """Who an entry names: an id, or a line for several, `bodies: [trust, mill]`."""
    if isinstance(item, Mapping):
        one_line = item.span.line == item.span.end_line and "id" not in item.values
        return item.span.written.strip() if one_line else ""
    return item.text if isinstance(item, Scalar) and AN_ID.fullmatch(item.text) else ""


def _lists_of_ids(manuscript: Manuscript) -> Iterator[tuple[Node, ...]]:
    for element in walk(manuscript.strategy):
        node = element.where.node if element.where else None
        for field in fields(type(element)):
            names = field.refers_to or (field.holds and field.holds.shorthand)
            held = node.values.get(field.key) if isinstance(node, Mapping) else None
            if field.many and names and isinstance(held, Sequence):
                yield held.items


@rule(SHOULD, draft=CONSIDER, english=True)
def said_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The same commitment, action or objective, word for word, in two places.

    It finds entries that are equal but for capitals and marks, and intervention lists made up
    of repetitions alone. `repeats:` says that a commitment stands twice on purpose.

    The promise is counted twice and, when one of the two is changed, holds in two versions.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            objectives:
              - Everybody who needs treatment can get it near home.
          - id: recovery
            title: Recovery
            objectives:
              - Everybody who needs treatment can get it near home.

    Better:
        …
              - Everybody who leaves treatment has somewhere to live.

    When to ignore it: where the list sums up the other; then let one refer to the other by its id.
    """
    index = manuscript.index
    rows = [row for row in index.elements if isinstance(row, Action)]
    whole = {row.path: found for row in rows if (found := _all_repeated(row, index))}
    yield from whole.values()
    told = {entry.path for row in rows if row.path in whole for entry in row.interventions}
    seen: dict[str, StatedAim] = {}
    for entry in _entries(manuscript):
        if entry.passage.element.path in told:
            continue
        first = seen.setdefault(entry.words, entry)
        if first is not entry and not _on_purpose(entry, first):
            yield Diagnostic(
                entry.passage.opening(entry.passage.plain),
                f"{entry.name} says word for word what {first.name} says",
                labels=(Label(first.passage.opening(first.passage.plain), "first said here"),),
                hints=("leave one of them out, or say how they differ",),
            )


@rule(CONSIDER, english=True)
def said_nearly_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two commitments, actions or objectives that differ by a word or two.

    It finds entries of more than six words that are nearly equal, shorter ones and measures that
    differ by one slip of the hand. Both places are shown.

    Readers ask what the difference is meant to be, and reports count both.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a free clinic for adults in every town of the county.
                  - id: doors-open
                    text: open a free clinic for adults in each town of the county.

    Better:
        …
                  - id: home-visits
                    text: visit those at home who cannot come to a clinic.

    When to ignore it: where the word that differs is the point, such as the name of a place.
    """
    for entry, others, known in _with_likely(manuscript):
        for number, _ in likest(entry.words, known, ALIKE) if known else ():
            other = others[number]
            if other.words == entry.words or _on_purpose(entry, other):
                continue
            if STEP.findall(entry.words) != STEP.findall(other.words):
                continue  # “in phase 1”, “in phase 2”
            if entry.length < LONG and not _slip_apart(entry.words, other.words):
                continue
            yield Diagnostic(
                entry.passage.opening(entry.passage.plain),
                f"{entry.name} says nearly what {other.name} says",
                labels=(Label(other.passage.opening(other.passage.plain), "said here"),),
                hints=("make them one, or say how they differ",),
            )
            break


def _with_likely(
    manuscript: Manuscript,
) -> Iterator[tuple["StatedAim", list["StatedAim"], list[str]]]:
    """Each entry, the earlier ones that may say nearly the same, and their words.

    Of short ones those differ by one word, which the dictionary has of one of the two only:
    “comunity”. A hall may well be beside a wall. Of thousands, each is held against the last ones.
    """
    long: tuple[list[StatedAim], list[str]] = [], []
    short: defaultdict[tuple[bool, str], list[StatedAim]] = defaultdict(list)
    entries = [*_entries(manuscript), *_measures(manuscript)]
    most = MOST_COMPARED // (len(entries) or 1)
    for entry in entries:
        if entry.length >= LONG:
            yield entry, long[0][-most:], long[1][-most:]
            long[0].append(entry)
            long[1].append(entry.words)
        elif not isinstance(entry.passage.element, Measure):
            words = entry.words.split()
            rests = [" ".join((*words[:n], "", *words[n + 1 :])) for n in range(len(words))]
            keys = [(in_dictionary(word), rest) for word, rest in zip(words, rests, strict=True)]
            near = [o for known, rest in keys for o in short.get((not known, rest), ())]
            yield entry, near, [other.words for other in near]
            for crowd in (short[key] for key in keys):
                if len(crowd) < CROWD:
                    crowd.append(entry)


class StatedAim:
    """One thing that is promised or aimed at, as it is compared with others."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        found = re.findall(r"[^\W_]+", passage.plain.lower())
        self.words = " ".join(found)
        self.length = len(found)

    @property
    def name(self) -> str:
        """What to call it in a message."""
        element = self.passage.element
        kind = type(element).__name__.lower()
        if isinstance(element, Priority):
            return f"this objective of “{element.title}”"
        if isinstance(element, Vision):
            return "this ambition"
        name = getattr(element, "label", None) or getattr(element, "id", None)
        if isinstance(element, Measure):
            name = element.title
        return f"{kind} “{name}”" if name else f"this {kind}"


def _entries(manuscript: Manuscript) -> Iterator[StatedAim]:
    for passage in manuscript.passages:
        key = passage.field.key
        if (isinstance(passage.element, PROMISES) and key in ("text", "action")) or (
            isinstance(passage.element, Priority | Vision) and key in ("objectives", "ambitions")
        ):
            entry = StatedAim(passage)
            if entry.length > SHORT:
                yield entry


def _measures(manuscript: Manuscript) -> Iterator[StatedAim]:
    for passage in manuscript.passages:
        if isinstance(passage.element, Measure) and passage.field.key == "title":
            yield StatedAim(passage)


def _slip_apart(first: str, second: str) -> bool:
    """Whether one word of two sentences differs, and that by a slip: “learning” and “earning”."""
    one, two = first.split(), second.split()
    apart = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    if len(one) != len(two) or len(apart) != 1:
        return False
    return bool(near_spelling(apart[0][0], apart[0][1:]))


def _on_purpose(entry: StatedAim, other: StatedAim) -> bool:
    first, second = entry.passage.element, other.passage.element
    if isinstance(first, Measure) or isinstance(second, Measure):  # often alike but for one word
        return type(first) is not type(second) or not _slip_apart(entry.words, other.words)
    for one, two in ((first, second), (second, first)):
        if isinstance(one, Commitment) and getattr(two, "id", None) in one.repeats:
            return True
        if isinstance(one, Action) and getattr(two, "id", None) in one.delivers:
            return True
    if {type(first), type(second)} == {Action, Commitment} and entry.words != other.words:
        return True  # the row delivers what is promised, in the words of a plan
    if isinstance(first, Action) and isinstance(second, Action) and first.how and second.how:
        return str(first.how) != str(second.how)  # one thing that is done in two ways
    return isinstance(first, Objective) != isinstance(second, Objective)


def _all_repeated(row: Action, index: Index) -> Diagnostic | None:
    repeats = [entry.same_as for entry in row.interventions]
    if len(repeats) < 2 or None in repeats:
        return None
    first = index.interventions.get(repeats[0] or "")
    name = row.label or row.id
    others = row.interventions[1:]
    return Diagnostic(
        row.where.key("interventions"),
        f"all {len(repeats)} interventions of action “{name}” stand under another action too",
        labels=(
            *((Label(first.where["id"], "where the first of them stands"),) if first else ()),
            *(Label(other.where["text"], "this one too") for other in others),
        ),
        hints=("keep them in one place, or say what this action adds",),
    )
