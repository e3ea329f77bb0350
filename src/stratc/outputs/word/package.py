"""The same document gives the same bytes: the archive of a Word file holds the time of day."""

from __future__ import annotations

import io
import zipfile
from typing import Any

FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def saved(document: Any) -> bytes:
    """The bytes of a document, without the time at which they were written."""
    file, made = io.BytesIO(), io.BytesIO()
    document.save(file)
    with (
        zipfile.ZipFile(io.BytesIO(file.getvalue())) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return made.getvalue()
