"""How firmly one text promises: leading verbs, escape clauses, openers, negation.

In: plain text, without markup and with its dates already taken out, so that the month of May is
not read as a modal verb. Out: a Reading that can be set beside another one. A word list, not a
language model: it must say the same tomorrow, and a committee must be able to see why.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from . import english
from .english import UNITS
from .equals import tidied

_ADVERB = r"(?:also|now|still|always|therefore|then|all|both|jointly|together|once|\w+ly)"
_SUBJECT = r"(?:we|our \w+|the \w+|partners|and|to)"


def _any(*words: str) -> str:
    return rf"(?:{'|'.join(words)})"


_FIRM = _any("guarantee", "commit", "committed", "commits", "pledge", "pledges", "undertake to")
_SUPPORTING = _any(
    r"work(?:ing)?(?: \w+ly| together| jointly)*(?: to\b| with\b| towards?\b| alongside\b)",
    r"continu\w+ to\b",
    "support(?:s|ing)?",
    "help(?:s|ing)?",
    "encourag(?:e|es|ing)",
    "promot(?:e|es|ing)",
    "facilitat(?:e|es|ing)",
    "enabl(?:e|es|ing)",
    "contribut(?:e|es|ing) to",
    "signpost(?:s|ing)?",
    "rais(?:e|es|ing) awareness",
    "advocat(?:e|es|ing)",
    "call(?:s|ing)? (?:for|on)",
    "lobby(?:ing)?",
    "campaign(?:s|ing)?",
    "(?:mak(?:e|es|ing) the case|argu(?:e|es|ing)|push(?:es|ing)?|press(?:es|ing)?) for",
    "begin(?:s|ning)? to",
    "start(?:s|ing)? to",
    "prepar(?:e|es|ing) to",
    r"(?:develop|prepar|produc|writ|draft|draw|commission|submit|mak|put)\w*(?: up| together)? "
    r"(?:a |an |the |our )?(?:\w+ )?(?:plans?|proposals?|"
    r"options?|"
    r"business case|case|bid)(?: for| to)",
)
_AIMING = _any(
    "aim(?:s|ing)?",
    "intend(?:s|ing)?",
    "plan(?:s|ning)? to",
    "seek(?:s|ing)?",
    "hop(?:e|es|ing)",
    "striv(?:e|es|ing)",
    "look(?:s|ing)? to",
    "want(?:s)? to",
    "wish(?:es)? to",
    "propos(?:e|es|ing)",
    "endeavou?r(?:s|ing)?",
    r"try(?:ing)?(?! (?:an?|the|out|new|this|\w+ing)\b)",  # “try a fourth crew” is a trial
    "tries",
    "attempt(?:s|ing)?",
    "aspir(?:e|es|ing)",
    "expect(?:s|ing)? to",
    "work(?:s|ing)? towards?",
    "mak(?:e|es|ing) (?:\\w+ )?(?:progress|steps|moves) (?:towards?|on)",
    "(?:take|taking) (?:\\w+ )?steps (?:towards?|to)",
    "(?:move|moving|progress(?:ing)?) towards?",
    "make (?:every |all reasonable |reasonable )?efforts?",
    "do (?:our|its|their) best",
)
_EXPLORING = _any(
    "explor(?:e|es|ing)",
    "consider(?:s|ing)?",
    "investigat(?:e|es|ing)",
    "review(?:s|ing)?",
    "look(?:s|ing)? (?:at|into)",
    "examin(?:e|es|ing)",
    "discuss(?:es|ing)?",
    "think about",
    "(?:assess|study|test|weigh(?: up)?)(?:e?s|ing)? "
    "(?:the )?(?:case|need|feasibility|viability|merits|possibility|potential|whether|if)",
    "consult(?:s|ing)? on",
    "scop(?:e|es|ing)",
    "look(?:s|ing)? (?:for|at) (?:ways|opportunities|options)",
    "identif(?:y|ies|ying) (?:ways|opportunities|options)",
)
# What came in or went wrong is dealt with so, case by case: “investigate all reports of dumping”.
_CASE = (
    r"(?:reports?|complaints?|incidents?|accidents?|allegations?|concerns|claims?|suspicions?|"
    r"crimes?|offences?|deaths?|breach(?:es)?|near misses|frauds?|thefts?|errors?|failures?|"
    r"faults?|applications?|requests?|appeals?|objections?|petitions?|representations|responses|"
    r"enquir(?:y|ies)|queries|referrals?|notifications?|disputes?|grievances?|cases|causes?)"
)
_OF_A_CASE = re.compile(
    r"((?:investigat|review|examin|consider|discuss|look)\w*(?: into| at)?) (?!whether\b)"
    rf"(?:(?:(?!(?:of|for|to|with|in|how|if)\b)[\w'-]+ ){{0,4}}{_CASE}"
    r"(?=[^\w\s]|$| (?:\w+(?:ed|ly)|made|of|about|from|by|in|at|on|into|to|that|which|within|and|"
    r"or|where|when|with|we|under|through|against|for)\b)"
    r"|(?<!consider )(?<!discuss )(?:every|each) "
    r"(?!(?:\w+ )?(?:option|opportunit|possib|way|avenue|route|means|year|month|week|"
    r"day|quarter|term|season|time))\w)"
)
_STRENGTHS = (
    (_OF_A_CASE, 5),
    (re.compile(rf"{_EXPLORING}\b"), 2),
    (re.compile(rf"{_AIMING}\b"), 3),
    (re.compile(rf"{_SUPPORTING}(?!\w)"), 4),
)
_MODAL = re.compile(
    r"(?<!‹)\b(?P<modal>will|shall|must|should|ought to|may|might|could|can(?:not)?|won't|"
    r"(?:am|are|is) (?:fully |strongly )?committed to|(?:am|are|is) going to)\b"
)
_OF_MODAL = {"should": 3, "ought to": 3, "may": 1, "might": 1, "could": 1, "can": 1, "cannot": 1}
_PURPOSE = re.compile(r"\b(?:so that|in order to|in order that|which|who|whom|whose|where|that)\b")

_MEANS = "(?:funding|funds|resources?|budgets?|money|capacity|approval|availability|affordability)"
_CONDITION = re.compile(
    r"(?:where(?:ver)?|when(?:ever)?|if|as) (?:(?:it|this) is )?(?:reasonably )?"
    r"(?:possible|appropriate|practicable|practical|feasible)"
    rf"|(?:where(?:ver)?|when|if|as|while|provided(?: that)?|so far as) (?:\w+ )?{_MEANS} "
    r"(?:allows?|permits?|(?:is|are|becomes?) (?:available|secured|found)|can be found)"
    rf"|(?:subject to|depend(?:ing|ent|s) (?:up)?on) (?:the )?(?:\w+ ){{0,3}}"
    rf"(?:{_MEANS}|demand|uptake|take-up|interest|agreement)"
    r"|\bif (?:it is |this is |so )?agreed\b"
    r"|(?:as|so|in so) far as (?:is |it is )?(?:reasonably )?(?:possible|practicable)"
    r"|(?:to|within) the (?:extent|limits) (?:possible|practicable|of (?:available )?resources)"
    r"|in a timely (?:manner|way)|in due course|as and when|in principle|within available resources"
)
_OPENER = re.compile(
    r"(?:in time|over time|in the long(?:er)? term|in the future|"
    r"as a (?:long(?:er)?-term |future )?(?:goal|aim|ambition|aspiration)|"
    r"our (?:current|present) (?:view|thinking) is|ideally|"
    r"eventually|at some (?:point|stage)|until [^,.;]{3,60}),?"
)
# Welsh says “not” before the verb, which it softens: “ni fyddwn”.
_WELSH_NOT = re.compile(r"\A\W*(?:ond |ac )?ni[ds]? (?!yw|sydd|oedd)[^\W\d_]{3,}")
_NOT = re.compile(rf"\A\W*+(?:{_ADVERB} )*(?:not|never|no longer|cease to)\b")
_NUMBERS = {word: str(value) for word, value in UNITS.items()} | {"hundred": "100"}
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"}
_CLAUSE = re.compile(r"(?<=;)\s+(?=[\"'(\[]*[A-Z0-9£])")
_WORD = re.compile(r"‹\w+›|[£$€]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_]+(?:['&.-]?[^\W_]+)*")


# What else leaves a promise open. No remark is made on these: many are right where they stand.
_HEDGE = re.compile(
    rf"(?:{_CONDITION.pattern})"
    r"|(?<!be )(?<!are )(?<!is )(?<!remain )(?<!being )\b(?:and )?subject to [^,.;]+"
    r"|(?<!even )(?<!as )(?<!what )\b(?:only )?if (?!(?:any|not)\b)[^,.;]+"
    r"|\b(?:unless|provid(?:ed|ing) that|on condition that|"
    r"(?:as|so) long as(?! (?:it|they|he|she|people|anyone|(?:the )?[a-z]+s?) "
    r"(?:need|want|wish|like|choose|take|(?:is|are) (?:needed|necessary)))|"
    r"(?<=, )provided (?!to|by|for|in|with|at|on|free)|"
    r"insofar as|in so far as|contingent (?:up)?on|conditional (?:up)?on|depend(?:ing|ent|"
    r"s) (?:up)?on|"
    r"pending|to the extent(?: that)?|assuming|except (?:when|where|if)|only (?:when|"
    r"where)) [^,.;]+"
    r"|\b(?:where(?:ver)?|when(?:ever)?|as|if) (?:(?:there|it|this|they) (?:is|are|have) )?"
    r"(?:(?:a |an |the )?(?:clear |local |clinically |operationally )?(?:demand|capacity|"
    r"needed|necessary|"
    r"required|requested|agreed|available|suitable|relevant|safe|eligible|affordable|viable|justified|"
    r"opportunit\w+|indicated|appropriate))(?: (?:to do so|allows?|permits?|exists?|arises?))?"
    r"|\b(?:where(?:ver)?|when|if|as) (?:\w+ ){1,3}?(?:comes? forward|becomes? available|arises?|"
    r"exists?|allows?|permits?|wish(?:es)? to)\b(?: it| this)?"
    # Behind a place “where” says which place.
    r"|(?<!area )(?<!areas )(?<!place )(?<!places )(?<!ward )(?<!wards )(?<!villages )(?<!towns )"
    r"(?<!streets )(?<!schools )(?<!sites )(?<!countries )(?<!those )"
    r"\bwhere there (?:is|are) (?!(?:no|not)\b)[^,.;]+"
    r"|\b(?:os (?:bydd|oes|yw|ceir|caniateir)|yn amodol ar|ar yr amod|oni bai|cyhyd â) [^,.;]+"
    r"|\blle (?:bo|bynnag y bo|mae|y mae)(?:'n)? (?:hynny'n )?(?:bosibl|bosib|briodol|modd|angen)\b"
    r"|\bat (?:the |its |our |their )?(?:sole )?(?:[\w'-]+ ){0,3}discretion(?: of [^,.;]+)?"
    r"|\b\w+(?: levels?)? (?:permitting|allowing(?= *[,.;]|$))"
    r"|\b(?:where(?:ver)?|when(?:ever)?|if|as) (?:they|it|this|these|one|we) can (?:be )?"
    r"(?:afforded|afford|arranged|found|funded|managed|manage|obtained|provided|raised|recruited|secured|spared)"
    r"|\b(?:with|by) (?:the )?(?:prior |written |express )*(?:leave|permission) of [^,.;]+"
    r"|\b(?:where(?:ver)?|when(?:ever)?) (?:the |our |its |an? )?(?:[\w'-]+ ){1,3}?"
    r"(?:agrees?|consents?|approves|permits?|allows?|sees? fit|thinks? (?:it )?fit|is satisfied)\b"
    r"|\b(?:while|(?:for )?(?:as|so) long as) (?:the |our |its )?(?:\w+ ){1,3}?"
    r"(?:lasts?|allows?|permits?)\b"
    r"|\bto be (?:confirmed|found|identified|determined|decided|sourced)\b(?! by)"
    r"|\b(?:potentially|possibly|perhaps|ideally|generally|normally|usually|typically|broadly|"
    r"in most cases|in general|best endeavou?rs|reasonable (?:efforts|endeavou?rs|steps)|"
    r"if at all|as far as we can|when we can|where we can|as best we can)\b"
)


FIRM = 5
"""The strength of what will be done."""


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly one text promises. `strength` is that of its weakest promising sentence."""

    strength: int
    verb: str
    negated: bool
    conditions: tuple[str, ...]
    openers: tuple[str, ...]


@lru_cache(maxsize=50_000)  # several rules and the diff ask about the same sentence
def read(text: str) -> Firmness:
    """How firmly a text promises. It may be one sentence or several."""
    clean = tidied(text)
    parts = [one.lower() for one in sentences(clean)]
    promising = [found for one in parts if (found := _leading(one))]
    weakest = min(promising, default=(0, "", False), key=lambda found: found[0])
    return Firmness(
        strength=weakest[0],
        verb=weakest[1],
        negated=any(found[2] for found in promising[:1]) or any(map(_WELSH_NOT.match, parts[:1])),
        conditions=tuple(found.group() for found in _CONDITION.finditer(clean.lower())),
        openers=tuple(opener for one in parts if (opener := _opener(one))),
    )


def hedges(text: str) -> tuple[tuple[str, ...], str]:
    """Everything in small letters that leaves a promise open, and the text without it."""
    found = tuple(" ".join(match.group().split()) for match in _HEDGE.finditer(text))
    return found, _HEDGE.sub(" ‹condition› ", text)


def words(text: str) -> list[str]:
    """The words in small letters, so that `three` is `3` and `£21bn` is `£21 billion`."""
    low = re.sub(r"(\d)\s?(bn|tn|m|k)\b", lambda f: f"{f[1]} {_SCALES[f[2]]}", text.lower())
    low = re.sub(r"(\d) ?per ?cent\b", r"\1%", low).replace(" %", "%")
    found = _WORD.findall(tidied(low))
    return [_NUMBERS.get(word, word.replace(",", "")) for word in found]


def sentences(text: str) -> list[str]:
    """A text cut after each sentence, and after a semicolon before a capital."""
    return [part for one in english.sentences(text) for part in _CLAUSE.split(one)]


def promises(text: str) -> bool:
    """Whether a sentence of running prose says that something will be done."""
    return bool(
        re.search(r"\bwe (?:\w+ly |also )?(?:will|shall|must)\b|\bwe (?:are )?commit", text.lower())
    )


def _leading(sentence: str) -> tuple[int, str, bool] | None:
    """Strength, words and negation of the leading verb; None where a sentence promises nothing."""
    bare = _CONDITION.sub("", sentence).lstrip(" ,")
    bare = re.sub(rf"^(?:(?:and|but|however|also),? )*{_OPENER.pattern}\s*", "", bare)
    modal = _MODAL.search(bare)
    purpose = _PURPOSE.search(bare)
    if modal and (len(bare[: modal.start()].split()) > LONGEST_SUBJECT or _commanding(bare)):
        modal = None  # it belongs to a side clause: “Measure progress, and what it can give”
    if modal and purpose and purpose.start() < modal.start() and not bare.startswith("where"):
        modal = None
    if modal is None:
        return _without_modal(bare)
    after = bare[modal.end() :]
    negation = _NOT.match(after) or modal["modal"] in ("cannot", "won't")
    negated = bool(negation)
    if modal["modal"] in _OF_MODAL:
        return _OF_MODAL[modal["modal"]], modal["modal"], negated
    score, verb = _group(re.sub(rf"^(?:\W+|{_ADVERB}\b|not\b|in time,?\b)*", "", after))
    if _OPENER.match(after.strip(" ,:")):
        after = _OPENER.sub("", after.strip(" ,:"), count=1)
        score, verb = _group(after.strip())
    return score, f"{modal['modal']} {verb}".strip(), negated


def _commanding(bare: str) -> bool:
    """Whether a sentence begins with what is to be done, and not with who does it."""
    return bool(re.match(_COMMAND, bare)) and not re.match(_STATEMENT, bare)


def _without_modal(bare: str) -> tuple[int, str, bool] | None:
    own = re.match(rf"(?:{_SUBJECT} )?(?:{_ADVERB} )*", bare)
    rest = bare[own.end() :] if own else bare
    rest = re.sub(rf"^(?:are|is|be) (?:{_ADVERB} )*(?=\w+ing\b)", "", rest)
    if re.match(rf"{_FIRM}\b", rest):
        return FIRM, rest.split()[0], False
    score, verb = _group(rest)
    if score < 5 or bare.startswith("we "):
        return score, verb, rest.startswith(("do not", "are not"))
    return (5, verb, False) if not re.match(_STATEMENT, bare) else None


_STATEMENT = re.compile(
    r"(?:this|these|that|those|it|they|he|she|there|the|a|an|our|their|its|such|all|most|many|some|"
    r"people|services|partners|and|or|but|for|in|by|with|as|to|from|through|where|when|who|which)\b"
)

LONGEST_SUBJECT = 9
# Verbs that action plans begin with, where what follows is an object or a preposition.
_COMMAND = re.compile(
    r"(?:act|adopt|agree|align|appoint|assess|audit|bring|build|carry|check|collect|commission|"
    r"complete|continue|convene|create|cut|deliver|design|develop|disrupt|draw|embed|employ|end|"
    r"engage|ensure|establish|evaluate|expand|explore|extend|find|follow|fund|gather|give|hold|"
    r"identify|implement|improve|include|increase|integrate|introduce|invest|involve|keep|launch|"
    r"lead|learn|link|maintain|make|map|measure|meet|monitor|move|offer|open|oversee|pilot|place|"
    r"produce|promote|provide|publish|put|raise|recruit|reduce|refresh|refer|report|review|roll|"
    r"run|secure|set|share|start|strengthen|supply|support|tackle|take|target|teach|test|track|"
    r"train|undertake|update|use|visit|widen|work|write)\b(?! (?:will|shall|must|should|may|can)\b)"
)


def _group(rest: str) -> tuple[int, str]:
    for form, score in _STRENGTHS:
        if found := form.match(rest):
            return score, found[form.groups]
    return FIRM, rest.split(" ", 1)[0].strip(",.;:") if rest else ""


def _opener(sentence: str) -> str:
    lead = re.match(r"(?:we|partners) will:? ", sentence)
    own = sentence[lead.end() :] if lead else sentence
    found = _OPENER.match(own) or _OPENER.match(sentence)
    return found.group().strip(", ") if found else ""
