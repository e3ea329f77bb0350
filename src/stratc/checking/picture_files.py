"""The picture files that documents name, held against the files that are there.

In: an element that names a file, and the pictures by name. Out: a remark where the file is not
there or a page could not show it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from stratc.model import Element, Illustration, Signatory, Strategy, walk
from stratc.model.decoding.picture_remarks import (
    picture_not_readable,
    picture_not_there,
    picture_of_another_kind,
    picture_too_large,
)
from stratc.source import Diagnostic, Span
from stratc.text.pictures import PictureFault, fault
from stratc.text.similarity import nearest

REMARKS = {
    "kind": picture_of_another_kind,
    "broken": picture_not_readable,
    "large": picture_too_large,
}
NAMING: dict[type[Element], tuple[str, ...]] = {
    Illustration: ("file",),
    Signatory: ("portrait", "signature"),
}


def pictures(strategy: Strategy, contents: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What is wrong with the pictures that a strategy names."""
    for element in walk(strategy):
        for name in NAMING.get(type(element), ()):
            if file := getattr(element, name):
                yield from picture(
                    element.where[name], file, contents, "the folder of this strategy"
                )


def picture(
    span: Span, file: str, contents: Mapping[str, bytes], place: str
) -> Iterator[Diagnostic]:
    """What is wrong with one picture."""
    if file not in contents:
        near = () if "://" in file else nearest(file, contents)
        yield picture_not_there(span, file, near, place)
    elif broken := _fault(file, contents[file]):
        yield REMARKS[broken.what](span, file, broken.why, broken.hint)


@lru_cache(maxsize=64)
def _fault(file: str, content: bytes) -> PictureFault | None:
    return fault(file, content)
