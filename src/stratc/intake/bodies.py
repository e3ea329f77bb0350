"""The organisations that a document names, each once, found again by their name or abbreviation."""

import re
from typing import Any

from stratc.model.given_ids import GivenIds

_SHORT = re.compile(r"^(.*\S)\s+\(([A-Z][A-Za-z&]{1,9})\)$")


class Bodies:
    """Bodies as they are met, in order."""

    def __init__(self, names: GivenIds) -> None:
        self.names = names
        self.made: list[dict[str, Any]] = []
        self.known: dict[str, str] = {}

    def named(self, words: str) -> str:
        """The id of the body of this name, which is made if it is new."""
        found = self.find(words)
        if found:
            return found
        name, short = words, ""
        if match := _SHORT.match(words):
            name, short = match[1], match[2]
        if short and (found := self.find(name)):
            known = next(body for body in self.made if body["id"] == found)
            known["aliases"] = [*known.get("aliases", []), short]
            self.known |= {_key(words): found, _key(short): found}
            return found
        id = self.names.new(name, "body")
        body: dict[str, Any] = {"id": id, "name": name}
        if short:
            body["aliases"] = [short]
        self.made.append(body)
        for one in filter(None, (words, name, short)):
            self.known.setdefault(_key(one), id)
        return id

    def find(self, words: str) -> str:
        """The id of a body that is known by these words; empty where there is none."""
        return self.known.get(_key(words), "")

    def lead(self, words: str) -> str | dict[str, Any]:
        """Who answers for a row: a known body, or the words of the box."""
        return self.find(words) or {"text": words}


def _key(words: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.sub(r"[^\w&]+", " ", words.lower()).split()))
