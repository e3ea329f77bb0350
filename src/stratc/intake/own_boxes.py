"""Boxes that a page of ours draws, put back into their fields: who decides, short stories.

In: the fields of the draft of such a document. Out: the same, with who decides as a governance and
the stories in brief as case studies where they stood, and without what the look of the project
prints on every document: where to get help, other formats, who prints it. That is told, and kept
for editors.
"""

import re
from collections.abc import Iterator
from typing import Any

from .account import ImportAccount
from .prose.sections import Fields
from .values.bodies import Bodies

_BODIES = {
    "reports to": "reports-to",
    "who is responsible": "accountable",
    "boards that take part": "boards",
    "groups that do the work": "subgroups",
}
_REPORTING = "reporting"
FEWEST = 2
"""So many lines of these are a table of who decides."""
_LABELS = "|".join((*_BODIES, _REPORTING))
_LABELLED = re.compile(
    rf"- (?:\*\*)?(?:(?P<known>{_LABELS})(?:\*\*)?:?(?:\*\*)?|(?P<role>[^*:\n]{{2,80}}?)"
    r"(?:\*\*:?|:))\s+(?P<words>.+)",
    re.I,
)
_INTERIM = "for the time being"
_STORY = re.compile(
    r"(?:^|\n\n)\W{0,2}Case study\W{0,2}\n\n\*\*(?P<title>[^*\n]{2,200})\*\*\n\n"
    r"(?P<text>[^\n]{1,2000})",
    re.I,
)
_SIGNED = re.compile(
    r"(?P<title>Councillor|Cllr|Dr|Professor|Mrs?|Ms|Sir|Dame|Lord|Lady) (?P<name>[^,\n]{3,80})"
)
_HELP = "if you need help now"
_CONTACT = "contact and other formats"
_OVER_PROMISES = re.compile(r"our commitments(?: for|:) (?P<whose>.{1,200})", re.I)
_OVER_TERMS = re.compile(r"\W*words and abbreviations used here\W*", re.I)


def put_back(fields: Fields, bodies: Bodies, account: ImportAccount) -> None:
    """Put each box back that reads as it is printed."""
    for name in ("background", "sections"):
        held = fields.get(name) or []
        for section in list(held):
            if told := (
                _governance(section, fields, bodies)
                or _of_the_look(section, fields)
                or _terms(section)
                or _plan(section, fields)
                or _foreword(section, fields, bodies)
            ):
                place, words = f"the section “{section['title']}”", section["title"]
                account.tell("placed", place, words, told)
                held.remove(section)
    for home in _homes(fields):
        while (title := _story(home)) is not None:
            account.tell("placed", f"the section “{home['title']}”", title, "became a case study")
        for group in home.get("commitments", []):
            found = _OVER_PROMISES.fullmatch(group.get("title", ""))
            if found and found["whose"] in (home.get("label"), home.get("title")):
                del group["title"]  # the page says it anew


def _homes(fields: Fields) -> Iterator[Fields]:
    parts = [one for name in ("background", "priorities", "sections") for one in fields[name] or []]
    while parts:
        part = parts.pop(0)
        yield part
        parts = [*part.get("sections", []), *parts]


def _governance(section: Fields, fields: Fields, bodies: Bodies) -> str:
    """Who decides, as a sentence or more with a table of labels below."""
    pieces = [one.strip() for one in section.get("text", "").split("\n\n") if one.strip()]
    rows = [_LABELLED.fullmatch(one) for one in pieces[-1].split("\n")] if pieces else []
    known = [row for row in rows if row and row["known"]]
    below = section.get("sections", [])
    plain = all(one.keys() == {"title", "text"} for one in below)
    interim = [one for one in below if one["title"].lower() == _INTERIM]
    if len(known) < FEWEST or None in rows or interim != below or not plain:
        return ""
    if section.keys() - {"title", "text", "sections"}:
        return ""
    made: dict[str, Any] = {"title": section["title"]}
    if section["title"].lower() == "who is responsible":
        del made["title"]
    for row in filter(None, rows):
        label, words = (row["known"] or "").lower(), row["words"].strip()
        if label == _REPORTING:
            made["reporting"] = words
        elif label == "who is responsible":
            made["accountable"] = bodies.named(words)
        elif label:
            made[_BODIES[label]] = [bodies.named(one) for one in words.split(", ")]
        else:
            made.setdefault("roles", []).append(_role(row["role"].strip(), words, bodies))
    if interim:
        made["interim"] = interim[0]["text"]
    if len(pieces) > 1:
        made["text"] = "\n\n".join(pieces[:-1])
    fields["governance"] = made
    return "became who decides"


def _role(role: str, words: str, bodies: Bodies) -> Fields:
    """An office: “Elected each spring, Tenants’ Panel. Speaks for tenants.”"""
    who, _, text = words.partition(". ")
    person, _, body = who.rstrip(".").rpartition(", ")
    made: Fields = {"role": role}
    if bodies.find(body):
        made["body"] = bodies.named(body)
        made |= {"person": person} if person else {}
    else:
        made["person"] = who.rstrip(".")
    return made | ({"text": text.strip()} if text.strip() else {})


def _of_the_look(section: Fields, fields: Fields) -> str:
    """What the settings of the project print on each document."""
    if section["title"].lower() not in (_HELP, _CONTACT):
        return ""
    below = section.get("sections", [])
    if section.keys() - {"title", "text", "sections"} or any(
        one.keys() != {"title", "text"} for one in below
    ):
        return ""
    words = [(section["title"], section.get("text", ""))]
    words += [(one["title"], one["text"]) for one in below]
    kept = [f"{title}: {' '.join(text.split())}" for title, text in words if text]
    notes = fields.get("editor-note") or []
    notes = [notes] if isinstance(notes, str) else list(notes)
    told = "In the source, from the settings of its project (`brand:`)"
    fields["editor-note"] = [*notes, *(f"{told}: {one}" for one in kept)]
    return "kept for editors; the settings of a project (`brand:`) print it on each document"


def _terms(section: Fields) -> str:
    """What stands over the glossary, whose terms are taken."""
    if section.keys() == {"title", "text"} and _OVER_TERMS.fullmatch(section["text"]):
        return "left out, for the page says it anew over the terms"
    return ""


def _plan(section: Fields, fields: Fields) -> str:
    """What stands before and below the rows of a plan, which are put under their priorities."""
    below = {one["title"]: one.get("text", "") for one in section.get("sections", [])}
    plans = [one["actions"] for one in fields["priorities"] if one.get("actions", {}).get("title")]
    plan = next((one for one in plans if one["title"] in below), None)
    if section["title"].lower() != "action plan" or len(below) != 1 or plan is None:
        return ""
    if section.keys() - {"title", "text", "sections"} or plan.keys() & {"text", "note"}:
        return ""
    plan |= {"text": section["text"]} if section.get("text") else {}
    plan |= {"note": below[plan["title"]]} if below[plan["title"]] else {}
    return "became the words around the plan"


def _foreword(section: Fields, fields: Fields, bodies: Bodies) -> str:
    """Words that somebody signs below with a portrait: “Councillor Ivy Marsh”, office and body."""
    *text, last = section.get("text", "").strip().split("\n\n")
    signed = [line.rstrip("\\") for line in last.split("\n")]
    faces = all(re.match(r"portrait|signature", str(one)) for one in section.get("figures", []))
    found = _SIGNED.fullmatch(signed[0])
    if found is None or len(signed) < FEWEST or not (text and faces):
        return ""
    if section.keys() - {"title", "text", "figures"} or fields.get("foreword"):
        return ""
    body = bodies.find(signed[-1])
    roles = signed[1:-1] if body else signed[1:]
    made: Fields = {"name": found["name"], "honorific": found["title"]}
    made |= dict(zip(("role", "further-role"), roles, strict=False))
    if len(roles) > FEWEST:
        return ""
    made |= {"body": body} if body else {}
    fields["foreword"] = [{"title": section["title"], "text": "\n\n".join(text), "signed": [made]}]
    return (
        "became the foreword; put the pictures of who signs it under `portrait:` and `signature:`"
    )


def _story(home: Fields) -> str | None:
    """The title of the first story that stood in a box; it leaves the text for a field of its
    own."""
    for key in ("text", "summary"):
        if found := _STORY.search(home.get(key, "")):
            title, text = found["title"], found["text"]
            rest = home[key][: found.start()] + home[key][found.end() :]
            home[key] = rest.strip()
            if not home[key]:
                del home[key]
            home.setdefault("case-studies", []).append({"title": title, "text": text})
            return title
    return None
