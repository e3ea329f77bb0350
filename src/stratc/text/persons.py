"""Names of persons in the place of a body's: a title or a rank before one, or a given name."""

import re

from .spelling import in_dictionary
from .tables import entries

# No word that is a surname too, as Green is.
NAMES = {kind: frozenset(names.split()) for kind, names in entries(__package__, "person_names")}
GIVEN, AMBIGUOUS, SURNAMES = NAMES["given"], NAMES["words"], NAMES["surnames"]
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd|Canon|Sir|Dame|PC|PCSO|DC|DS|DI|DCI|Sgt|"
    r"(?:Ch(?:ief)?\.? )?(?:Insp|Supt)|Capt|Maj|Col)\.? "
)
_TITLED = re.compile(rf"{_TITLE}(?=[A-Z])")
_BEFORE_SURNAME = re.compile(
    rf"\b(?:(?:{_TITLE}|(?:Cllr|Councillor|Alderman|Lord|Lady|Baroness)\.? )"
    r"(?:[A-Z][\w’'-]*\.? ){0,2}"
    r"|(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?)\Z"
)
_BODY = re.compile(
    r"(?:academy|centre|charity|college|foundation|fund|hall|home|hospice|hospital|house|institute|"
    r"library|museum|practice|school|society|surgery|theatre|trust)\Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z]\.?)? (?P<last>[A-Z][A-Za-z’'-]+)")


def is_person(words: str) -> bool:
    """Whether words are plainly the name of a person: “Insp. Amy Rudd”, “Jean McAra”.

    “Sir John Moss Foundation” ends in a word of every day, as the names of bodies do.
    """
    name = words.strip()
    if _TITLED.match(name):
        return not _BODY.search(name)
    found, first = _NAME.fullmatch(name), name.partition(" ")[0].lower()
    last = found["last"].lower() if found else ""
    known = last in SURNAMES
    return (known and first in GIVEN | AMBIGUOUS) or (first in GIVEN and not in_dictionary(last))


def leads_to_surname(before: str) -> bool:
    """Whether the words before one with a capital make it a surname: “Cllr Tom”, “Amy”."""
    found = _BEFORE_SURNAME.search(before[-60:])
    return found is not None and (not found["given"] or found["given"].lower() in GIVEN)
