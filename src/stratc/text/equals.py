"""Words and phrases that say the same, so that a neutral rewording is known as one.

In: a sentence. Out: the sentence in small letters, each word or phrase of a class written as the
first of its class, numbers and money in one form. A class holds only what no reader who relies on
the text would tell apart: “use” and “utilise”, never “provide” and “support”.
"""

import re
from functools import cache, lru_cache

from .english import WEEKDAY
from .numerals import numbered
from .tables import entries, pieces

_QUOTES = str.maketrans("‘’“”–—−\u00a0\u2011\u00ad₀₁₂₃₄₅₆₇₈₉", "''\"\"--- -\u200b0123456789")
_FOOTNOTE = re.compile(r"\[\^?[\w-]{1,40}\](?!\()|[¹²³⁰-⁹]+")
# “We will: (a) plant trees; (b) dig ponds”.
_ENTRY = re.compile(r"(?:(?<=[:;,])|(?<=; and)|(?<=; or)) \(?(?:[a-h]|[ivx]{1,4}|\d)\)(?= )")
# “All A roads”: a letter that names a class, and no article.
_CLASS_A = re.compile(r"(?<=[a-z,] )A (?=[a-z])")
_CONTRACTIONS = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b|\bcannot\b"), "can not"),
    (re.compile(r"\bshan't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\bwe'll\b"), "we will"),
    (re.compile(r"\bwe're\b"), "we are"),
    (re.compile(r"\bwe've\b"), "we have"),
    (re.compile(r"\b(it|that|there)'s\b"), r"\1 is"),
)


_CIRCA = re.compile(r"\bc\. ?(?=[£$€]?\d)")
_PIECES = pieces(__name__)
_SUPERLATIVE = re.compile(_PIECES["SUPERLATIVE"])
_FREE_OF = re.compile(_PIECES["FREE_OF"])
_KEEPING = re.compile(_PIECES["KEEPING"])
_NO_SUBJECT = re.compile(_PIECES["NO_SUBJECT"])
_ENSURE_NONE = re.compile(_PIECES["ENSURE_NONE"])
_NO_OBJECT = re.compile(_PIECES["NO_OBJECT"])
_LET_KNOW = re.compile(_PIECES["LET_KNOW"])
_JOINTLY = re.compile(_PIECES["JOINTLY"])
_MANNER = re.compile(r"\bin an? (?!timely)([a-z]{3,}[^aeiouy\W]e?) (?:manner|way|fashion)\b")
_NO_LATER = re.compile(r"\b(?:by )?(?:no|not) later than (?=‹date›)")
_INSIDE = re.compile(r"\binside (?=\d)")
_EACH_MONTH = re.compile(_PIECES["EACH_MONTH"])
_ONCE_EVERY = re.compile(r"\bonce (?=(?:twice |\d+ times )?every\b)")
# Five in Welsh; in English it is what heats a home, or what slows a road.
_WELSH = re.compile(r"\b(?:byddwn|bydd|yn|yr|ein|gan|o'r|i'r|a'r)\b")
_FIVE = re.compile(r"\b[pb]ump?\b")
# “A 24 hour helpline” is one of 24 hours, as “a 24-hour helpline” is.
_LONG = re.compile(r"\b(\d+) (?=(?:minute|hour|day|week|month|year|mile) [a-z])(?<!\b1 )")
_NOUNS = {
    "inspections?": "inspect",
    "reviews?": "review",
    "assessments?": "assess",
    "decisions?": "decide",
    "surveys?": "survey",
    "audits?": "audit",
    "evaluations?": "evaluate",
    "checks?": "check",
    "visits?": "visit",
    "consultations?": "consult",
    "investigations?": "investigate",
    "repairs?": "repair",
    "improvements?": "improve",
    "consideration": "consider",
    "encouragement": "encourage",
}
_HOW = "full|regular|thorough|independent"
# “Carry out an inspection of” is “inspect”.
_DONE_AS_NOUN = re.compile(
    r"\b(?:carry out|conduct|undertake|perform|complete|finish|make|do|give) (?:an? |the )?"
    rf"(?:(?P<how>{_HOW}) )?(?:due )?(?P<noun>{'|'.join(_NOUNS)}) "
    r"(?:of|on|to|with) (?=\w)"
)


# “A review of it will be carried out” is “we will review it”.
_TO_BE_DONE = re.compile(
    rf"(?:^|(?<=\. ))(?:an? |the )?(?:(?P<how>{_HOW}|annual|yearly|monthly|quarterly|weekly) )?"
    rf"(?P<noun>{'|'.join(_NOUNS)}) (?:of|on|to) "
    r"(?P<what>[^.,;]+?) (?P<will>will|shall|must|should|may) be "
    r"(?:carried out|conducted|undertaken|performed|made|done|completed|finished|held)"
    r"(?: by (?:the council|us|our officers|(?P<by>[^.,;‹]+?))"
    r"(?=[.,;]|$| (?:by|before|after|within|in|on|at|for|to|every|each|from|until|with)\b)"
    r"|(?=[.,;]|$| (?!by\b(?! ‹))))"
)


_TO_BE_GIVEN = re.compile(_PIECES["TO_BE_GIVEN"])
_ONE_UNIT = re.compile(_PIECES["ONE_UNIT"])


# “Within a period of 20 days” is “within 20 days”.
_HOLDING_A_NUMBER = re.compile(
    r"\b(?:an?|the) (?:(?:statutory|legal) )?(?:period|total|duration|distance|sum|time ?frame|"
    r"time ?scale|time limit) of (?=[£\d])"
)
_CHANGE_OF = re.compile(_PIECES["CHANGE_OF"])
_GIVEN_WITH = re.compile(_PIECES["GIVEN_WITH"])
_HALVE = re.compile(_PIECES["HALVE"])
_BY_THEN = re.compile(_PIECES["BY_THEN"])
# “Nobody will leave without a plan” is “everyone will leave with a plan”.
_NOT_WITHOUT = re.compile(r"\bany((?:one|body)?\b[^.,;]*?) will not (be |[a-z]+ )without (?!delay)")
_FROM_UNTIL = re.compile(r"\bfrom ((?:[\w.:‹›]+ ){1,3}?)(?:until|till) (?=\w)")
_TO_UNDER = re.compile(r"\bto (?:below|less than|fewer than) (?=[£\d])")
_FORTNIGHT = re.compile(r"\b(within|in|under|for|of|than|after|next|last) (?:a|1|one) fortnight\b")
# “45 day places” are as many places, and none that are 45 days long.
_BY_DAY = re.compile(
    r"\b(\d+) (day|night) (?=(?:place|bed|centre|room|shelter|trip|ticket|pass|visit|nurser)\w*s\b)"
)
_LASTING_SO_LONG = re.compile(_PIECES["LASTING_SO_LONG"])
_AT_MOST = re.compile(_PIECES["AT_MOST"])
_DOWN = re.compile(r"\bbring ((?:[\w'-]+ ){1,5}?)down(?= to\b| by\b|[.,;]|$)")
_OR_MORE = re.compile(_PIECES["OR_MORE"])
_ONE_AHEAD = re.compile(
    r"\b(?:an?|one) (?=(?:day|week|fortnight|month|quarter|(?:school )?term|year) "
    r"(?:ahead|in advance|beforehand)\b)"
)
_TIME = re.compile(r"\b(\d+ (?:day|week|month|year)s?)'s? time\b")
# “Double it from 20 to 40” is “increase it from 20 to 40”.
_TWICE_SAID = re.compile(r"\bincrease by 100% (?=[^.,;]{1,60} from [£\d][\d,]* to [£\d])")
_HECTARES = re.compile(r"(?<=\d) ?ha\b")
_MPH = re.compile(r"(?<=\d)(?:[- ]miles?[- ](?:an|per)[- ]hour\b| mph\b| ?m\.p\.h\b\.?)")
_KM = re.compile(r"(?<=\d)(?:km| kilomet(?:re|er)s?)\b")
_METRES = re.compile(
    r"(?<![£\d.,])(\d+)(?:m| metres?|-metre)(?= (?:swimming|pool|running|athletics|of|stretch|"
    r"section|long|wide|high|deep|tall)\b)"
)
# “Within one day and all others within five”: five days.
_SAME_UNIT = re.compile(
    r"(?<=\bwithin )(?P<one>\d+(?P<unit> (?:working |school )?(?:hour|day|week|month)s?\b)"
    r"[^.;]{1,80}? within \d+)(?=[.,;]|$)"
)
_WEEKDAYS = re.compile(r"\bfrom (?=\w{3,6}days? (?:to|until) \w{3,6}day)")
_OR_FEWER = re.compile(
    r"\bin (\d+ (?:working )?(?:second|minute|hour|day|week|month)s?) or (?:fewer|less)\b"
)
_YEARS = re.compile(r"(?<=\byears )([\d①-⓿]{1,2})[-–](?=\d)")
_SOMEWHERE = re.compile(r"\bsomewhere (?:([a-z]+) )?to (?=[a-z])")
# “Make the form simpler” is “simplify the form”.
_MADE_MORE_SO = {
    "simpler": "simplify", "shorter": "shorten", "wider": "widen", "longer": "lengthen",
    "stronger": "strengthen", "clearer": "clarify", "brighter": "brighten", "deeper": "deepen",
    "broader": "broaden", "larger": "enlarge", "better": "improve",
}  # fmt: skip
_MAKE_IT = re.compile(
    rf"\bmake (?P<what>(?:[\w'-]+ ){{1,7}}?)(?P<how>{'|'.join(_MADE_MORE_SO)})"
    r"(?=[.,;]|$| (?:by|for|in)\b)"
    rf"|\bbe made (?P<passive>{'|'.join(_MADE_MORE_SO)})(?=[.,;]|$| (?:by|for|in)\b)"
)
_ASK_VIEWS = re.compile(_PIECES["ASK_VIEWS"])
_INTO_WORK = re.compile(_PIECES["INTO_WORK"])
_MAJORITY = re.compile(_PIECES["MAJORITY"])
_BROUGHT_FORWARD = re.compile(_PIECES["BROUGHT_FORWARD"])
_BACK = re.compile(r"\bb(?:ring|rought) back (?!in)")


def _more_so(found: re.Match[str]) -> str:
    if found["how"]:
        return f"{_MADE_MORE_SO[found['how']]} {found['what'].strip()}"
    return f"be {_MADE_MORE_SO[found['passive']]}"


def tidied(text: str) -> str:
    """The text on one line, with straight quotes and without marks of footnotes and of entries."""
    bare = _FOOTNOTE.sub("", text.translate(_QUOTES).replace("\u200b", ""))
    return " ".join(_CLASS_A.sub("A-class ", _ENTRY.sub(" ", bare)).split())


@lru_cache(maxsize=20_000)
def levelled(text: str) -> str:
    """A text in small letters, with each word or phrase that has an equal in one form."""
    low = _CIRCA.sub(
        "approximately ", numbered(_METRES.sub(r"\1 metres", with_hours(tidied(text).lower())))
    )
    if _OPEN_ON.search(low):
        low = _HOURS_ALONE.sub(_with_halves, low)
    low = re.sub(r"\bring[ -](?=fenc(?:e|ed|es|ing)\b)", "ring", low)
    for form, instead in _CONTRACTIONS:
        low = form.sub(instead, low)
    # “Free of drugs” and “smoke free” are no price.
    low = _FREE_OF.sub("without", low)
    # “As wide as possible” says how, “as possible” alone on which condition.
    low = _SUPERLATIVE.sub(r"as \1 as-\2", low)
    low = _LET_KNOW.sub(lambda found: f"tell {found[1] or found[2]}", low)
    low = _ENSURE_NONE.sub(r"\1will be ", low)
    low = _NO_SUBJECT.sub(_any_not, _NO_OBJECT.sub(r"will not \1 any ", low))
    low = re.sub(r"\bwithin the (?=hour\b)", "within 1 ", _MANNER.sub(r"\1ly", low))
    low = re.sub(r"\btake action to (?=\w)", "", low)
    low = _JOINTLY.sub(r"\2 will work with \1 to ", low)
    low = _KEEPING.sub("continue to ", low)
    low = _NO_LATER.sub("by ", low)
    low = _INSIDE.sub("within ", _ONE_UNIT.sub(r"\1 1 ", low))
    low = _TO_BE_DONE.sub(lambda m: f"{m['by'] or 'we'} {m['will']} {_verb_for(m)}{m['what']}", low)
    low = _TO_BE_GIVEN.sub(
        lambda m: f"we {m['will']} {'support' if m['what'] == 'support' else 'help'} ", low
    )
    low = _GIVEN_WITH.sub(r"\2 \1", _HOLDING_A_NUMBER.sub("", _CHANGE_OF.sub(r"\1 by ", low)))
    low = _BY_DAY.sub(r"\1 \2-", _DONE_AS_NOUN.sub(_verb_for, low))
    low = _LONG.sub(r"\1-", low)
    low = _BY_THEN.sub(lambda m: f"{m[1] or m[3]} {'be ' if m[2] else ''}", low)
    low = _HECTARES.sub(" hectares", _MPH.sub("mph", low))
    low = _YEARS.sub(r"\1 to ", _OR_FEWER.sub(r"within \1", low))
    low = _WEEKDAYS.sub("", _SAME_UNIT.sub(r"\g<one>\g<unit>", _KM.sub(" km", low)))
    low = _FROM_UNTIL.sub(r"from \1to ", low)
    low = _TIME.sub(r"\1", _OR_MORE.sub(r"at least \1\2", low))
    low = re.sub(r"\bgo up (?=from\b|to\b)", "increase ", _ONE_AHEAD.sub("1 ", low))
    low = _FORTNIGHT.sub(r"\1 2 weeks", _TO_UNDER.sub("to under ", low))
    low = _LASTING_SO_LONG.sub(_so_long, _AT_MOST.sub(r"no more than \1", low))
    low = _DOWN.sub(lambda m: f"reduce {m[1].strip()}", low)
    low = _NOT_WITHOUT.sub(r"every\1 will \2with ", low)
    low = _SOMEWHERE.sub(lambda m: f"a {m[1]} place to " if m[1] else "a place to ", low)
    low = _ASK_VIEWS.sub(lambda m: f"ask {m['of'] or m['whose']} about", low)
    low = _BACK.sub("restore ", _BROUGHT_FORWARD.sub("produce ", _MAKE_IT.sub(_more_so, low)))
    low = _EACH_MONTH.sub(r"in \1 every year", low)
    low = _HALVE.sub(r"reduce \1 by 50%", low)
    low = low.replace("24 hours a day, 7 days a week", "24 hours a day 7 days a week")
    low = _FIVE.sub("5", low) if _WELSH.search(low) else low
    first, phrase = _phrases()
    low = phrase.sub(lambda found: first[found.group()], low)
    low = _MAJORITY.sub("most ", _INTO_WORK.sub(r"\1find work", low))
    low = _TWICE_SAID.sub("increase ", low)
    # A phrase may have become part of a longer one: “each person” by way of “every person”.
    return _ONCE_EVERY.sub("", phrase.sub(lambda found: first[found.group()], low))


def _any_not(found: re.Match[str]) -> str:
    return f"{'anyone' if found['one'] else 'any '}{found['who']}{found['will']} not "


# “On Saturdays from nine to one” is from nine in the morning.
_OPEN_ON = re.compile(rf"\b(?:{WEEKDAY.lower()}|weekday)s?\b|\bopen\b")
_HOURS_ALONE = re.compile(
    r"\b(?:from|between) (\d{1,2}|one) (?:to|until|till|and) (\d{1,2}|one)"
    r"(?=[.,;]|$| (?:on|every|each)\b)"
)


def _with_halves(found: re.Match[str]) -> str:
    first, last = (int(hour.replace("one", "1")) for hour in found.groups())
    if not (0 < first < 13 and 0 < last < 13):
        return found.group()
    begins = "am" if 5 < first < 12 else "pm"
    ends = "am" if begins == "am" and first < last < 12 else "pm"
    return f"from {first}{begins} to {last}{ends}"


def _so_long(found: re.Match[str]) -> str:
    if found["unit"] == "fortnight":
        return f"{found['led']} 2 weeks" + ("'" if found["s"] else "")
    return f"{found['led']} 1 {found['unit']}{found['s'] or ''}"


def _verb_for(found: re.Match[str]) -> str:
    """The verb, and how it is done where the noun said so: “inspect full” for “full inspection”."""
    verb = next(verb for noun, verb in _NOUNS.items() if re.fullmatch(noun, found["noun"]))
    return f"{verb} {found['how']} " if found["how"] else f"{verb} "


def _classes() -> dict[str, str]:
    made: dict[str, str] = {}
    for first, others in entries(__package__, "equal_classes"):
        made[first] = first  # so that no word of it is taken for another form of it
        for other in others.split(", "):
            made[numbered(other).lower()] = first
            made[other] = first
    return made


@cache
def _phrases() -> tuple[dict[str, str], re.Pattern[str]]:
    """The first of each class, and what finds them all: only who compares texts waits for it."""
    first = _classes()
    longest = "|".join(re.escape(one) for one in sorted(first, key=len, reverse=True))
    return first, re.compile(rf"(?<![\w-])(?:{longest})(?![\w-])")


_HOUR = r"(?:[01]?\d|2[0-3])"
_BETWEEN = r" ?(?:-|to|until|and) ?"
# A ratio of 1:10 is no time: two digits, or a second hour behind it.
_CLOCK = re.compile(
    rf"\b(?P<hour>[01]\d|2[0-3])[:](?P<minute>[0-5]\d)\b(?! ?[ap]\.?m)"
    rf"|\b(?P<hour2>\d):(?P<minute2>[0-5]\d)(?={_BETWEEN}{_HOUR}:[0-5]\d\b)"
)
_POINTS = re.compile(r"(\d) ?([ap])(?:m\b|\. ?m\b\.?)", re.IGNORECASE)
_FULL = re.compile(r"\b(\d{1,2})[:.]00(?=[ap]m\b)", re.IGNORECASE)
_COLON = re.compile(r"\b(\d{1,2}):(\d\d)(?=[ap]m\b)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?<=[ap]m)(?: ?- ?| (?:until|till) )(?=\d{1,2}(?:\.\d\d)?[ap]m\b)", re.IGNORECASE
)
_DAY = f"(?:{WEEKDAY.lower()})"
_DAYS = re.compile(rf"\b({_DAY}s?) ?- ?(?={_DAY})", re.IGNORECASE)


def with_hours(text: str) -> str:
    """The text with each hour of the day as 5pm or 5.30pm, and with “to” between two of them."""
    text = _POINTS.sub(r"\1\2m", text)
    text = _COLON.sub(r"\1.\2", _FULL.sub(r"\1", text))
    text = _RANGE.sub(" to ", _CLOCK.sub(_half, text))
    return _DAYS.sub(r"\1 to ", text)


def _half(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"] or found["hour2"]), found["minute"] or found["minute2"]
    half = "pm" if hour >= 12 else "am"
    past = "" if minute == "00" else f".{minute}"
    return f"{hour % 12 or 12}{past}{half}"
