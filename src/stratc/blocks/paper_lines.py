"""The lines of a page of a PDF, as the texts that they were before they were broken."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from stratc.text.english import MONTH
from stratc.text.spelling import in_dictionary, only_a_name

from .marks import BULLETS, bullet, clean

WIDE = 1.6
"""Of the width of a letter: so wide are the widest."""
_FIGURE = re.compile(
    r"(?!(?:19|20)\d\d$)(?:[<>~±+]|over|nearly|about)?\s?[£€$]?\d[\d,.]*(?<!\.)\s?"
    r"(?:%|[km]|bn|million|billion)?\+?(?:\s(?:in|of|out of)(?:\severy)?\s\d+|\s[a-z]{1,7})?",
    re.I,
)
PREFIXES = frozenset(("co", "non", "self", "well", "multi", "cross"))
"""Where these end a line, the hyphen is that of the word: “co-ordinated”, “non-fatal”."""


MOST_DRAWN = 500
"""Small shapes on a page of text; a map has more."""
HUNG = 7.0
"""Points between the number of a paragraph and its text, where the two stand apart."""
_CLOSING, _OPENING = ".,;:!?)]’”", "([“‘"
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3}){0,2}[.)]?|\((?:[a-z]|[ivx]{1,4})\)")


@dataclass(slots=True)
class PrintedLine:
    """Words side by side."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: float = 0.0  # how wide its first word is
    words: list[dict[str, Any]] = field(default_factory=list)
    edge: float = 0.0  # the right edge of its column


def grouped(words: list[dict[str, Any]]) -> list[PrintedLine]:
    """Words as lines: those that stand at one height."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (round(w["bottom"], 0), w["x0"])):
        if rows and abs(rows[-1][-1]["bottom"] - word["bottom"]) < 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    made = []
    for row in rows:
        row.sort(key=lambda w: w["x0"])
        sizes = Counter(round(w["size"], 1) for w in row for _ in w["text"])
        made.append(
            PrintedLine(
                clean(_side_by_side(row)),
                row[0]["x0"],
                row[-1]["x1"],
                min(w["top"] for w in row),
                max(w["bottom"] for w in row),
                sizes.most_common(1)[0][0],
                all(
                    "bold" in w["fontname"].lower() or "black" in w["fontname"].lower() for w in row
                ),
                row[0]["x1"] - row[0]["x0"],
                row,
            )
        )
    return [line for line in made if line.text.strip()]


def _side_by_side(row: list[dict[str, Any]]) -> str:
    """The words of a line; a mark that touches a word of another face is no word of its own."""
    made = ""
    for before, word in zip([None, *row], row, strict=False):
        touches = before is not None and word["x0"] - before["x1"] < 0.1 * word["size"]
        marks = touches and (word["text"][0] in _CLOSING or made[-1] in _OPENING)
        made += word["text"] if marks or not made else f" {word['text']}"
    return made


def with_hung_numbers(words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Words, with the number that hangs before a paragraph or heading reaching up to its text.

    So the two are read together. In the rows of a table, which have more gaps, a number stays.
    """
    lines = grouped(words)
    gaps = [
        [one for one, other in pairwise(line.words) if other["x0"] - one["x1"] >= HUNG]
        for line in lines
    ]
    made = {id(word): word for word in words}
    for at, line in enumerate(lines):
        near = gaps[max(0, at - 1) : at + 2]
        first = line.words[0]
        hangs = len(gaps[at]) == 1 and gaps[at][0] is first and all(len(one) < 2 for one in near)
        counts = hangs and _NUMBER.fullmatch(first["text"])
        if counts and re.search(r"[^\W\d]{2}", line.text):
            made[id(first)] = first | {"x1": line.words[1]["x0"] - 1, "hung": True}
    return [made[id(word)] for word in words]


def drawn_bullets(page: Any, words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A “•” for each small disc or square that is drawn, not written, left of the words of a line.

    Browsers print the marks of lists so. One may be anything, and several beside one word are dots
    of its frame.
    """
    shapes = {
        (round(shape["x0"]), round(shape["top"])): shape
        for shape in (*(one for one in page.curves if len(one["pts"]) > 7), *page.rects)
        if abs(shape["width"] - shape["height"]) < 0.8 and 1.5 < shape["width"] < 12
    }
    found: dict[int, list[dict[str, Any]]] = {}
    for shape in shapes.values() if len(shapes) < MOST_DRAWN else ():
        middle = (shape["top"] + shape["bottom"]) / 2
        after = [w for w in words if w["top"] < middle < w["bottom"] and w["x1"] > shape["x0"]]
        if not after:
            continue
        word = min(after, key=lambda one: float(one["x0"]))
        wide, gap = shape["width"] / word["size"], (word["x0"] - shape["x1"]) / word["size"]
        if 0.15 < wide < 0.5 and 0.3 < gap < 2.5:
            made = word | {"text": "•", "x0": shape["x0"], "x1": shape["x1"]}
            found.setdefault(id(word), []).append(made)
    alone = [marks[0] for marks in found.values() if len(marks) == 1]
    return alone if len(alone) > 1 else []


def paragraphs(lines: list[PrintedLine], right: float) -> Iterator[tuple[str, bool, float]]:
    """Lines as paragraphs: a line goes on where its next word would not have fitted."""
    held: list[PrintedLine] = []
    for line in lines:
        if held and not goes_on(held[-1], line, right):
            yield text_of(held, right), all(one.bold for one in held), held[0].top
            held = []
        held.append(line)
    if held:
        yield text_of(held, right), all(one.bold for one in held), held[0].top


def wrapped(lines: list[PrintedLine], right: float) -> tuple[str, ...]:
    """The two words that meet at each full line before a capital, which may begin another name."""
    return tuple(
        f"{one.text.split()[-1]} {two.text.split()[0]}"
        for one, two in pairwise(lines)
        if two.text[:1].isupper() and goes_on(one, two, right)
    )


_MONTH_ENDS = re.compile(rf"\b(?:{MONTH})$")
"""What the year in the next line belongs to, though it may have fitted."""


def goes_on(before: PrintedLine, line: PrintedLine, right: float) -> bool:
    """Whether a line goes on with the sentence of the line before."""
    if (
        bullet(line.text) is not None
        or "hung" in line.words[0]
        or abs(before.size - line.size) > 0.6
    ):
        return False
    if line.top - before.bottom > 0.75 * line.size:
        return False
    if line.top < before.top and re.search(r"[.!?:][”’\"')]?$", before.text):
        return False  # the end of a column and of a sentence
    mark, *words = before.words
    hangs = words and mark["text"] in BULLETS and abs(words[0]["x0"] - line.left) < 2
    if hangs and not re.search(r"[.!?:;][”’\"')]?$", before.text):
        return True  # it stands below the first word of the point
    if _MONTH_ENDS.search(before.text) and re.match(r"20\d\d\b", line.text):
        return True
    blank = 0.3 * line.size
    return before.right + blank + line.first > right - 1 or line.text[:1].islower()


def is_large_figure(words: str, below: str) -> bool:
    """Whether words are what a report prints large above what it counts: “1 in 6”, “£4.2m”.

    A year heads a part of a text, and “3” alone may be the number of a heading.
    """
    numbers = re.fullmatch(r"\s*\d{1,2}\s*", words) and not below.strip()[:1].islower()
    return not numbers and _FIGURE.fullmatch(words.strip()) is not None


def text_of(lines: list[PrintedLine], right: float = math.inf) -> str:
    """Lines as one text; `right` is where the narrow box that they stand in ends."""
    made = ""
    for n, line in enumerate(lines):
        third = lines[n + 1].text if n + 1 < len(lines) else ""
        full = n > 0 and cut(lines[n - 1], line, right, third)
        made = f"{made}{line.text.strip()}" if full else joined(made, line.text.strip())
    return made


LONGEST_END = 3
"""A word of no more letters may be the end of another, as “ham” is."""
_BETWEEN = re.compile(r"and|or|of|the|for|with|from|to|in|on|at|by|as|is|are|will|has")
"""Words that stand behind a name, and are no end of a longer one."""


def are_two(before: str, after: str, third: str) -> bool:
    """Whether two words of the dictionary meet where a line ends, and not the parts of one.

    The second may be cut itself: “Planning”, “applicati”, “on”.
    """
    one, two = re.search(r"[A-Za-z]{2,}$", before.strip()), re.match(r"[a-z]+", after.strip())
    if one is None or two is None:
        return False
    if only_a_name(one[0]):  # “Moorside” and “with”; “Regulat” and “or” are one
        if not one[0][0].isupper() or not only_a_name(one[0] + two[0]):
            return False
        known = in_dictionary(one[0]) and len(two[0]) > LONGEST_END and not only_a_name(two[0])
        return known or _BETWEEN.fullmatch(two[0]) is not None  # “Monday” and “evenings”
    ends = [two[0]] if len(two[0]) > 1 or two[0] == "a" else []
    if two[0] == after.strip() and (rest := re.match(r"[a-z]+", third.strip())):
        ends.append(two[0] + rest[0])
    whole = any(not only_a_name(one[0] + end) for end in [two[0], *ends])
    return not whole and any(not only_a_name(end) for end in ends)


def cut(before: PrintedLine, line: PrintedLine, right: float, third: str = "") -> bool:
    """Whether a word too long for its box was cut: it fills a line alone, and goes on below.

    Two words that the dictionary has, “environment” and “agency”, are two; the second may be cut
    as well, and go on in a `third` line.
    """
    first, after = before.text.strip(), line.text.strip()
    letter = (before.right - before.left) / len(first) * (WIDE if after[:1] in "mw" else 1)
    words = [one for one in before.words if one["text"] not in BULLETS]
    if len(words) > 1 or before.right + letter <= right - 2:
        return False
    day = re.search(r"\b\d{1,2}([/.-])\d{1,2}\1(\d{1,3})$", first)
    if day and re.match(rf"\d{{{4 - len(day[2])}}}(?![\d/.-]*\d)", after):
        return True  # “01/12/20” and “26”
    if re.search(r"\d(?:/\d|,\d{1,2})$", first):  # “2027/2” and “8”, “£210,00” and “0”
        return after[:1].isdigit()
    parts = re.search(r"[A-Za-z]{2,}$", first), re.match(r"[a-z]+", after)
    if not (parts[0] and parts[1]):
        return False
    return not are_two(first, after, third)


def joined(before: str, after: str) -> str:
    """Words over a break of line or page; a hyphen that only the break made goes."""
    first, second = re.search(r"(?<![/.\w-])([A-Za-z]+)-$", before), re.match(r"[a-z]+", after)
    if first and second:
        whole = f"{first[1]}{second.group()}".lower()
        known = first[1].lower() not in PREFIXES and not only_a_name(whole)
        return f"{before[:-1] if known else before}{after}"
    parts = re.search(r"(?<![.\w'’-])([A-Za-z][a-z]+)$", before), re.match(r"([a-z]+)\b", after)
    if parts[0] and parts[1]:
        one, two = parts[0][1], parts[1][1]
        broken = only_a_name(one) and (one.islower() or only_a_name(two))
        if broken and not only_a_name(one + two):
            return f"{before}{after}"  # a word that a narrow box broke without a hyphen
    if re.search(r"(?:https?://|www\.)\S*[/=_&?.%-]$", before) and re.match(r"[\w%#]", after):
        return f"{before}{after}"  # an address that the end of the line broke
    if re.search(r"(?<!\d[-–])\b20\d\d[-–/]$", before) and re.match(r"(?:20)?\d\d\b", after):
        return f"{before}{after}"  # years: “2026-” and “2031” below
    if re.search(r"\w$", before) and re.match(r"(?:[’'][a-z]{1,2}\b|-[a-z])", after):
        return f"{before}{after}"  # “Children” and “’s” below, “evidence” and “-based”
    if re.search(r"\d–$", before) and after[:1].isdigit():
        return f"{before}{after}"  # “07:00–” and “19:00”
    return f"{before} {after}" if before else after
