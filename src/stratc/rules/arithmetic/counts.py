"""Rules about numbers of things: what the text counts must be what there is."""

import re
from collections import Counter
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import Index
from stratc.model import Action, ActionTable, Commitment, Priority, Strategy
from stratc.source import Diagnostic, Span
from stratc.text.english import NUMBER, called_by_number, number_words, read_number, sentence_around
from stratc.text.tables import pieces

from .announced_parts import Announced, labelled, parts_announced
from .listed_things import listed_things

_PIECES = pieces(__name__, NUMBER=NUMBER)
COUNT = re.compile(_PIECES["COUNT"], re.IGNORECASE)
ELSEWHERE = re.compile(
    r"\b(?:national|government|england|uk|home office|from harm to hope|10-year|ten-year|"
    r"guidance|for delivery in|between|up to|"
    r"(?:last|previous|earlier|former|old|first|outgoing|another) (?:strategy|plan)|"
    rf"to (?:{number_words(2, 10)}|\d+))\b",
    re.IGNORECASE,
)
SOME = re.compile(_PIECES["SOME"], re.IGNORECASE)
DONE_BEFORE = re.compile(_PIECES["DONE_BEFORE"], re.IGNORECASE)
DONE_BEHIND = re.compile(_PIECES["DONE_BEHIND"], re.IGNORECASE)
OURS = re.compile(r"\bour\W*\Z", re.IGNORECASE)
ANNOUNCED = re.compile(_PIECES["ANNOUNCED"], re.IGNORECASE)
STATED = re.compile(_PIECES["STATED"], re.IGNORECASE)
HEADED = re.compile(rf"(?:The |Our |These )?{_PIECES['COUNT']}", re.IGNORECASE)
BELOW = re.compile(_PIECES["BELOW"], re.IGNORECASE)
WHERE = re.compile(_PIECES["WHERE"], re.IGNORECASE)
DOES = re.compile(_PIECES["DOES"], re.IGNORECASE)
# “Our work will be done across six key themes:” announces them.
PARTS = re.compile(r"\b(?:themes|priorities|principles|pillars|objectives|strands|aims|goals)\b")
# “reduce 14 priorities to no more than five”: what was before
FEWER = re.compile(
    r"\s(?:down )?to (?:no more than |about |around |just |only )?"
    rf"(?:{NUMBER}|a few)\b(?=[.,;]|\Z)",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"1[.)][ \t]")
NAMED = re.compile(r"\b(?:[a-z-]{1,20} )?([a-z]{1,20}) \d{1,2}")
# “Stretch aim 1.1”; labels of one word are counted by the kinds of things that there are
LABELLED = re.compile(r"(?P<words>[A-Z][a-z]+ [a-z]+) (?P<number>\d{1,2}(?:\.\d{1,2})?)")
MOST = 40
"""Of so many things at most a list is made; “In 2025 we had 9,874 calls:” leads to their kinds."""
# “- 2,611 fires”: a part of what was counted, and no entry of a list that was announced
PART = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]{1,40}[£~]?\d")
BULLET = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]{1,40}\S")


@rule(SHOULD, draft=CONSIDER, english=True)
def count_that_differs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Our six priorities”, where there are five.

    It finds sentences that count the strategy's priorities, commitments, actions, objectives or
    ambitions, or what is labelled “Theme 1”, “Theme 2” and so on, and give another number than
    there is. Sentences about somebody else's are left alone.

    Readers count, and then look for the one that is missing. Often one was added or taken out
    after the text was written.

    Flagged:
        background:
          - title: Our plan
            text: This strategy has six priorities.
        priorities:
          - id: treatment
            title: Treatment
          - id: recovery
            title: Recovery

    Better:
        …
            text: This strategy has two priorities.
        …

    When to ignore it: where the sentence counts something else that is called by the same word.
    """
    strategy = manuscript.strategy
    index = manuscript.index
    counted = _counted(strategy, index)
    by_label = _by_label(index)
    typed = labelled(passage.written for passage in manuscript.passages)
    for known in (typed, manuscript.answer(listed_things)):
        counted |= {things: numbers for things, numbers in known.items() if not counted.get(things)}
    for passage in manuscript.passages:
        if not passage.prose:
            continue
        inside = _around(passage, strategy, counted)
        for pattern, labels in by_label:
            for found, span in passage.hits(pattern):
                others = _of_others(passage.typed, found.start(), found.end())
                if read_number(found["number"]) != labels and not others:
                    yield _counted_wrongly(found, span, labels)
        for found, span in passage.hits(COUNT):
            things = " ".join(found["things"].lower().split())
            there_are = inside.get(things, frozenset())
            if not there_are or read_number(found["number"]) in there_are:
                continue
            if _of_others(passage.typed, found.start(), found.end()):
                continue
            if called_by_number(passage.typed, found.start("number")):
                continue
            if _before_a_list(passage.typed, found.end()) or FEWER.match(
                passage.typed, found.end()
            ):
                continue
            yield _counted_wrongly(found, span, min(there_are))


def _counted_wrongly(found: re.Match[str], span: Span, there_are: int) -> Diagnostic:
    return Diagnostic(
        span,
        f"“{' '.join(found.group().split())}” are counted here, and "
        f"there {'is' if there_are == 1 else 'are'} {there_are}",
        hints=("correct the number, or add what is missing",),
    )


def _by_label(index: Index) -> list[tuple[re.Pattern[str], int]]:
    """How many promises are labelled with each two words and a number: “Stretch aim 1.1”."""
    found: dict[str, set[str]] = {}
    for element in index.elements:
        label = element.label if isinstance(element, Action | Commitment) else None
        if label and (one := LABELLED.fullmatch(label)):
            found.setdefault(one["words"].lower(), set()).add(one["number"])
    return [
        (re.compile(rf"(?<![\w£$€.,-]){_PIECES['COUNTED']}\s+{words}s\b", re.I), len(numbers))
        for words, numbers in found.items()
        if len(numbers) > 1
    ]


@rule(SHOULD, draft=CONSIDER, english=True)
def list_shorter_than_announced(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“These four areas:”, followed by three.

    It finds a line that announces a number of things, ends in a colon and is followed by a list of
    another length, or by fewer headings, or by paragraphs that each begin with a name.

    Readers count, and then look for the one that is missing.

    Flagged:
        background:
          - title: Our plan
            text: |
              We will work in these four areas:

              - Prevention
              - Treatment
              - Recovery

    Better:
        …
              We will work in these three areas:

              - Prevention
              - Treatment
              - Recovery

    When to ignore it: where the number counts something else than the entries.
    """
    for passage in manuscript.passages:
        parted = parts_announced(passage, manuscript.strategy) if passage.prose else ()
        for announced in (*_announced(passage), *_headed(passage), *parted):
            if announced.entries != announced.number <= MOST:
                yield Diagnostic(
                    passage.at(announced.start, announced.end),
                    f"{announced.number} are announced, and {announced.entries} follow",
                    hints=("correct the number, or the list",),
                )


def _counted(strategy: Strategy, index: Index) -> dict[str, frozenset[int]]:
    """The numbers that a sentence about the whole strategy may give, thing by thing."""
    counts = index.counts
    kinds = {priority.kind for priority in strategy.priorities}
    by_kind = [sum(p.kind == kind for p in strategy.priorities) for kind in kinds]
    called = sum((one.label or "").startswith("Commitment ") for one in strategy.priorities)
    labelled = sum((one.label or "").startswith("Priority ") for one in strategy.priorities)
    # A plan that stands behind priorities one to four is no fifth.
    all_called = labelled if labelled > 1 else counts["priorities"]
    objectives = [sum(len(priority.objectives) for priority in strategy.priorities)]
    if strategy.vision:
        objectives.append(len(strategy.vision.objectives))
    found = {
        "priorities": {all_called, *(by_kind if all_called != labelled else ())},
        "commitments": {counts["commitments"], called},
        "actions": {counts["actions"]},
        "interventions": {counts["interventions"]},
        "objectives": {*objectives, *by_kind} if any(objectives) or "objective" in kinds else set(),
        "ambitions": {len(strategy.vision.ambitions)} if strategy.vision else set(),
        "stages of life": {len(strategy.life_course)},
        "recommendations": {
            len(one.actions.rows)
            for one in strategy.priorities
            if one.actions and _of_recommendations(one.actions)
        },
    }
    for things in ("pledges", "promises"):
        found[things] = {counts["commitments"]}
    for things, number in _numbered(strategy, index):
        found[things] = found.get(things, set()) | {number}
    return {things: frozenset(numbers - {0}) for things, numbers in found.items()}


def _numbered(strategy: Strategy, index: Index) -> Iterator[tuple[str, int]]:
    """How many “missions” there are where priorities, or promises, are “Mission 1”, “Mission 2”."""
    promises = [one for one in index.elements if isinstance(one, Commitment)]
    for elements in (strategy.priorities, promises):
        labels = {one.label.lower() for one in elements if one.label}
        kinds = Counter(found[1] for one in labels if (found := NAMED.fullmatch(one)))
        for kind, number in kinds.items():
            yield f"{kind}s", number if number > 1 else 0


def _of_recommendations(table: ActionTable) -> bool:
    """Whether what stands in the first place of each row is called a recommendation."""
    heading = (table.columns and table.columns.action) or ""
    return heading.lower().strip(" :").removesuffix("s") == "recommendation"


def _around(
    passage: Passage, strategy: Strategy, counted: dict[str, frozenset[int]]
) -> dict[str, frozenset[int]]:
    """The same, and what the priority counts that the passage belongs to."""
    if not isinstance(passage.element, Priority):
        return counted
    priority = passage.element
    promised = sum(len(group.items) for group in priority.commitments)
    own = {
        "commitments": promised,
        "actions": len(priority.actions.rows) if priority.actions else 0,
        "objectives": len(priority.objectives),
    }
    return {
        things: numbers | ({own[things]} if own.get(things) else set())
        for things, numbers in counted.items()
    }


def _of_others(text: str, start: int, end: int) -> bool:
    """Whether a number is that of somebody else's things, or of some of them only."""
    if OURS.search(text, max(0, start - 8), start):
        return False
    ahead = text[max(0, start - 40) : start]
    if DONE_BEFORE.search(ahead) or DONE_BEHIND.match(text, end):
        return True
    return bool(ELSEWHERE.search(sentence_around(text, start, end)) or SOME.search(ahead))


def _before_a_list(text: str, end: int) -> bool:
    line = text[end : text.find("\n\n", end) if "\n\n" in text[end:] else len(text)]
    after = text[end + len(line) :].lstrip()
    return line.rstrip().endswith(":") and bool(BULLET.match(after))


def _announced(passage: Passage) -> Iterator[Announced]:
    if isinstance(passage.element, Commitment):
        yield from _parts(passage, passage.element)
    if "\n" not in passage.typed:
        return
    lines = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", passage.typed)]
    start = 0
    for number, (at, line) in enumerate(lines):
        if not number or BULLET.match(line.lstrip()) or not lines[number - 1][1].strip():
            start = at
        after = lines[number + 1][1] if number + 1 < len(lines) else ""
        if not BULLET.match(after.lstrip()) or PART.match(after.lstrip()):
            continue
        paragraph = passage.typed[start : at + len(line)]
        found = ANNOUNCED.search(paragraph)
        if not found and (stated := STATED.search(paragraph)):
            listed = NUMBERED.match(after.lstrip()) or BELOW.match(stated["tail"])
            others = SOME.search(paragraph[: stated.start()]) or ELSEWHERE.search(paragraph)
            found = stated if listed and not others else None
        if found and called_by_number(paragraph, found.start("number")):
            continue
        where = found and not PARTS.search(found[0]) and DOES.search(found[0])
        if found and where and WHERE.search(paragraph, 0, found.start("number")):
            continue
        if found and not BULLET.match(paragraph.lstrip()):
            yield Announced(
                read_number(found["number"]) or 0,
                _bullets([text for _, text in lines[number + 1 :]]),
                start + found.start("number"),
                start + found.end("number"),
            )


def _headed(passage: Passage) -> Iterator[Announced]:
    """“Our four goals” as a heading, and three points below it."""
    text = getattr(passage.element, "text", None)
    found = HEADED.fullmatch(passage.typed) if passage.heading and isinstance(text, str) else None
    points = text.split("\n") if found and text else []
    if found and points and BULLET.match(points[0]) and not called_by_number(passage.typed, 0):
        yield Announced(read_number(found["number"]) or 0, _bullets(points), *found.span("number"))


def _parts(passage: Passage, commitment: Commitment) -> Iterator[Announced]:
    if not commitment.parts or passage.field.key != "text":
        return
    if found := ANNOUNCED.search(passage.typed):
        yield Announced(
            read_number(found["number"]) or 0,
            len(commitment.parts),
            found.start("number"),
            found.end("number"),
        )


def _bullets(lines: list[str]) -> int:
    """How many entries a list has, without those of lists inside it."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    count = 0
    for line in lines:
        own = len(line) - len(line.lstrip())
        if own < indent or (own == indent and not BULLET.match(line.lstrip())):
            break
        count += own == indent
    return count
