"""How many a sentence takes in: all, most, many, some."""

import re
from collections.abc import Iterator

from stratc.text.word_classes.lexicon import lexicon

from .signal import ASK, LESS, MORE, Signal
from .stems import BREADTH, Word, words_of

UNLIMITED = 3.0  # a noun without any such word
# Of two local roads none is the more local one: before these, “most” is a part of all there are.
_WITHOUT_DEGREE = re.compile(r"\w+(?:[^u]al|ary)$")
_AFTER_MOST = frozenset(
    ["vulnerable", "likely", "important", "deprived", "complex", "severe", "isolated", "at", "in"]
)
_EVERYWHERE = re.compile(
    r"\b(?:across the|throughout|universal|\w+wide|in full|without exception|always|never|nobody|"
    r"none|only|both)\b"
)


def breadth(before: str, after: str) -> Iterator[Signal]:
    """The sign of two sentences, in which what has a scale is marked already."""
    old, new = _limits(before), _limits(after)
    went, came = list(old), list(new)
    for one in old:
        same = next((n for n in came if BREADTH[n[0]] == BREADTH[one[0]]), None)
        if same:
            came.remove(same)
            went.remove(one)
    went, came = (
        [one for one in side if one[0] != "any" or not re.search(r"\bany\b", beside)]
        for side, beside in ((went, after), (came, before))
    )
    if not came:
        went = [one for one in went if one[0] != "any" or not _bare(before, after)]
    places = max(len(went), len(came))
    if not places:
        return
    was, now = (
        sum(BREADTH[word] for word, _, _ in side) + UNLIMITED * (places - len(side))
        for side in (went, came)
    )
    if was == now:
        return
    words = _swap([word for word, _, _ in went], [word for word, _, _ in came])
    if now > was:
        yield Signal("breadth", MORE, words, "who or where")
    elif came:
        yield Signal("breadth", LESS, words, "who or where")
    else:
        yield Signal("breadth", _lost(went, before, after), words, "who or where")


_EVERY = re.compile(r"\b(?:every|each) ((?:[a-z'-]+ ){0,2}[a-z'-]+)")


_BOTH = re.compile(
    r"\bboth (?:of )?(?:the |our |its )?((?:[a-z'-]+ )?[a-z'-]{3,}?)(?:y|ies|s|es)\b"
)


_AT = "at|in|on|for|to|across|between"
_ONE_AT_EACH = re.compile(
    rf"\b(?:an?|one) ((?:(?!(?:{_AT}|will|and|or) )[a-z'-]+ ){{0,4}}[a-z'-]+) "
    rf"(?:{_AT}) (?:every|each) "
    r"(?:of (?:the |our |its )?)?(?:\d+ )?((?:[a-z'-]+ )?[a-z'-]+)"
)


_IN_ALL = re.compile(
    r"\b(?:in|at) (?:all|each of|every one of) (?:of )?(?:the |our |its )?(\d+) ([a-z]+)"
)


def one_of_each(before: str, after: str) -> Iterator[Signal]:
    """The sign of “every hall” that is “a hall in every town” now: one of many may do."""
    both = _BOTH.search(before)
    if both and (
        one := re.search(rf"\b(an?|one|either) {re.escape(both[1])}[a-z]{{0,2}}\b", after)
    ):
        yield Signal(
            "breadth", LESS, f"“{one.group()}” instead of “{both.group()}”", "who or where"
        )
    if (each := _ONE_AT_EACH.search(before)) and (
        shared := re.search(
            rf"\b(?:an?|one) {re.escape(each[1])} (?:{_AT}) "
            r"(?:all (?:of )?(?:our |the )?|(?:our |the )(?:\d+ )?)"
            rf"{re.escape(each[2][:-1])}[a-z]*",
            after,
        )
    ):
        words = f"“{shared.group()}” instead of “{each.group()}”"
        yield Signal("breadth", ASK, words, "who or where")  # one for all of them
    several = each and re.search(
        rf"(?<!\d )\b{re.escape(each[1])}(?:s|es) (?:{_AT}) (?:our |the )(?:\d+ )?"
        rf"{re.escape(each[2][:-1])}[a-z]*",
        after,
    )
    if each and several:
        words = f"“{several.group()}” instead of “{each.group()}”"
        yield Signal("breadth", ASK, words, "who or where")  # there may be none in some
    shared = _IN_ALL.search(before)
    if shared and (
        over := re.search(rf"\bacross (?:the |our )?{shared[1]} {re.escape(shared[2])}\b", after)
    ):
        words = f"“{over.group()}” instead of “{shared.group()}”"
        yield Signal("breadth", ASK, words, "who or where")  # on some days here, on others there
    if not re.search(r"\b(?:every|each)\b", after):
        return
    for found in _EVERY.findall(before):
        words = found.split()
        for count in range(len(words), 0, -1):
            noun = " ".join(words[:count])
            one = re.search(
                rf"\b(an?|one) {re.escape(noun)}\b[^.;,]{{0,30}}? (?:in|for|to) (?:every|each)\b",
                after,
            )
            if one and not re.search(rf"\b(?:every|each|all) {re.escape(noun)}\b", after):
                said = f"“{one[1]} {noun}” instead of “every {noun}”"
                yield Signal("breadth", LESS, said, "who or where")
                return


_ANY_OF_SEVERAL = re.compile(r"\bany ((?:[\w'-]+ ){0,2}?[a-z]+[^s\W]s)\b(?!')")


def _bare(before: str, after: str) -> bool:
    """Whether “any defects” are “defects” now, and not “the defects”."""
    found = _ANY_OF_SEVERAL.findall(before)
    form = r"(?<!the )(?<!our )(?<!these )(?<!those )(?<!› )\b{}\b"
    return bool(found) and all(re.search(form.format(re.escape(one)), after) for one in found)


def _lost(went: list[tuple[str, str, str]], before: str, after: str) -> int:
    """A word such as “all” that is simply gone: less, if what it stood before is still there."""
    if re.search(r"‹(?:number|length)› of (?:the|our|its)\b", after):
        return LESS
    if _EVERYWHERE.search(after):
        return ASK
    words = words_of(after)
    counted = before.count("‹number›") >= after.count("‹number›")  # so that none took its place
    for _, noun, text in went:
        for number, word in enumerate(words):
            if word.stem == noun:
                led = words[number - 1].text if number else ""
                if led in ("the", "these", "those"):
                    continue
                known = counted or words[max(0, number - 2)].text in ("the", "our", "these")
                if led.startswith("‹") and text != "person" and known:
                    continue
                return LESS
        if not noun:
            return LESS
    # “For the whole borough” and “for three wards”, “of each school” and “of the town”.
    return LESS if {text for text, _, _ in went} & {"whole", "entire", "all", "every"} else ASK


def _limits(sentence: str) -> list[tuple[str, str, str]]:
    """The words that say how many, each with the stem and the text of what it stands before."""
    words = words_of(sentence)
    denied = bool({"not", "no", "never", "without", "stop"} & {word.text for word in words})
    return [
        (word.text, *_noun(words, number))
        for number, word in enumerate(words)
        if word.sort == "breadth" and not _idle(words, number, denied)
    ]


def _idle(words: tuple[Word, ...], number: int, denied: bool) -> bool:
    """Whether such a word says nothing of how many."""
    word = words[number].text
    before = words[number - 1].text if number else ""
    rest = (one.text for one in words[number + 1 :])
    after = next((one for one in rest if one not in ("our", "the", "its", "of")), "")
    if word in ("any", "anyone") and (denied or before in _IN_A_CASE):
        return True
    by_degree = word == "most" and (after in _AFTER_MOST or _graded(after))
    if word == "most" and (before == "the" or by_degree) and not _majority(words, number):
        return True
    if word == "all" and before == "of" and words[max(0, number - 2)].text.startswith("‹"):
        return True  # half of all homes are half of the homes
    if word in ("all", "each", "every", "any") and after.startswith("‹"):
        return True
    if word in ("each", "every") and before == "will":
        return True  # “carers will each have”
    if word == "each" and after in ("of", "other"):
        return after == "other"
    if (before, word) in (("in", "all"), ("at", "all")) and _content(words, number):
        return False  # “at all markets”, and not “not at all”
    if word in ("many", "few") and before in ("as", "how", "so", "too"):
        return True
    return (before, word) in (("at", "all"), ("above", "all"), ("in", "all"), ("a", "whole"))


def _majority(words: tuple[Word, ...], number: int) -> bool:
    """Whether “most” begins what is meant: “and most routine repairs”, not “most urgent”."""
    before = words[number - 1] if number else None
    noun = words[number + 2] if len(words) > number + 2 else None
    routine = len(words) > number + 1 and words[number + 1].text in _KINDS
    begins = before is None or before.text in ("and", ",") or before.sort == "content"
    return bool(routine and begins and noun and noun.sort == "content" and noun.text[-1] == "s")


_KINDS = frozenset(
    ["routine", "small", "large", "new", "older", "minor", "major", "private", "public", "rural",
     "urban", "active", "planned", "open", "closed", "free", "empty", "young"]
)  # fmt: skip


def _content(words: tuple[Word, ...], number: int) -> bool:
    """Whether a noun stands behind a word, be it behind “our” or “the”."""
    rest = (one for one in words[number + 1 :] if one.text not in ("our", "the", "its", "of"))
    found = next(rest, None)
    return found is not None and found.sort in ("content", "mark")


# “If any bin is missed” is “if a bin is missed”.
_IN_A_CASE = frozenset(("if", "when", "whenever", "where", "before", "after", "until", "unless"))


# Of “most waiting times” none waits more than another.
_GRADED = frozenset(
    ["pressing", "promising", "deserving", "demanding", "challenging", "outstanding", "striking",
     "damaging", "worrying", "rewarding", "interesting", "encouraging", "testing", "trying"]
)  # fmt: skip


def _graded(word: str) -> bool:
    """Whether “most” before a word raises it, and counts nothing: “most urgent”, “most often”."""
    said = lexicon(frozenset())
    classes = said.meanings[said.of(word)].classes
    plain = _WITHOUT_DEGREE.match(word) or (word.endswith("ing") and word not in _GRADED)
    return bool({*classes} & {"J", "R", "E"}) and not plain


def _noun(words: tuple[Word, ...], number: int) -> tuple[str, str]:
    if words[number].text in ("everyone", "anyone"):
        return "", ""
    for word in words[number + 1 : number + 6]:
        if word.sort == "content":
            return word.stem, word.text
    return "", ""


def _swap(went: list[str], came: list[str]) -> str:
    old, new = ("” and “".join(dict.fromkeys(side)) for side in (went, came))
    if went and came:
        return f"“{new}” instead of “{old}”"
    return f"“{old}” went out" if went else f"“{new}” came in"
