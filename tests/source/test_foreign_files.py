"""Files of other programs under the name of a text are told by what they are."""

import pytest

from stratc.source import Diagnostic
from stratc.work.reading import decoded

TEXT = "title: Homes\nareas: Fenmarsh\n"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\xff", "Office"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "picture"),
        (b"\x1f\x8b\x08\0\0\0\0\0\xff", "compressed"),
        (b"MZ\x90\0\3\0\0\0", "program"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("utf-32-le"), "UTF-32"),
        (TEXT.encode("utf-32-be"), "UTF-32"),
        (TEXT.encode("cp500"), "not UTF-8"),
    ],
)
def test_what_is_no_text_is_told_by_its_kind(content: bytes, kind: str) -> None:
    """One remark names what wrote the file, and nothing of it is read as words."""
    said: list[Diagnostic] = []
    assert decoded("strategy.yaml", content, said.append) is None
    (one,) = said
    assert kind in one.message
