"""The list of readers. A reader is one function that turns the bytes of a file into blocks."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from stratc.source import wide_encoding

from .block import Aside, Block, BlockStream, Picture, Table
from .refusal import (
    DAMAGED,
    LARGEST_PICTURE,
    LONGEST_LINE,
    MOST_BOXES,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_PICTURES,
    MOST_TEXT,
    Refused,
    looked_at,
    too_long,
)

BlockReader = Callable[[str, bytes], BlockStream]

FORMATS = {
    ".docx": "word",
    ".xlsx": "excel",
    ".csv": "values",
    ".md": "markup",
    ".html": "web",
    ".txt": "typed",
    ".pdf": "paper",
    ".odt": "open_document",
    ".ods": "open_document",
}
"""Each ending and the file of this room that reads it; imported only when such a file comes."""

BROKEN = (*DAMAGED, OverflowError, MemoryError, RecursionError)
MOST_BLOCKS = 20_000
UNSEEN = "look into it in the program that made it: what is hidden there is not read"
READERS: dict[str, BlockReader] = {}

PageListener = Callable[[int, int], None]
LISTENER: ContextVar[PageListener | None] = ContextVar("listener", default=None)


def turned(page: int, of: int) -> None:
    """Tell whoever waits for a long document which of its pages is being read."""
    if listener := LISTENER.get():
        listener(page, of)


def reader(ending: str) -> Callable[[BlockReader], BlockReader]:
    """Enter a function in the list under the ending of the files that it reads."""

    def enter(function: BlockReader) -> BlockReader:
        READERS[ending] = function
        return function

    return enter


def read(name: str, content: bytes, listener: PageListener | None = None) -> BlockStream:
    """The blocks of a file. Raises Refused, in one line, where it cannot or must not be read.

    `listener` hears each page of a PDF as it comes; other kinds of files have no pages.
    """
    ending, shown = looked_at(name, content), PurePath(name).name
    if ending not in FORMATS:
        raise Refused(
            f"“{shown}” is of a kind that is not read", f"save it as one of {', '.join(FORMATS)}"
        )
    import_module(f"stratc.blocks.{FORMATS[ending]}")
    before = LISTENER.set(listener)
    try:
        return _bearable(_not_without_end(shown, READERS[ending](name, content)))
    except BROKEN as error:  # a number that is none, or larger than anything it could count
        raise Refused(
            f"“{shown}” is damaged", "open it in the program that made it, and save it again"
        ) from error
    finally:
        LISTENER.reset(before)


def _not_without_end(shown: str, read: BlockStream) -> BlockStream:
    """The same; refused where it says nothing, or is longer than any strategy, or one paragraph of
    it than any."""
    texts = [note.text for note in read.notes]
    for block in read.blocks:
        if isinstance(block, Table):
            if block.width > MOST_COLUMNS or block.width * len(block.rows) > MOST_BOXES:
                raise Refused(f"“{shown}” has a table larger than any plan", "take the plan alone")
            texts += [line.text for cell in block.boxes() for line in cell.lines]
        elif not isinstance(block, Picture):
            texts.append(block.text)
    if not any(map(str.strip, texts)):
        what = "pictures, and no words" if read.blocks else "no words"
        hint = "run text recognition on it first" if read.blocks else UNSEEN
        raise Refused(f"“{shown}” holds {what}", hint)
    pieces = max(len(read.blocks) - MOST_BLOCKS, len(texts) - MOST_LINES)
    if pieces > 0 or sum(map(len, texts)) > MOST_TEXT:
        raise too_long(shown)
    if any(len(text) > LONGEST_LINE for text in texts):
        raise Refused(
            f"“{shown}” holds a paragraph longer than any", "break it where a new one begins"
        )
    return read


def _bearable(read: BlockStream) -> BlockStream:
    """The same, without pictures that no strategy can show."""
    kept: list[Block] = []
    left: list[Aside] = []
    size = 0
    for block in read.blocks:
        if isinstance(block, Picture) and (
            len(block.content) > LARGEST_PICTURE or size + len(block.content) > MOST_PICTURES
        ):
            reason = "the picture is too large: save it smaller, and put it beside the strategy"
            left.append(Aside(block.alt or block.name, reason, block.place))
            continue
        size += len(block.content) if isinstance(block, Picture) else 0
        kept.append(block)
    return replace(read, blocks=(*kept,), asides=(*read.asides, *left)) if left else read


def decoded(content: bytes) -> str:
    """The text of a file in whichever of the usual encodings it was saved."""
    if wide := wide_encoding(content):
        return content.decode(wide, errors="replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
    return _twice(text) if TWICE in text[:4] else text


TWICE = "\ufeff".encode().decode("cp1252")
"""How a mark of UTF-8 looks to a program that took it for letters of Windows."""


def _twice(text: str) -> str:
    """A text that was opened in the letters of Windows and saved in others, as it was before."""
    try:
        return text.encode("cp1252").decode("utf-8").replace("\ufeff", "")
    except UnicodeError:
        return text
