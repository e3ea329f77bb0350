"""What the first page says of the document itself: its edition, when it was adopted or published.

In: the lines of the first page. Out: fields of the strategy; a line of which nothing else is left
is used up, any other is still printed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from stratc.blocks import Block, Item, Paragraph, escaped, words_of
from stratc.model import STATUSES
from stratc.model.state_words import is_state
from stratc.rules.unfinished import PLACEHOLDER
from stratc.text.english import DAY_NAMES, MONTH

from ..account import ImportAccount
from ..headings.capitals import Capitals
from ..headings.outline import OutlineNode
from ..values import publishers, times
from ..values.bodies import Bodies
from . import control

Line = Paragraph | Item
LONGEST = 120
_DAY = (
    r"(?<!\d)(?P<day>(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? 20\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]20\d\d)"
)
_WEEKDAY = rf"(?P<weekday>(?:(?:{'|'.join(DAY_NAMES)}),? )?)"
_WHEN = rf"(?:\s*[:,–—-])?\s*(?:(?:on|in|ar|ym|yn) )?{_WEEKDAY}{_DAY}"
_PARTS = (
    (
        "adopted",
        re.compile(
            r"(?<!be )(?:(?:formally|date) )?(?:adopted|approved|agreed|endorsed|ratified"
            r"|(?-i:Made)(?= (?:by|on) )|cymeradwywyd|mabwysiadwyd)"
            rf"(?: (?:by|at|gan) (?:(?:the|our|a meeting of|yr?) )*"
            r"(?P<who>(?:(?-i:[A-Z])[^\W\d&]*|full council|council|cabinet)"
            rf"(?: [^\W\d]+){{0,6}}?))?{_WHEN}",
            re.I,
        ),
    ),
    (
        "published",
        re.compile(rf"(?:first |date )?(?:published|publication date|cyhoeddwyd){_WHEN}", re.I),
    ),
    ("review", re.compile(rf"(?:next |date of )?review(?: date| due)?{_WHEN}", re.I)),
    (
        "edition",
        re.compile(
            r"\b(?:version|edition|fersiwn|v)(?:\s*[:.])?\s*(?P<number>\d{1,2}(?:\.\d{1,2})*)\b",
            re.I,
        ),
    ),
)

_OTHERS = ("PCC", "PFCC", "NHS", "VCS")
"""Letters that documents have for somebody else: the Police and Crime Commissioner, for one."""
_NONE = re.compile(
    r"\W*(?:tb[acd]|n/?a|none|not yet.*|to be .*|to follow|pending|awaiting.*)?\W*", re.I
)
_DRAFT = re.compile(
    r"(?:(?:working|first|second|final|latest|public|for|the) |consultation )*draft"
    r"(?: for| public| consultation| discussion| comment| approval)*",
    re.I,
)
_CONSULTS = re.compile(r"\bconsult\w*", re.I)
_BESIDE_STATE = re.compile(
    r"\b(?:(?:document|strategy|plan) )?status\b|\b(?:document|version|v)\b|\bv?\d[\d.]*|[^\w’']",
    re.I,
)
_ASIDE = re.compile(
    r"[,;:–—-]? *\b(?:comments|responses|views|closes)\b.{0,60}"
    rf"|\b(?:\d\d? )?(?:{MONTH}) 20\d\d\b",
    re.I,
)
"""What is said beside the state: the month, and until when anybody may answer."""
_COUNCIL = re.compile(r"(?:full-)?council|cyngor(?:-llawn)?")
_ONE = re.compile(r"\b(?:council|cyngor)\b")


_BEHIND_NAME = re.compile(r"\s+[–—-]\s+|:\s+")
"""“Fenmarsh Council: Climate Plan”, “Fenmarsh Council – Climate Plan”."""


_OF_THIS = re.compile(
    r"(?:This (?:[\w’-]+ ){0,6}?|The (?:action )?)(?:strategy|plan|document|policy|framework)\b"
)
_NAMED = re.compile(r"\b(?:this|our) (?:strategy|plan|policy|framework)\b")
_WAS = re.compile(r"(?:.{0,90}\b|It )(?:was|has been) (?:formally )?(?=[a-z]{6,8} )")


def imprint(
    lines: list[Line],
    bodies: Bodies,
    account: ImportAccount,
    capitals: Capitals,
    title: str = "",
    text: Sequence[Block] = (),
) -> dict[str, Any]:
    """The fields that these lines give; `lines` keeps those that say more than that.

    Where none of them names who publishes it, the beginning of the title may; and where none says
    how far it has come, the first pages of the `text` may: “This plan was agreed by …”.
    """
    made: dict[str, Any] = {}
    for line in list(lines):
        words = line.one_line
        if len(words) > LONGEST:
            continue
        rest = words
        for field, pattern in _PARTS:
            found = pattern.search(rest)
            if found is None or (field in made and not _names_who(found, made[field])):
                continue
            value = _value(field, found, bodies)
            if value is None:
                continue
            made[field] = value
            rest = rest[: found.start()] + rest[found.end() :]
            account.tell("placed", line.place, words, f"gave the field “{field}”")
        bare = rest != words and (not re.search(r"\w", rest) or control.label(rest.strip(" :,.;")))
        if bare:
            lines.remove(line)
        elif field := _labelled(words, made, bodies) or _state_alone(rest, made):
            lines.remove(line)
            account.tell("placed", line.place, words, f"gave the field “{field}”")
        elif "status" not in made and _state_alone(_ASIDE.sub("", rest), made):
            account.tell("placed", line.place, words, "gave the field “status”")
    if not {"published", "adopted", "status"} & made.keys():
        _in_a_sentence([*lines, *text], made, bodies, account)
    if not {"published", "adopted"} & made.keys():
        _day_alone(lines, made, bodies, account)
    said = [words for block in text for words in words_of(block)]
    named = [line for line in lines if publishers.alone(line.plain)]
    owned = [line for line in lines if publishers.alone(publishers.owner(line.plain))]
    if named := named or owned:
        told = {
            publishers.owner(line.one_line) or line.one_line.strip(" .,"): line for line in named
        }
        (first, *more) = sorted(
            told.items(), key=lambda one: publishers.is_welsh(one[0]) != capitals.welsh
        )
        if not more or publishers.one_in_two_tongues([*told]):
            made["publisher"] = bodies.named(capitals.titled(first[0]))
            bodies.also(made["publisher"], [other for other, _ in more])
            account.tell("placed", first[1].place, first[0], "became the publisher")
            used = [line for line in named if not publishers.of_a_team(line.plain)]
            lines[:] = [line for line in lines if line not in used]
    elif two := next((line for line in lines if publishers.in_two_tongues(line.plain)), None):
        name, other = publishers.in_two_tongues(two.plain)
        if capitals.welsh and publishers.is_welsh(other):
            name, other = other, name
        made["publisher"] = bodies.named(capitals.titled(name))
        bodies.also(made["publisher"], [other])
        account.tell("placed", two.place, two.one_line, "became the publisher")
        lines.remove(two)
    elif led := next((line for line in lines if publishers.first_of(line.plain)), None):
        name = publishers.first_of(led.plain)
        made["publisher"] = bodies.named(capitals.titled(name))
        reason = "it is the first of several in one line"
        account.tell("doubt", led.place, led.one_line, f"made “{name}” the publisher", reason)
    elif (parts := _BEHIND_NAME.split(title, maxsplit=1))[1:] and publishers.alone(parts[0]):
        made["publisher"] = bodies.named(capitals.titled(parts[0]))
        account.tell("placed", "the title", title, f"made “{parts[0]}” the publisher")
    elif called := [one for one in lines if publishers.is_called_a_body(one.one_line, said)]:
        made["publisher"] = bodies.named(capitals.titled(called[0].one_line.strip(" .,")))
        lines.remove(called[0])
        reason = "the text says what body it is"
        account.tell("doubt", called[0].place, called[0].one_line, "became the publisher", reason)
    elif name := publishers.opening(title):
        made["publisher"] = bodies.named(capitals.titled(name))
        reason = "the title begins with it, and no other line names one"
        account.tell("doubt", "the title", title, f"made “{name}” the publisher", reason)
    if made.get("status", "published") == "published":
        dated = [one for one in ("adopted", "published") if one in made]
        made["status"] = (dated or [made.get("status", "draft")])[0]
    adopted = made.get("adopted", {})
    if _ONE.search(made.get("publisher", "")):
        bodies.known |= dict.fromkeys(("council", "cyngor"), made["publisher"])
        whole = next(one["name"] for one in bodies.made if one["id"] == made["publisher"])
        short = "".join(re.findall(r"\b[A-Z]", whole))
        if len(short) > 2 and short not in _OTHERS:
            bodies.letters[short] = made["publisher"]
    publisher = next((one["name"] for one in bodies.made if one["id"] == made.get("publisher")), "")
    short_names = publishers.letters(publisher) - {*_OTHERS}
    for short in short_names:
        bodies.letters.setdefault(short, made["publisher"])
    if _COUNCIL.fullmatch(adopted.get("by", "")) and _ONE.search(made.get("publisher", "")):
        bodies.merge(adopted["by"], made["publisher"])  # “the Council” is the one whose plan it is
        adopted["by"] = made["publisher"]
    elif (short := adopted.get("by", "").upper()) in short_names:
        bodies.merge(adopted["by"], made["publisher"])  # “the IJB” of an integration joint board
        bodies.also(made["publisher"], [short])
        adopted["by"] = made["publisher"]
    elif "by" in adopted and made.get("publisher", "").endswith(f"-{adopted['by']}"):
        bodies.merge(adopted["by"], made["publisher"])  # “the Partnership”
        adopted["by"] = made["publisher"]
    return made


def _in_a_sentence(
    text: Sequence[Block], made: dict[str, Any], bodies: Bodies, account: ImportAccount
) -> None:
    """When this document was adopted, as a sentence of its first pages says, which stays."""
    pattern = dict(_PARTS)["adopted"]
    for block in text:
        subject = ""
        for words in (
            re.split(r"(?<=[.!?])\s+", block.plain) if isinstance(block, Paragraph) else ()
        ):
            subject = words if not words.startswith("It ") else subject
            of_this = _OF_THIS.match(subject) or (
                words.startswith("It ") and _NAMED.search(subject)
            )
            was = _WAS.match(words[:200]) if of_this else None
            found = pattern.match(words, was.end()) if was else None
            if found and (value := _value("adopted", found, bodies)):
                made["adopted"] = value
                account.tell("placed", block.place, words, "gave the field “adopted” too")
                return


def _names_who(found: re.Match[str], known: Any) -> bool:
    """Whether words say who adopted it on the day that is known, which stood alone before."""
    who, told = found.groupdict().get("who"), found.groupdict().get("day")
    day = times.read(told.replace(",", "")) if who and told else None
    return day is not None and known == {"date": day.value}


def _day_alone(
    lines: list[Line], made: dict[str, Any], bodies: Bodies, account: ImportAccount
) -> None:
    """Take the one day or month that stands alone on the first page as when it was published."""
    found = [(line, re.fullmatch(_WEEKDAY + _DAY, line.one_line.strip(" .()"))) for line in lines]
    alone = [(line, day) for line, day in found if day is not None]
    if len(alone) != 1:
        return
    ((line, told),) = alone
    if (value := _value("published", told, bodies)) is None:
        return
    lines.remove(line)
    made |= {"published": value, "status": made.get("status", "draft")}
    became = "gave the field “published”, and the status is " + made["status"]
    reason = "it stands alone on the first page, which does not say what happened then"
    account.tell("doubt", line.place, line.plain, became, reason)


def without_gaps(fields: dict[str, Any], account: ImportAccount) -> None:
    """What is approved and has gaps cannot be built as that: it stays a draft, which is told."""
    status = fields["status"]
    gap = next((one for one in _texts(fields) if PLACEHOLDER.search(one)), "")
    if gap and status in ("adopted", "published"):
        fields["status"] = "draft"
        reason = f"the document is {status}, but “{gap[:60]}” must be known before that can be said"
        account.tell("doubt", "the first page", f"status: {status}", "the status is draft", reason)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


def _labelled(words: str, made: dict[str, Any], bodies: Bodies) -> str:
    """The field that “Approved by: Cabinet” gives; empty where it gives none, or one that is."""
    label, _, value = (one.strip() for one in words.partition(":"))
    field = control.label(label) or ""
    if not field or _NONE.fullmatch(value):
        return ""
    day = times.read(value) if field in ("day", "published", "by") else None
    if field in ("by", "day"):
        adopted = made.setdefault("adopted", {})
        part = "by" if day is None and field == "by" else "date"
        known = next((one["name"] for one in bodies.made if one["id"] == adopted.get("by")), "")
        if value == known or (day is not None and day.value == adopted.get("date")):
            return "adopted"  # said again in a table about the document
        if part in adopted or (part == "date" and (day is None or day.doubt)):
            return ""
        adopted[part] = bodies.named(value) if part == "by" else day.value if day else ""
        made["adopted"] = {key: adopted[key] for key in ("date", "by") if key in adopted}
        return "adopted"
    if field == "state":
        return _state_alone(value, made)
    read = times.read(value)
    if field in made and made[field] in (value, read.value if read else value):
        return field
    if field in made or field == "name" or (field == "published" and (not day or day.doubt)):
        return ""
    made[field] = (
        day.value if day else bodies.named(value) if field == "publisher" else escaped(value)
    )
    return field


def _state_alone(words: str, made: dict[str, Any]) -> str:
    """Take the status that words name, where they say nothing else; its field, or nothing."""
    plain = " ".join(_BESIDE_STATE.sub(" ", words).split()).lower()
    found: tuple[str, ...] = tuple(one for one in STATUSES if one == plain)
    if _DRAFT.fullmatch(plain):
        found = ("consultation" if _CONSULTS.search(plain) else "draft",)
    for states in (*STATUSES, "published adopted"):
        if not found and is_state(plain, states):
            found = (states.split()[0],)
    if not found:
        return ""
    made["status"] = found[0]  # “Final” is published at least
    return "status"


def without_back_cover(root: OutlineNode, names: set[str], account: ImportAccount) -> None:
    """Take out what stands at the very end and only repeats the title or who publishes it."""
    *_, last = root.every()
    while last.blocks and isinstance(line := last.blocks[-1], Paragraph):
        if line.one_line.strip(" .,").lower() not in names:
            return
        last.blocks = last.blocks[:-1]
        account.tell("left", line.place, line.plain, "left out", "the cover says it")


def _value(field: str, found: re.Match[str], bodies: Bodies) -> Any:
    if field == "edition":
        return found["number"]
    day = times.read(found["day"].replace(",", ""))
    whole = times.read((found["weekday"] + found["day"]).replace(",", ""))
    if day is None or day.doubt or whole is None or whole.doubt:
        return None  # a day that falls on another weekday stays where readers see it
    if field in ("published", "review"):
        return day.value
    who = found["who"]
    return {"date": day.value, **({"by": bodies.named(who)} if who else {})}
