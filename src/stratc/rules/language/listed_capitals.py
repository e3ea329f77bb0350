"""A rule about lists whose entries begin with and without a capital."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic
from stratc.text.spelling import only_a_name

from .listed import lists_of

BEGUN = re.compile(r"[*_]{0,3}([A-Za-z][a-z]*)(?![\w’'-]| (?:[a-z]+ )?[A-Z])")
LETTER = {True: "a capital", False: "a small letter"}


@rule(CONSIDER, english=True)
def list_with_and_without_capitals(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A list in running text of which some entries begin with a capital and some without.

    It looks at lists in the text, and passes over entries that begin with a name, with
    letters or with a figure.

    Readers wonder whether an entry goes on from the one before.

    Source: GOV.UK style guide, under “Bullet points”.

    Flagged:
        introduction: |
          Help is near:

          - in every town
          - In all hospitals
          - in most prisons

    Better:
        introduction: |
          Help is near:

          - in every town
          - in all hospitals
          - in most prisons

    When to ignore it: where the list is printed as somebody else wrote it.
    """
    for passage in manuscript.passages:
        for entries in lists_of(passage):
            begun = [(start, found) for start, text in entries if (found := BEGUN.match(text))]
            begun = [one for one in begun if one[1][1][0].islower() or not only_a_name(one[1][1])]
            large = sum(found[1][0].isupper() for _, found in begun)
            if large in (0, len(begun)):
                continue
            few = 2 * large <= len(begun)
            yield from together(
                [
                    (passage.at(start + found.start(1), start + found.end(1)), found[1])
                    for start, found in begun
                    if found[1][0].isupper() == few
                ],
                f"{{words}} begins with {LETTER[few]}, and the others with {LETTER[not few]}",
                f"{{count}} entries begin with {LETTER[few]}, and the others with "
                f"{LETTER[not few]}: {{words}}",
                "begin every entry of the list alike",
                "and this one",
                8,
            )
