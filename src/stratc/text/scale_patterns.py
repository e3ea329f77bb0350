"""How English says how many, how often, how soon, for how long, and how old.

Patterns for levelled text: small letters, numbers in digits, one form for words that say the same.
"""

import re

UNIT = (
    r"(?P<unit>(?:working |calendar |school )?(?:second|minute|hour|day|night|week|fortnight|"
    r"month|quarter|year))s?"
)
N = r"(?P<n>\d+(?:\.\d+)?)"

OFTEN = (
    (re.compile(r"\b(?:every half[ -]hour|half-hourly)\b"), 17_532.0),
    (re.compile(r"\b(?:every hour|hourly)\b(?! (?:rates?|pay|wages?)\b)"), 8766.0),
    (re.compile(r"\b(?:7 days a week|every day of the week|every day)\b"), 365.0),
    (
        re.compile(
            r"\b(?:every (?:working|week) ?day|(?:on )?weekday(?:s|(?= ‹opening›))|"
            r"monday to friday)\b"
        ),
        260.0,
    ),
    (re.compile(r"\b(?:every weekend|at weekends|(?:saturdays? and sundays?))\b"), 104.0),
    (re.compile(r"\btwice every week\b|\b(?:twice|2 times) (?:a|every) week\b"), 104.0),
    (re.compile(r"\bevery week\b"), 52.0),
    (re.compile(r"\bevery two weeks\b"), 26.0),
    (re.compile(r"\b(?:twice|2 times) every month\b"), 24.0),
    (re.compile(r"\bevery month\b"), 12.0),
    (re.compile(r"\b(?:every two months|every 2 months|bi-?monthly|every other month)\b"), 6.0),
    (re.compile(r"\bevery quarter\b"), 4.0),
    (re.compile(r"\b(?:3 times every year|every (?:term|4 months)|termly)\b"), 3.0),
    (re.compile(r"\btwice every year\b"), 2.0),
    # “Every year 7 pupil” is no “every year 70 pupils”.
    (re.compile(r"\b(?:once )?every year\b(?! (?:[①-⓿]|(?:\d|1[0-3])\b))"), 1.0),
    (re.compile(r"\bevery two years\b"), 0.5),
)
EVERY = re.compile(rf"\b(?:every|once in(?: every)?) {N} {UNIT}\b")
TIMES = re.compile(
    r"\b(?:(?P<n>\d+) times|once|(?P<twice>twice)) (?:a |an |every |each )?"
    r"(?P<unit>hour|day|week|month|quarter|(?:school )?term|year)\b"
)
VAGUELY = re.compile(
    r"\b(?:regularly|periodically|from time to time|occasionally|frequently|often|at intervals|"
    r"now and then|routinely|on a regular basis|at regular intervals|when there is news|"
    r"as and when(?: required| needed)?)\b"
)
PER_YEAR = {
    "hour": 8766.0,
    "day": 365.0,
    "week": 52.0,
    "month": 12.0,
    "quarter": 4.0,
    "term": 3.0,
    "school term": 3.0,
    "year": 1.0,
}
OF_THEM = re.compile(r"\b(?P<n>\d+) of (?:the|our|its|all|their|these) (?P<m>\d+)\b")
SOON = (
    (re.compile(r"\b(?:immediately|at once|(?:straight ?|right )away|without delay)\b"), 0),
    (re.compile(r"\binstantly\b"), 0),
    (re.compile(r"\burgently\b"), 4),
    (re.compile(r"\b(?:on|by the end of) the (?:same )?day\b|\bsame[- ]day\b|\bthat day\b"), 12),
    (re.compile(r"\b(?:the )?next (?:working )?day\b|\bovernight\b"), 30),
)
SOON_VAGUELY = re.compile(
    r"\b(?:as soon as[ -](?:possible|practicable|we can)|promptly|quickly|soon|swiftly|"
    r"rapidly|speedily|in good time|timely|in a timely (?:manner|way|fashion)|"
    r"at the earliest opportunity|without (?:undue|unnecessary) delay|shortly)\b"
)
WAIT = re.compile(
    rf"\b(?:within|in (?:no more|less|fewer|under) than|in under|no later than|not later than|"
    rf"no more than|not more than|less than|under|up to|at most|a maximum of|"
    rf"(?:wait\w*|take|takes|last\w*)(?: \w+){{0,4}}? (?:of|for|is|to)|after|"
    rf"in) (?:the )?{N}[ -]{UNIT}\b"
    rf"|\b(?P<n2>\d+)-(?P<unit2>minute|hour|day|week|month|working day) "
    r"(?:wait\w*|target|limit|response|standard|turnaround|deadline)\b"
)
HORIZON = re.compile(
    rf"\b(?:over|within|in|during|for) the (?:next|coming|1st) {N} {UNIT}\b"
    r"|\b(?:in|by|of|during|from|before) (?:the end of )?year (?P<n2>\d+)\b"
    r"|\b(?:in|by|of|during) (?:the end of )?(?:the )?(?:(?P<n3>\d+)(?:st|nd|rd|th)) year\b"
)
# “No child will stay longer than 6 weeks” limits a stay.
# “No child will wait for a bed for more than 6 weeks” says how soon.
NO_WAIT = re.compile(rf"\bwait\w*(?: [a-z]+){{0,6}}? (?:longer|more) than {N} {UNIT}\b")
STAY = re.compile(rf"(?<!in no )\b(?:for |last\w* )?(?:longer|more) than {N} {UNIT}\b")
NEVER = re.compile(
    r"\b(?:no|not|never|nobody|none|without|end|stop|prevent|avoid|eliminate|ban|reduce\w*)\b"
)
LENGTH = re.compile(
    rf"\b(?:for|over|lasting)(?: a period of)?(?: up to| at least)? {N} {UNIT}\b"
    rf"|\b(?P<n2>\d+)-(?P<unit2>minute|hour|day|night|week|month|year)\b"
)
# Said before waits are looked for: “up to 12 weeks of support” is no wait.
HELD = re.compile(
    rf"\b(?:for|lasting)(?: a period of)? (?:up to|at least|a minimum of|"
    rf"a maximum of) {N} {UNIT}\b"
    r"|\b(?:up to|at least) (?P<n2>\d+) (?P<unit2>minute|hour|day|night|week|month|year)s? (?=of\b)"
)
# How long others have: to apply, to object.
ALLOWED = re.compile(
    r"^(?!we\b|the council\b)[^.;‹]*\b(?:apply|appeal|object|claim|register|enrol|repay|challenge|"
    r"comment)\b[^.;‹]{0,30}$"
)
# While something is closed: nobody can say from the words alone whether that is for the better.
CLOSURE = re.compile(
    r"\b(?:clos|shut|suspend|block|divert|disrupt|interrupt|detain|exclud)(?!est)\w*\b[^.;‹]{0,60}$"
)
# For how long somebody must have lived here, or waited, before it is for them.
QUALIFIED = re.compile(
    r"\b(?:who|which|that|must|if|once|when|where|whose|need to|having)\b[^.;]{0,40}?"
    r"(?:\b(?:have|has|had)|(?<=having)) (?:\w+ ){0,2}?(?:\w+(?:ed|en|nt)|held|stood|paid)\b"
    r"[^.;‹]{0,60}$"
)
OBLIGED = re.compile(
    r"^(?!we\b|the council\b|officers\b|our\b)[^.;‹]{3,60} (?:must|needs? to|ha(?:ve|s) to)\b"
)
ADMITTED = re.compile(
    r" (?:before (?:they|we|it|join|apply|be|regist|tak|get)|to (?:join|qualify|apply|be)\b)"
)
YOUNGEST = re.compile(
    r"\b(?:aged?|ages) (?P<n>\d+)(?: years)?(?: and| or|) ?(?:over|above|older|upwards|\+)"
    r"|\b(?:people |adults |those |anyone |everyone )?(?:aged )?(?:over|"
    r"above)[ -](?:the age of )?(?P<n2>\d\d?)s?\b(?![.%]\d|%)"
    r"(?! (?:people|hour|day|week|month|staff|years?\b(?! (?:old|of age))|"
    r"(?!years\b|is\b|was\b|has\b)[a-z]{3,}s\b))"
    r"|\b(?:from|after) (?:the )?age (?:of )?(?P<n3>\d+)\b|\b(?P<n4>\d+) (?:and|or) (?:over|"
    r"above|older)\b"
    r"|\b(?P<n5>\d+)\+"
    r"|\bmust be (?:at least )?(?P<n6>\d\d?)(?: years old)?(?= (?:to|before|when|or)\b|[.,;]|$)"
)
# Words that name persons by what they do, but for the commonest that name things.
_SOMEBODY = (
    r"(?:(?!numbers?\b|papers?\b|errors?\b|orders?\b|letters?\b|(?:ac|in)cidents?\b)"
    r"[a-z]+(?:[eo]r|(?<!m)ent|ant|ee)s?|child|pupil|wom[ae]n|m[ae]n|girls?|boys?)"
)
OLDEST = re.compile(
    r"\b(?:aged?|ages) (?P<n>\d+)(?: years)? (?:and|or) (?:under|below|younger)"
    rf"|\b{_SOMEBODY} (?:aged )?(?:under|below) (?P<n7>\d\d?)\b"
    r"(?!%|[.,]\d| (?:an? (?:year|month|week|day|head)|per|(?!years\b|is\b|has\b)[a-z]{3,}s)\b)"
    r"|\b(?:under|below|younger than|up to) (?:the )?(?:age (?:of )?)(?P<n2>\d+)\b|"
    r"\bunder[- ](?P<n3>\d+)s\b"
    r"|\b(?:until|till) (?:they|he or she|he|she|it) (?:reach(?:es)?|turns?|are|is)"
    r" (?:the )?(?:age (?:of )?)?(?P<n6>\d\d?)\b"
    r"|\bup to (?:their )?(?P<n4>\d+)(?:st|nd|rd|th) birthday|\b(?:people|those|anyone|"
    r"children|adults) "
    r"(?:aged )?under (?P<n5>\d+)\b"
)
AGES = re.compile(
    r"\b(?:(?:aged?|ages) (?:between )?|between the ages of |"
    r"(?:people|adults|those|anyone) (?:aged )?between )"
    r"(?P<n>\d+) ?(?:to|and|-) ?(?P<m>\d+)\b|\b(?P<n2>\d\d?) (?:to|"
    r"-) (?P<m2>\d\d?)[ -]year[ -]olds?"
)
# By which age something is reached: the later, the longer children wait for it.
BY_AGE = re.compile(r"\b(?:by|before|(?P<at>at)) (?:the |their )?(?:age (?:of )?)(?P<n>\d+)\b")
# How rare a flood is that a wall still holds back: the rarer, the stronger is the wall.
RETURN_PERIOD = re.compile(r"\b1[ -]in[ -](?P<n>\d+)[ -]years?\b")
# From which size on a duty or an offer holds: the higher, the fewer are meant.
THRESHOLD = re.compile(
    r"\b(?P<of>of|with) (?P<n>\d+) \w+(?: \w+)? (?:or|and) (?:more|over|above)\b"
    r"|\b(?:sites?|developments?|schemes?|business(?:es)?|employers?|firms?|buildings?|contracts?|"
    r"purchases?|events?|"
    r"spending|expenditure|payments?|invoices?|transactions?|orders?)"
    r"(?: (?:of|with|worth|for))? (?:more than|over|above|at least) "
    r"£?(?P<n2>\d+)(?! ?%)\b"
    r"|\b(?P<all>all|every|any) \w+(?: \w+)? (?:over|above|(?:worth |of )more than) "
    r"(?:£(?P<n3>\d+)\b|(?P<n4>\d+)%)"
    # “Potholes deeper than 40 mm”, and not “a fence will be no higher than 2 m”.
    r"|(?<!\bno )(?<!\bnot )(?<!\bbe )\b(?!long|old|few|low|great|lat|soon|earl|rather|other)"
    r"(?!(?:\w+ ){3}[\d.]+ (?:minute|hour|day|week|month|year))[a-z]{3,}er than (?P<n5>\d+)\b"
)
# How far: the further from a school children must live, the fewer travel free; the further a school
# is, the worse for them; the further around a site people are asked, the more are asked.
_GOING = ("live", "lives", "living", "travel", "travels", "walk", "go", "is", "are", "based")
_UNIT_OF_LENGTH = r"(?P<unit>miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|yards?)\b"
FAR = re.compile(
    rf"\b(?:(?P<more>(?:{'|'.join(f'(?<={verb} )' for verb in _GOING)})"
    r"(?:more than|over|beyond|further than|at least))|within"
    r"|(?:no|not) (?:more|further) than|less than|under|up to) "
    rf"(?P<n>\d+(?:\.\d+)?)[ -]?{_UNIT_OF_LENGTH}(?! of (?!an? |the |their |its |every |home))"
)
REFUSED = re.compile(r"\b(?:no|not|never|ban|refuse|prohibit)\b[^.;]*$")
DWELLING = re.compile(
    r"\b(?:who|that|which|liv(?:es?|ing)|located|based|homes|people|residents|households|"
    r"businesses|properties|everyone|anyone|those|sites?)"
    r"(?: (?:liv(?:es?|ing)|are|is|located|based))?"
    r"(?: at| in)? $"
)
UNITS_OF_LENGTH = ("mile", "km", "kilometre", "kilometer", "metre", "meter", "yard")
METRES = {"mi": 1609.0, "km": 1000.0, "ki": 1000.0, "me": 1.0, "m": 1.0, "ya": 0.914}
# Up to which income help is given: the higher, the more people are helped.
CEILING = re.compile(
    r"\b(?P<what>incomes?|earn\w*|savings|turnover|capital)(?: (?:of|is|are|that (?:is|are)))? "
    r"(?:below|under|less than|up to|no more than|of up to) £(?P<n>\d+)\b"
)
# What they do of whom notice is asked.
ASKED_OF_THEM = re.compile(
    r"\b(?:let|allow\w*|can|may|able to) (?:\w+ ){0,4}?(?:cancel|leave|quit|withdraw|book|hire|ask|"
    r"move|change|end)\b[^.;‹]{0,40} (?:with|on|at) (?:only |just )?$"
)
# How long before: the longer, the more time there is.
NOTICE = re.compile(
    rf"\b{N} {UNIT}'? (?=(?:notice|warning|ahead|in advance|beforehand)\b)"
    r"|\b(?<=notice of )(?P<n2>\d+) (?P<unit2>hour|day|week|month|year)s?\b"
)
# How late others are before anybody acts: the later, the fewer are helped.
LATE = re.compile(rf"\b{N} {UNIT} (?=(?:behind|overdue|late|in arrears)\b)")
BINDING = re.compile(r"\b(?:must|requir\w+|every|all|any|each|insist)\b")
BEGINS = re.compile(r"\b(?:guarante\w+|offer\w*|begin\w*|places?|entitl\w+|check\w*|read\w*)\b")
# How fast others may drive past.
SPEED = re.compile(r"\b(?P<n>\d+) ?(?:mph|miles an hour|miles per hour)\b")
# “20 pupils to 1 teacher”: nobody can say from the words alone which is better.
RATIO = re.compile(r"\b(?P<n>\d+)(?: to |:)1\b(?! (?:support|help|care|sessions?|meetings?))")
# So many pupils to one teacher, or in one class: the more there are, the less each has.
_SERVED = "(?:pupil|child|children|student|patient|resident|tenant|case|family|families|client)s?"
_SERVING = "(?:teacher|nurse|adult|carer|staff|worker|officer|doctor|midwife|midwive|consultant)s?"
CROWD = re.compile(
    rf"\b(?P<n>\d+) {_SERVED} (?:(?:per|for every|to every) (?:\w+ )?|(?:to|for|with) (?:a|1) )"
    rf"(?:\w+ )?{_SERVING}\b|\b(?:1|one) {_SERVING} (?:for|to) (?P<n3>\d+) {_SERVED}\b"
    rf"|\b(?P<n4>\d+) {_SERVED} in (?:a|any|every|each) (?:class|group)\b"
    r"|\b(?:(?:caseloads?|class sizes) (?:of|at|to|under|below)|classes of)"
    r"(?: about| up to| no more than| at most)? (?P<n2>\d+)\b(?! (?:hours?|days?|weeks?)\b)"
)
SERVED = re.compile(rf"\b{_SERVED}\b[\w -]{{0,16}}\b{_SERVING}\b")
# One for so many: the more there are, the less each has.
FOR_EVERY = re.compile(r"\bfor every (?P<n>\d+) (?P<what>[a-z]+)\b")
MONEY = re.compile(r"[£$€](?P<n>\d+(?:\.\d+)?)")
# What is free has the best of prices.
FREE = re.compile(
    r"\bfree of charge\b|\b(?:not|never|no longer) charge\b(?! (?:more|over)\b)|\bno charge\b"
    r"|\b(?:no|without(?: an?| any)?) "
    r"(?:(?:entry|admission|joining|booking|application|late|parking) )?"
    r"(?:fees?|fines?|deposits?|fares?|charges?)\b"
)
# The letters of energy certificates: A is best.
ENERGY = re.compile(
    r"\b(?:epc|energy|rated)(?: performance)?(?: certificate)?(?: band| rating| grade| level)*"
    r" (?P<letter>[a-g])\b"
)
# “Not by more than 2%”: the more is allowed, the less is promised.
CAPPED = re.compile(
    r"\b(?:not|never|no)\b[^.;‹]*\b(?:more than|over|above|beyond|exceed(?:ing)?) £?$"
    r"|\b(?:tolerat\w+|accept) (?:no more than |up to |at most )?$"
)
# “Never below £10m”: the more it is, the more is promised.
FLOORED = re.compile(
    r"\b(?:not|never|no)\b[^.;‹]*\b(?:below|under|less than|fewer than|lower than) £?$"
)
CHANGED = re.compile(
    r"\b(?:by|(?:increase|rise|growth|cut|fall|reduction) of) (?:at least |up to |about )?$"
)
SHARE = re.compile(r"\b(?P<n>\d+(?:\.\d+)?)%")
NUMBER = re.compile(
    r"(?<![\w.,/-])(?P<n>\d+(?:\.\d+)?)(?![\w%/]|\.\d|-\d)"
    r"(?:[ -](?P<what>(?!(?:o|of|in|to|and|or|for|by|with|at|on|from|is|are|will|as|than)\b)"
    r"[a-z][a-z'-]*))?"
)
# “Petitions with 500 names will be debated”: of what is debated, nobody can say which is better.
OF_A_SUBJECT = re.compile(r"^(?!we\b)(?:(?!(?:will|must|shall|should)\b)[a-z'-]+ )+with $")
FALL = re.compile(
    r"\b(?:reduc\w+|cut\w*|(?<!or )lower\w*|decreas\w+|fall\w*|drop\w*|shorten\w*|halv\w+|fewer|"
    r"less(?! (?:often|than))|bring\w* down|limit\w*|cap|capp\w+|keep\w* below)\b"
)
GROWTH = re.compile(
    r"\b(?:increas|grow|rais|ris(?:e|es|ing|en)\b|rose\b|expand|extend|widen|boost|improv|add|up\b|"
    r"fast|quick|short|long|earl|gain|better)\w*"
)
CHARGE = re.compile(
    r"\b(?:charg\w+|fees?|fines?|penalt\w+|costs?|rents?|premiums?|pays?|paying|pric\w+|fares?|tickets?|contribut\w+)\b"
)
# What is asked of those who do wrong: nobody can say from the words alone which is better.
PENALTY = re.compile(r"\b(?:will|must|can|may|and|or|to) fine\b|\b(?:penalt\w+|prosecut\w+)")
# What is set or put up by so many per cent is paid.
CHARGED = re.compile(
    r"\b(?:keep|hold|set|cap|limit|rais(?:e|ing)|increas(?:e|ing)|put(?:ting)? up)\b[^.;‹]{0,30}"
    r"\b(?:tax|rents?|fees?|fares?|charges?|precept)\b[^.;‹]{0,24}\b(?:at|to|by|of)"
    r" (?:no more than |up to |at most |a maximum of )?$"
    r"|\b(?:rents?|fees?|fares?|charges?|tax|precept)\b[^.;‹]{0,30}\b(?:rise|increase|go up)\b"
    r"[^.;]{0,40}\b(?:by|plus|and)(?: no more than| up to| at most)? $"
    r"|\b(?:rents?|fees?|fares?|charges?|tax|precept)\b[^.;‹]{0,30} be (?:set|kept|held|capped|"
    r"fixed|limited|frozen) (?:at|to)(?: no more than| up to| at most)? $"
)
# What is paid of the whole price.
PART_PRICE = re.compile(
    r"\b(?P<half>half[ -](?:price|fare))\b"
    r"|\b(?:a discount of )?(?P<off>\d+(?:\.\d+)?)% (?:of )?(?:off|discount)\b"
    r"|\bdiscount of (?P<off2>\d+(?:\.\d+)?)%"
    r"|\b(?P<full>(?:at |the )?full (?:price|fare))\b"
)
SPEND = re.compile(
    r"\b(?:invest\w*|fund\w*|spend\w*|grants?|allocat\w+|budget\w*|award\w*|commit\w*|provid\w+|"
    r"receiv\w+(?: an?| the)?(?: \w+)? (?:fees?|payments?|pay)|"
    r"rhoi|roi|dyrannu|buddsoddi|gwario|ariannu|fuddsoddi|worth|ringfenc\w+|ring-fenc\w+|make|give|earn\w*|wages?|salar\w+)\b"
    r"|\b(?:meet\w*|cover\w*|refund\w*|reimburs\w+) (?:the |their |all |any |full |whole |of )*"
    r"(?:costs?|fees?|fares?|rents?|deposits?|charges?|tickets?)\b"
    # Who pays: the council pays its carers, a resident pays a fare.
    r"|\b(?:we|council|trust|board|partnership|authority|employers?|contractors?)\b"
    r"(?: \w+){0,2}? pay\b"
)
LIMITS = (
    (
        re.compile(
            r"\b(?:(?:a )?maximum of|(?:not? more|fewer|less|no longer) than|"
            r"under|below|not exceeding|at most)\s*$"
        ),
        -2,
    ),
    (re.compile(r"\b(?:up to|as many as)\s*$"), -1),
    (
        re.compile(r"\b(?:at least|(?:a )?minimum of|not? (?:fewer|less) than|more than|over)\s*$"),
        1,
    ),
    (re.compile(r"\b(?:about|approximately|around|some|nearly|almost|in the region of)\s*$"), 0),
)
