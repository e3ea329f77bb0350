"""A document that was chosen in the browser, until the strategy is made of it.

It is read by a process of its own, which can be stopped, and which a broken file cannot take this
one down with. Nothing is written before the officer says so: what was read, and what they chose
for single pieces, is kept in memory.
"""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import Any, cast

from stratc.blocks import BlockStream, Refused, read
from stratc.intake import KINDS, Choices, ChosenKind, Draft, RowBoxes, draft, row_boxes
from stratc.text.english import counted
from stratc.work.importing import put_as
from stratc.work.usage import UsageError

from .pieces import DocumentPiece, Key, pieces
from .wishes import Refusal

Given = Mapping[str, Any]
MOST = 8  # documents that are kept; an officer looks through one at a time
LONGEST = 20_000  # characters of one answer
ASKED = {
    "title": ("What is it called?",),
    "area": ("Which place is it for?",),
    "period": ("From (year)", "To (year)"),
}
"""What is asked of the cover where it is doubtful."""


@dataclass
class Review:
    """One document: being read, or read and looked through."""

    name: str
    process: BaseProcess | None = None
    pipe: Connection | None = None
    begun: float = field(default_factory=monotonic)
    blocks: int = 0
    page: tuple[int, int] = (0, 0)
    refused: str = ""
    source: BlockStream | None = None
    chosen: dict[Key, ChosenKind | None] = field(default_factory=dict)
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: dict[str, RowBoxes] = field(default_factory=dict)
    draft: Draft | None = None
    pieces: list[DocumentPiece] = field(default_factory=list)

    def listen(self) -> None:
        """Take in what the reading process has said since."""
        while self.pipe is not None:
            try:
                if not self.pipe.poll():
                    return
                kind, value = self.pipe.recv()
            except (EOFError, OSError):
                kind, value = "refused", "the file could not be read to its end; save it anew"
            if kind == "blocks":
                self.blocks = value
                continue
            if kind == "page":
                self.page = value
                continue
            if kind == "refused":
                self.refused = value
            else:
                self.source, self.draft = value
                self.pieces = pieces(self.source, self.draft.account, {})
                self.rows = row_boxes(self.source)
            self.stop()

    def asks(self, piece: DocumentPiece) -> str:
        """What an answer to a piece would be about: a fact of the cover, or the place of a row."""
        row = self.rows.get(piece.key[0])
        return piece.fact or (row.place if row else "")

    def settled(self, piece: DocumentPiece) -> bool:
        """Whether the officer has said what a piece is, or what it should say."""
        about = self.asks(piece)
        itself = bool(piece.fact) or (piece.key[0] == about and not piece.doubt)
        return piece.key in self.chosen or (about in self.answers and itself)

    def read_again(self, anew: frozenset[str] = frozenset()) -> None:
        """The draft with all that was chosen and answered; of places `anew` nothing is kept."""
        assert self.source is not None
        wanted = {key: kind for key, kind in self.chosen.items() if kind}
        rows = {place: words for place, words in self.answers.items() if place not in ASKED}
        self.draft = draft(self.source, Choices(wanted, rows))
        self.pieces = pieces(self.source, self.draft.account, self.chosen, self.pieces, anew)

    def stop(self) -> None:
        """End the reading, wherever it is."""
        if self.process is not None and self.process.is_alive():
            self.process.terminate()
        if self.pipe is not None:
            self.pipe.close()
        self.pipe = self.process = None


class Reviews:
    """The documents of one session, by their token."""

    def __init__(self) -> None:
        self.open: dict[str, Review] = {}

    def begin(self, given: Given) -> dict[str, Any]:
        """Start to read a document; returns the token by which it is asked for."""
        name = Path(str(given["name"])).name
        if not name:
            raise Refusal("choose a file first")
        if not given["content"]:
            raise Refusal(f"“{name}” is empty; choose another file")
        for old in list(self.open)[: max(0, len(self.open) - MOST + 1)]:
            self.open.pop(old).stop()
        ours, theirs = get_context("spawn").Pipe(duplex=False)
        process = get_context("spawn").Process(
            target=_read, args=(theirs, name, given["content"]), daemon=True
        )
        process.start()
        theirs.close()
        token = secrets.token_urlsafe(9)
        self.open[token] = Review(name, process, ours)
        return {"of": token}

    def look(self, given: Given) -> dict[str, Any]:
        """How far the reading is, and once it is through, all that was found."""
        review = self._of(given)
        review.listen()
        told: dict[str, Any] = {"name": review.name, "refused": review.refused}
        if review.draft is None:
            return {
                **told,
                "reading": not review.refused,
                "seconds": int(monotonic() - review.begun),
                "blocks": review.blocks,
                "page": review.page[0],
                "pages": review.page[1],
            }
        return {**told, "reading": False, **_found(review)}

    def choose(self, given: Given) -> dict[str, Any]:
        """Say what a piece is; an empty kind takes the choice back, `right` says that it is so."""
        review = self._of(given)
        piece = next((p for p in review.pieces if p.id == given["piece"]), None)
        kind = str(given["kind"])
        if piece is None or review.source is None:
            raise Refusal("there is no such piece any more; load the page anew")
        if kind and kind != "right" and kind not in piece.options:
            raise Refusal("this piece cannot become that")
        chosen = {key: kind for key, kind in review.chosen.items() if key != piece.key}
        if kind:
            chosen[piece.key] = None if kind == "right" else cast(ChosenKind, kind)
        review.chosen = chosen
        review.read_again()
        return {"name": review.name, "refused": "", "reading": False, **_found(review)}

    def answer(self, given: Given) -> dict[str, Any]:
        """Say what a row, or a fact of the cover, should say; no words take it back."""
        review = self._of(given)
        about, said = str(given["about"]), given["words"]
        asked = ASKED.get(about) or (row.headings if (row := review.rows.get(about)) else ())
        if review.source is None or not asked:
            raise Refusal("there is no such piece any more; load the page anew")
        if not isinstance(said, list) or len(said) not in (0, len(asked)):
            raise Refusal("write something in each box that should not be empty")
        words = tuple(str(one).strip()[:LONGEST] for one in said)
        if about == "period" and words:
            _years(*words)
        review.answers.pop(about, None)
        if words:
            review.answers[about] = words
        row = review.rows.get(about)
        review.read_again(row.of_table if row else frozenset())
        return {"name": review.name, "refused": "", "reading": False, **_found(review)}

    def make(self, given: Given) -> dict[str, Any]:
        """Write the strategy; returns its id."""
        review = self._of(given)
        if review.draft is None:
            raise Refusal("the file is not read yet")
        first, last = (str(given.get(name, "")).strip() for name in ("from", "to"))
        title, area = (" ".join(str(given.get(name, "")).split()) for name in ("title", "area"))
        if not title:
            raise Refusal("write the title first")
        _years(first, last)
        fields = {**review.draft.fields, "title": title}
        fields["areas"] = [area or "TBC"]
        if first:
            fields["period"] = f"{first}/{last}"
        for piece in review.pieces:
            if review.chosen.get(piece.key):  # text is not told by itself; what was chosen is
                review.draft.account.tell("text", *piece.key, piece.became, piece.reason)
        try:
            made = put_as(Draft(fields, review.draft.account, review.draft.pictures))
        except UsageError as refused:
            raise Refusal(f"{refused}; {refused.hint}" if refused.hint else str(refused)) from None
        del self.open[str(given["of"])]
        return {"id": made.id, "account": made.draft.account, "name": review.name, "title": title}

    def stop(self, given: Given) -> dict[str, Any]:
        """Stop reading, or forget what was read; nothing was written."""
        review = self.open.pop(str(given["of"]), None)
        if review:
            review.stop()
        return {}

    def _of(self, given: Given) -> Review:
        review = self.open.get(str(given.get("of", "")))
        if review is None:
            raise Refusal("this file is not open any more; choose it again")
        return review


def _years(first: str, last: str) -> None:
    """Raises Refusal where a period is told by half, or not in years."""
    if (first or last) and not all(y.isdigit() and len(y) == 4 for y in (first, last)):
        raise Refusal("write both years, such as 2027 and 2032, or none")


def _found(review: Review) -> dict[str, Any]:
    from stratc.reports.imports import summary

    assert review.draft is not None
    doubts = [piece for piece in review.pieces if piece.doubt and not review.settled(piece)]
    left = sum(piece.fate == "left" for piece in review.pieces)
    return {
        "summary": summary(review.draft.account),
        "left": f"{counted(left, 'piece')} left out" if left else "",
        "doubts": len(doubts),
        "facts": dict(zip(("title", "area", "from", "to"), _cover(review), strict=True)),
        "kinds": KINDS,
        "pieces": list(_shown(review)),
    }


def _cover(review: Review) -> Iterator[str]:
    """The title, the area and the years: as answered, else as read, empty where unknown."""
    assert review.draft is not None
    fields = review.draft.fields
    first, _, last = str(fields["period"]).partition("/")
    area = "" if fields["areas"] == ["TBC"] else fields["areas"][0]
    years = tuple(year if year.isdigit() else "" for year in (first, last))
    read = {"title": (fields["title"],), "area": (area,), "period": years}
    for fact, words in read.items():
        yield from review.answers.get(fact, words)


def _shown(review: Review) -> Iterator[dict[str, Any]]:
    title, area, *years = _cover(review)
    cover = {"title": [title], "area": [area], "period": years}
    for piece in review.pieces:
        about = review.asks(piece)
        row = review.rows.get(about)
        headings = ASKED.get(about) or (row.headings if row else ())
        words = review.answers.get(about) or cover.get(about) or (row.words if row else ())
        yield {
            **piece.as_data(),
            "settled": review.settled(piece),
            "chosen": review.chosen.get(piece.key) or "",
            "answered": about in review.answers and piece.key not in review.chosen,
            "about": about,
            "boxes": [list(box) for box in zip(headings, words, strict=True)],
        }


def _read(pipe: Connection, name: str, content: bytes) -> None:
    """In the process of its own: read the file, and send what was found."""
    try:
        source = read(name, content, lambda page, of: pipe.send(("page", (page, of))))
        pipe.send(("blocks", len(source.blocks)))
        pipe.send(("found", (source, draft(source))))
    except Refused as refused:
        pipe.send(("refused", f"{refused}; {refused.hint}" if refused.hint else str(refused)))
    except MemoryError:
        pipe.send(("refused", "the file is too large to be read on this computer"))
