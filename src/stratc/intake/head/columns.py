"""Which field each column of a plan is, as its headings say together.

No field is named twice: where several headings claim one, the better claim stands.
"""

import re
from collections.abc import Sequence

from stratc.text.english import SEASON
from stratc.text.tables import pieces

from .heading_words import aims, field

# “Theme | Aims | Key activities”: what is done stands below a theme, and the theme is none of it.
ACTIVITIES = re.compile(r"(?:key |main |planned )?(?:activity|activities)", re.I)
THEMES = re.compile(r"(?:key )?(?:themes?|strands?|topics?|area(?: of work)?)", re.I)
DESCRIBES = re.compile(
    r"(description|details?|title|name|scheme)\b.*|summary(?: of (?:the )?(?:action|task|work))?",
    re.I,
)
_PIECES = pieces(__name__, SEASON=SEASON)
AIMED_AT = re.compile(_PIECES["AIMED_AT"], re.I)
DEED = re.compile(_PIECES["DEED"], re.I)
OF_A_MEASURE = re.compile(r"\bkpis?\b|indicator|measure (?:no|ref|id)", re.I)
_MEASURE = re.compile(r"\bmeasures?\b", re.I)
NO_DEED = re.compile(_PIECES["NO_DEED"], re.I)
"""Headings over something that is nothing to do."""
NAMES_ACTIONS = re.compile(r".*\b(actions?|tasks?)\b.*", re.I)
OLDER = r"\b(?:previous|last|prior|old|original|first)\b"
_SENIOR = re.compile(r"\b(?:exec(?:utive)?|strategic|sponsor(?:ing)?|senior|director)\b", re.I)
_POLITICAL = re.compile(r"\b(?:cabinet|members?|councillor|cllr|portfolio|political)\b", re.I)
_TIME = re.compile(_PIECES["TIME"])
_KIND = re.compile(_PIECES["KIND"])
FALLBACKS = {
    "lead": r"(the |relevant )?(officers?|managers?|organisations?|orgs?|team|service|department"
    r"|directorate|agency|body|(risk management |public )?authorit(y|ies)"
    r"|co[- ]?ordinators?|post ?holder|contact)( name| area)?"
    r"|(lead )?members|lead (member|councillors?|cllrs?)|portfolio holder"
    r"|(named )?person( responsible)?"
    r"|own(ing|ed by)\b.*|promoters?|promoted by|(responsible |lead )?directors?|head of service",
    "status": r"performance|state|colour",
    "interventions": r"steps",
    "milestones": r"on the way",
}
"""Headings that name a field only where no other column of the plan does."""
_FALLBACKS = {name: re.compile(one, re.I) for name, one in FALLBACKS.items()}
WEIGHTS = re.compile(_PIECES["WEIGHTS"], re.I)
"""What a column says that tells how urgent a row is, and not what it belongs to."""
_OF_A_DEED = {"lead", "partners", "due", "start", "status", "funding", "measures", "milestones"}
"""What is said of something to do, and not of anything that has a number and a remark."""
ANSWER = re.compile(_PIECES["ANSWER"], re.I)
"""What is done about a finding, where no other column says what is done."""


def fields(headings: list[str]) -> list[str]:
    """The field of each column, none twice; the better of two claims stands."""
    found = [field(one) for one in headings]
    if "action" not in found and {"lead", "due", "start", "partners", "status"} & set(found):
        # A plan of measures, with a number or a KPI for each, or with nothing else to do.
        deeds = [at for at, one in enumerate(headings) if DEED.fullmatch(one.strip(" :?*"))]
        measured = any(OF_A_MEASURE.search(one) for one in headings) or (
            {"due", "start"} & set(found)
            and not {"group", "how", "milestones", "interventions"} & set(found)
            and all(name for name, one in zip(found, headings, strict=True) if one.strip())
        )
        if len(deeds) == 1 and measured and not any(map(NAMES_ACTIONS.fullmatch, headings)):
            found[deeds[0]] = "action"
            for at, one in enumerate(headings):  # “Cost of measure” is said of the deed
                if found[at] == "measures" and field(_MEASURE.sub("scheme", one)) != "measures":
                    found[at] = ""
    _take_delivery_for_a_date(found, headings)
    if "action" not in found:  # “Outcome / action”
        told = [at for at, one in enumerate(headings) if _may_be_action(found[at], one)]
        if told:
            found[told[0]] = "action"
    found = one_each(of_series(found, headings), headings)
    if "action" not in found and "milestones" in found and "group" in found:
        found[found.index("milestones")] = "action"  # what is to be reached, below a theme
    if "action" not in found and "interventions" in found and "group" in found:
        deed, above = (headings[found.index(one)] for one in ("interventions", "group"))
        themed = ACTIVITIES.fullmatch(deed.strip(" :")) and THEMES.fullmatch(above.strip(" :"))
        found[found.index("interventions" if themed else "group")] = "action"
    if "action" not in found and "interventions" in found:
        found[found.index("interventions")] = "action"
    if "action" not in found and "how" in found and {"lead", "due"} & set(found):
        # “Where we are now”, “How we will get there”; “How” and “When” alone asked people something
        at = found.index("how")
        found[at] = "action" if "lead" in found or " " in headings[at].strip() else ""
    if "action" not in found and _OF_A_DEED & set(found):
        answers = [at for at, one in enumerate(headings) if ANSWER.fullmatch(one.strip(" :?*"))]
        if len(answers) == 1 and not found[answers[0]]:
            found[answers[0]] = "action"
    if "action" not in found and _OF_A_DEED & set(found):
        told = [at for at, one in enumerate(headings) if DESCRIBES.fullmatch(one.strip())]
        described = [at for at in told if not found[at]]
        if described and not (told[0] != described[0] and found[told[0]] != "label"):
            found[described[0]] = "action"
    if "action" not in found and "milestones" in found:
        found[found.index("milestones")] = "action"
    if "action" not in found and "group" in found and _OF_A_DEED & set(found):
        found[found.index("group")] = "action"
    if "action" not in found and {"lead", "due"} <= set(found):  # “Improvement”, and who by when
        free = [at for at, one in enumerate(headings) if one.strip() and not found[at]]
        if free and not NO_DEED.fullmatch(" ".join(headings[free[0]].split())):
            found[free[0]] = "action"
    if "action" in found:
        _fall_back(found, headings)
    if "action" in found and "measures" in found:
        at = found.index("measures")
        # What is wanted stands before what is done; what is measured, behind it.
        if at < found.index("action") and AIMED_AT.fullmatch(headings[at].strip(" :?*")):
            found[at] = ""
    return found


def _take_delivery_for_a_date(found: list[str], headings: list[str]) -> None:
    """“Scheme”, “Promoter” and “Delivery”: who delivers is told already, so that is when."""
    plain = [one.strip(" :?*") for one in headings]
    when = [at for at, one in enumerate(plain) if one.lower() == "delivery"]
    led = "lead" in found or any(_FALLBACKS["lead"].fullmatch(one) for one in plain)
    named = any(DESCRIBES.fullmatch(one) for one in plain)
    if len(when) == 1 and led and named and not {"due", "start"} & set(found):
        found[when[0]] = "due"


def _may_be_action(name: str, heading: str) -> bool:
    if name == "update":  # “Action taken”, where no other column says what is done
        return re.match(r"actions? ", heading.strip(), re.I) is not None
    return name in ("measures", "group") and bool(
        len(heading.split()) < 6 and NAMES_ACTIONS.fullmatch(heading.strip())
    )


def _fall_back(found: list[str], headings: list[str]) -> None:
    """Fields that no column names plainly, where just one heading may mean them."""
    for name, pattern in _FALLBACKS.items():
        told = [at for at, one in enumerate(headings) if pattern.fullmatch(one.strip(" :?*"))]
        if name not in found and len(told) == 1 and not found[told[0]]:
            found[told[0]] = name


def one_each(found: list[str], headings: list[str]) -> list[str]:
    """The fields, each at the column whose heading names it best."""
    made = list(found)
    for name in {one for one in found if one}:
        claims = [at for at, one in enumerate(found) if one == name]
        for at in claims:
            made[at] = ""
        made[best(name, claims, headings)] = name
    return made


def best(name: str, claims: list[int], headings: Sequence[str]) -> int:
    """Of several columns the one whose heading names a field best."""
    return min(claims, key=lambda at: _fit(name, headings[at], at))


def of_series(found: list[str], headings: list[str]) -> list[str]:
    """The fields, where a column for each quarter or year claims to be one of them.

    The last one is the state; of money by year, or capital and revenue, no one column is all of it.
    """
    made = list(found)
    for name in ("status", "funding"):
        kinds: dict[str, list[int]] = {}
        for at, one in enumerate(found):
            if one == name:
                words = headings[at].lower()
                words = _KIND.sub("", words) if name == "funding" else words
                kinds.setdefault(_TIME.sub("", words), []).append(at)
        for claims in (one for one in kinds.values() if len(one) > 1):
            for at in claims[:-1] if name == "status" else claims:
                made[at] = ""
    return made


def is_time(heading: str) -> bool:
    """Whether a heading is no more than a time: “Q1”, “April 2026”."""
    return bool(heading.strip()) and not without_time(heading)


def without_time(heading: str) -> str:
    """What a heading says besides a time, its words run together."""
    return _TIME.sub("", heading.lower())


def _fit(name: str, heading: str, at: int) -> tuple[int, int, int]:
    """How well a heading names a field; the smaller the better."""
    exact = {
        "lead": r"lead.*|who\??|responsib\w+|owner",
        "due": r"by when.*|due.*|deadline|timescales?|when\??",
        "measures": r".*measures?.*|(?:(?:key )?performance )?(?:kpis?|indicators?)|how .* know.*",
        "status": r"rag.*|brag.*|status",
        "action": r".*actions?.*|what\b.*\b(?:do|done|doing|deliver\w*|happen)\b.*",
        "label": r".*\b(?:action|task|project|step|ref\w*|id)\b.*",
        "funding": r".*\b(?:allocation|costs?|costing|budget|amount)\b.*|.*£.*",
    }.get(name, "")
    if name in ("due", "status") and re.search(r"\b(revised|new|current|latest)\b", heading, re.I):
        return (-1, len(heading), at)
    if name == "label" and re.match(r"wbs|outline", heading, re.I):
        return (-1, len(heading), at)  # 1.2.1, beside the count of all rows
    if name == "action" and re.search(
        r"\b(?:detail\w*|sub|specific|next|further)\b", heading, re.I
    ):
        return (1, len(heading), at)  # “Detailed actions” beside “High level action”
    if name == "measures" and aims(heading):
        return (2, len(heading), at)  # “Target” beside “Measure” is how much of it
    if name == "lead" and _SENIOR.search(heading):
        return (1, 99, at)  # “Exec lead” answers for it; “Delivery lead” does it
    if name == "lead" and _POLITICAL.search(heading):
        return (2, len(heading), at)
    if name == "funding":
        if re.search(r"\b(?:total|overall|whole)\b", heading, re.I):
            return (-1, len(heading), at)
        if re.search(r"\b(?:source|stream|secured|type|code)s?\b", heading, re.I):
            return (2, len(heading), at)
    elif re.search(OLDER if name in ("due", "status") else r"\b(?:budget|cost)\b", heading, re.I):
        return (2, len(heading), at)
    return (0 if exact and re.fullmatch(exact, heading.strip(), re.I) else 1, len(heading), at)


def weight(name: str, heading: str) -> int:
    """How much a heading counts among those of its field: 0 as any, less where it counts more."""
    found = _fit(name, heading, 0)[0]
    return 0 if found == 1 else found


def answers_above(heading: str) -> bool:
    """Whether a heading names who answers for those who lead: an executive, a councillor."""
    return bool(_SENIOR.search(heading) or _POLITICAL.search(heading))


def is_older(heading: str) -> bool:
    """Whether a column holds what was so before."""
    return re.search(OLDER, heading, re.I) is not None
