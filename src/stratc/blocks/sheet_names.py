"""Names of sheets that Excel forbids, and other programs write: “Health / wellbeing: [2027]”.

In: the bytes of a workbook. Out: the same, with a hyphen in the place of each such character.
"""

import io
import re
import zipfile

BOOK = "xl/workbook.xml"
_NAME = re.compile(rb"(<sheet\b[^>]*?\bname=\")([^\"]*)")
_FORBIDDEN = re.compile(rb"[\\*?:/\[\]]")


def with_allowed_names(content: bytes) -> bytes:
    """A workbook that Excel would open; the bytes themselves where nothing is forbidden."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            told = archive.read(BOOK)
            if not any(_FORBIDDEN.search(name) for _, name in _NAME.findall(told)):
                return content
            made = io.BytesIO()
            with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as allowed:
                for one in archive.infolist():
                    own = _allowed(told) if one.filename == BOOK else archive.read(one)
                    allowed.writestr(one, own)
            return made.getvalue()
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError):
        return content  # whoever reads it says what is wrong


def _allowed(told: bytes) -> bytes:
    return _NAME.sub(lambda one: one[1] + _FORBIDDEN.sub(b"-", one[2]), told)
