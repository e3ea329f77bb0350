"""What one wording does with a verb and the other with a noun: “install”, “carry out the
installation of”.

In: the sentences of both. Out: the first ones, with the verb of the second in the place of a verb
that only carries a noun. A verb that begins, offers or plans the deed carries more than that, and
stays.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from . import ladders
from .lines import StemmedLines
from .stems import stem

_CARRIED = re.compile(
    r"\b(?:(?:(?:make )?arrange(?:ments)? for|carry out|deliver|provide|make|implement|run|hold|do|"
    r"complete|finish|ensure|secure)|(?P<begun>begin|start|commence|introduce)) (?:an? |the |our )?"
    r"(?:(?:programme|package|process|series|scheme) of )?(?P<often>every (?:\d )?\w+ )?"
    r"(?P<what>(?:(?!of\b|to\b|and\b)[\w'-]+ ){0,3}?)(?P<noun>[a-z]{4,})"
    r"(?P<of> (?:of|to)\b| (?=(?:in|at|on|for|with|across|by|from)\b)|(?=[.,;]|$))"
    r"(?P<rest>[^.,;‹]*?)(?= (?:from|in|by|at|on|across) |[.,;‹]|$)"
)
_DONE = re.compile(
    r"^(?:an? |the )?(?P<noun>[a-z]{4,}) of (?P<rest>[^.,;]+?) will be (?:carried out|carry out|"
    r"completed|finished|delivered|done|made|undertaken|implemented)\b"
)
_VERB = re.compile(r"\b(?:will|must|to|and)(?: \w+ly)? (?:be )?(?P<verb>[a-z]{3,})")


def as_deeds(lines: StemmedLines, others: StemmedLines) -> StemmedLines:
    """A wording, with a verb for each noun of doing that is a verb in the other wording."""
    verbs = list(_verbs(others))
    theirs = {word for line in others for word in line.level.split()}

    def verb_for(noun: str) -> str:
        return next((verb for verb in verbs if _same_deed(verb, noun)), "")

    def done(found: re.Match[str]) -> str:
        verb = verb_for(found["noun"])
        return f"we will {verb} {found['rest']}" if verb else found.group()

    def carried(found: re.Match[str]) -> str:
        verb = verb_for(found["noun"])
        if not verb or (found["begun"] and not found["often"]):
            return found.group()
        if found["what"] and found["of"].strip():
            return found.group()  # “a full inspection of” says how
        # “Kerb installation” is that of kerbs.
        what = " ".join(
            f"{word}s" if f"{word}s" in theirs else word for word in found["what"].split()
        )
        rest = f"{what} {found['rest'].strip()}".strip()
        return " ".join(filter(None, (verb, rest, (found["often"] or "").strip())))

    return tuple(
        replace(line, level=_CARRIED.sub(carried, _DONE.sub(done, line.level, 1))) for line in lines
    )


def _verbs(lines: StemmedLines) -> Iterator[str]:
    for line in lines:
        for found in _VERB.finditer(line.level):
            yield found["verb"]


def _same_deed(verb: str, noun: str) -> bool:
    one, other = stem(verb), stem(noun)
    same = one == other or ladders.kin(one, other) or ladders.near(one, other)
    return same and verb != noun and not ladders.lower(one, other)
