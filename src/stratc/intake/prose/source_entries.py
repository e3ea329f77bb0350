"""One entry of a bibliography: who wrote it, when, what it is called, where it is found.

The year stands behind the author, “Mill (2020) Old mills”, or behind the title, “NHS Digital,
Statistics on smoking, 2024”. An entry whose author is not plain stays one title.
"""

import re
from typing import Any

from stratc.blocks import Item, Paragraph
from stratc.model.given_ids import GivenIds
from stratc.text.english import MONTH
from stratc.text.tables import pieces

from ..account import ImportAccount
from ..values.publishers import is_body

_PIECES = pieces(__name__, MONTH=MONTH)
BEGINS = re.compile(_PIECES["BEGINS"], re.S)
_URL = re.compile(r"https?://[^\s<>)\]]+[^\s<>)\].,;]")
_BEFORE_ADDRESS = re.compile(_PIECES["BEFORE_ADDRESS"], re.I)
"""What leads to an address, which has a field of its own."""
_ENDS = re.compile(_PIECES["ENDS"], re.S)
"""The year behind the title, as most councils write: “NHS Digital, Statistics on smoking, 2024”."""
_LOOKED_AT = re.compile(_PIECES["LOOKED_AT"], re.I)
_QUOTED = re.compile(_PIECES["QUOTED"])
_IN_TITLE = re.compile(r"^\W*(?:\*[^*]+\*|[“\"‘'][^”\"’']+[”\"’'])")
_BROKEN = re.compile(r"[a-z]{3}\. [A-Z“‘]|[“”]")  # “NHS Digital. Statistics on smoking”
OF_NAMES = re.compile(_PIECES["OF_NAMES"])
"""Small words inside names of people and bodies."""
_CITED_IN = re.compile(r"(?:^|(?<=[.)]))\s*Cited in [^.]{3,}\.?$")
_ISSUED = re.compile(_PIECES["ISSUED"])
"""Where it came out, and at whose house, behind the title: “Ely: Fen Press”."""


def source_entry(line: Paragraph | Item, names: GivenIds, account: ImportAccount) -> dict[str, Any]:
    """The fields of one source, from a line of the list."""
    addresses = list(dict.fromkeys(_URL.findall(line.text)))
    plain = line.one_line
    made: dict[str, Any] = {}
    if told := _year_behind(plain, addresses):
        kept = " ".join(told.values())
        gone = [word for word in re.findall(r"[A-Za-z]+", plain) if word not in kept]
        if gone:
            reason = "the page has its own words for it"
            account.tell("left", line.place, " ".join(gone), "left out", reason)
        return {"id": names.new(f"{told['author']} {told['year']}", "source"), **told}
    found = BEGINS.match(plain)
    author = found["author"] if found and len(found["author"].split()) < 16 else ""
    if _BROKEN.search(author):
        author = ""
    if found and author and (_IN_TITLE.match(line.text) or is_title(author)):
        words = " ".join(re.sub("|".join(map(re.escape, addresses)) or r"$^", "", plain).split())
        told = {"id": names.new(f"{author} {found['year']}", "source"), "title": words}
        return {**told, "url": addresses[0]} if len(addresses) == 1 else {**told, "title": plain}
    id = names.new(f"{author} {found['year']}" if found and author else plain, "source")
    made["id"] = id
    rest = plain
    if found and author:
        made |= {"author": author, "year": found["year"]}
        rest = found["rest"]
    if len(addresses) == 1:
        made["url"] = addresses[0]
        rest = " ".join(rest.replace(addresses[0], "").replace("<>", "").split()).rstrip()
    if cited := _CITED_IN.search(rest):
        rest = rest[: cited.start()].rstrip() or plain
        reason = "the page says anew where it is cited"
        account.tell("left", line.place, cited.group().strip(), "left out", reason)
    looked_at = _LOOKED_AT.search(rest) if found and author else None
    if looked_at and looked_at.start() and (not looked_at["note"] or looked_at[0][0] in ".;(["):
        rest, made["accessed"] = rest[: looked_at.start()], looked_at["day"]
        made |= {"note": looked_at["note"]} if looked_at["note"] else {}
        words = looked_at.group().strip(" .;([)]")
        reason = "the day on which it was looked at has a field of its own"
        account.tell("left", line.place, words, "left out", reason)
    if "url" in made and (before := _BEFORE_ADDRESS.search(rest)):
        rest = rest[: before.start()]
        reason = "the address has a field of its own"
        account.tell("left", line.place, before.group().strip(), "left out", reason)
    made["title"] = rest.strip()
    if quoted := _QUOTED.match(made["title"]):
        made["title"] = next(filter(None, quoted.groups()))
    if issued := _ISSUED.fullmatch(made["title"]):
        made |= {"title": issued["title"], "publisher": issued["by"]}
    if ". " not in made["title"]:  # several sentences end as they are printed
        made["title"] = re.sub(r"(?<=[\w)’”][\w)’”])\.$", "", made["title"])
    made["title"] = made["title"] or plain
    return made


def _year_behind(plain: str, addresses: list[str]) -> dict[str, str]:
    """The fields of a source whose year stands behind its title; none where no author is plain."""
    rest = plain
    for address in addresses:
        rest = " ".join(rest.replace(f"<{address}>", "").replace(address, "").split())
    looked_at = _LOOKED_AT.search(rest)
    rest = rest[: looked_at.start()] if looked_at else rest
    rest = _BEFORE_ADDRESS.sub("", rest) if addresses else rest
    rest = rest.strip()
    found = _ENDS.match(rest)
    if found is None or len(addresses) > 1:
        return {}
    author, title = found["author"], found["title"]
    if not is_body(author):  # “Census 2021, Office for National Statistics, 2022”
        before, _, author = rest[: found.end("title")].rpartition(", ")
        title = before
    if not (title and is_body(author)):
        return {}
    quoted = _QUOTED.match(title)
    made = {"author": author, "year": found["year"]}
    made["title"] = next(filter(None, quoted.groups())) if quoted else title
    made |= {"url": addresses[0]} if addresses else {}
    return made | ({"accessed": looked_at["day"]} if looked_at else {})


def is_title(words: str) -> bool:
    """Whether words before a year are no name, as “Smoke-free in ten years” is none."""
    low = [word for word in re.findall(r"[^\W\d_]+", words) if word.islower()]
    return sum(OF_NAMES.fullmatch(word) is None for word in low) > 1
