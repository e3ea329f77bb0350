"""Slips of words that sound alike: “effects” and “affects”, “its” and “it’s”, “there” and “their”.

Rows are those of `slips`: the pattern, what is right.
"""

WHOM = (
    "families|people|communities|everyone|everybody|children|us|individuals|residents|men|women|"
    "those|young people|society|lives|the lives|the health|our|their|all"
)
TOPICS = (
    "harm|harms|this|it|which|abuse|misuse|homelessness|poverty|debt|gambling|drinking|alcohol|"
    "crime|violence|pollution|policy|strategy|decisions?|cuts|noise|smoking|obesity|dementia|"
    "flooding|pandemic|virus|disease|illness|condition|cost of living|lack of [a-z]+|change|trauma|"
    "loneliness|isolation|inequality|plan|drugs?"
)
OF_THEM = (
    "parents|families|family|carers|children|own|needs|lives|homes?|views|communities|peers|"
    "wellbeing|health|recovery|education|experiences?|voices|local|community"
)
NOT_OWN = "a|an|the|not|been|very|all|important|clear|vital|no|only|also|so|too|more|our|what|how"

ANY_CASE = (
    (rf"\b({TOPICS}) effects (?=(?:{WHOM})\b)", r"\1 affects "),
    (
        r"\b(be|are|is|was|were|been|being|those|people|directly|adversely|negatively|"
        r"disproportionately|most|badly) effected\b",
        r"\1 affected",
    ),
    (rf"\b(can|may|will|could|to|also) effect (?=(?:{WHOM})\b)", r"\1 affect "),
    (
        r"\b(an|any|negative|positive|significant|adverse|lasting|detrimental|knock-on) "
        r"affect(s?) (?=on\b|of\b|upon\b)",
        r"\1 effect\2 ",
    ),
    (r"\b(no|little|an|great|huge|same) affect\b(?! us\b| them\b| people\b)", r"\1 effect"),
    (
        r"\b(and|with|of|for|support|improve|meet|to|in|on|about|by|from|through|protect) there "
        rf"(?=(?:{OF_THEM})\b)",
        r"\1 their ",
    ),
    (
        r"\b(in|of|with|by|from|within|through|throughout|across|under|gives?|gave|meets?|met|"
        r"achieved?|delivers?|delivered|improved?|published|reviewed|lost|set|updated|changed|"
        rf"supports?|offers?|reached|has|had) it[’']s (?!(?:{NOT_OWN})\b)(?![a-z]+(?:ing|ed|ly)\b)"
        r"(?=[a-z])",
        r"\1 its ",
    ),
    (
        r"\b(wait\w*|takes?|taking|took) to (long|late)(?=[.,;:]|\Z| (?:for|and|to|before)\b)",
        r"\1 too \2",
    ),
    (r"\b(listen(?:ed|ing)?) too(?=[.,;:!?]|\Z| (?:by|and)\b)", r"\1 to"),
    (
        r"\b(other|rather|longer|older|younger|earlier|later|greater|larger|smaller|"
        r"better|worse) then (?=(?:the|an?|in|it|they|we|\d+|one|half|average|nationally|"
        r"expected|those|others?|most|this|ever)\b)",
        r"\1 than ",
    ),
    (r"\b(we|will|to|can|must|they) advice (?=[a-z])", r"\1 advise "),
    (
        r"\b(their|our|the|some|good|legal|debt|housing|specialist|of|and|offer|give|provide) "
        r"advise(?=[.,;:]| (?:and|on|to|for|about|is|was|from|services?)\b)",
        r"\1 advice",
    ),
    (
        r"\bwell being(?=[.,;:]| (?:of|and|is|are|boards?|for|services?|support|needs|in)\b)",
        "wellbeing",
    ),
    (r"\bwill: will\b", "will"),
    (
        r"\bthere own (?=[a-z])(?!(?:their|the|an?|it|and|more|no|homes|houses|cars|land)\b)",
        "their own ",
    ),
    (r"\byour welcome\b(?! (?:pack|event|meeting|letter))", "you’re welcome"),
)
IT_IS = (
    "important|essential|vital|clear|crucial|not|also|a|an|the|been|difficult|hard|likely|"
    "possible|never|always|recognised|known|about"
)
FIRST = r"(?<!\S)(?<![\w,;:)’'\"“%-] )"
# A sentence may begin with “Its” where something of it follows; not so before these words.
AS_TYPED = (
    (rf"{FIRST}Its (?=(?:{IT_IS})\b)", "It is "),
    (
        r"\b(that|but|because|when|if|where|think|feel|know) its (?=(?:important|essential|vital|a|"
        r"an|the|possible|clear|difficult|hard|time to|about)\b)",
        r"\1 it is ",
    ),
    (rf"{FIRST}Lead by (?=(?:the|a|our)\b)", "Led by "),
    (
        r"\b([Tt]he|[Oo]ur|[Aa]ll|[Tt]hese|[Tt]hose|[Tt]heir) ((?:[a-z]+ ){0,2}[a-z]{3,}s)[’'] "
        r"(?=(?:will|are|can|must|should|have|were)\b)",
        r"\1 \2 ",
    ),
    (
        r"(?<![\w\0’'.-])a(?= (?:8|11|18|8\d|8,\d{3}|11,\d{3}|18,\d{3}|8\d,\d{3})(?:%| |-|\.\d))",
        "an",
    ),
    (r"(?<![\w\0’'.-])an(?= (?:[1-79]|1[02-79]|[2-79]\d)(?:\.\d+)?(?:%| per cent|-))", "a"),
)
