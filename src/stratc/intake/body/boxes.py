"""What one box of a plan says: entries, names, words under their heading."""

import re
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Any

from stratc.blocks import Cell, Item, Paragraph
from stratc.text.spelling import only_a_name

from ..head import heading_words
from ..values import joined_leads, progress, publishers

NOBODY = re.compile(r"(?:n\s*/?\s*a|not applicable|none|nil|no ?one|nobody|to follow|[\W_]*)", re.I)
_MARKED = re.compile(r"[a-z]{1,3}\\?\)\s")
"""How a part of a list begins: “b) …”."""
_ASIDE = re.compile(r"\([^()]*\)")  # “(Amira Khan)” below a team goes with it
_DASH = re.compile(r"\s*[-–—‐]+\s*")
_SHARE = re.compile(r"\[\d{1,3}%\]")  # how much of somebody's time a programme asks for
_MENTION = re.compile(r"^@(?=[^\W\d])")
"""What wikis and lists of tasks put before whom they tell of it: “@Audit Team”."""
UNKNOWN = re.compile(r"(?:tb[acd]|to be (?:confirmed|agreed|decided)|vacant|unknown|\d+)\.?", re.I)


def names_nobody(words: str, field: str) -> bool:
    """Whether a box says that there is nobody, or no partner that is known."""
    unknown = field == "partners" and UNKNOWN.fullmatch(words)
    return bool(NOBODY.fullmatch(words) or unknown)


def doubt_of_names(cell: Cell, names: list[str], form: str) -> str:
    """Why the names in a box may not be those of bodies; empty where they plainly are."""
    if any(UNKNOWN.fullmatch(one) for one in names):
        return "it does not say who"
    if form == "lead" and len(names) > 1 and sum(bool(line.text) for line in cell.lines) > 1:
        return "each line was read as one lead"
    if form == "lead" and len(names) > 1 and re.search(r"\s/\s", cell.plain):
        return "the stroke was read as between two who lead"
    if form == "lead" and (doubt := next(filter(None, map(joined_leads.doubt, names)), "")):
        return doubt
    if two := next(filter(None, (_over_lines(one, cell) for one in names)), ""):
        return f"“{two}” begins a line, and may be another name"
    if form == "partner" and re.search(r",|\s/\s", cell.plain):
        return "the names of partners were told apart by their commas or strokes"
    return ""


def _over_lines(name: str, cell: Cell) -> str:
    """What stands in the next line of a page, where a name of four words or more goes over two."""
    for met in cell.wrapped:
        first, second = met.split(" ", 1)
        found = re.search(rf"\w\W+{re.escape(met)}(?= \w)", name)  # and no part of a word cut
        if found and not _LINKING.search(first):
            return f"{second}{name[found.end() :]}"
    return ""


_LINKING = re.compile(r"(?:[,&/–-]|\b(?:and|or|of|for|the|to|in|with|on|at|by))$")


def several(cell: Cell | None) -> list[str]:
    """What a box holds, one entry a paragraph or point; a sentence with its points is one."""
    if cell is None:
        return []
    lines = whole([line for line in cell.lines if line.text])
    mixed = any(
        isinstance(a, Paragraph) and isinstance(b, Item) and a.text.rstrip().endswith(":")
        for a, b in pairwise(lines)
    )
    if mixed or any(isinstance(line, Item) and line.depth for line in lines):
        return [cell.text]
    return _answered(
        [
            f"{line.marker} {line.text}" if isinstance(line, Item) and line.marker else line.text
            for line in lines
        ]
    )


def _answered(entries: list[str]) -> list[str]:
    """Each question with what answers it: “How much did we do?” above “600 patrols”."""
    asked = [at for at, one in enumerate(entries) if one.rstrip("*_ ").endswith("?")]
    if not asked or asked[0] or any(b - a < 2 for a, b in pairwise([*asked, len(entries)])):
        return entries
    parts = [entries[a:b] for a, b in pairwise([*asked, len(entries)])]
    return [f"{asked} {'; '.join(one.rstrip(';') for one in told)}" for asked, *told in parts]


def whole(lines: list[Paragraph | Item]) -> list[Paragraph | Item]:
    """Lines without the breaks that somebody made to fit a sentence into its box."""
    held: list[list[Paragraph | Item]] = []
    for line in lines:
        last = held[-1][-1] if held else None
        broken = isinstance(last, Paragraph) and isinstance(line, Paragraph)
        small = line.text[:1].islower() and not _MARKED.match(line.text)
        goes_on = small or _ASIDE.fullmatch(line.text)
        if last and broken and goes_on and last.text[-1:] not in tuple(".;:!?"):
            held[-1].append(line)
        else:
            held.append([line])
    return [replace(ones[0], text=" ".join(one.text for one in ones)) for ones in held]


def names(cell: Cell, *, commas: bool = False) -> list[str]:
    """The names in a box: one a line, or with semicolons between; with commas where asked."""
    found = []
    for line in whole([*cell.lines]):
        words = _SHARE.sub("", line.plain)
        parts = re.split(r";|\s/\s|,(?![^()]*\))" if commas else r";|,(?=[A-Z])", words)
        parts = [_MENTION.sub("", " ".join(part.split()).strip(" ,")) for part in parts]
        parts = _with_departments(parts) if commas else parts
        found += [one for part in parts if part for one in joined_leads.by_stroke(part)]
    return found


def _with_departments(parts: list[str]) -> list[str]:
    """Names, each department whole whose subjects a comma parts: “Dept. of Food, Land and Sea”."""
    made: list[str] = []
    at = 0
    while at < len(parts):
        end = at
        if _DEPARTMENT.match(parts[at]):
            rest = [*takewhile(_is_subject, parts[at + 1 :])]
            joined = [n for n, one in enumerate(rest, at + 1) if _AND.search(one)]
            end = joined[0] if joined else at
        made.append(", ".join(parts[at : end + 1]))
        at = end + 1
    return made


def _is_subject(words: str) -> bool:
    named = publishers.is_body(words) or any(
        only_a_name(one) for one in words.split() if one != "&"
    )
    return _SUBJECT.fullmatch(words) is not None and not named


_DEPARTMENT = re.compile(r"(?:dep(?:artmen)?t\.?|ministry|directorate) (?:of|for) ", re.I)
_SUBJECT = re.compile(r"(?:(?![A-Z]{2})[\w’'-]{1,20}+(?: & | |$)){1,6}+")
_AND = re.compile(r" (?:and|&) ")


_PART = re.compile(
    r"(?:^|[;,.]?\s+)(?P<kind>leads?|led by|lead (?:officer|agency|partner|organisation)|owner"
    r"|supports?|supporting|supported by|support (?:from|officers?)|partners?|with)\s*[:–]\s*",
    re.I,
)


def lead_and_partners(cell: Cell) -> tuple[Cell, Cell] | None:
    """A box that says who leads and who helps: “Lead: Police. Support: Wardens”, or “Police (lead),
    Wardens”; None where not."""
    if (told := _marked_lead(cell)) is not None:
        return told
    made: dict[bool, list[Paragraph]] = {True: [], False: []}
    leads: bool | None = None
    for line in cell.lines:
        before, *parts = _PART.split(line.plain)
        if before.strip() and leads is None:
            return None
        pieces = [(leads, before)]
        for kind, words in zip(parts[::2], parts[1::2], strict=True):
            leads = kind.lower().startswith(("lead", "led", "owner"))
            pieces.append((leads, words))
        for lead, words in pieces:
            if lead is not None and words.strip():
                made[lead].append(Paragraph(typed(words.strip(" ;,")), line.place))
    if not made[True]:
        return None
    return replace(cell, lines=tuple(made[True])), replace(cell, lines=tuple(made[False]))


_LEADS = re.compile(r"\s*\((?:the )?(?:joint |co-?)?lead(?:s|ing|er| \w{1,20})?\)", re.I)
_BETWEEN_NAMES = re.compile(r"(?:[;\n]|\s/\s|,(?![^()]{0,90}\)))(?:\s{0,9}(?:and|with)\b)?")


def _marked_lead(cell: Cell) -> tuple[Cell, Cell] | None:
    """Names of which some have “(lead)” behind them: these, and the others."""
    words = "\n".join(line.plain for line in cell.lines)
    if not _LEADS.search(words):
        return None
    # What follows the mark is another name, though an “and” alone stands between.
    parted = _BETWEEN_NAMES.split(re.sub(r"(?<=\))\s*(?:and|with|&)\s", "\n", words))
    names = [one.strip() for one in parted if one.strip()]
    place = cell.lines[0].place
    made = [
        tuple(
            Paragraph(typed(_LEADS.sub("", one)), place)
            for one in names
            if bool(_LEADS.search(one)) is leads and _LEADS.sub("", one).strip()
        )
        for leads in (True, False)
    ]
    return (replace(cell, lines=made[0]), replace(cell, lines=made[1])) if made[0] else None


def as_headed(heading: str, cell: Cell) -> tuple[Cell, Cell] | None:
    """“Lead / Support” over “Police / Wardens”: who leads and who helps, in the heading's order."""
    halves, lines = heading.split("/"), [line for line in cell.lines if line.plain.strip()]
    if len(halves) != 2 or len(lines) != 1:
        return None
    kinds = [heading_words.field(one) for one in halves]
    names = [one.strip() for one in lines[0].plain.split("/")]
    if sorted(kinds) != ["lead", "partners"] or len(names) != 2 or not all(names):
        return None
    made = [replace(cell, lines=(Paragraph(typed(one), lines[0].place),)) for one in names]
    return made[kinds.index("lead")], made[kinds.index("partners")]


def said(heading: str, cell: Cell) -> str:
    """Words under the heading that stood over them."""
    text = cell.text
    if not heading:
        return text
    begin = f"**{typed(heading.rstrip(':'))}:**"
    block = any(isinstance(line, Item) for line in cell.lines) or "\n\n" in text
    return f"{begin}\n\n{text}" if block else f"{begin} {text}"


_TICKS = {"☑": "Yes", "✔": "Yes", "✅": "Yes", "☐": "No"}


def own_words(cell: Cell) -> str:
    """What a box of a plan's own column says; a box to tick, which no face prints, in words."""
    return _TICKS.get(cell.plain.strip(" \ufe0f"), cell.text)


_CALL = re.compile(r"\[\^[^\]\s]{1,20}\]")


def uncalled(made: dict[str, Any], cell: Cell) -> str:
    """The marks of notes in a box that its field could not take: those of a lead, or a day."""
    marks = _CALL.findall(cell.text)
    return "".join(one for one in marks if one not in str(made)) if marks else ""


def typed(words: str) -> str:
    return re.sub(r"([*\\])", r"\\\1", " ".join(words.split()))


_SCALES = (
    (re.compile(r"\W*(?:k|000s?|thousands?)\b", re.I), "k"),
    (re.compile(r"\W*(?:m|millions?)\b", re.I), "m"),
    (re.compile(r"\W*(?:bn|billions?)\b", re.I), "bn"),
)
"""What a sheet counts in: “Cost (£000)”, “£k”, “£m”."""
_COST = re.compile(
    r"(?:[a-z]+ )*costs?(?: (?:to|in|for|by|of|per|this) [\w ]+)?(?: \(est\w*\.?\))?", re.I
)
"""“Estimated cost”, which is a sum without its sign too; a “Cost centre” is a number."""


def money(heading: str, cell: Cell) -> str:
    """A sum as readers know it, where a sheet holds a number: “45000” under “Cost (£)”, “Cost”."""
    sign = re.search(r"[£€]", re.sub(r"\bpounds\b", "£", heading, flags=re.I))
    if not sign and _COST.fullmatch(heading.strip()) and not re.fullmatch(r"20\d\d", cell.text):
        sign, heading = re.match("£", "£"), "£"
    scales = (short for scale, short in _SCALES if sign and scale.match(heading, sign.end()))
    if sign and (short := next(scales, "")):
        whole = re.fullmatch(r"[1-9][\d,]*(?:\.\d+)?", cell.text)
        return f"{sign[0]}{float(whole[0].replace(',', '')):,.10g}{short}" if whole else cell.text
    if not sign or not re.fullmatch(
        r"(?:\d{4,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d\d?)?|0", cell.text
    ):
        return cell.text
    amount = float(cell.text.replace(",", ""))
    return f"{sign[0]}{amount:,.0f}" if amount.is_integer() else f"{sign[0]}{amount:,.2f}"


def is_dash(name: str, cell: Cell) -> bool:
    """Whether a box says with a dash that nothing stands in it, which is told of a lead alone."""
    silent = name not in ("action", "label", "lead") and not progress.colour_of(cell.colour)
    return silent and _DASH.fullmatch(cell.plain) is not None and not cell.struck


def shortened(words: str) -> str:
    """The words of an action, cut where they are many."""
    plain = re.sub(r"[*\\]", "", words)
    return plain if len(plain) < 70 else f"{plain[:66].rsplit(' ', 1)[0]} …"


def deed_beside(others: list[tuple[str, Cell]], doubts: list[str]) -> list[str]:
    """What another column names as done, where the box of the action is empty.

    “Sub-task” may be empty where “Action” beside it says all.
    """
    for at, (heading, cell) in enumerate(others):
        if cell.lines and heading_words.field(heading) == "action":
            del others[at]
            doubts.append(f"the action is empty; what stands under “{heading}” was taken")
            return several(cell)
    return []
