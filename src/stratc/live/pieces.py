"""Each piece of a document beside what became of it, in the order of the document.

In: the blocks and the account of their draft. Out: every heading, paragraph, point and row, and
what the account tells besides; a piece without an entry of its own went with its heading.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from stratc.blocks import Block, BlockStream, Heading, Item, Paragraph, Picture, Table
from stratc.intake import AccountEntry, ChosenKind, CoverFact, ImportAccount
from stratc.intake.choices import KINDS, WHY, key

ACTION = ("became the action", "became an action")
HEAD = "read as headings over the rows below"
Key = tuple[str, str]
Chosen = Mapping[Key, ChosenKind | None]


@dataclass(frozen=True, slots=True)
class DocumentPiece:
    """One piece: where it stands, its words, what became of it, why, and what else it may be."""

    key: Key
    fate: str
    became: str
    reason: str = ""
    what: str = ""
    options: tuple[ChosenKind, ...] = ()
    fact: CoverFact = ""

    @property
    def id(self) -> str:
        """What the page calls it; the same before and after a choice."""
        return sha256("\0".join(self.key).encode()).hexdigest()[:16]

    @property
    def doubt(self) -> bool:
        """Whether it is for the officer to say."""
        return self.fate in ("doubt", "offered")

    def as_data(self) -> dict[str, Any]:
        """For the page."""
        place, words = self.key
        return {
            "id": self.id,
            "place": place,
            "words": words,
            "what": self.what,
            "fate": self.fate,
            "became": self.became,
            "reason": self.reason,
            "doubt": self.doubt,
            "options": self.options,
        }


def pieces(
    source: BlockStream,
    account: ImportAccount,
    chosen: Chosen,
    before: list[DocumentPiece] | None = None,
    anew: frozenset[str] = frozenset(),
) -> list[DocumentPiece]:
    """All pieces; those of `before` keep their order, and go on to be listed.

    Of places that were read `anew`, with other words, only what is told now is listed.
    """
    now = list(_unique(_all(source, account)))
    if before is None:
        return now
    before = [piece for piece in before if piece.key[0] not in anew]
    known = {piece.key: piece for piece in now}
    kept = [_again(piece, known.get(piece.key), chosen) for piece in before]
    listed = {piece.key for piece in before}
    for at, piece in enumerate(now):
        if piece.key not in listed and not any(piece.key[0] == place for place, _ in chosen):
            after = next((p.key for p in reversed(now[:at]) if p.key in listed), None)
            place = next((i for i, p in enumerate(kept) if p.key == after), -1)
            kept.insert(place + 1, piece)
            listed.add(piece.key)
    return kept


def _again(piece: DocumentPiece, now: DocumentPiece | None, chosen: Chosen) -> DocumentPiece:
    """A piece as it is after a choice; what was chosen for it goes before what is told."""
    kind = chosen.get(piece.key)
    if kind:
        fate = {"left": "left", "text": "text", "table": "text", "section": "text"}
        return replace(piece, fate=fate.get(kind, "placed"), became=KINDS[kind], reason=WHY)
    return replace(now, options=now.options or piece.options) if now else piece


def _unique(found: Iterator[DocumentPiece]) -> Iterator[DocumentPiece]:
    """Each piece once; what is doubtful in it goes before what is sure, with every reason."""
    told: dict[Key, DocumentPiece] = {}
    for piece in found:
        before = told.get(piece.key)
        if before is None or (piece.doubt and not before.doubt):
            told[piece.key] = piece
        elif piece.doubt and piece.reason not in before.reason:
            told[piece.key] = replace(before, reason=f"{before.reason}; {piece.reason}")
    yield from told.values()


def _all(source: BlockStream, account: ImportAccount) -> Iterator[DocumentPiece]:
    entries = account.of("placed", "text", "doubt", "offered", "left")
    by_place: dict[str, list[AccountEntry]] = {}
    for entry in entries:
        by_place.setdefault(entry.place, []).append(entry)
    used: set[Key] = set()
    units = [unit for block in source.blocks for unit in _units(block)]
    places = {place for block, place, words in units} | {
        f"heading “{words}”" for _, _, words in units
    }
    for entry in entries:
        if entry.place not in places and not entry.place.startswith("foot"):
            used.add((entry.place, entry.words))
            yield _told(entry, "")
    above = ""
    over = _over_rows(source, by_place)
    for block, place, words in units:
        told = list(by_place.get(f"heading “{words}”", ())) if _heads(block) else []
        told += [e for e in by_place.get(place, ()) if e not in told and _about(e, block, words)]
        if isinstance(block, Heading) or (told and told[0].place.startswith("heading")):
            above = told[0].became if told else ""
        if not any(_whole(entry, block, words) for entry in told):
            silent = _silent(block, place, words, above)
            yield replace(silent, became=HEAD) if place in over else silent
        for entry in told:
            used.add((entry.place, entry.words))
            yield _told(entry, _what(block))
    for entry in entries:
        if (entry.place, entry.words) not in used:
            yield _told(entry, "")


def _over_rows(source: BlockStream, told: Mapping[str, list[AccountEntry]]) -> set[str]:
    """The places of the rows that stand above the first action of each plan."""
    found: set[str] = set()
    for table in (block for block in source.blocks if isinstance(block, Table)):
        actions = (
            any(e.became.startswith(ACTION) for e in told.get(row.place, ())) for row in table.rows
        )
        first = next((at for at, action in enumerate(actions) if action), 0)
        found |= {row.place for row in table.rows[:first]}
    return found


def _heads(block: Block) -> bool:
    """Whether it is a heading, or may have been read as one."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.bold)


def _units(block: Block) -> Iterator[tuple[Block, str, str]]:
    if isinstance(block, Table):
        for row in block.rows:
            if words := row.one_line:
                yield block, row.place, words
    elif isinstance(block, Picture):
        yield block, block.place, block.alt or block.name
    elif block.plain.strip():
        yield block, block.place, block.plain


def _about(entry: AccountEntry, block: Block, words: str) -> bool:
    if isinstance(block, Table):
        return True
    one, other = key(entry.words), key(words)
    return bool(one) and (one in other or other in one)


def _whole(entry: AccountEntry, block: Block, words: str) -> bool:
    """Whether an entry tells of all of a block, and not of one sentence or figure in it."""
    if isinstance(block, Heading | Table | Picture) or entry.place.startswith("heading"):
        return True
    return entry.kind != "offered" and len(key(entry.words)) >= 0.8 * len(key(words))


def _told(entry: AccountEntry, what: str) -> DocumentPiece:
    reason = entry.reason.partition(";")[0] if "`" in entry.reason else entry.reason
    key = (entry.place, entry.words)
    options = _options(entry)
    return DocumentPiece(key, entry.kind, entry.became, reason, what, options, entry.fact)


def _silent(block: Block, place: str, words: str, above: str) -> DocumentPiece:
    """A piece of which nothing is told: it is text, or went where its heading went."""
    options: tuple[ChosenKind, ...] = ("commitment", "section", "left")
    if isinstance(block, Table | Picture):
        options = ("left",)
    plain = above in ("", "became a section", "became a priority")
    became = KINDS["text"] if plain else f"went with its heading, which {above}"
    if above == KINDS["left"]:
        became = f"{above} with its heading"
    elif above == "became the title":
        became = "read as part of the first page"
    fate = "left" if above == KINDS["left"] else "text"
    return DocumentPiece((place, words), fate, became, "", _what(block), options if plain else ())


def _options(entry: AccountEntry) -> tuple[ChosenKind, ...]:
    """What else a piece may be said to be."""
    if entry.reason == WHY or entry.kind == "left":
        return ()
    if entry.kind == "text" and not entry.place.startswith("heading"):
        return ("left",)
    if "table " in entry.place or "row " in entry.place or entry.place.startswith("sheet"):
        row = entry.became.startswith(ACTION)
        return ("text", "left", "table") if row else ("table",)
    if entry.place.startswith("heading"):
        return ("priority", "section", "commitment", "text", "left")
    if entry.became == KINDS["commitment"]:
        return ("text", "section", "left")
    if entry.kind == "offered":
        return ("commitment",)
    return ()


def _what(block: Block) -> str:
    if isinstance(block, Heading):
        return f"heading {block.level}" if block.level else "title"
    if isinstance(block, Item):
        return "point"
    return {"Table": "row", "Picture": "picture"}.get(type(block).__name__, "paragraph")
