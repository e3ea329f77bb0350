"""Names that differ by the form of a word or by capitals alone: “Sleeper” and “Sleeping”.

In: the names of a document with their places. Out: pairs of which one should be written otherwise.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from stratc.checking.manuscript import Manuscript
from stratc.model import Term
from stratc.source import Span
from stratc.text.english import loosely
from stratc.text.spelling import in_dictionary

HEADS = """
    Strategy Plan Programme Framework Board Partnership Forum Group Service Policy Project Team
    Scheme Charter Alliance Committee Network Panel Hub Fund
"""
HEAD = frozenset(HEADS.split())
# What may be left out of a name: “Carers’ Strategic Partnership Board”.
MIDDLES = """
    Partnership Local Strategic Joint Strategy County Borough City Prevention Services
"""
BETWEEN = frozenset(MIDDLES.split())
FORCE = re.compile(
    r"(?<![\w\0’'-])(?P<first>[A-Z][a-z]{5,}) "
    r"(?P<last>Police|Council|Constabulary|Hospital|College|University|Healthcare)(?![\w’'-])"
)
AMPERSAND = re.compile(
    r"(?<![\w\0’'-])(?P<one>[A-Z][a-z]{2,20}) & (?P<two>[A-Z][a-z]{2,20})(?![\w-])"
)
SET = re.compile(
    r"(?<![\w\0’'-])[A-Z][a-z]{2,}(?:[-’'][A-Za-z][a-z]*)?[’']?(?:\s(?:(?:and|of|for) )?"
    r"[A-Z][a-z]{2,}(?:[-’'][A-Za-z][a-z]*)?[’']?){1,5}(?![\w-])"
)
OWNED = re.compile(
    r"(?<![\w\0’'-])(?:[a-z]{3,20}[’']s|[a-z]{3,20}s[’']?) (?:strategy|assessments?|allowance|"
    r"policy|week|centres?|forum|groups?|services|charter|network|champions?|rights|association|"
    r"partnership|card)(?![\w’'-])"
)
TURNED = re.compile(
    r"(?<![\w/–-])(?P<year>(?:19|20)[0-9]{2}) (?P<name>(?:[A-Z][a-z]+,? (?:and |of )?){1,6}"
    r"Act)(?!\w)"
)
QUOTED = re.compile(r"[“‘](?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,4})[.,]?[”’]")
LETTERS = re.compile(r"[A-Za-z]{3,}")
ALIKE = 5  # letters with which two forms of one word begin
SHARE = 0.62  # and what part of the longer word that is: “Homeless”, “Homelessness”
TwoForms = tuple[str, Span, str, Span]  # the odd form and its place, the usual one and its place


def bent(uses: Mapping[str, Sequence[Span]]) -> Iterator[TwoForms]:
    """Names of plans and boards of which some words stand in another form elsewhere."""
    names = [
        (name, words)
        for name in sorted(uses, key=lambda name: -len(uses[name]))
        if len(words := _bearing(name)) >= 3 and words[-1] in HEAD
    ]
    told: set[str] = set()
    for at, (name, words) in enumerate(names):
        for usual, others in names[:at]:
            alike = _same_but_for_forms(words, others) or _same_but_for_one(words, others)
            if name not in told and alike:
                told.add(name)
                yield name, uses[name][0], usual, uses[usual][0]


def in_small_letters(
    manuscript: Manuscript, uses: Mapping[str, Sequence[Span]]
) -> Iterator[TwoForms]:
    """Names of plans and boards that stand in small letters elsewhere: “the carers action plan”."""
    for name, places in uses.items():
        words = name.split()
        if len(words) < 3 or words[-1] not in HEAD or len(places) < 2:
            continue
        low = " ".join(words).lower()
        if low not in manuscript.whole_low:
            continue
        small = re.compile(
            r"(?<![\w\0-])(?:[Tt]he|[Oo]ur|[Tt]his) (?P<name>" + loosely(low) + r")(?![\w-])"
        )
        for passage in manuscript.passages_with(low):
            found = next(iter(passage.own_hits(small)), None)
            if found:
                yield low, passage.at(*found[0].span("name")), name, places[0]
                break


def forces(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Police forces, councils and the like with an ending more or less: “Northumbrian Police”."""
    first: dict[str, list[Span]] = {}
    for passage in manuscript.passages if FORCE.search(manuscript.whole) else ():
        for found, span in passage.own_hits(FORCE):
            first.setdefault(found.group(), []).append(span)
    names = sorted(first, key=lambda name: -len(first[name]))
    for at, name in enumerate(names):
        for usual in names[:at]:
            one, two = name.split()[0], usual.split()[0]
            longer, shorter = sorted((one, two), key=len, reverse=True)
            ended = longer.startswith(shorter) and longer != shorter + "s"
            if name.split()[1] == usual.split()[1] and ended and len(longer) - len(shorter) <= 2:
                yield name, first[name][0], usual, first[usual][0]
                break


def joined(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Two names that “&” joins here and “and” elsewhere: “Telford & Wrekin”."""
    told: set[str] = set()
    for passage in manuscript.passages if " & " in manuscript.whole else ():
        if isinstance(passage.element, Term):
            continue
        for found, span in passage.own_hits(AMPERSAND):
            usual = f"{found['one']} and {found['two']}"
            pattern = re.compile(rf"(?<![\w-]){usual}(?![\w-])")
            others = manuscript.passages_with(usual.lower()) if found.group() not in told else ()
            for other in others:
                if place := next(iter(other.own_hits(pattern)), None):
                    told.add(found.group())
                    yield found.group(), span, usual, place[1]
                    break


def quoted(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Names in quotation marks of which one word begins alike and ends otherwise."""
    first: dict[str, Span] = {}
    for passage in manuscript.passages:
        for found, span in passage.hits(QUOTED) if passage.prose else ():
            first.setdefault(" ".join(found["name"].split()), span)
    names = list(first)
    for at, name in enumerate(names):
        words = name.split()
        for usual in names[:at]:
            pairs = [p for p in zip(words, usual.split(), strict=False) if p[0] != p[1]]
            if len(words) != usual.count(" ") + 1 or len(pairs) != 1:
                continue
            one, other = (word.lower() for word in pairs[0])
            if one[:4] == other[:4] and one.rstrip("s") != other.rstrip("s"):
                yield name, first[name], usual, first[usual]


def in_two_cases(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Letters that stand for a name, with other capitals elsewhere: “CoSLA” and “COSLA”."""
    # Most letters stand in one form alone, which one look at the whole text tells.
    several: dict[str, set[str]] = {}
    for word in set(LETTERS.findall(manuscript.whole)):
        if not word.islower():
            several.setdefault(word.lower(), set()).add(word)
    doubtful = [
        low
        for low, words in several.items()
        if len(words) > 1 and any(_several_capitals(word) for word in words)
    ]
    written_so = re.compile(
        rf"(?<![\w\0’'./@-])(?:{'|'.join(sorted(doubtful))})(?![\w’'@/-]|\.\w)", re.IGNORECASE
    )
    forms: dict[str, dict[str, list[Span]]] = {}
    for passage in manuscript.passages if doubtful else ():
        if passage.heading:
            continue
        for found, span in passage.own_hits(written_so):
            word = found.group()
            if word.islower() or (word.isupper() and _shouted(passage.typed, found)):
                continue
            forms.setdefault(word.lower(), {}).setdefault(word, []).append(span)
    for low, written in forms.items():
        if len(written) < 2 or not any(_several_capitals(word) for word in written):
            continue
        usual, *others = sorted(written, key=lambda word: -len(written[word]))
        for word in others:
            named = _several_capitals(word) and _several_capitals(usual)
            if named or (len(low) > 4 and not in_dictionary(low)):
                yield word, written[word][0], usual, written[usual][0]


def _several_capitals(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _shouted(typed: str, found: re.Match[str]) -> bool:
    """Whether the words beside it are in capitals too, as in a heading."""
    around = (typed[: found.start()].split()[-1:], typed[found.end() :].split()[:1])
    return any(word.isupper() and len(word) > 1 for one in around for word in one)


def _bearing(name: str) -> list[str]:
    return [word for word in name.split() if word not in ("and", "&", "of", "for", "the")]


def _same_but_for_forms(words: list[str], others: list[str]) -> bool:
    pairs = [(a, b) for a, b in zip(words, others, strict=False) if a.lower() != b.lower()]
    return len(words) == len(others) and bool(pairs) and all(_one_word(a, b) for a, b in pairs)


def _same_but_for_one(words: list[str], others: list[str]) -> bool:
    """Whether one name leaves a word out that the other has in its middle."""
    short, full = sorted((words, others), key=len)
    if len(short) < 3 or len(full) - len(short) != 1 or short[0] != full[0]:
        return False
    return any(
        full[at] in BETWEEN and full[:at] + full[at + 1 :] == short
        for at in range(1, len(full) - 1)
    )


def _one_word(one: str, other: str) -> bool:
    """Whether two words are forms of one, and not one and several, or employer and employee."""
    low = zip(one.lower(), other.lower(), strict=False)
    begin = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], low))
    longer = max(len(one), len(other))
    if {one.lower().rstrip("s"), other.lower().rstrip("s")} == {begin.rstrip("s")}:
        return False
    who = {one[-2:].lower(), other[-2:].lower()} == {"er", "ee"}
    return len(begin) >= ALIKE and len(begin) >= SHARE * longer and not who


def set_otherwise(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Names that a hyphen, a space or an apostrophe changes: “Anti-Social Behaviour Team”."""
    forms: dict[str, dict[str, Span]] = {}
    for passage in manuscript.passages:
        for found, span in () if passage.heading else passage.own_hits(SET):
            name = " ".join(found.group().replace("’", "'").split())
            name = re.sub(r"\AThe |'s?\Z", "", name)
            key = re.sub(r"[^a-z&]", "", name.lower())
            forms.setdefault(key, {}).setdefault(name, span)
    for written in forms.values():
        usual, *others = sorted(written, key=lambda name: -manuscript.whole.count(name))
        for name in others:
            if name.lower() != usual.lower():
                yield name, written[name], usual, written[usual]


def turned_laws(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Acts with their year in front in one place and behind in another: “the 2014 Care Act”."""
    for passage in manuscript.passages_with("act"):
        for found, span in passage.own_hits(TURNED):
            usual = f"{found['name']} {found['year']}"
            behind = re.compile(rf"(?<![\w-]){loosely(usual)}(?!\w)")
            for other in manuscript.passages_with("act"):
                if place := next(iter(other.own_hits(behind)), None):
                    yield " ".join(found.group().split()), span, usual, place[1]
                    break


def owners(manuscript: Manuscript) -> Iterator[TwoForms]:
    """Things of somebody with an apostrophe in one place and none in another: “carers strategy”."""
    forms: dict[tuple[str, str], dict[str, Span]] = {}
    for passage in manuscript.passages:
        for found, span in () if passage.heading else passage.own_hits(OWNED):
            owner, thing = (part.lower() for part in found.group().replace("’", "'").split())
            stem = re.sub(r"'s\Z|s'\Z|s\Z", "", owner)
            forms.setdefault((stem, thing), {}).setdefault(f"{owner} {thing}", span)
    for written in forms.values():
        plain = next((name for name in written if "'" not in name), "")
        if plain and len(written) > 1:
            usual = next(name for name in written if "'" in name)
            yield plain, written[plain], usual, written[usual]
