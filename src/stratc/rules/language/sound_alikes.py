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
ANY_CASE = (
    (rf"\b({TOPICS}) effects (?=(?:{WHOM})\b)", r"\1 affects "),
    (
        r"\bwell being(?=[.,;:]| (?:of|and|is|are|boards?|for|services?|support|needs|in)\b)",
        "wellbeing",
    ),
    (r"\bwill: will\b", "will"),
    (r"\bduring the midst of\b", "in the midst of"),
    (
        r"\bfewer (money|funding|support|time|water|energy|crime|traffic|housing|waste)\b",
        r"less \1",
    ),
    (
        r"\b(new|area|service|project|senior|line|programme|team|town centre) manger(s?)\b",
        r"\1 manager\2",
    ),
    (
        r"\b((?:less|fewer|more|higher|lower|greater|better|larger|worse) (?:[a-z]+ ){0,3})then "
        r"(?=(?:last|expected|planned|ever|average|usual|anywhere|any other)\b)",
        r"\1than ",
    ),
    (r"\byour welcome\b(?! (?:pack|event|meeting|letter))", "you’re welcome"),
)
FIRST = r"(?<!\S)(?<![\w,;:)’'\"“%-] )"
# A sentence may begin with “Its” where something of it follows; not so before these words.
AS_TYPED = (
    (rf"{FIRST}Were (?=(?:we|they|you) (?:go|live|work|need|have|can|will|are)\b)", "Where "),
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
