"""Numbers in the text that lead into a numbered list of sources: “[3]”, “[1, 4-6]”, “²”, “(2)”.

In: the lines of the list. Out: the lines without their numbers, and the numbers; then the text with
a mark for each number that the list has. A number in round brackets could be a count: it leads
there only if those of the whole document begin with 1 and leave none out.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from stratc.blocks import Item, Paragraph
from stratc.text.english import NUMBER

SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PLAIN = str.maketrans(SMALL, "0123456789")
_NUMBER = re.compile(
    rf"\s*(?:\\?\[(\d{{1,3}})\\?\]|\((\d{{1,3}})\\?\)|(\d{{1,3}})\\?[.)](?=\s)|([{SMALL}]{{1,3}}))"
    r"[.:]?\s*(?=\S)"
)
_LIST = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_SMALL_LIST = rf"[{SMALL}]{{1,3}}(?:[,–-]\s?[{SMALL}]{{1,3}})*"
_PAGE = r"[,;:]?\s?(?:pp?\.|pages?)\s?\d{1,4}(?:[–-]\d{1,4})?"
_ONE = rf"\\?\[{_LIST}(?:{_PAGE})?\\?\](?!\()"
_SQUARE = rf"\s?{_ONE}(?:[,;]?\s?{_ONE})*"
AT = r"(?<=[^\W_]|[.,;:!?)%’”])(?<!\bm)(?<!\b[ckm]m)(?<!\bft)(?<!\b10)"
_RAISED = rf"(?:{AT}|(?<=\w)\s){_SMALL_LIST}"
_ROUND = rf"\b(?P<before>[^\W\d_]+)\s?\((?P<round>{_LIST})\\?\)(?=[.,;:]|\s*\Z)"
_CALL = re.compile(
    rf"(?<![{SMALL}])(?P<stop>[.,;:]?)(?P<call>{_SQUARE}|{_RAISED})(?:\s(?=[.,;:](?:\s|\Z)))?"
    rf"|{_ROUND}",
    re.M,
)
_PAGES = re.compile(_PAGE)
_A_NUMBER = re.compile(NUMBER, re.I)
_RANGE = re.compile(r"(\d+)(?:\s?[–-]\s?(\d+))?")


def without_numbers(
    lines: list[Paragraph | Item],
) -> tuple[list[Paragraph | Item], tuple[int, ...]]:
    """The entries of a list without their numbers; a line without one goes on with the last."""
    made: list[Paragraph | Item] = []
    numbers: list[int] = []
    for line in lines:
        found = _NUMBER.match(line.text)
        marker = line.marker if isinstance(line, Item) else ""
        told = "".join(filter(None, found.groups())) if found else marker.strip("().[] ")
        if told.translate(PLAIN).isdecimal():
            numbers.append(int(told.translate(PLAIN)))
            made.append(replace(line, text=line.text[found.end() :]) if found else line)
        elif made:
            made[-1] = replace(made[-1], text=f"{made[-1].text} {line.text}")
        else:
            return lines, ()
    ordered = numbers[:1] == [1] and all(a < b for a, b in pairwise(numbers))
    return (made, tuple(numbers)) if ordered else (lines, ())


class SourceNumbers:
    """The numbers of a list of sources or notes, found again in the text of the document.

    `ids` are the marks that they become: “@mill-2020” for a source, “^note-1” for a note.
    """

    def __init__(self, ids: Mapping[int, str], texts: Iterable[str]) -> None:
        self.ids = ids
        self.round = self._counts(texts)

    def _counts(self, texts: Iterable[str]) -> bool:
        """Whether the numbers in round brackets begin with 1, and none comes before its turn."""
        last = 0
        for number in (n for text in texts for found in _CALL.finditer(text)
                       if found["round"] for n in _told(found["round"])):  # fmt: skip
            if number > last + 1:
                return False
            last = max(last, number)
        return last > 0

    def marked(self, text: str, tell: Callable[[str, int], None]) -> str:
        """The text with its calls as marks, before the stop that a call stands behind."""

        def mark(found: re.Match[str]) -> str:
            if found["round"] and (not self.round or _A_NUMBER.fullmatch(found["before"])):
                return found.group()
            call = found["round"] or found["call"]
            numbers = _told(_PAGES.sub("", call))
            ids = [self.ids.get(number, "") for number in numbers]
            if not all(ids):
                return found.group()
            tell(found.group().strip(), len(ids))
            before, stop = found["before"] or "", found["stop"] or ""
            if ids[0].startswith("^"):
                return before + stop + "".join(f"[{id}]" for id in dict.fromkeys(ids))
            pages = ", ".join(one.strip(" ,;:") for one in _PAGES.findall(call))
            where = f" ({pages})" if pages else ""  # the mark leads to the whole source
            return f"{before} [{'; '.join(dict.fromkeys(ids))}]{where}{stop}"

        return _CALL.sub(mark, text)


def _told(words: str) -> list[int]:
    """The numbers of a call, its ranges filled."""
    made: list[int] = []
    for found in _RANGE.finditer(words.translate(PLAIN)):
        first, last = int(found[1]), int(found[2] or found[1])
        made += range(first, last + 1) if first <= last < first + 50 else (first, last)
    return made
