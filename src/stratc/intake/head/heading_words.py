"""Which field the heading of a column names, in the words that councils use.

A heading that could mean something else names no field: its column is kept in the note of each row.
"""

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
        r"|(deliver|implement|complet|finish|install|construct|launch)\w* "
        r"((financial|calendar|target) )?(years?|quarters?|months?|terms?)( s)?( .*)?"
        r"|agreed (completion |target |due |implementation |delivery )?date( for .*)?"
        r"|to be (completed|achieved|delivered|reported|agreed|reviewed|in place) (by|in)( date)?",
    ),
    ("status", r"progress b?rag\b.*"),
    (
        "update",
        r".*\b(updates?|updated|comments?|commentary|position|notes?|narrative|what we did"
        r"|achiev\w+|next steps|results?|evidence|difference|actual|review(ed)?|last|completed"
        r"|added|created|logged|entered|modified|raised|agreed|approved|reported|closed|opened"
        r"|so far|to date)\b.*"
        r"|what ((we|has|have|was|were) (.* )?)?(done|happened|changed)( since.*)?"
        r"|where (are we|we are).*"
        r"|actions? (already )?(taken|completed)\b.*"
        r"|(date|when|last) (?!(?:requir|need|expect|plann|propos|revis|extend|target|amend"
        r"|anticipat|estimat|schedul|due)\w*)(\w+ed|survey|visit|inspection)\b( by)?"
        r"|diweddariad.*|sylwadau",
    ),
    (
        "start",
        r"start( date| by)?|starts? on site|site start"
        r"|.*\bstart( (date|month|(financial )?year|fy|quarter))?"
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
        r"|by|to|until|till"
        r"|erbyn( pryd)?|pryd|amserlen|dyddiad( (targed|cwblhau|gorffen))?|terfyn amser",
    ),
    (
        "partners",
        r"support(ing)? (leads?|owners?)|support from|help from|contributing( \w+)?"
        r"|who (else|needs|has|can|(will |can |else )?helps?"
        r"|supports|is involved|we work).*|whose help.*"
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
        r"|delivery (organisations?|bod(y|ies)|agenc(y|ies)|teams?)|delivering (body|organisation)"
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
        r".*\b(b?rag[wgyb]?|status|rating|traffic light)\b.*|progress|on track"
        r"|statws|cynnydd|cog|cag",
    ),
    (
        "funding",
        r".*\b(fund\w*|budget\w*|costs?|costing|resourc\w+|money|finance|financial|investment"
        r"|allocation|amount|price|value (£|k))\b.*"
        r"|.*£.*|how much\b.*|cyllid(eb)?|adnoddau|costau?",
    ),
    ("milestones", r".*\b(milestones?|key (dates|steps))\b.*"),
    (
        "measures",
        r".*\b(measur\w+|kpis?|indicators?|success|metrics?|outcomes?|outputs?|impact"
        r"|how will we know|how we will know|targets?|what .* look like"
        r"|what (will|would) (be (?!done|delivered|undertaken)|change).*"
        r"|what .* (change|achieve)|benefits?)\b.*"
        r"|(sut .*\b)?[mf]esur(au)?( .*)?|sut .*\bgwybod\b.*"
        r"|canlyniad(au)?|allbyn?nau|dangosydd(ion)?",
    ),
    ("how", r"how\b.*|.*\b(approach|method|delivery mechanism|how we will|means)\b.*"),
    ("interventions", r".*\b(interventions?|delivery|activities)\b.*"),
    (
        "action",
        r".*\b(actions?|tasks?|activity|activities|deliverables?|commitments?|what|steps?"
        r"|initiatives?|projects?|strategic priorit\w+|proposals?|recommendations?|requirements?"
        r"|interventions?|we will)\b.*"
        r"|works?( (items?|required|needed|packages?|to be done))?|jobs?"
        r"|cam(au)?( gweithredu)?|gweithred(oedd|u)?|tasg(au)?|beth( .*)?|ymrwymiad(au)?",
    ),
    (
        "group",
        r".*\b(priority|priorities|theme|themes|pillar|workstream|objective|objectives|aim|strand"
        r"|area|category|section|goal|ambition|bucket|pledges?|missions?|chapter|domain)\b.*"
        r"|focus|enabler|driver|programme|blaenoriaeth(au)?|thema|amcan(ion)?",
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
    r"|.*\b[01] ?[-–] ?(3|4|5|10)\b.*|.*\bscores?\b.*|rank(ing)?"
    r"|figures?\b.*|what of whom.*|.*\bcompared (with|to)\b.*"
    r"|what .*\b(found|tells?|told|says?|said|shows?|shown|know|learnt|learned|issues?|problems?"
    r"|matters|working well|wrong|needs? (to )?improv\w+|is not working)\b.*",
    re.I,
)
KNOWN = re.compile(
    r"how (will|would|do|we will|we ll|we d|we) .*know.*|how .*(measure|worked).*", re.I
)
BOTH = re.compile(
    r"(?!lead partner( ?s)?$)(?=.*\b(lead|owner|responsib\w+)\b)"
    r"(?=.*\b(partners?|support\w*|others?)\b).*",
    re.I,
)
"""A heading over leads and partners in one column; a lead partner is one who leads."""
GROUPS = re.compile(
    r"(our |key |strategic )*(priority|theme|pillar|work ?-?stream|objective|strand|aim|goal)"
    r"( area| no\.?| number| title| name)?",
    re.I,
)
PLAIN_ACTION = re.compile(
    r"(key |specific |our |the |agreed |planned |proposed |management |corrective |improvement "
    r"|required |recommended |priority |main |individual |detailed |local )*"
    r"(actions?|tasks?)( (required|agreed|needed|planned|proposed|to be taken))?\W*|what\W*",
    re.I,
)

_YEARS = r"\W*(?:(?:as at|at|in|for|by|to) )?(?:(?:end|[a-z]{3,9}) )?\W*(?:20)?(?:\d\d[\d/–-]*)?\W*"
BASELINE = re.compile(
    r"(?:(?!and\b)[\w’'-]+ ){0,6}(?:baselines?|starting (?:point|figure|position|value))"
    rf"(?P<rest>(?: (?:figure|value|position|data|level|year))?{_YEARS})",
    re.I,
)
TARGET = re.compile(
    r"(?P<before>(?:20)?\d\d[\d/–-]* )?"
    r"(?:(?!(?:due|completion|end|original|revised|and|or)\b)[\w’'-]+ ){0,6}"
    rf"targets?(?P<rest>(?: (?:figure|value|level))?{_YEARS})",
    re.I,
)
"""Headings over where a measure starts and should end, with the year that they say."""


_IN_BRACKETS = re.compile(r".+\((\w+)\)")
_WHO_OR_WHEN = {"owner": "lead", "who": "lead", "lead": "lead", "date": "due", "when": "due"}
"""What words in brackets say of a heading: “Achieved by (owner)”, “Time-bound (date)”."""
_RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")


def field(heading: str) -> str:
    """The field that a heading names; empty where it names none."""
    if (held := _IN_BRACKETS.fullmatch(heading.strip())) and held[1].lower() in _WHO_OR_WHEN:
        return _WHO_OR_WHEN[held[1].lower()]
    words = " ".join(re.sub(r"[/\\(),:?*_⁰¹²³⁴⁵⁶⁷⁸⁹]", " ", heading).split())
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


def aims(heading: str) -> bool:
    """Whether a heading stands over the figures of a measure, and not over what is measured."""
    words = " ".join(heading.split())
    return bool(BASELINE.fullmatch(words) or TARGET.fullmatch(words))
