"""Rules about a whole and its parts: in one sentence, in totals of plans, among those treated."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.model import Action, ActionTable, Statistic
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import read_decimal

from .amounts import Account, Amount, accounts
from .between_columns import columns_that_differ
from .disagreements import Disagreement, disagreements, first_of, shown
from .reckoned import reckoning_that_differs
from .stated_at_once import at_once_that_differ
from .stated_beside import stated_beside
from .stated_comparisons import comparisons_that_differ
from .stated_differences import differences_that_differ
from .stated_in_row import stated_in_row
from .stated_multiples import multiples_that_differ
from .stated_parts import AT_ONCE, NO_WHOLE, parts_that_differ, summed
from .stated_remainders import remainders_that_differ
from .stated_rests import rests_that_differ
from .stated_wholes import wholes_that_differ
from .sums import sums_that_differ
from .told_in_passing import told_in_passing
from .typed_tables import that_do_not_add_up

HINT = "check all the figures"


@rule(SHOULD, draft=CONSIDER, english=True)
def breakdown_that_does_not_add_up(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A whole and its parts in one sentence that do not make the same: “57 calls: 22 by day …”.

    It looks at a number that is broken down behind a colon, “of which” or “made up of”, at men and
    women, boys and girls or adults and children of a whole, and at two shares of which one is the
    other's opposite: “45% were in treatment and 62% were not”. A row of shares that ends with
    “other” or “the rest” must make 100%, shares of men and women no more than that, and sums of
    money what the sentence calls their total. Averages, costs a head, halves and quarters of a sum
    are worked out, and the columns of a table, or of a plan, are held against their total.

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
            or sums_that_differ(account)
            or reckoning_that_differs(account)
            or digits_that_differ(account)
            or at_once_that_differ(account)
        ),
        HINT,
        [remark.span for remark in told],
    )
    yield from shares_without_treatment(manuscript)
    yield from totals_of_plans(manuscript)


def _in_sentences(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for passage in manuscript.passages:
        for place, words in (
            *told_in_passing(passage),
            *stated_beside(passage),
            *stated_in_row(passage),
        ):
            yield Diagnostic(place, words, hints=(HINT,))
        if not re.search(r"\d", passage.typed):
            continue
        told: set[Span] = set()
        for place, words in (*that_do_not_add_up(passage), *columns_that_differ(passage)):
            if place in told:
                continue  # the total of a row and of a column
            told.add(place)
            yield Diagnostic(place, words, hints=(HINT,))


_SUM = re.compile(r"£?(?P<n>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:k|m|bn)?)")
_FEWEST = 2
UNPRICED = re.compile(r"[-–—]|n/?a|nil|none|tbc|tbd|ongoing|to be (?:confirmed|agreed|found)", re.I)


def totals_of_plans(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Each total that is off by less than a third: one of other things is further away."""
    tables = [one.actions for one in manuscript.strategy.priorities if one.actions]
    whole = [row for table in tables for row in table.rows]
    for passage in manuscript.passages:
        table = passage.element
        if passage.field.name != "note" or not isinstance(table, ActionTable):
            continue
        heading = (table.columns and table.columns.funding) or "Funding"
        total = re.search(
            rf"(?i:\btotal\b)[^\n:]*{re.escape(heading)}: {_SUM.pattern}", passage.typed
        )
        costs = [_cost(rows, total["unit"]) for rows in (table.rows, whole)] if total else []
        if total is None or None in costs:
            continue
        said = read_decimal(total["n"])
        open_ones = any(row.funding and UNPRICED.fullmatch(row.funding) for row in whole)
        if open_ones and any(cost and cost <= said for cost in costs):
            continue  # what is still open may make up the rest
        near = min(
            (cost for cost in costs if cost), key=lambda cost: abs(cost - said), default=None
        )
        if near is None or not 0 < abs(said - near) < said / 3:
            continue
        first = next(row for row in whole if row.funding)
        yield Diagnostic(
            passage.at(*total.span("n")),
            f"the total is {total['n']}, and the rows add up to {near:,}",
            labels=(Label(first.where["funding"], "the first row is here"),),
            hints=("correct the one that is wrong",),
        )


def _cost(rows: tuple[Action, ...] | list[Action], unit: str) -> Decimal | None:
    """What rows cost together; None where one says it otherwise than as a plain sum."""
    priced = [row.funding for row in rows if row.funding and not UNPRICED.fullmatch(row.funding)]
    found = [_SUM.fullmatch(one.strip()) for one in priced]
    if len(found) < _FEWEST or any(one is None or one["unit"] != unit for one in found):
        return None
    return sum((read_decimal(one["n"]) for one in found if one), Decimal())


FEWEST = 3
SOME = Decimal("0.045")
ONE_OF = re.compile(r"\b(?:per|each|every|a head|average|typical\w*|apiece)\b")
LETTER = re.compile(r"\A£?(?P<digits>\d[\d,.]*) ?(?:(?P<k>k|thousand)|m|million)\Z")


def digits_that_differ(account: Account) -> Disagreement | None:
    """The first sum or scale of a sentence in which a digit or a letter is another."""
    return first_of(account, _sum, _scale)


def _sum(account: Account) -> Disagreement | None:
    """“They had 2,510 members. In the north 1,180 joined, 640 in the south and 590 elsewhere.”"""
    for kind in "cm":
        parts = [one for one in account.amounts.values() if one.kind == kind]
        earlier = account.amounts_in(account.before, kind)
        shares = account.amounts_in(account.words, "p")  # they say whether the parts are all
        if len(parts) < FEWEST or not earlier or shares or any(one.year for one in parts):
            continue
        last = account.words.rfind(f"‹{kind}")
        between = account.words[account.words.find("‹") : last]
        if " and " not in between[-60:] or NO_WHOLE.search(between) or AT_ONCE.search(account.both):
            continue
        total = sum((one.value for one in parts), Decimal())
        wholes = [one for one in earlier if _a_digit_off(one, total)]
        if len(wholes) == 1 and not any(one.value == total for one in account.known.values()):
            return Disagreement(tuple(parts), summed(parts, total, wholes[0]))
    return None


def _a_digit_off(whole: Amount, total: Decimal) -> bool:
    step = whole.step
    one, other = int(whole.value / step), int(total / step)
    least = 100 if whole.kind == "m" else 1000
    rest = whole.value - total > whole.value * SOME  # others may have it
    if (
        rest
        or total % step
        or one == other
        or (min(one, other) < least and min(whole.value, total) < least)
    ):
        return False
    return len(str(one)) == len(str(other)) and (
        sum(a != b for a, b in zip(str(one), str(other), strict=True)) == 1
    )


def _scale(account: Account) -> Disagreement | None:
    """“It costs £640k. A further £640m is set aside”, “£3.8m, of which £2.1k came back”."""
    if ONE_OF.search(account.both):
        return None
    sums = [(one, LETTER.match(one.written)) for one in account.amounts_in(account.both, "m")]
    for one, thousands in sums:
        for other, millions in sums:
            if not (thousands and millions and thousands["k"] and not millions["k"]):
                continue
            same = thousands["digits"] == millions["digits"] and len(thousands["digits"]) > 1
            tenths = all("." in hit["digits"] for hit in (thousands, millions))
            own = tuple(amount for amount in (one, other) if amount in account.amounts.values())
            if own and (same or (tenths and len(own) == 2)):
                return Disagreement(
                    own, f"{shown(one)} and {shown(other)} are in two scales: is one mistyped?"
                )
    return None


NOT = re.compile(
    r"\bun(?P<one>treated|met|employed|insured|registered)\b"
    r"|\bnot (?:yet |currently )?(?:in |being )?(?P<two>treated|treatment|met|employed|"
    r"employment)\b"
)
COMMON_WORDS = """
    with from that this their those users people adults children number treated treatment untreated
    treat remain have need access accessed use substance
"""
COMMON = frozenset(word.rstrip("s") for word in COMMON_WORDS.split())


def shares_without_treatment(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Those who have something, those who have not, and a share that they do not give.

    “1,215 treated for opiates”, “56% of opiate users untreated”, “1,400 untreated people”.
    """
    without = [
        (s, found) for s in manuscript.strategy.statistics if (found := NOT.search(_words(s)))
    ]
    counts = [s for s in manuscript.strategy.statistics if _amount(s) and not s.value.percent]  # type: ignore[union-attr]
    for share, found in without:
        stated = _amount(share)
        if stated is None or not share.value or not share.value.percent:
            continue
        root, about = _root(found), _subjects(share)
        lacking = [
            s for s, other in without if s in counts and _root(other) == root
            and (about & _subjects(s) or (s.relation and s.relation.share == share.id))
        ]  # fmt: skip
        having = [
            s
            for s in counts
            if root in _words(s) and not NOT.search(_words(s)) and about & _subjects(s)
        ]
        if len(lacking) != 1 or len(having) != 1:
            continue
        few, many = _amount(lacking[0]), _amount(having[0])
        assert few is not None and many is not None
        real = 100 * few / (few + many)
        if abs(real - stated) > Decimal("1.5"):
            yield Diagnostic(
                share.where["value"],
                f"{few:,} beside {many:,} are {real:.0f}%, and not {share.value}",
                labels=(
                    Label(lacking[0].where["value"], "those without"),
                    Label(having[0].where["value"], "those with"),
                ),
                hints=("check all three figures, and say what each is a part of",),
            )


def _words(statistic: Statistic) -> str:
    return (
        f"{statistic.title or ''} {statistic.sentence or ''} {statistic.population or ''}".lower()
    )


def _subjects(statistic: Statistic) -> set[str]:
    words = {word.rstrip("s") for word in re.findall(r"[a-z]{4,}", _words(statistic))}
    return words - COMMON


def _root(found: re.Match[str]) -> str:
    return (found["one"] or found["two"])[:5]


def _amount(statistic: Statistic) -> Decimal | None:
    return statistic.value.number if statistic.value else None
