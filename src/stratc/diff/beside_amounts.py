"""What stands beside an amount in a wording: what it is of, whether it is only asked for."""

import re

from stratc.text.english import WEEKDAY
from stratc.text.quantity import Quantity

from .same_amounts import TIME
from .stems import stem
from .structure import PERSONS


def sought(one: Quantity, text: str) -> bool:
    """Whether it is only asked of somebody: “bid for £2 million”."""
    return bool(_SEEKING.search(ahead(one, text)))


def ahead(one: Quantity, text: str) -> str:
    """What stands before a quantity."""
    return text[: max(0, text.find(one.words.replace(",", "")))]


_SEEKING = re.compile(
    r"\b(?:bid|bidding|seek|apply|applying|ask|lobby|press|campaign|look|hope|aim)\b[^.,;]{0,40}$"
)


def of_what(one: Quantity, text: str) -> str:
    """The word before a quantity, which it may be said of."""
    found = re.search(r"([a-z]{4,})(?: at least| about| up to)? $", ahead(one, text))
    return found[1] if found else ""


def with_noun(one: Quantity, text: str) -> str:
    """The words up to what is counted: “three job centres” and not “three job”."""
    if one.role != "number" or re.search(r"(?<!i)s$", one.words):
        return one.words
    plural = r"[^\W\d_]{3,20}(?<!s)(?<!way)s"
    noun = re.search(rf"{re.escape(one.words)} ({plural})\b", text)
    return f"{one.words} {noun[1]}" if noun else one.words


def left_some_out(one: Quantity, text: str) -> bool:
    """Whether an amount said of whom or of what something was true, and of what else it was not:
    “apprentices under 19”, “all blocks over 30 metres”, “after the first ten miles”."""
    size = rf"(?:over|under|above|below|beyond) {re.escape(one.words.split(' ')[-1])}\b"
    before = re.sub(r"(?:over|under|above|below|beyond) $", "", ahead(one, text))
    if re.search(r"\b(?:after|beyond) (?:the )?(?:1st )?$", before):
        return one.role in ("number", "money", "charge")
    if one.limit is None or one.role not in ("number", "maximum", "figure"):
        return False
    if re.search(r"\b(?:all|every|each|any) (?:[\w'-]+ ){1,4}$", before):
        return True
    noun = re.search(r"([a-z]+) $", before)
    return bool(noun and stem(noun[1]) in PERSONS and re.search(size, text))


def some_left(one: Quantity, text: str) -> bool:
    """Whether of several months or seasons a text names only some."""
    names = {*re.findall(r"[a-z]{3,}", one.words)} - {"and", "the", "each", "every", "year"}
    return 0 < sum(name in text for name in names) < len(names)


def stands(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether the same words are there still, as often, and only what they count is unclear."""
    form = re.compile(rf"(?<![\w.£]){re.escape(one.words.replace(',', ''))}(?![\w%])")
    before, after = (len(form.findall(side)) for side in text)
    return 0 < before <= after


def at_any(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether so many of them are where, or for whom, it was done before without a number."""
    said = re.escape(one.words.split(" ")[0])
    found = re.search(rf"\b(in|at|to|for|on|across) {said} ((?:[a-z]+ )?[a-z]+s)\b", text[1])
    return bool(found and re.search(rf"\b{found[1]} (?:our |the )?{found[2]}\b", text[0]))


def paid_in_part(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether a share was one of the cost, and the cost is not spoken of any more."""
    cost = r"(?:of )?(?:the |its |their )?(?:costs?|price|fees?|rent)\b"
    of_it = re.search(rf"{re.escape(one.words)} {cost}", text[0])
    if bool(of_it) and not re.search(cost, text[1]):
        return True
    part = _PAID_OF.search(text[0])
    return bool(part and one.words == part[1] and f" {part[2]}" in text[1])


# What is paid, of which so much was paid: “refund half of parking charges”.
_PAID_OF = re.compile(
    r"\b(?:refund|pay|waive|cover|meet|match|fund|reimburse) (?:up to )?"
    r"([\d.]+%) of (?:the |their )?(\w+)"
)


_CHOOSING = re.compile(r"\bcho(?:os|ice)\w*|\bpick\b|\bselect\b")


def chosen_from(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether what was free to choose is one of so many now."""
    said = re.escape(one.words.split(" ")[0])
    return bool(re.search(rf"\b(?:from|between|among|of) (?:the )?{said}\b", text[1])) and bool(
        _CHOOSING.search(text[0])
    )


A_RATE = re.compile(r"\bevery (?:week|month|quarter|year)\b")


def spread(one: Quantity, text: str) -> bool:
    """Whether one sum is spread over so long: the longer, the less of it in each year."""
    return one.words.startswith("over ") and "£" in text and not A_RATE.search(text)


def at_need(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether it stood in a clause that says when, and that went out: “when it falls below 3”."""
    place = text[0].find(one.words.replace(",", "").strip())
    found = re.search(r"\b(?:when|if|once|whenever)\b(?= [^,.;]*$)", text[0][: max(0, place)])
    return found is not None and not re.search(rf"\b{found.group()}\b", text[1])


_DAY = f"(?:{WEEKDAY.lower()})"
_MONTHLY = re.compile(rf"\b(?:1st|2nd|3rd|4th|last) {_DAY} of\b")
_WEEKLY = re.compile(rf"\bevery {_DAY}\b|\bon {_DAY}s\b")


# At any hour it is on every day, and who works full time works on all the days there are.
_WHOLLY = re.compile(r"\ball day and night\b|\bfull[ -]time\b")
_BY_THE_DAY = re.compile(r"\b(?:from|between|until|am|pm|midnight|noon|[1-6] days every week)\b")


def oftener_now(text: tuple[str, str]) -> bool:
    """Whether one day of a month is every such day now, or some hours or days are all of them."""
    if _BY_THE_DAY.search(text[0]) and _WHOLLY.search(text[1]) and not _WHOLLY.search(text[0]):
        return True
    return bool(_MONTHLY.search(text[0]) and _WEEKLY.search(text[1]))


def widened(what: str, text: str) -> bool:
    """Whether all of what was counted are meant: “all our parks”, and not “parks every week”."""
    if re.search(r"\beveryone\b", text):
        return True
    following = re.findall(r"\b(?:every|all|each)((?: \S+){1,4})", text)
    return any(
        word not in TIME and (not what or word.startswith(what[:5]))
        for words in following
        for word in (words.split() if what else words.split()[:1])
    )


_OF_ALL = re.compile(r"\b(?:every|all|each)\b")


def partly(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether a share is one of something that was promised whole: “half of every pound”."""
    form = rf"{re.escape(one.words)} of (?:every|all|each|the|our|its|their) (\w+)"
    found = re.search(form, text[1])
    paid = _PAID_OF.search(text[1])
    if paid and one.words == paid[1] and one.value != 100 and f" {paid[2]}" in text[0]:
        return True
    if not found or one.value == 100:
        return False
    return bool(_OF_ALL.search(text[0])) or f" {found[1]}" in text[0]


_IN_TIME = re.compile(r"\bwithin \d")


def some_in_time(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether what was done in time is done so for a share: “80% of claims within 15 days”."""
    share = rf"{re.escape(one.words)} of (?:the |our )?((?:[\w'-]+ ){{0,3}}?[\w'-]+s)\b"
    found = re.search(share, text[1])
    if not found or one.value == 100 or not all(map(_IN_TIME.search, text)):
        return False
    return f" {found[1]}" in text[0] and f"of {found[1]}" not in text[0]


def none_of(one: Quantity, text: str) -> bool:
    """Whether a text says that there are none of what is limited to a number."""
    what = re.escape(one.what[:5])
    denied = rf"\b(?:no|not (?:\w+ )?any) (?:[\w'-]+ ){{0,2}}?{what}"
    return bool(what and one.limit in (-1, -2) and re.search(denied, text))
