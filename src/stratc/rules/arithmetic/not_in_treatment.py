"""Those who are treated and those who are not, as statistics and the text say."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stratc.checking.manuscript import Manuscript
from stratc.model import Statistic
from stratc.source import Diagnostic, Label

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
