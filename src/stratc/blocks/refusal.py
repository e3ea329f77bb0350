"""What is looked at before a file is opened: whether it is what it says, and safe to read.

A file is refused in one line. Sizes are read from the directory of the archive, which the reader
of zip files then holds the contents to, so nothing is unpacked to find out that it is too large.
"""

import io
import re
import zipfile
import zlib
from pathlib import PurePath

from stratc.source import wide_encoding

from .text_bounds import longest_line, tangled, unclosed, words

MOST_BYTES = 60_000_000
MOST_XML = 24_000_000
MOST_ALL_XML = 40_000_000
MOST_PARTS = 5_000
MOST_CELLS = 60_000
MOST_COLUMNS = 500
MOST_BOXES = 200_000  # cells of a workbook with a look and nothing in them
MOST_SHEETS = 400
MOST_LOOKS = 66_000  # looks, names and different words: as many as Excel has looks
MOST_PARAGRAPHS = 15_000
MOST_ELEMENTS = 600_000  # beginnings and ends, in the text of a Word document
MOST_TEXT = 6_000_000
MOST_TAGS = 100_000
MOST_UNCLOSED = 100  # tags or comments
LARGEST_PICTURE = 32_000_000
MOST_PICTURES = 100_000_000  # together; validate reads no more either
MOST_LINES = 60_000
LONGEST_LINE = 30_000
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = {
    b"wordprocessingml.document.main+xml": ".docx",
    b"wordprocessingml.template.main+xml": ".docx",
    b"spreadsheetml.sheet.main+xml": ".xlsx",
    b"spreadsheetml.template.main+xml": ".xlsx",
    b"presentationml": ".pptx",
}
ALIKE = {
    ".htm": ".html",
    ".markdown": ".md",
    ".text": ".txt",
    ".tsv": ".csv",
    ".dotx": ".docx",
    ".xltx": ".xlsx",
}
"""Other endings of the same formats."""
BODY = {".docx": "word/document.xml", ".odt": "content.xml", ".ods": "content.xml"}
PROGRAM = {
    ".docx": "a Word document",
    ".xlsx": "an Excel workbook",
    ".pptx": "a PowerPoint presentation",
    ".odt": "an OpenDocument text",
    ".ods": "an OpenDocument spreadsheet",
    ".pdf": "a PDF",
    ".html": "a web page",
}
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError)
"""What comes of an archive of which a part was lost on its way."""
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # in the ways of Word, Excel and LibreOffice
FETCHED = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode\s*=\s*[\"']External)"
    rb"(?=[^>]*Type\s*=\s*[\"'][^\"']*/(image|oleObject|frame|subDocument|aFChunk|video|audio)[\"'])"
)
OVER_CELLS = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink|comment)\s[^>]*?\bref\s*=([^>]{0,99})")
"""What makes each cell that it covers, whether something stands there or not."""
AREA = re.compile(
    rb"\s*[\"']\$?([A-Z]{1,3})\$?(\d{1,9})(?::\$?([A-Z]{1,3})\$?(\d{1,9}))?[\"']", re.I
)


class Refused(Exception):
    """A file that is not read. The message is one line; the hint says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def looked_at(name: str, content: bytes) -> str:
    """The ending that a file's content deserves; raises Refused where it must not be read."""
    given = PurePath(name).suffix.lower()
    ending = ALIKE.get(given, given)
    shown = PurePath(name).name
    if not content.strip(b"\x00\r\n\t "):
        raise Refused(f"“{shown}” is empty")
    if len(content) > MOST_BYTES:
        raise Refused(
            f"“{shown}” is larger than {MOST_BYTES // 1_000_000} megabytes",
            "make its pictures smaller, and try again",
        )
    if content.startswith(OLD):
        raise _old(shown, content)
    if content.startswith(b"PK"):
        return _archive(shown, ending, content)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return _agreed(shown, ending, ".pdf")
    if ending in (".docx", ".xlsx", ".odt", ".ods", ".pdf"):
        raise _another(shown, ending)
    first = content[:4096]
    if "\0" in first.decode(wide_encoding(first) or "latin-1", "ignore"):
        raise Refused(f"“{shown}” is no text", "give a file that Word, Excel or an editor wrote")
    if words(ending, content) > MOST_TEXT or (
        ending == ".html" and content.count(b"<") + content.count(b"&") > MOST_TAGS
    ):
        raise too_long(shown)
    if ending in (".html", ".md") and unclosed(content) > MOST_UNCLOSED:
        raise Refused(
            f"“{shown}” begins tags or comments that nowhere end", "save it again, and try again"
        )
    if ending in (".md", ".txt") and content.count(b"\n") + content.count(b"\r") > MOST_LINES:
        raise too_long(shown)
    if ending in (".md", ".txt") and longest_line(content) > LONGEST_LINE:
        raise Refused(
            f"“{shown}” holds a line longer than any paragraph", "break its lines, and try again"
        )
    between = {".md": b"|", ".txt": b"\t"}.get(ending)
    if between and content.count(between) > MOST_CELLS:
        raise Refused(f"“{shown}” has more cells than a plan can hold", "take the plan alone")
    if ending == ".md" and tangled(content):
        raise Refused(
            f"“{shown}” holds more marks than any paragraph or table", "take the strategy alone"
        )
    return ending


def too_long(shown: str) -> Refused:
    """Why a file is not read that holds more than any strategy does."""
    return Refused(
        f"“{shown}” is longer than any strategy", "take the strategy alone, and try again"
    )


def locked(shown: str) -> Refused:
    return Refused(
        f"“{shown}” is protected by a password", "save a copy without the password, and try again"
    )


def _another(shown: str, ending: str) -> Refused:
    return Refused(
        f"“{shown}” is not {PROGRAM[ending]}, or it is damaged",
        "open it in the program that made it, and save it again",
    )


def _old(shown: str, content: bytes) -> Refused:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return locked(shown)
    program = "Excel" if "Workbook".encode("utf-16-le") in content else "Word"
    new = ".xlsx" if program == "Excel" else ".docx"
    return Refused(f"“{shown}” is in an old format of {program}", f"open it, and save it as {new}")


def _archive(shown: str, ending: str, content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _inspected(shown, ending, archive)
    except DAMAGED as error:
        raise Refused(
            f"“{shown}” is damaged or not complete", "send or save it again, and try once more"
        ) from error
    except RuntimeError as error:  # zipfile's word for an encrypted member
        raise locked(shown) from error


def _inspected(shown: str, ending: str, archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    if any(part.compress_type not in PACKED for part in parts):
        raise zipfile.BadZipFile
    xml = [p for p in parts if p.filename.lower().endswith((".xml", ".rels", ".vml"))]
    too_large = (
        len(parts) > MOST_PARTS
        or sum(p.file_size for p in parts) > 3 * MOST_BYTES
        or sum(p.file_size for p in xml) > MOST_ALL_XML
        or any(p.file_size > MOST_XML for p in xml)
    )
    if too_large:
        raise Refused(
            f"“{shown}” unpacks to more than a document can hold",
            "copy its text into a new document, and try again",
        )
    for part in parts:
        with archive.open(part) as file:
            while file.read(1_000_000):  # to its end, which is where the directory says, or damaged
                pass
    names = {p.filename for p in parts}
    kind = _kind(names, archive)
    if kind is None and ending in PROGRAM:
        raise _another(shown, ending)
    if kind is None:
        raise Refused(f"“{shown}” is a zip file, and no document", "import the document in it")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused(
            f"“{shown}” holds macros, which are not read",
            f"save it as {kind} without macros, and try again",
        )
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in archive.read(manifest):
        raise locked(shown)
    for part in xml:
        _without_surprises(shown, archive.read(part), part.filename)
    if kind == ".xlsx":
        _not_too_many_cells(shown, archive, names)
    elif BODY.get(kind, "") in names:
        most = MOST_CELLS if kind == ".ods" else MOST_PARAGRAPHS
        _not_too_many_paragraphs(shown, archive.read(BODY[kind]), most)
    return _agreed(shown, ending, kind)


def _kind(names: set[str], archive: zipfile.ZipFile) -> str | None:
    if "[Content_Types].xml" in names:
        types = archive.read("[Content_Types].xml")
        return next((ending for mark, ending in MAIN.items() if mark in types), None) or (
            ".docx"
            if b"wordprocessingml" in types or b"ms-word" in types
            else ".xlsx"
            if b"spreadsheetml" in types or b"ms-excel" in types
            else None
        )
    if "mimetype" in names:
        mime = archive.read("mimetype")
        if b"opendocument.text" in mime:
            return ".odt"
        if b"opendocument.spreadsheet" in mime:
            return ".ods"
    return None


def _without_surprises(shown: str, content: bytes, part: str) -> None:
    start = content[:4096].replace(b"\x00", b"")
    if b"<!DOCTYPE" in start or b"<!ENTITY" in content.replace(b"\x00", b""):
        raise Refused(
            f"“{shown}” holds definitions that no document needs",
            "copy its text into a new document, and try again",
        )
    if part.endswith(".rels") and (found := FETCHED.search(content)):
        what = "a picture" if found[1] == b"image" else "a part"
        raise Refused(
            f"“{shown}” shows {what} that lies elsewhere, which is not fetched",
            "insert the picture itself instead of a link to it",
        )


def _not_too_many_paragraphs(shown: str, body: bytes, most: int) -> None:
    paragraphs = len(re.findall(rb"<(?:\w+:)?[ph][\s>/]", body))
    if paragraphs > most or body.count(b"<") > MOST_ELEMENTS:
        raise too_long(shown)


def _not_too_many_cells(shown: str, archive: zipfile.ZipFile, names: set[str]) -> None:
    cells = values = looks = 0
    for name in names:
        if re.fullmatch(r"xl/(?!styles|workbook|sharedStrings|theme).+\.xml", name):
            content = archive.read(name)
            values += len(re.findall(rb"<(?:\w+:)?(?:v|is)[ >]", content))
            cells += len(re.findall(rb"<(?:\w+:)?c[ >/]", content)) + len(
                re.findall(rb"<(?:\w+:)?row[ >/]", content)
            )
            values += sum(_covered(found[1]) for found in OVER_CELLS.finditer(content))
        elif name in ("xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml"):
            content = archive.read(name)
            looks += len(re.findall(rb"<(?:\w+:)?(?:xf|si|definedName)[ >/]", content))
            if name == "xl/workbook.xml":
                values += (
                    MOST_CELLS // MOST_SHEETS * len(re.findall(rb"<(?:\w+:)?sheet\s", content))
                )
    if values > MOST_CELLS or cells > MOST_BOXES or looks > MOST_LOOKS:
        raise Refused(
            f"“{shown}” has more cells than a plan can hold",
            "copy the plan into a new workbook, and try again",
        )


def _covered(written: bytes) -> int:
    """How many cells besides the first an area covers; raises ValueError where it is none."""
    found = AREA.match(written)
    if not found:
        raise ValueError(written)
    if not found[3]:
        return 0
    wide = _column(found[3]) - _column(found[1]) + 1
    return abs(wide * (int(found[4]) - int(found[2]) + 1))


def _column(letters: bytes) -> int:
    made = 0
    for letter in letters.upper():
        made = made * 26 + letter - 64
    return made


def _agreed(shown: str, ending: str, kind: str) -> str:
    if ending == kind:
        return kind
    if kind == ".pptx":
        raise Refused(f"“{shown}” is a PowerPoint presentation", "save its text as .docx")
    raise Refused(
        f"“{shown}” is {PROGRAM[kind]}, although its name ends otherwise",
        f"give it the ending {kind}",
    )
