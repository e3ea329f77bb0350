"""Rules about the entries of lists in running text: their forms and their marks."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic

from .syntax.finding import sheets

ENTRY = re.compile(
    r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+(?P<text>\S[^\n]*"
    r"(?:\n(?![ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t])[ \t]*\S[^\n]*)*)$",
    re.MULTILINE,
)
TO = re.compile(r"\A[*_]*to\s+[a-z]+", re.IGNORECASE)
ING = re.compile(r"\A[*_]*(?P<word>[A-Za-z]{2,}ing)\s+[a-z]", re.IGNORECASE)
# Such words are things as often as deeds.
THINGS = re.compile(
    r"(?:hous|train|fund|gambl|spend|drink|smok|parent|dwell|offend|noth|someth|"
    r"anyth|even|morn|build|dur|accord|includ|follow|exist|increas|lack|strik|"
    r"ongo|outstand|lead|wellbe|well-be|learn|work|teach|counsell|plann|licens)ing",
    re.IGNORECASE,
)
# Such a word is a deed where one of these follows: “increasing access”, “working with partners”.
DONE_TO = re.compile(r"(?<=g)\s+(?:with|to|the|an?|our|their|access|up|together|towards)\b")
THAT = re.compile(r"\A[*_]*that\s+(?:the|we|all|every|people|an?)\b", re.IGNORECASE)
# Such words are deeds as often as things; what is a verb and nothing else needs no list.
DEEDS = """
    address aim assist audit avoid break build campaign carry challenge champion commission complete
    conduct coordinate design drive find finish focus foster gather give have help highlight hold
    implement increase influence join keep launch lead lobby make map monitor move offer open pilot
    plan produce put raise recruit refresh remove report respond review roll run secure seek set
    shape share signpost speed support tackle take target teach test train update use value visit
    work upskill utilise
"""
DEED = frozenset(DEEDS.split())
DOES = re.compile(r"\A[*_]*(?P<verb>[A-Z][a-z]+?)(?:e?s) (?:a|an|the|our|on|all|how|that)\b")
FIRST = re.compile(r"\A[*_]*([A-Za-z-]+)\s+(?P<next>[\w’'-]*)")
# Behind one of these a word that may be a thing is a deed: “look at”, “host a meeting”.
BEHIND_DEED = """
    a an the our their its all each every any how what whether why about at up out into people more
    better
"""
A_THING = re.compile(r"\A[*_]*(?:an?|the|our|their|more|better|greater|fewer) [a-z]", re.IGNORECASE)
HAVE_DONE = re.compile(r"\b(?:have|has)(?: also| already)?:\s*+(?:[*_]+\s*)?\Z")
LEADS = re.compile(
    r"\b(?:(?:will|must|should|can|shall|help (?:us|you|them))(?: also)?|(?:aims?|are|is|wants?|"
    r"needs?|seeks?|continue|wish|plans?|hopes?|intends?|able|order|how|help|working|together) to):"
    r"\s*+(?:[*_]+\s*)?\Z"
)
ABOUT = re.compile(r"\babout\W*\Z")  # “People told us about: waiting, buses that are loud”
BY = re.compile(r"\bby:\s*+(?:[*_]+\s*)?\Z")
LABEL = re.compile(r"\A[*_]*[A-Z][\w’'& -]{2,30}:[*_]*\s+(?=[a-z])")
SEVERAL = re.compile(r"[.!?][*_]* ")  # an entry of several sentences
ASKS = re.compile(r"\A[*_]*(?:how|what|why|where|when|who|which)\b[^?]*\Z", re.IGNORECASE)
OPEN = re.compile(r"[;,]\s*(?:and|or)?\s*\Z")
FEWEST = 3
ING_FORM = "an -ing form"
PLAIN = "a plain verb"
DONE = "an -ed form"
A_NOUN = "an article or a noun"
A_QUESTION = "a question"
VERBAL = {ING_FORM, PLAIN, "“to”"}


@rule(CONSIDER, english=True)
def list_in_several_forms(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A list in running text whose entries begin in different grammatical forms.

    It looks at lists of three entries or more, and tells which entries begin with “to”, with an
    -ing form or with a plain verb where most of the others begin in another of these forms, or
    where the words before the list lead to another: “will:” and “is to:” to a plain verb, “by:” to
    an -ing form. Among questions it tells what asks nothing: “How the plan will look”.

    The words before a list should make a sentence with each entry. Where the forms differ, some do
    not, and readers stumble.

    Source: GOV.UK style guide, under “Bullet points”.

    Flagged:
        introduction: |
          The board has three aims:

          - to open a clinic in every town
          - to train each nurse
          - reviewing the plan every year

    Better:
        …
          - to train each nurse
          - to review the plan every year

    When to ignore it: where the entries are titles.
    """
    for passage in manuscript.passages:
        for entries in lists_of(passage):
            forms = [_form(text) for _, text in entries]
            usual = max((f for f in forms if f), key=forms.count, default="")
            lead = passage.typed[max(0, entries[0][0] - 60) : entries[0][0]]
            lead = lead.rstrip().rstrip("-*+•").rstrip()
            due = PLAIN if LEADS.search(lead) else DONE if HAVE_DONE.search(lead) else ""
            due = ING_FORM if BY.search(lead) and VERBAL & {*forms} else due
            led = bool(due) and (due in forms or (due != DONE and bool(VERBAL & {*forms})))
            usual = due if led else usual
            if any(text.endswith("?") for _, text in entries):
                usual, led = A_QUESTION, False
                forms = [PLAIN if ASKS.match(text) else A_QUESTION for _, text in entries]
            if usual == A_NOUN or ABOUT.search(lead):  # such an entry may be a sentence
                continue
            same = forms.count(usual)
            odd = [
                (passage.at(start, start + len(_opening(text))), _opening(text))
                for (start, text), form in zip(entries, forms, strict=True)
                if form != usual
                and (form or (usual == ING_FORM and same >= FEWEST))
                and not (usual == ING_FORM and ING.match(text))
            ]
            most = 2 * same > len(entries)
            deeds = not any(form == A_NOUN for form in forms)
            clear = same >= max(2, len(odd)) and (most or deeds)
            short = 2 * sum(bool(SEVERAL.search(text)) for _, text in entries) < len(entries)
            several = len(VERBAL & {*forms}) > 1 and (all(forms) or len(forms) > FEWEST)
            clear = clear or (several and short)
            many = f"{'most' if most or led else 'others'} of the list with {usual}"
            if not same:
                many = f"the words before the list lead to {usual}"
            if len(entries) >= FEWEST and odd and (led or clear):
                yield from together(
                    odd,
                    f"this entry begins with {{words}}, and {many}",
                    f"{{count}} entries begin with {{words}}, and {many}",
                    "begin every entry of the list alike",
                    "this one too",
                    8,
                )


@rule(CONSIDER, english=True)
def list_with_several_marks(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A list in running text of which some entries end with a semicolon or comma and some do not.

    It looks at all entries but the last, which may close the list with a full stop. A list whose
    last entry ends with a semicolon or comma is told too: something may be missing behind it.

    Readers wonder whether something is missing. GOV.UK puts no mark behind the entries of a list.

    Source: GOV.UK style guide, under “Bullet points”.

    Flagged:
        introduction: |
          Help is near:

          - in every town;
          - in every hospital
          - in every prison.

    Better:
        introduction: |
          Help is near:

          - in every town
          - in every hospital
          - in every prison

    When to ignore it: where the list is printed as somebody else wrote it.
    """
    for passage in manuscript.passages:
        for entries in lists_of(passage):
            marked = [bool(OPEN.search(text)) for _, text in entries[:-1]]
            start, text = entries[-1]
            if len(entries) >= FEWEST and any(marked) and OPEN.search(text):
                last = _ending(text)
                yield Diagnostic(
                    passage.at(start + len(text) - len(last), start + len(text)),
                    f"the list ends with “{last}”, as if another entry followed",
                    hints=("end it with a full stop or no mark, or add what is missing",),
                )
            if len(entries) >= FEWEST and all(marked) and re.search(r"[a-z)]\Z", text):
                last = _ending(text)
                yield Diagnostic(
                    passage.at(start + len(text) - len(last), start + len(text)),
                    f"the last entry ends with “{last}” and no stop, and the others have a mark",
                    hints=("end the list with a full stop",),
                )
            if len(entries) < FEWEST or len(set(marked)) < 2:
                continue
            few = marked.count(True) <= marked.count(False)
            places = [
                (
                    passage.at(start + len(text) - len(_ending(text)), start + len(text)),
                    _ending(text),
                )
                for (start, text), mark in zip(entries[:-1], marked, strict=True)
                if mark == few
            ]
            has, lack = "ends with a mark", "ends without a mark"
            this, rest = (has, "the others do not") if few else (lack, "the others have one")
            yield from together(
                places,
                f"the entry that ends in {{words}} {this}, and {rest}",
                f"{{count}} entries of the list {this.replace('ends', 'end')}, "
                f"and {rest}: {{words}}",
                "end every entry of the list alike",
            )


def lists_of(passage: Passage) -> Iterator[list[tuple[int, str]]]:
    """The lists of a passage: each entry with its place. A gap of other text ends a list.

    The entries of a list inside a list are one of their own.
    """
    if not passage.prose:
        return
    entries: dict[int, list[tuple[int, str]]] = {}
    ends: list[int] = []
    for found in ENTRY.finditer(passage.typed):
        if ends and "\n\n" in re.sub(r"[ \t]+", "", passage.typed[ends[-1] : found.start()])[2:]:
            yield from entries.values()
            entries = {}
        text = found["text"].rstrip()
        depth = len(found.group()) - len(found.group().lstrip())
        entries.setdefault(depth, []).append((found.start("text"), text))
        ends.append(found.end())
    yield from entries.values()


def _form(text: str) -> str:
    """How an entry begins, behind its label where it has one; empty where it may be a thing."""
    label = LABEL.match(text)
    if label and (form := _form(text[label.end() :])) in VERBAL:
        return form
    if TO.match(text):
        return "“to”"
    if found := ING.match(text):
        thing = THINGS.fullmatch(found["word"]) or "G" not in _classes(found["word"], "G")
        if not thing or DONE_TO.match(text, found.end("word")):
            return ING_FORM
    if THAT.match(text):
        return "“that”"
    does = DOES.match(text)
    if does and "B" in _classes(does["verb"]) + _classes(does["verb"] + "e"):
        return "a verb in -s"
    if first := FIRST.match(text):
        classes = _classes(first[1])
        if "B" in classes and not {"D", "E"}.isdisjoint(classes):
            return ""  # “set up” may be done or to do
        if "B" in classes and set(classes).isdisjoint("NJP"):
            return PLAIN
        doubtful = re.match(r"[*_]*\w+ (?:of|and|for|in|is|are)\b", text)
        ready = "J" in classes and first["next"] == "to"  # “Open to all”
        listed = first[1].lower() in DEED and not doubtful and not ready
        if listed or ("B" in classes and first["next"] in BEHIND_DEED.split()):
            return PLAIN
        if not {"D", "E"}.isdisjoint(classes) and "N" not in classes:
            return DONE
    return A_NOUN if A_THING.match(text) or _noun(text) else ""


def _noun(text: str) -> bool:
    """Whether an entry begins with a word that is a thing and never a deed."""
    first = FIRST.match(text)
    if not first or first[1].isupper() or "-" in first[1]:
        return False
    classes = _classes(first[1])
    called = set(classes) in ({"J"}, {"J", "R"}) and first["next"].endswith("ion")
    return bool(classes) and (
        called or set(classes) <= {"N", "P"} or bool(THINGS.fullmatch(first[1]))
    )


def _classes(word: str, unknown: str = "") -> str:
    words = sheets().words
    return words.meanings[words.of(word.lower())].classes or unknown


def _opening(text: str) -> str:
    return " ".join(re.split(r"[\s*_]+", text)[:3]).strip()


def _ending(text: str) -> str:
    return text.rsplit(" ", 1)[-1]
