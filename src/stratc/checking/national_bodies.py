"""National bodies and departments with their history, as the list beside this file has it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from stratc.source import Mapping, Node, Scalar, Sequence, Text, read
from stratc.text.kept import kept

APOSTROPHE = re.compile("['’]")
PLURAL = re.compile("(?<=[a-z]{3})(?:['’]s|s['’]?)$")
OF, AND = ["of", "for", "in", "on", "to", "the"], ["and", "&"]
NATIONS = {
    "Wales": "Wales|Welsh",
    "Scotland": "Scotland|Scottish",
    "Northern Ireland": "Northern Ireland",
    "Ireland": "(?<!Northern )(?:Ireland|Irish|Éireann|Garda|Gardaí|Tusla|Oireachtas|Údarás)",
}


@dataclass(frozen=True, slots=True)
class NationalBody:
    """One body: its name, from when to when it was called so, what became of it."""

    name: str
    short: str
    of: str  # the nation in whose documents it is meant; empty for all
    since: date | None
    first: date | None  # where it had this name once before
    until: date | None
    became: tuple[str, ...]
    others: tuple[str, ...]  # other right names, the plural first
    wrong: tuple[str, ...]
    source: str  # a page that tells the dates
    seen: str  # which of the dates somebody read there: all, ending or none

    @property
    def successors(self) -> str:
        """Who took over, in words."""
        return " and ".join(self.became)


@cache
def national_bodies() -> tuple[NationalBody, ...]:
    """Every body of the list, in its order."""
    return kept("national bodies", _national_bodies)


def _national_bodies() -> tuple[NationalBody, ...]:
    name = "national_bodies.yaml"
    content = (files("stratc.checking") / name).read_text(encoding="utf-8")
    node = read(Text(name, content), lambda remark: None)
    assert isinstance(node, Sequence)
    return tuple(_body(item) for item in node.items if isinstance(item, Mapping))


def nation_of(whole: str) -> str:
    """The nation that a text names most, where it is not England; empty if none."""
    said = {
        nation: len(re.findall(rf"\b(?:{named})\b", whole)) for nation, named in NATIONS.items()
    }
    most = max(said, key=lambda nation: said[nation])
    return most if said[most] > max(1, len(re.findall(r"\bEngl(?:and|ish)\b", whole))) else ""


@cache
def bodies_in(nation: str) -> tuple[NationalBody, ...]:
    """The bodies that a text of this nation means: its own before others with such a name."""
    own = [body for body in national_bodies() if nation and body.of == nation]
    names = {plainly(name) for body in own for name in (body.name, *body.others)}
    taken = names | {plainly(name) for body in own for name in body.wrong}
    rest = [body for body in national_bodies() if not body.of and plainly(body.name) not in taken]
    return (
        *own,
        *(
            replace(body, wrong=tuple(one for one in body.wrong if plainly(one) not in names))
            for body in rest
        ),
    )


@cache
def body_called(name: str) -> NationalBody | None:
    """The body of this name; of two that had it in turn, the later one."""
    return _by_name().get(plainly(name))


@cache
def _by_name() -> dict[str, NationalBody]:
    return {plainly(body.name): body for body in national_bodies()}


@lru_cache(maxsize=10_000)
def plainly(name: str) -> str:
    """A name without marks, capitals and the difference between “&” and “and”."""
    return " ".join(re.sub(r"[^\w ]", "", name.lower().replace("&", " and ")).split())


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A name however it is set: over a line end, with “&” or “and”, with or without commas."""
    marked = {plainly(word): word for word in name.split() if APOSTROPHE.search(word)}
    words = [
        APOSTROPHE.sub("['’]?", re.escape(marked.get(word, word))) for word in plainly(name).split()
    ]
    between = r"[\s,]+"
    joined = between.join("(?:and|&)" if word == "and" else word for word in words)
    return re.compile(rf"(?<![\w\0-])(?:{joined})(?![\w\0-])", re.IGNORECASE)


@cache
def initials(short: str) -> re.Pattern[str]:
    """The letters that a body is called by."""
    return re.compile(rf"(?<![\w\0-]){short}(?![\w\0-])")


@cache
def loosely(name: str) -> re.Pattern[str]:
    """A name with another small word or ending: “Probation Board of Northern Ireland”.

    Its other words keep their capitals, as “skills in care” is no name.
    """
    *words, last = name.replace(",", "").split()
    written, gap = r"(?<![\w\0-])", ""
    for word in words:
        if word in OF:
            gap = f"{gap if 'and' in gap else ''}(?:(?:{'|'.join(OF)})\\s+){{0,2}}"
        elif word in AND:
            gap = r"(?:(?:and|&)\s+)?"
        else:
            ending = (
                "(?:['’]?s['’]?|al)?" if len(word) > 5 else "(?:['’]?s['’]?)?" * (len(word) > 3)
            )
            ending = "(?:ing|e|es)" if _root(word) + "ing" == word else ending
            written += gap + re.escape(_root(word)) + ending + r",?\s+"
            gap = ""
    end = APOSTROPHE.sub("['’]?", re.escape(last))
    return re.compile(rf"{written}{gap}{end}(?![\w\0-])")


def _root(word: str) -> str:
    """What stays of a word of a name: “Housing” of some is “House” to others."""
    if word.endswith("ing") and len(word) > 6:
        return word.removesuffix("ing")
    return PLURAL.sub("", word)


def stems(name: str) -> tuple[str, ...]:
    """What stands, letter for letter, in everything that is loosely this name."""
    *words, last = name.replace(",", "").split()
    whole = (_root(word) for word in words if word not in OF and word not in AND)
    return (*whole, *APOSTROPHE.split(last))


def _body(node: Mapping) -> NationalBody:
    one = {key: value.text for key, value in node.values.items() if isinstance(value, Scalar)}
    several = (*_list(node.values.get("many")), *_list(node.values.get("also")))
    since = one.get("since")
    first = one.get("formerly") or since
    return NationalBody(
        one["name"],
        one.get("short", ""),
        one.get("of", ""),
        date.fromisoformat(since) if since else None,
        date.fromisoformat(first) if first else None,
        date.fromisoformat(one["until"]) if "until" in one else None,
        _list(node.values.get("became")),
        several,
        _list(node.values.get("wrong")),
        one["source"],
        one["seen"],
    )


def _list(node: Node | None) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        return (node.text,)
    items = node.items if isinstance(node, Sequence) else ()
    return tuple(item.text for item in items if isinstance(item, Scalar))
