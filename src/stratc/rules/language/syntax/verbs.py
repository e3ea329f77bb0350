"""Rows about the forms of verbs: what may stand behind “will”, “to”, “is”, “by”, “the”.

Each row is a pattern of `text.word_classes.patterns`, and what is right.
"""

PLAIN = "a verb stands in its plain form here, as in “will work”, “to work”"
INFINITIVE = """
    want need able unable aim aims plan plans how order seek seeks continue continues hope hopes
    intend intends decide trying required ability likely
    responsibility duty placed keen
    ready eager willing unlikely tend tends
"""
# Each of these may be to do something.
ROOM = """
    time chance right duty power effort freedom capacity confidence willingness desire room reason
    incentive money
"""
TOING = """
    contribute contributes contributing
"""
EASY = """
    important essential vital necessary crucial possible easier difficult
"""
ADVERB = "the form in -ly belongs here, as in “regularly”"
SHIFT = """
    change changes improve improves increase increases rise rises fall falls grow grows decline
    declines reduce reduces vary varies move moves act progress work works respond risen fallen
    grown rose fell grew
"""
# “was considered safe”, “kept safe”: what follows tells what it is like.
STATE = """
    considered deemed kept left made judged rendered found felt proved remained seemed appeared
    become stayed declared assessed rated looked called painted set cut born
"""
MANNERS = """
    quick slow considerable significant rapid dramatic substantial steady sharp gradual continual
    continuous regular frequent effective efficient successful proper correct thorough sudden slight
    marked consistent
"""
INTENSE = """
    absolute complete total deep firm particular special real utter passionate genuine
    fundamental strict
"""
LISTS = {
    "SHIFT": SHIFT.split(),
    "STATE": STATE.split(),
    "MANNERS": MANNERS.split(),
    "INTENSE": INTENSE.split(),
    "INFINITIVE": INFINITIVE.split(),
    "TOING": TOING.split(),
    "ROOM": ROOM.split(),
    "EASY": EASY.split(),
}
ROWS = (
    # “will ensures”, “must considered”, “can refers”, “does not includes”
    ("(?<!ARTICLE|OWNER|good|free|political) MODAL not? also|=R* <=ZDEGJ&~ZDE> (?!and|or)", PLAIN),
    (
        "(?<!DET) will|would|should|must|may|might|shall not? also|=R* <=G&!J> (?!MODAL|BE|HAVE)",
        PLAIN,
    ),
    (
        "(we|they|~NP|NAME) (will|must|should) (also)? <~G&!BP> (with|to|on|the|our|a|closely|in)",
        PLAIN,
    ),
    ("(SUBJECT|~N|=P|NAME) MODAL also? <~Z&!BNDEGJ>", PLAIN),
    ("do|does|did not <=ZDEG>", PLAIN),
    ("(INFINITIVE to / does not / do not) <~Z&!BN>", PLAIN),
    ("(this|which|it) means <=Z>", "one of the two verbs is too many"),
    (
        "(?<!ARTICLE|OWNER|good|free|political) MODAL <is|are|was|were|has|had|does>",
        "one of the two verbs is too many",
    ),
    # “to ensures”, “to gave”, “need to improving”, “to reviewed by”
    ("-WH&-PREP to <=Z>", PLAIN),
    ("to <~Z&!BN> (the|a|an|our|their)", PLAIN),
    ("to <=D> (?!END)", PLAIN),
    ("to <been>", PLAIN),
    ("INFINITIVE to =R* <=ZDEG&!J> (?!MODAL|BE)", PLAIN),
    ("(INFINITIVE|trained|asked) to =R* <=ZDEJ&~DE> DET|us|them|~NP", PLAIN),
    (
        "((aim|ambition|goal|vision|purpose|aims) (is|are) / INFINITIVE) to <~G&!B> (DET|~P|"
        "us|them|people)",
        PLAIN,
    ),
    ("to <~E&!BN> by|in|with|on the|our|a|all|each|partners", PLAIN),
    # “committed to reduce”, “look forward to work with”
    (
        "(commit|commits|committed|committing) to <=B>",
        "write the form in -ing: “committed to reducing”",
    ),
    ("(TOING|dedicated) to <=B>", "write the form in -ing"),
    ("look|looks|looking forward to <~B&!PJ>", "write the form in -ing: “look forward to working”"),
    ("view to <~B&!PJG>", "write the form in -ing: “with a view to working”"),
    (
        "(envisage|envisages|avoid|avoids|consider|considers|suggest|suggests|enjoy|enjoys|"
        "involve|involves) <to> ~B",
        "write the form in -ing",
    ),
    ("such as <=B>", "write the form in -ing"),
    # “of reduce”, “by ensures”, “from began”
    (
        "(of|by|from|without|through|towards) <=B> (?!CLOSE|COMMA)",
        "behind a preposition a verb stands in its form in -ing",
    ),
    (
        "(for|about|into|in|on|with) <=B> (the|our|a|an|their|all|=P|=N)",
        "behind a preposition a verb stands in its form in -ing",
    ),
    ("(of|from|without) <=Z|=D>", "behind a preposition a verb stands in its form in -ing"),
    (
        "by <~B&~N&!PRG> the|our|their|a|an|them|us|people|children|residents",
        "behind “by” a verb stands in its form in -ing",
    ),
    (
        "by <share|support|help|work|use> (the|our|their|a|with|them|us|data|people|children|"
        "information)",
        "behind “by” a verb stands in its form in -ing",
    ),
    ("(focus|focuses|focused|focusing) on <=B>", "write the form in -ing"),
    # “was develop”, “has been agree”, “are work with”, “has began”, “have saw”
    (
        "(?<!do|does|did|done) (was|were|been|being) (not|also)? ~R* <=B|=Z|=D>",
        "write the participle, as in “was developed”",
    ),
    (
        "START -WH&-do&-does&-END{0,6} (is|are) (not|also)? =R* <=B> (?!END)",
        "write “is working” or “is agreed”",
    ),
    (
        "(we|they|NAME|council|team|board|services|partners) (is|are) (also|currently|now)? "
        "<work|develop|deliver|look|plan|seek|aim> (with|on|to|a|the|at|new|closely|our|for)",
        "write the form in -ing: “are working”",
    ),
    (
        "(has|have|had) (not|also)? ~R* <=B|=D|=Z|saw> (?!END)",
        "write the participle, as in “has begun”",
    ),
    (
        "(has|have) <tell|lead|show|give> (us|the|that|to|how)",
        "write the participle, as in “have told”",
    ),
    ("(has|have|had) (also|=R)? <=G&!JN> (DET|=P)", "write the participle, as in “have worked”"),
    (
        "(will|to|should|can|must) be <report|review|monitor|record|lead|publish|fund> (to|by|"
        "on|in|at|each|every)",
        "write the participle, as in “be reported”",
    ),
    ("(was|were|been|be|is|are) <~B&~N&!JDE> by", "write the participle, as in “was repaired”"),
    ("be|been <be|is|are|was|were|been>", "one of the two verbs is too many"),
    # “we seen”, “they given”, “services been”
    ("(?<!HAVE|BE|had|as) (we|they|he|she) <=EJ&~E>", "“have” or “were” is lost here"),
    (
        "START (-END&-HAVE&-having&-SHORT&-not)* (~NP|NAME|we|they|it|which|who|that) also? <been>",
        "“has” or “have” is lost here",
    ),
    # “want residents be proud”, “enable people become”
    (
        "(want|wants|enable|enables|enabling|allow|allows|allowing|encourage|encourages|"
        "encouraging|expect|ask|invite|empower|empowering) (DET)? ~J* (them|us|=P|~P&!NB) <be|"
        "have|become|=B>",
        "“to” is lost here",
    ),
    # “plans introduce”, “is able access”, “important involve”
    ("(BE|be|been|being) (able|unable) <~B&!PJG>", "“to” is lost here"),
    (
        "(we|they|who|also|council|MODAL) (plan|plans|aim|aims|want|wants|need|needs|intend|"
        "intends|hope|hopes|seek|seeks|continue|continues) <=B>",
        "“to” is lost here",
    ),
    ("(plans|aims|intends|wants|hopes) <open|build> (a|an|new|the)", "“to” is lost here"),
    (
        "(need|want|aim) <make|take> (better|sure|with|the|a|more|our|people|to)",
        "“to” is lost here",
    ),
    ("EASY <=B>", "“to” is lost here"),
    ("(opportunity|opportunities|ability / in order) <=B> (DET|=P|=J)", "“to” is lost here"),
    # “the ensure”, “our provides”
    ("(?<!WH) (the|a|an|our|its|your|my|every) <=B|=Z|=D>", "a noun is lost, or a word too many"),
    # “by visiting, offering and link”, “to prevent, to support and cutting”
    (
        "by ~G&!B (-GAP&-WH){0,6} COMMA ~G&!B (-GAP&-WH){0,6} and <~B&!PJ> (the|our|them|"
        "people|a|an|in|with|to)",
        "the parts of a row take one form",
    ),
    (
        "to ~B (-GAP&-WH){0,6} COMMA to ~B (-GAP&-WH){0,6} and <~G&!B> (~N|=P|DET)",
        "the parts of a row take one form",
    ),
    (
        "(to|MODAL) ~B (-GAP){0,8} COMMA ~B (-GAP){0,12} and <~Z&!BN> (the|our|their|a|an)",
        "the parts of a row take one form",
    ),
    # “Reversing the trend and to reduce use”
    (
        "START ~G&!B (-GAP&-FINITE&-WH&-to&-and){1,12} and <to> ~B",
        "the parts of a row take one form",
    ),
    # “they and their families and are given”
    (
        "(they|we|he|she) and DET (~N|~P) <and> (are|were|will|have|can|should|must)",
        "one of the two “and” is too many",
    ),
    # “to reflect and conforms to”
    ("to ~B and|or <~Z&!BN> (DET|PREP|to|them|us)", "the parts of a row take one form"),
    # “many patients which was more likely”
    (
        "(many|some|these|those|most|several|few|all) =J* (~NP&!B) which <was|is|has>",
        "the verb does not go with its subject",
    ),
    ("START we (MODAL not? )? ~B (-GAP&-WH){1,8} and <=Z>", "the parts of a row take one form"),
    ("(MODAL|to) <loose> (the|their|a|our)", "write “lose”"),
    ("(has|have|had|been|was|were|is|are|being) <lead> (by|to)", "write “led”"),
    ("too <=B>", "write “to”"),
    ("(is|are|was|were|wait|take) <to> (many|much|few|late|high|low)", "write “too”"),
    # “It sets out how will we reach”
    (
        "(out|explains|describes|shows|know|understand|about|see|at|of|on|into) "
        "(how|where|when) <will|can|should> (we|they|it|you)",
        "the verb stands behind its subject",
    ),
    ("ROOM <=B> (DET|=P|=J|=N|us|them)", "“to” is lost here"),
    # “is ran by”
    (
        "(is|are|be|been|being|was|were) (=R|not|also)? <ran|went|gave|took|wrote|chose|saw|knew|"
        "grew|spoke|drove|fell|began|shook> ",
        "write the participle, as in “is run”",
    ),
    # “generates income and supporting jobs”, “to be heard, respected and to live”
    (
        "=Z (-GAP&-WH&-~G&-to){1,6} (COMMA =Z (-GAP&-WH&-~G&-to){1,6})? "
        "and <(~G&!B (DET|NUM) / =G =P)>",
        "the parts of a row take one form",
    ),
    (
        "to (be|~B) (-GAP&-to&-AND){0,4} COMMA (-GAP&-to&-AND){1,5} and <to> ~B",
        "the parts of a row take one form",
    ),
    # “are continual asked”, “am absolute determined”, “improved considerable”
    ("(BE|be|been|being|HAVE) <=J> ~E&!N PREP|STOP", ADVERB),
    ("(BE|am|be|been|being|feel|remain) <INTENSE> (~E|able|aware|sure|clear)", ADVERB),
    (
        "(SHIFT|~D&-STATE|~E&-STATE) <MANNERS> "
        "(STOP|COMMA|since|over|from|between|by|during|and|in)",
        ADVERB,
    ),
    # “ambitious, yet also realistically”, “safe, warm and affordably”
    (
        "(BE|be|become|remain|feel|stay) (more|very|=R)? (~J COMMA)? ~J COMMA? (and|yet|but) also? "
        "<LY> CLOSE",
        "the form without -ly belongs here",
    ),
    # “responsible for monitor progress”, “keep people from ask for help”
    (
        "responsible for <monitor|review|support|fund|report|train|manage|plan> "
        "(progress|delivery|performance|DET|NAME)",
        "behind a preposition a verb stands in its form in -ing",
    ),
    (
        "(PERSONS|OWNERS|them|us|you) from <ask|seek|=B|access|use|get> (for|help|support|DET|=P)",
        "behind a preposition a verb stands in its form in -ing",
    ),
    # “be agile, adaptable and changing direction”
    ("(be|BE) =J COMMA =J COMMA? and <~G> (DET|~N&!G)", "the parts of a row take one form"),
    ("~E&!B and <lead> (STOP|by|COMMA)", "write “led”"),
    ("(resulted|resulting / (has|have|will) result) <to>", "write “in”"),
    ("how SUBJECT MODAL like (-GAP){1,8} look <like>", "“how” and “like” say the same"),
    # “will be use to”, “is base on”, “am please to”
    (
        "(MODAL|to) be <use|design|base|embed|plan|target|test|share|=B|review|monitor|report> "
        "(=R|to|by|on|in|at|with|each|every|STOP)",
        "write the participle, as in “be used”",
    ),
    ("(BE|be|been) <base> on", "write “based”"),
    ("(am|BE|be) <please> to", "write “pleased”"),
    (
        "(has|have|had) (=R|not)? <fell|went|gave|wrote|chose|knew|grew|spoke|drove|ran|rose|took>",
        "write the participle, as in “has fallen”",
    ),
    (
        "(hard|easy|difficult|able|how) to <found|felt|held|made|met|kept|lost|spent|told|"
        "understood|brought|built>",
        PLAIN,
    ),
    (
        "(with|help|support|enable|encourage|allow) (our|local|the)? (PERSONS|OWNERS|operators|"
        "partners|them|us) to <~G&!B> (DET|~N|~P)",
        PLAIN,
    ),
    ("(BE|be) (key|central) to <=B>", "write the form in -ing"),
    ("(SUBJECT|PERSONS) (want|wants) <that> (every|the|all|our|people)", "write “want … to …”"),
    ("START (we|they|he|she) <(~G&!BN / looking forward)>", "“are” or another verb is lost here"),
)
