"""What no published page may hold, taken out of a draft and told: signs without a face, addresses
of persons, mobile numbers.

A draft that held them would not build. Nothing is taken out in silence: the account names each.
"""

import re
from typing import Any

from stratc.rules.personal_data.addresses import EMAIL, MOBILE, TEAMS, of_a_line, person_of
from stratc.text.glyphs import unprintable

from .account import ImportAccount

_LEADS_TO = re.compile(
    r"\b(?:on|at|via|to|by|or|and|call|ring|phone|text|email|e-mail|contact|is)\s+$", re.I
)
"""Words behind which a sentence needs the number or the address."""
AS_THEY_ARE = ("id", "file", "url")


def without_unprinted(fields: dict[str, Any], account: ImportAccount) -> dict[str, Any]:
    """The fields of a draft without what cannot be published."""
    characters = set("".join(_texts(fields)))
    signs = "".join(sorted(unprintable(characters)))
    run = re.compile(f"[{re.escape(signs)}]+\ufe0f?") if signs else None

    def cleaned(text: str) -> str:
        made = EMAIL.sub(lambda found: _address(found, account), text)
        made = MOBILE.sub(lambda found: _number(found, account), made)
        if made != text:
            made = re.sub(r" ?\(\s*\)", "", made)
        if run is not None and run.search(made):
            for sign in dict.fromkeys(run.findall(made)):
                account.tell(
                    "left", "the text", sign, "left out", "no face prints it; say it in words"
                )
            made = re.sub(r" {2,}", " ", run.sub("", made)).strip()
        return made

    walked: dict[str, Any] = _walked(fields, cleaned)
    return walked


def _address(found: re.Match[str], account: ImportAccount) -> str:
    if not is_of_a_person(found):
        return found.group()
    return _taken_out(found, account, "it looks like the address of a person")


def is_of_a_person(found: re.Match[str]) -> bool:
    """Whether an address has the name of a person, and not of a team, as the checks see it too."""
    parts = [part for part in re.split(r"[._+-]", found["name"].lower()) if part]
    named = len(parts) in (2, 3) and all(p.isalpha() and p not in TEAMS for p in parts)
    return named or bool(person_of(found))


def _number(found: re.Match[str], account: ImportAccount) -> str:
    if of_a_line(found):
        return found.group()
    opened = "(" if found.group().startswith("(") and ")" not in found.group() else ""
    return opened + _taken_out(found, account, "it is the number of a mobile")


def _taken_out(found: re.Match[str], account: ImportAccount, reason: str) -> str:
    """What stands in the place of what was taken out: TBC where the sentence would stop short."""
    instead = "TBC" if _LEADS_TO.search(found.string[: found.start()]) else ""
    became = "left out; TBC stands in its place" if instead else "left out"
    account.tell("left", "the text", found.group(), became, reason)
    return instead


def _walked(value: Any, change: Any) -> Any:
    if isinstance(value, dict):
        made = {
            key: one if key in AS_THEY_ARE else _walked(one, change) for key, one in value.items()
        }
        return {key: one for key, one in made.items() if one not in ("", [], {})}
    if isinstance(value, list):
        return [one for one in (_walked(v, change) for v in value) if one not in ("", [], {})]
    return change(value) if isinstance(value, str) else value


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []
