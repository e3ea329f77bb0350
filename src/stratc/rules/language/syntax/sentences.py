"""Rows about whole sentences: a verb that is lost, two sentences with a comma between."""

SPLICE = "two sentences: write a full stop or a semicolon, or a word that joins them"
VERB = "the verb is lost"
HALF = "what follows is no whole sentence: write a comma"
JOINER = """
    besides wherever whenever based compared if when while although though because as since where
    unless until before after whether despite given by in with to for from at on during under what
    who which how through following once however nor neither without that why whatever not
    thanks just every all like alike regardless having
"""
INSIDE = """
    if when while although though because as since where unless until whether despite which who
    whom whose what how why that than without more less whatever however so not wherever whenever
    once ago later
"""
SURE = """
    is are was were has have had will can cannot must should would could may do does did
"""
OPENER = """
    if when while whilst although though because as since where unless until before after whether
    despite given by in with to for from at on during under what who which how through following
    once nor neither without why whatever whenever wherever just like alike regardless having
"""
TRUSTING = "ensure sure hope know believe expect trust see say agree confirm find feel so and"
LISTS = {
    "JOINER": JOINER.split(),
    "INSIDE": INSIDE.split(),
    "SURE": SURE.split(),
    "OPENER": OPENER.split(),
    "TRUSTING": TRUSTING.split(),
}
SUBJECT = (
    "((it|they|we|he|she) (=R|also)? (SURE|~BZD) / (this|these) (=R|also)? (SURE|=D|=Z|means) / "
    "there (FINITE&-do&-does&-did) / (many|most|several) (~J|~N)? =P|people SURE)"
)
# A word of a clause that can stand alone; “not only … it also” is one sentence.
ALONE = (
    "(-GAP&-INSIDE / that|who|which|more|less / since NUM / "
    "not (?!only|just|merely|simply|about|all))"
)
ROWS = (
    # “There undoubtedly male”, “It clear that”, “There many reasons”
    ("START there (also|=R)* <many|several|few|two|three|=P|a|an|no> (?!END)", VERB),
    ("START it <clear|important|essential|vital|likely|possible|necessary> (that|to)", VERB),
    (
        "START (we|they) <=J|=P|=N|PREP&-to&-on|a|an|the|our> (?!turn|fact|particular|"
        "general|effect)",
        VERB,
    ),
    (
        "START (this) <help|support|mean|allow|enable|include|require> (us|the|our|people|a|that)",
        VERB,
    ),
    ("START our (vision|aim|ambition|goal|mission) <that>", VERB),
    (
        "(people|residents|children|those|families|adults|parents|carers|women) who <at|in|"
        "from|with> (risk|need|care|crisis|work|poverty|debt|contact)",
        "“are” is lost here",
    ),
    ("(that|if|where|when|because) (it|they|we|he|she) <=G&!NJ|=J|a>", VERB),
    (
        "(told|tell|tells) us <that> (need|want|feel|have|would|struggle|find)",
        "the subject is lost",
    ),
    ("(to) <=P|our|a|=N> (borough|city|county|place|town|council) where", VERB),
    (
        "START (the|our|this|these) ~J&!N? ~N&!B <open|available|responsible|able|likely|"
        "aware> (to|for|that)",
        VERB,
    ),
    # comma splices
    (
        f"PROSE (?!were|had|should SUBJECT|the) (?!a|NUM year|years|month|months on) "
        f"-JOINER&-PREP&-GAP&-UNKNOWN&-=R&-~BE&-~G&-=J (-GAP&-INSIDE){{2,14}} <COMMA "
        f"{SUBJECT}> (?!COMMA) (?!-GAP COMMA)",
        SPLICE,
    ),
    (f"PROSE ~N FINITE (-GAP&-INSIDE){{1,14}} <COMMA {SUBJECT}> (?!COMMA) (?!-GAP COMMA)", SPLICE),
    (
        f"PROSE (?!the more|less|better|higher|longer) (?!OPENER|PREP|GAP|=R|~G) "
        f"(?!were|had|should SUBJECT|the) (?!a|NUM year|years|month|months on) {ALONE}{{0,11}} "
        f"((~N|~P|NAME|SUBJECT|this|these|there) SURE / ~P&!NB ~B / ~P&!B =B) "
        f"{ALONE}{{1,20}} <COMMA {SUBJECT}> "
        "(?!COMMA) (?!-GAP COMMA)",
        SPLICE,
    ),
    # “factors that lead to harm, broadly these are”
    (
        "PROSE (?!OPENER|PREP|=R|~G) (-GAP&-INSIDE|which|who){3,24} <COMMA (broadly|further|"
        f"furthermore|additionally|moreover|generally|essentially|overall) {SUBJECT}>",
        SPLICE,
    ),
    # “a year out however, we kept going”
    (
        "(~N|~P|=E|=J|NAME|UNKNOWN) <however COMMA> (it|they|we|he|she|the|this|these|there|our)",
        SPLICE,
    ),
    # “It is clear is that”, “This is is right”
    ("(it|they|we|he|she) BE (also|=R)? ~J <BE>", "one of the two verbs is too many"),
    (
        "(?<!what|which|where|how|who|whatever) (it|this|that|there|they|we|NAME|~N|~P) "
        "<is is / are are / was was / were were / has has / will will>",
        "the word stands twice",
    ),
    # “Many are older people also care for others”
    (
        "(are|were) ~J&!N* (PERSONS&-those) <also ~B> (for|in|with|the|a|each|on|to)",
        "the sentence has two verbs and nothing that joins them",
    ),
    # “Looking after our health and to support others is”
    (
        "(START|PAUSE) ~G (-GAP&-FINITE&-WH&-to&-and|after|before){1,8} and <to> ~B "
        "(-GAP&-FINITE&-WH){1,12} BE",
        "the parts of a row take one form",
    ),
    # “a statement of principles, that the council must apply”
    (
        "PROSE (-GAP&-that&-so){2,20} (NAME|=N|=P|=NP) <COMMA that> (the|we|they|our|"
        "MODAL|HAVE|are|"
        "were) (?!-GAP? COMMA)",
        "no comma stands before “that” here",
    ),
    ("(~P|~N) <as> (are|were) ~G", "a word is too many here"),
    # “disability and sexual identify.”
    ("(-~B&-to) (=J) <=B> CLOSE", "a noun belongs here, and this is a verb"),
    (
        "PROSE -JOINER&-GAP (-GAP&-INSIDE)+ <COMMA however (COMMA? (it|they|we|the|this|these|"
        "there|our) / COMMA (more|many|some))>",
        SPLICE,
    ),
    # “Since 2021 the council has built homes, it has also …”
    (
        f"PROSE (since|in|by|during) NAME? NUM COMMA? (the|our|we|NAME|~N|~J|=P){{1,4}} FINITE "
        f"{ALONE}{{1,16}} <COMMA {SUBJECT}> (?!COMMA) (?!-GAP COMMA)",
        SPLICE,
    ),
    # “We want homes where people can thrive, this helps our economy …”
    (
        "(START|PROSE) (?!OPENER|PREP|GAP|AND|note|=R|~G) (-GAP&-if&-when&-once&-since){5,30} "
        ""
        "<COMMA this (helps|means|enables|"
        "allows|ensures|provides|gives|includes|shows|supports|is|was|will|can|has|makes|requires)>",
        SPLICE,
    ),
    (
        "(START|PROSE) (?!OPENER|PREP|GAP|AND|=R|~G) (-GAP&-if&-when&-once&-since){4,30} <COMMA "
        "these (are|include|were|have)>",
        SPLICE,
    ),
    # “… to 312 carers; listening to what matters.”, “uneven; with some wards seeing little.”
    (
        "PROSE (-STOP&-PAUSE&-START){3,50} <SEMI> (with|which|who|including / such as) "
        "(-PAUSE&-STOP){2,40} STOP",
        HALF,
    ),
    (
        "PROSE (-STOP&-PAUSE&-START){3,50} <SEMI> (although|though|whereas|while|whilst|because) "
        "(-PAUSE&-STOP&-COMMA){2,40} STOP",
        HALF,
    ),
    (
        "PROSE (-STOP&-PAUSE&-START){3,50} <SEMI> ~G&!B (DET|to|PREP|=P|that|=J) "
        "(-PAUSE&-STOP&-FINITE&-=Z&-=D){1,40} STOP",
        HALF,
    ),
    # “said the following; they want …”
    (
        "(the following / as follows / these (are|include)) <SEMI>",
        "a colon stands before what is told",
    ),
)
