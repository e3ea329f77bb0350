"""Slips of agreement: one thing with the verb of several, several with the word for one.

In: nothing. Out: rows as in `slips`: words that must be near, the pattern, what is right.
"""

from __future__ import annotations

from .near import beside
from .syntax.agreement import SHARES

BARE = (
    "suggest|show|indicate|demonstrate|highlight|reveal|outline|provide|recognise|describe|"
    "identify|reflect|seek|aim|include|explain|reinforce|emphasise|confirm|need|require|remain"
)
SINGLE = (
    "evidence|research|analysis|guidance|legislation|feedback|intelligence|this strategy|"
    "this plan|this document|this report|this section|this chapter|this approach|this framework|"
    "this review|our strategy|our vision|our plan|our approach"
)
MANY = (
    "people|services|partners|children|adults|residents|families|agencies|organisations|schools|"
    "communities|deaths|admissions|offences|priorities|actions|outcomes|measures|councils|"
    "professionals|practitioners|pupils|tenants|households|homes|levels|rates|figures|carers"
)
# A board, a council or a partnership may be several: British readers take both.
ONE = (
    "strategy|plan|report|document|framework|programme|project|service|rate|county|district|"
    "approach|policy|vision|pathway|review"
)
# Behind one of these a noun is not what the verb speaks of. A match that begins so is no slip.
NOT_SUBJECT = (
    r"(?P<skip>\b(?:of|in|for|by|with|from|to|on|and|or|between|among|about|per|against|at|than|"
    r"including|across|within|throughout|under|through|into|outside|around|we|who|that|which|they|"
    r"how|what|help|helps|let|make|makes|[Dd]oes|[Dd]id|[Dd]o|should|will|would|can|could|may|must|"
    r"(?<![\w-])[A-Za-z][A-Za-z-]*ing|\w+[’']s|the (?:number|proportion|share|rate|level) of)"
    r" (?:[\w’'-]+ ){0,3}"
)

AS_TYPED = (
    (
        beside(SINGLE, f"{BARE}|also|clearly|strongly"),
        rf"{NOT_SUBJECT}(?:{SINGLE}) (?:{BARE}) )|\b(?:(?:The |[Cc]urrent |[Ll]ocal |[Nn]ational |"
        rf"[Rr]ecent )?(?:{SINGLE}|Evidence|Research|Analysis|Guidance|Feedback|This strategy|"
        r"This plan|This document|This report|This section|Our strategy|Our vision)) "
        rf"(?:also |clearly |strongly )?(?:{BARE}) "
        r"(?=(?:that|how|the|an?|to|out|our|what|some|people|it|this|local|key|where)\b)",
        "",
    ),
    (
        beside(MANY, "is|was|has|needs"),
        rf"{NOT_SUBJECT}(?:{MANY}) (?:is|was|has|needs)\b)|(?<![\w’'-])(?:{MANY}) "
        r"(?:is|was|has|needs)"
        r"(?= (?:been|not|an?|the|to|in|at|also|more|likely|now|being|[a-z]+ed|able)\b)",
        "",
    ),
    (
        beside(ONE, "are|were|have"),
        rf"{NOT_SUBJECT}(?:this|the|our|a|each|every) (?:{ONE}) (?:are|were|have)\b)|"
        rf"\b(?:[Tt]his|[Tt]he|[Oo]ur|[Aa]|[Ee]ach|[Ee]very) (?:{ONE}) (?:are|were|have)"
        r"(?= (?:been|not|an?|the|to|in|at|also|set|now|being|[a-z]+ed|designed)\b)",
        "",
    ),
    (
        "people which|children which|residents which|adults which|pupils which",
        r"(?<!of )(?<!for )\b(people|children|residents|adults|pupils) which\b",
        r"\1 who",
    ),
)
ANY_CASE = (
    (
        beside("a|an", "agreed|shared|joint|wider|new|clear|strong|local|better|key"),
        r"(?<![\w’'-])an? (?:agreed|shared|joint|wider|new|clear|strong|local|better|key) "
        r"(?:[a-z]+ )?(?:outcomes|frameworks|priorities|services|partnerships|pathways|measures|"
        r"targets|actions|communities|opportunities|resources|approaches)\b"
        r"(?! (?:framework|board|plan|group|team|approach|strategy|forum|model|manager|lead)\b)",
        "",
    ),
    (
        "two |three |four |five |six |seven |eight |ten |several |many |these |those ",
        r"\b(?:two|three|four|five|six|seven|eight|ten|several|many|these|those) "
        r"(?:key |main |new |local |strategic |national |core |different )?"
        r"(?:priority|strategy|area|theme|objective|outcome|action|service|partner|school|"
        r"measure|district|organisation|agency|council|aim|target|community|person|child|adult|"
        r"death|offence|project|pillar|goal|challenge|principle|resident)"
        r"(?=[.,;:]| (?:are|were|have|will|which|that|who|to|in|for|of|and)\b)",
        "",
    ),
    (
        "every |each ",
        r"\b(?:every|each) (?:children|people|adults|services|partners|communities|families|"
        r"schools|residents|agencies|priorities|organisations|areas|homes)\b",
        "",
    ),
    (
        beside("which|that|who", "is|was|has"),
        # “of the 400 homes that is roughly half” speaks of what was said before.
        rf"\b(?:{MANY}) (?:which|that|who) (?:is|was|has)\b"
        r"(?! (?:(?:\w{1,20}ly|almost|about|over|around) )?(?:an? )?"
        rf"(?:{'|'.join(SHARES.split())}|\d|one in|most of|more than|less than)\b)",
        "",
    ),
    (
        beside("which|that", "are|were|have"),
        rf"\bthis (?:{ONE}) (?:which|that) (?:are|were|have)\b",
        "",
    ),
    (
        "range|number|variety|series|lack|set",
        r"\ba (?:wide |broad |full )?(range|number|variety|series|lack|set) "
        r"(?=(?:services|partners|agencies|organisations|interventions|activities|support|"
        r"different|people|children|actions|options|programmes|stakeholders|factors|issues)\b)",
        r"a \1 of ",
    ),
    ("fewer ", r"\bfewer (?:crime|support|funding|access|use|demand|harm|need|time)\b", ""),
    ("much ", r"\bmuch (?:people|services|children|partners|residents|opportunities)\b", ""),
)
