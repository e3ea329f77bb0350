"""What a plan promises in words, beside the row of it that does so: how many.

In: the manuscript. Out: numbers of one thing that differ, with their places.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Measure, Priority, Section
from stratc.source import Span
from stratc.text.english import MONTH, NUMBER, SEASON, read_number

from ..repeats.meaning import stem, telling_words
from .definite_counts import ALL
from .two_places import TwoFigures

PROMISED = re.compile(r"\b(?:will|shall)\b")
SMALL = r"(?!(?:and|or|of|in|to|by|for|a|per|each|every)\b)"
COUNTED = re.compile(
    rf"(?<![\w£$€.,/-])(?P<n>(?!(?:one|1)\b(?!,)|(?:19|20)\d\d\b)(?i:{NUMBER})) "
    r"(?:of (?:the|our|its|their) )?"
    rf"(?P<what>(?:{SMALL}[A-Za-z][a-z-]* ){{0,3}}?"
    rf"(?:{SMALL}[a-z][a-z-]*s|people|children|women|men|staff))\b"
    r"(?: (?:a|per|each|every) (?P<rate>[a-z]+))?"
)
SOME = re.compile(
    r"\b(?:another|extra|additional|further|more|first|last|next|every|up to|at least|over|each|"
    r"of the|other|phase|stage|year) \Z",
    re.I,
)
# “… will protect 310 homes, and … will protect 150 homes”
CLAUSE = re.compile(r"(?:;|, (?:and|while|but)) ")
YEAR = re.compile(r"\b20\d\d(?:/\d\d)?\b")
# “Bring 100 homes into use each year”
YEARLY = re.compile(r"[^.;\d]{0,40}?\b(?:(?:a|per|each|every) year\b|annually\b|yearly\b)")
EACH_YEAR = re.compile(r"\b(?:[Ee]ach|[Ee]very) year\b")
TIMES = frozenset(("year", "month", "week", "day", "hour", "time"))
SHARED = 3


def promised_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“We will open twelve studios in the depot”, where the row makes ten studios of it."""
    for passage in manuscript.passages:
        element, key = passage.element, passage.field.key
        running = passage.prose and isinstance(element, Priority | Section)
        if not running and not (isinstance(element, Commitment) and key == "text"):
            continue
        for start, end in passage.sentences:
            if running and not PROMISED.search(passage.typed, start, end):
                continue
            for at, clause in clauses(passage.typed[start:end]):
                said = counts(clause)
                row = likeliest_row(manuscript, passage, clause, 2) if said else None
                planned = _planned(manuscript, row, said, _words(clause)) if row else ()
                for one, other, place in planned:
                    span = passage.at(start + at + one.start(), start + at + one.end())
                    yield TwoFigures(other, place, one.group(), span)


# So many by one day, or of all of them: a step, and no other number.
STEP = re.compile(r"\b(?:by|first|each|every|per|more|additional|extra|another|of|from)\b", re.I)
# So many in one season, where the deed tells how many in all.
IN_A_TIME = re.compile(
    r"\b(?:annually|(?:year|term|quarter|month|week|dai)ly"
    rf"|an? (?:{SEASON}|season|year|term|quarter|month|week|day|round|session))\b",
    re.I,
)
# “350 more places” are not all of them.
ADDED = re.compile(r"(?:more|new|extra|additional|further)\b")
BESIDES = re.compile(r"(?:more|extra|additional|further)\b")
OFFERED = re.compile(r"(?:offer|invite|encourage|promote|ask|write to)\b", re.I)
REST = re.compile(r"\b(?:remaining|other|last)\s+\Z")  # “the remaining 15 cars” of all 52
# When it is to be so, and where it began
WHEN = re.compile(
    rf" (?:by|until) (?:the end of )?(?:\d{{1,2}} )?(?:(?:{MONTH}) )?20\d\d(?:/\d\d)?|"
    r" ?\(?\b(?:[Bb]aseline)\b[^)\n]{0,40}\)?"
)
DIGITS = re.compile(NUMBER, re.IGNORECASE)
_SO_MANY_AND = re.compile(rf"\b(?P<n>{NUMBER})(?: [a-z-]+){{1,2}},? and \Z", re.IGNORECASE)


def measured_otherwise(manuscript: Manuscript) -> Iterator[TwoFigures]:
    """“Run three fairs”, measured by “two fairs”."""
    for passages in manuscript.answer(deeds).values():
        own = [one for one in passages if isinstance(one.element, Action)]
        said = {what: (one, hit) for one in own for what, hit in counts(one.typed).items()}
        for passage in passages if said else ():
            plain = WHEN.sub(lambda when: " " * len(when.group()), passage.typed)
            if passage in own or STEP.search(plain):
                continue
            numbers = {read_number(found.group()) for found in DIGITS.finditer(passage.typed)}
            start = getattr(passage.element, "baseline", None)
            numbers.add(int(start.value.number or 0) if start and start.value else 0)
            for what, other in sorted(counts(plain).items()):
                deed, hit = said.get(what) or (None, None)
                if not deed or not hit or ADDED.match(hit["what"]):
                    continue
                if IN_A_TIME.search(plain) and not IN_A_TIME.search(deed.typed):
                    continue
                if REST.search(deed.typed[: hit.start()]):
                    continue
                many = read_number(hit["n"]) or 0
                if OFFERED.match(deed.typed) and many > (read_number(other["n"]) or 0):
                    continue  # “offer the mark to all 28 schools”: 24 will take it
                both = _SO_MANY_AND.search(deed.typed, 0, hit.start())
                if both and (read_number(both["n"]) or 0) + many == read_number(other["n"]):
                    continue  # “four private and two public meetings”
                if not numbers & {many, *(many + (one or 0) for one in numbers)}:
                    here = deed.at(*hit.span())
                    yield TwoFigures(other.group(), passage.at(*other.span()), hit.group(), here)


EACH = re.compile(r"\b(?:each|every|all|both)\b", re.IGNORECASE)


def likeliest_row(
    manuscript: Manuscript, passage: Passage, sentence: str, least: int = SHARED
) -> Action | None:
    """The one row that does what a sentence promises, by its words: of its priority, if any is.

    Of the rows of others one must say hardly more than the sentence.
    """
    element = passage.element
    holder = element if isinstance(element, Priority) else None
    holder = holder or manuscript.index.holder(element, Priority)
    own = {row.path for row in holder.actions.rows} if holder and holder.actions else None
    rows = manuscript.answer(_rows_by_words)
    shared = Counter(at for word in _words(sentence) for at in rows.by_word.get(word, ()))
    if own:
        shared = Counter({at: n for at, n in shared.items() if rows.all[at].path in own})
    (at, most), *others = shared.most_common() or [(0, 0)]
    # Several rows may each do a part.
    if most < least or (others and others[0][1] == most):
        return None
    if most < (min(SHARED, rows.long[at]) if own else max(least, rows.long[at] * 2 / 3)):
        return None
    parts = counts(sentence).keys()
    apart = any(parts & rows.counted[other] for other, _ in others) if parts else False
    if EACH.search(_deed(rows.all[at])) and not EACH.search(sentence):
        return None  # “open a hub” by 2027, and one in each village by 2028
    return None if apart else rows.all[at]


class _PlannedRows(NamedTuple):
    """The rows of a plan, and those that hold a word; how many words and what counts each has."""

    all: tuple[Action, ...]
    by_word: dict[str, list[int]]
    long: list[int]
    counted: list[frozenset[str]]


def _rows_by_words(manuscript: Manuscript) -> _PlannedRows:
    rows = tuple(manuscript.index.actions.values())
    words = [_words(_deed(row)) for row in rows]
    by_word: dict[str, list[int]] = {}
    for at, several in enumerate(words):
        for word in several:
            by_word.setdefault(word, []).append(at)
    counted = [frozenset(counts(_deed(row))) for row in rows]
    return _PlannedRows(rows, by_word, [len(several) for several in words], counted)


def _words(text: str) -> frozenset[str]:
    return telling_words(text).union(YEAR.findall(text))


def _deed(row: Action) -> str:
    return " ".join(row.action)


def clauses(sentence: str) -> Iterator[tuple[int, str]]:
    """The parts of a sentence that each promise something, with where they begin."""
    last = max((one.start() for one in PROMISED.finditer(sentence)), default=0)
    ends = [one for one in CLAUSE.finditer(sentence) if one.end() <= last]
    starts = [0, *(one.end() for one in ends)]
    for start, end in zip(starts, [*(one.start() for one in ends), len(sentence)], strict=True):
        yield start, sentence[start:end]


def _planned(
    manuscript: Manuscript, row: Action, said: dict[str, re.Match[str]], words: frozenset[str]
) -> Iterator[tuple[re.Match[str], str, Span]]:
    """What a row, its measures or its one target count, where a clause has another number of it."""
    known: set[str] = set()
    for passage in manuscript.answer(deeds).get(row.id, ()):
        for what, other in sorted(counts(passage.typed).items()):
            one = said.get(what) if what not in known else None
            known.add(what)
            if (
                one
                and not _first_of_all(one, other)
                and read_number(one["n"]) != read_number(other["n"])
                and _as_often(one, other)
                and (not BESIDES.match(one["what"]) or ADDED.search(passage.typed))
            ):
                yield one, other.group(), passage.at(*other.span())
    (measure,) = row.measures if len(row.measures) == 1 else (None,)
    target = measure.target if measure else None
    aim = target.value if target else None
    if not measure or not target or known or len(said) > 1 or not aim or not aim.number:
        return
    now = measure.baseline.value if measure.baseline else None
    start = now.number if now and now.number else 0
    (one,) = said.values()
    many = read_number(one["n"]) or 0
    near = aim.number < 3 * many < 9 * aim.number and not one["rate"]
    if near and many not in (aim.number, aim.number - start, aim.number + start):
        counted = _words(f"{measure.title} {measure.unit or ''}") & words
        if counted and not (aim.percent or aim.currency):
            yield one, aim.text, target.where["value"]


def _as_often(said: re.Match[str], planned: re.Match[str]) -> bool:
    """Whether both are a number for each year, or neither is."""
    return yearly(said) == yearly(planned)


def yearly(one: re.Match[str]) -> bool:
    """Whether so many are meant for each year: “each year we will plant 300 trees”."""
    ahead = EACH_YEAR.search(one.string, 0, one.start())
    return bool(one["rate"] or ahead or YEARLY.match(one.string, one.end()))


def _first_of_all(said: re.Match[str], planned: re.Match[str]) -> bool:
    """Whether a row takes some of all those that are promised: “in all 34 schools”, “in 12”."""
    whole, part = (ALL.search(one.string[: one.start()]) for one in (said, planned))
    return bool(whole and not part) and (read_number(planned["n"]) or 0) < (
        read_number(said["n"]) or 0
    )


def deeds(manuscript: Manuscript) -> dict[str, list[Passage]]:
    """What is done by each row, and the titles of its measures, under its id."""
    found: dict[str, list[Passage]] = {}
    for passage in manuscript.passages:
        element, key = passage.element, passage.field.key
        if isinstance(element, Measure) and key == "title":
            element, key = manuscript.index.holder(element, Action) or element, "action"
        if isinstance(element, Action) and key == "action":
            found.setdefault(element.id, []).append(passage)
    return found


def counts(text: str) -> dict[str, re.Match[str]]:
    """What a text counts once, and how many of it: “tree” of 40 young trees, “tree/year”."""
    found = [one for one in COUNTED.finditer(text) if not SOME.search(text, 0, one.start())]
    names = [stem(one["what"].split()[-1].rpartition("-")[2]) for one in found]
    many = Counter(names)
    return {
        f"{name}/{one['rate']}" if one["rate"] else name: one
        for name, one in zip(names, found, strict=True)
        if many[name] == 1 and name not in TIMES
    }
