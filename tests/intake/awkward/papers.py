"""Word documents for tests, as offices keep them."""

import struct
import zlib
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ...blocks import wordy
from .known import Known

HEAD = ["Ref", "Action", "Lead officer", "By when", "RAG"]
ONE, TWO = "Prevent harm early", "Help people recover"
W = nsdecls("w")


def begun(title: str = "Fenmarsh Alcohol Plan 2026-2031") -> Any:
    made = Document()
    made.add_heading(title, 0)
    made.add_paragraph("This plan says what we do about alcohol.")
    return made


def known(made: Any, rows: list[dict[str, Any]], *kept: str, gone: tuple[str, ...] = ()) -> Known:
    return Known("Fenmarsh Alcohol Plan 2026-2031.docx", wordy.saved(made), rows, kept, gone)


def truth(
    label: str | None,
    action: str,
    lead: Any,
    due: str | None,
    status: str | None = None,
    priority: str | None = None,
    **more: Any,
) -> dict[str, Any]:
    made = {
        "label": label,
        "action": action,
        "lead": lead,
        "due": due,
        "status": status,
        "priority": priority,
        **more,
    }
    return {key: value for key, value in made.items() if value is not None}


def shaded(cell: Any, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {W} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    )


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(*paragraphs: str, look: str = "") -> str:
    held = "".join(f"<w:p>{one}</w:p>" for one in paragraphs or ("",))
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{held}</w:tc>"


def line(*boxes: str, look: str = "") -> str:
    return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(boxes)}</w:tr>"


def plain_line(*words: str) -> str:
    return line(*(box(run(one)) for one in words))


def grid(made: Any, *lines: str) -> None:
    wordy.raw(made, f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(lines)}</w:tbl>")


def dot() -> bytes:
    """The smallest picture."""

    def chunk(kind: bytes, held: bytes) -> bytes:
        return (
            struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))
        )

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
        + chunk(b"IEND", b"")
    )
