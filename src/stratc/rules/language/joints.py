"""Slips where two parts of a sentence meet: subject and verb, a pair of verbs, two dates.

In: nothing. Out: rows as in `slips`: the pattern, what is right.
"""

VERBS = (
    "requires|places|gives|sets|introduces|introduced|defines|provides|created|creates|makes|"
    "made|placed|imposed|required|brought|gave|changed|states|says|established|enables|allows|aims|covers|cover|outlines|includes"
)
SEVERAL = "Efforts|Attempts|Opportunities|Barriers|Actions|Measures|Proposals|Programmes|Services"
WHOSE = (
    "residents|tenants|carers|patients|pupils|parents|members|users|learners|customers|victims|"
    "councillors|families|partners"
)
OWNED = (
    "experiences?|feedback|concerns|safety|aspirations|expectations|priorities|"
    "questions|comments|interests|opinions|satisfaction"
)
SPELLED = "[BCDGJKPQTVWYZ]"  # letters whose own names begin with a consonant
VOWELLED = "[FHLMNRSX]"
UNSPOKEN = "[B-DF-HJ-NP-TV-XZ]"  # letters alone that make no word that can be spoken

COUNTED = (
    "concerns|issues|problems|changes|services|people|children|differences|improvements|examples|"
    "gaps|delays|opportunities|plans|questions|comments|areas|challenges|reports|residents|"
    "increases|barriers|reasons|benefits|risks"
)
INNER = r"(?!(?:and|or|that|which|who|what|how|we|as|but|where|for|to|when|if|they)\b)[a-z’'-]+ "
SHARED = (
    "people|residents|applications|children|pupils|patients|adults|carers|businesses|tenants|cases|"
    "calls|visits|staff|schools|respondents|women|men|families"
)
PRAISED = (  # who gets compliments
    r"(?:the|our|its|their|these|this)(?: [a-z-]+)? (?:staff|teams?|workers?|people|council|"
    r"volunteers?|carers?|nurses?|officers?|colleagues|families|children|residents|workforce)\b"
)

ANY_CASE = (
    (
        rf"\bthere (?:is|was) (?:some|no|many|several|a few|various|other)? ?(?:[a-z]+ )?"
        rf"(?:{COUNTED})\b(?! (?:and|with)? ?[a-z]+ (?:is|was)\b)",
        "",
    ),
    (rf"\b(?:details|copies|examples) of (?:{INNER}){{1,3}}(?:is|was|has)\b", ""),
    (
        r"\b(to|will|can|could|together|would) affect ((?:positive|real|lasting|meaningful|"
        r"systemic|cultural|system) )?change\b",
        r"\1 effect \2change",
    ),
    (
        r"\bsome the (?=[a-z]+ ?[a-z]*s\b)|\bone the (?=main|most|key|largest|biggest|first|"
        r"highest|lowest|few|top)",
        "",
    ),
    (
        r"(?<![\d.,-])(?!100%)(\d[\d.]*%) "
        rf"(?=(?:planning |older |young |disabled |local |working )?(?:{SHARED})\b)",
        r"\1 of ",
    ),
    (
        r"\b(delivering|providing|creating|building|supporting|achieving|producing) of "
        r"(?=(?:over|more than|around|about|up to|\d))",
        r"\1 ",
    ),
    (r"\bthat that (?=(?:the|this|these|all|an?|there|we|it|they)\b)", "that "),
    (r"\bon-going\b", "ongoing"),
    (r"\bon-line\b", "online"),
    (r"\bfuture proof(ed|ing|s)?\b", r"future-proof\1"),
    (r"\b(to|will|can|must|should|be|been|is|are) fast track(ed)?\b", r"\1 fast-track\2"),
    (r"\bweb-site(s?)\b", r"website\1"),
    (r"\b(ages? of \d{1,2}) years? old\b", r"\1"),
    (r"(?<![\w/])(?:his/hers?|he/she|s/he|him/her)(?![\w/])", "they or their"),
    (
        r"\b(?:every|each) (?:(?!(?:who|that|which|we|they|all|both|of|but|so|when|where|there)\b)"
        r"[a-z]+,? ){0,5}(?:child|family|person|resident|school|partner|household|community|ward) "
        r"(?:have|are|were)\b",
        "",
    ),
    (
        r"(?<!of )(?<!of the )(?<!of our )(?<!of these )(?<!of those )"
        r"\b(?:skills|services|measures|actions|activities|changes|projects|schemes|tools|"
        r"plans|resources|opportunities|systems|policies|homes|places) (?:which|that) "
        r"(?:allows|enables|supports|provides|requires|helps|ensures)\b",
        "",
    ),
    (
        r"\b(reference|changes|amendments) (was |were |is |are )?made "
        r"(?=(?:the|our|these) )",
        r"\1 \2made to ",
    ),
    (
        r"\b(would|will|can|could|may|might) lead (?=(?:the|an?) (?:[a-z]+ ){0,2}(?:results?|"
        r"increase|reduction|improvement|rise|fall|loss|outcomes?)\b)",
        r"\1 lead to ",
    ),
    (r"(£\d[\d.,]*(?: ?(?:m|bn|million|billion))?) pounds\b", r"\1"),
    (r"(\d%) per ?cent\b", r"\1"),
    (r"(?<![\w\0’'.-])e (books?|bikes?|scooters?|cigarettes?|learning|mails?)\b", r"e-\1"),
    (
        r"\b(can|could|will|would|should|may|might|must|to) be ((?:[a-z]+ )?[a-z]+ly|more|also|"
        r"often) be\b",
        r"\1 \2 be",
    ),
    (r"\b(these|those) (?:includes|is|was|has|provides|requires|ensures|covers|relates)\b", ""),
    (r"\b(to|will|that|which|and|would|should|can) compliment(s)? (?=and\b)", r"\1 complement\2 "),
    (
        rf"\bcompliment(s|ed|ing)? (?!{PRAISED})"
        r"(?=(?:the|our|this|these|existing|other|each|its|their|wider|national|local)\b)",
        r"complement\1 ",
    ),
    (
        r"\b(has|have|had|20\d\d|pandemic|year|changes?|it|which) bought "
        r"(?=(?:new|about|together|with it|many|challenges|significant|great|forward|further)\b)",
        r"\1 brought ",
    ),
    (
        r"\b(wellbeing|lives|health|outcomes|quality|number|needs) the "
        r"(people|residents|population|citizens|children|communities) of\b",
        r"\1 of the \2 of",
    ),
    (
        r"\b((?:encourag|enabl|allow|invit)(?:e|es|ed|s|ing)?) ((?:local )?(?:people|communities|"
        r"residents|families|partners|carers|businesses|staff|schools|children)) "
        r"(?=(?:have|be|make|take|get|live|use|become|access|stay|play)\b)",
        r"\1 \2 to ",
    ),
    (
        r"\bit[’']s (?=(?:[a-z]+-[a-z]+ |new |current |first |next |last )?(?:strategy|plan|"
        r"document|programme|framework|policy|action plan)\b)",
        "",
    ),
    (
        r"\b(cost) of-(living)\b|\b(?:face to-face|face-to face|day to-day|day-to day|"
        r"end of-life|end-of life|out of-hours|out-of hours|up to-date|up-to date(?= [a-z]))\b",
        "",
    ),
    (r"\bthe below ([a-z]+s?)\b(?! (?:average|cost|market|zero)\b)", r"the \1 below"),
    (r"\b(one|two|three|four|five|ten|twenty|fifty|few) percent\b", r"\1 per cent"),
    (r"\bbetween (?:[a-z]+ )?(?:20\d\d|19\d\d)[/–-](?:\d{2}|20\d\d)(?![\d/–-])(?!,? and\b)", ""),
    (r"\bfrom 20\d\d[–-]20\d\d(?![\d/–-])(?! to\b| until\b| onwards\b| and\b)", ""),
    (
        r"\bto (?:consider|develop|deliver|identify|implement|ensure|maintain|promote|prevent|"
        r"provide|improve) and (?:decided|agreed|approved|developed|reviewed|implemented|"
        r"delivered|provided|reduced|identified|ensured|maintained)\b",
        "",
    ),
    (
        r"\bincluding, (?!(?:but|where|if|for|among|in|as|at|when|however|most|of|by|with)\b)"
        r"(?=[a-z])",
        "including ",
    ),
    (r"\b(for|with|from) who(?=[,.;]| and\b)", r"\1 whom"),
    (r"(?<![\w.])eg\. (?=[a-z])", "for example "),
    (r"(?<![\w.])ie\. (?=[a-z])", "that is "),
    # “and, where possible the school”: the second comma of an aside is lost.
    (
        r"\b(and|but|that|which|who), (in particular|where (?:possible|appropriate|"
        r"necessary|needed|"
        r"relevant)|if (?:necessary|needed|possible|appropriate)|for example|as a result|in turn|"
        r"in addition|at times|over time|as such|in some cases|in most cases) "
        r"(?!(?:to|of|from|in|with|that)\b)(?=[a-z])",
        r"\1, \2, ",
    ),
    (
        r"\b(this|each|every|last|next|another) (year|month|week|term|quarter|decade)s[’']? "
        r"(?=(?!(?:and|or|to|in|of|for|we|they|it|is|are|was|were|will|at|on|by|from)\b)[a-z])",
        r"\1 \2’s ",
    ),
    (
        r"\b(of|with|least|than|give|gave|giving|requires?|after) (\d+|two|three|four|five|six|"
        r"eight|ten) (minutes|hours|days|weeks|months) "
        r"(?=(?:activity|exercise|notice|experience|delay|physical activity|rent|leave)\b)",
        r"\1 \2 \3’ ",
    ),
    (
        rf"\b((?:the|our|their|of|and|on|to|for|with|about|meets?|understand|all|"
        rf"answer|hear|gather) )({WHOSE}) ({OWNED})(?=[.,;:]|\Z| (?:and|in|by|through|is|are|when|"
        r"with|for|at|about|into|on|were|was|included)\b)",
        r"\1\2’ \3",
    ),
    (r"\b(groups|boards|councils|committees) (members|chairs)\b", r"\1’ \2"),
)
AS_TYPED = (
    # “The Homelessness Act 2002, requires”: only where no comma came before in the sentence.
    (
        rf"(?<!\S)((?:The|Our|This) (?:[\w()’'&-]+ ){{1,9}}(?:(?:Act|in) (?:19|20)\d\d|"
        rf"(?<=[a-z] )20\d\d ?[-–/] ?(?:20)?\d\d)), "
        rf"(?=(?:{VERBS}|followed|has|have|is|are|was|were|will)\b(?! by\b))",
        r"\1 ",
    ),
    # “the Crime Survey (once the British Crime Survey), has reported”
    (
        rf"((?:\A|(?<=[.?!] )|(?<=\n)|(?<=\bexample, )|(?<=\bHowever, ))(?:The|the|Our|our) "
        rf"[^,.;:!?\n]{{3,140}}\)), (?=(?:{VERBS}|has|have|is|are|was|were|will)\b(?! by\b))",
        r"\1 ",
    ),
    (
        r"(?<!\S)However (?=(?:we|the|this|it|there|consideration|many|some|they|not|our|these|"
        r"more|as|in|since)\b)(?![^,.\n]{1,40},)",
        "However, ",
    ),
    (
        rf"(?<!\S)(?:{SEVERAL}) to (?:address|tackle|reduce|improve|prevent|increase|support|"
        r"engage|protect|promote|recruit|access) (?:[a-z]+ ){1,3}(?:has|is|was)\b",
        "",
    ),
    (r"(?<![\w-])(?<!computer )(?<!software )(?<!the )([Pp])rogram(s?)(?![\w-])", r"\1rogramme\2"),
    (r"\bLTD\b", "Ltd"),
    (r"(?<![\w&-])([a-z]{3,}) & (?=[a-z]{3,}\b(?! &))", r"\1 and "),
    (r"(?<=\d)( ?)(?:Kg|KG|Kgs|kgs)\b", r"\1kg"),
    (r"(?<=\d)( ?)(?:Km|KM|Kms|kms)\b", r"\1km"),
    (rf"(?<![\w\0’'.-])a (?={VOWELLED}{UNSPOKEN}{{1,4}}(?:s|’s)?(?![\w&]))", "an "),
    (r"(?<![\w\0’'.-])([Aa]) ([HLMNRX][B-DF-HJ-NP-TV-XZ][AEIOU]s?)(?![\w&])", r"\1n \2"),
    (rf"(?<![\w\0’'.-])an (?={SPELLED}{UNSPOKEN}{{1,4}}(?:s|’s)?(?![\w&]))", "a "),
)
