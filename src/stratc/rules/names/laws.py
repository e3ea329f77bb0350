"""Rules about Acts and published works: their years, and the words of their names."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import NationalBody, bodies_in, initials, pattern
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic, Edit
from stratc.text.english import MONTH
from stratc.text.similarity import likest
from stratc.text.tables import PatternTable, entries

from .national_names import in_all_forms, nation

# Of each Act the years of all of that name that are meant.
ACTS = {name: tuple(map(int, years.split())) for name, years in entries(__package__, "acts")}


def _plainly(name: str) -> str:
    words = re.sub(r"[^\w&]", " ", name.lower()).replace("&", "and").split()
    return " ".join(words).replace("well being", "wellbeing")


NEARLY = 88.0  # “Homeless Reduction” and “Homelessness Reduction”
RIGHT = {_plainly(name): name for name in ACTS}
ACT = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w-]+(?:,? (?:and|of|&|[Aa]gainst|[Ww]ith|etc\.?|"
    r"\(?[A-Z][\w-]+\)?)){0,10}) Act"
    r"(?P<comma>,)?\s+(?:of\s+)?\(?(?P<year>(?:19|20)\d\d)(?!\d)"
)


# What is no Act, or is called by another word, with what it is called.
OTHERWISE = PatternTable().read(__package__, ["laws"]).rows
MISCALLED = tuple((re.compile(words), right) for words, right in OTHERWISE)


@rule(SHOULD, draft=CONSIDER)
def law_misnamed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An Act with a wrong year, or not quite as it is called.

    It knows some hundred and thirty Acts of all four nations that local strategies lean on, and
    finds another year than theirs, “&” for “and”, a comma before the year, and a word of the name
    that is missing or not quite right. It also knows some names of rules and
    schemes that are often written wrongly.

    Readers who want to look the duty up do not find the Act.

    Source: legislation.gov.uk.

    Flagged:
        introduction: The Homelessness Reduction Act 2018 binds us.

    Better:
        introduction: The Homelessness Reduction Act 2017 binds us.

    When to ignore it: where a Bill is meant, or the law of another country.
    """
    said: set[str] = set()
    yield from _miscalled(manuscript)
    for passage in manuscript.passages:
        for found, span in passage.own_hits(ACT) if " Act" in passage.typed else ():
            typed = " ".join(found.group().split()).rstrip("(")
            year = int(found["year"])
            name = _known(found["name"])
            nearly = "" if name else _nearly(found["name"], year)
            nearly = nearly or (
                "" if name else _of_nation(found["name"], manuscript.answer(nation))
            )
            name = name or nearly
            if not name or typed in said:
                continue
            said.add(typed)
            years = ACTS[name]
            right = f"{name} Act {year if year in years else years[-1]}"
            wrong_year = year not in years
            set_otherwise = bool(found["comma"] or nearly) or "&" in found["name"]
            # “Police Crime Sentencing and Courts Act” has lost its commas.
            set_otherwise = set_otherwise or _marks(name) != _marks(found["name"])
            if wrong_year or set_otherwise:
                named = found["name"].removeprefix("The ")
                yield Diagnostic(
                    span,
                    f"“{typed}” is called “{right}”"
                    if set_otherwise
                    else f"the {named} Act is of {' or '.join(map(str, years))}, not of {year}",
                    hints=(f"write “{right}”",),
                    edits=(Edit(span, right),)
                    if "\n" not in span.written
                    and found["name"][:4] != "The "
                    and "(" not in typed[-6:]
                    else (),
                )


def _miscalled(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Rules and schemes under a name that is not theirs, each told once."""
    for miscalled, right in MISCALLED:
        for passage in manuscript.passages if miscalled.search(manuscript.whole) else ():
            hit = next(iter(passage.own_hits(miscalled)), None)
            if hit:
                typed = " ".join(hit[0].group().split())
                yield Diagnostic(
                    hit[1], f"“{typed}” is called “{right}”", hints=(f"write “{right}”",)
                )
                break


def _known(name: str) -> str:
    """The Act whose name some words end with; empty if none."""
    words = _plainly(name).split()
    for start in range(len(words)):
        if one := RIGHT.get(" ".join(words[start:])):
            # “Mental Health and Social Care” is no Act of ours: what stands before must be small.
            return one if start == 0 or words[start - 1] in ("the", "this", "under") else ""
    return ""


def _nearly(name: str, year: int) -> str:
    """The Act of that year whose name is nearly this one: “Floods and Water Management”."""
    plain = _plainly(name).removeprefix("the ")
    of_year = [known for known, full in RIGHT.items() if year in ACTS[full] and " " in known]
    near = next((of_year[at] for at, _ in likest(plain, of_year, NEARLY)), "")
    words = set(plain.split())
    short = next((one for one in of_year if len(words) >= 3 and _but_one(words, one)), "")
    if short:
        return RIGHT[short]
    # “Housing (Scotland)” and “Housing (Wales)” are two.
    other = set(plain.split()) ^ set(near.split())
    return "" if not near or other & {"scotland", "wales"} else RIGHT[near]


def _of_nation(name: str, nation: str) -> str:
    """The Act of the nation of a document that a name without “(Scotland)” means, in any year."""
    plain = _plainly(name).removeprefix("the ")
    return RIGHT.get(f"{plain} {nation.lower()}", "") if nation and " and " in plain else ""


def _but_one(words: set[str], known: str) -> bool:
    """Whether words are those of a known name but for one: “Anti-social Crime and Policing”."""
    full = set(known.split())
    return words < full and len(full - words) == 1


def _marks(name: str) -> list[str]:
    return re.findall(r"[,()]", name)


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
    for body, words, written, name in _called(manuscript.answer(nation)):
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


@cache
def _called(nation: str) -> list[tuple[NationalBody, str, Callable[[str], re.Pattern[str]], str]]:
    """Each body with a time, with a name that it is called by and how that is looked for."""
    shorts = [body.short for body in bodies_in(nation)]
    found: list[tuple[NationalBody, str, Callable[[str], re.Pattern[str]], str]] = []
    for body in (one for one in bodies_in(nation) if one.first or one.until):
        found.append((body, in_all_forms(body.name), pattern, body.name))
        if len(body.short) > 2 and shorts.count(body.short) == 1:
            found.append((body, body.short, initials, body.short))
    return found


def _outside(body: NationalBody, year: int) -> str:
    """How a year lies outside the time of a body, in words; empty if it does not."""
    # A beginning that nobody read may be that of a later name: “NICE (2007)”.
    if body.first and body.seen == "all" and year < body.first.year:
        return f"began in {body.first.year}"
    if body.until and year > body.until.year:
        return f"ended in {body.until.year}"
    return ""
