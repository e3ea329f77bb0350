"""Figures in running text as statistics, where number, unit and subject are plain.

In: a text. Out: the same text with marks in place of such figures, each with its entry. A sentence
with more than one number, or one that does not begin with what it counts, keeps its figure as
words: what a figure is about is never guessed.
"""

import re
from typing import Any

from stratc.blocks import Table
from stratc.model import read_figure
from stratc.model.given_ids import GivenIds
from stratc.text.english import MONTH, sentences

from ..account import ImportAccount
from ..values import times
from . import figure_tables
from .measure_words import is_heading

_QUALIFIERS = {
    "about": "about", "around": "about", "approximately": "about", "over": "over",
    "more than": "over", "just over": "just over", "under": "under", "fewer than": "under",
    "up to": "up to", "almost": "almost", "nearly": "almost", "at least": "at least",
    "an estimated": "estimated",
}  # fmt: skip
_PEOPLE = (
    r"adults|children|people|young people|residents|pupils|women|men|families|patients"
    r"|drinkers|smokers|carers|older people|boys|girls|parents|students"
)
_WHO = rf"{_PEOPLE}|households|homes"
_UNITS = (
    rf"{_WHO}|individuals|service users|deaths|admissions|hospital admissions|offences|crimes"
    r"|referrals|visits|calls"
)
_HOW = rf"(?:(?P<how>{'|'.join(_QUALIFIERS)}) )?"
_TIME = r"(?:In (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|(?:19|20)\d\d(?:[/–-]\d{2,4})?),? )?"
_WHEN = re.compile(r"In ((?:19|20)\d\d(?:[/–-]\d{2,4})?),? ")
_LED = re.compile(
    rf"(?:In|At|As at|On|By|At the end of) ((?:(?:\d{{1,2}} )?(?:{MONTH}) )?(?:19|20)\d\d"
    r"(?:[/–-]\d{2,4})?)\b[^.;]{0,60}:$"
)
"""What leads to points that hold for one time: “In 2026/27:”, “At 31 March 2026:”."""
_OF_THE_HEADING = re.compile(r"\b(?:in|during) ((?:19|20)\d\d(?:[/–-]\d{2,4})?)\W*$")
_AT_LAST = re.compile(
    r"\b(?:were|was|died|lived|had|received|used|worked|claimed|attended|reported|needed|moved|waited)"
    r" [^,;]*\bin ((?:19|20)\d\d(?:[/–-]\d{2,4})?)[.]?$"
)
_AMOUNT = r"(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)? million|\d+)"
_SHARE = re.compile(
    rf"^{_TIME}{_HOW}(?P<value>\d{{1,3}}(?:\.\d+)?(?:%| per cent))"
    rf" of (?P<rest>(?:the |our |all )?(?P<who>{_WHO})\b.+?)[.]?$",
    re.I,
)
_COUNT = re.compile(
    rf"^{_TIME}(?:there (?:are|were|have been) )?{_HOW}{_AMOUNT}"
    rf" (?P<rest>(?:[a-z-]+ ){{0,3}}?(?P<who>{_UNITS})\b.*?)[.]?$",
    re.I,
)
_NUMBER_OF = re.compile(
    rf"^{_TIME}the (?:estimated )?number of (?P<rest>(?:[a-z-]+ ){{0,3}}?(?P<who>{_UNITS})\b[^,]*?)"
    rf" (?:is|was) {_HOW}{_AMOUNT}[.]?$",
    re.I,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*|\b(?:half|third|quarter|double|twice|one in \w+)\b", re.I)
_YEAR = re.compile(r"\b(?:in|since|during|by|for|of)? ?(?:19|20)\d\d(?:[/–-]\d{2,4})?\b")
_ANSWERED = re.compile(
    r"^[a-z ]*\b(?:responded|replied|answered|came|attended|took part|signed|completed|filled in|"
    r"told us|had their say)\b",
    re.I,
)
_CITED = re.compile(r"\([^()]*[A-Za-z][^()]*(?:19|20)\d\d[^()]*\)")
_FUTURE = re.compile(r"\b(?:will|would|should|could|may|might|aim|target|want|if)\b", re.I)
_BY_THEN = re.compile(r"\bby (?:the end of )?(?:[A-Z][a-z]+ )?20\d\d")
_AIMED = re.compile(
    rf"{_FUTURE.pattern}|\b(?:targets|aims|goals|ambitions?|objectives)\b"
    r"|\b(?:met|reached|achieved) by\b",
    re.I,
)
"""What leads to points that nobody has reached yet."""
_BEING = re.compile(rf"^((?:[a-z-]+ ){{0,3}}?(?:{_UNITS})) (?:are|were)(?= (?!not\b))", re.I)
"""“people were in treatment”: what is counted are people in treatment."""
_WHO_DO = re.compile(
    rf"^((?:[a-z-]+ ){{0,3}}?(?:{_PEOPLE})(?: (?:in|of|from|aged) [^,;]{{2,40}}?)?)"
    r" (lived?|ha(?:ve|d)|receiv(?:e|ed)|us(?:e|ed)|died|worked?|smoked?|dr(?:ink|ank)|claim(?:ed)?"
    r"|attend(?:ed)?|experienced?|reported|needed|left|moved|waited|provided?)\b(?! [a-z]+ed\b)",
    re.I,
)
"""“children in Fenmarsh lived in poverty”: what is counted are children who lived in it."""
LONGEST = 90
_ADDED = re.compile(
    r", (?:the|an?|up|down|more|fewer|which|compared|almost|nearly|over|about|just|and this)\b"
)
"""Where words begin that tell more of a figure than what it counts: “, the highest since 2008”."""


class Statistics:
    """The statistics of one draft, in order."""

    def __init__(self, account: ImportAccount) -> None:
        self.account = account
        self.names = GivenIds()
        self.made: list[dict[str, Any]] = []

    def marked(self, text: str, place: str, over: str = "") -> str:
        """A text with its plain figures as marks that lead to their entries.

        Under a heading or a line about what is to come, “We will know when:”, points are wishes.
        """
        made = text
        ahead: object = _AIMED.search(over) or is_heading(over)
        led = ""
        for sentence in sentences(text):
            point = sentence.startswith("- ")
            if not point:
                ahead = _AIMED.search(sentence) if sentence.endswith(":") else None
                led = sentence if sentence.endswith(":") else ""
            elif ahead:
                continue
            sentence = sentence.removeprefix("- ")
            over_it = (_LED.match(led) or _OF_THE_HEADING.search(over)) if point else None
            read = times.read(over_it[1]) if over_it else None
            period = read.value if read else over_it[1] if over_it else ""
            if made.count(sentence) == 1 and (one := self._read(sentence, period)) is not None:
                entry, value, at = one
                mark = f"[={entry['id']}.value]"
                whole = sentence[:at] + mark + sentence[at + len(value) :]
                made = made.replace(sentence, whole)
                self.made.append(entry)
                self.account.count("statistics")
                told = f"its figure became the statistic “{entry['id']}”"
                self.account.tell("placed", place, sentence, told)
        return made

    def of_table(self, table: Table) -> bool:
        """Take a table whose rows are figures, and tell; false where it stays text."""
        found = figure_tables.read(table, self.names, _QUALIFIERS)
        for row, entry in found:
            self.made.append(entry)
            self.account.count("statistics")
            words = " | ".join(cell.one_line for cell in row.apart() if cell.lines)
            self.account.tell("placed", row.place, words, f"became the statistic “{entry['id']}”")
        if found:
            words = " | ".join(cell.one_line for cell in table.rows[0].apart() if cell.lines)
            reason = "the page has its own words for this head"
            self.account.tell("left", table.rows[0].place, words, "left out", reason)
        return bool(found)

    def _read(self, sentence: str, period: str) -> tuple[dict[str, Any], str, int] | None:
        """The entry of a sentence's figure, the figure as typed, and where it stands.

        A figure of no time is no statistic: its words say as much, and are asked for no more.
        """
        if re.search(r"[\[\]*_<>\\|]", sentence) or re.match(r"\W", sentence):
            return None
        found = _SHARE.match(sentence) or _COUNT.match(sentence) or _NUMBER_OF.match(sentence)
        if found is None:
            return None
        value = found["value"]
        others = sentence[: found.start("value")] + sentence[found.end("value") :]
        if _NUMBER.search(_YEAR.sub("", others)) or len(found["rest"]) > LONGEST:
            return None
        figure = read_figure(value)
        if figure is None or str(figure) != value or _FUTURE.search(sentence):
            return None
        if _BY_THEN.search(sentence) or _CITED.search(sentence) or _ANSWERED.search(found["rest"]):
            return None  # an aim; or it keeps where its figure comes from, or counts who was asked
        counted = _ADDED.split(found["rest"], maxsplit=1)[0]
        if when := _WHEN.match(sentence) or _AT_LAST.search(counted):
            period = when[1]
        if not period:
            return None
        title = _BEING.sub(r"\1", counted)
        title = _WHO_DO.sub(r"\1 who \2", title)
        title = title[:1].upper() + title[1:]
        entry: dict[str, Any] = {"id": self.names.new(title, "figure"), "title": title}
        entry["value"] = value
        entry["period"] = period
        if found["how"]:
            entry["qualifier"] = _QUALIFIERS[found["how"].lower()]
        entry["population" if "%" in value or "per cent" in value else "unit"] = found[
            "who"
        ].lower()
        return entry, value, found.start("value")
