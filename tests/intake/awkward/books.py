"""Workbooks for tests, as Excel saves them."""

import io
import re
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from .known import Known

HEAD = ["Ref", "Action", "Lead officer", "By when", "RAG"]
RED, AMBER, GREEN = (PatternFill("solid", fgColor=c) for c in ("FFFF0000", "FFFFC000", "FF92D050"))


def book(*rows: list[Any], title: str = "Plan") -> Workbook:
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    return made


def saved(made: Workbook) -> bytes:
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def known(
    made: Workbook,
    rows: list[dict[str, Any]],
    *kept: str,
    gone: tuple[str, ...] = (),
    name: str = "Fenmarsh Alcohol Plan 2026-2031",
) -> Known:
    return Known(f"{name}.xlsx", saved(made), rows, kept, gone)


def with_values(content: bytes, values: dict[str, Any]) -> bytes:
    """The workbook as Excel saves it: each formula with the value that it had last."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(held, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name.startswith("xl/worksheets/sheet"):
                shown = text.decode()
                for place, value in values.items():
                    kind = ' t="e"' if str(value).startswith("#") else ' t="str"'
                    kind = "" if isinstance(value, int | float) else kind
                    shown = re.sub(
                        rf'<c r="{place}"([^>]*?)(?: t="\w+")?><f>(.*?)</f><v ?/?>(?:</v>)?',
                        rf'<c r="{place}"\1{kind}><f>\2</f><v>{value}</v>',
                        shown,
                    )
                text = shown.encode()
            after.writestr(name, text)
    return held.getvalue()
