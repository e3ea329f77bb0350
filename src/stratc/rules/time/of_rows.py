"""The dates of a row: in how it is done, and in the running text that promises the same.

In: one passage and its row. Out: remarks on what begins, happens or ends only later.
"""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action, Commitment, Period
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, MONTHS, NUMBER, SEASON, read_number
from stratc.text.tables import pieces

from ..arithmetic.promised_and_planned import PROMISED, likeliest_row
from ..repeats.meaning import FEWEST, telling_words

_PIECES = pieces(__name__, MONTH=MONTH, NUMBER=NUMBER)
BEGINS = re.compile(_PIECES["BEGINS"], re.IGNORECASE)
LASTING = re.compile(_PIECES["LASTING"], re.IGNORECASE)
IN = re.compile(_PIECES["IN"], re.IGNORECASE)
AFTERWARDS = re.compile(_PIECES["AFTERWARDS"], re.IGNORECASE)
BEFOREHAND = re.compile(_PIECES["BEFOREHAND"], re.IGNORECASE)
PARTS = {"mid": 5, "spring": 3, "summer": 6, "autumn": 9, "winter": 11, "late": 10}


def begins_later(passage: Passage, due: Period, row: Action | Commitment) -> Iterator[Diagnostic]:
    """“Monthly, from 2029”, or “a trial in autumn 2028”, where it is due in June 2028."""
    hits = [] if BEFOREHAND.match(passage.typed) else list(passage.own_hits(BEGINS))
    hits += [] if passage.field.key == "action" else [
        hit for hit in passage.own_hits(IN)
        if not AFTERWARDS.search(re.split("[.,;:(]", passage.typed[: hit[0].end()])[-1])
    ]  # fmt: skip
    for found, span in passage.own_hits(LASTING):
        long = (read_number(found["n"]) or 0) * (12 if found["unit"].lower() == "year" else 1)
        last = 12 * int(found["year"]) + MONTHS[found["month"].lower()] + long - 1
        if due.end and 2 < long < 25 and last > 12 * due.end.year + due.end.month + 1:
            hits = []
            yield Diagnostic(
                span,
                f"“{' '.join(found.group().split())}” ends after {due}, which `due:` says",
                labels=(Label(row.where["due"], "the date in its field"),),
                hints=("correct the one that is wrong",),
            )
    for found, span in hits[:1]:
        known = found.groupdict()
        month = MONTHS[found["month"].lower()] if found["month"] else 1
        month = PARTS.get((known.get("part") or "").lower(), 4 if known.get("financial") else month)
        if due.end and (int(found["year"]), month) > (due.end.year, due.end.month):
            yield Diagnostic(
                span,
                f"the words say “{' '.join(found.group().split())}”, and `due:` says {due}",
                labels=(Label(row.where["due"], "the date in its field"),),
                hints=("correct the one that is wrong",),
            )


SHARE = re.compile(r"\b\d{1,3}%")
YEAR = re.compile(r"\b20\d\d\b")
BY = re.compile(
    r"\b(?:by|(?:will|shall) (?:be )?(?:open|begin|start|launch|close|publish|finish|complete|end|"
    r"run|happen|follow|come|ready|built|done)\w*(?: [a-z]+){0,3}? (?:in|on|from)) (?:the )?"
    rf"(?:end (?:of )?)?(?:(?:early|late|mid|{SEASON})[- ])?"
    r"(?:(?P<day>\d{1,2}) )?"
    rf"(?P<month>{MONTH})?,? ?(?P<year>20\d\d)(?![\d/–-])",
    re.IGNORECASE,
)


AND_WE = re.compile(r",? and (?=(?:we|it|they) (?:will|also)\b)")


def due_elsewhere(manuscript: Manuscript, passage: Passage) -> Iterator[Diagnostic]:
    """“By May 2027 we will open a hub in the market”, where the row for it is due in 2028."""
    for found, span in passage.own_hits(BY):
        start, end = passage.sentence_of(found.start()) or found.span()
        sentence = passage.typed[start:end]
        if not PROMISED.search(sentence):
            continue
        cut = [one.end() for one in AND_WE.finditer(sentence, 0, found.start() - start)]
        if cut:  # “We will train staff, and we will open a hub by 2027”
            sentence, start = sentence[cut[-1] :], start + cut[-1]
        several = [one.end() for one in BY.finditer(sentence)]
        if len(several) > 1:  # “train 300 people by March 2028 and halve waits by 2030”
            ends = [0, *(one for one in several if start + one <= found.end())]
            if BY.match(sentence):
                continue
            sentence = sentence[ends[-2] : ends[-1]]
        said, likely = telling_words(sentence), likeliest_row(manuscript, passage, sentence)
        for row, words in manuscript.answer(_rows):
            due = row.due
            if not due or not due.start or not due.end or not (words <= said or row is likely):
                continue
            step = SHARE.search(" ".join(row.action))
            if step and step.group() not in sentence:
                continue  # “in all schools by 2029”, and a row of 75% of them
            others = [int(one) for one in YEAR.findall(sentence) if one != found["year"]]
            if any(due.start.year <= one <= due.end.year for one in others):
                continue  # “in 2028 for anglers, and in 2030 for everybody”
            year, month = int(found["year"]), MONTHS.get((found["month"] or "").lower())
            first, last = (year, month or 1), (year, month or 12)
            if last < (due.start.year, due.start.month) or first > (due.end.year, due.end.month):
                name = f"action “{row.label}”" if row.label else "the action that does so"
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” here, and {name} is due in {due}",
                    labels=(Label(row.where["due"], "the date of the action"),),
                    hints=("correct the one that is wrong",),
                )


def _rows(manuscript: Manuscript) -> tuple[tuple[Action, frozenset[str]], ...]:
    """The rows with a date whose words tell them from others."""
    rows = [(row, telling_words(" ".join(row.action))) for row in manuscript.index.actions.values()]
    return tuple((row, words) for row, words in rows if row.due and len(words) >= FEWEST)
