"""What a document that stratc made prints from fields of their own, put back into these fields.

In: the fields of the draft of such a document. Out: the same, with vision, objectives, taglines,
stages of life, services, what is in brief and the notice where they were printed from, and without
what each build prints anew. What does not read as it is printed stays text.
"""

import re
from collections.abc import Callable
from functools import partial

from stratc.model import Element, Priority, Strategy
from stratc.model import fields as fields_of

from . import own_boxes, own_plans
from .account import ImportAccount
from .prose.sections import Fields
from .values import times
from .values.bodies import Bodies

_PAGE = re.compile(r"our (?:plan|strategy) on a page\b.*", re.I)
_ROW = re.compile(
    r"(?m)^(?:\| \W*(?P<a>\d+)\W* .+? \| (?P<b>[^|\n]+) \| "
    r"|- Priority: (?P<c>\d+) .+?; The change we want: (?P<d>.+?); How we will know: )"
)
_POINT = re.compile(r"- (?:\*\*(?P<label>[^*\n]+?):?\*\*:? )?(?P<text>.+)")
_LEADS = re.compile(r"\s*\((?P<labels>[A-Z]{0,3}\d[\w.]*(?:, [A-Z]{0,3}\d[\w.]*)*)\)$")
_OF_PRIORITY = re.compile(r"\s+(?P<label>Priority [\w.]+)$")
_SERVICE = re.compile(
    r"\*\*(?P<name>[^*\n]+?)\.?\*\*\s+(?P<text>.*?)(?:\s*For (?P<audience>[^.]+)\.)?"
    r"(?:\s*Run by (?P<providers>[^.]+)\.)?(?:\s*Commissioned by (?P<commissioner>[^.]+)\.)?"
    r"(?:\s*Since (?P<start>[^.]+)\.)?"
)
_ANEW = re.compile(
    r"(?:edition|time it covers|places|national plans it follows|other formats|licences|web page"
    r"|the same in other forms|notice): .+|\W*edition, ownership and other formats\W*",
    re.I,
)
_OVER = re.compile(
    r"\W*(?:every figure, with where it is|figures that no picture shows, .+) from\W*", re.I
)
_NOTICE = re.compile(r"notice: (?P<notice>.+)", re.I | re.S)
_ABOUT = re.compile(r"what it is about: (?P<scope>.+)", re.I)


def settled(fields: Fields, bodies: Bodies, account: ImportAccount) -> None:
    """Put each part back that reads as it is printed."""
    ways: tuple[tuple[str, Callable[[Fields, Fields], str]], ...] = (
        ("background", _page),
        ("background", _vision),
        ("background", _about),
        ("background", _in_brief),
        ("sections", _about),
        ("sections", _figures),
        ("sections", _stages),
        ("sections", partial(_services, bodies)),
    )
    for name, put in ways:
        held = fields.get(name) or []
        for section in list(held):
            if told := put(section, fields):
                account.tell("placed", f"the section “{section['title']}”", section["title"], told)
                held.remove(section) if not section.get("text") else None
    for priority in fields["priorities"]:
        for section in list(priority.get("sections", [])):
            if told := _of_priority(section, priority, fields):
                account.tell("placed", f"the section “{section['title']}”", section["title"], told)
                priority["sections"].remove(section)
    for line in fields.get("success") or []:
        line |= _led(line["text"], fields)
    own_boxes.put_back(fields, bodies, account)
    own_plans.put_back(fields, account)
    _in_order(fields, Strategy)
    for priority in fields["priorities"]:
        _in_order(priority, Priority)


def _in_order(made: Fields, shape: type[Element]) -> None:
    order = [one.name.replace("_", "-") for one in fields_of(shape)]
    places = {name: place for place, name in enumerate(order)}
    held = sorted(made.items(), key=lambda one: places.get(one[0], len(order)))
    made.clear()
    made.update(held)


def _pieces(text: str) -> list[str]:
    return [one.strip() for one in text.split("\n\n") if one.strip()]


def _points(text: str) -> list[re.Match[str]]:
    """The points of a text that holds nothing else; none of any other."""
    found = [_POINT.fullmatch(line) for line in text.strip().split("\n")]
    return [one for one in found if one] if all(found) else []


def _led(text: str, fields: Fields) -> Fields:
    """Words without the promises in brackets behind them, and the ids of these."""
    found, ids = _LEADS.search(text), _promises(fields)
    labels = found["labels"].split(", ") if found else []
    if found is None or not all(one in ids for one in labels):
        return {"text": text}
    return {"text": text[: found.start()], "commitments": [ids[one] for one in labels]}


def _promises(fields: Fields) -> dict[str, str]:
    parts = [*fields["priorities"], *(fields.get("sections") or [])]
    made: dict[str, str] = {}
    while parts:
        part = parts.pop()
        parts += part.get("sections", [])
        for group in part.get("commitments", []):
            made |= {one["label"]: one["id"] for one in group["items"] if "label" in one}
    return made


def _page(section: Fields, fields: Fields) -> str:
    """The plan on one page, made anew; it alone tells which lines are taglines."""
    if not _PAGE.fullmatch(section["title"]):
        return ""
    text = section.get("text", "")
    lines = {one["a"] or one["c"]: one["b"] or one["d"] for one in _ROW.finditer(text)}
    for priority in fields["priorities"]:
        number = str(priority.get("label", "")).split()[-1:]
        first, *more = _pieces(priority.get("summary", "")) or [""]
        if number and first and lines.get(number[0]) == first:
            priority["tagline"] = first
            priority["summary"] = "\n\n".join(more)
    statement = (_pieces(text) or [""])[0].strip("*")
    if statement and not re.match(r"\d", statement):
        fields["vision"] = {"statement": statement} | (fields.get("vision") or {})
    section.pop("text", "")
    return "left out, for it is made anew; taglines were told by it"


def _vision(section: Fields, fields: Fields) -> str:
    """A vision with its aim and objectives below headings of their own."""
    below = {one["title"].lower(): one.get("text", "") for one in section.get("sections", [])}
    pieces = _pieces(section.get("text", ""))
    if not below or not below.keys() <= {"our aim", "our objectives"}:
        return ""
    if section.keys() - {"title", "text", "sections"}:
        return ""
    made: Fields = {"title": section["title"]}
    if len(pieces) > 1 and pieces[-2].endswith(":") and (found := _points(pieces[-1])):
        made["lead-in"], pieces = pieces[-2], pieces[:-2]
        made["ambitions"] = [one["text"] for one in found]
    made |= {"statement": "\n\n".join(pieces)} if pieces else {}
    made |= {"aim": below["our aim"]} if "our aim" in below else {}
    labels = {str(one.get("label", "")): one["id"] for one in fields["priorities"]}
    for one in _points(below.get("our objectives", "")):
        of = _OF_PRIORITY.search(one["text"])
        known = labels.get(of["label"]) if of else None
        text = one["text"][: of.start()] if of and known else one["text"]
        made.setdefault("objectives", []).append({"text": text, "priority": known or ""})
    fields["vision"] = (fields.get("vision") or {}) | made
    section.pop("text", "")
    return "became the vision"


def _about(section: Fields, fields: Fields) -> str:
    """The table about the document, whose rows are fields or made anew."""
    pieces = _pieces(section.get("text", ""))
    if not any(_ANEW.fullmatch(one) for one in pieces):
        return ""
    for one in pieces:
        if found := _NOTICE.fullmatch(one):
            fields["notice"] = found["notice"]
        elif found := _ABOUT.fullmatch(one):
            scope = re.split(r", | and ", found["scope"])
            fields["scope"] = [scope[0][:1].lower() + scope[0][1:], *scope[1:]]
    gone = {fields.get("notice"), *(one for one in pieces if _ABOUT.fullmatch(one))}
    kept = [one for one in pieces if not _ANEW.fullmatch(one) and one not in gone]
    section["text"] = "\n\n".join(kept)
    return "gave the notice and what it is about; the rest is made anew"


def _in_brief(section: Fields, fields: Fields) -> str:
    """What all priorities promise in brief, below the words that lead to them."""
    *before, last = _pieces(section.get("text", "")) or [""]
    found = _points(last)
    alone = section.keys() == {"title", "text"} and all(one["label"] for one in found)
    if section["title"].lower() != "our priorities" or not found or not alone:
        return ""
    fields["in-brief"] = [{"label": p["label"], **_led(p["text"], fields)} for p in found]
    fields["introduction"] = "\n\n".join(filter(None, [*before, fields.get("introduction")]))
    section.pop("text", "")
    return "became what is in brief, and the introduction"


def _figures(section: Fields, fields: Fields) -> str:
    """What stands over the figures, which are statistics now."""
    if section["title"].lower() != "figures used in this document" or "sections" in section:
        return ""
    kept = [one for one in _pieces(section.get("text", "")) if not _OVER.fullmatch(one)]
    section["text"] = "\n\n".join(kept)
    return "" if kept else "left out, for its figures are statistics"


def _stages(section: Fields, fields: Fields) -> str:
    below = section.get("sections", [])
    plain = all(one.keys() == {"title", "text"} for one in below) and "text" not in section
    if section["title"].lower() != "at every stage of life" or not below or not plain:
        return ""
    fields["life-course"] = below
    return "became the stages of life"


def _services(bodies: Bodies, section: Fields, fields: Fields) -> str:
    found = [_SERVICE.fullmatch(one) for one in _pieces(section.get("text", ""))]
    if section["title"].lower() != "services" or "sections" in section or None in found:
        return ""
    made = []
    for one in (match.groupdict() for match in found if match):
        start = times.read(one["start"]) if one["start"] else None
        if one["start"] and start is None:
            return ""
        who = re.split(r", | and ", one["providers"] or "")
        providers = [bodies.named(name) for name in who if name]
        paying = bodies.named(one["commissioner"]) if one["commissioner"] else ""
        one |= {"providers": providers, "commissioner": paying, "start": start and start.value}
        made.append({key: value for key, value in one.items() if value})
    fields["services"] = made
    section.pop("text", "")
    return "became the services"


def _of_priority(section: Fields, priority: Fields, fields: Fields) -> str:
    """The objectives of a priority, and what it promises in brief."""
    title, text = section["title"], section.get("text", "")
    if section.keys() != {"title", "text"}:
        return ""
    points = _points(text)
    label = re.escape(str(priority.get("label", "")))
    if re.fullmatch(rf"{label} in brief", title) and points:
        brief = [(one["label"], _led(one["text"], fields)) for one in points]
        priority["in-brief"] = [({"label": a} if a else {}) | b for a, b in brief]
        return "became what is in brief"
    if not re.fullmatch(rf"Objectives? of {label}", title):
        return ""
    first, *more = _pieces(text)
    priority["objectives"] = [one["text"] for one in _points(first)] or [first]
    priority["summary"] = "\n\n".join(filter(None, [priority.get("summary"), *more]))
    return "became an objective"
