"""What a heading says that its section is: foreword, vision, priority, partners, glossary ..."""

import re

from stratc.text.english import number_words
from stratc.text.spelling import in_dictionary
from stratc.text.tables import entries, pieces

from ..values.publishers import DOCUMENT

_PIECES = pieces(__name__)
_KINDS = _PIECES["KINDS"]
_SEPARATED = _PIECES["SEPARATED"]
"""What priorities are called as well, where a colon or a dash stands behind the number."""
_MARK = rf"(?:\d{{1,2}}|{number_words(1, 12)}|[a-h]|[ivx]{{1,4}})"
_LABEL = re.compile(
    rf"^((?:our |key |strategic |cross[- ]cutting |policy )*({_KINDS})(?: area)?\s+({_MARK}))\b"
    rf"(?!,? (?:and|&) {_MARK}\W*\Z)(?![.]\d)\s*[.:)–—-]*\s*(.*)$",
    re.I | re.S,
)
_SEPARATED_LABEL = re.compile(
    rf"^((?:[\w’'-]+ ){{0,2}}({_SEPARATED}|{_KINDS})\s+({_MARK}))\s*[:–—-]\s*(\S.*)$", re.I | re.S
)
_SEVERAL_LABEL = re.compile(
    r"^((?:our |key |strategic )*(priorities|objectives|themes|pillars|aims|goals|outcomes"
    rf"|ambitions|strands|workstreams) {_MARK}(?:, {_MARK})*(?:,? (?:and|&) | ?[–-] ?){_MARK})"
    r"\s*[:–—-]\s*(\S.*)$",
    re.I | re.S,
)
"""“Outcomes C and D: …”: what serves two of them stands once."""
_BARE = re.compile(rf"^(({_KINDS}))\s?[:–—-]\s(\S.*)$", re.I | re.S)
"""“Theme: Homes”, where none of them has a number."""
_AIMS = re.compile(r"(?i:.*\baim )(?:[a-hivx]|[A-HIVX](?= *[^\W\d]))\b", re.S)
"""“Aim a little higher” is a sentence; “Aim A: …” and “Aim A” alone are labels."""
_ACROSS = re.compile(
    rf"^((cross[- ]cutting|trawsbynciol) ({_MARK}))\b(?![.]\d)\s*[.:–—-]*\s*(.*)$", re.I | re.S
)
"""How a priority that serves all others is labelled: “Cross-cutting 4: Working together”."""
_OVER_ALL = re.compile(r"cross[- ]cutting|trawsbynciol", re.I)
_SHORT_LABEL = re.compile(_PIECES["SHORT_LABEL"], re.S)
_LETTERS_LABEL = re.compile(_PIECES["LETTERS_LABEL"], re.S)
"""“LO1: …” for a local outcome, “SO2: …”: letters alone could also be “CO2”. “Priority 3.1: …”."""
_IN_TWO = re.compile(rf"^([^\W\d][\w’' -]{{2,30}}? ({_MARK}))\s*/\s*(\S.*)$", re.I | re.S)
_COUNTED = re.compile(_PIECES["COUNTED"], re.S)
_PROMISE = re.compile(
    rf"^((?:commitment|pledge|promise)\s+(?:no\.?\s*)?({_MARK}(?:\.\d+)?))\b\s*[.:–—-]*\s*(.*)$",
    re.I | re.S,
)
_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)])\s+(?=\S)")

ROLES = dict(entries(__package__, "roles_of_headings"))
CLOSING = re.compile(_PIECES["CLOSING"], re.I)
"""Headings over what is said of the whole document, behind its priorities."""
_ROLES = {name: re.compile(rf"(?:{pattern})\W*", re.I) for name, pattern in ROLES.items()}
_LEAD_IN = re.compile(_PIECES["LEAD_IN"], re.I)
_EXPECTED = re.compile(_PIECES["EXPECTED"], re.I)
_OFFICE = re.compile(_PIECES["OFFICE"])
"""Whoever holds an office, or a body by its name: “The Chief Constable will:”."""
_COMMITMENTS = re.compile(_PIECES["COMMITMENTS"], re.I)
_APPENDIX = re.compile(r"(?:appendix|annexe?|atodiad) [a-z0-9]{1,3}\s*[:.–—-]\s*(\S.*)", re.I)
STORY = re.compile(r"(?:case stud(?:y|ies)|astudiaeth achos)\b\W*\d{0,2}\W*(?P<title>.*)", re.I)
"""A heading, or the first line of a box, over a story: “Case study 2: Lena”."""


def stripped(heading: str) -> str:
    """A heading without its number."""
    return _NUMBER.sub("", heading.strip())


def role(heading: str) -> str:
    """What a section is; empty where its heading does not say."""
    words = " ".join(stripped(heading).split()).rstrip(" :.")
    behind = _APPENDIX.fullmatch(words)
    if behind and (name := role(behind[1])) in ("partners", "glossary", "sources"):
        return name
    if found := next((name for name, one in _ROLES.items() if one.fullmatch(words)), ""):
        return found
    halves = _TONGUES.split(words)
    told = {role(half) for half in halves} - {""} if len(halves) == 2 else set()
    return told.pop() if len(told) == 1 and not all(map(_is_english, halves)) else ""


_TONGUES = re.compile(r"\s+[–—|/-]\s+")
"""What stands between the names of one part in two languages: “Réamhrá – Foreword”."""


def _is_english(words: str) -> bool:
    return all(in_dictionary(word.lower()) for word in re.findall(r"[^\W\d]+", words))


def labelled(heading: str) -> tuple[str, str, str] | None:
    """The printed label of a priority: “Key Priority 1”, its kind, its title.

    “3. Priority 1: Homes” has the number of its heading before it.
    """
    words = " ".join(heading.split())
    if _LABEL.match(stripped(words)):
        words = stripped(words)
    both = _IN_TWO.match(words)
    second = labelled(both[3]) if both else None
    if both and second and second[0].lower().endswith(both[2].lower()):
        return f"{both[1]} / {second[0]}", *second[1:]  # “Blaenoriaeth 1 / Priority 1: …”
    if several := _SEVERAL_LABEL.match(words):
        kind = several[2].lower()
        return several[1], "priority" if kind == "priorities" else kind[:-1], several[3].strip()
    found = _LABEL.match(words) or _SEPARATED_LABEL.match(words) or _ACROSS.match(words)
    if found and (again := _in_both_tongues(found)):
        return again
    if short := _SHORT_LABEL.match(words) or _LETTERS_LABEL.match(words):
        return short[1], "priority", short[4].strip()
    if not found or _AIMS.match(words):
        return None
    return found[1], found[2].lower(), found[4].strip()


def _in_both_tongues(found: re.Match[str]) -> tuple[str, str, str] | None:
    """A label and a title, each in two languages: “Blaenoriaeth 1: Tai / Priority 1: Homes”."""
    title, _, rest = found[4].partition(" / ")
    again = labelled(rest) if title.strip() and " / " not in rest else None
    if again is None or not again[0].lower().endswith(found[3].lower()):
        return None
    return f"{found[1]} / {again[0]}", again[1], f"{title.strip()} / {again[2]}"


def is_across(label: tuple[str, str, str]) -> bool:
    """Whether a label is that of a priority which serves all others."""
    return _OVER_ALL.match(label[0]) is not None


def label_of_priority(heading: str) -> tuple[str, str, str] | None:
    """What `labelled` gives, of words that are known to name a priority: any words may be counted.

    “Improvement ask 2: Shorter waits” is the second of them, whatever an improvement ask is.
    """
    words = " ".join(heading.split())
    found = labelled(heading) or _COUNTED.match(words) or _BARE.match(words)
    return found if not isinstance(found, re.Match) else (found[1], found[2].lower(), found[3])


def bare_kind(heading: str) -> str:
    """What a heading without a number calls the priority that it names: “Ambition: Safe care”."""
    found = _BARE.match(" ".join(heading.split()))
    return found[2].lower() if found else ""


def numbered(heading: str) -> tuple[str, str]:
    """The number before a heading, which may be empty, and the rest."""
    found = _NUMBER.match(heading.strip())
    return (found[1], heading.strip()[found.end() :]) if found else ("", heading.strip())


def promise(heading: str) -> tuple[str, str] | None:
    """The label of a commitment and what stands behind it: “Commitment 3”, “...”."""
    found = _PROMISE.match(" ".join(heading.split()))
    return (found[1], found[3].strip()) if found else None


def is_promise_label(heading: str) -> bool:
    """Whether a heading is the label of one commitment."""
    return promise(heading) is not None


def begins_list(text: str) -> bool:
    """Whether words begin a list of promises: “We will:”, “Over five years the Board will”."""
    words = " ".join(text.split())
    if re.match(r"(?i)(?:what|how|why)\b", words):
        return False  # a heading, and no sentence to go on with
    if re.fullmatch(r"(?i)(?:fe )?byddwn(?: ni)?(?: yn)?\s*[:…]?", words):
        return True
    office = None if labelled(words) else _OFFICE.fullmatch(words)
    if office is not None:
        last = office["last"]
        return not (DOCUMENT.search(last) or role(last) or labelled(f"{last} 1: x"))
    return len(words.split()) <= 22 and bool(_LEAD_IN.search(words) or _EXPECTED.search(words))


def names_commitments(heading: str) -> bool:
    """Whether a heading stands over commitments: “Our commitments”, “What we will do”."""
    words = " ".join(stripped(heading).split())
    return bool(_COMMITMENTS.fullmatch(words))


def leads_to_commitments(line: str) -> bool:
    """Whether a line of text leads to a list of them: “Our commitments:”, “What we’ll do”."""
    sentence = line.rstrip().endswith((".", "!", "?"))
    words = line.rstrip(" :")
    return not sentence and len(line.split()) < 9 and names_commitments(words)


def known(heading: str) -> bool:
    """Whether a heading tells by itself what stands under it."""
    return bool(role(heading) or labelled(heading) or promise(heading))


_ITSELF = re.compile(_PIECES["ITSELF"], re.I)


def promises_itself(sentence: str) -> bool:
    """Whether a sentence is a promise by its own words: “We will ...”."""
    return _ITSELF.match(sentence.strip()) is not None
