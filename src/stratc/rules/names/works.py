"""A rule about what a national body published, as a text tells it: it must have existed then."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import NationalBody, bodies_in, initials, pattern
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.english import MONTH

from .national_names import in_all_forms, nation

YEAR = r"(?P<{}>(?:19|20)\d\d)(?![\d/–-])"
# “OHID found in 2018”, but not “OHID found that deaths rose in 2018”.
WORK = re.compile(
    rf"(?: \([A-Z]{{2,9}}\))?(?:,? \(?{YEAR.format('behind')}\)|"
    r" (?:first )?(?:(?:reported|found|estimated|recommended|announced)|"
    r"(?:published|issued|released|launched)(?: (?!that\b)[\w’'-]+){0,9}?)"
    rf" in (?:(?:{MONTH}) )?{YEAR.format('told')})"
)


@rule(SHOULD, draft=CONSIDER, english=True)
def work_of_another_time(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A national body that published something when it did not exist.

    It finds the year in which the text says that a body of the list published, found or
    recommended something, and the year behind its name in brackets, where the body began later
    or had ended.

    Either the year or the body is wrong, and nobody will find the work.

    Source: the pages of the bodies, listed in `national_bodies.yaml`.

    Flagged:
        introduction: Public Health England published its advice in 2023.

    Better:
        introduction: Public Health England published its advice in 2019.

    When to ignore it: where another body took the work over and published it under the old name.
    """
    known = bodies_in(manuscript.answer(nation))
    shorts = [body.short for body in known]
    for body in known:
        names = [(in_all_forms(body.name), pattern, body.name)]
        if len(body.short) > 2 and shorts.count(body.short) == 1:
            names.append((body.short, initials, body.short))
        for words, written, name in names if body.first or body.until else ():
            for number in manuscript.numbers_with(words):
                passage = manuscript.passages[number]
                for called, _ in passage.own_hits(written(name)):
                    found = WORK.match(passage.typed, called.end())
                    year = int(found["behind"] or found["told"]) if found else 0
                    if found and (wrong := _outside(body, year)):
                        yield Diagnostic(
                            passage.at(called.start(), found.end()),
                            f"“{called.group()}” {wrong}, and this work is of {year}",
                            hints=("correct the year, or name the body of that time",),
                        )


def _outside(body: NationalBody, year: int) -> str:
    """How a year lies outside the time of a body, in words; empty if it does not."""
    # A beginning that nobody read may be that of a later name: “NICE (2007)”.
    if body.first and body.seen == "all" and year < body.first.year:
        return f"began in {body.first.year}"
    if body.until and year > body.until.year:
        return f"ended in {body.until.year}"
    return ""
