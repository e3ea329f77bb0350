"""What the first page says of the document itself: its edition, when it was adopted or published.

In: the lines of the first page. Out: fields of the strategy; a line of which nothing else is left
is used up, any other is still printed.
"""

import re
from typing import Any

from stratc.blocks import Item, Paragraph

from ..account import ImportAccount
from ..headings.capitals import Capitals
from ..headings.outline import OutlineNode
from ..values import publishers, times
from ..values.bodies import Bodies

Line = Paragraph | Item
LONGEST = 120
_DAY = (
    r"(?<!\d)(?P<day>(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? 20\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]20\d\d)"
)
_WHEN = rf"(?:\s*[:,–—-])?\s*(?:(?:on|in|ar|ym|yn) )?{_DAY}"
_PARTS = (
    (
        "adopted",
        re.compile(
            r"(?:(?:formally|date) )?(?:adopted|approved|agreed|endorsed|ratified"
            r"|cymeradwywyd|mabwysiadwyd)"
            rf"(?: (?:by|at|gan) (?:(?:the|our|a meeting of|yr?) )*"
            rf"(?P<who>(?-i:[A-Z])[^\W\d&]*(?: [^\W\d]+){{0,6}}?))?{_WHEN}",
            re.I,
        ),
    ),
    (
        "published",
        re.compile(rf"(?:first |date )?(?:published|publication date|cyhoeddwyd){_WHEN}", re.I),
    ),
    ("review", re.compile(rf"(?:next |date of )?review(?: date| due)?{_WHEN}", re.I)),
    (
        "edition",
        re.compile(
            r"\b(?:version|edition|fersiwn|v)(?:\s*[:.])?\s*(?P<number>\d{1,2}(?:\.\d{1,2})*)\b",
            re.I,
        ),
    ),
)

_FINAL = re.compile(r"(?:status: )?(?:final|approved|adopted)(?: version| document)?", re.I)
_COUNCIL = re.compile(r"(?:full-)?council|cyngor(?:-llawn)?")
_ONE = re.compile(r"\b(?:council|cyngor)\b")


def imprint(
    lines: list[Line], bodies: Bodies, account: ImportAccount, capitals: Capitals
) -> dict[str, Any]:
    """The fields that these lines give; `lines` keeps those that say more than that."""
    made: dict[str, Any] = {}
    for line in list(lines):
        words = line.one_line
        if len(words) > LONGEST:
            continue
        rest = words
        for field, pattern in _PARTS:
            found = pattern.search(rest)
            if found is None or field in made:
                continue
            value = _value(field, found, bodies)
            if value is None:
                continue
            made[field] = value
            rest = rest[: found.start()] + rest[found.end() :]
            account.tell("placed", line.place, words, f"gave the field “{field}”")
        if rest != words and not re.search(r"\w", rest):
            lines.remove(line)
        elif _FINAL.fullmatch(words):
            lines.remove(line)
            reason = "the import is a draft; write “status: adopted” when it has been read"
            account.tell("left", line.place, words, "left out", reason)
    if named := [line for line in lines if publishers.alone(line.plain)]:
        (first, *more) = {line.one_line.strip(" .,"): line for line in named}.items()
        if not more:
            made["publisher"] = bodies.named(capitals.titled(first[0]))
            account.tell("placed", first[1].place, first[0], "became the publisher")
            lines[:] = [line for line in lines if line not in named]
    adopted = made.get("adopted", {})
    if _COUNCIL.fullmatch(adopted.get("by", "")) and _ONE.search(made.get("publisher", "")):
        bodies.merge(adopted["by"], made["publisher"])  # “the Council” is the one whose plan it is
        adopted["by"] = made["publisher"]
    return made


def without_back_cover(root: OutlineNode, names: set[str], account: ImportAccount) -> None:
    """Take out what stands at the very end and only repeats the title or who publishes it."""
    *_, last = root.every()
    while last.blocks and isinstance(line := last.blocks[-1], Paragraph):
        if line.one_line.strip(" .,").lower() not in names:
            return
        last.blocks = last.blocks[:-1]
        account.tell("left", line.place, line.plain, "left out", "the cover says it")


def _value(field: str, found: re.Match[str], bodies: Bodies) -> Any:
    if field == "edition":
        return found["number"]
    day = times.read(found["day"].replace(",", ""))
    if day is None or day.doubt:
        return None
    if field in ("published", "review"):
        return day.value
    who = found["who"]
    return {"date": day.value, **({"by": bodies.named(who)} if who else {})}
