"""Rows about what a word must have beside it: an article, “to”, “be”, its own preposition."""

BE = "“be” or another verb is lost here"
WITH = "a small word is lost here, as in “responsible for”, “in partnership with”"
ADVERB = "the form in -ly belongs here, as in “regularly”"
FRAME = """
    partnership collaboration conjunction accordance compliance cooperation liaison
"""
LEANING = """
    comply complies complied complying listen listens listened listening rely relies relied relying
    depend depends depended depending consist consists consisted consisting belong belongs belonged
    participate participates participated participating adhere adheres adhered adhering liaise
    liaises liaised liaising collaborate collaborates collaborated collaborating cope copes coped
    coping
"""
MANNER = """
    work works worked working meet meets met attend attends attended attending act acts acted acting
    respond responds responded responding communicate communicates engage engages collaborate
    perform performs travel travels
"""
AHEAD = "expected due scheduled likely planned designed intended set able"
PLACES = "district county borough city town village"
UNLIKE = """
    meet see make take give write keep hold teach tell send spend bring buy hear leave lose choose
    know
    show begin speak grow
"""
MIXED = "the our their its your"
LISTS = {
    name: words.split()
    for name, words in {
        "FRAME": FRAME,
        "LEANING": LEANING,
        "MANNER": MANNER,
        "AHEAD": AHEAD,
        "PLACES": PLACES,
        "MIXED": MIXED,
        "UNLIKE": UNLIKE,
    }.items()
}
ROWS = (
    # “Residents will able to”, “We will a new hub”
    ("(-WH&-START) MODAL not? also|=R* <=J> (?!be|~B)", BE),
    ("(SUBJECT|=P|council|board|team) MODAL also|=R* <a|an|the|our|their|its>", BE),
    # “The new centre expected to open in spring.”
    (
        "START (the|our|a|this|these|NAME) (~J|~N|NAME){0,4} (=N|=P|~N) <AHEAD> to ~B "
        "(-GAP&-FINITE&-=Z&-=D&-WH){1,12} (STOP / and MODAL|BE|HAVE)",
        BE,
    ),
    # “Wexcombe is rural district with few main roads”
    (
        "(NAME|it|this|which|~N) (is|was|remains|becomes) =R? <~J&!BDEG COUNTED&=N|PLACES> "
        "(with|of|that|which|where|STOP|and|whose|in)",
        "“a” is lost here",
    ),
    # “We want make it easier”
    (
        "(SUBJECT|who|also|council|partners) (want|need|plan|aim|hope|intend|wish|seek|continue|"
        "wants|needs|plans|aims|hopes|seeks|continues) <~B> (it|them|us|sure|the|our|their|a|"
        "every|people)",
        "“to” is lost here",
    ),
    # “responsible the upkeep”, “in partnership the police”, “comply the rules”
    (
        "(BE|be|been) (=R|not|also)? <=J&-likely&-aware&-sure&-clear&-confident&-certain&-glad "
        "(the|our|their|its|a|an)> (?!second|first|same|following|next|day)",
        WITH,
    ),
    ("in (close|full)? <FRAME (the|our|its|their|local|other|all|NAME|~P&!NB)>", WITH),
    ("<LEANING (the|our|its|their|these|those|a|an)>", WITH),
    ("(according|owing|regardless|irrespective|pursuant|due) <the|our|a|an|its|their>", WITH),
    # “attend regular and”, “a significantly rise in”, “the important of”
    ("MANNER <=J&!RDE> (with|to|on|in|by|STOP|for|at|do|COMMA)", ADVERB),
    ("MANNER <regular|individual> (with|to|on|by|STOP|do|does|are|is|at|COMMA)", ADVERB),
    (
        "(a|an|the) <=R&-only&-very&-even&-once&-finally&-then> (~N&!JEGDR) (in|of|to|"
        "for|STOP|COMMA)",
        "the form without -ly belongs here, as in “a significant rise”",
    ),
    ("(the|an|our) <=J&!N> (of|between) (the|a|our|NAME|~P&!N)", "a noun belongs here"),
    # “the of”, “our is”
    (
        "<MIXED (of|from|with|and|or|is|are|was|were|have|we|they|it)>",
        "a word is lost here, or one too many",
    ),
    # “improve there own homes”, “an area were people”
    ("(PREP|~B|~G) <there> (own|=P&-are)", "write “their”"),
    (
        "(place|places|area|areas|town|city|ward|wards|home|homes|stage|point) <were> (people|"
        "residents|everyone|we|they|children|every|you|families|it)",
        "write “where”",
    ),
    ("(better|worse) <of> (STOP|than|in|COMMA|and|if|when)", "write “off”"),
    (
        "(people|feedback|funding|money|support|data|figures|help|=R|~E&!B) <form> (the|"
        "our|local|NAME)",
        "write “from”",
    ),
    ("=N <form> (DET|=P|NAME)", "write “from”"),
    ("=P <form> their own (home|homes|experience)", "write “from”"),
    ("<with in> (a|the|NUM|our|their|each|easy|walking)", "write “within”"),
    ("<every one> (who|MODAL|is|has|needs|in|living|with)", "write “everyone”"),
    (
        "(many|most|several|all|some|few|these|the|our) (~J)? <OWNER (~D|=B|feel|want|"
        "need)> (us|that|they|the)",
        "an apostrophe shows whose something is, and makes no plural",
    ),
    (
        "the <boroughs|districts|towns|cities|counties|villages|hospitals> ~J&!N* (=P|=N|"
        "~P) (BE|HAVE|MODAL|END|PREP)",
        "an apostrophe is lost",
    ),
    # “It vital”, “which important for”, “people who vulnerable to”, “because is”
    ("START it <=J> (to|that|for|we|the)", BE),
    ("(which / (~P|those) (that|who)) <=J&-available> (for|to|because|in|with)", BE),
    ("<(because|although|unless|if) (BE|HAVE|MODAL)>", "the subject is lost"),
    # “a range services”, “one the most”, “some the”, “as part the”, “as well the”
    ("(a|the) ~J&!N* <(range|variety|lack|series|lot|handful) (=P|people)>", WITH),
    ("<(some|many|several|each) the>", "“of” is lost here"),
    ("as <part (the|our|a|this|its)>", "“of” is lost here"),
    ("<as well (the|our|their|=G)>", "“as” is lost here"),
    ("<such> (the|our|their|its)", "“as” is lost here"),
    # “as likely than”, “between men or women”, “neither the bus or”
    ("as (=J|=R|many|much) <than>", "write “as”"),
    ("the same ~N? <than>", "write “as”"),
    ("between (-GAP&-FINITE&-and&-either){1,3} <or> (?!PREP|not)", "write “and”"),
    ("both -GAP{1,2} <or>", "write “and”"),
    ("neither (-GAP&-nor&-FINITE){1,5} <or> (-GAP&-nor){1,9} GAP", "write “nor”"),
    # “discuss about”, “responsible of”, “accordance to”
    (
        "<(discuss|discusses|discussed|discussing about / emphasise|emphasises|emphasised|"
        "emphasising on / comprise|comprises|comprising of / lacks of / despite of / "
        "responsible of / capable to / accordance to / compliance to / according with / "
        "interested about|on / committed for / dedicated for / prior of / consists|consist in)>",
        "another small word belongs here, or none",
    ),
    # “This why we ask”
    ("START (this|that) <why|how|what|where|when>", "“is” is lost here"),
    # “developing new approach to”, “one of main causes”
    (
        "(BE|by|of|through|in|on|for|MODAL|to|START) ~G <~J&!DEG (COUNTED_TOO|"
        "COUNTED&-council&-service&-case&-community&-need&-change)> "
        "(to|for|of|with|in|that|which|STOP)",
        "“a” is lost here",
    ),
    ("one of <~J&!EDG|main|key ~P&!N>", "“the” is lost here"),
    # “will continue work closely”, “are encouraged talk to”
    ("(MODAL|to) continue <~B> =R", "“to” is lost here"),
    (
        "(BE|be|been) =R? (encouraged|asked|invited|expected|required|allowed|urged|"
        "advised|willing|keen|"
        "hoping|aiming|trying|unwilling|reluctant) <~B&!JPGDE>",
        "“to” is lost here",
    ),
    ("<half> all", "“of” is lost here"),
    ("at <=B> (?!time)", "behind a preposition a verb stands in its form in -ing"),
    ("(complain|complained|complains|complaining) <for|from>", "write “about”"),
    # “an importance part”, “very importance”, “feel isolate”
    (
        "(a|an|the) <importance|significance|relevance|independence|efficiency|convenience|"
        "abundance> (~N|=P)",
        "the form that tells what something is like belongs here, as in “important”",
    ),
    ("(very|extremely|fairly) <=N> (to|for|in|that|STOP|of|and)", "this word is a noun"),
    (
        "(feel|feels|felt|feeling|become|becomes|became|becoming|seem|seems|remain|"
        "remains) =R? <=B>",
        "write the participle, as in “feel isolated”",
    ),
    # “Local business’s are”, “three depot’s”
    (
        "START ~J&!BDEG+ <OWNER (are|were|have|can|will|should|must)>",
        "an apostrophe shows whose something is, and makes no plural",
    ),
    (
        "(NUM|many|several|these|those) ~J&!N* <OWNER> (and|STOP|COMMA|are|have|were|will)",
        "an apostrophe shows whose something is, and makes no plural",
    ),
    # “a number of issue that”
    (
        "(a|the) (range|number|variety) of (different|new|other|key)? <COUNTED_TOO|"
        "COUNTED&-council&-service> "
        "(that|which|who|STOP|COMMA|in|with|for|why|BE|HAVE)",
        "it speaks of several, so the noun needs its plural",
    ),
    # “funding maybe required”, “needs to be meet”, “a six week public consultation”
    ("(~N|~P|NAME|that|which|it|they|there|we) <maybe> (=E|~E&!NB|be|able|=J)", "write “may be”"),
    (
        "(BE|be|been|being) (not|also|=R)? <UNLIKE> (by|in|with|to|through|from|STOP|"
        "COMMA|and|for|at)",
        "write the participle, as in “be met”",
    ),
    (
        "(a|an|our|the) NUM <week|month|year|day> ~J&!DEG (=N|=P|~N&!B)",
        "write “six-week”, “five-year”",
    ),
    # “plan there response activities”
    ("(to ~B / ~G&!N / for / of / with) <there> (~N&!BPZ|=J) ~P&!B", "write “their”"),
)
