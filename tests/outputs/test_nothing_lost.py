"""What an author writes for readers is read by them: no field of the model is left out."""

import html
import re
from collections.abc import Iterator

from stratc.model import Element, fields, walk
from stratc.outputs import OUTPUTS, Publication
from tests.house.test_example import HOMES, compiled

# What is a file, an attribute, or stands in place of something that is printed already.
NOT_IN_WORDS = {
    ("Columns", "status"),
    ("Illustration", "alt"),
    ("Signatory", "portrait"),
    ("Signatory", "signature"),
}
FIRST = 6


def test_every_word_for_readers_is_on_a_page() -> None:
    """A field of the model that no template shows is found here: the example of another subject
    uses each of them, and the first words of each of its texts stand on one of its pages."""
    library = compiled(HOMES).library
    (strategy,) = library.strategies
    publication = Publication(library, strategy, outputs=frozenset(OUTPUTS))
    pages = [
        _words(artifact.content.decode("utf-8"))
        for name in ("html", "plan", "crossref")
        for artifact in OUTPUTS[name](publication)
        if artifact.path.suffix == ".html"
    ]
    missing = [
        f"{type(element).__name__}.{key}: {' '.join(words)}"
        for element in walk(strategy)
        for key, words in _texts(element)
        if (type(element).__name__, key) not in NOT_IN_WORDS
        and not any(f" {' '.join(words)} " in page for page in pages)
        and getattr(element, "repeats", None) is None
    ]
    assert missing == []


def _texts(element: Element) -> Iterator[tuple[str, list[str]]]:
    """The first words of every text of an element that readers may read, without its marks."""
    for field in fields(type(element)):
        value = getattr(element, field.name) if field.worded else ()
        for text in value if isinstance(value, tuple) else (value,):
            linked = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text) if isinstance(text, str) else ""
            for piece in re.split(r"\[[=^@][^\]]*\]|[*_`#|\n]", linked):
                if words := re.findall(r"\w+", piece.lower())[:FIRST]:
                    yield field.key, words


def _words(page: str) -> str:
    """The words that a page shows, with one blank between."""
    page = re.sub(r"<(style|script|sup)\b.*?</\1>", " ", page, flags=re.S)
    page = re.sub(r"</?(em|strong|a|span|b|i|abbr|wbr|cite)\b[^>]*>", "", page)
    shown = html.unescape(re.sub(r"<[^>]+>", " ", page))
    words = " ".join(re.findall(r"\w+", shown.lower()))
    return f" {words} "
