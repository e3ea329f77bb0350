"""Slips where a small word was lost, doubled or put for another one.

In: nothing. Out: rows as in `slips`: the pattern, what is right.
"""

from .joints import WHOSE

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
        r"\bso called (?=[“‘\"'(]|[a-z])(?!because|in\b|by\b|after|as\b|to\b|from|for\b|and\b)",
        "so-called ",
    ),
    (r"\bknock on (?=effects?|impacts?)", "knock-on "),
    (r"\b(?:upon on|on upon)\b", "on"),
    (r"\b(?:for|with|at|to|from|into|between) of (?=[a-z])(?!course\b|all\b)", ""),
    (r"\b(were|was|been|who are|those) formally (?=homeless|known as|looked)", r"\1 formerly "),
    (
        r"\bre(?:p|la)(l?y|l?ies|l?ying) on (?=the|our|an?|"
        r"other|others|partners|local|their|its|this|public|council)\b",
        "rely on ",
    ),
    (
        rf"\b((?:to|will|can|and|we|by|help) support(?:ing)?) "
        rf"((?:local |young |more |vulnerable )?(?:{WHO})) "
        rf"(?=(?:{DO})\b)",
        r"\1 \2 to ",
    ),
    (
        rf"\bthe ({MADE}) (all|both|any|our|these) "
        r"(?=(?:forms|types|kinds|aspects|levels|areas|parts) of\b)",
        r"the \1 of \2 ",
    ),
    (
        r"(?<!has )(?<!have )(?<!had )\b((?:the|what|much|good) (?:progress|changes|steps)) "
        r"been (?=made|taken)",
        r"\1 that has been ",
    ),
    (rf"\b({WHOSE}|survivors) (needs\b(?! to\b)|rights\b|breaks\b(?=[.,;:]| and))", r"\1’ \2"),
    (r"\b(young|older|local|disabled|vulnerable) peoples[’'](?= [a-z])", r"\1 people’s"),
    (
        r"\bas (?:far |much )?(?:greater|bigger|larger|higher) "
        r"(?=(?:problem|risk|issue|priority|concern|threat|challenge|need)\b)",
        "",
    ),
    (
        r"(?<!did )(?<!do )(?<!does )\b(?:was|were|been) (?:publish|develop|identify|establish|"
        r"deliver|provide|agree|approve|introduce|create|implement|reduce|achieve|include|consider|ensure|"
        r"improve|involve|undertake|receive|allocate|discuss|prevent|appoint|adopt)\b",
        "",
    ),
    (r"\b(to|within|across) nhs(?=[.,;)])", r"\1 the NHS"),
    (rf"\bas well (?=(?:{DEED})(?:s|ing)?\b)", "as well as "),
    (
        r"\b(?:and|with|agreed|made|has|have|under|in|on|raised) following "
        r"(?=(?:points|actions|priorities|areas|objectives|aims|outcomes|principles|comments|"
        r"recommendations|partners|services|measures|themes)\b(?! (?:in|from|on|after)\b))",
        "",
    ),
    (r"\bin the line with\b|\binline with\b", "in line with"),
    (r"\bmental and health (?=problems|issues|needs|conditions|support)", "mental health "),
    (
        r"\bhomelessness (?=(?:households|families|individuals|persons?|applicants)\b)"
        r"|(?<=all )homelessness (?=people\b)",
        "homeless ",
    ),
    (
        r"\b(?:but|and|that|because|while|although|,) there "
        r"(?:undoubtedly|clearly|still|already|now|also|currently) "
        r"(?:a |many |some |no |more |few )?[a-z]+s? "
        r"(?:victims|people|gaps|services|challenges|opportunities|barriers|in|for)\b",
        "",
    ),
    (
        r"\b(below|above|table|document|report|section|chapter|figure|plan|strategy|it|appendix) "
        r"summaries (?=the|our|how|what|key|all|these|this|progress)\b",
        r"\1 summarises ",
    ),
    (
        r"\b(to|will|we|and) priorities (?=the|our|those|these|people|early|prevention)\b(?! of\b)",
        r"\1 prioritise ",
    ),
    (r"\b(best|good|current|common|working|clinical|social work) practise(s?)\b", r"\1 practice\2"),
    (
        rf"\b(?:and|to|develop|provide|deliver|fund|commission|create|offer|through|other|new|these|"
        rf"those|all|many|some|two|three|are|our) (?:{THEY}) (?:which|that) (?:{DOES})\b",
        "",
    ),
    (
        r"(?<!\S)(?:early intervention and prevention|prevention and early intervention) "
        r"(?:is|was|has)\b",
        "",
    ),
)
AS_TYPED = (
    (
        r"\b((?:Cllr|Councillor|Mr|Mrs|Ms|Dr)(?: [A-Z][a-z]+){1,2}), (?=(?:said|added|explained|"
        r"commented)\b)",
        r"\1 ",
    ),
    (
        r"(?<!\S)((?:The|Our|This) [‘“][^’”\n,]{3,80}[’”]), (?=(?:is|was|has|sets|aims|will)\b)",
        r"\1 ",
    ),
    (r"(?<=[a-z]\. )None more so than\b", ""),
    (
        r"(?<!\S)([A-Z][a-z]+ \d{1,3}[A-Z]?(?:\(\d{1,2}\))? of the (?:[\w-]+ ){1,5}Act(?: \d{4})?"
        r"(?: [a-z]{3,12}){2,6}), (?=to (?:have|make|do|provide|publish|take|prepare|carry)\b)",
        r"\1 ",
    ),
    (
        r"\b(requir(?:es|ed|ing) (?:[a-z]+ ){0,5}"
        r"[a-z-]*(?:functions|authorities|councils|partners|bodies|persons)), "
        r"(?=to (?:have|make|do|provide|publish|take|prepare|carry|work|consider|set)\b)",
        r"\1 ",
    ),
)
