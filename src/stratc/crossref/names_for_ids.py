"""Which ids an author's words mean, where an id was wanted: a name in full, or several at once.

In: an index, and a use of an id that is not listed. Out: the ids, where every piece of the words
names one listed thing and no other; else nothing, for a guess would name somebody who never agreed.
"""

import re
from collections.abc import Mapping
from typing import Any

from stratc.model import fields, short_name
from stratc.text.nobody import is_group

from .index import Index, Use

WITH = r"\bw/|\b(?:(?:together|jointly|in partnership|working|along) )?with\b|\balongside\b"
BETWEEN = re.compile(rf"(\s*(?:{WITH}|[,;/+&|]|\band\b|(?<=\s)ac?(?=\s))\s*)", re.IGNORECASE)
WITH_WORDS = re.compile(
    r"(?P<name>.+?)(?:(?:, ?| [-–—/] ?|: )(?P<behind>[^,;/()]+)| ?\((?P<inside>[^()]+)\))"
    r"|(?P<letters>[A-Z]{2,8}) (?P<team>[A-Z][^,;/()]*)"
)
KIND = re.compile(
    r"\b(?:council|authority|partnership|board|trust|forum|panel|commission(?:er)?|agency|"
    r"association|college|university|federation|society|committee)$"
)
# In Welsh what kind of body it is comes first: “Cyngor Sir”, “Y Bwrdd Iechyd”.
KIND_FIRST = re.compile(
    r"(?:cyngor|bwrdd|heddlu|coleg|prifysgol|partneriaeth|fforwm|awdurdod|ymddiriedolaeth)\b"
)
# What the letters behind a place stand for, as in “Wexcombe BC”.
LETTERS = {
    "bc": ("borough-council",), "cc": ("county-council", "city-council"),
    "dc": ("district-council",), "cbc": ("county-borough-council",), "tc": ("town-council",),
    "mbc": ("metropolitan-borough-council",), "mdc": ("metropolitan-district-council",),
    "pc": ("parish-council",), "ca": ("combined-authority",), "icb": ("integrated-care-board",),
}  # fmt: skip
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")  # “P.C.”
# How a body is founded, which nobody says.
FOUNDED_AS = re.compile(r"-(?:ltd|limited|plc|llp|cic|cio|cyf|nhs(?:-foundation)?-trust)\Z")
ASIDE = re.compile(r" ?\((?:[a-z][^()]*|[A-Z][A-Za-z&]*[A-Z])\)")
# “The Youth Service of Marford Council” is not that council; the office of a commissioner is.
OF_ANOTHER = re.compile(r"(?<!-office)-(?:of|at|by|for|with|within)(?:-the)?\Z")
# “The Police and Crime Commissioner for Marfordshire”
OF_PLACE = re.compile(r"(?<=-commissioner)-for-[\w-]+\Z")
BEHIND = r"(?:, .*| \(?(?:19|20)\d\d[\d/–-]{0,5}\)?)"
"""What a title says behind itself: who wrote it, and when."""
NAMES = ("name", "title", "term")
# “Marford Council (lead)”, “Marford Housing Trust (MHT)”: its part in the plan, its letters, or who
# runs it, as in “Marford Clinic (run by Wold Trust)”.
# With a place or a team in capitals, as in “NHS England (North)”, it is another body.
BESIDE_NAME = re.compile(
    r"(?P<name>.+?) \((?P<beside>[a-z][^()]*|[A-Z][A-Za-z&]*[A-Z])\)"
    r"|(?P<letters>[A-Z][A-Za-z&]*[A-Z])(?: [-–—] |: )(?P<behind>.+)"
    r"|(?P<before>.+?)(?: [-–—] |, )(?P<last>[A-Z]{2,8})"
)


# “Marford Trust (lead), Council”: what the field says already
ITS_PART = re.compile(r" ?\((?:joint |co-?)?lead(?: (?:partner|body|agency|organisation))?\)", re.I)


def meant_ids(index: Index, use: Use) -> tuple[str, ...]:
    """The ids of what the words name: one thing, or several where the field may hold several."""
    known = _called(index.named(use.kind))
    if whole := known.get(_plain(use.id)):
        return (whole,) if whole != use.id else ()
    if use.kind == "body" and (
        short := _by_its_kind(index, use.id) or _by_all_its_letters(index, use.id)
    ):
        return (short,)
    if use.kind == "source" and (cited := _cited_whole(index, use.id)):
        return (cited,)
    pieces = [piece for piece in BETWEEN.split(ITS_PART.sub("", use.id))[::2] if piece]
    ids = tuple(dict.fromkeys(one_meant(index, use.kind, piece) for piece in pieces))
    alone = len(pieces) == 1 and pieces[0] == use.id
    return ids if all(ids) and not alone and (len(ids) == 1 or _may_be_several(use)) else ()


def _cited_whole(index: Index, words: str) -> str:
    """The source of which words are the title with its author, its year or both, or without."""
    written = {*_plain(words).split("-")}
    found = []
    for id, one in index.sources.items():
        title, rest = {*_plain(one.title or "").split("-")}, f"{one.author or ''} {one.year or ''}"
        beside = written - title
        whole = title <= written and beside and beside <= {*_plain(rest).split("-"), ""}
        if (title and whole) or re.fullmatch(re.escape(words) + BEHIND, one.title or "", re.I):
            found.append(id)
    return found[0] if len(found) == 1 else ""


def some_meant(index: Index, use: Use) -> tuple[str, ...]:
    """Several names in one value of which some are listed: their ids, and the words of the rest."""
    pieces = re.split(
        r"(\s*(?:\bw/|[,;/|+])\s*)", ITS_PART.sub("", use.id)
    )  # “Trust and Farm” may be one
    if len(pieces) > 1:
        pieces[-1:] = _last_two(index, use.kind, pieces[-1])
    found: list[str] = []
    rest = ""
    for piece, between in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if id := one_meant(index, use.kind, piece):
            found += [*_names_in(rest), id]
            rest = ""
        else:
            rest += piece + between
    found += _names_in(rest)
    some = any(one in index.named(use.kind) for one in found)
    return tuple(dict.fromkeys(found)) if some and len(found) > 1 and _may_be_several(use) else ()


def _last_two(index: Index, kind: str, words: str) -> list[str]:
    """The last two of several names, as in “the Trust, EA and the MoD”, with what is between them;
    or the words as they are, where the “and” may belong to one name."""
    halves = re.split(r",? (?:and|&) (?:the )?", words)
    listed = any(one_meant(index, kind, one) for one in halves)
    if len(halves) == 2 and (
        listed or all(re.fullmatch("[A-Z][A-Za-z]*[A-Z]", one) for one in halves)
    ):
        return [halves[0], ", ", halves[1]]
    return [words]


def perhaps_several(index: Index, use: Use) -> tuple[tuple[str, ...], bool]:
    """Names with “and” between them, of which one is listed, so that they may be several.

    Their ids, the words of the rest, and whether the field has room for more than one.
    """
    pieces = [one.strip() for one in re.split(rf" (?:and|&) |\s*(?:{WITH})\s*", use.id)]
    ids = [one_meant(index, use.kind, one) for one in pieces]
    found = tuple(id or piece for id, piece in zip(ids, pieces, strict=True))
    named = (id or one[:1].isupper() or is_group(one) for id, one in zip(ids, pieces, strict=True))
    several = len(pieces) > 1 and any(ids) and all(named)
    return (found if several else ()), _may_be_several(use)


def one_meant(index: Index, kind: str, words: str) -> str:
    """The id of the one listed thing of a kind that words name, if they name one."""
    short = _by_its_kind(index, words) if kind == "body" else ""
    return _called(index.named(kind)).get(_plain(words)) or short


def _by_all_its_letters(index: Index, words: str) -> str:
    """The one body of which letters are all the capitals: “NIHE”, and no other body has them."""
    if not re.fullmatch("[A-Z]{3,}", words):
        return ""
    named = [id for id, one in index.bodies.items() if _capitals(one.name) == words]
    return named[0] if len(named) == 1 else ""


def _capitals(name: str) -> str:
    return "".join(re.findall(r"\b[A-Z]", name))


def _names_in(words: str) -> list[str]:
    """A comma parts names, unless it stands in one: “Land, Food and Rivers”."""
    parts = [one.strip() for one in re.split(r"[,;/|+]", words) if one.strip()]
    apart = all(one[:1].isupper() and " and " not in one for one in parts)
    return parts if apart or len(parts) < 2 else [words.strip(" ,;/|+")]


def _may_be_several(use: Use) -> bool:
    """Whether its field holds several. A lead in a single word is an entry of a list."""
    field = next((f for f in fields(type(use.element)) if use.field in (f.name, f.key)), None)
    several = field and field.refers_to and (field.many or type(use.element).shorthand == use.field)
    return bool(several)


def _by_its_kind(index: Index, words: str) -> str:
    """The one body whose name ends in what kind of body it is, as “the Council” of one council.

    Where several could be meant, it is the one that publishes the strategy.
    """
    short = _plain(words)
    held = {id: f"-{_plain(ASIDE.sub('', one.name))}-" for id, one in index.bodies.items()}
    place, _, letters = short.rpartition("-")
    if place and words.split()[-1].isupper() and letters in LETTERS:
        wanted = [f"-{place}-{kind}-" for kind in LETTERS[letters]]
        spelled = [id for id, name in held.items() if name in wanted]
        return spelled[0] if len(spelled) == 1 else ""
    first = KIND_FIRST.match(short)
    if not first and not KIND.search(short):
        return ""
    found = [
        id
        for id, name in held.items()
        if f"-{short}-" in name and not OF_ANOTHER.search(name.partition(f"-{short}-")[0])
    ]
    found = [id for id in found if id == index.strategy.publisher or len(found) == 1]
    ends = str.startswith if first else str.endswith
    return found[0] if found and ends(held[found[0]], f"-{short}-") else ""


def shortened(index: Index, words: str) -> tuple[str, ...]:
    """The bodies whose names begin and end as the words do: “Marford Trust” for a long name."""
    first, *middle = _plain(words).split("-")
    if not middle or not KIND.search(middle[-1]):
        return ()
    names = {id: _plain(one.name).split("-") for id, one in index.bodies.items()}
    return tuple(
        id
        for id, name in names.items()
        if (name[0], name[-1]) == (first, middle[-1]) and {*middle} < {*name}
    )


def named_with_words(index: Index, use: Use) -> tuple[str, str] | None:
    """The one listed thing that words begin with, and what is said of it: a team of a council."""
    known = _called(index.named(use.kind))
    found = WITH_WORDS.fullmatch(use.id.strip())
    id = known.get(_plain(found["name"] or found["letters"])) if found else None
    if not found or not id or getattr(use.element, "text", None):
        return None
    return id, (found["inside"] or found["behind"] or found["team"]).strip()


def _called(named: Mapping[str, Any]) -> dict[str, str]:
    """The id behind each id, name and other name; nothing where two things share one."""
    found: dict[str, set[str]] = {}
    for id, element in named.items():
        names = [id, *(getattr(element, "aliases", ()))]
        names += [str(value) for name in NAMES if (value := getattr(element, name, None))]
        for name in names:
            found.setdefault(_plain(name), set()).add(id)
    parted: dict[str, set[str]] = {}
    for id, element in named.items():
        if beside := BESIDE_NAME.fullmatch(str(getattr(element, "name", ""))):
            letters = beside["letters"] or beside["beside"] or beside["last"]
            name = beside["name"] or beside["behind"] or beside["before"]
            for one in (name, *((letters,) if letters[0].isupper() else ())):
                parted.setdefault(_plain(one), set()).add(id)
        for half in re.split(r" [|/] ", str(getattr(element, "name", ""))):  # in two languages
            parted.setdefault(_plain(half), set()).add(id)
        whole = _plain(str(getattr(element, "name", "")))
        if (bare := OF_PLACE.sub("", FOUNDED_AS.sub("", whole))) != whole:
            parted.setdefault(bare, set()).add(id)
    found = {**parted, **found}
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _plain(words: str) -> str:
    low = words.strip(" “”„").lower().replace("&", " and ")
    low = DOTTED.sub(lambda letters: letters[0].replace(".", ""), low)
    return short_name(re.sub(r"\A(?:the|yr?) ", "", low))
