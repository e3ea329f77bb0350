"""Rows about whole sentences: a verb that is lost, two sentences with a comma between."""

from __future__ import annotations

SPLICE = "two sentences: write a full stop or a semicolon, or a word that joins them"
VERB = "the verb is lost"
JOINER = """
    besides wherever whenever based compared if when while although though because as since where
    unless until before after whether despite given by in with to for from at on during under what
    who which how through following once however nor neither without that why whatever not
    thanks just every all like alike regardless
"""
INSIDE = """
    if when while although though because as since where unless until whether despite which who
    whom whose what how why that than without more less whatever however so not
"""
SURE = """
    is are was were has have had will can must should would could may do does did
"""
LISTS = {
    "JOINER": JOINER.split(),
    "INSIDE": INSIDE.split(),
    "SURE": SURE.split(),
}
SUBJECT = (
    "((it|they|we|he|she) (=R|also)? (SURE|~BZD) / (this|these) (=R|also)? (SURE|=D|=Z|means))"
)
ROWS = (
    # “There undoubtedly male”, “It clear that”, “There many reasons”
    ("START there (also|=R)* <many|several|few|two|three|=P|a|an|no> (?!END)", VERB),
    ("START it <clear|important|essential|vital|likely|possible|necessary> (that|to)", VERB),
    ("START (we|they) <=J|=P|=N|PREP&-to&-on|a|an|the|our>", VERB),
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
    (
        "PROSE (-GAP&-FINITE&-WH&-AND){1,4} (is|are) ~G (on|with|for|to|about) "
        "(-GAP&-FINITE&-WH&-AND&-SUBJECT&-=B){1,5} <is|are|was|were|has|have|will>",
        "the sentence has two verbs and nothing that joins them",
    ),
    # comma splices
    (
        f"PROSE -JOINER&-PREP&-GAP&-UNKNOWN&-=R&-~BE&-~G&-=J (-GAP&-INSIDE){{2,14}} <COMMA "
        f"{SUBJECT}> (?!COMMA) (?!-GAP COMMA)",
        SPLICE,
    ),
    (
        "PROSE (it|they|this|these) FINITE (-GAP&-INSIDE){1,8} (which|who) (-GAP&-INSIDE){1,10} "
        f"<COMMA {SUBJECT}> (?!COMMA) (?!-GAP COMMA)",
        SPLICE,
    ),
    (f"PROSE ~N FINITE (-GAP&-INSIDE){{1,14}} <COMMA {SUBJECT}> (?!COMMA) (?!-GAP COMMA)", SPLICE),
    (
        "PROSE -JOINER&-GAP (-GAP&-INSIDE)+ <COMMA however (COMMA? (it|they|we|the|this|these|"
        "there|our) / COMMA (more|many|some))>",
        SPLICE,
    ),
)
