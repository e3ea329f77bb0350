"""Reads on after a mistake: finds the slip, says it, and looks for the next one.

libyaml stops at its first complaint, often lines below the mistake. Here each slip that the
lines around could hold is mended in turn and the file read again: the slip after whose mending
the file reads furthest, with the fewest mistakes of shape, is the one that was made. So every
hint has been tried before it is given. Where nothing helps, the complaint itself is told, and
reading goes on at the next line of the same or a lower level.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from .building import Unreadable, parsed
from .diagnostic import Diagnostic
from .edit import Edit
from .layout_remarks import two_versions
from .node import Mapping, Node, Scalar, inside
from .slip import FileLine, Slip
from .slips import LOST, NOTED, slips
from .span import Span
from .suspects import suspects
from .text import Text
from .yaml_errors import Complaint, complaint, told

Sense = Callable[[Node], Sequence[Diagnostic]]
MOST_MISTAKES = 25
MOST_LINES = 20_000  # lines above the mistakes together
AHEAD = 40  # lines below a complaint that are read to see whether a slip explains it
ENOUGH = 3  # a slip that lets so many more lines be read explains the complaint
MOST_SUSPECTS = 6  # how many lines with a mistake of shape are looked at for a slip
MOST_VALUES = 50_000  # read again in all: a large file would take seconds
MOST_COST = 5  # slips that happen seldom explain no mistake of shape
SHAPE = frozenset({"unknown-field", "wrong-shape", "field-written-twice"})
OF_A_VALUE = frozenset({"date-shape", "figure-shape", "address-shape", "id-shape", "unknown-word"})
HOPELESS, TRIALS = 1_000, 30  # of the slips that help so many are judged by the whole
FIELD = re.compile(r"\s*(?:- +)*[a-z][a-z-]*:(?: |$)")


@dataclass(frozen=True, slots=True)
class Recovered:
    """A text that can be read, as far as that could be done, and what was mended."""

    text: Text | None
    lines: frozenset[int]


def recover(text: Text, say: Callable[[Diagnostic], None], judge: Sense) -> Recovered:
    """Say every mistake of YAML in a text; the text without them, if all could be mended."""
    lines = list(text.lines)
    changed: set[int] = set()
    remarks: list[Diagnostic] = []
    whole, wrong, looked_at = True, None, 0
    for found, kept in _versions(text):
        remarks.append(found)
        for number in kept:
            lines[number - 1] = ""
        changed |= kept
    for _ in range(MOST_MISTAKES):
        if (wrong := complaint(_joined(text, lines))) is None:
            break
        looked_at += wrong.line
        slip = _likeliest(text, lines, wrong, judge) if looked_at < MOST_LINES else None
        if slip is not None:
            remarks.append(remark_on(text, slip, changed))
            for number, line in slip.written.items():
                lines[number - 1] = line
                changed.add(number)
            continue
        said, lost = told(text, lines, wrong)
        if remarks and 0 <= said.span.line - remarks[-1].span.line <= ENOUGH:
            # What was mended last did not get far: it was a guess, and no change to offer.
            remarks[-1] = replace(remarks[-1], edits=())
        remarks.append(said)
        whole = False
        for number in lost:
            lines[number - 1] = ""
        changed |= lost
        if not lost or looked_at >= MOST_LINES:
            break
    for remark in remarks:
        say(remark)
    return Recovered(_joined(text, lines) if whole and wrong is None else None, frozenset(changed))


def misplaced(text: Text, node: Node, judge: Sense) -> Slip | None:
    """The slip that explains mistakes of shape in a text that is good YAML, if one does.

    A line that has lost two spaces often makes good YAML that says something else.
    """
    lines, wrong = list(text.lines), judge(node)
    wrong_lines = [said.span.line for said in wrong if said.rule in SHAPE and not _explained(said)]
    if not wrong_lines:
        return None
    # A field that slipped to the right of its list draws no remark of its own.
    first = wrong_lines[0]
    head, entry = FileLine(lines, max(first - 1, 1)), FileLine(lines, first)
    slipped = [head.number] * (head.indent > entry.indent and head.text.rstrip().endswith(":"))
    best: tuple[int, int, Slip] | None = None
    least = len(_of_shape(wrong))
    texts = _texts(node)
    words, bare, twice = _swallowed(texts), _bare(texts), _twice(wrong)
    tries = MOST_VALUES // max(sum(1 for _ in inside(node)), 1)
    for number in list(dict.fromkeys((*slipped, *wrong_lines)))[:MOST_SUSPECTS]:
        for slip in slips(lines, number):
            if slip.cost > MOST_COST or not tries or complaint(_joined(text, _with(lines, slip))):
                continue
            tries -= 1
            left = _judged(text, lines, slip, judge)
            if left.twice > twice or left.swallowed > words:
                continue  # two entries of a list would become one, or a field words of a text
            rank = (left.mistakes, slip.cost + 2 * left.swallowed)
            fewer = left.mistakes + max(left.bare - bare, 0) < least
            if fewer and not left.on_its_line and (best is None or rank < best[:2]):
                best = (*rank, slip)
    return best[2] if best else None


def _explained(said: Diagnostic) -> bool:
    """Whether the remark itself moves several lines, as a list that belongs into a group, or
    takes away the hyphen of an entry; or words stand where fields belong, and no lost field."""
    alone = said.rule == "wrong-shape" and said.message.endswith("a single value")
    return (alone and ":" not in said.span.written) or any(
        (edit.span.column == 1 and "\n" in (edit.replacement or edit.span.written))
        or (edit.span.written.startswith("-") and not edit.replacement.strip().startswith("-"))
        for edit in said.edits
    )


def _with(lines: Sequence[str], slip: Slip) -> list[str]:
    mended = list(lines)
    for number in slip.written.keys() & range(1, len(mended) + 1):
        mended[number - 1] = slip.written[number]
    return mended


def _joined(text: Text, lines: Sequence[str]) -> Text:
    return Text(text.name, "\n".join(lines))


def remark_on(text: Text, slip: Slip, changed: Collection[int] = ()) -> Diagnostic:
    """What there is to say of a slip. Lines that were mended before get no second edit."""
    width = len(text.line(slip.line)) + 1
    column = min(slip.column, width)
    span = Span(text, slip.line, column, slip.line, max(min(slip.end_column, width), column))
    twice = set(changed) & set(slip.written)
    edits = () if twice else tuple(_edits(text, slip.offered or slip.written))
    return slip.remark(span, *slip.values, edits)


def _edits(text: Text, written: dict[int, str]) -> Iterator[Edit]:
    """The smallest change of each line."""
    for number, new in written.items():
        old = text.line(number)
        start = 0
        while start < min(len(old), len(new)) and old[start] == new[start]:
            start += 1
        end = 0
        while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
            end += 1
        span = Span(text, number, start + 1, number, len(old) - end + 1)
        yield Edit(span, new[start : len(new) - end])


def _versions(text: Text) -> Iterator[tuple[Diagnostic, set[int]]]:
    """Each pair of versions that git left, and the lines that go if the first is kept."""
    start = middle = 0
    for number, line in enumerate(text.lines, 1):
        if line.startswith("<<<<<<<"):
            start, middle = number, 0
        elif line.startswith("=======") and start:
            middle = number
        elif line.startswith(">>>>>>>") and start:
            keep = middle or number
            span = Span(text, start, 1, start, len(text.line(start)) + 1)
            edits = (
                Edit(Span(text, start, 1, start + 1, 1), ""),
                Edit(Span(text, keep, 1, number + 1, 1), ""),
            )
            yield two_versions(span, edits), {start, *range(keep, number + 1)}
            start = 0


def _likeliest(text: Text, lines: list[str], wrong: Complaint, judge: Sense) -> Slip | None:
    """The slip whose mending lets the file be read furthest and best."""
    tried = [
        (_reached(text, lines, slip, wrong), slip.cost + distance, slip)
        for distance, number in enumerate(suspects(lines, wrong))
        for slip in slips(lines, number)
        if not (wrong.inside and _closes_above(lines, slip, wrong.start))
    ]
    # What swallows the rest of the file hides the mistakes in it: it is read no further then.
    starts = (wrong.line, wrong.start)[: 1 + wrong.inside]
    helpful = next(filter(None, ([one for one in tried if one[0] > at] for at in starts)), None)
    if helpful is None:  # or another slip stands right behind, on the line of the complaint
        others = [one for one in tried if wrong.line not in one[2].written]
        helpful = [one for one in others if _further(text, lines, one[2], wrong)]
    if not helpful:
        return None
    enough = min(max(reached for reached, _, _ in helpful), wrong.line + ENOUGH)
    best = sorted((one for one in helpful if one[0] >= enough), key=lambda one: one[1])
    judged = [(_judged(text, lines, slip, judge), rank, slip) for _, rank, slip in best[:TRIALS]]
    return min(judged, key=lambda one: (one[0].mistakes + one[0].swallowed, one[1]))[2]


def _reached(text: Text, lines: Sequence[str], slip: Slip, wrong: Complaint) -> int:
    """The line of the next complaint once a slip is mended, as far as is read ahead."""
    last = min(wrong.line + AHEAD, len(lines))
    ahead = [slip.written.get(number, lines[number - 1]) for number in range(1, last + 1)]
    if (after := complaint(_joined(text, ahead))) is None:
        return last + 1
    if after.inside:  # a mark is opened on a line below: what stands before it is mended
        begins_below = wrong.line <= after.start > max(slip.written)
        return max(after.start, wrong.line + 1) if begins_below else after.start
    return after.line if after.line < last or last == len(lines) else last + 1


def _closes_above(lines: Sequence[str], slip: Slip, start: int) -> bool:
    """Whether a slip would end, by a mark on a line of its own, what a line above left open."""
    return slip.line > start and any(
        new.count(mark) != lines[number - 1].count(mark)
        for number, new in slip.written.items()
        for mark in "\"'"
        if number <= len(lines)
    )


def _further(text: Text, lines: Sequence[str], slip: Slip, wrong: Complaint) -> bool:
    """Whether the line of the complaint is read to a later column once another line is mended."""
    after = complaint(_joined(text, _with(lines, slip)[: wrong.line + AHEAD]))
    return after is not None and after.line == wrong.line and after.column > wrong.column


@dataclass(frozen=True, slots=True)
class _Left:
    """What is wrong with what can be read once a slip is mended."""

    mistakes: int
    on_its_line: bool = False  # whether its own line has a mistake of shape still, or is not read
    swallowed: int = 0  # lines that look like fields or entries and became words or notes
    bare: int = 0  # fields with nothing behind them
    twice: int = 0  # fields that are written twice


def _judged(text: Text, lines: Sequence[str], slip: Slip, judge: Sense) -> _Left:
    mended = _with(lines, slip)
    after = complaint(_joined(text, mended))
    if after is not None:
        mended = mended[: max((after.start if after.inside else after.line) - 1, slip.line)]
        if complaint(_joined(text, mended)) is not None:
            return _Left(HOPELESS)
    said: list[Diagnostic] = []
    node: Node | None = None
    with suppress(Unreadable):
        node = parsed(_joined(text, mended), said.append)
    if node is None:
        return _Left(HOPELESS)
    texts = _texts(node)
    swallowed = _swallowed(texts) + any(
        one.plain and one.span.line < slip.line <= one.span.end_line for one in texts
    )
    swallowed += sum(NOTED.match(line) is not None for line in slip.written.values())
    of_shape = _of_shape(judge(node))
    still = any(one.rule in SHAPE and one.span.line == slip.line for one in of_shape)
    still |= any(one.line <= slip.line <= one.end_line for one in _unread(node, of_shape))
    twice = _twice([*of_shape, *said])
    return _Left(len(of_shape) + len(said) + twice, still, swallowed, _bare(texts), twice)


def _of_shape(said: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What may be the sign of a line in the wrong place: neither a value that cannot be read, which
    is a mistake of its own, nor an id that is offered."""
    offered = (one for one in said if not (one.rule == "missing-field" and one.edits))
    return [one for one in offered if one.rule not in OF_A_VALUE]


def _unread(node: Node, said: Sequence[Diagnostic]) -> Iterator[Span]:
    """What stands below fields that nobody knows, or in a list where a group belongs: nothing
    there can be wrong, or right.
    """
    unknown = {one.span for one in said if one.rule == "unknown-field"}
    shapeless = {(one.span.line, one.span.column) for one in said if one.rule == "wrong-shape"}
    for one in inside(node) if unknown or shapeless else ():
        if isinstance(one, Mapping):
            yield from (one.values[key].span for key, at in one.keys.items() if at.span in unknown)
        if not isinstance(one, Scalar | Mapping) and (one.span.line, one.span.column) in shapeless:
            yield one.span


def _twice(said: Sequence[Diagnostic]) -> int:
    weights = {"field-written-twice": 1, "hyphen-lost": 3}  # two entries that became one
    return sum(weights.get(one.rule, 0) for one in said)


def _bare(texts: Sequence[Scalar]) -> int:
    return sum(one.nothing for one in texts)


def _texts(node: Node) -> list[Scalar]:
    return [one for one in inside(node) if isinstance(one, Scalar)]


def _swallowed(texts: Sequence[Scalar]) -> int:
    """How many lines of texts look like fields or entries. Behind a bar, points may stand."""
    below = ((one, line) for one in texts for line in one.span.written.split("\n")[1:])
    return sum(bool((LOST if one.plain else FIELD).match(line)) for one, line in below)
