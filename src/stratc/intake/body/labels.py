"""The number of a row, as its reader sees it, and what may be wrong with it.

Excel makes of action 1.10 the number 1.1, and of 1-2 the first of February. What was meant is told
by the rows around, and only with a doubt.
"""

import re

from stratc.blocks import Cell

from ..head.one_box import LABEL

LONGEST = 20
_TWO = re.compile(r"(\D*\d+\.)(\d+)")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{4}")
_BEFORE = re.compile(
    r"^(?:(?i:action|task|measure|project|initiative|commitment|recommendation) (?:[Nn]o\.? ?)?"
    r"(?P<named>\d{1,3}(?:\.\d{1,2})*[a-z]?)(?:\s*[:.)–—]|\s+-)"
    r"|(?P<bare>(?:\d{1,2}\\?[.)]|\(?(?:[a-z]|[ivx]{1,4})(?:\\?\)|\.))(?=\s+[A-Z])"
    r"(?!.*(?:\d|[\s(](?:[b-z]|[ivx]{1,4}))\\?[.)]\s)"
    r"|\d{1,2}[a-h](?=\s+[A-Z][a-z])|(?:\d{1,2}\.)+\d{1,2}[.)]?|[A-Z]{1,3}\d{1,3}(?:\.\d+)?[.:)]?))\s+(?=\S)"
)
_BOLD = re.compile(r"^\*\*([\w.]{1,8}[.:)]?)\*\*\s+(?=\S)")
_SECOND = re.compile(r"\(?(?:2|b|ii)\\?[.)]")


def label_before(words: list[str]) -> tuple[str, list[str]]:
    """The label before the first words of an action, and the words without it.

    Words that are counted on, “a) …” and “b) …”, are the steps of one action.
    """
    steps = len(words) > 1 and _SECOND.match(words[1])
    words = [_BOLD.sub(r"\1 ", words[0]), *words[1:]] if words else words
    found = _BEFORE.match(words[0]) if words and not steps else None
    if found is None:
        return "", words
    label = (found["named"] or found["bare"]).strip(".:()\\")
    return label, [words[0][found.end() :], *words[1:]]


class Labels:
    """The numbers of one plan, in order."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def read(self, cell: Cell) -> tuple[str, str]:
        """The label of a row, empty where the box holds none, and what is doubtful about it."""
        words = cell.one_line
        if not words or len(words) > LONGEST:
            return "", ""
        label = words.rstrip(".") if re.fullmatch(r"[\w.]+\.", words) else words
        doubt = ""
        if _DAY.fullmatch(label):
            doubt = "its number is a day in Excel, which makes days of numbers such as 1-2"
        elif (whole := self._with_nought(label)) is not None:
            doubt = f"its number is {label} in the source; between its neighbours it is {whole}"
            label = whole
        elif self._numbers() and not LABEL.fullmatch(label):
            doubt = "the rows above have numbers, and this one has words in their place"
        self.given.append(label)
        return label, doubt

    def _with_nought(self, label: str) -> str | None:
        """1.1 after 1.9 as 1.10: a number that lost its nought."""
        if not self.given:
            return None
        last, own = _TWO.fullmatch(self.given[-1]), _TWO.fullmatch(label)
        if not (last and own) or last[1] != own[1]:
            return None
        wanted = str(int(last[2]) + 1)
        return own[1] + wanted if wanted.rstrip("0") == own[2] and wanted != own[2] else None

    def _numbers(self) -> bool:
        return len(self.given) > 1 and all(LABEL.fullmatch(one) for one in self.given)
