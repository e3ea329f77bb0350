"""Rows about a verb that stands far from its subject, and about names with an owner's ending."""

from .agreement import ONE, SEVERAL, VERB

LOST = "an apostrophe is lost"
PAIRED = """
    role contribution impact quality quantity size scale nature range cost purpose aim value
    importance vision scope planning delivery frequency severity
    extent timing content location design structure
"""
PUBLIC = """
    governments councils trusts boards partnerships boroughs committees commissions departments
    universities constabularies
"""
ONE_THING = """
    ambition strategy vision plan aim goal approach commitment policy programme board council
    team framework report review forum partnership
"""
WAYS = """
    keep provide offer contain include describe explain show manage deliver run
    require support help aim set outline recognise identify depend emit attract affect receive
    cover form play remain become give take make mean continue demonstrate
"""
DOES = """
    keeps provides offers contains includes describes explains shows manages delivers runs requires
    supports helps sets outlines recognises identifies depends emits attracts affects receives
    reflects covers plays remains becomes gives takes makes means continues demonstrates feels
"""
LISTS = {
    "PAIRED": PAIRED.split(),
    "PUBLIC": PUBLIC.split(),
    "ONE_THING": ONE_THING.split(),
    "WAYS": WAYS.split(),
    "DOES": DOES.split(),
    "NO_RATE": ["savings", "earnings", "sales", "sports", "admissions", "arrears", "returns"],
}
INNER = "(-GAP&-FINITE&-WH&-AND&-SUBJECT&-=Z&-=B)"
ROWS = (
    # “The lead for carers on each ward keep a list”
    (
        f"START (the|our|this|a|each|every) ~J&!NP* ~N&!P&-GROUPS PREP {INNER}{{0,4}} ~N&!PB "
        "<WAYS> (a|an|the|our|their|how|that|all|on)",
        VERB,
    ),
    # “Children in the age group 0 - 5 years accounts for”
    (
        "(START|that) (the|our|these|most|many)? ~J* ~P&!NB PREP "
        "(-GAP&-FINITE&-WH&-SUBJECT&-AND / NUM BREAK? NUM){1,8} (~P&!NB) <accounts for / "
        "amounts to / relates to / leads to / results in / depends on / comes from / refers to>",
        VERB,
    ),
    # “that rates for all homes in 2016, is”
    (
        "(START|that) (the|our|these)? ~J&!NP* ~N? ~P&!NB (for|in|of|among) "
        "(-GAP&-FINITE&-WH&-AND&"
        "-SUBJECT / NUM BREAK? NUM){1,10} <COMMA is> (-GAP&-that)",
        VERB,
    ),
    # “The council and its partners supports”
    (
        "START (the|our|NAME|~N|BREAK){1,8} and (its|our|their) ~J&!NP* ~P&!NB <is|has|was|DOES> "
        "(the|a|an|not|to|our|on|in|at|all|NAME|=J|=E|~P&!B)",
        VERB,
    ),
    # “where people feels safe”
    ("(where|when|if|that|because|and|COMMA) PERSONS&-those <DOES> (~J&!B|=R|the|a|to|that)", VERB),
    # “the role and contribution of carers is”
    (
        f"(the|our|their) PAIRED and PAIRED of {INNER}{{1,4}} <is|has|was|DOES> (not|~E|=J|the|"
        "a|an|it|how|also|still|now)",
        VERB,
    ),
    # “This ambition and strategy is”
    (
        "START (the|our|this)? (ONE_THING and (the|our|this)? ONE_THING) <is|has|was> (not|~E|"
        "=J|the|a|an|also|still|now|to)",
        VERB,
    ),
    # “People who have help earlier, generally have”
    (
        "START PERSONS&-those who (-GAP&-WH&-SUBJECT&-AND){1,8} <COMMA (=R)* (have|are|were|"
        "need|will|can)> (-GAP|STOP)",
        "no comma stands between the subject and its verb",
    ),
    # “Homes that stand empty for years, can be let”
    (
        "(START (the|our|these|no)? / (START|AND) (some|many|most|all|any)) ~J&!NP* (~P|"
        "those|anyone|"
        "everyone) (that|who) (-GAP&-WH&-SUBJECT&-AND){2,12} <COMMA (MODAL|BE|HAVE)> (-GAP&-the)",
        "no comma stands between the subject and its verb",
    ),
    # “some big changes which has been hard”
    (
        "(=J|NUM|these|those|several|many|some|our) ~P&!NB (which|that) <has|is|was> (been|not|"
        "=E|=D|a|the|now|also)",
        VERB,
    ),
    # “the Governments objectives”
    (
        "(the|our|this|each|every) (NAME&-^~P)* <^PUBLIC> (own|=J&!N|new)? (=N|=P|~N&!BDEJR|"
        "~P&!BZ) (?!and -GAP{0,2} have)",
        LOST,
    ),
    ("the (NAME&-^~P)* <^governments> ^~NPJ", LOST),
    # “crimes rates”
    ("<~P&!NB&-NO_RATE> (rates|rate)", "the first of two nouns stands in the singular"),
    # “everyone who live here”, “whose parents drives them”
    ("(everyone|everybody|anyone|someone|nobody) who <~B&!DEPZ>", VERB),
    ("whose ~J* ~P&!B <=Z|is|has|was>", VERB),
    ("whose ~J* ~P&!B <~Z&!N> (them|it|us|ARTICLE)", VERB),
    (
        "(two|three|four|NUM) (thirds|quarters|fifths|tenths) of (-GAP&-FINITE&-WH){0,3} ~P&!B "
        "(-GAP&-FINITE&-WH&-AND){0,4} <is|has|was>",
        VERB,
    ),
    ("there <has> been (NUM ~P / many|several|two|three|four|five)", VERB),
    ("there (is|are) <less> (=P|~P&!N)", "write “fewer”"),
    (
        "START the (cost|number|rate|level|impact|quality|lack|use|amount|price|extent|scale) "
        "(of DET? (-GAP&-FINITE&-WH&-DET){1,8})? <have|are|were>",
        VERB,
    ),
    ("COMMA and (the|our|these) ~J&!N* ~P&!NB <is|has|was>", VERB),
    (
        "START (many|several|some|few|most) <COUNTED&=N|parent> (said|told|have|are|were|feel)",
        SEVERAL,
    ),
    ("START (a|an) (~J|~N)+ <~P&!NJ> (MODAL|is|has|was)", ONE),
    ("START <some was> (~E|=J)", VERB),
)
