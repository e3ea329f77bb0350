"""Leads that may be two in one name: “Police & ICB”, “Council / College”, “Parks with Friends”.

A lead is kept as it is written. Whether “Finance and Resources” is one team or two nobody can see
in these words alone; what else the document says of their halves tells when to ask.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from stratc.text.spelling import only_a_name

from . import publishers

_BETWEEN = re.compile(r"(?<=[^\W\d]{2})/(?=[^\W\d]{2})|\s+/\s+|\s/|/\s|\s*\+\s*|\s*;\s*")
_BESIDE = re.compile(
    r",?\s+(?:(?:together |along |jointly |in partnership )?with|alongside|via|through"
    r"|(?:supported|assisted) by|plus|then)\s+",
    re.I,
)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|a|ac)\s+")
_ONE = re.compile(
    r"\b(?:police(?:, fire)? and crime|(?:fire|search|mountain) and rescue"
    r"|drugs? and alcohol|alcohol and drugs?"
    r"|health and (?:well|social|care|safety|housing)"
    r"|(?:children|adults?|families|housing|people|place|policing|planning) and )",
    re.I,
)
"""Words that “and” joins in the name of one body."""
_SHORT_NAME = re.compile(r"[A-Z][A-Z&]+s?")
_INITIALS = re.compile(r"[A-Z]\w{0,3}[A-Z]\w{0,3}")
_POST = (
    r".+ (?:manager|officer|director|lead|leader|co-?ordinator|commissioner|advis[eo]r|team|unit"
    r"|clerk|engineer|planner|surveyor|warden|librarian|headteacher)s?"
)
_WHOLE = re.compile(_POST, re.I)
"""What ends so is a whole name: “Parks Officer” before “and”, which “Head of Parks” need not be."""
_OFFICE = re.compile(
    r"(?:(?:assistant |deputy |service )?(?:head|director|lead|manager|chief) (?:of|for) .+"
    rf"|{_POST})",
    re.I,
)
"""A whole office or team: what stands behind a stroke is no part of its name."""
_ARTICLE = re.compile(r"^(?:the|our)\s+", re.I)


def doubt(name: str) -> str:
    """Why a name is doubtful by itself: what stands in it hardly stands in the name of one body."""
    if _BETWEEN.search(name):
        return "the stroke may stand between two who lead"
    if re.search(r"\w\) [A-Z]\w", name):  # “Housing (Head of Lettings) Fenmarsh Homes”
        return "another who leads may stand behind the bracket"
    if found := _BESIDE.search(name):
        return f"“{found[0].strip(' ,')}” may stand between who leads and who helps"
    first, comma, second = name.partition(", ")
    post = _WHOLE.fullmatch(first) is not None
    two = _WHOLE.fullmatch(second) if post else publishers.is_body(first)
    if comma and two and second[:1].isupper():  # “Parks Officer, Fenmarsh Council” is one
        return "the comma may stand between two who lead"
    return ""


def by_stroke(name: str) -> list[str]:
    """The names on both sides of a stroke with blanks, where each before it is whole by itself."""
    found = [one.strip() for one in re.split(r"\s+/\s+", name)]
    short = all(map(_INITIALS.fullmatch, found))
    written = all(re.match(r"[A-Z]", one) for one in found)
    named = (" " in one and publishers.is_body(one) for one in found[:-1])  # “Council” may be half
    sure = all(_OFFICE.fullmatch(one) or body for one, body in zip(found, named, strict=False))
    return found if len(found) > 1 and written and (short or sure) else [name]


def apart(name: str, is_known: Callable[[str], object]) -> list[str]:
    """The two bodies that help together: “Fenmarsh Arts Trust and Fenmarsh College”.

    The first is known or named as a body is, which “Argyll” in “Argyll and Bute Council” is not,
    and so is the second, or it has a word that is a name alone. A long name may stand before one
    that is known.
    """
    if is_known(name):
        return [name]
    halves = _BESIDE.split(name)
    named = any(is_known(one) or publishers.is_body(one) for one in halves)
    if len(halves) > 1 and named and all(one[:1].isupper() for one in halves):
        return halves  # “Wardens’ Trust with Age Fenmarsh”
    halves = _AND.split(name)
    if len(halves) != 2 or _ONE.search(name):
        return [name]
    plain = [" " not in one and not one.isupper() and not only_a_name(one) for one in halves]
    written = [re.match(r"(?:the )?[A-Z]", one) is not None for one in halves]
    sure = [bool(is_known(one)) or publishers.is_body(one) for one in halves]
    named = any(map(only_a_name, re.findall(r"[\w’'-]+", halves[1])))
    long = bool(is_known(halves[1])) and len(halves[0].split()) > 2
    both = (sure[0] and (sure[1] or named)) or long
    return halves if both and all(written) and not any(plain) else [name]


@dataclass(slots=True)
class JoinedLeads:
    """The leads of a document; those joined by “and” wait until all are known."""

    names: set[str] = field(default_factory=set)
    waiting: list[tuple[str, str, str, dict[str, Any]]] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)

    def meet(self, name: str, place: str, shown: str, row: dict[str, Any]) -> None:
        """Note a lead of a row; an officer whose body is known by a column is one."""
        self.names.add(_key(name))
        self.rows.append(row)
        officer = any(isinstance(one, dict) and "body" in one for one in row["lead"])
        if _AND.search(name) and not officer and not doubt(name):
            self.waiting.append((name, place, shown, row))

    def settle(self, find: Callable[[str], str]) -> None:
        """Give leads the id of the body of their name, which a later row may have named first."""
        for row in self.rows:
            if isinstance(held := row["lead"], list):
                found = [_known(one, find) for one in held]
                row["lead"] = found[0] if [type(one) for one in found] == [str] else found

    def doubts(self, known: Mapping[str, str]) -> list[tuple[str, str, str]]:
        """The place, the row and the doubt of each lead that seems to be two.

        A half that leads or helps elsewhere stands for a body, as a name in capitals does beside
        one. `known` are the other bodies of the document; where all halves are, they are as many
        leads.
        """
        ids = {_key(name): id for name, id in known.items()}
        bodies = self.names | set(ids)
        made = []
        for name, place, shown, row in self.waiting:
            halves = [one for one in _AND.split(name) if one]
            if row["lead"] == [{"text": name}] and all(_key(one) in ids for one in halves):
                row["lead"] = [ids[_key(one)] for one in halves]
                made.append((place, shown, f"“{name}” was read as several who lead"))
            elif any(
                _key(one) in bodies or _SHORT_NAME.fullmatch(one) for one in halves
            ) or _WHOLE.fullmatch(halves[0]):
                made.append((place, shown, f"“{name}” may be more than one who leads"))
        return made


def _known(lead: str | dict[str, Any], find: Callable[[str], str]) -> str | dict[str, Any]:
    words = lead["text"] if isinstance(lead, dict) and lead.keys() == {"text"} else ""
    return (words and find(words)) or lead


def _key(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.split())).lower()
