"""Rows about words that sound alike, told apart by the kinds of words beside them.

“There” stands where something is, “their” before a thing; a verb has its object behind it, a noun
an article or a preposition around it.
"""

MORE = """
    more less better fewer rather higher lower larger older younger greater worse later earlier
    longer shorter cheaper smaller bigger
"""
STAYING = """
    live lives lived work works worked go goes went gone stay stays stayed be been are is was were
    get got move moves moved arrive travel born meet met start started help
"""
SAYING = """
    think know say feel hope mean see show find understand believe claim tell suggest decide ensure
    check explain report state ask
"""
INTO = """
    cross crosses crossed crossing over
    fit fits fitting feed feeds feeding fed build built turn turned brought bring brings bringing
    put puts divided split incorporated integrated embedded insight investment research translate
    translated back come comes came coming take takes taken taking move moves moved moving entered
"""
MEANT = """
    use contact force account effect operation practice consideration being line employment
    treatment poverty place
"""
CHANGE = "change changes improvement improvements transition transformation"
LISTS = {
    "MORE": MORE.split(),
    "STAYING": STAYING.split(),
    "SAYING": SAYING.split(),
    "INTO": INTO.split(),
    "MEANT": MEANT.split(),
    "CHANGE": CHANGE.split(),
}
THEIR = "write “their”"
ITS = "write “its” where something belongs to it"
IT_IS = "write “it’s” or “it is”"
AFFECT = "write “affect”"
EFFECT = "write “effect”"
LOSE = "write “lose”"
THAN = "write “than”"
TOO = "write “too”"
TO = "write “to”"
WERE = "write “were”"
WHOSE = "write “whose”"
ADVISE = "write “advise”"
ADVICE = "write “advice”"
SOMETHING = "(~J&!NR){0,2}"
WEIGHTS = """
    short long small large big high low few late early slow expensive complicated complex narrow
    wide hard difficult weak
"""
QUALITIES = """
    importance significance relevance independence efficiency convenience resilience confidence
    prosperity activity
"""
LIKE = "the form that tells what something is like belongs here, as in “important”"
LISTS["QUALITY"] = QUALITIES.split()
LISTS["WEIGHTS"] = WEIGHTS.split()
LISTS["PEOPLE"] = ["families", "children", "carers", "residents", "communities", "households"]
CLOSED = "END|PREP|and|or|that|when|=JR"
ROWS = (
    # there, their, they’re
    (f"(PREP|and|or|share|use) <there> {SOMETHING} own|~NP&!JR", THEIR),
    (
        f"(~BZDEG&-STAYING) <there> (own / {SOMETHING} (~P&!J|~N&!BRZ)(?={CLOSED}) / "
        "~NB&!JR (END|=R))",
        THEIR,
    ),
    ("START <there> (own|~N&!RZB|~P&!Z|aim) (BE|HAVE|MODAL)", THEIR),
    ("(START|that|but|where|because) <their> (is|are|was|were|will|has|have|BE)", "write “there”"),
    ("(of|in|on|to|for|by|with|from|at|into) <they're>", THEIR),
    ("(~BZDEG&-SAYING) <they're> (own|=N / ~J&!NREB ~NP)", THEIR),
    ("START <they're> ~NP&!JRG (BE|HAVE|MODAL)", THEIR),
    # its, it’s, and verbs with an apostrophe
    ("(PREP&-than&-since&-before&-after&-until&-as) <it's> (~NP&!GR / ~J&!EDB ~NP)", ITS),
    ("(~BZDEG&-SAYING) <it's> (own|=N|=P|~NP&!JREGB|NAME / ~J&!NREDBG ~NP)", ITS),
    ("START <it's> ~J? (=N|~NP&!JRGB|aim) (BE|HAVE|MODAL|~Z&!NP)", ITS),
    ("START <it's> =N (is|was|will|has)", ITS),
    ("its <a|an|the|been|not>", IT_IS),
    ("<its> (so|very|also|=R)? ~J&!N&-own&-best (that|for|when|if / to ~B)", IT_IS),
    ("START <its> ~J&!N&-own (that|all / to ~B)", IT_IS),
    ("(START|that|and|where|if) <it|they|we|he|she OWNER>", "no apostrophe stands in a verb"),
    # your, you’re; whose, who’s
    (
        "(if|when|that|because|and|START) <your> (a|an|the|not|in|at / ~J&!N (to|about|that|for))",
        "write “you’re”",
    ),
    ("(of|in|on|to|for|by|with|from|at|about) <you're>", "write “your”"),
    ("(~BZ&-SAYING) <you're> (own|=N|=P)", "write “your”"),
    ("<who's> (~NP&!GEJRD) (?!to)", WHOSE),
    ("<whose> (been|not|at|on / in (need|crisis|debt))", "write “who’s” or “who is”"),
    # affect, effect
    ("(a|an|the|any|no|its|their|~J) <affect|affects> (?=on|of|upon|at|END)", EFFECT),
    (
        "(will|can|may|could|would|might|also|not|directly|adversely|negatively) <effect> (DET|=P|"
        "people|NAME) (?!(-GAP){0,3} CHANGE)",
        AFFECT,
    ),
    ("(to) <effect> (people|=P&-CHANGE|our|their|everyone|everybody|us)", AFFECT),
    ("<effect> (this|us|them|you|everyone) STOP", AFFECT),
    ("(it|this|which|that|who) <effects> (people|us|everyone|DET|=P)", "write “affects”"),
    ("(BE|been|already|be|also) <effecting> (?!(-GAP){0,3} CHANGE)", "write “affecting”"),
    ("(BE|be|been|being|=R|those|people|~P) <effected> (?!CHANGE)", "write “affected”"),
    # lose, loose
    ("(MODAL|not|never|they|we|who|you|people) <loose|looses> (?!-GAP? BE)", LOSE),
    ("to <loose> (DET|sight|touch|weight|out|confidence|contact|income|hope|=P)", LOSE),
    ("(=P) <loose> DET", LOSE),
    ("<loosing>", "write “losing”"),
    # to, too; then, than
    ("<too> (ARTICLE|DET&-many&-few|home)", TO),
    (
        "(closer|nearer|next|due|according|related|leads|listen|belong) <too> (?!much|many|~J|~R)",
        TO,
    ),
    ("(listen|listened|listening) <too> END", TO),
    (
        "(far|all|none|not|BE|wait|waits|waited|waiting|take|takes|taking|took) <to> (many|much|"
        "often|late|few|high|low|long) (?!of|NAME / people who)",
        TOO,
    ),
    (
        "MORE (~J|=R|=P|=N|likely|often)? <then> (DET|NUM|NAME|=P|=N|in|before|ever|we|they|it|=D)",
        THAN,
    ),
    (
        "(more|less|likelier) (~J|=R) to (-GAP&-and&-FINITE){1,6} <then> "
        "(DET|other|others|those|=P|NUM|NAME|"
        "=N|people|in)",
        THAN,
    ),
    ("(MODAL|and) <than> (~B&!NJ / (we|they) MODAL)", "write “then”"),
    # where, were
    ("(they|we|there) <where> (?!we|they|it|the|this)", WERE),
    ("=P <where> (=DE|=DEJ&~DE) (by|to|in|with|at|about|on)", WERE),
    ("who (=D|=DE) <where> (not|in|at|=DE)", WERE),
    ("=P <were> (they|we|he|she|it) (FINITE|~BD)", "write “where”"),
    # advise, practise, license: the verb has an s, the noun a c
    ("(MODAL|we|they|who|not) <advice> (DET|=P|people|NAME|on|that|how)", ADVISE),
    ("to <advice> (DET|everyone|NAME)", ADVISE),
    ("(a|an|the|our|their|its|some|this|good|=J|of|offer|give|provide|seek|get) <advise>", ADVICE),
    ("NAME <^advise> (?=NAME)", "write “Advice”"),
    ("(MODAL|not|we|they|who) <practice> (DET|WH|as|in|=P|safely)", "write “practise”"),
    ("(a|an|the|our|their|its|good|best|into|=J) <practise|practises>", "write “practice”"),
    # council, counsel; principal, principle
    ("(elected|ward|local|parish|town|county) <counsellors|counsellor>", "write “councillors”"),
    ("<counsellors> and (officers|officials)", "write “councillors”"),
    ("(DET|COUNT|main) <principle> (=N|=P|~NP&!ZDJRE)", "write “principal”"),
    (
        "(guiding|key|core|basic|underlying|following) <principals> (PREP|END|that|are)",
        "write “principles”",
    ),
    # of for off, off for of, of for have
    (
        "(part|number|range|lack|aware|because|instead|proud|full|majority) <off> (?!the grid)",
        "write “of”",
    ),
    ("(could|should|would|must|might|may) <of> (been|~E&!N)", "write “have”"),
    # into
    ("INTO <in to> (DET|MEANT|=J|other|neighbouring)", "write “into”"),
    ("back <in to> (~N&!B|work|school|care)", "write “into”"),
    # others
    ("(-PREP) <whom> (live|lives|work|need|use|BE|MODAL|HAVE)", "write “who”"),
    ("(who|which|that|SUBJECT) <past> (the|a|an|their|its)", "write “passed”"),
    (
        "(-STOP&-COMMA) <though> (the|our|a|an|their)? (=J|=N|~N&!BZ){0,2} (=P|=N) "
        "(STOP|to|by|with|BE)",
        "write “through”",
    ),
    ("(who|which|we|they|that) <our> (=DE|=DEJ&~DE|=G|~G&~J) (in|by|to|with|at|on)", "write “are”"),
    ("(to|MODAL) <insure> that", "write “ensure”"),
    ("=P <an> =P", "write “and”"),
    ("(people) <form> (all|across|different|other)", "write “from”"),
    ("(more|less|fewer|rather|better|higher|lower) <that> NUM", THAN),
    ("=P <as> been", "write “has”"),
    ("in the <passed>", "write “past”"),
    ("(no|not) <latter> than", "write “later”"),
    ("(to|MODAL|we|they|who|not) <no> (how|what|where|who|that)", "write “know”"),
    ("<it's> (first|second|third|own|latest|main|key) (~N|~P)", ITS),
    (
        "(~BZDEG&-SAYING) <it's> (local|new|current|annual|own|corporate|legal|strategic) (~N|~P)",
        ITS,
    ),
    ("START <there> ~P&-needs&-lies&-follows (MODAL|BE|HAVE)", THEIR),
    ("START <advise> (on|about|for|from|and) (-GAP&-FINITE){1,6} (BE|HAVE|MODAL)", ADVICE),
    ("(^citizens|^legal|^welfare|^debt|^money|^housing) <^advise>", "write “Advice”"),
    (
        "(review|reviews|inquiry|enquiry|research|looking|insights|insight) "
        "<in to> (DET|=N|=P|=J|~N&!B)",
        "write “into”",
    ),
    ("COMMA (from|with|of|by|for) <who> (NUM|many|most|some|few|~P)", "write “whom”"),
    ("(many|most|some|NUM|all|half|both|few|none) of <who> (?!SUBJECT)", "write “whom”"),
    (
        "(BE|be|people|those|residents|adults|children|anyone|women|men) <age> "
        "NUM (or|and|to|years)",
        "write “aged”",
    ),
    ("START (DET|~J|~N){1,3} <effects> (NUM|everyone|everybody|us|our|PEOPLE)", "write “affects”"),
    ("(~N|~P|it|that|which|this) <lays|laid|lay> at the (heart|centre|root|core)", "write “lies”"),
    ("(was|were|been|be|being) <past> (to|on|by|from|between)", "write “passed”"),
    ("(but|and|BE|or|often|is|are|far) <to> (WEIGHTS) (END|for|to)", TOO),
    ("in <placed>", "write “place”"),
    ("as <follow> END", "write “as follows”"),
    ("(drug|drugs|alcohol) <of> (alcohol|drug|drugs|gambling)", "write “or”"),
    ("needs <of> (disability|disabilities)", "write “or”"),
    ("(others|we|they|who|respondents|also) <site> (a|an|the|lack|cost|poor|=P)", "write “cite”"),
    (
        "(known|seen|regarded|recognised|serves|serve|acting) <has> (a|an|the|being|part|one)",
        "write “as”",
    ),
    (
        "START NAME <as> (a|an|one|the|over|more|NUM) (-GAP&-FINITE&-=Z&-=D&-WH){1,14} STOP",
        "write “has”",
    ),
    ("(is|was|be|with|and|have|are) <no where>", "write “nowhere”"),
    ("(~N|~P) <so to> ~B&!N", "write “so as to”"),
    ("(an|the|our|this) <evidenced> base", "write “evidence”"),
    ("<tacking> (DET|~N|~P|~J)", "write “tackling”"),
    (
        "(faster|slower|quicker|older|younger|larger|smaller|higher|lower) <that> (~P|NUM|in|the)",
        THAN,
    ),
    ("(MORE|less|fewer) (-GAP&-and){1,8} <then> (before|ever / there (was|were|is|are))", THAN),
    ("(having|have|has|had) <there> (own|=P)", THEIR),
    ("(PREP|=G|~G) <they> (part|role|own|=N)", THEIR),
    ("(what|how|that|if|when|as) <their> (told|said|want|have|are|were|do)", "write “they”"),
    (
        "(?<!PREP|many|most|some) <whom> "
        "(is|are|was|were|has|have|can|will|do|does|~B&!NJG|manage|=Z)",
        "write “who”",
    ),
    ("(everyone|everybody|anyone|someone) <which>", "write “who”"),
    ("(for|with|about|and) <advise> (STOP|COMMA|about|from)", ADVICE),
    ("(listen|listened|listening|listens) <at|of|on> (DET|=P|NAME|~N)", "write “listen to”"),
    ("it (is|was) =R? <QUALITY> (that|to|for)", LIKE),
    (
        "(PERSONS|OWNERS|they|we|it|who|=P) (BE|be) (more|less|very|too|so) <QUALITY> "
        "(STOP|COMMA|and|than)",
        LIKE,
    ),
    (
        "(a|more|most|less|very) <QUALITY> "
        "(place|places|town|society|community|communities|part|role)",
        LIKE,
    ),
    ("(and|with) (their|our) <OWNER> STOP", "an apostrophe shows whose something is"),
)
