"""Slips that are looked for as typed, since in capitals they would be names."""

PLURALS = "services|partners|agencies|organisations|priorities|strategies|communities|activities"
PAPERS = "strategy|plan|report|document|framework|action plan|delivery plan|review|policy"
# Names that are no words in small letters, as “may”, “march” and “polish” are.
NAMES = """
    england scotland wales ireland britain london europe english scottish welsh irish british
    european
    monday tuesday wednesday thursday friday saturday sunday january february april june july
    september october november december christmas easter
"""
# Words in small letters alone: “an NHS trust” and “Hepatitis A infection” are right.
AS_TYPED = (
    *(
        (rf"(?<![\w\0’'./@#-]){name}(?![\w’'@/-]|\.\w)", name.capitalize())
        for name in NAMES.split()
    ),
    (r"(?<=[A-Za-z]{3})([’']) s (?=[a-z])", r"\1s "),
    # “in all it’s forms”: behind such a word stands what belongs to it.
    (
        r"\b(of|in|to|from|with|by|all|through|within|across|into|about) it[’']s "
        r"(?=[a-z]{3})(?!(?:the|not|been|going|just|about|also|only|very|too|always|never|clear|"
        r"important|likely|possible|hard|easy|all|that|what|how|because)\b)",
        r"\1 its ",
    ),
    # “the a”, “our the”, “the of”
    (
        r"(?<![\w\0’'./(-])(the|an?|our|its|their) (?!\1\b)"
        r"(?:the|an?|our|its|their)(?![\w\0’'.)-])",
        "",
    ),
    (r"(?<![\w\0’'./(-])(?:the|an) (?:of|and|is|are|was|were|from|that)(?![\w\0’'-])", ""),
    (
        r"(?:(?<![\w\0’'.-])(a)|(?<![^.!?\s] )\b(A))(?= (?!eu|one|once|"
        r"uni(?!n|mp|ma|dent)|us[aeiu]|ut[ei]|ur[ei]|ubi)[aeiou][a-z]{2,}\b)",
        r"\1\2n",
    ),
    (r"(?<![\w\0’'.-])([Aa])n(?= (?!h(?:ou|on|ei))[bcdfghjklmnpqrstvwxyz][a-z]{2,}\b)", r"\1"),
    (
        r"(?<![\w\0’'.-])([Mm]ulti|[Aa]nti|[Nn]on|[Pp]re|[Cc]o|[Ii]nter|[Ss]ocio|[Ss]emi|"
        r"[Ss]ub|[Ee]x) ([a-z]{4,})",
        r"\1-\2",
    ),
    (
        r"\b((?:has|have|had|been|be|was|were|being|and(?= [a-z]+-(?:up|out|off) (?:to|by|with)\b))"
        r"(?: also| now)? [a-z]{2,}(?:ed|t|n|de|en))-"
        r"(up|out|off|down|on)(?=[.,;:)]| (?:by|and|to|in|with|the|an?|on|for|from|as|at)\b)",
        r"\1 \2",
    ),
    (
        r"\b((?:will|can|must|should|could|would|may|to)(?: also)? "
        r"(?:set|sign|follow|carry|roll|scale|build|draw|pick|catch|turn|speed|break|back|hand|take|"
        r"make|open|join|link|speak|step|work))-(up|out|off|down|on)(?= (?:the|an?|our|their|this|"
        r"these|all|new|to|with)\b)",
        r"\1 \2",
    ),
    (r"\b([Ff]ly) (tipp(?:ing|ed|ers?)|post(?:ing|ers?))\b", r"\1-\2"),
    (r"\b([Pp]ost|[Pp]re) (1[1689])(?= [a-z])", r"\1-\2"),
    (
        r"\b((?:is|are|was|were|be|been|being|and|which|that) (?:[a-z]+ly |first |last )?"
        r"(?:published|launched|opened|adopted|approved|agreed|started|began|ended|held|closed|"
        r"completed|updated|signed|introduced)|c[oa]mes? into force) "
        r"(?=(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|"
        r"August|September|October|November|December)\b)",
        "",
    ),
    (
        r"\A(\W{0,4})(Increase|Reduce|Decrease|Improve)d in (?=(?:the )?(?:numbers?|delivery|"
        r"uptake|take-up|use|access|rates?|levels?|awareness|crime|referrals)\b)",
        r"\1\2 in ",
    ),
    (
        r"(?<!of )(?<!in )(?<!to )(?<!for )(?<!with )(?<!by )(?<!from )(?<!on )(?<!behind )"
        rf"\b(?:[Tt]his|[Tt]he|[Oo]ur) (?:\w+ )?(?:{PAPERS}) and (?:\w+ )?(?:{PAPERS}) "
        r"(?:demonstrates|shows|provides|sets|supports|outlines|describes|identifies|"
        r"reflects|is|has|was|seeks|builds|covers|will be is)\b",
        "",
    ),
)
