"""What stands beside an amount in a wording: what it is of, whether it is only asked for."""

import re

from stratc.text.quantity import Quantity


def sought(one: Quantity, text: str) -> bool:
    """Whether it is only asked of somebody: “bid for £2 million”."""
    return bool(_SEEKING.search(ahead(one, text)))


def ahead(one: Quantity, text: str) -> str:
    """What stands before a quantity."""
    return text[: max(0, text.find(one.words.replace(",", "")))]


_SEEKING = re.compile(
    r"\b(?:bid|bidding|seek|apply|applying|ask|lobby|press|campaign|look|hope|aim)\b[^.,;]{0,40}$"
)


def of_what(one: Quantity, text: str) -> str:
    """The word before a quantity, which it may be said of."""
    found = re.search(r"([a-z]{4,})(?: at least| about| up to)? $", ahead(one, text))
    return found[1] if found else ""


def with_noun(one: Quantity, text: str) -> str:
    """The words up to what is counted: “three job centres” and not “three job”."""
    if one.role != "number" or re.search(r"(?<!i)s$", one.words):
        return one.words
    plural = r"[^\W\d_]{3,20}(?<!s)(?<!way)s"
    noun = re.search(rf"{re.escape(one.words)} ({plural})\b", text)
    return f"{one.words} {noun[1]}" if noun else one.words


def some_left(one: Quantity, text: str) -> bool:
    """Whether of several months or seasons a text names only some."""
    names = {*re.findall(r"[a-z]{3,}", one.words)} - {"and", "the", "each", "every", "year"}
    return 0 < sum(name in text for name in names) < len(names)


def stands(one: Quantity, text: tuple[str, str]) -> bool:
    """Whether the same words are there still, as often, and only what they count is unclear."""
    form = re.compile(rf"(?<![\w.£]){re.escape(one.words.replace(',', ''))}(?![\w%])")
    before, after = (len(form.findall(side)) for side in text)
    return 0 < before <= after
