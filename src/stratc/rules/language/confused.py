"""Words that stand for one which sounds or looks like them, and words that were lost.

In: nothing. Out: rows as in `slips`: the pattern, what is right.
"""

from stratc.text.english import MONTH, number_words

DOING = (
    "ensure|reduce|improve|develop|provide|prevent|tackle|deliver|promote|protect|identify|build|"
    "create|make|achieve|maintain|raise|enable"
)
NOUNS_TOO = "support|increase|address|help|work|review|access"  # “they need support with it”
BEHIND = (
    r"(?:the|that|all|our|people|their|an?|children|this|access|outcomes|services|with|local|"
    r"those|better|how|more)\b"
)
WHOSE = (
    "development|implementation|provision|publication|delivery|creation|introduction|"
    "commissioning|prevention|reduction|number|range|quality|impact|importance|effectiveness|"
    "availability|majority|proportion|role|use|purpose|result|part|lack|series|cost|rate"
)

CONFUSED = (
    (
        r"(?<![^\n])([ \t]*\W{0,4}(?:[\w’']{1,20} ){0,4})(?<!going )(?<!way )(?<!moving )(?<!step )"
        r"(?<!looking )(?<!steps )(?<!taking )(?<!forward )forward[ \t]*(?=\n|\Z)",
        r"\1foreword",
    ),
    (
        r"\b(work|working|deal|dealing|along|together|coincid\w+|in line|people|comply|engage|"
        r"engaging|consult\w*) wit (?=[a-z])",
        r"\1 with ",
    ),
    (rf"\b({WHOSE}) if (?=(?:the|an?|our|their|its|all|this|these)\b)", r"\1 of "),
    (r"\bgraduate (response|approach)(?=\b(?! to (?:jobs|work|training)))", r"graduated \1"),
    (r"\bon of (?=(?:the|our|these|those)\b)", "one of "),
    (
        r"\b(away|range|move|moving|referrals?|data|learning|separate|different|benefit|"
        r"suffer\w*|prevented?|protected?|release|people|evidence|support) form "
        r"(?=(?:the|a|their|our|prison|other|local|all|this|across)\b)",
        r"\1 from ",
    ),
    (r"\btot he\b|\bot the\b|\bfo the\b|\bteh\b", "to the"),
    (
        r"\b(health|drugs?|alcohol|children|police|care|council|people) (?:an|ad) "
        r"(?=(?:the|alcohol|social|young|crime|wellbeing|families|adults)\b)",
        r"\1 and ",
    ),
    (
        r"\b(?:service |project |line |case |programme )mangers?\b|"
        r"\bpubic (?:health|sector|services?|realm|bodies|transport)\b|"
        r"\bto asses (?=[a-z])|\bcasual (?:link|factors|relationship)\b",
        "",
    ),
    (r"\bactins? (?=plans?\b|points?\b|taken\b|to\b)", "action "),
    (r"\b(was|were|been) lead (?=(?:by|to)\b)", r"\1 led "),
    (r"\b(?:has|have) lead (?=(?:by|to)\b)|\bwhich lead to the (?=[a-z]+ of)", ""),
    (r"\bweather (?=or not\b|they\b|it is\b|this\b)", "whether "),
    (r"\bin access of\b|\baccept for\b", ""),
    (r"\bassure that (?=(?:all|people|every|we|our|services)\b)", "ensure that "),
    (r"\brole[- ]out\b|\broll model\b", ""),
    (r"\b(?:a|the|key|leading|vital|important) roll in\b|\bplay\w* an? (?:\w+ )?roll\b", ""),
    (r"\bpiece of mind\b|\bpeek interest\b", ""),
    (r"\b(?:in|out of|loose|lose) site of\b|\bon cite\b", ""),
    (r"\bquiet (?=(?:often|a few|likely|high|low|different)\b)", "quite "),
    (
        r"\b(?:trained|medical|key|frontline|police|military|health) personal\b"
        r"(?! (?:care|data|health|budget|details|information|development|development|licence))",
        "",
    ),
    (
        r"\b(?:debt|drug|school|bereavement|genetic) councilling\b|"
        r"\bcouncil(?:ling|or) (?:services|sessions|support)\b|\bstaff moral\b",
        "",
    ),
    (r"\bdiscrete (?=(?:and confidential|packaging|service|advice|support)\b)", "discreet "),
    (
        r"\balternate (?=(?:accommodation|housing|provision|arrangements|education|"
        r"funding|options?|sources?|therap\w+|means|ways?)\b)",
        "alternative ",
    ),
    (
        r"\b(?:wont|dont|doesnt|isnt|arent|couldnt|shouldnt|"
        r"didnt|hasnt|havent|wouldnt)\b",
        "",
    ),
    (
        r"\b(person|people|children|women|men|council|county|partnership|strategy|government|"
        r"board|parliament|nation|city|borough|district|carer|child|parent|service|world|area|"
        r"country|today|victim|community) s (?=[a-z])",
        r"\1’s ",
    ),
    (r"\b(don|won|can|didn|doesn|isn|aren|wasn|weren|couldn|shouldn|wouldn) t (?=[a-z])", r"\1’t "),
    (
        r"\b(higher|lower|greater|smaller|large|small|high|low|larger|significant) "
        r"(?:per cent|percent)(?= of)",
        r"\1 percentage",
    ),
    (r"\band or\b", "and/or"),
    (r"\bdue the fact\b|\bdespite of\b", ""),
    (r"\bfocus(?:\w*) of [^.,;:\n]{3,60} (?:is|are|will be) focus(?:s?ed|ing)\b", ""),
    (r"\breasons? (?:for|why) [^.,;:\n]{3,60} (?:is|are) (?:because|due to)\b", ""),
    (r"\baims? of [^.,;:\n]{3,60} (?:is|are) (?:to aim|aiming)\b", ""),
    (r"\bshort hold\b", "shorthold"),
    (r"\bgrass ?root (?=[a-z])", "grassroots "),
    (r"\bactively participant\b", "actively participate"),
    (r"\bto participant (?=in\b)", "to participate "),
    (
        r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) "
        rf"({number_words(1, 9)})\b",
        r"\1-\2",
    ),
    (
        r"(?<!\d to )(?<!\d - )(?<!\d-)(?<!\d–)(?<!\d/)(?<!\d – )(?<!\d and )"
        r"\b(\d{1,2})(?:[- ]year|-year)[ -]old(s)?\b(?<!-year-olds)(?<!-year-old)"
        r"(?! (?:is|was|and over))(?=s?\b)",
        r"\1-year-old\2",
    ),
    (r"(?<=[a-z])[‟`´„](?=s\b| [a-z])", "’"),
)

LOST = (
    (
        rf"\b(in order|aims?|aiming|ability|able|unable|opportunity|opportunities|intends?|"
        rf"committed|intended|needs?|wants?|seeks?|seeking|continues?) (?=(?:{DOING}) {BEHIND})"
        rf"|\b(in order|aims?|aiming|ability|able|unable|intends?|committed) "
        rf"(?=(?:{NOUNS_TOO}) {BEHIND})",
        r"\1\2 to ",
    ),
    (
        r"\b(we|services|plan|strategy|progress|action plan|it|this|partnership|support|training|"
        r"board|report|and|which|that|partners) will (?:developed|delivered|reviewed|provided|"
        r"monitored|supported|published|given|offered|made|used|held|reported|agreed|taken|"
        r"established|commissioned|required|identified)(?= (?:by|to|in|on|at|annually|with|through|"
        r"for|and|as|every|each|quarterly)\b)",
        "",
    ),
    (
        r"\bwill be (?:develop|deliver|provide|monitor|publish|hold|make|take|"
        r"establish|commission|identify|work to)(?= (?:by|to|in|on|the|an?|with|"
        r"through|for|and|our)\b)",
        "",
    ),
    (
        r"\b(?:will|can|must|should) (?:working|developing|supporting|providing|reviewing|"
        r"reducing|improving|ensuring|continuing|delivering|building|worked|works|ensures|"
        r"continues|provides|supports|develops|improves|reduces|delivers)\b",
        "",
    ),
    (
        r"\b(the number|the range|a range|(?<!to )the quality|the impact|the development|"
        r"the implementation|the provision|the majority|a lack|the introduction|the availability|"
        r"the prevention|the delivery|implementation|development and implementation) "
        r"(?=(?:people|services|children|adults|partners|an? [a-z]+|the [a-z]+|drug|alcohol|"
        r"young|our|their|support)\b)(?! ?(?:and|or|to))",
        r"\1 of ",
    ),
    (r"\b(?:stated|states|found|recognised|said) that [a-z]+(?: [a-z]+){0,2} as (?:the|an?)\b", ""),
    (
        r"\b(?:approximately|around|about|roughly|nearly|"
        r"estimated at) (?:[A-Za-z]{2,12} )?per (?:\d[\d,]*|cent|head)\b",
        "",
    ),
    (r"\bone (?=the (?:most|main|biggest|key|largest|highest)\b)", "one of "),
    (r"\bas well (?=the\b|our\b|their\b|supporting\b|providing\b)", "as well as "),
    (r"\bas part (?=(?:the|our|this|an?)\b)", "as part of "),
    (r"\bwith a view (?:of|for) [a-z]+ing\b|\bwith the aim (?:to|for)\b", ""),
    (r"\bbetween (?:20\d\d|\d[\d,.]*%?) (?:to|-|–) (?:20\d\d|\d[\d,.]*%?)\b", ""),
    (
        rf"\bbetween (?:\d{{1,2}} )?(?:{MONTH})(?: 20\d\d)?(?: to | ?[-–] ?)"
        rf"(?=(?:\d{{1,2}} )?(?:{MONTH})\b)".lower(),
        "",
    ),
    (r"\bfrom 20\d\d and 20\d\d\b", ""),
)
