"""From or up to which size something holds: “sites of ten or more homes will …”.

A number in a subject, or behind “who”, “where” or “if”, promises nothing by itself: it leaves out
whoever and whatever is on the other side of it. The same number behind a verb is what is promised:
“at least 40 homes will be let”.
"""

import re
from functools import partial

from .quantity import Quantity, ScaleRole, taken
from .scale_patterns import CHARGE, SPEND
from .scale_roles import UNIT_HOURS

_MORE = (
    r"(?:more|longer|greater|larger|bigger|deeper|wider|taller|heavier|higher|further|faster|later)"
    r" than|over|above|beyond|exceeding|in excess of|at least"
)
_LESS = r"(?:less|fewer|shorter|smaller|lower|narrower) than|under|below|up to"
_NUMBER = r"£?(?P<{0}>\d+(?:\.\d+)?)%?"
_COMPARED = re.compile(
    rf"\b(?:for )?(?:(?P<more>{_MORE})|(?P<less>{_LESS})) {_NUMBER.format('n')}"
    r"(?!\d|\.\d|%|s\b|(?:st|nd|rd|th)\b)(?:(?:[ -]?(?:working |calendar |school )?)"
    r"(?P<unit>(?!(?:will|must|shall|should|may|and|or|to|in|on|at|by|of|for|from|with|who|that|"
    r"once|twice|each|every|year old)\b)[a-z]+))?"
    rf"|(?<!\d){_NUMBER.format('n2')}(?: (?P<unit2>[a-z]+))? (?:or|and) "
    r"(?:(?P<more2>more|over|above|longer|larger|higher|upwards)|"
    r"(?P<less2>fewer|less|under|below|shorter|smaller|lower))\b"
)
_MODAL = re.compile(r"\b(?:will|must|shall|should|may|can)\b")
_WHOM = re.compile(
    r"\b(?:(?:in|for|at|on|with) which|who|whose|whom|where|if|when|once|wherever|whenever)\b"
)
_END = re.compile(r"[.;!?](?= |$)")
# What is so many is a target, and leaves nobody out.
_TARGET = re.compile(
    r"(?:^|\b(?:we|a|an|the|and|or|with|than|year|month|week|day|total|number|minimum|maximum|sum|"
    r"average|target|share|proportion|of (?:them|these|those|which)|in|at|to|for|by|from|on|is|are|"
    r"was|were)|[,:])$"
)
# “In every block over 11 metres”: whichever is lower is left out.
_ALL_OF = re.compile(r"\b(?:all|every|any|each) (?!of\b)\w+(?: \w+)??(?P<led> of| with)?$")
# “Over”, “deeper than”, and “more than 40 mm deep”.
_SIZED = re.compile(
    r"over|above|\w{1,15}er than|\w{1,15} than (?:deep|wide|long|high|tall|thick)\b"
)
_TOLD = re.compile(r"\b(?:publish|declare|disclose|report|register|record|list)\b[^,;]*$")
_PLACED = re.compile(r"(?:in|at|on|for|by|from|across|over|within|during|of|to)\b")
# “The fee for firms with fewer than 20 staff”: whoever it is for is named behind the verb.
_FOR_WHOM = re.compile(
    r"\b(?:for|to|help|support|visit|fund|exempt|advise|protect) (?:the |our |all )?"
    r"(?:[\w'-]+ ){0,2}(?:[\w'-]+s|people|children) "
    r"(?:with|having|employing|(?:that|which|who) (?:have|employ))$"
)
# What whoever is meant has of it: they pay nothing, or less.
_SPARED = re.compile(
    r"\b(?:pay (?:no\b|nothing|less|half)|not (?:pay|be charged)|need (?:no|not)\b|free\b|exempt\b"
    r"|no (?:fees?|charges?|deposit)\b|waive\w*|discount\w*|(?:reduced|lower|cheaper) \w+)"
)
_NEARBY = 200  # characters beside a number that say whether it is part of whom or what is meant
_AGED = re.compile(r"\b(?:aged?|ages|old|older|younger|birthday)\b")


def scopes(text: str, found: list[Quantity]) -> str:
    """The text with a mark for each number that says from or up to which size something holds."""

    def held(pays: bool, match: re.Match[str]) -> ScaleRole:
        value, unit = float(match["n"] or match["n2"]), match["unit"] or match["unit2"] or ""
        hours = UNIT_HOURS.get(unit.removesuffix("s"))
        fewer = match["more"] or match["more2"]
        role = "size" if pays else "threshold" if fewer else "ceiling"
        return role, "", value * hours if hours else value

    kept: list[str] = []
    for sentence in _sentences(text):
        pays = whoever_pays(sentence)
        compared = tuple(_COMPARED.finditer(sentence))
        modal = _MODAL.search(sentence) if compared else None
        verb = modal.start() if modal else len(sentence) + 1
        spans = [m.span() for m in compared if _leaves_out(sentence, m, verb)]
        at = 0
        for start, end in spans:
            kept.append(sentence[at:start])
            kept.append(taken(_COMPARED, sentence[start:end], found, partial(held, pays)))
            at = end
        kept.append(sentence[at:])
    return "".join(kept)


def whoever_pays(sentence: str) -> bool:
    """Whether who is meant has to pay: whether more or fewer of them do is for a person to say."""
    paid = sentence.replace("worth more than", "over")  # “homes worth more than £300,000”
    charged = CHARGE.search(sentence) and not SPEND.search(paid)
    return bool(charged) and not _SPARED.search(sentence)


def _sentences(text: str) -> list[str]:
    ends = [found.end() for found in _END.finditer(text)]
    return [text[a:b] for a, b in zip((0, *ends), (*ends, len(text)), strict=True)]


def _leaves_out(sentence: str, match: re.Match[str], verb: int) -> bool:
    """Whether a number is part of whom or what is meant, and neither an age nor a price.

    `verb` is where the first modal verb stands. Only the words nearby are read.
    """
    from_start = match.start() <= _NEARBY
    before = sentence[max(0, match.start() - _NEARBY) : match.start()].strip()
    after = sentence[match.end() : match.end() + _NEARBY]
    unit = match["unit"] or match["unit2"] or ""
    bare = not unit and "£" not in match.group() and not match["n2"]
    if bare and "%" in match.group() and not match.end() <= verb <= len(sentence):
        bare = False  # “schools in which more than 30% of pupils”
    if bare or (unit == "years" and _AGED.search(after[:6])) or _AGED.search(before[-10:]):
        return False
    if match.end() <= verb <= len(sentence):
        head = re.sub(r"\b(?:of|with|worth|for|by|at|in)$", "", before).strip()
        led = head != before and not re.search(r"\b(?:of|for)$", head)
        return not _TARGET.search(head) and (led or not (from_start and _PLACED.match(head)))
    if "£" in match.group() and match["more"] and _TOLD.search(before):
        return True  # gifts over £25 are declared, spending over £500 is published
    all_of = None if after.startswith(" of ") else _ALL_OF.search(before)
    if all_of and (all_of["led"] or _SIZED.match(f"{match['more']}{after}")):
        return True  # and not “every carer over 20 hours of respite”
    if _FOR_WHOM.search(before):
        return True
    behind = max((m.end() for m in _WHOM.finditer(before)), default=-1)
    return behind >= 0 and not _MODAL.search(before[behind:]) and "," not in before[behind:]
