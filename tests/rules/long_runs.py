"""Long runs of one kind of character, for every rule: `python -m tests.rules.long_runs`.

A paragraph of blanks or digits is what a broken export leaves behind. What takes ten thousand
times as long on it as on ordinary words would hang whoever runs `validate`. A pattern whose work
grows with the square of the run is named; a rule that hangs is stopped by whoever started this.
"""

import importlib
import random
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from pkgutil import walk_packages
from time import process_time
from types import ModuleType
from typing import Any

import stratc.checking
import stratc.rules
import stratc.text
from stratc.checking import check
from stratc.crossref import link
from stratc.model import Document, strategy
from stratc.rules.language.syntax import finding
from stratc.rules.time.in_prose import led_by_a_promise
from stratc.source import Text, building
from stratc.text.english import sentence_around
from stratc.text.scopes import scopes
from stratc.text.word_classes.outline import outline
from tests.conftest import SMALLEST
from tests.rules.catalogue import FRAMEWORKS, FULL, TODAY

parser: Any = importlib.import_module("re._parser")
compiler: Any = importlib.import_module("re._compiler")
SHORT = 1_000
LONG_RUN = 20_000
FEW_TIMES, MORE_TIMES = 12, 18  # a part is repeated; where it can be read in two ways: 64 to one
SAMPLES = 24
LONGEST = 1_500
LETTERS = (*b"a ,1A.(-", *range(0x2500))
QUICK = 0.0004  # what takes longer than a pattern should on a run that short
PIECES = [" ", "\n", "1", "(", "[", ")", "a ", "Aa ", "1 ", "A (", "and the ", "a-", "_", "20"]
PIECES += ["a", "A", "1,", "1.", "-", "“", "the ", "*", "%", "@", "a.a@", "http", "£1 "]
PIECES += ["A&", "’", "<", "|", "(A) ", "2023 to ", "=", "a, ", "A. ", " of the ", " will "]
PIECES += ["0 7", "x\n- ", "A B (", "XX ", "?", "20% ", "1 in ", "we will ", "a: ", "Aa and "]
# Runs of words for the patterns over classes of words: each class beside some other.
WORD_RUNS = [
    "services ",
    "parks, and ",
    "working ",
    "people who ",
    "We plan. ",
    "have been ",
    "own ",
]
WORD_RUNS += [
    "to work ",
    "local ",
    "Park ",
    "in parks ",
    "and\n\n",
    "helps, ",
    "two plans ",
    "more ",
]
# Entries of long lists, in which many rules find something each time; # is another figure in each.
ENTRIES = [
    "  - 1,234 of 5,678 (22%) in 2021/22 and 2022/23\n",
    "  - the Fenmarsh Clinic Board (FCB) agrees by March 2028\n",
    "\n  | Place | 2021/22 | 2022/23 |\n  | --- | --- | --- |\n  | Wards | 1,234 | 1,300 |\n",
    "  - In 2024/25 there were # referrals to the clinics.\n",
]
# Where the run stands: in prose, in a title behind whose words patterns are made, in a promise.
PLACES = """
introduction: |
  Fenmarsh Drug and Alcohol Strategy{long} in 2026 to 2031.
bodies:
  - id: fenmarsh-partnership
    name: Fenmarsh Drug and Alcohol Partnership
sources:
  - id: one
    title: |
              A report on{run}
priorities:
  - id: treatment
    title: Treatment
    summary: |
      The 3 priorities of the Fenmarsh Drug and Alcohol Partnerships{run}
    commitments:
      - lead-in: "We will:"
        items:
          - id: open
            text: |
              open a clinic{run} in every town, where possible.
    actions:
      rows:
        - id: row
          action: |
            Open a clinic{run} in every town.
          measures:
            - title: |
                Numbers of{run} people
"""


def patterns(*more: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a module of the rooms keeps under a name."""
    known: set[re.Pattern[str]] = set()
    for room in (stratc.rules, stratc.checking, stratc.text, *more):
        for module in walk_packages(room.__path__, f"{room.__name__}."):
            for name, pattern in _kept(importlib.import_module(module.name)):
                if pattern not in known:
                    known.add(pattern)
                    yield name, pattern


def _kept(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in vars(module).items():
        several = value if isinstance(value, tuple | list) else (value,)
        for one in several:
            # A row of a table of slips keeps its pattern under that name.
            row = getattr(one, "pattern", None)
            one = row if isinstance(row, re.Pattern) else one
            for pattern in one if isinstance(one, tuple) else (one,):
                if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                    yield f"{module.__name__}.{name}", pattern


def slow_over_signs() -> Iterator[tuple[str, str]]:
    """The rows of the grammar that are slow on a run: they are made when a document is read.

    They look at signs, one a word, so each run is written in the signs of each sheet.
    """
    made = finding.sheets()
    for piece in (*PIECES, *WORD_RUNS):
        short, long = (outline(piece * most, made.words).signs for most in (SHORT, 4 * SHORT))
        for sheet in (*(one for one, _ in made.slips), made.bodies):
            runs = short.translate(sheet.letters), long.translate(sheet.letters)
            for number, pattern in enumerate(sheet.patterns):
                if grows(pattern.expression, *runs):
                    yield f"row {number} of a sheet: {pattern.written[:60]}", piece


def grows(pattern: re.Pattern[str], short: str, long: str) -> bool:
    """Whether four times the run takes far more than four times the work.

    The processor's own seconds are compared, the least of several runs, and what is quick anyway
    is not looked at again.
    """
    return work_grows(partial(_search, pattern), short, long)


def work_grows(work: Callable[[str], object], short: str, long: str) -> bool:
    """Whether any work grows so over a run that is four times as long."""
    if _seconds(work, short) < QUICK:
        return False
    most = min(_seconds(work, long) for _ in range(3))
    # What is quick is not what is slow: a moment's pause of the machine would be told as work.
    return most > 10 * max(QUICK, min(_seconds(work, short) for _ in range(5)))


def swollen(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """Runs made of a pattern itself: a part that it repeats, so often and oftener, and no end.

    Where that part is read in two ways, the work doubles with each time that it stands there.
    """
    if len(pattern.pattern) > LONGEST:
        return
    dice = random.Random(9)
    tree: Any = parser.parse(pattern.pattern, pattern.flags)
    for before, part in _repeated(tree, "", dice):
        for body in {_like(part, dice) + _like(part, dice) for _ in range(SAMPLES)} - {""}:
            few, more = (f"{before}{body * many}\0" for many in (FEW_TIMES, MORE_TIMES))
            yield body, few, more


def doubling(pattern: re.Pattern[str]) -> Iterator[str]:
    """The parts of a pattern that can be read in two ways each time they stand there."""
    for body, few, more in swollen(pattern):
        if _seconds(pattern.search, more) > QUICK:
            short, long = (
                min(_seconds(pattern.search, run) for _ in range(3)) for run in (few, more)
            )
            if long > max(QUICK, 10 * short):
                yield body
                return


def _repeated(tree: Any, before: str, dice: random.Random) -> Iterator[tuple[str, Any]]:
    """Each part of several letters that may stand many times, and what stands before it."""
    for at, (kind, held) in enumerate(tree):
        name, inner = str(kind), _inner(str(kind), held)
        if name in ("MAX_REPEAT", "MIN_REPEAT") and held[1] >= FEW_TIMES and _has_ways(held[2]):
            yield before, held[2]
        for one in inner:
            yield from _repeated(one, before, dice)
        before += _like(tree[at : at + 1], dice)


_letters: dict[str, str] = {}


def _letter(written: str, part: Any) -> str:
    """A letter out of a class of letters."""
    if written not in _letters:
        one = compiler.compile(part)
        _letters[written] = next(filter(one.match, map(chr, LETTERS)), "")
    return _letters[written]


def _inner(name: str, held: Any) -> list[Any]:
    if name == "BRANCH":
        return list(held[1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [held[2]]
    if name in ("SUBPATTERN", "ASSERT", "ATOMIC_GROUP"):
        return [held if name == "ATOMIC_GROUP" else held[-1]]
    return []


def _has_ways(part: Any) -> bool:
    """Whether a part can be read in several ways: it chooses, or repeats something itself."""
    return any(
        str(kind) == "BRANCH"
        or str(kind) in ("MAX_REPEAT", "MIN_REPEAT")
        or any(map(_has_ways, _inner(str(kind), held)))
        for kind, held in part
    )


def _like(tree: Any, dice: random.Random) -> str:
    """Some text that a part of a pattern finds."""
    made = ""
    for at, (kind, held) in enumerate(tree):
        name = str(kind)
        if name == "LITERAL":
            made += chr(held)
        elif name in ("IN", "ANY", "NOT_LITERAL"):
            made += _letter(repr(held), tree[at : at + 1])
        elif name.endswith("REPEAT"):
            low, high, part = held
            times = max(low, min(high, dice.choice((0, 1, 2))))
            made += "".join(_like(part, dice) for _ in range(times))
        elif name != "ASSERT" or held[0] < 0:
            inner = _inner(name, held)
            made += _like(dice.choice(inner), dice) if inner else ""
    return made


def _ask_of_each(ask: Callable[[str, int, int], object], typed: str) -> None:
    """As rules ask for what stands around each of their hits."""
    for found in re.finditer("2028", typed):
        ask(typed, *found.span())


def _run(piece: str, length: int) -> str:
    return piece * (length // len(piece))


def _entries(entry: str, many: int) -> str:
    return "".join(entry.replace("#", f"{1000 + number:,}") for number in range(many))


def _search(pattern: re.Pattern[str], run: str) -> None:
    for _ in pattern.finditer(run):
        pass
    pattern.fullmatch(run)


def _seconds(work: Callable[[str], object], run: str) -> float:
    start = process_time()
    work(run)
    return process_time() - start


def check_all(piece: str) -> None:
    """Run every rule over a strategy with a run of one piece in each place."""
    written = piece.replace("\n", "\n                ")
    run, long = (written * (most // len(written)) for most in (LONG_RUN // 20, LONG_RUN))
    own = set(re.findall(r"^([\w-]+):", PLACES, re.MULTILINE))
    blocks = re.findall(r"^[\w-]+:.*\n(?:[ -].*\n)*", FULL, re.MULTILINE)
    before = "".join(block for block in blocks if block.split(":", 1)[0] not in own)
    _check(before + PLACES.replace("{run}", run).replace("{long}", long))


def check_entries(entries: str) -> None:
    """Run every rule over a strategy with a long list."""
    _check(SMALLEST + "introduction: |\n  We will:\n\n" + entries)


def _check(written: str) -> None:
    text = Text("strategy.yaml", written)
    read = strategy(Document("fenmarsh", {PurePosixPath("strategy.yaml"): text}), lambda _: None)
    assert read, f"{written[:300]!r} makes no strategy"
    for _ in check(link([read], FRAMEWORKS, TODAY)):
        pass


def main() -> None:
    """Every pattern and every rule, over every run, whatever the reader would refuse."""
    building.MOST_IN_VALUE = building.MOST_IN_PARAGRAPH = building.MOST_IN_WORD = 10 * LONG_RUN
    runs = {piece: (_run(piece, SHORT), _run(piece, 4 * SHORT)) for piece in PIECES}
    slow = [(name, piece) for name, p in patterns() for piece in PIECES if grows(p, *runs[piece])]
    slow += slow_over_signs()
    whom = "people aged 16 and over who have more than 3 children and "
    if work_grows(lambda run: scopes(run, []), whom * 100, whom * 400):
        slow.append(("scopes", whom))
    entry = "- we mend roofs by 2028\n"
    for ask in (sentence_around, lambda typed, start, _: led_by_a_promise(typed, start)):
        if work_grows(partial(_ask_of_each, ask), entry * 400, entry * 1600):
            slow.append(("what is asked of each entry", entry))
    slow += [
        ("a list", one)
        for one in ENTRIES
        if work_grows(check_entries, _entries(one, 300), _entries(one, 1200))
    ]
    assert not slow, slow
    for piece in PIECES[:14]:
        check_all(piece)


if __name__ == "__main__":
    main()
