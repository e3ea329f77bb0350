"""The organisations that a document names, each once, found again by their name or abbreviation."""

import re
from collections.abc import Mapping
from typing import Any

from stratc.model.given_ids import GivenIds
from stratc.text.spelling import only_a_name

from .publishers import BODY, is_all_name

_SHORT = re.compile(r"^(.*\S)\s+\(([A-Z][A-Za-z&]{1,9})\)$")


class Bodies:
    """Bodies as they are met, in order."""

    def __init__(self, names: GivenIds, spelled: Mapping[str, str] | None = None) -> None:
        self.names = names
        self.spelled = spelled or {}
        """What the document says that letters stand for: “PHA” for “Public Health Agency”."""
        self.made: list[dict[str, Any]] = []
        self.known: dict[str, str] = {}
        self.letters: dict[str, str] = {}
        """The letters of the council whose document it is: “FDC”."""
        self.officers: dict[str, str] = {}
        """The body of an officer, where the row names both: “Clerk, Fenmarsh Council”."""
        self._explained: dict[str, list[dict[str, Any]]] = {}
        """Leads whose letters stand behind their name, until these letters are a body."""

    def named(self, words: str) -> str:
        """The id of the body of this name, which is made if it is new."""
        found = self.find(words)
        if found:
            return found
        name, short = words, ""
        match = _SHORT.match(words)
        if match and (not match[2].istitle() or _has_initials(match[1], match[2])):
            name, short = match[1], match[2]  # “(Transport)” is a part of a council
        if short and (found := self.find(name)):
            self.known[_key(words)] = found
            self.also(found, [short])
            return found
        id = self.names.new(name, "body")
        body: dict[str, Any] = {"id": id, "name": name}
        if short:
            body["aliases"] = [short]
        self.made.append(body)
        for lead in self._explained.pop(words, []):
            lead["body"] = id
        for one in filter(None, (words, name, short)):
            self.known.setdefault(_key(one), id)
        return id

    def find(self, words: str) -> str:
        """The id of the one body that is known by these words, with or without its place.

        The longer name is its name from then on, the shorter an alias.
        """
        if known := self.known.get(_key(words)):
            return known
        if short := self.letters.get(words):
            self.also(short, [words])
            return short
        found = [
            one
            for one in self.made
            if self._spells(one["name"], words)
            or _is_short(one["name"], words)
            or _has_initials(one["name"], words)
            or _key(one["name"]).replace(" nhs ", " ") == _key(words).replace(" nhs ", " ")
        ]
        if len(found) != 1:
            return ""
        (body,) = found
        shorter, body["name"] = sorted((body["name"], words), key=len)
        body["aliases"] = [*body.get("aliases", []), shorter]
        self.known[_key(words)] = body["id"]
        return str(body["id"])

    def _spells(self, one: str, two: str) -> bool:
        """Whether the document says that one of two names stands for the other."""
        pairs = ((one, two), (two, one))
        return any(_key(self.spelled.get(short, "")) == _key(name) for short, name in pairs)

    def apart(self, words: str) -> list[str]:
        """Two known names that meet: two full lines of a box, which look like one name."""
        parts = words.split()
        if self.find(words):
            return [words]
        for at in range(2, len(parts) - 1):
            both = [" ".join(parts[:at]), " ".join(parts[at:])]
            if all(_key(one) in self.known for one in both):
                return both
        return [words]

    def also(self, id: str, names: list[str]) -> None:
        """Other names of a body."""
        body = next(body for body in self.made if body["id"] == id)
        if names:
            body["aliases"] = [*body.get("aliases", []), *names]
        self.known |= {_key(name): id for name in names}

    def merge(self, id: str, into: str) -> None:
        """Two names that are of one body: what the first is called means the second."""
        self.made[:] = [one for one in self.made if one["id"] != id]
        self.known |= {words: into for words, known in self.known.items() if known == id}

    def lead(self, words: str) -> str | dict[str, Any]:
        """Who answers for a row: a known body, or the words of the box, with the body if told.

        “JSW” is who led before as “Justice Social Work (JSW)”.
        """
        short = _SHORT.match(words)
        known = self.known.get(_key(short[2])) if short else None
        if body := self.officers.get(words) or known:
            return {"body": body, "text": words}
        if words in self._explained:
            return self.named(words)
        made: dict[str, Any] = {"text": words}
        if not (found := self.find(words)) and short:
            self._explained.setdefault(short[2], []).append(made)
        return found or made


def _is_short(one: str, two: str) -> bool:
    """Whether one of two names is the other without its place: “Fire Authority”."""
    short, long = sorted((_key(one).replace(" and rescue ", " ") for one in (one, two)), key=len)
    if len(short.split()) < 2 or not long.endswith(f" {short}"):
        return False
    place, words = long.removesuffix(short), short.split()
    kind = BODY.fullmatch(words[-1].title()) is not None
    return kind and is_all_name(place) and not any(map(only_a_name, words))


def _has_initials(one: str, two: str) -> bool:
    """Whether one of two names has initials where the other has words: “Fenmarsh HSC Trust”."""
    short, long = sorted((re.findall(r"[\w&]+", name) for name in (one, two)), key=len)
    letters = [word for word in short if re.fullmatch(r"[A-Z]{2,5}", word) and word not in long]
    if len(letters) != 1 or len(short) < 2:
        return False
    at = short.index(letters[0])
    before, behind = short[:at], short[at + 1 :]
    inside = long[at : len(long) - len(behind)]
    same = [*long[:at], *long[len(long) - len(behind) :]] == [*before, *behind]
    told = [word for word in inside if word.lower() not in ("and", "of", "the", "for", "&")]
    return same and "".join(word[0] for word in told).upper() == letters[0]


def _key(words: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.sub(r"[^\w&]+", " ", words.lower()).split()))
