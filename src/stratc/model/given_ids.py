"""Short names from words, the same for the same words, and never two alike."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from stratc.source import Edit, Mapping, Node, Scalar
from stratc.source.node_edits import NotEditable, set_field

from .decoding.synonyms import meant
from .element import Element
from .field import written_fields
from .kinds import kind_of
from .values import short_name

_SMALL = """
    a an the and or of to in on for with by at from as is are be will we our their its this that all
    across into through who which it they also more than
    y yr yn ym yng i o ac am ar er gan ei eu ein bod byddwn fel sydd
"""
PASSED_OVER = frozenset(_SMALL.split())
# “Marford Housing Trust (MHT)”, “Marford Housing Trust - MHT”, “MHT - Marford Housing Trust”
LETTERS = re.compile(r".* (?:\(([A-Z]{2,8})\)|[-–—] ([A-Z]{2,8}))|([A-Z]{2,8})(?: [-–—] |: ).*")
NAMED = re.compile(r"[A-Z][a-z]+.*\s.*[A-Za-z]")
# The number of a priority in its title, which is printed before it anyhow: “Priority 1: Homes”.
NUMBER_IN_TITLE = re.compile(
    r"\A(?P<label>(?:(?:(?:key|strategic) )?(?:priority|theme|objective|aim|outcome|pillar|goal|"
    r"strand|ambition|blaenoriaeth|thema|amcan|nod) )?\d{1,2})(?:[.:)] ?|: | [-–—] )(?=[^\d\s])",
    re.IGNORECASE,
)
MOST_WORDS = 5
LONGEST = 48


def name(words: str) -> str:
    """A short name made of the words that tell: “develop-mobile-clinics”."""
    found = short_name(words).split("-")
    telling = [word for word in found if word not in PASSED_OVER] or found
    while len(telling) > 1 and len("-".join(telling[:MOST_WORDS])) > LONGEST:
        telling = telling[: min(len(telling), MOST_WORDS) - 1]
    return "-".join(telling[:MOST_WORDS])[:LONGEST]


class GivenIds:
    """Gives out names, each once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.given: set[str] = set(taken)

    def new(self, words: str, otherwise: str) -> str:
        """A name for something called so; a number is added where it is taken."""
        base = name(words) or otherwise
        made, number = base, 1
        while made in self.given:
            number += 1
            made = f"{base}-{number}"
        self.given.add(made)
        return made


def id_offered(shape: type[Element] | None, node: Node, ids: GivenIds) -> Iterator[Edit]:
    """An id made of the words of an element, written as its first field."""
    kind = kind_of(shape) if shape else None
    if kind is None or not isinstance(node, Mapping) or not node.keys:
        return
    fields = [field.key for field in written_fields(shape)]
    called = {field: key for key in node.keys for field in meant(key, fields) if field != "label"}
    for key in (*kind.titles, "text", "name", "term", "file"):
        words = node.values.get(key) or node.values.get(called.get(key, ""))
        if isinstance(words, Scalar) and words.text.strip():
            with suppress(NotEditable):
                short = LETTERS.fullmatch(words.text.strip()) if kind.singular == "body" else None
                base = next(filter(None, short.groups())) if short else words.text
                base = PurePosixPath(base).stem if key == "file" else base
                base = NUMBER_IN_TITLE.sub("", base) if kind.singular == "priority" else base
                yield set_field(node, "id", ids.new(base, kind.singular), tuple(fields))
            return


def name_offered(node: Node, order: Iterable[str]) -> tuple[Edit, ...]:
    """The name of a body that stands where its id belongs: “Marford Police” in capitals."""
    id = node.values.get("id") if isinstance(node, Mapping) else None
    if isinstance(node, Mapping) and isinstance(id, Scalar) and NAMED.search(id.text):
        with suppress(NotEditable):
            return (set_field(node, "name", id.text, order),)
    return ()
