"""Slips where a small word was lost, doubled or put for another one.

In: nothing. Out: rows as in `slips`: words that must be near, the pattern, what is right.
"""

from .joints import WHOSE
from .near import beside

WHO = (
    "people|residents|families|households|children|carers|communities|businesses|tenants|"
    "individuals|patients|adults|schools|victims|survivors|parents|learners|customers|staff"
)
DO = (
    "access|find|maintain|sustain|achieve|improve|move|stay|remain|live|develop|build|manage|make|"
    "understand|recover|reduce|gain|navigate|get|become|participate|engage|apply"
)
MADE = (  # what is made, and of what: “the prevention of all forms”
    "prevention|provision|reduction|delivery|development|implementation|number|range|impact|review|"
    "availability|quality|proportion|majority|monitoring|promotion|evaluation|creation|elimination"
)
DEED = (
    "enhance|improve|support|develop|provide|ensure|increase|reduce|promote|help|identify|deliver|"
    "strengthen|encourage|enable|raise|build|create|offer|prevent"
)
THEY = (
    "services|opportunities|partners|organisations|schools|families|children|actions|plans|"
    "projects|agencies|programmes|policies|initiatives|interventions|communities|residents"
)
DOES = (
    "aims|supports|helps|provides|requires|enables|allows|ensures|offers|includes|works|needs|"
    "meets|reduces|improves|promotes|affects|contributes|exists|wants|lives"
)

ANY_CASE = (
    (
        "so called",
        r"\bso called (?=[“‘\"'(]|[a-z])(?!because|in\b|by\b|after|as\b|to\b|from|for\b|and\b)",
        "so-called ",
    ),
    ("knock on effect|knock on impact", r"\bknock on (?=effects?|impacts?)", "knock-on "),
    ("upon on|on upon", r"\b(?:upon on|on upon)\b", "on"),
    (
        "for of|with of|at of|to of|from of|into of|between of",
        r"\b(?:for|with|at|to|from|into|between) of (?=[a-z])(?!course\b|all\b)",
        "",
    ),
    (
        "formally ",
        r"\b(were|was|been|who are|those) formally (?=homeless|known as|looked)",
        r"\1 formerly ",
    ),
    (
        "y on |ies on |ing on ",
        r"\bre(?:p|la)(l?y|l?ies|l?ying) on (?=the|our|an?|"
        r"other|others|partners|local|their|its|this|public|council)\b",
        "rely on ",
    ),
    (
        beside("support|supporting", f"{WHO}|local|young|more|vulnerable"),
        rf"\b((?:to|will|can|and|we|by|help) support(?:ing)?) "
        rf"((?:local |young |more |vulnerable )?(?:{WHO})) "
        rf"(?=(?:{DO})\b)",
        r"\1 \2 to ",
    ),
    (
        beside(MADE, "all|both|any|our|these"),
        rf"\bthe ({MADE}) (all|both|any|our|these) "
        r"(?=(?:forms|types|kinds|aspects|levels|areas|parts) of\b)",
        r"the \1 of \2 ",
    ),
    (
        "progress been|changes been|steps been",
        r"(?<!has )(?<!have )(?<!had )\b((?:the|what|much|good) (?:progress|changes|steps)) "
        r"been (?=made|taken)",
        r"\1 that has been ",
    ),
    (
        " needs| rights| breaks",
        rf"\b({WHOSE}|survivors) (needs\b(?! to\b)|rights\b|breaks\b(?=[.,;:]| and))",
        r"\1’ \2",
    ),
    ("peoples", r"\b(young|older|local|disabled|vulnerable) peoples[’'](?= [a-z])", r"\1 people’s"),
    (
        "as far |as much |as greater |as bigger |as larger |as higher ",
        r"\bas (?:far |much )?(?:greater|bigger|larger|higher) "
        r"(?=(?:problem|risk|issue|priority|concern|threat|challenge|need)\b)",
        "",
    ),
    (
        "was |were |been ",
        r"(?<!did )(?<!do )(?<!does )\b(?:was|were|been) (?:publish|develop|identify|establish|"
        r"deliver|provide|agree|approve|introduce|create|implement|reduce|achieve|include|consider|ensure|"
        r"improve|involve|undertake|receive|allocate|discuss|prevent|appoint|adopt)\b",
        "",
    ),
    ("to nhs|within nhs|across nhs", r"\b(to|within|across) nhs(?=[.,;)])", r"\1 the NHS"),
    ("as well ", rf"\bas well (?=(?:{DEED})(?:s|ing)?\b)", "as well as "),
    (
        "following ",
        r"\b(?:and|with|agreed|made|has|have|under|in|on|raised) following "
        r"(?=(?:points|actions|priorities|areas|objectives|aims|outcomes|principles|comments|"
        r"recommendations|partners|services|measures|themes)\b(?! (?:in|from|on|after)\b))",
        "",
    ),
    ("in the line with|inline with", r"\bin the line with\b|\binline with\b", "in line with"),
    (
        "mental and health",
        r"\bmental and health (?=problems|issues|needs|conditions|support)",
        "mental health ",
    ),
    (
        "homelessness ",
        r"\bhomelessness (?=(?:households|families|individuals|persons?|applicants)\b)"
        r"|(?<=all )homelessness (?=people\b)",
        "homeless ",
    ),
    (
        beside("there", "undoubtedly|clearly|still|already|now|also|currently"),
        r"\b(?:but|and|that|because|while|although|,) there "
        r"(?:undoubtedly|clearly|still|already|now|also|currently) "
        r"(?:a |many |some |no |more |few )?[a-z]+s? "
        r"(?:victims|people|gaps|services|challenges|opportunities|barriers|in|for)\b",
        "",
    ),
    (
        " summaries ",
        r"\b(below|above|table|document|report|section|chapter|figure|plan|strategy|it|appendix) "
        r"summaries (?=the|our|how|what|key|all|these|this|progress)\b",
        r"\1 summarises ",
    ),
    (
        "priorities ",
        r"\b(to|will|we|and) priorities (?=the|our|those|these|people|early|prevention)\b(?! of\b)",
        r"\1 prioritise ",
    ),
    (
        "practise",
        r"\b(best|good|current|common|working|clinical|social work) practise(s?)\b",
        r"\1 practice\2",
    ),
    (
        beside(THEY, "which|that"),
        rf"\b(?:and|to|develop|provide|deliver|fund|commission|create|offer|through|other|new|these|"
        rf"those|all|many|some|two|three|are|our) (?:{THEY}) (?:which|that) (?:{DOES})\b",
        "",
    ),
    (
        "intervention and prevention |prevention and early intervention ",
        r"(?<!\S)(?:early intervention and prevention|prevention and early intervention) "
        r"(?:is|was|has)\b",
        "",
    ),
)
AS_TYPED = (
    (
        "said|added|explained|commented",
        r"\b((?:Cllr|Councillor|Mr|Mrs|Ms|Dr)(?: [A-Z][a-z]+){1,2}), (?=(?:said|added|explained|"
        r"commented)\b)",
        r"\1 ",
    ),
    (
        "’, |”, ",
        r"(?<!\S)((?:The|Our|This) [‘“][^’”\n,]{3,80}[’”]), (?=(?:is|was|has|sets|aims|will)\b)",
        r"\1 ",
    ),
    ("none more so", r"(?<=[a-z]\. )None more so than\b", ""),
    (
        " act |in 20|in 19",
        r"(?<!\S)([A-Z][a-z]+ \d{1,3}[A-Z]?(?:\(\d{1,2}\))? of the (?:[\w-]+ ){1,5}Act(?: \d{4})?"
        r"(?: [a-z]{3,12}){2,6}), (?=to (?:have|make|do|provide|publish|take|prepare|carry)\b)",
        r"\1 ",
    ),
    (
        "functions, to|authorities, to|councils, to|partners, to|bodies, to|persons, to",
        r"\b(requir(?:es|ed|ing) (?:[a-z]+ ){0,5}"
        r"[a-z-]*(?:functions|authorities|councils|partners|bodies|persons)), "
        r"(?=to (?:have|make|do|provide|publish|take|prepare|carry|work|consider|set)\b)",
        r"\1 ",
    ),
)
