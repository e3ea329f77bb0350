"""The picture files that documents name, held against the files that are there.

In: an element that names a file, and the pictures by name. Out: a remark where the file is not
there, a page could not show it, or no page holds it with those before it.
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
from stratc.text.pictures import PictureFault, Weight, looked_at
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
    """What is wrong with the pictures that a strategy names, each and together.

    Nothing is opened behind the one that is too much: that would take as long as showing all.
    """
    together = Weight()
    for span, file in _named(strategy):
        if together.fault and file in contents:
            continue
        yield from picture(span, file, contents, "the folder of this strategy")
        found = _looked_at(file, contents[file]) if file in contents else None
        if isinstance(found, Weight):
            together = together.with_another(found)
            if broken := together.fault:
                yield picture_too_large(span, file, broken.why, broken.hint)


def picture(
    span: Span, file: str, contents: Mapping[str, bytes], place: str
) -> Iterator[Diagnostic]:
    """What is wrong with one picture."""
    if file not in contents:
        near = () if "://" in file else nearest(file, contents)
        yield picture_not_there(span, file, near, place)
    elif isinstance(broken := _looked_at(file, contents[file]), PictureFault):
        yield REMARKS[broken.what](span, file, broken.why, broken.hint)


def _named(strategy: Strategy) -> Iterator[tuple[Span, str]]:
    """The files that a strategy names, each with the place where it does."""
    for element in walk(strategy):
        for name in NAMING.get(type(element), ()):
            if file := getattr(element, name):
                yield element.where[name], file


@lru_cache(maxsize=64)
def _looked_at(file: str, content: bytes) -> PictureFault | Weight:
    return looked_at(file, content)
