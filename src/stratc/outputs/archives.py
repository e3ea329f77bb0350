"""Archives without the time of day: the same content gives the same bytes.

Word and Excel files are ZIP archives, whose entries hold the time at which they were written.
"""

import io
import zipfile
from collections.abc import Callable

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP archive can hold."""


def timeless(save: Callable[[io.BytesIO], object], core: Callable[[bytes], bytes] = bytes) -> bytes:
    """What `save` writes, without times; `core` changes the part that holds who and when."""
    written, made = io.BytesIO(), io.BytesIO()
    save(written)
    with (
        zipfile.ZipFile(written) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, core(content) if name == "docProps/core.xml" else content)
    return made.getvalue()
