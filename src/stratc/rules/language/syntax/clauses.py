"""Rows about clauses: where one ends, what it lacks, and the verb of a long one."""

from .sentences import ALONE, SPLICE

SECOND = "the comma that ends what was put in is lost"
VERB = "the verb does not go with its subject"
FRAGMENT = "this is no whole sentence: join it to the one before"
RUN_ON = "two sentences with nothing between: end the first"
TIMES = "year month week day time decade quarter summer autumn winter spring"
LISTS = {"TIMES": TIMES.split()}
INNER = "(-GAP&-FINITE&-WH&-AND&-SUBJECT)"
MAIN = "PROSE (?!the more|less|better|higher|longer) -OPENER&-PREP&-GAP&-=R&-~G"
ROWS = (
    # “More people are coming which is encouraging”
    (
        "(~N|~P|NAME|~G) <which> (is|was) (encouraging|positive|concerning|worrying|welcome|"
        "disappointing|promising|reassuring)",
        "a comma is lost before “which”",
    ),
    # “Some people cannot get online, others choose not to”
    (
        "PROSE (some|many|most) ~P|of (-GAP&-INSIDE){0,12} FINITE (-GAP&-INSIDE){1,12} <COMMA "
        "others> (SURE|~B|~D)",
        SPLICE,
    ),
    # “Loneliness can affect anyone it is not only …”
    (
        f"{MAIN} (-GAP&-INSIDE){{0,10}} SURE (-GAP&-INSIDE&-TRUSTING&-AND&-FINITE){{1,16}} "
        "(=N&-TIMES|=P|=R&-INSIDE|anyone|everyone|them|us) <(there|it) "
        "(is|are|was|were|has|can|will)>",
        RUN_ON,
    ),
    (
        f"{MAIN} (-GAP&-INSIDE){{0,10}} SURE (-GAP&-INSIDE&-TRUSTING&-AND&-FINITE){{1,16}} "
        "(=N|=P|~R|them|us) <(many|some|most|several) (~J)? ~P&!N (BE|HAVE|MODAL)>",
        RUN_ON,
    ),
    # “The council, working with its partners will open”
    (
        "START (the|our|this|NAME) (~J|~N|NAME|and|of){0,5} (=N&-TIMES|=P|~N&-TIMES|NAME) COMMA "
        "(~G&-including&-considering&-following|supported|funded|led|based|chaired|formed|"
        f"created|together|along|alongside) {INNER}{{1,8}} <(~N|=P|NAME) (MODAL|BE|HAVE)>",
        SECOND,
    ),
    (
        "COMMA (many|some|most|all|both|none|half|one|two) of (whom|which) (FINITE|~B|~D) "
        f"{INNER}{{1,12}} <(BE|HAVE|MODAL)>",
        SECOND,
    ),
    (
        "START (the|our|NAME) (~J|~N|NAME){0,4} (=N|=P|~N|NAME) COMMA (which|who) "
        f"(FINITE|~Z|~D|~B) {INNER}{{1,10}} <(=N|=P|~N|NAME|NUM) (MODAL|BE|HAVE)>",
        SECOND,
    ),
    (
        "(~N|~P|NAME|SUBJECT) COMMA <however|therefore|furthermore|nevertheless|moreover> "
        "(MODAL|BE|HAVE)",
        SECOND,
    ),
    ("(=N|=P|NAME) <however|therefore> COMMA (MODAL|BE|HAVE)", "a comma is lost before it"),
    # “Which is why we are building homes.”, “Although the number has fallen in each year.”
    ("PROSE <which (is why / means / includes / also / will / has / in turn)>", FRAGMENT),
    (
        "STOP PROSE <although|whereas|whilst> (-GAP&-FINITE&-WH){1,10} FINITE "
        "(-GAP&-FINITE&-~Z&-=D&-SUBJECT&-WH){2,20} STOP",
        FRAGMENT,
    ),
    # “to cut waste, increase recycling and to saving”
    (
        "INFINITIVE to ~B (-GAP&-FINITE / COMMA){1,12} and <to ~G&!B&-housing> (=N|=P|~N|DET)",
        "the parts of a row take one form",
    ),
    # “Feedback gathered from parents, teachers and pupils have shaped”
    (
        "START (the|our|this)? ~J&!N* =N&-GROUPS ~E&!B (from|by|in|at|on|to|with|during|for) "
        "(-GAP&-FINITE&-WH&-SUBJECT&-AND / COMMA){1,14} <have|are|were>",
        VERB,
    ),
    # “Both the nursing team and the school supports families”
    (
        "START both (-GAP&-FINITE&-WH){2,12} <is|has|was|DOES|=Z> (the|a|an|not|to|our|=P|=E|"
        "=J|~G)",
        VERB,
    ),
    # “The survey closed in June, over 900 people took”
    (
        f"{MAIN} {ALONE}{{0,10}} (~N|~P|NAME|SUBJECT|this) (SURE|~D|~Z) {ALONE}{{1,20}} <COMMA> "
        "(over|nearly|around|about|almost / more than) NUM (=P|people) (FINITE|=D|took|said) "
        "(-GAP){1,14} STOP",
        SPLICE,
    ),
    # “Ann Marsh, the member for housing said”
    (
        f"START -GAP&-PREP NAME+ COMMA (the|our|a|an) {INNER}{{1,8}} <(~N|~P|NAME) (said|says|told|"
        "explained|added|MODAL|BE|HAVE)>",
        SECOND,
    ),
    # “For example, people who rent, may have no say”
    (
        "(example|instance|addition|however|therefore|particular) COMMA PERSONS&-those who "
        "(-GAP&-WH&-SUBJECT&-AND){1,8} <COMMA (have|are|were|need|MODAL)> (-GAP|STOP)",
        "no comma stands between the subject and its verb",
    ),
    # “Including new play areas, benches and lighting.”
    (
        "PROSE <including / such as> (-FINITE&-STOP&-BREAK&-START&-PAUSE&-UNKNOWN&-WH){2,30} STOP",
        FRAGMENT,
    ),
    (
        "(proud|know|believe|ensure|show|shows|sure|find|found|say|agree|confident|hope|recognise|"
        "means) that (the|our|these|all|most)? ~J&!NBZD* ~P&!B "
        "(-GAP&-FINITE&-~Z&-~D&-~B&-SUBJECT&-WH&"
        "-SHORT&-UNKNOWN&-NAME){2,12} <CLOSE>",
        "the verb is lost",
    ),
    (
        "START (the|our|this|its|their|a|an)? ~J&!NP* ~N&!P&-GROUPS (from|of (-GAP&-FINITE&-WH&-"
        "SUBJECT){1,4})? COMMA (together with / along with / as well as) "
        "(-GAP&-FINITE&-WH&-SUBJECT){1,7} <COMMA TELLS>",
        VERB,
    ),
    # “Neither the town nor the county have”
    (
        "neither (the|our|this|a) ~J&!N* ~N&!P nor (the|our|this|a) ~J&!N* ~N&!P <have|are|were>",
        VERB,
    ),
    # “In towns, services also includes”, “However, the drivers for change has”
    ("(COMMA|START) ~P&!NB (also|=R) <(=Z|DOES)> (the|a|an|our|to|that|NAME|~N)", VERB),
    (
        "COMMA (the|our|these|those) ~J&!N* ~P&!NB (of|from|on|for|in) "
        "(-GAP&-FINITE&-WH&-AND&-SUBJECT){1,5} <is|has|was>",
        VERB,
    ),
)
