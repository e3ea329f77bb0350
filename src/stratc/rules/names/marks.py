"""Rules about the marks inside names: apostrophes, “&” and “and”, commas."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import body_called
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Body
from stratc.source import Diagnostic, Edit, Label

LOST = re.compile(
    r"\b(?P<who>Children|People|Women|Men|Residents|Patients|Pensioners|Chiefs|Farmers)"
    r"(?P<s>s?) (?=(?:Services?|Trust|Partnership|Board|Council|Voices?|Forum|Panel|Centre|Aid|"
    r"Network|Health|Safeguarding|Alliance|Association|Union)\b)"
)
PLURALS = ("Children", "People", "Women", "Men")


@rule(CONSIDER)
def name_without_its_mark(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """The name of a body that has lost its apostrophe or changed its “and”.

    It finds “Kings Lynn Council” where the entry says “King's Lynn Council”, “&” where it says
    “and”, a comma more or less, and entries such as “Childrens Trust”. Each is told once.

    Readers who search for the name find one of the two.

    Flagged:
        bodies:
          - id: council
            name: King's Lynn and Fenmarsh Council
        introduction: Ask Kings Lynn & Fenmarsh Council.

    Better:
        …
        introduction: Ask King's Lynn and Fenmarsh Council.

    When to ignore it: where the body itself writes both.
    """
    for body in manuscript.index.bodies.values():
        yield from _entry(body)
        if " " not in body.name or body_called(body.name):
            continue  # the names of national bodies are another rule's matter
        places = manuscript.passages_with(_in_every_form(body.name))
        if not places:
            continue
        right = {_same(name) for name in (body.name, *body.aliases, *body.parts)}
        loose = _loosely(body.name)
        told: set[str] = set()
        for passage in places:
            for found, span in passage.own_hits(loose):
                typed = _same(found.group())
                if typed in right or typed in told:
                    continue
                told.add(typed)
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” is listed as “{body.name}”",
                    labels=(Label(body.where["name"], "listed here"),),
                    hints=(f"write “{body.name}”",),
                    edits=(Edit(span, body.name),),
                )


def _entry(body: Body) -> Iterator[Diagnostic]:
    found = LOST.search(body.name)
    if found and bool(found["s"]) == (found["who"] in PLURALS):
        mark = f"{found['who']}'s" if found["who"] in PLURALS else f"{found['who']}'"
        yield Diagnostic(
            body.where["name"],
            f"“{body.name}” has lost its apostrophe",
            hints=(f"write “{mark}”, unless the body itself writes it so",),
        )


def _in_every_form(name: str) -> str:
    """The words of a name that no mark changes."""
    words = (word for word in re.findall(r"[\w’'-]+", name) if not re.search("['’]", word))
    return " ".join(word for word in words if word.lower() != "and")


def _loosely(name: str) -> re.Pattern[str]:
    """A name with any marks between its words and letters, or none."""
    words = re.findall(r"[\w’'-]+|&", name)
    pieces = [
        r"(?:and|&)"
        if word.lower() in ("and", "&")
        else re.sub(r"['’]", "['’]?", re.escape(word).replace("\\-", "-"))
        for word in words
    ]
    return re.compile(r"(?<![\w\0’'-])" + r",?\s+".join(pieces) + r"(?![\w’'-])")


def _same(name: str) -> str:
    return " ".join(name.replace("’", "'").split())
