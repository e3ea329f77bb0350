"""Parts whose sum is one digit off the whole that is told before them, and sums in two scales.

In: an account. Out: where a digit or a letter was mistyped.
"""

import re
from decimal import Decimal

from .amounts import Account, Amount
from .disagreements import Disagreement, first_of, shown
from .stated_parts import AT_ONCE, NO_WHOLE, summed

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
