"""A promise that is passed on: “we will ask the trust to build it” for “we will build it”.

Who only asks somebody else to do it, or leaves it to them, answers for it no longer.
"""

import re
from dataclasses import replace

from .lines import StemmedSentence
from .side_clauses import OURS, doer
from .signal import ASK, LESS, MORE, Signal
from .stems import stem, words_of

_ASKING = "ask|invite|encourage|urge|expect|request|lobby|press|persuade|call on|look to|rely on"
_ASKED = "asked|invited|encouraged|urged|expected|requested|persuaded"
_ACTIVE = re.compile(
    rf"\b(?:will|shall|must) (?:\w+ly )?(?:{_ASKING}) (?:[\w'-]+ ){{1,6}}?to (?P<act>[a-z]+)\b"
)
_PASSIVE = re.compile(rf"\b(?:will|shall|must) be (?:{_ASKED}) to (?P<act>[a-z]+)\b")
_DOING = re.compile(r"\b(?:will|shall|must) (?:\w+ly )?(?:be )?(?P<act>[a-z]+)\b")
_OURS = re.compile(r"^(?P<us>we|the council|council officers|our \w+) will (?P<act>[a-z]+)\b")
# Who may do it instead, and whom nobody can hold to it.
_THEIRS = (
    r"(?P<who>(?:the |our |all |local |private |parish )*"
    r"(?:landlords|volunteers|parents|residents|developers|"
    r"businesses|communities|community groups|friends groups|charities|contractors|"
    r"employers|government|owners|homeowners|partners|providers|others|families|tenants|users|"
    r"clubs|groups|parish councils))"
)
_THEY_WILL = re.compile(rf"^{_THEIRS} will (?P<act>[a-z]+)\b")
_BY_THEM = re.compile(rf"\b(?:will|must) be (?P<act>[a-z]+)\b[^,.;]*(?P<by> by {_THEIRS})\b")
_DECIDING = frozenset(
    map(stem, ["choose", "decide", "approve", "elect", "vote", "agree", "select"])
)


def passed_on(
    one: StemmedSentence, other: StemmedSentence
) -> tuple[StemmedSentence, StemmedSentence, Signal | None]:
    """Two sentences without what passes the one on, and the sign of it."""
    for old, new, how in ((one, other, "came in"), (other, one, "went out")):
        bare, words = _without_passing(old, new)
        if words:
            came = how == "came in"
            vote = LESS if came else MORE
            if any(stem(found["act"]) in _DECIDING for found in _DOING.finditer(old.level)):
                vote = ASK if came else LESS  # whoever may decide has more than who is served
            signal = Signal("verb", vote, f"“{words}” {how}", "how firmly")
            return (one, bare, signal) if came else (bare, other, signal)
    return one, other, None


def _without_passing(old: StemmedSentence, new: StemmedSentence) -> tuple[StemmedSentence, str]:
    """The new sentence as if it had not been passed on, and the words that pass it on."""
    if _ACTIVE.search(old.level) or _PASSIVE.search(old.level):
        return new, ""
    done = {stem(found["act"]) for found in _DOING.finditer(old.level)}
    for form in (_ACTIVE, _PASSIVE):
        found = form.search(new.level)
        if found and stem(found["act"]) in done:
            words = new.level[found.start() : found.start("act")].strip()
            level = f"{new.level[: found.start()]}will {new.level[found.start('act') :]}"
            if form is _PASSIVE and _OURS.match(old.level):
                level = re.sub(r"^[^,]*?(?=\bwill\b)", "we ", level)
            return replace(new, level=level), words
    ours, theirs = _OURS.match(old.level), _THEY_WILL.match(new.level)
    done_by = _BY_THEM.search(new.level)
    if ours and done_by and stem(done_by["act"]) in done:
        bare = f"{new.level[: done_by.start('by')]}{new.level[done_by.end('by') :]}"
        return replace(new, level=f"{ours['us']} {bare}"), done_by["by"].strip()
    # Who has it does nothing instead of us.
    if ours and theirs and stem(ours["act"]) == stem(theirs["act"]) and ours["act"] != "have":
        return replace(new, level=f"we {new.level[theirs.end('who') :].strip()}"), theirs["who"]
    return new, ""


_ACTS = re.compile(r"\b(?:will|shall|must) (?:\w+ly |also |then )*(?P<be>be )?(?P<act>[a-z]+)\b")
_US = re.compile(
    r"\b(?<!by )(?<!from )(?<!with )(?<!tell )(?<!between )(?:us|itself|themselves|the council)\b"
)


def exchanged_roles(one: StemmedSentence, other: StemmedSentence) -> Signal | None:
    """The sign of one who does to us what we did to them, or to whom we leave to do it.

    “Each school will write to us” has the words of “we will write to each school”, and “inspected
    by the nursery” those of “we will inspect each nursery”.
    """
    was, now = _ACTS.search(one.level), _ACTS.search(other.level)
    if not was or not now:
        return None
    helping = _WITH.search(one.level)
    ours = re.search(r"\b(?:we|council|our)\b", other.level[: now.start()])
    if helping and not now["be"] and not ours and not doer(one) - OURS:
        partners = {word.stem for word in words_of(helping[1] or helping[2])}
        if doer(other) - OURS and doer(other) <= partners:
            return Signal("words", ASK, f"“{other.level[: now.end()]}” came in", "who")
    if stem(was["act"]) != stem(now["act"]):
        return None
    if now["be"]:
        agent = _AGENT.search(other.level, now.end())
        are = {stem(agent["who"])} if agent else set()
        said = agent.group() if agent else ""
    else:
        are = doer(other) - OURS
        who = re.split(r", |\b(?=(?:the|each|every|all|any|an?) )", other.level[: now.start()])[-1]
        said = f"{who}{now.group()}"
    were = doer(one) - OURS
    known = {word.stem for word in words_of(one.level)}
    if not are - OURS - were or not are & known or (now["be"] and was["be"]):
        return None
    behind = {word.stem for word in words_of(other.level[now.end() :])}
    turned = were <= behind if were else bool(_US.search(other.level, now.end()))
    if now["be"] or (turned and are <= known):
        return Signal("words", ASK, f"“{said}” came in", "who")
    return None


_WITH = re.compile(
    r"\b(?:work|together|jointly|partnership)(?: \w+ly)? (?:with|alongside) (?P<who>[^,.;]+?)"
    r"(?= to\b|[,.;]|$)|\balongside (?P<beside>[^,.;]+?)(?= to\b|[,.;]|$)"
)
_AGENT = re.compile(r"\bby (?:the|our|its|their|each|every) (?P<who>[a-z]+)")
