"""What is printed around a promise: its number and when it is due, who leads and how it is known.

In: the text of one point. Out: its label, the promise alone, and what was said around it, each
with the words that stood over it: “Lead: Police”, “Who leads **Police**”.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..layouts import card_lines
from ..values import progress, times

_WHO = (
    r"(?:(?:Who (?:leads|helps)|How we will know)(?::(?=\s))?|Lead(?: \w+)?|Led by|Owner"
    r"|Partners?|Measures?)"
)
_AFTER = r"(?:So far|Why|Note|Status|Replaced by|Carried out by actions?|Said before, in)"
_WHOM = rf"(?:For|About)(?= [^.\n]+\.(?:\s*$|\s*\\?\s+(?:About|{_AFTER})\b))"
"""“For people in band F. About fuel poverty.”, right before what comes after, or at the end."""
_BOLD = re.compile(rf"(?:^|\s|\\\n)(?={_WHO}\s+\*\*\S)")
"""Where words begin that say who leads, with the answer in bold; our own have a colon."""
_FACT = re.compile(
    rf"(?:^|(?<=\s))(?P<label>{_WHO}(?=\s+\*\*)|{_WHOM}|{_AFTER}(?=:?\s+[A-Z0-9(\[*])):?\s+"
)
_LABEL = re.compile(
    r"\**(?P<label>(?:Commitment|Pledge|Promise) \d{1,2}|[A-Z]{1,3}\.?\d{1,2}(?:\.\d{1,2})*"
    r"|\d{1,2}(?:\.\d{1,2})+)\**[.:)]?\**(?:\s|\\\n)+(?=\S)"
)
_LETTER = re.compile(r"(?P<label>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})\))\s+(?=\S)")
"""What counts the points of one list: “(a) mend the hall; (b) run a bus”."""
_BOLD_BEGINNING = re.compile(r"\*\*(?P<words>[^*\n]{2,60})\*\*(?=\s)")
_HELP = re.compile(r"\.?\s*\bWith (?P<names>[^.]+(?:\.(?! )[^.]+)*)\.?\s*$")
_JOINED = re.compile(r",\s+|\s+and\s+")
_MOST_WORDS = 7


@dataclass(slots=True)
class PromiseFacts:
    """A promise, and what stands around it."""

    words: str
    label: str = ""
    told: list[tuple[str, str]] = field(default_factory=list)


def taken_apart(text: str, *, numbered: bool, led: bool) -> PromiseFacts:
    """A point as its promise and its facts.

    `numbered` where all points beside it begin with a number; `led` where words stand over them
    that each goes on with, so that its own begin with a small letter.
    """
    bold = _BOLD_BEGINNING.match(text)
    if bold and _LABEL.match(f"{bold['words']} "):  # “**1.1 By May 2027** We will …”
        text = bold["words"] + text[bold.end() :]
    made = PromiseFacts(text)
    made.words, made.told = around(text)
    if numbered and (lettered := _LETTER.match(made.words)):
        made.label, made.words = lettered["label"], made.words[lettered.end() :]
        return made
    found = _LABEL.match(made.words)
    if found is None:
        return made
    label, words = found["label"], made.words[found.end() :]
    if again := _LABEL.match(words):  # “1.1 Commitment 1”
        label, words = again["label"], words[again.end() :]
    words, before = _when_and_how_far(words, led=led)
    if numbered or before or re.match(r"\d|[A-Z][a-z]", label):
        made.label, made.words, made.told = label, words, [*before, *made.told]
    return made


def is_told(texts: Sequence[str]) -> bool:
    """Whether points are printed as commitments are: each with its number, and some with facts."""
    found = [taken_apart(text, numbered=True, led=False) for text in texts]
    return all(one.label for one in found) and any(one.told for one in found)


def around(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The words that a point begins with, and what is told behind them."""
    begun = _BOLD.search(text)
    if begun is None:
        words, told = card_lines.named(text) or card_lines.begun(text)
        ended = re.search(r"[.](?!\d)", text[: len(words) + 1])  # “£3.4 million” ends nothing
        stop = "." if told and re.search(r"[\w)]$", words) and ended else ""
        return words + stop, told
    told = []
    facts = list(_FACT.finditer(text, begun.start()))
    after = next((n for n, one in enumerate(facts) if re.match(_AFTER, one["label"])), len(facts))
    facts = [
        one for n, one in enumerate(facts) if n < after or not re.match("For|About", one["label"])
    ]
    for fact, end in zip(facts, [*[one.start() for one in facts[1:]], len(text)], strict=True):
        value = text[fact.end() : end].strip().removesuffix("\\").strip()
        label = fact["label"].rstrip(":")
        if label == "Who leads" and (help := _HELP.search(value)):
            told.append((label, value[: help.start()].replace("*", "").strip()))
            told.append(("Who helps", "\n".join(_JOINED.split(help["names"]))))
        else:
            told.append((label, value))
    return text[: begun.start()].strip().removesuffix("\\").strip(), told


def _when_and_how_far(words: str, *, led: bool) -> tuple[str, list[tuple[str, str]]]:
    """The promise without the time and the state before it: “By March 2027 On track We will …”.

    Without a state, a time before a small letter is the beginning of the sentence itself.
    """
    pieces = words.replace("\\\n", " ").split(" ")
    when = how_far = ""
    for count in range(min(_MOST_WORDS, len(pieces) - 1), 0, -1):
        found = times.read(" ".join(pieces[:count]))
        if found is not None and found.exact and not found.doubt:
            when, pieces = " ".join(pieces[:count]), pieces[count:]
            break
    for count in (3, 2, 1):
        if len(pieces) > count and progress.state_of(" ".join(pieces[:count])):
            how_far, pieces = " ".join(pieces[:count]), pieces[count:]
            break
    rest = " ".join(pieces)
    if not (when or how_far) or not (led or how_far or rest[:1].isupper()):
        return words, []
    if how_far and not when and not rest[:1].isupper():
        return words, []
    told = [("By when", when), ("Progress", how_far)]
    return rest, [one for one in told if one[1]]
