"""Rows about bodies of several people: “the council is” and “the council are”.

British readers take both, but not in one document. Each row is a pattern, and whether its verb is
that of one or of several.
"""

from stratc.text.tables import PatternTable

LISTS = PatternTable().read(__package__, ["words_of_bodies"]).lists
BODY = frozenset(LISTS["BODIES"])
# “As traffic grows, the council have”, “The Centre for Clean Air are”
OPEN = "(START|COMMA|that|because|where|while)"
OBJECT = "(the|a|an|our|to|with|on|that|its|their|in|of|here|together|us|them|it|staff"
OBJECT += "|how|what|=P / =J =P)"
# Before the body stands nothing that could be what the verb speaks of.
ROWS = tuple(
    (f"{OPEN} =R? (the|our|this|each)? {body} (also|=R)* {verb}", single)
    for body in (
        "(~J&!P|~N&!P){0,3} BODIES",
        "(=R|~N&!P|~J)? (NAME&-^~P){0,5} ^BODIES ((for|of) NAME{1,4})?",
    )
    for verb, single in (
        ("<is|has|was>", True),
        ("<are|have|were>", False),
        (f"<OF_ONE> {OBJECT}", True),
        (f"<OF_SEVERAL> {OBJECT}", False),
    )
) + tuple(
    # “Data on homes comes from”, “The latest data are”
    (
        f"(START|that|because|where|while|PAUSE) (the|our|this|these|most|=R|~J|~N&!P){{0,5}} data "
        f"(PREP (-GAP&-FINITE&-WH&-AND&-SUBJECT){{1,4}})? (also|=R)* {verb}",
        single,
    )
    for verb, single in (
        ("<is|has|was|comes|shows|suggests|indicates|does>", True),
        ("<are|have|were|come|show|suggest|indicate|do>", False),
    )
)
