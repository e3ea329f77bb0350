"""One idea in two words: “quarterly every three months”, “joint collaboration”.

In: nothing. Out: rows as in `slips`: the pattern, what is right.
"""

OFTEN = {
    "annual|annually|yearly": (
        r"(?:each|every|per|a) (?:year|annum)|every (?:twelve|12) months|once a year"
    ),
    "quarterly": r"every (?:three|3) months|(?:each|every) quarter|four times a year",
    "monthly": r"(?:each|every) month|every four weeks",
    "weekly": r"(?:each|every) week",
    "daily": r"(?:each|every) day",
    "biennial|biennially": r"every (?:two|2) years",
}
INNER = r"(?:[a-z’'-]+ ){0,6}?"
CLOSED = r"(?=[.,;:)]|\Z| (?:and|to|by|in|on|from|for|with)\b)"
# A word that says what the one behind it says, and that one.
SAID = (
    ("joint|shared|mutual", "collaboration|co-operation|cooperation|partnership working"),
    ("new", "innovation|innovations"),
    ("past", "history"),
    ("end", "result|results"),
    ("added", "bonus"),
    ("close", "proximity"),
    ("basic", "fundamentals"),
    ("final", "conclusion|conclusions"),
    ("advance|advanced", "warning"),
    ("still", "remains|remain|continues|continue"),
    ("each and", "every"),
)
# A word, and one behind it that says it again.
AGAIN = (
    ("collaborate|collaborates|collaborated|collaborating", "together|jointly"),
    ("revert|reverts|return|returns", "back"),
    ("repeat|repeated|reoccur", "again"),
    ("reduce|reduced|reducing", "down"),
    ("plan|planning|plans", "ahead for the future|in advance for the future"),
    ("together", "jointly|collaboratively"),
    ("but", "however"),
)

ANY_CASE = (
    *((rf"\b(?:{often}) {INNER}(?:{again}){CLOSED}", "") for often, again in OFTEN.items()),
    *((rf"\b(?:{first}) ({second})(?![\w-])", r"\1") for first, second in SAID),
    *((rf"\b({first}) (?:{second})(?![\w-])", r"\1") for first, second in AGAIN),
    (rf"\b(?:each|every) year {INNER}annually\b", ""),
    (r"\bfuture (plans) (?:for the future|ahead|going forward)\b", r"\1"),
    (r"\b(continues?) on (?=with|to)", r"\1 "),
    (r"\balso as well\b", "also"),
    (r"\bcurrently (?:at present|now)\b|\bnow currently\b", "currently"),
    (r"\b(?:including|includes?|such as)\b[^.;:()]{1,80}?,? etc\b", ""),
    (r"\bdue to the fact that\b", "because"),
    (r"\bthe reason why (?=(?:[a-z]+ ){1,6}is because)", "the reason "),
    (r"\bconsensus of opinion\b", "consensus"),
    (
        r"\(((?:19|20)\d\d)\),?(?: which was| first| was)* (?:published|launched|issued|introduced|"
        r"produced|released|passed|adopted) in \1\b",
        "",
    ),
    (r"\bin addition,? (?:[a-z]+ ){1,4}also\b", ""),
)
