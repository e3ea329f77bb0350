"""Who publishes a document, and the place in the name: “Fenmarsh” of “Fenmarsh Borough Council”."""

import re
from collections.abc import Iterable

from stratc.text.spelling import only_a_name
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
DOCUMENT = re.compile(_PIECES["DOCUMENT"], re.I)
_COUNCIL = re.compile(_PIECES["COUNCIL"])
_KIND = re.compile(_PIECES["KIND"])
_OF = re.compile(_PIECES["OF"])
_HEALTH = re.compile(r"NHS (.+)")
"""A health board of Scotland: “NHS Strathearron”."""
_WELSH = re.compile(_PIECES["WELSH"])
_IRISH = re.compile(r"Comhairle .+")
"""A council in Irish or in Gaelic."""
PRAISE = re.compile(_PIECES["PRAISE"])
"""What partnerships call themselves before the name of their place: “Safer Fenmarsh”."""
_MEETING = re.compile(_PIECES["MEETING"], re.I)
"""“Full Council” is a meeting, and “Borough Council” alone no name."""
LINKED = re.compile(r"(?:and|of|the|upon|on|in|with|by|le|a|&|under|y|yr|a’r)", re.I)
GEOGRAPHY = re.compile(_PIECES["GEOGRAPHY"], re.I)
"""Everyday words of which names of places are made."""
_JOINED = re.compile(r"[A-Z]\w+(?:-[a-z]{1,5}){1,2}-[A-Z]\w+")
"""A place that joins its words: “Marsh-on-Sea”, “Bryn-y-Coed”."""
BODY = re.compile(_PIECES["BODY"])
"""What bodies of every kind end with: “Fenmarsh Health and Social Care Trust”."""
_ISSUER = re.compile(_PIECES["ISSUER"])
_SMALL = re.compile(rf"{LINKED.pattern}|for|to|at", re.I)
_PERSON = re.compile(_PIECES["PERSON"])
"""Who speaks for a body is none: “Dr Ana Bell, Chair of the Board”."""
_BY = re.compile(_PIECES["BY"], re.I)
REPORT = re.compile(r"^(?:report|document)(?: (?:title|name))?:\s*", re.I)
"""What programs print before the name of a report."""
LOOKED_AT = 6
"""So many lines of the first page may name who publishes it."""


def publisher_alone(lines: list[str]) -> tuple[str, str] | None:
    """The one body that has a line of its own, and its place; None where several have, or none."""
    told = [_before_helpers(line) for line in lines[:LOOKED_AT]]
    found = [one for line in told if (one := _whole(line)) is not None]
    return found[0] if len({place for _, place in found}) == 1 else None


def is_welsh(name: str) -> bool:
    """Whether the name of a body is in Welsh: “Cyngor Sir Arth”."""
    return _WELSH.fullmatch(name) is not None


def one_in_two_tongues(names: list[str]) -> bool:
    """Whether two names are of one body: they name one place, one of them in Welsh."""
    places = {found[1] for name in names if (found := _whole(name)) is not None}
    return len(names) == 2 and len(places) == 1 and sum(map(is_welsh, names)) == 1


def in_two_tongues(line: str) -> tuple[str, ...]:
    """The two names of one council in a line, that in English first: “… / Comhairle Contae …”."""
    names = re.split(r"\s*(?:[/|•·]|\s[–-])\s*", line.strip())
    other = [name for name in names if is_welsh(name) or _IRISH.fullmatch(name)]
    if len(names) != 2 or len(other) != 1 or not all(map(_one, names)):
        return ()
    return tuple(sorted(names, key=lambda name: name in other))


def publisher(lines: list[str]) -> tuple[str, str] | None:
    """The first council that the first page names, and its place."""
    cover = "\n".join(line.title() if line.isupper() else line for line in lines)[:600]
    for one in _COUNCIL.finditer(cover):
        name = _BY.sub("", " ".join(one[1].split()))
        if not _MEETING.match(name):
            return name, _KIND.sub("", name)
    return None


def only_council(texts: Iterable[str]) -> tuple[str, str] | None:
    """The one council that some texts name, and its place; None where they name several, or none.

    Without any council, the one body that holds the rights: “© Government of Fenmarsh 2026”.

    “Arts Council” and “Town Council” are no names, nor is “When” of “When Fenmarsh Council met”.
    """
    found: dict[str, str] = {}
    told = [text.title() if text.isupper() else text for text in texts]
    for piece in (piece for text in told for piece in re.split(r"(?<=Council)\b", text)):
        if one := _COUNCIL.search(piece):
            name = " ".join(one[1].split())
            place = _KIND.sub("", name) if name.endswith("Council") else ""
            words = place.split()
            while words and not (only_a_name(words[0]) or GEOGRAPHY.fullmatch(words[0])):
                words = words[1:]
            if any(map(only_a_name, words)):
                place = " ".join(words)
                found.setdefault(place, name[name.index(place) :])
    if not found:
        held = {one["name"] for text in told for one in _RIGHTS.finditer(text)}
        return _one(held.pop()) if len(held) == 1 else None
    return next(((name, place) for place, name in found.items()), None) if len(found) == 1 else None


_RIGHTS = re.compile(
    r"(?:©|\bCopyright)[ ©]{1,3}(?:(?:19|20)\d\d[ ,]{1,2})?(?P<name>[A-Z][^\W\d][\w’' &-]{3,60}?)"
    r"(?=,? (?:19|20)\d\d|[.,|\n]|\Z)"
)


def _whole(line: str) -> tuple[str, str] | None:
    """A line that is the name of a body, or of several, and nothing else; and the first's place."""
    several = [_one(name) for name in _APART.split(line)]
    first = several[0]
    return (line, first[1]) if len(several) > 1 and first and all(several) else _one(line)


def first_of(line: str) -> str:
    """The first of several bodies in a line, where it is a council's name."""
    whose, *helping = _HELPED.split(line, maxsplit=1)  # “NHS Wold Integrated Care Board, with …”
    if helping and _one(whose) is not None and any(map(_one, _APART.split(helping[0]))):
        return whose.strip(" ,")
    first, *others = re.split(r"\s{0,9}[|•·\n]\s{0,9}", line)
    plain = all(re.match(r"[A-Z]", one) for one in others)
    if not others:  # “Fenmarsh Council and NHS Fenmarsh”
        first, *others = _APART.split(line)
        plain = all(_one(one) and not re.search(r"Council\W*$|Authority$", one) for one in others)
    council = bool(others) and _one(first) is not None and _COUNCIL.fullmatch(first.strip())
    return first.strip() if council and plain else ""


def alone(line: str) -> bool:
    """Whether a line is the name of one body, and nothing else."""
    if _one(line) is None or sum(_one(one) is not None for one in line.split("\n")) > 1:
        return False
    if _HELPED.search(line) and first_of(line):
        return False
    # “Fenmarsh Drug and Alcohol Partnership” is one, since “Fenmarsh Drug” is none.
    return sum(_one(part) is not None for part in _APART.split(line)) < 2


_APART = re.compile(r"\s{0,9}(?:,|;|&|\+|\band\b|\ba(?:c|’r)?\b)\s{0,9}(?:the )?(?=[A-Z])")


def _before_helpers(line: str) -> str:
    """Who publishes, in a line that also says with whom."""
    return first_of(line) if _HELPED.search(line) and first_of(line) else line


_HELPED = re.compile(
    r",? (?:(?:together|jointly|working|in (?:partnership|association)) )?with (?:the )?(?=[A-Z])"
)
"""What stands between who publishes a document and who takes part in it."""


_ENDS = re.compile(
    r"\b(?:Council|Partnership|Board|Trust|Authority)"
    r"(?= (?!Tax\b|Hous|Home|Plan\b|Strateg|Report)[A-Z])"
)
"""Where the name of a body may end before the name of a document."""


def opening(title: str) -> str:
    """Whose a document is, where its title begins with a body: “Fenmarsh City Council Air Plan”."""
    names = [title[: found.end()] for found in _ENDS.finditer(title)]
    return next(
        (one for one in reversed(names) if alone(one) and DOCUMENT.search(title[len(one) :])), ""
    )


_WITH_PARTNERS = re.compile(r" (?:and|&) (?:its |our |their )?partners$", re.I)


def _one(line: str) -> tuple[str, str] | None:
    """The name of one body, and its place."""
    name = " ".join((line.title() if line.isupper() else line).split()).strip(" .,")
    name = _WITH_PARTNERS.sub("", _BY.sub("", name))
    if ":" in name:
        return None  # “Owner: …” says more than a name
    if found := _OF.fullmatch(name) or _WELSH.fullmatch(name):
        place = next(filter(None, found.groups()))
        if found.re is _WELSH and _KIND.search(place):  # “Cyngor Sir Arth County Council”
            place = _KIND.sub("", place).removeprefix("Sir ")
    elif _KIND.search(name) and not _MEETING.match(name):
        place = _KIND.sub("", name)
        place = re.sub(r"^The ", "", place.rpartition(",")[2].strip())
        place = PRAISE.sub("", place)
        if name.endswith("Partnership") and not is_all_name(place):
            place = named_part(place) or place  # “Fenmarsh Combating” Drugs and Alcohol Partnership
    elif (found := _HEALTH.fullmatch(name)) and is_all_name(found[1]):
        place = found[1]
    elif (
        BODY.fullmatch(name.rpartition(" ")[2])
        and not _PERSON.match(name)
        and not re.search(r", .*Commissioner$", name)  # “Jo Marsh, Police and Crime Commissioner”
        and (place := named_part(name.removeprefix("The ")))
    ):
        pass
    else:
        return None
    place = place.removeprefix("NHS ")
    words = place.split()
    named = bool(words) and not LINKED.fullmatch(words[-1])  # “Leader of the Council”
    named = named and all(word[0].isupper() or LINKED.fullmatch(word) for word in words)
    return (name, place) if named and len(words) <= 7 and not re.search(r"\d", place) else None


def is_body(words: str) -> bool:
    """Whether some words are the name of a body that writes things, and no title or person."""
    names = [word for word in words.split() if not _SMALL.fullmatch(word)]
    return (
        len(words.split()) <= 12
        and all(name[0].isupper() for name in names)
        and bool(_ISSUER.search(words))
        and not _PERSON.match(words)
        and not DOCUMENT.search(words)
    )


def is_all_name(words: str) -> bool:
    """Whether no word is one of every day, but for those that places are made of."""
    return all(
        any(one.fullmatch(word) for one in (LINKED, GEOGRAPHY, _JOINED)) or only_a_name(word)
        for word in re.findall(r"[\w-]+", words)
    )


def named_part(words: str) -> str:
    """The beginning that is a name: “Fenmarsh” of “Fenmarsh Parking”."""
    kept: list[str] = []
    for word in words.split():
        if not is_all_name(word):
            break
        kept.append(word)
    if kept and LINKED.fullmatch(kept[-1]):  # “Fenmarsh and Lough” is no “Fenmarsh” alone
        return ""
    return " ".join(kept) if any(map(only_a_name, kept)) else ""


_OWNER = re.compile(r"(?:document |plan |strategy )?owner", re.I)
_TEAM = re.compile(r"\b(?:Team|Unit|Service|Department|Directorate|Division), (?=[A-Z])")


def owner(words: str) -> str:
    """Whose a document is, in a line that says so; empty where it says something else.

    That of “Owner: Transport Team, Fenmarsh Council” is the council's.
    """
    label, _, name = words.partition(":")
    if not _OWNER.fullmatch(label.strip()):
        return ""
    body = name.strip(" .,")
    return body.rpartition(", ")[2] if of_a_team(words) else body


def of_a_team(words: str) -> bool:
    """Whether a line names a team before the body that it is part of."""
    return bool(_TEAM.search(words)) and alone(words.strip(" .,").rpartition(", ")[2])


_CALLED = re.compile(r"(?:[A-Z][\w’'&-]*(?: (?:and|of|for|the|in|on) | )?){2,6}")


def is_called_a_body(words: str, texts: Iterable[str]) -> bool:
    """Whether a line is a name of which some text says “… is a partnership of …”."""
    name = words.strip(" .,")
    if not _CALLED.fullmatch(name):
        return False
    said = re.compile(
        rf"\b{re.escape(name)} (?:is|are) (?:a|an|the|our|made up of|run by)\b[^.\n]{{0,60}}?"
        r"\b(?:partnership|alliance|network|forum|board|charity|trust|council|collaboration|group)\b"
    )
    return any(said.search(one) for one in texts)


def letters(name: str) -> set[str]:
    """What a board or partnership is for short, with or without its place: “CIJB”, “IJB”."""
    if not _JOINT.search(name):
        return set()
    first = re.findall(r"\b[A-Z]", name)
    return {"".join(first[at:]) for at in range(len(first) - 2)}


_JOINT = re.compile(r"\b(?:Board|Partnership|Alliance|Trust|Committee|Forum|Authority)\Z")
