"""Abbreviations in a strategy: which are used, which are explained, and where.

An abbreviation is two to six capitals, with a small letter or an ampersand among them at most
(“OHID”, “CoP”, “A&E”). It is explained by the words before it, “Office for Health Improvement and
Disparities (OHID)”, or by words in brackets behind it; the initials must match. The name of a body
explains what it holds in brackets, for it is printed. Another name that a body has in its entry
explains nothing, since no reader sees it.
"""

import re
from collections.abc import Iterator

from stratc.model import Definition
from stratc.source import Span
from stratc.text.spelling import in_dictionary
from stratc.text.tables import entries

from .manuscript import Manuscript
from .passage import Passage

SHORT = re.compile(
    r"(?<![\w\0&’'-])(?<![A-Z]:)(?:[A-Z]&[A-Z]|[A-Z]{2,6})"  # and no half of “T:BUC”
    r"(?=(?:’?s|'s)?(?![\w\0&]|\.[A-Z]|-[A-Z]{3}|:[A-Z]))"
)
SHOUTED = re.compile(r"(?<![\w\0])[A-Z]{2,}(?: [A-Z]{2,}){2,}(?!\w)")
# Roman numerals, and what minutes say: “AGREED that”, “NOTED”
NO_SHORT_FORM = re.compile(r"[IVX]+|[A-Z]{3,4}ED")
# “BS 5837”, “WCAG 2.1 AA”, “PEACE IV”, “2002/49/EC”: part of what it is called
STANDARD = re.compile(
    r"(?:BS|EN|ISO|PAS)(?= (?:(?:EN|ISO) )*\d)|[A-Z]{4,6}(?= [IVX]+\b)|(?<=\d/)E[CU]\b"
)
OF_AN_ACT = re.compile(r" \([A-Z][a-z]{2,20}\) (?:\([A-Z][a-z]{2,20}\) )?Act\b")
OF_A_NATION = re.compile(r" (?:Cymru|Wales|Scotland|Alba|Ireland|NI|UK)(?![\w-])")
LEVEL = re.compile(r"(?:\d|\b[Ll]evel|[Rr]at(?:ed|ing)|[Gg]rade|[Bb]and)\s\Z")
TO_BE_SENT = re.compile(r"\b[Tt]ext(?:ing)?(?: the word)?\s+[‘“'\"*]{0,2}\Z")
BEFORE = re.compile(
    r"\(\s*(?:the\s+|or\s+)?[“\"']?([A-Z]&[A-Z]|[A-Z][A-Za-z]{0,6}[A-Z])s?[”\"']?\s*(?:\)|[,;:–-] )"
)
BEHIND = re.compile(r"(?<![\w\0])([A-Z]&[A-Z]|[A-Z]{2,8})s?\s*\(([A-Za-z][^()]{6,80})\)")
LISTED = re.compile(
    r"(?:^|\n) *(?:[-*] )?\*\*([A-Z]&[A-Z]|[A-Z]{2,6})s?:?\*\*(?::|\s[–—-])? ([^*\n]{6,120})"
)
"""A line of a typed list of terms: “**HRA:** Housing Revenue Account”."""
LISTED_PLAINLY = re.compile(
    r"(?:^|\n) *[-*] ([A-Z]&[A-Z]|[A-Z]{2,6})s?(?::| [–—=-]) ([^*\n]{6,120})"
)
"""The same without bold letters, which explains nothing unless its words spell them."""
SEVERAL = re.compile(r"\(\s*([A-Z]{2,6}(?:\s*(?:[/,&]|and|or)\s*[A-Z]{2,6})+)\s*\)")
REFERENCE = re.compile(r"(?<![\w/])[A-Z]{2,8}(?:/[A-Z\d]{1,10}){0,4}/\d{2,8}(?![\w/])")
FARTHEST = 1_000
FEWEST_LETTERS = 3
YEARS_BEHIND = re.compile(r"(?<=[a-z])(?: (?:19|20)\d\d(?: ?[-–/] ?\d{2,4})?)[\s,(“\"']*\Z")
# Known to every reader of a public document in the United Kingdom, or no abbreviation at all.
EVERYBODY = """
    A&E AIDS AM BBC BMA CEO CCTV COVID DNA DVLA EU FAQ GCSE GDPR GP GPS HGV HIV HM HMRC HR ID IQ IT
    KPI LGBT MDMA MP MPS NHS NI OK OR PC PDF PE PM QR RAF SMS TV UK UN URL US USA VAT VE VJ WHO
    HMP NICE MB KB TB LED MBE OBE CBE BEM KBE DBE QPM KPM QFSM KFSM KC JP
    ONS PIN SIM USB TBC TBA TBD DRAFT AND THE FOR NOT ALL NAME DATE TITLE INSERT XX XXX
    GB YES NO ANY BUT YOU YOUR OUR WILL MUST MAY ONLY NEVER ALWAYS EVERY BOTH WITH FROM ONE TWO NEW
    MRSA MV RED AMBER GREEN HIGH LOW MEDIUM BLOCK PLEASE NOTE LOST HELD NB PS
    B&B IKEA PAYE MW GW KW ABCD SWOT LGB LGBTQ LGBTI LGBTQI LGBTQIA
    UNISON GMB NASUWT RSPB RSPCA NSPCC RNIB RNLI YMCA YWCA ACAS UNESCO UNICEF NATO BAFTA AQA
    TOTAL TOTALS OPEN CLOSED FREE HELP STOP NOW NEXT DONE YEAR MONTH WEEK KEY AIM END START LTD PLC
"""
KNOWN = frozenset(EVERYBODY.split())
STANDS_FOR = {short: words.split("|") for short, words in entries(__package__, "short_forms")}
"""What well-known abbreviations stand for."""


def unexplained(manuscript: Manuscript) -> dict[str, list[Span]]:
    """Abbreviations that nothing explains, each with the places that use it."""
    known = known_abbreviations(manuscript)
    found: dict[str, list[Span]] = {}
    for passage in manuscript.passages:
        if not any(character.islower() for character in passage.text):
            continue
        shouted = [run.span() for run in SHOUTED.finditer(passage.typed)]
        for match in SHORT.finditer(passage.typed):
            if any(start <= match.start() < end for start, end in shouted):
                continue  # words in capitals: another rule's matter
            short = match.group()
            if OF_A_NATION.match(passage.typed, match.end()):
                continue  # “PACEY Cymru”: letters that are a name
            if TO_BE_SENT.search(_just_before(passage.typed, match.start())):
                continue  # “text HELLO to 85258”
            if any(
                one(passage.typed, match) for one in (_of_a_standard, _mentioned, _in_a_reference)
            ):
                continue
            if short not in known and not NO_SHORT_FORM.fullmatch(short):
                found.setdefault(short, []).append(passage.at(*match.span()))
    return found


def _of_a_standard(typed: str, match: re.Match[str]) -> bool:
    if OF_AN_ACT.match(typed, match.end()):
        return True
    found = STANDARD.match(typed, match.start())
    if found and (len(found[0]) < 4 or in_dictionary(found[0].lower())):
        return True
    return (
        match[0] in ("AA", "AAA") and LEVEL.search(_just_before(typed, match.start())) is not None
    )


def _in_a_reference(typed: str, match: re.Match[str]) -> bool:
    """Whether letters are a part of the number of a document: “MCC/AQAP/2026”."""
    around = typed[max(0, match.start() - 30) : match.end() + 30]
    at = match.start() - max(0, match.start() - 30)
    return any(one.start() <= at < one.end() for one in REFERENCE.finditer(around))


def _mentioned(typed: str, match: re.Match[str]) -> bool:
    """Whether letters stand alone in quotation marks: “stop using words such as ‘LAC’”."""
    before, behind = typed[match.start() - 1 : match.start()], typed[match.end() : match.end() + 1]
    return before in ("“", "‘", '"', "'") and behind in ("”", "’", '"', "'")


def known_abbreviations(manuscript: Manuscript) -> frozenset[str]:
    """Abbreviations that are known to everybody, listed, or explained in the text.

    The beginning of one that is explained is explained as well: “SEN” with “special educational
    needs and disabilities (SEND)”.
    """
    told = {short for short, _, _, _ in manuscript.answer(explained)}
    told |= {short for short in manuscript.strategy.glossary if SHORT.fullmatch(short)}
    known = set(KNOWN) | told | {short[:-1] for short in told if len(short) > FEWEST_LETTERS}
    for passage in manuscript.passages:
        # Letters with small letters among them: the words before do not spell all of them.
        known.update(short for short in BEFORE.findall(passage.typed) if not short.isupper())
        found = BEHIND.findall(passage.typed) + LISTED.findall(passage.typed)
        known.update(short for short, words in found if words[0].upper() == short[0])
    known.update(
        short for body in manuscript.strategy.bodies for short in BEFORE.findall(body.name)
    )
    listed: list[str] = [*manuscript.strategy.glossary]
    listed += [e.term for e in manuscript.index.elements if isinstance(e, Definition)]
    known |= {match for name in listed for match in SHORT.findall(name)}
    return frozenset(known)


def explained(manuscript: Manuscript) -> tuple[tuple[str, str, Span, Passage], ...]:
    """Each explanation: the abbreviation, its words, its place, the passage."""
    return tuple(found for passage in manuscript.passages for found in _explained(passage))


def spelled(name: str) -> Iterator[tuple[str, str]]:
    """Each abbreviation that stands in brackets behind its words in a name, with those words."""
    for match in BEFORE.finditer(name):
        if words := _standing_for(match[1], _just_before(name, match.start())):
            yield match[1], words


def _explained(passage: Passage) -> Iterator[tuple[str, str, Span, Passage]]:
    for match, span in passage.hits(BEFORE):
        if words := _standing_for(match[1], _just_before(passage.typed, match.start())):
            yield match[1], words, span, passage
    for match, span in passage.hits(SEVERAL):
        for short in SHORT.findall(match[1]):
            if words := _standing_for(short, _just_before(passage.typed, match.start())):
                yield short, words, span, passage
    for match, span in (one for form in _LISTS for one in passage.hits(form)):
        if _standing_for(match[1], match[2]):
            yield match[1], " ".join(match[2].split()), span, passage


_IN_A_TABLE = re.compile(
    r"(?:^|\n) *\| *\**([A-Z]&[A-Z]|[A-Z]{2,6})s?\** *\| *([^|\n]{6,120}?) *\|(?= *(?:\n|$))"
)
"""A row of a table of two columns: “| HRA | Housing Revenue Account |”."""
_LISTS = (BEHIND, LISTED, LISTED_PLAINLY, _IN_A_TABLE)


def _just_before(typed: str, at: int) -> str:
    """What stands before a place, as far back as the words of an abbreviation may."""
    return typed[max(0, at - FARTHEST) : at]


def _standing_for(short: str, before: str) -> str:
    """The last words of a text whose initials spell the abbreviation; empty if they do not."""
    before = YEARS_BEHIND.sub("", before)  # “Local Plan 2024-2030 (LP)”
    for word in (r"[\w’'&]+", r"[\w’'&-]+"):  # “Small and medium-sized enterprises (SMEs)”
        if words := _spelling(short, re.findall(word, before)[-2 * len(short) - 4 :]):
            return words
    return ""


def _spelling(short: str, words: list[str]) -> str:
    letters = [letter for letter in short.lower() if letter.isalpha()]
    last = words[-len(letters) :]
    if [word[0].lower() for word in last] == letters:  # “Lead Local Flood Authority”, all of it
        return " ".join(last)
    for start in range(len(words) - 1, -1, -1):
        if words[start][0].lower() == letters[0] and _spells(letters, words[start:]):
            return " ".join(words[start:])
    return ""


def _spells(letters: list[str], words: list[str]) -> bool:
    """Whether words give the letters in order; a word may give several, or none if it is small."""
    if not words:
        return not letters
    if not letters:
        return False
    word, rest = words[0].lower(), words[1:]
    if len(word) <= 4 and _spells(letters, rest):
        return True  # a small word may give no letter: “Drug and Alcohol Strategy Team (DAST)”
    if word[0] != letters[0]:
        return False
    at = 0
    for taken in range(1, len(letters) + 1):
        at = word.find(letters[taken - 1], at) + 1
        if not at:
            return False
        if _spells(letters[taken:], rest):
            return True
    return False
