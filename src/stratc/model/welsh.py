"""What Welsh plans say in dates, states and column names, as stratc's own words for it.

In: a value as it was typed. Out: the same in English, which the readers of times and states know.
A plan of a Welsh body is written in Welsh from the first word to the last; its author types
`Mawrth 2027` and `Coch`, as they are printed.
"""

import re

from stratc.text.english import MONTH_NAMES

_MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi"),
    *("Hydref", "Tachwedd", "Rhagfyr"),
)
# As they stand after “o” and “i”, which change their first letter.
_CHANGED = {"Mawrth": "Fawrth", "Mai": "Fai", "Mehefin": "Fehefin", "Gorffennaf": "Orffennaf"} | {
    "Medi": "Fedi",
    "Tachwedd": "Dachwedd",
    "Rhagfyr": "Ragfyr",
}
_MONTH_NAMES = {
    form: english
    for welsh, english in zip(_MONTHS, MONTH_NAMES[1:], strict=True)
    for form in (welsh, _CHANGED.get(welsh, welsh))
}
# “Hydref” is October with a capital and autumn without one: the words around it tell which.
_TIMES = {
    r"(?:tymor|nhymor) yr hydref": "autumn term",
    r"(?:tymor|nhymor) y gwanwyn": "spring term",
    r"(?:tymor|nhymor) yr haf": "summer term",
    r"yr hydref": "autumn",
    r"(?:[mf]is )?(?:{months})": "",
    r"(?:y )?gwanwyn": "spring",
    r"(?:yr )?haf": "summer",
    r"(?:y )?gaeaf": "winter",
    r"(?:yn )?barhaus|parhaus|drwy gydol y cynllun": "ongoing",
    r"(?:i'w|i’w) (?:gadarnhau|gytuno|benderfynu)": "tbc",
    r"bob blwyddyn|(?:yn )?flynyddol|yn flynyddol|blynyddol": "annually",
    r"bob chwarter|(?:yn )?chwarterol": "quarterly",
    r"bob mis|(?:yn )?fisol|misol": "monthly",
    r"bob tymor|(?:yn )?dymhorol|tymhorol": "termly",
    r"o fewn": "within",
    r"(\d+) mlynedd|(\d+) o flynyddoedd|(\d+) blynedd|(\d+) flynedd": "years",
    r"(\d+) (?:mis|o fisoedd)": "months",
    r"(\d+) (?:wythnos|o wythnosau)": "weeks",
    r"(?:erbyn )?diwedd(?: mis)?": "end",
    r"(?:yn )?dechrau|ddechrau": "early",
    r"(?:yng )?(?:nghanol|canol)": "mid",
    r"blwyddyn ariannol": "",
    r"blwyddyn": "year",
    r"chwarter": "quarter",
    r"^o": "from",
    r"(?<=\d )i": "to",
    r"(?<=\d)(?:af|il|ydd|fed|eg)(?: o)?": "",
    r"erbyn": "by",
    r"ymlaen": "onwards",
    r"hyd at|hyd|tan": "until",
    r"rhwng": "between",
    r"^yn[gm]?": "in",
    r"ar ôl|wedi": "after",
}
_STATES = {
    "red": "coch",
    "amber": "ambr, oren, melyn",
    "green": "gwyrdd",
    "blue": "glas",
    "not-started": "heb ddechrau, heb gychwyn, i ddechrau, ddim wedi dechrau, heb ei gychwyn, "
    "heb ei ddechrau, "
    "heb eu cychwyn, heb eu dechrau",
    "on-track": "ar amser, ar y trywydd iawn, ar y trywydd, ar y gweill, ar darged, ar waith, "
    "yn mynd rhagddo, wedi cychwyn, wedi dechrau, dechreuwyd, cychwynnwyd",
    "at-risk": "mewn perygl, perygl, rhywfaint o oedi",
    "off-track": "ar ei hôl hi, ar ei hol hi, yn hwyr, hwyr, "
    "oedi, wedi’i oedi, oddi ar y trywydd, wedi llithro",
    "complete": "wedi’i gwblhau, wedi’i chwblhau, cwblhawyd, cyflawn, wedi’i gyflawni, "
    "gorffenedig, wedi ei gwblhau, wedi ei chwblhau, cyflawnwyd, wedi ei gyflawni",
    "withdrawn": "tynnwyd yn ôl, wedi’i dynnu’n ôl, wedi’i ddileu",
    "superseded": "disodlwyd, wedi’i ddisodli",
    "draft": "drafft",
    "consultation": "ymgynghoriad, drafft ymgynghori, drafft ar gyfer ymgynghori",
    "published": "cyhoeddwyd, wedi’i gyhoeddi",
    "adopted": "mabwysiadwyd, wedi’i fabwysiadu, cymeradwywyd",
}
QUALIFIERS_IN_WELSH = {
    "tua": "about", "oddeutu": "about", "dros": "over", "mwy na": "over", "dan": "under",
    "o dan": "under", "llai na": "under", "hyd at": "up to", "bron": "almost",
    "o leiaf": "at least", "amcangyfrif": "estimated", "yn union": "exactly",
}  # fmt: skip
_STATE = {word.strip(): state for state, words in _STATES.items() for word in words.split(",")}
_NUMBER = re.compile(r"\d+")


def time_in_english(written: str) -> str:
    """A time in English, if it holds a Welsh word; else nothing."""
    words = re.sub(r"\bCh ?(?=[1-4]\b)", "chwarter ", written)  # as “Q2” in English
    for welsh, english in _TIMES.items():
        pattern = welsh.replace("{months}", "|".join(_MONTH_NAMES))
        found = re.compile(
            rf"(?<![a-zâêîôûŵŷ’'])(?:{pattern})(?![\w’'])",
            0 if pattern == "yr hydref" else re.IGNORECASE,
        )
        words = found.sub(lambda one, english=english: _said(one[0], english), words)  # type: ignore[misc]
    return " ".join(words.split()) if words != written else ""


def two_octobers(written: str) -> bool:
    """Whether the one Welsh word may be October or autumn: alone with its year, it says neither."""
    return bool(re.fullmatch(r"(?:erbyn )?hydref,? (?:19|20)?\d\d", written.strip(), re.IGNORECASE))


def state_in_english(written: str) -> str:
    """A state of progress, or of a document, by stratc's name for it; else nothing."""
    low = " ".join(written.lower().replace("'", "’").split())
    # “Dechreuwyd Ebrill 2026”: since when it is so
    since = re.fullmatch(rf"(.+?) (?:ym? |yn )?(?:{'|'.join(_MONTH_NAMES)}) \d{{4}}", low, re.I)
    return _STATE.get(low, "") or (_STATE.get(since[1], "") if since else "")


def _said(welsh: str, english: str) -> str:
    if english:
        number = _NUMBER.search(welsh)
        return f"{number[0]} {english}" if number else english
    return _MONTH_NAMES.get(welsh.split()[-1].capitalize(), "")
