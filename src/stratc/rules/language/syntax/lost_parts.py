"""Rows about sentences and phrases that have lost a part, or have one too many."""

FRAGMENT = "this is no whole sentence: it has no verb of its own"
A = "“a” or “the” is lost here"
THE = "“the” is lost here"
FORM = "the parts of a row take one form"
PAPER = """
    plan strategy policy report register form letter agreement framework map guide list record
"""
NEEDED = """
    support help information advice care training skills services money equipment treatment
"""
DEEDS = """
    supporting working providing monitoring raising ensuring developing building improving
    delivering
    creating promoting encouraging reducing increasing making offering helping strengthening sharing
    giving identifying engaging enabling involving maintaining tackling addressing using bringing
    protecting preventing empowering exploring
"""
# A word that is no verb of the sentence; behind some small words a form in -s is none either.
NO_VERB = (
    "(-STOP&-PAUSE&-START&-FINITE&-SHORT&-WH&-UNKNOWN&-SUBJECT&-~Z&-~D / "
    "(PREP|DET|AND) ~Z / (PREP|DET) ~D)*"
)
# “who would otherwise not let”: a clause with a verb of its own, and no other.
RELATIVE = (
    "((who|which|that) (FINITE|~B|~Z|~D) (-STOP&-PAUSE&-START&-FINITE&-SHORT&-=Z&-=D / PREP ~Z)*)?"
)
LISTS = {"PAPER": PAPER.split(), "NEEDED": NEEDED.split(), "DEEDS": DEEDS.split()}
ROWS = (
    # “Working with landlords who would otherwise not let.”
    (f"STOP PROSE (BREAK PROSE)? <DEEDS> {NO_VERB} {RELATIVE} STOP", FRAGMENT),
    # “A continuing emphasis on preventing waste by all partners.”
    (f"STOP PROSE (BREAK PROSE)? <a|an> (?=-GAP{{11,}}) {NO_VERB} STOP", FRAGMENT),
    # “a copy of care plan”, “plays part”, “paves way”
    (
        "(copy|draft|version|review|summary|part|development|publication|implementation) of "
        "<~J&!NP? ~N&!P? PAPER> (?=END|at|on|in|by|when|if|for|and|from|within)",
        A,
    ),
    (
        "PREP <recent|previous|separate|similar|single COUNTED|COUNTED_TOO|article|study|letter> "
        "(COMMA|STOP|PREP|the|BE|MODAL|HAVE|we|they)",
        A,
    ),
    ("(play|plays|played|playing) <~J&!P* (role|part)> (?=in|for|by|to|when|END|and)", A),
    ("(pave|paves|paved|paving) <way>", "write “pave the way”"),
    (
        "(get|receive|have|find|access|need|offered|given) <NEEDED> (they|he|she) (need|want|"
        "deserve)",
        THE,
    ),
    # “to an increase the level”
    (
        "to <a|an> (increase|decrease|support|help|address|promote|report|review) (the|our|"
        "its|their)",
        "“a” is too many here",
    ),
    # “contribute to significantly slow the rate”, “in a position, to act”
    (
        "(contribute|contributes|contributed|contributing) to =R <~B> (the|our|its|their|a|our)",
        "write the form in -ing",
    ),
    (
        "BE (required|asked|obliged|entitled) (-GAP&-to){1,10} <COMMA> to ~B",
        "no comma stands here, or there are two",
    ),
    ("(in a position / in order / able / unable / likely) <COMMA> to ~B", "no comma stands here"),
    # “walking, cycling and to plant”
    (
        "MODAL ~B (-GAP&-to&-WH){1,5} COMMA? (-GAP&-to&-WH){1,5} and <to> ~B (the|our|a|an|~P|"
        "=N|=J)",
        FORM,
    ),
    # “to work policy-makers”
    (
        "(MODAL / (aim|is|want|need|continue|how) to) also|=R? <work> ((the|our|all|local)? "
        "(PERSONS|OWNERS) / =P&-hours&-days&-shifts&-weekends)",
        "“with” is lost here",
    ),
    # “is to costly”, “may loose touch”, “in to local plans”
    ("(BE|be|been|being) <to> (=J&!N) (for|END)", "write “too”"),
    ("MODAL not? <loose>", "write “lose”"),
    ("to <loose> (touch|weight|contact|confidence|interest|out|their|the)", "write “lose”"),
    ("-~B&-~Z&-~D <in to> (the|our|a|an|this|these|their|all|=J&!B|=N) (-GAP|END)", "write “into”"),
    (
        "(source|sources|origin) of (-GAP&-FINITE&-WH){1,4} (is|are) <from>",
        "“source” and “from” say the same",
    ),
    (
        "reason (for|why|behind) (-GAP&-FINITE){0,6} (is|was) <because>",
        "“reason” and “because” say the same: write “is that”",
    ),
    # “have own parking”
    ("(have|has|with|in|on|of|for|from|by) <own> (=J|=N|~N&!B)", "“their” or “its” is lost here"),
    # “both in the town, with clubs and with schools”
    (
        "both <PREP> (-GAP&-and){1,5} COMMA PREP (-GAP&-and){1,6} COMMA? and PREP",
        "“both” speaks of two",
    ),
    # “All sites well covered;”
    ("START (all|most|many|some) ~J? ~P =R <well ~E> CLOSE", "“are” is lost here"),
    # “a 12 weeks consultation”
    (
        "(a|an) ~J&!N* NUM <years|months|weeks|days> (~J|=N)? (~N&!BDEJR|=N) (?!-END&-PREP)",
        "write “12-week”, “five-year”",
    ),
    # “50 hours week”
    (
        "NUM (hours|days|times|minutes|nights|visits) <week|day|month|year> (-~N&-~P)",
        "“a” is lost here",
    ),
    # “of which 200 of these”
    ("of which (=R)? NUM <of (these|them)>", "“of which” and “of these” say the same"),
    # “a focus on the tackling crime”
    ("PREP the <=G> (=N|=P|NAME) (-of)", "write the form in -ing without “the”, or “of” behind it"),
    # “by age and, place would be”
    ("(~N|~P) and <COMMA> =N|=P (MODAL|BE|HAVE|STOP)", "no comma stands here"),
    # “However access was not possible.”
    (
        "PROSE <however> (~N&!JR|~P|NAME|DET|SUBJECT|there) (-GAP){0,12} FINITE (-GAP){0,20} STOP",
        "a comma stands behind “However”",
    ),
    # “valuing cares”
    (
        "(and|unpaid|young|adult|parent|family|supporting|valuing|for|with) <cares> (END|and|"
        "who|in|to|for|of|are|have|can|will)",
        "write “carers”",
    ),
    # “A problem that we intend to put right.”, “Takes effect from April.”
    (
        f"STOP PROSE <a|an> (~J|~N){{1,3}} (that|which|who) (SUBJECT|DET)? (FINITE|~B|~D|~Z) "
        f"{NO_VERB} STOP",
        FRAGMENT,
    ),
    ("STOP PROSE <=Z> (DET|~N|~P|PREP)", "the subject is lost"),
    (f"PROSE <DEEDS> {NO_VERB} STOP PROSE (this|it|these|that) (FINITE|=Z)", FRAGMENT),
    # “Our ambition, in short, to be the best.”
    (
        "START (our|the) (vision|aim|ambition|goal|mission|purpose) (for -GAP{1,5})? "
        "(COMMA -GAP{1,5} COMMA)? <to> (be|~B) (-FINITE&-STOP&-=Z&-PAUSE){1,25} STOP",
        "“is” is lost here",
    ),
    # “people who are, or who may become homeless”
    (
        "(is|are|was|were) <COMMA or> (who|which|that)? (may|might|could|will) (be|become) "
        "~J (STOP|END)",
        "the comma that ends what was put in is lost",
    ),
    # “In 2021 census showed”, “by series of events”, “six areas to focus (1)”
    ("in NUM <census|survey|audit> (~D|FINITE)", "“the” is lost here"),
    (
        "(been|was|were|is|be|with|through|into|on|offers|provides|ran|run|held) "
        "<series|range|variety|wealth|handful|raft|host> of",
        "“a” is lost here",
    ),
    (
        "(area|areas|theme|themes|topics|issues|priorities) to <focus> "
        "(?!on|upon|~N|~P|our|their|its|more|the|all|these|those|in|for|over|and)",
        "write “focus on”",
    ),
    ("<alongside with>", "“alongside” and “with” say the same"),
    # “to both care and to work”, “ways to engaged people”, “there is will be”
    (
        "to <both ~B> (-GAP){0,8} and to (~B|have|be)",
        "“both” stands before “to”, or the second “to” is too many",
    ),
    (
        "(opportunities|opportunity|ways|way|able|order|need|needs|plan|plans|aim|aims|continue|"
        "continues|want|wants|seek|help|helps|how|steps|duty|chance|efforts|going) to "
        "<=DEJ&~D&!N>",
        "the plain form belongs behind “to”",
    ),
    (
        "(there|it|this|they|we) <BE (will|would|can|could|should|must)> (be|not|~B)",
        "one of the two verbs is too many",
    ),
    # “confirms a new vision, values and sets out aims”, “to deliver, joined care”
    (
        "=Z (a|an|the|our|its) ~J* (~N|~P) <COMMA (=P|~P&!B)> and ~Z (the|our|a|NUM|out|=J|how)",
        "“and” is lost before the last thing of the list",
    ),
    (
        "to (deliver|provide|offer|create|develop|improve|build|maintain|promote|secure) <COMMA> "
        "~J&!B (and (~J|UNKNOWN))? (=N|=P|~N)",
        "no comma stands between a verb and what it is about",
    ),
    # “this documents sets”, “the survey responses gives”
    (
        "this <~P&-series&-species&-news&-means> (=Z|sets|gives|shows|outlines|is|has)",
        "write “this” or “these” to fit the word",
    ),
    (
        "START (the|our|these|all) ~NJ{0,2} =P&-series&-headquarters&-premises&-news <~Z> "
        "(the|a|an|us|our|all|how|that)",
        "the verb does not go with its subject",
    ),
    # “We are writing a plan will be the base of all”
    (
        "(BE|be) =R* (developing|producing|writing|preparing|creating|launching|building|opening|"
        "designing|drafting|publishing|introducing) (a|an|the|our) ~J* (~N|~P) "
        "<(will|would|can|is|has) (~B|be|been|not)>",
        "“that” or “which” is lost before it",
    ),
    # “Please fill in the form, we hope”, “what kind of home that we need”, “how it will look like”
    (
        "START please (-STOP&-COMMA&-WH){2,16} <COMMA> (we|it|this|they) (MODAL|BE|HAVE|~B|~Z)",
        "two sentences: write a full stop or a semicolon, or a word that joins them",
    ),
    (
        "(what|which) (type|kind|sort|types|kinds) of (-STOP&-COMMA&-FINITE&-WH){1,5} <that> "
        "(SUBJECT)",
        "no “that” stands here",
    ),
    (
        "<how> (-STOP&-COMMA&-and&-WH&-much){1,7} (look|looks|looked) like (STOP|in|after|when|by)",
        "write “what … like”",
    ),
    (
        "(mission|aim|duty|opportunity|opportunities|ability|decision|intention|attempt|effort|"
        "efforts|desire|plan|plans) to <=G> (the|our|their|a|=J|=P|=N)",
        "the plain form belongs behind “to”",
    ),
    # “They updated that it was late”, “the national six aims”, “resources implications”
    (
        "-SUBJECT&-BE&-be&-been <(updated|discussed|expressed|presented) that> "
        "(they|there|we|he|she|any|all)",
        "no “that” follows this verb: write “said that”",
    ),
    (
        "(the|our|its|their) <(national|strategic|regional) "
        "(two|three|four|five|six|seven|eight|nine|ten)> (~J|key)? ~P",
        "the number stands first: “six national aims”",
    ),
    (
        "-human&-natural <resources> "
        "(implication|implications|allocation|constraints|requirements)",
        "write “resource”",
    ),
    (
        "not (-STOP&-neither&-nor){1,9} <nor (shows|has|includes|contains|sets|gives|makes|says)>",
        "write “nor does it”, or “and does not”",
    ),
    # “Everybody plays a part, prevention cannot be left to one.”
    (
        "START (everybody|everyone|nobody|we|they|it|this) (~Z|~B|MODAL|BE) "
        "(-STOP&-COMMA&-WH&-AND){2,14} <COMMA> ~N&!B&!R&!G (cannot|MODAL not? be|is|are)",
        "two sentences: write a full stop or a semicolon, or a word that joins them",
    ),
    # “Ann Marsh, Chief Officer of Saltby said”
    (
        "START NAME{2,3} COMMA NAME{2,8} (of NAME{1,3})? "
        "<(said|presented|told|explained|introduced|outlined|reported|MODAL|BE|HAVE)>",
        "the comma that ends what was put in is lost",
    ),
    # “Having heard what they said.”, “None of which is enough.”
    ("PROSE <having> =E|~E (-FINITE&-STOP&-COMMA&-=Z&-PAUSE){3,30} STOP", FRAGMENT),
    ("PROSE <(none|some|many|most|all|both) of which> (-COMMA&-STOP&-PAUSE){1,14} STOP", FRAGMENT),
)
