"""Rows about small words: articles, prepositions, pairs."""

A = "“a” or “the” is lost here"
THE = "“the” is lost here"
LOST = "a small word is lost here"
TWO = "one of the two small words is too many"
THINGS = """
    group plan board team review survey forum framework charter toolkit campaign event workshop
    report system model website directory hub centre panel partnership programme scheme project
    summit statement member challenge problem issue factor cause major priority need lack shortage
    step area barrier risk meeting approach network
"""
OFWORDS = "number majority range variety lack proportion amount"
ASPECT = """
    importance impact role extent scale impacts effects causes benefits
"""
TELL = """
    emphasise emphasises emphasised highlight highlights highlighted recognise recognises
    recognised stress stresses understand acknowledge acknowledges reflect reflects assess
    assesses reduce reducing consider explore mitigate
"""
MADE = """
    produce publish develop create establish write draft launch appoint commission undertake
    conduct hold adopt agree introduce prepare
"""
KNOWING = """
    think know speak hear approve dispose conceive beware become consist tell learn warn complain
    partake avail despair dream remain believe understand expect suppose assume ask
"""
LISTS = {
    "KNOWING": KNOWING.split(),
    "THINGS": THINGS.split(),
    "OFWORDS": OFWORDS.split(),
    "ASPECT": ASPECT.split(),
    "TELL": TELL.split(),
    "MADE": MADE.split(),
}
ROWS = (
    # articles
    (
        "there (is|was) (also|still)? ~J&!NR* <need|lack|range|shortage|number|variety|"
        "majority> (of|for|to|that)",
        A,
    ),
    (
        "(MODAL|to|we|has|have) (also)? (set up / MADE / carry out) <(new|~J&!NRP) ~N&!P? "
        "THINGS> (?=END|on|of|for|that|which|in|by|with)",
        A,
    ),
    (
        "(MODAL|to|we|NAME|has|have) (also)? (set|carry|carried) (up|out) <~J&!RP? (review|"
        "survey|assessment|group|board|team|audit|consultation)> (?=of|for|on|to|with|END)",
        A,
    ),
    (
        "(?<!there) (is|was|remains|becomes|become) (also)? <~J&!R? (cause|member|statement|"
        "challenge|problem|issue|factor|barrier)> (?=of|for|that|which|to|END)",
        A,
    ),
    (
        "(in|over|during|within|for) <last|past|next|coming|following> (NUM|few|several)? "
        "(years|months|weeks|decades|days)",
        THE,
    ),
    ("(?<!each) (?<!every) (at) <beginning|start|heart|centre|forefront|time|top> of", THE),
    # “131 at end of April” is how a table says it.
    ("(?<!each) (?<!every) (at|by|until|before) <end> of (?!NAME|NUM|year|quarter|term)", THE),
    ("TELL <ASPECT> (of|that)", THE),
    (
        "(part) of <solution|problem|strategy|plan|programme|council|borough|county|"
        "process>(?=END|to|is|for)",
        THE,
    ),
    ("majority of <population|community|budget|borough>", THE),
    ("as far <greater|larger|bigger> (problem|risk|issue|concern)", A),
    # small words that cannot stand side by side
    (
        "<ARTICLE&-their (is|are|was|were|has|have|had|should|of|in|for|with|by|from|into|"
        "they|we|this|these|it|which)>",
        "a word is lost or too many here",
    ),
    ("<the (a|an|our|their|its|we|they|those|some|any|my|your)>", TWO),
    ("<(a|an) (the|our|their|its|we|they|those|some|any|my|your)>", TWO),
    ("<(our (the|a|an|their|its) / their (the|a|an|our|its) / its (the|a|an|our|their))>", TWO),
    ("(?<!instead|because|out) <of (to|with|by|on|into|for)> (?=DET|=P|NAME|=J)", TWO),
    ("(?<!=G) <(with|at|to|from|into|between|by|in|on|under) of> (?!course)", TWO),
    ("<(at on / on at / with from / from with / for from / by from)> (?!least|most|best)", TWO),
    ("<(in on / for with / with by)> (the|our|all)", TWO),
    ("<of (and|or)> (?!-GAP{0,3} PREP)", TWO),
    ("(?<!GAP|PREP) <(who|which) (who|that|which)> (?!is|are)", TWO),
    ("<(and|or|but) (but|or)> ", TWO),
    # “responsible of”, “entitled for”
    ("responsible <of>", "write “responsible for”"),
    ("BE (also|=R)? responsible <to ~B&!N>", "write “responsible for” and the form in -ing"),
    ("in partnership <of|by>", "write “in partnership with”"),
    ("in partnership <to> (NAME|DET|=NP|=J)", "write “in partnership with”"),
    ("BE entitled <for|of|in>", "write “entitled to”"),
    ("(depend|depends|dependent|depending|rely|relies|reliant|relying) <of|from>", "write “on”"),
    ("in line <of|to|from>", "write “in line with”"),
    ("(compared / in comparison) <of|from>", "write “with” or “to”"),
    ("based <of|to>", "write “based on”"),
    ("(consist|consists|consisting) <with|from|by|on>", "write “consist of”"),
    ("similar <with|than|as|of>", "write “similar to”"),
    ("(comply|complies|compliant) <to|of>", "write “with”"),
    ("in (accordance|conjunction|collaboration|consultation) <of|by>", "write “with”"),
    (
        "in (accordance|conjunction|collaboration|consultation) <to> (NAME|DET|=NP|=J)",
        "write “with”",
    ),
    ("in (relation|response|addition|regard) <of|with>", "write “to”"),
    ("with (regard|regards|respect) <of|for>", "write “to”"),
    ("capable <to>", "write “capable of”"),
    ("(complimentary) <to>", "write “complementary”"),
    ("(participate|participates|participated) <to>", "write “in”"),
    ("on behalf <ARTICLE|NAME|=P>", "“of” is lost here"),
    ("(MODAL|to|which) <result|results|resulted> (a|an|the|=P&-on)", "“in” is lost here"),
    # “Deliver of homes”, “leads to improve homes”
    ("START <=B&-KNOWING of> (the|our|a|=P|=N)", "write “delivery”, “provision”"),
    ("(leads|led) to <=B&-KNOWING> (the|our|=P|=J)", "write the form in -ing or -ed"),
    # “priorities areas”, “but and”
    (
        "<priorities|objectives|strategies|policies =P> (END|PREP|BE|HAVE|MODAL|AND)",
        "the first of two nouns stands in the singular",
    ),
    ("<but and>", TWO),
    ("in terms <ARTICLE|=P|=G>", "“of” is lost here"),
    ("in spite <ARTICLE|=P>", "“of” is lost here"),
    ("as <result> of", "write “as a result of”"),
    ("(regardless) <ARTICLE|=P|=N>", "“of” is lost here"),
    ("(instead) <=G>", "“of” is lost here"),
    (
        "(the|a|an|wide|large|small|growing|high|vast) OFWORDS <=P&-plates|the|our>",
        "“of” is lost here",
    ),
    (
        "(have|has|had|having|equal|better|easy|easier|good|gain|no) access <ARTICLE|=P|~J&!B>",
        "“to” is lost here",
    ),
    ("(applies|apply) <all|every|everyone|everybody>", "“to” is lost here"),
    ("BE (also|fully|=R)? committed <=N|ARTICLE|=G>", "“to” is lost here"),
    ("BE aimed <=P|=G|ARTICLE|~J&!R>", "“at” is lost here"),
    ("(look|looks|looked|looking) <how|whether|ways>", "“at” is lost here"),
    ("(focus|focuses|focusing) <=G|prevention|recovery>", "“on” is lost here"),
    (
        "START due <-to&-GAP&-date&-dates&-diligence&-regard&-process&-consideration>",
        "“to” is lost here",
    ),
    ("(aware|capable|consist|consists) <=P|=G|our>", "“of” is lost here"),
    (
        "(listen|listening|listens|respond|responds|responding|belong|belongs) <ARTICLE|=P|NAME>",
        "“to” is lost here",
    ),
    ("(work|works|working|worked) closely <ARTICLE|=P|NAME>", "“with” is lost here"),
    (
        "(comply|complies|collaborate|collaborates|deal|deals|dealing|liaise) <ARTICLE|=P>",
        "“with” is lost here",
    ),
    ("(rely|relies|depend|depends) <ARTICLE|=P|=N>", "“on” is lost here"),
    ("(participate|participates|participating) <ARTICLE|=P>", "“in” is lost here"),
    ("(as well) <ARTICLE|=P> (?=-GAP)", "“as” is lost here"),
    ("at risk <=G|ARTICLE>", "“of” is lost here"),
    (
        "(discuss|discusses|discussed|discussing|emphasise|emphasises|emphasised|tackle|"
        "tackles|tackling) <about|on|upon> ",
        "the verb needs no preposition",
    ),
    ("assess <on> (any|the|all|how|whether)", "the verb needs no preposition"),
    ("(over|above) NUM <plus>", "“over” and “plus” say the same"),
    # “The council, is”
    (
        "START (the|our|this|these|all|NAME) (~NPJ|NAME|PREP|up|and|the|a|our / to ~B){0,7} "
        "~NP|NAME <COMMA (is|are|was|were|has|have)> (-END){2,}",
        "no comma stands between the subject and its verb",
    ),
    # pairs
    ("both (-GAP&-and&-or){1,5} <or>", "“both” goes with “and”"),
    ("neither (-GAP&-nor&-or){1,5} <or> (?!-STOP{0,12} nor)", "“neither” goes with “nor”"),
    ("between NUM =P? <to> NUM", "“between” goes with “and”"),
    (
        "(rose|fell|risen|fallen|increased|decreased|reduced|grew|dropped|rise|increase) from "
        "NUM (per =N|=P|=N)? <and> NUM",
        "“from” goes with “to”",
    ),
    ("<(within in / in within / in into / into in / onto on)> (the|our|a|all|this)", TWO),
    ("(mitigate|mitigates|mitigating) <for|against>", "the verb needs no preposition"),
    (
        "(and|active|living|lead|promote|more|support) <health> (lifestyle|lifestyles|diets|"
        "eating)",
        "write “healthy”",
    ),
    (
        "(noted|agreed|reported|stated|said|explained|recommended) that "
        "(-GAP&-that&-FINITE){1,8} COMMA <that>",
        "the word stands twice",
    ),
    ("there (is|was) (~JDE|and|COMMA){1,4} <approach|plan|system|process|strategy>", A),
    ("based <off>", "write “based on”"),
    # hyphens
    ("<pre and post> (NAME|~N)", "write hyphens: “pre- and post-war”"),
    (
        "<(two|three|four|six|twelve) (monthly|weekly|yearly)> (?!~P a|an|per|each|in|over)",
        "write it with a hyphen: “six-monthly”",
    ),
    (
        "(BE|be|being|become|becomes|stay|remain|go) <(smoke|car|drug|crime|carbon|plastic|"
        "litter|debt|traffic) free> (?=CLOSE|except|by|and|in)",
        "write it with a hyphen: “smoke-free”",
    ),
    (
        "(a|an|the|their|our|annual|for|of|and|second|first) <self (assessment|help|care|"
        "referral|esteem|advocacy)>",
        "write it with a hyphen",
    ),
    # degrees and adverbs
    (
        "(more|most) <clearer|fairer|greener|closer|wider|longer|shorter|warmer|cleaner|"
        "bigger|biggest|worst|worse|faster|fastest|better|best|higher|highest|lower|"
        "lowest|larger|largest|easier|easiest|greater|greatest|cheaper|safer|older|younger|healthier|stronger>",
        "one of the two is too many",
    ),
    (
        "(?<!more|less|so|as|rather|other) <low|high|large|great|old|young|small|long|cheap> than",
        "write the form in -er",
    ),
    ("(work|works|working|worked) <close> with", "write “closely”"),
    (
        "(=E|=D|=DE|fallen|risen|grown) <significant|considerable|rapid|dramatic|substantial|"
        "steady> (since|in|from|over|between|by|END|during)",
        "write the form in -ly",
    ),
    ("(be|BE|being|been) also? subject <of>", "write “subject to”"),
    ("(excluded|derived|prevented|protected) <to> (DET|=N|=P)", "write “from”"),
    ("START (if|should) SUBJECT (-GAP&-please){1,10} <please>", "a comma is lost before “please”"),
    ("(before|after|by|without|from) <COMMA> ~G (DET|=P)", "no comma stands here"),
    (
        "(=J|safe|strong|active|happy|fair) and <health> (communities|lives|places|homes|"
        "choices|children|people|residents|town|towns|borough|county|city)",
        "write “healthy”",
    ),
)
