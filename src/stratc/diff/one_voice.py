"""Two wordings brought to one voice, where the one says in another form what the other says.

In: the sentences of both. Out: the same sentences, in which “the council” is “we”, “commit to
training” is “will train”, and what is stopped or refused is said in one way. A
form is levelled only beside a text that has its counterpart, so that nothing is said twice.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from stratc.text.equals import levelled
from stratc.text.tables import BLANK, lines

from .lines import StemmedLines, StemmedSentence, line_of
from .plain_words import as_deeds, plainly
from .sums import with_totals

_STOPPING = re.compile(
    r"\b(?:no longer (?=[a-z])|cease to "
    r"|(?:stop|cease|discontinue|end|halt)(?: the practice of)? (?=[a-z]+ing\b)"
    r"|(?:stop|cease|discontinue|end|halt|phase out|eliminate|abolish|ban|prohibit) "
    r"(?:the |our |all |any )*(?=use of\b))"
)
_REFUSING = re.compile(r"(?<=\bwill )not (?=[a-z])")


def in_one_voice(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """Both wordings, with who “we” are, and what is stopped or refused, said in one way."""
    old, new = _in_form(_ours(old, new), _ours(new, old), _forms()[0])
    old, new = with_totals(old, new), with_totals(new, old)
    old, new = _of_whom(old, new), _of_whom(new, old)
    stopping = [bool(_STOPPING.search(_said(side))) for side in (old, new)]
    if not any(stopping):
        return old, new
    forms = [_STOPPING if stops else _REFUSING for stops in stopping]
    if not all(form.search(_said(side)) for form, side in zip(forms, (old, new), strict=True)):
        return old, new
    return _written(old, forms[0], "stop "), _written(new, forms[1], "stop ")


def recast(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """Both wordings as they may be read as well, each with the forms that the other one has."""
    old, new = _in_order(old), _in_order(new)
    both = int(all(any(_FINISHED.match(line.level) for line in side) for side in (old, new)))
    more = len(old) - len(new)
    old, new = _at_once(old, more or both), _at_once(new, -more or both)
    old, new = _parted(old, len(new) - len(old)), _parted(new, len(old) - len(new))
    old, new = _in_form(old, new, _forms()[1])
    return as_deeds(old, new), as_deeds(new, old)


# What is a sentence of its own in the other text: “, half of them in parks”, “and staff it daily”,
# “, which will meet quarterly and will be paid”.
_TWO_IN_ONE = tuple(
    (re.compile(form), one, other)
    for form, one, other in (
        (
            r"^(?P<one>.*?), (?:with )?(?P<first>(?:at least )?[\w%/]+ of) "
            r"(?:them|these|which|whom) (?P<rest>.*)",
            r"\g<one>.", r"\g<first> them will be \g<rest>",
        ),
        (
            r"^(?P<one>.*?), of (?:which|whom|them),? "
            r"(?P<first>(?:at least )?\d+) (?P<rest>will .*)",
            r"\g<one>.", r"\g<first> of them \g<rest>",
        ),
        (r"^(?P<one>.*?), (?:which|who) (?P<rest>will .*)", r"\g<one>.", r"it \g<rest>"),
        (
            r"^(?P<one>.*?), (?:every|all|all of them) with (?P<rest>.*)",
            r"\g<one>.", r"all of them will have \g<rest>",
        ),
        (r"^(?P<who>it|we) (?P<one>will .*?),? and (?P<rest>will .*)",
         r"\g<who> \g<one>.", r"\g<who> \g<rest>"),
        (
            r"^we will (?P<one>.*?),? and (?P<rest>(?:\w+ (?:it|them|a|an|the|every|all|any|our|"
            r"their|\d)|provide|offer|publish|give|open|run|train|help|hold|set|make|keep|report|"
            r"pay) .*)",
            r"we will \g<one>.", r"we will \g<rest>",
        ),
    )
)  # fmt: skip


def _parted(lines: StemmedLines, more: int) -> StemmedLines:
    """A wording in so many more sentences as the other one has."""
    parts: list[StemmedSentence] = []
    for line in lines:
        while more > 0 and (two := _in_two(line.level)):
            parts.append(line_of(two[0], {}))
            line, more = line_of(two[1], {}), more - 1
        parts.append(line)
    return tuple(parts)


def _in_two(level: str) -> tuple[str, str] | None:
    for form, one, other in _TWO_IN_ONE:
        if found := form.match(level):
            return found.expand(one), found.expand(other)
    return None


_FINISHED = re.compile(
    r"(?:^(?:(?:the|this|all) (?:work|works|project|scheme)|it|they|this) will (?:all )?be "
    r"(?:finish|complete|completed|finished|done|ready|in place|open) |^we will do this )"
    r"(?P<when>(?:by|before|within|in) [^,;]+)$"
)
_BEGINNING = re.compile(r"\b(?:start|begin|commence|launch|plan|explore|design|propose|bid)\b")


def _at_once(lines: StemmedLines, fewer: int) -> StemmedLines:
    """A wording in so many fewer sentences: “we will mend it; it will be finished by 2030”."""
    kept: list[StemmedSentence] = []
    for line in lines:
        found = _FINISHED.match(line.level)
        if found and fewer > 0 and kept and not _BEGINNING.search(kept[-1].level):
            kept[-1] = line_of(f"{kept[-1].level.rstrip('.')} {found['when']}", {})
            fewer -= 1
        else:
            kept.append(line)
    return tuple(kept)


# When and where something is done may be said first: “by 2030, no home will have lead pipes”.
_FRONTED = re.compile(
    r"^(?P<when>(?:(?:by|from|in|on|at|over|within|during|throughout|until|before|after|every|twice|"
    r"across|outside|along|inside|beside) "
    r"(?!(?:time|due|principle|future|addition|some|the (?:longer|long|future))\b)"
    r"[^,;]{2,80}), |(?:by|before|from|in|on|until) (?:the )?‹date› |"
    r"this (?:winter|spring|summer|autumn|year|month|week),? (?=\d|there\b|every\b|all\b|we\b)|"
    r"(?:until|from|after|before) \d+(?:[:.]\d+)?[ap]m,? (?=\d|there\b|every\b|all\b|any\b|we\b)|"
    r"(?:twice |once |\d times )?every \w+ (?=\d|we\b)|"
    r"every (?:day|night|week|month|quarter|term|year),? "
    r"(?=(?:our|the|its|all|there|any|anyone)\b))"
    r"(?P<rest>.*\b(?:will|must|can)\b.*?)(?P<end>[.]?)$"
)


# “We will ensure, by 2030, that it is mended”.
_ASIDE = re.compile(
    r"^(?P<one>[^,;]*\b(?:will|must)\b[^,;]*), (?P<when>(?:by|from|within) ‹date›), "
    r"(?P<rest>[^.;]+)(?P<end>[.]?)$"
)


# By then “we will have helped 500 people”.
_HAVING_DONE = re.compile(r"^((?:by ‹date›,? )?)we will have ([a-z]{3,}?)ed\b")


def _in_order(lines: StemmedLines) -> StemmedLines:
    """A wording in which nothing stands before the subject."""
    lines = tuple(
        replace(line, level=levelled(_HAVING_DONE.sub(r"\1we will \2", line.level)))
        if _HAVING_DONE.match(line.level)
        else line
        for line in lines
    )
    lines = _written(lines, _ASIDE, r"\g<one> \g<rest> \g<when>\g<end>")
    return tuple(
        replace(line, level=levelled(f"{found['rest']} {found['when'].strip(', ')}{found['end']}"))
        if (found := _FRONTED.match(line.level))
        else line
        for line in lines
    )


def plain(lines: StemmedLines) -> StemmedLines:
    """A wording with one word for what several say."""
    return tuple(replace(line, level=plainly(line.level)) for line in lines)


VoiceForm = tuple[re.Pattern[str], re.Pattern[str], str, str]


def _in_form(
    old: StemmedLines, new: StemmedLines, forms: Sequence[VoiceForm]
) -> tuple[StemmedLines, StemmedLines]:
    for beside, form, instead, side in forms:
        was, now = _said(old), _said(new)
        if side != "+" and beside.search(now):
            old = _written(old, form, instead)
        if side != "-" and beside.search(was):
            new = _written(new, form, instead)
    return old, new


@cache
def _forms() -> tuple[list[VoiceForm], list[VoiceForm]]:
    rows = [line.replace(BLANK, " ") for line in lines(__package__, "one_voice")]
    cut = rows.index("TRIED")
    sure, tried = (
        [
            (re.compile(beside), re.compile(form), right[2:].removeprefix(" "), right[0])
            for beside, form, right in zip(some[::3], some[1::3], some[2::3], strict=True)
        ]
        for some in (rows[:cut], rows[cut + 1 :])
    )
    return sure, tried


_COUNCIL = re.compile(
    r"^the (?:council|partnership|authority) (?=(?:will|must|should|may|aims?|commits?|is|has)\b)"
)

# Whoever else has a name is somebody: without it nobody says who does it.
_NAMED = re.compile(r"^the (?:partnership|authority)\b")
_NO_ONE = re.compile(r"^(?:aims?|commits?|will|must)\b")
_WE_AIMS = re.compile(r"^we (aim|commit)s ")


def _ours(lines: StemmedLines, others: StemmedLines) -> StemmedLines:
    """“The council will” as “we will” where nobody else does it: “the council” may be left out."""
    said = _said(others)
    named = re.search(r"\b(?:council|partnership|authority)\b", said)
    by = re.search(r"\bby (?!‹|\d|us\b)", said)
    unsaid = _NAMED.match(_said(lines)) or _NO_ONE.match(said)
    if said.startswith("we ") or not (named or by or unsaid):
        return _written(_written(lines, _COUNCIL, "we "), _WE_AIMS, r"we \1 ")
    return lines


_IF_THEY = re.compile(r",? if (?:they|it) ([^.,;]+)")


def _of_whom(lines: StemmedLines, others: StemmedLines) -> StemmedLines:
    """“We will teach pupils if they miss school” beside “pupils who miss school”."""

    def who(found: re.Match[str]) -> str:
        same = re.search(rf"\b(who|that|which) {re.escape(found[1])}\b", _said(others))
        return f" {same[1]} {found[1]}" if same else found.group()

    return tuple(replace(line, level=_IF_THEY.sub(who, line.level)) for line in lines)


def _said(lines: StemmedLines) -> str:
    return " ".join(line.level for line in lines)


def _written(lines: StemmedLines, form: re.Pattern[str], instead: str) -> StemmedLines:
    return tuple(replace(line, level=form.sub(instead, line.level)) for line in lines)
