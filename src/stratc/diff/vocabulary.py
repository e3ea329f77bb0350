"""The words of two wordings that carry meaning: those gone, those new, and who took whose place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product

from stratc.text.similarity import steps
from stratc.text.spelling import same_word

from . import ladders
from .deletions import certain, of_each, opened, turned_round, widened
from .exchanged import STAYING, exchanged
from .families import family
from .form_words import only_form
from .idle_words import HAVING, idly_gone, more_or_not
from .insertions import insertions
from .joins import alternative, any_will_do, one_of_both
from .list_entries import IF_ASKED, cut_entries, entry_of_list
from .one_word_for_another import assuring, step
from .shuffled import ORDERED, shuffled
from .signal import ASK, LESS, MORE, SAME, Signal
from .stems import Word, stem, words_of
from .steps_down import NOBODY, REMOTE, only_helped, only_offered, only_said

_POSSIBLE = frozenset(("can", "may", "could", "might"))
# Words that assure something: without one of them less is promised, whatever else stays.
_ASSURING_WORDS = """
    free charge independent written named dedicated permanent specialist qualified face day
    night same full fully guaranteed accessible confidential personal legal annual
    majority senior bilingual always directly trained
"""
_ASSURING = frozenset(map(stem, _ASSURING_WORDS.split()))
# What no other word makes up for.
_MISSED = frozenset(map(stem, ["nearest", "unannounced", "independent", "majority"]))
_DAY_OR_NIGHT = frozenset(map(stem, ["day", "night"]))
_ON_SOME_DAYS = re.compile(r"\b(?:on|during) (?!\d)(?:[a-z-]+ )?[a-z-]+ (?:days|nights|shifts)\b")
_THAT_DAY = frozenset(map(stem, ["same", "next"]))
_PRICELESS = frozenset(map(stem, ["free", "charge"]))
_PAID = re.compile(r"\b(?:free|charg\w+|costs?|fees?|pay|paid|price\w*)\b|£|‹charge›")
# Who asks for it already, and what asks nobody: “by appointment of the mayor”.
_ASKING = re.compile(
    r"\b(?:request\w*|ask\w*|want\w*|appl(?:y|ies|ication\w*)|demand\w*|appointments?|refer\w*|"
    r"arrange\w*|need\w*|invit\w+|book\w*)\b"
)
_WHOLE = frozenset(("all", "every", "each", "both"))
_FEWER = frozenset(map(stem, ("one", "enough", "sufficient", "adequate")))
_ANYWHERE_WORDS = "own stop end ban abolish prohibit eliminate consent full summary"
_ANYWHERE = frozenset(map(stem, _ANYWHERE_WORDS.split()))


# The ways in which somebody is met or told, each more than any that is left open.
_FACE_TO_FACE = re.compile(r"\b(?:in person|(?:face|one|1)[ -]to[ -](?:face|one|1)|in writing)\b")
_AT_A_DISTANCE = re.compile(
    r"\bon call\b|(?<!and )(?<!or )(?<!also )\b(?:on ?line(?= (?:in|at|by|from|each|for|to)\b|"
    r"[.,;]|$)|virtually|remotely|by video|"
    r"self-service|kiosks?|chatbots?)\b(?! (?:and|or|as well)\b)"
)
_ON_A_SCREEN = re.compile(
    r"\b(?:on ?line|virtual\w*|remote\w*|video\w*|web|internet|digital\w*|on call|kiosk)"
)
_ITS_OWN = re.compile(r"\b(?:its|their|his|her) own\b")
_ONE_EACH = re.compile(r"\b(?:an?|one|1) [^.,;]+ (?:for|in|at|to|on) (?:every|each)\b")
_SUCH = re.compile(
    r"\b(?:visit|meet|met|writ|wrote|letter|home|paper|sign|post|person|site|where|face|one|1)"
)


def same_but_for_order(before: str, after: str) -> bool:
    """Whether two levelled texts differ by no more than silent words and the order of a list."""
    old, new = (
        [w for w in words_of(side) if w.sort != "silent" or w.text in _POSSIBLE]
        for side in (before, after)
    )
    if _equal([w for w in old if w.sort != "comma"], [w for w in new if w.sort != "comma"]):
        return True
    while old and new and _equal(old[:1], new[:1]):
        del old[0], new[0]
    while old and new and _equal(old[-1:], new[-1:]):
        del old[-1], new[-1]
    if (
        not old
        or not new
        or Counter(w.text for w in old if w.text in ("and", "or"))
        != Counter(w.text for w in new if w.text in ("and", "or"))
    ):
        return False
    return Counter(_items(old)) == Counter(_items(new)) and len(_items(old)) > 1


def _equal(old: list[Word], new: list[Word]) -> bool:
    return len(old) == len(new) and all(
        one.text == other.text or same_word(one.text, other.text)
        for one, other in zip(old, new, strict=True)
    )


def _items(words: list[Word]) -> list[tuple[str, ...]]:
    """The entries of a list; words that order things, such as “before”, keep it from being one."""
    if any(word.text in ORDERED for word in words):
        return [tuple(word.text for word in words)]
    items: list[tuple[str, ...]] = []
    item: list[str] = []
    for word in words:
        if word.text in (",", "and", "or"):
            items.append(tuple(item))
            item = []
        else:
            item.append(word.text)
    return sorted(filter(None, (*items, tuple(item))))


def vocabulary(
    before: str, after: str, added: Sequence[str], wholes: tuple[str, str]
) -> Iterator[Signal]:
    """The signs of two texts, in which conditions and quantities are marked already.

    `added` are the sentences that are new as a whole; what only they hold is told with them. What
    stands in the whole of the other text, be it in a quantity, is not lost for sure, and not new.
    """
    old, new = words_of(before), words_of(after)
    lost, come = exchanged(old, new)
    stood = {word.stem for word in words_of(wholes[0])}.difference(word.stem for word in old)
    come = Counter({one: count for one, count in come.items() if one not in stood})
    if _ITS_OWN.search(after):
        del come["own"]  # who has its own has no less
    if _ITS_OWN.search(before) and _ONE_EACH.search(after):
        del lost["own"]
    yield from more_or_not(old, new)
    far = _AT_A_DISTANCE.search(after)
    if far and (lost or far[0] == "on call") and not _ON_A_SCREEN.search(before):
        yield Signal("words", LESS, f"“{far[0]}” came in", "what")
    if (way := _FACE_TO_FACE.search(before)) and not _SUCH.search(after):
        yield Signal("words", LESS, f"“{way.group()}” went out", "what")
    yield from filter(None, (turned_round(old, new), only_offered(old, new)))
    if (asked := IF_ASKED.search(after)) and not _ASKING.search(before):
        yield Signal("condition", LESS, f"“{asked.group()}” came in", "how firmly")
    if (lost or come) and (why := one_of_both(old, new)):
        yield Signal("words", ASK, why)
    if lost and come.keys() <= HAVING and (sign := idly_gone(old, new, frozenset(lost))):
        yield sign
        return
    if not lost and not come:
        yield from shuffled(old, new)
        return
    told: set[str] = set()
    # “Stop using” and “use fewer”, “its own” and “share” have no word at the same place.
    firm, firmer = ([word for word in side if word.stem in _ANYWHERE] for side in (old, new))
    places = list(_replaced(old, new))
    if 2 * lost.total() > sum(word.sort == "content" for word in old):
        # In a text that was rewritten, words far from each other are of different things.
        firm = firmer = []
        places = [(was, now) for was, now in places if max(len(was), len(now)) <= _SHORT]
    vague = [word for word in new if word.stem in NOBODY | REMOTE]
    for one, other in only_said(old, new):
        if one.stem in lost and other.stem in come:
            yield Signal("verb", LESS, f"“{other.text}” instead of “{one.text}”", "what")
            told |= {one.stem, other.stem}
    for was, now in (*places, (firm, new), (old, firmer), (old, vague)):
        # What is no longer only continued has nothing weaker in its place.
        gone = [word for word in was if word.stem in lost.keys() - told - {"continu"}]
        fresh = [word for word in now if word.stem in come]
        here = (was, now) in places
        single = len(gone) == 1 and bool(fresh) and here
        if single and only_helped(gone[0], [w for w in now if w.sort != "silent"], new):
            said = " ".join(word.text for word in now)
            yield Signal("verb", LESS, f"“{said}” instead of “{gone[0].text}”", "how firmly")
            told |= {gone[0].stem, *(word.stem for word in fresh)}
            continue
        for one, other in product(gone, fresh):
            if now is vague and other.stem in told:
                continue
            by_itself = single and len(fresh) == 1
            signal = step(one, other, old, new)
            if signal and signal.vote == MORE and here and max(len(was), len(now)) > _SHORT + 1:
                continue  # only a word right in its place is more than another, and pays for it
            if signal := signal or (assuring(one, other, old, new) if by_itself else None):
                yield signal
                told |= {one.stem, other.stem}
    staying = sum(lost[one] for one in STAYING)
    few = 2 * (lost.total() - staying - 1) <= sum(word.sort == "content" for word in old)
    for one, other in product(
        [w for w in old if w.stem in lost], [w for w in new if w.stem in come]
    ):
        # “It will stay open” and “we will close it” have the contraries at different places.
        if few and not told & {one.stem, other.stem} and ladders.contrary(one.stem, other.stem):
            yield Signal("negation", LESS, f"“{other.text}” instead of “{one.text}”")
            told |= {one.stem, other.stem}
    texts = {word.text for word in old}
    standing = {family(word.stem) for word in words_of(wholes[1])}
    entry = bool(lost) and not come and entry_of_list(old, new)
    either = bool(lost) and not come and any_will_do(old, new, frozenset(lost))
    entry = entry and not either
    entries = cut_entries(old, new, frozenset(come))
    if not (told or entry or entries & lost.keys()) and only_form(lost, come, old, new, wholes):
        yield Signal("words", SAME, "other words of form")
        return
    if "all" in {word.text for word in new} - texts:
        del lost["full"], lost["only"]  # “in full” is all of it; all comes only from there
    for fewer in _fewer(old, new):
        del lost[fewer]  # “all our nurseries”, where it was enough of them
    narrower = True  # what came in may be, where all that went out only limited
    for phrase, stems in _phrases(old, lost):
        wider = not stems <= told and widened(old, new, stems)
        narrower = narrower and wider
        if wider:
            yield Signal("words", MORE, f"“{phrase}” went out", "who or where")
        elif not stems <= told:
            missed = _MISSED | _PRICELESS if not _PAID.search(after) else _MISSED
            # “Charge” assures something in “free of charge” alone.
            of_worth = stems if "free" in texts else stems - _PRICELESS
            if not of_worth & _THAT_DAY and _ON_SOME_DAYS.search(wholes[0]):
                of_worth = of_worth - _DAY_OR_NIGHT  # “on wet days” assures nothing
            assured = bool(of_worth & (missed if come else _ASSURING | missed))
            assured = assured and not of_each(old, stems)
            sure = assured or opened(old, stems) or certain(old, new, stems, not come)
            sure = (
                (sure and not set(map(family, stems)) <= standing)
                or entry
                or (bool(stems) and stems <= entries)
            )
            there = f"{before[: before.find(phrase)]}‹›{phrase}"
            sure = sure and not (either or _SORT.search(there))
            tag = "likely narrower" if entry else ""
            yield Signal("words", LESS if sure else ASK, f"“{phrase}” went out", "what", tag)
    if lost and not narrower:
        fresh_phrases = [phrase for phrase, stems in _phrases(new, come) if not stems <= told]
        for phrase in fresh_phrases[:4]:
            yield Signal("words", MORE, f"“{phrase}” came in")
        return
    if come and entry_of_list(new, old):
        first = next(n for n, word in enumerate(new) if word.stem in come)
        either = any_will_do(new, old, frozenset(come))
        vote = alternative(new, max(1, first - 1)) if either else MORE
        for phrase, _ in _phrases(new, come):
            said = phrase if either else f"and {phrase.removeprefix('and ')}"
            yield Signal("words", vote, f"“{said}” came in")
        return
    alone = frozenset(word.stem for sentence in added for word in words_of(sentence))
    for sign in insertions(old, new, frozenset(come), alone):
        # Of one limit for another nobody can say which leaves out more.
        yield replace(sign, vote=max(sign.vote, ASK)) if lost else sign


def _fewer(old: Sequence[Word], new: Sequence[Word]) -> Iterator[str]:
    """The stems that said how many of something, of which all are meant now."""
    kinds = [
        {word.stem for word in new[place + 1 : place + 4]}
        for place, one in enumerate(new)
        if one.text in _WHOLE
    ]
    for one, noun in pairwise(old):
        if one.stem in _FEWER and any(noun.stem in kind for kind in kinds):
            yield one.stem


# Without “in urban areas” it may be anywhere, and 45 places by day are 45 places.
_SORT = re.compile(
    r"\b(?:in|across|within) (?:the |our |its )?‹›(?:[\w-]+ ){1,2}"
    r"(?:areas|places|parts|districts|neighbourhoods|communities|settings|locations)$"
    r"|‹number› ‹›(?:day|night)$"
)
_SHORT = 3  # words of a stretch in which one may stand for another


def _replaced(
    old: Sequence[Word], new: Sequence[Word]
) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    for how, i, j, k, m in steps([w.stem for w in old], [w.stem for w in new]):
        if how == "replace":
            yield old[i:j], new[k:m]


def _phrases(words: Sequence[Word], wanted: Counter[str]) -> list[tuple[str, set[str]]]:
    """Stretches of the wanted words as they stand, with the small words between them."""
    left = Counter(wanted)
    # The last of several equal words is the one that went: a cut takes from the end.
    chosen: list[bool] = [False] * len(words)
    for number in range(len(words) - 1, -1, -1):
        if words[number].sort == "content" and left[words[number].stem]:
            left[words[number].stem] -= 1
            chosen[number] = True
    found: list[tuple[str, set[str]]] = []
    number = 0
    while number < len(words):
        if not chosen[number]:
            number += 1
            continue
        end = number
        for ahead in range(number + 1, min(number + 40, len(words))):
            if chosen[ahead]:
                end = ahead
            elif words[ahead].sort == "content":
                break
        some = words[number : end + 1]
        text = " ".join(word.text for word in some).replace(" ,", ",")
        found.append((re.sub(r"‹[\w-]+›", "…", text), {w.stem for w in some if w.stem in wanted}))
        number = end + 1
    return found
