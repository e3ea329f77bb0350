"""What councils call a field, and which field that is.

The headings of real plans: an author types the word of their own table. A word that is listed
here leads to the field of that meaning where the element has one, and nowhere else; a word that
is not listed is compared by its spelling alone, and only where it can be a slip of the hand.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from stratc.text.similarity import near_spelling
from stratc.text.tables import PatternTable, entries


def _plain(name: str) -> str:
    """In small letters, without marks and without the “(s)” of one or several."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\((?:e?s|ies)\)", "", name.lower())).strip()


OTHER_NAMES = dict(entries(__package__, "other_names"))
_FIELDS: dict[str, set[str]] = {}
for _field, _words in OTHER_NAMES.items():
    for _word in _words.split(","):
        _FIELDS.setdefault(_plain(_word), set()).add(_field)


# What stands on headings because a column is narrow.
_SHORT = {
    "resp": "responsible", "org": "organisation", "orgs": "organisations", "dept": "department",
    "mgr": "manager", "impl": "implementation",
}  # fmt: skip

# Who does something, in one of the words that organisations have for themselves and their people.
_WHO = (
    r"(?:agenc(?:y|ies)|partners?|teams?|services?|bod(?:y|ies)|organi[sz]ations?|officers?|"
    r"departments?|directorates?|groups?|leads?|owners?|persons?|people|staff|managers?|"
    r"directors?|units?|authorit(?:y|ies)|boards?|forums?|stakeholders?|councils?|members?|roles?|"
    r"job titles?|cabinet members?)"
)
_DOERS = {
    rf"(?:lead|leading|responsible|accountable|main|owning|primary) (?:\w+ )?{_WHO}": "lead",
    rf"(?:support(?:ing|ive)?|contributing|assisting|other|key|additional|wider) "
    rf"(?:\w+ )?{_WHO}": "partners",
}

_QUESTIONS = dict(PatternTable().read(__package__, ["questions_of_heads"]).rows)
# They say which of its kind a head is. “Revised” and “original” are not here: they make two.
_WHICH = {
    "key", "main", "proposed", "agreed", "required", "needed", "planned", "overall", "strategic",
    "operational", "expected", "anticipated", "intended", "estimated", "approximate", "indicative",
    "person", "detailed", "recommended", "suggested", "exec", "executive", "measure", "measures",
    "source", "estimate", "clinical", "professional",
    "desired", "additional", "target", "success", "requirements", "impact",
    "current", "latest", "delivery", "description", "named", "improvement", "relevant", "our",
    "the", "specific", "secured", "status", "involved", "service", "services", "team", "teams",
    "cabinet", "corporate", "overarching",
}  # fmt: skip
# A word of a plan's table means this field only where an element has that one too: the status of
# a whole strategy is not how far it has come.
_BESIDE = {"status": "due", "commitments": "title"}


def meant(name: str, fields: Iterable[str]) -> tuple[str, ...]:
    """The fields of an element that an unknown name may stand for, in the element's order."""
    return _meant(name, tuple(fields))


@lru_cache(maxsize=1024)
def _meant(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    plain = _plain(name)
    if name.strip() in ("#", "№") and "label" in known:
        return ("label",)
    same = tuple(field for field in known if _plain(field) == plain)
    if same:
        return same
    if plain in _FIELDS:
        found = tuple(
            field
            for field in known
            if field in _FIELDS[plain] and _BESIDE.get(field, field) in known
        )
        # The “Ref.” of a table is what it prints, and never stratc's own name for the row.
        return ("label",) if set(found) == {"id", "label"} else found
    for field in dict.fromkeys(_by_its_grammar(name)):
        if field in known and _BESIDE.get(field, field) in known:
            return (field,)
    return misspelt(plain.replace(" ", "-"), known) or _slip_in_a_synonym(plain, known)


def _slip_in_a_synonym(plain: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The field whose other name one slip of the hand turns into this: “timescle”."""
    near = near_spelling(plain, _FIELDS) if len(plain) >= LETTERS else ()
    slips = [one for one in near if one.rstrip("s") != plain.rstrip("s")]  # several are no slip
    meant = {field for one in slips if len(one) >= LETTERS for field in _FIELDS[one]}
    found = tuple(field for field in known if field in meant)
    return found if len(found) == 1 else ()


LETTERS = 7  # in shorter names one other letter makes another word


def _by_its_grammar(head: str) -> Iterator[str]:
    """The fields that a question asks for, or that a head means without what only qualifies it."""
    low = re.sub(r"[’']", "", head.lower())
    low = re.sub(r"^(?:description|details?|name|title) of (?:the )?(?=\w)", "", low)
    low = re.sub(r"(?<=\w) (?:for|of) (?:the )?(?:delivery|implementation)\b", "", low)
    plain = _plain(re.sub(r"\([^)]*\)?", " ", low))
    yield from (field for asks, field in _QUESTIONS.items() if re.fullmatch(asks, plain))
    halves = [_plain(half) for half in re.split(r" ?/ ?| and | or | & ", re.sub(r"\(.*", "", low))]
    whole = " ".join(_SHORT.get(word, word) for word in plain.split())
    asked = re.sub(r"^(?:what|who) (?:is|are) (?:the|your) ", "", whole)
    if asked != plain:
        yield from (field for field in OTHER_NAMES if field in _of(asked) | _of(_core(asked)))
    first = halves[0].split(" ")[0]  # “lead organisation/agency”: both of them lead
    both = [_of(half) | _of(_core(half)) | _of(f"{first} {half}") for half in halves]
    yield from (field for field in OTHER_NAMES if all(field in one for one in both))


def _of(plain: str) -> set[str]:
    doers = {field for who, field in _DOERS.items() if re.fullmatch(who, plain)}
    return _FIELDS.get(plain, set()) | doers | {plain}


def _core(plain: str) -> str:
    """A head without the words that say which of its kind it is."""
    words = plain.split()
    while len(words) > 1 and words[0] in _WHICH:
        words = words[1:]
    while len(words) > 1 and words[-1] in _WHICH:
        words = words[:-1]
    return " ".join(words)


def misspelt(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words that a slip or two of the hand turn into this one."""
    known = tuple(words)
    near = near_spelling(word, known)
    if near or len(word) < 5:
        return near
    twice = tuple(
        other
        for other in known
        if len(other) >= 5 and any(near_spelling(half, (other,)) for half in _one_slip_less(word))
    )
    return twice or tuple(other for other in known if len(word) > 5 and _cut(word, other))


def _one_slip_less(word: str) -> set[str]:
    """The word with one letter taken out or two exchanged."""
    without = {word[:at] + word[at + 1 :] for at in range(len(word))}
    return without | {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)
    }


def _cut(word: str, other: str) -> bool:
    """Whether one is the beginning of the other, as where an ending is missing."""
    rest = word.removeprefix(other)
    return other.startswith(word) or (
        rest != word and not re.search("[ -]", rest) and len(other) > 4
    )
