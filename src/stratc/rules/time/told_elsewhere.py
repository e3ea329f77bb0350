"""The dates of promises in the text, held against the rows that do the same.

In: one passage of running text. Out: remarks on what is promised there for another time.
"""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.model import Action
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, MONTHS

from ..repeats.meaning import FEWEST, telling_words

YEAR = re.compile(r"\b20\d\d\b")
PROMISED = re.compile(r"\b(?:will|shall)\b")
BY = re.compile(
    r"\b(?:by|(?:will|shall) (?:be )?(?:open|begin|start|launch|close|publish|finish|complete|end|"
    r"run|happen|follow|come|ready|built|done)\w*(?: [a-z]+){0,3}? (?:in|on|from)) (?:the )?"
    r"(?:end (?:of )?)?(?:(?:early|late|mid|spring|summer|autumn|winter)[- ])?"
    r"(?:(?P<day>\d{1,2}) )?"
    rf"(?P<month>{MONTH})?,? ?(?P<year>20\d\d)(?![\d/–-])",
    re.IGNORECASE,
)


def due_elsewhere(manuscript: Manuscript, passage: Passage) -> Iterator[Diagnostic]:
    """“By May 2027 we will open a hub in the market”, where the row for it is due in 2028."""
    for found, span in passage.own_hits(BY):
        start, end = passage.sentence_of(found.start()) or found.span()
        sentence = passage.typed[start:end]
        if not PROMISED.search(sentence) or len(BY.findall(sentence)) > 1:
            continue
        said = telling_words(sentence)
        for row, words in manuscript.answer(_rows):
            due = row.due
            if not due or not due.start or not due.end or not words <= said:
                continue
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
