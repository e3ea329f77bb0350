"""Rows about number: one thing or several, and the verb that goes with it."""

SEVERAL = "it speaks of several, so the noun needs its plural"
ONE = "it speaks of one, so the noun stands in the singular"
VERB = "the verb does not go with its subject"
COUNTED = """
    partner scheme area session resident tenant landlord school organisation agency community
    household neighbourhood ward borough town village library project programme priority action
    objective outcome issue problem challenge reason barrier opportunity option team officer
    councillor member parent carer teacher pupil student patient victim survivor offender volunteer
    employer business employee charity provider pathway workshop recommendation principle theme
    initiative intervention facility site street road vehicle cyclist tree skill vacancy grant
    psychologist therapist nurse worker adviser manager coordinator practitioner caseworker mentor
    contract network committee assessment referral appointment incident case council service
"""
PERSONS = """
    people children residents carers families adults women men households tenants survivors victims
    patients parents pupils students learners workers employees volunteers officers staff
    individuals babies girls boys refugees migrants visitors commuters drivers cyclists landlords
    users clients customers members those
"""
GROUPS = """
    council board team government police partnership group committee staff cabinet forum panel
    authority trust company family public majority minority number population community workforce
    range variety lot couple host handful series total proportion percentage third quarter half
    mix network party press media club crew rest remainder bulk leadership management alliance
    consortium association department service school college university household couple pair youth
    wealth raft array set selection plethora multitude combination growing vast sample cluster pool
    string stream flock cohort generation collection percent fraction average sort kind type house
    office university latter all most half some none bulk mass crowd line body
"""
COUNTED_TOO = (
    "group plan approach review report survey visit need aim target measure event change step"
)
SINGLE = """
    a an another each every either neither one
"""
PLURAL = """
    these those several many various two three four five six seven eight nine ten few
"""
QUANTITY = """
    range variety lot few majority number couple handful wealth series total host minimum
    further additional great good growing small large wide
"""
SENDS = """
    PREP BE MODAL HAVE END
"""
OWNERS = """
    residents tenants carers patients pupils parents users learners customers victims councillors
    families partners providers councils landlords authorities boards survivors employers applicants
    householders commissioners inspectors regulators governments communities households children
    organisations charities businesses persons regions boroughs districts towns nations coroners
"""
HOLDERS = "councils boards partnerships committees governments commissioners coroners trusts"
PAPERS = "^plan|^strategy|^policy|^charter|^framework|^committee|^team|^board|^office|^programme"
JOINED = """
    association associations forum forums group groups strategy strategies service services panel
    panels team teams centre centres board boards network networks survey surveys charter council
    society committee committees hub hubs guide handbook meeting meetings conference programme
    programmes partnership partnerships project projects officer officers champion champions manager
    managers allowance support section sector act plan plans policy policies fund funds database
    assembly federation representatives register portal home homes law register scheme schemes
    wide themselves alike evening directory newsletter alliance day week lead leads
"""
MASS = """
    support evidence information advice research progress equipment guidance feedback legislation
    homelessness funding housing
"""
SHARES = """
    half third quarter fifth sixth tenth twice double increase rise fall drop decrease reduction
"""
TELLS = """
    suggest show indicate demonstrate highlight reveal outline provide recognise describe identify
    reflect seek aim include explain reinforce emphasise confirm need require remain
"""
LISTS = {
    "TELLS": TELLS.split(),
    "SHOWN": [f"{word}s" for word in TELLS.split() if word not in ("aim", "need", "identify")],
    "SHARES": SHARES.split(),
    "OWNERS": OWNERS.split(),
    "HOLDERS": HOLDERS.split(),
    "JOINED": JOINED.split(),
    "MASS": MASS.split(),
    "COUNTED_TOO": COUNTED_TOO.split(),
    "PLURALS": [f"{word}s" for word in COUNTED.split()],
    "COUNTED": COUNTED.split(),
    "PERSONS": PERSONS.split(),
    "GROUPS": GROUPS.split(),
    "SINGLE": SINGLE.split(),
    "PLURAL": PLURAL.split(),
    "QUANTITY": QUANTITY.split(),
    "SENDS": SENDS.split(),
}
BEHIND = "(?=END|PREP|BE|MODAL|HAVE|that|which|who|do|does)"
ROWS = (
    # “each areas”, “a services”, “a women”
    (f"(every|a|an) ~J&!N* <~P&!NBJ&-people> {BEHIND}", ONE),
    ("(each|every) <~P&!NB> (has|is|was)", ONE),
    (f"(each|another|either|neither) ~J&!N* <=P&-people> {BEHIND}", ONE),
    ("(a|one|each|every|another|this) <women|men|children> (?=END|PREP|BE|MODAL|HAVE|who)", ONE),
    ("<(each|every) (children|people)>", ONE),
    ("(a|an) ~J&!N ~J&!N* =N <~P&!NBZJ> (?=END|that|which|for)", ONE),
    # “these session”, “several group”, “two main reason”
    (
        "(these|those|several|various|both|few) ~J&!N* <=N&-COUNT> (?=END|PREP|BE|MODAL|HAVE|"
        "which|who)",
        SEVERAL,
    ),
    (f"many ~J&!N* <=N&COUNTED> {BEHIND}", SEVERAL),
    (
        "-~N&-NAME&-NUM (two|three|four|five|six|seven|eight|nine|ten|many|several|these|those) "
        "~J&!N* <=N&-GROUPS&-COUNT> (are|have|were)",
        SEVERAL,
    ),
    (
        f"-~N&-NAME&-NUM (two|three|four|five|six|seven|eight|nine|ten) ~J* <COUNTED> {BEHIND}",
        SEVERAL,
    ),
    (
        "(these|those|several|various|many) ~J&!P* <COUNTED_TOO> (?=END|PREP|BE|MODAL|HAVE|"
        "which|who|=D|=DE)",
        SEVERAL,
    ),
    ("(~B|=Z|=G) <this> ~J&!N* =P&-means (?=PREP|END)", "write “these”"),
    (
        "(range|number|variety|some|many|most|several|majority) of (the|our|these|different|"
        f"new)? (~J&!N)* <COUNTED&=N&-council&-service> {BEHIND}",
        SEVERAL,
    ),
    (
        "(one|two|three|four|some|many|most|each|several) of (the|our|its|their|these) "
        f"(~J&!N)* <COUNTED&-GROUPS> {BEHIND}",
        SEVERAL,
    ),
    (
        "one of (the|our|its|their|these) (most|~J&!N)* <=N&-GROUPS&-MASS> (?=END|BE|HAVE|MODAL|"
        "that|which|who|for|in)",
        SEVERAL,
    ),
    (
        "all <partner|area|school|tenant|resident|ward|pupil|victim|carer|councillor|member|"
        f"child|person|agency|organisation> {BEHIND}",
        SEVERAL,
    ),
    (
        "(?<!any|no|every|each|one) (many|all|these|other|some|few|several) <person|child|"
        "woman|man> (?=END|PREP|BE|MODAL|HAVE|who)",
        SEVERAL,
    ),
    ("(these|those) ~J&!N* <~N&!P> (is|was|has)", "write “this”, or the plural"),
    # “this children” at the head of a sentence or behind a preposition
    ("(START|PREP) <this> ~J&!N* =P&-means (?=PREP|END|BE|MODAL|HAVE)", "write “these”"),
    (
        "(START|PREP) <these> ~J&!N* =N (?=PREP|END|is|was|has|MODAL|=Z)",
        "write “this”, or the plural",
    ),
    # “The services provides”, “Recycling rates has”
    (
        "START (the|our|these|those|many|some|most|all|other)? (~J&!G|~N&!G|NAME)? ~N&!G? "
        "~P&!NB <is|has|was|does>",
        VERB,
    ),
    (
        "(that|because|when|where|if|while|although) (the|our|these|those|many|some|most)? "
        "~J&!N? =P&-means <is|has|was|does|=Z> (?!that)",
        VERB,
    ),
    (
        "(that|START|because|when|and) (the|our|these|many|some|most|other)? ~J&!N* =P&-means "
        "<~Z&~P&!N> (to|the|our|a|too|that|with|us)",
        VERB,
    ),
    (
        "START PERSONS&-those who? <supports|visits|uses|wants|needs|lives|works|struggles|waits> ",
        VERB,
    ),
    # “Recent evidence suggest that”, “This strategy outline how”
    (
        "START (the|this|our|its|each|every)? ~J&!P* <MASS|ONE_THING&-GROUPS|document|section|"
        "chapter|analysis|intelligence (=R|also)? TELLS> (that|how|the|a|an|to|out|our|what|some|"
        "people|it|this|where)",
        VERB,
    ),
    (
        "START (our|the|this|each|every) ~J&!N* ~N? =N&-GROUPS <visit|support|work|need|help|"
        "aim|report|plan|review|use> (every|the|our|a|all|people|residents|to)",
        VERB,
    ),
    (
        "START (one|each|either|neither) of (the|our|these|its)? (~J|~N)* ~P&!NB <are|have|"
        "were|do>",
        VERB,
    ),
    # “A number of homes in the older streets has”
    ("START a number of ~J* =P (PREP (the|our|these|this)? (~JENP)+){0,3} <is|has|was>", VERB),
    (
        "(?<!MODAL|do|did|does) (everyone|everybody|someone|somebody|nobody|anyone) who? "
        "<are|have|were|=B>",
        VERB,
    ),
    ("START (the|our|these)? ~J&!R* ~P&!NB <SHOWN> (that|how)", VERB),
    (
        "START (most|many|several|both|others) (of PERSONS|them|us|these)? <~Z&~P&!B> (a|an|the|"
        "their / to ~B)",
        VERB,
    ),
    # “they is”, “we provides”, “It include”
    ("(?<!PREP) (we|they) <=Z|is|has|was|does>", VERB),
    ("(?<!PREP&-that) (we|they) <~Z&!BN> (to|the|our|a|their)", VERB),
    ("START (it|this) (also)? <are|have|=B>", VERB),
    ("(because|where|when|as) it <are|have|=B>", VERB),
    ("(?<!of|for) <PERSONS&-those&-families&-households which>", "write “who”"),
    # “services which aims”, “the plan, which set out”
    (
        # “homes, which is nearly a third” speaks of what was said before.
        "-PREP&-~N (the|our|these)? ~J&!N{0,4} =P COMMA? (which|that) <~Z&!BN|is|has|was> "
        "(?!(=R|about|over|around|some)? (a|an|one)? (SHARES|NUM)) (the|our|a|been|not|PREP|=E|=D|"
        "=R)",
        VERB,
    ),
    (
        "START (the|our|this|a) ~J&!N* ~N? ~N&!P&-GROUPS COMMA? (which|who) <are|have|were|"
        "set|explain|provide> (out|how|the|a|=E)?",
        VERB,
    ),
    # “There is many”, “There are a need”
    (
        "there (is|was) (also|currently|still|now|already)? (many|several|few|some|two|three|"
        "four|no|other|~J&!N)* <=P&-people|people> (?!~N|NAME|OWNER|UNKNOWN|=G)",
        "write “there are”",
    ),
    (
        "there (are|were) (also|currently|still)? (a|an|one) (~J&-QUANTITY)* "
        "<=N&-QUANTITY&-GROUPS>",
        "write “there is”",
    ),
    ("(here|there) <is> (many|several|two|three|four|five|numerous)", "write “there are”"),
    ("START (our|the) <COUNTED&=N and (our|the)? =N&COUNTED is>", VERB),
    # “less homes”, “amount of people”
    (
        "(?<!NUM|no|DET) <less> ~J&!N? =P&-means (?=END|PREP|that|who|are|were|is|and)",
        "write “fewer”",
    ),
    ("amount of <people|homes|children|residents|visits|cases|=P&COUNTED>", "write “number of”"),
    ("much <=P&-means>", "write “many”"),
    (f"<fewer> =N&-GROUPS|MASS|crime|demand|harm {BEHIND}", "write “less”"),
    # “Allotment’s offer a”
    (
        "START ~J? <OWNER> (=B|offer|provide|help|need|support|play) (a|an|the|our|people|to)",
        "an apostrophe shows whose something is, and makes no plural",
    ),
    # “The carer’s have”
    (
        "(the|our|all|many|these|other) ~N? <OWNER (are|have|were|can|should|must)>",
        "an apostrophe shows whose something is, and makes no plural",
    ),
    (
        "NUM (years|months|weeks|days) <time|notice|experience>",
        "an apostrophe is lost: “two years’ time”",
    ),
    # “the tenants circumstances”, “a support for”
    (
        "(the|each|every|our|their|local|a|an|one|another) <OWNERS> ~J&!GDE? =N&-JOINED|"
        "=P&-JOINED&-lots|"
        "~P&!NB&-JOINED&-lots (?=END|PREP|BE|HAVE|MODAL|and|which|that|each|every)",
        "an apostrophe is lost",
    ),
    # “the Councils Housing Plan”, “the regions Capital Plan”, “the Public Services Boards aim”
    ("(the|our) <^HOLDERS> (?=NAME&-^act)", "an apostrophe is lost"),
    (f"(the|our|its|their) <OWNERS> NAME{{0,5}} {PAPERS}", "an apostrophe is lost"),
    (
        "(the|our) NAME{1,5} <^HOLDERS> =N&-JOINED (?=END|PREP|BE|HAVE|MODAL|and)",
        "an apostrophe is lost",
    ),
    (
        "(the|our|their|each) <OWNERS> (approach|role|needs|views) (?=to|of|END)",
        "an apostrophe is lost",
    ),
    (
        "(a|an) ~J&!N* <MASS> (?=END|PREP|BE|MODAL|that|which|who)",
        "it is nothing that is counted: leave out “a”",
    ),
    # “A copy of the plan, together with the map, were”
    (
        "START (the|our|this|its|their|a|an|each|every) ~J&!NP* ~N&!P&-GROUPS "
        "(of (-GAP&-FINITE&-WH&-SUBJECT){1,4})? COMMA (together with / along with / "
        "as well as / alongside / in addition to) "
        "(-GAP&-FINITE&-WH&-SUBJECT){1,7} <COMMA (are|were|have)>",
        VERB,
    ),
    ("START (each|every) ~N&!P <count|matter> (?=END|PREP|and)", VERB),
    (
        "START (-PREP&-GAP&-WH&-FINITE&-AND&-SUBJECT){1,5} =P <sets|=Z> (out|a|the|how|that|our)",
        VERB,
    ),
    ("(NAME|~N|=P) <s> ~NPJ", "an apostrophe is lost"),
    ("START what (-GAP&-WH){1,8} <are> (a|an)", VERB),
    ("START DET? ~J* =P COMMA? who <=Z|is|has|was|does>", VERB),
    (f"(START|PREP|that) all (our|the|new)? <COUNTED_TOO&-need> {BEHIND}", SEVERAL),
    ("amount of (~J&!N)? <OWNERS|PLURALS>", "write “number of”"),
    (
        "(one|two|three|NUM) or more (~J|~E)? <~N&!PG&-GROUPS> (STOP|COMMA|PREP|BE|HAVE|that|who)",
        SEVERAL,
    ),
)
