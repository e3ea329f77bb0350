"""Which field a column of a plan is, as its heading says in the words that councils use.

A heading that could mean something else names no field: its column is kept in the note of each row.
"""

from __future__ import annotations

import re

# In this order: “lead partner” is a lead, “target date” a date, “how we will know” a measure.
HEADINGS = (
    (
        "label",
        r"((action|task|ref\w*|item|row|objective|measure|project|scheme|initiative|commitment"
        r"|step|deliverable|recommendation|activity|unique|plan)s? ?)?"
        r"(no|nr|number|num|ref|reference|#|id|s/?n)"
        r"\b\W*(no|number)?\W*|(action|item) ?#|#|rhif( \w+)?|cyf(eirnod)?\.?",
    ),
    (
        "due",
        r"(estimated|planned|expected|forecast) (or |and )?actual (completion|end|finish)\b.*"
        r"|agreed (completion |target |due |implementation |delivery )?date( for .*)?",
    ),
    ("status", r"progress b?rag\b.*"),
    (
        "update",
        r".*\b(updates?|updated|comments?|commentary|position|notes?|narrative|what we did"
        r"|achiev\w+|next steps|results?|evidence|difference|actual|review(ed)?|last|completed"
        r"|added|raised|agreed|approved|reported|closed|opened|so far|to date)\b.*"
        r"|what (we|has|have|was) .*(done|happened|changed)|where (are we|we are).*"
        r"|actions? (already )?(taken|completed)\b.*"
        r"|diweddariad.*|sylwadau",
    ),
    (
        "start",
        r"start( date| by)?|.*\bstart( date)?"
        r"|((estimated|expected|planned) )?(year|date|month|quarter)\b.*"
        r"\b(introduc|commenc|begin|start)\w*\b.*"
        r"|from|commence\w*|begins?|commencement date"
        r"|dyddiad dechrau",
    ),
    (
        "due",
        r".*\b(by when|due|deadline|time ?-?scales?|time ?-?frames?|time ?-?lines?|target date"
        r"|completion|compl|complete by|tgt date|end date|end|delivery date|finish|delivered by"
        r"|when|dates?|timing|eta)\b.*|(target|expected|planned) (quarter|year|month|finish)"
        r"|(to be )?(delivery|deliver|finish|achieve|do|done|implement)(ed)? by"
        r"|by|erbyn( pryd)?|pryd|amserlen|dyddiad( (targed|cwblhau|gorffen))?|terfyn amser",
    ),
    (
        "partners",
        r"support(ing)? (leads?|owners?)|contributing( \w+)?"
        r"|who (else|needs|has|can|will help|supports|is involved|we work).*|whose help.*"
        r"|(others?|people) (involved|who .*)|(working |delivered )?with"
        r"|(other |key |partner )*(organisations?|agenc\w+|bodies|services?|teams?|departments?"
        r"|authorit\w+) (also )?(involved|contributing|taking part)",
    ),
    (
        "lead",
        r".*\b(lead|leads|leading|owners?|by whom|responsible|responsibility|responsibilities"
        r"|accountable|accountability|assigned|resp)\b.*|swyddog.*|arweinydd|arweiniol|perchennog"
        r"|cyfrifoldeb|pwy|corff arweiniol|who|whose .*|who s .*|who leads.*"
        r"|who (will|is|should) .*|by who|(to be )?led by"
        r"|allocated to|sro|point of contact|(named |main |key |contact )officers?( name)?"
        r"|(project|programme|service|delivery|contract|scheme|task|action|workstream) "
        r"(managers?|officers?|directors?|co ?-?ordinators?|heads?|contacts?)",
    ),
    (
        "partners",
        r".*\b(partners?|supporting|supported by|contributors?|stakeholders?|working with"
        r"|agencies|others involved|in partnership)\b.*|who with|with whom|support"
        r"|support (officers?|organisations?|agenc\w+|leads?|teams?|services?)|partner(iaid)?"
        r"|cefnogaeth",
    ),
    (
        "status",
        r".*\b(rag|brag|status|rating|traffic light)\b.*|progress|on track|statws|cynnydd|cog|cag",
    ),
    (
        "funding",
        r".*\b(fund\w*|budget\w*|costs?|costing|resourc\w+|money|finance|financial|investment)\b.*"
        r"|.*£.*|cyllid(eb)?|adnoddau|costau?",
    ),
    ("milestones", r".*\b(milestones?|key (dates|steps))\b.*"),
    (
        "measures",
        r".*\b(measur\w+|kpis?|indicators?|success|metrics?|outcomes?|outputs?|impact"
        r"|how will we know|how we will know|targets?|what .* look like"
        r"|what (will|would) (be (?!done|delivered|undertaken)|change).*"
        r"|what .* (change|achieve)|benefits?)\b.*"
        r"|mesur(au)?( .*)?|canlyniad(au)?|allbyn?nau|dangosydd(ion)?",
    ),
    ("how", r"how\b.*|.*\b(approach|method|delivery mechanism|how we will|means)\b.*"),
    ("interventions", r".*\b(interventions?|delivery|activities)\b.*"),
    (
        "action",
        r".*\b(actions?|tasks?|activity|activities|deliverables?|commitments?|what|steps?"
        r"|initiatives?|projects?|strategic priorit\w+|proposals?|recommendations?|requirements?"
        r"|interventions?|we will)\b.*"
        r"|cam(au)?( gweithredu)?|gweithred(oedd|u)?|tasg(au)?|beth( .*)?|ymrwymiad(au)?",
    ),
    (
        "group",
        r".*\b(priority|priorities|theme|themes|pillar|workstream|objective|objectives|aim|strand"
        r"|area|category|section|goal|ambition|bucket)\b.*|blaenoriaeth(au)?|thema|amcan(ion)?",
    ),
)
_HEADINGS = tuple((name, re.compile(pattern, re.I)) for name, pattern in HEADINGS)
OTHERS = re.compile(
    r"who (benefits?|will benefit|is it for|this is for|for)\b.*|resource names?"
    r"|.*\b(risk|priority|impact|likelihood) (rating|score|level)"
    r"|(budget|cost) (code|holder|owner|manager)s?|fund(ing|ed|s)?( secured)? status"
    r"|(is it |fully |already )?(funded|budgeted|costed)( y n| yes no)?"
    r"|(lead |portfolio |cabinet )?(members?|holders?|councillors?|cllrs?)|(project )?sponsors?"
    r"|(baseline|direction of travel|trend)\b.*"
    r"|(what )?(you|we|they|people|residents|partners) (said|told us|asked|heard)\b.*"
    r"|figures?\b.*|what of whom.*|.*\bcompared (with|to)\b.*"
    r"|what .*\b(found|tells?|told|says?|said|shows?|shown|know|learnt|learned|issues?|problems?"
    r"|matters|working well|wrong)\b.*",
    re.I,
)
KNOWN = re.compile(
    r"how (will|would|do|we will|we ll|we d|we) .*know.*|how .*(measure|worked).*", re.I
)
BOTH = re.compile(
    r"(?=.*\b(lead|owner|responsib\w+)\b)(?=.*\b(partners?|support\w*|others?)\b).*", re.I
)
"""A heading over leads and partners in one column."""
DESCRIBES = re.compile(r"(description|details?|title|name|scheme)\b.*", re.I)
GROUPS = re.compile(
    r"(our |key |strategic )*(priority|theme|pillar|work ?-?stream|objective|strand|aim|goal)"
    r"( area| no\.?| number| title| name)?",
    re.I,
)
AIMED_AT = re.compile(r"(?:(?:desired|intended|key|strategic|strategy|our) )*outcomes?", re.I)
DEED = re.compile(
    r"(?:(?:proposed|new|key|mitigation) )?measures?(?: title| name)?(?:(?: and| &)? description)?",
    re.I,
)
OF_A_MEASURE = re.compile(r"\bkpis?\b|indicator|measure (?:no|ref|id)", re.I)
NAMES_ACTIONS = re.compile(r".*\b(actions?|tasks?)\b.*", re.I)
OLDER = r"\b(?:previous|last|prior|old|original|first)\b"
_POLITICAL = re.compile(r"\b(?:cabinet|members?|councillor|cllr|portfolio|political)\b", re.I)
_TIME = re.compile(
    r"\bq[1-4]\b|\W|\d|\b(?:quarter|year|yr|month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)
FALLBACKS = {
    "lead": r"(the )?(officers?|managers?|organisations?|orgs?|team|service|department|directorate"
    r"|agency|body|coordinator|post ?holder|contact)( name| area)?"
    r"|lead (members?|councillors?|cllrs?)|portfolio holder"
    r"|own(ing|ed by)\b.*|promoters?|promoted by",
    "status": r"performance|state|colour",
}
"""Headings that name a field only where no other column of the plan does."""
_FALLBACKS = {name: re.compile(one, re.I) for name, one in FALLBACKS.items()}
WEIGHTS = re.compile(
    r"(?:very )?(?:high|medium|low|urgent|important|essential|desirable|critical|normal|must"
    r"|should|could|[hml]|[1-5]|p[1-5])(?: priority)?",
    re.I,
)
"""What a column says that tells how urgent a row is, and not what it belongs to."""
PLAIN_ACTION = re.compile(
    r"(key |specific |our |the |agreed |planned |proposed |management |corrective |improvement "
    r"|required |recommended |priority |main |individual |detailed |local )*"
    r"(actions?|tasks?)( (required|agreed|needed|planned|proposed|to be taken))?\W*|what\W*",
    re.I,
)
ANSWER = re.compile(
    r"(our |the |council |proposed |planned |agreed )*(responses?|solutions?|remed(y|ies))", re.I
)
"""What is done about a finding, where no other column says what is done."""


_RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")


def field(heading: str) -> str:
    """The field that a heading names; empty where it names none."""
    words = " ".join(re.sub(r"[/\\(),:?*]", " ", heading).split())
    if " " not in words:  # “TargetEndDate”, as programs write their headings
        words = _RUN_ON.sub(" ", words)
    if not words or len(words.split()) > 12 or OTHERS.fullmatch(words):
        return ""
    if GROUPS.fullmatch(words):
        return "group"
    if KNOWN.fullmatch(words.replace("’", " ").replace("'", " ")):
        return "measures"
    if PLAIN_ACTION.fullmatch(words):
        return "action"
    return next((name for name, one in _HEADINGS if one.fullmatch(words)), _in_two(heading))


def _in_two(heading: str) -> str:
    """The field that a heading in two languages names: “Cam / Step”."""
    halves = heading.split("/")
    named = {field(one) for one in halves} - {""} if len(halves) == 2 else set()
    return named.pop() if len(named) == 1 else ""


def fields(headings: list[str]) -> list[str]:
    """The field of each column, none twice; the better of two claims stands."""
    found = [field(one) for one in headings]
    if "action" not in found and {"lead", "due", "start", "partners", "status"} & set(found):
        # A plan of measures, with a number or a KPI for each.
        deeds = [at for at, one in enumerate(headings) if DEED.fullmatch(one.strip(" :?*"))]
        measured = any(OF_A_MEASURE.search(one) for one in headings)
        if len(deeds) == 1 and measured and not any(map(NAMES_ACTIONS.fullmatch, headings)):
            found[deeds[0]] = "action"
    if "action" not in found:  # “Outcome / action”
        told = [at for at, one in enumerate(headings) if _may_be_action(found[at], one)]
        if told:
            found[told[0]] = "action"
    found = of_series(found, headings)
    for name in {one for one in found if one}:
        claims = [at for at, one in enumerate(found) if one == name]
        best = min(claims, key=lambda at: _fit(name, headings[at], at))
        for at in claims:
            found[at] = name if at == best else ""
    if "action" not in found and "milestones" in found and "group" in found:
        found[found.index("milestones")] = "action"  # what is to be reached, below a theme
    if "action" not in found and "interventions" in found and "group" in found:
        found[found.index("group")] = "action"
    if "action" not in found and "interventions" in found:
        found[found.index("interventions")] = "action"
    if "action" not in found and "how" in found and {"lead", "due"} & set(found):
        found[found.index("how")] = "action"  # “Where we are now”, “How we will get there”
    if "action" not in found and len({one for one in found if one}) > 1:
        answers = [at for at, one in enumerate(headings) if ANSWER.fullmatch(one.strip(" :?*"))]
        if len(answers) == 1 and not found[answers[0]]:
            found[answers[0]] = "action"
    if "action" not in found and len({one for one in found if one}) > 1:
        described = [at for at, one in enumerate(headings) if DESCRIBES.fullmatch(one.strip())]
        if described and not found[described[0]]:
            found[described[0]] = "action"
    if "action" not in found and "milestones" in found:
        found[found.index("milestones")] = "action"
    if "action" not in found and "group" in found and len([f for f in found if f]) > 1:
        found[found.index("group")] = "action"
    if "action" in found:
        _fall_back(found, headings)
    if "action" in found and "measures" in found:
        at = found.index("measures")
        # What is wanted stands before what is done; what is measured, behind it.
        if at < found.index("action") and AIMED_AT.fullmatch(headings[at].strip(" :?*")):
            found[at] = ""
    return found


def _may_be_action(name: str, heading: str) -> bool:
    return name in ("measures", "group") and bool(
        len(heading.split()) < 6 and NAMES_ACTIONS.fullmatch(heading.strip())
    )


def _fall_back(found: list[str], headings: list[str]) -> None:
    """Fields that no column names plainly, where just one heading may mean them."""
    for name, pattern in _FALLBACKS.items():
        told = [at for at, one in enumerate(headings) if pattern.fullmatch(one.strip(" :?*"))]
        if name not in found and len(told) == 1 and not found[told[0]]:
            found[told[0]] = name


def of_series(found: list[str], headings: list[str]) -> list[str]:
    """The fields, where a column for each quarter or year claims to be one of them.

    The last one is the state; of money by year no one column is all of it.
    """
    made = list(found)
    for name in ("status", "funding"):
        claims = [at for at, one in enumerate(found) if one == name]
        if _series([headings[at] for at in claims]):
            for at in claims[:-1] if name == "status" else claims:
                made[at] = ""
    return made


def is_time(heading: str) -> bool:
    """Whether a heading is no more than a time: “Q1”, “April 2026”."""
    return bool(heading.strip()) and not _TIME.sub("", heading.lower())


def _series(headings: list[str]) -> bool:
    """Whether headings differ only in their time: “RAG Q1”, “RAG Q2”."""
    return len(headings) > 1 and len({_TIME.sub("", one.lower()) for one in headings}) == 1


def _fit(name: str, heading: str, at: int) -> tuple[int, int, int]:
    """How well a heading names a field; the smaller the better."""
    exact = {
        "lead": r"lead.*|who\??|responsib\w+|owner",
        "due": r"by when.*|due.*|deadline|timescales?|when\??",
        "measures": r".*measures?.*|kpis?|indicators?|how .* know.*",
        "status": r"rag.*|brag.*|status",
        "action": r".*actions?.*",
    }.get(name, "")
    if name in ("due", "status") and re.search(r"\b(revised|new|current|latest)\b", heading, re.I):
        return (-1, len(heading), at)
    if name == "lead" and _POLITICAL.search(heading):
        return (2, len(heading), at)
    if re.search(OLDER if name in ("due", "status") else r"\b(?:budget|cost)\b", heading, re.I):
        return (2, len(heading), at)
    return (0 if exact and re.fullmatch(exact, heading.strip(), re.I) else 1, len(heading), at)


def is_older(heading: str) -> bool:
    """Whether a column holds what was so before."""
    return re.search(OLDER, heading, re.I) is not None
