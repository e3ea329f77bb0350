"""Words that must be near a slip, made of the words that its pattern is made of."""

from __future__ import annotations


def beside(one: str, other: str, between: str = " ") -> str:
    """Each of some words with each of others behind it, as “one|another”."""
    return "|".join(f"{a}{between}{b}" for a in one.split("|") for b in other.split("|"))
