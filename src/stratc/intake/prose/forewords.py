"""Forewords, and who signs them.

In: a section. Out: its words, and the names at its end with the office of each.
"""

import re
from dataclasses import replace
from typing import Any

from stratc.blocks import Block, Item, Paragraph, Picture, Table, markdown
from stratc.model.given_ids import name
from stratc.text import pictures

from ..account import ImportAccount
from ..headings import roles
from ..headings.outline import OutlineNode
from ..values import publishers

_HONORIFIC = (
    r"(?:Cllr|Councillor|Alderman|(?:(?:Assistant|Deputy|Acting) )?Chief Fire Officer"
    r"|Provost|Dr|Prof(?:essor)?|Sir|Dame|Mrs?|Ms|Mx|Rev(?:erend)?|Lord"
    r"|Baroness|Canon|Bishop|Judge|(?:(?:Assistant|Deputy|Temporary|Detective) )?(?:Chief )?"
    r"(?:Superintendent|Inspector|Constable)|(?:(?:Wing|Group|Lieutenant) )?(?:Commander|Captain"
    r"|Colonel)|(?:Deputy )?Commissioner|Brigadier|Major"
    r"|(?:Area|Station|Group) (?:Commander|Manager)"
    r"|(?:Y )?(?:Cynghorydd|Cyng|Parch(?:edig)?|Fonesig)|(?:Yr )?Athro|Syr)\.?\s+"
)
_PERSON = re.compile(
    rf"^({_HONORIFIC})?"
    r"([A-Z][\w'’-]+(?:\s+(?:[A-Z]\.?|[a-z]{2,3}|[A-Z][\w'’-]+)){1,3})$"
)
SQUARE, LOW = 1.1, 2.0
"""A portrait is at most so much wider than it is high, a signature more than so much."""
_SHOWS = re.compile(
    r"\W{0,3}(?:an? )?(?:(?:bar|pie|line|column) )?(?:map|chart|graph|diagram|figure|logo|crest"
    r"|infographic|timeline|table)\b",
    re.I,
)
"""Words for a picture of anything but a face or a name."""
LONGEST = 120
"""A line of a name without a title and an office has so many letters at most."""
_AND = re.compile(rf"[,;]? (?:and|&|a(?:c|’r)?) (?={_HONORIFIC}[A-Z])|; ?(?={_HONORIFIC}[A-Z])")
"""Between two who sign in one line."""
_AND_ALSO = re.compile(
    rf"{_AND.pattern}|[,;] (?:and|&) (?=[A-Z][\w'’-]{{1,30}} [A-Z][\w'’-]{{1,30}}, [A-Z])"
)
"""Between two of whom the other has no title: “Dr Ana Bell, Chair, and Tom Low, Director”."""
_BEHIND = re.compile(rf"(?<=[.!?”])\s+(?=(?:\*\*)?{_HONORIFIC}[A-Z]|\*\*[A-Z])")
"""What parts the last sentence of a foreword from the name behind it."""
_HELD = re.compile(
    r"(?:(?:joint|deputy|vice|independent)[- ]|co-?)?(?:chair\w*|leaders?|sponsors?|convener"
    r"|senior responsible (?:owner|officer)s?|(?:lead|cabinet) members?|portfolio holders?)\b",
    re.I,
)
"""An office on a line of its own, below a name with another one: “Joint Chairs of the Board”."""
_WELCOME = re.compile(r"(?:our |a )?(?:warm )?welcome\W*", re.I)
"""A heading over any words, which make a foreword where somebody signs them."""
_OFFICE = re.compile(
    r"\b(?:executive|director|leader|lead|(?:vice-?)?chair\w*|holder|officer|constable|commissioner"
    r"|mayor|member|manager|head|secretary|treasurer|president|minister|convener|trustee|clerk|nurse"
    r"|governor|councillor|council|board|trust|partnership|services?|health|police|safety|care)\b",
    re.I,
)
"""What says that two words with capitals are an office or where it is held, and no name."""


def foreword(
    node: OutlineNode, account: ImportAccount, kept: dict[str, bytes]
) -> dict[str, Any] | None:
    """A foreword; the names at its end sign it. None where it is more than text, and pictures of
    those who sign it, which are `kept` beside the strategy."""
    faces = [one for one in node.blocks if isinstance(one, Picture) and _shown(one)]
    blocks: list[Block] = [one for one in node.blocks if one not in faces]
    blocks = [*blocks[:-1], *_side_by_side(blocks[-1])] if blocks else []
    if node.children or any(not isinstance(b, Paragraph | Item) for b in blocks):
        return None
    lines = [b for b in blocks if isinstance(b, Paragraph | Item)]
    signed, lines = _signatures(_with_signature_apart(lines))
    text = markdown(lines)
    parts = _portraits_and_signatures(faces)
    if parts.pop("") or any(len(found) > len(signed) for found in parts.values()):
        return None
    if not text or (_WELCOME.fullmatch(roles.stripped(node.title)) and not signed):
        return None
    made: dict[str, Any] = {}
    title = roles.stripped(node.title)  # it moves to the front: its number would be wrong there
    if title.lower() != "foreword":
        made["title"] = title
    made["text"] = text
    if signed:
        made["signed"] = signed
        _pictured(signed, parts, account, kept)
    for one in signed[1:]:
        if "honorific" not in one:
            reason = "the line is read as a name, and not as the office of the name above it"
            account.tell("doubt", node.place, one["name"], "became one who signs", reason)
    names = " and ".join(one["name"] for one in signed)
    account.tell(
        "placed", node.place, node.title, f"became the foreword{names and f', signed by {names}'}"
    )
    return made


def _portraits_and_signatures(faces: list[Picture]) -> dict[str, list[Picture]]:
    """A portrait is upright or square, a signature wide and low; others show something else."""
    made: dict[str, list[Picture]] = {"portrait": [], "signature": [], "": []}
    for one in faces:
        wide = pictures.proportion(one.content)
        if _SHOWS.match(one.alt):
            made[""].append(one)
            continue
        made["portrait" if wide <= SQUARE else "signature" if wide > LOW else ""].append(one)
    return made


def _pictured(
    signed: list[dict[str, Any]],
    parts: dict[str, list[Picture]],
    account: ImportAccount,
    kept: dict[str, bytes],
) -> None:
    """Give each who signs their portrait, and their signature."""
    for part, found in parts.items():
        for who, face in zip(signed, found, strict=False):
            file = f"{part}-{name(who['name'])}.{face.name.rpartition('.')[2].lower()}"
            kept[file] = face.content
            who[part] = file
            account.tell("placed", face.place, face.alt or face.name, f"became the {part}")


def _shown(picture: Picture) -> bool:
    return bool(picture.content and pictures.kind_named(picture.name))


def _signatures(
    lines: list[Paragraph | Item],
) -> tuple[list[dict[str, Any]], list[Paragraph | Item]]:
    """Who signs, and the lines that are left; only what is plainly a name and an office."""
    if not lines or not isinstance(lines[-1], Paragraph):
        return [], lines
    signed: list[dict[str, Any]] = []
    while lines and (last := _below_each_other(lines[-1])):
        signed, lines = [last, *signed], lines[:-1]
    if signed:
        return signed, lines
    whole: list[dict[str, Any]] = []
    held = lines[-1].plain
    if len(lines) > 1 and _HELD.match(held) and held[-1] != "." and len(held) < LONGEST:
        whole = _alone(lines[-2])
        for who in whole:
            who["further-role"] = ", ".join(filter(None, [who.get("further-role"), held]))
        lines = lines[:-2] if whole else lines
    while lines and (one := _alone(lines[-1])):
        whole, lines = [*one, *whole], lines[:-1]
    if whole:
        return whole, lines
    tail = 0
    for line in reversed(lines):
        if isinstance(line, Paragraph) and len(line.plain) < 90 and not line.plain.endswith("."):
            tail += 1
        else:
            break
    if 1 < tail < 6 and tail < len(lines):
        words = [line.plain for line in lines[-tail:]]
        if found := _PERSON.match(words[0]):
            starts = [n for n, one in enumerate(words) if not n or _titled(one)]
            ends = [*starts[1:], len(words)]
            signed = [
                _signer(_PERSON.match(words[a]) or found, words[a + 1 : b])
                for a, b in zip(starts, ends, strict=True)
            ]
            return signed, lines[:-tail]
    return [], lines


def _below_each_other(line: Paragraph | Item) -> dict[str, Any] | None:
    """Who signs in a paragraph of a name and, on lines of their own below it, offices."""
    if not isinstance(line, Paragraph):
        return None
    # A page printed from the web may lose the line break between a name in bold and its office.
    joined = "" if line.text.endswith(".") else r"|(?<=\w\*\*) (?=[A-Z])"
    parts = [
        " ".join(part.split())
        for part in re.split(rf"\\?\n|(?<=\*)\s+(?=\*){joined}", line.text)
        if part.strip()
    ]
    plain = [part.replace("**", "").strip("*") for part in parts]
    found = _PERSON.match(plain[0]) if len(plain) > 1 else None
    return _signer(found, plain[1:]) if found and all(len(p) < 90 for p in plain) else None


def _alone(line: Paragraph | Item) -> list[dict[str, Any]]:
    """Who signs in one line, or in lines of one paragraph, each with an office.

    Nobody does where it says anything else.
    """
    if not isinstance(line, Paragraph):
        return []
    words = line.text.replace("**", "").strip("* ")
    for between in (_AND_ALSO, _AND):
        parts = [part for one in words.split("\\\n") for part in between.split(one)]
        made = [_in_one_line(part, line.text.startswith("**")) for part in parts]
        found = [one for one in made if one is not None]
        if len(found) == len(parts) and len(words) < 200 * len(parts):
            return found
    return []


def _with_signature_apart(lines: list[Paragraph | Item]) -> list[Paragraph | Item]:
    """The lines, with a name and an office on one of their own that stand behind a sentence."""
    if not lines or not isinstance(last := lines[-1], Paragraph):
        return lines
    for one in _BEHIND.finditer(last.text):
        name = last.text[one.end() :]
        if _in_one_line(name.replace("**", ""), name.startswith("**")) is not None:
            said = (replace(last, text=last.text[: one.start()]), replace(last, text=name))
            return [*lines[:-1], *said]
    return lines


_SIGNED = re.compile(r"(?:signed(?: by)?|arwyddwyd)[,:]?\s+(?=[A-Z])", re.I)


def _in_one_line(words: str, bold: bool) -> dict[str, Any] | None:
    """Who signs in a line of a name and an office; None where it is none."""
    words = _SIGNED.sub("", words)
    name, offices = (*re.split(r", | [–—-] ", words, maxsplit=1), "")[:2]
    found = _PERSON.match(name)
    plainly = bool(_OFFICE.search(offices)) and not _OFFICE.search(name) and len(words) < LONGEST
    surely = bold or (((found and found[1]) or plainly) and not words.endswith("."))
    if found and not offices and (found[1] or "").startswith("Chief "):
        return {"name": found[2], "role": found[1].strip()}  # “Chief Fire Officer Ada Bell”
    if not (found and offices and surely):
        return None
    return _signer(found, re.split(r" and (?=Chair|Cabinet|Leader|Director)", offices))


def _side_by_side(block: Block) -> list[Block]:
    """Lines of a table whose columns are those who sign, one below the other."""
    if not isinstance(block, Table):
        return [block]
    columns = [
        [line.plain for row in block.rows for line in row.cells[at].lines if line.plain.strip()]
        for at in range(block.width)
    ]
    columns = [column for column in columns if column]
    if not columns or not all(_PERSON.match(column[0]) for column in columns):
        return [block]
    place = block.place
    return [Paragraph(line, place) for column in columns for line in column]


def _titled(words: str) -> bool:
    """Whether a line below a signature is the name of another person, and no office."""
    found = _PERSON.match(words)
    if found is None or found[1]:
        return found is not None
    parts = [part for part in words.split() if len(part.rstrip(".")) > 1]
    whole = all(part[0].isupper() and not part.isupper() for part in parts)
    return whole and not (_OFFICE.search(words) or publishers.publisher([words]))


def _signer(found: re.Match[str], offices: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"name": found[2]}
    if found[1]:
        made["honorific"] = found[1].strip()
    if offices:
        made["role"] = offices[0]
    if len(offices) > 1:
        made["further-role"] = ", ".join(offices[1:])
    return made
