"""Two wordings brought to one voice, where the one says in another form what the other says.

In: the sentences of both. Out: the same sentences, in which “the council” is “we”, “commit to
training” is “will train”, and what is stopped or refused is said in one way. A
form is levelled only beside a text that has its counterpart, so that nothing is said twice.
"""

import re
from dataclasses import replace

from .lines import StemmedLines

# What the other text must say, what is levelled then, and how.
_FORMS = tuple(
    (re.compile(beside), re.compile(form), instead)
    for beside, form, instead in (
        (r"\bwill be able to ",
         r"^(?:we|the council) will (?:enable|allow) ((?:[\w'-]+ ){1,6}?)to\b",
         r"\1will be able to"),
        (r"^(?!.* commit).* will ",
         r"\bcommits? (?:ourselves |itself )?to (?=\w+ing\b)",
         "will do "),
        (r"\bthe 2 [a-z]", r"\bboth (?:of the |the )?(?=[a-z]+s\b)", "the 2 "),
        # “Not be sold until a vote has been held” is “hold a vote before selling”.
        (r"\bbefore\b",
         r"^(any [^.,;]+?) will not be (\w+) (?:until|unless) ([^.,;]+?) (?:has|have) been (\w+)",
         r"\3 will be \4 before \1 is \2"),
        # “No family will be placed in hotels” is “end the use of hotels for families”.
        (r"\bwill not be (?:placed|housed|put|accommodated) in\b",
         r"^(?:we|the council) will (?:end|stop) (?:the )?(?:use of|using) ([^.,;]+?) for "
         r"((?:[\w-]+ )?[\w-]+)",
         r"any \2 will not be placed in \1"),
        # “Provide 80 more plots” is “increase the number of plots by 80”.
        (r"\bincrease the number of [^.;]* by \d",
         r"\b(?:provide|create|add|deliver|open|build|offer) (an? |\d[\d,]*) more ([^.,;]+?)"
         r"(?=[.,;]|$| (?:by|in|at|for|across|within) )",
         r"increase the number of \2 by \1"),
        # “Put new boilers into 40 homes” is “replace the boilers in 40 homes”.
        (r"\b(?:replace|renew)\b",
         r"\b(?:put|fit|install|provide) (?:a )?new ((?:[\w'-]+ ){1,4}?)(?:into|in|at|on) ",
         r"replace the \1in "),
        (r"^we ",
         r"^the (?:council|partnership|authority) (?=(?:will|must|should|may|aims?|is|has)\b)",
         "we "),
        (r"^(?:every|all |each |any)",
         r"^any(?:one| [a-z]+) will not (?:have to )?wait (?:more|longer) than "
         r"(\d+ \w+) (?:for|before|to)\b(.*)",
         r"everyone will have\2 within \1"),
    )
)  # fmt: skip
_STOPPING = re.compile(
    r"\b(?:no longer (?=[a-z])|cease to "
    r"|(?:stop|cease|discontinue|end|halt)(?: the practice of)? (?=[a-z]+ing\b)"
    r"|(?:stop|cease|discontinue|end|halt|phase out) (?:the |our |all |any )*(?=use of\b))"
)
_REFUSING = re.compile(r"(?<=\bwill )not (?=[a-z])")


def in_one_voice(old: StemmedLines, new: StemmedLines) -> tuple[StemmedLines, StemmedLines]:
    """Both wordings, each levelled beside the other."""
    for beside, form, instead in _FORMS:
        was, now = _said(old), _said(new)
        if beside.search(now):
            old = _written(old, form, instead)
        if beside.search(was):
            new = _written(new, form, instead)
    old, new = _of_whom(old, new), _of_whom(new, old)
    stopping = [bool(_STOPPING.search(_said(side))) for side in (old, new)]
    if not any(stopping):
        return old, new
    forms = [_STOPPING if stops else _REFUSING for stops in stopping]
    if not all(form.search(_said(side)) for form, side in zip(forms, (old, new), strict=True)):
        return old, new
    return _written(old, forms[0], "stop "), _written(new, forms[1], "stop ")


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
