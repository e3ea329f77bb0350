"""Rules about a whole and its parts in one sentence: they must add up."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.english import read_decimal

from .amounts import accounts
from .between_columns import columns_that_differ
from .disagreements import disagreements
from .not_in_treatment import shares_without_treatment
from .stated_comparisons import comparisons_that_differ
from .stated_differences import differences_that_differ
from .stated_multiples import multiples_that_differ
from .stated_parts import OVER_TIME, THE_OTHERS, parts_that_differ
from .stated_remainders import remainders_that_differ
from .stated_rests import rests_that_differ
from .stated_wholes import wholes_that_differ
from .sums import COUNT, Misfit, added_up, that_do_not_come_out
from .typed_tables import that_do_not_add_up

HINT = "check all the figures"
NUMBERED = re.compile(COUNT)
YEARS = re.compile(
    r"(?:\b(?:in|during|since|by|for|of|and|to|from|between|until|year|ending|March|April|June)\s+)?"
    r"\(?(?<![\w,.£-])(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?(?![\w,]\d)\)?"
)
BROKEN_DOWN = re.compile(
    rf"(?P<whole>{COUNT})(?P<thing> [^.:;()\d%]{{2,60}}?)(?:: |,? (?:of which|of whom|made up of|"
    rf"consisting of|comprising|broken down into):? | \((?!of))"
    rf"(?P<parts>(?:[^.:;()%\d]{{0,20}}{COUNT}[^.:;()%\d]{{1,40}}){{2,6}}\d*[^.:;()%\d]{{0,30}})"
)
LABELLED = re.compile(
    r"\b(?:[Ss]ection|[Pp]art|[Aa]rticle|Act|[Tt]able|[Ff]igure|[Aa]ppendix|[Ss]tep|[Ll]evel|[Tt]ier|"
    r"[Pp]hase|[Pp]riority|[Yy]ear|[Cc]lass|[Bb]and|[Uu]nder|aged|over|Objective|Outcome|Aim)\s+\Z"
)
WHO = (("men", "women"), ("males", "females"), ("male", "female"), ("boys", "girls"),
       ("adults", "children"))  # fmt: skip
OF_ALL = re.compile(
    rf"\b[Oo]f (?:the |these |those |all )?(?P<whole>{COUNT})(?P<rest> [^.;:]{{5,160}})"
)
SHARE = r"(?<![\w.,])\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)"
NEGATED = re.compile(
    rf"(?P<first>{SHARE})[^.;%]{{0,60}}?\b(?:were|are|was|is|had|have|did|do|remain)\s+"
    rf"(?P<not1>not )?(?P<un1>un)?(?P<word>(?:in |on |being )?[a-z]{{3,20}})\b[^.;%]{{0,60}}?"
    rf"(?P<second>{SHARE})[^.;%]{{0,60}}?\b(?:were|are|was|is|had|have|did|do|remain)\s+"
    r"(?P<not2>not )?(?P<un2>un)?(?P=word)\b",
    re.IGNORECASE,
)
ROW = re.compile(
    rf"{SHARE}(?:[^.;%\d]{{0,60}}?(?:,|;| and )[^.;%\d]{{0,60}}?{SHARE}){{2,9}}[^.;%\d]{{0,40}}"
)
REST = re.compile(r"\b(?:others?|the rest|remain\w+|unknown|not known|neither)\b", re.IGNORECASE)
MEN = r"(?:men|males|boys)"
WOMEN = r"(?:women|females|girls)"
BOTH = re.compile(
    rf"\b{MEN}\b[^.;%]{{0,50}}?(?P<one>{SHARE})[^.;%]{{0,60}}?\b{WOMEN}\b[^.;%]{{0,30}}?"
    rf"(?P<two>{SHARE})"
    rf"|(?P<first>{SHARE}) (?:were |are )?{MEN}\b[^.;%]{{0,30}}?"
    rf"(?P<second>{SHARE}) (?:were |are )?{WOMEN}",
    re.IGNORECASE,
)
PARTS_OF_ALL = re.compile(r"\b(?:account|mak\w+ up|made up|comprise|of whom|of these|were|are)")
MONEY = re.compile(
    r"£(?P<sum>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: ?(?P<scale>million|m|bn|billion)\b)?"
)
TOTAL = re.compile(r"\b(?:in total|a total of|totalling|altogether)[,:]? (?:of )?(?:is |was )?£")


@rule(SHOULD, draft=CONSIDER, english=True)
def breakdown_that_does_not_add_up(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A whole and its parts in one sentence that do not make the same: “57 calls: 22 by day …”.

    It looks at a number that is broken down behind a colon, “of which” or “made up of”, at men and
    women, boys and girls or adults and children of a whole, and at two shares of which one is the
    other's opposite: “45% were in treatment and 62% were not”. A row of shares that ends with
    “other” or “the rest” must make 100%, shares of men and women no more than that, and sums of
    money what the sentence calls their total. Averages, costs a head, halves and quarters of a sum
    are worked out, and the columns of a table are held against their total.

    Somebody will add them up, and then doubt the figures around them.

    Flagged:

        introduction: In 2025 there were 57 calls, of which 22 by day and 31 at night.

    Better:

        introduction: In 2025 there were 57 calls, of which 26 by day and 31 at night.

    When to ignore it: where some are in several parts, or in none, and the text says so.
    """
    told = list(_in_sentences(manuscript))
    yield from told
    for account, (amounts, words) in wholes_that_differ(manuscript.answer(accounts)):
        place = account.span(*amounts)
        if not account.passage.quoted(amounts[0].start) and place not in [r.span for r in told]:
            told.append(Diagnostic(place, words, hints=(HINT,)))
            yield told[-1]
    strategy = manuscript.strategy
    start, end = strategy.period.start, strategy.period.end
    years = end.year - start.year if start and end else None
    yield from disagreements(
        manuscript,
        lambda account: (
            parts_that_differ(account)
            or differences_that_differ(account, years)
            or multiples_that_differ(account)
            or remainders_that_differ(account)
            or comparisons_that_differ(account)
            or rests_that_differ(account)
        ),
        HINT,
        [remark.span for remark in told],
    )
    yield from shares_without_treatment(manuscript)


def _in_sentences(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        if not re.search(r"\d", passage.typed):
            continue
        for place, words in (*that_do_not_add_up(passage), *columns_that_differ(passage)):
            yield Diagnostic(place, words, hints=(HINT,))
        before = ""
        for start, end in passage.sentences:
            typed = passage.typed[start:end]
            sentence = YEARS.sub(lambda m: " " * len(m.group()), typed)
            told = (
                (None if THE_OTHERS.match(passage.typed, end) else _breakdown(sentence, typed))
                or _of_all(sentence)
                or _opposites(sentence)
                or _shares_of_all(sentence)
                or _men_and_women(sentence)
                or _sums_of_money(sentence)
                or that_do_not_come_out(sentence, before)
            )
            before = sentence
            if told:
                at, to, words = told
                yield Diagnostic(passage.at(start + at, start + to), words, hints=(HINT,))


def _breakdown(sentence: str, typed: str) -> Misfit | None:
    for found in BROKEN_DOWN.finditer(sentence):
        whole = read_decimal(found["whole"])
        parts = [read_decimal(one) for one in NUMBERED.findall(found["parts"])]
        apart = re.search(
            r"including|such as|mainly|most|at least|over|more than|per |aged|least", found.group()
        )
        named = LABELLED.search(sentence[: found.start()])
        # “We have 9 (5 in 2020 and 7 in 2022)”: what there was at other times
        earlier = YEARS.search(typed[slice(*found.span("parts"))]) and not OVER_TIME.search(typed)
        if (
            len(parts) >= 2
            and not (apart or named or earlier)
            and max(parts) < whole
            and whole != sum(parts) > whole / 2
        ):
            return (*found.span(), f"{added_up(parts)}, not {whole:,}")
    return None


def _of_all(sentence: str) -> Misfit | None:
    found = OF_ALL.search(sentence)
    if not found:
        return None
    for one, other in WHO:
        counts = {
            who: re.search(
                rf"(?P<n>{COUNT}) (?:were |are |was )?(?:[a-z]+ )?{who}\b", found["rest"]
            )
            for who in (one, other)
        }
        if all(counts.values()):
            whole = read_decimal(found["whole"])
            parts = [read_decimal(match["n"]) for match in counts.values() if match]
            if sum(parts) != whole and max(parts) < whole:
                return (*found.span(), f"{added_up(parts)}, not {whole:,}")
    return None


def _opposites(sentence: str) -> Misfit | None:
    for found in NEGATED.finditer(sentence):
        first = bool(found["not1"]) + bool(found["un1"])
        second = bool(found["not2"]) + bool(found["un2"])
        whole = _share(found["first"]) + _share(found["second"])
        if (first - second) % 2 and abs(whole - 100) > Decimal("1.1"):
            return (
                *found.span(),
                f"{found['first']} and {found['second']} make {whole}%, not 100%",
            )
    return None


def _shares_of_all(sentence: str) -> Misfit | None:
    """A row of shares that ends with the rest: “38% …, 31% … and other offences 25%”."""
    found = ROW.search(sentence)
    if not found:
        return None
    typed = list(re.finditer(SHARE, found.group()))
    last = max(found.group().rfind(mark, 0, typed[-1].start()) for mark in (", ", "; ", " and "))
    if not REST.search(found.group(), last):
        return None
    shares = [_share(one.group()) for one in typed]
    whole = sum(shares, Decimal())
    step = Decimal(1 if all(one == int(one) for one in shares) else "0.1")
    if abs(whole - 100) <= step * max(1, len(shares) // 4) or whole < 80:
        return None
    return (*found.span(), f"{', '.join(f'{one}%' for one in shares)} make {whole}%, not 100%")


def _men_and_women(sentence: str) -> Misfit | None:
    """Shares of men and of women in one whole that are more than all."""
    found = BOTH.search(sentence)
    of_each = re.search(r"% of (?:all )?(?:m|w)", sentence)
    if not found or of_each or not PARTS_OF_ALL.search(sentence):
        return None
    shares = [_share(found[name]) for name in ("one", "two", "first", "second") if found[name]]
    if sum(shares) <= Decimal("101.1"):
        return None
    return (*found.span(), f"{' and '.join(f'{one}%' for one in shares)} make {sum(shares)}%")


def _sums_of_money(sentence: str) -> Misfit | None:
    """Amounts in a sentence that are not what it calls their total."""
    total = TOTAL.search(sentence)
    found = list(MONEY.finditer(sentence)) if total else []
    scales = {one["scale"] for one in found}
    if not total or len(found) < 3 or len(scales) > 1 or "per " in sentence:
        return None
    stated = next((one for one in found if one.start() == total.end() - 1), None)
    parts = [read_decimal(one["sum"]) for one in found if one is not stated]
    whole = read_decimal(stated["sum"]) if stated else Decimal()
    off = abs(sum(parts) - whole)
    if not stated or max(parts) >= whole or off * 3 > whole:
        return None
    if off <= len(parts) * _step(stated["sum"]) / 2:  # rounded
        return None
    return (*stated.span(), f"{added_up(parts)}, not {whole:,}")


def _step(written: str) -> Decimal:
    """The unit of the last digit that a figure gives: 0.1 for 1.2, 1,000 for 310,000."""
    digits = written.replace(",", "")
    if "." in digits:
        return Decimal(1).scaleb(-len(digits.split(".")[1]))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def _share(words: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.]", "", words))
