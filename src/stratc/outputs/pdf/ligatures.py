"""Names the Arabic signs that are two letters in one by the character that Unicode has for them.

In: a PDF that is open. Out: the same, in which such a sign is told as one character. WeasyPrint
tells its letters in the order in which they are read. Programs turn what runs from right to left
round, those letters too, and so read "al" as "la"; of one character they make the right letters.
"""

import re
from functools import cache
from typing import Any
from unicodedata import normalize

_SPELT = re.compile(rb"(?m)^(<[0-9A-Fa-f]{4}>) <((?:0[67][0-9A-Fa-f]{2}){2,})>$")
_FORMS = (range(0xFE80, 0xFEFD), range(0xFB50, 0xFE00))
"""Where the characters stand that are forms of Arabic letters; the usual ones are asked first."""


def name_ligatures(pdf: Any) -> None:
    """Mend what each face of the PDF says of its signs."""
    from pikepdf import Dictionary

    for font in pdf.objects:
        if isinstance(font, Dictionary) and "/ToUnicode" in font:
            told = bytes(font.ToUnicode.get_stream_buffer())
            named = _SPELT.sub(_named, told)
            if named != told:
                font.ToUnicode.write(named)


def _named(found: re.Match[bytes]) -> bytes:
    form = _forms().get(bytes.fromhex(found[2].decode()).decode("utf-16-be"))
    return found[0] if form is None else b"%s <%04x>" % (found[1], form)


@cache
def _forms() -> dict[str, int]:
    known: dict[str, int] = {}
    for code in (code for forms in _FORMS for code in forms):
        letters = normalize("NFKC", chr(code))
        if len(letters) > 1:
            known.setdefault(letters, code)
    return known
