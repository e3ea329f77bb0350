"""Lists of partners, in a section of their own or behind a sentence."""

import re
from dataclasses import replace
from typing import Any

from stratc.blocks import Block, Cell, Item, Paragraph, Row, Table, markdown
from stratc.text.markdown import plain

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode
from ..values.bodies import Bodies
from ..values.publishers import is_body

_LEADS = re.compile(
    r"(?:(?<=[.!?]\s)|^(?:\d+(?:\.\d+)*\s)?)(?P<lead>(?![^.!?:]*\b(?:strateg|plan|polic|priorit|theme|document)\w*)(?:"
    r"(?=[^.!?:]*\b(?:boards|partnerships|organisations|partners|agencies|members)\b)[^.!?:]*"
    r"\b(?:include|includes|including|are|comprise|comprises|represented|following)[^.!?:]*"
    r"|(?:we|I)(?: \w+){0,3} with):)(?:$|\s+(?P<names>[^.!?:]+)\.?(?=\s|$))",
    re.I,
)
_BEGINS = re.compile(r"(?!(?:Cllr|Councillor|Dr|Prof|Sir|Dame|Mrs?|Ms)\b)(?:the )?[A-Z]")
"""How the name of a body begins, and that of a person does not."""


def under_heading(
    node: OutlineNode, account: ImportAccount, bodies: Bodies
) -> tuple[str, list[dict[str, Any]]] | None:
    """The words before a list of partners and its groups; None where the lines are no names."""
    if any(child.children for child in node.children):
        return None
    parts = [(part, _chunks(part.blocks)) for part in (node, *node.children)]
    if not all(chunks is not None for _, chunks in parts):
        return None
    before = [] if _is_plain(node.title) else [f"**{node.title}**"]
    groups: list[dict[str, Any]] = []
    for part, chunks in parts:
        titled = part is node
        text = ""
        for words, lines in chunks or []:
            if not lines:
                text = words
                continue
            group: dict[str, Any] = {} if titled else {"title": part.title}
            titled = True
            if text and part is node and not groups:
                words, group["text"] = _with_lead_in_apart(text)
                before += filter(None, [words])
                group = {key: value for key, value in group.items() if value}
            elif text:
                group["text"] = text
            text = ""
            group["members"] = [_member(line, bodies) for line in lines]
            groups.append(group)
        if text:
            before.append(text)
        if not titled:
            return None
    members = sum(len(group["members"]) for group in groups)
    if not members:
        return None
    if before and len(groups) == 1 and before[1:] == [] and not groups[0].keys() & {"title"}:
        groups[0] = {"title": node.title, **groups[0]}  # it stands over the list itself
        before = []
    account.count("partners", members)
    for table in (b for part, _ in parts for b in part.blocks if isinstance(b, Table)):
        for head in _heads_of_names(table):
            words = " | ".join(cell.plain for cell in head.apart() if cell.lines)
            account.tell("left", head.place, words, "left out", "it is the head of a list of names")
    account.tell(
        "placed", node.place, node.title, f"became {members} partners in {len(groups)} groups"
    )
    return "\n\n".join(before), groups


def _with_lead_in_apart(text: str) -> tuple[str, str]:
    """Words before a list without its lead-in, and the lead-in: “Our statutory partners are:”.

    One that stands alone leads to all that follows.
    """
    found = _LEAD_IN.search(text)
    return (text[: found.start()].rstrip(), found[0].strip()) if found else (text, "")


_LEAD_IN = re.compile(r"(?:(?<=[.!?])\s|\n\n)[A-Z][^.!?:\n]{3,150}:\s*\Z")


def within(
    blocks: list[Block], account: ImportAccount, bodies: Bodies
) -> tuple[list[Block], list[dict[str, Any]]]:
    """Lists of partners in running text, taken out with the sentence that leads to them."""
    left: list[Block] = []
    groups: list[dict[str, Any]] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        end = at
        while end < len(blocks) and isinstance(blocks[end], Item):
            end += 1
        before: Block | None = block
        lines = _named_in_line(block)
        if not lines and end > at + 1 and left and _lead(left[-1]):
            before, lines = left[-1], (_chunks(blocks[at:end]) or [("", [])])[0][1]
        leads = _lead(before)
        if not (lines and leads and isinstance(before, Paragraph | Item)):
            left.append(block)
            at += 1
            continue
        if before is not block:
            left.pop()
        start, rest = before.text[: leads.start("lead")].strip(), before.text[leads.end() :].strip()
        said = " ".join(filter(None, (start, rest)))
        if re.search(r"[^\W\d]", said):  # more than the number of the sentence that was taken
            left.append(replace(before, text=said))
        text = leads["lead"].strip()
        groups.append({"text": text, "members": [_member(one, bodies) for one in lines]})
        account.count("partners", len(lines))
        account.tell(
            "doubt",
            before.place,
            f"{text} {'; '.join(lines)}",
            f"became {len(lines)} partners",
            "the sentence before the list says so, and no heading does",
        )
        at = at + 1 if before is block else end
    return left, groups


def _lead(block: Block | None) -> re.Match[str] | None:
    return _LEADS.search(block.text) if isinstance(block, Paragraph | Item) else None


def _named_in_line(block: Block) -> list[str]:
    """Three names or more with commas between, the last behind “and”; nothing where not plain."""
    leads = _lead(block)
    *first, last = re.split(r"\s*[,;]\s*", leads["names"] or "") if leads else ("",)
    # “…, and the Fire and Rescue Service” is one name, behind the “and” that is said.
    alone = re.match(r"and\s+(.+)", last.strip())
    two = [alone[1]] if alone and first else re.split(r"(?:^|\s+)and\s+", last.strip())
    names = [*first, *filter(None, two)] if len(two) < 3 else []
    return names if len(names) > 2 and all(map(_BEGINS.match, names)) else []


def _chunks(blocks: list[Block]) -> list[tuple[str, list[str]]] | None:
    """Words and lists of names in turn; None where a list holds no names."""
    made: list[tuple[str, list[str]]] = []
    at = 0
    while at < len(blocks):
        start = at
        if isinstance(blocks[at], Table):
            lines = _names_in(blocks[at])
            at += 1
        elif isinstance(blocks[at], Item):
            while at < len(blocks) and isinstance(blocks[at], Item):
                at += 1
            items = [b for b in blocks[start:at] if isinstance(b, Item)]
            lines = ["\n".join(map(plain, item.text.split("\\\n"))) for item in items]
        elif isinstance(blocks[at], Paragraph):
            while at < len(blocks) and isinstance(blocks[at], Paragraph):
                at += 1
            words = markdown([b for b in blocks[start:at] if isinstance(b, Paragraph)])
            made.append((words, []))
            continue
        else:
            return None
        like = [one for one in lines if _BEGINS.match(one) and len(one.split()) <= 28]
        like = [one for one in like if not one.split("\n")[0].endswith(".")]
        if not lines or len(like) < 0.7 * len(lines):
            return None
        made.append(("", lines))
    return made


_OF_PEOPLE = re.compile(r"(?:full )?names?|(?:board )?members?|representatives?|who", re.I)
_OF_WHOM = re.compile(
    r"(?:organi[sz]ation|agency|body|employer|partner|company|representing|representative of)"
    r"(?: name)?|(?:nominating|member|parent) (?:organi[sz]ation|body)",
    re.I,
)
"""The head of a table of the people on a board, and of where each comes from."""
_KIND_OF = re.compile(r"(?:sector|category|type|kind|pillar|constituency|representation)s?", re.I)
"""The head over what kinds of members there are."""


def _names_in(table: Block) -> list[str]:
    assert isinstance(table, Table)
    if any(_KIND_OF.fullmatch(row.cells[0].one_line) for row in table.rows[:1]):
        return []  # “Statutory” is no body
    heads = _heads_of_names(table)
    rows = [row.apart() for row in table.rows if row not in heads]
    said = [cell.one_line for cell in heads[-1].apart()] if heads else []
    at = next((n for n, one in enumerate(said) if n and _OF_WHOM.fullmatch(one)), 0)
    if at and _OF_PEOPLE.fullmatch(said[0]):  # the body first, and then who comes from it
        rows = [_with_first(_body_of(cells, at), cells) for cells in rows]
    return [" – ".join(cell.one_line for cell in cells if cell.lines) for cells in rows]


def _body_of(cells: list[Cell], at: int) -> int:
    """Where the body of a row stands: “Two members | Residents’ Forum |” has it in another box."""
    named = [n for n, cell in enumerate(cells) if n and is_body(cell.one_line)]
    return at if (at < len(cells) and cells[at].lines) or not named else named[0]


def _with_first(at: int, cells: list[Cell]) -> list[Cell]:
    return [*cells[at : at + 1], *cells[:at], *cells[at + 1 :]]


def _heads_of_names(table: Table) -> list[Row]:
    """The rows of a table of names that are its head."""
    heads = [row for row in table.rows if row.head]
    rest = [row for row in table.rows if not row.head]
    first = [cell.one_line.lower() for cell in rest[0].cells] if rest else []
    named = r"(?:organisation|partner|name|agency|member)s?(?: name)?|name of .*"
    return [*heads, rest[0]] if any(re.fullmatch(named, word) for word in first) else heads


def _member(line: str, bodies: Bodies) -> dict[str, Any] | str:
    """One line: a body, and the words as printed where they say more than its name.

    A second line below it is a note on the body.
    """
    line, _, note = line.partition("\n")
    name = re.split(r"\s+[–—-]\s+|,\s(?=[a-z]|Public|Adult)", line, maxsplit=1)[0]
    base = re.sub(r"\s*\((?![A-Z&]{2,9}\)$)[^)]*\)$", "", name).strip()
    id = bodies.named(base or line)
    body = next(one for one in bodies.made if one["id"] == id)
    if note:
        body["note"] = "\n\n".join(filter(None, [body.get("note"), note]))
    return id if body["name"] == line else {"body": id, "text": line}


def _is_plain(title: str) -> bool:
    return bool(re.fullmatch(r"(our |the )?partners", roles.stripped(title), re.I))
