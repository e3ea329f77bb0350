"""Characters that nobody means to publish, and what they are called.

Control characters, marks that turn the direction of the text, and characters that print nothing
come out of copies from Word, PDFs and web pages, or are put there to deceive. They are refused in
what authors write.
"""

import codecs
import re
import unicodedata
from html import unescape

# Controls but for the tab and ends of lines, turns of direction, and what prints nothing at all.
UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b"
    "\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\uffff\ufdd0-\ufdef"
    "\ud800-\udfff\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
) + "".join(chr(end - 1) + chr(end) for end in range(0x1FFFF, 0x110000, 0x10000))
# What joins letters or pictures, or chooses between two shapes of the character before.
JOINING = "\u200c\u200d\ufe00-\ufe0f"
HIDDEN = re.compile(f"[\t\r{JOINING}{UNSEEN}]")
# Joiners and marks of direction belong to words in scripts that need them.
JOINERS = "\u200c\u200d\u200e\u200f\u061c"
NEEDS_JOINERS = re.compile("[\u0590-\u061b\u061d-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufefe]")
ENTITY = re.compile(r"&(?:#\d{1,9}|#[xX][\da-fA-F]{1,8}|[A-Za-z]\w{1,31});")
PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
OF_PICTURES = re.compile(f"(?<=[{PICTURES}])[\u200d\ufe0e\ufe0f]+|(?<=[0-9#*])\ufe0f(?=\u20e3)")
LINES = "\t\n\r"
SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
NAMES = {
    "\u00a0": "a space that cannot break",
    "\u202f": "a narrow space that cannot break",
    "\u00ad": "a soft hyphen",
    "\u200b": "a space that prints nothing",
    "\ufeff": "a mark that prints nothing",
    "\u2060": "a mark that prints nothing",
}
JOINED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


def shortened(text: str, most: int = 60) -> str:
    """The text on one line, or its beginning and “…” where it is long."""
    text = text.replace("\n", " ")
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def refused(text: str) -> list[re.Match[str]]:
    """The runs of characters in a text that nobody means to publish."""
    if text.isascii() and text.isprintable():
        return []
    known = LINES
    if NEEDS_JOINERS.search(text):
        known += JOINERS
    return [
        run
        for run in re.finditer(f"(?:{HIDDEN.pattern})+", text)
        if run.group().strip(known) and not _of_pictures(text, run)
    ]


def _of_pictures(text: str, run: re.Match[str]) -> bool:
    found = OF_PICTURES.match(text, run.start())
    return found is not None and found.end() == run.end()


def hidden_entities(text: str) -> list[str]:
    """What a text spells as web pages do, such as `&#8238;`, and nobody means to publish."""
    if "&" not in text:
        return []
    return [e for e in ENTITY.findall(text) if not (meant := meant_by(e)) or refused(meant)]


def meant_by(entity: str) -> str:
    """The character that an entity stands for, as Markdown reads it.

    A browser would read the numbers 128 to 159 as signs of Windows.
    """
    digits = entity[2:-1]
    if entity[1] != "#":
        return unescape(entity)
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(number) if 0 < number < 0x110000 else ""


def name_of(character: str) -> str:
    """What a character is called in a message."""
    number = f"U+{ord(character):04X}"
    if character in NAMES:
        return f"{NAMES[character]} ({number})"
    if SPACES.match(character):
        return f"a special space ({number})"
    if unicodedata.category(character) == "Cc":
        return f"a control character ({number})"
    if unicodedata.bidirectional(character) in (
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    ):
        return f"a mark that turns the direction of the text ({number})"
    if unicodedata.category(character) == "Cs":
        return f"one half of a character ({number})"
    return f"a character that prints nothing ({number})"


def wide_encoding(content: bytes) -> str:
    """The encoding of two or four bytes a character that a file names, or looks like; else empty.

    Of English in such an encoding each second byte is nothing, or three of four are.
    """
    four = content[:4] in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
    if four or content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-32" if four else "utf-16"
    nothing = content.count(0) / (len(content) or 1)
    if not 0.2 < nothing < 0.8:
        return ""
    return f"utf-{32 if nothing > 0.6 else 16}-{'be' if content[:1] == bytes(1) else 'le'}"
