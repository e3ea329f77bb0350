"""What was cut out of a promise into which nothing came: a loss, or for a person to judge."""

import re
from itertools import zip_longest

from stratc.text.similarity import steps

from .ladders import near
from .limits_gone import WHERE, limited_it, without_exception
from .list_entries import IDLE, SIDE
from .signal import LESS, Signal
from .some_of_all import all_of
from .stems import BREADTH, Words, stem
from .structure import (
    NEEDS,
    PASSIVE,
    PERSONS,
    QUALIFYING,
    WHERE_WE_ARE,
    done_by,
    gives,
    person_before,
    served_before,
    verb_of,
)

_THAT = frozenset(("that", "which", "whose", "who"))
# Where a promise holds in spite of something, it holds for more.
_IN_SPITE = re.compile(
    r"^(?:regardless|irrespective|whether or not|even (?:if|when|where)|no matter|whatever|"
    r"however|without (?:limit|exception|waiting|charge|delay|an? (?:appointment|referral)))\b"
)
_BEGINNING = frozenset(("with", "by", "without"))
# What follows these says with whom, through what, for what or from where something is done.
_ASIDE = frozenset(
    ["to", "so", "through", "as", "via", "using", "alongside", "because", "following", "after",
     "from", "of", "for", "within", "among", "between", "across", "throughout", "into", "towards",
     "about", "against", "under", "over", "upon", "where", "when", "if", "who", "only", "up",
     "including", "such", "that", "which", "while", "how", "once", "before", "until", "but", "or",
     "based", "working", "building", "developing", "making", "helping", "ensuring", "co"]
)  # fmt: skip
_PARTNERS = re.compile(r"\b(?:partners?|support|help|view|aim|intention|others?|funding)\b")

# What is done only then is better considered.
_AFTER_HEARING = re.compile(
    r"^(?:after|following) (?:an? |the |full |public |open |independent )*"
    r"(?:hearing|consultation|consult\w*|vote|ballot|debate|inspection|audit|review|inquiry|meeting)\b"
)
# Who does so only with some promises to leave out the others.
_CHOOSING = frozenset(
    stem(verb)
    for verb in re.findall(
        r"\w+",
        """accept allow appoint approve buy employ hire let license permit procure purchase recruit
        sell serve source stock use""",
    )
)


def certain(old: Words, new: Words, stems: set[str], alone: bool) -> bool:
    """Whether words that were cut out are a loss for sure; `alone` if nothing came in instead."""
    for how, i, j, k, m in steps([w.stem for w in old], [w.stem for w in new]):
        if how == "equal" or not stems & {word.stem for word in old[i:j]}:
            continue
        if how == "replace" and any(word.sort == "content" for word in new[k:m]):
            return False
        if limited_it(old, i, j, new[k:m], stems):
            return False
        if not alone and old[j : j + 1] and _said_behind(old, new, old[j].stem):
            return False
        start, end = _without_moved(old, i, j, stems)
        return start < end and _feature(old, start, old[start:end], old[end : end + 1], alone)
    return False


def of_each(old: Words, stems: set[str]) -> bool:
    """Whether words name the kind of which each was meant: “every |permanent| exclusion”."""
    first = next((n for n, word in enumerate(old) if word.stem in stems), 0)
    return first > 0 and old[first - 1].text in ("every", "each") and not gives(old, first)


def _said_behind(old: Words, new: Words, noun: str) -> bool:
    """Whether something is said of a noun behind it that was not: “a team with many skills”."""
    known = {word.stem for word in old}
    for number, word in enumerate(new[:-2]):
        if word.stem == noun and new[number + 1].text in ("with", "of", "that", "which", "who"):
            following = [one for one in new[number + 2 :] if one.sort == "content"][:2]
            return any(one.stem not in known for one in following)
    return False


def _without_moved(old: Words, start: int, end: int, stems: set[str]) -> tuple[int, int]:
    """A stretch that was cut, without words around it that only stand elsewhere now."""
    while start < end and (
        old[start].text in (",", "and")
        or (
            old[start].sort != "linking"
            and old[start].stem not in stems
            and old[start].text not in SIDE
        )
    ):
        start += 1
    while (
        end > start and old[end - 1].sort in ("content", "mark") and old[end - 1].stem not in stems
    ):
        end -= 1
    return start, end


def opened(old: Words, stems: set[str]) -> bool:
    """Whether what was kept for some is open to others now: “only residents”, “buy only local”."""
    texts = [word.text for word in old]
    if "only" not in stems or texts.count("only") != 1:
        return False
    at = texts.index("only")
    return not at or old[at - 1].stem in _CHOOSING


_OWNED = frozenset(("a", "an", "the", "our", "its", "their"))
# What stands before those who are served, or before all of something.
_OF_ALL_OR_FOR = frozenset(("all", "every", "each", "for", "to", "with", "among"))
_EVERYBODY = frozenset(("everyone", "anyone", "everybody", "anybody"))
# Without these each of them is something else, and not one of more.
_PRIZED = frozenset(
    re.findall(
        r"\w+",
        """free social affordable independent permanent public qualified trained named new council
        full local safe own available open good high dedicated specialist accessible working paid
        registered professional senior single""",
    )
)
# All of them are more than all of these.
_RANKS = frozenset(("senior", "junior", "new", "registered"))
_NONE = frozenset(("not", "never", "no", "nobody", "none"))
_DENYING = _NONE | {"ban", "prohibit", "forbid", "outlaw"}
_THERE_OR_THEN = frozenset(("at", "on", "during", "in", "for"))
# Behind these stands what something is about, of which some kinds only were meant.
_ABOUT = frozenset(("on", "about", "against", "after", "from", "in", "at", "along"))
_EXCEPTING = frozenset(
    ("without", "unless", "except", "excluding", "until", "save", "bar", "barring")
)


def _all_before(old: Words, new: Words, noun: str) -> bool:
    """Whether all or every one of what a noun names is meant now, and was not: “all our forms”."""
    known = {word.text for word in old}
    return any(
        word.stem == noun
        and any(
            BREADTH.get(w.text, 0.0) > 3 and w.text not in known for w in new[max(0, n - 2) : n]
        )
        for n, word in enumerate(new)
    )


def _denied(ahead: Words) -> bool:
    """Whether what follows is a part of a refusal, and of nothing else that is done."""
    last = max((n for n, word in enumerate(ahead) if word.text in _DENYING), default=len(ahead))
    between = {
        word.text
        for before, word in zip((ahead[0], *ahead[last:]), ahead[last:], strict=False)
        if (before.text, word.text) not in (("has", "to"), ("have", "to"))
    }
    return bool(between) and not between & {"and", "or", ",", "but", "so", "to", "only"}


def widened(old: Words, new: Words, stems: set[str]) -> bool:
    """Whether what went out had left some out: “main roads”, “children with complex needs”."""
    refusing = any(word.text in _DENYING for word in old)
    for how, i, j, k, m in steps([w.stem for w in old], [w.stem for w in new]):
        chunk = old[i:j]
        content = {word.stem for word in chunk if word.sort == "content"}
        if how == "equal" or not content or not content <= stems:
            continue
        if refusing:
            # What is refused without an exception is refused more.
            denied = {word.text for word in old[:i]} & _NONE
            if (
                denied
                and next((w.text for w in chunk if w.text != ","), "") in _EXCEPTING
                and all(w.sort != "content" for w in new[k:m])
            ):
                return True
            if k == m and chunk[0].text in _THERE_OR_THEN and _denied(old[:i]):
                return True  # what is banned at night is banned at any time
            continue
        left = not any(word.sort == "content" for word in new[k:m])
        if left and without_exception(old, chunk):
            return True
        only_then = chunk[0].text in ("that", "which", "who") and left
        ahead = old[max(0, i - 4) : i]
        there = any(word.text in WHERE for word in ahead) or not gives(old, i)
        if only_then and (all_of(ahead) or (there and all_of(new[max(0, k - 4) : k]))):
            return True  # “all villages that ask for it”
        before = next((w.text for w in reversed(old[:i]) if w.text not in _OWNED), "")
        whole = before in _OF_ALL_OR_FOR or any(w.text in _OF_ALL_OR_FOR for w in new[k:m])
        qualified = j < len(old) and old[j].sort == "content"
        chunk = [word for word in chunk if word.text not in ("our", "the", "its", "their")]
        bare = all(word.sort == "content" for word in chunk)
        all_now = any(BREADTH.get(word.text, 0.0) > 3 for word in new[k:m])
        whole = whole or (qualified and _all_before(old, new, old[j].stem))
        alone = k < m and all(word.text in _EVERYBODY for word in new[k:m])
        given = i > 0 and old[i - 1].text in ("to", "for", "with")
        if bare and given and all_now and (alone or content <= PERSONS):
            return True  # “free for everyone”, where it was for residents
        often = all(word.text.endswith("ly") for word in chunk)
        if often and not gives(old, i) and {w.text for w in old[max(0, i - 6) : i]} & _THAT:
            return True  # “who break the law repeatedly”
        kinds = {word.text for word in chunk}
        every = before in ("every", "each") and not kinds & _PRIZED
        theirs = i > 2 and not {w.text for w in old[i - 2 : i]} & {"by", "from", "with"}
        rank = theirs and before in ("all", "every", "each") and kinds <= _RANKS
        if bare and whole and qualified and (every or rank or kinds <= QUALIFYING):
            return True  # “each school”, where it was each secondary school
        if (
            bare
            and kinds <= QUALIFYING
            and before in _ABOUT
            and "s" in [w.text[-1] for w in old[j : j + 1]]
        ):
            return True  # “a report on serious accidents”
        # Whoever has a need or a low income is somebody, be it a volunteer.
        of_those = served_before(old, i) or "low" in content
        if chunk[0].text in ("with", "on") and content & NEEDS and of_those:
            # So many people with a need are more of those than so many people.
            return not any(word.text == "‹number›" for word in old[max(0, i - 4) : i])
        if k == m and kinds & {"sample", "selection"}:
            return True  # “on a sample of routes”
        if chunk[0].text == "in" and chunk[-1].text == "year" and of_those and k == m:
            return True  # “for students in their final year”
        if chunk[0].text in WHERE and kinds & QUALIFYING and all_of(ahead) and k == m:
            return True  # “every stop on main routes”
    return False


def _feature(old: Words, start: int, chunk: Words, behind: Words, alone: bool) -> bool:
    texts = [word.text for word in chunk]
    phrase = " ".join(texts)
    if _IN_SPITE.match(phrase):
        return True
    if texts[0] in _THAT and done_by(old, start):
        return True
    if (
        alone
        and texts[0] in ("for", "by", "in")
        and any(BREADTH.get(one, 0.0) > 3 for one in texts)
    ):
        return True  # “for each clinic”
    if alone and _adverbial(old, start, texts, phrase):
        return True
    if not gives(old, start):
        return False
    how = texts[0] == "by" and texts[1:2] and texts[1].endswith("ing")
    if texts[0] in _THAT or (texts[0] in _BEGINNING and not _PARTNERS.search(phrase) and not how):
        return True
    adjective = bool(behind) and behind[0].sort == "content"
    content = {word.stem for word in chunk if word.sort == "content"}
    return adjective and all(w.sort == "content" for w in chunk) and not content & IDLE


# On some days or nights, that are called by what they are like.
_ON_SOME_DAYS = re.compile(r"(?:on|during) (?:[\w-]+ ){1,2}(?:days?|nights?|evenings?|shifts?)$")


def _adverbial(old: Words, start: int, texts: list[str], phrase: str) -> bool:
    """Whether where, when or how something is done was cut out behind the verb: “day and night”."""
    at, verb = verb_of(old)
    if {word.text for word in old[:start]} & _DENYING:
        return False  # what was refused there or then may be refused everywhere now
    named = all(text.isdigit() for text in texts)  # the year of an act or a standard
    if verb is None or named or start <= at or WHERE_WE_ARE.match(phrase):
        return False
    if start == at + 1 and texts[0] != "in":  # what follows may be its object
        return False
    if old[start - 1].text in PASSIVE:  # “when a complaint is received” and “of a complaint”
        return False
    if texts[0] in ("at", "before") or _AFTER_HEARING.match(phrase):
        return True
    if texts[0] == "by" and texts[1:2] and texts[1].endswith("ing"):
        return False  # how it is done is for us to choose
    if _ON_SOME_DAYS.match(phrase):
        return False  # on any day, or on no day that is said
    if texts[0] in ("in", "on", "with", "by"):
        return not person_before(old, start) and not _PARTNERS.search(phrase)
    last = start + len(texts) >= len(old)
    content = {word.stem for word in old[start : start + len(texts)] if word.sort == "content"}
    return last and texts[0] not in _ASIDE and not content & IDLE and old[start - 1].sort != "mark"


# “No more than” is a limit, and refuses nothing.
_LIMITING = frozenset(("more", "less", "fewer", "later", "longer", "one", "doubt"))
_REFUSING = frozenset(map(stem, ["stop", "ban", "abolish", "prohibit", "forbid", "outlaw"]))
_STILL = re.compile(
    r"\b(?:not|no|never|none|nobody|stop\w*|ban\w*|end|without|prevent\w*|avoid\w*|free|refuse|"
    r"abolish\w*|prohibit\w*|forbid\w*|cease|reduc\w+|cut|fewer|less|instead|other|limit\w*|"
    r"eliminat\w+|remov\w+|phase|restrict\w*|discourag\w+|tackl\w+)\b"
)


def turned_round(old: Words, new: Words) -> Signal | None:
    """What was refused and is done now, if only sometimes: “no agency staff”, “stop using”."""
    refusals = [
        word.text if word else ""
        for word, following in zip_longest(old, old[1:])
        if (word and word.stem in _REFUSING)
        or (word and word.text == "no" and following and following.text not in _LIMITING)
    ]
    if not refusals or _STILL.search(" ".join(word.text for word in new)):
        return None
    stems = {word.stem for word in new}
    if any(near(stem(one), other) for one in refusals for other in stems):
        return None  # “outlaw” is “ban”
    kept = {w.stem for w in old if w.sort == "content" and w.text not in refusals}
    if kept and kept <= stems:
        return Signal("negation", LESS, f"“{refusals[0]}” went out", "what")
    return None
